"""The words by which our own times name their zones, read back: every IANA zone, in every language of format_when."""

from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import pytest

from eventkit.when import When
from eventkit.when._zone_labels import UNCLEAR, city_of, label_at

MONTHS = [datetime(year, month, 1, 12, tzinfo=UTC) for year in range(1993, 2040) for month in range(1, 13)]
"""tzdata has one zone for all places that have kept the same time since 1970, and we one for those of late."""

DAYS = (datetime(2026, 1, 15, 19, 30), datetime(2026, 7, 15, 19, 30))
ZONES = sorted(available_timezones() - {"localtime", "Factory"})


@cache
def offsets(key: str) -> list:
    zone = ZoneInfo(key)
    return [month.astimezone(zone).utcoffset() for month in MONTHS]


def is_equivalent(key: str, when: When) -> bool:
    """
    Whether a zone stands for another: it has kept the same time for a generation ("Calcutta" gives Asia/Kolkata).

    Zones without a city (CET, Cuba, Etc/GMT+5, Etc/UTC) are shown by the offset of the moment alone, and read as that.
    """
    if key.startswith("Etc/") or "/" not in key:
        return True
    return isinstance(when.zone, ZoneInfo) and offsets(when.zone.key) == offsets(key)


@pytest.mark.parametrize("locale", ["en", "en-US", "zh", "de", "fr", "es"])
def test_every_zone_is_read_as_it_is_written(locale):
    for key in ZONES:
        for day in DAYS:
            when = When.at(day.replace(tzinfo=ZoneInfo(key)))
            words = when.format(locale=locale)
            back = When.read(words)
            assert (words, back.start, back.problems) == (words, when.start, ())
            assert is_equivalent(key, back), words


def test_a_zone_of_a_year_long_ago_is_read_as_it_is_written():
    for key in ("Pacific/Norfolk", "America/Argentina/San_Juan", "Pacific/Samoa", "Asia/Samarkand", "America/Nuuk"):
        for year in (1995, 2003, 2014):
            when = When.at(datetime(year, 10, 9, 19, 30, tzinfo=ZoneInfo(key)))
            assert When.read(when.format()).start == when.start


def test_a_label_is_known_letter_for_letter():
    assert [each.zone for each in label_at("(Lord Howe Island)", 1).candidates] == ["Australia/Lord_Howe"]
    assert [each.zone for each in label_at("（豪勋爵岛）", 1).candidates] == ["Australia/Lord_Howe"]
    assert [each.zone for each in label_at("(Yangón (Rangún))", 1).candidates] == ["Asia/Yangon"]
    assert label_at("(lord howe island)", 1) is None
    assert label_at("(Lord Howe Island", 1) is None
    assert label_at("(Lord Howe Island Hall)", 1) is None


def test_a_label_with_an_offset_that_the_zone_never_has_is_none():
    assert label_at("(Nuuk, UTC+5)", 1) is None


@pytest.mark.parametrize("words", ["Oral", "Davis", "Center", "North", "Kanton", "Dominique"])
def test_a_word_or_a_surname_names_no_zone_without_an_offset(words):
    """ "10:00 (Oral)" is an oral presentation; in a time of ours the offset stands beside it."""
    assert When.read(f"3 May 2021, 10:00 ({words})").zone is None


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("San Juan, UTC−3", "America/Argentina/San_Juan"),
        ("San Juan, UTC−4", "America/Puerto_Rico"),
        ("Samoa, UTC−11", "Pacific/Samoa"),
        ("Samoa, UTC+13", "Pacific/Apia"),
        ("Victoria, UTC+10", "Australia/Victoria"),
        ("West, UTC+8", "Australia/West"),
        ("West, UTC−4", "Brazil/West"),
        ("Oral, UTC+5", "Asia/Oral"),
    ],
)
def test_places_of_one_name_are_told_apart_by_the_offset(words, key):
    when = When.read(f"Monday, 3 May 2021, 10:00 ({words})")
    assert when.start == datetime(2021, 5, 3, 10, tzinfo=ZoneInfo(key))
    assert when.zone == ZoneInfo(key)


def test_every_unclear_label_is_one_that_we_write():
    shown = {city_of(key, locale) for key in ZONES for locale in ("en", "zh", "de", "fr", "es")}
    assert shown >= UNCLEAR
