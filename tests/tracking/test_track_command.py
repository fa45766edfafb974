"""`eventkit track`: what its commands print, their exit codes, and a catalogue that stays whole."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from local_server import answer, running

from eventkit import read
from eventkit.cli import command
from eventkit.tracking.catalogue import Catalogue

PAGE = """Webinar: Cool roofs for old towns

Join us on {day}, 7pm Oslo time.

Speakers:
- Dr. Jane Roe, Director of Housing, City of Oslo
{more}
Hosted by the Lake Institute.
"""
FEED = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Lake Institute//EN
{events}END:VCALENDAR
"""
EVENT = """BEGIN:VEVENT
UID:{number}@lake.example
DTSTAMP:20310101T000000Z
DTSTART:203105{day:02}T170000Z
SUMMARY:Lake talk {number}
END:VEVENT
"""


def page(day="14 May 2031", more=""):
    return PAGE.format(day=day, more=more)


def feed(*numbers):
    told = "".join(EVENT.format(number=number, day=(number - 1) % 28 + 1) for number in numbers)
    return FEED.format(events=told).replace("\n", "\r\n")


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder to work in, without a catalogue named from outside."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("EVENTKIT_CATALOGUE", raising=False)
    return tmp_path


@pytest.fixture
def track(desk):
    def track(*arguments, code=0):
        result = CliRunner().invoke(command, ["track", *map(str, arguments)])
        assert result.exit_code == code, (result.stdout, result.stderr, result.exception)
        return result

    return track


@pytest.fixture
def kept(track, desk):
    """A catalogue with the webinar as it was announced, in announced.txt."""
    track("init")
    (desk / "announced.txt").write_text(page(), encoding="utf-8")
    track("add", "announced.txt", "--seen", "2026-04-01")
    return track


def events(place="events.db"):
    with Catalogue.open(place) as catalogue:
        return {event.title: event for event in catalogue.events()}


# Which catalogue


def test_a_catalogue_is_made_once_and_left_as_it_is_after_that(track, desk):
    assert track("init").stdout == "A catalogue with 0 events is at events.db\n"
    assert (desk / "events.db").is_file()
    (desk / "talk.txt").write_text(page(), encoding="utf-8")
    track("add", "talk.txt")
    assert track("init").stdout == "A catalogue with 1 event is at events.db\n"


def test_nothing_is_made_by_looking(track, desk):
    result = track("history", "roofs", code=1)
    assert result.stderr == (
        "eventkit: events.db: there is no catalogue; name one with --db, or make it with: eventkit track init\n"
    )
    assert list(desk.iterdir()) == []


@pytest.mark.parametrize("how", ["option", "environment"])
def test_another_catalogue_is_named_by_an_option_or_by_the_environment(track, desk, monkeypatch, how):
    place = desk / "elsewhere" / "webinars.db"
    place.parent.mkdir()
    option = ["--db", str(place)]
    if how == "environment":
        monkeypatch.setenv("EVENTKIT_CATALOGUE", str(place))
        option = []
    track("init", *option)
    (desk / "talk.txt").write_text(page(), encoding="utf-8")
    track("add", "talk.txt", *option)
    assert list(events(place)) == ["Cool roofs for old towns"]
    assert not (desk / "events.db").exists()


def test_what_is_no_catalogue_is_left_as_it_is(track, desk):
    (desk / "events.db").write_text("our notes")
    assert track("init", code=1).stderr.startswith("eventkit: events.db: ")
    assert (desk / "events.db").read_text() == "our notes"


def test_an_address_that_no_store_has_is_told_and_makes_nothing(track, desk):
    result = track("init", "--db", "mysql://ann:secret@lake.example/events", code=1)
    assert "give a file, a folder, or postgresql://user@host/database" in result.stderr
    assert "mysql://ann:***@lake.example/events" in result.stderr
    assert list(desk.iterdir()) == []


# Adding


def test_what_changed_is_told_and_the_same_again_changes_nothing(kept, desk):
    again = kept("add", "announced.txt")
    assert again.stdout == ""
    assert again.stderr == "1 document, 1 with nothing new, 0 changes\n"
    (desk / "announced.txt").write_text(page("16 May 2031", "- Wu Fang, Lake Institute"), encoding="utf-8")
    moved = kept("add", "announced.txt")
    days = "Wednesday, 14 May 2031, 19:00 (Oslo) to Friday, 16 May 2031, 19:00 (Oslo)"
    assert moved.stdout.splitlines() == [
        f"'Cool roofs for old towns': moved from {days}",
        "'Cool roofs for old towns': 'Wu Fang' added (speaker)",
    ]
    assert moved.stderr == "1 document, 2 changes\n"
    [event] = events().values()
    assert event.when.iso == "2031-05-16T19:00+02:00[Europe/Oslo]"
    assert event.sequence == 1


def test_a_folder_gives_each_file_that_can_be_read_and_a_bad_one_costs_no_other(track, desk):
    (desk / "in" / "more").mkdir(parents=True)
    (desk / "in" / ".hidden").mkdir()
    (desk / "in" / "talk.txt").write_text(page(), encoding="utf-8")
    (desk / "in" / "bad.toml").write_text("kind = ", encoding="utf-8")
    (desk / "in" / "more" / "feed.ics").write_text(feed(1, 2), encoding="utf-8")
    (desk / "in" / "film.mp4").write_bytes(b"film")
    (desk / "in" / ".hidden" / "feed.ics").write_text(feed(3), encoding="utf-8")
    track("init")
    result = track("add", "in", code=1)
    assert sorted(events()) == ["Cool roofs for old towns", "Lake talk 1", "Lake talk 2"]
    assert result.stderr.startswith("2 documents, 3 changes\nNot recorded\n  in/bad.toml: ")
    assert track("add", "in/film.mp4", code=1).stderr.splitlines()[1] == "Not recorded"
    (desk / "empty").mkdir()
    assert "no file that can be read in the folder 'empty'" in track("add", "empty", code=1).stderr


def test_a_fault_of_ours_costs_no_other_document(track, desk, monkeypatch):
    def faulty(source, **known):
        if source.name == "b.ics":
            raise KeyError("speakers")
        return read(source, **known)

    for number, name in enumerate("abc", 1):
        (desk / f"{name}.ics").write_text(feed(number), encoding="utf-8")
    track("init")
    monkeypatch.setattr("eventkit.cli.track.add.read", faulty)
    result = track("add", "a.ics", "b.ics", "c.ics", code=1)
    assert sorted(events()) == ["Lake talk 1", "Lake talk 3"]
    assert "b.ics: KeyError: 'speakers'; this is a fault of eventkit, please report it" in " ".join(
        result.stderr.split()
    )


def test_a_document_that_announces_nothing_is_a_source_all_the_same(track, desk):
    (desk / "closed.txt").write_text("Dear all, the kitchen is closed.", encoding="utf-8")
    (desk / "calendar.toml").write_text('kind = "calendar"\nname = "Lake"\n', encoding="utf-8")
    track("init")
    assert track("add", "closed.txt", "calendar.toml").stderr == (
        "2 documents, 0 changes\nNo event found in\n  closed.txt\n  calendar.toml\n"
    )
    with Catalogue.open("events.db") as catalogue:
        assert [sighting.address for sighting in catalogue.sources()] == ["calendar.toml", "closed.txt"]


def test_other_catalogues_in_a_folder_are_no_sources(track, desk):
    (desk / "talk.txt").write_text(page(), encoding="utf-8")
    track("init")
    track("init", "--db", "kept/")
    track("add", "talk.txt", "--db", "kept/")
    assert track("add", ".").stderr == "1 document, 1 change\n"


def test_a_catalogue_needs_a_name(track, desk):
    assert "no place is named" in track("init", "--db", "", code=1).stderr
    assert list(desk.iterdir()) == []


def test_a_source_is_not_overwritten(track, desk):
    (desk / "feed.ics").write_bytes(feed(1).encode())
    track("init")
    track("add", "feed.ics")
    result = track("publish", "--to", "feed.ics", code=1)
    assert "'feed.ics' is a source of the catalogue" in " ".join(result.stderr.split())
    assert (desk / "feed.ics").read_bytes() == feed(1).encode()
    track("publish", "--to", "out.ics")
    track("forget", "feed.ics", "--by", "Ann")
    track("publish", "--to", "feed.ics")


def test_a_catalogue_that_is_a_folder_does_not_read_itself(track, desk):
    (desk / "talk.txt").write_text(page(), encoding="utf-8")
    track("init", "--db", "kept/")
    track("add", ".", "--db", "kept/")
    assert track("add", ".", "--db", "kept/").stderr == "1 document, 1 with nothing new, 0 changes\n"


def test_a_file_is_the_same_source_from_whichever_folder_it_is_added(kept, desk, monkeypatch):
    (desk / "deep").mkdir()
    monkeypatch.chdir(desk / "deep")
    kept("add", "../announced.txt", "--db", "../events.db")
    kept("add", desk / "announced.txt", "--db", desk / "events.db")
    with Catalogue.open(desk / "events.db") as catalogue:
        assert [sighting.address for sighting in catalogue.sources()] == ["announced.txt"]


def test_what_is_known_of_an_announcement_is_said_with_options(track, desk):
    (desk / "talk.txt").write_text("Webinar: Cool roofs\n\nFriday, 14 May, 7pm", encoding="utf-8")
    track("init")
    options = ["--published", "2032-05-01", "--zone", "Europe/Oslo", "--seen", "2032-05-02T09:00Z"]
    track("add", "talk.txt", *options, "--source", "https://lake.example/talk")
    [event] = events().values()
    assert event.when.iso == "2032-05-14T19:00+02:00[Europe/Oslo]"
    with Catalogue.open("events.db") as catalogue:
        [source] = catalogue.sources()
    assert (source.address, source.seen.isoformat()) == ("https://lake.example/talk", "2032-05-02T09:00:00+00:00")


@pytest.mark.parametrize(
    "arguments",
    [
        ["add"],
        ["add", "a.txt", "b.txt", "--source", "x"],
        ["add", "a.txt", "--seen", "yesterday"],
        ["add", "a.txt", "--seen", "2031-05-14T09:00"],
        ["add", "a.txt", "--max-lost", "2"],
    ],
)
def test_a_wrong_call_ends_with_2(track, desk, arguments):
    track(*arguments, code=2)


def test_a_zone_that_is_none_is_told_once_and_before_anything_is_read(kept):
    result = kept("add", "announced.txt", "gone.txt", "--zone", "Europe/Oslow", code=1)
    assert len(result.stderr.splitlines()) == 1
    assert "Europe/Oslow" in result.stderr


def test_a_feed_that_lost_most_of_its_events_changes_nothing(track, desk):
    track("init")
    (desk / "feed.ics").write_text(feed(*range(1, 11)), encoding="utf-8")
    track("add", "feed.ics", "--seen", "2026-04-01")
    (desk / "feed.ics").write_text(feed(1), encoding="utf-8")
    result = track("add", "feed.ics", "--seen", "2026-04-02", code=1)
    assert "Not recorded" in result.stderr
    believed = track("add", "feed.ics", "--seen", "2026-04-02", "--max-lost", "1")
    assert len(believed.stdout.splitlines()) == 9
    assert "'Lake talk 2': no longer listed by feed.ics" in believed.stdout
    assert len(events()) == 10


def test_json_has_documents_changes_and_failures(kept, desk):
    (desk / "announced.txt").write_text(page("16 May 2031"), encoding="utf-8")
    found = json.loads(kept("add", "announced.txt", "gone.txt", "--json", code=1).stdout)
    [change] = found["changes"]
    assert (found["documents"], found["unchanged"], len(found["failed"])) == (1, 0, 1)
    assert (change["change"], change["field"], change["by"]) == ("moved", "when", "announced.txt")
    assert change["old"] == "2031-05-14T19:00+02:00[Europe/Oslo]"
    assert change["new"] == "2031-05-16T19:00+02:00[Europe/Oslo]"


# Fetching


@pytest.fixture
def server():
    with running() as server:
        yield server


def test_an_address_is_fetched_recorded_and_asked_for_what_is_new(track, server):
    track("init")
    server.pages["/feed.ics"] = answer(feed(1, 2).encode(), ETag='"1"', Content_Type="text/calendar")
    url = server.url("/feed.ics")
    assert len(track("fetch", url, "--allow-private").stdout.splitlines()) == 2
    server.pages["/feed.ics"] = answer(status="304 Not Modified", ETag='"1"')
    assert track("fetch", "--allow-private").stderr == "1 document, 1 with nothing new, 0 changes\n"
    assert [headers.get("if-none-match") for _, headers in server.requests] == [None, '"1"']
    server.pages["/feed.ics"] = answer(feed(1, 2, 3).encode(), ETag='"2"')
    assert track("fetch", "--allow-private").stdout == "'Lake talk 3': new\n"
    track("fetch", "--allow-private", "--anew")
    assert [headers.get("if-none-match") for _, headers in server.requests][2:] == ['"1"', None]
    with Catalogue.open("events.db") as catalogue:
        assert catalogue.last_sighting(url).etag == '"2"'


def test_an_address_that_is_forgotten_is_fetched_only_when_it_is_named(track, server):
    track("init")
    server.pages["/a.ics"] = server.pages["/b.ics"] = answer(feed(1).encode())
    a, b = server.url("/a.ics"), server.url("/b.ics")
    track("fetch", a, b, "--allow-private")
    assert track("forget", a, "--by", "Ann").stdout == f"{a} is no longer fetched\n"
    assert f"{a} (no longer fetched)" in track("status").stdout
    assert [each["forgotten"] for each in json.loads(track("status", "--json").stdout)["sources"]] == [True, False]
    track("fetch", "--allow-private")
    assert [path for path, _ in server.requests] == ["/a.ics", "/b.ics", "/b.ics"]
    track("fetch", a, "--allow-private")
    track("fetch", "--allow-private")
    assert [path for path, _ in server.requests][3:] == ["/a.ics", "/a.ics", "/b.ics"]
    assert "there is no source 'tea'" in track("forget", "tea", code=1).stderr


def test_an_address_that_cannot_be_fetched_costs_no_other(track, server):
    track("init")
    server.pages["/feed.ics"] = answer(feed(1).encode())
    result = track("fetch", server.url("/gone"), server.url("/feed.ics"), "--allow-private", code=1)
    assert result.stdout == "'Lake talk 1': new\n"
    assert "answers 404 Not Found" in result.stderr
    assert "1 document, 1 change" in result.stderr
    assert "'http://[' is no address" in track("fetch", "http://[", "--allow-private", code=1).stderr


def test_no_private_address_is_asked_unless_it_is_allowed(track, server):
    track("init")
    result = track("fetch", server.url("/"), code=1)
    assert "on this machine or a private network" in " ".join(result.stderr.split())
    assert server.requests == []


def test_what_is_known_of_a_page_is_said_with_options(track, server):
    track("init")
    server.pages["/talk"] = answer(b"Webinar: Cool roofs\n\nFriday, 14 May, 7pm", Content_Type="text/plain")
    options = ["--published", "2032-05-01", "--zone", "Europe/Oslo", "--allow-private"]
    track("fetch", server.url("/talk"), *options)
    [event] = events().values()
    assert event.when.iso == "2032-05-14T19:00+02:00[Europe/Oslo]"


def test_limits_are_options(track, server):
    track("init")
    server.pages["/feed.ics"] = answer(feed(1).encode())
    result = track("fetch", server.url("/feed.ics"), "--allow-private", "--max-bytes", "10", code=1)
    assert "larger than 10 bytes" in result.stderr


def test_without_an_address_there_has_to_be_one_from_before(track):
    track("init")
    assert track("fetch", code=1).stderr == "eventkit: no address is a source so far: name one\n"


# Stopped half way


def start(*arguments):
    """A command in a process of its own, that can be stopped."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    process = [sys.executable, "-m", "eventkit", "track", *map(str, arguments)]
    return subprocess.Popen(process, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, getattr(signal, "SIGKILL", signal.SIGTERM)])
def test_a_run_that_is_stopped_leaves_the_catalogue_whole_and_can_be_done_again(track, desk, how):
    (desk / "in").mkdir()
    for number in range(1, 61):
        (desk / "in" / f"talk-{number:03}.ics").write_text(feed(number))
    track("init")
    process = start("add", "in")
    try:
        while process.poll() is None and not events():
            time.sleep(0.1)
        process.send_signal(how)
        _, said = process.communicate(timeout=60)
    finally:
        process.kill()
    assert events()
    if how is signal.SIGINT and process.returncode:  # it may have been quicker than we were
        assert process.returncode == 1
        assert b"not recorded; do it again for them" in said or b"Aborted" in said
    with Catalogue.open("events.db") as catalogue:
        assert list(catalogue.verify()) == []
        before = {event.uid for event in catalogue.events()}
    track("add", "in")
    with Catalogue.open("events.db") as catalogue:
        assert list(catalogue.verify()) == []
        after = {event.uid: event for event in catalogue.events()}
    assert before <= set(after)
    stated = {event.uid: event.title for path in (desk / "in").iterdir() for event in read(path)}
    assert {uid: event.title for uid, event in after.items()} == stated


# Looking


@pytest.fixture
def moved(kept, desk):
    """The webinar, moved a week later and with one more speaker."""
    (desk / "announced.txt").write_text(page("16 May 2031", "- Wu Fang, Lake Institute"), encoding="utf-8")
    kept("add", "announced.txt", "--seen", "2026-04-08")
    return kept


DAYS = "Wednesday, 14 May 2031, 19:00 (Oslo) to Friday, 16 May 2031, 19:00 (Oslo)"


def test_status_says_what_is_known_and_from_where(moved):
    assert moved("status").stdout.splitlines()[:3] == [
        "events.db: 1 event (1 webinar)",
        "Sources, last seen",
        "  2026-04-08 00:00Z announced.txt",
    ]
    found = json.loads(moved("status", "--json").stdout)
    assert found["events"] == {"webinar": 1}
    assert found["sources"] == [{"address": "announced.txt", "seen": "2026-04-08T00:00:00Z", "forgotten": False}]
    assert (found["proposals"], found["conflicts"]) == (0, [])


def test_history_has_every_step_with_its_source(moved):
    lines = moved("history", "cool roofs").stdout.splitlines()
    assert lines[0].startswith("Cool roofs for old towns (")
    assert lines[1:] == [
        "  1  2026-04-01 00:00Z  announced.txt",
        "     'Cool roofs for old towns': new",
        "  2  2026-04-08 00:00Z  announced.txt",
        f"     'Cool roofs for old towns': moved from {DAYS}",
        "     'Cool roofs for old towns': 'Wu Fang' added (speaker)",
    ]
    found = json.loads(moved("history", "roofs", "--json").stdout)["history"]
    assert [(step["revision"], [change["change"] for change in step["changes"]]) for step in found] == [
        (1, ["added"]),
        (2, ["moved", "speaker-added"]),
    ]


def test_an_event_is_found_by_its_identifier_its_beginning_or_words_of_its_title(moved, desk):
    (desk / "feed.ics").write_text(feed(1, 2), encoding="utf-8")
    moved("add", "feed.ics")
    for words in ("1@lake.example", "1@", "talk 1", "LAKE 1"):
        assert moved("history", words).stdout.startswith("Lake talk 1 (1@lake.example)")
    several = moved("history", "lake talk", code=1)
    assert several.stderr == (
        "eventkit: 2 events fit 'lake talk': Lake talk 1 (1@lake.example); Lake talk 2 (2@lake.example); "
        "give the UID of one\n"
    )
    assert "no event of the catalogue fits 'dam'" in moved("history", "dam", code=1).stderr


def test_diff_is_what_differs_between_two_moments(moved):
    lines = moved("diff", "--since", "2026-04-02").stdout.splitlines()
    assert lines[0].startswith("~ Cool roofs for old towns (")
    when = "2031-05-14T19:00+02:00[Europe/Oslo] → 2031-05-16T19:00+02:00[Europe/Oslo]"
    assert f"    when: {when}" in lines
    assert [line.partition(":")[0].strip() for line in lines[1:]] == ["when", "appearances", "previous"]
    assert moved("diff", "--since", "2026-03-01").stdout.startswith("+ Cool roofs for old towns (")
    assert moved("diff", "--since", "2026-04-09").stdout == ""
    assert moved("diff", "--since", "2026-04-08").stdout == ""
    assert moved("diff", "roofs", "--since", "2026-04-02", "--until", "2026-04-03").stdout == ""
    [found] = json.loads(moved("diff", "--since", "2026-04-02", "--json").stdout)
    assert found["difference"] == "changed"
    assert sorted(found["fields"]) == ["appearances", "previous", "when"]


def test_digest_is_printed_or_written_in_the_form_of_the_suffix(moved, desk):
    week = ["--since", "2026-04-02", "--until", "2026-04-09"]
    assert "Cool roofs for old towns" in moved("digest", *week).stdout
    markdown = moved("digest", *week, "--format", "markdown").stdout
    moved("digest", *week, "--to", "digest.md")
    assert (desk / "digest.md").read_text(encoding="utf-8") == markdown
    assert "13:00" in moved("digest", *week, "--zone", "America/New_York").stdout
    assert "no form has the suffix '.docx'" in moved("digest", *week, "--to", "digest.docx", code=1).stderr


@pytest.mark.parametrize("moment", ["2026-11-21", "2026-11-21T09:00Z", "2026-11-21T10:00+02:00", "now", "7 days", "2h"])
def test_moments_are_days_instants_or_so_long_ago(kept, moment):
    kept("diff", "--until", moment)


def test_verify_finds_a_whole_catalogue_whole(moved):
    assert moved("verify").stdout == "The catalogue is whole\n"


# Deciding


def test_what_a_person_decided_stays_and_what_sources_say_otherwise_is_listed(moved, desk):
    told = moved("decide", "roofs", "when", "17 May 2031, 7pm Oslo time", "--by", "Ann", "--why", "she called").stdout
    assert "decided by Ann: she called" in told
    (desk / "announced.txt").write_text(page("18 May 2031", "- Wu Fang, Lake Institute"), encoding="utf-8")
    assert "says otherwise of when" in moved("add", "announced.txt", code=3).stdout
    [event] = events().values()
    assert event.when.iso == "2031-05-17T19:00+02:00[Europe/Oslo]"
    assert "Decided, and said otherwise" in moved("status", code=3).stderr + moved("status", code=3).stdout
    assert "Ann" in moved("history", "roofs").stdout
    moved("release", "roofs", "when", "--by", "Ann")
    (desk / "announced.txt").write_text(page("19 May 2031", "- Wu Fang, Lake Institute"), encoding="utf-8")
    assert "moved from" in moved("add", "announced.txt").stdout


def test_several_values_or_nothing_are_decided(moved):
    moved("decide", "roofs", "speakers", "Mara Lind, Lake Institute", "Jane Roe", "--by", "Ann")
    [event] = events().values()
    assert [each.name for each in event.speakers] == ["Mara Lind", "Jane Roe"]
    moved("decide", "roofs", "when", "", "--by", "Ann")
    [event] = events().values()
    assert event.when.iso == "XXXX-XX-XX"


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["decide", "roofs", "wen", "17 May"], "wen"),
        (["decide", "roofs", "when", "7pm CST"], "CST"),
        (["release", "roofs", "when"], "when"),
        (["undo", "roofs", "7"], "no revision 7"),
        (["undo", "roofs", "1"], "first"),
        (["settle", "abc", "same"], "abc"),
    ],
)
def test_what_cannot_be_decided_is_one_line(moved, arguments, why):
    result = moved(*arguments, "--by", "Ann", code=1)
    assert len(result.stderr.splitlines()) == 1
    assert why in result.stderr


def test_a_revision_is_taken_back(moved):
    assert "revision 2 taken back by Ann" in moved("undo", "roofs", 2, "--by", "Ann").stdout
    [event] = events().values()
    assert event.when.iso == "2031-05-14T19:00+02:00[Europe/Oslo]"
    assert [each.name for each in event.appearances] == ["Dr. Jane Roe", "Lake Institute"]


def test_events_that_may_be_one_wait_for_a_person(moved, desk):
    report = "Cool roofs for old towns: what we learned\n\nOn 16 May 2031 the Lake Institute held the webinar. "
    (desk / "report.txt").write_text(report + "Dr. Jane Roe spoke.", encoding="utf-8")
    moved("add", "report.txt", code=3)
    lines = moved("proposals", code=3).stdout.splitlines()
    [found] = json.loads(moved("proposals", "--json", code=3).stdout)
    assert lines[0].startswith(f"{found['id'][:8]}  Cool roofs for old towns")
    assert {event["title"] for event in found["events"]} == set(events())
    assert moved("settle", found["id"][:8], "same", "--by", "Ann").stdout
    assert moved("proposals").stdout == ""
    [event] = events().values()
    assert str(event.status) == "happened"


def test_who_is_one_person_counts_in_the_roster_that_is_published(track, desk):
    (desk / "talks.toml").write_text('kind = "webinar"\ntitle = "A"\nwhen = "3 May 2031"\nspeakers = ["Max Moe"]')
    (desk / "more.toml").write_text('kind = "webinar"\ntitle = "B"\nwhen = "4 May 2031"\nspeakers = ["M. Moe"]')
    track("init")
    track("add", "talks.toml", "more.toml")
    track("publish", "--to", "out")
    people = json.loads((desk / "out" / "speakers.json").read_text(encoding="utf-8"))["people"]
    assert len(people) == 2
    assert track("people", "same", "Max Moe", "M. Moe", "--by", "Ann").stdout == "Max Moe and M. Moe are one person\n"
    track("publish", "--to", "out")
    people = json.loads((desk / "out" / "speakers.json").read_text(encoding="utf-8"))["people"]
    assert len(people) == 1


def test_who_may_be_one_person_is_listed_until_it_is_settled(kept, desk):
    (desk / "page.txt").write_text(page().replace("Dr. Jane Roe, Director", "J. Roe, Head"), encoding="utf-8")
    told = kept("add", "page.txt", code=3)
    assert "'J. Roe' added (speaker)" in told.stdout
    assert "To be settled: eventkit track people\n  Dr. Jane Roe and J. Roe may be one person: " in told.stderr
    lines = kept("people", code=3).stdout.splitlines()
    assert lines[0] == "Dr. Jane Roe and J. Roe"
    assert lines[-1] == "Settle each with: eventkit track people same|different ONE OTHER"
    [found] = json.loads(kept("people", "--json", code=3).stdout)
    assert found["names"] == ["Dr. Jane Roe", "J. Roe"]
    assert [event["title"] for event in found["events"]] == ["Cool roofs for old towns"]
    assert "Give both names" in kept("people", "same", "J. Roe", code=2).stderr
    kept("people", "different", *found["names"], "--by", "Ann")
    assert kept("people").stdout == ""


def test_a_report_is_compared_with_what_was_known_and_with_who_is_who(moved, desk):
    report = "Cool roofs for old towns\n\nOn 16 May 2031 the Lake Institute held the webinar. {} and Wu Fang spoke."
    (desk / "report.txt").write_text(report.format("Dr. Jane Roe"), encoding="utf-8")
    then = moved("reconcile", "roofs", "report.txt", "--at", "2026-04-02").stdout
    assert "Not mentioned" not in then
    assert "Added (1)\n  - Wu Fang" in then
    assert "Added" not in moved("reconcile", "roofs", "report.txt").stdout
    (desk / "report.txt").write_text(report.format("Janet Roe-Lind"), encoding="utf-8")
    assert "Added (1)\n  - Janet Roe-Lind" in moved("reconcile", "roofs", "report.txt").stdout
    moved("people", "same", "Dr. Jane Roe", "Janet Roe-Lind", "--by", "Ann")
    moved("reconcile", "roofs", "report.txt", "--to", "report.md")
    assert "Added" not in (desk / "report.md").read_text(encoding="utf-8")
    assert len(events()) == 1


def test_a_report_with_the_title_and_the_organizer_of_what_was_announced_is_compared_too(moved, desk):
    (desk / "report.txt").write_text(page("16 May 2031"), encoding="utf-8")
    assert moved("reconcile", "roofs", "report.txt").stdout.startswith("Announced and reported: Cool roofs")


# Publishing


def test_a_feed_is_published_and_left_alone_where_nothing_changed(moved, desk):
    result = moved("publish", "--to", "feed.ics", "--name", "Webinars")
    assert result.stderr.splitlines()[-1] == "1 event in feed.ics"
    content = (desk / "feed.ics").read_bytes()
    assert b"SEQUENCE:1" in content
    assert b"NAME:Webinars" in content
    os.utime(desk / "feed.ics", (1, 1))
    moved("publish", "--to", "feed.ics", "--name", "Webinars")
    assert (desk / "feed.ics").read_bytes() == content
    assert (desk / "feed.ics").stat().st_mtime == 1


def test_a_folder_gets_everything_and_selections_hold(moved, desk):
    (desk / "feed.ics").write_text(feed(1, 2), encoding="utf-8")
    moved("add", "feed.ics")
    moved("publish", "--to", "out", "--kind", "webinar", "--feeds", "person")
    found = {path.relative_to(desk / "out").as_posix() for path in (desk / "out").rglob("*.*")}
    assert {"calendar.ics", "events/cool-roofs-for-old-towns.ics", "speakers.csv", "feeds/person/jane-roe.ics"} <= found
    assert [event.title for event in read(desk / "out" / "calendar.ics")] == ["Cool roofs for old towns"]
    moved("publish", "--to", "lake.ics", "--text", "lake talk", "--place", "online", "--place", "nowhere")
    assert b"VEVENT" not in (desk / "lake.ics").read_bytes()


def test_a_cancelled_event_stays_in_the_feed_for_a_while(moved, desk):
    moved("decide", "roofs", "status", "cancelled", "--by", "Ann")
    moved("publish", "--to", "feed.ics")
    assert b"STATUS:CANCELLED" in (desk / "feed.ics").read_bytes()
    moved("publish", "--to", "feed.ics", "--cancelled-for", "0")
    assert b"VEVENT" not in (desk / "feed.ics").read_bytes()


def test_what_only_a_folder_can_have_is_a_wrong_call_for_a_file(moved):
    moved("publish", "--to", "feed.ics", "--json", code=2)
    moved("publish", "--to", "feed.ics", "--feeds", "person", code=2)
    moved("publish", "--to", "out", "--feeds", "animal", code=2)


# Every store


def test_the_commands_are_the_same_wherever_the_catalogue_is(track, desk, place):
    if place == ":memory:":
        return  # it is gone with each command
    (desk / "talk.txt").write_text(page(), encoding="utf-8")
    there = ["--db", place]
    track("init", *there)
    track("add", "talk.txt", "--seen", "2026-04-01", *there)
    (desk / "talk.txt").write_text(page("16 May 2031"), encoding="utf-8")
    assert "moved from" in track("add", "talk.txt", "--seen", "2026-04-08", *there).stdout
    track("decide", "roofs", "title", "Cool roofs", "--by", "Ann", *there)
    assert track("diff", "--since", "2026-04-02", *there).stdout.startswith("~ Cool roofs (")
    assert (
        len([line for line in track("history", "roofs", *there).stdout.splitlines() if line[:3].strip().isdigit()]) == 3
    )
    track("publish", "--to", "feed.ics", *there)
    assert b"SEQUENCE:1" in (desk / "feed.ics").read_bytes()
    assert track("verify", *there).stdout == "The catalogue is whole\n"
