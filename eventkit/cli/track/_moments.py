"""Moments as options take them: days, instants, and so long ago."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta

import click

_AGO = re.compile(r"(\d{1,4}) ?(hours?|h|days?|d|weeks?|w)(?: ago)?")
_HOURS = {"h": 1, "d": 24, "w": 24 * 7}


def moment(value: str) -> datetime:
    """
    A moment (a type of click's): an instant with its offset, a day (its first instant in UTC), "now", or so long ago
    ("7 days", "12h").
    """
    text, now = value.strip(), datetime.now(UTC)
    if text == "now":
        return now
    if ago := _AGO.fullmatch(text):
        return now - timedelta(hours=int(ago[1]) * _HOURS[ago[2][0]])
    try:
        if len(text) == 10:
            return datetime.combine(date.fromisoformat(text), time(), UTC)
        found = datetime.fromisoformat(text)
    except ValueError:
        message = f"{text!r} is no moment; write 2026-11-21, 2026-11-21T09:00Z or '7 days'."
        raise click.BadParameter(message) from None
    if found.tzinfo is None:
        raise click.BadParameter(f"{text!r} has no offset; write it with Z or +02:00.")
    return found.astimezone(UTC)


SINCE = click.option(
    "--since",
    type=moment,
    default="7 days",
    show_default=True,
    help="From when on: 2026-11-21, an instant, '12 hours'.",
)
UNTIL = click.option("--until", type=moment, default="now", show_default=True, help="Until when.")
