"""Bodies weighed: how likely cues make it that a body is behind the event, and what is done with one in doubt."""

from __future__ import annotations

import pytest

from eventkit.announcements import read_announcement
from eventkit.announcements.finders._body_cues import body_cues
from eventkit.announcements.finders._body_mentions import body_mentions
from eventkit.announcements.finders.bodies_weighed import LIKELY, POSSIBLE, find
from eventkit.announcements.opening import open_document
from eventkit.announcements.weights import weights


def mentioned(sentence: str) -> list[tuple[str, str, str]]:
    """The words of each mention, its role and its relation."""
    document = open_document(f"Harbor Talks 12\n\n{sentence}\n")
    return [
        (document.words(one.span), one.role.name, one.relation)
        for one in body_mentions(document)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "mentions"),
    [
        ("The day is hosted by Alder Labs.", [("Alder Labs", "host", "by")]),
        ("Alder Labs will hold a workshop.", [("Alder Labs", "organizer", "does")]),
        ("Der Verein Elmhof lädt zum Vortrag ein.", [("Der Verein Elmhof", "organizer", "invites")]),
        ("Am 3. Mai lädt der Verein Elmhof zum Vortrag ein.", [("Verein Elmhof", "organizer", "invites")]),
        ("Der Tag wird vom Verein Elmhof veranstaltet.", [("Verein Elmhof", "organizer", "by")]),
        (
            "Alder Labs has teamed up with Birch Cloud to host a talk.",
            [("Alder Labs", "host", "teams"), ("Birch Cloud", "host", "teams")],
        ),
        ("Elm University's map library hosted a sprint.", [("Elm University's map library", "host", "does")]),
        ("The forum was held in Lund.", []),
        ("We will hold a workshop.", []),
    ],
)
def test_words_for_who_is_behind_an_event_have_names_beside_them(
    sentence: str, mentions: list[tuple[str, str, str]]
) -> None:
    assert sorted(mentioned(sentence)) == sorted(mentions)


def test_a_body_that_too_little_speaks_for_is_a_doubt() -> None:
    text = "Harbor Talks 12\n\n3 May 2031, 10:00 UTC\n\nJoin us for boats.\n\nAlder Cloud announced a day of boats."
    document = open_document(text)
    found = {
        document.words(one.span): weights("bodies_weights").likelihood(body_cues(document, one))
        for one in body_mentions(document)
    }
    assert [name for name, likely in found.items() if POSSIBLE <= likely < LIKELY] == ["Alder Cloud"]
    assert [(claim.field, claim.value.name) for claim in find(document)] == [("body unsure", "Alder Cloud")]
    reading = read_announcement(text)
    assert "Alder Cloud may be behind the event: prose: announced" in [doubt.message for doubt in reading.doubts]
