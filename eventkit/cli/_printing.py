"""How commands print: text, JSON and documents on standard output, bars and lists on standard error."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress

from eventkit.doubts import Doubt
from eventkit.errors import WriteError
from eventkit.written import Loss

MANY = 50  # lines of one list on the screen


class _Console(Console):
    """A console that leaves a broken pipe to us."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def make_console(*, stderr: bool = False) -> Console:
    """A console that wraps at the terminal's width, and not at all when its output goes to a file or program."""
    console = _Console(stderr=stderr, highlight=False, soft_wrap=True)
    return console if console.is_terminal else _Console(stderr=stderr, highlight=False, soft_wrap=True, width=200)


def print_document(content: bytes) -> None:
    """
    A document on standard output: its bytes for a file or program, its text for a terminal.

    Raises:
        WriteError: it is no text, and a terminal would show rubbish.
    """
    if not sys.stdout.isatty():
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        click.echo(content.decode(), nl=False)
    except UnicodeDecodeError:
        raise WriteError("this form is no text that a terminal can show; name a file with --to") from None


def print_list(console: Console, heading: str, items: Iterable[object]) -> None:
    lines = [str(item) for item in items]
    if lines:
        console.print(f"[bold]{escape(heading)}[/bold]")
        for line in lines:
            indent = "    " if line.startswith("  ") else "  "
            console.print(f"{indent}{escape(' '.join(line.split()))}")


def shortened(items: Sequence[object], where: str) -> list[str]:
    """The first of a list that no one would read to its end, and where all of it is."""
    shown = [str(item) for item in items[:MANY]]
    return shown if len(items) <= MANY else [*shown, f"and {len(items) - MANY:,} more: {where}"]


def print_losses(console: Console, heading: str, losses: Iterable[Loss]) -> None:
    """The losses under the event each is of, those of the whole calendar first."""
    by_event: dict[str, list[Loss]] = {}
    for loss in losses:
        by_event.setdefault(loss.event, []).append(loss)
    lines = [str(loss) for loss in by_event.pop("", [])]
    for event, its in by_event.items():
        lines += [event, *(f"  {str(loss).removeprefix(event).lstrip(': ')}" for loss in its)]
    print_list(console, heading, lines)


def print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=not is_unicode(), indent=2))


def is_unicode() -> bool:
    """Whether standard output takes every letter."""
    return (sys.stdout.encoding or "").lower().startswith("utf")


class Some:
    """Keeps the first doubts it is called with, and counts the others."""

    def __init__(self) -> None:
        self._kept: list[str] = []
        self._more = 0

    def __call__(self, doubt: Doubt) -> None:
        if len(self._kept) < MANY:
            self._kept.append(str(doubt))
        else:
            self._more += 1

    def __iter__(self) -> Iterator[str]:
        yield from self._kept
        if self._more:
            yield f"and {self._more:,} more"


def progress_bar(*, quiet: bool = False) -> Progress:
    """A bar on standard error that goes when it is done; none where no terminal shows it."""
    terminal = Console(stderr=True)
    return Progress(console=terminal, transient=True, disable=quiet or not terminal.is_terminal)


@contextlib.contextmanager
def reading_bar(source: Path, *, quiet: bool = False) -> Iterator[Callable[[int], None]]:
    """A bar of how much of a file has been read."""
    with progress_bar(quiet=quiet) as progress:
        task = progress.add_task("Reading", total=source.stat().st_size if source.is_file() else None)
        yield lambda count: progress.update(task, completed=count)
