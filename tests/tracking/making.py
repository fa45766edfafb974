"""Small entries for the tests of stores."""

from datetime import UTC, datetime, timedelta

from eventkit.tracking.entry import Entry
from eventkit.tracking.revision import FieldChange, Revision

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def revision(uid, number, moment=NOON, *, origin="s1", by="https://example.org/feed.ics", **new):
    changes = tuple(FieldChange(name, None, value) for name, value in new.items())
    return Revision(uid, number, moment, changes, by=by, origin=origin)


def append(store, **parts):
    entry = Entry(**{name: tuple(items) for name, items in parts.items()})
    store.write(lambda transaction: transaction.append(entry))
    return entry


def seen(store, ask):
    with store.read() as snapshot:
        return ask(snapshot)
