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


@pytest.mark.parametrize(
    ("table", "place"),
    [
        ("| Date | Venue |\n| --- | --- |\n| 8 May 2031 1400 - 1800 | Lagoon Hall, Nadi |", "Lagoon Hall, Nadi"),
        (
            "| Date | Time | Location |\n| --- | --- | --- |\n| 8 May 2031 | 9am | Oslo |\n| 9 May 2031 | 9am | Oslo |",
            "Oslo",
        ),
        (
            "| Date | Time | Location |\n| --- | --- | --- |\n| 8 May 2031 | 9am | Oslo |\n| 9 May 2031 | 9am | Lund |",
            "",
        ),
    ],
)
def test_a_column_of_a_table_says_where(table, place):
    assert told(f"Fog Workshop\n\n{table}\n\nA workshop about fog.\n")[0] == place


def test_an_address_of_the_head_is_the_place():
    text = "霧社区 meetup 第九期\n\n2031-09-25 13:00 — 18:00\n广东广州\n广州市天河区雾山东路116号云广场东塔35楼\n"
    assert told(f"{text}\n本次活动关注雾。\n")[0] == "广州市天河区雾山东路116号云广场东塔35楼"


@pytest.mark.parametrize(
    "title", ["Fog Contributor Forum Vancouver 2031", "Fog Contributor Summit Vancouver Postponed"]
)
def test_a_title_ends_with_its_town(title):
    assert told(f"{title}\n\nThe conference for people who watch fog.\n")[0] == "Vancouver"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Tuesday 8 April 2031, 10 a.m. to 4 p.m., Friends Meeting House, Hill Road, York. Bring a chair.",
            "Friends Meeting House, Hill Road, York",
        ),
        ("Friday 3 June 2031, film at 6:30pm. The Cube, Dove Street, Bristol.", "Cube, Dove Street, Bristol"),
        (
            "The workshop brings together watchers at the Elm Conference Centre, Nairobi, from 18 to 20 February 2031.",
            "Elm Conference Centre, Nairobi",
        ),
        (
            "The workshop is on 3 May 2031, 19:00, in the upstairs room of The Anchor, Fore Street, Exeter.",
            "Anchor, Fore Street, Exeter",
        ),
        ("Saturday, 3 May 2031, Harbor Hall, Oslo. The workshop is free.", "Harbor Hall, Oslo"),
        ("Register by 3 May 2031, 17:00, Elm House, Oslo, as the workshop is small.", ""),
    ],
)
def test_the_place_stands_beside_the_time(text, place):
    assert told(f"Fog Workshop\n\n{text}\n")[0] == place


def test_a_venue_of_a_sentence_is_in_the_town_of_the_head():
    text = "Fog Workshop\nEdinburgh, UK\n22nd–23rd May 2031\n\nThe workshop will be hosted at the Bayes Centre.\n"
    assert told(text)[0] == "Bayes Centre, Edinburgh, UK"
