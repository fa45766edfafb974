"""A day and its hours in different sentences and lines of a page, and which days are told of something else."""

import pytest

from eventkit.announcements import read_announcement


def told(text):
    when = read_announcement(text).events[0].when
    return when.iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        (
            "Public Meeting on Fog\n\nOn Thursday, June 12, 2031, the Board will meet in order to look at it. "
            "The Board will meet from 9:30 AM to 11:30 AM at the Elm Hall. Comments must be sent no later than 5:00 p.m. "
            "on Monday, June 9, 2031.\n",
            "2031-06-12T09:30/2031-06-12T11:30",
        ),
        (
            "Workshop: Fog\n\nOn 12 March 2031 we hold a workshop about fog. Doors open from 8:00 to 9:00.\n",
            "2031-03-12",
        ),
        (
            "Webinar: Parallel Fog\n18 March 2031\n\nEver seen fog twice? This webinar is for you!\n\n"
            "On 12 March 2031 the Elm Network hosted a webinar that explored fog. Watch the recording.\n",
            "2031-03-12",
        ),
        (
            "Fog Meetup\nMeet the people behind the fog after the other fogs\nNovember 13, 2031\nTBD\n\n"
            "Are you near? We will be meeting at 6 PM Oslo time for drinks.\n",
            "2031-11-13T18:00+01:00[Europe/Oslo]",
        ),
        ("Meetup: Owls at Night\n\n14 May 2031\n\nTime: 8pm\nBring a torch to the meetup.\n", "2031-05-14T20:00"),
        ("Meetup: Owls at Night\n\n14 May 2031\n\nTime: 8pm on 20 May 2031\nBring a torch.\n", "2031-05-20T20:00"),
    ],
)
def test_hours_are_joined_to_the_day_that_is_said_elsewhere(text, iso):
    assert told(text) == iso


def test_days_of_a_long_way_before_are_not_the_day():
    text = (
        "Webinar: Final Fog Showcase\n\nIt has been a long journey, from the first call on the 29th of January. "
        "You are invited to two online calls:\n\n• Group 1: Joining details - April 29 7:00 - 8:30 pm CET\n"
        "• Group 2: Joining details - May 13 7:00 - 8:30 pm CET\n"
    )
    assert told(text) == "XXXX-04-29T19:00[Europe/Berlin]/XXXX-05-13T20:30[Europe/Berlin]"


def test_sessions_say_their_day_in_figures():
    text = (
        "Virtual Fog Workshop\nSeptember 14–15, 2031\n\nThe workshop is held online in two sessions:\n\n"
        "1. Cores and what they keep (Sunday 9/14, 9:00-11:00 AM EDT)\n"
        "2. Open discussion (Monday 9/15, 9:00-10:30 AM EDT)\n"
    )
    assert told(text) == "2031-09-14T09:00-04:00[America/New_York]/2031-09-15T10:30-04:00[America/New_York]"
