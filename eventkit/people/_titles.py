"""
Taking one phrase apart into title and body: "Vice Minister of Sport and Tourism of the Republic of Fiji".

The body starts at the last "of" after the words of a title, and only where what follows is capitalized; a ministry,
university or company starts it at once, an inner part (a board, an experts' council) stays with the title when a
body follows, and so does a portfolio or subject ("Professor of Economics").
"""

from __future__ import annotations

import re

from attrs import frozen

from eventkit.people._pieces import (
    PREPOSITIONS,
    Piece,
    Token,
    body_word,
    clean,
    ends_like_a_place,
    head,
    is_place,
    kind_of,
    piece,
    title_word,
    tokens,
)
from eventkit.people._words import words
from eventkit.people.organization import is_acronym

_ARTICLE = re.compile(r"(?:the|an?|le|la|der|die|el)\s+(?=\w)")
_QUOTES = ('"', "“", "«", "„", "《")
_BRACKET_AT_END = re.compile(r"\s{0,3}[(（\[]\s{0,3}([^()（）\[\]]{1,200})[)）\]]\s{0,3}$")


@frozen
class Split:
    """A phrase taken apart: where the title ends, and where the body starts and ends (None: there is none)."""

    title: Piece
    body: Piece | None


@frozen
class _Join:
    """A preposition after the title, and what the words after it are."""

    type: str
    word: str
    at: int
    body_at: int
    kind: str
    capital: bool
    single: bool


def _phrase_kind(found: list[Token], preposition: str) -> str:
    """What the words between two prepositions are: strong, inner, unit, place, field, title, other."""
    if not found:
        return "other"
    last = found[-1]
    low = [t.low for t in found if t.low not in ("and", "&", "und", "et", "y")]
    phrase = " ".join(t.raw for t in found)
    short = {t.low for t in found if t.raw in words("subject capitals")}
    if low and low[-1] in words("field") and all(w in words("field") | words("rank") | short for w in low):
        return "field"
    if is_place(phrase) or ends_like_a_place(phrase):
        return "place"
    if any(t.raw.endswith(("'s", "’s")) and t.raw[0].isupper() for t in found[:-1]):
        return "strong"
    if last.low in words("unit") and not is_acronym(last.raw):
        return "unit"
    if preposition in ("der", "des", "du", "del") and found[0].low.removesuffix("s") in words("unit"):
        return "unit"  # Leiter der Abteilung Verkehr
    if last.low in words("inner"):
        return "inner"
    if last.low in words("field") and (
        not body_word(last.raw) or last.low in ("technology", "resources", "energy", "media")
    ):
        return "field"
    if body_word(last.raw) or last.low in words("body surname"):
        return "strong"
    if all(t.raw in words("subject capitals") for t in found):
        return "field"
    if is_acronym(last.raw) and not title_word(last.raw):
        return "strong" if last.raw not in words("subject capitals") or len(found) > 1 else "field"
    if preposition not in ("of", "for", "in", "at") and body_word(found[0].raw):
        return "strong"
    if title_word(last.raw) and len(found) < 4:
        return "title"
    return "other"


def _joins(text: str, found: list[Token], first: int) -> list[_Join]:
    joins = []
    i = first
    while i < len(found):
        token = found[i]
        kind = PREPOSITIONS.get(token.low, "")
        if not kind or (token.raw[0].isupper() and token.raw not in ("@",)):
            i += 1
            continue
        j = i + 1
        if token.low == "an" and j < len(found) and found[j].low in ("der", "dem", "den"):
            kind = "at"
        while (
            j < len(found)
            and (found[j].low in words("article") or found[j].low in ("der", "den", "dem", "des", "de"))
            and found[j].raw.islower()  # "UN" is no Spanish article
            and j < i + 3
        ):
            j += 1
        k = j
        while k < len(found) and (not PREPOSITIONS.get(found[k].low) or found[k].raw[0].isupper()):
            k += 1
        phrase = found[j:k]
        start = phrase[0].start if phrase else len(text)
        opening = found[i + 1].start if i + 1 < len(found) else start
        capital = bool(phrase) and (not phrase[0].raw[:1].islower() or any(c.isupper() for c in phrase[0].raw))
        # French and Spanish write the noun of a body small: "la région Bretagne".
        if token.low in ("de", "du", "del") and not capital and len(phrase) > 1 and body_word(phrase[0].raw):
            capital = phrase[1].raw[:1].isupper()
        joins.append(
            _Join(
                type=kind,
                word=token.low,
                at=token.start,
                body_at=start,
                kind="title" if text[opening : opening + 1] in _QUOTES else _phrase_kind(phrase, token.low),
                capital=capital,
                single=len(phrase) == 1,
            )
        )
        i = max(k, i + 1)
    return joins


@frozen
class _Ahead:
    """What stands after a preposition: of those at which a body can start, the last and their kinds; and others."""

    last: _Join | None = None
    strong: bool = False
    open: bool = False
    to: bool = False
    housed: bool = False

    def before(self, join: _Join) -> _Ahead:
        """The same with one more in front."""
        starts = join.type == "of" and join.capital
        return _Ahead(
            last=self.last or (join if starts else None),
            strong=self.strong or (starts and join.kind == "strong"),
            open=self.open or (starts and join.kind in ("strong", "other")),
            to=self.to or join.word == "to",
            housed=self.housed or (join.type in ("in", "at") and join.kind == "strong"),
        )


def _ahead_of_each(joins: list[_Join]) -> list[_Ahead]:
    found = [_Ahead()]
    for join in reversed(joins[1:]):
        found.append(found[-1].before(join))
    return found[::-1]


def _choose(text: str, joins: list[_Join], chunk: list[Token], followed: bool) -> _Join | None:
    """The preposition at which the body starts, or None when the phrase is all title."""
    portfolio = bool(chunk) and (
        chunk[-1].low in words("portfolio") or chunk[-1].low.rsplit("-", 1)[-1] in words("portfolio")
    )
    for join in joins:
        if join.type == "at" and (join.capital or join.kind == "strong" or join.word == "@"):
            return join
    if joins and chunk and chunk[-1].low.rsplit("-", 1)[-1] in _FOUNDERS and joins[0].type == "of" and joins[0].capital:
        return joins[0]
    within = False  # an inner body was passed, so what follows is the whole
    for join, ahead in zip(joins, _ahead_of_each(joins), strict=False):
        later = ahead.last
        if join.type != "of":
            if join.type == "from" and join.capital and join.kind != "field":
                return join
            named = join.kind == "strong" and join.capital and (join.type in ("for", "in") or join.word == "to")
            speaks = bool(chunk) and chunk[-1].low in words("for a body")
            if join.type == "for" and speaks and join.capital and not followed and join.kind != "field":
                return join
            if join.word == "to" and join.kind == "inner" and join.capital and later:
                return join
            if named and not ahead.strong and not (portfolio and join.type == "for"):
                return join
            continue
        if not join.capital or join.kind == "title":
            continue
        if ahead.to and join.kind in ("place", "other", "strong"):
            # "Ambassador of Chile to the United Nations" is one title.
            return None
        if join.kind == "strong":
            return join
        if join.kind == "inner":
            if _alone(text, join.body_at) or (followed and not later):
                return None
            if later and later.kind in ("strong", "other", "unit", "inner"):
                within = True
                continue
            return join
        if join.kind == "unit":
            if followed or ahead.housed or (join.single and ahead.open):
                continue
            if join.single and not later and _ONE_WORD.match(text, join.body_at):
                continue
            return join
        if join.kind == "place":
            if followed and not later and not _governs(chunk):
                continue
            return join
        if join.kind == "other" and (within or (not later and not followed and not portfolio)):
            return join
    return None


# Theirs is all that follows: "founder of Friends of Trams".
_FOUNDERS = frozenset(
    {"founder", "cofounder", "gründer", "gründerin", "fondateur", "fondatrice", "fundador", "fundadora"}
)


_ONE_WORD = re.compile(r"\s*\S*\s*\Z")
_LONGEST_ALONE = 100  # characters; the longest of "inner alone" has far fewer


def _alone(text: str, at: int) -> bool:
    whole = text[at : at + _LONGEST_ALONE + 1]
    if len(whole) > _LONGEST_ALONE:
        return False
    return " ".join(whole.casefold().split()).strip(" .") in words("inner alone")


def _governs(chunk: list[Token]) -> bool:
    return bool(chunk) and chunk[-1].low.rsplit("-", 1)[-1] in (
        "mayor", "governor", "president", "minister", "king", "queen", "ambassador", "secretary", "bürgermeister",
        "bürgermeisterin", "oberbürgermeister", "oberbürgermeisterin", "maire", "alcalde", "alcaldesa", "presidente",
        "presidenta", "commissioner", "premier", "chancellor",
    )  # fmt: skip


def split_title(text: str, start: int, end: int, *, followed: bool) -> Split:
    """
    The title and the body of the phrase text[start:end]. `followed` tells that a body comes after the next comma.

    Offsets of the result are those of `text`.
    """
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article else start
    hangul = _split_hangul(text, start, end)
    if hangul is not None:
        return hangul
    phrase = text[start:end]
    found = tokens(phrase)
    chunk = head(found)
    after = len(chunk) + (found.index(chunk[0]) if chunk else 0)
    join = _choose(phrase, _joins(phrase, found, after), chunk, followed) if chunk else None
    if join is not None and join.body_at < len(phrase):
        return Split(piece(text, start, start + join.at), piece(text, start + join.body_at, end))
    bracket = _BRACKET_AT_END.search(phrase)
    if bracket and bracket.start() and not followed:
        inside = clean(bracket[1])
        spells = is_acronym(inside) and inside.replace(".", "") in words("title capitals")
        initials = "".join(t.raw[0] for t in found if t.raw[0].isupper())
        unknown = kind_of(inside) == "" and inside[:1].isupper() and not _is_subject(inside)
        if (kind_of(inside) in ("body", "place", "unit") or unknown) and not spells and inside.upper() != initials:
            opened = start + bracket.start(1)
            return Split(piece(text, start, start + bracket.start()), piece(text, opened, start + bracket.end(1)))
    if not followed and len(chunk) == len(found) > 1 and _chief_of(chunk):
        return Split(piece(text, start, start + chunk[1].start), piece(text, start + chunk[1].start, end))
    owner = _owner(chunk)
    if owner is not None and not followed:
        cut, body_end = owner
        return Split(piece(text, start + cut, end), piece(text, start, start + body_end))
    return Split(piece(text, start, end), None)


def _is_subject(text: str) -> bool:
    last = tokens(text)[-1:]
    return bool(last) and (last[0].low in words("field") | words("rank") or last[0].raw in words("subject capitals"))


def _chief_of(chunk: list[Token]) -> bool:
    """Whether a body stands right behind the title: "CEO Acme", not "CTO Research"."""
    named = not all(token.low in words("field") or title_word(token.raw) for token in chunk[1:])
    return chunk[0].raw in words("chief") and chunk[1].raw[0].isupper() and named


def _split_hangul(text: str, start: int, end: int) -> Split | None:
    """Korean names the body first: 그린연구원 선임연구원."""
    found = text[start:end].split()
    if len(found) < 2 or found[-1] not in words("hangul title"):
        return None
    cut = text.rindex(found[-1], start, end)
    return Split(piece(text, cut, end), piece(text, start, cut))


def _owner(chunk: list[Token]) -> tuple[int, int] | None:
    """Where the title starts and the body ends in "ACME's director" and "IPCC Lead Author"."""
    for i, token in enumerate(chunk[:-1]):
        if token.raw.endswith(("'s", "’s")) and token.raw[0].isupper():
            return chunk[i + 1].start, token.start + len(token.raw) - 2
    if len(chunk) > 1 and chunk[-1].raw in words("chief"):
        before = [t for t in chunk[:-1] if t.low not in words("rank") and t.low != "group"]
        if before and before[0] is chunk[0] and all(t.raw[0].isupper() and not title_word(t.raw) for t in chunk[:-1]):
            return chunk[-1].start, chunk[-2].start + len(chunk[-2].raw)
    if len(chunk) < 2 or not is_acronym(chunk[0].raw) or chunk[0].raw in words("subject capitals"):
        return None
    if title_word(chunk[0].raw) or not any(title_word(t.raw) for t in chunk[1:]):
        return None
    return chunk[1].start, chunk[0].start + len(chunk[0].raw)
