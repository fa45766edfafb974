"""
Finds the bodies behind a label: "Organizers: The Alder Project", 主办单位：…

Which labels these are, finders/_body_labels.py tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Kind, Span, fold_label
from eventkit.announcements.finders._bodies import claims_of
from eventkit.announcements.finders._body_entries import entry_of, lines_of
from eventkit.announcements.finders._body_labels import role_of_label
from eventkit.announcements.finders._label_lines import LONGEST, label_lines
from eventkit.announcements.finders._time_phrases import phrases_in
from eventkit.people._party import is_sentence
from eventkit.people.role import Role

# What stands below a label's value, and is another matter: "Fee: 60 €", "Register by 3 May".
_OTHER_LINE = re.compile(
    r"[€£$¥]\s?\d|\d\s?[€£]|\b(?:EUR|USD|CHF)\b|^\W*(?:fees?|costs?|price|kosten|preis|\w*gebühr|eintritt|anmeld\w*|regist\w+|"
    r"tickets?|inscri\w+|tarifs?|entrée|precio|costes?|kontakt|contacto?|rsvp)\b",
    re.I,
)
# What tells of the body on the line above: "A club of gardeners".
_DESCRIPTION = re.compile(r"\s*(?:An?|One of|Eine?|Une?|Una?)\s[a-zß-ÿ]")
_LABEL_INSIDE = re.compile(r"[ \t\u3000;；|]+([^\s:：;；|]{2,12})[:：]\s*")
_BESIDE = re.compile(
    r"[,;]?\s+\(?((?:in|en)\s+(?:collaboration|partnership|cooperation|co-operation|association|Zusammenarbeit|"
    r"Kooperation|partenariat|colaboración)\s+(?:with|mit|avec|con)|supported\s+by|"
    r"with\s+(?:the\s+)?support\s+(?:of|from)|sponsored\s+by|funded\s+by|hosted\s+by|co-?organi[sz]ed\s+by|"
    r"avec\s+le\s+soutien\s+de|con\s+el\s+apoyo\s+de|mit\s+Unterstützung\s+von)\s+",
    re.I,
)


def find(document: Document) -> Iterator[Claim]:
    """Each entry behind a label that names a role of bodies."""
    for block in document.blocks:
        if block.label is not None and block.kind is not Kind.TITLE:
            role = role_of_label(document.label(block))
            if role is not None:
                yield from _value(document, block.body, role)
        if block.kind is Kind.PARAGRAPH and _begins_with_label(document, block):
            for count, (label, role, value) in enumerate(label_lines(document, block, role_of_label)):
                if not count and label.start != block.body.start:
                    break  # a menu
                yield from _value(document, value, role)


def _begins_with_label(document: Document, block: Block) -> bool:
    """Whether the first of several lines is a label."""
    end = document.text.find("\n", block.body.start, min(block.body.end, block.body.start + LONGEST + 1))
    return end >= 0 and role_of_label(fold_label(document.text[block.body.start : end])) is not None


def _value(document: Document, body: Span, role: Role) -> Iterator[Claim]:
    """A value on the line of its label: a name, or several."""
    for count, line in enumerate(lines_of(document, body)):
        if count and _DESCRIPTION.match(document.words(line)):
            continue
        if count and (_OTHER_LINE.search(document.words(line)) or any(t.of("day") for t in phrases_in(document, line))):
            return
        for part, own in _parts(document, line, role):
            span = entry_of(document, part)
            if len(span) and not is_sentence(document.words(span)):
                yield from claims_of(document, span, own, "label", 1.0, prose=False)


def _parts(document: Document, line: Span, role: Role) -> Iterator[tuple[Span, Role]]:
    """
    The parts of a line, each with its role: Chinese pages put several labels on one (主办：甲 承办：乙), and others
    name who does something else ("The Alder Labs in collaboration with the Birch Archives").
    """
    text, start = document.text, line.start
    labels = [*_LABEL_INSIDE.finditer(text, line.start, line.end)]
    for match in [*labels, None]:
        other = role_of_label(match[1].casefold()) if match else role
        if other is None:
            continue
        end = match.start() if match else line.end
        while (beside := _BESIDE.search(text, start + 2, end)) and (also := role_of_label(fold_label(beside[1]))):
            yield Span(start, beside.start()), role
            start, role = beside.end(), also
        yield Span(start, end), role
        if match:
            start, role = match.end(), other
