"""
To the objects of the icalendar package and back: to_icalendar, from_icalendar.

There is no second logic: what goes over is the text that `eventkit.formats.ics` writes and reads, so that both sides
have the same. icalendar is loaded when one of them is called.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, overload

from eventkit._messages import show
from eventkit.errors import ReadError, UnwritableEvent
from eventkit.events import Calendar, Event, Reading
from eventkit.formats import ics

if TYPE_CHECKING:
    import icalendar


@overload
def to_icalendar(what: Event, **options: Any) -> icalendar.Event: ...
@overload
def to_icalendar(what: Calendar | Reading | Iterable[Event], **options: Any) -> icalendar.Calendar: ...
def to_icalendar(
    what: Event | Calendar | Reading | Iterable[Event], **options: Any
) -> icalendar.Event | icalendar.Calendar:
    """
    An `icalendar.Event` of an Event; an `icalendar.Calendar`, with its VTIMEZONEs, of a Calendar, a Reading or several.

    Takes the options of the ics format (`eventkit.formats.ics.write`). What iCalendar cannot say is in the losses of
    `write(what, "….ics")`.

    Raises:
        UnwritableEvent: the event is no one VEVENT: no day is known of it, its days do not touch, or
            some of its instances differ. In a Calendar all of these are possible.
        DuplicateUID, WriteError: as `write` does.

    >>> webinar = Event("Open house", when="2021-06-08T18:00+08:00[Asia/Shanghai]", uid="1@example.org")
    >>> to_icalendar(webinar).start
    datetime.datetime(2021, 6, 8, 18, 0, tzinfo=zoneinfo.ZoneInfo(key='Asia/Shanghai'))
    """
    import icalendar

    if isinstance(what, Reading) and what.calendar is not None:
        what = what.calendar
    written = ics.write(what, **options)
    calendar = icalendar.Calendar.from_ical(bytes(written))
    assert isinstance(calendar, icalendar.Calendar)  # from_ical gives what the text begins with
    if not isinstance(what, Event):
        return calendar
    events = calendar.events
    if len(events) != 1:
        reasons = "; ".join(loss.reason for loss in written.losses) if not events else "give it in a Calendar"
        found = f"{len(events)} events" if events else "no event"
        raise UnwritableEvent(f"is {found} of iCalendar: {reasons}", event=what.title, uid=what.uid)
    return events[0]


def from_icalendar(component: icalendar.Component) -> Reading:
    """
    What an icalendar component says: a Calendar with its events, or one Event, as `read` tells it of its text.

    `from_icalendar(event).event` is the one event. A zone of its own that is defined in the calendar needs that
    calendar: of an event alone, times in it are a doubt. Nor does an event alone say who wrote it: speakers and the
    like are read out of the description only where the calendar is ours. Line numbers are those of
    `component.to_ical()`.

    Raises:
        ReadError: it is no component of icalendar, or icalendar cannot write it.

    >>> import icalendar
    >>> said = icalendar.Event.new(summary="Open house", uid="1@example.org")
    >>> from_icalendar(said).event
    Event('Open house', undated)
    """
    import icalendar

    if not isinstance(component, icalendar.Component):
        raise ReadError(f"expected a component of icalendar, got {show(component)}")
    try:
        content = component.to_ical()
    except (ValueError, TypeError, AttributeError) as error:
        raise ReadError(f"icalendar cannot write this {component.name}: {error}") from error
    if component.name != "VCALENDAR":
        content = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + content + b"END:VCALENDAR\r\n"
    return ics.read(content)
