"""Reading and writing files: formats found by suffix, name or content; files whole or not at all."""

import io
import os
import stat
from pathlib import Path

import pytest

from eventkit import (
    Calendar,
    DuplicateUID,
    Event,
    MalformedSource,
    ReadError,
    Roster,
    UnknownForm,
    UnknownFormat,
    Webinar,
    WriteError,
    read,
    write,
)
from eventkit.io import file_names, put_files

FIXTURES = Path(__file__).parents[1] / "fixtures"
FILE = b'kind = "webinar"\ntitle = "Clean air"\nwhen = "3 May 2021"\nupdated = 2021-05-01\n'
EVENT = Webinar("Clean air", when="3 May 2021", updated="2021-05-01")


def test_reads_a_path_a_string_bytes_and_an_open_file(tmp_path):
    path = tmp_path / "air.toml"
    path.write_bytes(FILE)
    with path.open("rb") as opened:
        readings = [read(path), read(str(path)), read(FILE), read(opened), read(io.StringIO(FILE.decode()))]
    assert [reading.event for reading in readings] == [EVENT] * 5


def test_reads_the_five_events_of_the_folder():
    reading = read(FIXTURES)
    assert sorted(event.title[:12] for event in reading) == sorted(
        ["Build Back B", "Thematic Dia", "IURC China C", "2021 CIFTIS ", "China’s zero"]
    )
    assert reading.calendar == Calendar(
        "Urban climate events",
        reading.events,
        description=reading.calendar.description,
        language="en",
    )


def test_writes_a_folder_that_reads_back_equal(tmp_path):
    calendar = Calendar("Urban climate events", read(FIXTURES).events)
    written = write(calendar, tmp_path / "copy")
    again = read(tmp_path / "copy")
    assert sorted(again.events, key=str) == sorted(calendar.events, key=str)
    assert again.calendar.name == calendar.name
    assert not written.losses
    assert len(written.paths) == 6
    assert written.events == 5


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [
        (lambda tmp: tmp / "none.toml", ReadError, "No such file"),
        (lambda tmp: "bad\0name.toml", ReadError, "cannot read"),
        (lambda tmp: tmp, ReadError, "no event file"),
        (lambda tmp: _file(tmp, "a.toml", b""), MalformedSource, "a.toml: is empty"),
        (lambda tmp: _file(tmp, "a.tml", FILE), UnknownFormat, "did you mean '.toml'?"),
        (lambda tmp: b"just words", UnknownFormat, "in no format that can be read"),
        (lambda tmp: b"\x00" * 100, UnknownFormat, "in no format that can be read"),
        (lambda tmp: b"  ", MalformedSource, "is empty"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path, make, error, message):
    with pytest.raises(error) as raised:
        read(make(tmp_path))
    assert message in str(raised.value)


@pytest.mark.parametrize("source", [5, None, ["a.toml"]])
def test_what_is_no_source_is_refused_by_name(source):
    with pytest.raises(TypeError, match=r"read\(\) takes a path, bytes or an open file"):
        read(source)


def test_no_name_is_not_the_folder_one_is_in():
    with pytest.raises(ReadError, match="no file is named"):
        read("")


def test_a_broken_file_of_a_folder_keeps_its_facts(tmp_path):
    _file(tmp_path, "a.toml", FILE)
    _file(tmp_path, "b.toml", b'kind = "webinar"\ntitle = "x"\nspeakers = [{ name = "Jane Roe", titel = "Mayor" }]')
    with pytest.raises(MalformedSource) as raised:
        read(tmp_path)
    assert (raised.value.source, raised.value.key) == (str(tmp_path / "b.toml"), "speakers[0].titel")
    assert str(raised.value).startswith(str(tmp_path / "b.toml"))


def test_two_files_of_one_event_are_named(tmp_path):
    _file(tmp_path, "a.toml", FILE)
    _file(tmp_path, "b.toml", FILE)
    assert len(read(tmp_path)) == 2  # no calendar is named: nobody says that these are one calendar's
    _file(tmp_path, "calendar.toml", b'kind = "calendar"\nname = "Air"')
    with pytest.raises(DuplicateUID, match=r"a\.toml and .*b\.toml: 'Clean air' and 'Clean air' have the same UID"):
        read(tmp_path)


def test_endless_and_too_long_sources_end(monkeypatch, tmp_path):
    monkeypatch.setattr("eventkit.io.MAX_BYTES", 50)
    for source in (FILE, io.BytesIO(FILE), _file(tmp_path, "a.toml", FILE)):
        with pytest.raises(MalformedSource, match="is larger than 50 bytes"):
            read(source)


def _file(folder, name, content):
    (folder / name).write_bytes(content)
    return folder / name


def test_format_overrides_the_suffix(tmp_path):
    assert read(_file(tmp_path, "event.txt", FILE), format="toml").event == EVENT
    with pytest.raises(UnknownFormat, match="did you mean 'toml'"):
        read(FILE, format="tolm")


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("a.isc", "did you mean '.ics'?"),
        ("a.csv", "rosters have forms of their own"),
        ("no/such/a.ics", "cannot write"),
    ],
)
def test_a_target_that_cannot_be_written_says_why(tmp_path, target, message):
    with pytest.raises((UnknownFormat, WriteError)) as raised:
        write(EVENT, tmp_path / target)
    assert message in str(raised.value)
    assert list(tmp_path.iterdir()) == []


def test_a_mistyped_option_is_offered_the_right_one(tmp_path):
    with pytest.raises(UnknownForm, match="ics has no option 'undatd'; did you mean 'undated'"):
        write(EVENT, tmp_path / "a.ics", undatd="tentative")


def test_without_a_target_the_bytes_are_returned():
    assert bytes(write(EVENT, format="ics")).startswith(b"BEGIN:VCALENDAR\r\n")
    with pytest.raises(UnknownFormat, match="give a path, or format="):
        write(EVENT)


def test_one_file_per_event_leaves_undated_events_out_and_says_so(tmp_path):
    written = write([EVENT, Event("Undated", updated="2021-05-01")], tmp_path / "events", format="ics")
    assert [path.name for path in written.paths] == ["clean-air.ics"]
    assert [loss.event for loss in written.losses] == ["Undated"]
    assert written.events == 1
    assert written.left_out == (Event("Undated").uid,)


def test_one_file_per_event_says_nothing_of_the_calendar_and_lists_it(tmp_path):
    written = write(Calendar("Air", [EVENT]), tmp_path / "events", format="ics")
    assert [str(loss) for loss in written.losses] == [
        "name: what is said of 'Air' itself is not in the files of its events"
    ]
    assert not write(Calendar("Air", [EVENT]), tmp_path / "again").losses  # TOML has a file for it


@pytest.mark.parametrize("suffix", [".txt", ".md", ".csv", ".xlsx", ".html", ".vcf", ".json"])
def test_a_roster_is_written_by_suffix(tmp_path, suffix):
    roster = Roster(Webinar("Clean air", speakers=["Jane Roe, Mayor, Oslo"]))
    written = write(roster, tmp_path / f"speakers{suffix}")
    assert written.paths[0].read_bytes() == bytes(written)


def test_the_result_counts_the_events_that_were_written(tmp_path):
    events = [EVENT, Event("Undated", updated="2021-05-01"), Event("Later", when="4 May 2021", updated="2021-05-01")]
    assert write(events, tmp_path / "a.ics").events == write(events, format="ics").events == 2


def test_unchanged_bytes_leave_the_file_alone(tmp_path):
    path = tmp_path / "a.ics"
    write(EVENT, path)
    os.utime(path, (1, 1))
    write(EVENT, path)
    assert path.stat().st_mtime == 1


def test_a_new_file_gets_the_usual_permissions_and_an_old_one_keeps_its_own(tmp_path):
    plain = tmp_path / "plain"
    plain.write_bytes(b"x")
    put_files({tmp_path / "new": b"x"})
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)
    plain.chmod(0o640)
    put_files({plain: b"y"})
    assert stat.S_IMODE(plain.stat().st_mode) == 0o640


def test_nothing_is_left_and_nothing_changed_when_one_of_several_files_fails(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(WriteError):
        put_files({tmp_path / "a": b"new", tmp_path / "no" / "b": b"new"})
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a": b"old"}


def test_a_folder_in_the_way_of_a_file_leaves_the_others_as_they_were(tmp_path):
    (tmp_path / "b").mkdir()
    with pytest.raises(WriteError, match="b': Is a directory"):
        put_files({tmp_path / "a": b"new", tmp_path / "b": b"new"})
    assert [p.name for p in tmp_path.iterdir()] == ["b"]


def test_a_link_stays_a_link_and_a_device_a_device(tmp_path):
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    put_files({tmp_path / "link": b"new", Path(os.devnull): b"new"})
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("format", ["toml", "ics"])
def test_two_events_of_one_uid_are_refused_before_one_file_takes_the_place_of_the_other(tmp_path, format):
    twice = [EVENT, Webinar("Clean air", when="4 May 2021", updated="2021-05-01")]
    with pytest.raises(DuplicateUID):
        write(twice, tmp_path / "events", format=format)
    assert list(tmp_path.iterdir()) == []


def test_what_is_nothing_to_write_is_refused_by_name(tmp_path):
    with pytest.raises(TypeError, match=r"write\(\) takes a Calendar, an Event, several events or a Roster, not 5"):
        write(5, tmp_path / "a.ics")


def test_file_names_are_words_of_the_title_and_unique():
    titles = [
        "Clean air: what’s next?",
        "Clean air — what’s next",
        "零碳园区",
        "CON",
        "../../etc/passwd",
        "Calendar",
        "x" * 300,
    ]
    events = [Event(title, uid=f"uid-{number}") for number, title in enumerate(titles)]
    assert list(file_names(events).values()) == [
        "clean-air-whats-next",
        "clean-air-whats-next-2",
        "uid-2",
        "con-2",  # a device on Windows
        "etc-passwd",
        "calendar-2",
        "x" * 60,
    ]
