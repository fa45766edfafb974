"""The command line: what each command prints, its exit codes, and errors on one line."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from eventkit.cli import command

FIXTURES = Path(__file__).parents[1] / "fixtures"


def run(*arguments):
    return CliRunner().invoke(command, [str(a) for a in arguments])


def test_publish_makes_every_file_and_lists_what_is_not_said(tmp_path):
    result = run("publish", FIXTURES, "--to", tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == sorted(
        ["calendar.ics", "events", *(f"speakers.{s}" for s in "txt md csv xlsx html vcf json".split())]
    )
    assert len(list((tmp_path / "out" / "events").iterdir())) == 3
    for words in ("Urban climate events", "Not said in the files", "IURC China", "Qiu Baoxing (2 appearances)"):
        assert words in result.output


def test_publish_prints_json_for_programs(tmp_path):
    result = run("publish", FIXTURES, "--to", tmp_path, "--json")
    facts = json.loads(result.stdout)
    assert len(facts["files"]) == 11
    assert len(facts["events"]) == 5
    assert {loss["field"] for loss in facts["losses"]} >= {"when"}


def test_publish_without_an_extra_makes_all_other_files_and_says_how_to_get_it(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    result = run("publish", FIXTURES, "--to", tmp_path)
    assert result.exit_code == 1
    assert result.stderr.startswith("eventkit: the roster form 'xlsx' needs the extra 'xlsx'; install it with: pip")
    assert "10 files in " in result.stdout
    assert sorted(p.suffix for p in tmp_path.glob("speakers.*")) == [".csv", ".html", ".json", ".md", ".txt", ".vcf"]


def test_publish_lists_event_files_of_an_earlier_time_and_leaves_them(tmp_path):
    old = tmp_path / "events" / "renamed-since.ics"
    old.parent.mkdir()
    old.write_bytes(b"old")
    assert json.loads(run("publish", FIXTURES, "--to", tmp_path, "--json").stdout)["stale"] == [str(old)]
    shown = run("publish", FIXTURES, "--to", tmp_path).stdout
    assert "delete them if they are old" in shown
    assert "renamed-since.ics" in shown
    assert old.read_bytes() == b"old"


def test_publish_ends_a_long_list_of_pairs_with_where_all_of_them_are(tmp_path):
    for number in range(12):  # 66 pairs of the name of many
        text = f'kind = "event"\ntitle = "Talk {number}"\nspeakers = ["Wang Wei"]'
        (tmp_path / f"{number}.toml").write_text(text)
    shown = run("publish", tmp_path, "--to", tmp_path / "out").stdout
    assert shown.count("Wang Wei (Talk ") == 2 * 50
    assert "and 16 more: all are in speakers.json and speakers.xlsx" in shown
    assert len(json.loads((tmp_path / "out" / "speakers.json").read_text(encoding="utf-8"))["maybes"]) == 66


def test_publishing_twice_changes_no_byte(tmp_path):
    run("publish", FIXTURES, "--to", tmp_path)
    first = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    run("publish", FIXTURES, "--to", tmp_path)
    assert {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()} == first


def test_feed_prints_the_feed_or_writes_it(tmp_path):
    printed = run("feed", FIXTURES, "--undated", "tentative")
    assert printed.stdout_bytes.startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"DTSTART;VALUE=DATE:20220912\r\nDTEND;VALUE=DATE:20221031\r\n" in printed.stdout_bytes
    run("feed", FIXTURES, "--undated", "tentative", "--to", tmp_path / "a.ics")
    assert (tmp_path / "a.ics").read_bytes() == printed.stdout_bytes


@pytest.mark.parametrize(
    ("asked", "starts"),
    [
        (["--person", "Baoxing QIU"], ["Build", "2021"]),
        (["--person", "Linda Kalcher", "--person", "仇保兴"], ["Build", "2021"]),
        (["--organization", "WRI"], ["Build"]),
        (["--series", "build back better"], ["Build"]),
        (["--kind", "summit"], ["2021", "Thematic"]),
        (["--place", "beijing"], ["2021", "Thematic"]),
        (["--status", "happened"], ["2021", "Thematic"]),
        (["--after", "2021-09-06"], ["2021", "Thematic"]),
        (["--before", "2020-05-15T11:00Z"], ["Build"]),
        (["--text", "urban infrastructure"], ["Build", "Thematic"]),
        (["--kind", "summit", "--text", "beautiful"], ["Thematic"]),
    ],
)
def test_feed_and_events_take_what_is_asked_for(asked, starts):
    printed = run("feed", FIXTURES, *asked).stdout_bytes.decode().split("SUMMARY:")[1:]
    assert [title.split()[0] for title in printed] == starts
    rows = [line.split("\t") for line in run("events", FIXTURES, *asked).stdout.splitlines()]
    assert sorted(row[2].split()[0] for row in rows if row[2][0] not in "IC") == sorted(starts)


def test_what_cannot_be_asked_for_is_said_before_anything_is_read():
    for command_ in ("feed", "events"):
        result = run(command_, "no-such-folder", "--after", "next week")
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr.startswith("eventkit: after: expected a date such as 2026-11-21, or an instant such as ")
        assert run(command_, "no-such-folder", "--kind", "webinars").exit_code == 2


@pytest.fixture
def big(tmp_path):
    """A feed of a folder, in the order of the titles."""
    run("feed", FIXTURES, "--to", tmp_path / "big.ics")
    return tmp_path / "big.ics"


def test_feed_streams_a_file_with_the_name_and_the_order_of_its_source(big, tmp_path):
    result = run("feed", big, "--stream", "--to", tmp_path / "out.ics")
    assert result.exit_code == 0, result.output
    assert (tmp_path / "out.ics").read_bytes() == big.read_bytes()
    assert f"3 events in {tmp_path / 'out.ics'}" in result.stderr
    run("feed", big, "--stream", "--to", tmp_path / "out.ics", "--name", "Qiu", "--person", "Qiu Baoxing")
    written = (tmp_path / "out.ics").read_text(encoding="utf-8")
    assert "X-WR-CALNAME:Qiu\n" in written
    assert written.count("BEGIN:VEVENT") == 2


def test_feed_streams_a_large_file_unasked_and_then_needs_a_file_to_write(big, tmp_path, monkeypatch):
    monkeypatch.setattr("eventkit.cli.feed.MAX_BYTES", 1000)
    assert run("feed", big, "--to", tmp_path / "out.ics").stderr.endswith(
        "3 events in " + str(tmp_path / "out.ics") + "\n"
    )
    result = run("feed", big)
    assert result.exit_code == 2
    assert "name it with --to" in result.stderr


def test_feed_can_stream_onto_its_own_source(big):
    before = big.read_bytes()
    run("feed", big, "--stream", "--to", big, "--kind", "webinar")
    assert big.read_bytes().count(b"BEGIN:VEVENT") == 1
    assert before.count(b"BEGIN:VEVENT") == 3


def test_events_lists_one_a_line_or_counts(big):
    rows = [line.split("\t") for line in run("events", big).stdout.splitlines()]
    assert [row[:2] for row in rows] == [
        ["2020-05-15T19:00+08:00[Asia/Shanghai]", "webinar"],
        ["2021-09-06[part=afternoon]", "summit"],
        ["2025-10-18", "summit"],
    ]
    assert all(len(row) == 4 for row in rows)
    assert run("events", big, "--count").stdout == "3\n"
    assert run("events", FIXTURES, "--count", "--kind", "webinar").stdout == "2\n"
    facts = [json.loads(line) for line in run("events", big, "--json").stdout.splitlines()]
    assert [fact["kind"] for fact in facts] == ["webinar", "summit", "summit"]


def test_events_says_on_standard_error_what_stays_open(tmp_path):
    event = "BEGIN:VEVENT\nUID:{0}\nDTSTART;TZID=Nowhere/City:20210503T100000\nSUMMARY:Tea {0}\nEND:VEVENT\n"
    body = "".join(event.format(number) for number in range(60))
    (tmp_path / "tea.ics").write_text(f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{body}END:VCALENDAR\n")
    result = run("events", tmp_path / "tea.ics")
    assert len(result.stdout.splitlines()) == 60
    assert result.stderr.startswith("Open\n")
    assert len(result.stderr.splitlines()) == 52
    assert "more" in result.stderr.splitlines()[-1]


def feed_file(path, *events):
    event = "BEGIN:VEVENT\nUID:{}\nSEQUENCE:{}\nDTSTART:20210503T100000Z\nSUMMARY:{}\nEND:VEVENT\n"
    body = "".join(event.format(*each) for each in events)
    path.write_text(f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{body}END:VCALENDAR\n")
    return path


def test_merge_writes_each_event_once_and_lists_what_may_be_one(tmp_path):
    a = feed_file(tmp_path / "a.ics", ("1", 0, "Tea"), ("2", 0, "Clean air"))
    b = feed_file(tmp_path / "b.ics", ("1", 1, "High tea"), ("3", 0, "Air: clean!"))
    result = run("merge", a, b)
    assert result.exit_code == 0, result.output
    assert result.stdout_bytes.count(b"BEGIN:VEVENT") == 3
    assert b"SUMMARY:High tea" in result.stdout_bytes
    assert b"X-WR-CALNAME:a + b" in result.stdout_bytes
    assert "a + b: 3 events, 1 older version replaced, 1 pair that may be one event" in result.stderr
    assert "the titles have the same words, and their times overlap" in result.stderr
    facts = json.loads(run("merge", a, b, "--to", tmp_path / "c.ics", "--name", "Both", "--json").stdout)
    assert facts["files"] == [str(tmp_path / "c.ics")]
    assert facts["replaced"] == [{"uid": "1", "title": "Tea", "sequence": 0}]
    [proposal] = facts["proposals"]
    assert [event["uid"] for event in proposal["events"]] == ["2", "3"]
    assert b"X-WR-CALNAME:Both" in (tmp_path / "c.ics").read_bytes()
    assert run("merge", a, b, "--json").exit_code == 2
    assert run("merge").exit_code == 2


def test_publish_writes_a_feed_for_each_person_organization_and_series_with_an_index(tmp_path):
    result = run("publish", FIXTURES, "--to", tmp_path, "--feeds", "person, series", "--json")
    facts = json.loads(result.stdout)
    index = json.loads((tmp_path / "feeds" / "index.json").read_text(encoding="utf-8"))
    assert index["name"] == "Urban climate events"
    assert {each["kind"] for each in index["feeds"]} == {"person", "series"}
    [qiu] = [each for each in index["feeds"] if each["name"] == "Qiu Baoxing"]
    assert qiu == {"kind": "person", "name": "Qiu Baoxing", "events": 2, "file": "person/qiu-baoxing.ics"}
    for each in index["feeds"]:
        content = (tmp_path / "feeds" / each["file"]).read_bytes()
        assert content.count(b"BEGIN:VEVENT") == each["events"]
        assert str(tmp_path / "feeds" / each["file"]) in facts["files"]
    assert "<h1>Feeds of Urban climate events</h1>" in (tmp_path / "feeds" / "index.html").read_text(encoding="utf-8")
    assert not (tmp_path / "feeds" / "organization").exists()


def test_publish_lists_feeds_of_an_earlier_time_and_leaves_them(tmp_path):
    old = tmp_path / "feeds" / "series" / "gone.ics"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"old")
    facts = json.loads(run("publish", FIXTURES, "--to", tmp_path, "--feeds", "series", "--json").stdout)
    assert facts["stale"] == [str(old)]
    assert old.read_bytes() == b"old"


def test_publish_knows_no_other_feeds(tmp_path):
    result = run("publish", FIXTURES, "--to", tmp_path / "out", "--feeds", "person,city")
    assert result.exit_code == 2
    assert "'city' is not one of person, organization, series" in result.stderr
    assert not (tmp_path / "out").exists()


def test_roster_prints_a_form():
    result = run("roster", FIXTURES, "--form", "csv", "--columns", "person, organization", "--sort", "family")
    assert result.exit_code == 0, result.output
    assert result.stdout_bytes.startswith(b"person,organization\r\n")
    assert b"\r\nQiu Baoxing,State Council\r\n" in result.stdout_bytes


def test_roster_says_on_standard_error_what_the_form_leaves_out():
    result = run("roster", FIXTURES / "glen-2025.toml", "--form", "vcard")
    assert result.stdout_bytes.count(b"BEGIN:VCARD") == 12
    assert "Not said in the roster" in result.stderr
    assert "'A representative from Qingdao' is no person: no card" in result.stderr


def test_the_summary_says_which_events_are_in_the_feed(tmp_path):
    header = 'kind = "event"\nupdated = 2021-05-01\n'
    (tmp_path / "a.toml").write_text(header + 'title = "Kept"\nwhen = "3 May 2021"')
    (tmp_path / "b.toml").write_text(header + 'title = "Dropped"\nwhen = "4 May 2021"\nstatus = "cancelled"')
    (tmp_path / "c.toml").write_text(header + 'title = "Undated"')
    result = run("publish", tmp_path, "--to", tmp_path / "out", "--cancelled", "drop")
    rows = [[cell.strip() for cell in line.split("│")] for line in result.stdout.splitlines() if "│" in line]
    assert [(row[1], row[4]) for row in rows] == [("Kept", "yes"), ("Dropped", "no"), ("Undated", "no")]


def test_show_gives_the_time_in_the_zones_asked_for():
    result = run("show", FIXTURES / "wri-build-back-better-2020.toml", "--zone", "Europe/Brussels")
    assert result.exit_code == 0
    assert "13:00" in result.output
    assert "May 15, 7pm Beijing CST | 7am EDT" in result.output
    facts = json.loads(run("show", FIXTURES / "wri-build-back-better-2020.toml", "--json").output)
    assert facts[0]["when"]["instant"] == "2020-05-15T11:00:00Z"


def test_when_shows_how_a_time_is_read():
    result = run("when", "7pm Beijing CST | 7am EDT, 15 May 2020")
    assert result.exit_code == 0
    assert "2020-05-15T11:00:00Z" in result.output


def test_when_shows_a_label_that_does_not_fit_the_season():
    result = run("when", "15 January 2021, 7pm Beijing CST | 7am EDT")
    assert result.exit_code == 0
    assert "2021-01-15T11:00:00Z" in result.output
    assert "season-label" in result.output


def test_when_offers_the_candidates_of_an_open_time_and_says_so_by_its_exit_code():
    result = run("when", "7pm CST", "--json")
    assert result.exit_code == 3
    facts = json.loads(result.output)
    assert facts["outcome"] == "ambiguous"
    assert {c["zone"] for c in facts["candidates"]} == {"Asia/Shanghai", "America/Chicago", "America/Havana"}


@pytest.mark.parametrize("words", ["30 February 2022", "next blue moon", "15 May 2020, 7pm Beijing CST | 8am EDT"])
def test_when_tells_by_its_exit_code_that_no_one_time_is_left(words):
    assert run("when", words).exit_code == 3


def test_when_shows_the_zones_asked_for_beside_those_stated():
    assert (
        "19:00 (Shanghai) · 13:00 (Paris)" in run("when", "3 May 2021, 7pm Beijing time", "--in", "Europe/Paris").output
    )


def test_name_shows_how_a_name_is_read():
    result = run("name", "Mr. Baoxing QIU")
    assert result.exit_code == 0
    assert "Family:     Qiu" in result.output
    assert run("name", "Wei Qing").exit_code == 3
    assert json.loads(run("name", "Wei Qing", "--among", "Qiu Baoxing", "--json").output)["family"] == "Wei"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["show", "no-such.toml"], "eventkit: cannot read 'no-such.toml': No such file or directory"),
        (["name", ""], "eventkit: "),
        (["publish", str(FIXTURES), "--to", "/dev/null/out"], "eventkit: cannot make the folder '/dev/null/out'"),
        (["when", "7pm", "--zone", "Mars/Base"], "eventkit: unknown zone 'Mars/Base'"),
        (["when", "3 May 2021, 7pm UTC", "--in", "Mars/Base"], "eventkit: "),
        (["show", str(FIXTURES), "--locale", "xx"], "eventkit: "),
    ],
)
def test_an_error_is_one_line_and_exit_code_one(arguments, message):
    result = run(*arguments)
    assert result.exit_code == 1, result.output
    assert result.stderr.startswith(message)
    assert len(result.stderr.splitlines()) == 1


def test_a_wrong_call_is_exit_code_two():
    assert run("publish", FIXTURES).exit_code == 2
    assert run("frobnicate").exit_code == 2


def test_show_prints_nothing_when_a_zone_is_unknown():
    result = run("show", FIXTURES, "--zone", "Mars/Base")
    assert (result.exit_code, result.stdout) == (1, "")


def program(*arguments, **options):
    command = [sys.executable, "-m", "eventkit", *map(str, arguments)]
    defaults = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "timeout": 60}
    return subprocess.run(command, **(defaults | options))


def test_the_module_runs_as_a_program():
    done = program("when", "3 May 2021, 10:00 UTC", "--json")
    assert json.loads(done.stdout)["instant"] == "2021-05-03T10:00:00Z"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_letters_that_the_output_does_not_have_are_shown_as_escapes(encoding):
    plain = os.environ | {"PYTHONIOENCODING": encoding}
    parks = FIXTURES / "climate-watch-zero-carbon-parks.toml"
    shown = program("show", parks, env=plain)
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert shown.stdout.startswith(rb"China\u2019s zero-carbon")
    [facts] = json.loads(program("show", parks, "--json", env=plain).stdout)
    assert facts["title"].startswith("China’s")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows hands arguments over as text")
def test_words_are_read_as_typed_in_a_locale_without_letters():
    plain = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    facts = json.loads(program("when", "2022年9月21日 19:30", "--json", env=plain).stdout)
    assert (facts["text"], facts["iso"]) == ("2022年9月21日 19:30", "2022-09-21T19:30")
    broken = program("name", b"\xff\xfe".decode("utf-8", "surrogateescape"))
    assert broken.returncode == 2
    assert b"is not UTF-8 text" in broken.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [["show", FIXTURES], ["feed", FIXTURES], ["when", "7pm", "--json"]])
def test_output_that_cannot_be_written_is_an_error_in_one_line(arguments):
    with open("/dev/full", "wb") as full:
        done = program(*arguments, stdout=full)
    assert done.returncode == 1
    assert done.stderr.decode().splitlines()[-1:] == ["eventkit: cannot write the output: No space left on device"]
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break in another way there")
@pytest.mark.parametrize("arguments", [["show", FIXTURES], ["roster", FIXTURES], ["when", "7pm", "--json"]])
def test_a_reader_that_has_had_enough_is_no_error(arguments):
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = program(*arguments, stdout=writing)
    finally:
        os.close(writing)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    assert b"Exception" not in done.stderr


def test_without_the_extra_the_command_says_how_to_get_it():
    code = "import sys; sys.modules['click'] = None\nfrom eventkit.__main__ import main\nmain()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert done.stderr == (
        "eventkit: the command line needs the extra 'cli'; install it with: pip install 'eventkit-calendar[cli]'\n"
    )


@pytest.mark.parametrize(("arguments", "meant"), [(["whn"], "when"), (["track", "pulish"], "publish")])
def test_a_command_that_is_none_is_told_with_the_one_that_may_be_meant(arguments, meant):
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == f"Error: No such command '{arguments[-1]}'; did you mean '{meant}'?"
