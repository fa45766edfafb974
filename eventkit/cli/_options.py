"""Arguments and options that several commands have."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click

from eventkit.events.event import KINDS
from eventkit.events.status import Status


def words(value: str) -> str:
    """
    Words of an argument as they were typed (a type of click's).

    In a locale without letters, Python hands the bytes of a terminal's UTF-8 over as halves of surrogate pairs, and
    "2022年9月" would be read as if nothing stood between the figures.
    """
    if value.isprintable():
        return value
    try:
        return os.fsencode(value).decode()
    except UnicodeError:
        raise click.BadParameter(f"{value!a} is not UTF-8 text") from None


def day(value: str) -> date:
    """A day of the calendar as ISO 8601 writes it (a type of click's)."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is no day of the calendar; write it as 2031-05-14") from None


def address(value: str) -> str:
    """A whole address, to which links can be relative (a type of click's)."""
    try:
        parts = urlsplit(value)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https", "file") or not (parts.netloc or parts.path.startswith("/")):
        raise click.BadParameter(f"{value!r} is no whole address; write it as https://example.org/page")
    return value


SOURCE = click.argument("source", type=click.Path(path_type=Path))


AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of text.")


UNDATED = click.option(
    "--undated",
    type=click.Choice(["loss", "tentative"]),
    default="loss",
    help="An event whose days are only bounded: leave it out and list it (loss), or write a tentative span.",
)


CANCELLED = click.option(
    "--cancelled",
    type=click.Choice(["status", "title", "both", "drop"]),
    default="both",
    help="How a cancelled event is shown: by its status, in its title, both, or not at all.",
)


TIMES = click.option(
    "--times", type=click.Choice(["tzid", "utc"]), default="tzid", help="Write times in their zones, or in UTC."
)


NAME = click.option(
    "--name", type=words, help="The calendar's name; default: what calendar.toml says, else the folder's name."
)


_SELECTING = (
    click.option(
        "--person",
        type=words,
        multiple=True,
        help="Where this person appears, in any form of the name. It may be given again, as may the next ones.",
    ),
    click.option("--organization", type=words, multiple=True, help="Where this body appears, or somebody of it."),
    click.option("--series", type=words, multiple=True, help="Of this series."),
    click.option("--kind", type=click.Choice(list(KINDS)), multiple=True, help="Of this kind."),
    click.option("--place", type=words, multiple=True, help="Where these words are in the place."),
    click.option("--status", type=click.Choice([str(each) for each in Status]), multiple=True, help="Of this status."),
    click.option("--after", help="On this day, at this instant, or later: 2026-11-21, 2026-11-21T09:00Z."),
    click.option("--before", help="On this day, at this instant, or earlier."),
    click.option("--text", type=words, multiple=True, help="With all these words, anywhere in what is told of it."),
)


def selecting(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of Calendar.select; those that may be given again fit if any of their values does."""
    for option in reversed(_SELECTING):
        function = option(function)
    return function


def asked_for(options: dict[str, Any]) -> dict[str, Any]:
    """The keywords of Calendar.select that were given."""
    return {name: value for name, value in options.items() if value not in (None, ())}
