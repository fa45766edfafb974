"""The check of a feed: every rule, on a file or bytes (check)."""

from __future__ import annotations

from pathlib import Path
from typing import IO

from eventkit._messages import show
from eventkit.checking.feed import Feed
from eventkit.checking.finding import Finding
from eventkit.checking.report import Report
from eventkit.checking.rules import RULES
from eventkit.errors import ReadError

Source = str | Path | bytes | IO[bytes] | IO[str]

MAX_BYTES = 64_000_000


def check(feed: Source, *, previous: Source | None = None) -> Report:
    """
    What calendar programs would misread in an iCalendar feed, and what is against RFC 5545 and its kin.

    `feed` is a path, bytes, or an open file; `previous` the same feed as it was published before: then it is looked at
    whether events kept their identifiers, and whether what changed says so. Whatever the bytes are, there is a report:
    what is no calendar is a finding as well.

    Raises:
        ReadError: there is no such file, or it is larger than 64 MB.
    """
    before = Feed(_content(previous)[0]) if previous is not None else None
    content, source = _content(feed)
    checked = Feed(content, source=source, previous=before)
    found = [finding for rule in RULES.values() for finding in rule.findings(checked)]
    return Report(tuple(sorted(found, key=_place)), source=source)


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.line or 0, finding.severity.rank, finding.code


def _content(feed: Source) -> tuple[bytes, str]:
    """The bytes of a feed, and its name if it has one."""
    if isinstance(feed, bytes | bytearray):
        return _limited(bytes(feed), "")
    if isinstance(feed, str | Path):
        try:
            with Path(feed).open("rb") as file:
                return _limited(file.read(MAX_BYTES + 1), str(feed))
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else error
            raise ReadError(f"cannot read {show(str(feed))}: {reason}") from error
    if not hasattr(feed, "read"):
        raise TypeError(f"check() takes a path, bytes or an open file, not {show(feed)}")
    content = feed.read(MAX_BYTES + 1)
    return _limited(content.encode() if isinstance(content, str) else content, str(getattr(feed, "name", "")))


def _limited(content: bytes, source: str) -> tuple[bytes, str]:
    if len(content) > MAX_BYTES:
        raise ReadError(f"{source or 'the feed'}: is larger than {MAX_BYTES:,} bytes")
    return content, source
