"""Bodies of sentences and lines: who holds, gives or moves an event, whose it is called, who stands beside a role."""

from __future__ import annotations

import pytest

from eventkit.announcements import read_announcement
from eventkit.announcements.finders import (
    bodies_han,
    bodies_listed,
    bodies_signed,
    bodies_weighed,
    bodies_whose,
)
from eventkit.announcements.reader import open_document


def claimed(finder: object, text: str) -> list[tuple[str, str]]:
    """The names that a finder claims for bodies, with their roles."""
    claims = finder.find(open_document(text))  # type: ignore[attr-defined]
    return [(claim.value.name, claim.value.roles[0].name) for claim in claims if claim.field == "body"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Drinks are sponsored by Alder Cloud.", [("Alder Cloud", "sponsor")]),
        ("Zoom hosting for this call is generously provided by Tarn Solutions.", [("Tarn Solutions", "supporter")]),
        ("The venue was kindly offered by our friends at Birch Labs.", [("Birch Labs", "supporter")]),
    ],
)
def test_what_is_given(text: str, found: list[tuple[str, str]]) -> None:
    assert claimed(bodies_weighed, f"Harbor Meetup\n\n{text}\n") == found


def test_whom_one_joins() -> None:
    text = "Harbor Meetup\n\nOn May 3, 2031, join the ElmTech Society for an evening of talks on boats.\n"
    assert claimed(bodies_weighed, text) == [("ElmTech Society", "host")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The meetup is brought to you by our friends at Alder Software.", [("Alder Software", "organizer")]),
        (
            "This is a joint offering of the Graduate School and the University Library.",
            [("Graduate School", "co-organizer"), ("University Library", "co-organizer")],
        ),
        ("Harbor Talks is a production of Loose Wire Media.", [("Loose Wire Media", "organizer")]),
        (
            "Die Tagung wird veranstaltet vom Arbeitskreis Archive in Zusammenarbeit mit dem Stadtarchiv Elmau.",
            [("Arbeitskreis Archive", "organizer"), ("Stadtarchiv Elmau", "partner")],
        ),
        (
            "We hold the seminar in conjunction with the Birch initiative.",
            [("Birch initiative", "partner")],
        ),
    ],
)
def test_by_whom_an_event_is(text: str, found: list[tuple[str, str]]) -> None:
    assert claimed(bodies_weighed, f"Harbor Talks 12\n\n{text}\n") == found


@pytest.mark.parametrize(
    "text",
    [
        "The Alder Foundation regrets that it was forced to postpone the Harbor Days.",
        "The Alder Foundation must reschedule its public hearing.",
        "Announcing that the Alder Foundation has decided to cancel this year's forum.",
    ],
)
def test_who_moves_an_event_organizes_it(text: str) -> None:
    assert claimed(bodies_weighed, f"Harbor Days\n\n{text}\n") == [("Alder Foundation", "organizer")]


def test_nobody_who_merely_moves_is_an_organizer() -> None:
    assert (
        claimed(bodies_weighed, "Harbor Days\n\nMayor Ana Vidal must reschedule her visit.\nWe had to move the talk.\n")
        == []
    )


def test_a_title_that_says_by_whom() -> None:
    assert claimed(bodies_whose, "Webinars by Rowan\n\nBoats and mud.\n") == [("Rowan", "organizer")]


def test_a_team_signs() -> None:
    assert claimed(bodies_signed, "Harbor Days\n\nWe move to May.\n\nWith best regards,\nThe Slow Boats team.\n") == [
        ("Slow Boats team", "organizer")
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "本次直播是 Slow Boats 社区和河湾联合举办分享活动的第四讲。",
            [("Slow Boats 社区", "co-organizer"), ("河湾", "co-organizer")],
        ),
        ("Slow Boats(Beta) 将于2031年5月6日在上海组织一次会议，欢迎报名。", [("Slow Boats(Beta)", "organizer")]),
        ("年会每年由不同高校社区举办一次，由学生组织。", []),
        ("今年，水图社与河岸社合作，共同举办开放地图论坛。", [("水图社", "co-organizer"), ("河岸社", "co-organizer")]),
    ],
)
def test_bodies_of_chinese_sentences(text: str, found: list[tuple[str, str]]) -> None:
    assert claimed(bodies_han, f"慢船沙龙\n\n{text}\n") == found


def test_who_begins_a_chinese_headline_is_a_doubt() -> None:
    document = open_document("青山社区 五月小聚\n\n5月6日下午，欢迎报名。\n")
    assert [(claim.field, claim.value.name) for claim in bodies_han.find(document)] == [("body unsure", "青山社区")]


def test_who_is_called_by_a_first_name_is_no_body() -> None:
    assert claimed(bodies_weighed, "Harbor Talks 12\n\nThe talk is presented by Doug and hosted by ALDA.\n") == [
        ("ALDA", "host")
    ]


def test_a_label_for_a_body_whose_value_begins_with_a_bracket() -> None:
    reading = read_announcement("Webinar: Mud\n\n3 May 2031, 10:00 UTC\n\nHost: (next day) Institute of Mud\n")
    assert [str(one.party) for one in reading.event.appearances] == ["(next day) Institute of Mud"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We've teamed up with the Alder Society (ALS) to host a panel on ferries.", [("Alder Society (ALS)", "host")]),
        (
            "Birch Labs has partnered with the Lagoon Bank to offer a webinar.",
            [("Birch Labs", "co-organizer"), ("Lagoon Bank", "co-organizer")],
        ),
        (
            "Birch Labs and Elm Press have joined forces to organize a workshop.",
            [("Birch Labs", "co-organizer"), ("Elm Press", "co-organizer")],
        ),
        (
            "Nous nous associons au Réseau Aulne pour organiser une conférence.",
            [("Réseau Aulne", "co-organizer")],
        ),
        (
            "Hemos unido fuerzas con la Fundación Olmo para organizar un taller.",
            [("Fundación Olmo", "co-organizer")],
        ),
        ("Birch Labs is working with Elm Inc. to build a tool for maps.", []),
        ("Last year we teamed up with the Alder Society to host a panel.", []),
    ],
)
def test_bodies_that_hold_an_event_together(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert claimed(bodies_weighed, f"Ferries and maps\n\n{sentence}") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ALDA Webinar: Clean Maps\n\nJoin us.", [("ALDA", "host")]),
        ("Clean Maps\n\nAna will speak in an ALDA webinar on maps.", [("ALDA", "host")]),
        ("Alder Institute Webinar – Clean Maps\n\nJoin us.", [("Alder Institute", "host")]),
        ("SQL Webinar: Clean Tables\n\nJoin us for an AI webinar.", []),
        ("ALDA Mapping Webinar\n\nJoin us.", []),
    ],
)
def test_body_in_front_of_the_word_for_the_kind(text: str, expected: list[tuple[str, str]]) -> None:
    assert claimed(bodies_whose, text) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "La direction régionale de l'eau (DRE) vous invite à une journée de rencontres.",
            [("direction régionale de l'eau (DRE)", "organizer")],
        ),
        ("L’association Aulne organise un atelier.", [("association Aulne", "organizer")]),
        ("El ayuntamiento de Olmo organiza un taller de mapas.", [("ayuntamiento de Olmo", "organizer")]),
        ("La direction de l'eau organise la collecte.", []),
    ],
)
def test_names_that_begin_in_lower_case(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert claimed(bodies_weighed, f"CartoLibre\n\n{sentence}") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Our hosting organization, Alder Labs, has pizza.", [("Alder Labs", "host")]),
        ("Thanks go to our gold sponsor Birch Bank.", [("Birch Bank", "sponsor")]),
        ("Unser Gastgeber ist das Elmhaus.", [("Elmhaus", "host")]),
        ("Our speakers and hosts will answer questions.", []),
        ("Our host, Ana Vidal, greets you.", []),
    ],
)
def test_bodies_beside_what_they_are(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert claimed(bodies_weighed, f"Maps night\n\n{sentence}") == expected


def test_lines_by_themselves_below_a_heading_are_its_bodies() -> None:
    text = (
        "Ferry Days 2031\n\nThe conference takes place in Oslo.\n\nSupport and Sponsorship\n\nLagoon Bank\n\n"
        "Birch Fund for Boats\n\nRegistration\n\nElm Press"
    )
    assert claimed(bodies_listed, text) == [("Lagoon Bank", "sponsor"), ("Birch Fund for Boats", "sponsor")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We are glad to have Alderwise as our headline sponsor.", [("Alderwise", "sponsor")]),
        ("Alder Bank, platinum sponsor of the summit, hands out the prizes.", [("Alder Bank", "sponsor")]),
        ("Alder Bank is the lead sponsor of this year's summit.", [("Alder Bank", "sponsor")]),
        ("Alder Bank has joined us as a gold sponsor.", [("Alder Bank", "sponsor")]),
        ("The summit's gold sponsor, Alder Bank, will speak at noon.", [("Alder Bank", "sponsor")]),
        ("Die Elbwerke AG ist Hauptsponsor der Tagung.", [("Elbwerke AG", "sponsor")]),
        ("Als Hauptsponsor unterstützt uns die Elbwerke AG.", [("Elbwerke AG", "sponsor")]),
        ("Contamos con Cooperativa Roble como patrocinador principal.", [("Cooperativa Roble", "sponsor")]),
        ("Alder Bank, sponsor of last year's edition, has published a report.", []),
        ("She works at Alder Bank, a sponsor of the Birch Foundation.", []),
        ("We have room for one more gold sponsor.", []),
    ],
)
def test_bodies_that_are_called_sponsors(sentence: str, expected: list[tuple[str, str]]) -> None:
    text = f"Elm Summit 2031\n\nElm Summit 2031 takes place on 12 May 2031 in Lund. Everybody is welcome.\n\n{sentence}"
    assert claimed(bodies_weighed, text) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We thank our founding sponsors – Alder Maps, Birch Data and Elmwise – who made it possible.", 3),
        ("Big thanks to our generous local sponsors (Alder Optics and Birch Cloud).", 2),
        ("Ein großes Dankeschön geht an unsere Sponsoren Kranich AG, Stadtwerke Elm und Moorland Verlag.", 3),
    ],
)
def test_thanks_to_several_sponsors(sentence: str, expected: int) -> None:
    found = claimed(bodies_weighed, f"Elm Summit\n\n{sentence}")
    assert [role for _, role in found] == ["sponsor"] * expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("At the Open Alder Foundation, we believe in boats.", ["Open Alder Foundation"]),
        ("Bei der Aulnestiftung Elbe glauben wir an Boote.", ["Aulnestiftung Elbe"]),
        ("At Birch Hall, we meet at seven.", []),
    ],
)
def test_who_speaks_of_themselves(sentence: str, expected: list[str]) -> None:
    assert claimed(bodies_weighed, f"Harbor Days\n\n{sentence}") == [(name, "organizer") for name in expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The joint conference of the Elm Society (ES) and Birch Standards (BS) will be held on 3 May 2031.",
            ["Elm Society (ES)", "Birch Standards (BS)"],
        ),
        (
            "La conférence conjointe de la Société pour les haies (SPH) & du Réseau Aulne aura lieu le 3 mai 2031.",
            ["Société pour les haies (SPH)", "Réseau Aulne"],
        ),
        (
            "Es el congreso conjunto de la Sociedad de Olmos y la Red Aliso.",
            ["Sociedad de Olmos", "Red Aliso"],
        ),
    ],
)
def test_what_several_hold_jointly(sentence: str, expected: list[str]) -> None:
    assert [name for name, _ in claimed(bodies_weighed, f"Harbor Days\n\n{sentence}")] == expected


def test_a_committee_is_named_whole() -> None:
    committee = "The Harbor Days organizing committee"
    text = f"Harbor Days\n\n{committee} has agreed.\n\n{committee} (3 May 2031)"
    assert claimed(bodies_weighed, text) == []
    assert claimed(bodies_signed, text) == [("Harbor Days organizing committee", "organizer")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("感谢青山研究院协办本次沙龙。", [("青山研究院", "co-organizer")]),
        (
            "感谢青山软件园和绿水云计算中心对本次沙龙的大力支持。",
            [("青山软件园", "supporter"), ("绿水云计算中心", "supporter")],
        ),
        ("感谢青山人工智能与机器人研究院协办本次沙龙。", [("青山人工智能与机器人研究院", "co-organizer")]),
        ("青山兴趣组 春季研讨会将于2031年5月3日举行。", [("青山兴趣组", "host")]),
        ("感谢各位嘉宾对本次沙龙的支持。", []),
    ],
)
def test_chinese_thanks_and_whose_it_is(text: str, found: list[tuple[str, str]]) -> None:
    assert claimed(bodies_han, f"慢船沙龙\n\n{text}\n") == found


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Organisé par Amorce avec le soutien de l'ADEME.", [("Amorce", "Organizer"), ("ADEME", "Supporter")]),
        ("Veranstaltet von Elm mit Unterstützung der Stadt Ulm.", [("Elm", "Organizer"), ("Stadt Ulm", "Supporter")]),
        ("Organised by Amorce with the support of Lundfonds.", [("Amorce", "Organizer"), ("Lundfonds", "Supporter")]),
    ],
)  # fmt: skip
def test_a_sentence_that_only_says_who_organizes_and_who_helps(sentence: str, expected: list[tuple[str, str]]) -> None:
    event = read_announcement(f"Webinar: Écoles\n4 February 2031\n\n{sentence}").event
    assert [(one.name, str(one.roles[0])) for one in event.appearances] == expected
