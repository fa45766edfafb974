"""What the stores in SQL share: a database with the newest schema, views and transactions (SqlStore)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, inspect, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.sql import func

from eventkit.errors import StoreFailed
from eventkit.tracking.document import Document
from eventkit.tracking.keys import VERSION
from eventkit.tracking.store import Snapshot, Transaction
from eventkit.tracking.stores import _schema as tables
from eventkit.tracking.stores._migrate import VERSION_TABLE, upgrade
from eventkit.tracking.stores._snapshot import SqlSnapshot
from eventkit.tracking.stores._transaction import SqlTransaction

T = TypeVar("T")


class SqlStore:
    """
    See eventkit.tracking.store.Store. A kind of database says how it begins to read and to write, and what its errors
    mean.
    """

    place: str
    window = 0  # see SqlSnapshot
    content: Callable[[Document], bytes] | None = None  # see MemoryStore
    faults: Callable[[], Iterator[str]] | None = None

    def _reading(self) -> AbstractContextManager[Connection]:
        """A connection in a transaction that shows one state."""
        raise NotImplementedError

    def _writing(self) -> AbstractContextManager[Connection]:
        """A connection in a transaction that is committed at the end, and rolled back for an error."""
        raise NotImplementedError

    def _insert(self, table: Any) -> Any:
        """The database's own INSERT, with ON CONFLICT."""
        raise NotImplementedError

    def _now(self, connection: Connection) -> int:
        """The moment of a transaction, in microseconds since 1970."""
        raise NotImplementedError

    def _meaning(self, error: SQLAlchemyError) -> StoreFailed:
        """What an error of the database means to somebody who uses a catalogue."""
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError

    # Reading and writing

    @contextmanager
    def read(self) -> Iterator[Snapshot]:
        with self._named_errors(), self._reading() as connection:
            yield SqlSnapshot(connection, window=self.window, content=self.content, faults=self.faults)

    def write(self, work: Callable[[Transaction], T]) -> T:
        with self._named_errors(), self._writing() as connection:
            return work(self._transaction(connection))

    def _transaction(self, connection: Connection) -> SqlTransaction:
        return SqlTransaction(
            connection, now=self._now(connection), insert=self._insert, window=self.window, content=self.content
        )

    @contextmanager
    def _named_errors(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as error:
            raise self._meaning(error) from error

    # The schema

    def _version(self, connection: Connection) -> str | None:
        """The migration that the tables are at; None where there are none."""
        if not inspect(connection).has_table(VERSION_TABLE):
            return None
        found: str | None = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()
        return found

    def _keys_version(self, connection: Connection) -> str | None:
        found: str | None = connection.execute(
            select(tables.catalogue.c.value).where(tables.catalogue.c.name == "keys")
        ).scalar()
        return found

    def _migrate(self, connection: Connection) -> None:
        """
        Bring the tables to the newest version, in the transaction of the connection.

        Raises:
            NewerCatalogue: they are at a version that is not known here.
        """
        version = self._version(connection)
        if version != tables.HEAD:
            upgrade(connection, version, place=self.place)
        self._transaction(connection).index_keys()

    def _is_current(self, connection: Connection) -> bool:
        """Whether there is nothing to migrate."""
        return self._version(connection) == tables.HEAD and self._keys_version(connection) == str(VERSION)

    def _last_stamp(self, connection: Connection) -> int:
        return connection.execute(select(func.max(tables.entry.c.recorded))).scalar() or 0
