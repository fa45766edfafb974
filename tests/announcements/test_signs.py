"""Several signs together tell a kind, and a name in quotation marks beside a word for a series tells the series."""

from __future__ import annotations

import pytest

from eventkit.announcements import read_announcement
from eventkit.announcements.finders import series_quoted
from eventkit.announcements.opening import open_document


def kind(text: str) -> str | None:
    events = read_announcement(text).events
    return events[0].kind if events else None


def series(text: str) -> str:
    found = read_announcement(text).events[0].series
    return found.name if found else ""


def test_a_day_online_with_talks_that_are_asked_for_is_a_conference() -> None:
    text = (
        "Boats4All Online 2031\n\nThe Elm Club is running a one day online event on 17 June 2031. We are accepting "
        "submissions until May, and there will be keynotes. Register on our page."
    )
    assert kind(text) == "summit"


@pytest.mark.parametrize(
    "text",
    [
        "Le retour des moulins, avec Ana Garrec\n2031-05-12\n\nUn épisode avec notre invitée Ana Garrec, meunière.\n\n"
        "Podcast présenté par :\n\n• Luc Tanguy",
        "Slow boats and fast trains (with Ana Roth)\n2031-08-25\nTARN\n56:00\n\nRoth and Finn discuss canals.",
    ],
)
def test_an_episode_is_known_by_several_small_signs(text: str) -> None:
    assert kind(text) == "podcast-episode"


@pytest.mark.parametrize(
    "text",
    [
        "The TARN project\n\nThe project has opened its first call for money. Participants "
        "are helped. See the webinar on the calls.\n\nCalls are now open, applications are due 2031-06-01.",
        "In memoriam Ana Roth (1944-2031)\n\nShe opened fourteen annual conferences of the club, and died on 2 March. "
        "The service on 12 March at 11:00 is for her family.",
    ],
)
def test_a_call_and_an_obituary_announce_nothing(text: str) -> None:
    assert kind(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vortrag in der Reihe „Stadt am Fluss“ des Elmhauses am 5. Mai 2031 um 18 Uhr", "Stadt am Fluss"),
        ("Lecture on 5 May 2031 at 6 pm\n\nOur guest in the cycle “Small Tools” is Ana Roth.", "Small Tools"),
        ("Débat le 5 mai 2031 à 18h\n\nUn débat public dans le cadre du cycle « Vivre au lac ».", "Vivre au lac"),
        ("“码头夜话” | 林海：旧电路板\n\n讲座时间：2031年5月6日 20:00", "码头夜话"),
        (
            "Harbor Project Seminar Series\n\nWhat do we learn from old boats?\n\nJoin us on 5 May at 15:00.",
            "Harbor Project Seminar Series",
        ),
        ("Lecture on 5 May 2031 at 6 pm\n\nThe next lecture in our series, “Old Boats”, is free.", ""),
    ],
)
def test_the_name_of_a_series_stands_beside_a_word_for_one(text: str, name: str) -> None:
    assert series(text) == name


@pytest.mark.parametrize("words", ["a series of papers “Old Boats”", "the book series “Old Boats”"])
def test_a_series_of_other_things_is_none(words: str) -> None:
    assert list(series_quoted.find(open_document(f"Harbor day\n\nAna Roth wrote {words}."))) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Vortrag in der Reihe „Stadt am Fluss“ der Elmschule: Die alte Brücke\n\n5. Mai 2031, 18 Uhr",
            "Die alte Brücke",
        ),
        ("“码头夜话” | 林海：旧电路板的故事\n\n讲座时间：2031年5月6日 20:00", "旧电路板的故事"),
        (
            "Harbor Project Seminar Series\n\nWhat do we learn from old boats?\n\nJoin us on 5 May at 15:00.",
            "What do we learn from old boats?",
        ),
    ],
)
def test_the_title_stands_behind_the_series(text: str, title: str) -> None:
    assert read_announcement(text).events[0].title == title


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Workshop\n\nDer Workshop findet nicht wie geplant am 3. März, sondern am 9. Mai 2031 in Elmau statt.",
            "rescheduled",
        ),
        (
            "Virtual workshop on 3 May 2031\n\nWe will host a workshop. Please register here.\n\nRecordings of both "
            "sessions are available on our channel.",
            "happened",
        ),
        (
            "3 May 2031 public meeting\n\nWatch: 3 May meeting\n\nJoin the Lock Board.\n\nMeeting Transcript\n\n"
            "Transcript (PDF)",
            "happened",
        ),
    ],
)
def test_how_an_event_stands(text: str, status: str) -> None:
    assert read_announcement(text).events[0].status.value == status
