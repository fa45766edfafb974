"""Cutting the words after a name into positions: where one ends and the next begins, and what belongs to which."""

from __future__ import annotations

import re
from itertools import islice

from attrs import frozen

from eventkit.people._han import split_han
from eventkit.people._pieces import (
    MAX_LINE,
    PREPOSITIONS,
    Piece,
    former_prefix,
    has_word,
    is_han,
    is_note,
    kind_of,
    lead_in,
    outside,
    piece,
    split_commas,
    title_word,
    tokens,
)
from eventkit.people._titles import Split, split_title
from eventkit.people._words import words

_AND_FORMER = re.compile(
    r"\s(?:and|und|et|y|e|&|as well as|sowie)\s+(?=(?:the\s+|a\s+)?"
    r"(?:former|formerly|previously|ex-|ehemalig|früher|ancien|antigu|exministr|expresident|exalcalde|exdirect|exsecretari"
    r"|immediate past|past (?:president|chair)))",
    re.I,
)
_AND = re.compile(r",?\s(?:and|und|et|y|e|&|as well as|sowie)\s+", re.I)
_PAST_AFTER = re.compile(r"(?:\s|\()(?:a\.\s?D\.|ret(?:d|ired)?\.?|until \d{4}|bis \d{4})\)?$", re.I)

__all__ = ["MAX_LINE", "Statement", "read_statements"]


_NOTE_AFTER = re.compile(r"\s*[(（\[]([^()（）\[\]]{2,40})[)）\]]$")
_TITLE_IN_BRACKETS = re.compile(r"(?<=\w)\s+[(（]([^()（）]{2,60})[)）]$")
# "Chairman of the Board and CEO of Acme" is one title.
_OF_INNER = re.compile(r"\bof\s+(?:the\s+)?(?:\w+\s+)?(?:board|management|staff)\s*$", re.I)
_MOST_ANDS = 20
# Characters: of a title with its body before an "and", and of what behind it shows whether another begins there.
_LONGEST_TITLE, _LONGEST_NEXT = 160, 100
_FULL_STOP = re.compile(r"\.\s+(?=[A-Z][\w'’-]{0,30}\s+[a-z])")


def _without_note(bracket: re.Match[str]) -> str:
    return "" if is_note(bracket[1]) else bracket[0]


@frozen
class Statement:
    """One position in words: title, body, whether past, and all of its words."""

    title: str
    body: str
    former: bool
    text: str


def read_statements(text: str) -> list[Statement]:
    """
    The positions in the words, in order. Every word is in one of them; connecting words ("and", "as") may be in none.

    >>> [(s.title, s.body) for s in read_statements("Mayor of Lodwar; Chair of the Board of Green Lakes Ltd")]
    [('Mayor', 'Lodwar'), ('Chair of the Board', 'Green Lakes Ltd')]
    """
    stop = _end_of_sentence(text)
    if stop is not None:
        # "Director, ACME. She works on trams.": the sentence is no position; its words stay with the last one.
        found = read_statements(text[:stop])
        if found:
            last = found[-1]
            start = max(text.rfind(last.text, 0, stop + 1), 0)
            found[-1] = Statement(last.title, last.body, last.former, text[start:].strip())
            return found
    found = []
    for part in _sentences(text):
        if is_han(part.text):
            found.extend(_read_han(part.text))
        else:
            read = _read_pieces(text, _pieces_of(text, part))
            untitled = len(read) == 1 and not read[0].title and bool(read[0].body)
            if untitled and found and found[-1].title and not found[-1].body and _after_semicolon(text, part):
                # "Director; ACME": the semicolon stands for the comma.
                before = found.pop()
                whole = text[text.rfind(before.text, 0, part.start) : part.end]
                read = [Statement(before.title, read[0].body, before.former, whole)]
            found.extend(read)
    return found


def _end_of_sentence(text: str) -> int | None:
    """Where a sentence ends that another follows; the dot of "Inc.", "U.S." and "Assoc." ends none."""
    for match in _FULL_STOP.finditer(text):
        word = text[max(0, match.start() - 40) : match.start()].split()[-1:]
        if not word or "." in word[0] or word[0].casefold() in ("assoc", "univ"):
            continue
        ends = len(word[0]) > 4 or (len(word[0]) > 2 and word[0].isupper()) or word[0].endswith((")", "）"))
        after = tokens(text[match.end() : match.end() + 200])
        small = [t for t in after if t.raw[0].islower() and t.low not in words("small")]
        if ends and len(small) > 1 and not title_word(after[0].raw):
            return match.start()
    return None


def _after_semicolon(text: str, part: Piece) -> bool:
    return text[: part.start].rstrip()[-1:] in (";", "；")


def _sentences(text: str) -> list[Piece]:
    """Divided at semicolons, line ends, "and former", and at 、 among Han characters."""
    cuts: list[tuple[int, int]] = []
    han = is_han(text)
    former = {match.start(): match.end() for match in _AND_FORMER.finditer(text)}
    for i in outside(text):
        c = text[i]
        if c in ";；\n•●" or (han and c == "、"):
            cuts.append((i, i + 1))
        elif i in former:
            cuts.append((i, former[i]))
    parts, start = [], 0
    for at, end in cuts:
        parts.append(piece(text, start, at))
        start = end
    parts.append(piece(text, start, len(text)))
    return [part for part in parts if has_word(part.text)]


def _pieces_of(text: str, part: Piece) -> list[Piece]:
    """The pieces of a sentence: at its commas, and at an "and" between two titles that have bodies of their own."""
    found: list[Piece] = []
    for comma in split_commas(part.text):
        start, end = part.start + comma.start, part.start + comma.end
        start += lead_in(text[start:end])
        found.extend(_at_ands(text, start, end, first=not found))
    return found


def _at_ands(text: str, start: int, end: int, *, first: bool) -> list[Piece]:
    pieces = []
    for join in islice(_AND.finditer(text, start, end), _MOST_ANDS):
        if join.start() - start > _LONGEST_TITLE:
            break  # no title and body: nothing is told apart in what follows
        if join.start() < start or not _begins_title(text[join.end() : min(end, join.end() + _LONGEST_NEXT)]):
            continue
        kind = kind_of(text[start : join.start()])
        if kind in ("body", "") and not first and not _subject(text[start : join.start()]):
            pieces.append(piece(text, start, join.start()))
            start = join.end()
            continue
        if kind != "title":
            continue
        left = split_title(text, start, join.start(), followed=False)
        if left.body is None:
            left_text = text[start : join.start()]
            if _OF_INNER.search(left_text) or not any(PREPOSITIONS.get(t.low) for t in tokens(left_text)):
                continue
            if split_title(text, join.end(), min(end, join.end() + _LONGEST_NEXT), followed=False).body is None:
                continue
        pieces.append(piece(text, start, join.start()))
        start = join.end()
    pieces.append(piece(text, start, end))
    return pieces


def _begins_title(text: str) -> bool:
    """Whether a title begins here: "Professor at …", not "Development of …" nor "Engineers and …"."""
    text = _AND.split(text, maxsplit=1)[0]
    return kind_of(text) == "title" and (not text[:1].islower() or bool(_early_title(text)))


def _early_title(text: str) -> bool:
    for token in tokens(text[:120])[:5]:
        if title_word(token.raw):
            return True
        if PREPOSITIONS.get(token.low):
            return False
    return False


class _Building:
    """The position that the pieces read so far make."""

    def __init__(self) -> None:
        self.titles: list[Piece] = []
        self.bodies: list[Piece] = []
        self.all: list[Piece] = []
        self.former = False

    def statement(self, text: str) -> Statement:
        def span(pieces: list[Piece]) -> str:
            return text[pieces[0].start : pieces[-1].end] if pieces else ""

        title, body, whole = (_NOTE_AFTER.sub(_without_note, span(p)) for p in (self.titles, self.bodies, self.all))
        whole = span(self.all)
        if _PAST_AFTER.search(title) or _PAST_AFTER.search(whole):
            self.former = True
        return Statement(title, body, self.former, whole)


def _read_pieces(text: str, pieces: list[Piece]) -> list[Statement]:
    kinds = [kind_of(p.text) for p in pieces]
    found: list[Statement] = []
    now = _Building()

    def flush() -> None:
        nonlocal now
        if now.all:
            found.append(now.statement(text))
        now = _Building()

    for n, (part, kind) in enumerate(zip(pieces, kinds, strict=True)):
        following = kinds[n + 1] if n + 1 < len(kinds) else None
        if kind == "title" or _only_rank(part.text):
            skip, former = former_prefix(part.text)
            if former and now.all:
                flush()
            split = split_title(text, part.start + skip, part.end, followed=following in ("body", "unit", "", "place"))
            now = _take(now, found, text, part, split, former, following)
        elif kind == "note" or not any(c.isalpha() for c in part.text):
            now.all.append(part)
        elif kind == "place" and now.titles and not now.bodies and following in ("body", "unit", ""):
            # "General Manager, China, Acme": the region of the title.
            now.titles.append(part)
            now.all.append(part)
        elif (
            now.titles
            and not now.bodies
            and following in ("body", "unit", "")
            and (_all_fields(part.text) or (not kind and _subject(part.text)))
        ):
            # "Vice President, Safety & ESG, Acme": what the title is for.
            now.titles.append(part)
            now.all.append(part)
        elif not now.titles and (bracket := _TITLE_IN_BRACKETS.search(part.text)) and kind_of(bracket[1]) == "title":
            # "Acme (CEO)"
            now.bodies.append(piece(text, part.start, part.start + bracket.start()))
            now.titles.append(piece(text, part.start + bracket.start(1), part.start + bracket.end(1)))
            now.all.append(part)
        else:
            now.bodies.append(part)
            now.all.append(part)
    flush()
    return found


def _take(
    now: _Building,
    found: list[Statement],
    text: str,
    part: Piece,
    split: Split,
    former: bool,
    following: str | None,
) -> _Building:
    """The position being built after one more title."""
    fresh = False
    if now.bodies and not now.titles:
        # "ACME, CEO": the body came first, unless another body follows this title.
        fresh = split.body is not None or following not in (None, "title")
    elif now.bodies or (now.titles and split.body is not None):
        fresh = True
    if fresh and now.all:
        found.append(now.statement(text))
        now = _Building()
    if split.title.text:
        now.titles.append(split.title)
    if split.body is not None:
        now.bodies.append(split.body)
    now.all.append(part)
    now.former = now.former or former
    return now


def _subject(text: str) -> bool:
    """Whether the words are a field of work ("Climate Policy"), which goes with a title rather than with a body."""
    low = [t.low for t in tokens(text)]
    return bool(low) and low[-1] in words("field")


def _all_fields(text: str) -> bool:
    """Whether every word is a field of work, short ones beside another: "Safety & ESG"."""
    found = [t for t in tokens(text) if t.low not in ("and", "&", "und", "et", "y")]
    return len(found) > 1 and all(t.low in words("field") or t.raw in words("subject capitals") for t in found)


def _only_rank(text: str) -> bool:
    low = [t.low for t in tokens(text)]
    return bool(low) and all(word in words("rank") for word in low)


def _read_han(text: str) -> list[Statement]:
    """A Chinese sentence: commas divide positions where a title stands before and after them."""
    pieces = split_commas(text)
    found: list[Statement] = []
    bodies: list[Piece] = []
    for n, part in enumerate(pieces):
        kind = kind_of(part.text)
        if kind == "title" and not is_han(part.text):
            split = split_title(text, part.start, part.end, followed=False)
            title, body, former = split.title.text, split.body.text if split.body else "", False
        elif kind == "title":
            read = split_han(part.text)
            title, body, former = read.title, read.organization, read.former
        elif found and not bodies and found[-1].title and not found[-1].body and n:
            # 教授，清华大学: the body after its title.
            last = found.pop()
            start = pieces[n - 1].start
            found.append(Statement(last.title, part.text, last.former, text[start : part.end]))
            continue
        else:
            bodies.append(part)
            continue
        if bodies and not body:
            whole = text[bodies[0].start : part.end]
            found.append(Statement(title, text[bodies[0].start : bodies[-1].end], former, whole))
        else:
            if bodies:
                whole = text[bodies[0].start : bodies[-1].end]
                found.append(Statement("", whole, False, whole))
            found.append(Statement(title, body, former, part.text))
        bodies = []
    if bodies:
        whole = text[bodies[0].start : bodies[-1].end]
        found.append(Statement("", whole, False, whole))
    return found
