"""
A catalogue that is gone when it is closed: SQLite in memory.

All views share one connection. Whoever writes while somebody still reads gets a copy of the database, and the readers
keep what they see; who comes later reads the copy.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock, RLock

from attrs import define
from sqlalchemy import Connection, Engine, StaticPool, create_engine, event

from eventkit.tracking.document import Document
from eventkit.tracking.stores import _schema as tables
from eventkit.tracking.stores.sqlite import SqliteStore


@define
class _CopyDraft:
    """One copy of the database: its engine, how many read it, and whether a later one has taken its place."""

    raw: sqlite3.Connection
    engine: Engine
    readers: int = 0
    replaced: bool = False

    def close(self) -> None:
        self.engine.dispose()
        self.raw.close()


class MemoryStore(SqliteStore):
    """
    A new, empty store in memory. Where what it shows is kept elsewhere, `content` gives the bytes of documents, and
    `faults` what is wrong there.
    """

    def __init__(
        self,
        *,
        content: Callable[[Document], bytes] | None = None,
        faults: Callable[[], Iterator[str]] | None = None,
    ) -> None:
        self.content, self.faults = content, faults
        self.place = ":memory:"
        self._counting, self._alone = Lock(), RLock()
        self._copy = self._copied(None)
        with self._named_errors(), self._writing() as connection:
            tables.metadata.create_all(connection)  # what the migrations lead to; there is nothing older here
            self._transaction(connection).index_keys()

    def close(self) -> None:
        self._copy.close()

    def _copied(self, old: sqlite3.Connection | None) -> _CopyDraft:
        raw = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        if old is not None:
            old.backup(raw)
        engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool, pool_reset_on_return=None)
        event.listen(engine, "begin", self._begin)
        return _CopyDraft(raw, engine)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._alone, self._counting:  # not while somebody writes
            copy = self._copy
            copy.readers += 1
        try:
            with copy.engine.connect().execution_options(begin="") as connection:
                yield connection
        finally:
            with self._counting:
                copy.readers -= 1
                if copy.replaced and not copy.readers:
                    copy.close()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._alone:
            with self._counting:
                if self._copy.readers:
                    self._copy.replaced = True
                    self._copy = self._copied(self._copy.raw)
            with self._alone_in(self._copy.engine) as connection:
                yield connection
