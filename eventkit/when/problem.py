"""What is wrong or loose in the words of a time: Problem, and which codes settle nothing."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from eventkit.errors import AmbiguousTime, ContradictoryTime, ImpossibleTime, TimeError, UnreadableTime


@frozen
class Problem:
    """
    One finding about the words of a time. `words` are those concerned, `start` and `end` their offsets in the text.

    Codes that leave a value standing: `season-label` (EST in July), `24h-with-pm` ("19:00pm"),
    `leftover` (a time in the words that was not used), `several-windows` (spans of one day, taken as one),
    `zone-unknown` ("2pm XYZT"), `year-disagrees`.
    Codes that leave none are in `ERRORS`, with the error that a strict call raises.
    """

    code: str
    message: str
    words: str = ""
    start: int = 0
    end: int = 0

    @property
    def leaves_no_time(self) -> bool:
        """Whether no one time is left: a strict call raises for it."""
        return self.code in ERRORS

    def __str__(self) -> str:
        return f"{self.code}: {self.message}"


ERRORS: Final[dict[str, type[TimeError]]] = {
    "unreadable": UnreadableTime,
    "too-long": UnreadableTime,
    "recurrence": UnreadableTime,
    "zone-ambiguous": AmbiguousTime,
    "day-month-ambiguous": AmbiguousTime,
    "meridiem-ambiguous": AmbiguousTime,
    "midnight-ambiguous": AmbiguousTime,
    "relative-ambiguous": AmbiguousTime,
    "several-dates": AmbiguousTime,
    "several-times": AmbiguousTime,
    "needs-published": UnreadableTime,
    "fold": AmbiguousTime,
    "zones-disagree": ContradictoryTime,
    "dates-disagree": ContradictoryTime,
    "no-such-date": ImpossibleTime,
    "no-such-time": ImpossibleTime,
    "gap": ImpossibleTime,
    "weekday-mismatch": ImpossibleTime,
    "ends-before-start": ImpossibleTime,
}
"""The codes that leave no one time, and the error each becomes in a strict call."""
