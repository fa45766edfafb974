"""
The digest as an e-mail message (RFC 5322, RFC 2046): the plain text, and the page for those who show it.

Ready to be sent, or to be opened in a mail program (.eml): the date is the end of the digest's time, not the clock's.
"""

from __future__ import annotations

import uuid
from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING

from eventkit.errors import UnknownForm
from eventkit.tracking._forms import shown
from eventkit.tracking.digests import html, text
from eventkit.tracking.digests._told import counts

if TYPE_CHECKING:
    from eventkit.tracking.digest import Digest

NAME = "mail"
SUFFIXES = (".eml",)
MEDIA_TYPE = "message/rfc822"

_NAMESPACE = uuid.UUID("b1b8a2a8-6d4e-5d5b-9a55-0f4c0f0a4f5d")


def render(digest: Digest, *, subject: str = "", sender: str = "", to: str = "") -> str:
    """
    The message. Without a `subject` it has the digest's name and what changed, counted; From and To are written if
    they are given, as "Jane Roe <jane@example.org>".

    Raises:
        UnknownForm: `sender` or `to` is no address.
    """
    message = EmailMessage(policy=SMTP)
    message["Subject"] = shown(subject) or ": ".join(part for part in (shown(digest.name), counts(digest)) if part)
    message["Date"] = digest.until
    for header, option, value in (("From", "sender", sender), ("To", "to", to)):
        if value:
            _address(message, header, option, value)
    message.set_content(text.render(digest), cte="quoted-printable")
    page = html.render(digest)
    message.add_alternative(page, subtype="html", cte="quoted-printable")
    # The same digest gives the same message: boundaries are random otherwise.
    message.set_boundary(f"=_{uuid.uuid5(_NAMESPACE, page).hex}")
    return message.as_string()


def _address(message: EmailMessage, header: str, option: str, value: str) -> None:
    try:
        message[header] = value
        known = message[header].addresses
    except ValueError as error:
        raise UnknownForm(f"{option}={value!r} is no address: {error}") from error
    if not known or any("@" not in each.addr_spec or not each.domain for each in known):
        raise UnknownForm(f"{option}={value!r} is no address; give one such as 'Jane Roe <jane@example.org>'")
