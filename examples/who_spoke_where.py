"""One person across events: who was recognized, why, and what only a person can decide."""

from pathlib import Path

from eventkit import Calendar, Roster, Summit, read

events = [*read(Path(__file__).parents[1] / "fixtures")]
events.append(Summit("Clean Air Forum", when="4 March 2026", speakers=["Wei Che, Engineer, City of Oslo"]))
roster = Roster(Calendar("Urban climate", events))

for person in roster.people:
    if len(person.events) > 1:
        print(f"{person.name} spoke at {len(person.events)} events:")
        for row in person.rows:
            print(f"  {row.date}  as {row.stated_name!r}, {row.positions}")
        for reason in person.reasons:
            print("  because", reason)

print("\nTo be decided by a person:")
for maybe in roster.maybes:
    print(f"  {maybe.a.name} and {maybe.b.name}: {'; '.join(maybe.reasons)}")

if roster.maybes:
    first = roster.maybes[0]
    settled = roster.separate(first.a, first.b)
    print(f"\nTold apart {first.a.name} and {first.b.name}: {len(settled.maybes)} left to decide")
