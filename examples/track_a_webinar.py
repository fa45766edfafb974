"""A webinar is announced, moved and reported: what a catalogue tells of it, and the feed after each step."""

from eventkit import Catalogue, read, write
from eventkit.tracking import reconcile

PAGE = "https://lake.example/shade"

announced = """
Webinar: Shade for school yards

Join us on 14 May 2031, 7pm Oslo time.

Speaker: Dr. Jane Roe, Director of Housing, City of Oslo

Hosted by the Lake Institute.
"""
moved = """
Webinar: Shade for school yards

New date: join us on 16 May 2031, 7pm Oslo time.

Speakers:
- Dr. Jane Roe, Director of Housing, City of Oslo
- Wu Fang, Lake Institute

Hosted by the Lake Institute.
"""
report = """
Shade for school yards

On 16 May 2031 the Lake Institute held the webinar "Shade for school yards". Dr. Jane Roe and Mara Lind spoke.
"""

# A path ("events.db"), a folder to keep in git ("kept/") or a server ("postgresql://…") would outlive the program.
with Catalogue.open(":memory:") as catalogue:
    for source, seen, words in [
        (PAGE, "2031-04-01", announced),
        (PAGE, "2031-04-20", moved),
        ("https://lake.example/news", "2031-05-17", report),
    ]:
        print(f"{seen}, {source}")
        for change in catalogue.record(read(words), source=source, seen=seen, content=words):
            print(f"  {change}")
        written = write(catalogue.calendar("Webinars"), "webinars.ics")
        [event] = catalogue.events()
        print(f"  the feed has {written.events} event, SEQUENCE {event.sequence}, {event.when.iso}")

    print("\nWhat was known on 10 April:", catalogue.at("2031-04-10").event(event.uid).when.iso)

    # A person settles what no source may change again; what sources say otherwise is listed.
    catalogue.decide(event, "title", "Shade for school yards in summer", by="Ann", why="the host asked for it")
    print("Decided:", catalogue.event(event.uid).title)

    print("\n" + str(catalogue.digest("2031-04-15", "2031-05-18")))
    write(catalogue.digest("2031-04-15", "2031-05-18"), "digest.html")

print("\n" + str(reconcile(read(moved), read(report))))
