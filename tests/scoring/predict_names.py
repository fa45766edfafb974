"""
Predictions for a set of names, in the form its scorer reads.

    python tests/scoring/predict_names.py names.json predictions.json

`predict` turns one item (text, category, context) into a dict with kind, given, family, ambiguous, title, suffix and,
for speaker lines, job_title and affiliation.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from eventkit.errors import PeopleError
from eventkit.people.appearance import Appearance
from eventkit.people.name import Name

NOT_A_PERSON = {"kind": "not-a-person", "given": "", "family": "", "ambiguous": False, "title": "", "suffix": ""}


def predict(item: dict[str, Any]) -> dict[str, Any]:
    """The prediction for one item; a line is read as an appearance, anything else as a name."""
    language = item.get("context") or None
    if item["category"] == "line":
        return _predict_line(item["text"], language)
    try:
        return _of_name(Name.parse(item["text"], language=language))
    except PeopleError:
        return dict(NOT_A_PERSON)


def _of_name(name: Name) -> dict[str, Any]:
    return {
        "kind": "person",
        "given": name.given,
        "family": name.family,
        "ambiguous": name.order == "unknown",
        "title": name.honorific,
        "suffix": " ".join(part.value for part in name.parts if part.kind in ("generation", "credential")),
    }


def _predict_line(text: str, language: str | None) -> dict[str, Any]:
    try:
        appearance = Appearance.parse(text, role="speaker")
    except PeopleError:
        return dict(NOT_A_PERSON)
    if appearance.person is None:
        return dict(NOT_A_PERSON)
    positions = appearance.positions
    # A Chinese line lists with its own marks, and says 原 itself.
    chinese = any("\u4e00" <= c <= "\u9fff" for p in positions for c in p.title)
    titles = [p.title if chinese or not p.former else f"former {p.title}" for p in positions if p.title]
    bodies = [p.organization.text or p.organization.name for p in positions if p.organization]
    return {
        **_of_name(appearance.person.name),
        "job_title": ("、" if chinese else "; ").join(titles),
        "affiliation": ("；" if chinese else "; ").join(bodies),
    }


def main() -> None:
    items = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["items"]
    predictions = {item["id"]: predict(item) for item in items}
    Path(sys.argv[2]).write_text(json.dumps(predictions, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
