"""Rosters for the tests: names are given in parts, so that no test here depends on how names are read."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from eventkit.events import Calendar, Event, PodcastEpisode, Session, Summit, Webinar
from eventkit.people import Appearance, Delegation, Name, NamePart, Organization, Person, Position
from eventkit.rosters import Roster
from eventkit.when import PartOfDay, When


def name(words: str, *, order: str = "unknown", language: str | None = None, native: Name | None = None) -> Name:
    """
    A name from its parts: "honorific:Mr. given:Baoxing family:QIU".

    "~" stands for a space inside a part, "+" before a part for no space before it.
    """
    parts: list[NamePart] = []
    for word in words.split(" "):
        kind, _, value = word.partition(":")
        if parts and not kind.startswith("+"):
            parts.append(NamePart("separator", " "))
        parts.append(NamePart(kind.removeprefix("+"), value.replace("~", " ")))
    text = "".join(part.value for part in parts)
    return Name(text, tuple(parts), order=order, language=language, native=native)  # type: ignore[arg-type]


def western(words: str) -> Name:
    return name(words, order="given-first")


def chinese(words: str, *, order: str = "family-first", language: str = "zh-Latn", native: Name | None = None) -> Name:
    return name(words, order=order, language=language, native=native)


def person(who: Name, *positions: Position, role: str = "speaker", identifiers: tuple[str, ...] = ()) -> Appearance:
    return Appearance(Person(who, identifiers=identifiers), role, positions)  # type: ignore[arg-type]


def body(words: str, role: str) -> Appearance:
    return Appearance(Organization.parse(words), role)  # type: ignore[arg-type]


SHANGHAI = ZoneInfo("Asia/Shanghai")

QIU_FIRST = chinese(
    "family:Qiu given:Baoxing", native=name("family:仇 +given:保兴", order="family-first", language="zh-Hans")
)
QIU_AGAIN = chinese("honorific:Mr. given:Baoxing family:QIU", order="given-first")


def city_air() -> Webinar:
    """A webinar with a clock time: two persons with positions, one without order, and the body behind it."""
    return Webinar(
        "City air | what next?",
        when=When.at(datetime(2020, 5, 15, 19, 0, tzinfo=SHANGHAI)),
        uid="city-air",
        updated=datetime(2020, 6, 1, 8, 30, tzinfo=UTC),
        appearances=[
            person(
                QIU_FIRST,
                Position("Counselor", "State Council", text="Counselor of the State Council"),
                Position("Vice Minister", "MOHURD", former=True),
            ),
            person(western("given:Jane family:Roe"), Position("Mayor", "City of Oslo")),
            person(
                name("undecided:Wei undecided:Qing"), Position("Chief Technology Officer", "ACME (China) Co., Ltd.")
            ),
            body("World Air Institute (WAI)", "organizer"),
        ],
    )


def green_ports() -> Summit:
    """A meeting with a part of the day: one person seen before, a delegation, a moderator, and a session."""
    return Summit(
        "Green ports",
        when=When.on(date(2021, 9, 6), part=PartOfDay.AFTERNOON),
        uid="green-ports",
        appearances=[
            person(
                QIU_AGAIN,
                Position("counsellor", "State Council"),
                Position("Vice Minister", "MOHURD", former=True),
            ),
            Appearance(Delegation("Representatives of Oslo, Bergen and Turku"), "speaker"),  # type: ignore[arg-type]
            person(western("honorific:Dr. given:Ana~María family:Núñez"), Position("", "WAI"), role="moderator"),
            body("Port of Turku", "speaker"),
            body("City of Turku", "host"),
        ],
        sessions=[
            Session(
                "Shore power",
                when=When.at(datetime(2021, 9, 6, 15, 30, tzinfo=ZoneInfo("Europe/Helsinki"))),
                appearances=(
                    person(western("given:Jane family:Roe"), Position("Mayor", "City of Oslo"), role="panelist"),
                ),
            )
        ],
    )


def episode() -> PodcastEpisode:
    """An episode of which only the day of publication is known: an initial, a mononym, a name from right to left."""
    return PodcastEpisode(
        "=Parks; “zero”",
        uid="parks",
        published=When.on(date(2025, 2, 27)),
        appearances=[
            person(western("given:J. family:Roe"), role="guest"),
            person(name("given:Sudarsono", order="mononym", language="id"), role="guest"),
            person(name("given:ليلى family:حداد", order="given-first", language="ar"), role="guest"),
        ],
    )


def empty_event() -> Event:
    """An event on which nobody is named, and of which nothing is known of the time."""
    return Event("Nobody yet", uid="nobody")


def calendar() -> Calendar:
    return Calendar("Urban climate", [city_air(), green_ports(), episode(), empty_event()])


def roster(**options: bool) -> Roster:
    return Roster(calendar(), **options)  # type: ignore[arg-type]


EVIL = 'A\r\nEND:VCARD\r\nBEGIN:VCARD\u2028\x85\x00\x1b[31m\ud800 <b>|</b> `x` =1+1; "q", \\n \u202e‮abc'


def hostile() -> list[Event]:
    """Events with everything in their words that could break a line, a cell or a document."""
    words = EVIL.replace("\x1b", "")
    positions = (
        Position(words, Organization(words, acronym=words)),
        Position("=cmd|'/c calc'!A0", "@SUM(A1)", former=True, text="-2+3\t\r"),
    )
    who = Name(words, (NamePart("given", words[:9]), NamePart("family", words[9:])), order="given-first")
    parties = [
        Appearance(Person(who, identifiers=(f"https://example.org/{words}", words)), "speaker", positions),  # type: ignore[arg-type]
        Appearance(Delegation(words), words.replace("\n", " ")[:9].strip()),  # type: ignore[arg-type]
    ]
    return [Event("=1+1 " + words, uid="=evil", description=words, appearances=parties)]
