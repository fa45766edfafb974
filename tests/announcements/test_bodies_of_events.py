"""Who is behind an event of which a page says so in a line or a sentence: what a person reads in each form."""

import pytest

from eventkit.announcements import read_announcement
from eventkit.people import Organization


def bodies(words: str) -> tuple[list[str], list[str]]:
    """Who is stated, and of whom there is a doubt."""
    page = f"Harbor Talks 12\n\n3 May 2031, 10:00 UTC, on Zoom\n\n{words}\n"
    if "oint " in words[:8]:  # a headline
        page = f"{words}\n\n3 May 2031, 10:00 UTC, on Zoom\n\nThe talk is on boats.\n"
    reading = read_announcement(page)
    stated = [f"{one.roles[0].name}: {one.name}" for one in reading.events[0].appearances]
    return stated, [doubt.message for doubt in reading.doubts if doubt.field == "appearances"]


SAID = {
    # Lists of two in romance languages
    "Organizan: Casa Olmo e Instituto Aliso": ["organizer: Casa Olmo", "organizer: Instituto Aliso"],
    "Organizan: Museo del Río e Ateneo Lorca": ["organizer: Museo del Río", "organizer: Ateneo Lorca"],
    "Organiza: Fundación Tilo y Casa Robledo": ["organizer: Fundación Tilo", "organizer: Casa Robledo"],
    "Colaboran: Ayuntamiento de Elmo e Instituto Norte": ["partner: Ayuntamiento de Elmo", "partner: Instituto Norte"],
    "Organizzano: Circolo Olmo e Museo del Porto": ["organizer: Circolo Olmo", "organizer: Museo del Porto"],
    "Organização: Casa Amieiro e Instituto Faia": ["organizer: Casa Amieiro", "organizer: Instituto Faia"],
    "Organiza: Asociación de Madres y Padres": ["organizer: Asociación de Madres y Padres"],
    # "&" within a name
    "The day is sponsored by Tidewater Bank and Lund & Sons.": ["sponsor: Tidewater Bank", "sponsor: Lund & Sons"],
    "The day is sponsored by Crane & Daughters and Lagoon Bank.": [
        "sponsor: Crane & Daughters",
        "sponsor: Lagoon Bank",
    ],
    "The workshop is organized by Marsh & Reed and the Alder Institute.": [
        "organizer: Marsh & Reed",
        "organizer: Alder Institute",
    ],
    "The forum is hosted by Roth & Co. and Lagoon Bank.": ["host: Roth & Co.", "host: Lagoon Bank"],
    "The festival is supported by Bell & Brother.": ["supporter: Bell & Brother"],
    "The workshop is organized by Alder Institute & Birch Fund and the Elm Society.": [
        "organizer: Alder Institute",
        "organizer: Birch Fund",
        "organizer: Elm Society",
    ],
    # Together
    "Wir haben uns mit dem Verein Elmhof zusammengetan, um am 3. Mai einen Workshop zu veranstalten.": [
        "co-organizer: Verein Elmhof"
    ],
    "Wir haben uns mit der Stiftung Ulmenhof zusammengetan, um am 3. Mai ein Seminar anzubieten.": [
        "co-organizer: Stiftung Ulmenhof"
    ],
    "Für diese Tagung haben wir uns mit dem Institut Erle zusammengeschlossen.": ["co-organizer: Institut Erle"],
    "Gemeinsam mit dem Verein Elmhof veranstalten wir am 3. Mai einen Workshop.": ["co-organizer: Verein Elmhof"],
    "A Joint Alder Society/ELMA Workshop on Ferries": ["host: Alder Society", "host: ELMA"],
    "A joint Birch Institute/ALDA Webinar on Mud": ["host: Birch Institute", "host: ALDA"],
    "A joint ALDA–Alder Institute Symposium": ["host: ALDA", "host: Alder Institute"],
    "Joint Workshop of the Alder Society and ELMA": ["co-organizer: Alder Society", "co-organizer: ELMA"],
    # What somebody is to the event, and does for it
    "Birch Bank is one of our main sponsors.": ["sponsor: Birch Bank"],
    "Lagoon Bank is the main sponsor of this forum.": ["sponsor: Lagoon Bank"],
    "The Harbor Fund is our gold sponsor.": ["sponsor: Harbor Fund"],
    "Alder Labs is a co-organizer of the workshop.": ["co-organizer: Alder Labs"],
    "Birch Cloud is a partner of this year's conference.": ["partner: Birch Cloud"],
    "The City of Lund supports the conference.": ["supporter: City of Lund"],
    "The Harbor Foundation funds the workshop.": ["funder: Harbor Foundation"],
    "Join Birch Coders for an afternoon of talks.": ["host: Birch Coders"],
    "Join Alder Cloud's engineers for a live session on tiers.": ["host: Alder Cloud"],
    "Elm Press warmly invites you to the launch of a book.": ["organizer: Elm Press"],
    "Alder Systems has kindly offered to host us at its office.": ["host: Alder Systems"],
    "The Alder Society's third workshop on peat will take place in Riga.": ["organizer: Alder Society"],
}
DOUBTED = {
    "Elmau City supports the assembly.": "Elmau City may be behind the event: prose: supports",
    "Porto City Council supports the festival.": "Porto City Council may be behind the event: prose: supports",
    "Join ElmTech Women for an evening of boats.": "ElmTech Women may be behind the event: prose: join",
    "Join Harbor Girls for a night of maps.": "Harbor Girls may be behind the event: prose: join",
    "Join Birch Coders for an afternoon of knots.": "Birch Coders may be behind the event: prose: join",
}


@pytest.mark.parametrize("words", SAID)
def test_who_is_behind_an_event(words: str) -> None:
    assert bodies(words) == (SAID[words], [])


@pytest.mark.parametrize("words", DOUBTED)
def test_who_may_be_behind_an_event(words: str) -> None:
    assert bodies(words) == ([], [DOUBTED[words]])


def test_an_office_with_a_name_is_nobodys_body():
    text = (
        "Questions about the archive?\n\nElm Archive Executive Director Jonah Lund is hosting two webinars in spring. "
        "The first starts at 3 pm UTC on Monday, 5 May 2031.\n"
    )
    appearances = read_announcement(text).event.appearances
    assert not any(isinstance(one.party, Organization) for one in appearances)


def test_a_picture_in_words_is_no_value_of_a_label():
    text = "HarborCon 2031\n\nThe conference takes place on 3 May 2031 in Lund.\n\nYour organizers :tulip:\n"
    assert "tulip" not in [str(one) for one in read_announcement(text).event.appearances]
