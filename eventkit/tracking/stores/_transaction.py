"""A view of a catalogue in SQL to which entries can be appended: SqlTransaction."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from itertools import groupby
from typing import Any

from attrs import evolve
from sqlalchemy import Connection, Table, bindparam, delete, select, update

from eventkit.tracking.document import Document
from eventkit.tracking.due import OF_DAYS
from eventkit.tracking.entry import Entry
from eventkit.tracking.entry_data import (
    decision_to_data,
    disagreement_to_data,
    known_to_data,
    more_of_statement,
    proposal_to_data,
    revision_to_data,
    sighting_to_data,
    utc,
)
from eventkit.tracking.event_data import dumped
from eventkit.tracking.keys import VERSION, changed_keys, keys_of
from eventkit.tracking.known import Known
from eventkit.tracking.replay import apply
from eventkit.tracking.stores import _schema as tables
from eventkit.tracking.stores._keys import to_key
from eventkit.tracking.stores._snapshot import SqlSnapshot, chunks, digest_of_said, from_micros, micros, sum_of_row

Rows = list[dict[str, Any]]


# Statements that many rows are given to, and the order of their values where the driver takes them by their places.
_STATEMENTS: dict[tuple[str, ...], tuple[str, tuple[str, ...]]] = {}


class SqlTransaction(SqlSnapshot):
    """
    See eventkit.tracking.store.Transaction. `now` is the moment of the transaction, in microseconds; `insert` is the
    database's own INSERT, which can do without a row that is there. `on_append` is told of every entry.
    """

    on_append: Callable[[Entry], object] | None = None

    def __init__(
        self,
        connection: Connection,
        *,
        now: int,
        insert: Any,
        window: int = 0,
        content: Callable[[Document], bytes] | None = None,
    ) -> None:
        super().__init__(connection, window=window, content=content)
        self._insert = insert
        self._now = now
        self._seen: dict[str, Known] = {}
        self._absent: set[str] = set()
        self._sum = 0  # of the rows of the entry that is being appended

    def _states(self, uids: Collection[str]) -> dict[str, Known]:
        """The states, each read once: what was asked for is mostly changed next."""
        wanted = [uid for uid in uids if uid not in self._seen and uid not in self._absent]
        if wanted:
            found = super()._states(wanted)
            self._seen.update(found)
            self._absent.update(uid for uid in wanted if uid not in found)
        return {uid: self._seen[uid] for uid in uids if uid in self._seen}

    def append(self, entry: Entry) -> None:
        stamp = self._now
        if entry.recorded is not None:
            stamp = micros(utc(entry.recorded))
        self._now = max(self._now, stamp) + 1
        entry = evolve(entry, recorded=from_micros(stamp))
        if self.on_append is not None:
            self.on_append(entry)
        before = self._states({revision.uid for revision in entry.revisions})
        after = dict(before)
        for revision in entry.revisions:
            after[revision.uid] = apply(after.get(revision.uid), revision)
        self._sum = 0
        self._put_sources(entry)
        self._put(
            tables.revision,
            (
                {
                    "uid": to_key(revision.uid),
                    "number": revision.number,
                    "moment": micros(utc(revision.moment)),
                    "entry": entry.id,
                    "data": dumped(revision_to_data(revision)),
                }
                for revision in entry.revisions
            ),
        )
        self._put_settled(entry)
        self._put_entry(entry, stamp)
        self._put_states(entry.id, stamp, before, after)
        self._seen |= after
        self._absent -= after.keys()

    def _put_entry(self, entry: Entry, stamp: int) -> None:
        self._put(tables.entry, [{"id": entry.id, "recorded": stamp, "data": dumped({"sum": f"{self._sum:x}"})}])

    def _put_sources(self, entry: Entry) -> None:
        documents: Rows = [
            {
                "digest": document.digest,
                "data": dumped({"media_type": document.media_type} if document.media_type else {}),
                "content": b"" if self._content else document.content,
            }
            for document in entry.documents
        ]
        self._put(tables.document, documents, once=True)
        sightings: Rows = []
        said: dict[str, str] = {}
        statements: Rows = []
        for sighting in entry.sightings:
            sightings.append(
                {
                    "id": sighting.id,
                    "address": to_key(sighting.address),
                    "seen": micros(utc(sighting.seen)),
                    "entry": entry.id,
                    "data": dumped(sighting_to_data(sighting, statements=False)),
                }
            )
            for position, statement in enumerate(sighting.statements):
                text = dumped(statement.said)
                digest = digest_of_said(text)
                said[digest] = text
                row = {
                    "sighting": sighting.id,
                    "position": position,
                    "uid": to_key(statement.uid),
                    "said": digest,
                    "data": dumped({"uid": statement.uid} | more_of_statement(statement)),
                }
                statements.append(row)
                self._sum ^= sum_of_row("statement", f"{sighting.id} {position} {digest} {row['data']}")
        self._put(tables.sighting, sightings)
        self._put(tables.said, [{"digest": digest, "data": text} for digest, text in said.items()], once=True)
        self._put(tables.statement, statements)

    def _put_settled(self, entry: Entry) -> None:
        self._put(
            tables.proposal,
            (
                {
                    "id": proposal.id,
                    "moment": micros(utc(proposal.moment)),
                    "entry": entry.id,
                    "data": dumped(proposal_to_data(proposal)),
                }
                for proposal in entry.proposals
            ),
        )
        self._put(
            tables.decision,
            (
                {
                    "id": decision.id,
                    "moment": micros(utc(decision.moment)),
                    "proposal": decision.proposal,
                    "entry": entry.id,
                    "data": dumped(decision_to_data(decision)),
                }
                for decision in entry.decisions
            ),
        )
        self._put(
            tables.disagreement,
            (
                {
                    "id": each.id,
                    "uid": to_key(each.uid),
                    "moment": micros(utc(each.moment)),
                    "entry": entry.id,
                    "data": dumped(disagreement_to_data(each)),
                }
                for each in entry.disagreements
            ),
        )

    def _put_states(self, entry: str, stamp: int, before: dict[str, Known], after: dict[str, Known]) -> None:
        states: Rows = []
        gone: Rows = []
        keys: Rows = []
        aliases: Rows = []
        freed: Rows = []
        for uid, state in after.items():
            own = to_key(uid)
            states.append(
                {
                    "uid": own,
                    "changed": stamp,
                    "entry": entry,
                    "merged_into": to_key(state.merged_into),
                    "data": dumped(known_to_data(state)),
                }
            )
            old = before.get(uid)
            left, come = (frozenset[str](), keys_of(state)) if old is None else changed_keys(old, state)
            gone += ({"key": to_key(key), "uid": own} for key in left if not key.startswith(OF_DAYS))
            keys += ({"key": to_key(key), "uid": own} for key in come)
            if state.aliases or (old and old.aliases):
                known_as, called = set(old.aliases) if old else set(), set(state.aliases)
                freed += ({"alias": to_key(alias)} for alias in known_as - called)
                aliases += ({"alias": to_key(alias), "uid": uid} for alias in called - known_as)
        self._put(tables.known, states, replacing=("changed", "entry", "merged_into", "data"))
        self._forget(tables.likeness, gone)
        self._put(tables.likeness, keys, once=True)
        self._forget(tables.alias, freed)
        self._put(tables.alias, aliases, replacing=("uid",))

    def _put(
        self, table: Table, rows: Iterable[dict[str, Any]], *, once: bool = False, replacing: tuple[str, ...] = ()
    ) -> None:
        """Insert rows; with `once` those that are there stay, with `replacing` these columns of them are set."""
        listed = list(rows)
        if not listed:
            return
        if table.name in tables.SUMMED:
            for row in listed:
                self._sum ^= sum_of_row(table.name, row["data"])

        def insert() -> Any:
            words = self._insert(table)
            if once:
                return words.on_conflict_do_nothing()
            values = {name: words.excluded[name] for name in replacing}
            return words.on_conflict_do_update(index_elements=list(table.primary_key), set_=values) if values else words

        self._run(("insert", table.name, str(once), *replacing), insert, list(table.c.keys()), listed)

    def _forget(self, table: Table, rows: Rows) -> None:
        """Delete the rows that have these values."""
        if rows:
            names = list(rows[0])
            fits = [table.c[name] == bindparam(name) for name in names]
            self._run(("delete", table.name), lambda: delete(table).where(*fits), names, rows)

    def _run(self, name: tuple[str, ...], words: Callable[[], Any], columns: list[str], rows: Rows) -> None:
        """Give many rows to the driver as they are: SQLAlchemy would look at each value."""
        dialect = self._connection.dialect
        key = (dialect.name, *name)
        if key not in _STATEMENTS:
            given = {"column_keys": columns} if name[0] == "insert" else {}
            compiled = words().compile(dialect=dialect, **given)
            _STATEMENTS[key] = str(compiled), tuple(compiled.positiontup or ())
        statement, places = _STATEMENTS[key]
        values: Any = [tuple(row[each] for each in places) for row in rows] if places else rows
        self._connection.exec_driver_sql(statement, values)

    def clear(self) -> None:
        """Take everything out, to be appended anew from where it is kept."""
        for table in tables.metadata.tables.values():
            if table is not tables.catalogue:
                self._connection.execute(delete(table))
        self._seen, self._absent = {}, set()

    def mark_all_changed(self) -> None:
        """Let readers with a cursor read everything again."""
        entry = Entry(recorded=from_micros(self._now))
        self._sum = 0
        self._put_entry(entry, self._now)
        self._connection.execute(update(tables.known).values(changed=self._now, entry=entry.id))

    def index_keys(self) -> None:
        """Make the index of likeness anew, if the keys of events have changed since it was made."""
        name = tables.catalogue.c.name
        made = self._connection.execute(select(tables.catalogue.c.value).where(name == "keys")).scalar()
        if made == str(VERSION):
            return
        self._connection.execute(delete(tables.likeness))
        for states in chunks(self.all_known()):
            found = {(key, state.uid) for state in states for key in keys_of(state)}
            for uid, revisions in groupby(self.revisions_of([state.uid for state in states]), lambda each: each.uid):
                state: Known | None = None
                for revision in revisions:
                    state = apply(state, revision)
                    found.update((key, uid) for key in keys_of(state) if key.startswith(OF_DAYS))
            rows = [{"key": to_key(key), "uid": to_key(uid)} for key, uid in sorted(found)]
            self._put(tables.likeness, rows, once=True)
        self._put(tables.catalogue, [{"name": "keys", "value": str(VERSION)}], replacing=("value",))
