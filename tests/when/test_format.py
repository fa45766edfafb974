"""Times written for people."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from eventkit.errors import UnknownForm, UnreadableTime
from eventkit.when.candidate import Candidate
from eventkit.when.clock_reading import ClockReading
from eventkit.when.format import LOCALES, format_when
from eventkit.when.partial import ClockTime, PartialDate, PartialDateTime, PartOfDay
from eventkit.when.problem import Problem
from eventkit.when.shape import Shape
from eventkit.when.when import When

SHANGHAI = ZoneInfo("Asia/Shanghai")
NEW_YORK = ZoneInfo("America/New_York")

AT_NINE = datetime(2026, 5, 6, 9, tzinfo=ZoneInfo("Europe/Berlin"))
SEVEN_PM = When.at(datetime(2020, 5, 15, 19, tzinfo=SHANGHAI))
EVENING = When.at(datetime(2023, 3, 2, 22, tzinfo=SHANGHAI), end=datetime(2023, 3, 3, 0, 30, tzinfo=SHANGHAI))

# Instants


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en", "Friday, 15 May 2020, 19:00 (Shanghai) · 13:00 (Brussels)"),
        ("en-GB", "Friday, 15 May 2020, 19:00 (Shanghai) · 13:00 (Brussels)"),
        ("en-US", "Friday, May 15, 2020, 7:00 PM (Shanghai) · 1:00 PM (Brussels)"),
        ("en_us", "Friday, May 15, 2020, 7:00 PM (Shanghai) · 1:00 PM (Brussels)"),
        ("zh", "2020年5月15日星期五 19:00（上海） · 13:00（布鲁塞尔）"),
        ("zh-Hans", "2020年5月15日星期五 19:00（上海） · 13:00（布鲁塞尔）"),
        ("de", "Freitag, 15. Mai 2020, 19:00 Uhr (Shanghai) · 13:00 Uhr (Brüssel)"),
        ("fr", "vendredi 15 mai 2020, 19:00 (Shanghai) · 13:00 (Bruxelles)"),
        ("es", "viernes, 15 de mayo de 2020, 19:00 (Shanghái) · 13:00 (Bruselas)"),
    ],
)
def test_an_instant_is_shown_in_each_zone(locale: str, expected: str) -> None:
    assert format_when(SEVEN_PM, zones=["Asia/Shanghai", "Europe/Brussels"], locale=locale) == expected


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en", "Thursday, 15 July 2021, 20:30 (New York) · 08:30 (+1 day) (Shanghai)"),
        ("en-US", "Thursday, July 15, 2021, 8:30 PM (New York) · 8:30 AM (+1 day) (Shanghai)"),
        ("zh", "2021年7月15日星期四 20:30（纽约） · 08:30（+1天）（上海）"),
        ("de", "Donnerstag, 15. Juli 2021, 20:30 Uhr (New York) · 08:30 Uhr (+1 Tag) (Shanghai)"),
        ("fr", "jeudi 15 juillet 2021, 20:30 (New York) · 08:30 (+1\u00a0jour) (Shanghai)"),
        ("es", "jueves, 15 de julio de 2021, 20:30 (Nueva York) · 08:30 (+1 día) (Shanghái)"),
    ],
)
def test_a_clock_on_the_next_day_is_marked(locale: str, expected: str) -> None:
    when = When.at(datetime(2021, 7, 15, 20, 30, tzinfo=NEW_YORK))
    assert format_when(when, zones=["America/New_York", "Asia/Shanghai"], locale=locale) == expected


def test_a_clock_on_the_day_before_is_marked() -> None:
    when = When.at(datetime(2021, 7, 16, 8, 30, tzinfo=SHANGHAI))
    text = "Friday, 16 July 2021, 08:30 (Shanghai) · 20:30 (-1 day) (New York)"
    assert format_when(when, zones=["Asia/Shanghai", "America/New_York"]) == text


def test_without_zones_those_of_the_value_are_shown() -> None:
    assert SEVEN_PM.format() == "Friday, 15 May 2020, 19:00 (Shanghai)"
    assert When.at(datetime(2020, 5, 15, 11, tzinfo=UTC)).format() == "Friday, 15 May 2020, 11:00 (UTC)"


@pytest.mark.parametrize(
    ("zone", "label"),
    [
        (timezone(timedelta(hours=8)), "UTC+8"),
        (timezone(timedelta(hours=5, minutes=45)), "UTC+5:45"),
        (timezone(-timedelta(hours=3, minutes=30)), "UTC−3:30"),
        (UTC, "UTC"),
        (ZoneInfo("Etc/GMT-8"), "UTC+8"),
    ],
)
def test_a_zone_without_a_city_is_shown_by_its_offset(zone: timezone, label: str) -> None:
    assert When.at(datetime(2021, 6, 8, 18, tzinfo=zone)).format() == f"Tuesday, 8 June 2021, 18:00 ({label})"


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("city", "Friday, 15 May 2020, 19:00 (Shanghai) · 07:00 (New York)"),
        ("offset", "Friday, 15 May 2020, 19:00 (UTC+8) · 07:00 (UTC−4)"),
        ("both", "Friday, 15 May 2020, 19:00 (Shanghai, UTC+8) · 07:00 (New York, UTC−4)"),
        ("none", "Friday, 15 May 2020, 19:00 · 07:00"),
    ],
)
def test_the_label_of_a_zone_can_be_chosen(label: str, expected: str) -> None:
    assert SEVEN_PM.format(["Asia/Shanghai", "America/New_York"], label=label) == expected


def test_a_wall_time_that_comes_twice_has_its_offset() -> None:
    first = When.at(datetime(2022, 11, 6, 1, 30, tzinfo=NEW_YORK))
    second = When.at(datetime(2022, 11, 6, 1, 30, tzinfo=NEW_YORK, fold=1))
    assert first.format() == "Sunday, 6 November 2022, 01:30 (New York, UTC−4)"
    assert second.format() == "Sunday, 6 November 2022, 01:30 (New York, UTC−5)"


def test_other_options() -> None:
    assert SEVEN_PM.format(hours=12, weekday=False) == "15 May 2020, 7:00 PM (Shanghai)"
    assert SEVEN_PM.format(locale="en-US", hours=24) == "Friday, May 15, 2020, 19:00 (Shanghai)"
    assert SEVEN_PM.format(["Asia/Tokyo", "+05:30"], separator=" | ") == (
        "Friday, 15 May 2020, 20:00 (Tokyo) | 16:30 (UTC+5:30)"
    )


def test_midnight_and_noon_on_twelve_hours() -> None:
    midnight = When.at(datetime(2023, 8, 5, 0, tzinfo=NEW_YORK), end=datetime(2023, 8, 5, 12, tzinfo=NEW_YORK))
    assert midnight.format(locale="en-US") == "Saturday, August 5, 2023, 12:00 AM – 12:00 PM (New York)"


def test_seconds_are_shown_where_stated() -> None:
    when = When.from_iso("2021-06-08T18:00:30+08:00[Asia/Shanghai]")
    assert when.format() == "Tuesday, 8 June 2021, 18:00:30 (Shanghai)"


# Ranges


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en", "Thursday, 2 March 2023, 22:00–00:30 (+1 day) (Shanghai) · 15:00–17:30 (Brussels)"),
        ("en-US", "Thursday, March 2, 2023, 10:00 PM – 12:30 AM (+1 day) (Shanghai) · 3:00 PM – 5:30 PM (Brussels)"),
        ("zh", "2023年3月2日星期四 22:00–00:30（+1天）（上海） · 15:00–17:30（布鲁塞尔）"),
        ("de", "Donnerstag, 2. März 2023, 22:00–00:30 Uhr (+1 Tag) (Shanghai) · 15:00–17:30 Uhr (Brüssel)"),
    ],
)
def test_a_range_over_midnight_marks_its_end(locale: str, expected: str) -> None:
    assert format_when(EVENING, zones=["Asia/Shanghai", "Europe/Brussels"], locale=locale) == expected


def test_a_range_wholly_on_the_next_day_is_marked_once() -> None:
    when = When.at(datetime(2021, 7, 15, 20, tzinfo=NEW_YORK), duration=timedelta(hours=2))
    assert when.format(["America/New_York", "Asia/Tokyo"]) == (
        "Thursday, 15 July 2021, 20:00–22:00 (New York) · 09:00–11:00 (+1 day) (Tokyo)"
    )


def test_a_range_that_crosses_midnight_only_elsewhere_marks_only_that() -> None:
    when = When.at(datetime(2021, 7, 15, 11, tzinfo=NEW_YORK), duration=timedelta(hours=2))
    assert when.format(["America/New_York", "Asia/Shanghai"]) == (
        "Thursday, 15 July 2021, 11:00–13:00 (New York) · 23:00–01:00 (+1 day) (Shanghai)"
    )


def test_a_range_over_several_days_has_both_dates() -> None:
    when = When.at(datetime(2023, 11, 2, 10, tzinfo=SHANGHAI), end=datetime(2023, 11, 5, 17, tzinfo=SHANGHAI))
    assert when.format(["Asia/Shanghai", "Europe/London"]) == (
        "Thursday, 2 November 2023, 10:00 – Sunday, 5 November 2023, 17:00 (Shanghai)"
        " · Thursday, 2 November 2023, 02:00 – Sunday, 5 November 2023, 09:00 (London)"
    )


# Days and vaguer


@pytest.mark.parametrize(
    ("iso", "expected"),
    [
        (
            "2022-09-12/2022-10-30",
            {
                "en": "Monday, 12 September – Sunday, 30 October 2022",
                "en-US": "Monday, September 12 – Sunday, October 30, 2022",
                "zh": "2022年9月12日星期一至10月30日星期日",
                "de": "Montag, 12. September – Sonntag, 30. Oktober 2022",
                "fr": "lundi 12 septembre – dimanche 30 octobre 2022",
                "es": "lunes, 12 de septiembre – domingo, 30 de octubre de 2022",
            },
        ),
        ("2024-12-30/2025-01-02", {"en": "Monday, 30 December 2024 – Thursday, 2 January 2025"}),
        (
            "2021-09-06[part=afternoon]",
            {
                "en": "Monday, 6 September 2021, afternoon",
                "zh": "2021年9月6日星期一下午",
                "de": "Montag, 6. September 2021, Nachmittag",
                "fr": "lundi 6 septembre 2021, après-midi",
                "es": "lunes, 6 de septiembre de 2021, tarde",
            },
        ),
        ("2021-05-01", {"fr": "samedi 1er mai 2021", "en": "Saturday, 1 May 2021"}),
        ("2021-09", {"en": "September 2021", "zh": "2021年9月", "es": "septiembre de 2021"}),
        ("2022-11/2023-03", {"en": "November 2022 – March 2023", "zh": "2022年11月至2023年3月"}),
        ("2021", {"en": "2021", "zh": "2021年"}),
        ("2021/2025", {"en": "2021 – 2025"}),
        ("2021-35", {"en": "3rd quarter 2021", "zh": "2021年第三季度", "de": "3. Quartal 2021"}),
        ("2021-41", {"en": "second half of 2021", "zh": "2021年下半年", "fr": "2e semestre 2021"}),
        ("2021-22", {"en": "summer 2021", "zh": "2021年夏季", "de": "Sommer 2021", "es": "verano de 2021"}),
        ("2021-30", {"en": "summer 2021 (southern hemisphere)"}),
        ("2021-W36", {"en": "week 36 of 2021", "zh": "2021年第36周", "de": "Kalenderwoche 36/2021"}),
        ("201X", {"en": "the 2010s", "zh": "2010年代", "de": "2010er-Jahre", "fr": "années 2010"}),
        ("19XX", {"en": "1900–1999"}),
        ("2016/..", {"en": "from 2016", "zh": "2016年起", "fr": "à partir de 2016"}),
        ("../2025-06-30", {"en": "until Monday, 30 June 2025", "fr": "jusqu’au lundi 30 juin 2025"}),
        ("2021-09~", {"en": "about September 2021", "zh": "约2021年9月"}),
    ],
)
def test_vaguer_times_are_written_as_far_as_they_are_known(iso: str, expected: dict[str, str]) -> None:
    when = When.from_iso(iso)
    assert {locale: format_when(when, locale=locale) for locale in expected} == expected


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("iso", ["2021-05-03/..", "2021-05/..", "2021/..", "../2021-05-03", "../2021-05", "../2021"])
def test_a_span_that_is_open_is_read_as_it_is_written(iso: str, locale: str) -> None:
    when = When.from_iso(iso)
    assert When.read(when.format(locale=locale)).iso == iso


@pytest.mark.parametrize("locale", LOCALES)
def test_a_span_that_begins_with_the_day_is_read_as_it_is_written(locale: str) -> None:
    for length in (1, 15, 75, 600, 1439):
        for hour, minute in ((0, 0), (0, 15), (0, 45)):
            start = datetime(2021, 5, 3, hour, minute, tzinfo=ZoneInfo("Asia/Shanghai"))
            when = When.at(start, duration=timedelta(minutes=length))
            back = When.read(when.format(locale=locale))
            assert (back.start, back.end) == (when.start, when.end)


def test_zones_asked_for_change_nothing_where_there_is_no_instant() -> None:
    for iso in ("2021-09-06", "2021-09", "2021-09-06[part=evening]", "T19:00", "XXXX-05-15T19:00"):
        when = When.from_iso(iso)
        assert when.format(["Asia/Tokyo", "Europe/Paris"]) == when.format()


@pytest.mark.parametrize(
    ("iso", "expected"),
    [
        ("XXXX-05-15", "15 May"),
        ("XXXX-05", "May"),
        ("2021-XX-06", "day 6 of a month not stated, 2021"),
        ("XXXX-05-15T19:00", "15 May, 19:00"),
        ("T19:00", "19:00"),
        ("2021-09-06T14:00", "Monday, 6 September 2021, 14:00"),
    ],
)
def test_what_is_unknown_is_not_filled_in(iso: str, expected: str) -> None:
    assert When.from_iso(iso).format() == expected


def test_the_weekday_of_a_day_without_a_year_is_the_stated_one() -> None:
    reading = ClockReading("Thursday 24 June", date=PartialDate(None, 6, 24, weekday=3))
    stated = When(start=PartialDate(None, 6, 24), shape=Shape.POINT, readings=(reading,))
    assert stated.format() == "Thursday, 24 June"
    assert stated.format(weekday=False) == "24 June"


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en", "some day between Monday, 12 September and Sunday, 30 October 2022"),
        ("zh", "2022年9月12日星期一至10月30日星期日之间的某一天"),
        ("de", "an einem Tag zwischen Montag, 12. September und Sonntag, 30. Oktober 2022"),
        ("fr", "un jour entre le lundi 12 septembre et le dimanche 30 octobre 2022"),
        ("es", "un día entre el lunes, 12 de septiembre y el domingo, 30 de octubre de 2022"),
    ],
)
def test_some_day_between_two_days(locale: str, expected: str) -> None:
    assert format_when(When.within(date(2022, 9, 12), date(2022, 10, 30)), locale=locale) == expected


def test_an_unknown_time_says_so_in_every_locale() -> None:
    texts = [format_when(When.unknown(), locale=locale) for locale in ("en", "zh", "de", "fr", "es")]
    assert texts == ["date not stated", "时间未注明", "kein Termin genannt", "date non indiquée", "fecha no indicada"]


def test_a_tentative_time_says_so() -> None:
    when = When(start=date(2021, 9, 6), shape=Shape.POINT, tentative=True)
    assert when.format() == "Monday, 6 September 2021 (to be confirmed)"


def test_several_days_are_listed() -> None:
    days = (date(2021, 10, 5), date(2021, 10, 12), date(2021, 10, 19))
    one = When(start=days[0], end=days[-1], shape=Shape.ONE_OF, days=days)
    both = When(start=days[0], end=days[1], shape=Shape.ALL_OF, days=days[:2])
    assert one.format(weekday=False) == "5 October 2021, 12 October 2021, or 19 October 2021"
    assert both.format(weekday=False) == "5 October 2021 and 12 October 2021"
    assert both.format(locale="zh", weekday=False) == "2021年10月5日和2021年10月12日"


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        (timedelta(minutes=36, seconds=31), ("36 minutes 31 seconds", "36分钟31秒钟", "36 Minuten 31 Sekunden")),
        (timedelta(hours=1), ("1 hour", "1小时", "1 Stunde")),
        (timedelta(hours=1, minutes=30), ("1 hour 30 minutes", "1小时30分钟", "1 Stunde 30 Minuten")),
        (timedelta(days=3), ("3 days", "3天", "3 Tage")),
    ],
)
def test_a_length_is_written_in_words(length: timedelta, expected: tuple[str, ...]) -> None:
    when = When(shape=Shape.DURATION, stated_duration=length)
    assert tuple(format_when(when, locale=locale) for locale in ("en", "zh", "de")) == expected


def test_a_stated_length_follows_the_start() -> None:
    when = When(
        start=datetime(2020, 5, 15, 19, tzinfo=SHANGHAI),
        shape=Shape.POINT,
        zone=SHANGHAI,
        zones=(SHANGHAI,),
        stated_duration=timedelta(minutes=90),
    )
    assert when.format() == "Friday, 15 May 2020, 19:00 (Shanghai), 1 hour 30 minutes"


def test_a_recurrence_is_shown_as_stated() -> None:
    when = When(text="every Tuesday at 4pm", shape=Shape.RECURRING)
    assert when.format(locale="de") == "every Tuesday at 4pm"


# Clock times that are no instants


def test_clock_faces_without_a_year_keep_their_zones() -> None:
    may = PartialDate(None, 5, 15)
    seven, morning = ClockTime(19), ClockTime(7)
    when = When(
        text="May 15, 7pm Beijing time | 7am EDT",
        start=PartialDateTime(may, seven),
        shape=Shape.POINT,
        zone=SHANGHAI,
        zones=(SHANGHAI, NEW_YORK),
        readings=(
            ClockReading("7pm Beijing time", date=may, clock=seven, zone_text="Beijing time", zone="Asia/Shanghai"),
            ClockReading("7am EDT", date=may, clock=morning, zone_text="EDT", zone="America/New_York"),
        ),
    )
    assert when.format() == "15 May, 19:00 (Shanghai) · 07:00 (New York)"
    assert when.format(locale="en-US") == "May 15, 7:00 PM (Shanghai) · 7:00 AM (New York)"


def test_an_open_zone_is_a_question() -> None:
    when = When(
        text="7pm CST",
        start=PartialDateTime(None, ClockTime(19)),
        shape=Shape.POINT,
        candidates=tuple(Candidate(zone) for zone in ("Asia/Shanghai", "America/Chicago", "America/Havana")),
    )
    assert when.format() == "19:00 (Shanghai, Chicago, or Havana?)"
    assert when.format(locale="zh") == "19:00（上海、芝加哥或哈瓦那？）"


def test_a_zone_with_two_offsets_is_a_question_of_the_offset() -> None:
    offsets = (-timedelta(hours=4), -timedelta(hours=5))
    when = When(
        text="3 Nov 2024, 1:30 am Eastern",
        start=PartialDateTime(PartialDate(2024, 11, 3), ClockTime(1, 30)),
        shape=Shape.POINT,
        candidates=tuple(Candidate("America/New_York", offset) for offset in offsets),
    )
    assert when.format() == "Sunday, 3 November 2024, 01:30 (New York, UTC−4 or New York, UTC−5?)"


# Open and impossible


def problem(code: str) -> Problem:
    return Problem(code, "the message")


def test_an_open_date_is_a_question() -> None:
    when = When(
        text="3/4/22",
        problems=(problem("day-month-ambiguous"),),
        candidates=(Candidate(value=date(2022, 4, 3)), Candidate(value=date(2022, 3, 4))),
    )
    assert when.format() == "Sunday, 3 April 2022 or Friday, 4 March 2022?"
    assert when.format(locale="es", weekday=False) == "¿3 de abril de 2022 o 4 de marzo de 2022?"


def test_an_impossible_time_is_shown_with_the_words() -> None:
    wrong_weekday = When(
        text="Sunday, September 6, 2021",
        start=date(2021, 9, 6),
        shape=Shape.POINT,
        problems=(problem("weekday-mismatch"),),
    )
    no_such_day = When(text="30 February 2022", problems=(problem("no-such-date"),))
    assert wrong_weekday.format() == "Monday, 6 September 2021 (impossible as stated: “Sunday, September 6, 2021”)"
    assert no_such_day.format() == "impossible as stated: “30 February 2022”"
    assert no_such_day.format(locale="zh") == "如原文所述不可能成立：“30 February 2022”"


def test_a_contradictory_time_says_so() -> None:
    when = When(
        text="7pm Tokyo | 7pm Paris",
        start=PartialDateTime(PartialDate(2021, 9, 6), ClockTime(19)),
        shape=Shape.POINT,
        problems=(problem("zones-disagree"),),
        readings=(
            ClockReading("7pm Tokyo", clock=ClockTime(19), zone_text="Tokyo", zone="Asia/Tokyo"),
            ClockReading("7pm Paris", clock=ClockTime(19), zone_text="Paris", zone="Europe/Paris"),
        ),
    )
    assert when.format() == "Monday, 6 September 2021, 19:00 (Tokyo) · 19:00 (Paris) (contradictory)"


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (PartialDateTime(PartialDate(2021, 9, 6), ClockTime(16)), "Monday, 6 September 2021, 14:00–16:00"),
        (PartialDateTime(PartialDate(2021, 9, 6), ClockTime(24)), "Monday, 6 September 2021, 14:00–24:00"),
        (
            PartialDateTime(PartialDate(2021, 9, 8), ClockTime(16)),
            "Monday, 6 September 2021, 14:00 – Wednesday, 8 September 2021, 16:00",
        ),
    ],
)
def test_a_range_of_clock_times_without_a_zone(end: PartialDateTime, expected: str) -> None:
    start = PartialDateTime(PartialDate(2021, 9, 6), ClockTime(14))
    assert When(start=start, end=end, shape=Shape.INTERVAL).format() == expected


# Errors and laws


def test_an_unknown_locale_lists_the_known_ones() -> None:
    with pytest.raises(UnknownForm) as caught:
        format_when(SEVEN_PM, locale="tlh")
    assert str(caught.value) == ("unknown locale 'tlh'; the known ones are en, en-GB, en-US, zh, zh-Hans, de, fr, es")


def test_an_unknown_zone_or_option_is_an_error() -> None:
    with pytest.raises(UnreadableTime, match="unknown zone 'Mars/Olympus'"):
        SEVEN_PM.format(["Mars/Olympus"])
    with pytest.raises(UnknownForm, match="unknown label 'flag'"):
        SEVEN_PM.format(label="flag")
    with pytest.raises(UnknownForm, match="hours=10 is no clock"):
        SEVEN_PM.format(hours=10)


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (AT_NINE, date(2026, 5, 8), "Wednesday, 6 May 2026, 09:00 (Berlin) – Friday, 8 May 2026"),
        (date(2026, 5, 4), AT_NINE, "Monday, 4 May 2026 – Wednesday, 6 May 2026, 09:00 (Berlin)"),
    ],
)
def test_a_clock_time_on_one_side_of_a_range_leaves_the_day_of_the_other(
    start: object, end: object, shown: str
) -> None:
    assert format_when(evolve(When.at(AT_NINE), start=start, end=end, shape=Shape.INTERVAL)) == shown


@given(
    st.datetimes(datetime(1990, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC)),
    st.timedeltas(timedelta(minutes=1), timedelta(days=9)) | st.none(),
    st.lists(st.sampled_from(["Asia/Tokyo", "America/Los_Angeles", "Pacific/Apia", "Asia/Kathmandu"]), max_size=3),
    st.sampled_from(LOCALES),
)
@settings(max_examples=150, deadline=None)
def test_any_instants_are_written_in_any_locale(
    start: datetime, length: timedelta | None, zones: list[str], locale: str
) -> None:
    start = start.replace(second=0, microsecond=0)
    end = start + length if length else None
    text = format_when(When.at(start, end=end), zones=zones, locale=locale)
    assert "{" not in text
    assert "None" not in text


@pytest.mark.parametrize("part", list(PartOfDay))
@pytest.mark.parametrize("locale", LOCALES)
def test_every_part_of_the_day_has_a_word_in_every_locale(part: PartOfDay, locale: str) -> None:
    with_part = format_when(When.on(date(2021, 9, 6), part=part), locale=locale)
    assert len(with_part) > len(format_when(When.on(date(2021, 9, 6)), locale=locale))
