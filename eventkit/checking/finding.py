"""What a check found: one fault, how much it matters, where it stands, and what to write (Finding, Severity)."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen


class Severity(Enum):
    """
    How much a finding matters.

    An ERROR makes programs refuse the feed, lose an event or show a wrong time, or is against a MUST of a standard.
    A WARNING makes some programs misread something. A NOTE is read by all, and could be better. Of an announcement:
    people cannot come at the right time; some misunderstand it; it could say more.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for errors, which come first; 2 for notes."""
        return list(Severity).index(self)

    def __str__(self) -> str:
        return self.value


@frozen
class Finding:
    """
    One fault of a feed or an announcement.

    `code` names the rule (see `eventkit.checking.RULES` and `LINTS`), `message` says what is wrong and what to do.
    `line` is the number of the line in the file, counted from 1, None where it is the whole file; `words` is that line,
    unfolded and shortened; `uid` is the identifier of the event, where it is about one. `suggestion` is the line as it
    could be, where that is plain.
    """

    code: str
    severity: Severity
    message: str
    line: int | None = field(default=None, kw_only=True)
    words: str = field(default="", kw_only=True)
    uid: str = field(default="", kw_only=True)
    suggestion: str = field(default="", kw_only=True)

    def __str__(self) -> str:
        where = "" if self.line is None else f"line {self.line}: "
        return f"{where}{self.severity}: {self.message} [{self.code}]"
