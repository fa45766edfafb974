"""A folder of event files to one calendar feed, and what the feed could not say."""

from pathlib import Path

from eventkit import Calendar, read, write

reading = read(Path(__file__).parents[1] / "fixtures")
calendar = Calendar("Urban climate events", reading.events)
for event in calendar:
    print(f"{event.kind:16}{event.calendar_time.format():67}{event.title[:50]}")

written = write(calendar, "calendar.ics")
print(f"\n{written.paths[0]}: {written.events} events")
for loss in written.losses:
    print("  not said:", loss)

# An event whose days are only bounded can be shown as a tentative span instead.
tentative = write(calendar, "tentative.ics", undated="tentative")
print(f"\n{tentative.paths[0]}: {tentative.events} events")
