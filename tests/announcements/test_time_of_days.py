"""Times that stand in the headings of an event's days, or of the meetings of what takes place each week."""

import pytest

from eventkit.announcements import read_announcement


def iso(text: str) -> str | None:
    event = read_announcement(text).event
    return event.when.iso if event.when else None


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("Day 1 (December 4, 2031)", "Day 2 (December 5, 2031)", "Day 3 (December 6, 2031)"),
        ("Day 1: Thursday 4 December 2031", "Day 2: Friday 5 December 2031", "Day 3: Saturday 6 December 2031"),
        ("Tag 1 (4.12.2031)", "Tag 2 (5.12.2031)", "Tag 3 (6.12.2031)"),
        ("Jour 1 – 4 décembre 2031", "Jour 2 – 5 décembre 2031", "Jour 3 – 6 décembre 2031"),
        ("第一天（2031年12月4日）", "第二天（2031年12月5日）", "第三天（2031年12月6日）"),
    ],
)
def test_from_the_first_day_of_a_program_to_the_last(first: str, second: str, third: str) -> None:
    text = (
        f"2031 MireNet Face to Face\n\nPresentations\n\n{first}\n\n- State of MireNet - Ana Roth (Peat Lab)\n\n"
        f"{second}\n\n- Data of bogs - Carla Voss (Peat Lab)\n\n{third}\n\n- Closing - Ana Roth (Peat Lab)\n"
    )
    assert iso(text) == "2031-12-04/2031-12-06"


WEEKLY = "Mire Webinars in October\n\nThe Mire Webinars are back.\n\n- date: every Thursday 8:00 pm UTC+2\n\nTalks\n\n"


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (("2031-10-09", "2031-10-16", "2031-10-30"), "2031-10-09T20:00+02:00/2031-10-30"),
        (("2031-10-09", "2031-10-17", "2031-10-30"), "XXXX-WXX-4T20:00+02:00"),  # a Friday
    ],
)
def test_from_the_first_week_to_the_last_where_the_weekday_is_said(days: tuple[str, ...], expected: str) -> None:
    assert iso(WEEKLY + "\n\n".join(f"{day} Counting bogs\n\n- speaker: Ana Roth" for day in days)) == expected


def test_the_first_of_every_other_week() -> None:
    said = "The Bog Seminars return on every other Thursday at 1 PM starting May 29th, 2031. Join us by Zoom."
    text = f"The Bog Seminars\n\n{said}"
    assert iso(text) == "2031-05-29T13:00"


def test_a_heading_with_a_day_in_it_is_no_label() -> None:
    text = (
        "Join us at Peat Forum 2031\n\nJoin us at Peat Forum 2031 on 6-9 October 2031 in Tartu, Estonia.\n\n"
        "A full day for beginners\n\nThe forum begins with tutorials on October 6.\n\n"
        "The main forum: October 7-9\n\nThree tracks over three days.\n"
    )
    assert iso(text) == "2031-10-06/2031-10-09"


def test_an_agenda_does_not_end_with_its_first_line() -> None:
    text = (
        "Événement de clôture du programme Haies\n\nLe 5 décembre 2031 a lieu l'événement de clôture.\n\n"
        "14h00-15h00 : Présentation des projets\n\nCinq équipes présentent leurs haies.\n\n"
        "15h00-16h00 : Table ronde\n\nAvec Ana Roth et Ben Ito.\n\n16h00 : "
    )
    assert iso(text + "Verre de l'amitié\n") == "2031-12-05T14:00/2031-12-05T16:00"
    assert iso(text + "Ateliers\n") == "2031-12-05T14:00"


def test_the_line_above_a_day_in_a_line_by_itself_says_nothing_of_it():
    text = (
        "4th Delta Soil Conference\n\nAlder City, 12–14 October 2031\n\nProgram\n\nSunday 12 October\n"
        "09:30–10:30 Soil after fire\n11:00–12:00 Floods\nMonday 13 October\n09:00–10:00 Worms\n"
        "10:00–12:00 Poster session\nTuesday 14 October\n09:00–15:00 Excursion\n"
    )
    when = read_announcement(text).event.when
    assert [str(day) for day in (when.start.date, when.end.date)] == ["2031-10-12", "2031-10-14"]
