"""From the words of an announcement to an event file and a feed, with what stayed open."""

from eventkit import lint, read, write

PAGE = """
Webinar: What trees do for old towns

Join us on 14 May 2031, 7pm CST | 1pm Oslo time, for 90 minutes.

Speakers:
- Dr. Jane Roe, Director of Housing, City of Oslo
- Mr. Wu Fang, Lake Institute

Moderator: Noor Haddad, Quiet Streets Foundation
Hosted by the Lake Institute. Register at https://lake.example/trees by 10 May 2031.
Questions? Contact Bo Li at press@lake.example.
"""

reading = read(PAGE)
print(reading.explain())

# "CST" alone is China, Chicago or Havana; beside "1pm Oslo time" it can only be China.
event = reading.event
print(f"\n{event.when.instant:%Y-%m-%d %H:%M} UTC, {len(event.speakers)} speakers, {len(reading.doubts)} doubts")

# Nobody is asked to trust the reader: the page shows every word that a field rests on.
with open("reading.html", "w", encoding="utf-8") as page:
    page.write(reading.to_html())

write(event, "event.toml")  # to be looked over by a person
write(event, "event.ics")

print("\nBefore it is published:")
print(lint(PAGE.replace(", for 90 minutes", "")), end="")
