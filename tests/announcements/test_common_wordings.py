"""
The wordings that announcements have most often, each with names of several shapes: who speaks, who is behind it, where.

Nobody is left out and nobody is added. A rule that no page of a collection needs may be what reads one of these.
"""

from __future__ import annotations

import re

import pytest

from eventkit.announcements import read_announcement
from eventkit.events import Event

NAMES = (
    ("Ines Roth", "Tomas Okoye", "Elena Marchetti"),
    ("Priya Raman", "Jonas Lindqvist", "Siobhan Keane"),
)
LISTS = (
    "{a} (Director, Fjord Observatory), {b} of the University of Bonn and {c}",
    "{a}, {b} and {c}",
    "{a}, policy officer at Tern Labs; {b}, Alder Institute; and {c}, CEO of Brackwater",
    "Dr. {a} and Prof. {b}",
    "{a} from Kestrel Foods",
    "{a} (Tern Labs), {b} (Alder Institute) and {c} (Harbor College)",
)
SPEAK = (
    "Confirmed speakers include {people}.",
    "Our speakers are {people}.",
    "Speakers: {people}",
    "Guest speakers {people} will share their experience.",
    "The session is led by {people}.",
    "The workshop will be taught by {people}.",
    "The talk will be given by {people}.",
    "This webinar is presented by {people}.",
    "We are pleased to welcome {people} to the webinar.",
    "We are delighted to be joined by {people}.",
    "You will hear from {people}.",
    "With contributions by {people}.",
    "The event brings together {people} to discuss tides.",
    "Panelists include {people}.",
    "The panel consists of {people}.",
    "The line-up includes {people}.",
    "Featuring {people}.",
    "In this webinar, {people} will discuss the future of ferries.",
    "{people} will present their findings.",
    "Keynote by {people}.",
    "Moderated by {people}.",
    "Trainers are {people}.",
    "Presenters: {people}",
    "Among the speakers are {people}.",
    "Lectures by {people} will open the day.",
)
BODIES = (
    ("Kestrel Labs", "Baltic Harbor Network"),
    ("City of Bergen", "Lindqvist Foundation"),
    ("Ministry of Fisheries", "University of Lund"),
)
BEHIND = (
    "The webinar is organized by {a}.",
    "Organised by {a} and {b}.",
    "Hosted by {a}.",
    "{A} invites you to a webinar on ferries.",
    "{A} and {b} invite you to a webinar on ferries.",
    "{A} is hosting a webinar on ferries.",
    "{A} held a webinar on ferries.",
    "{A}, together with {b}, is organizing the webinar.",
    "In cooperation with {a} and {b}.",
    "Supported by {a}.",
    "With the support of {a}.",
    "Sponsored by {a} and {b}.",
    "A joint event of {a} and {b}.",
    "The webinar is co-organized by {a} and {b}.",
    "This webinar is brought to you by {a}.",
    "Organizer: {a}",
    "Partners: {a}, {b}",
    "The event is funded by {a}.",
    "Our thanks go to our sponsors {a} and {b}.",
    "The webinar, organized by {a}, looks at harbors.",
)
PLACES = ("Lund", "Nairobi", "Tallinn, Estonia", "Alder Conference Centre, Ghent")
HELD = (
    "The workshop takes place in {place}.",
    "The workshop will be held in {place} on 4 May 2031.",
    "Join us in {place} on 4 May 2031.",
    "Venue: {place}",
    "Where: {place}",
    "4 May 2031, {place}",
    "The workshop in {place} starts at 9am.",
    "We meet at 9am on 4 May 2031 in {place}.",
    "📍 {place}",
    "The second workshop took place in {place} on 4 May 2031.",
    "4 May 2031 | 09:00-12:00 | {place}",
    "On 4 May 2031, experts gathered in {place} for the workshop.",
)


def event(title: str, sentence: str, rest: str) -> Event:
    (found,) = read_announcement(f"{title}\n\n{rest}\n\n{sentence}\n").events
    return found


@pytest.mark.parametrize("words", SPEAK)
@pytest.mark.parametrize("people", LISTS)
def test_everybody_of_a_list_takes_part_and_nobody_else(words: str, people: str):
    for a, b, c in NAMES:
        named = people.format(a=a, b=b, c=c)
        found = event(
            "Webinar: Harbors after the storm",
            words.format(people=named),
            "Join us on 4 May 2031 at 3pm CET for an online session on ferries and harbors.",
        )
        taking_part = [str(each.party.name) for each in found.appearances]
        assert [re.sub(r"^(?:Dr|Prof)\. ", "", name) for name in taking_part] == [
            name for name in (a, b, c) if name in named
        ]


@pytest.mark.parametrize("words", BEHIND)
def test_every_body_of_a_list_is_behind_the_event_and_no_other(words: str):
    for a, b in BODIES:
        found = event(
            "Webinar: Harbors after the storm",
            words.format(a=f"the {a}" if " of " in a else a, b=f"the {b}" if " of " in b else b, A=f"The {a}"),
            "Join us on 4 May 2031 at 3pm CET for an online session on ferries and harbors.",
        )
        behind = [re.sub(r"^The ", "", str(each.party.name)) for each in found.appearances]
        assert behind == ([a, b] if "{b}" in words else [a])


@pytest.mark.parametrize("words", HELD)
@pytest.mark.parametrize("place", PLACES)
def test_the_place_is_where_it_is_held(words: str, place: str):
    found = event(
        "Workshop on Harbors after the Storm",
        words.format(place=f"the {place}" if "Centre" in place and " in " in words else place),
        "The workshop on 4 May 2031 brings practitioners together to discuss ferries and harbors. "
        "Dr. Ines Roth of the University of Oslo will speak.",
    )
    assert str(found.place) == place


@pytest.mark.parametrize("line", ["{place} | 4 May 2031", "{place}, 4 May 2031", "4 May 2031 | {place}"])
@pytest.mark.parametrize("place", PLACES)
def test_a_line_of_the_head_tells_place_and_day(line: str, place: str):
    rest = "The workshop on 4 May 2031 brings practitioners together to discuss ferries and harbors."
    found = event("Workshop on Harbors after the Storm", rest, line.format(place=place))
    assert (str(found.place), str(found.when)) == (place, "4 May 2031")
