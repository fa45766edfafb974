"""eventkit: webinars, summits and podcast episodes as they were announced, on calendars and speaker rosters."""

import importlib
import typing

from eventkit.bulk import read_many
from eventkit.doubts import Doubt, Evidence
from eventkit.errors import (
    AmbiguousParty,
    AmbiguousTime,
    CatalogueBusy,
    ContradictoryTime,
    DamagedCatalogue,
    DuplicateUID,
    EventError,
    EventkitError,
    EventkitWarning,
    FetchError,
    ImpossibleTime,
    InvalidField,
    LimitExceeded,
    LostEvents,
    MalformedSource,
    MissingExtra,
    NewerCatalogue,
    NotACatalogue,
    PeopleError,
    ReadError,
    ReadOnlyCatalogue,
    StoreFailed,
    TimeError,
    TrackingError,
    UnboundedTime,
    UnknownEvent,
    UnknownForm,
    UnknownFormat,
    UnreadableName,
    UnreadableTime,
    UnwritableEvent,
    WriteError,
)
from eventkit.events import (
    Attendance,
    Calendar,
    Event,
    Place,
    PodcastEpisode,
    Reading,
    Recurrence,
    Series,
    Session,
    Status,
    Summit,
    Webinar,
)
from eventkit.io import read, read_events, write
from eventkit.people import Appearance, Name, Organization, Person, Position, Role
from eventkit.rosters import Roster
from eventkit.when import Precision, When

if typing.TYPE_CHECKING:
    from eventkit.checking import check
    from eventkit.events.merging import merge
    from eventkit.formats._bridge import from_icalendar, to_icalendar
    from eventkit.tracking.catalogue import Catalogue

__all__ = [
    "AmbiguousParty",
    "AmbiguousTime",
    "Appearance",
    "Attendance",
    "Calendar",
    "Catalogue",
    "CatalogueBusy",
    "ContradictoryTime",
    "DamagedCatalogue",
    "Doubt",
    "DuplicateUID",
    "Event",
    "EventError",
    "EventkitError",
    "EventkitWarning",
    "Evidence",
    "FetchError",
    "ImpossibleTime",
    "InvalidField",
    "LimitExceeded",
    "LostEvents",
    "MalformedSource",
    "MissingExtra",
    "Name",
    "NewerCatalogue",
    "NotACatalogue",
    "Organization",
    "PeopleError",
    "Person",
    "Place",
    "PodcastEpisode",
    "Position",
    "Precision",
    "ReadError",
    "ReadOnlyCatalogue",
    "Reading",
    "Recurrence",
    "Role",
    "Roster",
    "Series",
    "Session",
    "Status",
    "StoreFailed",
    "Summit",
    "TimeError",
    "TrackingError",
    "UnboundedTime",
    "UnknownEvent",
    "UnknownForm",
    "UnknownFormat",
    "UnreadableName",
    "UnreadableTime",
    "UnwritableEvent",
    "Webinar",
    "When",
    "WriteError",
    "check",
    "from_icalendar",
    "lint",
    "merge",
    "read",
    "read_events",
    "read_many",
    "to_icalendar",
    "write",
]

# Loaded on first use, so that importing eventkit stays quick: what each name is in.
_LATER = {
    "Catalogue": "eventkit.tracking.catalogue",
    "check": "eventkit.checking",
    "from_icalendar": "eventkit.formats._bridge",
    "lint": "eventkit.checking",
    "merge": "eventkit.events.merging",
    "to_icalendar": "eventkit.formats._bridge",
}

if not typing.TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _LATER:
            raise AttributeError(f"module 'eventkit' has no attribute {name!r}")
        return getattr(importlib.import_module(_LATER[name]), name)


def __dir__() -> list[str]:
    return __all__
