"""Headlines without their labels, announcements without a noun, and texts that only look like announcements."""

from __future__ import annotations

import pytest

from eventkit.announcements import read_announcement
from eventkit.announcements.document import Span
from eventkit.announcements.finders import bodies_signed, bodies_weighed, bodies_whose
from eventkit.announcements.finders._own_name import own_name
from eventkit.announcements.opening import open_document


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Lunch talk: Old Boats", "Old Boats"),
        ("Table ronde : habiter au bord du lac", "habiter au bord du lac"),
        ('Book launch postponed: "Salt and Rope"', "Salt and Rope"),
        ("Recording available: Old Boats", "Old Boats"),
        ("Wir laden ein: Treffen der Flussfreunde", "Treffen der Flussfreunde"),
        ("Looking back at three days of TarnHarvest", "TarnHarvest"),
        ("Fachtag Boote muss ausfallen", "Fachtag Boote"),
        ("Monthly Meeting - First Thursday", "Monthly Meeting - First Thursday"),
        ("Slow River workshop: what we learned", "Slow River workshop: what we learned"),
    ],
)
def test_a_headline_without_its_label(headline: str, name: str) -> None:
    span, _ = own_name(headline, Span(0, len(headline)))
    assert headline[span.start : span.end] == name


def kind(text: str) -> str | None:
    events = read_announcement(text).events
    return events[0].kind if events else None


@pytest.mark.parametrize(
    "text",
    [
        "What volunteers taught us about boats\n\nJoin Ana Roth for forty-five minutes of stories.\n\n"
        "Tuesday 21 January 2031 | 16:00 GMT | Teams link after sign-up",
        "Nachlese: Bootsküche vom 7. November\n\nAchtzehn Leute haben am 7. November im Bootshaus gekocht.",
        "The Tarn Days\n\nThe program of the Tarn Days (Split, 11-13 April 2031) is online. Entrance is free, and the "
        "days are organized by students.",
        "What makes a map honest? A talk by Inge Holt\n\nWednesday 8 October 2031, 19:30\nElm Society, 14 Chart Lane",
        "Transcript: Why we count frogs\n\n[music]\nPIET: Welcome to Slow Tarn. Today I am with Asha Rao.",
        "Press release: Mayors gather in Elmau\n\nMayors will gather in Elmau on 5 May 2031 for the Tarn Summit.",
    ],
)
def test_an_event_without_the_usual_words(text: str) -> None:
    assert kind(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Looking for a co-host for our podcast\n\nWe record every other Tuesday at 19:00. Write to us by 15 May.",
        "关于2031年度优秀志愿者评选的通知\n\n请于6月20日17:00前提交推荐材料。结果在7月的表彰大会上公布。",
        "Webinar platform: what changes in June\n\nFrom 1 June 2031 we use another platform for webinars. Recordings "
        "older than a year will be deleted on 15 June at 12:00.",
        "Ten years of TarnNet: a short history\n\nTarnNet was founded in 2021 after a workshop in Elmau. The first "
        "meeting took place in 2023, and the one in 2027 drew many. The club grew in 2029.",
    ],
)
def test_no_event_is_announced(text: str) -> None:
    assert kind(text) is None


def bodies(finder: object, text: str) -> list[tuple[str, str]]:
    claims = finder.find(open_document(text))  # type: ignore[attr-defined]
    return [(claim.value.name, claim.value.roles[0].name) for claim in claims if claim.field == "body"]


def test_who_signs_or_is_sorry() -> None:
    assert bodies(bodies_signed, "Harbor day\n\nKommt alle!\n\nEuer Verein Alte Mühle") == [
        ("Verein Alte Mühle", "organizer")
    ]
    said = "Vortrag fällt aus\n\nDie Volkshochschule Elmau bittet um Verständnis."
    assert bodies(bodies_weighed, said) == [("Volkshochschule Elmau", "organizer")]
    headline = "Vortrag in der Reihe „Stadt am Fluss“ des Instituts für Boote: Die Fähre"
    assert ("Institut für Boote", "organizer") in bodies(bodies_whose, f"{headline}\n\nAm 5. Mai um 18 Uhr.")


def test_a_name_does_not_reach_into_the_next_paragraph() -> None:
    text = "Spring Assembly of the Federation of Boats\n\nElmau, 22 May 2031"
    assert [name for name, _ in bodies(bodies_whose, text)] == ["Federation of Boats"]
