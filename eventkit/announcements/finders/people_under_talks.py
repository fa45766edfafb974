"""
People whose name stands in the line below the title of their talk, time and again.

    How ferries learned to wait
    • Quirin Dalbo
    • Slides

    Mud and maps
    Ines Roth, Harbor Institute

    小城的公共交通
    • 周明远
    • PDF

Three such names at least, under a program or beside the slides of the talks; two where all say what they are, or the
heading is nothing but "Talks". Menus and galleries have the same form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.bounds import leave
from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Kind, Span
from eventkit.announcements.finders._names_entries import Entry, read_entries, to_person
from eventkit.announcements.finders._names_sure import KNOWN, sureness, surname_first
from eventkit.announcements.finders._spoken_of import read_here
from eventkit.people import Appearance
from eventkit.people._han import han_kind
from eventkit.people._pieces import is_han
from eventkit.people.role import SPEAKER

_LEAST = 3
_MOST = 400
_LONGEST = 160  # characters of the line with the names
_TALKS = re.compile(r"\W*(?:(?:lightning |short |invited |all )?talks|vorträge|exposés|charlas|ponencias)\W*", re.I)
_SENTENCE = re.compile(r"\b(?:is|are|was|were|will|has|have|we|you|our|your|this|how|what|why)\b")
_NAME = re.compile(r"[\u3400-\u9fff]{2,4}|[^\W\d_a-zà-ÿ][^\s,;:()]*(?: [^\s,;:()]+){1,3}")
_MATERIAL = re.compile(
    r"(?:\W*(?:pdf|pptx?|slides?|slide deck|decks?|videos?|recordings?|watch|folien|aufzeichnung|"
    r"diapos?(?:itives)?|vidéo|enregistrement|diapositivas|grabación|幻灯片?|课件|讲稿|资料|材料|视频|录像|录屏|回放|下载)\W*){1,4}",
    re.I,
)
_PROGRAM = re.compile(
    r"\b(?:agenda|program(?:me)?|schedule|talks|sessions|presentations|lectures|speakers|line-?up|programm|vorträge|"
    r"ablauf|programa|ponencias|charlas|exposés|conférences|interventions)\b|议程|日程|议题|演讲|分享|讲座|报告|嘉宾|讲师",
    re.I,
)
# What stands over a name and is no talk: an award, an office.
_NO_TALK = re.compile(
    r"\b(?:awards?|prizes?|medals?|winners?|chairs?|co-chairs?|committee|board|organi[sz]\w+|contacts?|photos?|editors?|"
    r"coordinat\w+|treasurer|secretary|president|directors?|managers?|members?|team|arrangements|sponsorship|publicity|"
    r"registration|volunteers?|hosts?|credits?|preis|vorsitz\w*|leitung|kontakt|prix|présiden\w+|premio|comité)\b"
    r"|奖|委员|主席|联系|负责|组长|秘书|主任|会长|会务|摄影|编辑|作者",
    re.I,
)


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance as speaker, without positions."""
    text, blocks = document.text, document.blocks
    short = [document.words(block.body) for block in blocks if block.kind is Kind.HEADING and len(block.body) < 60]
    program = any(map(_PROGRAM.search, short))
    talks = program and any(map(_TALKS.fullmatch, short))
    if not program and not any(block.kind is Kind.BULLET and _is_material(document, block) for block in blocks):
        return
    lines: list[Span] = []
    material = False
    for at, block in enumerate(blocks):
        if len(lines) == _MOST:
            leave(document, f"not read: more than {_MOST} talks with a line below")
            break
        below = _below(text, block, blocks[at + 1] if at + 1 < len(blocks) else None)
        if below is None or not read_here(document, block):
            continue
        # Behind the name stands the next talk, or where to find this one.
        behind = blocks[at + 2] if at + 2 < len(blocks) else None
        if behind is not None and behind.kind is Kind.BULLET and blocks[at + 1].kind is Kind.BULLET:
            if not _is_material(document, behind):
                continue
            material = True
        lines.append(below)
    if not (material or program):
        return
    found = [entries for line in lines if (entries := _entries(text, line))]
    stated = all(one.appearance.positions for entries in found for one in entries)
    least = 2 if talks or (program and stated) else _LEAST
    if len(found) < least:
        return
    for entry in (one for entries in found for one in entries):
        yield Claim("person", entry.appearance, entry.span, "below the title of a talk", 0.5)


def _is_material(document: Document, block: Block) -> bool:
    """Whether a block is no more than where to find a talk: "Slides", "Video"."""
    return _MATERIAL.fullmatch(document.words(block.body)) is not None


def _entries(text: str, span: Span) -> list[Entry]:
    """Those whose names the line is, with their positions, if it is nothing else."""
    words = text[span.start : span.end]
    if _NAME.fullmatch(words) and _is_person(words):
        person = to_person(words)
        return [] if person is None else [Entry(Appearance(person, SPEAKER, text=words), span, KNOWN)]
    if is_han(words) or words[0].islower() or words[-1] in ".!?:" or _SENTENCE.search(words):
        return []
    entries = read_entries(text, span, SPEAKER, either=True)
    sure = all(one.sure >= KNOWN or one.appearance.positions for one in entries)
    return entries if sure and entries and entries[0].span.start < span.start + 4 else []


def _below(text: str, block: Block, after: Block | None) -> Span | None:
    """The line below what may be the title of a talk, in its block or the next one."""
    if block.kind not in (Kind.HEADING, Kind.PARAGRAPH) or len(block.body) > 230:
        return None
    first, _, second = text[block.body.start : block.body.end].partition("\n")
    if second.strip():
        start, end = block.body.end - len(second), block.body.end
    elif after is not None and after.label is None and after.kind in (Kind.BULLET, Kind.PARAGRAPH, Kind.HEADING):
        start, end = after.body.start, after.body.end
    else:
        return None
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    if not 2 <= len(words.strip()) <= _LONGEST or not _is_title(first.strip()):
        return None
    return Span(start, start + len(words.strip()))


def _is_title(words: str) -> bool:
    """Whether a line may be the title of a talk: nobody's name, no award and no office."""
    if not 6 <= len(words) <= 160 or words.endswith((":", "：")):
        return False
    return not _NO_TALK.search(words) and not _is_person(words)


def _is_person(words: str) -> bool:
    if is_han(words[:2]):
        return len(words) <= 4 and surname_first(words) and han_kind(words) in ("", "place") and bool(sureness(words))
    return len(words) <= 60 and sureness(words) >= KNOWN
