"""The time of an event in the lines below its title that have no labels: from when to when, with hours or without."""

import pytest

from eventkit.announcements import read_announcement


def when(text):
    return read_announcement(text).events[0].when


WORDS = "\nEveryone who measures water is welcome at the workshop. It is free.\n"


@pytest.mark.parametrize(
    ("lines", "iso"),
    [
        ("2031-06-04T10:00:00+02:00\n2031-06-05T16:30:00+02:00", "2031-06-04T10:00+02:00/2031-06-05T16:30+02:00"),
        ("2031-06-04T10:00:00-05:00\n2031-06-04T16:30:00-05:00", "2031-06-04T10:00-05:00/2031-06-04T16:30-05:00"),
        ("2031-06-04 09:00+00:00\n2031-06-04 18:00+00:00", "2031-06-04T09:00Z/2031-06-04T18:00Z"),
        ("2031-06-04 09:00\n2031-06-04 18:00", "2031-06-04T09:00/2031-06-04T18:00"),
        ("2031-06-04\n19:00-20:30", "2031-06-04T19:00/2031-06-04T20:30"),
        ("2031-06-04\n19h00\n20h30", "2031-06-04T19:00/2031-06-04T20:30"),
        ("2031-06-04\n2031-06-06\nTurku, Finland", "2031-06-04/2031-06-06"),
        ("start_date: 2031-06-04 10:00\nend_date: 2031-06-05 12:00", "2031-06-04T10:00/2031-06-05T12:00"),
        ("startDate: 2031-06-04\nendDate: 2031-06-05", "2031-06-04/2031-06-05"),
        ("2031-06-04T10:00-04/PT1H", "2031-06-04T10:00-04:00/2031-06-04T11:00-04:00"),
    ],
)
def test_two_lines_of_the_head_are_from_when_to_when(lines, iso):
    assert when(f"River Data Workshop\n{lines}\n{WORDS}").iso == iso


@pytest.mark.parametrize(
    "lines",
    [
        "2031-06-04T10:00:00Z",  # when the page was written
        "2031-06-04T10:12:07Z\n2031-06-04T16:31:44Z",  # and changed
        "2031-06-04\n2031-06-06",
        "2031-06-06T10:00:00Z\n2031-06-04T10:00:00Z",
        "2031-06-04T10:00:00Z\n2032-06-04T10:00:00Z",
    ],
)
def test_stamps_of_a_page_are_not_the_time_of_its_event(lines):
    assert when(f"River Data Workshop\n{lines}\n{WORDS}").start is None


def test_the_hour_stands_with_the_weekday_behind_it():
    text = "Webinar: Slow Ferries\n\nThis webinar, at 10am ET on Wednesday, June 4, 2031, is about ferries.\n"
    assert when(text).iso == "2031-06-04T10:00-04:00[America/New_York]"


def test_two_points_are_no_hour():
    text = "开源讲座：文档\n\n时间：2031年6月4日\n\n主讲人谈了两点建议，下午两点结束。\n"
    assert when(text).iso == "2031-06-04"


@pytest.mark.parametrize("line", ["4 May 2031 | Lund and online", "4 May 2031 | Hybrid", "Online, 4 May 2031"])
def test_a_day_beside_how_one_takes_part_is_the_event_s(line):
    assert read_announcement(f"Harbor Forum\n\n{line}\n\nThe forum is about boats.").event.when.iso == "2031-05-04"
