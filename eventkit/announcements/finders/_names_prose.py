"""
Persons in sentences: the names that follow a cue, with what stands beside them (people_after, person_at).

"featuring Hugo Bell, postdoc at the Lake Institute, and Dr. Ana Roth (ACME)" are two people with their positions;
"lead developer Tom Okoro" has the position before the name. Shared by the finders of people in prose.
"""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import evolve, frozen

from eventkit.announcements.bounds import leave_behind
from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Span
from eventkit.announcements.finders._beside_names import GERMAN_OFFICE, of_office
from eventkit.announcements.finders._beside_names import apposition as apposition
from eventkit.announcements.finders._beside_names import is_office as is_office
from eventkit.announcements.finders._names_entries import to_person
from eventkit.announcements.finders._names_roles import role_behind
from eventkit.announcements.finders._names_sure import (
    KNOWN,
    NO,
    SHAPE,
    best_name,
    end_of_line,
    given_names,
    name_at_end,
    sureness,
    take_name,
)
from eventkit.announcements.finders._places import known_place
from eventkit.announcements.finders._positions import read_positions
from eventkit.announcements.finders._shows import is_show as is_show
from eventkit.announcements.finders._spoken_of import SKIPPED_HEADINGS as SKIPPED_HEADINGS
from eventkit.people import Appearance, Person, Position
from eventkit.people._pieces import title_word
from eventkit.people.lines import named_person
from eventkit.people.role import Role

_MOST_PEOPLE = 100

_FILLER = re.compile(
    r"\s*(?:(?:by|with|from|to|our|own|very|the|my|your|a|an|both|special|guests?|speakers?|experts?|"
    r"expert|renowned|award-winning|invited|keynote|"
    r"(?:industry|domain|subject[ -]matter|legal|security|technical|local|leading)\s+(?:experts?|leaders?|veterans?)|"
    r"fellow|colleagues?|friends?|hosts?|co-hosts?|co-founders?|none other than|and|also|"
    r"(?-i:first|second|third)|then|finally|including|featured|panell?ists?|presenters?|"
    r"moderators?|gast|gästen?|is|are|was|were|will be|include|includes|"
    r"including|on|members?|des|les|der|die|den|dem"
    r"|el|la|los|las|de|d['’]|durch|unser\w*|nos|notre|nuestr\w+|al|a|us|again|back|w/|as|"
    r"experts?|authors?)\b[,:]?\s+){0,6}",
    re.I,
)
_AND = re.compile(
    r"\s*(?:,\s*(?:and|&|und|et|y|e|en|sowie)\b|,|;|\s(?:and|&|und|et|y|e|en|sowie|ainsi que|as well as|"
    r"along with|together with|plus)\b|&)\s*"
    r"(?:(?:then|finally|(?:second|third)(?:\s+with)?|also|by|from|to|with|his|her|co-host|von|par|por|de)\s+){0,2}",
    re.I,
)

# "to Ana Vidal, who drives the night bus, and to Tom Okoro"
_BEHIND_CLAUSE = re.compile(
    r",\s(?:who|whose|qui|dont|der|die|deren|quien)\s[^.;:!?,]{3,120},?\s(?:and|und|et|y)\s(?:to|with|by|from|mit|von|avec|con)\s"
)


@frozen
class Said:
    """
    A person of a sentence: who, the positions stated beside the name, the words, how sure the name is, and the role in
    brackets behind it.
    """

    person: Person
    positions: tuple[Position, ...]
    span: Span
    sure: int
    role: Role | None = None

    def appearance(self, text: str, role: Role) -> Appearance:
        """The person in their own role or else in this one, with the words of the text."""
        return Appearance(self.person, self.role or role, self.positions, text=text[self.span.start : self.span.end])

    def claim(self, text: str, role: Role, rule: str, weight: float = 0.5) -> Claim:
        """The claim "person" that they take part in a role."""
        return Claim("person", self.appearance(text, role), self.span, rule, weight)


def people_after(text: str, at: int, end: int, least: int = SHAPE, *, lists: bool = False) -> list[Said]:
    """
    The people named one after the other from an offset on.

    One of them must be as sure as `least`, or have a position; with `lists` two names are sure enough by themselves.
    """
    kept, key = _kept(text), (at, end, least, lists)
    if key not in kept:
        kept[key] = tuple(_people(text, at, end, least, lists))
    found = kept[key]
    if len(found) >= _MOST_PEOPLE:
        leave_behind(text, found[-1].span.end, f"{_MOST_PEOPLE} people of one sentence")
    return list(found)


@lru_cache(maxsize=1)
def _kept(text: str) -> dict[tuple[int, int, int, bool], tuple[Said, ...]]:
    """Who was found in the text that was looked at last: several finders ask for the same words."""
    return {}


def _people(text: str, at: int, end: int, least: int, lists: bool) -> list[Said]:
    found: list[Said] = []
    bare = False
    while len(found) < _MOST_PEOPLE and at < end:
        said = person_at(text, at, end, SHAPE)
        if said is None and not found and (said := _called_together(text, at, end)) is not None:
            least, lists = max(least, KNOWN), False
        if said is None or (bare and _DOES_IT.match(text, said.span.end, end)):
            break  # "Moderated by Ana Vidal, Tom Okoro will …": another sentence begins
        found.append(said)
        at = said.span.end
        more = _BEHIND_CLAUSE.match(text, at, end) or _AND.match(text, at, end)
        if more is None:
            break
        bare = more[0].strip() == ","
        if bare and not _again(text, more.end(), end):
            break
        at = more.end()
    if len(found) > 1 and not any(said.positions for said in found[:-1]):
        found = _all_from(text, found)
    if len(found) == 2 and bare and found[0].sure >= KNOWN > found[1].sure and not found[0].positions:
        found = _with_body(text, found)
    if (
        least > SHAPE
        and (len(found) < 2 or not lists)
        and all(said.sure < least and not said.positions for said in found)
    ):
        return []  # a list of names is known by one of them
    return found


# "the ferry designers, Ana Vidal and Tom Okoro"
_SEVERAL = re.compile(
    r"\s*(?:(?:the|our|its|two|three|four|both|several)\s+)?(?:[\w-]+\s){0,3}?(?P<noun>[A-Za-z-]{4,20})s[,:]?\s+"
    r"(?=[^\W\d_a-zà-ÿ])"
)


def _called_together(text: str, at: int, end: int) -> Said | None:
    """The first of the people behind a word for what all of them are."""
    several = _SEVERAL.match(text, at, min(end, at + 90))
    if several is None or not title_word(several["noun"]) or _OFFICE_OF_BODIES.fullmatch(several["noun"]):
        return None
    return person_at(text, several.end(), end, SHAPE)


def _all_from(text: str, found: list[Said]) -> list[Said]:
    """ "Ana Vidal and Tom Okoro from Lagoon Bank" are both from there."""
    last = found[-1]
    if _FROM_THERE.search(text[last.span.start : last.span.end]) is None or any(one.title for one in last.positions):
        return found
    return [evolve(said, positions=last.positions) for said in found]


def _with_body(text: str, found: list[Said]) -> list[Said]:
    """ "Ana Vidal, Natura Elm": behind a known name and a comma, two words that are no known name are a body."""
    person, body = found
    words = text[body.span.start : body.span.end]
    positions = read_positions(words)
    comma = _COMMA.fullmatch(text, person.span.end, body.span.start)
    if comma is None or not positions or positions[0].organization is None:
        return found
    return [evolve(person, positions=positions, span=Span(person.span.start, body.span.end))]


_COMMA = re.compile(r"\s*,\s*")
_FROM_THERE = re.compile(r"\s(?:from|aus|von|vom)\s")
_DOES_IT = re.compile(
    r"(?:\s(?:of|from|at)\s(?:the\s)?[A-Z][\w ]{2,40}?)?\s*(?:,\s*)?(?:will|is|explores?|discusses|"
    r"talks|presents|joins|shares|"
    r"spoke|speaks|explains|[a-z]{3,}s\s+(?:the|an?|how|why|what|whether|his|her|their|our|into|with))\b"
)


def _again(text: str, at: int, end: int) -> bool:
    """Whether a bare comma is followed by another name: not by a place or a day."""
    taken = take_name(text, at, end)
    if taken is None or taken.start > at + 1:
        here, office = _name_here(text, at, end)
        return bool(office) and here is not None and sureness(text[here.start : here.end]) >= KNOWN
    name = best_name(text, taken)
    return name is not None and name.end == taken.end and " " in text[name.start : name.end].strip()


def person_at(text: str, at: int, end: int, least: int = SHAPE) -> Said | None:
    """The person whose name begins at an offset, perhaps behind an office: "lead developer Tom Okoro"."""
    filler = _FILLER.match(text, at, end)
    begin = filler.end() if filler else at
    name, office = _name_here(text, begin, end)
    if name is None and begin != at:
        name, office = _name_here(text, at, end)
    if name is None:
        return None
    sure = sureness(text[name.start : name.end])
    positions = of_office(office) if office else ()
    article = _ARTICLE_BEFORE.search(text, max(0, name.start - 5), name.start)  # "The Long Tail"
    if sure < KNOWN and (_OFFICE_OF_BODIES.fullmatch(office) if office else article):
        return None
    role = role_behind(text, name.end, end)
    beside, last = apposition(text, role[1] if role else name.end, end)
    positions = positions + beside
    person = to_person(text[name.start : name.end])
    if person is None or sure == NO or (sure < least and not positions):
        return None
    start = name.start - len(office) - 1 if office else name.start
    span = Span(max(start, at), max(last, name.end))
    return Said(person, positions, span, max(sure, KNOWN if positions else sure), role[0] if role else None)


def _name_here(text: str, at: int, end: int) -> tuple[Span | None, str]:
    """The name at an offset, and the office before it."""
    while at < end and text[at] in ' \n\t*_[“"':
        at += 1
    taken = take_name(text, at, end_of_line(text, at, end))
    if taken is not None and taken.start == at:
        name = best_name(text, taken)
        if name is not None and (" " in text[name.start : name.end] or "\n" in text[name.start : name.end]):
            return _without_office(text, name)
    called = _CALLED.match(text, at, end)
    if called is not None:
        taken = take_name(text, called.end(), end)
        name = best_name(text, taken, KNOWN) if taken is not None and taken.start == called.end() else None
        if name is not None and " " in text[name.start : name.end]:
            return name, called["office"]
    whose = _WHOSE.match(text, at, end)
    if whose is not None and whose[1].casefold() not in given_names() and not named_person(whose[1]):
        taken = take_name(text, whose.end(), end)
        name = best_name(text, taken) if taken is not None and taken.start == whose.end() else None
        if name is not None and " " in text[name.start : name.end] and sureness(text[name.start : name.end]) >= KNOWN:
            return name, text[whose.start() : whose.end(1)] + "'s"
    behind = _OFFICE_COMMA.match(text, at, end)
    office = (behind[1] or behind["whose"]) if behind is not None else ""
    if behind is not None and is_office(office):
        taken = take_name(text, behind.end(), end)
        name = best_name(text, taken, SHAPE if behind[1] else KNOWN) if taken is not None else None
        if name is not None and (behind[1] or " " in text[name.start : name.end]):
            return name, re.sub(r"\s+", " ", office)
    window = min(end, at + 140)
    stop = _OFFICE_STOPS.search(text, at, window)
    for match in _IN_CAPITALS.finditer(text[at : stop.start() if stop else window]):
        stretch = Span(at + match.start(), at + match.end())
        if text[stretch.end - 1] in ")]":
            continue
        name = name_at_end(text, stretch.start, stretch.end)
        if name is None or name.end - name.start < 4 or " " not in re.sub(r"\s", " ", text[name.start : name.end]):
            continue
        office = text[at : name.start].strip()
        if not office:
            return name, ""
        town, _, rest = text[name.start : name.end].partition(" ")
        if office.endswith(" of") and known_place(town) and " " in rest and sureness(rest) >= KNOWN:
            name, office = Span(name.end - len(rest), name.end), f"{office} {town}"  # "Mayor of Accra Ana Vidal Roe"
        if is_office(office):
            return name, re.sub(r"\s+", " ", office)
        return None, ""
    return None, ""


def _without_office(text: str, name: Span) -> tuple[Span, str]:
    """A name and the German word before it that says what somebody is: "Landwirtin Ana Vidal"."""
    office, _, rest = text[name.start : name.end].partition(" ")
    if " " in rest and GERMAN_OFFICE.search(office) and sureness(rest) >= KNOWN and not named_person(office):
        return Span(name.end - len(rest), name.end), office
    return name, ""


# Both begin with one class of characters, so that they are found many times as fast.
_OFFICE_STOPS = re.compile(
    r"[.;:!?,“”\"\s](?:(?<=[,“”\"])|(?<=[;:!?])\s|(?<=\s)[-–—]\s"
    r"|(?<=\.)(?<!\b[A-Z].)(?<!Dr.)(?<!Dra.)(?<!Prof.)(?<!Mr.)(?<!Ms.)(?<!Mrs.)\s)"
)
_IN_CAPITALS = re.compile(
    r"[^\W\d_a-zà-ÿ](?<!\S.)\S*(?:\s+(?:(?:de|van|von|der|den|la|le|el|al|bin|da|di|dos|"
    r"du)\s+)*[^\W\d_a-zà-ÿ]\S*)+"
)
_ARTICLE_BEFORE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Oo]ur)\s$")
# "our partner Baker Tilly": companies are that as well.
_OFFICE_OF_BODIES = re.compile(r"(?:[a-z]+\s)?(?:co-)?(?:partner|sponsor|supporter|organi[sz]er)s?")


# "de la agrónoma Ana Vidal", "par l'hydrologue Ana Vidal": behind the article the word says what somebody is
_CALLED = re.compile(
    r"(?:(?:(?:de\s)?la|el|del|le)\s|(?:de\s)?l['’]\s?)(?P<office>[a-zà-ÿ]{4,20}(?:\s[a-zà-ÿ]{4,20})?)\s(?=[A-ZÀ-Þ])"
)
# "Harbor Labs' Ana Vidal", "OpenGate's Tom Okoro"
_WHOSE = re.compile(r"((?:[A-Z0-9][\w&.-]*\s){0,3}[A-Z][\w&.-]*)(?:['’]s|(?<=s)['’])\s+(?=[^\W\d_a-zà-ÿ])")


# "the Permanent Secretary, Mr. Roe"; "Lagoon Bank's head of maps, Ana Vidal"
_OFFICE_COMMA = re.compile(
    r"([A-Z][^,.;:()\n]{3,80}),\s+(?=(?:Mr|Ms|Mrs|Dr|Prof|Professor|H\.E|Sir|Dame)\b)|"
    r"(?P<whose>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,3}['’]s?\s[^,.;:()\n]{3,70}),\s+(?=[^\W\d_a-zà-ÿ])"
)
