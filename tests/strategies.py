"""
Whole events for property-based tests: every kind and field, names in many scripts, times of every shape, hostile text.

`events()` and `calendars()` are what a test usually wants; the rest is there for tests of one field. Everything made
here is valid: it is what somebody could have announced, or what somebody could send to do harm.
"""

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from attrs import evolve
from hypothesis import strategies as st

from eventkit.errors import EventkitError
from eventkit.events import (
    Attendance,
    Calendar,
    Event,
    Place,
    PodcastEpisode,
    Recurrence,
    Series,
    Session,
    Source,
    Status,
    Summit,
    Webinar,
)
from eventkit.people import Appearance, Delegation, Name, Organization, Person, Position, Role
from eventkit.people.role import KNOWN_ROLES
from eventkit.when import ClockTime, PartialDate, PartialDateTime, PartOfDay, When

KINDS = (Event, Webinar, Summit, PodcastEpisode)

# Text

WORDS = (
    "rail harbor night trains tram budget water, energy; and the housing of cities Jahreskongreß für Öffentlichkeit "
    "políticas públicas 城市 夜行列车 讲座 第十二讲 都市計画 つなぐ 도시 교통 городской транспорт مدينة خضراء רכבת "
    '📅 👩‍🔧 e\u0301 ﬁ 100% C++ A&B <b>bold</b> \\n \\, a;b x=1 "quoted" it\'s 1:2'
).split(" ")
HOSTILE = (
    "\r\nEND:VEVENT\r\nBEGIN:VEVENT",
    "BEGIN:VEVENT",
    "ATTENDEE;CN=x:mailto:x@example.org",
    "\x00",
    "\x07 \x1b[31m",
    "\x0b\x0c\x85",
    "\u2028\u2029",
    "\u200f\u202e\u2066",
    "\ud800",
    "\t tab",
    "\\n\\,\\;\\\\",
    "^n^'^^",
    "=0D=0A",
    "x" * 200,
    "　全角　空白　",
    "\ufeff",
    "&amp;<script>",
)
OURS = (
    "When: 3 May 2021 (as announced)",
    "When: tomorrow",
    "Published: Monday, 3 May 2021",
    "Note on the time: all is well",
    "This event took place.",
    "This episode is out.",
    "The day is not known: this entry covers the days on which it could be.",
    "Speaker: Jane Roe, Mayor, Oslo",
    "Speakers:\n- Jane Roe, Mayor, Oslo\n- 仇保兴, 参事, 国务院",
    "With: Jane Roe; John Doe",
    "In the role of timekeeper: Jane Roe",
    "Organized by: City of Oslo; City of Lima",
    "Program:\n- 19:00: Opening\n  Speaker: Jane Roe",
    "Series: Night trains (3rd)",
    "Podcast: The tram, season 2, episode 5",
    "Length: 36:31",
    "Language: en",
    "Attendance: hybrid\nJoin: https://example.org/j",
    "More: https://example.org/more",
    "Source: A page, A house, published 2021-05-03, https://example.org/p",
)

words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
hostile_text = st.lists(st.one_of(words, st.sampled_from(HOSTILE), st.text(max_size=8)), min_size=1, max_size=4).map(
    "".join
)
plain_texts = st.one_of(words, words, words, hostile_text)
titles = plain_texts.filter(lambda text: text.strip() != "")
long_texts = st.tuples(words, st.integers(200, 2000)).map(lambda pair: (pair[0] + "\n") * (pair[1] // 4))
paragraphs = st.lists(st.one_of(words, words, words, st.sampled_from(OURS), hostile_text), max_size=4)
descriptions = st.one_of(
    st.just(""),
    paragraphs.map("\n\n".join),
    paragraphs.map("\n".join),
    paragraphs.map("\r\n".join),
    st.tuples(st.just(" \n"), words, st.just("\n")).map("".join),
)
urls = st.sampled_from(
    (
        "https://example.org/events/1",
        "https://example.org/?a=1&b=2,3;4",
        "http://例え.jp/气候 周".replace(" ", "%20"),
        "https://example.org/讲座/十二",
        "https://user@example.org:8443/a%2Cb#frag'ment",
        "https://example.org/\u202ertl",
        "webcal://example.org/a.ics",
        "tel:+47-555-0100",
    )
)
optional_urls = st.one_of(st.just(""), urls)
languages = st.sampled_from(("", "", "en", "zh-Hans", "de-AT", "sr-Latn-RS"))

# Times

ZONES = (
    "Asia/Shanghai",
    "Europe/Berlin",
    "America/New_York",
    "America/Sao_Paulo",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Africa/Casablanca",
    "Pacific/Apia",
    "Europe/Dublin",
    "America/St_Johns",
    "UTC",
    "Etc/UTC",
)
# All names that an IANA zone has: cities that no table of zone words has, names of old, and fixed offsets.
ALL_ZONES = tuple(sorted(available_timezones() - {"localtime", "Factory"}))
zones = st.one_of(
    st.sampled_from(ZONES).map(ZoneInfo),
    st.sampled_from(ALL_ZONES).map(ZoneInfo),
    st.sampled_from((-720, -210, -60, 0, 60, 345, 480, 840)).map(lambda minutes: timezone(timedelta(minutes=minutes))),
    st.just(UTC),
)
days = st.dates(date(1995, 1, 1), date(2039, 12, 30))
far_days = st.one_of(days, days, days, st.dates(date(1, 1, 3), date(9999, 12, 28)))
lengths = st.sampled_from((15, 45, 60, 90, 480, 1439, 1500, 4320)).map(lambda minutes: timedelta(minutes=minutes))
# Clocks of Berlin go forward and back at these times, of Lord Howe by half an hour.
CHANGES = (
    datetime(2026, 3, 29, 2, 30, tzinfo=ZoneInfo("Europe/Berlin")),
    datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Berlin")),
    datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=ZoneInfo("Europe/Berlin")),
    datetime(2026, 4, 5, 1, 45, fold=1, tzinfo=ZoneInfo("Australia/Lord_Howe")),
    datetime(2011, 12, 30, 12, 0, tzinfo=ZoneInfo("Pacific/Apia")),
)


@st.composite
def instants(draw: st.DrawFn) -> datetime:
    """An aware datetime that exists."""
    minute = draw(st.sampled_from((0, 15, 30, 59)))
    wall = datetime.combine(draw(days), time(draw(st.integers(0, 23)), minute))
    moment = wall.replace(tzinfo=draw(zones))
    return moment.astimezone(UTC).astimezone(moment.tzinfo)


@st.composite
def timed(draw: st.DrawFn) -> When:
    """An instant, or the time between two."""
    start = draw(st.one_of(instants(), instants(), instants(), st.sampled_from(CHANGES)))
    start = start.astimezone(UTC).astimezone(start.tzinfo)
    if not draw(st.booleans()):
        return When.at(start)
    return When.at(start, duration=draw(lengths))


@st.composite
def dated(draw: st.DrawFn) -> When:
    """Whole days, or a part of one."""
    first = draw(far_days)
    kind = draw(st.sampled_from(("day", "day", "span", "part", "within", "month", "year", "no year", "about", "open")))
    last = date.fromordinal(min(first.toordinal() + draw(st.integers(1, 40)), date.max.toordinal() - 1))
    match kind:
        case "day":
            return When.on(first)
        case "span":
            return When.on(first, end=last)
        case "part":
            return When.on(first, part=draw(st.sampled_from(PartOfDay)))
        case "within":
            return When.within(first, last)
        case "month":
            return When.on(PartialDate(first.year, first.month))
        case "year":
            return When.on(PartialDate(first.year))
        case "no year":
            return When.on(PartialDate(None, first.month, min(first.day, 28)))
        case "about":
            return When.on(PartialDate(first.year, first.month, first.day, approximate=True))
    return When.from_iso(f"{first.isoformat()}/..")


@st.composite
def floating(draw: st.DrawFn) -> When:
    """A clock time whose zone is not known."""
    day = draw(days)
    return When.from_iso(f"{day.isoformat()}T{draw(st.integers(0, 23)):02}:30")


ANNOUNCED: tuple[tuple[str, dict[str, Any]], ...] = (
    ("15 May 2020, 7pm Beijing", {}),
    ("May 15, 7pm Beijing CST | 7am EDT", {"year": 2020}),
    ("15 May 2020, 19:00-21:00 CEST", {}),
    ("2026年3月24日（周二）晚上8点（北京时间）", {}),
    ("3 May 2021", {}),
    ("3–5 May 2021", {}),
    ("12 and 14 May 2021", {}),
    ("Monday, 3 May, 10:00", {"year": 2021, "zone": "Europe/Oslo"}),
    ("7pm CST, 3 May 2021", {"place": "Beijing"}),
    ("tomorrow at 7pm", {"published": date(2021, 5, 2), "zone": "Europe/Oslo"}),
    ("7pm Oslo time", {"date": date(2021, 5, 2)}),
    ("5 May", {"published": date(2021, 4, 20)}),
    ("10:00", {"date": date(2021, 5, 3), "zone": "+08:00"}),
    ("5 May 2021, in the afternoon", {}),
    ("Spring 2022", {}),
    ("May 2022", {}),
    ("early May 2022", {}),
    ("during the weeks of 12 September to 30 October 2022", {}),
    ("22:00 to 01:00 on 3 May 2021 (UTC+8)", {}),
    ("15 May 2020, 7pm London time (to be confirmed)", {}),
    ("15 May 2020, 7pm London time, 90 minutes", {}),
    ("from 3 May 2021", {}),
    ("4 July 2021, 10 a.m. EST", {}),
    ("8. Juni 2021, 18 Uhr MESZ", {}),
    ("8 de junio de 2021, 18:00 (Ciudad de México)", {}),
    ("2021-06-08T18:00+08:00[Asia/Shanghai]", {}),
    ("2021-06-08T18:00", {"zone": "Asia/Shanghai"}),
    ("TBA", {}),
)


@st.composite
def announced(draw: st.DrawFn) -> When:
    """What the words of an announcement say, with what was supplied beside them."""
    text, supplied = draw(st.sampled_from(ANNOUNCED))
    return When.read(text, **supplied)


@st.composite
def renamed(draw: st.DrawFn) -> When:
    """A value beside words that do not say it: somebody settled the time by hand."""
    when = draw(st.one_of(timed(), dated()))
    return evolve(when, text=draw(st.sampled_from(("after lunch", "7pm", "Clean Air Week", "第三周", "3 May 1999"))))


whens = st.one_of(timed(), timed(), dated(), floating(), announced(), announced(), renamed(), st.just(When.unknown()))
writable_whens = st.one_of(timed(), timed(), dated(), announced(), floating(), renamed())
tentative_whens = st.one_of(timed(), dated()).map(lambda when: evolve(when, tentative=True))
stamps = st.datetimes(datetime(2000, 1, 1), datetime(2039, 1, 1), timezones=st.just(UTC)).map(
    lambda moment: moment.replace(microsecond=0)
)

# People

NAMES = (
    "Jane Roe",
    "Mr. Baoxing QIU",
    "Ana María Pérez de la Cruz",
    "Søren Ångström",
    "Nguyễn Thị Minh Khai",
    "Łukasz Żółć",
    "H.E. Dr. Amina Okonkwo-Bello",
    "仇保兴",
    "仇保兴 (Qiu Baoxing)",
    "欧阳小明先生",
    "高橋 さくら",
    "김민수",
    "Александр Сергеевич Попов",
    "محمد بن سلمان الهاشمي",
    "דוד כהן",
    "Jane Roe, PhD",
    "Wu, Fang",
    "William “Bill” Ford III",
    "Madonna",
    "J. R. R. Smith",
    "O'Brien, Mary",
    "van der Berg",
)
BODIES = (
    "City of Oslo",
    "World Resources Institute (WRI)",
    "Ministry of Housing and Urban-Rural Development",
    "联合国环境规划署（UNEP）",
    "Société Générale des Trains, S.A.",
    "ACME",
    "Harbor Institute (Berlin office)",
    "Cities; Trains & Co.",
    "the Lake Institute",
)
TITLES = (
    "Director",
    "Mayor",
    "Professor of Urban Planning",
    "Vice Minister",
    "Chief Economist",
    "副部长",
    "Head of Unit",
)
LINES = (
    "Jane Roe, Director, Lake Institute",
    "Mr. Baoxing QIU, Counselor of the State Council; Former Vice Minister, MOHURD",
    "Noor Haddad (CEO, Quiet Streets Foundation)",
    "仇保兴，国务院参事",
    "Ana Pérez, PhD, Professor of Economics, Lake University",
    "高橋 さくら, 東京大学 教授",
    "Олег Попов, директор, Институт транспорта",
    "Ursula von der Berg — President, City of Lima",
)
DELEGATIONS = ("Representatives of Shanghai, Hohhot and Changchun", "Experts from Oslo", "上海代表", "The whole team")

known_roles = st.sampled_from(KNOWN_ROLES)
roles = st.one_of(
    known_roles,
    known_roles,
    known_roles,
    st.sampled_from(("timekeeper", "session scribe", "rapporteur général", "司仪", "a: b")).map(Role),
)


@st.composite
def persons(draw: st.DrawFn) -> Person:
    """A person, read now or later, with or without an identifier."""
    text = draw(st.one_of(st.sampled_from(NAMES), st.sampled_from(NAMES), titles))
    name = Name.deferred(text)
    if draw(st.booleans()):
        with suppress(EventkitError):
            name = Name.parse(text)
    if not name.text:
        name = Name.deferred("Jane Roe")
    identifiers = draw(
        st.sampled_from(((), (), (), ("mailto:jane@example.org",), ("https://orcid.org/0000-0002-1825-0097",)))
    )
    return Person(name, identifiers=identifiers)


@st.composite
def organizations(draw: st.DrawFn) -> Organization:
    """A body, as words or by its parts."""
    if draw(st.booleans()):
        return Organization.parse(draw(st.sampled_from(BODIES)))
    return Organization(
        draw(st.sampled_from(("Clean Air Institute", "Lake Institute", "国家发改委"))),
        acronym=draw(st.sampled_from(("", "", "CAI"))),
        url=draw(st.sampled_from(("", "", "https://example.org/cai"))),
    )


@st.composite
def positions(draw: st.DrawFn) -> Position:
    """A position by its parts, or as words."""
    title = draw(st.one_of(st.sampled_from(TITLES), st.just("")))
    body = draw(st.one_of(st.none(), st.sampled_from(("Lake Institute", "City of Lima", "MOHURD", "国务院"))))
    if not title and body is None:
        title = draw(titles)
    if not title.strip():
        title = "Director"
    return Position(title, body, former=draw(st.booleans()))


@st.composite
def appearances(draw: st.DrawFn) -> Appearance:
    """Somebody, or a body, in one or two roles, or in none that is known."""
    said = draw(st.sampled_from(("line", "person", "person", "body", "delegation")))
    taken = tuple(draw(st.lists(roles, min_size=1, max_size=2, unique=True)))
    if said == "line":
        return evolve(Appearance.parse(draw(st.sampled_from(LINES)), role="speaker"), roles=taken)
    if said == "body":
        return Appearance(draw(organizations()), taken)
    if said == "delegation":
        return Appearance(Delegation.parse(draw(st.sampled_from(DELEGATIONS))), taken)
    if draw(st.integers(0, 9)) == 0:
        taken = ()
    return Appearance(draw(persons()), taken, tuple(draw(st.lists(positions(), max_size=2))))


casts = st.lists(appearances(), max_size=6).map(tuple)

# Places, sessions, series, sources

places = st.one_of(
    st.none(),
    titles.map(Place),
    st.builds(Place, st.just("Congress hall"), room=st.just("Room 2"), city=st.just("Oslo"), country=st.just("Norway")),
    st.builds(Place, st.one_of(st.just(""), st.just("Video room")), url=urls),
    st.just(Place("https://example.org/room")),
)


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    """A part of a program."""
    times = st.one_of(
        st.just(When.unknown()),
        st.sampled_from(("10:00", "3 May 2021, 10:00", "10:00–11:30", "TBA")).map(When.read),
        timed(),
    )
    return Session(
        draw(st.one_of(titles, st.sampled_from(("Panel: Cities", "2021: A review", "10:00: early")))),
        when=draw(times),
        place=draw(places),
        description=draw(st.one_of(st.just(""), st.just("Two\nlines"), descriptions)),
        appearances=draw(st.lists(appearances(), max_size=2).map(tuple)),
    )


series = st.one_of(
    st.none(),
    st.builds(
        Series,
        st.one_of(st.just("Night trains"), titles, st.just("Talks (Berlin)")),
        url=optional_urls,
        edition=st.sampled_from(("", "3rd", "2025", "第十二讲", "spring (late)")),
    ),
)
optional_days = st.one_of(st.none(), days)
sources = st.builds(
    Source,
    st.one_of(st.just(""), titles, st.just("Rail, road and air"), st.just("published 2021-01-01")),
    url=optional_urls,
    publisher=st.sampled_from(("", "A house", "Roe, Doe & Sons")),
    published=optional_days,
    retrieved=optional_days,
)
categories = st.lists(st.one_of(words, st.sampled_from(("Webinar", "Energy, water", "a;b", "城市"))), max_size=3)

# What a feed says beside

LEFTOVERS = (
    "X-FOO;A=b:c",
    "GEO:59.91;10.75",
    "PRIORITY:5",
    "CLASS:PRIVATE",
    "COMMENT;LANGUAGE=de:Kommentar\\, mit Komma\\nund Zeile",
    'X-LONG;CN="Roe; Jane":' + "長い行" * 40,
    "X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC",
    "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:Soon\nTRIGGER:-PT15M\nEND:VALARM",
    "BEGIN:X-THING\nX-A:1\nBEGIN:X-INNER\nX-B:2\nEND:X-INNER\nEND:X-THING",
)
# Properties come before components (RFC 5545 section 3.6).
leftovers = st.lists(st.sampled_from(LEFTOVERS), max_size=3, unique=True).map(
    lambda items: tuple(sorted(items, key=lambda item: item.startswith("BEGIN:")))
)
RULES = ("FREQ=WEEKLY;COUNT=4", "FREQ=MONTHLY;BYDAY=-1SU", "FREQ=DAILY;UNTIL=20391231T000000Z;INTERVAL=2")


@st.composite
def recurrences(draw: st.DrawFn, when: When) -> Recurrence | None:
    """A rule that goes with the time, with further dates and exclusions; None for a time that cannot recur."""
    start = when.start
    if not isinstance(start, date) or not draw(st.booleans()):
        return None
    if start.year > 2030 or start in CHANGES:
        return None
    if isinstance(start, datetime) and not isinstance(start.tzinfo, ZoneInfo):
        return None
    later = [start + timedelta(days=7 * n) for n in draw(st.lists(st.integers(1, 9), max_size=2, unique=True))]
    return Recurrence(rules=(draw(st.sampled_from(RULES)),), dates=(), exclusions=tuple(later))


# Events and calendars

uids = st.one_of(
    st.uuids(version=4).map(str),
    st.integers(1, 10**9).map(lambda number: f"{number}@example.org"),
    st.tuples(words, st.integers(1, 10**9)).map(lambda pair: f"{pair[0]} {pair[1]}"),
)


def _no_status_word(title: str) -> bool:
    return not title.casefold().lstrip("[(*【 ").startswith(("cancel", "postpo"))


@st.composite
def events(
    draw: st.DrawFn,
    *,
    kinds: tuple[type[Event], ...] = KINDS,
    when: st.SearchStrategy[When] = whens,
    recurring: bool = True,
    about: st.SearchStrategy[str] = descriptions,
) -> Event:
    """An event of one of the kinds; most fields are given, as in a feed somebody takes care of."""
    kind = draw(st.sampled_from(kinds))
    taken = draw(when)
    fields: dict[str, Any] = {
        "when": taken,
        "uid": draw(uids),
        "appearances": draw(casts),
        "series": draw(series),
        "sessions": draw(st.lists(sessions(), max_size=3)),
        "place": draw(places),
        "attendance": draw(st.sampled_from((None, None, *Attendance))),
        "status": draw(st.sampled_from((Status.ANNOUNCED, Status.CONFIRMED, *Status))),
        "previous": draw(st.lists(st.one_of(dated(), announced()), max_size=2)),
        "url": draw(optional_urls),
        "description": draw(about),
        "language": draw(languages),
        "categories": draw(categories),
        "sources": draw(st.lists(sources, max_size=2)),
        "created": draw(st.one_of(st.none(), stamps)),
        "updated": draw(st.one_of(st.none(), stamps)),
        "sequence": draw(st.integers(0, 9)),
        "leftovers": draw(leftovers),
        "recurrence": draw(recurrences(taken)) if recurring else None,
    }
    if kind is PodcastEpisode:
        fields |= {
            "when": draw(st.one_of(st.just(When.unknown()), st.just(taken))),
            "published": draw(st.one_of(writable_whens, st.just(When.unknown()))),
            "recorded": draw(st.one_of(dated(), announced(), st.just(When.unknown()))),
            "duration": draw(st.one_of(st.none(), st.integers(1, 20_000).map(lambda n: timedelta(seconds=n)))),
            "show": draw(st.one_of(st.just("The tram"), titles, st.just(""), st.just("season 2"))),
            "number": draw(st.one_of(st.none(), st.integers(0, 500))),
            "season": draw(st.one_of(st.none(), st.integers(0, 20))),
            "enclosure": draw(optional_urls),
            "recurrence": None,
        }
    return kind(draw(titles.filter(_no_status_word)), **fields)


@st.composite
def calendars(draw: st.DrawFn, *, events: st.SearchStrategy[Event] = events(), max_size: int = 5) -> Calendar:  # noqa: B008 - a strategy is a value
    """A calendar of such events; no two have one identifier."""
    chosen = draw(st.lists(events, max_size=max_size, unique_by=lambda event: event.uid))
    return Calendar(
        # A name of nothing but control characters is no name that could be written.
        draw(titles.filter(lambda text: any(c.isprintable() and not c.isspace() for c in text))),
        chosen,
        description=draw(plain_texts),
        refresh=draw(st.one_of(st.none(), st.integers(1, 86_400).map(lambda n: timedelta(seconds=n)))),
    )


# For those who need a time without a zone in a rule.
floating_starts = st.builds(
    PartialDateTime,
    days.map(PartialDate.of),
    st.builds(ClockTime, st.integers(0, 23), st.sampled_from((0, 30))),
)
