"""The check of an announcement, for the people who write it: every rule, on its words or a file (lint)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import IO

from eventkit.checking.announcement import Announcement
from eventkit.checking.finding import Finding
from eventkit.checking.lints import LINTS
from eventkit.checking.report import Report
from eventkit.io import read


def lint(
    announcement: str | Path | bytes | IO[bytes] | IO[str],
    *,
    published: date | None = None,
    format: str | None = None,
) -> Report:
    """
    What readers of an announcement would misunderstand or miss, with the line as it could be where that is plain.

    `announcement` is its words, a path, bytes or an open file, as for `eventkit.read`; `published` is the day on which
    it will appear.

    Raises as `eventkit.read` does, for what cannot be read at all.

    >>> report = lint("Webinar: Clean air\\n\\nWhen: Monday, 3 July 2031, 7pm Oslo time\\n")
    >>> [finding.code for finding in report.at_least("error")]
    ['weekday-mismatch']
    """
    reading = read(announcement, published=published, format=format)
    subject = Announcement(reading)
    found = [finding for rule in LINTS.values() for finding in rule.findings(subject)]
    return Report(tuple(sorted(found, key=_place)), source=reading.source or "announcement")


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.line or 0, finding.severity.rank, finding.code
