"""What messages and web pages have around the words of an announcement: cards of speakers, signatures, labels."""

import pytest

from eventkit import read
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


LIST = """# {}

{}

### Concert talk: Horns

Venue: Blue Hall

With Tilda Horn.

{}

### {}

Venue: Red Hall

With Mara Holm (Academy of Strings).
"""


@pytest.mark.parametrize("headline", ["Events in June", "Upcoming events", "Calendar"])
@pytest.mark.parametrize(
    ("days", "name", "title"),
    [
        (("5 June 2031", "12 June 2031"), "Lecture: Strings", "Strings"),
        (("Thu, 5 June 2031, 19:00", "Thu, 12 June 2031, 19:00"), "Repair evening", "Repair evening"),
    ],
)
def test_the_day_of_an_entry_may_stand_in_a_line_above_its_name(headline, days, name, title):
    events = told(read_announcement(LIST.format(headline, days[0], days[1], name)))["events"]
    clock = "T19:00" if ":" in days[0] else ""
    assert [(event["title"], event["when"], event["place"], event["people"]) for event in events] == [
        ("Concert talk: Horns", f"2031-06-05{clock}", "Blue Hall", ["speaker: Tilda Horn"]),
        (title, f"2031-06-12{clock}", "Red Hall", ["speaker: Mara Holm | Academy of Strings"]),
    ]


def test_numbered_entries_end_where_the_next_number_stands():
    letter = (
        "Elm newsletter\n\n1. Panel discussion: Who pays for dikes?\n25 March 2031, 18:00, Elm Library, Lund\n"
        "With Karin Holm (Dike Board)\n\n2. Exhibition opening: Maps of the sea\n28 March 2031, 17:00, Lund\n\n"
        "3. Call for papers: The journal takes papers on tides until 1 June 2031.\n"
    )
    events = told(read_announcement(letter))["events"]
    assert [(event["title"], event["when"], event.get("people"), event.get("deadline")) for event in events] == [
        ("Who pays for dikes?", "2031-03-25T18:00", ["speaker: Karin Holm | Dike Board"], None),
        ("Exhibition opening: Maps of the sea", "2031-03-28T17:00", None, None),
    ]


@pytest.mark.parametrize(
    ("words", "previous"),
    [
        (
            "We cannot meet on 13 March 2031 as planned. We will meet on Thursday 20 March 2031 at 16:00.",
            ["2031-03-13"],
        ),
        (
            "The talk won't take place on 13 March 2031 as announced. It is on Thursday 20 March 2031, 16:00.",
            ["2031-03-13"],
        ),
        ("We are unable to meet on 13 March 2031. We will meet on Thursday 20 March 2031 at 16:00.", ["2031-03-13"]),
        ("We will meet on Thursday 20 March 2031 at 16:00.", None),
    ],
)
def test_a_day_on_which_nobody_can_meet_is_the_previous_one(words, previous):
    event = first(f"Moved: reading group on river law now 20 March\n\nDear all,\n\n{words}\n")
    assert (event["title"], event["when"], event.get("previous")) == (
        "reading group on river law",
        "2031-03-20T16:00",
        previous,
    )


@pytest.mark.parametrize("clock", ["7 PM", "7 AM", "7 p.m.", "7:00 PM"])
def test_the_half_of_the_day_is_no_office(clock):
    page = f"Open workshop evening\n\n17 April 2031, Elm Library. At {clock} Lars Ovesen shows how to turn a bowl.\n"
    assert first(page)["people"] == ["speaker: Lars Ovesen"]


@pytest.mark.parametrize("inside", ["Ana Vidal: “Verbs on the move”", "topic: verbs", "with “Verbs on the move”"])
def test_what_is_told_of_a_meeting_in_brackets_is_no_part_of_the_body(inside):
    page = (
        f"Room change\n\nToday's meeting of the Elm Circle ({inside}) will take place in room 2.31 on 5 March 2031.\n"
    )
    assert first(page)["bodies"] == ["organizer: Elm Circle"]


@pytest.mark.parametrize("clock", ["19:00", "9:30"])
def test_a_clock_time_in_a_line_by_itself_is_no_length(clock):
    event = first(f"Concert talk: Horns, 5 June 2031\n\n{clock}\n\nBlue Hall\n")
    assert (event["when"], event.get("duration")) == (f"2031-06-05T{clock:0>5}", None)


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Guest lecture: Ana Sousa (Porto Novo)", "Guest lecture: Ana Sousa (Porto Novo)"),
        ("Talk: Prof. Ana Sousa, 22 May 2031", "Talk: Prof. Ana Sousa"),
        ("Seminar: Ana Sousa, Elm University", "Seminar: Ana Sousa, Elm University"),
        ("Seminar: Rivers as persons", "Rivers as persons"),
    ],
)
def test_the_name_of_a_person_is_no_title_without_what_they_give(headline, title):
    assert first(f"{headline}\n\nDate: 22 May 2031\n\nAna Sousa will speak about rivers.\n")["title"] == title


def test_an_office_behind_the_name_of_an_organizer_is_a_person_s():
    page = "Bridge Day\n\n12 May 2031, Lund\n\n## Organizers\n\n• Joris Brug, treasurer of the Elm Club\n• Elm Bank\n"
    event = first(page)
    assert (event["people"], event["bodies"]) == (
        ["organizer: Joris Brug | treasurer of the Elm Club"],
        ["organizer: Elm Bank"],
    )


def test_a_label_that_stands_for_several_is_no_title_of_the_event():
    page = (
        "# Quiet Machines 2031\n\n29 September 2031, Lund\n\n#### Prof. Hedda Leise\n\nElm University, Norway\n\n"
        "Title: Silent gears\n\n#### Kofi Abban\n\nChief Engineer, Soft Motors\n\nTitle: Fans that whisper\n"
    )
    event = first(page)
    assert (event["title"], event["people"]) == (
        "Quiet Machines 2031",
        ["speaker: Prof. Hedda Leise | Elm University, Norway", "speaker: Kofi Abban | Chief Engineer, Soft Motors"],
    )


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Canceled event: Team lecture @ Mon Jun 16, 2031 3pm - 4pm (EDT)", "Team lecture"),
        ("Updated invitation: Team lecture @ Mon Jun 16, 2031 3pm - 4pm (EDT)", "Team lecture"),
        ("Join us: Team lecture", "Team lecture"),
        ("Team lecture (was: 8 June)", "Team lecture"),
        ("Team lecture (originally 8 June)", "Team lecture"),
    ],
)
def test_what_programs_write_into_a_subject_is_no_part_of_the_title(subject, title):
    assert first(f"{subject}\n\nWhen: 16 June 2031, 15:00\nWhere: Elm Hall\n")["title"] == title


@pytest.mark.parametrize("where", ["Online (Teams)", "Online via Microsoft Teams"])
def test_a_program_for_meetings_is_no_place(where):
    event = first(f"Webinar on engines\n\nDate: 22 May 2031\nWhere: {where}\n")
    assert (event.get("place"), event["attendance"]) == (None, "online")


@pytest.mark.parametrize("whose", ["Thursday", "Today", "Tomorrow"])
def test_a_day_is_nobody_who_holds_a_talk(whose):
    event = first(
        f"Room for {whose}'s talk?\n\nThe talk by Mara Holm on 23 October 2031 will be in the Old Chapel at 4 pm.\n"
    )
    assert (event["people"], event.get("bodies")) == (["speaker: Mara Holm"], None)


@pytest.mark.parametrize(
    "days",
    [
        ("Wednesday 8 October 2031", "Wednesday 12 November 2031"),
        ("Wed, 8 Oct 2031", "Wed, 12 Nov 2031"),
        ("October 8, 2031", "November 12, 2031"),
        ("08.10.2031", "12.11.2031"),
    ],
)
def test_the_lines_of_a_program_are_no_paragraph_that_was_broken(days):
    letter = (
        "Autumn program of the Astronomical Society\n\nDear members, our autumn program:\n\n"
        f'{days[0]}, 19:30: "Dark skies over town" - talk by Stella Nacht (Observatory Kirnberg)\n'
        f'{days[1]}, 19:30: "Comets in the old books" - talk by Leo Schweif (City Archive)\n\nThe board\n'
    )
    event = first(letter)
    assert (event["when"], event["people"]) == (
        "2031-10-08T19:30/2031-11-12",
        ["speaker: Stella Nacht | Observatory Kirnberg", "speaker: Leo Schweif | City Archive"],
    )


@pytest.mark.parametrize(
    "days", [("08.10.2031", "12.11.2031"), ("8.10.2031", "12.11.2031"), ("8 Oct 2031", "12 Nov 2031")]
)
def test_the_day_of_an_entry_of_a_program_is_no_clock_time(days):
    letter = (
        f'Autumn program\n\n• {days[0]}, 19:30: "Dark skies" - talk by Stella Nacht\n• {days[1]}, 19:30: "Comets"\n'
    )
    assert first(letter)["sessions"] == [
        {"title": '"Dark skies"', "when": "2031-10-08T19:30", "people": ["speaker: Stella Nacht"]},
        {"title": '"Comets"', "when": "2031-11-12T19:30"},
    ]


@pytest.mark.parametrize("called", ["organizer", "Organiser"])
def test_who_is_called_organizer_among_the_guests_is_one(called):
    letter = f"Team lecture\n\nWhen: 16 June 2031, 15:00\nWhere: Elm Hall\nWho:\nRuben Falls - {called}\nAna Vidal\n"
    assert first(letter)["people"] == ["organizer: Ruben Falls", "speaker: Ana Vidal"]


def test_what_stands_below_a_rule_of_a_mail_is_read_where_it_says_when_and_where():
    mail = (
        "From: anna@elm.example\nSubject: Seminar on mud\nContent-Type: text/plain\n\nPlease come to our seminar.\n"
        "--\nWhen: 20 March 2031, 14:15\nWhere: Elm Hall, Lund\n"
    )
    reading = read(mail.encode(), format="email")
    assert (reading.event.when.iso, str(reading.event.place), reading.leftovers) == (
        "2031-03-20T14:15",
        "Elm Hall, Lund",
        (),
    )
