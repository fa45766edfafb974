"""Content lines: what is escaped, how lines are folded, and that no value can become a line of its own."""

import re
import subprocess
import sys

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventkit.errors import WriteError
from eventkit.formats._contentlines import (
    clean,
    content_line,
    encode_uri,
    escape_text,
    escape_uid,
    fold,
    has_control,
    one_line,
    parameter,
)

# Text as hostile as it comes: every kind of line break, control characters, halves of pairs, wide and joined signs.
nasty = st.text(
    st.one_of(
        st.sampled_from("\r\n\x00\x0b\x0c\x1c\x1e\x7f\x85\x9b\u2028\u2029\ud800\udfff\t ,;:\\\"'^%"),
        st.sampled_from("aé北𝄞👩\u200d\u202e\ufeffñ"),
        st.characters(),
    ),
    max_size=200,
)
kinds = st.sampled_from([escape_text, escape_uid, encode_uri, parameter, lambda value: parameter(value, carets=True)])


def physical_lines(text: str) -> list[bytes]:
    assert text.endswith("\r\n")
    return text.encode().split(b"\r\n")[:-1]


def unfold(text: str) -> str:
    return text.replace("\r\n ", "").removesuffix("\r\n")


@given(kinds, nasty)
def test_no_value_becomes_a_line_of_its_own(kind, value):
    written = content_line("SUMMARY", kind(value))
    first, *rest = physical_lines(written)
    assert first.startswith(b"SUMMARY:")
    assert all(line.startswith(b" ") for line in rest)
    assert all(len(line) <= 75 for line in (first, *rest))
    # Nothing that a reader with a general notion of a line break could split at, either.
    assert len(unfold(written).splitlines()) == 1


@given(nasty)
def test_text_comes_back_as_it_was_cleaned(value):
    """icalendar as the oracle: what it reads from our line is the text, with one kind of line break."""
    line = content_line("SUMMARY", escape_text(value))
    event = icalendar.Event.from_ical(f"BEGIN:VEVENT\r\n{line}END:VEVENT\r\n")
    assert str(event["SUMMARY"]) == clean(value)


@given(st.text("ab ,;:'é^n\"", max_size=80))
def test_parameters_come_back(value):
    """With carets nothing is lost; without, a double quote becomes an apostrophe."""
    for carets, expected in [(True, value.strip()), (False, value.strip().replace('"', "'"))]:
        line = content_line(f"ATTENDEE;CN={parameter(value, carets=carets)}", "mailto:a@example.org")
        event = icalendar.Event.from_ical("BEGIN:VEVENT\r\n" + line + "END:VEVENT\r\n")
        assert event["ATTENDEE"].params["CN"] == expected or (expected == "" and not event["ATTENDEE"].params["CN"])


@given(nasty)
def test_a_uri_is_ascii_without_separators(value):
    assert re.fullmatch(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+=%]*", encode_uri(value))


@given(nasty)
def test_encoding_a_uri_twice_changes_nothing(value):
    once = encode_uri(value)
    assert encode_uri(once) == once


@given(st.text(st.sampled_from("ab北👩é"), max_size=300))
def test_folding_takes_nothing_away(value):
    written = fold("X:" + value)
    assert unfold(written) == "X:" + value
    lines = physical_lines(written)
    assert all(len(line) <= 75 for line in lines)
    for line in lines:
        line.decode()  # no character is cut


def test_a_line_of_75_octets_is_not_folded():
    assert fold("X:" + "a" * 73) == "X:" + "a" * 73 + "\r\n"
    assert fold("X:" + "a" * 74) == "X:" + "a" * 73 + "\r\n a\r\n"
    assert fold("X:" + "北" * 24) == "X:" + "北" * 24 + "\r\n"
    assert fold("X:" + "北" * 25) == "X:" + "北" * 24 + "\r\n 北\r\n"
    assert fold("X:" + "a" * 73 + "\N{GRINNING FACE}") == "X:" + "a" * 73 + "\r\n \N{GRINNING FACE}\r\n"


@pytest.mark.parametrize("sign", ["\r\n", "\n", "\r", "\x00", "\x0b", "\x85", "\u2028", "\ud800", "é\n"])
def test_a_line_with_a_break_in_it_is_refused(sign):
    with pytest.raises(WriteError, match="a line cannot hold"):
        content_line("SUMMARY", f"one{sign}ATTENDEE:two")


def test_the_refusal_does_not_rest_on_assert():
    code = "from eventkit.formats._contentlines import content_line; content_line('SUMMARY', 'a\\r\\nATTENDEE:x')"
    run = subprocess.run([sys.executable, "-O", "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert "WriteError" in run.stderr


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("plain", "plain"),
        ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
        ("a\x0bb\x0cc\x85d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
        ("tab\tstays", "tab\tstays"),
        ("bell\x07null\x00del\x7fcsi\x9b", "bellnulldelcsi"),
        ("pair \ud83d\ude00 half \ud83d.", "pair 😀 half \ufffd."),
        ("right to left \u202eabc\u202c stays", "right to left \u202eabc\u202c stays"),
    ],
)
def test_clean(value, expected):
    assert clean(value) == expected


def test_clean_gives_the_same_object_when_there_is_nothing_to_do():
    value = "An announcement,\nin 北京"
    assert clean(value) is value


def test_has_control_is_about_characters_that_are_dropped():
    assert has_control("a\x00b")
    assert has_control("a\ud800b")
    assert not has_control("a\r\nb\u2028c\td")


@pytest.mark.parametrize(
    ("value", "expected"),
    [(" a\r\nb ", "a b"), ("a\n\n\t b", "a b"), ("a  b", "a  b"), ("\n", ""), ("a\u2028b\x00c", "a b\x00c")],
)
def test_one_line(value, expected):
    assert one_line(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ("https://example.org/a,b;c\\d", "https://example.org/a%2Cb%3Bc%5Cd"),
        ("https://example.org/100%/50%25", "https://example.org/100%25/50%25"),
        ("https://example.org/北京?q=é", "https://example.org/%E5%8C%97%E4%BA%AC?q=%C3%A9"),
        ("https://user@bücher.example:8080/ü", "https://user@xn--bcher-kva.example:8080/%C3%BC"),
        ("https://evil.example／x/", "https://evil.example%EF%BC%8Fx/"),
        ("https://[2001:db8::1]/", "https://[2001:db8::1]/"),
        ("mailto:jane@example.org", "mailto:jane@example.org"),
        (" https://example.org/\r\nATTENDEE:mailto:x ", "https://example.org/%0D%0AATTENDEE:mailto:x"),
        ("https://example.org/\ud800", "https://example.org/%ED%A0%80"),
        ("", ""),
    ],
)
def test_encode_uri(value, expected):
    assert encode_uri(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("6f1c2a10@example.org", "6f1c2a10@example.org"),
        ("a,b;c\\d", "a\\,b\\;c\\\\d"),
        ("no\nbreak\x00", "no%0Abreak%00"),
        ("编号-1", "编号-1"),
    ],
)
def test_escape_uid(value, expected):
    assert escape_uid(value) == expected


@pytest.mark.parametrize(
    ("value", "carets", "expected"),
    [
        ("Li Wei", False, "Li Wei"),
        ("Wei, Li", False, '"Wei, Li"'),
        ('Ann "The Host" Berg', False, "Ann 'The Host' Berg"),
        ('Ann "The Host" Berg', True, "Ann ^'The Host^' Berg"),
        ("a^b", False, "a^^b"),
        ("a\r\nb", False, "a b"),
        ("a\r\nb", True, "a^nb"),
        (" Ann: ", False, '"Ann:"'),
    ],
)
def test_parameter(value, carets, expected):
    assert parameter(value, carets=carets) == expected


@pytest.mark.parametrize("unit", ["x", "\\", " ", "\r\n", "北", "%"])
def test_ten_megabytes_take_linear_time(unit, assert_linear):
    def write(value):
        assert len(content_line("DESCRIPTION", escape_text(value))) >= len(value) // 2
        assert "\n" not in one_line(value)

    assert_linear(write, lambda length: unit * (length // len(unit)), 1_250_000)
