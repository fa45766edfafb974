"""The check of feeds: each rule has a failing and a passing sample; our own feeds pass all of them."""

import io
import json
import re
from datetime import UTC, datetime
from pathlib import Path

import icalendar
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import calendars

from eventkit import Calendar, Event, Webinar
from eventkit.checking import RULES, Finding, Report, Severity, check
from eventkit.checking.rules import recurrence
from eventkit.errors import ReadError, UnknownForm, WriteError
from eventkit.events import Recurrence
from eventkit.formats import ics

SAMPLES = Path(__file__).parents[2] / "fixtures" / "check"
FEEDS = sorted((SAMPLES.parent / "feeds").glob("*/*.ics"))
OTHERS = sorted(Path(icalendar.__file__).parent.glob("tests/**/*.ics"))
STAMP = datetime(2026, 2, 1, tzinfo=UTC)

GOOD = (SAMPLES / "missing-uid" / "good.ics").read_bytes()
# Faults that cannot stand in one feed with all the others.
ALONE = {
    "empty-file": "nothing else is in it",
    "not-a-calendar": "nothing else is looked at",
    "beyond-limits": "the file is not read then",
    "large-file": "its sample is made by the test",
    "uid-of-the-moment": "all events have to share it",
}


def codes(report):
    return [finding.code for finding in report]


def before(folder):
    path = folder / "before.ics"
    return path if path.exists() else None


# Rules and their samples


def test_every_rule_has_its_samples_and_nothing_else_has():
    assert {path.name for path in SAMPLES.iterdir()} == set(RULES) | {"everything", "README.md"}


def table():
    """The rules as they are listed beside the samples."""
    yield "| code | severity | what it finds, and what comes of it | basis |"
    yield "| --- | --- | --- | --- |"
    for rule in sorted(RULES.values(), key=lambda rule: rule.code):
        yield f"| [{rule.code}]({rule.code}) | {rule.severity} | {rule.why} | {rule.basis} |"


def test_the_list_beside_the_samples_is_that_of_the_rules():
    text = (SAMPLES / "README.md").read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if line.startswith("|")] == list(table())


@pytest.mark.parametrize("code", sorted(set(RULES) - {"large-file"}))
def test_the_failing_sample_fails_as_it_should(code):
    report = check((SAMPLES / code / "bad.ics").read_bytes(), previous=before(SAMPLES / code))
    assert code in codes(report)
    assert report.render() == (SAMPLES / code / "bad.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", sorted(RULES))
def test_the_passing_sample_has_no_finding_at_all(code):
    assert check((SAMPLES / code / "good.ics").read_bytes(), previous=before(SAMPLES / code)).findings == ()


def test_a_file_of_more_than_a_megabyte_is_told():
    head, event, end = re.fullmatch(rb"(.*?)(BEGIN:VEVENT.*END:VEVENT\r\n)(.*)", GOOD, re.DOTALL).groups()
    many = b"".join(event.replace(b"UID:1@", b"UID:%d@" % number) for number in range(6_000))
    (finding,) = check(head + many + end)
    size = f"{len(head + many + end):,}"
    assert finding.message == f"the file has {size} octets: publish a window of time instead of everything"
    assert (finding.code, finding.severity, finding.line) == ("large-file", Severity.NOTE, None)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_rules_are_documented(rule):
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)+", rule.code)
    assert len(rule.why) > 40
    assert rule.why.endswith(".")
    assert rule.title
    assert rule.basis
    assert isinstance(rule.severity, Severity)


def test_each_planted_fault_of_a_feed_with_all_of_them_is_found():
    folder = SAMPLES / "everything"
    report = check(folder / "bad.ics", previous=folder / "before.ics")
    assert sorted(set(RULES) - set(codes(report))) == sorted(ALONE)


# Our own feeds


@pytest.mark.parametrize("path", FEEDS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_nothing_is_found_in_our_own_feeds(path):
    assert check(path).findings == ()


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"times": "utc"},
        {"undated": "tentative"},
        {"default_duration": "1 hour", "alarms": "15 minutes"},
        {"html": True, "calendar_extras": True},
        {"cancelled": "title"},
    ],
    ids=str,
)
def test_nothing_is_found_in_a_feed_of_every_shape_of_time(options):
    zones = ["Asia/Shanghai", "America/New_York", "Africa/Casablanca", "Australia/Lord_Howe", "Europe/Dublin"]
    every_week = Recurrence(rules="FREQ=WEEKLY;COUNT=8", exclusions=["2021-06-22T18:00[Europe/Oslo]"])
    events = [
        *(Event(f"Open house {n}", when=f"2021-06-08T18:00[{z}]", updated=STAMP) for n, z in enumerate(zones)),
        *(
            Event(f"Night {number}", when=f"2021-10-31T02:30[{zone}]", updated=STAMP)
            for number, zone in enumerate(["Europe/Oslo", "Europe/London"])
        ),
        Event("Every week", when="2021-06-08T18:00[Europe/Oslo]", recurrence=every_week, updated=STAMP),
        Event("Days", when="3 to 5 May 2021", updated=STAMP),
        Event("Some day", when="May 2021", updated=STAMP),
        Event("Afternoon", when="3 May 2021, afternoon", updated=STAMP),
        Event("No zone", when="3 May 2021, 18:00", updated=STAMP),
        Webinar("Called off", when="2021-06-08T18:00Z", status="cancelled", sequence=1, updated=STAMP),
        Webinar("Speakers, and; more", when="2021-06-08T18:00Z", speakers=["Jane Roe, Mayor, Oslo"], updated=STAMP),
    ]
    assert check(bytes(ics.write(Calendar("Towns, and more", events), **options))).findings == ()


# What somebody says of an event is written as it is said; the writer does not mend it.
OF_THE_DATA = {
    "strange-uid": "uid=",
    "html-in-description": "tags in the words of a description, a title or a name",
    "modified-before-created": "created= and updated=",
    "cancelled-without-sequence": "sequence=",
    "unknown-component": "leftovers=",
    "endless-rule": "recurrence=",
    "start-outside-rule": "recurrence=",
    "until-of-other-type": "recurrence=",
    "exdate-misses": "exclusions=",
}


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(calendars(), st.sampled_from([{}, {"times": "utc"}, {"undated": "tentative"}, {"default_duration": "1 hour"}]))
def test_nothing_that_the_writer_could_do_better_is_found_in_any_calendar(calendar, options):
    try:
        written = ics.write(calendar, stamp=STAMP, **options)
    except WriteError:
        return
    assert [str(finding) for finding in check(bytes(written)) if finding.code not in OF_THE_DATA] == []


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.stem)
def test_the_calendars_of_others_have_a_report_with_lines_that_are_there(path):
    count = len(re.split(rb"\r\n|\n|\r", path.read_bytes()))
    for finding in check(path):
        assert finding.line is None or 1 <= finding.line <= count


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_have_a_report(content):
    check(content)
    whole = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + content + b"\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    check(whole, previous=content)


PARTS = "FREQ=WEEKLY COUNT=2 BYDAY=MO UNTIL=20260101 INTERVAL=0 BYMONTH=13 BYSETPOS=-1 FREQ=SECONDLY BYMONTHDAY=31"
VALUES = (
    "20260310 20260310T120000 20260310T120000Z 99991231T235959Z 00010101T000000 20261399 P1D -PT0S PT99999999999H "
    "20260310T120000Z/PT1H +2400 +0100 -1 1;2 Europe/Oslo UTC , ;"
)
NAMES = (
    "DTSTART DTEND DURATION DTSTAMP UID SUMMARY RRULE EXDATE RDATE RECURRENCE-ID TZID TZOFFSETTO TZOFFSETFROM GEO URL "
    "DTSTART;TZID=Europe/Oslo DTEND;TZID=UTC DTSTART;TZID=/x/Europe/Oslo EXDATE;VALUE=DATE SEQUENCE STATUS BEGIN END"
)
RULE = st.lists(st.sampled_from(PARTS.split()), max_size=4).map(";".join)
LINES = st.tuples(st.sampled_from(NAMES.split()), st.sampled_from([*VALUES.split(), ""]) | RULE).map(":".join)
MARKS = ["BEGIN:VTIMEZONE", "END:VTIMEZONE", "BEGIN:STANDARD", "END:STANDARD", "BEGIN:VEVENT", "END:VEVENT"]


@settings(max_examples=300, deadline=None)
@given(st.lists(LINES | st.sampled_from(MARKS), max_size=25))
def test_any_lines_have_a_report(lines):
    text = "\r\n".join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR", ""]).encode()
    report = check(text, previous=text)
    assert not {"uid-changed", "unmarked-change", "unraised-sequence", "stamp-of-the-file"} & set(codes(report))


def test_rules_that_never_match_are_given_up(monkeypatch):
    """February has no 30th. All events together may be searched for so long; then what is not known is not told."""
    event = (
        "BEGIN:VEVENT\r\nUID:%d@example.org\r\nDTSTAMP:20260201T000000Z\r\nDTSTART:20260310T120000Z\r\nSUMMARY:x\r\n"
        "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2\r\nEXDATE:99981231T000000Z\r\n"
        "LAST-MODIFIED:20260201T000000Z\r\nSEQUENCE:0\r\nEND:VEVENT\r\n"
    )
    events = "".join(event % number for number in range(30))
    text = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:a\r\n{events}END:VCALENDAR\r\n".encode()
    monkeypatch.setattr(recurrence, "_INSTANCES", 1)
    monkeypatch.setattr(recurrence, "_INSTANCES_OF_EACH", 0)
    assert codes(check(text)) == []


# What is said


def test_a_zone_and_its_block_that_differ_are_told_by_both_instants():
    (finding,) = check(SAMPLES / "vtimezone-contradicts-zone" / "bad.ics")
    assert finding == Finding(
        "vtimezone-contradicts-zone",
        Severity.ERROR,
        "2026-03-10 20:00 in Asia/Shanghai is 2026-03-10 12:00 UTC by the zone (+08:00) and 2026-03-10 11:00 UTC "
        "by the VTIMEZONE of line 4 (+09:00)",
        line=15,
        words="DTSTART;TZID=Asia/Shanghai:20260310T200000",
        uid="1@example.org",
    )


def test_a_feed_is_a_path_bytes_or_an_open_file(tmp_path):
    path = tmp_path / "a.ics"
    path.write_bytes(GOOD.replace(b"VERSION:2.0\r\n", b""))
    with path.open("rb") as file:
        reports = [check(path), check(str(path)), check(file)]
    assert [report.source for report in reports] == [str(path)] * 3
    reports.append(check(path.read_bytes()))
    reports.append(check(io.BytesIO(path.read_bytes())))
    assert [codes(report) for report in reports] == [["missing-version"]] * 5
    with pytest.raises(ReadError, match=r"cannot read 'none\.ics': No such file"):
        check("none.ics")
    with pytest.raises(TypeError, match="a path, bytes or an open file, not 7"):
        check(7)


REPORT = Report(
    (
        Finding("missing-uid", Severity.ERROR, "no UID", line=3, words="BEGIN:VEVENT"),
        Finding("large-file", Severity.NOTE, "large"),
        Finding("strange-uid", Severity.WARNING, "strange", line=9, words="UID:ö", uid="ö"),
    ),
    source="a b/ö.ics",
)


def test_a_report_counts_and_is_ok_without_errors():
    assert (REPORT.ok, len(REPORT), list(REPORT)) == (False, 3, list(REPORT.findings))
    assert REPORT.counts == {Severity.ERROR: 1, Severity.WARNING: 1, Severity.NOTE: 1}
    assert codes(REPORT.at_least("warning")) == ["missing-uid", "strange-uid"]
    assert codes(REPORT.at_least(Severity.ERROR)) == ["missing-uid"]
    assert Report(REPORT.findings[1:]).ok
    assert Report().ok


def test_a_report_as_text():
    assert REPORT.render() == str(REPORT)
    assert REPORT.render("text").splitlines() == [
        "a b/ö.ics:3: error: no UID [missing-uid]",
        "a b/ö.ics: note: large [large-file]",
        "a b/ö.ics:9: warning: strange [strange-uid]",
        "1 error, 1 warning, 1 note",
    ]
    assert Report(source="a.ics").render() == "nothing found\n"


def test_a_report_as_text_has_nothing_that_a_terminal_would_obey():
    report = check(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:a\r\nEND:\x1b[31mX\r\nEND:VCALENDAR\r\n")
    assert "END:\\x1b[31mX" in report.render()
    assert "\x1b" not in report.render()


def test_a_report_as_json():
    document = json.loads(REPORT.render("json"))
    assert document["source"] == "a b/ö.ics"
    assert document["counts"] == {"error": 1, "warning": 1, "note": 1}
    assert document["findings"][2] == {
        "code": "strange-uid",
        "severity": "warning",
        "line": 9,
        "message": "strange",
        "words": "UID:ö",
        "uid": "ö",
    }
    assert [found["line"] for found in document["findings"]] == [3, None, 9]


def test_a_report_as_sarif_has_what_its_schema_requires():
    """SARIF 2.1.0: `version`, `runs` with `tool.driver.name`, results with `message`, levels of the list."""
    log = json.loads(REPORT.render("sarif"))
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert (driver["name"], [rule["id"] for rule in driver["rules"]]) == (
        "eventkit",
        ["large-file", "missing-uid", "strange-uid"],
    )
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"].endswith(".")
        assert rule["fullDescription"]["text"].startswith(rule["shortDescription"]["text"])
        assert rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in {"none", "note", "warning", "error"}
    for finding, result in zip(REPORT, run["results"], strict=True):
        assert result["ruleId"] == driver["rules"][result["ruleIndex"]]["id"] == finding.code
        assert result["level"] == finding.severity.value
        assert result["message"] == {"text": finding.message}
        (location,) = result["locations"]
        place = location["physicalLocation"]
        assert place["artifactLocation"] == {"uri": "a%20b/%C3%B6.ics"}
        assert place.get("region", {}).get("startLine") == finding.line
    assert run["results"][2]["properties"] == {"uid": "ö"}
    assert json.loads(Report(source="a.ics").render("sarif"))["runs"][0]["results"] == []


def test_another_form_is_an_error_that_lists_them():
    with pytest.raises(UnknownForm, match="no form 'sarf', only text, json, sarif; did you mean 'sarif'"):
        REPORT.render("sarf")
