"""
Finds the general signs of a text that announces or reports an event, and of what kind, whatever its wording.

No sign says it by itself: a word for an event in the headline and again in the text ("the workshop"), a day beside it,
words about speakers, an audience, a program, taking part; against it, words about jobs, laws, new versions. The words
stand in words/kind_signs.txt. The field of the claims is "sign", the value its name; what the signs weigh together is
decided in decisions/_weighed.py. Of what kind an event is its nouns claim as well.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._event_nouns import is_cause
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._kind_nouns import Noun, nouns_in, nouns_of
from eventkit.announcements.finders._mail_header import mail_header
from eventkit.announcements.finders._near_words import NearWords, near_words
from eventkit.announcements.finders._sample import first_line, placed, sampled
from eventkit.announcements.finders._time_phrases import phrases

_HEAD = 700  # characters below the first line in which words weigh more
_FEW = 300  # characters of a text of few words, of which less is to be expected
_TOP = 150  # characters below it in which the day of a header stands
_NOUNS, _OF_KINDS = 12, 60  # nouns whose sentences are looked at, and that say of what kind an event is
_MOST = 2.5  # what the nouns of a kind weigh
_REACH = 120  # characters of a sentence between a noun and what is said of it
_OFTEN, _VERY_OFTEN = 3, 6  # times that a noun stands
_THIS = re.compile(
    r"(?:\b(?:this|our|today['’]s|the|next|upcoming|diese[rsmn]?|unser[em]?n?|der|die|das|cette?|ce|notre|le|la|este|esta"
    r"|nuestr[oa]|el|questo|il|deze|het|de)\s(?:[\w&/’'-]+\s){0,2}|本次|本场|本期|此次|这次|本届|第.{1,3}届|首届)$"
)
_WITH = re.compile(
    r"\b(?:with|by|feat\.?|featuring|mit|avec|con|von|met)\s(?:Dr\.?\s|Prof\.?\s)?[A-ZÀ-Þ][\w'’-]+\s[A-ZÀ-Þ]"
)
# "Tide Talk #4", "Mud Bytes 81", but not "Dry walls, part 2"
_NUMBER = re.compile(
    r"#\s?\d|\b(?:ep(?:isode)?|folge|épisode|nr|vol|s\d+e\d+)\.?\s?\d|^\d{1,4}\s?[-–:.|]\s|第\s?\d+\s?[期集回]"
    r"|^[^\W\d_][\w’'&]*(?:\s[\w’'&]+){0,3}(?<!part)(?<!chapter)(?<!step)(?<!lesson)(?<!level)\s(?!(?:19|20)\d\d)\d{1,4}$",
    re.I,
)
_QUESTION = re.compile(
    r"^\W*(?:\d+|two|three|five|seven|ten)\s(?:\w+\s){0,2}(?:tips|ways|things|reasons)"
    r"|^\W*(?:\d+|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)\s(?:\w+\s){0,2}(?:dinge|gründe|fehler|fragen|regeln)"
    r"|^(?:how|why|what (?:is|are|to|makes?)|when|wie|wo|warum|comment|où|pourquoi|cómo|dónde)\b|^如何|^为什么"
    r"|[\d一二三四五六七八九十][条个种点](?:经验|建议|理由|技巧|方法|错误)",
    re.I,
)
_EDITION = re.compile(r"\b(?:19|20)\d\d\b|\b\d+(?:st|nd|rd|th)\b|\b(?:second|third|annual)\b|第.{1,3}届", re.I)
# "In memory of Ana Roth (1941–2031)", "Tidewater 4.2.1", "Museum guide (part-time)"
_LIFE = re.compile(r"\b1[89]\d\d\s?[-–—]\s?(?:19|20)\d\d\)?\W*$")
_VERSION = re.compile(r"(?<![\d.])v?\d+\.\d+(?:\.\d+)?(?![\d.]|\s?(?:19|20)\d\d|\s?(?:[ap]m|uhr|h)\b)", re.I)
_ELSEWHERE = re.compile(r"\S\s(?:at|@|beim?)\s(?:the\s)?[A-Za-z]*[A-Z]")  # "Alder Labs at Harbor Days": a part of it
_IN_TITLE = (
    ("a part of another event", _ELSEWHERE),
    ("a life in the title", _LIFE),
    ("a version in the title", _VERSION),
    ("a person in the title", _WITH),
    ("a number in the title", _NUMBER),
    ("a question in the title", _QUESTION),
    ("an edition in the title", _EDITION),
)
# Nouns in the plural: "our webinars", "Veranstaltungen", "les ateliers"; "days" and "jornadas" are one event.
_PLURAL = re.compile(r"(?<!day)(?<!hour)(?<!jornada)(?<!journée)(?:ungen|enzen|ionen|inare|träge|[^\Wsuèi]s)$", re.I)
_ANY_ONE = re.compile(r"\b(?:any|each|every|jede[rsmn]?|chaque|cada)\s(?:[\w-]+\s){0,2}$", re.I)
_BYLINE = re.compile(
    r"^(?i:(?:written )?by|von|par|por|di|text:)\s[A-ZÀ-Þ][\w'’.-]+(?:\s[A-ZÀ-Þ][\w'’.-]+){1,2}$", re.M
)
# "PIET: Welcome to the show", "[00:12] 阿澄：欢迎"
_VOICE = re.compile(
    r"^(?:\[?\d\d:\d\d\]?\s)?(?:[A-ZÀ-Þ]{2,12}(?: [A-ZÀ-Þ]{2,12})?|[一-鿿]{2,3})[:：]\s?(?=[A-ZÀ-Þ一-鿿])", re.M
)
_MANY = Wording(
    r"\b(?:\d\d|twenty|thirty|forty|fifty|zwanzig|dreißig|vierzig|vingt|trente|quarante|veinte|treinta|cuarenta)\s"
    r"(?:talks|speakers|sessions|presentations|vorträge|charlas|ponencias|conférences|exposés)\b",
    re.I,
)
_MANY_HAN = re.compile(r"[\d二三四五六七八九十]+[场个位]?(?:主题)?(?:演讲|报告|分享|讲者|讲师)")
_IN_LINES = (("a byline", _BYLINE), ("lines of a conversation", _VOICE))
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LINE = 70  # characters of a line that is the name of an event
# Groups of words that say more beside a noun of an event, each with the name of that sign.
_BESIDE = {
    "future": "an event that will be",
    "past": "an event that was",
    "holding": "an event that is held",
    "inviting": "an event that invites",
}
_BY = re.compile(
    r"\b(?:by|before|until|till|no later than|bis|spätestens|avant|jusqu['’]au|hasta|antes de)\s"
    r"(?:the\s|zum\s|am\s|le\s|el\s|l\s)?$",
    re.I,
)
_LEAD = 20  # characters before a day in which it is told to be a deadline
_STOPS = ("\n\n", ". ", "。")


def find(document: Document) -> Iterator[Claim]:
    if not document.blocks:
        return
    found: dict[str, Span] = {}
    title = first_line(document)
    yield from _signs_of_words(document, title, found)
    _signs_of_title(document, title, found)
    _signs_of_lines(document, title, found)
    if len(title) > _LINE and document.text[title.end - 1] in ".。":
        found["no headline"] = title
    if document.blocks[-1].span.end - title.start < _FEW:
        found["few words"] = title
    for name, span in found.items():
        yield Claim("sign", name, span, name, 0.0)


_WORD = re.compile(r"\w[\w'’-]{0,30}")


def _signs_of_words(document: Document, title: Span, found: dict[str, Span]) -> Iterator[Claim]:
    places = _places(document)
    yield from _signs_of_nouns(document, title, places, found)
    for group, (first, *_) in sorted(places.items()):
        found[group] = _word_at(document, first)
        if first < title.end + _HEAD:
            found[f"{group} at the head"] = found[group]
        if first < title.end:
            found[f"{group} in the title"] = found[group]


def _places(document: Document) -> NearWords:
    """Where in the document the words of each group begin."""
    words, offset = sampled(document)
    found = near_words(words, "kind_signs")
    return {group: [at + offset for at in there] for group, there in found.items()} if offset else found


def _word_at(document: Document, start: int) -> Span:
    match = _WORD.match(document.text, start)
    return Span(start, match.end() if match else start + 1)


def _signs_of_title(document: Document, title: Span, found: dict[str, Span]) -> None:
    words = document.words(title)
    for name, form in _IN_TITLE:
        if match := form.search(words):
            found[name] = placed(match.span(), title.start)
    if "a part of another event" in found:
        found.pop("an edition in the title", None)  # that is of the other


def _signs_of_lines(document: Document, title: Span, found: dict[str, Span]) -> None:
    end = min(title.end + _HEAD, document.blocks[-1].span.end)
    for name, form in _IN_LINES:
        if match := form.search(document.text, title.end, end):
            found[name] = Span(*match.span())
    many = _MANY.search(document.beginnings, title.start, end)
    if many is None and document.has_han:
        many = _MANY_HAN.search(document.text, title.start, end)
    if many is not None:
        found["many talks"] = Span(*many.span())
    if "a byline" in found and "a day with its hour at the top" in found:
        found["a byline and an hour at the top"] = found["a byline"]


def _signs_of_nouns(
    document: Document, title: Span, places: dict[str, list[int]], found: dict[str, Span]
) -> Iterator[Claim]:
    """What nouns of events say by themselves, by what stands beside them, and by being said again."""
    in_title = nouns_in(document, title)
    for noun in in_title:
        found.setdefault(f"{noun.kind} in the title" if noun.sure else "perhaps an event in the title", noun.span)
    if not in_title:
        found["no event in the title"] = title
    days, clocks = _signs_of_times(document, title, found)
    nouns = nouns_of(document)
    nouns = nouns[bisect_left(nouns, title.end, key=lambda noun: noun.span.start) :]
    if not nouns:
        found["no event in the text"] = title
        return
    head = [*in_title, *(noun for noun in nouns if noun.span.start < title.end + _HEAD)]
    for few, name in ((in_title, "events in general in the title"), (head, "events in general at the head")):
        if few and all(_PLURAL.search(document.text, noun.span.start, noun.span.end) for noun in few):
            found[name] = few[0].span
    titled = {_folded(document, noun) for noun in in_title if noun.sure}
    often: dict[str, int] = defaultdict(int)
    for noun in nouns:
        said = _folded(document, noun)
        often[said] += 1
        if said in titled:
            found.setdefault("event of the title in the text", noun.span)
    most = max(often, key=lambda said: often[said])
    for count, name in ((_OFTEN, "an event again and again"), (_VERY_OFTEN, "an event all over")):
        if often[most] >= count:
            found[name] = next(noun.span for noun in nouns if _folded(document, noun) == most)
    beside = [("an event with its day", days), ("an event with its hour", clocks)]
    beside += [(name, places[group]) for group, name in _BESIDE.items() if group in places]
    for noun in nouns[:_NOUNS]:
        for name, starts in beside:
            if name not in found and _beside(document.text, noun.span, starts):
                found[name] = noun.span
    yield from _kinds(document, title, nouns, found)


def _folded(document: Document, noun: Noun) -> str:
    return document.words(noun.span).lower().removesuffix("s")


def _kinds(document: Document, title: Span, nouns: list[Noun], found: dict[str, Span]) -> Iterator[Claim]:
    """What each kind's nouns weigh together: what a text calls its own event it calls so early and often."""
    weights: dict[str, float] = defaultdict(float)
    spans: dict[str, Span] = {}
    for noun in nouns[:_OF_KINDS]:
        early = noun.span.start < title.end + _HEAD
        before = document.text[max(title.end, noun.span.start - 40) : noun.span.start].lower()
        pointed = _THIS.search(before) is not None
        if early:
            found.setdefault(f"{noun.kind} at the head" if noun.sure else "perhaps an event at the head", noun.span)
        if pointed:
            found.setdefault("this event" if noun.sure else "perhaps this event", noun.span)
        if _ANY_ONE.search(document.text, max(title.start, noun.span.start - 30), noun.span.start):
            found.setdefault("any such event", noun.span)
        if early and noun.sure and _is_name(document, noun):
            found.setdefault("an event with its year on a line", noun.span)
        weight = (0.9 if early else 0.3) if pointed else (0.2 if early else 0.1)
        if not is_cause(document, noun.span.start):
            weights[noun.kind] += weight if noun.sure else weight / 3
            spans.setdefault(noun.kind, noun.span)
    if _ELSEWHERE.search(document.text, title.start, title.end):
        weights["summit"] *= 0.5  # that is the other
    for kind, span in spans.items():
        yield Claim("kind", kind, span, "nouns of the text", min(weights[kind], _MOST))


def _is_name(document: Document, noun: Noun) -> bool:
    """Whether the line of a noun is a short one with a year: "Annual Conference 2031"."""
    start = document.text.rfind("\n", 0, noun.span.start) + 1
    end = document.text.find("\n", noun.span.end, noun.span.end + _LINE)
    short = 0 < end - start < _LINE and document.text[end - 1] not in ".:。！!"
    return short and _YEAR.search(document.text, start, end) is not None


def _signs_of_times(document: Document, title: Span, found: dict[str, Span]) -> tuple[list[int], list[int]]:
    """Where days and where clock times begin, in order."""
    days, clocks = [], []
    by_itself: list[Span] = []  # lines that are a day, as in the program of several
    text = document.text
    header = mail_header(document)
    if header is not None:
        found["the header of a letter"] = header
    for phrase in phrases(document):
        if header is not None and header.start <= phrase.start < header.end:
            continue
        day, hours = phrase.of("day"), phrase.of("clock")
        days += [atom.start for atom in day]
        clocks += [atom.start for atom in hours]
        at_top = title.end <= phrase.start < title.end + _TOP
        if at_top and day:
            found.setdefault("a day at the top", phrase.span)
            if hours:
                found.setdefault("a day with its hour at the top", phrase.span)
        if len(hours) > 1:
            found.setdefault("hours from and to", phrase.span)
        # A deadline has a zone and a weekday as well, where nothing is held.
        own = _BY.search(text, max(0, phrase.start - _LEAD), phrase.start) is None
        if own and hours and phrase.of("zone"):
            found.setdefault("an hour with its zone", phrase.span)
        if hours and day:
            found.setdefault("a day with its hour", phrase.span)
        if own and day and phrase.of("weekday"):
            found.setdefault("a day with its weekday", phrase.span)
        if hours:
            found.setdefault("an hour", phrase.span)
            if not day and phrase.of("weekday"):
                found.setdefault("a weekday with its hour", phrase.span)
        if phrase.start < title.end and day:
            found.setdefault("a day in the title", phrase.span)
        elif day and not hours and text[phrase.start - 1] == "\n" and text[phrase.end : phrase.end + 1] in "\n":
            by_itself.append(phrase.span)
    if len(by_itself) > 1:
        found["days of a program"] = by_itself[0]
    return days, clocks


def _beside(text: str, noun: Span, starts: list[int]) -> bool:
    """Whether one of the places is in the sentence of a noun."""
    near = bisect_left(starts, noun.start - _REACH)
    for at in starts[near : near + 8]:
        if at > noun.end + _REACH:
            return False
        between = text[noun.end : at] if at >= noun.end else text[at : noun.start]
        if not any(stop in between for stop in _STOPS):
            return True
    return False
