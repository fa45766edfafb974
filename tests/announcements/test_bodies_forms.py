"""Bodies that hold an event together, that it is named for, and that stand beside what they are to it."""

from __future__ import annotations

import pytest

from eventkit.announcements.finders import (
    bodies_apposed,
    bodies_before_kind,
    bodies_cooperating,
    bodies_labels,
    bodies_romance,
)
from eventkit.announcements.opening import open_document


def told(finder: object, text: str) -> list[tuple[str, str]]:
    claims = finder.find(open_document(text))  # type: ignore[attr-defined]
    return [(claim.value.name, str(claim.value.roles[0])) for claim in claims]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We've teamed up with the Alder Society (ALS) to host a panel on ferries.", [("Alder Society (ALS)", "Host")]),
        ("We’ve teamed up with the Alder Society (ALS to host a panel.", [("Alder Society (ALS", "Host")]),
        (
            "Birch Labs has partnered with the Lagoon Bank to offer a webinar.",
            [("Lagoon Bank", "Co-organizer"), ("Birch Labs", "Co-organizer")],
        ),
        (
            "Birch Labs and Elm Press have joined forces to organize a workshop.",
            [("Birch Labs", "Co-organizer"), ("Elm Press", "Co-organizer")],
        ),
        (
            "Nous nous associons au Réseau Aulne pour organiser une conférence.",
            [("Réseau Aulne", "Co-organizer")],
        ),
        (
            "Wir haben uns mit dem Verein Elmhof zusammengetan, um am 3. Mai einen Workshop zu veranstalten.",
            [("Verein Elmhof", "Co-organizer")],
        ),
        (
            "Hemos unido fuerzas con la Fundación Olmo para organizar un taller.",
            [("Fundación Olmo", "Co-organizer")],
        ),
        ("今年，水图社与河岸社合作，共同举办开放地图论坛。", [("水图社", "Co-organizer"), ("河岸社", "Co-organizer")]),
        ("Birch Labs is working with Elm Inc. to build a tool for maps.", []),
        ("Last year we teamed up with the Alder Society to host a panel.", []),
    ],
)
def test_bodies_that_hold_an_event_together(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert told(bodies_cooperating, f"Ferries and maps\n\n{sentence}") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ALDA Webinar: Clean Maps\n\nJoin us.", [("ALDA", "Host")]),
        ("Clean Maps\n\nAna will speak in an ALDA webinar on maps.", [("ALDA", "Host")]),
        ("Alder Institute Webinar – Clean Maps\n\nJoin us.", [("Alder Institute", "Host")]),
        ("A Joint Alder Society/ELMA Workshop on Ferries", [("Alder Society", "Host"), ("ELMA", "Host")]),
        ("SQL Webinar: Clean Tables\n\nJoin us for an AI webinar.", []),
        ("ALDA Mapping Webinar\n\nJoin us.", []),
    ],
)
def test_body_in_front_of_the_word_for_the_kind(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(bodies_before_kind, text) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "La direction régionale de l'eau (DRE) vous invite à une journée de rencontres.",
            [("direction régionale de l'eau (DRE)", "Organizer")],
        ),
        ("L’association Aulne organise un atelier.", [("association Aulne", "Organizer")]),
        ("El ayuntamiento de Olmo organiza un taller de mapas.", [("ayuntamiento de Olmo", "Organizer")]),
        ("La direction de l'eau organise la collecte.", []),
    ],
)
def test_names_that_begin_in_lower_case(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert told(bodies_romance, f"CartoLibre\n\n{sentence}") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Our hosting organization, Alder Labs, has pizza.", [("Alder Labs", "Host")]),
        ("Thanks go to our gold sponsor Birch Bank.", [("Birch Bank", "Sponsor")]),
        ("Unser Gastgeber ist das Elmhaus.", [("Elmhaus", "Host")]),
        ("Our speakers and hosts will answer questions.", []),
        ("Our host, Ana Vidal, greets you.", []),
    ],
)
def test_bodies_beside_what_they_are(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert told(bodies_apposed, f"Maps night\n\n{sentence}") == expected


def test_lines_by_themselves_below_a_heading_are_its_bodies() -> None:
    text = (
        "Ferry Days 2031\n\nThe conference takes place in Oslo.\n\nSupport and Sponsorship\n\nLagoon Bank\n\n"
        "Birch Fund for Boats\n\nRegistration\n\nElm Press"
    )
    assert told(bodies_labels, text) == [("Lagoon Bank", "Sponsor"), ("Birch Fund for Boats", "Sponsor")]
