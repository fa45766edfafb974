"""
A message (RFC 5322, .eml): its subject as the title, its words, and the day it was sent as the day of publication.

Of a message in two forms the plain one is read, unless it is empty or only says that there is another. Attachments,
the head of a message that is passed on, the card of the sender below "--" (RFC 3676, section 4.3), the foot and the
mark of a mailing list ("[elm-talks]"), and what is damaged are listed in the leftovers.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve

from eventkit.announcements.document import Document
from eventkit.announcements.layout import tidied
from eventkit.announcements.opening import open_document
from eventkit.announcements.sources import html
from eventkit.errors import MalformedSource, MissingExtra
from eventkit.when import Context

if TYPE_CHECKING:
    from email.message import Message

NAME = "email"
SUFFIXES: tuple[str, ...] = (".eml",)
MEDIA_TYPE = "message/rfc822"

_HEADER = re.compile(
    rb"(?:From |(?:Return-Path|Received|Delivered-To|MIME-Version|From|To|Subject|Date|Message-ID|X-[\w-]+):)", re.I
)
FEW_WORDS = 40  # of a plain form that only says that there is another
FEWEST_LINES = 3  # of the head of a message within a message
_LOST = "\N{REPLACEMENT CHARACTER}"
# What programs put before the subject of an answer, or of what is passed on.
_ANSWERED = re.compile(
    r"(?:(?:re|aw|antw|sv|vs|fwd?|wg|tr|rv|i|回复|答复|回覆|转发|轉寄)(?:\[\d{1,3}\])?[ \xa0]?[:：][ \xa0]*)+(?=\S)",
    re.I,
)
_LINE_OF_HEAD = re.compile(
    r"^[> \t*]*(?:from|sent|date|to|cc|subject|reply-to|von|gesendet|datum|an|betreff|de|envoyé|à|objet|enviado"
    r"|fecha|para|asunto|发件人|发送时间|日期|收件人|抄送|主题)\*?[ \t]?[:：]",
    re.I | re.M,
)
_HEAD = re.compile(
    r"^(?:[> \t]*(?:-{2,40}[ \w]{0,60}-{2,40}|begin forwarded message:)[ \t]*\r?\n\s{0,20})?"
    r"(?P<lines>[> \t*]*(?:from|von|de|发件人)\*?[ \t]?[:：][^\n]*\n"
    r"(?:[> \t*]*\w[\w -]{0,20}\*?[ \t]?[:：][^\n]*\n){2,8})",
    re.I | re.M,
)
# "[elm-talks]", which a mailing list puts before the subjects of its messages.
_MARK_OF_LIST = re.compile(r"\[(?P<name>[^\[\]]{2,60})\][ ]*(?=\S)")
_OF_LISTS = ("List-Id", "List-Post", "Sender", "Reply-To", "To", "Cc")
_LONGEST_CARD = 14  # lines, of the card of a sender and of the foot of a list
_WIDEST_CARD = 100  # characters of its lines
# What no card says: "When: 20 March, 14:15".
_TELLS = re.compile(
    r"^\W*(?:when|where|date|time|place|venue|location|wann|wo|termin|ort|quand|où|lieu|cuándo|dónde|fecha|lugar|时间|地点)\s?[:：]",
    re.I | re.M,
)
_LONGEST_FOOT = 4000  # characters
_RULE = re.compile(r"^_{20,80}$", re.M)
_OF_FOOT = re.compile(r"mailing.?list|mailman|unsubscribe|listinfo|abmelden|desinscri|désinscri|退订", re.I)


def recognizes(content: bytes) -> bool:
    """A header of a message in the first line, and another of the usual ones further on."""
    return (
        _HEADER.match(content) is not None
        and re.search(rb"^(?:From|Subject|Message-ID): ", content, re.I | re.M) is not None
    )


def document(content: bytes, *, context: Context, base: str, source: str) -> Document:
    """
    The document of a message.

    Raises MalformedSource for bytes without headers or without words.
    """
    from email import message_from_bytes, policy  # slow to import, and only needed here
    from email.message import EmailMessage

    message = message_from_bytes(content, policy=policy.default)
    if not isinstance(message, EmailMessage) or not message.keys():
        raise MalformedSource("is no message: it begins without headers", source=source)
    context = context if context.published else evolve(context, published=_sent(message.get("Date")))
    leftovers = list(map(_attachment, message.iter_attachments()))
    subject = _subject(message, leftovers)
    plain, rich = message.get_body(("plain",)), message.get_body(("html",))
    words = tidied(_words(plain, leftovers)) if plain is not None else ""
    if rich is not None and (page := _page(words, rich, subject, leftovers)):
        return open_document(
            page.text, context=context, base=base, source=source, links=page.links, data=page.data, leftovers=leftovers
        )
    if not words.strip() and not subject:
        raise MalformedSource("is a message without words", source=source)
    words = _without_foot(_without_heads(words, leftovers), leftovers)
    text = f"{subject}\n\n{words}" if subject else words
    return open_document(text, context=context, base=base, source=source, leftovers=leftovers)


def _subject(message: Message, leftovers: list[str]) -> str:
    """The subject without what programs and mailing lists put before it: a mark that is in the address of a list."""
    subject = " ".join(str(message.get("Subject", "")).split())
    lists = " ".join(str(value) for name in _OF_LISTS for value in message.get_all(name, ())).casefold()
    while True:
        bare = _ANSWERED.sub("", subject)
        mark = _MARK_OF_LIST.match(bare)
        if mark is not None and mark["name"].casefold().replace(" ", "-") in lists:
            leftovers.append(f"mark of a mailing list: {mark[0].strip()}")
            bare = bare[mark.end() :]
        if bare == subject:
            return subject
        subject = bare


def _page(words: str, rich: Message, subject: str, leftovers: list[str]) -> html.Page | None:
    """The form of a message that is a web page, where the plain one says little or nothing of it."""
    count = len(words.split())
    if count > FEW_WORDS:
        return None
    found: list[str] = []
    written = _words(rich, found)
    try:
        page = html.words_of(written, title=subject)
    except MissingExtra:
        if count:
            return None
        raise
    if count and len(page.text.split()) < 2 * count + len(subject.split()):
        return None
    leftovers += [
        *found,
        *page.leftovers,
        *(f"the plain form of the message: {line}" for line in [" ".join(words.split())] if line),
    ]
    return page


def _words(part: Message, leftovers: list[str]) -> str:
    """The words of a part in the encoding that it names, else UTF-8; what is damaged is added to the leftovers."""
    content = part.get_payload(decode=True)
    content = content if isinstance(content, bytes) else b""
    damage = dict.fromkeys(each.__doc__ or type(each).__name__ for each in part.defects)
    leftovers += (f"a part of the message is damaged, and its words may end early: {each}" for each in damage)
    named = part.get_content_charset() or "utf-8"
    for encoding in dict.fromkeys(("utf-8" if named == "us-ascii" else html.TAKEN_FOR.get(named, named), "utf-8")):
        try:
            return content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    words = content.decode("utf-8", "replace")
    leftovers.append(
        f"the message is not in {named}, the encoding that it names: {words.count(_LOST)} characters are lost"
    )
    return words


def _without_heads(words: str, leftovers: list[str]) -> str:
    """The words without the heads of messages that are passed on or answered in them: their dates are no event's."""
    kept: list[str] = []
    at = 0
    for head in _HEAD.finditer(words):
        if len(_LINE_OF_HEAD.findall(head["lines"])) < FEWEST_LINES:
            continue
        kept.append(words[at : head.start()])
        at = head.end()
        lines = "; ".join(" ".join(line.split()) for line in head["lines"].splitlines())
        leftovers.append(f"head of a message within the message: {lines}")
    return "".join(kept) + words[at:]


def _without_foot(words: str, leftovers: list[str]) -> str:
    """
    The words without the foot that a mailing list adds, and without the card of the sender below "--".

    A text that is divided by such lines has no card.
    """
    for rule in _RULE.finditer(words, max(0, len(words) - _LONGEST_FOOT)):
        foot = words[rule.end() :].strip().split("\n")
        if len(foot) <= _LONGEST_CARD and _OF_FOOT.search(words, rule.end()):
            leftovers.append(f"foot of a mailing list: {' / '.join(filter(None, foot))}")
            words = words[: rule.start()]
            break
    text, divided, below = words.partition("\n--\n")
    card = below.strip().split("\n")
    if not divided or len(card) > _LONGEST_CARD or max(map(len, card)) > _WIDEST_CARD or "--" in card:
        return words
    if _TELLS.search(below):
        return words
    leftovers.append(f"card of the sender: {' / '.join(filter(None, card))}")
    return f"{text}\n"


def _sent(header: object) -> date | None:
    """The day in the sender's zone on which a message was sent."""
    moment = getattr(header, "datetime", None)
    return None if moment is None else moment.date()


def _attachment(part: Message) -> str:
    name = part.get_filename()
    if not name and part.get_content_type() == "message/rfc822":
        name = next((str(inner["Subject"]) for inner in part.walk() if inner is not part and inner["Subject"]), "")
    return f"attachment: {name or 'without a name'} ({part.get_content_type()})"
