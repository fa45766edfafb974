"""Names read as the case files say: fixtures/names/*.toml, one file a form."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from eventkit.errors import UnreadableName
from eventkit.people.name import Name

FOLDER = Path(__file__).parents[2] / "fixtures" / "names"
FILES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
NAMES = [
    pytest.param(case, id=f"{stem}: {case['text']}") for stem, file in FILES.items() for case in file.get("names", ())
]
TEXTS = [text for file in FILES.values() for text in file.get("texts", ())]


def _said(name: Name, key: str) -> Any:
    match key:
        case "native":
            return [name.native.family, name.native.given] if name.native else None
        case "readings":
            return [[reading.family, reading.given] for reading in name.alternatives]
        case "particle":
            return " ".join(part.value for part in name.parts if part.kind == "particle")
        case "second":
            return " ".join(part.value for part in name.parts if part.kind == "second-family")
        case _:
            return getattr(name, key)


def test_every_file_has_cases() -> None:
    assert all(file.get("names") or file.get("texts") for file in FILES.values())
    assert len(NAMES) > 150


@pytest.mark.parametrize("case", NAMES)
def test_name_is_read_as_the_case_says(case: dict[str, Any]) -> None:
    name = Name.parse(case["text"], language=case.get("hint"))
    expected = {key: value for key, value in case.items() if key not in ("text", "hint")}
    if "readings" in expected:
        expected["order"] = "unknown"
    assert {key: _said(name, key) for key in expected} == expected


@pytest.mark.parametrize("case", NAMES)
def test_every_reading_has_its_evidence(case: dict[str, Any]) -> None:
    name = Name.parse(case["text"], language=case.get("hint"))
    assert name.evidence
    for evidence in name.evidence:
        assert evidence.rule
        assert evidence.start is None or name.text[evidence.start : evidence.end] == evidence.words


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_no_name_is_refused(text: str) -> None:
    with pytest.raises(UnreadableName) as caught:
        Name.parse(text)
    assert str(caught.value)
