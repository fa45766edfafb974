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


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("Conférence-débat", "Faut-il encore construire des ports ?"),
        ("Charla abierta", "¿Para qué sirve un archivo?"),
        ("IN CONVERSATION", "Writing the North"),
        ("Public lecture", "What the Peat Remembers"),
        ("Webinar | 28 January 2031 | 10:00–11:15 CET", "Product Passports: What Mills Need to Know"),
    ],
)
def test_below_a_line_that_says_only_the_kind_stands_the_title(kind: str, title: str):
    assert event(kind, title, "On 28 January 2031, Ann Rowe (Elm Lab) will give a talk.").title == title


@pytest.mark.parametrize("name", ["NimConf 2031", "Monthly Harbor community meeting", "Congreso 2031", "LVI 2031"])
def test_a_name_that_is_made_of_a_kind_is_the_title(name: str):
    assert event(name, "All that is new in harbors", "The meeting is on 28 January 2031.").title == name


@pytest.mark.parametrize(
    "words",
    [
        "Der Vortrag von Frau Prof. Dr. Ulrike Sander (Elm Lab) zum Thema „Sturmfluten im Archiv“, der am 11. März "
        "ausfallen musste, wird am Dienstag, den 8. April 2031, um 17 Uhr im Kleinen Hörsaal nachgeholt.",
        "Neuer Termin: Der Vortrag von Frau Prof. Dr. Ulrike Sander (Elm Lab) zum Thema „Sturmfluten im Archiv“, der "
        "am 11. März ausgefallen ist, wird am Dienstag, den 8. April 2031, um 17 Uhr im Kleinen Hörsaal nachgeholt.",
    ],
)
def test_what_is_held_again_has_the_new_day(words: str):
    found = event(words)
    assert (found.title, found.when.iso) == ("Sturmfluten im Archiv", "2031-04-08T17:00")
    assert [str(each.party.name) for each in found.appearances] == ["Frau Prof. Dr. Ulrike Sander"]


def test_one_of_several_days_that_is_left_out_cancels_nothing():
    days = "22.10.2031  Eröffnung\n29.10.2031  Lernen mit Maschinen\n05.11.2031  entfällt\n12.11.2031  Diskussion"
    assert event("Ringvorlesung Wasser und Brot", days).status.value == "announced"
    assert event("Ringvorlesung Wasser und Brot", "Die Vorlesung am 22.10.2031 entfällt").status.value == "cancelled"


def test_minutes_of_the_last_call_are_not_of_this_one():
    minutes = "Minutes of the last call are at https://wiki.example/minutes"
    assert event("Meshnet community call", "Thursday, 20 March 2031, 17:00 CET", minutes).status.value == "announced"


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        ("Débat animé par Soizic Morvan\nOrganisé par les Amis du Bac", ["Soizic Morvan", "Amis du Bac"]),
        ("Writing the North\nAuthor Eira Lind talks to critic Mats Olsson about tar.", ["Eira Lind", "Mats Olsson"]),
        ("With: Dr. Elena Quiroga (Elm Lab) and Martin Sosa (Alder Archive)\nWednesday, 13 August 2031, 6.30 pm",
         ["Dr. Elena Quiroga", "Martin Sosa"]),
        ("We'll discuss chapter two of Anna Sorel's The Merchant's Ear.", []),
        ("On the panel:\n\n- **Dr. Regula Ammann**, Head of Maps, City of Bergen\n- **Tobias Frei**, Elm Books",
         ["Dr. Regula Ammann", "Tobias Frei"]),
    ],
)  # fmt: skip
def test_a_name_ends_with_its_line_and_is_who_takes_part(lines: str, people: list[str]):
    found = event("Meeting of the Harbor Readers", "13 August 2031, 6.30 pm", lines)
    assert [str(each.party.name) for each in found.appearances] == people


def test_a_reading_group_is_not_in_reading():
    assert (
        str(event("The Harbor Reading Group", "We meet on 30 January 2031 in the Warburg Room.").place)
        == "Warburg Room"
    )


@pytest.mark.parametrize(
    "below", ["Fee: 60 €, register by 15 August", "Tagungsgebühr 60 €", "Anmeldung bis 15. August"]
)
def test_what_stands_below_the_organizer_is_no_body(below: str):
    found = event("Symposium on Moors", "12 September 2031", f"Organizer: Alder Institute\n{below}")
    assert [str(each.party.name) for each in found.appearances] == ["Alder Institute"]


@pytest.mark.parametrize(
    "offer",
    [
        "A Zoom option is available for remote participants.",
        "Eine Teilnahme per Zoom ist möglich.",
        "Remote participation is possible.",
    ],
)
def test_an_offer_to_take_part_from_afar_makes_it_hybrid(offer: str):
    found = event("Colloquium on Moors", "12 September 2031, 3pm, Room 4, Elm College, Oxford", offer)
    assert found.attendance.value == "hybrid"


def test_a_first_sentence_is_no_title_where_a_quoted_subject_follows():
    words = (
        "We are excited to announce the third session of our Data for Good seminar! Join us on Monday, November 10, "
        "2031, as Professor Amara Diallo of the Elm School presents “Counting the Uncounted.”"
    )
    assert event(words).title == "Counting the Uncounted"
