"""
A catalogue as a folder of TOML files, to be kept in a version control system such as git.

    catalogue.toml          says that this is one, and its version
    log/2026/MOMENT-ID-SUM.toml     what was appended in one transaction, never changed again
    documents/DIGEST.ics    the bytes that sources gave

One file is one transaction: written under another name, synced to the disk, and renamed when it is whole. Its name has
the moment (UTC), the identifier of its first entry and the beginning of the SHA-256 of its bytes, by which damage is
seen. Two branches are joined by having the files of both; what they say is taken in the order of the names. A revision
then gets the number that it has in this order, and a moment that is not before the revision's before it.

One process writes at a time, holding a lock on `.lock`; another waits up to BUSY seconds. States are kept in memory and
follow from the files, all of which are read when the folder is opened: this store is for some thousand events.

TOML has neither null nor half of a surrogate pair: these are `{null = true}` and `{json = "…"}`.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from threading import RLock
from typing import Any, TypeVar

import tomli_w
from attrs import evolve

from eventkit.errors import (
    CatalogueBusy,
    DamagedCatalogue,
    NewerCatalogue,
    NotACatalogue,
    ReadOnlyCatalogue,
    StoreFailed,
)
from eventkit.tracking.document import Document
from eventkit.tracking.entry import Entry
from eventkit.tracking.entry_data import entry_from_data, entry_to_data, read_back
from eventkit.tracking.revision import Revision
from eventkit.tracking.store import Snapshot, Transaction
from eventkit.tracking.stores._transaction import SqlTransaction
from eventkit.tracking.stores.memory import MemoryStore

T = TypeVar("T")

BUSY = 30.0  # seconds
VERSION = 1
_FORMAT = "eventkit catalogue"
_MARK, _LOCK = "catalogue.toml", ".lock"
# Files are compared with the sums in their names, so nobody may change their line ends.
_BESIDE = {".gitattributes": "* -text\n", ".gitignore": f"{_LOCK}\n*.draft\n"}
_SUM = 16  # hexadecimal digits
_SUFFIXES = {
    "text/calendar": ".ics",
    "text/html": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/json": ".json",
    "application/pdf": ".pdf",
    "application/toml": ".toml",
    "message/rfc822": ".eml",
}


class FolderStore:
    """
    The store in the folder at `path`, made if there is none, or if it is empty but for hidden files.

    Raises:
        NotACatalogue, DamagedCatalogue, NewerCatalogue: the folder is left as it is.
        StoreFailed: it cannot be read or made.
    """

    def __init__(self, path: str | Path, *, busy: float = BUSY) -> None:
        self.place = str(path)
        self._path = Path(path)
        self._busy = busy
        self._alone = RLock()
        self._taken: list[str] = []  # names of the files whose entries are in memory
        self._numbers = _Numbers()
        with self._named_errors():
            self._look()
        self._memory = MemoryStore(content=self._content, faults=self._faults)
        try:
            with self._named_errors():
                self._refresh()
        except BaseException:
            self._memory.close()
            raise

    def close(self) -> None:
        self._memory.close()

    # Reading and writing

    def read(self) -> AbstractContextManager[Snapshot]:
        with self._alone, self._named_errors():
            self._refresh()
        return self._memory.read()

    def _faults(self) -> Iterator[str]:
        """The files that are not what was written."""
        for name in self._names():
            try:
                self._bytes(name)
            except DamagedCatalogue as error:
                yield str(error)

    def write(self, work: Callable[[Transaction], T]) -> T:
        with self._alone, self._named_errors(), self._locked():
            self._refresh()
            entries: list[Entry] = []
            numbers = self._numbers
            names: list[str] = []

            def all_of_it(transaction: Any) -> T:
                transaction.on_append = entries.append
                given = work(transaction)
                if entries:
                    names.append(self._put(entries))
                return given

            given = self._memory.write(all_of_it)
            self._taken += names
            for entry in entries:
                for revision in entry.revisions:
                    numbers.note(revision)
            return given

    # Files

    def _look(self) -> None:
        """See whether the folder is a catalogue, and make it one if there is nothing."""
        mark = self._path / _MARK
        try:
            said = tomllib.loads(mark.read_text("utf-8"))
        except FileNotFoundError:
            self._make()
            return
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise DamagedCatalogue(f"{_MARK} cannot be read: {error}", store=self.place) from error
        if said.get("format") != _FORMAT:
            raise NotACatalogue(f"{_MARK} is of something else; give another folder", store=self.place)
        if said.get("version") != VERSION:
            message = f"it was written by a later version of eventkit (version {said.get('version')}); install that"
            raise NewerCatalogue(message, store=self.place)

    def _make(self) -> None:
        if self._path.is_dir():
            there = sorted(path.name for path in self._path.iterdir() if not path.name.startswith("."))
            if there:
                message = f"the folder is no catalogue and has other files ({', '.join(there[:3])}); give a new folder"
                raise NotACatalogue(message, store=self.place)
        self._path.mkdir(parents=True, exist_ok=True)
        for name, text in _BESIDE.items():
            if not (self._path / name).exists():
                _put_file(self._path / name, text.encode())
        _put_file(self._path / _MARK, f'format = "{_FORMAT}"\nversion = {VERSION}\n'.encode())

    def _names(self) -> list[str]:
        """The files of the log, oldest first: each as year and name."""
        log = self._path / "log"
        years = [entry.name for entry in os.scandir(log) if entry.is_dir()] if log.is_dir() else []
        found = (f"{year}/{name}" for year in years for name in os.listdir(log / year))
        return sorted(name for name in found if name.endswith(".toml"))

    def _refresh(self) -> None:
        """Take in what others have written since."""
        names = self._names()
        if names == self._taken:
            return
        last = self._taken[-1] if self._taken else ""
        new = [name for name in names if name > last]
        if [*self._taken, *new] == names:
            self._take_in(new, anew=False)
        else:  # files of another branch, or fewer than there were
            self._take_in(names, anew=bool(self._taken))
        self._taken = names

    def _take_in(self, names: list[str], *, anew: bool) -> None:
        numbers = _Numbers() if anew else self._numbers.copy()

        def work(transaction: Any) -> None:
            assert isinstance(transaction, SqlTransaction)
            if anew:
                transaction.clear()
            for name in names:
                for entry in self._entries(name):
                    transaction.append(numbers.renumbered(entry))
            if anew:
                transaction.mark_all_changed()

        self._memory.write(work)
        self._numbers = numbers

    def _entries(self, name: str) -> list[Entry]:
        def read(text: str) -> list[Entry]:
            data = _from_toml(tomllib.loads(text))
            return [entry_from_data(entry, lambda _: b"") for entry in data["entry"]]

        return read_back(read, self._bytes(name).decode("utf-8", "replace"), name)

    def _bytes(self, name: str) -> bytes:
        path = self._path / "log" / name
        content = path.read_bytes()
        if not path.stem.endswith(f"-{hashlib.sha256(content).hexdigest()[:_SUM]}"):
            message = f"{path} is not what was written; put back the file that was, or take it out of the log"
            raise DamagedCatalogue(message, store=self.place)
        return content

    def _put(self, entries: list[Entry]) -> str:
        """Write entries to the disk: when this returns, they are kept."""
        kept: set[str] = set()
        for document in (document for entry in entries for document in entry.documents):
            path = self._document_path(document.digest, document.media_type)
            if path.name not in kept and not path.exists():
                _put_file(path, document.content)
            kept.add(path.name)
        text = tomli_w.dumps({"entry": [_to_toml(entry_to_data(entry)) for entry in entries]})
        content = text.encode()
        first = entries[0]
        assert first.recorded is not None
        moment = first.recorded.strftime("%Y%m%dT%H%M%S%fZ")
        name = f"{first.recorded.year}/{moment}-{first.id}-{hashlib.sha256(content).hexdigest()[:_SUM]}.toml"
        _put_file(self._path / "log" / name, content)
        return name

    def _document_path(self, digest: str, media_type: str) -> Path:
        suffix = _SUFFIXES.get(media_type.partition(";")[0].strip().lower(), ".bin")
        return self._path / "documents" / f"{digest}{suffix}"

    def _content(self, document: Document) -> bytes:
        path = self._document_path(document.digest, document.media_type)
        try:
            content = path.read_bytes()
        except FileNotFoundError as error:
            raise DamagedCatalogue(f"{path} is missing; put the file back", store=self.place) from error
        if hashlib.sha256(content).hexdigest() != document.digest:
            raise DamagedCatalogue(f"{path} is not what was written; put back the file that was", store=self.place)
        return content

    # One at a time

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        """Hold the lock of the folder, which the system lets go when a process ends in whatever way."""
        until = time.monotonic() + self._busy
        with (self._path / _LOCK).open("a+b") as file:
            while not _lock(file.fileno()):
                if time.monotonic() > until:
                    raise CatalogueBusy("somebody else is writing to it; try again", store=self.place)
                time.sleep(0.02)
            yield

    @contextlib.contextmanager
    def _named_errors(self) -> Iterator[None]:
        try:
            yield
        except StoreFailed:
            raise
        except OSError as error:
            where = f" ({error.filename})" if error.filename else ""
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise StoreFailed(
                    "the disk is full; nothing was changed, make room and try again", store=self.place
                ) from error
            if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
                message = f"it may not be written or read{where}; ask for the rights to its folder"
                raise ReadOnlyCatalogue(message, store=self.place) from error
            raise StoreFailed(f"{error.strerror or error}{where}; nothing was changed", store=self.place) from error


class _Numbers:
    """The numbers and moments of the newest revisions, and what numbers those of the files have now."""

    def __init__(self) -> None:
        self._last: dict[str, Revision] = {}
        self._now: dict[tuple[str, int], int] = {}

    def copy(self) -> _Numbers:
        other = _Numbers()
        other._last, other._now = dict(self._last), dict(self._now)
        return other

    def note(self, revision: Revision, stated: int | None = None) -> None:
        self._last[revision.uid] = revision
        self._now[revision.uid, revision.number if stated is None else stated] = revision.number

    def renumbered(self, entry: Entry) -> Entry:
        """The entry with its revisions after those that came before."""
        revisions = []
        for revision in entry.revisions:
            last = self._last.get(revision.uid)
            number = last.number + 1 if last else 1
            moment = max(revision.moment, last.moment) if last else revision.moment
            undoes = self._now.get((revision.uid, revision.undoes), revision.undoes)
            placed = revision
            if (number, moment, undoes) != (revision.number, revision.moment, revision.undoes):
                placed = evolve(revision, number=number, moment=moment, undoes=undoes)
            self.note(placed, revision.number)
            revisions.append(placed)
        return evolve(entry, revisions=tuple(revisions))


def _put_file(path: Path, content: bytes) -> None:
    """Put a file in place that is whole and on the disk when it has its name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{os.urandom(6).hex()}.draft")
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    except BaseException:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
    for folder in (path.parent, path.parent.parent):
        _sync_folder(folder)


def _sync_folder(folder: Path) -> None:
    """The names in a folder are on the disk; where a system cannot say so (Windows), nothing is done."""
    with contextlib.suppress(PermissionError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        try:
            os.lseek(handle, 0, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


# TOML


def _to_toml(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _to_toml(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_to_toml(each) for each in value]
    if value is None:
        return {"null": True}
    if isinstance(value, str) and not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            return {"json": json.dumps(value)}
    return value


def _from_toml(value: Any) -> Any:
    if isinstance(value, dict):
        if value == {"null": True}:
            return None
        if value.keys() == {"json"} and isinstance(value["json"], str):
            return json.loads(value["json"])
        return {name: _from_toml(each) for name, each in value.items()}
    return [_from_toml(each) for each in value] if isinstance(value, list) else value
