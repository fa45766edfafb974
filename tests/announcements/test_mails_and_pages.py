"""What messages and web pages have around the words of an announcement: cards of speakers, signatures, labels."""

import pytest

from eventkit.announcements import read_announcement
from tests.announcements.told import told


def first(text: str) -> dict[str, object]:
    event: dict[str, object] = told(read_announcement(text))["events"][0]
    return event


LETTER = """Seminar on cold harbors

On Thursday 20 March 2031 at 14:15 Mara Lund (Birch College) will give a talk on cold harbors.

"""


@pytest.mark.parametrize(
    "close", ["Best wishes,", "Kind regards", "Cheers", "With best regards,", "Many thanks", "Yours,"]
)
@pytest.mark.parametrize(
    "card",
    [
        "Anna Lindqvist\nProfessor of Maritime History\nElm Institute\n",
        "Anna\n\nAnna Lindqvist, PhD\nPostdoctoral researcher\nElm Institute\n",
        "\nAnna\n\nDr. Anna Lindqvist\nCoordinator, Graduate School of Letters\nElm Institute\n",
        "Anna Lindqvist | Elm Institute | Garden Lane 3\n",
    ],
)
def test_who_signs_a_letter_is_no_speaker(close, card):
    assert first(f"{LETTER}{close}\n{card}")["people"] == ["speaker: Mara Lund | Birch College"]


@pytest.mark.parametrize(
    "label",
    ["Tomorrow", "Room change", "Change of room", "New time and place", "Reminder", "Mañana", "Next week"],
)
def test_labels_of_a_subject_are_no_part_of_the_title(label):
    assert first(f"{label}: Cold harbors and warm boats\n\nTalk on 20 March 2031, 14:15.\n")["title"] == (
        "Cold harbors and warm boats"
    )


CARDS = """# Rail Summit

3 June 2031, Port Hall

## Keynotes

### {}

{}

### Piet Vos

Professor of Transport, Delta University

## Contact

### Bo Ek

Head of Events, Rail Lab
"""


@pytest.mark.parametrize(
    ("lines", "positions"),
    [
        ("CEO, Lagoon Lines", " | CEO, Lagoon Lines"),
        ("Head of Research\n\nRail Lab", " | Head of Research, Rail Lab"),
        ("Head of Research\n\nLagoon Lines\n\nLund, Sweden", " | Head of Research, Lagoon Lines"),
        ("Ministry of Transport", " | Ministry of Transport"),
        ("Rails that speak", ""),
        ("Read bio", ""),
    ],
)
def test_the_lines_below_a_heading_that_is_a_name_are_what_they_are(lines, positions):
    keynotes = [
        f"speaker, keynote: Amara Nwosu{positions}",
        "speaker, keynote: Piet Vos | Professor of Transport, Delta University",
    ]
    assert first(CARDS.format("Amara Nwosu", lines))["people"] == keynotes


@pytest.mark.parametrize("lines", ["Elm Friends", "Elm Friends\n\nLake Society", "• Elm Friends\n• Lake Society"])
def test_bodies_are_listed_in_lines_by_themselves_below_a_heading(lines):
    page = (
        f"# Mill Workshop\n\n15 June 2031, 11:00\n\n## Organized by\n\n{lines}\n\n## Tickets\n\nThere are no tickets.\n"
    )
    expected = [f"organizer: {line.strip('• ')}" for line in lines.split("\n") if line]
    assert first(page)["bodies"] == expected


def test_a_table_behind_the_organizers_is_of_other_things():
    page = (
        "# Tide Workshop\n\nOrganizing committee:\nElm Institute, Lake Lab\n\n"
        "Starts | 14 May 2031, 09:00\nEnds | 16 May 2031, 13:00\nTimezone | Europe/Oslo\n"
    )
    assert first(page)["bodies"] == ["organizer: Elm Institute", "organizer: Lake Lab"]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (
            "We meet on 3 May 2031 at 16:00 in room 3.07 of the Law Faculty (Quay Street 4, Lund).",
            "room 3.07, Law Faculty, Quay Street 4, Lund",
        ),
        ("We meet on 3 May 2031 at 16:00 in room B 204, Quay Building, Lund.", "room B 204, Quay Building, Lund"),
        ("The talk takes place on 3 May 2031 in lecture hall 2 of the Elm Library.", "lecture hall 2, Elm Library"),
        ("3 May 2031 · Port Hall, Nordlake", "Port Hall, Nordlake"),
        (
            "3 May 2031, Glass Museum, Foundry Street 12, Wismer\nHybrid event",
            "Glass Museum, Foundry Street 12, Wismer",
        ),
        ("3 May 2031 at the Elm Library, Saint-Ode. Come early.", "Elm Library, Saint-Ode"),
        ("3 May 2031 at the Elm Library, Mara Holm.", "Elm Library"),
        (
            "Date: 3 May 2031\nVenue: Salt Museum, Lecture Room\nSaline Road 8, Hallby",
            "Lecture Room, Salt Museum, Saline Road 8, Hallby",
        ),
        ("3 May 2031\n\n## Location\n\nWindy Mill\n\n7 Hill Lane Zaanveld", "Windy Mill, 7 Hill Lane Zaanveld"),
        (
            "3 May 2031\n\n## Location\n\nWindy Mill\n\n7 Hill Lane, Zaanveld\n\n## Fee\n\nNone",
            "Windy Mill, 7 Hill Lane, Zaanveld",
        ),
        ("3 May 2031\n\n## Location\n\nWindy Mill\n\nShow map", "Windy Mill"),
    ],
)
def test_a_place_is_told_with_its_room_street_and_town(words, place):
    assert first(f"# Talk about old roads\n\n{words}\n")["place"] == place
