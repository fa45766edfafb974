"""Text as a tree: lines, encodings and folds of every kind, what is left out and told, and what is refused."""

import random
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from icalendar.parser import Contentline, Contentlines

from eventkit.errors import LimitExceeded, MalformedSource
from eventkit.formats import _component
from eventkit.formats._component import Component, Fault, Head, Property, parse, render
from eventkit.formats._contentlines import (
    content_line,
    escape_text,
    parameter,
    parse_head,
    parse_parameters,
    split_line,
    split_list,
    unescape_text,
)
from eventkit.formats._unfold import MAX_LINE, unfold

FEED = """\
BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
SUMMARY;LANGUAGE=de:Gespräch über die 城市
DESCRIPTION:one\\, two
BEGIN:VALARM
ACTION:DISPLAY
END:VALARM
END:VEVENT
END:VCALENDAR
"""


def lines_of(content):
    """All lines of all components."""
    return [line for root in parse(content).components for line in root.lines()]


def faults_of(content):
    return [(fault.line, fault.text, fault.field) for fault in parse(content).faults]


def test_a_tree_has_the_lines_as_they_were_written():
    assert lines_of(FEED.encode()) == FEED.splitlines()


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\r\r\n"])
def test_any_line_end_ends_a_line(end):
    document = parse(FEED.replace("\n", end).encode())
    assert [line for root in document.components for line in root.lines()] == FEED.splitlines()
    assert [(found.name, found.line) for found in document.components[0].walk()] == [
        ("VCALENDAR", 1), ("VEVENT", 3), ("VALARM", 6)
    ]  # fmt: skip
    assert document.faults == ()


def test_line_ends_may_be_mixed():
    content = b"BEGIN:VCALENDAR\rVERSION:2.0\r\nX-A:1\nX-B:2\rX-C:3\r\nEND:VCALENDAR"
    assert lines_of(content) == ["BEGIN:VCALENDAR", "VERSION:2.0", "X-A:1", "X-B:2", "X-C:3", "END:VCALENDAR"]


def test_a_carriage_return_inside_words_ends_no_line():
    content = b"BEGIN:VCALENDAR\r\nX-A:one\rtwo\r\nEND:VCALENDAR\r\n"
    assert parse(content).components[0].properties[0].value == "one\rtwo"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_unicode_encoding_is_read(encoding):
    assert lines_of(FEED.encode(encoding)) == FEED.splitlines()


def test_a_line_in_windows_1252_costs_nothing_but_a_fault():
    content = b"BEGIN:VCALENDAR\nX-A:caf\xe9 \x96 1\nX-B:\xe5\x9f\x8e\xe5\xb8\x82\nEND:VCALENDAR\n"
    assert lines_of(content)[1:3] == ["X-A:café – 1", "X-B:城市"]
    assert faults_of(content) == [(2, "X-A:café – 1", "encoding")]


@pytest.mark.parametrize("fold", [b"\r\n ", b"\n ", b"\r\n\t", b"\n\t", b"\r "])
def test_a_fold_may_stand_anywhere_also_inside_a_character(fold):
    line = "X-A:über die 城市 🏙 é".encode()
    for at in range(1, len(line)):
        content = b"BEGIN:VCALENDAR\n" + line[:at] + fold + line[at:] + b"\nX-B:1\nEND:VCALENDAR\n"
        if fold == b"\r ":
            content = content.replace(b"\n", b"\r")
        root = parse(content).components[0]
        assert [found.text for found in root.properties] == [line.decode(), "X-B:1"]
        assert [found.line for found in root.properties] == [2, 4]


def test_a_character_cut_by_several_folds_is_one_again():
    octets = "🏙".encode()
    folded = b"\r\n ".join(octets[at : at + 1] for at in range(4))
    content = b"BEGIN:VCALENDAR\r\nX-A:" + folded + b"!\r\nEND:VCALENDAR\r\n"
    assert lines_of(content)[1] == "X-A:🏙!"
    assert parse(content).faults == ()


def test_each_property_has_the_number_of_its_first_line():
    content = b"BEGIN:VCALENDAR\nX-A:1\n 2\n 3\n\nX-B:1\n 2\nEND:VCALENDAR\n"
    root = parse(content).components[0]
    assert [(found.text, found.line) for found in root.properties] == [("X-A:123", 2), ("X-B:12", 6)]


def test_line_numbers_are_right_in_pieces_of_any_size():
    lines = [f"X-N;A={number}:{'x' * (number % 90)}" for number in range(4000)]
    folded = "".join(content_line(*line.split(":")) for line in lines)
    content = f"BEGIN:VCALENDAR\r\n{folded}END:VCALENDAR\r\n".encode()
    physical = content.decode().split("\r\n")
    for size in (7, 100, 1000, 5000, 1 << 20):
        tree = _component.Tree()
        for _ in tree.grow(content[at : at + size] for at in range(0, len(content), size)):
            pass
        found = tree.roots[0].properties
        assert [one.text for one in found] == lines
        assert all(physical[one.line - 1].startswith(one.head.text) for one in found)


def test_names_are_read_in_any_case_and_kept_as_written():
    root = parse(b"begin:vcalendar\nx-a;tzid=Europe/Oslo:1\nend:vcalendar\n").components[0]
    assert (root.name, root.properties[0].name, root.properties[0].get("TZID")) == ("VCALENDAR", "X-A", "Europe/Oslo")
    assert root.properties[0].text == "x-a;tzid=Europe/Oslo:1"


def test_heads_that_are_alike_are_one_object():
    root = parse(b"BEGIN:VCALENDAR\nX-A;B=c:1\nX-A;B=c:2\nX-A;B=d:3\nEND:VCALENDAR\n").components[0]
    first, second, third = (found.head for found in root.properties)
    assert first is second
    assert first is not third


@pytest.mark.parametrize(
    ("content", "faults"),
    [
        (b"BEGIN:VCALENDAR\nwords\nEND:VCALENDAR\n", [(2, "words", "line")]),
        (b"BEGIN:VCALENDAR\ntwo words:1\nEND:VCALENDAR\n", [(2, "two words:1", "line")]),
        (b"BEGIN:VCALENDAR\n:1\nEND:VCALENDAR\n", [(2, ":1", "line")]),
        (b"X-A:1\nBEGIN:VCALENDAR\nEND:VCALENDAR\nX-B:1\n", [(1, "X-A:1", "line"), (4, "X-B:1", "line")]),
        (b"BEGIN:VCALENDAR\nEND:VEVENT\nEND:VCALENDAR\n", [(2, "END:VEVENT", "END")]),
        (b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n", [(2, "BEGIN:VEVENT", "END"), (1, "BEGIN:VCALENDAR", "END")]),
        (b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", [(2, "BEGIN:VEVENT", "END")]),
        (b'BEGIN:VCALENDAR\nX-A;B="c:1\nEND:VCALENDAR\n', [(2, 'X-A;B="c:1', "line")]),
        (b"BEGIN:VCALENDAR\n\n  \n\t\nEND:VCALENDAR\n", []),
    ],
)  # fmt: skip
def test_what_has_no_place_is_told_with_its_line(content, faults):
    assert faults_of(content) == faults


def test_a_component_without_end_keeps_what_it_has():
    content = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:one\nBEGIN:VEVENT\nSUMMARY:two\nEND:VEVENT\nX-A:1\n"
    root = parse(content).components[0]
    assert [[found.text for found in event.properties] for event in root.components] == [
        ["SUMMARY:one"],
        ["SUMMARY:two"],
    ]
    assert [found.text for found in root.properties] == ["X-A:1"]


def test_an_open_quote_does_not_lose_the_line():
    root = parse(b'BEGIN:VCALENDAR\nATTENDEE;CN="Roe:mailto:a@b\nX-A:1\nEND:VCALENDAR\n').components[0]
    assert [found.text for found in root.properties] == ['ATTENDEE;CN="Roe:mailto:a@b', "X-A:1"]
    assert root.properties[0].value == "mailto:a@b"


@pytest.mark.parametrize("content", [b"", b"\n\n", b"<html></html>", b"SUMMARY:x\n", b"\x00\x01", b"\xff\xfe"])
def test_what_has_no_component_is_no_calendar(content):
    with pytest.raises(MalformedSource, match="no line of it begins a component"):
        parse(content, source="page.ics")


def test_the_error_names_the_source():
    with pytest.raises(MalformedSource) as raised:
        parse(b"", source="page.ics")
    assert (raised.value.source, raised.value.line) == ("page.ics", None)


# Limits


def test_depth_is_limited():
    deepest = b"BEGIN:X-A\n" * 20
    assert len(list(parse(deepest).components[0].walk())) == 20
    with pytest.raises(LimitExceeded, match="nested deeper than 20") as raised:
        parse(deepest + b"BEGIN:X-A\n")
    assert raised.value.line == 21


def test_the_length_of_a_line_is_limited():
    start = b"BEGIN:VCALENDAR\nX-A:"
    root = parse(start + b"x" * (MAX_LINE - 10) + b"\nEND:VCALENDAR").components[0]
    assert len(root.properties[0].value) == MAX_LINE - 10
    with pytest.raises(LimitExceeded, match="a line of more than 10,000,000"):
        parse(start + b"x" * (MAX_LINE + 10) + b"\nEND:VCALENDAR")
    with pytest.raises(LimitExceeded, match="a line of more than 10,000,000"):
        parse(start + b"x\n " * MAX_LINE + b"\nEND:VCALENDAR")


def test_the_number_of_properties_is_limited():
    lines = b"X-A:1\n" * 100_000
    assert len(parse(b"BEGIN:VCALENDAR\n" + lines + b"END:VCALENDAR\n").components[0].properties) == 100_000
    for end in (b"END:VCALENDAR\n", b""):
        with pytest.raises(LimitExceeded, match="more than 100,000 properties"):
            parse(b"BEGIN:VCALENDAR\n" + lines + b"X-A:1\n" + end)


# Laws

words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=30)
names = st.from_regex(r"[A-Za-z][A-Za-z0-9-]{0,12}", fullmatch=True)
quotable = words.filter(lambda text: '"' not in text)


@st.composite
def heads(draw):
    params = draw(st.lists(st.tuples(names, st.lists(quotable.map(str.strip), min_size=1, max_size=3)), max_size=4))
    written = [f"{name}={','.join(parameter(value) for value in values)}" for name, values in params]
    return ";".join([draw(names), *written])


@given(heads(), words)
def test_lines_are_divided_as_icalendar_divides_them(head, value):
    assume("\\" not in head)  # of which icalendar makes escapes, though a parameter has none
    line = f"{head}:{value}"
    divided = split_line(line)
    assert divided is not None
    name, params = parse_head(divided[0])
    oracle_name, oracle_params, oracle_value = Contentline(line).raw_parts()
    assert (name, divided[1]) == (oracle_name.upper(), oracle_value)
    assert {key for key, _ in params} == {key.upper() for key in oracle_params}


@given(st.lists(words.map(escape_text), min_size=1, max_size=5))
def test_lines_are_unfolded_as_icalendar_unfolds_them(values):
    text = "".join(content_line("X-A", value) for value in values)
    ours = [line.replace(piece.mark, "") for piece in unfold([text.encode()], []) for line in piece.lines]
    assert ours == [str(line) for line in Contentlines.from_ical(text) if line]


@given(words, words)
def test_parameters_come_back(first, second):
    value = re.sub(r"\s+", " ", first).strip()
    line = f"X-A;B={parameter(value, carets=True)};C={parameter(second.strip(), carets=True)}:{first}"
    head, rest = split_line(line)
    assert rest == first
    assert parse_head(head) == ("X-A", (("B", (value,)), ("C", (second.strip(),))))


@given(st.text())
def test_text_comes_back(text):
    written = escape_text(text)
    assert escape_text(unescape_text(written)) == written


@given(st.lists(words, min_size=1, max_size=6), st.sampled_from(",;"))
def test_lists_come_back(values, separator):
    written = separator.join(map(escape_text, values))
    assert [unescape_text(part) for part in split_list(written, separator)] == values


@given(st.text())
def test_unescaping_takes_nothing_else_away(text):
    assert unescape_text(text.replace("\\", "")) == text.replace("\\", "")
    assert "".join(split_list(text)).replace(",", "") == text.replace(",", "")


def head_of(text):
    return Head(*parse_head(text), text)


components = st.recursive(
    st.builds(lambda name, lines: (name, lines, []), names, st.lists(st.tuples(heads(), words), max_size=4)),
    lambda inner: st.builds(lambda name, parts: (name, [], parts), names, st.lists(inner, max_size=3)),
    max_leaves=6,
)


@given(components)
def test_what_is_rendered_is_parsed_back(shape):
    def made(shape):
        component = Component(f"X-{shape[0]}".upper())
        component.properties = [Property(head_of(f"X-{head}"), value, 0) for head, value in shape[1]]
        component.components = [made(part) for part in shape[2]]
        return component

    component = made(shape)
    document = parse(render(component).encode())
    assert [root.lines() for root in document.components] == [component.lines()]
    assert document.faults == ()


@given(st.binary(max_size=300))
def test_any_bytes_give_a_tree_or_a_documented_error(octets):
    for content in (octets, b"BEGIN:VCALENDAR\n" + octets):
        try:
            document = parse(content)
        except MalformedSource:
            continue
        assert all(isinstance(fault, Fault) for fault in document.faults)
        for found in document.components:
            found.lines()


@given(st.integers(0, 10_000))
def test_a_damaged_feed_is_read_as_far_as_it_goes(seed):
    chance = random.Random(seed)
    octets = bytearray(FEED.encode() * 3)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(octets))
        octets[at : at + chance.randint(0, 3)] = chance.randbytes(chance.randint(0, 3))
    document = parse(bytes(octets))
    ends = octets.count(b"\n") + octets.count(b"\r") + 1
    assert all(
        0 < found.line <= ends for root in document.components for one in root.walk() for found in one.properties
    )


@pytest.mark.parametrize(
    ("before", "unit", "after"),
    [
        (b"X-A:", b"x\r\n ", b""),
        (b"X-A:", b"\xe5\n \x9f\n\t\x8e", b""),
        (b"", b"\n", b""),
        (b"", b"\r", b""),
        (b"", b"\r\n\r", b""),
        (b"", b" \n", b""),
        (b"X-A;B=", b'"', b":1"),
        (b"X-A;B=", b'"a"', b":1"),
        (b"X-A;B=", b'"a:', b""),
        (b"X-A;B=", b"^", b":1"),
        (b"X-A;B=", b"^'", b":1"),
        (b"X-A;B=", b",", b":1"),
        (b"X-A", b";B=c", b":1"),
        (b"X-A", b";", b":1"),
        (b"", b"x", b""),
        (b"", b":", b""),
        (b"", b"caf\xe9\n", b""),
        (b"", b"X-A:caf\xe9\n", b""),
        (b"", b"END:X\n", b""),
        (b"", b"BEGIN:X\nEND:X\n", b""),
        (b"", b"BEGIN:VEVENT\n", b""),
        (b"", b"BEGIN:VCALENDAR\nX-A:1\n", b""),
    ],
)
def test_reading_takes_time_in_proportion_to_the_text(assert_linear, before, unit, after):
    def feed(count):
        return b"BEGIN:VCALENDAR\n" + before + unit * count + after + b"\nEND:VCALENDAR\n"

    def heads_too(content):
        for root in parse(content).components:
            for component in root.walk():
                for found in component.properties:
                    assert isinstance(found.params, tuple)

    assert_linear(heads_too, feed, 4000)


@pytest.mark.parametrize("unit", ["\\", "\\\\", "\\n", ",", "\\,", ";", '"', "^"])
def test_values_take_time_in_proportion_to_their_length(assert_linear, unit):
    def values(text):
        unescape_text(text)
        split_list(text)
        split_list(text, ";")
        parse_parameters(f";A={text}")
        split_line(text)

    assert_linear(values, lambda count: unit * count, 20_000)
