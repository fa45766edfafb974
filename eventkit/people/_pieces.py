"""Cutting a line into pieces, and telling a title from a body: shared by positions, lines and delegations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from eventkit.people._han import han_kind
from eventkit.people._words import words
from eventkit.people.organization import is_acronym

MAX_LINE = 2000

_OPEN, _CLOSE = "([（【［", ")]）】］"
_LEGAL = re.compile(
    r"\s{0,3}(?:Co\b(?!-)|Ltd\b|Inc\b|LLC\b|L\.L\.C|LLP\b|LP\b|Limited\b|Corp\b|PLC\b|Plc\b|S\.A|S\.L|S\.p\.A|SA\b|SARL\b|SAS\b|GmbH\b|AG\b"
    r"|KG\b|Pte\b|Pty\b|Pvt\b|N\.V|B\.V|e\.\s?V|A/S\b|AB\b|Oy\b)"
)  # fmt: skip
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_WORD = re.compile(r"\S+")
_EDGE = ".,;:!?()[]{}（）【】\"'“”‘’«»„<>*_，；：、|"
_GENDER = re.compile(r"[:*_/·.]?(?:innen|in)$|[:*_/]r$|[·.(-](?:e|ne|rice|trice|euse|ère)s?\)?$")
_POSSESSIVE = re.compile(r"['’]s?$")

PREPOSITIONS = {
    "of": "of", "de": "of", "du": "of", "des": "of", "del": "of", "der": "of", "von": "of", "vom": "of", "di": "of",
    "della": "of", "dell": "of", "do": "of", "da": "of", "dos": "of", "das": "of", "van": "of",
    "at": "at", "@": "at", "chez": "at", "bei": "at", "beim": "at", "am": "at", "à": "at", "au": "at", "aux": "at",
    "auprès": "at", "representing": "at",
    "for": "for", "für": "for", "pour": "for", "para": "for",
    "in": "in", "im": "in", "en": "in", "within": "in", "an": "in", "dans": "in", "na": "in", "em": "in",
    "from": "from", "with": "from", "aus": "from", "mit": "from", "avec": "from", "con": "from",
    "on": "on", "to": "on", "by": "on", "into": "on", "under": "on", "sur": "on", "zu": "on", "zur": "on", "zum": "on",
    "über": "on", "sobre": "on", "und": "", "and": "", "&": "",
}  # fmt: skip


def is_han(text: str) -> bool:
    """Whether any Han character is in the text."""
    return _HAN.search(text) is not None


def is_cjk(text: str) -> bool:
    """Whether any Han, kana or Hangul character is in the text."""
    return _CJK.search(text) is not None


def has_word(text: str) -> bool:
    """Whether there is a letter or digit at all."""
    return any(c.isalnum() for c in text)


@frozen
class Piece:
    """A part of a text by its offsets, without white space and separators at its ends."""

    text: str
    start: int
    end: int


def piece(text: str, start: int, end: int) -> Piece:
    """The part between two offsets, trimmed of white space, commas and semicolons at its ends."""
    while start < end and (text[start].isspace() or text[start] in ",;，；、|"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;，；、|"):
        end -= 1
    return Piece(text[start:end], start, end)


def brackets(text: str) -> dict[int, int]:
    """The offset of each bracket that is closed, with that of its partner. Stray brackets are no brackets."""
    pairs, open_at = {}, []
    for i, c in enumerate(text):
        if c in _OPEN:
            open_at.append(i)
        elif c in _CLOSE and open_at:
            pairs[open_at.pop()] = i
    return pairs


def outside(text: str) -> Iterator[int]:
    """The offsets of the characters that stand in no brackets."""
    pairs = brackets(text)
    i, n = 0, len(text)
    while i < n:
        if i in pairs:
            i = pairs[i] + 1
        else:
            yield i
            i += 1


def split_commas(text: str) -> list[Piece]:
    """
    The pieces between commas, bars and spaced dashes, outside brackets; "Co., Ltd." and "10,000" stay whole.

    >>> [p.text for p in split_commas("Vice President, Green Bus Co., Ltd. (Wuhan, China) – Asia")]
    ['Vice President', 'Green Bus Co., Ltd. (Wuhan, China)', 'Asia']
    """
    found, start = [], 0
    for i in outside(text):
        c = text[i]
        if c in ",，":
            if _LEGAL.match(text, i + 1) and not text[start:i].isspace() and i > start:
                continue
            if text[i - 1 : i].isdigit() and text[i + 1 : i + 2].isdigit():
                continue
        elif c in "–—-/|｜":
            spaced = text[i - 1 : i].isspace() and text[i + 1 : i + 2].isspace()
            if not spaced and c not in "|｜—":
                continue
        elif c != "\t":
            continue
        found.append(piece(text, start, i))
        start = i + 1
    found.append(piece(text, start, len(text)))
    return [p for p in found if has_word(p.text)]


def clean(word: str) -> str:
    """A word without the punctuation around it; the dot of "P.R.C." stays inside."""
    return word.strip(_EDGE)


@frozen
class Token:
    """A word: as written without its punctuation, in lower case, and where it stands."""

    raw: str
    low: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """The words of a text outside brackets, French elisions ("d'", "l'") as words of their own."""
    return list(_tokens(text))


@lru_cache(maxsize=16)  # the same words are asked about several times in a row
def _tokens(text: str) -> tuple[Token, ...]:
    pairs = brackets(text)
    found, hidden_to = [], 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        if start < hidden_to:
            continue
        for i in range(start, end):
            if i in pairs:
                hidden_to = pairs[i] + 1
                end = i
                break
        raw = text[start:end]
        if len(raw) > 2 and raw[1] in "'’" and raw[0] in "dlDL":
            found.append(Token(raw[:2], "de" if raw[0] in "dD" else "le", start, start + 2))
            start += 2
            raw = raw[2:]
        if raw[:1] == "@" and len(raw) > 1:
            found.append(Token("@", "@", start, start + 1))
            start, raw = start + 1, raw[1:]
        word = clean(raw)
        if word:
            found.append(Token(word, word.casefold(), start, end))
        elif raw in ("&", "@", "/"):
            found.append(Token(raw, raw, start, end))
    return tuple(found)


@lru_cache(maxsize=4096)
def title_word(raw: str) -> str:
    """
    "title" for a word that makes a title in English order, "first" where the noun comes first, "late" for a word that
    does so only at the end of its phrase ("Research Associate", not "Associate Press"), else "".
    """
    bare = raw.replace(".", "") if raw.isupper() else raw
    if bare in words("title capitals"):
        return "title"
    if _POSSESSIVE.search(raw):
        return ""
    low = raw.casefold()
    if low in words("title first"):
        return "first"
    if low in words("title"):
        return "late" if low in words("title late") else "title"
    if len(low) > 40:
        return ""
    base = _GENDER.sub("", low)
    if base != low and (base in words("title first") or base in words("title")):
        return "first"
    for sign in "-/–":
        if sign in low:
            parts = [p for p in low.split(sign) if p]
            if parts and (parts[-1] in words("title") or parts[-1] in words("title first")):
                return "title" if parts[-1] in words("title") else "first"
            if len(parts) > 1 and parts[0] in words("title") and (sign == "/" or parts[1] in ("in", "at", "for")):
                return "title"
    if len(low) > 8 and any(low.endswith(e) and len(low) > len(e) + 2 for e in words("title ending")):
        return "first"
    if len(low) > 7 and any(low.endswith(e) for e in words("title ending en")):
        return "title"
    return ""


@lru_cache(maxsize=4096)
def body_word(raw: str) -> bool:
    """Whether the word is one that bodies are called by: "Institute", "Umweltministerium", "GmbH"."""
    low = raw.casefold()
    if low in words("body"):
        return True
    low = _POSSESSIVE.sub("", low)
    if low in words("body") or low.replace(".", "") in ("ltd", "inc", "llc", "eV".casefold(), "sa", "plc"):
        return True
    if 7 < len(low) <= 60 and any(low.endswith(e) and len(low) > len(e) + 2 for e in words("body ending")):
        return True
    return "-" in low and low.rsplit("-", 1)[1] in words("body")


def is_place(text: str) -> bool:
    """Whether the words are a country or a large city we know, or end in "Province", "New Area" …"""
    low = " ".join(text.casefold().split()).strip(" .,")
    if low.startswith("the "):
        low = low[4:]
    return low in words("place")


def ends_like_a_place(text: str) -> bool:
    """Whether the last word says that this is a place: "Xiong'an New Area"."""
    last = text.casefold().split()[-1:] or [""]
    return clean(last[0]) in words("place ending")


_FORMER = re.compile(
    r"(?:전\s+|전임\s+|(?:the\s+|a\s+|an\s+)?(?:former(?:ly)?|previous(?:ly)?|ex|erstwhile|one-time|onetime|ehemals|ehemalige[rn]?|frühere[rn]?|vormals"
    r"|ancien(?:ne)?|antigu[oa]|anteriormente|then[\s-]serving)(?:\s+the)?\s+|ex-(?=\w))",
    re.I,
)
_FUSED = re.compile(r"ex(?=ministr|president|alcalde|alcaldes|director|secretari|diputad|senador|embajador)", re.I)
_PAST = re.compile(r"(?:immediate\s+)?past\s+(?=president|chair|secretary|director)", re.I)
_LEAD = re.compile(
    r"(?:(?:and|und|et|y|e|&|as\s+well\s+as|sowie|ainsi\s+que|und\s+auch|also|currently|now|presently|serving\s+as|as|is|who\s+is|was"
    r"|(?:who\s+)?(?:works|serves|teaches)(?:\s+(?:at|for|with|as|in))?|als|derzeit|actuellement|actualmente|en\s+tant\s+que|in\s+(?:his|her|their)\s+capacity\s+as|he\s+is|she\s+is)\s+){1,6}"
    r"|(?:of|from|at|with|representing|on\s+behalf\s+of|aus|chez)\s+(?=(?:(?i:the|la|le|der|die)\s+)?(?-i:[^\Wa-z_]))",
    re.I,
)


def lead_in(text: str) -> int:
    """How many characters at the start only join ("and ", "as ", "currently ")."""
    match = _LEAD.match(text)
    return match.end() if match else 0


def former_prefix(text: str) -> tuple[int, bool]:
    """How many characters at the start say "former", and whether the position is past ("exministro": 0, True)."""
    match = _FORMER.match(text)
    if match:
        return match.end(), True
    return 0, bool(_FUSED.match(text) or _PAST.match(text))


def head(found: list[Token]) -> list[Token]:
    """The words before the first preposition, without articles at the start: what the phrase is about."""
    chunk: list[Token] = []
    for token in found:
        if not chunk and token.low in words("article") and not token.raw.isupper():
            continue
        if (
            PREPOSITIONS.get(token.low)
            and (chunk or token.low not in ("do", "da", "an", "am"))
            and not token.raw[0].isupper()
        ):
            break
        chunk.append(token)
    return chunk


_ADDRESS = re.compile(r"\S{1,80}@\S{1,80}\.\w+|https?:|\bwww\.", re.I)


def is_note(text: str) -> bool:
    """Whether the words are a remark rather than a position: "TBC", "online", an address, words in quotation marks."""
    bare = text.strip(" ()[]（）.,")
    if bare.casefold() in words("note") or _ADDRESS.search(text[:300]):
        return True
    return len(bare) > 1 and bare[0] in '"“«„「『《' and bare[-1] in '"”»“」』》'


def kind_of(text: str) -> str:
    """
    What a piece is, by its words: "title", "body", "unit" (a part of a body), "place", "note" ("a
    listed company"), "" (cannot be told).

    >>> [kind_of(words) for words in ("Deputy Director", "Office of the Mayor", "IPCC", "Kenya", "Acme")]
    ['title', 'unit', 'body', 'place', '']
    """
    if is_han(text):
        return han_kind(text)
    text = text[lead_in(text) :]
    skip, former = former_prefix(text)
    text = text[skip:]
    found = tokens(text)
    if not found:
        return ""
    if found[-1].raw in words("hangul title"):
        return "title"
    if is_note(text):
        return "note"
    if found[0].raw in ("a", "an", "ein", "eine", "une") and len(found) > 2 and not former:
        rest = next((t for t in found if t.low not in words("article")), found[-1])
        return "title" if rest is not found[0] and kind_of(text[rest.start :]) == "title" else "note"
    chunk = head(found)
    if not chunk:
        return "title" if former else ""
    after = found[len(chunk)].low if len(chunk) < len(found) and found[0] is chunk[0] else ""
    while len(chunk) > 1 and (chunk[-1].low in words("rank") or chunk[-1].raw in ("I", "II", "III", "IV")):
        if title_word(chunk[-1].raw):
            break
        chunk = chunk[:-1]
    last = chunk[-1]
    if len(chunk) > 1 and chunk[0].raw in words("chief"):
        return "title"
    if title_word(chunk[0].raw) == "first" and not (
        len(chunk) > 1 and body_word(last.raw) and chunk[0].low == "ministre"
    ):
        return "title"
    if found[0].raw == "The" and len(found) > 1 and not former:
        return "body"
    if len(chunk) > 1 and chunk[0].raw in ("DG", "DDG") and chunk[1].raw.isupper():
        return "body"
    if title_word(last.raw):
        chair_of_learning = last.low == "chair" and after in ("in", "on", "for") and len(chunk) > 1
        return "body" if chair_of_learning and is_acronym(chunk[0].raw) else "title"
    if last.low in words("unit"):
        return "unit"
    if body_word(last.raw):
        return "body"
    if last.low in words("inner") and len(chunk) > 2:
        return "body"  # National Expert Panel
    if any(title_word(token.raw) in ("title", "first") for token in chunk):
        return "title"
    if is_place(text):
        return "place"
    if former:
        return "title"
    if is_acronym(last.raw) or is_acronym(chunk[0].raw) or (body_word(chunk[0].raw) and len(chunk) < 3):
        return "body"
    if text[0].islower() and not any(c.isupper() for c in found[0].raw):
        return "title"
    return ""
