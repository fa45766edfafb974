"""The venue in the line below day and hour."""

from __future__ import annotations

import pytest

from eventkit.announcements import read_announcement


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("March 21, 5:30 p.m.\nAmphitheatre 1120, Faculty of Planning", "Amphitheatre 1120, Faculty of Planning"),
        ("Sat 15 Feb 2031, 11:00 - 18:00\nElm Loft, 3rd floor, 88 Pier Street", "3rd floor, Elm Loft, 88 Pier Street"),
        ("March 21, 5:30 p.m.\nRegister at the library: ask for Ana.", "None"),
        ("Last changed on 3 May 2031 in the office\nElm House, Lund Road 5", "None"),
    ],
)
def test_the_line_below_day_and_hour(lines: str, place: str) -> None:
    text = (
        f"Lecture: Slow ferries\n\nA public lecture on ferries and those who wait for them.\n\n{lines}\n\nFree entry.\n"
    )
    assert str(read_announcement(text).event.place) == place
