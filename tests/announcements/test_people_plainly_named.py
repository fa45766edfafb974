"""People in the plain wordings of short notices: alone in a line, behind a day, by first names, in place of others."""

from __future__ import annotations

import pytest

from eventkit.announcements import read_announcement

WEBINAR = "Webinar: Slow Ferries\n\nWednesday, 7 May 2031, 15:00 UTC, on Zoom.\n\n{}\n"


def people(text: str) -> list[str]:
    """Who takes part in the one event: role, name and positions."""
    return [
        f"{one.roles[0].name}: {one.name}" + "".join(f" | {position}" for position in one.positions)
        for one in read_announcement(text).event.appearances
        if one.person is not None
    ]


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (
            "Mara Lund\nElm Institute\n\nFriday, 8 November 2031\n4:00 p.m. – 5:30 p.m.\nHall 120",
            "speaker: Mara Lund | Elm Institute",
        ),
        ("Mara Lund (Elm Institute)\n8 November 2031\nRoom 5\n16:15", "speaker: Mara Lund | Elm Institute"),
        (
            "by Dr. Mara Lund\nProfessor of Botany\nElm Institute\n\n8 November 2031, 16:15 | Aula",
            "speaker: Dr. Mara Lund | Professor of Botany",
        ),
        ("Friday, 8 November 2031\n16:15, Room 5\n\nMara Lund (Elm Institute)", "speaker: Mara Lund | Elm Institute"),
    ],
)
def test_a_name_near_day_and_hour_is_the_speaker(head: str, found: str) -> None:
    assert people(f"Rivers Colloquium\n\nWhy rivers bend\n\n{head}\n") == [found]


def test_a_byline_near_a_day_is_nobody_who_speaks() -> None:
    told = "The Rivers Day takes place on 5 May 2031 at 15:00 in Hall 3."
    assert people(f"Rivers Day in Lund\n\nMara Lund\n3 March 2031\n\n{told}\n") == []


@pytest.mark.parametrize(
    "lines",
    [
        "7 February   Mara Lund (Kraków)   Rings without unit\n14 February  Tom Okoro (Uppsala)   Graded rings",
        "7 February: Mara Lund (Kraków), Rings without unit\n14 February: Tom Okoro (Uppsala), Graded rings",
        "7 February – Mara Lund (Kraków): Rings without unit\n14 February – Tom Okoro (Uppsala): Graded rings",
    ],
)
def test_names_behind_days_give_talks(lines: str) -> None:
    text = f"Rings Seminar, Spring 2031\nThursdays at 15:00 in Room 112\n\n{lines}\n"
    assert people(text) == ["speaker: Mara Lund | Kraków", "speaker: Tom Okoro | Uppsala"]


def test_names_before_what_they_talk_of() -> None:
    text = "Rivers Night\n\nThursday 7 November 2031, 20:00, The Green Anchor\n\n{}"
    lines = "Dr Mara Lund on the smell of rain\nDr Tom Okoro on dark matter\n"
    assert people(text.format(lines)) == ["speaker: Dr Mara Lund", "speaker: Dr Tom Okoro"]
    assert people(text.format("Mara Lund on GitHub\nTom Okoro on LinkedIn\n")) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Mara Lund replaces Tom Okoro on the panel.", ["speaker: Mara Lund"]),
        ("Tom Okoro is unable to join us. Mara Lund will speak about ferries.", ["speaker: Mara Lund"]),
        ("Mara Lund speaks about ferries instead of Tom Okoro.", ["speaker: Mara Lund"]),
        ("Mara Lund spricht über Fähren anstelle von Tom Okoro.", ["speaker: Mara Lund"]),
    ],
)
def test_who_is_replaced_takes_no_part(words: str, found: list[str]) -> None:
    assert people(WEBINAR.format(words)) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Hosted by Frida and Sam.", ["host: Frida", "host: Sam"]),
        ("Hosted by Tadeusz and Bex, with coffee.", ["host: Tadeusz", "host: Bex"]),
        ("The session is moderated by Frida.", ["moderator: Frida"]),
        ("Hosted by Kenya and Oslo.", []),
        ("The committee is chaired by Frida.", []),
        ("Frida's band is hosted by Elmwood.", []),
    ],
)
def test_first_names_behind_a_cue(words: str, found: list[str]) -> None:
    assert people(WEBINAR.format(words)) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "Speakers include Governor Mara Lund, marine biologist Ana Vidal, and Tom Okoro, chief engineer of Elm "
            "Works. The opening address follows.",
            [
                "speaker: Governor Mara Lund",
                "speaker: Ana Vidal | marine biologist",
                "speaker: Tom Okoro | chief engineer of Elm Works",
            ],
        ),
        ("Mayor of Accra Ana Vidal Roe delivered the keynote.", ["speaker: Ana Vidal Roe | Mayor of Accra"]),
        ("Learn from ferry captain Ana Vidal how to steer.", ["speaker: Ana Vidal | ferry captain"]),
        ("Landwirtin Ana Vidal spricht über Moore.", ["speaker: Ana Vidal | Landwirtin"]),
        ("She will be interviewed by our own Ana Vidal.", ["interviewer: Ana Vidal"]),
        ("Author Ana Vidal reads from her book and answers questions.", ["speaker: Ana Vidal | Author"]),
        ("The talk is based on a book she wrote with Ana Vidal.", []),
        ("In this session we read “Slow boats” by Ana Vidal.", []),
        (
            "Two talks: “Slow boats” by Quirra Dalbo, and “Tides” by Ana Vidal.",
            ["speaker: Quirra Dalbo", "speaker: Ana Vidal"],
        ),
    ],
)
def test_offices_and_lists_in_sentences(words: str, found: list[str]) -> None:
    assert people(WEBINAR.format(words)) == found


@pytest.mark.parametrize(
    ("led", "roles"),
    [
        ("Ana Vidal, Tom Okoro (Lagoon Bank) and Mara Lund", ["panelist"] * 3),
        ("Ana Vidal and Mara Lund", ["moderator"] * 2),
        ("Ana Vidal", ["moderator"]),
    ],
)
def test_several_who_lead_a_panel_are_all_of_it(led: str, roles: list[str]) -> None:
    text = f"The Future of Shops\nA panel led by {led}\nSaturday 9 March 2031, 2pm\nVillage Hall\n"
    assert [one.partition(":")[0] for one in people(text)] == roles


def test_lives_that_begin_with_any_verb() -> None:
    lives = [
        "Ana Vidal is a hydrologist.",
        "Dr. Tom Okoro directs the dam program of Elm Works.",
        "Mara Lund studies the moss of old dams.",
    ]
    text = WEBINAR.format("About the speakers:\n\n" + "\n\n".join(lives))
    assert people(text) == ["speaker: Ana Vidal | hydrologist", "speaker: Dr. Tom Okoro", "speaker: Mara Lund"]


def test_the_first_half_of_a_long_name_is_the_same_person() -> None:
    lives = "### María José Vidal Roe\n\nMaría José leads the moss group.\n"
    text = f"Moss School\n\n7-11 October 2031, Lund\n\n## Lecturers\n\n{lives}"
    assert people(text) == ["speaker: María José Vidal Roe"]


@pytest.mark.parametrize("label", ["Supervisor", "Present", "Cleaning"])
def test_names_of_other_fields_are_not_like_those_of_talks(label: str) -> None:
    text = f"PhD defense: Ana Vidal\n\nTitle: Ponds on paper\nDate: 28 June 2031, 10:00\n{label}: Prof. Tom Okoro\n"
    assert people(text) == ["speaker: Ana Vidal"]


@pytest.mark.parametrize(
    "items",
    [
        "- New registry (@mlund / Frida)\n- Broken links (@s-okoye / Sam)",
        "- New registry (Frida, @mlund)\n- Broken links (Sam, @s-okoye)",
        "- New registry – @mlund (Frida)\n- Broken links – @s-okoye (Sam)",
    ],
)
def test_first_names_beside_handles(items: str) -> None:
    text = f"Community Call\n\n11 September 2031, 16:00 UTC, on Zoom\n\nAgenda\n{items}\n- Open floor\n"
    assert people(text) == ["speaker: Frida", "speaker: Sam"]


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Spreker", "speaker"),
        ("Relatrice", "speaker"),
        ("Palestrante", "speaker"),
        ("Prelegentka", "speaker"),
        ("Föreläsare", "speaker"),
        ("Докладчик", "speaker"),
        ("Gespreksleider", "moderator"),
        ("Moderatrice", "moderator"),
        ("Mediadora", "moderator"),
        ("Prowadzi", "moderator"),
    ],
)
def test_labels_in_further_languages(label: str, role: str) -> None:
    assert people(f"Fähren\n\n5.5.2031, 18:00\n\n{label}: Mara Lund\n") == [f"{role}: Mara Lund"]


def test_a_first_name_behind_a_chinese_label() -> None:
    text = "慢船技术沙龙\n\n时间：2031年5月25日 13:30\n\n{}\n"
    assert people(text.format("分享人：Leo（湖畔科技）")) == ["speaker: Leo | 湖畔科技"]
    assert people(text.format("分享人：TBA")) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Ana Vidal kicked off the evening with a tour of the harbor.", ["speaker: Ana Vidal"]),
        ("Ana Vidal opened the day with slow boats.", ["speaker: Ana Vidal"]),
        ("After pizza, Ana Vidal and Tom walked us through the harbor.", ["speaker: Ana Vidal", "speaker: Tom"]),
    ],
)
def test_what_somebody_did_that_evening(words: str, found: list[str]) -> None:
    assert people(f"Recap: Ferry Night\n\nOn 6 June 2031 sixty people came to the Glass Box. {words}\n") == found


def test_first_names_at_the_end_of_items() -> None:
    text = "Docs Meeting\n\n11 March 2031, 15:00 UTC, on Zoom\n\nAgenda\n{}\n"
    items = "1. New landing page – Frida\n2. Broken links – Sam & Ana\n3. Any other business"
    assert people(text.format(items)) == ["speaker: Frida", "speaker: Sam", "speaker: Ana"]
    assert people(text.format("1. Trains to the sea – Lund\n2. Trains to the lake – Oslo")) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Your host for the evening is Ana Vidal.", ["host: Ana Vidal"]),
        ("The moderator of this panel will be Ana Vidal.", ["moderator: Ana Vidal"]),
        ("Our speaker for the first session is Ana Vidal.", ["speaker: Ana Vidal"]),
        ("Host Ana Vidal asks what ferries need.", ["host: Ana Vidal"]),
        ("We want to host Ana Vidal again next year.", []),
        ("Die Festrede hielt Dr. Ana Vidal vom Institut für Moore.", ["speaker: Dr. Ana Vidal | Institut für Moore"]),
        ("Die Moderation hatte Ana Vidal.", ["moderator: Ana Vidal"]),
    ],
)
def test_who_has_a_part_at_it(words: str, found: list[str]) -> None:
    assert people(WEBINAR.format(words)) == found


def test_a_jury_and_a_committee_in_the_midst_of_a_line_take_no_part() -> None:
    text = "Demo Day\n\nOn 30 May 2031 at 6 pm five teams show what they built: Lumi (Sara Holt) and four more. "
    assert people(f"{text}Jury: Petra Vidal, Tom Okoro.\n\nOrganizing committee: Ana Lund (chair), Eva Roe\n") == [
        "speaker: Sara Holt",
        "organizer: Ana Lund",
        "organizer: Eva Roe",
    ]


@pytest.mark.parametrize("label", ["对谈", "對談"])
def test_those_who_talk_with_one_another(label: str) -> None:
    text = f"讲座预告\n\n认识海上的风\n\n主讲：段海生\n{label}：许知白、Anna Keller\n时间：2031年3月16日14:30\n"
    assert people(text) == ["speaker: 段海生", "panelist: 许知白", "panelist: Anna Keller"]


def test_two_at_the_head_of_a_talk() -> None:
    lines = "Ana Vidal, Elm Works: Slow boats\nMara Lund & Tom Okoro, Lagoon Bank: Tides of money\n"
    found = people(f"Ferry Evening\n\n17 September 2031, 18:30\n\nTalks:\n{lines}")
    assert [one.partition(" |")[0] for one in found] == [
        "speaker: Ana Vidal",
        "speaker: Mara Lund",
        "speaker: Tom Okoro",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "Professor Mara Lund (Elm Institute)\n\nWednesday 6 February 2031\nRoom 3.14",
        "Professor Mara Lund, Elm Institute\n6 February 2031, 17:30\nHartley Theater",
        "Wednesday 6 February 2031, 17:30\n\nProfessor Mara Lund, Elm Institute\nHartley Theater",
    ],
)
def test_a_notice_without_any_word_for_an_event(lines: str) -> None:
    assert people(f"Why rivers bend\n\n{lines}\n") == ["speaker: Professor Mara Lund | Elm Institute"]


@pytest.mark.parametrize(
    "text",
    [
        "Why rivers bend\n\nMara Holt\n6 February 2031, 17:30\n\nA straight river digs into one bank or another.\n",
        "Release notes 4.2\n\nMara Holt\n6 February 2031\n\n- Fix the build\n- New flags\n",
        "In memoriam\n\nMara Holt\n\n6 February 2031\n",
        "Mara Holt elected\n\n6 February 2031\n",
    ],
)
def test_a_byline_makes_no_event(text: str) -> None:
    assert read_announcement(text).events == ()


@pytest.mark.parametrize("mark", [" – ", " / "])
def test_unknown_bodies_behind_those_of_a_panel(mark: str) -> None:
    panel = f"Mara Lund{mark}De Lantaarn\nTom Okoro{mark}Fablab Nantes\nIda Berg{mark}Radio Puerto"
    text = f"Panel: Ponds\n17 January 2031, 3 pm, Room 5\n\nPanelists\n{panel}\n\nModerator: Ana Vidal | Elm Netzwerk\n"
    assert people(text) == [
        "panelist: Mara Lund | De Lantaarn",
        "panelist: Tom Okoro | Fablab Nantes",
        "panelist: Ida Berg | Radio Puerto",
        "moderator: Ana Vidal | Elm Netzwerk",
    ]


def test_the_last_speaker_says_nothing_of_the_first_of_a_committee() -> None:
    speakers = "Invited speakers\n- Mara Lund (Elm Works)\n- Tom Okoro, independent"
    committee = "Program committee\nIda Berg, University of Elm\nAna Vidal, Politecnico"
    assert people(f"Pond Days 2031\n12-13 September 2031, Lund\n\n{speakers}\n\n{committee}\n") == [
        "speaker: Mara Lund | Elm Works",
        "speaker: Tom Okoro | independent",
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "湖畔大学Ana Vidal教授将于2031年9月10日上午10:00在科学楼报告厅作题为“慢船”的学术报告。",
            ["speaker: Ana Vidal教授 | 湖畔大学"],
        ),
        ("湖畔大学周明远教授将于9月10日在科学楼作题为“慢船”的报告。", ["speaker: 周明远教授 | 湖畔大学"]),
        ("Ana Vidal教授将为大家带来一场关于慢船的报告。", ["speaker: Ana Vidal教授"]),
    ],
)
def test_who_will_give_a_lecture_in_a_chinese_sentence(words: str, found: list[str]) -> None:
    assert people(f"学术报告：慢船\n\n时间：2031年9月10日10:00\n\n{words}\n") == found


def test_an_unknown_body_behind_an_unknown_name_is_nobody() -> None:
    panel = "PANELISTS\nMara Lund, Chief Librarian, Elm Library\nTom Okoro, architect\n\n"
    panel += "MODERATED BY\nQuirra Dalbo, Radyo Elmo"
    assert people(f"Panel discussion\n\nWhat libraries need\n\n5 November 2031, 6 PM, Hall 2\n\n{panel}\n")[2:] == [
        "moderator: Quirra Dalbo | Radyo Elmo"
    ]


def test_the_talk_behind_a_body_in_brackets_is_no_position() -> None:
    speakers = "**Mara Lund** (Elm Works): Pipelines for humans\n\n**Tom Okoro** (Lagoon Bank): Tides on a budget"
    assert people(f"Pipe Days 2031\n\n29 August 2031, Lund\n\n### Speakers\n\n{speakers}\n") == [
        "speaker: Mara Lund | Elm Works",
        "speaker: Tom Okoro | Lagoon Bank",
    ]


def test_both_who_are_in_conversation_in_a_title() -> None:
    text = "Book talk: Ana Vidal in conversation with Tom Okoro\n\n6 May 2031, 18:30, Harbor Bookshop\n"
    assert people(text) == ["speaker: Ana Vidal", "speaker: Tom Okoro"]


def test_who_attended_and_is_quoted_takes_no_part() -> None:
    text = "Rivers Forum closes\n\nLjubljana, 21 September 2031 – The fifth Rivers Forum ended in Ljubljana yesterday. "
    said = "“We cannot wait,” said Hannah Holt, a student from Cork who attended the forum."
    assert people(f"{text}{said}\n") == []
