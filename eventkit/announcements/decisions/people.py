"""
Decides who takes part in an event, in which roles and with which positions.

Claims about one person are put together: the same name, its short form ("Jane" or "Dr. Roe" after "Dr. Jane Roe"),
a middle initial more or less. A name that differs by a letter is not merged silently: it is a doubt. Lives of people
("bio") add positions to those who are there, and make nobody a speaker. Guests are guests of a podcast; elsewhere
they speak.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from heapq import merge
from itertools import accumulate, chain, groupby, islice

from attrs import define, evolve, field

from eventkit.announcements.claims import Claim, Claims
from eventkit.announcements.document import Document, Span, overlaps_one
from eventkit.announcements.draft import EventDraft
from eventkit.announcements.finders._names_sure import is_given
from eventkit.announcements.finders._places import known_place
from eventkit.errors import EventkitError
from eventkit.people import Appearance, Name, Person, Position
from eventkit.people.role import (
    CHAIR,
    CLOSING,
    CO_CHAIR,
    CO_HOST,
    DISCUSSANT,
    GUEST,
    GUEST_HOST,
    HOST,
    INSTRUCTOR,
    INTERVIEWEE,
    KEYNOTE,
    MODERATOR,
    OPENING,
    PANELIST,
    SPEAKER,
    Role,
)

ENOUGH = 0.4
# For whom only the cues around the name speak: how likely it must be where nobody else is known, and elsewhere (nine of
# ten whom this states take part, on pages that the weights were not fitted to).
# What is less likely and POSSIBLE is a doubt.
LIKELY, LIKELY_BESIDE_OTHERS, POSSIBLE = 0.6, 0.8, 0.5
_LABELLED = 1.0  # what the claim of a body behind a label weighs
_FULL_NAME = 0.5  # of somebody who was known by one name alone: more than who talks in a show
_MOST_AMONG = 60  # names of a list that settle the order of another
# Said with a role of their own, somebody is not also "speaker"; the first of these is named first.
# As in lists of speakers that eventkit.people reads: who holds the keynote speaks, who chairs moderates.
_WIDER = {
    KEYNOTE: SPEAKER, OPENING: SPEAKER, CLOSING: SPEAKER, DISCUSSANT: SPEAKER, INSTRUCTOR: SPEAKER, CHAIR: MODERATOR,
    CO_CHAIR: MODERATOR, CO_HOST: HOST, GUEST_HOST: HOST,
}  # fmt: skip
_BEFORE_SPEAKER = (MODERATOR, CHAIR, KEYNOTE, PANELIST, HOST, CO_HOST, GUEST)


@define
class _Somebody:
    """One person as the claims have it so far."""

    words: tuple[str, ...]
    claims: list[Claim] = field(factory=list)
    bios: list[Claim] = field(factory=list)


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    """Put an appearance for each person, with all claims about them."""
    if draft.kind is None:
        return
    met = _Met()
    said = [(_words(claim), claim) for claim in claims["person"]]
    for words, claim in sorted(said, key=lambda each: (-len(each[0]), each[1].span)):
        met.add(claim, words)
    again = [claim for claim in claims["person again"] if not met.again(claim)]
    met.keep()
    unsure = _add_weighed(met, _not_behind(claims))
    for claim in again:
        called = str(claim.value.party.name)
        alone = len(_words(claim)) == 1 and is_given(called) and not known_place(called)  # "Kenya shared …"
        if not met.again(claim) and alone and claim.weight >= ENOUGH:
            met.add(
                evolve(claim, field="person"), _words(claim)
            )  # "Björn will give a webinar", and nobody says more of him
    for claim in claims["bio"]:
        _add_life(met, claim, draft)
    people = sorted(met.people, key=lambda one: min(claim.span for claim in one.claims))
    shown = [_shown(one) for one in people]
    plain = _plain_role(document, draft.kind, len(people))
    for one, name in zip(people, shown, strict=True):
        appearance = _appearance(document, one, name, draft.kind, plain, shown[:_MOST_AMONG])
        at = len(draft.values.get("appearances", []))
        draft.put(f"appearances[{at}]", appearance, [*one.claims, *one.bios])
    for claim, several in {str(each[0].value.party.name): each for each in met.unsure}.values():
        names = tuple(str(_shown(one)) for one in several)
        message = f"{claim.value.party.name} may be {' or '.join(names)}"
        draft.doubt("appearances", message, [claim, *(one.claims[0] for one in several)], names)
    # A line of a card that says what somebody is, or where, is nobody else.
    lines = {
        line.strip()
        for one in people
        for each in (*one.claims, *one.bios)
        for line in document.words(each.span).split("\n")
    }
    for claim in claims["person in doubt"]:
        if claim.value not in lines and not met.same(_fold(str(claim.value))):
            message = f"{claim.value} could be a person or a body"
            draft.doubt("appearances", message, [claim], (claim.value,))
    for claim in unsure:
        called = str(claim.value.party.name)
        if called not in lines and not met.same(_words(claim)):
            draft.doubt("appearances", f"{called} is named, and may take part", [claim], (called,))


class _Met:
    """The people so far, found again by the words of their names, since a list may have thousands."""

    def __init__(self) -> None:
        self.people: list[_Somebody] = []
        self.unsure: list[tuple[Claim, list[_Somebody]]] = []  # names with an initial that several people have
        self._keyed: dict[tuple[str, ...], list[int]] = defaultdict(list)

    def put(self, somebody: _Somebody) -> None:
        for key in _keys(somebody.words):
            self._keyed[key].append(len(self.people))
        self.people.append(somebody)

    def call(self, somebody: _Somebody, words: tuple[str, ...], claim: Claim) -> None:
        """Somebody who was known by one name alone is called so in full."""
        somebody.words = words
        somebody.claims.append(claim)
        at = self.people.index(somebody)
        for key in _keys(words):
            insort(self._keyed[key], at)

    def same(self, words: tuple[str, ...]) -> list[_Somebody]:
        """The first two who may be meant by a name (see _same)."""
        keyed = [places for key in _keys_of_same(words) if (places := self._keyed.get(key))]
        order = merge(*keyed) if len(keyed) > 1 else chain.from_iterable(keyed)
        found = (self.people[at] for at, _ in groupby(order) if _same(self.people[at].words, words))
        return list(islice(found, 2))

    def alike(self, words: tuple[str, ...]) -> list[_Somebody]:
        """Those whose name differs by a letter or two (see _alike)."""
        places = {at for key in _keys_but_one(words) for at in self._keyed.get(key, ())}
        return [self.people[at] for at in sorted(places) if _alike(self.people[at].words, words)]

    def add(self, claim: Claim, words: tuple[str, ...]) -> None:
        """Put a claim with the person it names. A short form of several people's names says nothing."""
        found = self.same(words)
        if len(found) > 1 and any(map(_is_initial, words)):
            self.unsure.append((claim, found))
        elif len(found) == 1 or (found and len(words) > 1):
            found[0].claims.append(claim)
        elif not found:
            self.put(_Somebody(words, [claim]))

    def again(self, claim: Claim) -> bool:
        """Put a claim with the one person whom a part of the name means, if there is one."""
        found = self.same(_words(claim))
        if len(found) == 1:
            found[0].claims.append(claim)
        return bool(found)

    def keep(self) -> None:
        """Forget those of whom nothing sure enough is claimed."""
        kept = [one for one in self.people if max(claim.weight for claim in one.claims) >= ENOUGH]
        if len(kept) < len(self.people):
            self.people, self._keyed = [], defaultdict(list)
            for one in kept:
                self.put(one)


def _keys(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """What somebody is looked up by."""
    yield ("all", *sorted(words))
    if not words:
        return
    first, last = words[0], words[-1]
    if len(words) == 1:
        yield "only", first
    else:
        yield "either", first
        if last != first:
            yield "either", last
        yield "both first", *words[:2]
    yield "both", first, last
    yield "initial and last", first[0], last
    yield "first and initial", first, last[0]
    if len(first) == 1:
        yield "initial alone", first, last
    if len(last) == 1:
        yield "last initial alone", first, last
    yield from _keys_but_one(words)


def _keys_of_same(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The keys that whoever may be the same has one of."""
    found = [("all", *sorted(words))]
    if not words:
        return found
    first, last = words[0], words[-1]
    if len(words) == 1:
        found.append(("either", first))
    found += [("only", first), ("only", last), ("both", first, last), ("both first", *words[:2])]
    found += [("initial alone", first[0], last), ("last initial alone", first, last[0])]
    if len(first) == 1:
        found.append(("initial and last", first, last))
    if len(last) == 1:
        found.append(("first and initial", first, last))
    return found


def _keys_but_one(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A name without each of its words: names that differ in one have one of these in common."""
    if 1 < len(words) < _MANY_WORDS:
        for n in range(len(words)):
            yield ("but", str(n), *words[:n], "", *words[n + 1 :])


_MANY_WORDS = 8  # a name of more is not compared letter by letter


def _not_behind(claims: Claims) -> list[Claim]:
    """Those who are named, without the names that a label or a heading gives to sponsors and organizers."""
    spans = sorted(claim.span for claim in claims["body"] if claim.weight >= _LABELLED)
    if not spans:
        return claims["person named"]
    return [
        claim
        for claim in claims["person named"]
        if not all(overlaps_one(spans, one.span) for one in claim.value.mentions)
    ]


def _add_weighed(met: _Met, claims: Iterable[Claim]) -> list[Claim]:
    """
    Those for whom only the cues around their names speak: nobody who is known, nor named in the words of others.

    Where others are known it takes more. The answer is those who are not sure enough.
    """
    enough = LIKELY_BESIDE_OTHERS if met.people else LIKELY
    spans = sorted(claim.span for one in met.people for claim in one.claims)
    ends = list(accumulate((span.end for span in spans), max))
    sure, unsure = _Met(), []
    for claim in claims:
        somebody = claim.value
        words = _fold(somebody.name)
        known = [one for name in somebody.names for one in met.same(_fold(name))]
        if (
            len(known) == 1
            and len(known[0].words) == 1 < len(words)
            and (somebody.likely >= POSSIBLE or _is_respected(known[0]))
        ):
            if (told := somebody.told()) is not None:  # "Agnès and Max talk", and "with Agnès Morel" in the title
                one = evolve(told[0], roles=GUEST if "in the title" in somebody.cues else ())
                met.call(known[0], words, evolve(claim, value=one, span=told[1], rule=somebody.rule, weight=_FULL_NAME))
            continue
        if known or met.alike(words):
            continue
        if any(
            (before := bisect_left(spans, Span(one.span.end, 0))) and ends[before - 1] > one.span.start
            for one in somebody.mentions
        ):
            continue
        if somebody.likely < POSSIBLE or (told := somebody.told()) is None:
            continue
        said = evolve(claim, value=told[0], span=told[1], rule=somebody.rule, weight=somebody.likely)
        if said.weight >= enough:
            more = (evolve(said, value=one, span=span) for one, span in somebody.told_elsewhere(*told))
            sure.put(_Somebody(words, [said, *more]))
        else:
            unsure.append(said)
    for one in sure.people:
        alike = sure.alike(one.words)  # the second of two spellings; of a list of like names, each is somebody
        if len(alike) != 1 or alike[0].claims[0].span > one.claims[0].span:
            met.put(one)
    return unsure


def _is_respected(somebody: _Somebody) -> bool:
    """Whether somebody is called by an honorific and a surname: "Ms Brandt", who is named in full elsewhere."""
    return any(part.kind == "honorific" for claim in somebody.claims for part in claim.value.party.name.parts)


def _add_life(met: _Met, claim: Claim, draft: EventDraft) -> None:
    """A life goes to the person it is of; of somebody new it counts where a heading says whose lives these are."""
    words = _words(claim)
    same = met.same(words)
    if len(same) == 1 or (same and len(words) > 1 and not any(map(_is_initial, words))):
        same[0].bios.append(claim)
        return
    if same:  # "Ana is …", where two are called so
        met.unsure.append((claim, same))
        return
    alike = met.alike(words)
    if len(alike) == 1:
        first = alike[0].claims[0]
        alike[0].bios.append(claim)
        two = (first.value.name, claim.value.name)
        message = f"{two[0]} and {two[1]} may be one person in two spellings"
        if all(doubt.message != message for doubt in draft.doubts):
            draft.doubt("appearances", message, [first, claim], two)
    elif claim.value.roles:
        met.put(_Somebody(words, [claim]))


def _words(claim: Claim) -> tuple[str, ...]:
    name = claim.value.party.name
    left = [part for part in name.parts if part.kind not in ("honorific", "credential", "nickname")]
    between = "" if all(part.value[:1] >= "\u2e80" for part in left) else " "  # 周明远 is one word, as on the page
    return _fold(between.join(part.value for part in left) or name.text)


@lru_cache(maxsize=2048)
def _fold(text: str) -> tuple[str, ...]:
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return tuple(_WORD.findall(text.casefold()))


_WORD = re.compile(r"[^\W_]+")


def _same(full: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether the words are the full name or a short form of it."""
    if full == words or sorted(full) == sorted(words):
        return True
    if not words or not full:
        return False
    if len(words) == 1:
        return len(full) > 1 and words[0] in (full[0], full[-1]) and len(words[0]) > 1
    if len(full) == 1:
        return full[0] in (words[0], words[-1])
    if full[0] == words[0] and full[-1] == words[-1]:
        middle = full[1:-1] or words[1:-1]
        return not (full[1:-1] and words[1:-1]) or all(len(word) == 1 for word in middle)
    if full[:2] == words[:2] and (full[: len(words)] == words or words[: len(full)] == full):
        return True  # "María José" for "María José Vidal Roe", and "Ana Vidal" for "Ana Vidal Roe"
    return _initialed(full, words) or _initialed(words, full)


def _initialed(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether one name is the other with an initial: "J. Roe" or "Jane R." for "Jane Roe"."""
    if len(short) > len(long):
        return False
    if _is_initial(short[0]) and long[0].startswith(short[0]) and short[-1] == long[-1]:
        return True
    return len(short) == 2 and _is_initial(short[1]) and short[0] == long[0] and long[-1].startswith(short[1])


def _is_initial(word: str) -> bool:
    """One letter; a single Han character is a whole name: 李明 is not 李明华."""
    return len(word) == 1 and unicodedata.east_asian_width(word) not in "WF"


def _alike(full: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether two names differ by a letter or two that changed places, in one word."""
    if len(full) != len(words) or len(words) < 2:
        return False
    differing = [(a, b) for a, b in zip(full, words, strict=True) if a != b]
    return len(differing) == 1 and min(map(len, differing[0])) > 2 and _near(*differing[0])


def _near(a: str, b: str) -> bool:
    if sorted(a) == sorted(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 2
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1
    short, long = sorted((a, b), key=len)
    return len(long) == len(short) + 1 and any(long[:n] + long[n + 1 :] == short for n in range(len(long)))


def _shown(one: _Somebody) -> Name:
    """The name as it is shown: the fullest, with an honorific if it is ever said, as first said of equals."""
    best = max(
        sorted((claim for claim in one.claims if claim.field != "person again"), key=lambda claim: claim.span),
        key=lambda claim: (
            len(_words(claim)),
            any(p.kind == "honorific" for p in claim.value.party.name.parts),
            claim.weight,
        ),
    )
    name: Name = best.value.party.name
    return name


# An event whose name says that those who speak do so together, and one of several parts.
_PANEL = re.compile(
    r"\b(?:panel|round\s?table|podiums?(?:diskussion|gespräch)|table\sronde|mesa\sredonda)\b(?!\s(?:conference|meeting|konferenz))|圆桌(?!会)|對談|对谈",
    re.I,
)
_NOT_ONLY = re.compile(
    r"\b(?:talks?|lectures?|keynotes?|vortrag|conférence|conferencia)\b|报告|讲座|演讲|workshop", re.I
)


def _plain_role(document: Document, kind: str, people: int) -> Role:
    """The role of those of whom nothing more is said than that they speak or are guests."""
    if kind == "podcast-episode":
        return GUEST
    title = "" if document.title is None else document.words(document.title.body)
    panel = people > 1 and _PANEL.search(title) is not None and _NOT_ONLY.search(title) is None
    return PANELIST if panel else SPEAKER


def _appearance(
    document: Document, one: _Somebody, shown: Name, kind: str, plain: Role, names: list[Name]
) -> Appearance:
    main = max(
        sorted((claim for claim in one.claims if claim.field != "person again"), key=lambda claim: claim.span),
        key=lambda claim: claim.weight,
    )
    read = shown
    try:
        if shown.order == "unknown":
            read = Name.parse(shown.text, among=(name for name in names if name != shown))
    except EventkitError:
        pass
    said = [
        position
        for claim in sorted(one.claims, key=lambda c: (-c.weight, c.span))
        for position in claim.value.positions
    ]
    lives = [position for claim in one.bios for position in claim.value.positions]
    words = document.words(main.span)
    informal = document.title is not None and _INFORMAL.search(document.words(document.title.span)) is not None
    return Appearance(Person(read), _roles(one, kind, plain, informal), _positions([*said, *lives]), text=words)


# Sessions without a talk: whoever is "with" them hosts.
_INFORMAL = re.compile(
    r"\bco-?working|\boffice hours?|\bopen house|\bdrop-?in\b|\bsocial hour|\bclinic\b|\bcoffee\b|"
    r"\bhangout|\bhappy hour|\bstudy group|\bask me anything\b|\bAMA\b",
    re.I,
)


def _roles(one: _Somebody, kind: str, plain: Role, informal: bool) -> tuple[Role, ...]:
    podcast = kind == "podcast-episode"
    said: dict[Role, None] = {}
    for claim in sorted(one.claims, key=lambda c: (-c.weight, c.span)):
        for role in claim.value.roles:
            if role == HOST and not podcast and claim.rule in ("before a verb", "who talks in a show"):
                role = SPEAKER
            if informal and not podcast and role in (SPEAKER, GUEST) and claim.rule.startswith("behind a cue"):
                role = HOST
            if role in (SPEAKER, GUEST) or (podcast and role == INTERVIEWEE):
                role = GUEST if podcast else SPEAKER
            said.setdefault(role)
    if [*said] == [SPEAKER]:
        return (plain,)
    roles = sorted(
        said, key=lambda role: _BEFORE_SPEAKER.index(role) if role in _BEFORE_SPEAKER else len(_BEFORE_SPEAKER)
    )
    if HOST in roles and GUEST in roles:
        roles.remove(HOST if _weight(one, HOST) < _weight(one, GUEST) else GUEST)
    if len(roles) > 1 and SPEAKER in roles and roles[0] in (PANELIST, HOST, GUEST):
        roles.remove(SPEAKER)
    wider = [_WIDER[role] for role in roles if role in _WIDER]
    return tuple(dict.fromkeys([*wider, *roles]))


def _weight(one: _Somebody, role: Role) -> float:
    return max((claim.weight for claim in one.claims if role in claim.value.roles), default=0.0)


def _positions(said: Iterable[Position]) -> tuple[Position, ...]:
    """The positions without repetitions; a title that is said elsewhere joins the body that is said without one."""
    kept: list[Position] = []
    for position in said:
        at = next((n for n, one in enumerate(kept) if _repeats(one, position)), None)
        if at is None:
            kept.append(position)
        else:
            kept[at] = _joined(kept[at], position)
    return tuple(kept)


def _repeats(one: Position, other: Position) -> bool:
    if one.former != other.former:
        return False
    a, b = _fold(one.title), _fold(other.title)
    same_title = not a or not b or a == b or (a[: len(b)] == b or b[: len(a)] == a)
    if not same_title:
        return False
    if one.organization is None or other.organization is None:
        return bool(a and b)
    return _one_body(str(one.organization), str(other.organization))


def _one_body(one: str, other: str) -> bool:
    a, b = set(_fold(one)) - _SMALL, set(_fold(other)) - _SMALL
    return bool(a and b) and (a <= b or b <= a or 2 * len(a & b) >= min(len(a), len(b)) + 1)


_SMALL = frozenset("the of for and at in de la le und der die das of des".split())


def _joined(one: Position, other: Position) -> Position:
    """One position said twice: the title of whoever has one, the body as first said."""
    title = one.title or other.title
    body = one.organization or other.organization
    if title == one.title and body == one.organization:
        return one
    if title == other.title and body == other.organization:
        return other
    return evolve(one, title=title, organization=body, text="")
