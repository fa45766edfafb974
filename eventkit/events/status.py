"""How an event stands and how it is attended: Status and Attendance."""

from enum import Enum


class Status(Enum):
    """
    What a source or a person said of the event's standing; never concluded from the clock.

    iCalendar (RFC 5545 §3.8.1.11) knows three of these, schema.org's EventStatusType five.
    """

    ANNOUNCED = "announced"
    CONFIRMED = "confirmed"
    TENTATIVE = "tentative"
    RESCHEDULED = "rescheduled"
    POSTPONED = "postponed"  # no new date is known
    MOVED_ONLINE = "moved-online"
    CANCELLED = "cancelled"
    HAPPENED = "happened"

    def __str__(self) -> str:
        return self.value


class Attendance(Enum):
    """Where people take part (schema.org EventAttendanceModeEnumeration, and not knowing)."""

    ONLINE = "online"
    IN_PERSON = "in-person"
    HYBRID = "hybrid"
    UNKNOWN = "unknown"

    def __str__(self) -> str:
        return self.value
