"""
Reading many documents, here or on other processors and machines: `read_many`.

What spreads the work is anything that can be called as `map` is: the built-in one, `Pool.imap`, `Executor.map`, or
`Client.map` of Dask, which gives futures. Eager ones take all they are given and keep every result until it is fetched;
so they are given the paths in small lots, one lot ahead of the results that are being taken, and memory stays bounded
whatever the number of documents.
"""

from __future__ import annotations

import builtins
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from datetime import date, tzinfo
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from attrs import field, frozen

from eventkit._messages import show
from eventkit.errors import EventkitError, ReadError
from eventkit.events import Reading
from eventkit.io import Known, read, readers

Mapper = Callable[..., Iterable[Any]]  # called as map(function, paths): results or futures of them, in this order

_LOT = 64  # documents handed over at a time: enough to keep a good many workers busy


@frozen
class Outcome:
    """What became of one of many paths: its `reading`, or the `error` that `read` raised; the other is None."""

    path: str | Path
    reading: Reading | None = field(default=None, kw_only=True)
    error: EventkitError | None = field(default=None, kw_only=True)


def read_many(
    paths: Iterable[str | Path],
    *,
    map: Mapper = builtins.map,
    lot: int = _LOT,
    format: str | None = None,
    published: date | None = None,
    year: int | None = None,
    zone: str | tzinfo | None = None,
    place: str | None = None,
    base: str = "",
) -> Iterator[Outcome]:
    """
    What each of many files says, one Outcome for each path, in the order of the paths and as they are asked for.

    A file that cannot be read costs none of the others: its Outcome has the error. `map` spreads the work: any
    callable that takes a function and a list and gives the results, or futures of them, in the order of the list. It
    is given `lot` paths at a time, and the next lot before the results of the last are taken; so at most two lots are
    under way or waiting, and `paths` may be an endless iterator. The built-in `map` reads a file when its result is
    asked for. Where a worker is lost and the executor does not start its work again, the Outcome says so. The other
    keywords are those of `read`, and hold for every file.

    Raises:
        UnknownFormat, UnreadableTime: `format` or `zone` is none. Whatever `paths` raises is raised as it is.

    >>> [outcome.error.message for outcome in read_many(["no-such-file.txt"])]
    ["cannot read 'no-such-file.txt': No such file or directory"]
    """
    if isinstance(paths, str | Path):
        raise TypeError(f"read_many() takes several paths, not {show(paths)}; use read() for one")
    if lot < 1:
        raise ValueError(f"lot is how many paths are handed over at a time, at least 1, not {lot}")
    known = {"published": published, "year": year, "zone": zone, "place": place, "base": base}
    readers(format, known)  # what is wrong for every file is told once, and now
    job = partial(_read_one, known=known | {"format": format})
    return _outcomes(iter(paths), map, job, 1 if map is builtins.map else lot)


def _read_one(path: str | Path, known: Known) -> Outcome:
    """The Outcome of one path. It runs in a worker, whose errors cannot all be sent home, so that none may leave it."""
    try:
        # A path is never taken for words; what names no file at all has errors of its own.
        strange = isinstance(path, str) and (not path.strip() or "://" in path)
        return Outcome(path, reading=read(path if strange else Path(path), **known))
    except EventkitError as error:
        return Outcome(path, error=error)
    except Exception as error:
        message = f"cannot read {show(str(path))}: {_told(error)}; this is a fault of eventkit, please report it"
        return Outcome(path, error=ReadError(message))


def _outcomes(
    paths: Iterator[str | Path], map: Mapper, job: Callable[[str | Path], Outcome], lot: int
) -> Iterator[Outcome]:
    under_way: deque[Iterator[Outcome]] = deque()
    ahead = lot > 1
    while given := list(islice(paths, lot)):
        under_way.append(_taken(given, _started(map, job, given)))
        if len(under_way) > ahead:
            yield from under_way.popleft()
    for results in under_way:
        yield from results


def _started(map: Mapper, job: Callable[[str | Path], Outcome], given: list[str | Path]) -> Iterator[Any]:
    """The results to come. An executor that takes no more work (a broken pool) fails each path of the lot."""
    try:
        return iter(map(job, given))
    except TypeError:
        raise  # it cannot be called so
    except Exception as error:
        return _failing(error)


def _failing(error: Exception) -> Iterator[Any]:
    raise error
    yield


def _taken(given: list[str | Path], results: Iterator[Any]) -> Iterator[Outcome]:
    """The Outcomes of a lot; where the executor fails one, or all that follow, each of them says so."""
    failure: Exception | None = None
    for path in given:
        try:
            found = next(results)
            if hasattr(found, "result"):
                found = found.result()
        except StopIteration:
            found = _lost(path, failure)
        except Exception as error:
            failure = error
            found = _lost(path, error)
        if not isinstance(found, Outcome) or found.path != path:
            raise TypeError(
                f"map= gave {show(found)} for {show(str(path))}; it has to give the result of each path, or a "
                "future of it, in the order of the paths"
            )
        yield found


def _lost(path: str | Path, error: Exception | None) -> Outcome:
    why = f": {_told(error)}" if error is not None else " and gave no reason"
    return Outcome(path, error=ReadError(f"cannot read {show(str(path))}: the executor lost it{why}"))


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
