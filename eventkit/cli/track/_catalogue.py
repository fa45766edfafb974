"""The catalogue of a command: which one, opened for as long as the command runs, and one event of it."""

from __future__ import annotations

import getpass
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from eventkit._messages import show
from eventkit.cli._options import words
from eventkit.errors import StoreFailed, TrackingError, UnknownEvent

if TYPE_CHECKING:
    from eventkit.tracking.catalogue import Catalogue
    from eventkit.tracking.known import Known

DATABASE = click.option(
    "--db",
    "database",
    metavar="PATH|URL",
    envvar="EVENTKIT_CATALOGUE",
    default="events.db",
    show_default=True,
    show_envvar=True,
    help="The catalogue: an SQLite file, a folder, or postgresql://…",
)

EVENT = click.argument("words", metavar="EVENT", type=words)


@contextmanager
def opened(place: str, *, new: bool = False) -> Iterator[Catalogue]:
    """
    The catalogue at a place. One that is not there is made only where `new` says so.

    Raises:
        StoreFailed: there is none; and whatever Catalogue.open raises.
    """
    if not new and is_path(place) and not Path(place).exists():
        how = f"eventkit track init --db {place}" if place != "events.db" else "eventkit track init"
        raise StoreFailed(f"there is no catalogue; name one with --db, or make it with: {how}", store=place)
    from eventkit.tracking.catalogue import Catalogue

    with Catalogue.open(place) as catalogue:
        yield catalogue


def shown(place: str) -> str:
    """A place for people to read, without the password that a URL may have."""
    parts = urlsplit(place)
    if parts.password is None:
        return place
    return parts._replace(netloc=f"{parts.username}:…@{parts.netloc.rpartition('@')[2]}").geturl()


def is_path(place: str) -> bool:
    """Whether a catalogue is a file or folder of this machine."""
    return "://" not in place and place != ":memory:"


def address_of(path: Path, place: str) -> str:
    """
    The address of a file as a source, the same from whichever folder it is added.

    A file beside the catalogue, or below it, is named from there, so that both can move together; another by its
    whole path.
    """
    whole = Path(os.path.abspath(path))  # links are kept: they are how somebody names it
    if is_path(place):
        folder = Path(os.path.abspath(place)).parent
        if whole.is_relative_to(folder):
            return whole.relative_to(folder).as_posix()
    return whole.as_posix()


def event_of(catalogue: Catalogue, words: str) -> Known:
    """
    The one event that is meant by its UID, the beginning of it, or words of its title.

    Raises:
        UnknownEvent: none fits.
        TrackingError: several do; lists them.
    """
    found = list(catalogue.find(words))
    if not found:
        raise UnknownEvent(
            f"no event of the catalogue fits {show(words)}; give its UID or words of its title", uid=words
        )
    if len(found) > 1:
        shown = "; ".join(f"{known.title} ({known.uid})" for known in found[:5])
        more = f"; and {len(found) - 5} more" if len(found) > 5 else ""
        raise TrackingError(f"{len(found)} events fit {show(words)}: {shown}{more}; give the UID of one")
    return found[0]


_DECISION = (
    click.option("--by", type=words, show_default="your login name", help="Who decides, in the history."),
    click.option("--why", type=words, default="", help="The reason, for those who read the history."),
)


def deciding(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of a decision: who decides, and why."""

    @wraps(function)
    def run(*arguments: Any, by: str | None, **options: Any) -> Any:
        return function(*arguments, by=who(by), **options)

    return may_decide(run)


def may_decide(function: Callable[..., Any]) -> Callable[..., Any]:
    """The same for a command that does not always decide something; it asks `who` itself."""
    for option in reversed(_DECISION):
        function = option(function)
    return function


def who(by: str | None) -> str:
    """The name of who decides."""
    if by is not None:
        return by
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a container without names
        raise click.UsageError("Say who decides, with --by.") from None
