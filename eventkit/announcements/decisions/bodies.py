"""
Decides the bodies behind an event: organizers, hosts, partners, sponsors; and the people who organize it.

One body in several claims appears once: in the roles that the weightiest of them give. A hint counts only where nothing
better tells who is behind the event. The sponsors of a podcast paid for a word from them, and are not behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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
_FIRST = frozenset({ORGANIZER, HOST})  # where others organize with somebody, hints tell with whom
HINT = 0.3
# Kinds of bodies that stand before a name and are no part of it.
_KINDS = frozenset(
    "verein initiative firma stiftung association collectif societe entreprise asociacion colectivo empresa company "
    "nonprofit startup".split()
)


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    """Put an appearance for every body that claims were made about."""
    if draft.kind is None:
        return
    found = _without_people(claims["body"], draft)
    if draft.kind == "podcast-episode":
        found = [claim for claim in found if _HOLDING.intersection(claim.value.roles) and _of_show(claim)]
    surest = max((claim.weight for claim in found if _FIRST.intersection(claim.value.roles)), default=0.0)
    groups = _Groups()
    for claim in found:
        if claim.weight <= HINT and claim.weight < surest and _HOLDING.intersection(claim.value.roles):
            continue
        groups.add(claim)
    if groups.found:
        _put(document, groups.found, draft)
    _settle(claims["body in doubt"], draft)
    if draft.kind != "podcast-episode":
        _doubt(claims["body unsure"], draft)


def _without_people(found: Sequence[Claim], draft: EventDraft) -> Sequence[Claim]:
    """The claims without words that begin with somebody who takes part: "Ana Vidal of Lagoon Bank opens the event"."""
    there: list[Appearance] = draft.values.get("appearances", [])
    names = tuple(f"{one.name} " for one in there if isinstance(one.party, Person))

    def is_person(called: str) -> bool:
        return any(called.startswith(name) and called[len(name) :][:1].islower() for name in names)

    return [claim for claim in found if not is_person(claim.value.name)] if names else found


def _put(document: Document, groups: list[list[Claim]], draft: EventDraft) -> None:
    """An appearance for each group of claims; a person who is there gets the roles besides."""
    there: list[Appearance] = draft.values.get("appearances", [])
    people = {fold_name(one.name): n for n, one in enumerate(there) if isinstance(one.party, Person)}
    facts = {field: number for number, (field, _, _) in enumerate(draft.evidence)}
    for group in groups:
        appearance, group = _called(document, _appearance(document, group), group)
        known = next((people[key] for key in _keys(appearance) if key in people), None)
        if known is None:
            draft.put(f"appearances[{len(draft.values.get('appearances', []))}]", appearance, group)
        elif isinstance(appearance.party, Person):
            _add_roles(draft, facts[f"appearances[{known}]"], known, appearance, group)


def _of_show(claim: Claim) -> bool:
    """Whether a claim of an episode is of a body: it may be of a host who is called by one word as well."""
    return bool(body_reason(claim.value.name)) or "produc" in claim.rule


def _settle(doubted: Sequence[Claim], draft: EventDraft) -> None:
    """Names that could be a person's or a body's: a body where somebody is said to be there, else a doubt."""
    if not doubted:
        return
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


def _doubt(unsure: Sequence[Claim], draft: EventDraft) -> None:
    """A doubt about each body of which too little says that it is behind the event."""
    if not unsure:
        return
    known = {key for one in draft.values.get("appearances", []) for key in _keys(one)}
    for claim in unsure:
        keys = _keys(claim.value)
        if not keys & known:
            known |= keys
            message = f"{claim.value.name} may be behind the event: {claim.rule}"
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


def _add_roles(draft: EventDraft, fact: int, at: int, appearance: Appearance, group: list[Claim]) -> None:
    """Somebody who speaks and organizes appears once, in both roles; `fact` is the number of the evidence for it."""
    known: Appearance = draft.values["appearances"][at]
    if set(appearance.roles) <= set(known.roles):
        return
    both = evolve(known, roles=(*known.roles, *appearance.roles))
    draft.values["appearances"][at] = both
    field, _, found = draft.evidence[fact]
    draft.evidence[fact] = field, both, (*found, *(claim.evidence(draft.document) for claim in group))


class _Groups:
    """
    The claims about each body, found again by its names, since a list may have thousands.

    A claim belongs to the first group with which it has a name in common, or a name that is the beginning or the end
    of another: "Alder Fund" of "Alder Fund for Trees" and of "Verein Alder Fund".
    """

    def __init__(self) -> None:
        self.found: list[list[Claim]] = []
        self._named: dict[str, int] = {}  # the first group that has a name
        self._longer: dict[str, int] = {}  # and the first of which a name has this part

    def add(self, claim: Claim) -> None:
        """Put a claim with those about its body."""
        names = {key: [key, *_parts(key)] for key in _keys(claim.value)}
        groups = [self._named[part] for parts in names.values() for part in parts if part in self._named]
        groups += (self._longer[key] for key in names if key in self._longer)
        at = min(groups, default=len(self.found))
        if at == len(self.found):
            self.found.append([])
        self.found[at].append(claim)
        for key, (_, *parts) in names.items():
            self._named[key] = min(at, self._named.get(key, at))
            for part in parts:
                self._longer[part] = min(at, self._longer.get(part, at))


def _parts(name: str) -> Iterator[str]:
    """The shorter names that may mean a body: its beginning; its end, of two words or behind a word for its kind."""
    for space in re.finditer(" ", name):
        before, behind = name[: space.start()], name[space.end() :]
        if len(before) >= _SHORTEST:
            yield before
        if len(behind) >= _SHORTEST and (" " in behind or before in _KINDS):
            yield behind
    for at in range(1, len(name) - _SHORTEST + 1):
        if name[at] >= "\u2e80":
            yield name[at:]


_SHORTEST = 3  # characters of a name that is a part of another


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
