"""Recording one document after another: what changed, what could not be read, and what is left open."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import click
from attrs import Factory, define

from eventkit.cli._options import day, words
from eventkit.cli._printing import make_console, print_json, print_list, progress_bar, shortened
from eventkit.cli.track._telling import change_facts, print_changes
from eventkit.doubts import Doubt
from eventkit.errors import EventkitError, StoreFailed
from eventkit.events import Reading
from eventkit.io import readers

if TYPE_CHECKING:
    from eventkit.tracking.catalogue import Catalogue
    from eventkit.tracking.changes import Change
    from eventkit.tracking.maybes import Maybe

_OPEN = 3
MAX_LOST = click.option(
    "--max-lost",
    type=click.FloatRange(0, 1),
    default=0.5,
    show_default=True,
    help="A source that lists fewer of its events than before is not believed if more than this share is missing.",
)


_KNOWING = (
    click.option("--published", type=day, help="When the announcements appeared."),
    click.option("--year", type=int, help="The year they speak of, when they name none."),
    click.option("--zone", help="The zone of clock times that name none (IANA id)."),
    click.option("--place", type=words, help="Where clock times hold that name no zone."),
    click.option("--format", help="What they are: ics, text, html, email, pdf …; default: what they look like."),
)


def knowing(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say what is known of announcements; the keywords of `known_of`."""
    for option in reversed(_KNOWING):
        function = option(function)
    return function


def known_of(options: dict[str, Any]) -> dict[str, Any]:
    """
    What is known of announcements, as keywords of `eventkit.read`.

    Raises:
        UnknownFormat, UnreadableTime: the format or zone is none: told once, and before anything is read.
    """
    readers(options["format"], {name: value for name, value in options.items() if name != "format"})
    return options


@define
class Recorded:
    """What became of the documents of a command."""

    documents: int = 0
    unchanged: int = 0
    changes: list[Change] = Factory(list)
    doubts: list[Doubt] = Factory(list)
    empty: list[str] = Factory(list)  # documents in which no event was found
    failed: list[str] = Factory(list)
    maybes: list[Maybe] = Factory(list)
    left: int = 0  # documents that were not reached, since somebody stopped the run

    def each(self, names: Iterable[str], record: Callable[[str], None], *, what: str, quiet: bool) -> None:
        """
        Record each document by its name, in an entry of its own: one that cannot be read costs none of the others, and
        whoever stops it (Ctrl-C) has all that came before.

        Raises:
            StoreFailed: the catalogue cannot take any.
        """
        names = list(names)
        self.left = len(names)
        with progress_bar(quiet=quiet or len(names) == 1) as progress, contextlib.suppress(KeyboardInterrupt):
            task = progress.add_task(what, total=len(names))
            for name in names:
                try:
                    record(name)
                except StoreFailed:
                    raise
                except EventkitError as error:
                    self.failed.append(str(error))
                except Exception as error:
                    said = f"{type(error).__name__}: {error}"
                    self.failed.append(f"{name}: {said}; this is a fault of eventkit, please report it")
                self.left -= 1
                progress.advance(task)

    def add(self, name: str, reading: Reading, changes: list[Change]) -> None:
        """Take in what became of one document."""
        self.unchanged += not changes and bool(reading.events)
        self.changes += changes
        self.doubts += reading.doubts
        if not reading.events:
            self.empty.append(name)

    def look(self, catalogue: Catalogue) -> None:
        """See whether somebody who was added to an event may be somebody who was there."""
        changed = dict.fromkeys(change.uid for change in self.changes if change.name == "speaker-added")
        self.maybes += [maybe for uid in changed for maybe in catalogue.maybes(uid)]

    def finish(self, *, as_json: bool) -> None:
        """Say what changed, and end with the exit code that fits."""
        if as_json:
            print_json(
                {
                    "documents": self.documents,
                    "unchanged": self.unchanged,
                    "changes": [change_facts(change) for change in self.changes],
                    "doubts": [str(doubt) for doubt in self.doubts],
                    "empty": self.empty,
                    "maybes": [
                        {"names": [each.one, each.other], "reasons": list(each.reasons), "events": list(each.uids)}
                        for each in self.maybes
                    ],
                    "failed": self.failed,
                    "left": self.left,
                }
            )
        else:
            print_changes(make_console(), self.changes)
            console = make_console(stderr=True)
            same = f", {self.unchanged:,} with nothing new" if self.unchanged else ""
            count = len(self.changes)
            console.print(
                f"{self.documents:,} {'document' if self.documents == 1 else 'documents'}{same}, "
                f"{count:,} {'change' if count == 1 else 'changes'}"
            )
            print_list(console, "No event found in", shortened(self.empty, "all are in the answer to --json"))
            print_list(console, "Open", shortened(self.doubts, "all are in the answer to --json"))
            print_list(console, "To be settled: eventkit track people", shortened(self.maybes, "see there"))
            print_list(console, "Not recorded", self.failed)
            if self.left:
                console.print(f"Stopped: {self.left:,} not recorded; do it again for them")
        if self.failed or self.left:
            sys.exit(1)
        if self.maybes or any(change.name in ("conflict", "proposed") for change in self.changes):
            sys.exit(_OPEN)
