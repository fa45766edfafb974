"""What the iCalendar writer is asked for, checked (Options); `eventkit.formats.ics.write` says what each means."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Literal, get_args

from attrs import field, frozen

from eventkit.errors import TimeError, WriteError
from eventkit.formats._slot import Undated
from eventkit.when import parse_duration

Times = Literal["tzid", "utc"]
Cancelled = Literal["status", "title", "both", "drop"]

PRODUCT_ID = "-//eventkit//eventkit-calendar//EN"


def _to_lengths(value: Any) -> tuple[timedelta, ...]:
    several = value if isinstance(value, Iterable) and not isinstance(value, str) else (value,)
    return tuple(_to_length(length, "alarms") for length in several)


def _to_length(value: Any, option: str) -> timedelta:
    """A length of time as an option gives it, in whole seconds: iCalendar has no shorter ones (RFC 5545 3.3.6)."""
    try:
        length = parse_duration(value) if isinstance(value, str) else value
    except TimeError as error:
        raise WriteError(f"{option}={value!r:.80} is not a length of time: {error}") from error
    if not isinstance(length, timedelta):
        raise WriteError(
            f"{option}={value!r:.80} is not a length of time; give a timedelta or words such as '15 minutes'"
        )
    return timedelta(seconds=round(length.total_seconds()))


def _to_default_duration(value: Any) -> timedelta | None:
    return None if value is None else _to_length(value, "default_duration")


def _to_method(value: Any) -> str | None:
    return value.upper() if isinstance(value, str) else value  # anything else is refused below


@frozen(kw_only=True)
class Options:
    """
    What the writer is asked for.

    Raises:
        WriteError: an option that does not exist, or two that exclude each other.
    """

    stamp: datetime | None = None
    method: str | None = field(default=None, converter=_to_method)
    attendees: bool = False
    rfc9073: bool = False
    html: bool = False
    alarms: tuple[timedelta, ...] = field(default=(), converter=_to_lengths)
    times: Times = "tzid"
    undated: Undated = "loss"
    cancelled: Cancelled = "both"
    default_duration: timedelta | None = field(default=None, converter=_to_default_duration)
    calendar_extras: bool = False
    product_id: str = PRODUCT_ID

    def __attrs_post_init__(self) -> None:
        for name, allowed in (("times", Times), ("undated", Undated), ("cancelled", Cancelled)):
            value = getattr(self, name)
            if value not in get_args(allowed):
                raise WriteError(f"{name}={value!r} is not an option; choose one of {', '.join(get_args(allowed))}")
        for name in ("attendees", "rfc9073", "html", "calendar_extras"):
            if not isinstance(getattr(self, name), bool):
                raise WriteError(f"{name}={getattr(self, name)!r} is not an option; choose True or False")
        if not isinstance(self.product_id, str) or not self.product_id.strip():
            raise WriteError(f"product_id={self.product_id!r} is not an option; give words, such as {PRODUCT_ID!r}")
        if self.method not in (None, "PUBLISH"):
            raise WriteError(f"method={self.method!r} is not an option; a feed has none, or 'PUBLISH'")
        if self.method and self.attendees:
            raise WriteError("method='PUBLISH' and attendees=True exclude each other (RFC 5546 section 3.2.1)")
        if self.stamp is not None and not isinstance(self.stamp, datetime):
            raise WriteError(f"stamp={self.stamp!r} is not an option; give a datetime with tzinfo=UTC")
        if self.stamp is not None and self.stamp.utcoffset() is None:
            raise WriteError(f"stamp={self.stamp!r} has no zone; give it tzinfo=UTC")
        if self.default_duration is not None and self.default_duration <= timedelta(0):
            raise WriteError(f"default_duration={self.default_duration!r} is not a length of time")

    @classmethod
    def given(cls, options: dict[str, Any]) -> Options:
        """The options, as one object for each set of them: what was rendered for a set is known by its object."""
        asked = cls(**options)
        if len(_ASKED) >= 64:
            _ASKED.clear()
        return _ASKED.setdefault(asked, asked)


_ASKED: dict[Options, Options] = {}
