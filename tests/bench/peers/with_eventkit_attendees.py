"""eventkit with ORGANIZER and ATTENDEE lines, which are an option since they publish addresses."""

import with_eventkit
from with_eventkit import add, begin, built, parse, touch, version  # noqa: F401

with_eventkit.OPTIONS["attendees"] = True
serialize = with_eventkit.serialize
