"""How departments, groups and libraries invite to a talk: a line for each of day, hours and place, or one for all."""

from __future__ import annotations

from datetime import date

import pytest

from eventkit.announcements import read_announcement
from eventkit.events import Event


def event(*lines: str, published: date | None = None) -> Event:
    reading = read_announcement("\n\n".join(lines), published=published)
    assert len(reading.events) == 1
    return reading.events[0]


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        ("Séance du 15 mai 2031", "De 14 h à 16 h 30"),
        ("Meeting of 15 May 2031", "2pm – 4.30pm"),
        ("Sitzung vom 15. Mai 2031", "14:00 bis 16:30 Uhr"),
        ("Jueves 15 de mayo de 2031", "De 14:00 a 16:30 h"),
    ],
)
def test_hours_in_a_line_of_their_own_belong_to_the_day_above_the_people(day: str, hours: str):
    found = event("River Seminar: Boats and Bread", day, "Speaker: Claire Dumont, Elm Lab", "Room 204", hours)
    assert found.when.iso == "2031-05-15T14:00/2031-05-15T16:30"


@pytest.mark.parametrize(
    "line",
    [
        "6.30pm (doors open 6pm), followed by drinks at 8pm",
        "6.30pm in the Senate Room",
        "18:30 Uhr im Senatssaal",
        "18 h 30 dans la salle du Sénat",
        "18:30 h en la sala del Senado",
    ],
)
def test_a_line_below_the_day_may_begin_with_its_hour(line: str):
    assert event("The Whitcombe Lecture", f"Monday 12 May 2031\n{line}").when.iso == "2031-05-12T18:30"


@pytest.mark.parametrize("doors", ["Doors 18:00", "Doors at 18:00", "Doors: 18:00"])
def test_the_doors_open_before_it_begins(doors: str):
    found = event("Rust Harbor Meetup", f"Time: {doors}, talks from 18:30 until 21:00", "Date: 21 October 2031")
    assert found.when.iso == "2031-10-21T18:30/2031-10-21T21:00"


@pytest.mark.parametrize(
    "words",
    [
        "22 May 2031 at 5pm (Mexico City time, 6pm Bogotá, 8pm Buenos Aires)",
        "22 de mayo de 2031 a las 17:00 h (hora de Ciudad de México; 18:00 Bogotá; 20:00 Buenos Aires)",
    ],
)
def test_further_cities_may_stand_in_the_brackets_of_the_zone(words: str):
    when = event("Webinar: Compost without Smells", f"The webinar will be held on {words}.").when
    assert [str(zone) for zone in when.zones] == [
        "America/Mexico_City",
        "America/Bogota",
        "America/Argentina/Buenos_Aires",
    ]
    assert when.iso == "2031-05-22T17:00-06:00[America/Mexico_City]"


def test_next_wednesday_is_the_one_whose_date_is_said():
    lines = ("Seminar next Wednesday: Peat", "On Wednesday (12 March) Petra Holm will speak.", "Time: 14:15-15:45")
    assert event(*lines, published=date(2025, 3, 3)).when.iso == "2025-03-12T14:15/2025-03-12T15:45"
    assert event(lines[0], lines[2], published=date(2025, 3, 3)).when.iso != "2025-03-12T14:15/2025-03-12T15:45"


@pytest.mark.parametrize(
    "place",
    ["Hörsaal 3, Alte Münze, Gerbergasse 4, Marburg", "Room 12, Old Mint, 4 Quay Street, Bergen"],
)
def test_a_room_goes_on_to_its_street_over_a_house_that_nobody_knows(place: str):
    assert str(event("Lecture: What is Left", f"Tuesday, 6 May 2031, 6.15 pm, {place}").place) == place


@pytest.mark.parametrize(
    "behind",
    [", or livestreamed", " and via Zoom", "\nand online", "\net en visioconférence", ", sowie per Livestream"],
)
def test_a_place_beside_which_one_may_be_elsewhere_is_one_of_two_ways_to_take_part(behind: str):
    found = event("Lecture: Soil as Commonwealth", f"6 May 2031, 6.15 pm\n\nGallery Hall, Elm College, Oxford{behind}")
    assert (str(found.place), found.attendance.value) == ("Gallery Hall, Elm College, Oxford", "hybrid")


@pytest.mark.parametrize(
    "headline",
    [
        "Invitation to our next webinar",
        "Reminder: lunch talk",
        "Einladung zum Online-Vortrag",
        "Einladung zur öffentlichen Ringvorlesung",
        "Invitation à un webinaire",
        "Rappel : conférence en ligne",
        "Invitación a un seminario web gratuito",
    ],
)
def test_an_invitation_to_a_kind_of_event_is_no_title(headline: str):
    assert event(headline, "Old Boats in New Harbors", "3 June 2031, 3pm").title == "Old Boats in New Harbors"


@pytest.mark.parametrize(
    "said",
    [
        "Dr. Haddad, who leads a group at the Elm Lab, will speak on “Looking through Volcanoes”.",
        "Dr. Haddad, who leads a group at the Elm Lab, is going to talk about “Looking through Volcanoes”.",
        "Dr. Haddad spricht über „Looking through Volcanoes“.",
        "Elle présentera « Looking through Volcanoes ».",
    ],
)
def test_in_a_text_of_sentences_the_subject_in_quotation_marks_is_the_title(said: str):
    first = (
        "The Department of Physics is delighted to welcome Dr. Samira Haddad (Elm Lab) for the third colloquium of "
        "this term, on Friday, 28 November 2031, at 3:30pm in the Rayleigh Building."
    )
    assert event(f"{first} {said}").title == "Looking through Volcanoes"
