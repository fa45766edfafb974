"""Words that are nothing but one day are read at one look, and as the other readers of dates read them."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from eventkit.when import When, grammar
from eventkit.when.date_plain import read_plain_date

DAYS = [
    "15 May 2020",
    "1st January",
    "May 15th, 2020",
    "Sept 5",
    "Freitag, 15 Januar 2021",
    "12 août 2022",
    "30 feb 2021",
]
DAYS += [
    "Friday, May 15, 2020",
    "monday 15 May 2020",
    "2020年5月15日",
    "2020 年 5 月 15 日",
    "15 enero, 1999",
    "5 мая 2031",
    "Sun 3 May",
    "Mar 15, 2020",
]
OTHERS = ["May 2020", "32 May 2020", "0 May", "2020年13月1日", "15 May 20", "15 May 1720"]
OTHERS += ["15. Mai 2020", "15 May 2020, 7pm", "15–16 May 2020", "15 May, 2020?", "next May 15", "5 July 14:00"]


@pytest.mark.parametrize("words", DAYS)
def test_a_plain_day_is_read_as_the_other_readers_read_it(words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    contexts = [*product((None, 2021), (None, date(2020, 5, 1)))]
    short = [When.read(f" {words} ", year=year, published=published) for year, published in contexts]
    monkeypatch.setattr(grammar, "read_plain_date", lambda words: None)
    assert short == [When.read(f" {words} ", year=year, published=published) for year, published in contexts]


@pytest.mark.parametrize("words", DAYS)
def test_a_plain_day_is_read_at_one_look(words: str) -> None:
    assert read_plain_date(words.lower()) is not None


@pytest.mark.parametrize("words", OTHERS)
def test_what_is_more_than_a_plain_day_or_none_is_left(words: str) -> None:
    assert read_plain_date(words.lower()) is None
