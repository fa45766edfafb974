"""Sources that are no longer asked: `forget`, `forgotten`. What they said stays known."""

from __future__ import annotations

from datetime import datetime

from eventkit._messages import did_you_mean, show
from eventkit.errors import TrackingError
from eventkit.tracking.deciding import decided_by
from eventkit.tracking.decision import Decision
from eventkit.tracking.entry import Entry
from eventkit.tracking.store import Snapshot, Transaction

FORGET = "forget"


def forget(store: Transaction, source: str, *, by: str, why: str, moment: datetime) -> None:
    """
    Remember that a source is no longer to be asked.

    Raises:
        TrackingError: it was never seen.
    """
    if store.last_sighting(source) is None:
        known = [each.address for each in store.sources()]
        raise TrackingError(f"there is no source {show(source)}{did_you_mean(source, known)}")
    store.append(Entry(decisions=(Decision(FORGET, moment, decided_by(by), why, value=source),)))


def forgotten(snapshot: Snapshot) -> frozenset[str]:
    """The sources that are no longer to be asked; one that was seen again since then is."""
    last = {each.value: each.moment for each in snapshot.decisions() if each.kind == FORGET}
    seen = {each.address: each.seen for each in snapshot.sources()} if last else {}
    return frozenset(source for source, moment in last.items() if source in seen and seen[source] <= moment)
