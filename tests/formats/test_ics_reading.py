"""
Feeds as events: what the pairs of fixtures/ics do not show. Streams, evidence, limits, revisions, feeds of ours, laws.
"""

import io
import pickle
import random
import tracemalloc
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from eventkit.errors import EventkitError, LimitExceeded, MalformedSource, ReadError
from eventkit.events import Calendar, Event, Place, PodcastEpisode, Status, Summit, Webinar
from eventkit.formats import _ics_reader, ics
from eventkit.formats._cache import Cache
from eventkit.formats._component import parse
from eventkit.formats._html_text import html_to_text, is_html
from eventkit.formats._ics_reader import read, read_stream, reading_of
from eventkit.formats._ics_times import read_duration
from eventkit.formats._ics_titles import kind_of_categories, kind_of_title, split_status
from eventkit.formats._ics_zones import Zones, named_zone
from eventkit.when import When

NINE = When.from_iso("2026-03-10T09:00Z")
STAMP = "DTSTAMP:20260101T000000Z"
BLOCK = """\
BEGIN:VTIMEZONE
TZID:{tzid}
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:{offset}
TZOFFSETTO:{offset}
END:STANDARD
END:VTIMEZONE
"""


def vevent(uid, *lines, start="DTSTART:20260310T090000Z", title="Open house"):
    return "\n".join(["BEGIN:VEVENT", f"UID:{uid}", STAMP, start, f"SUMMARY:{title}", *lines, "END:VEVENT", ""])


def feed(*parts, head="VERSION:2.0\nPRODID:-//Cases//EN\n"):
    return f"BEGIN:VCALENDAR\n{head}{''.join(parts)}END:VCALENDAR\n".encode()


def one(*lines, **given):
    return read(feed(vevent("1", *lines, **given)))


# Evidence, doubts and leftovers


def test_evidence_is_made_on_demand_and_has_the_lines_of_each_event():
    content = feed(vevent("1", "DESCRIPTION:one\n  two"), vevent("2"))
    reading = read(content, source="a.ics")
    assert len(reading.evidence) == 2
    assert reading.evidence[0].words == (
        f"BEGIN:VEVENT\nUID:1\n{STAMP}\nDTSTART:20260310T090000Z\nSUMMARY:Open house\nDESCRIPTION:one two\nEND:VEVENT"
    )
    assert [(found.line, found.source, found.rule) for found in reading.evidence] == [
        (4, "a.ics", "VEVENT"), (12, "a.ics", "VEVENT")
    ]  # fmt: skip
    assert reading.evidence[-1] == reading.evidence[1]
    assert reading.evidence[:1] == (reading.evidence[0],)
    assert read(content, source="a.ics") == reading
    assert pickle.loads(pickle.dumps(reading)) == reading


def test_evidence_follows_the_event_that_counts():
    content = feed(vevent("1", "SEQUENCE:1", title="New"), vevent("2"), vevent("1", title="Old"))
    reading = read(content)
    assert [event.title for event in reading] == ["New", "Open house"]
    assert [found.words.split("SUMMARY:")[1].split("\n")[0] for found in reading.evidence] == ["New", "Open house"]


def test_one_bad_event_costs_nothing_but_itself(monkeypatch):
    reader = _ics_reader.EventReader
    right = reader.read

    def fails(self, component):
        if component.first("UID").value == "2":
            raise ValueError("cannot be")
        return right(self, component)

    monkeypatch.setattr(reader, "read", fails)
    reading = read(feed(vevent("1"), vevent("2"), vevent("3")), source="a.ics")
    assert [event.uid for event in reading] == ["1", "3"]
    (doubt,) = reading.doubts
    assert (doubt.field, doubt.evidence[0].line) == ("event", 10)
    assert doubt.message == "the event cannot be read and is kept as it is: cannot be"
    assert doubt.evidence[0].words in reading.leftovers


def test_a_doubt_has_the_line_it_rests_on():
    (doubt,) = one("URL:notice board").doubts
    assert (doubt.field, doubt.evidence[0].line, doubt.evidence[0].words) == ("url", 9, "URL:notice board")


def test_a_contradicting_block_gives_both_instants():
    zone = BLOCK.format(tzid="Europe/Berlin", offset="+0800")
    reading = read(feed(zone, vevent("1", start="DTSTART;TZID=Europe/Berlin:20260310T090000")))
    assert reading.event.when.start == datetime(2026, 3, 10, 9, tzinfo=ZoneInfo("Europe/Berlin"))
    (doubt,) = reading.doubts
    assert [candidate.instant for candidate in doubt.candidates] == [
        datetime(2026, 3, 10, 8, tzinfo=UTC),
        datetime(2026, 3, 10, 1, tzinfo=UTC),
    ]


def test_a_block_that_agrees_only_in_some_years_is_doubted_in_the_others():
    zone = BLOCK.format(tzid="Africa/Casablanca", offset="+0100")
    june, ramadan = "DTSTART;TZID=Africa/Casablanca:20260610T090000", "DTSTART;TZID=Africa/Casablanca:20260310T090000"
    assert read(feed(zone, vevent("1", start=june))).doubts == ()
    assert len(read(feed(zone, vevent("1", start=ramadan))).doubts) == 1


def test_zones_with_the_clocks_of_an_unknown_one_are_offered():
    zone = BLOCK.format(tzid="Hall time", offset="+0530")
    reading = read(feed(zone, vevent("1", start="DTSTART;TZID=Hall time:20260310T090000")))
    assert reading.event.when.start == datetime(2026, 3, 10, 9, tzinfo=timezone(timedelta(hours=5.5)))
    assert "Asia/Calcutta" in reading.doubts[0].candidates or "Asia/Kolkata" in reading.doubts[0].candidates


def test_a_zone_that_may_be_several_is_offered_and_not_chosen():
    (doubt,) = one(start="DTSTART;TZID=CST:20260310T090000").doubts
    assert set(doubt.candidates) >= {"Asia/Shanghai", "America/Chicago"}


def test_a_doubt_is_told_once_of_an_event():
    reading = one("DTEND;TZID=Nowhere:20260310T100000", start="DTSTART;TZID=Nowhere:20260310T090000")
    assert [doubt.field for doubt in reading.doubts] == ["when"]


# What comes late


def test_a_zone_that_comes_after_its_use_is_heeded():
    event = vevent("1", start="DTSTART;TZID=Hall time:20260310T090000")
    after = read(feed(event, BLOCK.format(tzid="Hall time", offset="+0530")))
    before = read(feed(BLOCK.format(tzid="Hall time", offset="+0530"), event))
    assert after.events == before.events
    assert [doubt.message for doubt in after.doubts] == [doubt.message for doubt in before.doubts]


@pytest.mark.parametrize("line", ["METHOD:CANCEL\n", "X-WR-TIMEZONE:Europe/Oslo\n"])
def test_a_property_of_the_calendar_that_comes_after_the_events_is_heeded(line):
    event = vevent("1", start="DTSTART:20260310T090000")
    assert read(feed(event, line)).events == read(feed(line, event)).events != read(feed(event)).events


def test_zones_belong_to_their_calendar():
    event = vevent("{}", start="DTSTART;TZID=Here:20260310T090000")
    first = feed(BLOCK.format(tzid="Here", offset="+0100"), event.format(1))
    second = feed(BLOCK.format(tzid="Here", offset="+0200"), event.format(2))
    reading = read(first + second)
    assert [event.when.start.utcoffset() for event in reading] == [timedelta(hours=1), timedelta(hours=2)]


# Revisions and instances


def test_of_many_revisions_the_last_counts_and_the_others_are_history():
    revisions = [vevent("1", f"SEQUENCE:{number}", title=f"No. {number}") for number in (3, 9, 1, 7)]
    reading = read(feed(*revisions))
    assert [event.title for event in reading] == ["No. 9"]
    assert [event.sequence for event in reading.history] == [3, 1, 7]


def test_an_instance_finds_its_event_wherever_it_stands():
    rule, moved = "RRULE:FREQ=DAILY;COUNT=3", "RECURRENCE-ID:20260311T090000Z"
    parts = [vevent("2"), vevent("1", moved, title="Moved"), vevent("3"), vevent("1", rule)]
    for chance in range(6):
        random.Random(chance).shuffle(parts)
        reading = read(feed(*parts))
        assert sorted(event.uid for event in reading) == ["1", "2", "3"]
        event = next(event for event in reading if event.uid == "1")
        assert [override.title for override in event.recurrence.overrides] == ["Moved"]


def test_instances_of_an_absent_event_stand_side_by_side():
    parts = [vevent("1", f"RECURRENCE-ID:202603{day}T090000Z") for day in (10, 11)]
    reading = read(feed(*parts, head="X-WR-CALNAME:Feed\n"))
    assert [event.recurrence_id.day for event in reading] == [10, 11]
    assert reading.calendar.events == reading.events


# Streams


def test_a_stream_gives_the_events_one_by_one(tmp_path):
    content = feed(BLOCK.format(tzid="Here", offset="+0100"), *(vevent(number) for number in range(50)))
    path = tmp_path / "feed.ics"
    path.write_bytes(content)
    events = read(content).events
    assert tuple(read_stream(path)) == events
    assert tuple(read_stream(str(path))) == events
    assert tuple(read_stream(io.BytesIO(content))) == events


def test_a_stream_starts_before_the_end_is_there():
    class Slow(io.RawIOBase):
        def __init__(self, content):
            self.rest, self.calls = content, 0

        def read(self, size=-1):
            self.calls += 1
            piece, self.rest = self.rest[:2000], self.rest[2000:]
            return piece

    slow = Slow(feed(*(vevent(number) for number in range(1000))))
    stream = read_stream(slow)
    assert next(stream).uid == "0"
    assert slow.calls < 4
    assert len(list(stream)) == 999


def test_a_stream_joins_what_stands_side_by_side_and_no_more():
    rule, moved = "RRULE:FREQ=DAILY;COUNT=3", "RECURRENCE-ID:20260311T090000Z"
    beside = feed(vevent("1", rule), vevent("1", moved, title="Moved"), vevent("2"))
    assert [event.uid for event in read_stream(io.BytesIO(beside))] == ["1", "2"]
    apart = feed(vevent("1", rule), vevent("2"), vevent("1", moved, title="Moved"))
    events = list(read_stream(io.BytesIO(apart)))
    assert [(event.uid, event.recurrence_id is not None) for event in events] == [
        ("1", False),
        ("2", False),
        ("1", True),
    ]
    revisions = feed(vevent("1", "SEQUENCE:2"), vevent("1", "SEQUENCE:1"))
    assert [event.sequence for event in read_stream(io.BytesIO(revisions))] == [2]


def test_a_stream_heeds_what_stood_before_only():
    event = vevent("1", start="DTSTART;TZID=Hall time:20260310T090000")
    (late,) = read_stream(io.BytesIO(feed(event, BLOCK.format(tzid="Hall time", offset="+0530"))))
    assert late.when.instant is None


def test_a_stream_tells_its_doubts_as_it_goes():
    content = feed("words\n", vevent("1", "URL:notice board"), vevent("2"), vevent("3", "STATUS:BUSY"), "more words\n")
    told = []
    seen = []
    for event in read_stream(io.BytesIO(content), source="a.ics", doubts=told.append):
        seen.append((event.uid, len(told)))
    # What is wrong with the lines of a chunk is told with its first event; one event is read ahead.
    assert seen == [("1", 3), ("2", 4), ("3", 4)]
    assert sorted((doubt.field, doubt.evidence[0].line) for doubt in told) == [
        ("line", 4), ("line", 25), ("status", 23), ("url", 10)
    ]  # fmt: skip
    assert {doubt.evidence[0].source for doubt in told} == {"a.ics"}


def test_a_stream_of_what_is_no_calendar_is_an_error(tmp_path):
    with pytest.raises(MalformedSource):
        list(read_stream(io.BytesIO(b"words")))
    with pytest.raises(ReadError, match="cannot read"):
        list(read_stream(tmp_path / "absent.ics"))


def test_a_stream_takes_no_more_memory_for_more_events():
    class Endless(io.RawIOBase):
        def __init__(self, count):
            self.left = [
                b"BEGIN:VCALENDAR\n",
                *(vevent(number, "X-A:" + "x" * 500).encode() for number in range(count)),
            ]
            self.left.reverse()

        def read(self, size=-1):
            return b"".join(self.left.pop() for _ in range(min(200, len(self.left))))

    def peak(count):
        source = Endless(count)
        tracemalloc.start()
        try:
            assert sum(1 for _ in read_stream(source)) == count
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(300)
    assert peak(12_000) < 1.3 * peak(3000) + 300_000


# Limits


def test_the_number_of_events_is_limited():
    content = feed(*(vevent(number) for number in range(11)))
    assert len(read(content, max_events=11)) == 11
    with pytest.raises(LimitExceeded, match="more than 10 events; read_events takes them one by one"):
        read(content, max_events=10)


def test_a_table_of_what_was_made_never_grows_large():
    made = Cache(len, most=3)
    assert [made["x" * size] for size in (1, 2, 3, 4, 2000)] == [1, 2, 3, 4, 2000]
    assert dict(made) == {"xxxx": 4}


# Trees of other notations


def test_a_tree_gives_what_its_text_gives():
    parts = [BLOCK.format(tzid="Here", offset="+0100"), vevent("1", "SEQUENCE:1"), vevent("1"), vevent("2")]
    content = feed(*parts, head="X-WR-CALNAME:Feed\nX-A:1\n")
    document = parse(content)
    before = [root.lines() for root in document.components]
    assert reading_of(document.components, faults=document.faults) == read(content)
    assert [root.lines() for root in document.components] == before


def test_a_tree_without_line_numbers_has_evidence_all_the_same():
    document = parse(feed(vevent("1"), vevent("2"), vevent("1", "SEQUENCE:1", title="New")))
    for component in document.components[0].walk():
        component.line = 0
    reading = reading_of(document.components)
    assert [event.title for event in reading] == ["New", "Open house"]
    assert ["SUMMARY:New" in found.words for found in reading.evidence] == [True, False]
    assert [found.line for found in reading.evidence] == [None, None]


def test_a_tree_without_a_calendar_is_an_error():
    with pytest.raises(MalformedSource, match="there is no calendar in it"):
        reading_of(parse(b"BEGIN:VCARD\nFN:Jane Roe\nEND:VCARD\n").components)


# Fields


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Canceled: Open house", ("Open house", Status.CANCELLED, "Canceled")),
        ("CANCELLED - Open house", ("Open house", Status.CANCELLED, "CANCELLED")),
        ("CANCELLED Open house", ("Open house", Status.CANCELLED, "CANCELLED")),
        ("*** CANCELLED *** Open house", ("Open house", Status.CANCELLED, "CANCELLED")),
        ("[Cancelled] Open house", ("Open house", Status.CANCELLED, "Cancelled")),
        ("Open house (canceled)", ("Open house", Status.CANCELLED, "canceled")),
        ("Open house - CANCELLED", ("Open house", Status.CANCELLED, "CANCELLED")),
        ("已取消：城市论坛", ("城市论坛", Status.CANCELLED, "已取消")),
        ("【延期】城市论坛", ("城市论坛", Status.POSTPONED, "延期")),
        ("城市论坛（延期）", ("城市论坛", Status.POSTPONED, "延期")),
        ("Abgesagt: Führung", ("Führung", Status.CANCELLED, "Abgesagt")),
        ("ANNULÉ – Visite", ("Visite", Status.CANCELLED, "ANNULÉ")),
        ("Reporté : Visite", ("Visite", Status.POSTPONED, "Reporté")),
        ("Moved online: Open house", ("Open house", Status.MOVED_ONLINE, "Moved online")),
        ("Canceled", ("Canceled", None, "")),
        ("Canceled:", ("Canceled:", None, "")),
        ("Canceled flights: know your rights", ("Canceled flights: know your rights", None, "")),
        ("How cities postponed it", ("How cities postponed it", None, "")),
        ("Cancellations: a talk", ("Cancellations: a talk", None, "")),
        ("取消农业税的历史", ("取消农业税的历史", None, "")),
        ("", ("", None, "")),
    ],
)
def test_a_mark_in_the_title_is_told_from_words(title, expected):
    assert split_status(title) == expected


@pytest.mark.parametrize(
    ("title", "categories", "kind"),
    [
        ("Open house", ("Webinar", "Energy"), Webinar),
        ("Open house", ("Energy", "SUMMIT"), Summit),
        ("Open house", ("Podcast episode",), PodcastEpisode),
        ("Open house", ("Webinars of the past", "Energy"), Event),
        ("Webinar: Heat pumps", (), Webinar),
        ("[Webinar] Heat pumps", (), Webinar),
        ("网络研讨会：热泵", (), Webinar),
        ("Webinar fatigue and what to do", (), Event),
        ("Baltic Cities Summit 2026", (), Summit),
        ("Climate Summit: opening day", (), Summit),
        ("Hike to the summit", (), Event),
        ("The summit", (), Event),
        ("国际城市峰会", (), Summit),
        ("Podcast #12: The river", (), PodcastEpisode),
        ("How to make a podcast", (), Event),
    ],
)
def test_the_kind_is_told_by_categories_and_clear_words(title, categories, kind):
    assert (kind_of_categories(categories) or kind_of_title(title)) is kind


@pytest.mark.parametrize(
    ("value", "length"),
    [
        ("PT1H30M", (timedelta(0), timedelta(minutes=90))),
        ("P1DT2H", (timedelta(days=1), timedelta(hours=2))),
        ("P2W", (timedelta(days=14), timedelta(0))),
        ("+PT15S", (timedelta(0), timedelta(seconds=15))),
        ("-P1D", (timedelta(days=-1), timedelta(0))),
        ("pt5m", (timedelta(0), timedelta(minutes=5))),
        ("P", None),
        ("PT", None),
        ("1H", None),
        ("PT1.5H", None),
        ("", None),
    ],
)
def test_durations_have_days_and_exact_time(value, length):
    assert read_duration(value) == length


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("China Standard Time 1", "Asia/Shanghai"),
        ("/mozilla.org/20050126_1/Europe/Berlin", "Europe/Berlin"),
        ("/freeassociation.sourceforge.net/Tzfile/Europe/Berlin", "Europe/Berlin"),
        ("/softwarestudio.org/Olson_20011030_5/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("/Europe/Berlin", "Europe/Berlin"),
        ("America/New York", "America/New_York"),
        ("UTC", "UTC"),
        ("tzone://Microsoft/Utc", "UTC"),
        ("GMT+0200", "UTC+02:00"),
        ("+05:30", "UTC+05:30"),
        ("tzone://Microsoft/Custom", "None"),
        ("Customized Time Zone", "None"),
        ("CST", "None"),
        ("../../etc/passwd", "None"),
        ("Europe", "None"),
        ("", "None"),
        ("x" * 10_000, "None"),
        ("a\x00b", "None"),
    ],
)
def test_zones_are_known_by_the_names_that_programs_give_them(words, key):
    assert str(named_zone(words)) == key


def test_the_cities_of_a_zone_list_are_one_zone():
    shown = Zones().of("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna")
    assert (shown.key, shown.choice) == ("Europe/Berlin", ("Europe/Berlin",))


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One<br>two</p><p>three</p>", "One\ntwo\n\nthree"),
        ("<ul><li>Tea</li><li>Cake</li></ul>", "- Tea\n- Cake"),
        ('<a href="https://a.example/">Site</a>', "Site (https://a.example/)"),
        ('<a href="https://a.example/">https://a.example/</a>', "https://a.example/"),
        ('<a href="mailto:a@b.example">a@b.example</a>', "a@b.example"),
        ("<style>p{}</style><b>a</b> &amp; b&nbsp;c", "a & b c"),
        ("a<!-- no -->b<script>x<y</script>c", "abc"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("<p", "<p"),
        ("<!-- open", ""),
    ],
)
def test_html_is_read_as_its_words(html, text):
    assert html_to_text(html) == text


@pytest.mark.parametrize(
    ("text", "answer"),
    [("a < b > c", False), ("<cake>", False), ("<p>x", True), ("x<br/>y", True), ("<A HREF='x'>", True), ("", False)],
)
def test_html_is_told_from_words_with_signs(text, answer):
    assert is_html(text) is answer


def test_a_derived_uid_is_the_same_each_time_and_another_for_another_event():
    content = feed(
        vevent("1").replace("UID:1\n", ""),
        vevent("1", start="DTSTART:20260311T090000Z").replace("UID:1\n", ""),
        vevent("1", title="Else").replace("UID:1\n", ""),
    )
    first, second = read(content), read(content)
    assert [event.uid for event in first] == [event.uid for event in second]
    assert len({event.uid for event in first}) == 3


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (("LOCATION:Hall",), Place("Hall")),
        (("LOCATION:https://a.example/x",), Place(url="https://a.example/x")),
        (("LOCATION:https://a.example/x and more",), Place("https://a.example/x and more")),
        (("LOCATION:Hall", "CONFERENCE;VALUE=URI:https://a.example/x"), Place("Hall", url="https://a.example/x")),
        (("CONFERENCE;VALUE=URI:tel:+4712345678",), None),
        (("LOCATION:",), None),
    ],
)
def test_a_place_is_words_an_address_or_both(lines, place):
    assert one(*lines).event.place == place


def test_values_keep_what_the_words_say_of_the_zone():
    start, end = "DTSTART;TZID=Europe/Berlin:20260310T090000", "DTEND;TZID=America/New_York:20260310T120000"
    when = one(end, start=start).event.when
    assert when.zones == (ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York"))
    assert when == When.at(
        datetime(2026, 3, 10, 9, tzinfo=ZoneInfo("Europe/Berlin")),
        end=datetime(2026, 3, 10, 12, tzinfo=ZoneInfo("America/New_York")),
    )


@pytest.mark.parametrize(
    ("start", "end", "when"),
    [
        ("DTSTART;VALUE=DATE:20260310", "DTEND;VALUE=DATE:20260311", When.on(date(2026, 3, 10))),
        ("DTSTART;VALUE=DATE:20260310", "DTEND;VALUE=DATE:20260313", When.on(date(2026, 3, 10), end=date(2026, 3, 12))),
        ("DTSTART:20260310T090000", "DTEND:20260310T100000", When.from_iso("2026-03-10T09:00/2026-03-10T10:00")),
        ("DTSTART:20260310T090000Z", "DURATION:PT1H", When.from_iso("2026-03-10T09:00Z/2026-03-10T10:00Z")),
    ],
)
def test_times_are_the_values_that_a_script_would_make(start, end, when):
    assert one(end, start=start).event.when == when


def test_a_zone_that_changes_that_day_is_looked_at_closely():
    for clock, offset in (("013000", 1), ("033000", 2)):
        when = one(start=f"DTSTART;TZID=Europe/Berlin:20260329T{clock}").event.when
        assert when.start.utcoffset() == timedelta(hours=offset)
    events = [vevent(hour, start=f"DTSTART;TZID=America/Sao_Paulo:20181104T{hour:02}3000") for hour in range(24)]
    reading = read(feed(*events))
    assert [event.when.start.hour for event in reading] == [1, *range(1, 24)]
    assert len(reading.doubts) == 1


# Our own feeds


def again(*events, **options):
    return read(bytes(ics.write(Calendar("Feed", events), **options)))


def by_uid(events):
    return sorted(events, key=lambda event: event.uid)


def test_what_our_writer_puts_before_the_title_is_taken_back():
    events = [
        Event("Open house", when=NINE, uid=status.value, status=status, updated="2026-01-01") for status in Status
    ]
    reading = again(*events)
    assert by_uid(reading) == by_uid(events)
    assert reading.doubts == ()


def test_a_title_of_ours_that_looks_like_a_mark_or_kind_stays():
    titles = ["Canceled: a play", "[Postponed] a play", "Webinar: a play", "Cities Summit", "A play (cancelled)"]
    events = [Event(title, when=NINE, uid=title[:4], updated="2026-01-01") for title in titles]
    assert by_uid(again(*events)) == by_uid(events)


def test_kinds_come_back_from_our_first_category():
    kinds = (Event, Webinar, Summit)
    events = [kind("Talk", when=NINE, uid=kind.kind, updated="2026-01-01", categories=["Energy"]) for kind in kinds]
    assert by_uid(again(*events)) == by_uid(events)


def test_participants_of_ours_are_no_leftovers_and_no_second_people():
    event = Event("Talk", when=NINE, uid="1", updated="2026-01-01", speakers=["Jane Roe, Mayor, Oslo"])
    reading = again(event, rfc9073=True)
    assert [appearance.name for appearance in reading.event.appearances] == ["Jane Roe"]
    assert reading.event.leftovers == ()


def test_what_a_feed_said_is_written_back():
    kept = ("X-FOO;A=b:c", "GEO:1;2", "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT5M\nDESCRIPTION:x\nEND:VALARM")
    lines = [line for item in kept for line in item.split("\n")]
    event = one(*lines, "ATTENDEE;CN=Jane Roe;PARTSTAT=DECLINED:mailto:jane@cases.example").event
    assert event.leftovers == kept
    text = ics.write(event).text.replace("\r\n", "\n")
    assert all(item in text for item in kept)
    assert "ATTENDEE;CN=Jane Roe;PARTSTAT=DECLINED:mailto:jane@cases.example\n" in text.replace("\n ", "")
    assert read(text.encode()).event == event


# Laws

NAMES = [
    "UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "DTSTAMP", "RRULE", "EXDATE", "RDATE", "RECURRENCE-ID", "STATUS",
    "LOCATION", "URL", "CATEGORIES", "ATTENDEE", "ORGANIZER", "SEQUENCE", "CREATED", "LAST-MODIFIED", "DESCRIPTION",
    "X-ALT-DESC", "CONFERENCE", "X-A", "TZID", "PRODID", "METHOD", "X-WR-TIMEZONE", "TZOFFSETTO", "TZOFFSETFROM", "GEO",
    "TRANSP",
]  # fmt: skip
VALUES = [
    "20260310T090000Z", "20260310T090000", "20260310", "99991231T235959", "00010101T000000", "00010101", "99991231",
    "20260229", "PT1H", "-P1D", "P99999999W", "+0100", "-2359", "FREQ=DAILY", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "mailto:a@b.example", "https://a.example", "20260310T090000Z/PT1H", "1", "2147483648", "Canceled: x", "<p>x</p>",
    "Europe/Berlin", "Nowhere", "CANCEL", "-//eventkit//eventkit-calendar//EN", "Webinar", "Podcast episode", "",
    "CANCELLED",
]  # fmt: skip
HEADS = [
    "", ";TZID=Europe/Berlin", ";TZID=Nowhere", ";VALUE=DATE", ";CN=Jane Roe", ";CN=;ROLE=CHAIR", ';X-Y="z"',
    ";RANGE=THISANDFUTURE",
]  # fmt: skip
COMPONENTS = ["VEVENT", "VEVENT", "VTIMEZONE", "STANDARD", "DAYLIGHT", "VALARM", "PARTICIPANT", "VTODO", "VCALENDAR"]
line_of = st.builds(
    "{}{}:{}".format,
    st.sampled_from(NAMES),
    st.sampled_from(HEADS),
    st.sampled_from(VALUES) | st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=20),
)
any_component = st.recursive(
    st.lists(line_of, max_size=6),
    lambda inner: st.builds(
        lambda name, lines, parts: [f"BEGIN:{name}", *lines, *(line for part in parts for line in part), f"END:{name}"],
        st.sampled_from(COMPONENTS),
        st.lists(line_of, max_size=8),
        st.lists(inner, max_size=3),
    ),
    max_leaves=8,
)  # fmt: skip


@given(st.lists(any_component, max_size=5))
def test_any_lines_give_a_reading_that_can_be_written_and_read_again(parts):
    lines = ["BEGIN:VCALENDAR", *(line for part in parts for line in part), "END:VCALENDAR"]
    content = "\r\n".join(lines).encode()
    reading = read(content)
    assert len(reading.evidence) == len(reading.events)
    assert all(found.words.upper().startswith("BEGIN:VEVENT") for found in reading.evidence)
    assert len(list(read_stream(io.BytesIO(content)))) <= len(reading.events) + len(reading.history) + sum(
        len(event.recurrence.overrides) for event in reading.events if event.recurrence
    )
    for event in reading.events:
        try:
            written = bytes(ics.write(event, stamp=datetime(2026, 1, 1, tzinfo=UTC)))
        except EventkitError:
            continue
        second = read(written)
        assert second.events == () or bytes(ics.write(second.event)) == written


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_with_a_documented_error(octets):
    for content in (octets, b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + octets):
        try:
            read(content)
        except MalformedSource:
            continue


@given(st.text(max_size=400))
def test_any_text_is_html_or_not(text):
    is_html(text)
    html_to_text(text)
    split_status(text)
    kind_of_title(text)
    kind_of_categories((text,))
    named_zone(text)


@given(st.integers(0, 10_000), st.integers(1, 3000))
def test_pieces_of_any_size_give_the_same_events(seed, size):
    chance = random.Random(seed)
    parts = [vevent(number, "DESCRIPTION:" + "x\n " * chance.randint(0, 9)) for number in range(9)]
    content = feed(BLOCK.format(tzid="Here", offset="+0100"), *parts)

    class Pieces(io.BytesIO):
        def read(self, _=-1):
            return super().read(size)

    assert tuple(read_stream(Pieces(content))) == read(content).events


@pytest.mark.parametrize(
    ("part", "small"),
    [
        (lambda n: vevent(n), 200),
        (lambda n: vevent("1", f"SEQUENCE:{n}"), 200),
        (lambda n: vevent("1", f"RECURRENCE-ID:2026{n % 12 + 1:02}{n % 28 + 1:02}T{n % 24:02}{n % 60:02}00Z"), 200),
        (lambda n: vevent(n, start=f"DTSTART;TZID=Zone {n}:20260310T090000"), 50),
        (lambda n: BLOCK.format(tzid=f"Zone {n}", offset="+0100"), 1500),  # more than zoneinfo's names are kept
        (lambda n: "words\n", 2000),
        (lambda n: "BEGIN:VTODO\nEND:VTODO\n", 2000),
    ],
)
def test_a_feed_takes_time_in_proportion_to_its_parts(assert_linear, part, small):
    assert_linear(read, lambda count: feed(*map(part, range(count))), small)


@pytest.mark.parametrize(
    ("line", "small"),
    [
        (lambda n: f"ATTENDEE;CN=Jane {n}:mailto:{n}@cases.example", 500),
        (lambda n: f"ORGANIZER;CN=City of {n}:mailto:{n}@cases.example", 50),
        (lambda n: f"CATEGORIES:a{n},b,c", 500),
        (lambda n: f"EXDATE:2026{n % 12 + 1:02}01T{n % 24:02}0000Z", 500),
        (lambda n: f"EXDATE:words {n}", 500),
        (lambda n: f"SUMMARY:no. {n}", 500),
        (lambda n: f"X-A;B={n}:c", 500),
        (lambda n: "BEGIN:VALARM\nEND:VALARM", 500),
        (lambda n: f"BEGIN:PARTICIPANT\nSUMMARY:Jane {n}\nEND:PARTICIPANT", 50),
    ],
)
def test_an_event_takes_time_in_proportion_to_its_lines(assert_linear, line, small):
    assert_linear(read, lambda count: feed(vevent("1", *map(line, range(count)))), small)


@pytest.mark.parametrize(
    "name", ["SUMMARY", "DESCRIPTION", "LOCATION", "URL", "UID", "CATEGORIES", "RRULE", "DTSTART", "X-ALT-DESC"]
)
@pytest.mark.parametrize(
    "unit", ["x", "<p>", "<a href=", "<!--", "\\n", "\\", ",", "(", "Canceled: ", " summit", "&amp;", "a b "]
)
def test_a_value_takes_time_in_proportion_to_its_length(assert_linear, name, unit):
    def content(count):
        return feed("BEGIN:VEVENT\nUID:1\nDTSTART:20260310\n" + f"{name}:{unit * count}\nEND:VEVENT\n")

    assert_linear(read, content, 3000)


def test_changing_an_event_that_was_read_gives_an_event():
    event = one("LOCATION:Hall").event
    assert evolve(event, title="Else").title == "Else"
    assert pickle.loads(pickle.dumps(event)) == event
