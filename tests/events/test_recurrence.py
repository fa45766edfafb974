"""Recurrence: what it takes, the events that are instances, overrides, limits, and the same rules in dateutil."""

import random
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import attrs
import pytest
from dateutil.rrule import rrulestr

from eventkit import Event, PodcastEpisode, Status, Webinar, When
from eventkit.errors import InvalidField, LimitExceeded
from eventkit.events import Recurrence
from eventkit.events._rules import Budget, Rule
from eventkit.when import ClockTime, PartialDate, PartialDateTime

BERLIN = ZoneInfo("Europe/Berlin")
START = "2026-05-04T19:00+02:00[Europe/Berlin]"
WEEKS = "FREQ=WEEKLY;COUNT=4"


def talk(recurrence=WEEKS, when=START, **fields):
    return Event("Talk", uid="talk@example.org", when=when, recurrence=recurrence, **fields)


def starts(event, first="2026-01-01", last="2026-12-31"):
    return [each.when.iso for each in event.occurrences(first, last)]


def override(original, when, title="Talk", **fields):
    return Event(title, uid="talk@example.org", when=when, recurrence_id=original, **fields)


# Values


def test_rules_stay_as_they_were_written():
    rule = "freq=weekly; byday=MO;"
    assert Recurrence(rules=rule).rules == (rule,)


def test_dates_are_taken_in_their_iso_forms():
    made = Recurrence(dates=["2026-05-04", START, "2026-05-04T19:00"])
    floating = PartialDateTime(PartialDate(2026, 5, 4), ClockTime(19))
    assert made.dates == (date(2026, 5, 4), datetime(2026, 5, 4, 19, tzinfo=BERLIN), floating)


def test_an_event_takes_a_rule_as_its_recurrence():
    assert talk(WEEKS).recurrence == Recurrence(rules=(WEEKS,))


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("BYDAY=MO", "FREQ is missing; expected one of YEARLY, MONTHLY, WEEKLY, DAILY, HOURLY, MINUTELY, SECONDLY"),
        ("FREQ=WEEKLEY", "FREQ 'WEEKLEY' is not a frequency; expected one of YEARLY, MONTHLY, WEEKLY, DAILY, HOURLY, "
                         "MINUTELY, SECONDLY; did you mean 'WEEKLY'?"),
        ("FREQ=DAILY;COUNT=0", "COUNT '0' is not a whole number from 1 up"),
        ("FREQ=DAILY;INTERVAL=x", "INTERVAL 'X' is not a whole number from 1 up"),
        ("FREQ=DAILY;UNTIL=20260231", "UNTIL '20260231' is not a date or time such as 20261231 or 20261231T235959Z"),
        ("FREQ=DAILY;BYMONTH=13", "BYMONTH '13' is not a number from 1 to 12"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY '0' is not a number from 1 to 31 or -31 to -1"),
        ("FREQ=WEEKLY;BYDAY=MON", "BYDAY 'MON' is not a weekday such as MO, 2TU or -1FR"),
        ("FREQ=WEEKLY;BYDAY=1MO", "BYDAY '1MO' has a number, which cannot stand with FREQ=WEEKLY"),
        ("FREQ=YEARLY;BYWEEKNO=2;BYDAY=1MO", "BYDAY '1MO' has a number, which cannot stand with BYWEEKNO"),
        ("FREQ=WEEKLY;BYMONTHDAY=2", "BYMONTHDAY cannot stand with FREQ=WEEKLY (RFC 5545 §3.3.10)"),
        ("FREQ=WEEKLY;WKST=XX", "WKST 'XX' is not a weekday: MO, TU, WE, TH, FR, SA, SU"),
        ("FREQ=WEEKLY;BYEASTER=0", "'BYEASTER' is no part of a rule"),
        ("FREQ=WEEKLY;FREQ=DAILY", "FREQ stands twice"),
        ("FREQ=WEEKLY;BYDAY=", "BYDAY has no value"),
    ],
)  # fmt: skip
def test_a_rule_that_cannot_be_names_the_part_and_the_value(rule, said):
    with pytest.raises(InvalidField) as caught:
        Recurrence(rules=(rule,))
    assert str(caught.value) == f"recurrence: {said} (in {rule!r})"
    assert caught.value.value == rule


def test_a_rule_is_one_line_of_a_sensible_length():
    with pytest.raises(InvalidField, match="one line of plain characters"):
        Recurrence(rules=("FREQ=DAILY\r\nSUMMARY:other",))
    with pytest.raises(InvalidField, match="a rule of 10,005 characters"):
        Recurrence(rules=("FREQ=" + "X" * 10_000,))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"dates": [datetime(2026, 5, 4)]}, "has no zone; for a clock time whose zone is not known"),
        ({"exclusions": ["next week"]}, "exclusions: "),
        ({"exclusions": [5]}, "exclusions: expected a day or an aware datetime, the start of an instance, got 5"),
        ({"dates": 5}, "dates: expected a list, got 5"),
        ({"dates": [When.on("2026-05-04")]}, "dates: expected a time from one instant to another"),
        ({"exclusions": [PartialDateTime(None, ClockTime(19))]}, "exclusions: expected a day or an aware datetime"),
        ({"overrides": [5]}, "overrides: expected events, got 5"),
        ({"overrides": [Event("Talk")]}, "does not say which instance it is; give it a recurrence_id"),
        ({"overrides": [override("2026-05-04", None, recurrence=WEEKS)]}, "has a recurrence of its own; leave it out"),
    ],
)  # fmt: skip
def test_values_that_cannot_be_name_their_field(fields, said):
    with pytest.raises(InvalidField) as caught:
        Recurrence(**fields)
    assert said in str(caught.value)
    assert caught.value.field in fields


def test_is_bounded_says_whether_it_ends():
    assert Recurrence(rules=(WEEKS, "FREQ=DAILY;UNTIL=20260601")).is_bounded
    assert not Recurrence(rules=(WEEKS, "FREQ=DAILY")).is_bounded
    assert Recurrence(dates=("2026-05-04",)).is_bounded


def test_is_shown_by_its_rules_and_counts():
    made = Recurrence(rules=(WEEKS,), dates=["2026-05-04"], exclusions=["2026-05-05", "2026-05-06"])
    assert str(made) == "FREQ=WEEKLY;COUNT=4, 1 dates, 2 exclusions"


# Instances


def test_an_instance_is_the_event_at_another_time():
    event = Webinar(
        "Talk",
        uid="talk@example.org",
        when=When.at("2026-10-21T19:00+02:00[Europe/Berlin]", end="2026-10-21T20:30+02:00[Europe/Berlin]"),
        speakers=["Jane Roe, Mayor, Oslo"],
        recurrence="FREQ=WEEKLY;COUNT=2",
    )
    first, second = event.occurrences("2026-10-01", "2026-12-01")
    start = datetime(2026, 10, 28, 19, tzinfo=BERLIN)
    end = datetime(2026, 10, 28, 20, 30, tzinfo=BERLIN)
    assert second == attrs.evolve(event, when=When.at(start, end=end), recurrence=None, recurrence_id=start)
    assert first == attrs.evolve(event, recurrence=None, recurrence_id=event.when.start)


def test_the_words_of_a_time_are_not_those_of_its_instances():
    event = talk("FREQ=WEEKLY;COUNT=2", when="Monday 4 May 2026, 7pm CEST")
    assert [each.when.text for each in event.occurrences("2026-05-01", "2026-06-01")] == ["", ""]


def test_days_keep_their_number_and_times_their_exact_length():
    days = talk("FREQ=WEEKLY;COUNT=2", when=When.on("2026-03-28", end="2026-03-29"))
    assert starts(days) == ["2026-03-28/2026-03-29", "2026-04-04/2026-04-05"]
    night = When.at("2026-03-27T22:00+01:00[Europe/Berlin]", end="2026-03-28T06:00+01:00[Europe/Berlin]")
    [_, second] = talk("FREQ=DAILY;COUNT=2", when=night).occurrences("2026-03-27", "2026-04-01")
    assert second.when.end == datetime(2026, 3, 29, 7, tzinfo=BERLIN)
    assert second.when.duration == timedelta(hours=8)


def test_an_end_keeps_the_zone_it_was_stated_in():
    flight = When.at("2026-05-04T10:00+02:00[Europe/Berlin]", end="2026-05-04T12:00-04:00[America/New_York]")
    [_, second] = talk("FREQ=DAILY;COUNT=2", when=flight).occurrences("2026-05-01", "2026-05-30")
    assert second.when.iso == "2026-05-05T10:00+02:00[Europe/Berlin]/2026-05-05T12:00-04:00[America/New_York]"


def test_a_period_among_the_dates_has_a_length_of_its_own():
    when = When.at(START, duration=timedelta(hours=1))
    period = When.at("2026-06-01T10:00Z", duration=timedelta(hours=3))
    [_, second] = talk(Recurrence(dates=[period]), when=when).occurrences("2026-01-01", "2026-12-31")
    assert second.when.instant == period.instant
    assert second.when.duration == timedelta(hours=3)


def test_an_instance_that_still_goes_on_is_in_the_window():
    event = talk("FREQ=MONTHLY;COUNT=3", when=When.on("2026-05-30", end="2026-06-02"))
    assert starts(event, "2026-07-01", "2026-07-02") == ["2026-06-30/2026-07-03"]
    assert starts(event, "2026-07-04", "2026-07-05") == []


def test_an_episode_recurs_by_its_publication():
    episode = PodcastEpisode("Weekly", published=date(2026, 5, 4), recurrence=WEEKS)
    found = list(episode.occurrences("2026-05-11", "2026-05-11"))
    assert [(each.published, each.when) for each in found] == [(When.on(date(2026, 5, 11)), When.unknown())]


@pytest.mark.parametrize(
    ("when", "window", "found"),
    [
        (START, ("2026-05-04", "2026-05-04"), True),
        (START, ("2026-05-05", "2026-05-06"), False),
        ("May 2026", ("2026-05-30", "2026-06-05"), True),
        ("May 2026", ("2026-06-01", "2026-06-05"), False),
        (None, ("2026-01-01", "2026-12-31"), False),
    ],
)
def test_an_event_without_a_recurrence_gives_itself_if_it_may_take_place_then(when, window, found):
    event = Event("Talk", when=when)
    assert list(event.occurrences(*window)) == ([event] if found else [])


@pytest.mark.parametrize("when", ["May 2026", None, "TBA"])
def test_what_recurs_needs_a_start(when):
    with pytest.raises(InvalidField, match="has no start that could recur"):
        talk(when=when).occurrences("2026-01-01", "2026-12-31")


@pytest.mark.parametrize(
    ("bound", "said"),
    [
        (datetime(2026, 1, 1), "has no zone"),
        ("2026-01-01T10:00", "expected a day"),
        (5, "expected a day"),
        ("soon", "soon"),
    ],
)
def test_a_bound_has_to_be_a_day_or_an_instant(bound, said):
    with pytest.raises(InvalidField, match=said) as caught:
        talk().occurrences(bound, "2026-12-31")
    assert caught.value.field == "start"


# Overrides


def test_an_override_stands_for_its_instance_and_takes_place_when_it_says():
    moved = override("2026-05-11T19:00+02:00[Europe/Berlin]", "2026-05-20T18:00+02:00[Europe/Berlin]", "Talk, moved")
    event = talk(Recurrence(rules=(WEEKS,), overrides=(moved,)))
    found = list(event.occurrences("2026-05-01", "2026-05-31"))
    assert [each.when.start.day for each in found] == [4, 18, 20, 25]
    assert found[2] is moved


def test_overrides_move_out_of_the_window_and_into_it():
    out = override("2026-05-11T17:00Z", "2026-09-01T18:00+02:00[Europe/Berlin]")
    event = talk(Recurrence(rules=(WEEKS,), overrides=(out,)))
    assert starts(event, "2026-05-10", "2026-05-17") == []
    assert starts(event, "2026-09-01", "2026-09-01") == ["2026-09-01T18:00+02:00[Europe/Berlin]"]


def test_a_cancelled_override_is_given_and_says_so():
    gone = override("2026-05-11T17:00Z", "2026-05-11T19:00+02:00[Europe/Berlin]", status="cancelled")
    event = talk(Recurrence(rules=(WEEKS,), overrides=(gone,)))
    found = list(event.occurrences("2026-05-01", "2026-05-31"))
    assert [each.status for each in found] == [Status.ANNOUNCED, Status.CANCELLED, Status.ANNOUNCED, Status.ANNOUNCED]


def test_an_override_of_what_the_rule_does_not_give_takes_place_all_the_same():
    extra = override("2026-05-12T17:00Z", "2026-05-12T19:00+02:00[Europe/Berlin]")
    excluded = override("2026-05-11T17:00Z", "2026-05-13T19:00+02:00[Europe/Berlin]")
    event = talk(Recurrence(rules=(WEEKS,), exclusions=["2026-05-11"], overrides=(extra, excluded)))
    assert [each.when.start.day for each in event.occurrences("2026-05-01", "2026-05-20")] == [4, 12, 13, 18]


def test_an_override_may_be_of_whole_days_or_without_a_time():
    day = override("2026-05-11T17:00Z", date(2026, 5, 11), "All day")
    open_ = override("2026-05-18T17:00Z", None, "Time to follow")
    event = talk(Recurrence(rules=(WEEKS,), overrides=(day, open_)))
    assert [each.title for each in event.occurrences("2026-05-01", "2026-05-31")] == [
        "Talk",
        "All day",
        "Time to follow",
        "Talk",
    ]


def test_an_override_of_this_and_all_later_instances_stands_for_them():
    later = override(
        "2026-05-11T19:00+02:00[Europe/Berlin]",
        When.at("2026-05-12T20:00+02:00[Europe/Berlin]", duration=timedelta(hours=2)),
        "Talk, Tuesdays",
        leftovers=["RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260511T190000"],
    )
    single = override("2026-05-18T19:00+02:00[Europe/Berlin]", "2026-05-18T19:00+02:00[Europe/Berlin]", "Talk, once")
    event = talk(Recurrence(rules=(WEEKS,), overrides=(later, single)))
    found = list(event.occurrences("2026-05-01", "2026-05-31"))
    assert [(each.title, each.when.iso) for each in found] == [
        ("Talk", "2026-05-04T19:00+02:00[Europe/Berlin]"),
        ("Talk, Tuesdays", "2026-05-12T20:00+02:00[Europe/Berlin]/2026-05-12T22:00+02:00[Europe/Berlin]"),
        ("Talk, once", "2026-05-18T19:00+02:00[Europe/Berlin]"),
        ("Talk, Tuesdays", "2026-05-26T20:00+02:00[Europe/Berlin]/2026-05-26T22:00+02:00[Europe/Berlin]"),
    ]
    assert found[3].recurrence_id == datetime(2026, 5, 25, 19, tzinfo=BERLIN)
    assert [each.title for each in event.occurrences("2026-05-26", "2026-05-26")] == ["Talk, Tuesdays"]


def test_a_period_keeps_its_length_where_later_instances_are_moved():
    later = override(
        "2026-05-11T19:00+02:00[Europe/Berlin]",
        When.at("2026-05-11T21:00+02:00[Europe/Berlin]", duration=timedelta(hours=1)),
        leftovers=["RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260511T190000"],
    )
    period = When.at("2026-06-01T10:00+02:00[Europe/Berlin]", duration=timedelta(hours=3))
    event = talk(Recurrence(rules=(WEEKS,), dates=[period], overrides=(later,)))
    assert starts(event, "2026-06-01") == [
        "2026-06-01T12:00+02:00[Europe/Berlin]/2026-06-01T15:00+02:00[Europe/Berlin]"
    ]


def test_a_day_cannot_stand_for_all_later_times():
    later = override(
        "2026-05-11T17:00Z", date(2026, 5, 11), leftovers=["RECURRENCE-ID;RANGE=THISANDFUTURE:20260511T170000Z"]
    )
    with pytest.raises(InvalidField, match="cannot stand for later instances of a start of another kind"):
        list(talk(Recurrence(rules=(WEEKS,), overrides=(later,))).occurrences("2026-05-01", "2026-05-31"))


# Limits


def test_instances_are_made_one_by_one():
    seconds = talk("FREQ=SECONDLY").occurrences("2026-05-04", "2026-12-31")
    assert next(seconds).recurrence_id == datetime(2026, 5, 4, 19, tzinfo=BERLIN)


def test_more_instances_than_the_limit_are_an_error():
    with pytest.raises(LimitExceeded, match="FREQ=DAILY has more than 10 instances up to there; ask for an earlier"):
        list(talk("FREQ=DAILY").occurrences("2026-05-01", "2026-12-31", limit=10))
    assert len(list(talk("FREQ=DAILY;COUNT=10").occurrences("2026-05-01", "2026-12-31", limit=10))) == 10
    with pytest.raises(InvalidField, match="limit: expected a whole number from 1 up, got 0"):
        talk().occurrences("2026-05-01", "2026-12-31", limit=0)


def test_a_search_without_end_is_an_error():
    never = Rule.parse("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")
    budget = Budget(100, steps=1000)
    times = never.times(datetime(2026, 5, 4), all_day=False, since=datetime.min, before=datetime.max, budget=budget)
    with pytest.raises(LimitExceeded, match="was searched for 1,000 steps without reaching the end of the window"):
        list(times)


def test_a_set_too_large_to_be_made_is_counted_without_making_it():
    """Each year of this rule has 22 million times."""
    clocks = f"BYHOUR={numbers(24)};BYMINUTE={numbers(60)};BYSECOND={numbers(60)}"
    event = talk(f"FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR;{clocks};BYSETPOS=1,-1", when="2026-05-04T19:00Z")
    assert starts(event, "2026-05-04", "2027-01-02") == [
        "2026-05-04T19:00Z",
        "2026-12-31T23:59:59Z",
        "2027-01-01T00:00Z",
    ]


def numbers(end):
    return ",".join(map(str, range(end)))


def test_the_ends_of_the_calendar_end_a_rule():
    event = talk("FREQ=DAILY", when=date(9999, 12, 30))
    assert starts(event, "9999-01-01", "9999-12-31") == ["9999-12-30", "9999-12-31"]
    late = talk("FREQ=HOURLY", when="9999-12-31T22:00Z")
    assert starts(late, "0001-01-01", "9999-12-31") == ["9999-12-31T22:00Z", "9999-12-31T23:00Z"]


def test_rules_of_another_calendar_are_kept_and_not_expanded():
    event = talk("RSCALE=CHINESE;FREQ=YEARLY", when=date(2026, 5, 4))
    with pytest.raises(InvalidField, match=r"RSCALE CHINESE \(RFC 7529\) is kept and not expanded"):
        list(event.occurrences("2026-01-01", "2026-12-31"))


def test_hours_cannot_stand_with_whole_days():
    with pytest.raises(InvalidField, match="FREQ=HOURLY cannot stand with whole days"):
        list(talk("FREQ=HOURLY", when=date(2026, 5, 4)).occurrences("2026-01-01", "2026-12-31"))


# Against another


def test_rules_agree_with_dateutil_where_it_agrees_with_the_rest():
    """See eventkit.events._rules for the rules that it reads in a way of its own; none of those is drawn here."""
    draw = random.Random(5545)
    for _ in range(120):
        rule, start = (
            drawn_rule(draw),
            datetime(draw.randint(1990, 2030), draw.randint(1, 12), draw.randint(1, 28), 9, 30),
        )
        end = datetime(2060, 1, 1)
        mine = Rule.parse(rule).times(start, all_day=False, since=start, before=end, budget=Budget(100_000))
        theirs = (moment for moment in rrulestr(f"{rule};UNTIL=20591231T235959", dtstart=start))
        assert list(islice((moment for moment in mine if moment < end), 20)) == list(islice(theirs, 20)), (rule, start)


def drawn_rule(draw):
    def some(low, high, count, signed=False):
        values = [
            draw.randint(low, high) * (draw.choice((1, -1)) if signed else 1) for _ in range(draw.randint(1, count))
        ]
        return ",".join(map(str, sorted(set(values))))

    freq = draw.choice(["YEARLY", "MONTHLY", "WEEKLY", "DAILY"])
    days = draw.sample(["MO", "TU", "WE", "TH", "FR", "SA", "SU"], draw.randint(1, 4))
    if freq in ("YEARLY", "MONTHLY") and draw.random() < 0.5:
        days = [f"{draw.choice([1, 2, 3, -1, -2])}{day}" for day in days]
    parts = [f"FREQ={freq}", f"INTERVAL={draw.choice([1, 1, 2, 3])}", f"WKST={draw.choice(['MO', 'SU', 'WE'])}"]
    by_month = draw.random() < 0.5
    if by_month:
        parts.append(f"BYMONTH={some(1, 12, 5)}")
    if draw.random() < 0.5:
        parts.append(f"BYDAY={','.join(days)}")
    elif freq in ("MONTHLY", "DAILY") or (freq == "YEARLY" and by_month):
        parts.append(f"BYMONTHDAY={some(1, 28, 3, signed=True)}")
    elif freq == "YEARLY":
        parts.append(f"BYYEARDAY={some(1, 365, 3, signed=True)}")
    if draw.random() < 0.3:
        parts.append(f"BYHOUR={some(0, 23, 2)}")
    if freq == "MONTHLY" and draw.random() < 0.3:
        parts.append("BYSETPOS=1")
    return ";".join(parts)


def test_utc_is_a_zone_like_any_other():
    assert starts(talk("FREQ=DAILY;COUNT=2", when=datetime(2026, 5, 4, tzinfo=UTC))) == [
        "2026-05-04T00:00Z",
        "2026-05-05T00:00Z",
    ]
