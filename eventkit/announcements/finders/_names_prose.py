"""
Persons in sentences: the names that follow a cue, with what stands beside them (people_after, apposition).

"featuring Hugo Bell, postdoc at the Lake Institute, and Dr. Ana Roth (ACME)" are two people with their positions;
"lead developer Tom Okoro" has the position before the name. Shared by the finders of people in prose.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from attrs import evolve, frozen

from eventkit.announcements.beginnings import key
from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Kind, Span
from eventkit.announcements.finders._index import Wording, beginnings
from eventkit.announcements.finders._names_entries import read_positions, to_person
from eventkit.announcements.finders._names_sure import (
    KNOWN,
    NO,
    SHAPE,
    best_name,
    given_names,
    name_at_end,
    sureness,
    take_name,
)
from eventkit.announcements.finders._places import known_place
from eventkit.people import Appearance, Person, Position
from eventkit.people._honorifics import is_honorific
from eventkit.people._pieces import body_word, kind_of, title_word
from eventkit.people.lines import named_person
from eventkit.people.organization import is_acronym
from eventkit.people.role import Role

_MOST_PEOPLE = 100

_FILLER = re.compile(
    r"\s*(?:(?:by|with|from|to|our|the|my|your|a|an|both|special|guests?|speakers?|experts?|"
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
    r"(?:(?:then|finally|(?:second|third)(?:\s+with)?|also|by|from|his|her|co-host|von|par|por|de)\s+){0,2}",
    re.I,
)
_WHO = re.compile(
    r",?\s+(?:who|qui|que|quien|der|die)\s+(?:(?:currently|also|now)\s+)?"
    r"(?:(?:works?|teaches|researches|serves|studies|leads|runs|maintains)\s+"
    r"(?:[a-z][\w\s-]{2,50}?\s)?(?:at|for|with|"
    r"in)\s+(?P<body>(?:the\s+)?[A-Z][\w&.’'-]*(?:\s(?:[A-Z][\w&.’'-]*|of|for|and|the|en|de|du|"
    r"in)(?=\s|,|\.|$))*)"
    r"(?:\s+and)?)?\s*(?:(?:is|est|ist|es)\s+(?P<title>(?:an?|the|une?|el|la|ein|eine)?\s?[^,.;]{3,120}))?"
)
_WHO_LEADS = re.compile(
    r",?\s+who\s+(?:currently\s+)?(?:directs|heads|leads|runs|chairs|founded|co-founded)\s+(?:the\s+)?"
    r"(?P<body>[A-Z][\w&.’'-]*(?:\s(?:[A-Z][\w&.’'-]*|of|for|and|the)(?=[\s,.]|$))*)"
)
_BESIDE = re.compile(r"\s*[(（]([^()（）]{2,160})[)）]")
_FROM = re.compile(
    r",?\s+(?:from|of|at|with|representing|aus|von|vom|chez|de|del|du)\s+"
    r"(?P<body>(?:(?:the|la|le|der|die|dem|el)\s+|(?:l['’])?(?:association|université|école|institut|collectif|société|"
    r"asociación|universidad|fundación|colectivo|instituto)\s+)?[A-ZÀ-Þ][\w&.’'-]*(?:\s(?:[A-ZÀ-Þ][\w&.’'-]*|"
    r"of|for|the|in|de|du|des|di|da|do|dos|del|della|la|y|für|und|en|and(?=\s[A-Z]\w+\s(?:University|Institute|"
    r"Laboratory|Policy))|&)(?=[\s,.;:)]|$))*)"
)
_AS = re.compile(
    r",\s+(?:as|in\s+(?:his|her|their)\s+(?:capacity|"
    r"role)\s+as)\s+(?=(?:the\s+)?[a-z-]*\s?(?:president|director|chair|head|ceo|founder|mayor|"
    r"minister|manager)\b)",
    re.I,
)
_DASH = re.compile(r"\s+[-–—]\s+")
_END_OF_POSITION = re.compile(
    r"\s(?:will|is|was|were|are|has|had|have|who|which|that|noted|said|spoke|speaks|explains?|"
    r"explained|discuss\w*|talks?|talked|joins?|joined|"
    r"presents?|presented|chaired\sby|moderated\sby|hosted\sby|led\sby|joined\sby|followed\sby|"
    r"shares?|shared|about|gave|gives|delivers?|delivered|opened|moderates?|moderated|introduc\w+|"
    r"as\s(?:she|he|they|we)|"
    r"in\s(?:his|her|their|this|conversation)|for\s(?:an?|the\s(?:first|second|next|opening|"
    r"keynote|following|discussion))\b|during|at\sthe\s(?:event|conference|summit|forum|webinar|"
    r"meeting)|"
    r"on\s(?:mon|tues|wednes|thurs|fri|satur|sun)day|on\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|"
    r"oct|nov|dec)|on\s\d|to\s(?:talk|discuss|explore|learn|share|speak|hear|chat|present|give)|"
    r"where|when|we|they|she|he|together|with\sa\sspecial|über|spricht|parle|hablará|moderiert|"
    r"sera|será|wird|sur\s(?:le|la|les))\b.*$",
    re.S | re.I,
)
_NOT_APPOSED = re.compile(
    r"(?:who|which|whose|where|when|we|they|she|he|it|you|this|that|these|there|for|to|on|in|from|"
    r"with|at|as|about|but|so|will|is|was|has|and\s(?:we|will|is|was)|"
    r"join|learn|register|please|discuss\w*|explain\w*|talk\w*|shar\w+|noted|said|during|after|"
    r"before|all|our|your|moderated|hosted|chaired|led|organi[sz]ed|co-hosted|joined|followed|"
    r"introduced|presented|among|including|exploring|"
    r"qui|dont|où|wird|spricht|und\swird|donde|para|pour|auf|über|zum|zur|\d|[A-Z][a-z]+day\b)\b",
    re.I,
)
SKIPPED_HEADINGS = re.compile(
    r"sponsor|contact|credits?\b|about (?:us|the (?:organi[sz]er|host|company|series|foundation|"
    r"association|institute))|\brelated\b|previous|\bpast\b|upcoming|following "
    r"(?:meetings?|events?)|future (?:meetings?|events?)|references?|further reading|comments?|"
    r"committee|photo|thanks|acknowledg|kontakt|contactez|contacto|"
    r"impressum|links?$|resources|赞助|联系|往期|参考|致谢|other (?:events?|news|posts)|read (?:more|also)|"
    r"see also|you may also|shameless|picks?$|subscribe|follow us|postlight"
)
_SKIPPED_SENTENCES = re.compile(
    r"^(?:next|upcoming|coming)(?!\s+up)(?:\s[\w-]+){0,3}:\s|"
    r"\b(?:contact|e-?mail|please email|questions?\b.{0,40}\b(?:to|contact|email|reach)|reach out|"
    r"contributed by|posted by|written by|author:|photo(?:graph)?s? by|"
    r"image by|edited by|translated by|courtesy of|reporting by|bericht von|sponsored by|"
    r"thanks? to|thank you to|dedicated to|named after|in memory of|"
    r"in honou?r of|works? of|book by|rsvp to|write to|get in touch|article by|story by|"
    r"illustration|music by|translation by)\b",
    re.I,
)


@frozen
class Said:
    """A person of a sentence: who, the positions stated beside the name, the words, and how sure the name is."""

    person: Person
    positions: tuple[Position, ...]
    span: Span
    sure: int

    def appearance(self, text: str, role: Role) -> Appearance:
        """The person in a role, with the words of the text."""
        return Appearance(self.person, role, self.positions, text=text[self.span.start : self.span.end])

    def claim(self, text: str, role: Role, rule: str, weight: float = 0.5) -> Claim:
        """The claim "person" that they take part in a role."""
        return Claim("person", self.appearance(text, role), self.span, rule, weight)


def read_here(document: Document, block: Block) -> bool:
    """Whether a block speaks of the event: none under "Sponsors", "Contact", "Past events" does."""
    if block.kind is Kind.HEADING:
        return SKIPPED_HEADINGS.search(document.words(block.body).casefold()) is None
    return SKIPPED_HEADINGS.search(document.heading(block)) is None


_HEAD = 300  # characters in which an episode is called one
_EPISODE = re.compile(r"(?m)\bEp\.?\s?#?[0-9]{1,4}\b|\bS[0-9]{1,2}\s?E[0-9]{1,3}\b")
_SHOW = Wording(
    r"\b(?:podcasts?|episodes?|épisodes?|folge \d|episodio|show notes|audio editing|intro theme|"
    r"transcript|timestamps?)\b",
    re.I,
)


def extent(document: Document, most: int) -> Span:
    """Where the document stands in its text, which may be that of a whole newsletter; at most so many characters."""
    if not document.blocks:
        return Span(0, 0)
    start = document.blocks[0].span.start
    return Span(start, min(document.blocks[-1].span.end, start + most))


def is_show(document: Document) -> bool:
    """Whether the document speaks of an episode of a show."""
    known = document.shared.get("is a show")
    if known is None:
        head = extent(document, 12_000)
        known = (
            _SHOW.search(document.beginnings, head.start, head.end) is not None
            or _EPISODE.search(document.text, head.start, min(head.end, head.start + _HEAD)) is not None
        )
        document.shared["is a show"] = known
    return bool(known)


def by_beginning(cues: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """
    The cues by the beginning of their first word, as `Document.beginnings` has it.

    A cue is the group "c" and its number; one whose beginning is shorter is a whole word.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for number, cue in enumerate(cues):
        letters = beginnings(cue)
        if letters is None:
            raise ValueError(f"may begin with anything: {cue}")
        for word in sorted(set(map(key, letters))):
            found[word].append(f"(?P<c{number}>{cue})")
    return {word: re.compile("|".join(held), re.I) for word, held in found.items()}


def places(document: Document, cues: dict[str, re.Pattern[str]]) -> Iterator[tuple[re.Match[str], Span]]:
    """
    The matches of cues, each with its sentence, in the blocks that speak of the event and the sentences that do not
    name contacts or authors.

    `cues` has them by the beginning of their first word: one look at each word instead of one at each cue, since there
    are many cues and few words begin any.
    """
    text = document.text
    words = document.beginnings
    whole = extent(document, len(text))
    there = cues.keys() & words.places.keys()
    offsets = sorted((at, word) for word in there for at in words.of(word, whole.start, whole.end))
    block: Block | None = None
    blocks = iter(document.blocks)
    wanted: bool | None = None
    spans: Iterator[Span] = iter(())
    sentence: Span | None = None
    judged: Span | None = None
    here = False
    for at, word in offsets:
        while block is None or at >= block.span.end:
            block = next(blocks, None)
            if block is None:
                return
            wanted, spans, sentence = None, iter(()), None
        if at < block.body.start or block.kind in (Kind.ROW, Kind.TITLE) or wanted is False:
            continue
        match = cues[word].match(text, at, block.body.end)
        if match is None:
            continue
        if wanted is None:
            wanted = len(block.body) > 11 and read_here(document, block)
            spans = iter(document.sentences(block) if wanted else ())
        while sentence is None or at >= sentence.end:
            sentence = next(spans, None)
            if sentence is None:
                break
        if sentence is None or at < sentence.start:
            continue
        if sentence is not judged:  # a sentence may be long, and have many cues
            words_here = text[sentence.start : sentence.end]
            judged, here = sentence, not skipped(words_here) and not _of_next_episode(document, words_here)
        if here:
            yield match, sentence


_NEXT_EPISODE = re.compile(
    r"\bnext\s(?:episode|show|time\son|week['’]s\s(?:episode|show))\b|\b(?:nächste[rn]?|kommende[rn]?)\s(?:Folge|Episode)\b|"
    r"\bprochain\sépisode\b|\bpróximo\sepis[oó]dio\b|\bprossimo\sepisodio\b|\bvolgende\saflevering\b|下期|次回",
    re.I,
)


def _of_next_episode(document: Document, words: str) -> bool:
    """Whether a sentence of an episode's page says who will be in the next one."""
    return is_show(document) and _NEXT_EPISODE.search(words) is not None


@lru_cache(maxsize=512)
def skipped(words: str) -> bool:
    """Whether a sentence names its people as contacts, authors and the like."""
    return _SKIPPED_SENTENCES.search(words) is not None


def people_after(text: str, at: int, end: int, least: int = SHAPE, *, lists: bool = False) -> list[Said]:
    """
    The people named one after the other from an offset on.

    One of them must be as sure as `least`, or have a position; with `lists` two names are sure enough by themselves.
    """
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
        more = _AND.match(text, at, end)
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
    r"\s*(?:(?:the|our|its|two|three|four|both|several)\s+)?(?:[\w-]+\s){0,3}?(?P<noun>[a-z-]{4,20})s[,:]?\s+"
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
    if (
        not positions
        or positions[0].organization is None
        or _COMMA.fullmatch(text, person.span.end, body.span.start) is None
    ):
        return found
    return [evolve(person, positions=positions, span=Span(person.span.start, body.span.end))]


_COMMA = re.compile(r"\s*,\s*")
_FROM_THERE = re.compile(r"\s(?:from|aus|von|vom)\s")
_DOES_IT = re.compile(
    r"(?:\s(?:of|from|at)\s(?:the\s)?[A-Z][\w ]{2,40}?)?\s*(?:,\s*)?(?:will|is|explores?|discusses|"
    r"talks|presents|joins|shares|"
    r"spoke|speaks|explains)\b"
)


def _again(text: str, at: int, end: int) -> bool:
    """Whether a bare comma is followed by another name: not by a place or a day."""
    taken = take_name(text, at, end)
    if taken is None or taken.start > at + 1:
        return False
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
    positions = _of_office(office) if office else ()
    if sure < KNOWN and not office and _ARTICLE_BEFORE.search(text, max(0, name.start - 5), name.start):
        return None  # "The Long Tail"
    if sure < KNOWN and office and _OFFICE_OF_BODIES.fullmatch(office):
        return None
    beside, last = apposition(text, name.end, end)
    positions = positions + beside
    if sure < least and not positions:
        return None
    if sure == NO:
        return None
    person = to_person(text[name.start : name.end])
    if person is None:
        return None
    start = name.start - len(office) - 1 if office else name.start
    return Said(person, positions, Span(max(start, at), max(last, name.end)), max(sure, KNOWN if positions else sure))


def _name_here(text: str, at: int, end: int) -> tuple[Span | None, str]:
    """The name at an offset, and the office before it."""
    while at < end and text[at] in ' \n\t*_[“"':
        at += 1
    taken = take_name(text, at, end)
    if taken is not None and taken.start == at:
        name = best_name(text, taken)
        if name is not None and (" " in text[name.start : name.end] or "\n" in text[name.start : name.end]):
            return name, ""
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
    stop = re.compile(
        r"(?<!\b[A-Z])(?<!Dr)(?<!Dra)(?<!Prof)(?<!Mr)(?<!Ms)(?<!Mrs)\.\s|[;:!?]\s|,|\s[-–—]\s|[“”\"]"
    ).search(text, at, window)
    limit = stop.start() if stop else window
    for match in re.finditer(
        r"(?:(?<=\s)|^)[^\W\d_a-zà-ÿ]\S*(?:\s+(?:(?:de|van|von|der|den|la|le|el|al|bin|da|di|dos|"
        r"du)\s+)*[^\W\d_a-zà-ÿ]\S*)+",
        text[at:limit],
    ):
        stretch = Span(at + match.start(), at + match.end())
        if text[stretch.end - 1] in ")]":
            continue
        name = name_at_end(text, stretch.start, stretch.end)
        if name is None or name.end - name.start < 4 or " " not in re.sub(r"\s", " ", text[name.start : name.end]):
            continue
        office = text[at : name.start].strip()
        if not office:
            return name, ""
        if is_office(office):
            return name, re.sub(r"\s+", " ", office)
        return None, ""
    return None, ""


_NO_OFFICE = re.compile(r"\b(?:between|by|with|joined|includ\w+|are|is|was)\b|(?:\band|&|,)\s*$", re.I)


_ARTICLE_BEFORE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Oo]ur)\s$")
# "our partner Baker Tilly": companies are that as well.
_OFFICE_OF_BODIES = re.compile(r"(?:[a-z]+\s)?(?:co-)?(?:partner|sponsor|supporter|organi[sz]er)s?")


# "de la agrónoma Ana Vidal", "par l'hydrologue Ana Vidal": behind the article the word says what somebody is
_CALLED = re.compile(
    r"(?:(?:de\s)?la|el|del|le|de\sl['’]|l['’])\s?(?P<office>[a-zà-ÿ]{4,20}(?:\s[a-zà-ÿ]{4,20})?)\s(?=[A-ZÀ-Þ])"
)
# "Harbor Labs' Ana Vidal", "OpenGate's Tom Okoro"
_WHOSE = re.compile(r"((?:[A-Z0-9][\w&.-]*\s){0,3}[A-Z][\w&.-]*)(?:['’]s|(?<=s)['’])\s+(?=[^\W\d_a-zà-ÿ])")


def _of_office(office: str) -> tuple[Position, ...]:
    """The positions in the words before a name: "gridLab Community Manager", "Harbor Institute director"."""
    found = office.split()
    if office.endswith("'s") and not any(map(title_word, found)):
        body = office.removesuffix("'s")
        return () if known_place(body) else (Position("", body, text=body),)
    for at in range(1, len(found)):
        body, title = " ".join(found[:at]), found[at:]
        named = _CAMEL.search(body) if at == 1 else kind_of(body) == "body"
        if (is_acronym(body) or body.endswith(("'s", "’s")) or named) and any(map(title_word, title)):
            body = re.sub(r"['’]s$", "", body)
            return (Position(" ".join(title), body, text=office),) if not title_word(body) else read_positions(office)
    return read_positions(office)


_CAMEL = re.compile(r"[a-z][A-Z]")
# "the Permanent Secretary, Mr. Roe"; "Lagoon Bank's head of maps, Ana Vidal"
_OFFICE_COMMA = re.compile(
    r"([A-Z][^,.;:()\n]{3,80}),\s+(?=(?:Mr|Ms|Mrs|Dr|Prof|Professor|H\.E|Sir|Dame)\b)|"
    r"(?P<whose>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,3}['’]s?\s[^,.;:()\n]{3,70}),\s+(?=[^\W\d_a-zà-ÿ])"
)


_TO_BODIES = frozenset("of for at from de du des del d' von vom für bei chez en".split())


def is_office(words: str) -> bool:
    """Whether words before a name say what somebody is: "lead developer", "Senior Minister of State for Health"."""
    found = words.split()
    if not found or len(found) > 14 or (is_honorific(words) and words[0].isupper()) or _NO_OFFICE.search(words):
        return False
    for n, word in enumerate(found[1:-1], 1):
        if word == "and" and not title_word(found[n - 1]) and any(map(title_word, found[n + 1 : n + 4])):
            return False  # "Director Ana Vidal and deputy chief": of somebody else
    last = found[-1].strip(",")
    if last.casefold() in _TO_BODIES:
        return False  # "fondateur de | Nuit Claire"
    if title_word(last) or title_word(last.removesuffix("s")):
        return True
    return kind_of(words) == "title" and any(title_word(word.strip(",()")) for word in found[:6])


def apposition(text: str, at: int, end: int) -> tuple[tuple[Position, ...], int]:
    """The positions stated behind a name, and where their words end; (), at where there are none."""
    beside = _BESIDE.match(text, at, end)
    if beside:
        positions = read_positions(beside[1])
        if positions or len(beside[1]) < 40:
            more, last = apposition(text, beside.end(), end) if not positions else ((), beside.end())
            return positions + more, last if more else beside.end()
    acting = _AS.match(text, at, end)
    if acting:
        return _behind(text, acting.end(), end, at)
    who = _WHO.match(text, at, end)
    leads = _WHO_LEADS.match(text, at, end)
    if leads:
        body = _trimmed_body(leads["body"])
        return read_positions(body), leads.start("body") + len(body)
    if who and (who["body"] or who["title"]):
        return _of_clause(who)
    of = _FROM.match(text, at, end)
    if of:
        body = _trimmed_body(of["body"])
        article = re.match(r"(?:the|la|le|der|die|das|dem|den|el|los|las)\s+", body)
        begin = of.start("body") + (article.end() if article else 0)
        body = body[article.end() :] if article else body
        if _is_body(body):
            positions = read_positions(body)
            return positions, begin + len(body)
    dash = _DASH.match(text, at, end)
    comma = re.compile(r"\s*,\s*").match(text, at, end)
    mark = dash or comma
    if mark is None:
        return (), at
    return _behind(text, mark.end(), end, at)


def _behind(text: str, at: int, end: int, back: int) -> tuple[tuple[Position, ...], int]:
    """The positions behind a comma or dash: as many pieces as still belong to them."""
    limit = min(end, at + 320)
    last = at
    first = True
    for piece in re.finditer(r"[^,;()]*(?:\([^()]*\)[^,;()]*)*", text[at:limit]):
        words = piece[0]
        if not words.strip():
            continue
        start = at + piece.start() + len(words) - len(words.lstrip())
        words = words.strip()
        cut = _END_OF_POSITION.sub("", " " + words).strip()
        ended = len(cut) < len(words)
        if not cut or (_NOT_APPOSED.match(cut) and not first):
            break
        if not _belongs(cut, first=first):
            break
        joined = re.search(r"\s(?:and|&|und|et|y)\s+(?=[^\W\d_a-zà-ÿ])", cut)
        if joined and _names_follow(cut[joined.end() :]):
            last = start + joined.start()
            break
        last = start + len(cut if re.search(r"\b[A-Z]\.[A-Z]\.$|\b(?:Inc|Ltd|Co)\.$", cut) else cut.rstrip("."))
        first = False
        after = text[at + piece.end() : at + piece.end() + 1]
        if ended or after == ";":
            break
    if last <= at:
        return (), back
    positions = read_positions(text[at:last])
    return (positions, last) if positions else ((), back)


_DOING = re.compile(
    r"(?:present|speak|talk|discuss|introduc|giv|join|shar|show|lead|host|moderat|explor|explain)ing\b", re.I
)


# "…, Elm Press, untangle what journals ask of authors": a verb goes on.
_GOES_ON = re.compile(r"(?P<verb>[a-z]+)\s+(?:what|how|why|whether|that|your|us|you)\s")


def _belongs(words: str, *, first: bool) -> bool:
    if _DOING.match(words):
        return False
    going = _GOES_ON.match(words)
    if going is not None and not title_word(going["verb"]):
        return False
    if re.match(r"(?:and|&|und|et|y)\s+(?:others|more|many|several|further|weitere|d['’]autres|otros)\b", words, re.I):
        return False
    if words.casefold().startswith(("and ", "& ", "und ", "et ", "y ")):
        return (
            not first
            and kind_of(words) == "title"
            and not _NO_OFFICE.search(words)
            and not _names_follow(words.split(" ", 1)[1])
        )
    if _names_follow(words) and not body_word(words.split()[-1]):
        return False
    kind = kind_of(words)
    if kind == "note" or (kind == "place" and first):
        return False
    if kind in ("title", "unit", "body", "place"):
        return not first or kind != "place"
    if first and _NOT_APPOSED.match(words):
        return False
    head = re.split(r"\s(?:of|at|for|in|with|from|on|de|du|von|der)\s", words, maxsplit=1)[0].split()
    return (
        any(title_word(word) or title_word(word.split("-")[0]) for word in head[:7])
        or (len(head) < 6 and all(body_word(w) or w[0].isupper() for w in head[-1:]) and body_word(head[-1]))
        or (len(head) == 1 and is_acronym(head[0]))
    )


def _names_follow(words: str) -> bool:
    taken = take_name(words, 0, min(len(words), 80))
    if taken is None or taken.start:
        return False
    name = best_name(words, taken)
    return (
        name is not None
        and name.end == taken.end
        and " " in words[name.start : name.end]
        and (sureness(words[name.start : name.end]) >= KNOWN or name.end >= len(words.rstrip()))
    )


def _of_clause(who: re.Match[str]) -> tuple[tuple[Position, ...], int]:
    """ "who works at X and is an expert in Y" """
    body = _trimmed_body(who["body"]) if who["body"] else ""
    title = _END_OF_POSITION.sub("", who["title"]).strip() if who["title"] else ""
    title = re.sub(r"^(?:an?|the|une?|el|la|ein|eine)\s+", "", title)
    if title and not any(title_word(word) for word in title.split()[:7]):
        title = ""
    if not body and not title:
        return (), who.start()
    last = who.end("title") if title else who.end("body")
    if not body:
        return read_positions(title), last
    return (Position(title, body.removeprefix("the ")),), last


def _trimmed_body(body: str) -> str:
    """A body's name without small words that were left at its end."""
    words = body.rstrip(" ,.")
    while (end := re.search(r"\s+(?:of|for|the|in|de|du|des|la|y|für|und|en|and|&)$", words)) is not None:
        words = words[: end.start()]
    return words


def _is_body(words: str) -> bool:
    found = words.removeprefix("the ").split()
    if not found or (len(found) > 1 and named_person(found[0]) and not body_word(found[-1])):
        return False
    return kind_of(words) in ("body", "unit") or (
        len(found) < 6 and kind_of(words) == "" and not re.match(r"\w+day$|[A-Z][a-z]+ \d", words)
    )
