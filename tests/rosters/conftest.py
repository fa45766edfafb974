import pytest

from eventkit.people import identity


def _group(mentions, *, confirmed=(), separated=()):
    """Who is who for the tests of forms: equal names without honorific are one person, "J. Roe" may be "Jane Roe"."""
    first: dict[str, int] = {}
    people: dict[int, list[int]] = {}
    maybes = []
    for place, mention in enumerate(mentions):
        key = mention.name.sort_key
        people.setdefault(first.setdefault(key, place), []).append(place)
    if "roe, j." in first and "roe, jane" in first:
        maybes.append(
            (first["roe, jane"], first["roe, j."], identity.Match("maybe", ("J. may be Jane", "no shared body")))
        )
    reasons = tuple(
        ("the names agree", "shared: State, Council") if len(places) > 1 else () for places in people.values()
    )
    return identity.Grouping(tuple(map(tuple, people.values())), reasons, tuple(maybes))


@pytest.fixture
def plain_identity(monkeypatch):
    """Puts a simple rule in place of the real ones, so that what forms write depends on nothing but the forms."""
    monkeypatch.setattr(identity, "group", _group)
