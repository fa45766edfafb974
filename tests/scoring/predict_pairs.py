"""
Predictions for a set of name pairs: whether two mentions are of one person.

    python tests/scoring/predict_pairs.py NAME_PAIRS.json OUT.json

Each item has `a` and `b`, each a name and the context shown with it; a prediction is "same", "maybe" or "different".
The two names of an item count as standing in one list. A name that cannot be read gives "maybe".
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from eventkit.errors import PeopleError
from eventkit.people.identity import Match, Mention, compare


def match(item: dict[str, Any]) -> Match:
    """The whole answer for one pair, with its reasons."""
    try:
        a, b = (Mention(side["name"], context=side.get("context") or "") for side in (item["a"], item["b"]))
    except PeopleError as error:
        return Match("maybe", (str(error),))
    return compare(a, b)


def predict(item: dict[str, Any]) -> str:
    """The prediction for one pair."""
    return match(item).verdict


def main() -> None:
    source, target = map(Path, sys.argv[1:3])
    items = json.loads(source.read_text(encoding="utf-8"))["items"]
    predictions = {item["id"]: predict(item) for item in items}
    target.write_text(json.dumps(predictions, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
