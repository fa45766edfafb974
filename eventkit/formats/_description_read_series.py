"""The paragraph of a description that tells the series, and what only an episode has, taken back (read_background)."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from attrs import evolve

from eventkit.errors import EventkitError
from eventkit.events import Event, PodcastEpisode, Series
from eventkit.formats import _description as told
from eventkit.formats._description_read_time import time_slots
from eventkit.formats._description_read_words import read_brief_time, read_length
from eventkit.when import Shape, When

_UNKNOWN = When.unknown()
_COUNTED = re.compile(r"(?:|(?P<show>.+?), )(?:season (?P<season>\d{1,9})(?:, episode (?P<number>\d{1,9}))?"
                      r"|episode (?P<only>\d{1,9}))", re.S)  # fmt: skip
_EDITION = re.compile(r"(.*\S) \(([^()]*[\d〇一二三四五六七八九十][^()]*)\)", re.S)
_LENGTH = re.compile(rf"^{told.LENGTH}: (\d{{1,6}}(?::\d\d){{1,2}})$", re.M)

BACKGROUND_LABELS = frozenset({told.SERIES, told.PODCAST, told.LENGTH, told.RECORDED, told.RELEASED})
"""The words before the first colon of such a paragraph."""


def told_length(text: str) -> timedelta | None:
    """The length that a line of a description tells, if there is one."""
    length = _LENGTH.search(text)
    return read_length(length[1]) if length is not None else None


def read_background(lines: list[str], kind: str, values: dict[str, Any]) -> bool:
    """The series and what only an episode has; False if a line is none of it."""
    found: dict[str, Any] = {}
    waiting = [line.partition(": ") for line in reversed(lines)]
    series: Series | None = None
    try:
        if waiting and waiting[-1][0] == told.SERIES:
            series = _series(waiting.pop()[2])
            if waiting and waiting[-1][0] == told.SERIES_PAGE:
                series = evolve(series, url=waiting.pop()[2])
            found["series"] = series
    except EventkitError:
        return False
    expected = told.series_lines(series) if series else []
    if kind == PodcastEpisode.kind:
        if waiting and waiting[-1][0] == told.PODCAST:
            _read_count(waiting.pop()[2], found)
        if waiting and waiting[-1][0] == told.LENGTH:
            found["duration"] = read_length(waiting.pop()[2])
        for label, name in ((told.RECORDED, "recorded"), (told.RELEASED, "published")):
            if waiting and waiting[-1][0] == label and name not in values:
                words = waiting.pop()[2]
                found[name] = read_brief_time(words) or When(text=words)
        expected += told.episode_lines(
            found.get("show", ""),
            found.get("season"),
            found.get("number"),
            found.get("duration"),
            recorded=found.get("recorded", _UNKNOWN),
            published=found.get("published", _UNKNOWN),
        )
        if values["when"].shape is Shape.NONE and "published" in found:
            return False  # then it were the time that the calendar shows
    if waiting or expected != lines:
        return False
    values |= found
    _drop_end(values)
    return True


def read_series(lines: list[str]) -> Series | None:
    """The series, from the lines that tell it; None if these are no such lines."""
    values: dict[str, Any] = {"when": _UNKNOWN}
    series: Series | None = values.get("series") if read_background(lines, Event.kind, values) else None
    return series


def _series(words: str) -> Series:
    match = _EDITION.fullmatch(words)
    return Series(match[1], edition=match[2]) if match else Series(words)


def _read_count(words: str, found: dict[str, Any]) -> None:
    match = _COUNTED.fullmatch(words)
    if match is None:
        found["show"] = words
        return
    found["show"] = match["show"] or ""
    for name, digits in (("season", match["season"]), ("number", match["number"] or match["only"])):
        if digits is not None:
            found[name] = int(digits)


def _drop_end(values: dict[str, Any]) -> None:
    """An end that only says how long an episode is was not stated."""
    when, duration = values["when"], values.get("duration")
    if not when.text and duration and isinstance(when.start, datetime) and isinstance(when.end, datetime):
        point = evolve(when, end=None, shape=Shape.POINT)
        slots = time_slots(PodcastEpisode.kind, told.WHEN, point, duration)
        if len(slots) == 1 and slots[0].end == when.end:
            values["when"] = point
