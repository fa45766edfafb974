"""
People in a list that no heading introduces: bullets, rows or lines that are all a name with its position.

    • Ines Roth, Director, Harbor Institute
    • Quirin Dalbo, Former Mayor of Port Sorrel; Chair, Slow Ferries League
    • Ana Vidal (Lagoon Bank)

Such a list is the speakers' when nearly every entry is somebody with a position or a body. Lists of teams, boards,
authors and winners look alike: where a heading or the words above the list say so, nobody is claimed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from eventkit.announcements.bounds import first
from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Kind, Span
from eventkit.announcements.finders._names_entries import Entry, read_entries, read_entry
from eventkit.announcements.finders._names_roles import is_bios_label, role_of_label
from eventkit.announcements.finders._spoken_of import read_here, skipped
from eventkit.people._pieces import is_han
from eventkit.people.role import SPEAKER

_LEAST = 3  # entries of a list that no heading introduces
_MOST = 1000  # entries that are read
_LONGEST = 220  # characters of a line
_SHARE = 0.8  # of the entries that must be people
# A name, and what divides it from a position.
_LOOKS = re.compile(
    r"(?:\*\*|__|\[)?[^\W\d_a-zà-ÿ][^\s,;:(（|]*(?:[ \t\u00a0]+[^\s,;:(（|–—]+){1,5}(?:\*\*|__|\]\([^()\s]*\))?"
    r"[ \t]*(?:[,(（|–—:：]|\t|[ \t]-[ \t]|[ \t](?:of|from|at)[ \t])"
    r"|[\u3400-\u9fff]{2,4}[，,、（(｜|　 \t]"
)
# What makes a line a sentence of a report: "Jane Roe, director of the bank, said …".
_SENTENCE = re.compile(
    r"(?<!\bInc)(?<!\bLtd)(?<!\bCo)(?<!\bPh\.D)(?<!\b[A-Z])[.!?。！？][\"”’)]*$|\b(?:will|would|said|says|noted|is|are|was|"
    r"were|has|have|had|that|pointed|shared|spoke|speaks|hosted|delivered|gave|joined|told)\b",
)
_OTHERS = re.compile(
    r"\b(?:team|staff|board|winners?|laureates?|finalists?|members?|jury|judges?|authors?|editors?|organi[sz]\w+|"
    r"committees?|participants|attendees|alumni|fellows?|grantees|supporters|donors|past|previous|former|upcoming|"
    r"contacts?|questions|contribut\w+|reviewers?|signatories|thanks?|grateful|congratulat\w+|writ(?:e|ing)|"
    r"new (?:members|colleagues|staff)|co-?authors|books?|papers?|publications?|references)\b|"
    r"团队|委员会|获奖|作者|联系",
    re.I,
)


@frozen
class _List:
    """A run of blocks, or the lines of one paragraph, that may be a list of people."""

    first: Block
    above: Block | None
    spans: tuple[Span, ...]


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance as speaker, for each entry of such a list."""
    for listed in _lists(document):
        if not _may_speak(document, listed):
            continue
        entries: list[Entry] = []
        people = 0
        spans = first(document, listed.spans, _MOST, "entries of a list of people")
        for span in spans:
            found = _entries(document.text, span)
            if len(found) == 1 and _states(found[0]):
                people += 1
                entries += found
        if people >= _LEAST and people >= _SHARE * len(spans):
            for entry in entries:
                yield Claim("person", entry.appearance, entry.span, "a list of people with positions", 0.6)


def _entries(text: str, span: Span) -> list[Entry]:
    if is_han(text[span.start : span.start + 2]):  # behind the comma stands a body, whatever it looks like
        entry = read_entry(text, span, SPEAKER, either=True)
        return [] if entry is None else [entry]
    return read_entries(text, span, SPEAKER, either=True, plural=False)


def _states(entry: Entry) -> bool:
    """Whether an entry says what somebody is, or where."""
    return any(position.title or position.organization for position in entry.appearance.positions)


def _lists(document: Document) -> Iterator[_List]:
    text, blocks = document.text, document.blocks
    at = 0
    while at < len(blocks):
        block = blocks[at]
        end = at + 1
        if block.kind in (Kind.BULLET, Kind.ROW):
            while end < len(blocks) and blocks[end].kind is block.kind and blocks[end].heading == block.heading:
                end += 1
            spans = [_whole(each) for each in blocks[at:end]]
        else:
            spans = _lines(document, block)
            while spans and end < len(blocks) and (more := _lines(document, blocks[end])):
                spans += more
                end += 1
        if len(spans) >= _LEAST and _look_like_people(text, spans):
            yield _List(block, blocks[at - 1] if at else None, tuple(spans))
        at = end


def _lines(document: Document, block: Block) -> list[Span]:
    """The lines of a block, where all of them may be people; a line by itself is a block of its own."""
    if block.kind not in (Kind.PARAGRAPH, Kind.HEADING, Kind.FIELD):
        return []
    text = document.text
    if not _LOOKS.match(text, block.span.start, block.span.end):
        return []
    found = []
    for line in re.finditer(r"\S[^\n]*", document.words(block.span)):
        span = Span(block.span.start + line.start(), block.span.start + line.end())
        if len(span) > _LONGEST or not _LOOKS.match(text, span.start, span.end) or _SENTENCE.search(line[0].rstrip()):
            return []
        found.append(span)
    return found


def _whole(block: Block) -> Span:
    if block.kind is Kind.BULLET and block.label is not None:
        return Span(block.label.start, block.body.end)
    return block.body if block.kind is Kind.BULLET else block.span


def _look_like_people(text: str, spans: list[Span]) -> bool:
    looks = sum(_LOOKS.match(text, span.start, span.end) is not None for span in spans)
    return looks >= _LEAST and looks >= _SHARE * len(spans)


def _may_speak(document: Document, listed: _List) -> bool:
    """Whether nothing above the list says that it is of other people, and no label of a role is there already."""
    heading = document.heading(listed.first)
    if heading and (role_of_label(heading) is not None or is_bios_label(heading) or _OTHERS.search(heading)):
        return False
    if not read_here(document, listed.first):
        return False
    if listed.above is None or listed.above.kind not in (Kind.PARAGRAPH, Kind.HEADING, Kind.FIELD):
        return True
    sentences = document.sentences(listed.above)
    last = document.words(sentences[-1]) if sentences else ""
    introduces = last.rstrip().endswith((":", "：")) or listed.above.kind is Kind.HEADING
    return not (introduces and (_OTHERS.search(last) or skipped(last)))
