"""The header of a letter that was copied with it: its "Date:" says when it was sent, and not when an event is."""

from __future__ import annotations

import re

from eventkit.announcements.document import Document, Span, kept

# One of these is in each header.
_TELLING = ("subj", "sent", "betr", "gese", "obje", "envo", "asun", "envi", "ogge", "主", "发")
_LINE = re.compile(
    r"[> \t*]{0,4}(?:(?:from|to|cc|date|reply-to|von|an|kopie|datum|de|à|a|date|para|fecha|da|data)"
    r"|(subject|sent|betreff|gesendet|objet|envoyé|asunto|enviado|oggetto|inviato))[*]{0,2}\s?:[ *]*\S"
    r"|[> \t*]{0,4}(?:(?:收件人|时间|日期|抄送)|(发件人|主题|发送时间))\s?[:：]\s*\S",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"^[> \t*]{0,4}(?i:subject|betreff|objet|asunto|oggetto|主题)[*]{0,2}\s?[:：][ *]*"
    r"(?:(?i:re|aw|fwd?|wg|tr|rv|回复|转发)\s?[:：]\s*)*(\S[^\n]*?)[ \t*]*$",
    re.M,
)
_LINES = 8  # from the top, among which it begins
_LEAST = 2


@kept
def mail_header(document: Document) -> Span | None:
    """The lines of the header at the top of a document."""
    return _header(document) if document.blocks and document.beginnings.has(_TELLING) else None


def _header(document: Document) -> Span | None:
    """
    The first run of lines that are a header: two or more, one of which no list of facts has ("Subject: ").

    >>> from eventkit.announcements.opening import open_document
    >>> document = open_document("From: Ana\\nSubject: Ropes\\nDate: 4 May 2031, 10:20\\n\\nThey are long.\\n")
    >>> document.words(mail_header(document)).count("\\n")
    2
    """
    at, run, telling = document.blocks[0].span.start, [], False
    for _ in range(_LINES):
        end = document.text.find("\n", at)
        end = len(document.text) if end < 0 else end
        if found := _LINE.match(document.text, at, end):
            run.append(Span(at, end))
            telling = telling or found.lastindex is not None
        elif run:
            break
        at = end + 1
        if at >= len(document.text):
            break
    return Span(run[0].start, run[-1].end) if telling and len(run) >= _LEAST else None


def subject_of(document: Document, header: Span) -> Span | None:
    """What a header says that the letter is about."""
    found = _SUBJECT.search(document.text, header.start, header.end)
    return None if found is None else Span(*found.span(1))
