"""
What a catalogue keeps, as plain data, and back: `entry_to_data`, `entry_from_data`, and a pair for each part of it.

The data is what JSON can say; parts with nothing to say are left out. Moments are in ISO 8601, in UTC. Version 1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar

from attrs import define

from eventkit.errors import DamagedCatalogue
from eventkit.tracking.decision import Decision, Disagreement, Proposal
from eventkit.tracking.document import Document, Sighting, Statement
from eventkit.tracking.entry import Entry
from eventkit.tracking.known import Known
from eventkit.tracking.revision import FieldChange, Origins, Revision

T = TypeVar("T")
Data = dict[str, Any]


def utc(moment: datetime) -> datetime:
    """The same moment in UTC."""
    return moment if moment.tzinfo is UTC else moment.astimezone(UTC)


def read_back(read: Callable[[Any], T], data: Any, what: str) -> T:
    """
    What `read` gives.

    Raises:
        DamagedCatalogue: the data is of another form; says what could not be read.
    """
    try:
        return read(data)
    except DamagedCatalogue:
        raise
    except Exception as error:  # whatever the damage leads to
        raise DamagedCatalogue(f"{what} cannot be read back: {type(error).__name__}: {error}") from error


def _stated(**values: Any) -> Data:
    return {name: value for name, value in values.items() if value is not None and value != "" and value != ()}


def _listed(origins: Origins) -> list[list[str]]:
    return [list(each) for each in origins]


def _origins(data: Any) -> Origins:
    return tuple(tuple(each) for each in data)


def statement_to_data(statement: Statement) -> Data:
    """The data of a Statement."""
    return {"uid": statement.uid, "said": statement.said} | more_of_statement(statement)


def more_of_statement(statement: Statement) -> Data:
    """What there is to say of a Statement beside what was said of which event: mostly nothing."""
    return _stated(doubts=list(statement.doubts) or None, outdated=statement.outdated or None)


def statement_from_data(data: Mapping[str, Any]) -> Statement:
    """The Statement of this data."""
    return statement_of(data["said"], data)


def statement_of(said: Mapping[str, Any], more: Mapping[str, Any]) -> Statement:
    """The Statement of what was said, and of the rest of its data."""
    return Statement(more["uid"], said, tuple(more.get("doubts", ())), outdated=more.get("outdated", False))


def sighting_to_data(sighting: Sighting, *, statements: bool = True) -> Data:
    """The data of a Sighting, with its statements or without."""
    data = _stated(
        id=sighting.id,
        address=sighting.address,
        seen=utc(sighting.seen).isoformat(),
        digest=sighting.digest,
        title=sighting.title,
        etag=sighting.etag,
        modified=sighting.modified,
        again=sighting.again,
        missing=list(sighting.missing) or None,
    )
    if statements and sighting.statements:
        data["statements"] = [statement_to_data(statement) for statement in sighting.statements]
    return data


def sighting_from_data(data: Mapping[str, Any], statements: tuple[Statement, ...] | None = None) -> Sighting:
    """The Sighting of this data, with these statements if they are given."""
    if statements is None:
        statements = tuple(map(statement_from_data, data.get("statements", ())))
    return Sighting(
        data.get("address", ""),
        datetime.fromisoformat(data["seen"]),
        id=data["id"],
        digest=data.get("digest", ""),
        title=data.get("title", ""),
        etag=data.get("etag", ""),
        modified=data.get("modified", ""),
        again=data.get("again", ""),
        missing=tuple(data.get("missing", ())),
        statements=statements,
    )


def revision_to_data(revision: Revision) -> Data:
    """The data of a Revision."""
    changes = []
    for change in revision.changes:
        said: Data = {"field": change.field}
        if change.old is not None:
            said["old"] = change.old
        if change.new is not None:
            said["new"] = change.new
        if change.origins:
            said["origins"] = _listed(change.origins)
        changes.append(said)
    data: Data = {
        "uid": revision.uid,
        "number": revision.number,
        "moment": utc(revision.moment).isoformat(),
        "changes": changes,
    }
    return data | _stated(by=revision.by, why=revision.why, origin=revision.origin, undoes=revision.undoes or None)


def revision_from_data(data: Mapping[str, Any]) -> Revision:
    """The Revision of this data."""
    return Revision(
        data["uid"],
        data["number"],
        datetime.fromisoformat(data["moment"]),
        tuple(
            FieldChange(said["field"], said.get("old"), said.get("new"), _origins(said.get("origins", ())))
            for said in data["changes"]
        ),
        by=data.get("by", ""),
        why=data.get("why", ""),
        origin=data.get("origin", ""),
        undoes=data.get("undoes", 0),
    )


def known_to_data(known: Known) -> Data:
    """
    The data of a Known. What fields rest on is named by its place in `origins`; fields of which every element rests on
    the first of them are not named.
    """
    places: dict[str, int] = {}
    named: dict[str, list[list[int]]] = {}
    fields = known.fields
    first: tuple[str, ...] = ()
    for name, origins in known.origins.items():
        if not places and origins and origins[0]:
            first = origins[0][:1]
            places[first[0]] = 0
        value = fields.get(name)
        if origins != (first,) * (len(value) if isinstance(value, list) else 1):
            named[name] = [[places.setdefault(origin, len(places)) for origin in each] for each in origins]
    data: Data = {
        "uid": known.uid,
        "number": known.number,
        "moment": known.moment.isoformat(),
        "first": known.first.isoformat(),
        "fields": fields,
        "origins": list(places),
    }
    if named:
        data["rests"] = named
    return data | _stated(
        locks=dict(known.locks) or None,
        aliases=list(known.aliases) or None,
        merged_into=known.merged_into,
    )


def known_from_data(data: Mapping[str, Any]) -> Known:
    """The Known of this data."""
    fields = data["fields"]
    return Known(
        data["uid"],
        data["number"],
        datetime.fromisoformat(data["moment"]),
        datetime.fromisoformat(data["first"]),
        fields,
        origins=_Resting(fields, data["origins"], data.get("rests", {})),
        locks=data.get("locks", {}),
        aliases=tuple(data.get("aliases", ())),
        merged_into=data.get("merged_into", ""),
    )


@define(eq=False)
class _Resting(Mapping[str, Origins]):
    """What each field rests on, made when it is asked for: who looks at many states mostly asks for none."""

    _fields: Mapping[str, Any]
    _ids: list[str]
    _rests: Mapping[str, list[list[int]]]
    _made: dict[str, Origins] | None = None

    def _all(self) -> dict[str, Origins]:
        if self._made is None:
            ids, rests = self._ids, self._rests
            first: Any = (tuple(ids[:1]),) if ids else ()
            self._made = {
                name: first * len(value) if isinstance(value, list) else first
                for name, value in self._fields.items()
                if name not in rests
            }
            for name, found in rests.items():
                self._made[name] = tuple(tuple(ids[place] for place in each) for each in found)
        return self._made

    def __getitem__(self, name: str) -> Origins:
        return self._all()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


def proposal_to_data(proposal: Proposal) -> Data:
    """The data of a Proposal."""
    return {
        "id": proposal.id,
        "uid": proposal.uid,
        "other": proposal.other,
        "reasons": list(proposal.reasons),
        "moment": utc(proposal.moment).isoformat(),
    }


def proposal_from_data(data: Mapping[str, Any]) -> Proposal:
    """The Proposal of this data."""
    moment = datetime.fromisoformat(data["moment"])
    return Proposal(data["uid"], data["other"], tuple(data["reasons"]), moment, id=data["id"])


def decision_to_data(decision: Decision) -> Data:
    """The data of a Decision."""
    return _stated(
        id=decision.id,
        kind=decision.kind,
        moment=utc(decision.moment).isoformat(),
        by=decision.by,
        why=decision.why,
        uid=decision.uid,
        field=decision.field,
        value=decision.value if decision.value != "" else None,
        other=decision.other,
        proposal=decision.proposal,
    ) | ({"value": ""} if decision.value == "" else {})


def decision_from_data(data: Mapping[str, Any]) -> Decision:
    """The Decision of this data."""
    return Decision(
        data["kind"],
        datetime.fromisoformat(data["moment"]),
        data.get("by", ""),
        data.get("why", ""),
        id=data["id"],
        uid=data.get("uid", ""),
        field=data.get("field", ""),
        value=data.get("value"),
        other=data.get("other", ""),
        proposal=data.get("proposal", ""),
    )


def disagreement_to_data(disagreement: Disagreement) -> Data:
    """The data of a Disagreement."""
    data: Data = {"id": disagreement.id, "uid": disagreement.uid, "field": disagreement.field}
    for name in ("kept", "said"):
        if (value := getattr(disagreement, name)) is not None:
            data[name] = value
    return data | _stated(
        moment=utc(disagreement.moment).isoformat(),
        decision=disagreement.decision,
        sighting=disagreement.sighting,
        by=disagreement.by,
    )


def disagreement_from_data(data: Mapping[str, Any]) -> Disagreement:
    """The Disagreement of this data."""
    return Disagreement(
        data["uid"],
        data["field"],
        data.get("kept"),
        data.get("said"),
        datetime.fromisoformat(data["moment"]),
        id=data["id"],
        decision=data.get("decision", ""),
        sighting=data.get("sighting", ""),
        by=data.get("by", ""),
    )


def entry_to_data(entry: Entry) -> Data:
    """The data of an Entry; of its documents only digest and media type, their bytes are kept beside it."""
    data: Data = {"id": entry.id}
    if entry.recorded is not None:
        data["recorded"] = utc(entry.recorded).isoformat()
    if entry.documents:
        data["documents"] = [
            {"digest": document.digest} | _stated(media_type=document.media_type) for document in entry.documents
        ]
    kept: tuple[tuple[str, Callable[[Any], Data], tuple[Any, ...]], ...] = (
        ("sightings", sighting_to_data, entry.sightings),
        ("revisions", revision_to_data, entry.revisions),
        ("proposals", proposal_to_data, entry.proposals),
        ("decisions", decision_to_data, entry.decisions),
        ("disagreements", disagreement_to_data, entry.disagreements),
    )
    return data | {name: [write(part) for part in parts] for name, write, parts in kept if parts}


def entry_from_data(data: Mapping[str, Any], content: Callable[[str], bytes]) -> Entry:
    """The Entry of this data; `content` gives the bytes of a document for its digest."""
    recorded = data.get("recorded")
    return Entry(
        id=data["id"],
        recorded=None if recorded is None else datetime.fromisoformat(recorded),
        documents=tuple(
            Document(said["digest"], content(said["digest"]), media_type=said.get("media_type", ""))
            for said in data.get("documents", ())
        ),
        sightings=tuple(map(sighting_from_data, data.get("sightings", ()))),
        revisions=tuple(map(revision_from_data, data.get("revisions", ()))),
        proposals=tuple(map(proposal_from_data, data.get("proposals", ()))),
        decisions=tuple(map(decision_from_data, data.get("decisions", ()))),
        disagreements=tuple(map(disagreement_from_data, data.get("disagreements", ()))),
    )
