"""eventkit track add: what files and folders say, into the catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from eventkit.cli._options import AS_JSON, words
from eventkit.cli.track._catalogue import DATABASE, address_of, is_path, opened
from eventkit.cli.track._moments import moment
from eventkit.cli.track._recording import MAX_LOST, Recorded, knowing, known_of
from eventkit.errors import ReadError
from eventkit.io import MAX_BYTES, read, readers

if TYPE_CHECKING:
    from eventkit.tracking.catalogue import Catalogue


@click.command(name="add")
@click.argument("sources", metavar="FILE…", type=click.Path(path_type=Path), nargs=-1, required=True)
@DATABASE
@click.option("--source", "name", type=words, help="The address that FILE was taken from; default: where it lies.")
@click.option("--seen", type=moment, help="When it said so; default: now.")
@knowing
@MAX_LOST
@AS_JSON
def command(
    sources: tuple[Path, ...],
    database: str,
    name: str | None,
    seen: datetime | None,
    max_lost: float,
    as_json: bool,
    **options: Any,
) -> None:
    """
    Record what FILE… say: feeds, event files, announcements. Of a folder each file that can be read, also in the
    folders inside it; so publish to another place, or what is published is taken for a source.

    Every file is recorded by itself, whole or not at all: when this is stopped half way, do it again. Ends with exit
    code 1 when a file cannot be read (the others are recorded), and 3 when something is left for a person to decide.
    """
    if name is not None and (len(sources) > 1 or sources[0].is_dir()):
        raise click.UsageError("--source is the address of one document: give one FILE.")
    known = known_of(options)
    with opened(database) as catalogue:
        paths = list(_files(sources, database, known["format"]))
        recorded = Recorded()
        record = partial(
            _record, catalogue, recorded, known=known, name=name, database=database, seen=seen, max_lost=max_lost
        )
        recorded.each(map(str, paths), record, what="Adding", quiet=as_json)
        recorded.look(catalogue)
    recorded.finish(as_json=as_json)


def _record(
    catalogue: Catalogue,
    recorded: Recorded,
    file: str,
    *,
    known: dict[str, Any],
    name: str | None,
    database: str,
    seen: datetime | None,
    max_lost: float,
) -> None:
    path = Path(file)
    content = _content(path)
    given = BytesIO(content)
    given.name = file
    reading = read(given, **known)
    source = name if name is not None else address_of(path, database)
    changes = catalogue.record(reading, source=source, seen=seen, content=content, max_lost=max_lost)
    recorded.documents += 1
    recorded.add(file, reading, changes)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ReadError(f"cannot read {str(path)!r}: it is larger than {MAX_BYTES:,} bytes; divide it")
        return path.read_bytes()
    except OSError as error:
        raise ReadError(f"cannot read {str(path)!r}: {error.strerror or error}") from error


def _files(sources: Sequence[Path], database: str, kind: str | None) -> Iterator[Path]:
    """The files that are named, and those of folders whose suffix is one that can be read; none twice."""
    suffixes = {suffix for each in readers(kind).values() for suffix in each.SUFFIXES}
    catalogue = Path(database).resolve() if is_path(database) else None
    found: dict[Path, None] = {}
    for source in sources:
        if not source.is_dir():
            found[source] = None
            continue
        others = [mark.parent for mark in source.rglob("catalogue.toml") if _is_of_catalogue(mark)]
        inside = [
            path
            for path in sorted(source.rglob("*"))
            if path.suffix.lower() in suffixes
            and path.is_file()
            and not any(part.startswith(".") for part in path.relative_to(source).parts)
            and not (catalogue is not None and path.resolve().is_relative_to(catalogue))
            and not any(path.is_relative_to(other) for other in others)
        ]
        if not inside:
            raise ReadError(f"no file that can be read in the folder {str(source)!r}")
        found |= dict.fromkeys(inside)
    yield from found


def _is_of_catalogue(mark: Path) -> bool:
    """Whether a file marks its folder as one that a catalogue is kept in."""
    try:
        return mark.read_bytes().startswith(b'format = "eventkit catalogue"')
    except OSError:
        return False
