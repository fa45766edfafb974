"""Lengths, in and out."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventkit.errors import UnreadableTime
from eventkit.when import format_duration, parse_duration


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("90 minutes", 90), ("90 min", 90), ("90min.", 90), ("1.5 hours", 90), ("1,5 Stunden", 90), ("1½ hours", 90),
        ("1 h 30 min", 90), ("1h30", 90), ("1 hour and 30 minutes", 90), ("an hour and a half", 90),
        ("two and a half hours", 150), ("half an hour", 30), ("three quarters of an hour", 45), ("two hours", 120),
        ("anderthalb Stunden", 90), ("eine Dreiviertelstunde", 45), ("zwei Stunden 15 Minuten", 135),
        ("une heure et demie", 90), ("deux heures et quart", None), ("un quart d'heure", 15),
        ("hora y media", 90), ("1 hora y media", 90),
        ("1:30 h", 90), ("1 hora y 30 minutos", 90), ("45'", 45), ("PT1H30M", 90), ("P1D", 1440),
        ("90分钟", 90), ("一个半小时", 90), ("两小时", 120), ("2小时30分钟", 150), ("半小时", 30), ("三刻钟", 45),
        ("1時間30分", 90), ("1시간 30분", 90), ("2 weeks", 20160),
    ],
)  # fmt: skip
def test_parse_duration_reads_lengths_in_words(words, minutes):
    if minutes is None:
        with pytest.raises(UnreadableTime):
            parse_duration(words)
    else:
        assert parse_duration(words) == timedelta(minutes=minutes)


def test_two_numbers_with_a_colon_are_minutes_and_seconds():
    assert parse_duration("36:31") == timedelta(minutes=36, seconds=31)
    assert parse_duration("1:02:03") == timedelta(hours=1, minutes=2, seconds=3)


@pytest.mark.parametrize(
    "words", ["", "soon", "5 months", "2 years", "7pm", "12:75", "P", "PT", "30 minutes 2 hours", "5G", "90", "9" * 300]
)
def test_parse_duration_refuses_what_is_no_fixed_length(words):
    with pytest.raises(UnreadableTime, match="write it as '36:31'"):
        parse_duration(words)


@given(st.integers(min_value=0, max_value=86_400_000))
def test_format_and_parse_duration_are_opposites(seconds):
    length = timedelta(seconds=seconds)
    assert parse_duration(format_duration(length)) == length


def test_format_duration_keeps_fractions_and_signs():
    assert format_duration(timedelta(seconds=1.5)) == "PT1.5S"
    assert format_duration(timedelta()) == "PT0S"
    assert format_duration(timedelta(minutes=-5)) == "-PT5M"
