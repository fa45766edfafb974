"""
Predictions for a folder of measured sets, in the form that the sets' scorer reads.

    python tests/scoring/predict_sets.py FOLDER OUT.json

FOLDER holds any of time_strings.json, names.json and name_pairs.json, each {"items": [{"id": …, …}]}. The predictions
for times are made here; those for names and pairs by predict_names.py and predict_pairs.py beside this file, each with
a function `predict(item) -> prediction`. A part that is not there is skipped, with a message.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from eventkit.when import PartialDate, PartialDateTime, Precision, Shape, When

ANSWERS = {
    "value": "value",
    "duration": "duration",
    "recurring": "recurrence",
    "unknown": "unknown",
    "ambiguous": "ambiguous",
    "contradictory": "conflict",
    "impossible": "conflict",
}
PARTS = {"names": "predict_names", "name_pairs": "predict_pairs"}


def predict_time(item: dict) -> dict:
    """The prediction for one line: its words with the context that the set gives."""
    context = item.get("context") or {}
    when = When.read(
        item["text"],
        published=_day(context.get("published")),
        date=_day(context.get("known_date")),
        place=context.get("place_zone"),
    )
    # An end that was reckoned from a stated length is ours, not the words'.
    reckoned = any(inference.field == "end" for inference in when.inferred)
    end = None if reckoned else when.end
    return {
        "answer": ANSWERS[when.outcome],
        "start": _shown(when.start),
        "end": _shown(end),
        "precision": _precision(when),
        "utc_start": _utc(when.instant),
        "utc_end": None if reckoned else _utc(when.end_instant),
    }


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _shown(moment: object) -> str | None:
    if isinstance(moment, datetime):
        return f"{moment:%Y-%m-%dT%H:%M}"
    if isinstance(moment, PartialDateTime):
        day = moment.date.iso if moment.date is not None and (moment.date.year or moment.date.month) else ""
        return f"{day}T{moment.clock.hour:02}:{moment.clock.minute:02}"
    if isinstance(moment, date):
        return moment.isoformat()
    if isinstance(moment, PartialDate):
        if moment.precision is Precision.WEEK and moment.year:
            return moment.earliest.isoformat()  # the sets give a week by its Monday
        return (
            moment.iso.rstrip("~?%").replace("X", "")
            if moment.precision is Precision.DECADE
            else moment.iso.rstrip("~?%")
        )
    return None


def _precision(when: When) -> str:
    if when.shape is Shape.DURATION:
        return "duration"
    return "minute" if when.precision is Precision.SECOND else when.precision.value


def _utc(moment: datetime | None) -> str | None:
    return f"{moment:%Y-%m-%dT%H:%M}Z" if moment else None


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    predictors: dict[str, Callable[[dict], object]] = {"time_strings": predict_time}
    for name, module in PARTS.items():
        try:
            predictors[name] = importlib.import_module(module).predict
        except ModuleNotFoundError as error:
            print(f"{name}: skipped, {error}", file=sys.stderr)
    predictions = {}
    for name, predict in predictors.items():
        path = folder / f"{name}.json"
        if not path.exists():
            print(f"{name}: skipped, {path} is not there", file=sys.stderr)
            continue
        for item in json.loads(path.read_text(encoding="utf-8"))["items"]:
            predictions[item["id"]] = predict(item)
    out.write_text(json.dumps(predictions, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
