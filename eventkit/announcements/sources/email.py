"""
A message (RFC 5322, .eml): its subject as the title, its words, and the day it was sent as the day of publication.

Of a message in two forms the plain one is read, unless it is empty. Attachments are listed in the leftovers.
"""

from __future__ import annotations

import re
from datetime import date

from attrs import evolve

from eventkit.announcements.document import Document
from eventkit.announcements.opening import open_document
from eventkit.announcements.sources import html
from eventkit.errors import MalformedSource
from eventkit.when import Context

NAME = "email"
SUFFIXES: tuple[str, ...] = (".eml",)
MEDIA_TYPE = "message/rfc822"

_HEADER = re.compile(
    rb"(?:From |(?:Return-Path|Received|Delivered-To|MIME-Version|From|To|Subject|Date|Message-ID|X-[\w-]+):)", re.I
)


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
    subject = " ".join(str(message.get("Subject", "")).split())
    context = context if context.published else evolve(context, published=_sent(message.get("Date")))
    leftovers = [_attachment(part.get_filename(), part.get_content_type()) for part in message.iter_attachments()]
    plain, rich = message.get_body(("plain",)), message.get_body(("html",))
    words = str(plain.get_content()) if plain is not None else ""
    if not words.strip() and rich is not None:
        page = html.words_of(str(rich.get_content()), title=subject)
        return open_document(
            page.text, context=context, base=base, source=source, links=page.links, data=page.data, leftovers=leftovers
        )
    if not words.strip() and not subject:
        raise MalformedSource("is a message without words", source=source)
    text = f"{subject}\n\n{words}" if subject else words
    return open_document(text, context=context, base=base, source=source, leftovers=leftovers)


def _sent(header: object) -> date | None:
    """The day in the sender's zone on which a message was sent."""
    moment = getattr(header, "datetime", None)
    return None if moment is None else moment.date()


def _attachment(name: str | None, kind: str) -> str:
    return f"attachment: {name or 'without a name'} ({kind})"
