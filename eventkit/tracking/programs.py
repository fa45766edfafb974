"""What a newly stated program says of one that is known: `united`."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from eventkit.events import Session
from eventkit.events._looks import title_words
from eventkit.tracking import people
from eventkit.tracking.times import relation


def united(known: Sequence[Session], said: Sequence[Session], before: Sequence[Session] = ()) -> tuple[Session, ...]:
    """
    The program that holds when a source says `said` that said `before`: its new and changed sessions come to the known
    ones, those that it no longer lists go.

    Sessions are the same that have the same title words and times that can be the same.
    """
    found = list(known)
    for one in before:
        place = _place_of(one, found)
        if place is not None and said and _place_of(one, said) is None:
            del found[place]
    for one in said:
        if one in before:
            continue
        place = _place_of(one, found)
        earlier = _place_of(one, before)
        if place is None:
            found.append(one)
        elif earlier is not None and found[place] == before[earlier]:
            found[place] = one
        else:
            found[place] = _joined(found[place], one)
    return tuple(found)


def _place_of(one: Session, others: Sequence[Session]) -> int | None:
    words = title_words(one.title)
    alike = [i for i, other in enumerate(others) if title_words(other.title) == words]
    fit = [i for i in alike if relation(others[i].when, one.when) != "other"]
    return next(iter(fit), alike[0] if len(alike) == 1 and _is_one_of_a_kind(words) else None)


def _is_one_of_a_kind(words: tuple[str, ...]) -> bool:
    """Whether the title names one session of a program: "Coffee break" does not."""
    return len(words) > 2


def _joined(known: Session, said: Session) -> Session:
    when = said.when if relation(known.when, said.when) in ("finer", "other") else known.when
    cast = people.united(known.appearances, said.appearances)
    return evolve(
        known,
        when=when,
        appearances=cast,
        place=known.place or said.place,
        description=known.description or said.description,
    )
