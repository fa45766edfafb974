"""
The check of feeds: `check` says what calendar programs would misread in an .ics file, and why. And that of
announcements: `lint` says what their readers would misunderstand or miss, before they appear.

    >>> from eventkit.checking import check
    >>> print(check(b"BEGIN:VCALENDAR\\r\\nVERSION:2.0\\r\\nEND:VCALENDAR\\r\\n"), end="")
    feed:1: error: the calendar has no PRODID: name the program that made it [missing-prodid]
    1 error

Each rule has a code that stays, a severity, a reason, and what it rests on: a section of RFC 5545 or its kin, or how
many of the readers we ran misread it. `RULES` and `LINTS` have them all; `fixtures/check` lists
them (README.md), and has a failing and a passing sample of each.
"""

from eventkit.checking.check import check
from eventkit.checking.finding import Finding, Severity
from eventkit.checking.lint import lint
from eventkit.checking.lints import LINTS
from eventkit.checking.report import Report
from eventkit.checking.rule import Rule
from eventkit.checking.rules import RULES

__all__ = ["LINTS", "RULES", "Finding", "Report", "Rule", "Severity", "check", "lint"]
