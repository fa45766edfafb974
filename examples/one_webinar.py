"""One webinar, from the words of its announcement to an .ics file."""

from eventkit import Webinar, write

webinar = Webinar(
    "Build Back Better: Urban New Infrastructure Drives the Post-Pandemic Green Recovery in China",
    when="15 May 2020, 7pm Beijing CST | 7am EDT",
    organizers=["World Resources Institute (WRI)"],
    speakers=[
        "Qiu Baoxing, Counselor of the State Council; Former Vice Minister, MOHURD",
        "Linda Kalcher, Director of EU Institutional Relations, European Climate Foundation",
    ],
    updated="2026-11-21",
)

print(webinar)
print()
print("The instant:", webinar.when.instant)
print("The zone:   ", webinar.when.zone)

written = write(webinar, "webinar.ics")
print(f"{written.paths[0]} has {len(bytes(written)):,} bytes and says everything: {not written.losses}")
