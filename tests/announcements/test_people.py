"""Who takes part: what the finders of people claim, and what is decided from the claims."""

import pytest
from told import _party as party

from eventkit import read
from eventkit.announcements._splitting import split
from eventkit.announcements.claims import Claim, Claims
from eventkit.announcements.decisions import people as decision
from eventkit.announcements.document import Document, Span
from eventkit.announcements.draft import EventDraft
from eventkit.announcements.finders import finders
from eventkit.announcements.finders._names_entries import read_entries
from eventkit.announcements.finders._names_han import name_and_position
from eventkit.announcements.finders._names_prose import people_after
from eventkit.announcements.finders._names_roles import column_of, is_bios_label, role_of_label
from eventkit.announcements.finders._names_sure import KNOWN, NO, RESPECTED, SHAPE, sureness
from eventkit.people.role import GUEST, HOST, KEYNOTE, MODERATOR, PANELIST, SPEAKER

OURS = ("people_", "bios")
FINDERS = [finder for finder in finders() if finder.__name__.rpartition(".")[2].startswith(OURS)]


def decided(text: str, kind: str = "webinar") -> EventDraft:
    """The draft after the decision about people, for a document of which only the kind is decided."""
    document = Document(text, split(text))
    claims = Claims(claim for finder in FINDERS for claim in finder.find(document))
    draft = EventDraft(document)
    draft.put("kind", kind, [Claim("kind", kind, Span(0, 1), "given")])
    decision.decide(document, claims, draft)
    return draft


def people(text: str, kind: str = "webinar") -> list[str]:
    return [party(appearance) for appearance in decided(text, kind).values.get("appearances", [])]


# Names


@pytest.mark.parametrize(
    ("name", "sure"),
    [
        ("Quirin Dalbo", SHAPE),
        ("Jane Roe", KNOWN),
        ("J. Q. Dalbo", KNOWN),
        ("Dr. Quirin Dalbo", RESPECTED),
        ("Prof. Jane Roe, PhD", RESPECTED),
        ("周明远", KNOWN),
        ("周明远教授", RESPECTED),
        ("Scott", SHAPE),
        ("Hugh Grant", KNOWN),
        ("June Fields", KNOWN),
        ("Urban Landscape", NO),
        ("Supper Club", NO),
        ("Victoria Station", NO),
        ("Lake University", NO),
        ("Morgan Stanley", NO),
        ("Thursday March", NO),
        ("General Records", NO),
        ("Chief Privacy Officer", NO),
        ("Prof. Dr. Lea Roth von der", NO),
        ("主持人", NO),
    ],
)
def test_how_sure_a_name_is(name, sure):
    assert sureness(name) == sure


@pytest.mark.parametrize(
    ("label", "role", "either"),
    [
        ("speakers", SPEAKER, False),
        ("presenter(s)", SPEAKER, False),
        ("speaker 2", SPEAKER, False),
        ("our featured speakers", SPEAKER, False),
        ("plenary speakers", SPEAKER, False),
        ("today's session lets you hear from the following panelists", PANELIST, False),
        ("we're glad that we are joined by the below panelists!", PANELIST, False),
        ("the course will be moderated by", MODERATOR, True),
        ("referent:in", SPEAKER, False),
        ("moderation", MODERATOR, False),
        ("animé par", MODERATOR, False),
        ("modera", MODERATOR, False),
        ("本期嘉宾", GUEST, False),
        ("主持人", MODERATOR, False),
        ("keynote", KEYNOTE, True),
        ("hosts", HOST, True),
        ("who", SPEAKER, True),
    ],
)
def test_what_a_label_says_of_people(label, role, either):
    said = role_of_label(label)
    assert said is not None
    assert (said.role, said.either) == (role, either)


@pytest.mark.parametrize(
    "label",
    ["call for speakers", "speaker guidelines", "program chairs", "scientific committee", "contact", "time", "议程"],
)
def test_labels_that_say_nothing_of_people_who_take_part(label):
    assert role_of_label(label) is None


def test_headings_over_lives_and_heads_of_columns():
    assert [is_bios_label(label) for label in ("presenter bio", "about the speakers", "嘉宾介绍", "speakers")] == [
        True,
        True,
        True,
        False,
    ]
    assert [column_of(head) for head in ("speaker", "讲师", "name", "affiliation", "position", "time")] == [
        "person",
        "person",
        "name",
        "body",
        "title",
        "",
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Jane Roe, Tom Okoro, & Ana Vidal", ["Jane Roe", "Tom Okoro", "Ana Vidal"]),
        ("Jane Roe (ACME), Quirin Dalbo (Beta) and Ana Vidal", ["Jane Roe, ACME", "Quirin Dalbo, Beta", "Ana Vidal"]),
        ("Jane Roe, Lake Lab, and Quirin Dalbo, Beta Lab", ["Jane Roe, Lake Lab", "Quirin Dalbo, Beta Lab"]),
        ("Ana Vidal, Université de Vaucelles, CNRL, Lab 3", ["Ana Vidal, Université de Vaucelles, CNRL, Lab 3"]),
        (
            "Ana Vidal¹, Quirin Dalbo² and Tom Okoro¹\n¹ Lake Museum ² Hill Herbarium",
            ["Ana Vidal", "Quirin Dalbo", "Tom Okoro"],
        ),
        ("Drs. Jane Roe (track 1), Quirin Dalbo (track 2)", ["Dr. Jane Roe", "Dr. Quirin Dalbo"]),
        ("Profs. Ana Roth and Tom Okoro", ["Prof. Ana Roth", "Prof. Tom Okoro"]),
        ("Deputy Secretary (Law) Ana Vidal", ["Ana Vidal, Deputy Secretary (Law)"]),
        ("Dra. Ana Vidal, vulcanóloga", ["Dra. Ana Vidal, vulcanóloga"]),
        ("[Jane Roe](https://example.org/jane), Mayor of Oslo", ["Jane Roe, Mayor of Oslo"]),
        ("Jane Roe: Building better streets for all", ["Jane Roe"]),
        ("Jane Roe, 13 July - 14:00 UTC", ["Jane Roe"]),
        (
            "Jane Roe is a research engineer at Lake Lab and maintains the pond package.",
            ["Jane Roe, research engineer at Lake Lab"],
        ),
        ("湖畔科技 开源负责人 青石", ["青石, 湖畔科技 开源负责人"]),
        ("周明远 湖畔科技高级工程师、Pond Committer。多年经验。", ["周明远, 湖畔科技高级工程师; Pond Committer"]),
        ("周明远（湖畔大学教授）、李思", ["周明远, 湖畔大学教授", "李思"]),
        ("TBA", []),
        ("Speaker Name", []),
        ("[Name of speaker]", []),
        ("Lake Research Laboratories", []),
    ],
)
def test_the_people_of_one_line(line, told):
    assert [str(entry.appearance) for entry in read_entries(line, Span(0, len(line)), SPEAKER)] == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "Jane Roe, postdoc at the Lake Institute, and Dr. Tom Okoro",
            ["Jane Roe, postdoc at the Lake Institute", "Dr. Tom Okoro"],
        ),
        ("lead developer Tom Okoro and Ana Vidal of ACME", ["Tom Okoro, lead developer", "Ana Vidal, ACME"]),
        ("the Permanent Secretary, Mr. Tom Okoro", ["Mr. Tom Okoro, Permanent Secretary"]),
        ("Ana Vidal, founder of Lakeside, a Lyon-based firm", ["Ana Vidal, founder of Lakeside"]),
        ("Ana Vidal, Mayor of Oslo, will speak about", ["Ana Vidal, Mayor of Oslo"]),
        (
            "Ana Vidal (Lecturer, Lake University; Researcher, ACME) for a talk",
            ["Ana Vidal, Lecturer, Lake University; Researcher, ACME"],
        ),
        ("the Lake Institute and its partners", []),
    ],
)
def test_the_people_behind_a_cue(words, told):
    shown = [
        ", ".join([said.person.name.text, "; ".join(map(str, said.positions))]).strip(", ")
        for said in people_after(words, 0, len(words))
    ]
    assert shown == told


def test_who_works_somewhere_and_is_something_is_one_position():
    words = "Ana Vidal, who works at Lake Lab and is an expert in tides."
    (said,) = people_after(words, 0, len(words))
    assert [(p.title, str(p.organization)) for p in said.positions] == [("expert in tides", "Lake Lab")]


@pytest.mark.parametrize(
    ("phrase", "name", "position"),
    [
        ("湖畔研究院高级工程师周明远老师", "周明远老师", "湖畔研究院高级工程师"),
        ("李思同学", "李思", None),
        ("社区运营官何苗", "何苗", None),
        ("湖畔研究所所长 Pieter de Wit", "Pieter de Wit", "湖畔研究所所长"),
        ("湖畔研究所所长彼得·德维特", "彼得·德维特", "湖畔研究所所长"),
        ("湖畔大学的彼得·范·德维特教授", "彼得·范·德维特教授", "湖畔大学"),
        ("彼得·德维特", "彼得·德维特", None),
        ("湖畔大学学生协会", None, None),
        ("大家", None, None),
    ],
)
def test_the_name_that_a_chinese_phrase_ends_with(phrase, name, position):
    found = name_and_position(phrase)
    assert (found and found[0]) == name
    if position:
        assert str(found[1][0]) == position


# Lists, labels, tables


def test_a_label_with_its_people():
    assert people("Webinar: Ponds\n\nPresenter | Ana Vidal (Lake Institute)\nModerator: Tom Okoro, Mayor of Oslo") == [
        "speaker: Ana Vidal | Lake Institute",
        "moderator: Tom Okoro | Mayor of Oslo",
    ]


def test_headings_with_bullets_and_lives_that_add_positions():
    text = """Working far apart

Moderators:
• Ana Vidal, Lake Institute

Panelists:
• Tom Okoro, Hill Laboratory
• Quirin Dalbo, Lake Institute

Panelist bios:

Tom Okoro is a group lead for software at Hill Laboratory. He likes ponds.

Contributed by Jane Roe
"""
    assert people(text) == [
        "moderator: Ana Vidal | Lake Institute",
        "panelist: Tom Okoro | group lead for software at Hill Laboratory",
        "panelist: Quirin Dalbo | Lake Institute",
    ]


def test_headings_that_are_names_over_lives():
    text = """Career panel

This time we are glad to be joined by the panelists below!

Quirin Dalbo
Community Officer at the Lake Institute. I'm from Lyon and like ponds more than anything else in the world.

Ana Vidal
I am Head of Data at Hill Lab, where we count fish, and I did my PhD on the ecology of very small ponds.

How to join
Use the link, which will be sent on the day before the panel to all who registered in time.
"""
    assert people(text) == [
        "panelist: Quirin Dalbo | Community Officer at the Lake Institute",
        "panelist: Ana Vidal | Head of Data at Hill Lab",
    ]


def test_bullets_of_people_with_positions_need_no_heading():
    text = """Ponds for everyone

Join us on 3 May to hear how cities care for their ponds.

• Ana Vidal, Mayor, City of Oslo
• Tom Okoro, Director, Lake Institute
• Jane Roe, Head of Parks, Hill Town
"""
    assert people(text) == [
        "speaker: Ana Vidal | Mayor, City of Oslo",
        "speaker: Tom Okoro | Director, Lake Institute",
        "speaker: Jane Roe | Head of Parks, Hill Town",
    ]
    assert (
        people(text.replace("Join us on 3 May to hear how cities care for their ponds.", "Organizing committee")) == []
    )


def test_columns_of_a_table():
    text = """Agenda

Time\tTalk\tSpeaker
9:00-9:50\tKeynote talk\tDr. Ana Vidal
10:00-10:50\tContributed talks\tDrs. Tom Okoro, Quirin Dalbo
11:00\tBreak
"""
    assert people(text, "summit") == [
        "speaker, keynote: Dr. Ana Vidal",
        "speaker: Dr. Tom Okoro",
        "speaker: Dr. Quirin Dalbo",
    ]
    text = """Panel

Panelists

Name | Position | Organization
Ana Vidal | Head of Parks | Hill Town
Quirin Dalbo | Biologist | Lake Institute
"""
    assert people(text) == [
        "panelist: Ana Vidal | Head of Parks, Hill Town",
        "panelist: Quirin Dalbo | Biologist, Lake Institute",
    ]


def test_lines_of_an_agenda():
    text = """Pond Days

09:00 – 09:15 Welcome – Ana Vidal, Mayor of Oslo
09:15 – 10:00 Keynote: Ponds and people – Prof. Tom Okoro, Lake University
10:00 – 10:30 Coffee
10:30 – 11:00 Fish counts (Jane Roe, Hill Lab)
11:00 – 12:00 Panel: Who owns a pond? Moderator: Greta Lind
"""
    assert people(text, "summit") == [
        "speaker, opening: Ana Vidal | Mayor of Oslo",
        "speaker, keynote: Prof. Tom Okoro | Lake University",
        "speaker: Jane Roe | Hill Lab",
        "moderator: Greta Lind",
    ]


def test_talks_of_a_program_and_who_gives_them():
    text = """Hack night

Lightning talks this month:

* Ana Vidal (Hill Lab) – Soldering for the impatient
* Quirin Dalbo – Antennas on a budget
"""
    assert people(text, "event") == ["speaker: Ana Vidal | Hill Lab", "speaker: Quirin Dalbo"]


def test_committees_contacts_authors_and_left_overs_are_nobody():
    text = """Pond Conference 2022

Speaker: TBA
Host: Speaker Name

Scientific Committee
- Prof. Ana Vidal, Lake University
- Tom Okoro, Hill Lab

The program committee, chaired by Prof. Greta Lind, selects the talks.

For questions contact Jane Roe at jane@example.org. Photos by Quirin Dalbo.

Contributed by Tom Okoro

With kind regards,

Ana Vidal
"""
    assert people(text, "summit") == []


# Sentences


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The talk features Ana Vidal, biologist at the Hill Lab.", ["speaker: Ana Vidal | biologist at the Hill Lab"]),
        (
            "We will be joined by Ana Vidal, Product Manager at ACME, for the first hour.",
            ["speaker: Ana Vidal | Product Manager at ACME"],
        ),
        (
            "The evening explores ponds, with guest speakers Ana Vidal and Quirin Dalbo.",
            ["speaker: Ana Vidal", "speaker: Quirin Dalbo"],
        ),
        ("The session is moderated by Quirin Dalbo.", ["moderator: Quirin Dalbo"]),
        ("Ana Vidal, Hill Lab, will speak about fish.", ["speaker: Ana Vidal | Hill Lab"]),
        (
            "Dr Ana Vidal, Minister for Ponds, delivered the keynote address.",
            ["speaker, keynote: Dr Ana Vidal | Minister for Ponds"],
        ),
        ("Software engineer Tom Okoro will demonstrate the pump.", ["speaker: Tom Okoro | Software engineer"]),
        (
            "Ana Vidal, Director of the Hill Lab, was the guest speaker of the day.",
            ["speaker: Ana Vidal | Director of the Hill Lab"],
        ),
        (
            "The forum continues with a dialogue between Prof. Ana Vidal and Mr Tom Okoro.",
            ["speaker: Prof. Ana Vidal", "speaker: Mr Tom Okoro"],
        ),
        ("Den Vortrag hält Dr. Jana Roth von der Universität Werra.", ["speaker: Dr. Jana Roth | Universität Werra"]),
        ("Animé par Anaïs Vidal.", ["moderator: Anaïs Vidal"]),
        ("La charla, a cargo de Ana Vidal, será en línea.", ["speaker: Ana Vidal"]),
        ("A group on reform chaired by President Tom Okoro announced a plan.", []),
        ("The lab collaborates with Ana Vidal.", []),
        ("We are happy to welcome Ana Vidal as our new community manager.", []),
        ("Please email Ana Vidal with any questions.", []),
        ("The library is hosted by the Lake Institute and led by Green Bus.", []),
    ],
)
def test_people_in_sentences(sentence, told):
    assert people(f"Ponds of the north\n\nJoin us on 3 May in the old library. {sentence}") == told


def test_what_was_said_counts_in_a_report_and_not_as_a_quotation_before_the_event():
    text = (
        "Pond Forum\n\nThe forum {} in Oslo. Ms Ana Vidal, Mayor of Oslo, stressed that ponds matter. "
        "Fish matter too, noted Tom Okoro, head of Hill Lab."
    )
    assert people(text.format("was held on 3 May"), "summit") == [
        "speaker: Ms Ana Vidal | Mayor of Oslo",
        "speaker: Tom Okoro | head of Hill Lab",
    ]
    assert people(text.format("will be held on 3 May"), "summit") == []


def test_short_forms_and_offices_add_to_somebody_who_is_named_in_full():
    text = """Minister Ana Vidal to attend the Pond Summit

Oslo, 3 May 2022 – Minister for Ponds Dr Ana Vidal will visit Lyon to attend the Pond Summit.
Dr Vidal will deliver opening remarks.
"""
    assert people(text, "summit") == ["speaker, opening: Dr Ana Vidal | Minister for Ponds"]


def test_who_only_attends_takes_no_part():
    assert people("Pond Summit\n\nDr Ana Vidal will attend the summit on 3 May.", "summit") == []


def test_hosts_of_a_show_by_their_first_names():
    text = """Episode 5 – Winter Ponds with Tom Okoro

For this episode, Leandra and Roxi welcome Tom Okoro, who works at Hill Lab and is an expert in ice.

Together, Leandra, Roxi and Tom talk about ice.

Sponsors

The Deep Show is hosted by Greta Lind and Paul Fern.
"""
    assert people(text, "podcast-episode") == [
        "guest: Tom Okoro | expert in ice, Hill Lab",
        "host: Leandra",
        "host: Roxi",
    ]


def test_informal_sessions_are_hosted_and_guests_elsewhere_speak():
    sentence = "Join us for an hour with community manager Ana Vidal."
    assert people(f"Office Hours in May\n\n{sentence}", "event") == ["host: Ana Vidal | community manager"]
    assert people(f"Ponds in May\n\n{sentence}", "event") == ["speaker: Ana Vidal | community manager"]


def test_people_in_the_title():
    assert people("Career Panel: Ana Vidal, Tom Okoro, Jane Roe\n\nOn 3 May.") == [
        "panelist: Ana Vidal",
        "panelist: Tom Okoro",
        "panelist: Jane Roe",
    ]
    assert people(
        "Pond Days – Invited Speakers\n\nAna Vidal, Hill Lab\n\nTom Okoro, Lake Lab\n\nVenue: Oslo", "summit"
    ) == [
        "speaker: Ana Vidal | Hill Lab",
        "speaker: Tom Okoro | Lake Lab",
    ]
    assert people("Quiet Ponds – Lecture by Prof. Quirin Dalbo\n\nOn 3 May.") == ["speaker: Prof. Quirin Dalbo"]


def test_chinese_sentences():
    text = """湖畔沙龙

本期邀请湖畔科技高级工程师周明远为大家分享《池塘里的数据》。活动由社区运营官何苗主持。

李思同学首先介绍了背景。

编辑：王五
"""
    assert people(text, "event") == [
        "speaker: 周明远 | 湖畔科技高级工程师",
        "moderator: 何苗 | 社区运营官",
        "speaker: 李思",
    ]


def test_guests_of_a_japanese_show():
    assert people("45. 深夜の話\n\nmimizukuさんをゲストにお招きして、池について話しました。", "podcast-episode") == [
        "guest: mimizukuさん"
    ]


def test_another_sentence_is_no_list():
    text = "Ponds\n\nModerated by journalist Ana Vidal, Mayor Tom Okoro of Lagos will discuss ponds."
    assert people(text) == ["moderator: Ana Vidal | journalist", "speaker: Mayor Tom Okoro"]


# Decisions


def test_a_name_that_differs_by_a_letter_is_a_doubt():
    draft = decided("Panel\n\nPanelists:\n• Alex Vidal, Hill Lab\n\nBios\n\nAxel Vidal is a biologist at Hill Lab.")
    assert [party(one) for one in draft.values["appearances"]] == ["panelist: Alex Vidal | biologist at Hill Lab"]
    assert [doubt.message for doubt in draft.doubts] == ["Alex Vidal and Axel Vidal may be one person in two spellings"]


def test_a_host_who_could_be_a_body_is_a_doubt_and_nobody():
    draft = decided("Ponds\n\nHost: Harlow Mercer")
    assert draft.values.get("appearances") is None
    assert [doubt.message for doubt in draft.doubts] == ["Harlow Mercer could be a person or a body"]


def test_every_appearance_has_the_words_it_was_read_from():
    text = "Ponds\n\nSpeaker: Ana Vidal, Mayor of Oslo"
    draft = decided(text)
    (appearance,) = draft.values["appearances"]
    assert appearance.text == "Ana Vidal, Mayor of Oslo"
    field, value, grounds = draft.evidence[-1]
    assert (field, value) == ("appearances[0]", appearance)
    assert [(text[e.start : e.end], e.rule) for e in grounds] == [("Ana Vidal, Mayor of Oslo", "label: speaker")]


def test_nothing_is_decided_of_a_document_that_announces_nothing():
    document = Document("Speaker: Ana Vidal", split("Speaker: Ana Vidal"))
    draft = EventDraft(document)
    decision.decide(document, Claims(claim for finder in FINDERS for claim in finder.find(document)), draft)
    assert draft.values == {}


def test_an_initial_stands_for_the_one_name_that_has_it():
    text = "Webinar: Rivers\n\n5 May 2031\n\nSpeakers:\n- Prof. Anke Weber, Lake School\n\n10:00 Welcome – A. Weber\n"
    assert [str(one.party.name) for one in read(text).event.appearances] == ["Prof. Anke Weber"]


def test_an_initial_that_two_names_have_is_a_doubt_and_one_han_character_is_no_initial():
    speakers = "- Jane Smith, Lake School\n- John Smith, Hill School\n- 李明，湖泊研究所\n- 李明华，河流研究所\n"
    text = f"Webinar: Rivers\n\n5 May 2031\n\nSpeakers:\n{speakers}\n10:00 Welcome – J. Smith\n"
    reading = read(text)
    assert [str(one.party.name) for one in reading.event.appearances] == ["Jane Smith", "John Smith", "李明", "李明华"]
    assert [one.message for one in reading.doubts] == ["J. Smith may be Jane Smith or John Smith"]
