"""
A catalogue on a server: PostgreSQL, or an engine that speaks its language.

Everything is written in SERIALIZABLE transactions, which are run again when the server says that another one came first
(SQLSTATE 40001, or 40P01 for a deadlock), after a short wait that grows, for up to BUSY seconds. Views are read-only
transactions that see one state (REPEATABLE READ). Nothing is used that CockroachDB, YugabyteDB or Citus lack: no
sequences, no triggers, no advisory locks, no foreign keys, no types but text, integers and bytes.

The tables are made in the first schema of the connection's search path; another one can be named in the URL, as
libpq has it: `postgresql://host/db?options=-csearch_path%3Devents`.
"""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, create_engine, inspect, make_url, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from eventkit.errors import (
    CatalogueBusy,
    DamagedCatalogue,
    MissingExtra,
    NotACatalogue,
    ReadOnlyCatalogue,
    StoreFailed,
)
from eventkit.tracking.store import Transaction
from eventkit.tracking.stores import _schema as tables
from eventkit.tracking.stores._sql import SqlStore

T = TypeVar("T")

BUSY = 30.0  # seconds for which a transaction is tried again
LONGEST = 300.0  # seconds that a transaction may take: half of the time for which a cursor looks back
_FIRST_WAIT, _LONGEST_WAIT = 0.005, 1.0  # seconds
_CONNECT = 10  # seconds to wait for a server that does not answer

# https://www.postgresql.org/docs/current/errcodes-appendix.html
_OTHERS_CAME_FIRST = frozenset({"40001", "40P01"})
# Of two that insert one row at the same time, the second may be told so instead (PostgreSQL: 13.5 Serialization
# failure handling): the rows of a transaction that is run again are made anew.
_SAME_ROW = "23505"
_MEANINGS: dict[str, tuple[type[StoreFailed], str]] = {
    "25006": (ReadOnlyCatalogue, "the server is read-only"),
    "42501": (ReadOnlyCatalogue, "the user may not do this; ask for the right to read and write its tables"),
    "53100": (StoreFailed, "the server's disk is full; nothing was changed"),
    "53300": (CatalogueBusy, "the server has too many connections; try again"),
    "55P03": (CatalogueBusy, "somebody else is writing to it; try again"),
    "57014": (CatalogueBusy, "the server gave up; try again"),
    "3D000": (StoreFailed, "there is no such database on the server; make it first"),
    "XX001": (DamagedCatalogue, "the server says that its data is damaged"),
    "XX002": (DamagedCatalogue, "the server says that an index is damaged"),
}


class PostgresqlStore(SqlStore):
    """
    The store in the database at `url` ("postgresql://user@host/database"); its tables are made if there are none.

    Raises:
        MissingExtra: psycopg is not installed.
        NotACatalogue, NewerCatalogue: the database is left as it is.
        StoreFailed: the server cannot be reached, or refuses.
    """

    window = round(2 * LONGEST * 1_000_000)

    def __init__(self, url: str, *, busy: float = BUSY) -> None:
        try:
            import psycopg  # noqa: F401 - asked for here, where its absence can be explained
        except ImportError as error:
            raise MissingExtra("a catalogue on PostgreSQL", extra="postgresql") from error
        try:
            made = make_url(re.sub(r"^postgres(?:ql)?(?:\+psycopg)?://", "postgresql+psycopg://", url))
        except (ArgumentError, ValueError) as error:
            raise StoreFailed(f"{error}; give a URL such as postgresql://user@host/database") from error
        self.place = url if made.password is None else made.render_as_string(hide_password=True)
        self._busy = busy
        self._engine = create_engine(
            made, isolation_level="SERIALIZABLE", pool_pre_ping=True, connect_args={"connect_timeout": _CONNECT}
        )
        _accept_version(self._engine.dialect)
        try:
            with self._named_errors():
                self._open()
        except BaseException:
            self._engine.dispose()
            raise

    def close(self) -> None:
        self._engine.dispose()

    def _open(self) -> None:
        with self._reading() as connection:
            there = self._version(connection) is not None
            if not there and (taken := set(inspect(connection).get_table_names()) & set(tables.metadata.tables)):
                message = f"the schema has tables of something else ({', '.join(sorted(taken))}); give another one"
                raise NotACatalogue(message, store=self.place)
            current = there and self._is_current(connection)
        if not current:
            self._repeat(self._migrate, also=("42P07", "42710"))  # another process makes the same tables just now

    # Reading and writing

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        options: dict[str, Any] = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        with self._engine.connect().execution_options(**options) as connection, connection.begin():
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        began = time.monotonic()
        with self._engine.begin() as connection:
            yield connection
            if time.monotonic() - began > LONGEST:
                message = f"it took longer than {LONGEST:.0f} seconds, and nothing was changed; record less at a time"
                raise StoreFailed(message, store=self.place)

    def write(self, work: Callable[[Transaction], T]) -> T:
        with self._named_errors():
            return self._repeat(lambda connection: work(self._transaction(connection)))

    def _repeat(self, work: Callable[[Connection], T], *, also: tuple[str, ...] = ()) -> T:
        """What `work` gives, in a transaction that is run again while others come first."""
        until = time.monotonic() + self._busy
        wait = _FIRST_WAIT
        while True:
            try:
                with self._writing() as connection:
                    return work(connection)
            except DBAPIError as error:
                state = _state(error)
                if state not in _OTHERS_CAME_FIRST and state != _SAME_ROW and state not in also:
                    raise
                if time.monotonic() + wait > until:
                    message = f"others came first for {self._busy:.0f} seconds, and nothing was changed; try again"
                    raise CatalogueBusy(message, store=self.place) from error
            time.sleep(wait * random.uniform(0.5, 1.5))
            wait = min(2 * wait, _LONGEST_WAIT)

    def _insert(self, table: Any) -> Any:
        return insert(table)

    def _now(self, connection: Connection) -> int:
        # The server's clock, and not this machine's: those of several machines differ.
        seconds = connection.execute(text("SELECT extract(epoch FROM now())")).scalar()
        return round(float(str(seconds)) * 1_000_000)

    def _meaning(self, error: SQLAlchemyError) -> StoreFailed:
        state = _state(error)
        said = str(error.orig).strip().partition("\n")[0] if isinstance(error, DBAPIError) else str(error)
        if not state and isinstance(error, DBAPIError):
            return StoreFailed(f"the server cannot be reached ({said})", store=self.place)
        kind, message = _MEANINGS.get(state, (StoreFailed, "the server refused"))
        return kind(f"{message} (PostgreSQL {state}: {said})", store=self.place)


def _accept_version(dialect: Any) -> None:
    """Let SQLAlchemy speak to a server that calls itself something else (CockroachDB) as to a recent PostgreSQL."""
    asked = dialect._get_server_version_info

    def version(connection: Connection) -> tuple[int, ...]:
        try:
            found: tuple[int, ...] = asked(connection)
        except AssertionError:  # "Could not determine version from string …"
            return (13, 0)
        return found

    dialect._get_server_version_info = version


def _state(error: SQLAlchemyError) -> str:
    """The SQLSTATE of an error; "" when the server did not say one."""
    origin = error.orig if isinstance(error, DBAPIError) else None
    return str(getattr(origin, "sqlstate", None) or "")
