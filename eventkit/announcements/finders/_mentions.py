"""
Every place where a document names a person, whatever the words around it say (mentions).

"Ana Vidal", "Dr. T. Okoro", "周明远老师": whoever is named may take part in the event or not; what stands around the
name tells (`people_weighed`). Single words in Latin letters are left out: too many of them are no names.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from attrs import evolve, frozen

from eventkit.announcements.document import Block, Document, Kind, Span, kept
from eventkit.announcements.finders._mentions_han import han_mentions
from eventkit.announcements.finders._names_sure import (
    KNOWN,
    NAMED_AFTER,
    NO_FIRST,
    NOT_OF_NAMES,
    SHAPE,
    SURNAMES_TOO,
    best_name,
    end_of_line,
    given_names,
    sureness,
    take_name,
    thing_words,
)
from eventkit.people._honorifics import is_honorific
from eventkit.people._pieces import body_word, title_word


@frozen
class Mention:
    """
    One place where somebody is named: the words, and how sure it is that they are a name.

    `han` tells names in Han characters; `also` is the name in another script that stands in brackets behind.
    """

    span: Span
    sure: int
    han: bool = False
    also: str = ""


MOST = 400  # names that are weighed: a page with more is a list of members, or a book
_CAPITALS = "A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΩА-Я"
# A word in capitals before another; particles may stand between them. It begins with one class of characters, so that
# it is found many times as fast.
_FIRST = re.compile(
    rf"[{_CAPITALS}](?<!\w[{_CAPITALS}])[\w'’-]{{0,40}}+(?:\.[\w'’-]{{1,40}}+){{0,8}}+\.?+"
    rf"(?=[ \u00a0]{{1,3}}(?:[\"“][a-z][\w.-]{{1,18}}[\"”][ ](?=[{_CAPITALS}])|"
    rf"[(\"“„'‘]?(?P<next>[{_CAPITALS}][\w-]*)|(?:[a-zà-ÿ]{{1,5}} ){{1,3}}[{_CAPITALS}]"
    rf"|[dl]['’][{_CAPITALS}])"
    rf"|[ ]?\n[ ]?[{_CAPITALS}])"
)
_WORDS = re.compile(r"\S+")
_LONGEST = 90
_INSIDE = frozenset("_@/.&#'’-")  # marks behind which no name begins: addresses, handles, compounds
_NO_LAST = frozenset("ci api sdk llc inc ltd gmbh usa uk eu ai ui ux os db".split())
_NO_GIVEN = re.compile(r"(?:ing|ed|ly|ical|ous|ive|able|ung|liche[nrs]?|ische[nrs]?|ies|igen?)$")
_NO_SURNAME = re.compile(r"(?:ionen|ungen|keit|heit|schaft|ments|ings|ices)$")
_HAN = re.compile("[\u3400-\u9fff]")
# Words that begin sentences, besides those that no name begins with.
_SENTENCES = frozenset(
    """
    besides although though since because while however therefore furthermore moreover meanwhile instead despite
    please thanks dear hello hey hi yes no not more most many some all every each another other others such same
    both only just even still again today tomorrow yesterday tonight there where why how what which who whose do
    does did is are was were has have had can could will would shall should may might must let get go see read find
    try use make take stay save check click follow share visit apply submit send bring want need know think say ask
    tell help work play look keep start alle viele mehr bitte vielen liebe lieber hallo auch aber oder wenn weil
    dann noch nur sehr unser ihre im am san santa saint los las
    """.split()
)
_OF_TOWNS = ("San ", "Santa ", "Saint ", "St. ", "São ", "Mount ", "Lake ", "Port ", "Fort ")
_ARTICLES_OF_ONE = ("I", "A", "O", "E", "Y")
_LAST_WORD = re.compile(r"(?<![\w.'’])([a-zà-ÿ]+)[ \u00a0]+$")
_BEFORE_NAMES = frozenset(
    """
    with by from and or mit von und avec par et con por y e com door met en is are include includes including like
    featuring features featured feat have has meet welcome welcomes interviews between joined moderated speaker guest
    host presenter moderator expert author our are as dr prof
    was were comes came follows said says asked argued durch übernimmt spricht sprechen liest zeigt begrüßt
    """.split()
)
_ARTICLES = frozenset("the a an das die der le la el".split())
# "der Lektorin Ana Vidal des Erlenverlags", "Ana Vidal von der Gruppe Grüne Höfe"
_GENITIVE = re.compile(r"(?<=\S) des |(?<=\w) \w[\w’'-]+(?P<of> (?:von der|von dem|vom|aus der|aus dem) )")
# "the Ana Vidal Professor of Botany"
_CHAIR = re.compile(r"[ ]([A-Z]\w+)[ ](?:of|in|for)\b")


def mentions(document: Document) -> list[Mention]:
    """
    The names of persons in a document, in their order; looked for once, and not further where they are too many.

    >>> from eventkit.announcements.opening import open_document
    >>> page = open_document("Slow ferries\\n\\nTips from Ana Vidal (Elm Works) on maps by Tom Okoro.")
    >>> [page.words(one.span) for one in mentions(page)]
    ['Ana Vidal', 'Tom Okoro']
    """
    return _mentions(document) if document.blocks else []


def is_named(document: Document, start: int, end: int) -> bool:
    """Whether a name may begin between two offsets; where names are too many to be looked for, one may."""
    found = mentions(document)
    at = bisect_left(found, start, key=lambda one: one.span.start)
    return len(found) > MOST or (at < len(found) and found[at].span.start < end)


def lines_with_names(document: Document, also: Iterable[int] = ()) -> Iterator[tuple[Span, Block]]:
    """
    The lines of a document in which somebody is named, and those of other offsets, each with its block; a row of a
    table is one. Where names are too many to be looked for, it is all lines.
    """
    text, blocks, found = document.text, document.blocks, mentions(document)
    starts = [block.span.start for block in blocks]
    places = [one.span.start for one in found]
    if len(found) > MOST:
        places = [line.start() for line in _LINE.finditer(text, blocks[0].span.start, blocks[-1].span.end)]
    last = -1
    for place in sorted({*places, *also}):
        if place < last:
            continue
        block = blocks[max(0, bisect_right(starts, place) - 1)]
        start, stop = text.rfind("\n", 0, place) + 1, text.find("\n", place)
        last = block.span.end if block.kind is Kind.ROW or stop < 0 else min(stop, block.span.end)
        start = max(start, block.body.start if block.label is None else block.label.start)
        yield Span(start, start + len(text[start:last].rstrip())), block


_LINE = re.compile(r"\S[^\n]*")


@kept
def _mentions(document: Document) -> list[Mention]:
    text, begin, end = document.text, document.blocks[0].span.start, document.blocks[-1].span.end
    found = list(islice(_latin(text, begin, end), MOST + 1))
    if document.has_han and len(found) <= MOST:
        found += (Mention(span, sure, True) for span, sure in han_mentions(text, begin, end))
        return list(_without_second(text, sorted(found, key=lambda one: one.span)))
    return found


def _without_second(text: str, found: list[Mention]) -> Iterator[Mention]:
    """With names in brackets joined to the one before, which they say in another script: "周明远 (Mingyuan Zhou)"."""
    before: Mention | None = None
    for one in found:
        if (
            before is not None
            and before.han != one.han
            and text[before.span.end : one.span.start].strip() in ("(", "（")
            and text[one.span.end : one.span.end + 1] in (")", "）")
        ):
            before = evolve(before, also=text[one.span.start : one.span.end])
            continue
        if before is not None:
            yield before
        before = one
    if before is not None:
        yield before


def _latin(text: str, begin: int, end: int) -> Iterator[Mention]:
    last = begin
    for first in _FIRST.finditer(text, begin, end):
        start, word = first.start(), first[0]
        if start < last or (begins := _begins_name(word, first["next"] or "")) == _NO:
            continue
        if start > begin and (text[start - 1] in _INSIDE or text.endswith(_OF_TOWNS, max(begin, start - 7), start)):
            continue
        if begins == _BEHIND_SOME:
            before = _LAST_WORD.search(text, max(begin, start - 16), start)
            if before is not None and before[1] not in _BEFORE_NAMES and not _is_office(before[1]):
                continue
        found = _name_at(text, start, min(end, start + _LONGEST), known=begins == _GIVEN)
        if found is not None:
            last = found.span.end
            yield found


_NO, _BEHIND_SOME, _ANYWHERE, _GIVEN = range(4)


@lru_cache(maxsize=1024)
def _is_office(word: str) -> bool:
    """Whether a word before a name says what somebody is: "hydrologist Quirin Dalbo"."""
    return word.islower() and bool(title_word(word))


@lru_cache(maxsize=4096)
def _begins_name(word: str, following: str) -> int:
    """Whether a word may begin a name: as a known given name or an honorific anywhere, else only behind some words."""
    low, things, given, then = word.rstrip(".").casefold(), thing_words(), given_names(), following.casefold()
    if then in things and then not in SURNAMES_TOO:
        return _NO
    if low in given or (len(low) == 1 and word not in _ARTICLES_OF_ONE) or low.partition("-")[0] in given:
        return _GIVEN
    if low in things or low in NOT_OF_NAMES or word in NO_FIRST:
        return _NO
    if low.endswith("ing") and following and sureness(f"{word} {following}") >= KNOWN:
        return _GIVEN  # "Guangming Zhou"
    if is_honorific(word):
        return _ANYWHERE
    words = [word, following] if len(following) > 1 else [word]
    return _NO if title_word(word) or not _look_like_names(words) else _BEHIND_SOME


def _name_at(text: str, start: int, end: int, *, known: bool) -> Mention | None:
    """The name of two words or more that begins at an offset; with `known` its first word is a given name."""
    taken = take_name(text, start, end_of_line(text, start, end))
    if taken is None or taken.start != start:
        return None
    words = [(word[0], start + word.end()) for word in _WORDS.finditer(text[start : taken.end])]
    size = _before_things(words)
    if size < 2 or (size < len(words) and not known):
        return None
    if not known and not is_honorific(words[0][0]) and not _may_be(text, start, [word for word, _ in words[:size]]):
        return None
    name = best_name(text, Span(start, words[size - 1][1]), KNOWN if known else SHAPE)
    if name is None or name.start != start or _HAN.search(text, start, name.end):
        return None
    called = [word for word, last in words if last <= name.end]
    if text[name.end - 2 : name.end] in ("'s", "’s"):
        return None  # "Ana Vidal's The Long Wall"
    if (behind := _GENITIVE.search(text, start, name.end)) is not None:
        name = Span(start, behind.start("of") if behind["of"] else behind.start())
        called = called[: len(text[start : name.end].split())]
    if len(called) < 2 or called[0] in ("AM", "PM") or called[-1].casefold() in _NO_LAST:
        return None
    if _CUT.match(text, name.end - 2) or (
        _STREET.search(text, start, name.end) and _NUMBER.search(text, max(0, start - 7), start)
    ):
        return None
    sure = sureness(text[start : name.end])
    after = next((word.strip(".,:;)") for word, last in words if last > name.end), "")
    if after and (sure < KNOWN or body_word(after) or after.casefold() in NAMED_AFTER):
        return None
    chair = _CHAIR.match(text, name.end)
    if chair is not None and title_word(chair[1]):
        return None
    return Mention(name, sure) if sure >= KNOWN or _may_be(text, start, called) else None


_CUT = re.compile(r"[A-Z]\.\s[A-ZÀ-Þ]")  # within "Alfred P. Sloan Foundation"
_NUMBER = re.compile(r"\d[A-Za-z]?,? $")  # "390 Victoria Street"
_STREET = re.compile(r"\s(?:Street|Road|Avenue|Lane|Drive|Boulevard|Square|Place|Court|Way|Terrace|Crescent|Row|Quay)$")


def _before_things(words: list[tuple[str, int]]) -> int:
    """How many words stand before the first that is of the name of a thing, the first two left out of account."""
    things = thing_words()
    for at in range(2, len(words)):
        word = words[at][0].casefold().strip(".,")
        if word in things and word not in SURNAMES_TOO:
            return at
    second = words[1][0].casefold().strip(".,’'") if len(words) > 1 else ""
    return 0 if second in things and second not in SURNAMES_TOO else len(words)


def _may_be(text: str, start: int, words: list[str]) -> bool:
    """Whether words of which none is known may be a name: two or three, and no title, body or word of a sentence."""
    if len(words) > 3 or not _look_like_names(words):
        return False
    before = text[max(0, start - 12) : start].split()
    return not before or before[-1].casefold() not in _ARTICLES


def _look_like_names(words: list[str]) -> bool:
    """Whether words have small letters behind the first, and none is of a sentence, a title or a body."""
    return not (
        words[0].casefold() in _SENTENCES
        or any(len(word) < 2 or not word[1].islower() for word in words)
        or _NO_GIVEN.search(words[0])
        or _NO_SURNAME.search(words[-1])
        or any(title_word(word) or body_word(word) or word.casefold() in NOT_OF_NAMES for word in words)
    )
