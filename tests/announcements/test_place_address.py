"""Postal addresses at which an event is held."""

from __future__ import annotations

import pytest

from eventkit.announcements.finders.place_address import find
from eventkit.announcements.opening import open_document
from eventkit.when import Context


def told(text: str) -> list[tuple[str, float]]:
    document = open_document(text, context=Context(), base="", source="")
    return [(document.words(claim.span), claim.weight) for claim in find(document)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Wir treffen uns im Kornspeicher, Hafenweg 4, 48155 Münster Karte.",
            "Kornspeicher, Hafenweg 4, 48155 Münster",
        ),
        (
            "Es findet bei Elmsoft, Straße des Handwerks 7a, 4020 Linz statt.",
            "Elmsoft, Straße des Handwerks 7a, 4020 Linz",
        ),
        ("Maison du Fleuve, 3, rue du Moulin, 69001 Lyon", "Maison du Fleuve, 3, rue du Moulin, 69001 Lyon"),
        ("Será en la Casa del Río, Calle del Olmo 5, 28012 Madrid.", "Casa del Río, Calle del Olmo 5, 28012 Madrid"),
        ("We meet at the Mill, 12 Elm Street, Bristol BS1 4QA, at six.", "Mill, 12 Elm Street, Bristol BS1 4QA"),
        (
            "Join us at the Boat House, 400 North Quay Avenue, Dover, DE 19901 in June.",
            "Boat House, 400 North Quay Avenue, Dover, DE 19901",
        ),
    ],
)
def test_address_with_its_house(sentence: str, expected: str) -> None:
    assert told(f"Evening of maps\n\n{sentence}\n\nBring a friend along, and a map you like.") == [(expected, 0.62)]


def test_address_of_an_imprint_is_not_where_the_event_is() -> None:
    assert told("Evening of maps\n\nWe meet online.\n\nKontakt: Elm e.V., Hafenweg 4, 48155 Münster") == []


def test_address_of_which_nothing_is_said_counts_when_it_is_the_only_one() -> None:
    lines = "Evening of maps\n\nWe talk about maps.\n\nWe eat.\n\nWe sing.\n\n"
    assert told(f"{lines}Kornspeicher, Hafenweg 4, 48155 Münster") == [
        ("Kornspeicher, Hafenweg 4, 48155 Münster", 0.45)
    ]
    two = "Kornspeicher, Hafenweg 4, 48155 Münster\n\nElmhof, Am Markt 2, 48143 Münster"
    assert told(lines + two) == []
