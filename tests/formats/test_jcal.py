"""jCal: what RFC 7265 says of each type, what comes back of it, and what is told of JSON that is no jCal."""

import json
import re
from datetime import UTC, datetime
from itertools import zip_longest
from pathlib import Path

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import calendars

from eventkit import Calendar, Event, EventkitError, Webinar
from eventkit.errors import LimitExceeded, MalformedSource, WriteError
from eventkit.formats import _component, ics, jcal
from eventkit.formats._component import Component
from eventkit.formats._contentlines import split_list, unescape_text
from eventkit.formats._value_types import DEFAULT_TYPE, LISTS

STAMP = datetime(2021, 5, 1, tzinfo=UTC)
SAMPLES = sorted(Path(icalendar.__file__).parent.glob("tests/**/*.ics"))
EVENT = Webinar(
    "Clean air — 清洁空气; part 1, at last",
    when="3 May 2021, 7pm Beijing time",
    speakers=['Jane "JR" Roe, Mayor, Oslo'],
    categories=["air, water", "towns"],
    updated="2021-05-01",
)


def calendar_of(*lines, inside="VEVENT"):
    """The tree of a calendar with one component of these lines."""
    text = "\r\n".join(["BEGIN:VCALENDAR", f"BEGIN:{inside}", *lines, f"END:{inside}", "END:VCALENDAR", ""])
    return _component.parse(text.encode()).components[0]


def property_of(line):
    """The jCal of one property."""
    return json.loads(jcal.text_of(calendar_of(line)))[2][0][1][0]


def back(line):
    """A content line after it has been jCal."""
    faults = []
    again = jcal.component_of(jcal.load(jcal.text_of(calendar_of(line)).encode()), faults)
    assert faults == []
    return again.components[0].properties[0].text


def components(data):
    """The tree that an array of jCal gives, and what it could not place."""
    faults = []
    return jcal.component_of(jcal.load(json.dumps(data).encode()), faults), faults


# What it looks like


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("SUMMARY:Towns\\, cities\\; \\nand \\\\ more", ["summary", {}, "text", "Towns, cities; \nand \\ more"]),
        ("DTSTART:20210503T110000Z", ["dtstart", {}, "date-time", "2021-05-03T11:00:00Z"]),
        (
            "DTSTART;TZID=Asia/Shanghai:20210503T190000",
            ["dtstart", {"tzid": "Asia/Shanghai"}, "date-time", "2021-05-03T19:00:00"],
        ),
        ("DTSTART;VALUE=DATE:20210503", ["dtstart", {}, "date", "2021-05-03"]),
        ("X-OPENS;VALUE=TIME:083000", ["x-opens", {}, "time", "08:30:00"]),
        ("X-OPENS;VALUE=TIME:083000Z", ["x-opens", {}, "time", "08:30:00Z"]),
        ("DURATION:PT1H30M", ["duration", {}, "duration", "PT1H30M"]),
        ("TZOFFSETTO:-0500", ["tzoffsetto", {}, "utc-offset", "-05:00"]),
        ("TZOFFSETFROM:+003540", ["tzoffsetfrom", {}, "utc-offset", "+00:35:40"]),
        ("PRIORITY:5", ["priority", {}, "integer", 5]),
        ("GEO:59.911491;10.757933", ["geo", {}, "float", [59.911491, 10.757933]]),
        ("X-LIVE;VALUE=BOOLEAN:TRUE", ["x-live", {}, "boolean", True]),
        ("CATEGORIES:air\\, water,towns", ["categories", {}, "text", "air, water", "towns"]),
        ("RESOURCES:projector", ["resources", {}, "text", "projector"]),
        (
            "EXDATE;TZID=Europe/Oslo:20210503T190000,20210510T190000",
            ["exdate", {"tzid": "Europe/Oslo"}, "date-time", "2021-05-03T19:00:00", "2021-05-10T19:00:00"],
        ),
        (
            "RDATE;VALUE=PERIOD:20210503T110000Z/PT2H,20210504T110000Z/20210504T120000Z",
            [
                "rdate",
                {},
                "period",
                ["2021-05-03T11:00:00Z", "PT2H"],
                ["2021-05-04T11:00:00Z", "2021-05-04T12:00:00Z"],
            ],
        ),
        (
            "FREEBUSY;FBTYPE=BUSY:20210503T110000Z/PT2H",
            ["freebusy", {"fbtype": "BUSY"}, "period", ["2021-05-03T11:00:00Z", "PT2H"]],
        ),
        (
            "RRULE:FREQ=MONTHLY;UNTIL=20211231T230000Z;BYDAY=-1SU,2MO;BYMONTH=3",
            [
                "rrule",
                {},
                "recur",
                {"freq": "MONTHLY", "until": "2021-12-31T23:00:00Z", "byday": ["-1SU", "2MO"], "bymonth": 3},
            ],
        ),
        (
            "RRULE:RSCALE=CHINESE;FREQ=YEARLY;SKIP=FORWARD;BYMONTH=5L;UNTIL=20301231",
            [
                "rrule",
                {},
                "recur",
                {"rscale": "CHINESE", "freq": "YEARLY", "skip": "FORWARD", "bymonth": "5L", "until": "2030-12-31"},
            ],
        ),
        ("REQUEST-STATUS:2.0;Success", ["request-status", {}, "text", ["2.0", "Success"]]),
        (
            "REQUEST-STATUS:3.1;Wrong\\; or so;DTSTART:96-04-01",
            ["request-status", {}, "text", ["3.1", "Wrong; or so", "DTSTART:96-04-01"]],
        ),
        ("URL:https://example.org/a,b;c", ["url", {}, "uri", "https://example.org/a,b;c"]),
        ("SOURCE;VALUE=URI:https://example.org/", ["source", {}, "uri", "https://example.org/"]),
        ("REFRESH-INTERVAL;VALUE=DURATION:PT6H", ["refresh-interval", {}, "duration", "PT6H"]),
        ("ATTACH;ENCODING=BASE64;VALUE=BINARY:AAEC", ["attach", {"encoding": "BASE64"}, "binary", "AAEC"]),
        (
            'ATTENDEE;MEMBER="mailto:a@example.org","mailto:b@example.org";CN="Roe: ^\'J^\'":mailto:j@example.org',
            [
                "attendee",
                {"member": ["mailto:a@example.org", "mailto:b@example.org"], "cn": 'Roe: "J"'},
                "cal-address",
                "mailto:j@example.org",
            ],
        ),
        ("LOCATION-TYPE:hotel,conference", ["location-type", {}, "text", "hotel", "conference"]),
        ("ACKNOWLEDGED:20210503T110000Z", ["acknowledged", {}, "date-time", "2021-05-03T11:00:00Z"]),
        ("LINK;LINKREL=SOURCE;VALUE=UID:1@example.org", ["link", {"linkrel": "SOURCE"}, "uid", "1@example.org"]),
        # of unknown type: as it was written, escapes and all (RFC 7265 section 5)
        ("X-WR-CALNAME:Towns\\, cities", ["x-wr-calname", {}, "unknown", "Towns\\, cities"]),
        ("CONFERENCE:https://example.org/", ["conference", {}, "unknown", "https://example.org/"]),
    ],
)
def test_a_property_has_the_form_of_its_type_and_comes_back_to_the_byte(line, expected):
    assert property_of(line) == expected
    assert back(line) == line


@pytest.mark.parametrize(
    ("line", "again"),
    [
        ("DTSTART;VALUE=DATE-TIME:20210503T110000Z", "DTSTART:20210503T110000Z"),
        (
            "RDATE;VALUE=PERIOD;TZID=Europe/Oslo:20210503T110000/PT2H",
            "RDATE;TZID=Europe/Oslo;VALUE=PERIOD:20210503T110000/PT2H",
        ),
        ("SUMMARY:one\\Ntwo", "SUMMARY:one\\ntwo"),
        ("SUMMARY:a, b; c", "SUMMARY:a\\, b\\; c"),
        ('SUMMARY;LANGUAGE="de":Luft', "SUMMARY;LANGUAGE=de:Luft"),
        ("ATTENDEE;MEMBER=a;MEMBER=b:mailto:c", "ATTENDEE;MEMBER=a,b:mailto:c"),
        ("PRIORITY:+05", "PRIORITY:5"),
        ("GEO:+059.90;-010.75", "GEO:59.90;-10.75"),
        ("rrule:freq=weekly;count=03", "RRULE:FREQ=weekly;COUNT=3"),
        ("X-LIVE;VALUE=boolean:true", "X-LIVE;VALUE=BOOLEAN:TRUE"),
        ("SOURCE:https://example.org/", "SOURCE;VALUE=URI:https://example.org/"),
        ("DTSTART:2021-05-03T11:00:00Z", "DTSTART:20210503T110000Z"),
    ],
)
def test_what_jcal_has_one_form_for_comes_back_in_that_form(line, again):
    """All that changes on the way: what `_value_types` lists."""
    assert back(line) == again
    assert back(again) == again


@pytest.mark.parametrize(
    "line",
    [
        "DTSTART:20210503",  # a day without VALUE=DATE, as some write it
        "DTSTART:tomorrow",
        "DTSTART;VALUE=DATE:20210503T110000",
        "EXDATE:20210503T110000Z,,20210504T110000Z",
        "EXDATE:",
        "CATEGORIES:",
        "PRIORITY:high",
        "PRIORITY:" + "9" * 5000,
        "GEO:59.9",
        "GEO:north;south",
        "GEO:59.9;10.7;3",
        "RRULE:FREQ=WEEKLY;",
        "RRULE:FREQ=WEEKLY;BYDAY=MO;BYDAY=TU",
        "RRULE:every week",
        "RRULE:FREQ=DAILY;BYDAY=MO, TU",
        "FREEBUSY:20210503T110000Z",
        "RDATE;VALUE=PERIOD:20210503T110000Z",
        "TZOFFSETTO:1:00",
        "REQUEST-STATUS:2.0",
        "REQUEST-STATUS:2.0;",
        "X-A;VALUE=X-B:c\\,d",
        "X-A;B:c",
        "X-A;B=:c",
        "DTSTART;;TZID=Europe/Oslo:20210503T110000",
        "X_ODD:1",
        "SUMMARY:a\\xb\\",
    ],
)
def test_a_value_that_is_none_of_its_type_is_kept_as_it_was(line):
    assert back(line) == line.replace("a\\xb\\", "a\\\\xb\\\\")


def test_numbers_keep_their_digits():
    assert '"float",[59.90,10.750000000000000001]' in jcal.text_of(calendar_of("GEO:59.90;10.750000000000000001"))


# Whole files


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"rfc9073": True},
        {"html": True, "calendar_extras": True, "alarms": "15 minutes", "default_duration": "1 hour"},
        {"times": "utc", "method": "PUBLISH"},
    ],
    ids=str,
)
def test_what_we_write_is_the_same_bytes_after_it_has_been_jcal(options):
    calendar = Calendar("Air, water; towns", [EVENT, Event("Other", when="4 May 2021", updated="2021-05-01")])
    calendar = Calendar(calendar.name, calendar.events, source="https://example.org/a?b=1,2", refresh="PT6H")
    plain = ics.write(calendar, **options)
    written = jcal.write(calendar, **options)
    faults = []
    again = jcal.component_of(jcal.load(bytes(written)), faults)
    assert (_component.render(again), faults) == (plain.text, [])
    assert (written.losses, written.notes, written.events) == (plain.losses, plain.notes, plain.events)
    assert json.loads(bytes(written))[0] == "vcalendar"


def meaning(component: Component):
    """The properties of a component without what jCal has one form for: types that are stated in vain, escapes."""
    for found in component.properties:
        params = {}
        for key, values in found.head.params:
            params[key] = params.get(key, ()) + values
        kind = params.pop("VALUE", ("",))[0].upper() or DEFAULT_TYPE.get(found.name, "").upper()
        parts = split_list(found.value) if found.name in LISTS else [found.value]
        if kind == "TEXT" and found.name != "REQUEST-STATUS":
            parts = [unescape_text(part).replace("\r", "\n") for part in parts]
        yield found.name, params, kind, parts


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_calendars_of_others_come_back_whole(path):
    try:
        roots = _component.parse(path.read_bytes()).components
    except MalformedSource:
        return
    whole = Component("VCALENDAR")
    whole.components.extend(roots)
    text = jcal.text_of(whole)
    faults = []
    again = jcal.component_of(jcal.load(text.encode()), faults)
    assert faults == []
    if "lone_cr" not in path.stem:
        assert jcal.text_of(again) == text
    for old, new in zip_longest(whole.walk(), again.walk()):
        assert (new.name, list(meaning(new))) == (old.name, list(meaning(old)))


def test_values_are_those_of_icalendar():
    """An oracle of its own making, where it is right: it gives X- properties and those of RFC 7986 no type."""
    lines = [
        "UID:1@example.org",
        "DTSTAMP:20210501T000000Z",
        "DTSTART;TZID=Europe/Oslo:20210503T190000",
        "DTEND;TZID=Europe/Oslo:20210503T200000",
        "SUMMARY:Towns\\, cities\\nand more",
        "CATEGORIES:air,water",
        "RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=MO,TU",
        "GEO:59.911491;10.757933",
        "PRIORITY:5",
        "SEQUENCE:2",
        "URL:https://example.org/",
        "ATTENDEE;CN=Jane Roe;ROLE=CHAIR:mailto:jane@example.org",
        "DURATION:PT1H",
        "ATTACH:https://example.org/a.pdf",
    ]
    tree = calendar_of(*lines)
    theirs = icalendar.Calendar.from_ical(_component.render(tree)).to_jcal()
    ours = json.loads(jcal.text_of(tree))
    assert sorted(map(json.dumps, ours[2][0][1])) == sorted(
        json.dumps([name, params, kind, *values]) for name, params, kind, *values in theirs[2][0][1]
    )


def test_samples_of_the_rfc_are_read():
    found = sorted(Path(icalendar.__file__).parent.glob("tests/calendars/rfc_7265_appendix_example_*_jcal.jcal"))
    assert len(found) == 2
    for path in found:
        faults = []
        component = jcal.component_of(jcal.load(path.read_bytes()), faults)
        text = Path(str(path).replace("jcal.jcal", "ical.ics")).read_bytes()
        # The first of them states a day without VALUE=DATE, and means one.
        plain = _component.parse(text.replace(b"DTSTART:20081006", b"DTSTART;VALUE=DATE:20081006")).components[0]
        assert faults == []
        assert [sorted(inner.lines()) for inner in component.components] == [
            sorted(inner.lines()) for inner in plain.components
        ]


# What cannot be read


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is not JSON: Expecting value"),
        (b"BEGIN:VCALENDAR", "is not JSON: Expecting value"),
        (b'["vcalendar",[],[]', "a file:1: is not JSON"),
        (b"\xff\xfe\xfd", "is not text in"),
        (b'["vcalendar",[["a",{},"text","\xe4"]],[]]', "is not text in utf-8"),
        (b"{}", r'\["vcalendar", …\] is expected, not an object'),
        (b"[]", r'\["vcalendar", …\] is expected, not an array of 0'),
        (b"7", "is expected, not 7"),
        (b"null", "is expected, not null"),
        (b'["vevent",[],[]]', "is expected"),
        (b'[["vcalendar",[],[]],["vevent",[],[]]]', r"a file: \[1\]: "),
        (b'["vcalendar",7,[]]', r"a file: \[1\]: an array of properties is expected, not 7"),
        (b'["vcalendar",[],{}]', r"a file: \[2\]: an array of components is expected, not an object"),
        (b'["vcalendar",[["a",{},"float",NaN]],[]]', "is not JSON: it has no NaN"),
        (b"[" * 100_000, "nested too deeply"),
        (b'["vcalendar",[["a",{},"text",' + b"[" * 100_000, "nested too deeply"),
        (b'["vcalendar",[["a",{},"text",' + b'{"a":' * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_jcal_is_an_error_that_says_where(content, message):
    with pytest.raises(MalformedSource, match=message):
        jcal.read(content, source="a file")


def test_components_in_components_have_a_limit():
    deep = '["vcalendar",[],[' + '["x",[],[' * 30 + "]]" * 30 + "]]"
    with pytest.raises(LimitExceeded, match="nested deeper than 20") as caught:
        jcal.read(deep.encode(), source="a file")
    assert caught.value.key == "[2][0]" * 20


@pytest.mark.parametrize(
    ("said", "message"),
    [
        (7, "a property is expected"),
        (["summary", {}, "text"], "a property is expected"),
        (["summary", [], "text", "a"], "a property is expected"),
        (["summary", {}, 7, "a"], "a property is expected"),
        ([7, {}, "text", "a"], "a property is expected"),
        (["summary", {}, "text", None], "a value is expected, not null"),
        (["summary", {}, "text", ["a"]], "a string is expected"),
        (["summary", {}, "text", {"a": "b"}], "a string is expected"),
        (["summary", {}, "text", "a\ud800"], r"text cannot hold the character '\\ud800'"),
        (["x-a", {}, "unknown", "a\nBEGIN:VEVENT"], r"cannot hold '\\n'"),
        (["x-a", {}, "uri", "a\r\nATTENDEE:b"], r"cannot hold '\\r'"),
        (["x-a:b\r\nc", {}, "text", "a"], "is not a name"),
        (["x-a", {}, "te xt", "a"], "is not a name"),
        (["x-a", {"b:c": "d"}, "text", "a"], "is not the name of a parameter"),
        (["x-a", {"b": [["c"]]}, "text", "a"], "a parameter has strings, not an array of 1"),
        (["x-a", {"b": None}, "text", "a"], "a parameter has strings, not null"),
        (["x-a", {"b": "1", "B": "2"}, "text", "a"], "the parameter 'B' is there twice"),
        (["priority", {}, "integer", 1e300], "is not a number as iCalendar has them"),
        (["geo", {}, "float", [[1], 2]], "a string or a number is expected"),
        (["rrule", {}, "recur", {"freq": "DAILY", "FREQ": "WEEKLY"}], "'FREQ' is there twice"),
        (["rrule", {}, "recur", {"freq": "DAILY;COUNT=1"}], "a recurrence cannot have"),
        (["rrule", {}, "recur", {"by day": "MO"}], "a recurrence cannot have"),
        (["rrule", {}, "recur", {"freq": []}], "a recurrence cannot have"),
        (["rrule", {}, "recur", {"freq": {}}], "a string or a number is expected"),
    ],
)
def test_a_property_that_cannot_be_costs_only_itself(said, message):
    good = ["summary", {}, "text", "Open house"]
    faults = []
    text = json.dumps(["vcalendar", [], [["vevent", [good, said, good], []]]])
    whole = jcal.component_of(jcal.load(text.encode()), faults)
    assert whole.components[0].lines() == ["BEGIN:VEVENT", "SUMMARY:Open house", "SUMMARY:Open house", "END:VEVENT"]
    (fault,) = faults
    assert fault.message.startswith("[2][0][1][1]: ")
    assert re.search(message, fault.message)
    assert json.loads(fault.text) == json.loads(json.dumps(said))


def test_a_key_that_is_there_twice_is_seen():
    faults = []
    text = b'["vcalendar",[["x-a",{"b":"1","b":"2"},"text","a"]],[]]'
    assert jcal.component_of(jcal.load(text), faults).properties == []
    assert [fault.message for fault in faults] == ["[1][0]: the parameter 'b' is there twice"]


@pytest.mark.parametrize("said", [7, None, [], {}, [7], [["a"]], "vevent", ["a\nb", [], []]])
def test_a_component_that_cannot_be_costs_only_itself(said):
    whole, faults = components(["vcalendar", [], [said, ["vevent", [], []]]])
    assert [inner.name for inner in whole.components] == ["VEVENT"]
    assert [fault.message for fault in faults] == [
        "[2][0]: a component is expected: [name, [properties], [components]]"
    ]


def test_periods_are_read_in_both_forms_of_the_rfc():
    whole, faults = components(["vcalendar", [["rdate", {}, "period", "2021-05-03T11:00:00Z/PT2H"]], []])
    assert (whole.lines()[1], faults) == ("RDATE;VALUE=PERIOD:20210503T110000Z/PT2H", [])


def test_parameters_that_are_no_strings_are_read_where_it_is_clear_what_is_meant():
    """RFC 7265 section 3.5 has strings only; but these could mean nothing else."""
    said = ["attendee", {"rsvp": True, "order": 2}, "cal-address", "mailto:a@b"]
    whole, faults = components(["vcalendar", [said], []])
    assert (whole.lines()[1], faults) == ("ATTENDEE;RSVP=TRUE;ORDER=2:mailto:a@b", [])


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.just("vcalendar"),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=30,
)


@given(JSON)
def test_anything_at_all_is_read_or_refused_with_our_errors(data):
    for whole in (data, ["vcalendar", [data], [["vevent", [data], [data]]]]):
        faults = []
        try:
            component = jcal.component_of(jcal.load(json.dumps(whole).encode()), faults)
        except EventkitError:
            continue
        assert _component.parse("\n".join(component.lines()).encode()).components


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"))
PARAMS = st.dictionaries(st.sampled_from(["CN", "X-A", "LABEL"]), TEXT.filter(lambda text: "\n" not in text))


@given(TEXT, st.sampled_from(["SUMMARY", "CATEGORIES", "DESCRIPTION", "REQUEST-STATUS"]), PARAMS)
def test_any_text_and_parameters_come_back(text, name, params):
    data = ["vcalendar", [[name.lower(), {key.lower(): said for key, said in params.items()}, "text", text]], []]
    component, faults = components(data)
    assert faults == []
    line = component.properties[0]
    again = _component.parse("\n".join(component.lines()).encode()).components[0].properties[0]
    assert (again.head.params, again.value) == (line.head.params, line.value)
    assert dict(again.head.params) == {key: (said,) for key, said in params.items()}
    assert json.loads(jcal.text_of(component))[1][0][3] == text


# Events


def told(reading):
    """What a reading says, without where it stood: lines are of text, and jCal has none."""
    return (
        reading.events,
        reading.calendar,
        reading.leftovers,
        [(doubt.field, doubt.message) for doubt in reading.doubts],
    )


def test_events_read_are_those_of_the_ics_file():
    calendar = Calendar("Air", [EVENT, Event("Other", when="4 May 2021", updated="2021-05-01")])
    assert told(jcal.read(bytes(jcal.write(calendar)))) == told(ics.read(bytes(ics.write(calendar))))


def test_what_cannot_be_placed_is_a_doubt_that_has_its_json():
    said = ["summary", {}, "text", None]
    start = ["dtstart", {}, "date", "2021-05-03"]
    text = json.dumps(["vcalendar", [], [["vevent", [["uid", {}, "text", "1"], start, said], []]]])
    reading = jcal.read(text.encode(), source="a.jcal")
    assert len(reading) == 1
    (doubt,) = [doubt for doubt in reading.doubts if "a value is expected, not null" in doubt.message]
    assert [json.loads(evidence.words) for evidence in doubt.evidence] == [said]
    assert "[2][0][1][2]" in doubt.message


def test_several_calendars_in_an_array_are_read():
    one = json.loads(bytes(jcal.write(EVENT)))
    other = json.loads(bytes(jcal.write(Event("Other", when="4 May 2021", updated="2021-05-01"))))
    reading = jcal.read(json.dumps([one, other]).encode())
    assert [event.title for event in reading] == [EVENT.title, "Other"]


def test_recognizes_its_own_and_nothing_else():
    assert jcal.recognizes(b' [ "vcalendar", [], []]')
    assert jcal.recognizes(b'\xef\xbb\xbf[["VCALENDAR",[],[]]]')
    assert not any(map(jcal.recognizes, [b"", b"[]", b"{}", b'["vcard",[]]', b"BEGIN:VCALENDAR", b'"vcalendar"']))


@settings(max_examples=60, deadline=None)
@given(calendars())
def test_any_calendar_is_the_same_bytes_after_it_has_been_jcal(calendar):
    try:
        plain = ics.write(calendar, stamp=STAMP)
    except WriteError:
        return
    written = jcal.write(calendar, stamp=STAMP)
    faults = []
    again = jcal.component_of(jcal.load(bytes(written)), faults)
    assert faults == []
    if not any(event.leftovers for event in calendar) and not calendar.leftovers:
        assert _component.render(again) == plain.text
    assert told(jcal.read(bytes(written))) == told(ics.read(_component.render(again).encode()))
