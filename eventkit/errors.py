"""
Every exception and warning of eventkit.

    EventkitError
    ├── ReadError (ValueError)              a source cannot be read
    │   ├── UnknownFormat (LookupError)     no format for this suffix, name or content
    │   └── MalformedSource                 the format's own, but broken: file, line, key path
    │       └── LimitExceeded               larger, deeper or longer than is read, or too many occurrences
    ├── TimeError (ValueError)              words that are not one time
    │   ├── UnreadableTime                  no time in them
    │   ├── AmbiguousTime                   several times fit: .candidates
    │   ├── ContradictoryTime               two clock faces that cannot both hold: .instants
    │   ├── ImpossibleTime                  30 February, a clock time that a zone skips, a wrong weekday
    │   └── UnboundedTime                   no first or last day can be given
    ├── PeopleError (ValueError)            words that are not one person or body
    │   ├── UnreadableName                  not a name
    │   └── AmbiguousParty                  could be a person or a body
    ├── EventError (ValueError)             an event or calendar that cannot be
    │   ├── InvalidField                    one field, with its value
    │   └── DuplicateUID                    two events of one calendar under one identifier
    ├── WriteError (ValueError)             a value that cannot be written
    │   ├── UnwritableEvent                 the event, the field and why
    │   └── UnknownForm (LookupError)       no such roster form, column or view
    ├── TrackingError                       a catalogue, or what it keeps
    │   ├── UnknownEvent (LookupError)      no event of that identifier is known
    │   ├── LostEvents                      a source that lost more of its events than is believed
    │   ├── FetchError (OSError)            an address that cannot be fetched, or must not be
    │   └── StoreFailed (OSError)           the store cannot do what was asked: disk full, server gone
    │       ├── CatalogueBusy               somebody else is writing, and did not stop in time
    │       ├── ReadOnlyCatalogue           it may be read and not written
    │       ├── NotACatalogue               there is something else at this place
    │       ├── NewerCatalogue              it was written by a later version of eventkit
    │       └── DamagedCatalogue            it was a catalogue, and is broken
    └── MissingExtra (ImportError)          an optional dependency is not installed

    EventkitWarning (UserWarning)

An error interrupts; a Doubt (eventkit.doubts) is a result. Messages say what, where, and what to do.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class EventkitError(Exception):
    """Base of all errors raised by eventkit. The facts are attributes; the message is `str(error)`."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def __reduce__(self) -> tuple[Any, ...]:
        """Copied and pickled by its facts: a worker process hands its errors back whole."""
        return _restored, (type(self), self.args, self.__dict__)


def _restored(cls: type[EventkitError], args: tuple[object, ...], facts: dict[str, object]) -> EventkitError:
    error = cls.__new__(cls, *args)
    error.__dict__.update(facts)
    return error


class EventkitWarning(UserWarning):
    """Base of all warnings issued by eventkit."""


# Reading


class ReadError(EventkitError, ValueError):
    """A source cannot be read."""


class UnknownFormat(ReadError, LookupError):
    """No format or form is known for this suffix, name or content."""


class MalformedSource(ReadError):
    """
    A source is broken: `source` (file), `line` (counted from 1), `key` (path of the key, "speakers[2].title").
    """

    def __init__(self, message: str, *, source: str = "", line: int | None = None, key: str = "") -> None:
        where = source + (f":{line}" if line is not None else "")
        super().__init__(": ".join(part for part in (where, key, message) if part))
        self.source, self.line, self.key = source, line, key


class LimitExceeded(MalformedSource):
    """A source (or a recurrence) goes past a limit that keeps time and memory bounded; the message says which."""


# Time


class TimeError(EventkitError, ValueError):
    """
    Words that cannot be read as one time: `text` is all of them, `words` the part at fault,
    `start` and `end` its character offsets in `text`.
    """

    def __init__(self, message: str, *, text: str = "", words: str = "", start: int = 0, end: int = 0) -> None:
        super().__init__(message)
        self.text, self.words, self.start, self.end = text, words, start, end


class UnreadableTime(TimeError):
    """The words hold no time that can be read, or are longer than the stated cap."""


class AmbiguousTime(TimeError):
    """
    Several times fit the words. `candidates` are all of them (eventkit.when.Candidate: zone and instant),
    the usual ones first.
    """

    def __init__(
        self,
        message: str,
        *,
        candidates: Sequence[object] = (),
        text: str = "",
        words: str = "",
        start: int = 0,
        end: int = 0,
    ) -> None:
        super().__init__(message, text=text, words=words, start=start, end=end)
        self.candidates = tuple(candidates)


class ContradictoryTime(TimeError):
    """
    The clock faces stated cannot all hold. `instants` has, for each face that disagrees, its instant in UTC.
    """

    def __init__(
        self,
        message: str,
        *,
        instants: Sequence[object] = (),
        text: str = "",
        words: str = "",
        start: int = 0,
        end: int = 0,
    ) -> None:
        super().__init__(message, text=text, words=words, start=start, end=end)
        self.instants = tuple(instants)


class ImpossibleTime(TimeError):
    """A day or clock time that does not exist, or a weekday that its date contradicts."""


class UnboundedTime(TimeError):
    """No first (or last) day can be given: not even the year is known."""


# People


class PeopleError(EventkitError, ValueError):
    """Words that cannot be read as one person or body: `text` is all of them."""

    def __init__(self, message: str, *, text: str = "") -> None:
        super().__init__(message)
        self.text = text


class UnreadableName(PeopleError):
    """The words are not the name of a person."""


class AmbiguousParty(PeopleError):
    """The words could name a person or a body; `Person(…)` or `Organization(…)` settles it."""


# Events


class EventError(EventkitError, ValueError):
    """An event or a calendar that cannot be."""


class InvalidField(EventError):
    """A field of an event has a value it cannot have: `field`, `value`."""

    def __init__(self, message: str, *, field: str = "", value: object = None) -> None:
        super().__init__(f"{field}: {message}" if field else message)
        self.field, self.value = field, value


class DuplicateUID(EventError):
    """Two events of one calendar have the same UID: `uid`, `titles`."""

    def __init__(self, message: str, *, uid: str, titles: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.uid, self.titles = uid, tuple(titles)


# Writing


class WriteError(EventkitError, ValueError):
    """A value that cannot be written in the form asked for."""


class UnwritableEvent(WriteError):
    """An event that the format must refuse: `event` (title), `uid`, `field`."""

    def __init__(self, message: str, *, event: str = "", uid: str = "", field: str = "") -> None:
        super().__init__(": ".join(part for part in (event, field, message) if part))
        self.event, self.uid, self.field = event, uid, field


class UnknownForm(WriteError, LookupError):
    """No roster form, column, view or option of that name."""


# Tracking


class TrackingError(EventkitError):
    """A catalogue cannot do what was asked of it; nothing was changed."""


class UnknownEvent(TrackingError, LookupError):
    """No event of that identifier is known: `uid`."""

    def __init__(self, message: str, *, uid: str = "") -> None:
        super().__init__(message)
        self.uid = uid


class LostEvents(TrackingError):
    """
    A source lists so few of the events that it listed before that the fetch is not believed: `source` (its address),
    `lost` (the identifiers of the events that are missing), `known` (how many it listed before).
    """

    def __init__(self, message: str, *, source: str = "", lost: Sequence[str] = (), known: int = 0) -> None:
        super().__init__(message)
        self.source, self.lost, self.known = source, tuple(lost), known


class FetchError(TrackingError, OSError):
    """An address cannot be fetched, or must not be: `address`, and `status` where the server answered (HTTP)."""

    def __init__(self, message: str, *, address: str = "", status: int | None = None) -> None:
        super().__init__(message)
        self.address, self.status = address, status


class StoreFailed(TrackingError, OSError):
    """A store cannot do what was asked, and kept what it had: `store` says where it is."""

    def __init__(self, message: str, *, store: str = "") -> None:
        super().__init__(": ".join(part for part in (store, message) if part))
        self.store = store


class CatalogueBusy(StoreFailed):
    """Somebody else is writing to the catalogue and did not finish in the time allowed; try again."""


class ReadOnlyCatalogue(StoreFailed):
    """The catalogue may be read and not written."""


class NotACatalogue(StoreFailed):
    """What is at this place is something else; it is left as it is."""


class NewerCatalogue(StoreFailed):
    """The catalogue was written by a later version of eventkit; it is left as it is."""


class DamagedCatalogue(StoreFailed):
    """A catalogue is broken: bytes changed or missing, or entries that contradict each other. It is left as it is."""


class MissingExtra(EventkitError, ImportError):
    """An optional dependency is not installed: `extra` names the extra that brings it."""

    def __init__(self, what: str, *, extra: str) -> None:
        message = f"{what} needs the extra '{extra}'; install it with: pip install 'eventkit-calendar[{extra}]'"
        super().__init__(message)
        self.extra = extra
        self.msg = message
