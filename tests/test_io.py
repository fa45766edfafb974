"""Reading and writing files: formats found by suffix, name or content; files whole or not at all."""

import io
import os
import stat
import tracemalloc
from itertools import count, islice
from pathlib import Path

import pytest
from attrs import evolve

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
from eventkit._files import put_files, put_stream
from eventkit.io import file_names, read_beginning, read_events

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


def test_bytes_in_another_encoding_are_told_which_it_may_be():
    page = "Webinar: Dünne Dächer\n\nWann: 4. Mai 2031"
    with pytest.raises(UnknownFormat, match="it may be windows-1252: save it as UTF-8"):
        read(page.encode("windows-1252"))
    assert read(page.encode()).event.title == "Dünne Dächer"


@pytest.mark.parametrize(
    ("known", "message"),
    [
        ({"published": "2031-05-04"}, "published= takes a date, not '2031-05-04'"),
        ({"year": "2031"}, "year= takes a number, not '2031'"),
        ({"place": 4}, "place= takes words, not 4"),
    ],
)
def test_what_is_known_from_outside_has_its_type(known, message):
    with pytest.raises(TypeError, match=message):
        read("Webinar: Roofs\n\nWhen: 4 May, 7pm", **known)


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
        (lambda tmp: b"\xff\xfa words", UnknownFormat, "in no format that can be read"),
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
    with pytest.raises(TypeError, match=r"read\(\) takes a path, bytes, an open file or words"):
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


@pytest.mark.parametrize("count", [0, 1, 999, 1000, 1001, 2500])
def test_a_file_may_be_given_in_pieces(tmp_path, count):
    pieces = [f"{number}\n".encode() for number in range(count)]
    whole, path = b"".join(pieces), tmp_path / "a"
    put_files({path: pieces})
    assert path.read_bytes() == whole
    os.utime(path, (1, 1))
    put_files({path: pieces})
    assert path.stat().st_mtime == 1
    changed = [*pieces[:-1], b"x" * len(pieces[-1])] if pieces else [b"x"]
    put_files({path: changed})
    assert path.read_bytes() == b"".join(changed)


def test_what_was_written_to_a_file_is_its_content_all_the_same(tmp_path):
    written = write(EVENT, tmp_path / "a.ics")
    content = (tmp_path / "a.ics").read_bytes()
    assert (b"".join(written.pieces), bytes(written), written.content, written.pieces) == (content,) * 3 + ([content],)
    assert written == evolve(written, content=content)


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
    with pytest.raises(TypeError, match=r"write\(\) takes a Calendar, .*, a Roster or a Catalogue, not 5"):
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


# Feeds


def feed(*events, name="", more=""):
    """A feed as a program would export it: LF, no more than is needed."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//EN", *([f"X-WR-CALNAME:{name}"] if name else [])]
    for uid, title in events:
        lines += ["BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20210501T000000Z", "DTSTART;VALUE=DATE:20210503"]
        lines += [f"SUMMARY:{title}", "END:VEVENT"]
    return "\n".join([*lines, *more.splitlines(), "END:VCALENDAR", ""]).encode()


TEA = feed(("1", "Tea"), ("2", "Käse"))


def titles(events):
    return [event.title for event in events]


@pytest.mark.parametrize(
    "content",
    [
        TEA,
        b"\xef\xbb\xbf" + TEA,
        b"\xff\xfe" + TEA.decode().encode("utf-16-le"),
        b"\xfe\xff" + TEA.decode().encode("utf-16-be"),
        b"\r\n\r\n" + TEA.replace(b"\n", b"\r\n"),
    ],
    ids=["UTF-8", "BOM", "UTF-16 LE", "UTF-16 BE", "CRLF"],
)
def test_a_feed_is_recognized_by_its_content_in_any_encoding(tmp_path, content):
    assert titles(read(content)) == ["Tea", "Käse"]
    assert titles(read(_file(tmp_path, "webcal-export.ics", content))) == ["Tea", "Käse"]
    assert titles(read_events(content)) == ["Tea", "Käse"]
    assert titles(read_events(tmp_path / "webcal-export.ics")) == ["Tea", "Käse"]


def test_a_folder_may_hold_several_formats(tmp_path):
    _file(tmp_path, "a.toml", FILE)
    _file(tmp_path, "b.ics", feed(("1", "Tea"), name="Kitchen"))
    write(Event("Scones", when="3 May 2021", updated="2021-05-01"), tmp_path / "c.jcal", format="jcal")
    write(Event("Jam", when="3 May 2021", updated="2021-05-01"), tmp_path / "d.xcs", format="xcal")
    reading = read(tmp_path)
    assert titles(reading.events) == ["Clean air", "Tea", "Scones", "Jam"]
    assert (reading.calendar.name, reading.calendar.events) == ("Kitchen", reading.events)
    assert titles(read_events(tmp_path)) == ["Clean air", "Tea", "Scones", "Jam"]


def test_of_several_feeds_in_a_folder_none_names_the_calendar_but_one_called_so(tmp_path):
    _file(tmp_path, "a.ics", feed(("1", "Tea"), name="Kitchen"))
    _file(tmp_path, "b.ics", feed(("2", "Ball"), name="Garden"))
    reading = read(tmp_path)
    assert reading.calendar is None
    [doubt] = [doubt for doubt in reading.doubts if doubt.field == "calendar"]
    assert doubt.candidates == ("Kitchen", "Garden")
    assert doubt.message == "2 files name a calendar, and none of them is called 'calendar': give it a name yourself"
    _file(tmp_path, "calendar.toml", b'kind = "calendar"\nname = "House"')
    assert read(tmp_path).calendar.name == "House"
    _file(tmp_path, "calendar.ics", feed(("3", "Sleep"), name="Home"))
    with pytest.raises(ReadError, match=r"two files of the folder .* name the calendar; keep one"):
        read(tmp_path)


def test_a_reading_is_written_with_all_that_its_source_said(tmp_path):
    task = "BEGIN:VTODO\nUID:t\nDTSTAMP:20210501T000000Z\nSUMMARY:Wash up\nEND:VTODO"
    for name in ("", "Kitchen"):
        reading = read(feed(("1", "Tea"), name=name, more=task))
        assert (reading.calendar.name if reading.calendar else "") == name
        again = read(bytes(write(reading, format="ics")))
        assert titles(again) == ["Tea"]
        assert task in again.leftovers
        assert (again.calendar.name if again.calendar else "") == name
    nameless = read(feed(("1", "Tea"), more=task))
    written = write(nameless, tmp_path / "folder")
    assert titles(read(tmp_path / "folder")) == ["Tea"]
    assert [str(loss) for loss in written.losses] == [
        "leftovers: what the source says of no event is not in the files of its events"
    ]


# One by one


def endless():
    """A feed that never ends, as a file."""

    class File:
        def __init__(self):
            self.waiting = b"BEGIN:VCALENDAR\nVERSION:2.0\n"
            self.numbers = count()

        def read(self, size):
            while len(self.waiting) < size:
                event = f"BEGIN:VEVENT\nUID:{next(self.numbers)}\nDTSTART:20210503T100000Z\nSUMMARY:Tea\nEND:VEVENT\n"
                self.waiting += event.encode()
            found, self.waiting = self.waiting[:size], self.waiting[size:]
            return found

    return File()


def test_events_come_one_by_one_from_a_source_without_end():
    assert [event.uid for event in islice(read_events(endless()), 3)] == ["0", "1", "2"]


def test_read_events_takes_what_read_takes(tmp_path):
    path = _file(tmp_path, "tea.ics", TEA)
    with path.open("rb") as opened:
        sources = [path, str(path), TEA, bytearray(TEA), opened, io.BytesIO(TEA), io.StringIO(TEA.decode())]
        assert [titles(read_events(source)) for source in sources] == [["Tea", "Käse"]] * 7
    assert titles(read_events(_file(tmp_path, "tea.txt", TEA), format="ics")) == ["Tea", "Käse"]


def test_a_format_that_cannot_be_read_so_is_read_whole(tmp_path):
    long = FILE + b'description = "' + b"x" * 5000 + b'"'
    for source in (FILE, long, _file(tmp_path, "a.toml", long)):
        assert titles(read_events(source)) == ["Clean air"]
    with pytest.raises(UnknownFormat, match="in no format that can be read"):
        list(read_events(b"\xff\xfa words" * 1000))


def test_read_events_says_how_far_it_is_and_what_stays_open(tmp_path):
    path = _file(tmp_path, "tea.ics", feed(*((str(number), "Tea") for number in range(1000)), more="no property"))
    counts, doubts = [], []
    assert len(list(read_events(path, progress=counts.append, doubts=doubts.append))) == 1000
    assert counts == sorted(counts)
    assert counts[-1] == path.stat().st_size
    assert [str(doubt) for doubt in doubts] == [str(doubt) for doubt in read(path).doubts]
    assert doubts


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [
        (lambda tmp: tmp / "none.ics", ReadError, "No such file"),
        (lambda tmp: "bad\0name.ics", ReadError, "cannot read"),
        (lambda tmp: "", ReadError, "no file is named"),
        (lambda tmp: tmp, ReadError, "no event file"),
        (lambda tmp: _file(tmp, "a.ics", b""), MalformedSource, "a.ics: is empty"),
        (lambda tmp: _file(tmp, "a.isc", TEA), UnknownFormat, "did you mean '.ics'?"),
        (lambda tmp: _file(tmp, "a.ics", b"just words"), MalformedSource, "a.ics"),
        (lambda tmp: b"\xff\xfa words", UnknownFormat, "in no format that can be read"),
        (lambda tmp: b" \n ", MalformedSource, "is empty"),
        (lambda tmp: 5, TypeError, "read_events() takes a path, bytes or an open file, not 5"),
    ],
)
def test_what_cannot_be_read_one_by_one_says_why(tmp_path, make, error, message):
    with pytest.raises(error) as raised:
        list(read_events(make(tmp_path)))
    assert message in str(raised.value)


def test_a_source_too_long_to_read_whole_says_what_reads_it(monkeypatch, tmp_path):
    monkeypatch.setattr("eventkit.io.MAX_BYTES", 50)
    path = _file(tmp_path, "tea.ics", TEA)
    with pytest.raises(MalformedSource, match=r"is larger than 50 bytes; read_events\(\) reads its events one by one"):
        read(path)
    assert titles(read_events(path)) == ["Tea", "Käse"]
    for reading in (read, lambda source: list(read_events(source))):
        with pytest.raises(MalformedSource, match=r"is larger than 50 bytes\Z"):
            reading(_file(tmp_path, "a.toml", FILE))


def test_the_beginning_of_a_feed_names_its_calendar(tmp_path):
    calendar = Calendar("Kitchen", [EVENT], description="All of it", refresh="PT1H")
    write(calendar, tmp_path / "a.ics")
    said = read_beginning(tmp_path / "a.ics")
    assert (said.name, said.description, said.refresh, said.events) == ("Kitchen", "All of it", calendar.refresh, ())
    assert read_beginning(_file(tmp_path, "b.ics", TEA)) is None
    assert read_beginning(_file(tmp_path, "c.toml", FILE)) is None
    with pytest.raises(ReadError, match="No such file"):
        read_beginning(tmp_path / "none.ics")


def many(number):
    return (Event(f"Tea {n}", when="3 May 2021", uid=str(n), updated="2021-05-01") for n in range(number))


def test_any_iterable_is_written_as_it_comes_and_gives_the_same_bytes(tmp_path):
    written = write(many(50), tmp_path / "a.ics")
    assert (written.events, written.content, written.paths) == (50, None, (tmp_path / "a.ics",))
    assert (tmp_path / "a.ics").read_bytes() == bytes(write(list(many(50)), format="ics"))
    assert bytes(write(many(50), format="ics")) == (tmp_path / "a.ics").read_bytes()
    write(many(3), tmp_path / "named.ics", calendar=Calendar("Kitchen"), times="utc")
    assert read(tmp_path / "named.ics").calendar.name == "Kitchen"
    write(list(many(3)), tmp_path / "listed.ics", calendar=Calendar("Kitchen", [EVENT]), times="utc")
    assert (tmp_path / "listed.ics").read_bytes() == (tmp_path / "named.ics").read_bytes()
    assert len(write(many(3), tmp_path / "house", calendar=Calendar("Kitchen")).paths) == 4
    write(many(1), tmp_path / "a.toml")
    assert titles(read(tmp_path / "a.toml")) == ["Tea 0"]
    assert len(write(many(3), tmp_path / "folder").paths) == 3


def test_what_is_there_without_a_suffix_and_no_folder_is_written_to(tmp_path):
    path = _file(tmp_path, "feed", b"old")
    for events in (many(2), list(many(2))):
        assert write(events, path, format="ics").paths == (path,)
        assert write(events, os.devnull, format="ics").paths == (Path(os.devnull),)
    assert len(read(path.read_bytes())) == 2
    with pytest.raises(UnknownFormat, match="nothing writes events to '' files"):
        write(many(2), path)


def peak(work):
    """The most memory that Python's values take while some work is done, in bytes."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


LONG = "Tea and scones. " * 250  # 4 kB, so that 1,500 events would be 6 MB


def test_writing_takes_no_more_memory_for_more_events(tmp_path):
    def writing(number):
        events = (evolve(EVENT, uid=str(n), description=f"{n} {LONG}") for n in range(number))
        return peak(lambda: write(events, tmp_path / "a.ics"))

    writing(10)  # whatever loads on first use
    assert writing(2000) - writing(500) < 1_000_000


def test_reading_takes_no_more_memory_for_more_events(tmp_path):
    def reading(number):
        path = _file(tmp_path, "a.ics", feed(*((str(n), LONG) for n in range(number))))
        return peak(lambda: sum(1 for _ in read_events(path)))

    reading(10)
    assert reading(2000) - reading(500) < 2_000_000  # files are read in pieces of 1 MB


def test_what_fails_in_the_middle_leaves_nothing_behind_and_the_old_file_alone(tmp_path):
    def failing():
        yield from many(5)
        raise ValueError("no more")

    path = _file(tmp_path, "a.ics", b"old")
    with pytest.raises(ValueError, match=r"\Ano more\Z"):
        write(failing(), path)
    with pytest.raises(DuplicateUID):
        write((event for event in [*many(2), *many(2)]), path)
    with pytest.raises(UnknownForm, match="ics has no option 'undatd'; did you mean 'undated'"):
        write(many(2), path, undatd="loss")
    with pytest.raises(WriteError, match="cannot write"):
        write(many(2), tmp_path / "no" / "a.ics")
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"a.ics": b"old"}


@pytest.mark.parametrize("pieces", [[b"new", b" words"], [b"old"], [b"old words and more"], []])
def test_a_stream_that_differs_takes_the_place_of_the_file(tmp_path, pieces):
    path = _file(tmp_path, "a", b"old words")
    os.utime(path, (1, 1))
    path.chmod(0o640)
    put_stream(path, iter(pieces))
    assert path.read_bytes() == b"".join(pieces)
    assert path.stat().st_mtime != 1
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["a"]


def test_a_stream_of_the_same_bytes_leaves_the_file_alone(tmp_path):
    path = _file(tmp_path, "a", b"old words")
    os.utime(path, (1, 1))
    put_stream(path, iter([b"old", b"", b" words"]))
    assert path.stat().st_mtime == 1
    assert [each.name for each in tmp_path.iterdir()] == ["a"]


def test_a_stream_follows_links_and_goes_into_devices_but_not_onto_folders(tmp_path):
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    put_stream(tmp_path / "link", [b"new"])
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"
    put_stream(Path(os.devnull), [b"new"])
    assert not Path(os.devnull).is_file()
    with pytest.raises(WriteError, match="Is a directory"):
        put_stream(tmp_path, [b"new"])
    assert sorted(each.name for each in tmp_path.iterdir()) == ["link", "real"]


WORDS = "Open house of the Lake Institute\n\nWhen: 3 May 2031, 10:00 Europe/Oslo\n"


def test_the_words_of_an_announcement_are_read_from_a_string_bytes_or_a_file(tmp_path):
    path = _file(tmp_path, "page.txt", WORDS.encode())
    with path.open(encoding="utf-8") as opened:
        sources = [WORDS, WORDS.encode(), path, str(path), opened, io.StringIO(WORDS)]
        readings = [read(source) for source in sources]
    assert [reading.text for reading in readings] == [WORDS] * 6
    assert {reading.events for reading in readings} == {readings[0].events}
    assert readings[0].event.when.iso == "2031-05-03T10:00+02:00[Europe/Oslo]"


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("announcement", "No such file"),
        ("my talks.ics", "No such file"),
        ("https://example.org/page", "is an address, and nothing is fetched here"),
    ],
)
def test_a_string_that_names_a_file_is_no_announcement(source, message):
    with pytest.raises(ReadError, match=message):
        read(source)


def test_announcements_in_a_folder_are_passed_over(tmp_path):
    _file(tmp_path, "page.txt", WORDS.encode())
    with pytest.raises(ReadError, match="no event file"):
        read(tmp_path)
    _file(tmp_path, "a.toml", FILE)
    assert titles(read(tmp_path)) == ["Clean air"]
    assert len(read(tmp_path, format="text")) == 1
