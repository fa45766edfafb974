"""
People whom no layout and no wording introduces, weighed: who is named anywhere on the page, and what speaks for a part.

Every person of the page is looked at with the cues around all mentions of theirs: a position behind the name, a verb of
which they are the subject, a list of people, a heading, a life that follows; against it speak a byline, a contact, a
list of organizers, a book of theirs. words/people_cues.txt says what each cue weighs. "Ana Brook, Front End Developer,
Elm Press, and Finn Lund offer tips on proofs" needs no word for offering.

The claims are only of being named, and weigh next to nothing. Of whom no other finder claims anything, the decision
asks how likely a part is, and the rule then names the cues that weigh most: only then are they looked for, since on
most pages all who are named are known.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from attrs import define, evolve, field

from eventkit.announcements.bounds import leave
from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span, kept
from eventkit.announcements.finders._beside_names import apposition, is_office, of_office
from eventkit.announcements.finders._cue_words import cue_words
from eventkit.announcements.finders._cues import Named, around, named
from eventkit.announcements.finders._cues_of_lines import LEADS, cues_of_lines, labels_of
from eventkit.announcements.finders._cues_of_lists import cues_of_lists, may_be_listed
from eventkit.announcements.finders._cues_of_words import cues_of_words
from eventkit.announcements.finders._mentions import MOST, Mention, mentions
from eventkit.announcements.finders._names_entries import read_entries, to_person
from eventkit.announcements.finders._names_han import name_and_position
from eventkit.announcements.finders._names_roles import role_behind, role_of_label
from eventkit.announcements.finders._names_sure import KNOWN, without_honorifics
from eventkit.announcements.finders._places import known_place
from eventkit.announcements.finders._positions import read_positions
from eventkit.announcements.finders._shows import is_show
from eventkit.announcements.weights import weights
from eventkit.people import Appearance, Position
from eventkit.people._han import han_kind
from eventkit.people._honorifics import is_honorific
from eventkit.people.role import CO_HOST, HOST, KEYNOTE, MODERATOR, SPEAKER, Role

_TABLE = "people_cues"


def find(document: Document) -> Iterator[Claim]:
    """Claims "person named", one of each person, with a Candidate."""
    for one in candidates(document):
        yield Claim("person named", one, one.mentions[0].span, "named", 0.1)


@define(eq=False, slots=False)
class Candidate:
    """A person whom a document names: the words of the fullest name, and all mentions."""

    document: Document
    words: list[str]
    mentions: list[Mention] = field(factory=list)

    @property
    def name(self) -> str:
        """The fullest name, without honorifics."""
        return " ".join(self.words)

    @property
    def names(self) -> list[str]:
        """The fullest name, and that in another script."""
        return [self.name, *(one.also for one in self.mentions if one.also)]

    @cached_property
    def likely(self) -> float:
        """How likely it is that they take part, from 0 to 1."""
        return round(weights(_TABLE).likelihood(self.cues), 2)

    @property
    def rule(self) -> str:
        """The cues that weigh most."""
        return weights(_TABLE).rule_of(self.cues)

    @cached_property
    def cues(self) -> set[str]:
        """All cues, for and against."""
        found = set().union(*(one.cues for one in self._named), _of_mentions(self))
        if "office before" in found and any(one.span in _captions(self.document) for one in self.mentions):
            found.add("a line of office and name, one of several")
        if is_show(self.document):
            found.add("on the page of a show")
            if "in the title" in found:
                found.add("in the title of a show")
            if "under a label of people" not in found:
                found.discard("lines alike")  # what a show lists are links, books and chapters
        return found

    @cached_property
    def _named(self) -> list[Named]:
        return [_weighed(self.document, one) for one in self.mentions]

    def told(self) -> tuple[Appearance, Span] | None:
        """The person with role and positions, and the words that tell; None where the name cannot be read."""
        best = max(self._named, key=lambda one: weights(_TABLE).sum_of(one.cues))
        person = to_person(_shown(self))
        if person is None:
            return None
        positions, span = _positions(self.document, best)
        role = next((role for one in self._named if (role := _role(self.document, one)) is not None), SPEAKER)
        return Appearance(person, role, positions, text=self.document.words(span)), span

    def told_elsewhere(self, best: Appearance, span: Span) -> Iterator[tuple[Appearance, Span]]:
        """The same of other mentions with a position: "Professor Sandberg, University of Lund", and below her book."""
        for one in self._named:
            if not span.covers(one.mention.span):
                positions, words = _positions(self.document, one)
                if positions:
                    yield evolve(best, positions=positions, text=self.document.words(words)), words


@kept
def _captions(document: Document) -> set[Span]:
    """The names in Han characters that end a line of nothing else but an office: below the pictures of a report."""
    found = {one.span for one in mentions(document) if one.han and _is_caption(document, one.span)}
    return found if len(found) >= _FEWEST_CAPTIONS else set()


def _is_caption(document: Document, name: Span) -> bool:
    text = document.text
    start, end = text.rfind("\n", 0, name.start) + 1, text.find("\n", name.end)
    office = text[start : name.start].strip()
    alone = not text[name.end : end if end >= 0 else len(text)].strip() and 1 < len(office) <= _LONGEST_OFFICE
    return alone and han_kind(office) == "title" and _WRITES.search(office) is None


_FEWEST_CAPTIONS = 3
_LONGEST_OFFICE = 40  # characters
_WRITES = re.compile("记者|编辑|作者|摄影|通讯员|翻译|撰文|责编|审核|校对|联系人")


def candidates(document: Document) -> list[Candidate]:
    """Everybody whom a document names; mentions with the same words, or some of them, are of one person."""
    found = mentions(document)
    if len(found) > MOST:
        leave(document, f"not weighed as people: more than {MOST} names")
    people: list[Candidate] = []
    by_word: dict[str, list[Candidate]] = {}
    for mention in found if len(found) <= MOST else ():
        words = _words(document, mention)
        said = _folded(words)
        first, last = words[0].casefold(), words[-1].casefold()
        called = {" ".join(words), mention.also} - {""}
        alike = [one for word in (last, first, *called) for one in by_word.get(word, ())]
        same = next((one for one in alike if _same(_folded(one.words), said) or called & set(one.names)), None)
        if same is None and len(words) == 2 and is_honorific(words[0]):  # "Dr. Vidal"
            same = next((one for one in by_word.get(last, ()) if len(one.words) > 1), None)
        if same is None:
            same = Candidate(document, words)
            people.append(same)
        elif len(words) > len(same.words) and same.mentions[0].han == mention.han and not is_honorific(words[0]):
            same.words = words
        for word in {first, last, mention.also} - {""}:
            if same not in by_word.setdefault(word, []):
                by_word[word].append(same)
        same.mentions.append(mention)
    return people


def _folded(words: list[str]) -> set[str]:
    return {word.casefold().strip(".,") for word in words}


def _same(one: set[str], other: set[str]) -> bool:
    return one == other or (min(len(one), len(other)) > 1 and (one <= other or other <= one))


def _words(document: Document, one: Mention) -> list[str]:
    """The words of a name without honorifics, if two are left."""
    words = document.words(one.span).split()
    rest = words if one.han else without_honorifics(words)
    return rest if len(rest) > 1 else words


def _weighed(document: Document, one: Mention) -> Named:
    """A mention with its cues: those of all names near it are looked for together, and once."""
    places = _with_cues(document)
    if one.span not in places:
        near = cue_words(document)
        people = named(document, _with_those_near(document, one))
        for each in people:
            words = around(document, each)
            each.cues.update(cues_of_words(document, each, words, near))
            each.cues.update(cues_of_lines(document, each, words))
        cues_of_lists(document, people)
        places.update((each.mention.span, each) for each in people)
    return places[one.span]


@kept
def _with_cues(document: Document) -> dict[Span, Named]:
    """Those that were looked at already."""
    return {}


def _with_those_near(document: Document, one: Mention) -> list[Mention]:
    """A mention with those before and behind it that may give it cues, and those that give them to these."""
    found, starts = mentions(document), [block.span.start for block in document.blocks]
    first = bisect_left(found, one.span, key=lambda each: each.span)
    last = first + 1
    while first and may_be_listed(starts, found[first - 1].span, found[first].span):
        first -= 1
    while last < len(found) and may_be_listed(starts, found[last - 1].span, found[last].span):
        last += 1
    return found[first:last]


def _of_mentions(somebody: Candidate) -> Iterator[str]:
    """The cues of being named again, in full or in part."""
    document, count = somebody.document, len(somebody.mentions)
    if count > 1:
        yield "named twice"
    if somebody.mentions[0].han or all(one.sure < KNOWN for one in somebody.mentions):
        return
    begin, end = document.blocks[0].span.start, document.blocks[-1].span.end
    first, last = (_LETTERS.match(somebody.words[at].casefold()) for at in (0, -1))
    if last is not None and document.beginnings.count(last[0], begin, end) > count:
        yield "surname again"
    elif first is not None and document.beginnings.count(first[0], begin, end) > count:
        yield "first name again"


_LETTERS = re.compile(r"[^\W_]+")


def _shown(one: Candidate) -> str:
    """The fullest name, as written, without what somebody is called besides."""
    best = max(one.mentions, key=lambda each: (len(_words(one.document, each)), each.sure))
    words = one.document.words(best.span)
    if best.han:
        respect = _OF_RESPECT.match(one.document.text, best.span.end)
        return words + (respect[0] if respect else "")
    return _CALLED_TOO.sub(" ", " ".join(words.split()))


_CALLED_TOO = re.compile(r" [(][^()]*[)] ")  # "Mei (May) Lindqvist"
_OF_RESPECT = re.compile("教授|博士|老师|先生|女士|院士")


def _positions(document: Document, one: Named) -> tuple[tuple[Position, ...], Span]:
    """The positions stated beside a name, and the words with them."""
    text, block, span = document.text, document.blocks[one.block], one.mention.span
    lead = text[one.line.start : span.start].strip(_MARKS).casefold()
    if (not lead or lead in LEADS) and (listed := _of_entry(document, one)) is not None:
        return listed
    if one.mention.han:
        return _before_han(text, one)
    before = text[max(one.sentence.start, one.line.start, span.start - 60) : span.start]
    office = _OFFICE_BEFORE.search(before) if "office before" in one.cues else None
    told: tuple[Position, ...] = ()
    if office is not None:
        found = office[0].split()
        # German offices have capitals: "begrüßte Oberbürgermeisterin Ana Vidal"
        german = document.language == "de"
        last = max(
            (n for n, word in enumerate(found, 1) if word.casefold() in _BEFORE_OFFICES or (german and word.islower())),
            default=0,
        )
        words = next((words for n in range(last, len(found)) if is_office(words := " ".join(found[n:]))), "")
        told = of_office(words) if words else (Position(found[-1], text=found[-1]),)
        words = words or found[-1]
        span = Span(span.start - len(office[0]) + office[0].rfind(words), span.end)
    said = role_behind(text, one.end, block.span.end)
    begin, until = said[1] if said else one.end, min(block.span.end, one.end + 320)
    positions, last = apposition(text, begin, min(until, max(one.sentence.end, begin)))
    if not positions and said is None and _BODY & one.cues and _LISTED & one.cues:
        beside = _BESIDE.match(text, one.end, min(block.span.end, one.line.end))
        if (
            beside is not None
            and not known_place(beside[1])
            and all(other.span.start != beside.start(1) for other in mentions(document))
        ):
            positions, last = (Position("", beside[1], text=beside[1]),), beside.end(1)
    if len(told) == len(positions) == 1 and told[0].organization is None and not positions[0].title:
        told, positions = (evolve(told[0], organization=positions[0].organization, text=""),), ()
    return (*told, *positions), Span(span.start, max(span.end, last))


def _of_entry(document: Document, one: Named) -> tuple[tuple[Position, ...], Span] | None:
    """The positions of a line, or of two, that is all somebody's: "Ana Vidal, Director, Harbor Institute"."""
    text, end = document.text, one.line.end
    if "position on the next line" in one.cues or "body on the next line" in one.cues:
        below = _NEXT_LINE.match(text, end)
        if below is not None and text.count("\n", end, below.start(1)) > 1 and one.end == end:
            held = read_positions(below[1], loose=False)  # in an element of its own
            return (held, Span(one.start, below.end(1))) if held else None
        end = below.end(1) if below is not None else end
    elif document.blocks[one.block].kind is Kind.PARAGRAPH and not _OF_LINES & one.cues:
        return None
    if _DASH_BEHIND.match(text, one.end, end) and not {"position behind", "body behind"} & one.cues:
        return None  # "Tom Okoro – Radios on a budget"
    talk = _TALK_BEHIND.search(text, one.end, end)
    span = Span(one.start, talk.start() + 1 if talk is not None else end)
    entries = read_entries(text, span, SPEAKER, plural=False) if len(span) < _LONGEST_ENTRY else []
    if not entries or not entries[0].appearance.positions:
        return None
    return entries[0].appearance.positions, entries[0].span


_OF_LINES = {"lines alike", "beside the line of the day"}


def _before_han(text: str, one: Named) -> tuple[tuple[Position, ...], Span]:
    """The position before a Chinese name, or the span alone."""
    before = _HAN_BEFORE.search(text, one.sentence.start, one.start)
    found = name_and_position(text[before.start() : one.end]) if before else None
    if before is None or found is None or not found[1]:
        return (), one.mention.span
    return found[1], Span(before.start(), one.end)


_MARKS = ' \t\u3000*_•-–—>#0123456789.)([“"'
_LONGEST_ENTRY = 300  # characters
_DASH_BEHIND = re.compile(r"\s*(?:[:：]|\s[–—-]\s)")
_TALK_BEHIND = re.compile(r"[)）](?:\s*[:：]|\s+[–—-])\s|[，,、|｜:：]\s?《")
_HAN_BEFORE = re.compile(r"[^\s，。；！？：:、|｜（(]{1,40}\s?$")
# In a list the words beside each name are the body, whatever they are: "Ana Vidal, Northfield".
_BODY = {"short words behind", "in brackets behind"}
_LISTED = {"lines alike", "ends a line of a list", "in a list"}
_BESIDE = re.compile(
    r"\s*(?:,|[(（]|[-–—|/])\s*"
    r"([A-ZÀ-Þ][\w&.’'-]*(?: (?:of|for|the|and|de|du|für|der|[A-ZÀ-Þ&\d][\w&.’'-]*)){0,4}?)\s*"
    r"(?:[)）]|$|(?=(?:,|\s&|\s(?:and|und|et|y))\s[A-ZÀ-Þ]))"
)
_NEXT_LINE = re.compile(r"\s*\n+[ \t]*([^\n]{1,118}[^\s])")
# "Learn from employment lawyer Ana Vidal", "Our coordinator Tom Okoro"
_BEFORE_OFFICES = frozenset(
    "from with by our your my mit von avec par con por hear is are welcomes unser unsere".split()
)
_OFFICE_BEFORE = re.compile(r"(?:[\w&-]+ ){1,5}$")


def _role(document: Document, one: Named) -> Role | None:
    """The role in brackets behind the name, that of the label above it, or of the words before it."""
    said = role_behind(document.text, one.end, one.line.end)
    if said is not None:
        return said[0]
    for label in sorted(labels_of(document, one)):
        heading = role_of_label(label)
        if heading is not None:
            return heading.role
    if _TO_MODERATE.match(document.text, one.end, one.sentence.end):
        return MODERATOR
    before = document.text[max(one.sentence.start, one.start - 40) : one.start]
    return next((role for pattern, role in _ROLES if pattern.search(before)), None)


# "Ines Roth was asked to moderate"
_TO_MODERATE = re.compile(
    r"(?:,[^,.;]{2,60},)?\s+(?:(?:was|were|is|are|has been|have been|will|also|kindly)\s+){0,3}"
    r"(?:(?:asked|invited|going|agreed)\s+)?"
    r"(?:to\s+)?(?:moderat(?:e|es|ed)|chair(?:s|ed)?|facilitat(?:e|es|ed)|moderiert\w*|anime|modera)\b",
    re.I,
)
_ROLES = (
    (
        re.compile(
            r"\b(?:moderat\w+|chair(?:ed|s|man|woman)?|facilitat\w+|moderier\w+|animée?s?|moderad\w+)\b[^.,;)]{0,20}$|"
            "主持[人:：]?$",
            re.I,
        ),
        MODERATOR,
    ),
    (re.compile(r"\bco-?hosts?\W*$", re.I), CO_HOST),
    (re.compile(r"\b(?:hosts?|hosted by)\W*$", re.I), HOST),
    (re.compile(r"\bkeynotes?(?:\s(?:speaker|by|from|with))?\W*$", re.I), KEYNOTE),
)
