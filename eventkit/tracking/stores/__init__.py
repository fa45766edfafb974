"""Where a catalogue is kept, one file for each kind of store; `open_store` finds the one for a place."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

from eventkit.errors import MissingExtra, StoreFailed
from eventkit.tracking.store import Store

MEMORY = ":memory:"
_SERVERS = ("postgresql://", "postgresql+psycopg://", "postgres://")


def open_store(where: str | Path) -> Store:
    """
    The store at a place, made if there is none.

    `where` is ":memory:" (gone when it is closed), the URL of a database ("postgresql://…"), the path of a folder (one
    that is there, or a path without a suffix), or the path of a file (SQLite).

    Raises:
        MissingExtra: what the store needs is not installed.
        NotACatalogue, DamagedCatalogue, NewerCatalogue: what is there is left as it is.
        StoreFailed: it cannot be opened or made.
    """
    text = str(where)
    if not text.strip() or where == Path():
        raise StoreFailed("no place is named; give a file, a folder, or postgresql://user@host/database")
    name, kind = "sqlite", "SqliteStore"
    if text == MEMORY:
        name, kind = "memory", "MemoryStore"
    elif text.startswith(_SERVERS):
        name, kind = "postgresql", "PostgresqlStore"
    elif text.endswith(("/", "\\")) or Path(where).is_dir() or not (Path(where).suffix or Path(where).is_file()):
        name, kind = "folder", "FolderStore"
    if name in ("sqlite", "folder") and "://" in text:
        message = "no store has such an address; give a file, a folder, or postgresql://user@host/database"
        raise StoreFailed(message, store=re.sub(r":[^:/@]*@", ":***@", text))
    try:
        made = getattr(import_module(f"eventkit.tracking.stores.{name}"), kind)
    except ImportError as error:
        if isinstance(error, MissingExtra) or (error.name or "").startswith("eventkit"):
            raise
        raise MissingExtra("a catalogue", extra="store") from error
    store: Store = made() if text == MEMORY else made(where)
    return store
