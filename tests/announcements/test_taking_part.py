"""How one takes part, told from names and subjects that only have the word online in them."""

import pytest

from eventkit.announcements import read_announcement
from eventkit.announcements.finders._online import attendance_of


def told(text):
    event = read_announcement(text).events[0]
    return str(event.place or ""), str(event.attendance)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Digital Harbor Office, 5 Quay Street, Lund", None),
        ("Internet Museum, Oslo", None),
        ("Virtual Event", "online"),
        ("Online (Zoom) / Digital Hub Aachen", "online"),
        ("Register online by Friday", None),
        ("online registration is open", None),
        ("线上报名", None),
    ],
)
def test_names_and_registration_say_nothing_of_taking_part(words, said):
    found = attendance_of(words)
    assert (None if found is None else str(found)) == said


@pytest.mark.parametrize(
    "title",
    ["Digital Fog Day 2031", "Online Safety Forum 2031", "Virtual Reality Workshop 2031", "Digital Humanities Summit"],
)
def test_a_subject_is_no_way_to_take_part(title):
    assert told(f"{title}\n\nThe workshop will be held on 3 May 2031 in Lund, Sweden.\n")[1] == "in-person"


def test_who_sends_a_message_by_video_makes_nothing_online():
    text = "The forum will be held on 3 May 2031 in Lund, Sweden. The mayor will send a message via video."
    assert told(f"Fog Forum 2031\n\n{text}\n") == ("Lund, Sweden", "in-person")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Our mid-term call is on 9 June 2031 at 17:00 UTC.", "online"),
        ("The cohort call of our fog watchers takes place on 9 June 2031.", "online"),
        ("Everyone is welcome on the call on 9 June 2031.", "online"),
        ("Our next call for papers closes on 9 June 2031. The forum is on 9 July 2031.", "unknown"),
    ],
)
def test_calls_are_online(text, said):
    assert told(f"Fog Watchers Forum\n\n{text}\n")[1] == said


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("7–8 September 2031 | Tampere, Finland & online (with the Tree Days)", "Tampere, Finland"),
        ("Online and in Leiden, the Netherlands • 4-8 March 2031", "Leiden, the Netherlands"),
        ("3-4 May 2031 · Lund / Online", "Lund"),
    ],
)
def test_a_line_with_a_place_and_online_is_hybrid(line, place):
    assert told(f"Fog Forum\n\n{line}\n\nA forum about fog.\n") == (place, "hybrid")


@pytest.mark.parametrize("name", ["National Fog Center", "Nabu House", "Seething Wells Hall"])
def test_a_place_that_begins_as_words_for_none_do(name):
    assert told(f"Fog Forum\n\nDate: 3 May 2031\nLocation: {name}, Oslo\n")[0] == f"{name}, Oslo"
