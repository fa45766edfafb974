"""
A catalogue in one file: SQLite.

The file is in WAL mode, so that readers and a writer do not wait for each other, with every commit synced to the disk
(synchronous=FULL). One writes at a time; another waits up to BUSY seconds. Beside the file SQLite keeps two others
(`-wal`, `-shm`) while it is open: all of them belong to it. SQLite's WAL needs a disk of this machine, not a network's.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from eventkit.errors import CatalogueBusy, DamagedCatalogue, NotACatalogue, ReadOnlyCatalogue, StoreFailed
from eventkit.tracking.stores._sql import SqlStore

BUSY = 30.0  # seconds
APPLICATION_ID = 0x65766B74  # "evkt", in the header of the file
_MAGIC = b"SQLite format 3\x00"
_CACHE = 64 * 2**20  # bytes of pages in memory; new events are put in places all over the indexes
_QUICK_CHECK = 64 * 2**20  # bytes of a file that is checked as a whole when it is opened: a quarter of a second

_MEANINGS: dict[int, tuple[type[StoreFailed], str]] = {
    sqlite3.SQLITE_BUSY: (CatalogueBusy, "somebody else is writing to it; try again"),
    sqlite3.SQLITE_LOCKED: (CatalogueBusy, "somebody else is writing to it; try again"),
    sqlite3.SQLITE_ERROR: (DamagedCatalogue, "its tables are not those of a catalogue; put back a copy"),
    sqlite3.SQLITE_READONLY: (ReadOnlyCatalogue, "it may not be written; ask for the right to write the file"),
    sqlite3.SQLITE_CORRUPT: (DamagedCatalogue, "the file is damaged; put back a copy that was made before"),
    sqlite3.SQLITE_NOTADB: (NotACatalogue, "the file is no catalogue; give the path of one, or of a new file"),
    sqlite3.SQLITE_FULL: (StoreFailed, "the disk is full; nothing was changed, make room and try again"),
    sqlite3.SQLITE_CANTOPEN: (StoreFailed, "the file cannot be opened; look at the path and the rights of its folder"),
    sqlite3.SQLITE_PERM: (ReadOnlyCatalogue, "it may not be written; ask for the right to write the file"),
    sqlite3.SQLITE_IOERR: (StoreFailed, "the disk cannot be read or written; nothing was changed"),
}


class SqliteStore(SqlStore):
    """
    The store of the file at `path`, made if there is none.

    Raises:
        NotACatalogue, DamagedCatalogue, NewerCatalogue: the file is left as it is.
        StoreFailed: it cannot be opened or made.
    """

    def __init__(self, path: str | Path, *, busy: float = BUSY) -> None:
        self._path = Path(path)
        self.place = str(path)
        self._busy = busy
        self._options = ""
        self._engine = self._new_engine()
        try:
            try:
                self._open()
            except StoreFailed as error:
                if not self._can_be_read_alone(error):
                    raise
                self._engine.dispose()
                self._options = "?immutable=1"
                self._open()
        except BaseException:
            self._engine.dispose()
            raise

    def close(self) -> None:
        self._engine.dispose()

    # Opening

    def _new_engine(self) -> Engine:
        engine = create_engine("sqlite://", creator=self._connect, poolclass=QueuePool, max_overflow=-1)
        event.listen(engine, "begin", self._begin)
        return engine

    def _connect(self) -> sqlite3.Connection:
        uri = f"{self._path.absolute().as_uri()}{self._options}"
        connection = sqlite3.connect(uri, uri=True, timeout=self._busy, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute(f"PRAGMA cache_size={-_CACHE // 1024}")  # a negative number is one of KiB
        return connection

    def _begin(self, connection: Connection) -> None:
        # Python's own way to begin a transaction is not used: it begins before the first change only.
        if words := connection.get_execution_options().get("begin", "BEGIN"):
            connection.exec_driver_sql(words)

    def _open(self) -> None:
        with self._named_errors():
            if self._look():
                self._begin_log()
                with self._writing() as connection:
                    if self._version(connection) is None:
                        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
                    self._migrate(connection)
                return
            self._check()
            with self._reading() as connection:
                current = self._is_current(connection)
            if not current:
                with self._writing() as connection:
                    self._migrate(connection)

    def _begin_log(self) -> None:
        """Put a new file in WAL mode, which it keeps. SQLite does not wait here for another process that does so."""
        until = time.monotonic() + self._busy
        while True:
            try:
                with self._raw() as raw:
                    raw.execute("PRAGMA journal_mode=WAL")
                return
            except CatalogueBusy:
                if time.monotonic() > until:
                    raise
            time.sleep(0.02)

    def _look(self) -> bool:
        """Whether the file is still to be filled. Raises NotACatalogue for a file of something else."""
        try:
            with self._path.open("rb") as file:
                head = file.read(100)
        except FileNotFoundError:
            if not self._path.parent.is_dir():
                message = f"there is no folder {str(self._path.parent)!r}; make it first"
                raise StoreFailed(message, store=self.place) from None
            return True
        except OSError as error:
            raise StoreFailed(f"the file cannot be read: {error.strerror}", store=self.place) from error
        if not head:
            return True
        if not head.startswith(_MAGIC):
            raise NotACatalogue("the file is no catalogue; give the path of one, or of a new file", store=self.place)
        if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
            # Of a catalogue that is just being made by another process, nothing but the header may be there.
            with self._raw() as raw:
                if raw.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                    if raw.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                        message = "the file is a database of something else; give the path of a catalogue"
                        raise NotACatalogue(message, store=self.place)
                    return False
            return True
        return False

    def _can_be_read_alone(self, error: StoreFailed) -> bool:
        """
        Whether it failed because SQLite cannot make its files beside this one, and nothing is in them that is needed:
        a catalogue that was closed and is now on a disk or in a folder that may only be read.
        """
        cause: Any = error.__cause__
        code = getattr(getattr(cause, "orig", cause), "sqlite_errorcode", 0)
        log = self._path.with_name(f"{self._path.name}-wal")
        return (
            code & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
            and self._path.is_file()
            and not (log.exists() and log.stat().st_size)
        )

    def _check(self) -> None:
        """Raise DamagedCatalogue for a file that is cut off or inconsistent."""
        with self._raw() as raw:
            size = self._path.stat().st_size
            limit = "quick_check(1)" if size <= _QUICK_CHECK else "schema_version"
            (found,) = raw.execute(f"PRAGMA {limit}").fetchone()
            if limit != "schema_version" and found != "ok":
                raise DamagedCatalogue(f"the file is damaged: {found}", store=self.place)

    @contextmanager
    def _raw(self) -> Iterator[sqlite3.Connection]:
        with self._engine.connect() as connection:
            raw: Any = connection.connection.dbapi_connection
            try:
                yield raw
            except sqlite3.Error as error:
                raise self._named(error) from error

    # Reading and writing

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._alone_in(self._engine) as connection:
            yield connection

    @contextmanager
    def _alone_in(self, engine: Engine) -> Iterator[Connection]:
        with engine.connect().execution_options(begin="BEGIN IMMEDIATE") as connection, connection.begin():
            yield connection

    def _insert(self, table: Any) -> Any:
        return insert(table)

    def _now(self, connection: Connection) -> int:
        return max(time.time_ns() // 1000, self._last_stamp(connection) + 1)

    @contextmanager
    def _named_errors(self) -> Iterator[None]:
        try:
            with super()._named_errors():
                yield
        except UnicodeDecodeError as error:  # of the words of an error, where the names of tables are damaged
            kind, message = _MEANINGS[sqlite3.SQLITE_CORRUPT]
            raise kind(f"{message} ({error})", store=self.place) from error

    def _meaning(self, error: SQLAlchemyError) -> StoreFailed:
        origin = error.orig if isinstance(error, DBAPIError) else None
        if isinstance(origin, sqlite3.Error):
            return self._named(origin)
        return StoreFailed(str(error), store=self.place)

    def _named(self, error: sqlite3.Error) -> StoreFailed:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if not code and "decode" in str(error):  # Python's own, of bytes that are no UTF-8
            code = sqlite3.SQLITE_CORRUPT
        kind, message = _MEANINGS.get(code, (StoreFailed, "the database refused"))
        return kind(f"{message} (SQLite: {error})", store=self.place)
