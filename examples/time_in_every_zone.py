"""How stated times are read: with several zones, with none, in other languages, and when they cannot be decided."""

from eventkit import AmbiguousTime, ContradictoryTime, When

zones = ["Asia/Shanghai", "Europe/Brussels", "America/New_York"]

for words in (
    "15 May 2020, 7pm Beijing CST | 7am EDT",
    "2022年9月21日（周三）19:30-21:00 北京时间",
    "Donnerstag, 24. Juni 2021, 14 bis 15.30 Uhr MESZ",
    "On the afternoon of September 6, 2021",
    "12 Sep – 30 Oct 2022",
    "spring 2026",
):
    when = When.parse(words)
    print(words)
    print("   ", when.format(zones=zones if when.instant else []))

for words in ("7pm CST", "15 May 2020, 7pm Beijing CST | 8am EDT"):
    print(words)
    try:
        When.parse(words)
    except AmbiguousTime as error:
        print("    could be", " or ".join(str(candidate) for candidate in error.candidates))
    except ContradictoryTime as error:
        print("    cannot be both", " and ".join(f"{instant:%H:%M} UTC" for instant in error.instants))
