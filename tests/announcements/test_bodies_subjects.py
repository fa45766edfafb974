"""Bodies that are the subject of what a sentence says of the event, and those that only look like one."""

from __future__ import annotations

import pytest

from eventkit.announcements.finders import bodies_han, bodies_weighed
from eventkit.announcements.opening import open_document


def claimed(finder: object, text: str) -> list[tuple[str, str]]:
    """The names that a finder claims for bodies, with their roles."""
    claims = finder.find(open_document(text))  # type: ignore[attr-defined]
    return [(claim.value.name, claim.value.roles[0].name) for claim in claims if claim.field == "body"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ALDIG, the Center for Slow Ferries at Elm University, will host the forum in May.", [("ALDIG", "host")]),
        ("Alder Labs, founded by two gardeners, is holding a workshop.", [("Alder Labs", "organizer")]),
        ("Each spring, Alder Labs stages a day of talks.", [("Alder Labs", "organizer")]),
        ("Alder Labs and its partners will convene experts for a forum.", [("Alder Labs", "organizer")]),
        ("We, the Alder Fund, would like to invite you to a webinar.", [("Alder Fund", "organizer")]),
        ("The Alder Fund is organizing the third RopeCamp.", [("Alder Fund", "organizer")]),
        (
            "The Alder Fund, together with the Birch Institute, is organizing the third RopeCamp.",
            [("Alder Fund", "organizer"), ("Birch Institute", "co-organizer")],
        ),
        ("The Lock Board will meet on 4 May to talk about water.", [("Lock Board", "organizer")]),
        ("Join the Lock and Canal Oversight Board as it looks at dams.", [("Lock and Canal Oversight Board", "host")]),
        (
            "Das Stadtarchiv Elmau lädt am Samstag, den 12. Juli, ab 14 Uhr zum Vortrag ein.",
            [("Stadtarchiv Elmau", "organizer")],
        ),
    ],
)
def test_who_holds_an_event_is_the_subject(text: str, found: list[tuple[str, str]]) -> None:
    assert claimed(bodies_weighed, f"Harbor Talks 12\n\n{text}\n") == found


@pytest.mark.parametrize(
    "decided",
    [
        "has decided to",
        "made the decision to",
        "has taken the sad and long weighed decision to",
        "came to the unhappy, but right decision, that it must",
    ],
)
def test_a_body_that_decides_to_put_off_its_event_holds_it(decided: str) -> None:
    text = f"Harbor Talks 12\n\nThe Alder Fund {decided} postpone the Harbor Talks, planned for May 4.\n"
    assert claimed(bodies_weighed, text) == [("Alder Fund", "organizer")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The day is run by Alder Labs with the help of Birch Bank.", ["Alder Labs", "Birch Bank"]),
        ("At the invitation of the Alder Fund, Ana Roth will talk about ferries in this forum.", ["Alder Fund"]),
        ("She attends the forum at the invitation of the Alder Ministry.", []),
        ("TarnHub is a register of boats sponsored by the Alder Fund.", []),
        (
            "The forum is organized by Alder Labs, a group with ten years of gardening, and the Birch Institute.",
            ["Alder Labs", "Birch Institute"],
        ),
        (
            "L'événement est organisé par la mairie d'Olmet avec le soutien du département du Val.",
            ["mairie d'Olmet", "département du Val"],
        ),
    ],
)
def test_by_whom_an_event_is_and_by_whom_something_else(text: str, found: list[str]) -> None:
    assert [name for name, _ in claimed(bodies_weighed, f"Harbor Talks 12\n\n{text}\n")] == found


def test_what_is_held_together_has_two_organizers() -> None:
    text = "Harbor Talks 12\n\nThis is a forum that we are organizing together with the Birch Institute."
    assert claimed(bodies_weighed, text) == [("Birch Institute", "co-organizer")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Alder Labs is the host of this webinar.", [("Alder Labs", "host")]),
        ("Alder Labs is the host of a museum.", []),
    ],
)
def test_a_body_that_is_said_to_be_something_to_the_event(text: str, found: list[tuple[str, str]]) -> None:
    assert claimed(bodies_weighed, f"Harbor Talks 12\n\n{text}\n") == found


def test_who_turns_to_the_reader_may_be_behind_the_event() -> None:
    text = "Harbor dinner\n\nThe Lantern committee has a question for you."
    assert claimed(bodies_weighed, text) == [("Lantern committee", "organizer")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("活动由青山协会主办，白云科技、青大开源社支持。", ["青山协会", "白云科技", "青大开源社"]),
        ("由青山联盟、华为、绿水大学支持的论坛。", ["青山联盟", "华为", "绿水大学"]),
        ("本次讲座由青山协会主办，得到绿水学会支持。", ["青山协会", "绿水学会"]),
        ("“慢船夜”是青山协会主办的活动。", ["青山协会"]),
        ("本次讲座由青山协会主办，得到各界大力支持。", ["青山协会"]),
    ],
)
def test_chinese_sentences_of_several_roles(text: str, found: list[str]) -> None:
    assert [name for name, _ in claimed(bodies_han, f"慢船分享会\n\n{text}\n")] == found
