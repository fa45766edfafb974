"""One view of a catalogue in SQL: SqlSnapshot."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from hashlib import blake2b
from itertools import groupby, islice
from typing import Any, TypeVar

from attrs import evolve
from sqlalchemy import Connection, Select, Table, case, select
from sqlalchemy.sql import func

from eventkit.errors import DamagedCatalogue
from eventkit.tracking.decision import Decision, Disagreement, Proposal
from eventkit.tracking.document import Document, Sighting, Statement
from eventkit.tracking.due import OF_DAYS
from eventkit.tracking.entry_data import (
    decision_from_data,
    disagreement_from_data,
    known_from_data,
    proposal_from_data,
    read_back,
    revision_from_data,
    sighting_from_data,
    statement_of,
)
from eventkit.tracking.keys import keys_of
from eventkit.tracking.known import Known
from eventkit.tracking.revision import Revision
from eventkit.tracking.store import Cursor
from eventkit.tracking.stores import _schema as tables
from eventkit.tracking.stores._keys import LONGEST_KEY, to_key

T = TypeVar("T")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_FOR_EVER = 2**62  # microseconds
_AT_ONCE = 500  # keys in one question
_PAGE = 1000  # rows fetched at a time


def micros(moment: datetime) -> int:
    """A moment as the columns have it."""
    return (moment - _EPOCH) // _MICROSECOND


def from_micros(value: int) -> datetime:
    """The opposite of micros."""
    return _EPOCH + timedelta(microseconds=value)


def chunks(items: Iterable[T], size: int = _AT_ONCE) -> Iterator[list[T]]:
    """The items, so many at a time."""
    rest = iter(items)
    while part := list(islice(rest, size)):
        yield part


def parsed(read: Callable[[Any], T], text: str, what: str) -> T:
    """What `read` makes of the data in a row. Raises DamagedCatalogue."""
    return read_back(lambda text: read(json.loads(text)), text, what)


def parsed_all(read: Callable[[Any], T], texts: Sequence[str], what: str) -> list[T]:
    """The same for many rows, which are read sooner as one text."""
    try:
        found = [read(data) for data in json.loads(f"[{','.join(texts)}]")]
    except Exception:
        found = []
    # Where one of them is damaged, it is found by itself.
    return found if len(found) == len(texts) else [parsed(read, text, what) for text in texts]


def digest_of_said(text: str) -> str:
    """The key of what a source said of an event."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def sum_of_row(table: str, text: str) -> int:
    """What a row adds, by exclusive or, to the sum of its entry, by which damage is found."""
    return int.from_bytes(blake2b(f"{table} {text}".encode("utf-8", "surrogatepass"), digest_size=16).digest())


class SqlSnapshot:
    """
    See eventkit.tracking.store.Snapshot. `connection` is in a transaction that shows one state; `window` is for how
    many microseconds an entry may come to light after others with a later stamp (0 where writers wait for each other).
    `content` gives the bytes of documents that are not kept in the database, and `faults` what is wrong beside it.
    """

    def __init__(
        self,
        connection: Connection,
        *,
        window: int = 0,
        content: Callable[[Document], bytes] | None = None,
        faults: Callable[[], Iterator[str]] | None = None,
    ) -> None:
        self._connection = connection
        self._window = window
        self._content = content
        self._faults = faults

    # Events

    def known(self, uids: Collection[str]) -> dict[str, Known]:
        found: dict[str, Known] = {}
        wanted = {uid: uid for uid in uids}  # what was asked for, and the identifier to look under
        for _ in range(10):  # an event that turned out to be another, which turned out to be another
            states = self._states(set(wanted.values()))
            missing = [uid for uid in wanted.values() if uid not in states]
            aliases = self._aliases(missing) if missing else {}
            again: dict[str, str] = {}
            for asked, uid in wanted.items():
                state = states.get(uid)
                if state is not None and not state.merged_into:
                    found[asked] = state
                elif state is not None:
                    again[asked] = state.merged_into
                elif uid in aliases:
                    again[asked] = aliases[uid]
            if not again:
                break
            wanted = again
        return found

    def _states(self, uids: Collection[str]) -> dict[str, Known]:
        """The states of these identifiers themselves, without a look at aliases."""
        texts = [text for (text,) in self._rows(tables.known, ["data"], "uid", map(to_key, uids))]
        return {state.uid: state for state in parsed_all(known_from_data, texts, "the state of an event")}

    def _known_of(self, text: str) -> Known:
        return parsed(known_from_data, text, "the state of an event")

    def _aliases(self, uids: Collection[str]) -> dict[str, str]:
        keys = {to_key(uid): uid for uid in uids}
        rows = self._rows(tables.alias, ["alias", "uid"], "alias", keys)
        return {keys[alias]: uid for alias, uid in rows}

    def uids(self) -> Iterator[str]:
        known = tables.known.c
        return iter(self._uids(select(known.uid).where(known.merged_into == "")))

    def _uids(self, question: Select[Any]) -> list[str]:
        keys = self._connection.execute(question).scalars().all()
        cut = [key for key in keys if len(key) >= LONGEST_KEY]
        full = {key: self._known_of(text).uid for key, text in self._rows(tables.known, ["uid", "data"], "uid", cut)}
        return sorted(full.get(key, key) for key in keys)

    def all_known(self, *, changed_since: Cursor | None = None) -> Iterator[Known]:
        known = tables.known.c
        if changed_since is None:
            for part in chunks(self.uids()):
                states = self._states(part)
                for uid in part:
                    if uid not in states:
                        raise DamagedCatalogue(f"the state of event {uid!r} is not what was kept")
                    yield states[uid]
            return
        question = select(known.data, known.entry).where(known.changed > changed_since.recorded - self._window)
        if 0 < len(changed_since.seen) <= _AT_ONCE:  # else they are sorted out below
            question = question.where(known.entry.not_in(changed_since.seen))
        rows = self._connection.execute(question)
        changed = (self._known_of(text) for text, entry in rows if entry not in changed_since.seen)
        yield from sorted(changed, key=lambda state: state.uid)

    def cursor(self) -> Cursor:
        entry = tables.entry.c
        last = self._connection.execute(select(func.max(entry.recorded))).scalar() or 0
        if not self._window:
            return Cursor(last)
        recent = select(entry.id).where(entry.recorded > last - self._window)
        return Cursor(last, frozenset(self._connection.execute(recent).scalars()))

    def alike(self, keys: Collection[str]) -> dict[str, list[str]]:
        named = {to_key(key): key for key in keys}
        found: dict[str, list[str]] = {}
        cut: list[tuple[str, str]] = []
        for key, uid in self._rows(tables.likeness, ["key", "uid"], "key", named):
            if len(uid) >= LONGEST_KEY:
                cut.append((key, uid))
            else:
                found.setdefault(named[key], []).append(uid)
        rows = self._rows(tables.known, ["uid", "data"], "uid", {uid for _, uid in cut})
        full = {uid: self._known_of(text).uid for uid, text in rows}
        for key, uid in cut:
            found.setdefault(named[key], []).append(full.get(uid, uid))
        return {key: sorted(uids) for key, uids in found.items()}

    def revisions(
        self, uid: str | None = None, *, since: datetime | None = None, until: datetime | None = None
    ) -> Iterator[Revision]:
        revision = tables.revision.c
        question = select(revision.moment, revision.data).order_by(revision.moment)
        if uid is not None:
            question = question.where(revision.uid == to_key(uid))
        if since is not None:
            question = question.where(revision.moment > micros(since))
        if until is not None:
            question = question.where(revision.moment <= micros(until))
        for _, rows in groupby(self._paged(question), key=lambda row: row[0]):
            same = [parsed(revision_from_data, text, "a revision") for _, text in rows]
            # Databases sort letters by their own rules.
            yield from sorted(same, key=lambda revision: (revision.uid, revision.number)) if len(same) > 1 else same

    def revisions_of(
        self, uids: Collection[str], *, since: datetime | None = None, until: datetime | None = None
    ) -> Iterator[Revision]:
        revision = tables.revision.c
        for part in chunks(sorted(set(map(to_key, uids)))):
            question = select(revision.data).where(revision.uid.in_(part))
            if since is not None:
                question = question.where(revision.moment > micros(since))
            if until is not None:
                question = question.where(revision.moment <= micros(until))
            texts = self._connection.execute(question).scalars().all()
            found = parsed_all(revision_from_data, texts, "a revision")
            yield from sorted(found, key=lambda one: (one.uid, one.number))

    def numbers(self, uids: Iterable[str], *, until: datetime | None = None) -> dict[str, tuple[int, datetime, int]]:
        revision = tables.revision.c
        within = revision.moment <= (micros(until) if until is not None else _FOR_EVER)
        last, at = (func.max(case((within, column))) for column in (revision.number, revision.moment))
        question = select(revision.uid, last, at, func.max(revision.number)).group_by(revision.uid)
        found: dict[str, tuple[int, datetime, int]] = {}
        for part in chunks(sorted(uids)):
            asked = {to_key(uid): uid for uid in part}
            for key, number, moment, newest in self._connection.execute(question.where(revision.uid.in_(asked))):
                if number is not None:
                    found[asked[key]] = number, from_micros(moment), newest
        return found

    # Sources

    def sightings(self, *, address: str | None = None, uid: str | None = None) -> Iterator[Sighting]:
        sighting, statement = tables.sighting.c, tables.statement.c
        question = select(sighting.data).order_by(sighting.seen.desc(), sighting.id.desc())
        if address is not None:
            question = question.where(sighting.address == to_key(address))
        if uid is not None:
            mentions = select(statement.sighting).where(statement.uid == to_key(uid)).distinct()
            question = question.where(sighting.id.in_(mentions))
        for rows in chunks(self._paged(question), 100):
            yield from self._with_statements([text for (text,) in rows], uid)

    def missing(self, *, since: datetime | None = None, until: datetime | None = None) -> Iterator[Sighting]:
        sighting = tables.sighting.c
        question = select(sighting.data).where(sighting.data.contains('"missing"'))
        if since is not None:
            question = question.where(sighting.seen > micros(since))
        if until is not None:
            question = question.where(sighting.seen <= micros(until))
        for (text,) in self._paged(question.order_by(sighting.seen, sighting.id)):
            one = parsed(lambda data: sighting_from_data(data, ()), text, "a sighting")
            if one.missing:
                yield one

    def last_sighting(self, address: str) -> Sighting | None:
        sighting = tables.sighting.c
        newest = sighting.seen.desc(), sighting.id.desc()
        question = select(sighting.data).where(sighting.address == to_key(address)).order_by(*newest).limit(1)
        return next(iter(self._with_statements(list(self._connection.execute(question).scalars()))), None)

    def sighting(self, id: str) -> Sighting | None:
        question = select(tables.sighting.c.data).where(tables.sighting.c.id == to_key(id))
        return next(iter(self._with_statements(list(self._connection.execute(question).scalars()))), None)

    def sources(self) -> list[Sighting]:
        sighting = tables.sighting.c
        newest = select(sighting.address, func.max(sighting.seen).label("seen")).group_by(sighting.address).subquery()
        question = select(sighting.data).join(
            newest, (sighting.address == newest.c.address) & (sighting.seen == newest.c.seen)
        )
        found: dict[str, Sighting] = {}
        for (text,) in self._connection.execute(question.order_by(sighting.id)):
            one = parsed(lambda data: sighting_from_data(data, ()), text, "a sighting")
            found[one.address] = one
        return [found[address] for address in sorted(found)]

    def _with_statements(self, found: list[str], uid: str | None = None) -> list[Sighting]:
        sightings = parsed_all(lambda data: sighting_from_data(data, ()), found, "a sighting")
        statement = tables.statement.c
        rows: list[Any] = []
        for part in chunks([one.id for one in sightings]):
            question = select(statement.sighting, statement.said, statement.data).where(statement.sighting.in_(part))
            if uid is not None:
                question = question.where(statement.uid == to_key(uid))
            rows += self._connection.execute(question.order_by(statement.sighting, statement.position))
        texts = dict(self._rows(tables.said, ["digest", "data"], "digest", {row[1] for row in rows}))
        texts |= dict.fromkeys({row[1] for row in rows} - texts.keys(), "")  # which cannot be read back
        read = parsed_all(dict[str, Any], list(texts.values()), "what a source said of an event")
        said = dict(zip(texts, read, strict=True))
        more = parsed_all(dict[str, Any], [row[2] for row in rows], "a statement")
        statements: dict[str, list[Statement]] = {}
        for (sighting_id, digest, _), rest in zip(rows, more, strict=True):
            statements.setdefault(sighting_id, []).append(
                read_back(partial(statement_of, said[digest]), rest, "a statement")
            )
        return [evolve(one, statements=tuple(statements.get(one.id, ()))) for one in sightings]

    def document(self, digest: str) -> Document | None:
        document = tables.document.c
        question = select(document.data, document.content).where(document.digest == to_key(digest))
        row = self._connection.execute(question).first()
        if row is None:
            return None
        media_type = parsed(lambda data: str(data.get("media_type", "")), row[0], "a document")
        document_of = Document(digest, bytes(row[1]), media_type=media_type)
        return evolve(document_of, content=self._content(document_of)) if self._content else document_of

    # What people settle

    def proposals(self, *, open: bool = True) -> list[Proposal]:
        proposal, decision = tables.proposal.c, tables.decision.c
        question = select(proposal.data)
        if open:
            question = question.where(proposal.id.not_in(select(decision.proposal)))
        texts = self._connection.execute(question).scalars()
        found = [parsed(proposal_from_data, text, "a proposal") for text in texts]
        return sorted(found, key=lambda proposal: (proposal.moment, proposal.id))

    def decisions(self) -> list[Decision]:
        texts = self._connection.execute(select(tables.decision.c.data)).scalars()
        found = [parsed(decision_from_data, text, "a decision") for text in texts]
        return sorted(found, key=lambda decision: (decision.moment, decision.id))

    def disagreements(self, uid: str | None = None) -> list[Disagreement]:
        disagreement = tables.disagreement.c
        question = select(disagreement.data)
        if uid is not None:
            question = question.where(disagreement.uid == to_key(uid))
        texts = self._connection.execute(question).scalars()
        found = [parsed(disagreement_from_data, text, "what a source said against a decision") for text in texts]
        return sorted(found, key=lambda each: (each.moment, each.id))

    # Damage

    def faults(self) -> Iterator[str]:
        if self._faults is not None:
            yield from self._faults()
        if self._connection.dialect.name == "sqlite":
            found = self._connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars().all()
            yield from (f"the file is damaged: {fault}" for fault in found if fault != "ok")
        sums: dict[str, int] = {}
        entry_of: dict[str, str] = {}
        for name in tables.SUMMED:
            table = tables.metadata.tables[name].c
            for id, entry, text in self._paged(select(next(iter(table)), table.entry, table.data)):
                sums[entry] = sums.get(entry, 0) ^ sum_of_row(name, text)
                if name == "sighting":
                    entry_of[id] = entry
        statement = tables.statement.c
        question = select(statement.sighting, statement.position, statement.said, statement.data)
        for id, position, said, text in self._paged(question):
            entry = entry_of.get(id, "")
            sums[entry] = sums.get(entry, 0) ^ sum_of_row("statement", f"{id} {position} {said} {text}")
        for id, text in self._paged(select(tables.entry.c.id, tables.entry.c.data)):
            if parsed(lambda data: int(data.get("sum", "0"), 16), text, "an entry") != sums.pop(id, 0):
                yield f"what was appended as entry {id} is not what is kept"
        yield from (f"something is kept of entry {id!r}, and the entry is not" for id, left in sums.items() if left)
        for digest, text in self._paged(select(tables.said.c.digest, tables.said.c.data)):
            if digest_of_said(text) != digest:
                yield f"what a source said of an event is not what is kept (digest {digest})"
        yield from self._faults_of_indexes()

    def _faults_of_indexes(self) -> Iterator[str]:
        """Whether events are found by what their states say, and by nothing else."""
        known = tables.known.c
        sums = {"likeness": 0, "alias": 0}
        for uid, merged_into, text in self._paged(select(known.uid, known.merged_into, known.data)):
            state = self._known_of(text)
            if (uid, merged_into) != (to_key(state.uid), to_key(state.merged_into)):
                yield f"event {state.uid!r} is kept as {uid!r}"
            for key in keys_of(state):
                if not key.startswith(OF_DAYS):
                    sums["likeness"] ^= sum_of_row("likeness", f"{to_key(key)} {uid}")
            for alias in state.aliases:
                sums["alias"] ^= sum_of_row("alias", f"{to_key(alias)} {state.uid}")
        for name in sums:
            for key, uid in self._paged(select(*tables.metadata.tables[name].c)):
                if not key.startswith(OF_DAYS) or name == "alias":  # a day that an event ever had stays
                    sums[name] ^= sum_of_row(name, f"{key} {uid}")
        yield from (f"the index {name!r} is not as it follows from the events" for name, left in sums.items() if left)

    # Shared

    def _rows(self, table: Table, columns: list[str], by: str, keys: Iterable[str]) -> Iterator[Any]:
        """These columns of the rows with one of the keys, in no order."""
        question = select(*(table.c[name] for name in columns))
        for part in chunks(keys):
            fits = table.c[by] == part[0] if len(part) == 1 else table.c[by].in_(part)
            yield from self._connection.execute(question.where(fits)).all()

    def _paged(self, question: Select[Any]) -> Iterator[Any]:
        """The rows, of which only so many are in memory at a time."""
        yield from self._connection.execute(question.execution_options(yield_per=_PAGE))
