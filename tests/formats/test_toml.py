"""Event files: every form of every field, what is written back, and errors that name file, key and expectation."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import attrs
import pytest

from eventkit import (
    Appearance,
    Calendar,
    Event,
    MalformedSource,
    Organization,
    Person,
    Place,
    PodcastEpisode,
    Position,
    Precision,
    Series,
    Session,
    Summit,
    Webinar,
    When,
    WriteError,
)
from eventkit.events import Recurrence, Source
from eventkit.formats import toml
from eventkit.people import Delegation, Name
from eventkit.people.role import Role

FIXTURES = sorted((Path(__file__).parents[2] / "fixtures").glob("*.toml"))

MINIMAL = 'kind = "webinar"\ntitle = "Clean air"\n'


def read(text):
    return toml.read(text.encode(), source="air.toml")


def event(text):
    return read(MINIMAL + text).event


def test_the_smallest_file_is_a_kind_and_a_title():
    assert read(MINIMAL).event == Webinar("Clean air")


@pytest.mark.parametrize("path", [p for p in FIXTURES if p.stem != "calendar"], ids=lambda p: p.stem)
def test_fixture_reads_writes_and_reads_back_equal(path):
    first = toml.read(path.read_bytes(), source=path.name)
    written = toml.write(first.event)
    assert not written.losses
    assert toml.read(bytes(written)).event == first.event
    assert bytes(toml.write(toml.read(bytes(written)).event)) == bytes(written)


def test_year_is_supplied_and_stays_apart_from_the_words():
    when = event('when = "May 15, 7pm Beijing CST | 7am EDT"\nyear = 2020').when
    assert when.text == "May 15, 7pm Beijing CST | 7am EDT"
    assert when.supplied.year == 2020
    assert when.instant == datetime(2020, 5, 15, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("2021-05-03", When.on(date(2021, 5, 3))),
        ("2021-05-03T10:00:00Z", When.at(datetime(2021, 5, 3, 10, tzinfo=UTC))),
        ('{ text = "3 May, 7pm CST", year = 2021, zone = "Asia/Shanghai" }',
         When.parse("3 May, 7pm CST", year=2021, zone="Asia/Shanghai")),
        ('{ iso = "2021-05-03/2021-05-04" }', When.on(date(2021, 5, 3), end=date(2021, 5, 4))),
        ('{ text = "in the spring weeks", iso = "[2021-05-03..2021-05-30]" }',
         attrs.evolve(When.within(date(2021, 5, 3), date(2021, 5, 30)), text="in the spring weeks")),
    ],
)  # fmt: skip
def test_when_takes_words_dates_and_tables(said, when):
    assert event(f"when = {said}").when == when


def test_place_settles_an_ambiguous_zone():
    found = event('when = "3 May 2021, 7pm CST"\nplace = "Beijing"').when
    assert found.instant == datetime(2021, 5, 3, 11, tzinfo=UTC)


def test_a_time_that_cannot_be_decided_is_a_doubt_with_candidates():
    reading = read(MINIMAL + 'when = "3 May 2021, 7pm CST"')
    [doubt] = reading.doubts
    assert doubt.field == "when"
    assert doubt.evidence[0].source == "air.toml"
    assert {candidate.zone for candidate in doubt.candidates} >= {"Asia/Shanghai", "America/Chicago"}
    assert reading.event.when.text == "3 May 2021, 7pm CST"


def test_a_name_whose_order_is_open_is_a_doubt():
    reading = read(MINIMAL + 'speakers = ["Wei Qing, CTO, Microsoft China"]')
    assert [doubt.field for doubt in reading.doubts] == ["speakers[0]"]


def test_the_names_of_a_list_settle_each_other():
    reading = read(MINIMAL + 'speakers = ["Qiu Baoxing", "Zhao Penglin", "Wei Qing"]')
    assert reading.event.speakers[2].person.name.family == "Wei"
    assert not reading.doubts


def test_people_as_tables_say_each_part_for_itself():
    found = event(
        """
        [[speakers]]
        name = "Wei Qing"
        order = "family-first"
        title = "Chief Technology Officer"
        organization = "Microsoft China"
        positions = ["Former Dean, Tsinghua University", { title = "Member", organization = "IEEE", former = true }]
        identifiers = ["https://orcid.org/0000-0000-0000-0000"]
        roles = ["panelist"]

        [[organizers]]
        name = "World Resources Institute"
        acronym = "WRI"
        url = "https://www.wri.org"

        [[appearances]]
        name = "Representatives of Shanghai and Hohhot"
        kind = "delegation"
        roles = ["participant"]
        """
    )
    wei = found.speakers[0]
    assert wei.person.name.family == "Wei"
    assert wei.roles == (Role("speaker"), Role("panelist"))
    assert [(p.title, str(p.organization), p.former) for p in wei.positions] == [
        ("Chief Technology Officer", "Microsoft China", False),
        ("Dean", "Tsinghua University", True),
        ("Member", "IEEE", True),
    ]
    assert found.organizers[0].organization.acronym == "WRI"
    assert found.in_role("participant")[0].delegation.of == ("Shanghai", "Hohhot")


FULL = PodcastEpisode(
    "Zero \"carbon\"\nparks — 零碳园区",
    when=When.parse("3 May, 7pm CST", year=2021, zone="Asia/Shanghai"),
    uid="episode-4@example.org",
    speakers=["Qiu Baoxing, Counselor, State Council", Person(Name.parse("Wei Qing", order="family-first"))],
    moderators=[Appearance(Person("Jane Roe"), "moderator", [Position("Mayor", "Oslo", former=True)])],
    organizers=[Organization("World Resources Institute", acronym="WRI", aliases=("世界资源研究所",))],
    guests=[Delegation("Experts from Bergen", noun="Experts", of=("Bergen",))],
    sponsors=["ACME Co., Ltd."],
    series=Series("Air talks", url="https://example.org/series", edition="4th"),
    place=Place("Town hall", room="2", city="Oslo", country="Norway", url="https://example.org/join"),
    sessions=[
        Session("Opening", when="3 May 2021, 10:00 UTC", speakers=["Jane Roe, Mayor, Oslo"], place="Room 1"),
        Session("Second", when=When.on(date(2021, 5, 3))),
    ],
    attendance="hybrid",
    status="postponed",
    previous=["3 April 2021, 7pm Beijing time", When.on(date(2021, 4, 20))],
    url="https://example.org/4?a=b&c",
    description="Two lines\nwith \\ and \"quotes\" and a tab\t.",
    language="en",
    categories=["Cities", "Air, clean"],
    sources=["Page", Source("Report", url="https://example.org", published=date(2021, 5, 4))],
    created="2021-04-01T08:30:15Z",
    updated="2021-05-01",
    sequence=3,
    duration=timedelta(minutes=36, seconds=31),
    published=When.parse("4 May 2021"),
    recorded=When.within(date(2021, 4, 1), date(2021, 4, 9)),
    show="Climate talk",
    number=4,
    season=1,
    enclosure="https://example.org/4.mp3",
)  # fmt: skip


@pytest.mark.parametrize(
    "given",
    [
        FULL,
        Event("Local", when=When.parse("3 May 2021, 10:00")),
        Event("Vague", when=When.parse("May 2021")),
        Event("Several days", when="3-5 May 2021"),
        Event("Part", when="morning of 3 May 2021"),
        Event("Relative", when=When.parse("tomorrow at 3pm UTC", published=date(2021, 5, 3))),
        Summit("Speaker first", moderators=["Jane Roe"], appearances=[Appearance(Person("Ann Poe"), "rapporteur")]),
        Event("Order kept", appearances=[
            Appearance(Organization("ACME"), "sponsor"), Appearance(Person("Ann Poe"), "speaker")]),
    ],
    ids=lambda e: e.title[:12],
)  # fmt: skip
def test_every_field_survives_writing_and_reading(given):
    written = toml.write(given)
    assert toml.read(bytes(written)).event == given
    assert not written.losses


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "air.toml: is empty; an event needs at least kind and title"),
        ("title = 'x'",
         "air.toml: kind: is missing; expected one of event, webinar, summit, podcast-episode, calendar"),
        ("kind = 'webinr'", "air.toml: kind: 'webinr' is not a kind; expected one of event, webinar, summit, "
         "podcast-episode, calendar; did you mean 'webinar'?"),
        ("kind = 'webinar'", "air.toml: title: is missing and has to be there"),
        ("kind = 'webinar'\ntitle = 5", "air.toml: title: expected text, got 5"),
        (MINIMAL + "speaker = 'x'", "air.toml: speaker: no such key; did you mean 'speakers'?"),
        (MINIMAL + "speakers = [3]", "air.toml: speakers[0]: expected text or a table, got 3"),
        (MINIMAL + "speakers = ['Jane Roe', {name = 'Ann', titel = 'x'}]",
         "air.toml: speakers[1].titel: no such key; did you mean 'title'?"),
        (MINIMAL + "speakers = ['Jane Roe', 'Panel discussion']", "air.toml: speakers[1]: "),
        (MINIMAL + "when = true", "air.toml: when: expected text or a date or a date with a time or a table, got True"),
        (MINIMAL + "when = {year = 2020}", "air.toml: when: needs text (the stated words) or iso"),
        (MINIMAL + "year = 2020", "air.toml: year: is supplied for no time; give the words in when"),
        (MINIMAL + "when = 'May 3'\nyear = '2020'", "air.toml: year: expected a whole number, got '2020'"),
        (MINIMAL + "when = {text = '7pm', zone = 'Mars/Base'}", "air.toml: when: unknown zone 'Mars/Base'"),
        (MINIMAL + "updated = 5", "air.toml: updated: expected a date or a date with a time or text, got 5"),
        (MINIMAL + "updated = 2021-05-03T10:00:00", "air.toml: updated: "),
        (MINIMAL + "url = 'see page'", "air.toml: url: 'see page' is not an address"),
        (MINIMAL + "place = {url = 'x y'}", "air.toml: place.url: 'x y' is not an address"),
        (MINIMAL + "status = 'canceld'", "air.toml: status: 'canceld' is not one of"),
        (MINIMAL + "duration = '36:31'", "air.toml: duration: no such key"),
        (MINIMAL + "[[appearances]]\nname = 'x'", "air.toml: appearances[0]: needs roles, such as ['speaker']"),
        (MINIMAL + "sources = 5", "air.toml: sources: expected a list, got 5"),
        (MINIMAL + "[[sessions]]\ntitle = 'x'\nspeakers = [{name = 'Ann Poe', roles = 'chair'}]",
         "air.toml: sessions[0].speakers[0].roles: expected a list, got 'chair'"),
        (MINIMAL + "speakers = [{name = 'ACME', kind = 'body', title = 'Mayor'}]",
         "air.toml: speakers[0].title: 'ACME' is read as a body, which has none"),
        (MINIMAL + "speakers = [{name = 'ACME', acronym = 'A', identifiers = ['https://acme.example']}]",
         "air.toml: speakers[0].identifiers: 'ACME' is read as a body, which has none"),
        (MINIMAL + "speakers = [{name = 'Jane Roe', url = 'https://roe.example'}]",
         "air.toml: speakers[0].url: 'Jane Roe' is read as a person, which has none "
         "(pages of a person are identifiers)"),
        (MINIMAL + "speakers = [{name = 'Jane Roe', kind = 'person', acronym = 'JR'}]",
         "air.toml: speakers[0].acronym: 'Jane Roe' is read as a person, which has none"),
        (MINIMAL + "speakers = [{name = 'Experts from Oslo', kind = 'delegation', order = 'given-first'}]",
         "air.toml: speakers[0].order: 'Experts from Oslo' is read as a delegation, which has none"),
        (MINIMAL + "[[sessions]]\ntitle = 'x'\nspeakers = [{name = 5}]",
         "air.toml: sessions[0].speakers[0].name: expected text, got 5"),
        ("kind = 'podcast-episode'\ntitle = 'x'\nduration = 'long'", "air.toml: duration: "),
        ("kind = 'calendar'\nname = ''", "air.toml: name: is empty"),
        ("a = [", "air.toml: is not TOML: "),
        ("a = " + "[" * 5000, "air.toml: is not TOML: "),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_file_key_and_expectation(text, message):
    with pytest.raises(MalformedSource) as error:
        read(text)
    assert str(error.value).startswith(message)
    assert error.value.source == "air.toml"


@pytest.mark.parametrize(
    "content", [b"\xff\xfe\x00", b"\x00\x01\x02", bytes(range(256)), b'kind = "\x00"', b"x" * 5_000_000]
)
def test_bytes_that_are_no_event_file_are_refused(content):
    with pytest.raises(MalformedSource):
        toml.read(content, source="air.toml")


def test_a_byte_order_mark_is_no_fault():
    assert toml.read(b"\xef\xbb\xbf" + MINIMAL.encode()).event == Webinar("Clean air")


def test_a_calendar_file_names_the_calendar():
    calendar = Calendar("Air", description="All about it", refresh=timedelta(hours=6), language="en", uid="air-1")
    assert toml.read(toml.write_calendar(calendar)).calendar == calendar


def test_a_name_keeps_its_language_and_its_order():
    for name in (Name.parse("Jane Roe", language="en"), Name.parse("Wei Qing", order="family-first", language="zh")):
        given = Event("Talk", speakers=[Person(name)])
        written = toml.write(given)
        assert toml.read(bytes(written)).event == given
        assert not written.losses


def test_what_a_file_cannot_say_is_a_loss_and_no_error():
    undecided = attrs.evolve(Name.parse("Qiu Baoxing"), order="unknown")
    written = toml.write(Event("Half \ud800", uid="half", speakers=[Person(undecided)]))
    assert [(loss.field, loss.reason) for loss in written.losses] == [
        ("title", "reads back as 'Half ?'"),
        ("appearances", "reads back as (<Appearance 'Qiu Baoxing': speaker>,)"),
    ]


def test_an_address_for_a_place_is_where_one_joins():
    assert event("place = 'https://example.org/join'").place == Place(url="https://example.org/join")
    assert event("place = 'https://example.org/join or room 2'").place == Place("https://example.org/join or room 2")
    assert event("place = ' '").place is None


def test_several_events_need_a_folder():
    with pytest.raises(WriteError, match="holds one event and 2 were given; write them to a folder"):
        toml.write([Event("A"), Event("B")])


def test_an_undated_event_stays_undated():
    assert event("").when.precision is Precision.UNKNOWN


def test_somebody_without_a_role_comes_back_without_one():
    people = (
        Appearance(Person("Jane Roe"), ()),
        Appearance(Organization("Oslo"), ()),
        Appearance.parse("John Doe", role="speaker"),
    )
    said = Webinar("Clean air", appearances=people)
    assert said.appearances[0].roles == said.appearances[1].roles == ()
    assert toml.read(bytes(toml.write(said))).event == said


def test_words_that_are_no_name_come_back_as_they_are():
    """As a feed may have them: CN="Sales <b>team</b>"."""
    person = Person(Name.deferred("Sales <b>team</b>"))
    said = Webinar("Clean air", appearances=[Appearance(person, "attendee")])
    written = toml.write(said)
    assert written.losses == ()
    assert toml.read(bytes(written)).event == said
    assert 'order = "unknown"' in written.text


@pytest.mark.parametrize(("text", "words"), [("", ""), ("a", "a"), ("a", ""), ("", "b"), ("a", "b")])
def test_what_was_stated_of_a_body_is_kept_apart_from_its_own_words(text, words):
    said = Webinar("Clean air", appearances=[Appearance(Organization("Oslo", text=words), "host", text=text)])
    assert toml.read(bytes(toml.write(said))).event == said


# What feeds say


RECURRING = Webinar(
    "Clean air",
    when=When.at("2026-05-04T19:00+02:00[Europe/Berlin]", end="2026-05-04T20:00+02:00[Europe/Berlin]"),
    uid="air@example.org",
    recurrence=Recurrence(
        rules=("FREQ=WEEKLY;COUNT=8", "FREQ=MONTHLY;COUNT=2"),
        dates=[
            "2026-07-01T18:00+02:00[Europe/Berlin]",
            "2026-07-02",
            "2026-07-03T10:00",
            When.at("2026-07-04T10:00Z", end="2026-07-04T12:00Z"),
        ],
        exclusions=["2026-05-11T17:00Z", "2026-05-18"],
        exclusion_rules="FREQ=YEARLY",
        overrides=[
            Webinar(
                "Clean air, moved",
                when="2026-05-26T19:00+02:00[Europe/Berlin]",
                uid="air@example.org",
                recurrence_id="2026-05-25T19:00+02:00[Europe/Berlin]",
                speakers=["Jane Roe, Mayor, Oslo"],
            ),
            PodcastEpisode(
                "Clean air, recorded", uid="other@example.org", recurrence_id="2026-06-01T17:00Z", duration="36:31"
            ),
        ],
    ),
    leftovers=["X-AIR;A=b:c", "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT5M\nEND:VALARM"],
)


def test_a_recurrence_and_leftovers_come_back():
    written = toml.write(RECURRING)
    assert written.losses == ()
    assert toml.read(bytes(written)).event == RECURRING
    assert bytes(toml.write(toml.read(bytes(written)).event)) == bytes(written)


@pytest.mark.parametrize(
    ("said", "recurrence"),
    [
        ('recurrence = "FREQ=WEEKLY;COUNT=4"', Recurrence(rules="FREQ=WEEKLY;COUNT=4")),
        ("recurrence = {}", Recurrence()),
        ('[recurrence]\nrules = "FREQ=DAILY"\nexclusions = [2026-05-05]',
         Recurrence(rules="FREQ=DAILY", exclusions=["2026-05-05"])),
        ("[recurrence]\ndates = [2026-05-05T10:00:00+02:00, 2026-05-06T10:00:00]",
         Recurrence(dates=["2026-05-05T10:00+02:00", "2026-05-06T10:00:00"])),
        ('[recurrence]\ndates = [{ iso = "2026-05-05T10:00Z/2026-05-05T12:00Z" }]',
         Recurrence(dates=[When.at("2026-05-05T10:00Z", end="2026-05-05T12:00Z")])),
    ],
)  # fmt: skip
def test_a_recurrence_is_a_rule_or_a_table(said, recurrence):
    found = event(f"when = 2026-05-04\n{said}")
    assert found.recurrence == recurrence
    assert toml.read(bytes(toml.write(found))).event == found


def test_one_rule_is_written_as_one():
    assert 'recurrence = "FREQ=WEEKLY"' in toml.write(Webinar("Clean air", recurrence="FREQ=WEEKLY")).text


def test_an_override_has_the_kind_and_uid_of_its_event():
    found = event(
        """
        when = 2026-05-04
        recurrence.rules = "FREQ=WEEKLY"
        [[recurrence.overrides]]
        title = "Clean air, outdoors"
        recurrence_id = 2026-05-11
        when = 2026-05-12
        """
    )
    expected = Webinar("Clean air, outdoors", uid=found.uid, when=date(2026, 5, 12), recurrence_id=date(2026, 5, 11))
    assert found.recurrence.overrides == (expected,)


def test_a_doubt_of_an_override_says_where_it_is():
    text = """
    when = 2026-05-04
    [[recurrence.overrides]]
    title = "Clean air"
    recurrence_id = 2026-05-11
    when = "12 May 2026, 7pm CST"
    """
    assert [doubt.field for doubt in read(MINIMAL + text).doubts] == ["recurrence.overrides[0].when"]


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ('recurrence = "FREQ=WEEKLEY"', "recurrence: FREQ 'WEEKLEY' is not a frequency; expected one of YEARLY, "
         "MONTHLY, WEEKLY, DAILY, HOURLY, MINUTELY, SECONDLY; did you mean 'WEEKLY'? (in 'FREQ=WEEKLEY')"),
        ("recurrence = 5", "recurrence: expected text or a table, got 5"),
        ("recurrence.rule = 5", "recurrence.rule: no such key; did you mean 'rules'?"),
        ('recurrence.exclusions = ["soon"]', "recurrence.exclusions[0]: "),
        ("recurrence.overrides = [5]", "recurrence.overrides[0]: expected a table, got 5"),
        ("recurrence.overrides = [{ recurrence_id = 2026-05-11 }]",
         "recurrence.overrides[0].title: is missing and has to be there"),
        ('recurrence.overrides = [{ title = "A", kind = "gig" }]', "recurrence.overrides[0].kind: 'gig' is not a kind; "
         "expected one of event, webinar, summit, podcast-episode"),
        ('recurrence.overrides = [{ title = "A", speaker = "B" }]',
         "recurrence.overrides[0].speaker: no such key; did you mean 'speakers'?"),
        ('recurrence.overrides = [{ title = "A" }]', "recurrence.overrides: "),
        ("recurrence_id = 5", "recurrence_id: expected a date or a date with a time or text, got 5"),
        ("leftovers = 5", "leftovers: expected a list, got 5"),
    ],
)  # fmt: skip
def test_an_error_in_a_recurrence_names_the_key(said, message):
    with pytest.raises(MalformedSource) as caught:
        read(f"{MINIMAL}when = 2026-05-04\n{said}")
    assert str(caught.value).startswith(f"air.toml: {message}")


def test_the_leftovers_of_a_calendar_come_back():
    calendar = Calendar("Air", leftovers=["X-AIR:1", "BEGIN:VTODO\nSUMMARY:Open windows\nEND:VTODO"])
    assert toml.read(toml.write_calendar(calendar)).calendar == calendar
