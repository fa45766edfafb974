"""An event is found by the days that it had, also when it no longer has them."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

from eventkit import Event
from eventkit.tracking.catalogue import Catalogue

MAY = datetime(2027, 5, 1, tzinfo=UTC)


def found(catalogue):
    with catalogue.store.read() as snapshot:
        return snapshot.alike(["w:2027-06-03", "w:2027-06-05", "w:undated", "w:2027-06-04"])


def test_a_day_once_had_is_kept_and_made_anew_from_the_revisions(tmp_path):
    place = tmp_path / "events.db"
    with Catalogue.open(place) as catalogue:
        for day, when in enumerate(["3 June 2027", "5 June 2027", None], 1):
            status = "cancelled" if when is None else "announced"
            event = Event("Tea", when=when, uid="tea", status=status)
            catalogue.record(event, source="s", seen=MAY.replace(day=day))
        catalogue.record(Event("Milk", uid="milk"), source="t", seen=MAY)

        kept = {"w:2027-06-03": ["tea"], "w:2027-06-05": ["tea"], "w:undated": ["milk"]}
        assert found(catalogue) == kept
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.execute("DELETE FROM likeness")
        connection.execute("UPDATE catalogue SET value = '1' WHERE name = 'keys'")
    with Catalogue.open(place) as catalogue:
        assert found(catalogue) == kept
