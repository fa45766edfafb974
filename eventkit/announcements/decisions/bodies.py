"""
Decides the bodies behind an event: organizers, hosts, partners, sponsors; and the people who organize it.

One body in several claims appears once: in the roles that the weightiest of them give. A hint counts only where nothing
better tells who is behind the event. The sponsors of a podcast paid for a word from them, and are not behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import evolve

from eventkit.announcements.claims import Claim, Claims
from eventkit.announcements.decisions._acronyms import acronym_of, spells
from eventkit.announcements.document import Document
from eventkit.announcements.draft import EventDraft
from eventkit.people import Appearance, Organization, Person
from eventkit.people._party import body_reason
from eventkit.people.organization import fold_name, is_acronym
from eventkit.people.role import CO_HOST, CO_ORGANIZER, HOST, ORGANIZER

_HOLDING = frozenset({ORGANIZER, CO_ORGANIZER, HOST, CO_HOST})
HINT = 0.3
# Kinds of bodies that stand before a name and are no part of it.
_KINDS = frozenset(
    "verein initiative firma stiftung association collectif societe entreprise asociacion colectivo empresa company "
    "nonprofit startup".split()
)
_MOST = 500  # claims that are looked at; no event has as many bodies


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    """Put an appearance for every body that claims were made about."""
    if draft.kind is None:
        return
    found = claims["body"][:_MOST]
    draft.leftovers += (f"not looked at as a body: {document.words(claim.span)}" for claim in claims["body"][_MOST:])
    if draft.kind == "podcast-episode":
        found = [claim for claim in found if _HOLDING.intersection(claim.value.roles) and _of_show(claim)]
    surest = max((claim.weight for claim in found if _HOLDING.intersection(claim.value.roles)), default=0.0)
    groups: list[list[Claim]] = []
    for claim in found:
        if claim.weight <= HINT and claim.weight < surest and _HOLDING.intersection(claim.value.roles):
            continue
        group = next((group for group in groups if _same(group, claim)), None)
        if group is None:
            groups.append([claim])
        else:
            group.append(claim)
    there: list[Appearance] = draft.values.get("appearances", [])
    people = {fold_name(one.name): n for n, one in enumerate(there) if isinstance(one.party, Person)}
    for group in groups:
        appearance, group = _called(document, _appearance(document, group), group)
        known = next((people[key] for key in _keys(appearance) if key in people), None)
        if known is None:
            draft.put(f"appearances[{len(draft.values.get('appearances', []))}]", appearance, group)
        elif isinstance(appearance.party, Person):
            _add_roles(draft, known, appearance, group)
    _settle(claims["body in doubt"], draft)


def _of_show(claim: Claim) -> bool:
    """Whether a claim of an episode is of a body: it may be of a host who is called by one word as well."""
    return bool(body_reason(claim.value.name)) or "produc" in claim.rule


def _settle(doubted: Iterable[Claim], draft: EventDraft) -> None:
    """Names that could be a person's or a body's: a body where somebody is said to be there, else a doubt."""
    there: list[Appearance] = draft.values.get("appearances", [])
    bodies = {
        key
        for one in there
        for position in one.positions
        if position.organization
        for key in position.organization.keys
    }
    known = {key for one in there for key in _keys(one)}
    told = {doubt.message for doubt in draft.doubts}  # of those who stand among people as well
    for claim in doubted:
        keys = _keys(claim.value)
        if keys & known:
            continue
        known |= keys
        if keys & bodies:
            draft.put(f"appearances[{len(draft.values.get('appearances', []))}]", claim.value, [claim])
        elif (message := f"{claim.value.name} could be a person or a body") not in told:
            draft.doubt("appearances", message, [claim], (claim.value.name,))


def _called(document: Document, appearance: Appearance, group: list[Claim]) -> tuple[Appearance, list[Claim]]:
    """With the acronym by which the text calls a body elsewhere, and the words that show it."""
    party = appearance.party
    if not isinstance(party, Organization) or party.acronym or is_acronym(party.name):
        return appearance, group
    span = acronym_of(document, party.name)
    if span is None:
        return appearance, group
    acronym = document.words(span)
    named = Organization(
        party.name, acronym=acronym, aliases=party.aliases, url=party.url, text=party.text or party.name
    )
    claim = Claim("body", acronym, span, "its initials", 0.2)
    return evolve(appearance, party=named), [*group, claim]


def _add_roles(draft: EventDraft, at: int, appearance: Appearance, group: list[Claim]) -> None:
    """Somebody who speaks and organizes appears once, in both roles."""
    known: Appearance = draft.values["appearances"][at]
    if set(appearance.roles) <= set(known.roles):
        return
    both = evolve(known, roles=(*known.roles, *appearance.roles))
    draft.values["appearances"][at] = both
    grounds = tuple(claim.evidence(draft.document) for claim in group)
    draft.evidence = [
        (field, both, found + grounds) if field == f"appearances[{at}]" else (field, value, found)
        for field, value, found in draft.evidence
    ]


def _same(group: list[Claim], claim: Claim) -> bool:
    """Whether a claim is about the body of the group: a name in common, or one name that begins the other."""
    keys = _keys(claim.value)
    for other in group:
        known = _keys(other.value)
        if keys & known or any(_within(a, b) or _within(b, a) for a in keys for b in known):
            return True
    return False


def _within(short: str, long: str) -> bool:
    """Whether one name is the other's beginning, or its end: "Alder Fund for Trees", "Verein Alder Fund"."""
    if len(short) < 3 or len(short) >= len(long):
        return False
    if long.endswith(" " + short) and (" " in short or long[: -len(short) - 1] in _KINDS):
        return True
    return long.startswith(short + " ") or (long.endswith(short) and short[0] >= "\u2e80")


def _keys(appearance: Appearance) -> frozenset[str]:
    party = appearance.party
    return party.keys if isinstance(party, Organization) else frozenset({fold_name(appearance.name)})


def _appearance(document: Document, group: list[Claim]) -> Appearance:
    """The party by its fullest name, in the roles that the weightiest claims give."""
    most = max(claim.weight for claim in group)
    best = [claim for claim in group if claim.weight == most]
    told = [claim for claim in group if claim.weight > HINT] or group
    fullest = max(told, key=lambda claim: (bool(getattr(claim.value.party, "acronym", "")), len(claim.value.name)))
    roles = dict.fromkeys(role for claim in best for role in claim.value.roles)
    appearance: Appearance = fullest.value
    party = appearance.party
    if isinstance(party, Organization) and not party.acronym:
        party = _spelled_out(document, party)
    return evolve(appearance, party=party, roles=tuple(roles))


def _spelled_out(document: Document, organization: Organization) -> Organization:
    """A body of which only the acronym is said here, by the name that the document spells out before "(ACRONYM)"."""
    if not is_acronym(organization.name):
        return organization
    at = document.text.find(f"({organization.name})")
    if at < 0:
        return organization
    start = max(0, at - 150)
    before = re.search(
        r"(?:(?<=\b[Tt]he )|(?<=^)|(?<=\n))[A-Z][\w&'’.-]*(?:[ \u00a0]+(?:(?:of|for|and|on|the|in|de|"
        r"des) +){0,2}[A-Z][\w&'’.-]*)+[ \u00a0]*$",
        document.text[start:at],
    )
    if before is None or not spells(organization.name, before[0]):
        return organization
    return Organization.parse(" ".join(before[0].split()) + f" ({organization.name})")
