"""Decides which delegations took part: each once, in the role that comes first, after the people and bodies."""

from __future__ import annotations

from eventkit.announcements.claims import Claim, Claims
from eventkit.announcements.document import Document
from eventkit.announcements.draft import EventDraft
from eventkit.people import Appearance, Delegation
from eventkit.people.role import PARTICIPANT


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    """Put an appearance for each delegation; one that speaks is not named again for being there."""
    if draft.kind in (None, "podcast-episode"):
        return
    there: list[Appearance] = list(draft.values.get("appearances", []))
    known = {_key(appearance) for appearance in there if isinstance(appearance.party, Delegation)}
    found = sorted(claims["delegation"], key=lambda claim: (PARTICIPANT in claim.value.roles, claim.span))
    kept: dict[tuple[str, ...], Claim] = {}
    for claim in found:
        if _key(claim.value) not in known:
            kept.setdefault(_key(claim.value), claim)
    for number, claim in enumerate(sorted(kept.values(), key=lambda claim: claim.span), len(there)):
        draft.put(f"appearances[{number}]", claim.value, [claim])


def _key(appearance: Appearance) -> tuple[str, ...]:
    """Those that a delegation speaks for, whatever the words between them."""
    party = appearance.party
    names = party.of if isinstance(party, Delegation) and party.of else (appearance.name,)
    return tuple(name.casefold() for name in names)
