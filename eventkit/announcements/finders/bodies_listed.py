"""
Finds the bodies of a list below a heading, with or without ranks, whatever its lines look like.

    Sponsors

    Gold
    Alder Systems
    Birch & Sons

    Media Partners
    Radio Elm

The heading tells their role (finders/_body_labels.py). The list ends where another part of the page begins: at its
heading, and at running words that are not about the last who was named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Kind, Span, fold_label
from eventkit.announcements.finders._bodies import claim_of, claims_of, is_body
from eventkit.announcements.finders._body_entries import entry_of, lines_of
from eventkit.announcements.finders._body_labels import is_rank, role_of_label
from eventkit.people._party import body_reason, is_sentence
from eventkit.people._pieces import is_han
from eventkit.people.role import Role

_BY_ITSELF = 8  # the level of a line by itself, and less than that of the label of a list
_LONGEST_HEADING = 80
_LONGEST = 200  # characters of an entry
_LONGEST_NAME = 70  # characters of one that stands by itself
_STOP = re.compile(r"(?<!Ltd)(?<!Inc)(?<!Co)(?<!Corp)(?<!e\.V)(?<!S\.A)\.$|[!?。！？]$")
# A line that begins another part of a page, or asks for something.
_SECTION = re.compile(
    "(?:registration|register|contacts?|venue|location|program(?:me)?|agenda|schedule|speakers?|dates?|travel|"
    "accommodation|about|"
    "news|home|links|fees?|tickets|abstracts?|committees?|code of conduct|more|further|past|previous|downloads?|faq|"
    "questions|join|become|interested|why|how|what|where|when|who|call|see|view|read|watch|sign|click|learn|get|your?|"
    "anmeldung|kontakt|ort|programm|impressum|anfahrt|dokumente|unterlagen|materialien|bilder|inscription|lieu|"
    "téléchargements?|documents?|liens|contacto|inscripción|lugar|descargas?|enlaces|archivos|documentos|materiales|"
    "galería|fotos?|gallery|photos|files|resources|media|contributors?|下载|资料|报名|联系|相关)\\b",
    re.I,
)
_PICTURED = re.compile(r"!?\[|\]|\blogo(?:tipo)?\b", re.I)
_SMALL = re.compile(r"\b[a-zß-ÿ][\w-]{3,}")
_WORD = re.compile(r"[^\W\d_][\w'’-]{3,}")


def find(document: Document) -> Iterator[Claim]:
    """Each entry below a heading that names a role of bodies."""
    for index, block in enumerate(document.blocks):
        if block.kind is Kind.HEADING and len(block.body) <= _LONGEST_HEADING:
            role = role_of_label(fold_label(document.words(block.body)))
            if role is not None:
                yield from _below(document, index, role)


def _below(document: Document, index: int, role: Role) -> Iterator[Claim]:
    blocks, heading = document.blocks, document.blocks[index]
    last = ""  # the name of the last entry
    ranked = False  # whether the list has ranks
    for at in range(index + 1, len(blocks)):
        block = blocks[at]
        label = fold_label(document.words(block.label if block.label is not None else block.body)[:_LONGEST_HEADING])
        if is_rank(label):
            ranked = True
            if block.label is not None and len(block.body):
                yield from _entries(document, block.body, role)
            continue
        if block.kind is Kind.HEADING:
            if block.level < min(heading.level, _BY_ITSELF) or role_of_label(label) is not None:
                return
            if heading.level < block.level != _BY_ITSELF:
                continue  # its own entries follow
            if (not last and blocks[at - 1].kind is not Kind.HEADING) or not _goes_on(
                document, at, last=last, ranked=ranked
            ):
                return
        elif block.kind is Kind.FIELD:
            if role_of_label(label) is None:
                return
            continue  # claimed by its own label
        elif block.label is not None and role_of_label(label) is not None:
            continue
        elif block.kind is Kind.ROW and last and blocks[at - 1].kind is not Kind.ROW:
            return  # a table behind the list
        elif block.kind is Kind.PARAGRAPH and last and not _are_names(document, block.body):
            if document.words(block.body).startswith(last):
                continue  # it tells of the last
            return
        span = block.span if block.kind is Kind.BULLET and block.label else block.body
        for claim in _of_block(document, block, span, role, named=ranked):
            last = claim.value.name
            yield claim


def _of_block(document: Document, block: Block, body: Span, role: Role, *, named: bool) -> Iterator[Claim]:
    """The entries of a block; `named` says that each must look like a name: ranks have what sponsors get as well."""
    lines = block.cells if block.kind is Kind.ROW and _are_cells(document, block) else (*lines_of(document, body),)
    for line in lines:
        words = document.words(line).strip()
        label = fold_label(words[:_LONGEST_HEADING])
        if is_rank(label):
            continue
        if role_of_label(label) is not None:
            return  # claimed by its own label
        if not named or _is_name(words):
            yield from _entries(document, line, role, alone=len(lines) > 1 or block.kind is Kind.BULLET)


def _entries(document: Document, line: Span, role: Role, *, alone: bool = False) -> Iterator[Claim]:
    """The bodies of a line, which is one where others stand on lines of their own."""
    span = entry_of(document, line)
    words = document.words(span)
    if not words or len(words) > _LONGEST or is_sentence(words) or _STOP.search(words):
        return
    if alone and not is_han(words) and ("&" in words if "," not in words else not _is_list(words)):
        claim = claim_of(document, span, role, "below a heading", 1.0, prose=False)
        if claim is not None:
            yield claim
    else:
        yield from claims_of(document, span, role, "below a heading", 1.0, prose=False)


def _goes_on(document: Document, at: int, *, last: str, ranked: bool) -> bool:
    """Whether a line by itself at `at` is an entry: the first of another part of the page has its text below it."""
    blocks = document.blocks
    words = document.words(blocks[at].body)
    if _SECTION.match(words) or _STOP.search(words) or not _is_name(words):
        return False
    below = blocks[at + 1] if at + 1 < len(blocks) and blocks[at + 1].heading == at else None
    if below is None:
        return True
    if below.kind is Kind.PARAGRAPH:
        return not last or ranked or document.words(below.body).startswith(words)
    return bool(is_body(words)) and not last


def _is_name(words: str) -> bool:
    """Whether a line may be a name by its capitals: what a sponsor gets is told in small letters."""
    name = re.split(r"\s[–—|-]\s|\s[(（]", _PICTURED.sub("", words), maxsplit=1)[0]
    if not name or len(name) > _LONGEST_NAME or _STOP.search(name) or ":" in name or "：" in name:
        return False
    if _SECTION.match(name):
        return False
    small = len(_SMALL.findall(name))
    if 3 * small <= len(_WORD.findall(name)) or body_reason(name).startswith("the word"):
        return True
    return " " not in name and not name.islower()


def _are_names(document: Document, body: Span) -> bool:
    """Whether all lines of a paragraph are names."""
    return all(_is_name(document.words(line).strip()) for line in lines_of(document, body))


def _are_cells(document: Document, block: Block) -> bool:
    """Whether each cell of a row is a name."""
    cells = [document.words(cell).strip() for cell in block.cells]
    return len(cells) > 1 and all(_is_name(words) and not is_rank(fold_label(words)) for words in cells)


def _is_list(words: str) -> bool:
    return re.search(r",[^,]+,\s*(?:and|und|et|y)\b", words) is not None
