"""
People behind a label or under a heading that names their role.

- the label and its value on one line, or in a row of two cells: "Presenter | Jane Roe (Lake Institute)",
  "Presented by: Jane Roe, Tom Okoro & Ana Vidal", "主持人：周明远", "Moderation: Jana Roth";
- a heading with the bullets, rows and lines under it: "Panelists:" and then one bullet a person, with the position in
  the same bullet or in the next line;
- a heading with further headings under it, each a person's name over a life of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Kind, Span, fold_label
from eventkit.announcements.finders._cue_words import ORGANIZES, says
from eventkit.announcements.finders._label_lines import label_lines
from eventkit.announcements.finders._names_entries import Entry, read_entries, unsure_entries
from eventkit.announcements.finders._names_roles import Heading, column_of, role_of_label
from eventkit.announcements.finders._names_sure import KNOWN, SHAPE, best_name, take_name
from eventkit.announcements.finders._positions import read_positions
from eventkit.announcements.finders._shows import is_show
from eventkit.announcements.finders._spoken_of import SKIPPED_HEADINGS
from eventkit.announcements.finders._time_phrases import phrases_in
from eventkit.people import Position
from eventkit.people._pieces import is_han
from eventkit.people.role import CO_ORGANIZER, GUEST, HOST, MODERATOR, ORGANIZER, Role

_LONE = frozenset((HOST, GUEST, MODERATOR))
_SAYS_WHO = re.compile(r"\s(?:is|was|has|leads|works|joined|received|ist|est|es)\s|^I['’]m\s")


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance; "person in doubt" with the words that could be a person or a body."""
    show = is_show(document)
    for index, block in enumerate(document.blocks):
        if block.kind is Kind.HEADING or (block.kind is Kind.TITLE and block.label is None):
            if block.kind is Kind.TITLE:
                tail = re.split(r"\s[–—-]\s|:\s", document.words(block.body))[-1]
                over = role_of_label(fold_label(tail)) if tail != document.words(block.body) else None
                if over is not None and over.plural and not over.either:
                    yield from _listed(document, index, over, fold_label(tail))  # "Pond Days – Invited speakers"
                continue
            label = fold_label(document.words(block.body))
            heading = _in_show(role_of_label(label), show)
            if heading is not None:
                yield from _listed(document, index, heading, label)
        elif block.kind is Kind.PARAGRAPH:
            heading = _in_show(role_of_label(lead), show) if (lead := _lead_in(document, block)) else None
            if heading is not None:
                yield from _listed(document, index, heading, lead)
            for line, named, value in label_lines(document, block, _of_people):
                rule = f"label: {fold_label(document.words(line))}"
                yield from _claims(_in_paragraph(document.text, value, named, False), 1.0, rule)
        elif block.label is not None and len(block.body):
            for label, value in _labels(document, block):
                yield from _labelled(document, index, label, value, show)


def _before_day(document: Document, value: Span) -> int:
    """Where the value of a label ends that goes on over lines: above one that begins with a day or an hour."""
    for phrase in phrases_in(document, value):
        line = document.text.rfind("\n", value.start, phrase.start)
        if line > 0 and not document.text[line : phrase.start].strip(" \n*_•-"):
            return line
    return value.end


def _labels(document: Document, block: Block) -> Iterator[tuple[str, Span]]:
    """The label of a field with its value, and further labels of people in the same line with theirs."""
    text, label, start = document.text, document.label(block), block.body.start
    for further in _FURTHER.finditer(text, block.body.start, block.body.end):
        named = fold_label(further["label"])
        if role_of_label(named) is not None:
            yield label, Span(start, further.start())
            label, start = named, further.end()
    yield label, Span(start, _before_day(document, Span(start, block.body.end)))


# "Speaker: Ana Vidal (Lagoon Bank); Discussant: Tom Okoro"
_FURTHER = re.compile(
    r"\s?[;|；.。]\s?(?P<label>(?:[A-ZÀ-Þ][\w-]{2,20}(?: [\w-]{2,20}){0,2}|[\u3400-\u9fff]{2,5}))\s?[:：]\s?"
)


def _labelled(document: Document, index: int, label: str, value: Span, show: bool) -> Iterator[Claim]:
    """The people of a label's value, and those in the lines right below it."""
    text = document.text
    found = _in_show(role_of_label(label), show)
    if found is None or column_of(fold_label(document.words(value))) != "":
        return
    people = _entries(text, value, found, lone=is_han(label[:1]))
    last = value.end == document.blocks[index].body.end
    if len(people) == 1 and last:
        people = [_with_fields(document, index, people[0])]
    yield from _claims(people, 1.0, f"label: {label}")
    if people and last:
        yield from _claims(_continued(document, index, found), 0.9, f"label: {label}")
    if not people and (found.role == HOST or not found.either):
        yield from unsure_entries(text, value, f"label: {label}", bodies=found.either)


def _of_people(label: str) -> Heading | None:
    """What a line says of the people below it, where it can say nothing else."""
    found = role_of_label(label)
    return None if found is None or found.either else found


def _with_fields(document: Document, index: int, entry: Entry) -> Entry:
    """The person of a field with what the next fields say: "Affiliation: Lagoon Bank", "职务：院长"."""
    for block in document.blocks[index + 1 : index + 3]:
        label = document.label(block)
        if block.kind is not Kind.FIELD or label in ("title", "role") or column_of(label) not in ("title", "body"):
            break
        words = document.words(block.body)
        body = column_of(label) == "body"
        held = entry.appearance.positions
        if body and len(held) == 1 and held[0].organization is None:
            positions: tuple[Position, ...] = (evolve(held[0], organization=words, text=f"{held[0].text}, {words}"),)
        else:
            positions = (*held, Position("", words, text=words) if body else Position(words, text=words))
        span = Span(entry.span.start, block.body.end)
        entry = Entry(evolve(entry.appearance, positions=positions, text=document.words(span)), span, entry.sure)
    return entry


def _continued(document: Document, index: int, heading: Heading) -> list[Entry]:
    """Those in the lines right below a field, as far as they are all a person with a position."""
    text, block = document.text, document.blocks[index]
    after = document.blocks[index + 1] if index + 1 < len(document.blocks) else None
    if after is None or after.kind is not Kind.PARAGRAPH or text.count("\n", block.body.end, after.body.start) > 1:
        return []
    found: list[Entry] = []
    for line in _LINE.finditer(text, after.body.start, after.body.end):
        entries = _entries(text, Span(*line.span()), evolve(heading, either=True, plural=False))
        if len(line[0]) > 110 or len(entries) != 1 or not entries[0].appearance.positions or _SAYS_WHO.search(line[0]):
            break
        found += entries
    return found


def _lead_in(document: Document, block: Block) -> str:
    """The last sentence of a paragraph that ends in a colon, before a list."""
    text = document.text
    if text[block.body.end - 1] not in ":：":
        return ""
    begin = max(block.body.start, block.body.end - 120)
    words = re.split(r"[.!?。]\s+|\n(?=[A-Z])", text[begin : block.body.end])[-1]
    return fold_label(words)


def _claims(entries: list[Entry], weight: float, rule: str) -> Iterator[Claim]:
    for entry in entries:
        yield Claim("person", entry.appearance, entry.span, rule, weight)


def _unsure(text: str, block: Block) -> list[Claim]:
    """The entry of a list of people that may be a thing."""
    if block.label is not None and block.kind is not Kind.ROW:
        return []
    return [*unsure_entries(text, block.cells[0] if block.cells else block.body, "in a list of people")]


def _in_show(heading: Heading | None, show: bool) -> Heading | None:
    """In a show the hosts are people."""
    if heading is not None and heading.role == HOST and show:
        return evolve(heading, either=False)
    return heading


def _entries(text: str, span: Span, heading: Heading, *, lone: bool = False) -> list[Entry]:
    """The people of a value; with `lone` one word alone is a name too: "分享人：Leo（湖畔科技）"."""
    found = read_entries(
        text,
        span,
        heading.role,
        either=heading.either,
        plural=heading.plural,
        lone=(lone and not heading.either and _IN_LETTERS.match(text, span.start, span.end) is not None)
        or (
            heading.role in _LONE
            and (heading.role != HOST or len(text[span.start : span.end].split()) <= 4)  # "Wes & Scott"
        ),
    )
    return [_as_called(entry) for entry in found]


def _as_called(entry: Entry) -> Entry:
    """An entry of which the position is the part in the event: "Ruben Falls - organizer", in an invitation."""
    held = entry.appearance.positions
    role = Role.known(held[0].title.casefold()) if len(held) == 1 and held[0].organization is None else None
    if role not in (ORGANIZER, CO_ORGANIZER) or role is None:
        return entry
    return Entry(evolve(entry.appearance, roles=role, positions=()), entry.span, entry.sure)


_IN_LETTERS = re.compile(r"\s*(?!(?:TBA|TBD|TBC|GitHub|PPT|AI)\b)[A-Z][a-z]{1,15}\s*(?=[（(，,]|$)")


def _listed(document: Document, index: int, heading: Heading, label: str) -> Iterator[Claim]:
    """The people under a heading: in its bullets, rows and lines, or in the headings that follow it."""
    text, blocks = document.text, document.blocks
    rule = f"heading: {label}"
    last: list[Entry] = []
    people = 0
    headed = False  # a table with heads is for the finder of tables
    for at in range(index + 1, len(blocks)):
        block = blocks[at]
        if block.kind is Kind.HEADING:
            if role_of_label(fold_label(document.words(block.body))) is not None:
                break
            if len(last) == 1 and last[0].span.start >= _name_above(document, block):
                last = [_with_line(document, last[0], block.body)]
                continue
            yield from _claims(last, 1.0, rule)
            last = _person_heading(document, at, heading, first=people == 0)
            if not last:
                break
            people += len(last)
            continue
        if block.kind is Kind.FIELD and role_of_label(document.label(block)) is not None:
            break
        if block.kind is Kind.FIELD and block.label is not None and not is_han(text[block.span.start : block.span.end]):
            # "Jane Roe: Director" among the people, or the next label of the page.
            named = document.label(block)
            others = says(ORGANIZES, named) or SKIPPED_HEADINGS.search(named) is not None
            found = [] if others else _entries(text, block.span, evolve(heading, either=True))
            if not found:
                break
            last, whole = _next(last, found)
            yield from _claims(whole, 1.0, rule)
            people += len(found)
            continue
        if block.kind is Kind.ROW:
            headed = headed or any(column_of(fold_label(document.words(cell))) for cell in block.cells)
            if headed:
                continue
        ended = next(label_lines(document, block, _of_people), None)
        if ended is not None:  # the rest is under a label of its own
            block = evolve(block, body=Span(block.body.start, ended[0].start))
        found = _in_block(document, block, heading, bool(last))
        if _is_position(document, last, at, found):
            last = [_with_position(document, last[0], block)]
        elif found:
            last, whole = _next(last, found)
            yield from _claims(whole, 1.0, rule)
            people += len(found)
        elif not heading.either and (unsure := _unsure(text, block)):
            yield from unsure
        elif len(last) == 1:
            last = [_with_position(document, last[0], block)]
        elif block.kind is Kind.PARAGRAPH and not people and at > index + 2:
            break
        if ended is not None:
            break
    yield from _claims(last, 1.0, rule)


def _name_above(document: Document, block: Block) -> int:
    """Where the heading begins that a line by itself stands under; behind the document for any other block."""
    above = document.blocks[block.heading] if block.heading is not None else None
    marked = above is not None and above.level <= _MARKED and block.level > _MARKED
    return above.span.start if above is not None and marked else len(document.text)


_MARKED = 6  # the deepest level of headings that are marked as such


def _with_line(document: Document, entry: Entry, line: Span) -> Entry:
    """The person of a heading, with what a line of the card below it says: the position, and the body below that."""
    words = document.words(line)
    held = entry.appearance.positions
    if held and (held[-1].organization is not None or not _NAME_OF_BODY.fullmatch(words)):
        return entry
    return _joined(document.text, entry, line) if held or read_positions(words, loose=False) else entry


_NAME_OF_BODY = re.compile(r"[A-ZÀ-Þ][\w&.’'-]*(?: (?:of|for|the|and|de|du|für|der|&|[A-ZÀ-Þ\d][\w&.’'-]*)){0,7}")


def _is_position(document: Document, last: list[Entry], at: int, found: list[Entry]) -> bool:
    """Whether the words below a heading that is a name are what that person is: "湖畔科技 高级工程师"."""
    below = document.blocks[at].kind is Kind.PARAGRAPH and document.blocks[at - 1].kind is Kind.HEADING
    return below and len(last) == 1 and bool(found) and not last[0].appearance.positions and found[0].sure < KNOWN


def _next(last: list[Entry], found: list[Entry]) -> tuple[list[Entry], list[Entry]]:
    """The entry that further lines may belong to, and those that are complete."""
    return found[-1:], [*last, *found[:-1]]


def _in_block(document: Document, block: Block, heading: Heading, inside: bool) -> list[Entry]:
    """The people of one block under a heading."""
    text = document.text
    if block.kind is Kind.ROW:
        if len(block.cells) > 1 and not re.search(r"\d", document.words(block.cells[0])):
            each = [_entries(text, cell, heading) for cell in block.cells if len(cell)]
            if len(each) > 1 and all(len(found) == 1 for found in each):
                return [entry for found in each for entry in found]
        return _row(text, block, heading)
    if block.kind is Kind.BULLET:
        span = Span(block.label.start, block.body.end) if block.label is not None else block.body
        return _entries(text, span, evolve(heading, plural=False))
    return _in_paragraph(text, block.span if block.kind is Kind.FIELD else block.body, heading, inside)


def _row(text: str, block: Block, heading: Heading) -> list[Entry]:
    """A row without heads: the name in its first cell, what is said of the person in the others."""
    cells = [cell for cell in block.cells if len(cell)]
    found = _entries(text, cells[0], evolve(heading, plural=False)) if cells else []
    if len(found) != 1:
        return found
    rest = ", ".join(text[cell.start : cell.end] for cell in cells[1:])
    grown = evolve(
        found[0].appearance,
        positions=(*found[0].appearance.positions, *read_positions(rest)),
        text=text[block.span.start : block.span.end],
    )
    return [Entry(grown, block.span, found[0].sure)]


def _in_paragraph(text: str, span: Span, heading: Heading, inside: bool) -> list[Entry]:
    """Lines of one person each, or the first sentence of a life."""
    lines = [
        Span(span.start + line.start(), span.start + line.end()) for line in _LINE.finditer(text[span.start : span.end])
    ]
    if (
        len(lines) > 1
        and all(len(line) < 110 for line in lines[:-1])
        and not _SAYS_WHO.search(text[span.start : span.end])
    ):
        found: list[Entry] = []
        for line in lines:
            entries = _entries(text, line, evolve(heading, either=heading.either or bool(found)))
            if entries:
                found += entries
            elif found:
                found[-1] = _joined(text, found[-1], line)
        return found
    first = text[span.start : min(span.end, span.start + 160)]
    if len(span) > 160 and not inside:
        found = _entries(text, span, evolve(heading, either=True)) if _SAYS_WHO.search(first) or "," in first else []
        return found or _named_first(text, span, heading)
    if len(span) > 220:
        found = [entry for entry in _entries(text, span, evolve(heading, either=True)) if entry.sure >= KNOWN][:1]
        return found or _named_first(text, span, heading)
    return _entries(text, span, heading) or _named_first(text, span, heading)


def _named_first(text: str, span: Span, heading: Heading) -> list[Entry]:
    """A paragraph that begins with a name and goes on with what they do: "Pekka Lind maintains …"."""
    taken = take_name(text, span.start, min(span.end, span.start + 80))
    if (
        heading.either
        or taken is None
        or taken.start != span.start
        or not re.match(r"\s+[a-z]", text[taken.end : taken.end + 3])
    ):
        return []
    name = best_name(text, taken)
    return _entries(text, name, heading) if name is not None and name.end == taken.end else []


_LINE = re.compile(r"\S[^\n]*")


def _person_heading(document: Document, at: int, heading: Heading, *, first: bool) -> list[Entry]:
    """A heading that is a person's name, with or without the position; the life that follows is for the bios."""
    text, blocks = document.text, document.blocks
    block = blocks[at]
    if len(block.body) > 120 or text[block.body.end - 1] in "?？!":
        return []
    found = _entries(text, block.body, evolve(heading, either=heading.either))
    if not found:
        return []
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    followed = after is not None and after.kind is Kind.PARAGRAPH
    han = is_han(document.words(block.body))
    if all(entry.sure >= KNOWN or entry.appearance.positions or (not han and (followed or first)) for entry in found):
        return found
    return []


_SENTENCE = re.compile(r"^I['’]m\b|\b(?:I|we|is|are|has|have|was|were|will|bin|ist|sind|suis|est|soy)\b")


def _with_position(document: Document, entry: Entry, block: Block) -> Entry:
    """The person of the line above, with the position that a line by itself states."""
    first = next(iter(document.sentences(block)), block.body)
    line_ends = document.text.find("\n", first.start, first.end)
    first = first if line_ends < 0 else Span(first.start, line_ends)
    if _SENTENCE.search(document.words(first)):
        return entry
    if entry.appearance.positions or len(first) > 140 or block.kind not in (Kind.BULLET, Kind.PARAGRAPH):
        return entry
    return _joined(document.text, entry, first)


# What tells readers what to do is nobody's position.
_NOTICE = re.compile("报名|扫码|席位|名额|二维码|点击|欢迎")


def _joined(text: str, entry: Entry, line: Span) -> Entry:
    words = text[line.start : line.end]
    if _NOTICE.search(words):
        return entry
    positions = read_positions(words, loose=bool(entry.appearance.positions))
    if not positions or len(entry.appearance.positions) > 2:
        return entry
    kept = entry.appearance.positions
    if len(kept) == 1 and kept[0].organization is None and len(positions) == 1 and not positions[0].title:
        whole = evolve(kept[0], organization=positions[0].organization, text=f"{kept[0].text}, {words}")
        stated: tuple[Position, ...] = (whole,)
    else:
        stated = (*kept, *positions)
    span = Span(entry.span.start, line.end)
    grown = evolve(entry.appearance, positions=stated, text=text[span.start : span.end])
    return Entry(grown, span, max(entry.sure, SHAPE))
