"""What stands around an event's own name in the first line, in several languages."""

from __future__ import annotations

import pytest

from eventkit.announcements.document import Span
from eventkit.announcements.finders._own_name import own_name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("直播预告｜小城的公共交通", "小城的公共交通"),
        ("城市水系的更新", "城市水系的更新"),
        ("课程更新", "课程更新"),
        ("Cranes by Night ｜ Webinar", "Cranes by Night"),
        ("Conversatorio virtual: Ciudades tranquilas", "Ciudades tranquilas"),
        ("Seminario web «Agua y datos»", "Agua y datos"),
        ("Table ronde : Les ports lents", "Les ports lents"),
        ("Werkstattgespräch: Offene Häfen", "Offene Häfen"),
        ("Minister's statement: Third Harbor Dialogue", "Third Harbor Dialogue"),
        ("Webinar “Clean air” and other stories", "Webinar “Clean air” and other stories"),
    ],
)
def test_labels_around_a_name(line: str, name: str) -> None:
    span, _ = own_name(line, Span(0, len(line)))
    assert line[span.start : span.end] == name
