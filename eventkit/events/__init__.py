"""What takes place: events of several kinds, their parts and places, calendars, and what a source said of them."""

from eventkit.events.calendar import Calendar
from eventkit.events.event import Event, PodcastEpisode, Summit, Webinar
from eventkit.events.place import Place
from eventkit.events.reading import Reading
from eventkit.events.recurrence import Recurrence
from eventkit.events.series import Series, Source
from eventkit.events.session import Session
from eventkit.events.status import Attendance, Status

__all__ = [
    "Attendance",
    "Calendar",
    "Event",
    "Place",
    "PodcastEpisode",
    "Reading",
    "Recurrence",
    "Series",
    "Session",
    "Source",
    "Status",
    "Summit",
    "Webinar",
]
