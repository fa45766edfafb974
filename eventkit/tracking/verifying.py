"""Whether what a store keeps beside its entries still follows from them: `differences`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from attrs import asdict

from eventkit.errors import DamagedCatalogue
from eventkit.tracking.known import Known
from eventkit.tracking.replay import apply
from eventkit.tracking.store import Snapshot


def differences(snapshot: Snapshot) -> Iterator[str]:
    """
    What is not as it follows from the revisions and documents, one sentence each; nothing where all is well.

    Reads everything. Raises DamagedCatalogue for what cannot be read at all.
    """
    yield from snapshot.faults()
    states: dict[str, Known] = {}
    broken: set[str] = set()
    for revision in snapshot.revisions():
        if revision.uid in broken:
            continue
        try:
            states[revision.uid] = apply(states.get(revision.uid), revision)
        except DamagedCatalogue as error:
            broken.add(revision.uid)
            yield str(error)
    kept = {known.uid: known for known in snapshot.all_known()}
    for uid in sorted({*states, *kept} - broken):
        state = states.get(uid)
        if state is not None and state.merged_into:
            if uid in kept:
                yield f"event {uid!r} turned out to be {state.merged_into!r} and is kept as one of its own"
        elif state is None:
            yield f"event {uid!r} is kept, and no revision says anything of it"
        elif uid not in kept:
            yield f"event {uid!r} has revisions, and its state is not kept"
        else:
            yield from _of_states(state, kept[uid])
    seen: set[str] = set()
    for sighting in snapshot.sightings():
        if sighting.digest and sighting.digest not in seen:
            seen.add(sighting.digest)
            yield from _of_document(snapshot, sighting.digest)


def _of_states(state: Known, kept: Known) -> Iterator[str]:
    ours, theirs = (asdict(each, recurse=False) for each in (state, kept))
    for name, value in ours.items():
        if value != theirs[name]:
            yield f"the {name} of event {state.uid!r} is not as it follows from its revisions"


def _of_document(snapshot: Snapshot, digest: str) -> Iterator[str]:
    try:
        document = snapshot.document(digest)
    except DamagedCatalogue as error:
        yield str(error)
        return
    if document is None:
        yield f"the document {digest} was seen and is not kept"
    elif hashlib.sha256(document.content).hexdigest() != digest:
        yield f"the document {digest} is not what was retrieved"
