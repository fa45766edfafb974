"""Who speaks at five events: a table to read, a table to calculate with, and cards for an address book."""

from pathlib import Path

from eventkit import Roster, read, write

roster = Roster(read(Path(__file__).parents[1] / "fixtures"))

print(roster.render("text", columns=["date", "person", "title", "organization"]))

for name in ("speakers.csv", "speakers.md", "speakers.html", "speakers.vcf", "speakers.json"):
    print("wrote", write(roster, name).paths[0])
