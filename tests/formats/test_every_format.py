"""What holds for every format; new ones are found by themselves."""

import inspect

import pytest

from eventkit import Calendar, Event, EventkitError, Reading, Webinar, write
from eventkit.formats import formats
from eventkit.written import Written

FORMATS = [pytest.param(format, id=name) for name, format in formats().items()]
WRITERS = [pytest.param(format, id=name) for name, format in formats().items() if hasattr(format, "write")]
READERS = [pytest.param(format, id=name) for name, format in formats().items() if hasattr(format, "read")]
BOTH = [case for case in WRITERS if case in READERS]
EVENT = Webinar(
    "Clean air — 清洁空气",
    when="3 May 2021, 7pm Beijing time",
    speakers=["Jane Roe, Mayor, Oslo"],
    updated="2021-05-01",
)


@pytest.mark.parametrize("format", FORMATS)
def test_format_says_what_it_is(format):
    assert format.__name__.rpartition(".")[2] == format.NAME
    assert format.SUFFIXES
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in format.SUFFIXES)
    assert "/" in format.MEDIA_TYPE
    assert hasattr(format, "read") or hasattr(format, "write")
    assert format.__doc__


def test_no_two_formats_have_a_suffix_in_common():
    suffixes = [suffix for format in formats().values() for suffix in format.SUFFIXES]
    assert len(suffixes) == len(set(suffixes))


@pytest.mark.parametrize("format", WRITERS)
def test_options_are_keywords_with_a_default(format):
    _, *options = inspect.signature(format.write).parameters.values()
    assert all(option.kind is option.KEYWORD_ONLY and option.default is not option.empty for option in options)


@pytest.mark.parametrize("format", WRITERS)
def test_an_event_is_written_as_bytes_the_same_each_time(format):
    written = format.write(EVENT)
    assert isinstance(written, Written)
    assert (written.events, written.left_out, written.paths, written.losses) == (1, (), (), ())
    assert EVENT.title in written.text.replace("\r\n ", "")
    assert bytes(format.write(EVENT)) == bytes(written)


@pytest.mark.parametrize("format", WRITERS)
def test_a_folder_holds_a_file_of_the_suffix_for_each_event(format, tmp_path):
    written = write(
        Calendar("Air", [EVENT, Event("Other", when="4 May 2021", updated="2021-05-01")]), tmp_path, format=format.NAME
    )
    assert written.events == 2
    assert {path.suffix for path in written.paths} == {format.SUFFIXES[0]}
    assert {"clean-air", "other"} <= {path.stem for path in tmp_path.iterdir()}


@pytest.mark.parametrize("format", BOTH)
def test_what_is_written_reads_back_equal(format):
    reading = format.read(bytes(format.write(EVENT)), source="a file")
    assert isinstance(reading, Reading)
    assert (reading.event, reading.doubts) == (EVENT, ())


@pytest.mark.parametrize("format", READERS)
@pytest.mark.parametrize("content", [b"\x00\xff", b"VERSION:2.0", b"{}", b"a = 1", b"[1]", b"<a/>"])
def test_what_cannot_be_read_names_the_source(format, content):
    with pytest.raises(EventkitError, match="a file"):
        format.read(content, source="a file")
