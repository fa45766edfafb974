"""What changed between two moments, and what is still open."""

from datetime import UTC, datetime, timedelta

import pytest

from eventkit import Event, Status, When
from eventkit.people import Appearance
from eventkit.tracking import changes as c
from eventkit.tracking.digest import LISTS
from eventkit.tracking.digesting import digest

SINCE = datetime(2026, 11, 15, tzinfo=UTC)
UNTIL = datetime(2026, 11, 22, tzinfo=UTC)
MONDAY = datetime(2026, 11, 16, 9, tzinfo=UTC)
FRIDAY = datetime(2026, 11, 20, 9, tzinfo=UTC)

MARCH = When.parse("3 March 2027, 18:00 Beijing time | 11:00 CET")
APRIL = When.parse("7 April 2027, 18:00 Beijing time | 12:00 CEST")
MAY = When.parse("5 May 2027, 18:00 Beijing time | 12:00 CEST")


def event(when=APRIL, **given):
    return Event("Tea", when=when, uid="tea", updated=FRIDAY, **given)


def change(kind, moment=MONDAY, uid="tea", **given):
    return kind(uid, "Tea", moment, **given)


def told(changes, *events, **options):
    """The lists of a digest that are not empty: of each the lines of each event."""
    found = digest(changes, events, since=SINCE, until=UNTIL, **options)
    lists = {name: [item.lines for item in getattr(found, name)] for name in (*LISTS, "coming")}
    lists["look_again"] = [(one.lacks, one.due.isoformat()) for one in found.look_again]
    return {name: lines for name, lines in lists.items() if lines}


def who(words):
    return Appearance.parse(words, role="speaker")


def test_a_move_is_told_in_the_zones_that_were_stated():
    assert told([change(c.Moved, field="when", old=MARCH, new=APRIL)], event()) == {
        "moved": [
            (
                "Wednesday, 3 March 2027, 18:00 (Shanghai) · 11:00 (Berlin) → "
                "Wednesday, 7 April 2027, 18:00 (Shanghai) · 12:00 (Berlin)",
            )
        ]
    }


def test_times_can_be_told_in_zones_that_are_asked_for():
    found = told([change(c.Moved, field="when", old=MARCH, new=APRIL)], event(), zones=["America/New_York"])
    assert found["moved"] == [
        ("Wednesday, 3 March 2027, 05:00 (New York) → Wednesday, 7 April 2027, 06:00 (New York)",)
    ]
    assert told([change(c.Moved, field="when", old=MARCH, new=APRIL)], event(), zones="America/New_York") == found


def test_two_moves_are_one_and_a_move_back_is_none():
    twice = [
        change(c.Moved, field="when", old=MARCH, new=APRIL),
        change(c.Moved, FRIDAY, field="when", old=APRIL, new=MAY),
    ]
    assert told(twice, event(MAY))["moved"] == [(f"{MARCH.format()} → {MAY.format()}",)]
    back = [twice[0], change(c.Moved, FRIDAY, field="when", old=APRIL, new=MARCH)]
    assert told(back, event(MARCH)) == {}


def test_changes_outside_the_time_are_not_told():
    outside = [
        change(c.Cancelled, SINCE, field="status"),
        change(c.Cancelled, UNTIL + timedelta(seconds=1), field="status"),
    ]
    assert told(outside, event()) == {}


def test_a_new_event_is_told_once_with_what_happened_to_it_meanwhile():
    changes = [
        change(c.Added),
        change(c.Moved, FRIDAY, field="when", old=MARCH, new=APRIL),
        change(c.SpeakerAdded, FRIDAY, field="appearances", new=who("Jane Roe")),
    ]
    assert told(changes, event(place="Oslo", speakers=["Jane Roe"])) == {
        "new": [(APRIL.format(), "Oslo", f"first announced for {MARCH.format()}", "with Jane Roe")]
    }


def test_a_new_event_that_was_moved_back_was_first_announced_for_the_same_time():
    changes = [
        change(c.Added),
        change(c.Moved, field="when", old=APRIL, new=MARCH),
        change(c.Moved, FRIDAY, field="when", old=MARCH, new=APRIL),
    ]
    assert told(changes, event()) == {"new": [(APRIL.format(),)]}


def test_an_event_that_gets_a_date():
    month = When.parse("April 2027")
    found = told([change(c.Dated, field="when", old=month, new=APRIL)], event())
    assert found == {"dated": [(f"{APRIL.format()} (so far: April 2027)",)]}


def test_a_cancelled_event_is_cancelled_and_nothing_else():
    soon = When.parse("25 November 2026, 15:00 UTC")
    changes = [
        change(c.Added),
        change(c.Moved, field="when", old=MARCH, new=soon),
        change(
            c.Cancelled, FRIDAY, field="status", old=Status.ANNOUNCED, new=Status.CANCELLED, why="a storm", by="Ann"
        ),
    ]
    found = told(changes, event(soon, status="cancelled"))
    assert found["cancelled"] == [
        ("was to take place Wednesday, 25 November 2026, 15:00 (UTC)", "not known before", "a storm, says Ann")
    ]
    assert {"new", "moved", "coming", "look_again"}.isdisjoint(found)


@pytest.mark.parametrize("status", ["cancelled", "postponed", "happened"])
def test_what_does_not_come_is_never_listed_as_coming(status):
    soon = When.parse("25 November 2026, 15:00 UTC")
    assert "coming" not in told([], event(soon, status=status))
    assert told([], event(soon))["coming"] == [("Wednesday, 25 November 2026, 15:00 (UTC)",)]


def test_what_comes_is_what_begins_soon():
    assert told([], event(When.parse("6 December 2026")))["coming"] == [("Sunday, 6 December 2026",)]
    assert told([], event(When.parse("7 December 2026"))) == {}
    assert told([], event(When.parse("7 December 2026")), ahead=timedelta(days=21)) != {}


def test_a_postponed_event_lacks_a_new_date():
    changes = [change(c.Postponed, field="status", old=Status.ANNOUNCED, new=Status.POSTPONED)]
    assert told(changes, event(MARCH, status="postponed")) == {
        "postponed": [(f"was to take place {MARCH.format()}",)],
        "look_again": [("new date", "2026-12-04")],
    }


def test_postponed_and_dated_anew_in_one_week_is_a_move():
    changes = [
        change(c.Postponed, field="status", old=Status.ANNOUNCED, new=Status.POSTPONED),
        change(c.Rescheduled, FRIDAY, field="when", old=MARCH, new=APRIL),
    ]
    assert told(changes, event(status="rescheduled")) == {"moved": [(f"{MARCH.format()} → {APRIL.format()}",)]}


def test_what_takes_place_after_all():
    changes = [change(c.Reinstated, field="status", old=Status.CANCELLED, new=Status.ANNOUNCED)]
    assert told(changes, event()) == {"reinstated": [("takes place after all", APRIL.format())]}


def test_people_who_came_and_went():
    changes = [
        change(c.SpeakerAdded, field="appearances", new=who("Jane Roe, Mayor, Oslo")),
        change(c.SpeakerRemoved, field="appearances", old=who("Max Moe")),
        change(c.SpeakerAdded, field="appearances", new=who("Ann Poe")),
        change(c.SpeakerRemoved, FRIDAY, field="appearances", old=who("Ann Poe")),
        change(
            c.PositionChanged, field="appearances", old=who("Cal Cole, Poet, Verse"), new=who("Cal Cole, Dean, Verse")
        ),
    ]
    assert told(changes, event()) == {
        "people": [
            (
                "added: Jane Roe, Mayor, Oslo",
                "no longer listed: Max Moe",
                "'Cal Cole' is Dean, Verse (so far: Poet, Verse)",
            )
        ]
    }


def test_what_was_held_and_who_says_so():
    held = change(c.Happened, field="status", old=Status.ANNOUNCED, new=Status.HAPPENED, by="https://tea.example")
    assert told([held], event(status="happened")) == {"held": [("took place, says https://tea.example",)]}


def test_who_decided_is_told_once():
    facts = {"by": "Ann", "why": "the host asked for it", "revision": 2}
    decided = change(c.Decided, field="status", new=Status.CANCELLED, **facts)
    off = change(c.Cancelled, field="status", old=Status.ANNOUNCED, new=Status.CANCELLED, **facts)
    found = digest([decided, off], [event(status="cancelled")], since=SINCE, until=UNTIL)
    assert [item.lines for item in found.cancelled] == [
        (f"was to take place {APRIL.format()}", "the host asked for it, says Ann")
    ]
    assert [item.changes for item in found.cancelled] == [(decided, off)]
    assert found.also == ()
    held = change(c.Happened, field="status", new=Status.HAPPENED, **facts)
    assert told([decided, held], event(status="happened")) == {
        "held": [("took place, says Ann", "the host asked for it")]
    }
    title = change(c.Decided, field="title", new="Tea", **facts)
    assert told([title], event()) == {"also": [("title decided by Ann: the host asked for it",)]}


def test_what_is_rescheduled_without_a_new_time_is_no_move():
    said = change(c.Rescheduled, field="status", old=Status.ANNOUNCED, new=Status.RESCHEDULED)
    assert told([said], event(status="rescheduled")) == {"also": [("rescheduled",)]}


def test_what_was_cancelled_and_took_place_does_not_take_place_after_all():
    changes = [
        change(c.Cancelled, field="status", old=Status.ANNOUNCED, new=Status.CANCELLED),
        change(c.Happened, FRIDAY, field="status", old=Status.CANCELLED, new=Status.HAPPENED),
    ]
    assert told(changes, event(status="happened")) == {"held": [("took place",)]}


def test_places():
    from eventkit import Place

    moved = change(c.PlaceChanged, field="place", old=Place("Oslo"), new=Place("Bergen"))
    assert told([moved], event()) == {"places": [("Oslo → Bergen",)]}
    assert told([moved, change(c.PlaceChanged, field="place", old=Place("Bergen"), new=Place("Oslo"))], event()) == {}
    online = change(c.MovedOnline, field="attendance")
    assert told([online], event()) == {"places": [("moved online",)]}


def test_the_rest():
    changes = [
        change(c.Retitled, field="title", old="Coffee", new="Tea"),
        change(c.Changed, field="url", old="", new="https://tea.example"),
        change(c.Unlisted, by="https://tea.example/feed"),
        change(c.Proposed, new="other-uid", why="the same link"),
        change(c.Conflict, field="when", old=MARCH, new=APRIL, by="https://tea.example"),
    ]
    assert told(changes, event()) == {
        "also": [("was called 'Coffee'", "url changed: https://tea.example")],
        "unlisted": [("no longer listed by https://tea.example/feed",)],
        "open": [
            (
                "may be the same event as other-uid: the same link",
                f"https://tea.example says otherwise of when: {APRIL.format()}, where {MARCH.format()} was decided",
            )
        ],
    }


def test_an_event_that_is_no_longer_known_is_told_all_the_same():
    found = digest([change(c.Cancelled, field="status")], [], since=SINCE, until=UNTIL)
    assert [(item.title, item.event) for item in found.reinstated + found.cancelled] == [("Tea", None)]


def test_lists_are_in_the_order_of_the_times():
    events = [
        Event("Late", when="5 May 2027", uid="1"),
        Event("Early", when="3 March 2027", uid="2"),
        Event("Some day", uid="3"),
    ]
    changes = [change(c.Added, uid=each.uid) for each in events]
    found = digest(changes, events, since=SINCE, until=UNTIL)
    assert [item.title for item in found.new] == ["Early", "Late", "Some day"]


def test_a_digest_of_nothing_is_false():
    assert not digest([], [], since=SINCE, until=UNTIL)
    assert digest([change(c.Added)], [event()], since=SINCE, until=UNTIL)
    assert digest([], [Event("Tea")], since=SINCE, until=UNTIL)
