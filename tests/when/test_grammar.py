"""
Words into times: every case of fixtures/times.

Each case gives the words, what may be supplied beside them, and the one-line form of the value, or what came of them.
"""

import tomllib
from pathlib import Path

import pytest

from eventkit.errors import AmbiguousTime, ContradictoryTime, ImpossibleTime, TimeError, UnreadableTime
from eventkit.when import When

FOLDER = Path(__file__).parents[2] / "fixtures" / "times"
CASES = [
    pytest.param(case, id=f"{path.stem}: {case['words'][:60]}")
    for path in sorted(FOLDER.glob("*.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]
ERRORS = {
    "ambiguous": AmbiguousTime,
    "contradictory": ContradictoryTime,
    "impossible": ImpossibleTime,
    "unreadable": UnreadableTime,
    "recurring": UnreadableTime,
}


@pytest.mark.parametrize("case", CASES)
def test_words_read_as_the_case_says(case):
    words, reads = case["words"], case["reads"]
    context = {key: value for key, value in case.items() if key not in ("words", "reads")}
    when = When.read(words, **context)
    if reads not in ERRORS:
        assert when.iso == reads
        assert When.parse(words, **context) == when
        return
    assert when.outcome == (reads if reads != "unreadable" else "unknown")
    with pytest.raises(ERRORS[reads]) as caught:
        When.parse(words, **context)
    error: TimeError = caught.value
    assert error.text == words
    assert 0 <= error.start <= error.end <= len(words)
    assert error.words == words[error.start : error.end]


def test_there_are_cases_of_every_outcome():
    found = {case.values[0]["reads"] for case in CASES}
    assert set(ERRORS) <= found
    assert len(CASES) > 1000


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("Sunday, October 12th, through Friday, October 17th, 2031", "2031-10-12/2031-10-17"),
        ("12 October, to 14 October 2031", "2031-10-12/2031-10-14"),
        ("Sunday, 12 October, until Friday, 17 October 2031", "2031-10-12/2031-10-17"),
        ("October 13, 14, & 15, 2031", "{2031-10-13,2031-10-14,2031-10-15}"),
    ],
)
def test_a_comma_may_stand_before_what_joins_two_days(words: str, iso: str) -> None:
    assert When.read(words).iso == iso
