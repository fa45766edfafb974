"""
The tables of a catalogue in SQL, as the newest migration leaves them.

Every row has `data`, JSON with all that is kept of it (eventkit.tracking.entry_data); the other columns are what is
looked for. Moments in columns are microseconds since 1970 in UTC. Keys are random, digests, or what the caller gave, so
that they spread over the machines of a distributed database; no table has a counter. There are no foreign keys:
nothing is ever deleted, and some engines cannot hold them across machines.

- `document`: the bytes that sources gave, by their SHA-256.
- `sighting`, `said`, `statement`: when a source was read; what it said of events, each text once, by its digest; and
  which sighting said what of which event.
- `revision`: what changed of an event; `number` counts from 1 for each event.
- `known`: the newest state of each event, which follows from its revisions. `changed` and `entry` say which entry
  changed it last. `alias` and `likeness` are found by; they follow from the states.
- `proposal`, `decision`, `disagreement`: what waits for a person, what one settled, and what sources said against it.
- `entry`: what was appended in one go. Its `data` has the sum of its rows, by which damage is found.
- `catalogue`: facts about the whole: "keys" is the version of eventkit.tracking.keys by which `likeness` was made.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, Table, Text

HEAD = "0001"
"""The newest migration: what this version of eventkit reads and writes."""

metadata = MetaData()


def _table(name: str, *parts: Column[object] | Index) -> Table:
    return Table(name, metadata, *parts, sqlite_with_rowid=False)


def _key(name: str) -> Column[object]:
    return Column(name, Text, primary_key=True)


def _text(name: str) -> Column[object]:
    return Column(name, Text, nullable=False)


def _moment(name: str) -> Column[object]:
    return Column(name, BigInteger, nullable=False)


catalogue = _table("catalogue", _key("name"), _text("value"))
entry = _table("entry", _key("id"), _moment("recorded"), _text("data"), Index("entry_recorded", "recorded"))
document = Table("document", metadata, _key("digest"), _text("data"), Column("content", LargeBinary, nullable=False))
sighting = Table(
    "sighting",
    metadata,
    _key("id"),
    _text("address"),
    _moment("seen"),
    _text("entry"),
    _text("data"),
    Index("sighting_address", "address", "seen", "id"),
)
said = Table("said", metadata, _key("digest"), _text("data"))
statement = _table(
    "statement",
    _key("sighting"),
    Column("position", Integer, primary_key=True, autoincrement=False),
    _text("uid"),
    _text("said"),
    _text("data"),
    Index("statement_uid", "uid"),
)
revision = Table(
    "revision",
    metadata,
    _key("uid"),
    Column("number", Integer, primary_key=True, autoincrement=False),
    _moment("moment"),
    _text("entry"),
    _text("data"),
    Index("revision_moment", "moment", "uid", "number"),
)
known = Table(
    "known",
    metadata,
    _key("uid"),
    _moment("changed"),
    _text("entry"),
    _text("merged_into"),
    _text("data"),
    Index("known_changed", "changed"),
)
alias = _table("alias", _key("alias"), _text("uid"))
likeness = _table("likeness", _key("key"), _key("uid"))
proposal = Table("proposal", metadata, _key("id"), _moment("moment"), _text("entry"), _text("data"))
decision = Table("decision", metadata, _key("id"), _moment("moment"), _text("proposal"), _text("entry"), _text("data"))
disagreement = Table(
    "disagreement",
    metadata,
    _key("id"),
    _text("uid"),
    _moment("moment"),
    _text("entry"),
    _text("data"),
    Index("disagreement_uid", "uid"),
)

SUMMED = ("sighting", "revision", "proposal", "decision", "disagreement")
"""The tables of which every row belongs to an entry; their first column tells one row of an entry from another."""
