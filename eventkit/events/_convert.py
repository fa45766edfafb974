"""From what a person would write to typed values, and the errors when it cannot be (used by attrs converters)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from typing import Any, NoReturn, TypeVar

from attrs import Attribute, Converter

from eventkit._messages import did_you_mean, show
from eventkit.errors import EventkitError, InvalidField
from eventkit.when import parse_duration

E = TypeVar("E", bound=Enum)
T = TypeVar("T")

# A URI (RFC 3986 §3): a scheme, a colon, and no white space or control characters anywhere.
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}:[^\s\x00-\x20\x7f]{1,8000}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,7}")


def naming(_: type, fields: list[Attribute[Any]]) -> list[Attribute[Any]]:
    """An attrs field_transformer: the errors of each field's converter name the field."""

    def wrapped(field: Attribute[Any]) -> Attribute[Any]:
        inherited = getattr(field, "inherited", False)  # not in attrs' type stubs
        if inherited or field.converter is None or isinstance(field.converter, Converter):
            return field
        convert = field.converter
        return field.evolve(converter=lambda value: convert_field(convert, value, field.name))

    return [wrapped(field) for field in fields]


def convert_field(convert: Callable[[object], T], value: object, name: str) -> T:
    """Convert the value of the field `name`; an error names the field."""
    try:
        return convert(value)
    except EventkitError as error:
        raise_named(error, name, value)


def raise_named(error: EventkitError, name: str, value: object) -> NoReturn:
    """Raise an error of the value of the field `name` as one that names the field."""
    if not isinstance(error, InvalidField):
        error.add_note(f"while reading the field {name!r} from {show(value)}")
    elif not error.field:
        raise InvalidField(str(error), field=name, value=error.value) from error.__cause__
    raise error


def known_fields(owner: str, given: Iterable[str], known: Iterable[str]) -> None:
    """Refuse a keyword that is no field of `owner`, and offer the nearest."""
    names = list(known)
    for name in given:
        if name not in names:
            raise TypeError(f"{owner}() has no field {name!r}{did_you_mean(name, names)}")


def to_text(value: object) -> str:
    """Text as written, or '' for None; never a number taken for words."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InvalidField(f"expected text, got {show(value)}", value=value)
    return value


def to_title(value: object) -> str:
    """Text that is not blank."""
    text = to_text(value)
    if not text.strip():
        raise InvalidField("is empty; give the name as stated", value=value)
    return text


def to_url(value: object) -> str:
    """A URI, or ''; anything else is an error."""
    text = to_text(value).strip()
    if text and not _URI.fullmatch(text):
        raise InvalidField(
            f"{show(value)} is not an address: it needs a scheme (https://…) and no spaces or line breaks", value=value
        )
    return text


def to_language(value: object) -> str:
    """A language tag (BCP 47), or ''."""
    text = to_text(value).strip()
    if text and not _LANGUAGE.fullmatch(text):
        raise InvalidField(f"{show(value)} is not a language tag such as 'en' or 'zh-Hans' (BCP 47)", value=value)
    return text


def to_texts(value: object) -> tuple[str, ...]:
    """Several texts; one text alone counts as one."""
    if type(value) is tuple:
        for item in value:
            if type(item) is not str or not item or item.isspace():
                break
        else:
            return value  # as it is: nearly all
    if value is None:
        return ()
    if isinstance(value, str):
        return (to_title(value),)
    if not isinstance(value, Iterable) or isinstance(value, Mapping | bytes):
        raise InvalidField(f"expected text or a list of texts, got {show(value)}", value=value)
    return tuple(to_title(item) for item in value)


def to_optional_date(value: object) -> date | None:
    """A day: a date, or its ISO 8601 form."""
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise InvalidField(f"expected a date such as 2026-11-21, got {show(value)}", value=value)


def to_optional_moment(value: object) -> datetime | None:
    """An instant in UTC: an aware datetime, its ISO 8601 form, or a date, which means its first moment in UTC."""
    if value is None or (type(value) is datetime and value.tzinfo is UTC):
        return value
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value) if "T" in value or " " in value else date.fromisoformat(value)
        except ValueError:
            raise InvalidField(
                f"expected a date or a time with its offset, such as 2026-11-21T09:00Z, got {show(value)}", value=value
            ) from None
    if isinstance(value, datetime):
        if value.utcoffset() is None:
            raise InvalidField(f"{show(value)} has no offset from UTC; add one", value=value)
        return value.astimezone(UTC)
    if isinstance(value, date):
        return datetime.combine(value, time(), UTC)
    raise InvalidField(f"expected a date or an aware datetime, got {show(value)}", value=value)


def to_optional_length(value: object) -> timedelta | None:
    """A length of time: a timedelta, or words such as "36:31", "90 minutes", "PT1H30M"."""
    if value is None:
        return None
    if isinstance(value, str):
        try:
            value = parse_duration(value)
        except EventkitError as error:
            raise InvalidField(str(error), value=value) from error
    if isinstance(value, timedelta):
        if value < timedelta():
            raise InvalidField(f"{show(value)} is negative; a length of time is not", value=value)
        return value
    raise InvalidField(f"expected a timedelta or a length such as '36:31', got {show(value)}", value=value)


def to_optional_number(value: object) -> int | None:
    """A whole number that is not negative and that an iCalendar INTEGER can be (RFC 5545 §3.3.8)."""
    if value is None or (isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**31):
        return value
    raise InvalidField(f"expected a whole number from 0 to {2**31 - 1}, got {show(value)}", value=value)


def to_number(value: object) -> int:
    """A whole number from 0 up; None counts as 0."""
    return to_optional_number(value) or 0


def to_member(kind: type[E], value: object, *, aliases: Mapping[str, str] | None = None) -> E:
    """A member of an Enum: itself, or its value as text in any case, with '_' or ' ' for '-'."""
    if isinstance(value, kind):
        return value
    known = [str(member.value) for member in kind]
    if isinstance(value, str):
        word = re.sub(r"[\s_]+", "-", value.strip().casefold())
        word = (aliases or {}).get(word, word)
        if word in known:
            return kind(word)
        raise InvalidField(f"{show(value)} is not one of {', '.join(known)}{did_you_mean(word, known)}", value=value)
    raise InvalidField(f"expected one of {', '.join(known)}, got {show(value)}", value=value)
