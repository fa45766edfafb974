"""Any text at all: reading never fails, says nothing outside the text, and takes linear time."""

import contextlib
import itertools
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from eventkit.errors import TimeError, UnboundedTime
from eventkit.when import When
from eventkit.when.tokens import fold, tokenize

# Pieces of times in an order that nobody would write: more likely to meet a rule than characters at random.
PIECES = st.sampled_from(
    [" ", " ", " ", "\n", "90 minutes", "half past", *(
        "6 12 30 2021 21 1900 00 9:30 1st Sept May mai 月 日 年 点 半 三 Monday 周四 ( ) - \u2013 / | , : . ' ~ T Z "
        "am pm noon midnight CST EDT Beijing UTC+8 +08:00 to and or since until bis à de next last in week two TBC "
        "every Uhr h Q3 早上 下午 the of 令和 第 doors after tomorrow morning İ \u017f ٣ \u200b \U0001d7d9 ⅓"
    ).split()]
)  # fmt: skip
CONTEXTS = st.fixed_dictionaries(
    {},
    optional={
        "year": st.integers(1, 9999),
        "published": st.dates(date(1, 1, 1), date(9999, 12, 31)),
        "date": st.dates(date(1, 1, 1), date(9999, 12, 31)),
        "zone": st.sampled_from(["Asia/Shanghai", "+05:45", "UTC"]),
        "place": st.sampled_from(["Beijing", "Cambridge", "nowhere", ""]),
    },
)


@given(
    st.text(max_size=80) | st.lists(PIECES, max_size=14).map("".join) | st.lists(PIECES, max_size=10).map(" ".join),
    CONTEXTS,
)
@example("12/31/9999 11pm PST", {})
@example("1 January 0001, 1am CET", {})
@example("9999年12月31日24时 北京时间", {"year": 9999})
@example("31 Dec 9999 22:00-02:00 EST", {})
def test_reading_never_fails_and_stays_within_the_text(text, context):
    when = When.read(text, **context)
    assert when.text == text
    for problem in when.problems:
        assert 0 <= problem.start <= problem.end <= len(text)
        assert problem.words == text[problem.start : problem.end] or problem.code == "too-long"
        assert problem.message
    for reading in when.readings:
        assert reading.text == text[reading.start : reading.end]
    assert _parsed(text, context) in (when, text)
    assert when == When.read(text, **context)
    assert isinstance(when.iso, str)
    assert isinstance(repr(when), str)
    assert when.edtf != ""
    if when.instant is not None and when.end_instant is not None and when.is_settled:
        assert when.instant <= when.end_instant
    with contextlib.suppress(UnboundedTime):
        assert when.earliest <= when.latest or not when.is_settled


def _parsed(text, context):
    """The value, or the text that the error carries."""
    try:
        return When.parse(text, **context)
    except TimeError as error:
        return error.text


@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_a_settled_value_is_read_again_from_its_one_line_form(text):
    when = When.read(text)
    if when.is_settled and not when.problems and when.outcome == "value":
        again = When.from_iso(when.iso)
        assert again.iso == when.iso
        assert (again.instant, again.precision) == (when.instant, when.precision)


@given(st.text(max_size=60))
def test_folding_keeps_the_length_and_tokens_keep_the_order(text):
    folded = fold(text)
    assert len(folded) == len(text)
    tokens = tokenize(text, folded)
    assert all(one.end <= other.start for one, other in itertools.pairwise(tokens))
    assert all(token.start < token.end for token in tokens[:-3])


UNITS = [
    "6 May ", "7pm EDT / ", "90 minutes ", "of the ", "6 or ", "5 and ",
    *"7 - : ( [ 5- ... 三 年 月 5/ 5: ' , GMT+ İ P1 T1: +08:00".split(),
    *(word + " " for word in "12 7pm 5, May Mon CST Beijing 2021-09-06 between 1st every TBC 2021 from next".split()),
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_hostile_text_takes_linear_time(unit, assert_linear):
    assert_linear(When.read, lambda length: (unit * length)[:length], 1_000)


@pytest.mark.parametrize("unit", ["7", "-", "[", "(", "7pm "])
def test_a_hundred_kilobytes_are_refused(unit):
    assert [problem.code for problem in When.read(unit * 100_000).problems] == ["too-long"]
