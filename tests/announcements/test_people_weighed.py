"""Persons whom a page names anywhere, and the cues that tell whether they take part."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from eventkit.announcements import read_announcement
from eventkit.announcements.finders import people_weighed
from eventkit.announcements.finders._mentions import mentions
from eventkit.announcements.finders.people_weighed import candidates
from eventkit.announcements.opening import open_document
from eventkit.announcements.weights import weights

WEBINAR = "Webinar: Slow Ferries\n\nWednesday, 7 May 2031, 15:00 UTC, on Zoom.\n\n{}\n"


def people(text: str) -> list[str]:
    """Who takes part: role, name, positions, and the rule."""
    reading = read_announcement(text)
    rules = {fact.field: fact.evidence[0].rule for fact in reading.fields}
    return [
        f"{one.roles[0].name}: {one.name}"
        + "".join(f" | {position}" for position in one.positions)
        + f" ({rules[f'appearances[{n}]']})"
        for event in reading.events
        for n, one in enumerate(event.appearances)
    ]


def named(text: str) -> list[str]:
    document = open_document(text)
    return [document.words(one.span) for one in mentions(document)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tips from Ana Vidal (Elm Works) on maps by Dr. T. Okoro.", ["Ana Vidal", "Dr. T. Okoro"]),
        ("Yours in Slow Ferries, and Elm Works in Lake Town.", []),
        ("The Ana Vidal Professor of Botany and the Ruth Klein Library", []),
        ("We met Mei (May) Holt and Juan de la Vega.", ["Mei (May) Holt", "Juan de la Vega"]),
        ("It begins at 4:30 PM CEST in San Jose.", []),
        ("Die Lektorin Ana Vidal des Erlenverlags liest.", ["Ana Vidal"]),
        ("Ana Vidal\nTom Okoro\n\nRuth Klein\nDirector", ["Ana Vidal", "Tom Okoro", "Ruth Klein"]),
        ("湖畔社理事长何青先生与周明远老师", ["何青", "周明远"]),
        ("2031年其他时间\n\n周明远 (Mingyuan Zhou)\n\n公司运维工程师", ["周明远"]),
    ],
)
def test_everybody_is_found_and_nothing_else(text: str, found: list[str]) -> None:
    assert named(f"Page\n\n{text}\n") == found


def test_mentions_of_one_person_are_put_together() -> None:
    text = "Page\n\nDr. Ana Vidal Roe, Ana Vidal and Vidal met Tom Okoro.\n\nAna Vidal Roe left.\n"
    assert [(one.name, len(one.mentions)) for one in candidates(open_document(text))] == [
        ("Ana Vidal Roe", 3),
        ("Tom Okoro", 1),
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (  # a verb of no list
            "Ferries take their time, and so do those who build them.\n\nAda Brook, Front End Developer, Elm Press, "
            "and Finn Lund, Director, Oak Press, untangle what authors want from harbors.",
            [
                "speaker: Ada Brook | Front End Developer, Elm Press "
                "(cues: position behind, subject of a verb, begins a line)",
                "speaker: Finn Lund | Director, Oak Press (cues: position behind, subject of a verb, verb behind)",
            ],
        ),
        (  # a sign of no list
            "1. Ponds on paper ~ Ana Vidal (Elm Works)\n2. Streets on paper ~ Tom Okoro (Lagoon Bank)",
            [
                "speaker: Ana Vidal | Elm Works (cues: lines alike, body behind, ends a line of a list)",
                "speaker: Tom Okoro | Lagoon Bank (cues: lines alike, body behind, ends a line of a list)",
            ],
        ),
        (
            "Expert of the month\n\nAna Vidal\nPostdoc, Lake Institute",
            [
                "speaker: Ana Vidal | Postdoc, Lake Institute "
                "(cues: position on the next line, under a label with a word for who speaks)"
            ],
        ),
        (  # beside somebody whom another finder knows
            "Speakers: Ana Vidal, Tom Okoro\n\nThe harbor was drawn with Ruth Klein, curator at Elm Works.",
            [
                "speaker: Ana Vidal (label: speakers)",
                "speaker: Tom Okoro (label: speakers)",
            ],
        ),
        (
            "• Ponds and boats on paper by Ana Vidal\n• Bells by Tom Okoro",
            [
                "speaker: Ana Vidal (cues: lines alike, by behind a talk in a list, ends a line of a list)",
                "speaker: Tom Okoro (cues: lines alike, ends a line of a list)",
            ],
        ),
        ("See you there!\n\nBest regards,\n\nAna Vidal, Tom Okoro and Ruth Klein", []),
        ("Boats from Energy Institute Quirin Lund (EQL) will be there.", []),
        ("Harbors matter, wrote Tom Okoro in his book. Photo by Ruth Klein.", []),
        ("A map after Ruth Klein's theorem, in memory of Lena Berg (1871–1932).", []),
        ("Editorial board\n\nAna Vidal (Elm Works)\nTom Okoro (Lagoon Bank)", []),
        ("Questions? Write to Ana Vidal, harbor master, ana@elm.example.", []),
        ("(Reporter: Ana Vidal; editor: Tom Okoro)", []),
        ("“Ferries matter to ponds,” says Ruth Klein, mayor of Lund.", []),
    ],
)
def test_who_takes_part_is_told_by_the_cues(words: str, found: list[str]) -> None:
    assert people(WEBINAR.format(words)) == found


def test_a_chinese_name_behind_an_office() -> None:
    text = "直播：慢渡轮\n\n时间：2031年5月7日 19:00\n\n来自海湾社理事长的何青先生，近来常常去海边画地图。\n"
    assert people(text) == ["speaker: 何青先生 (cues: office before, word of respect behind)"]


def test_less_likely_people_are_doubts() -> None:
    reading = read_announcement(WEBINAR.format("The workshop is what Tom Okoro thinks of."))
    assert (reading.events[0].appearances, [(doubt.field, doubt.message) for doubt in reading.doubts]) == (
        (),
        [
            ("appearances", "Tom Okoro is named, and may take part"),
        ],
    )


def test_what_a_show_lists_are_links_and_no_guests() -> None:
    links = "• A short life of Ana Vidal\n• The boats of Tom Okoro\n"
    notes = f"Podcast: Slow Ferries, episode 12\n\n7 May 2031\n\nLinks\n\n{links}"
    assert people(notes) == []


def test_a_name_in_two_scripts_is_of_one_person() -> None:
    text = "Page\n\n周明远 (Mingyuan Zhou) 与大家分享\n\nMingyuan Zhou\n\n何青\n"
    assert [one.names for one in candidates(open_document(text))] == [["周明远", "Mingyuan Zhou"], ["何青"]]


def test_a_short_name_with_an_honorific_is_of_the_person_with_that_surname() -> None:
    text = "Page\n\nDr. Ana Vidal met Tom Okoro. Dr. Vidal left, and Dr. Lund came.\n"
    assert [(one.name, len(one.mentions)) for one in candidates(open_document(text))][:2] == [
        ("Ana Vidal", 2),
        ("Tom Okoro", 1),
    ]


def test_every_cue_of_the_table_is_one_that_is_looked_for() -> None:
    folder = Path(people_weighed.__file__).parent
    sources = "".join(
        path.read_text(encoding="utf-8") for path in [*folder.glob("_cues*.py"), folder / "people_weighed.py"]
    )
    told = set(re.findall(r'"([a-z][^"\n]*)"', sources))
    assert weights("people_cues").by_cue.keys() - told == set()


BULLETS = (
    "- Ines Roth, Director, Harbor Institute\n"
    "- Quirin Dalbo, Former Mayor, Port Sorrel; Chair, Slow Ferries League\n"
    "- Ana Vidal (Lagoon Bank)\n"
)


def shown(words: str) -> list[str]:
    """Who takes part in a webinar of which the page says these words, with their positions."""
    found = read_announcement(WEBINAR.format(words)).event.appearances
    return [" | ".join([one.name, *map(str, one.positions)]) for one in found]


@pytest.mark.parametrize(
    "words",
    [BULLETS, BULLETS.replace("- ", ""), BULLETS.replace("- ", "").replace("\n", "\n\n")],
)
def test_a_list_without_a_heading_is_read_with_all_positions(words: str) -> None:
    assert shown(words) == [
        "Ines Roth | Director, Harbor Institute",
        "Quirin Dalbo | Former Mayor, Port Sorrel | Chair, Slow Ferries League",
        "Ana Vidal | Lagoon Bank",
    ]


@pytest.mark.parametrize("above", ["Our board:", "Authors", "Contact", "Previous speakers", "Program committee"])
def test_a_list_of_others_is_not_of_those_who_speak(above: str) -> None:
    assert shown(f"{above}\n\n{BULLETS}") == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "- 李明远，绿屋顶研究院院长\n- 王晓峰，东光科技首席技术官\n",
            ["李明远 | 绿屋顶研究院院长", "王晓峰 | 东光科技首席技术官"],
        ),
        ("Danach zeigt die Gärtnerin Mara Stein vom Hafenamt, was wächst.", ["Mara Stein | Gärtnerin, Hafenamt"]),
        ("Ana Prado fará uma palestra sobre as marés e Tomás Lima falará do porto.", ["Ana Prado", "Tomás Lima"]),
        (
            "In this debate, Ines Roth (Lagoon Bank) and Tom Okoro (OpenTide) meet.",
            ["Ines Roth | Lagoon Bank", "Tom Okoro | OpenTide"],
        ),
        ("Novelist Ana Vidal will be in conversation with Tom Okoro.", ["Ana Vidal | Novelist", "Tom Okoro"]),
        ("With a panel of judges:\n\n" + BULLETS, []),
        (
            "- Slow boats - Ana Vidal, Elm & Tom Okoro, Birch\n- Fast boats - Ines Roth, Oak & Jost Ahrens, Fir\n",
            ["Ana Vidal | Elm", "Tom Okoro | Birch", "Ines Roth | Oak", "Jost Ahrens | Fir"],
        ),
        ("Björn will give a short webinar on maps.", ["Björn"]),
        ("Docker will give a webinar on maps.", []),
        ("Thanks to Ines Roth (Lagoon Bank) and Tom Okoro (OpenTide) for the boats.", []),
        ("This post was written by Ines Roth (Lagoon Bank) and Tom Okoro (OpenTide).", []),
        ("Fotos de Ana Vidal: la exposición del puerto se puede ver en el museo.", []),
        ("El comité organizador lo forman Ana Vidal y Lucía Paz, que presentan las bases.", []),
    ],
)
def test_forms_that_need_no_words_of_their_own(words: str, found: list[str]) -> None:
    assert shown(words) == found


def test_lines_of_office_and_name_below_the_pictures_of_a_report() -> None:
    text = (
        "湖畔峰会 2031 精彩时刻\n\n2031年11月10日，湖畔峰会在苏州举行。\n\n"
        "蓝湾基金会理事长杨涛在致辞时表示：基金会将提供支持。\n\n蓝湾基金会理事长 杨涛\n\n"
        "云帆银行信息科技部高级经理 王伟\n\n国家电网用户代表 吕锋\n\n麒麟科技总裁 王攀\n\n记者 李明\n"
    )
    event = read_announcement(text).event
    assert [(one.name, [str(position) for position in one.positions]) for one in event.appearances] == [
        ("杨涛", ["蓝湾基金会理事长"]),  # once, though named in a sentence and below a picture
        ("王伟", ["云帆银行信息科技部高级经理"]),
        ("吕锋", ["国家电网用户代表"]),
        ("王攀", ["麒麟科技总裁"]),
    ]


def test_positions_are_those_of_all_places_that_name_somebody():
    text = (
        "Lecture: Rivers as Legal Persons\n\nProfessor Mira Sandberg, University of Lund\n\n12 November 2031, 6pm\n"
        "Quay Theatre, Elm College\n\nMira Sandberg, author of The Patient River, looks at ten years of cases.\n"
    )
    (appearance,) = read_announcement(text).event.appearances
    assert str(appearance) == "Professor Mira Sandberg, University of Lund; author of The Patient River"
