"""Documents about several events are divided; documents about one are not."""

import pytest

from eventkit.announcements import read_announcement
from eventkit.announcements.opening import open_document
from eventkit.announcements.parts import parts_of

NEWSLETTER = """City letter, spring

What comes next:

## Webinar: Clean air

When: 3 May 2031
Speaker: Jane Roe

### More

Come.

## Workshop: Quiet streets

Date and time: 7 June 2031, 10:00

## Imprint

City of Oslo
"""


def titles(text: str) -> list[str]:
    return [part.words(part.blocks[0].body) for part in parts_of(open_document(text))]


def test_headings_with_dates_of_their_own_make_parts():
    document = open_document(NEWSLETTER)
    air, streets = parts_of(document)
    assert titles(NEWSLETTER) == ["Webinar: Clean air", "Workshop: Quiet streets"]
    assert air.text == NEWSLETTER[air.begins :][: len(air.text)]
    assert (air.text[:10], streets.text[-11:]) == ("## Webinar", "2031, 10:00")
    assert [part.whole.line(part.begins) for part in (air, streets)] == [5, 14]
    assert [(air.words(block.body), air.heading(block)) for block in air.blocks[1:]] == [
        ("3 May 2031", ""),
        ("Jane Roe", ""),
        ("More", ""),
        ("Come.", "more"),
    ]
    assert len(streets.blocks) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Clean air\n\nWhen: 3 May\n\n## One\n\nDate: 4 May\n\n## Two\n\nDate: 5 May\n",
        "Clean air\n\n## Day 1\n\nDate: 4 May\n\n## Day 2\n\nDate: 5 May\n",
        "Clean air\n\n## Program\n\nDate: 4 May\n\n## Speakers\n\nJane Roe\n",
        "",
    ],
)
def test_a_document_about_one_event_is_its_own_part(text):
    document = open_document(text)
    assert parts_of(document) == (document,)


def test_the_evidence_of_a_part_has_its_place_in_the_whole():
    reading = read_announcement(NEWSLETTER)
    assert [event.title for event in reading.events] == ["Clean air", "Quiet streets"]
    for fact in reading.fields:
        for evidence in fact.evidence:
            assert evidence.words == NEWSLETTER[evidence.start : evidence.end]
            assert evidence.line == NEWSLETTER.count("\n", 0, evidence.start) + 1


def test_sections_about_one_event_are_no_parts_of_a_newsletter():
    text = "Tree Webinar 3\n\n概要\n\n• 活动时间：5 月 3 日\n\n分享主题：\n\n《树木》\n\n直播时间：2031年5月3日\n"
    assert titles(text) == ["Tree Webinar 3"]


def test_paragraphs_that_begin_with_a_name_and_a_date_make_parts():
    letter = (
        "# Harbor letter\n\nDear members,\n\n"
        "**Soft Mud Webinar** – 9 April 2031, 12:30 UTC. Dr. Ines Roth (Harbor Institute) looks at mud.\n\n"
        "**Annual Harbor Conference** – 14–15 May 2031, Elm Hall.\n\n- Keynote: Prof. Quirin Dalbo\n\n"
        "**Fees** are due by 31 March.\n\nBest wishes,\nAna Vidal\n"
    )
    assert titles(letter) == ["Soft Mud Webinar", "Annual Harbor Conference", "Fees"]
    reading = read_announcement(letter)
    assert [(event.title, event.when.iso) for event in reading.events] == [
        ("Soft Mud Webinar", "2031-04-09T12:30Z"),
        ("Annual Harbor Conference", "2031-05-14/2031-05-15"),
    ]
    assert [[a.name for a in event.speakers] for event in reading.events] == [["Dr. Ines Roth"], ["Prof. Quirin Dalbo"]]
    assert reading.leftovers == ("not read as an event: Fees",)
    for fact in reading.fields:
        for evidence in fact.evidence:
            assert letter[evidence.start : evidence.end] == evidence.words


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Days\n\n**Day 1** – 4 May. Maps.\n\n**Day 2** – 5 May. Ferries.\n",
        "Harbor Days 2031\n\n**Registration** – 4 May.\n\n**Abstracts** – 5 May.\n",
        "Harbor Days 2031\n\n**Soft Mud Webinar** – 9 April 2031. Come.\n",
    ],
)
def test_days_and_deadlines_in_bold_type_are_no_events_of_their_own(text):
    assert len(titles(text)) == 1


LISTS = {
    "bullets": (
        "Upcoming events\n\n- Webinar: Peat, policy and people – 3 April 2031, 14:00 UTC\n"
        "- Bog Summit 2031, Riga, 12–14 May 2031\n- Mire Talk live, 20 May 2031, Tartu\n\nWrite to us.\n"
    ),
    "lines": (
        "What's on this month\n\n3 April 2031 – Webinar: Peat, policy and people (14:00 UTC)\n"
        "12–14 May 2031 – Bog Summit 2031, Riga\n20 May 2031 – Mire Talk live, Tartu\n"
    ),
    "rows": (
        "# Events calendar\n\n| Date | Event | Place |\n|---|---|---|\n"
        "| 3 April 2031, 14:00 UTC | Webinar: Peat, policy and people | Online |\n"
        "| 12–14 May 2031 | Bog Summit 2031 | Riga |\n| 20 May 2031 | Mire Talk live | Tartu |\n"
    ),
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_each_line_of_a_list_of_events_is_one(text):
    reading = read_announcement(text)
    assert [(event.kind, event.title, event.when.iso) for event in reading.events] == [
        ("webinar", "Peat, policy and people", "2031-04-03T14:00Z"),
        ("summit", "Bog Summit 2031", "2031-05-12/2031-05-14"),
        ("event", "Mire Talk live", "2031-05-20"),
    ]
    for fact in reading.fields:
        for evidence in fact.evidence:
            assert text[evidence.start : evidence.end] == evidence.words


def test_names_that_say_no_kind_of_event_are_events_of_a_letter_above_their_days():
    letter = (
        "Harbor Digest – May 2031\n\nWhat's on\n\nShade on the Quay\n6 May 2031, 15:00 CEST, online\nThree cities.\n\n"
        "Night walk\nSaturday 10 May, 20:00, Fish Gate, Lund\n\nDock repair course\nStarts 12 May, Mondays, Pier 3\n\n"
        "News\nThe new ferry arrives on 20 May.\n"
    )
    reading = read_announcement(letter)
    assert [(event.title, event.when.iso) for event in reading.events] == [
        ("Shade on the Quay", "2031-05-06T15:00+02:00[Europe/Berlin]"),
        ("Night walk", "XXXX-05-10T20:00"),
        ("Dock repair course", "XXXX-05-12"),
    ]
    assert reading.leftovers == ("not read as an event: The new ferry arrives on 20 May.",)


def test_names_with_their_days_below_them_are_events_of_a_letter():
    letter = (
        "Bog letter 14\n\n"
        "WEBINAR: PEAT AND POLICY\n3 April 2031, 14:00 UTC\nSpeakers: Jo Bell (RSPB), Kit Long (Defra)\n\n"
        "BOG SUMMIT 2031\n12–14 May 2031, Riga\nHosted by the University of Latvia\n\nJOBS\nApply by 1 April 2031.\n"
    )
    reading = read_announcement(letter)
    webinar, summit = reading.events
    assert reading.leftovers == ("not read as an event: Apply by 1 April 2031.",)
    assert (webinar.title, webinar.when.iso) == ("PEAT AND POLICY", "2031-04-03T14:00Z")
    assert [str(one.party.name) for one in webinar.appearances] == ["Jo Bell", "Kit Long"]
    assert (summit.title, summit.when.iso) == ("BOG SUMMIT 2031", "2031-05-12/2031-05-14")
    assert [str(one.party.name) for one in summit.appearances] == ["University of Latvia"]


def test_chinese_and_german_lists_of_events():
    chinese = (
        "湿地通讯 第14期 活动预告\n\n1. 泥炭与政策线上研讨会\n时间：2031年4月3日 20:00\n嘉宾：王小明（湿地研究所）\n\n"
        "2. 2031湿地峰会\n时间：2031年5月12日至14日\n主办：拉脱维亚大学\n"
    )
    german = (
        "# Veranstaltungen im Mai\n\n| Termin | Titel | Ort |\n| --- | --- | --- |\n"
        "| 6. Mai 2031, 18 Uhr | Vortrag: Moore im Klimawandel | Rathaus Kiel |\n"
        "| 12.–14. Mai 2031 | Moorkonferenz 2031 | Kiel |\n"
    )
    found = [[(event.title, event.when.iso) for event in read_announcement(text).events] for text in (chinese, german)]
    assert found == [
        [("泥炭与政策线上研讨会", "2031-04-03T20:00"), ("2031湿地峰会", "2031-05-12/2031-05-14")],
        [("Moore im Klimawandel", "2031-05-06T18:00"), ("Moorkonferenz 2031", "2031-05-12/2031-05-14")],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Webinar: Upcoming events in bogs\n\n3 April\n\n- Webinar: fens – 3 May 2031\n- Webinar: fog – 4 May 2031\n",
        "Bog letter\n\nJoin our Bog Conference on 3 May 2031 in Oslo.\n\nProgram\n- 3 May 2031: Workshop on pumps\n"
        "- 4 May 2031: Excursion\n\nDeadlines\n- Abstracts: 1 March 2031\n- Conference fee: 1 April 2031\n",
        "Bog letter\n\n- Bog Summit – 3 May 2031\n- Bog Summit – 3 May 2031\n",
        "Bog Days 2031\n\n- 3 May 2031: Workshop on pumps\n- 4 May 2031: Closing conference\n",
    ],
)
def test_a_page_about_one_event_is_no_list(text):
    assert len(titles(text)) == 1
