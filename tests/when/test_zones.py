"""What zone words mean."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eventkit.when import When
from eventkit.when.zones import (
    ZoneCandidate,
    city_of,
    in_force,
    local_instants,
    lookup,
    match_at,
    of_place,
    usual_offsets,
)


def zones(words: str) -> list[str]:
    """The zones that words can mean: ids, or offsets in hours for bare ones."""
    found = lookup(words)
    assert found is not None, words
    return [zone_of(candidate) for candidate in found.candidates]


def zone_of(candidate: ZoneCandidate) -> str:
    if candidate.zone:
        return candidate.zone
    assert candidate.offset is not None
    return f"{candidate.offset / timedelta(hours=1):+g}"


def literal(words: str) -> float | None:
    """The offset that words state in themselves, in hours, of their first meaning."""
    found = lookup(words)
    assert found is not None, words
    offset = found.candidates[0].literal
    return None if offset is None else offset / timedelta(hours=1)


# Abbreviations


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("CST", ["Asia/Shanghai", "America/Chicago", "America/Havana"]),
        ("CDT", ["America/Chicago", "America/Havana"]),
        ("IST", ["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"]),
        ("BST", ["Europe/London", "Asia/Dhaka", "Pacific/Bougainville"]),
        ("AST", ["America/Halifax", "Asia/Riyadh"]),
        ("SST", ["Pacific/Pago_Pago", "Asia/Singapore"]),
        ("AMT", ["America/Manaus", "Asia/Yerevan"]),
        ("ECT", ["America/Guayaquil", "America/Puerto_Rico"]),
        ("WST", ["Pacific/Apia", "Australia/Perth"]),
        ("ACT", ["Australia/Adelaide", "America/Rio_Branco"]),
        ("ET", ["America/New_York"]),
        ("CT", ["America/Chicago"]),
        ("MT", ["America/Denver"]),
        ("PT", ["America/Los_Angeles"]),
        ("GST", ["Asia/Dubai"]),
        ("CET", ["Europe/Berlin"]),
        ("MESZ", ["Europe/Berlin"]),
        ("HAE", ["America/Toronto"]),
        ("WITA", ["Asia/Makassar"]),
        ("ChST", ["Pacific/Guam"]),
        ("МСК", ["Europe/Moscow"]),
        ("UTC", ["UTC"]),
        ("GMT", ["UTC"]),
        ("Z", ["UTC"]),
        ("AoE", ["-12"]),
        ("E.S.T.", ["America/New_York"]),
        ("pst", ["America/Los_Angeles"]),
    ],
)
def test_an_abbreviation_has_every_meaning(words: str, expected: list[str]) -> None:
    assert zones(words) == expected


@pytest.mark.parametrize(
    ("words", "offset"),
    [("EST", -5), ("EDT", -4), ("IST", 5.5), ("NPT", 5.75), ("NST", -3.5), ("GMT", 0), ("ET", None), ("CEST", 2)],
)
def test_an_abbreviation_states_an_offset_unless_it_is_generic(words: str, offset: float | None) -> None:
    assert literal(words) == offset


@pytest.mark.parametrize(
    ("words", "rare"),
    [
        ("EST", ["Australia/Sydney"]),
        ("PST", ["Asia/Manila"]),
        ("MST", ["America/Phoenix", "Asia/Kuala_Lumpur", "Asia/Yangon"]),
        ("CST", []),
    ],
)
def test_rare_meanings_stand_apart(words: str, rare: list[str]) -> None:
    found = lookup(words)
    assert found is not None
    assert [candidate.zone for candidate in found.rare] == rare


def test_standard_and_daylight_together_are_the_wall_clock() -> None:
    for words in ("EST/EDT", "PST/PDT", "CET/CEST"):
        found = lookup(words)
        assert found is not None
        assert [(candidate.season, candidate.literal) for candidate in found.candidates] == [(None, None)]


# Names


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("China Standard Time", "Asia/Shanghai"),
        ("Beijing time", "Asia/Shanghai"),
        ("Beijing local time", "Asia/Shanghai"),
        ("Eastern Daylight Time", "America/New_York"),
        ("U.S. Eastern Time", "America/New_York"),
        ("Eastern Time (US & Canada)", "America/New_York"),
        ("eastern", "America/New_York"),
        ("Pacific", "America/Los_Angeles"),
        ("Arizona time", "America/Phoenix"),
        ("Central European Summer Time", "Europe/Berlin"),
        ("British Summer Time", "Europe/London"),
        ("Coordinated Universal Time", "UTC"),
        ("Singapore Time", "Asia/Singapore"),
        ("Gulf Standard Time", "Asia/Dubai"),
        ("Turkey Time", "Europe/Istanbul"),
        ("Hawaii Time", "Pacific/Honolulu"),
        ("East Africa Time", "Africa/Nairobi"),
        ("UK time", "Europe/London"),
        ("German time", "Europe/Berlin"),
        ("time in New Delhi", "Asia/Kolkata"),
        ("heure de Paris", "Europe/Paris"),
        ("heure d’été d’Europe centrale", "Europe/Berlin"),
        ("heure normale de l'Est", "America/New_York"),
        ("hora de Madrid", "Europe/Madrid"),
        ("hora peninsular", "Europe/Madrid"),
        ("hora de verano de Europa central", "Europe/Berlin"),
        ("mitteleuropäische Zeit", "Europe/Berlin"),
        ("Mitteleuropäische Sommerzeit", "Europe/Berlin"),
        ("Berliner Zeit", "Europe/Berlin"),
        ("Ortszeit Peking", "Asia/Shanghai"),
        ("horário de Brasília", "America/Sao_Paulo"),
        ("по московскому времени", "Europe/Moscow"),
        ("北京时间", "Asia/Shanghai"),
        ("北京時間", "Asia/Shanghai"),
        ("美东时间", "America/New_York"),
        ("东部时间", "America/New_York"),
        ("美国太平洋标准时间", "America/Los_Angeles"),
        ("紐約時間", "America/New_York"),
        ("伦敦时间", "Europe/London"),
        ("欧洲中部时间", "Europe/Berlin"),
        ("格林尼治时间", "UTC"),
        ("日本時間", "Asia/Tokyo"),
        ("台北時間", "Asia/Taipei"),
        ("纽约当地时间", "America/New_York"),
        ("欧洲中部夏令时", "Europe/Berlin"),
        ("米国東部時間", "America/New_York"),
        ("ニューヨーク時間", "America/New_York"),
        ("한국시간", "Asia/Seoul"),
        ("미국 동부시간", "America/New_York"),
        ("D.C. time", "America/New_York"),
        ("BJT", "Asia/Shanghai"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("Asia/Shanghai", "Asia/Shanghai"),
        ("US/Eastern", "US/Eastern"),
        ("Zürich", "Europe/Zurich"),
        ("Zu\u0308rich time", "Europe/Zurich"),
        ("São Paulo", "America/Sao_Paulo"),
        ("Genf", "Europe/Zurich"),
    ],
)
def test_a_name_means_its_zone(words: str, zone: str) -> None:
    assert zones(words) == [zone]


@pytest.mark.parametrize(
    ("words", "offset"),
    [
        ("Eastern Standard Time", -5),
        ("Eastern Daylight Time", -4),
        ("Eastern Time", None),
        ("Central European Summer Time", 2),
        ("China Standard Time", 8),
        ("Irish Standard Time", 1),
        ("美国东部夏令时间", -4),
        ("美东夏令时", -4),
        ("Eastern Daylight Saving Time", -4),
        ("heure normale de l'Est", -5),
        ("Mitteleuropäische Normalzeit", 1),
        ("Greenwich Mean Time", 0),
    ],
)
def test_a_season_in_the_name_states_the_offset(words: str, offset: float | None) -> None:
    assert literal(words) == offset


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Cambridge", ["Europe/London", "America/New_York"]),
        ("Birmingham", ["Europe/London", "America/Chicago"]),
        ("San José", ["America/Los_Angeles", "America/Costa_Rica"]),
        ("Portland", ["America/Los_Angeles", "America/New_York"]),
        ("Valencia", ["Europe/Madrid", "America/Caracas"]),
        ("Córdoba", ["America/Argentina/Cordoba", "Europe/Madrid"]),
        ("圣地亚哥时间", ["America/Santiago", "America/Los_Angeles"]),
        ("Urumqi", ["Asia/Shanghai", "Asia/Urumqi"]),
        ("Georgia time", ["Asia/Tbilisi", "America/New_York"]),
        ("London", ["Europe/London"]),
        ("Arabian Standard Time", ["Asia/Riyadh", "Asia/Dubai"]),
    ],
)
def test_a_name_of_several_places_keeps_them_all(words: str, expected: list[str]) -> None:
    assert zones(words) == expected


def test_london_in_ontario_counts_only_when_something_suggests_it() -> None:
    found = lookup("London")
    assert found is not None
    assert [candidate.zone for candidate in found.rare] == ["America/Toronto"]
    assert zones("London EST") == ["America/Toronto"]
    assert zones("London, Ontario") == ["America/Toronto"]


# Offsets


@pytest.mark.parametrize(
    ("words", "offset"),
    [
        ("GMT+8", "+8"),
        ("GMT +8", "+8"),
        ("GMT+8时区", "+8"),
        ("(GMT+08:00)", "+8"),
        ("UTC+5:45", "+5.75"),
        ("UTC+5.5", "+5.5"),
        ("UTC+5h30", "+5.5"),
        ("UTC−3", "-3"),
        ("UTC-03:30", "-3.5"),
        ("UTC/GMT +8", "+8"),
        ("+08:00", "+8"),
        ("+0530", "+5.5"),
        ("UTC+14", "+14"),
        ("东八区", "+8"),
        ("西五区时间", "-5"),
        ("東九區", "+9"),
    ],
)
def test_an_offset_counts_as_people_write_it(words: str, offset: str) -> None:
    """GMT+8 is ahead of Greenwich, not behind it as in POSIX."""
    assert zones(words) == [offset]


@pytest.mark.parametrize("words", ["UTC+15", "UTC+14:30", "+1", "-12:00", "GMT+8:75", "+24:00"])
def test_what_is_no_offset_is_not_read_as_one(words: str) -> None:
    assert lookup(words) is None


@pytest.mark.parametrize(
    ("text", "pos"),
    [("07:30-12:00", 5), ("14:30 -18:00", 6), ("18:00 +1", 6), ("9:00–10:00", 4), ("20:00 (+1 day)", 6)],
)
def test_the_end_of_a_range_is_not_an_offset(text: str, pos: int) -> None:
    assert match_at(text, pos) is None


@pytest.mark.parametrize(
    ("text", "pos", "words"),
    [
        ("2021-06-08T18:00-05:00", 16, "-05:00"),
        ("2021-06-08T18:00:00-0500", 19, "-0500"),
        ("Tue, 08 Jun 2021 10:00:00 -0700", 26, "-0700"),
        ("2021-06-08T18:00+08", 16, "+08"),
    ],
)
def test_an_offset_behind_an_iso_or_mail_time_may_be_negative(text: str, pos: int, words: str) -> None:
    found = match_at(text, pos)
    assert found is not None
    assert found.words == words


# Together


@pytest.mark.parametrize(
    ("words", "zone", "offset"),
    [
        ("Beijing CST", "Asia/Shanghai", 8),
        ("China CST", "Asia/Shanghai", 8),
        ("CST (China)", "Asia/Shanghai", 8),
        ("CST (UTC+8)", "Asia/Shanghai", 8),
        ("US CST", "America/Chicago", -6),
        ("Havana CST", "America/Havana", -5),
        ("Paris (CET)", "Europe/Paris", 1),
        ("CET (Paris)", "Europe/Paris", 1),
        ("BST (London)", "Europe/London", 1),
        ("London time (BST)", "Europe/London", 1),
        ("Sydney EST", "Australia/Sydney", 10),
        ("Australian EST", "Australia/Sydney", 10),
        ("Manila PST", "Asia/Manila", 8),
        ("ET (New York)", "America/New_York", None),
        ("ET (UTC-4)", "America/New_York", -4),
        ("Toronto EDT", "America/Toronto", -4),
        ("Beijing Time (China Standard Time, UTC/GMT +8)", "Asia/Shanghai", 8),
        ("(GMT+08:00) Beijing", "Asia/Shanghai", 8),
        ("(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi", "Asia/Shanghai", 8),
        ("（北京时间，UTC+8）", "Asia/Shanghai", 8),
        ("(GMT+8北京时间)", "Asia/Shanghai", 8),
        ("SGT/HKT", "Asia/Singapore", 8),
        ("Brussels, Belgium", "Europe/Brussels", None),
        ("Tbilisi, Georgia", "Asia/Tbilisi", None),
        ("CEST (Berlin, Paris, Rome)", "Europe/Berlin", 2),
    ],
)
def test_words_that_belong_together_settle_one_another(words: str, zone: str, offset: float | None) -> None:
    assert zones(words) == [zone]
    assert literal(words) == offset


def test_words_that_contradict_one_another_keep_both_meanings() -> None:
    assert zones("Beijing EST") == ["Asia/Shanghai", "America/New_York"]
    assert zones("Tokyo (UTC+8)") == ["Asia/Tokyo", "+8"]


# In running text


def found_in(text: str) -> list[str]:
    """The zone words of a text, looked for at the beginning of each word."""
    words, pos = [], 0
    while pos < len(text):
        inside = pos and text[pos - 1].isalpha() and text[pos - 1] < "\u2e80" and text[pos] < "\u2e80"
        match = None if inside and text[pos].isalpha() else match_at(text, pos)
        if match:
            words.append(match.words)
        pos += match.length if match else 1
    return words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("7pm Beijing CST | 7am EDT", ["Beijing CST", "EDT"]),
        ("15:00 Prague / 21:00 Hanoi, 2 May 2023", ["Prague", "Hanoi"]),
        ("11.30 Uhr (MESZ)", ["(MESZ)"]),
        ("10 am PT / 1 pm ET / 7 pm CET", ["PT", "ET", "CET"]),
        ("12:00pm EDT/11:00am CDT", ["EDT", "CDT"]),
        ("1630Z", ["Z"]),
        ("8 a.m. Lima on Tuesday", ["Lima"]),
        ("9 a.m. New York Tuesday 4 May", ["New York"]),
        ("东京时间20:00、伦敦12:00", ["东京时间", "伦敦"]),
        ("9:50am eastern", ["eastern"]),
        ("at 12 p.m. ET is canceled", ["ET"]),
        ("at 3 pm WAT will be streamed", ["WAT"]),
        ("at 4 p.m. Pacific when the doors close", ["Pacific"]),
    ],
)
def test_zone_words_are_found_in_a_line(text: str, words: list[str]) -> None:
    assert found_in(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "14:00 ICT Forum",
        "14:00 MIT will host",
        "14:00 ET Visits Earth",
        "10:00 London Zoo",
        "10:00 China launches its plan",
        "10:00 Jordan Smith",
        "10:00 Nice to meet you",
        "17:00 Central Park",
        "19:00 北京国际会议中心",
        "10:00 Paris-based staff",
        "10:00 Berlin's mayor",
        "10:00 at et al.",
        "eat, pet, art",
        "ETH and CETA",
    ],
)
def test_words_that_go_on_as_something_else_are_no_zone(text: str) -> None:
    assert found_in(text) == []


def test_abbreviations_are_read_in_capitals_unless_any_case_is_asked_for() -> None:
    assert match_at("9am est", 4) is None
    found = match_at("9am est", 4, any_case=True)
    assert found is not None
    assert found.candidates[0].zone == "America/New_York"


@pytest.mark.parametrize("words", ["", " ", "(", "()", "TBA", "10:00", "Middle-earth time", "x" * 5000, "(" * 5000])
def test_unknown_words_are_no_zone(words: str) -> None:
    assert lookup(words) is None


@given(st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_without_an_error(text: str) -> None:
    lookup(text)
    of_place(text)
    for pos in range(len(text) + 1):
        found = match_at(text, pos)
        assert found is None or (found.words == text[pos : pos + found.length] and found.candidates)


@pytest.mark.parametrize("unit", ["(", "Beijing ", "北京", "1-", "+08", "EST, ", "New York (", "a."])
def test_one_position_costs_the_same_in_a_long_text(unit: str) -> None:
    """The work at one position is bounded, so a text costs its length: no text is scanned to its end."""
    text = unit * (100_000 // len(unit))
    for pos in range(0, len(text), 997):
        found = match_at(text, pos)
        assert found is None or found.length < 500


# Places


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("National Convention Center, Beijing", ("Asia/Shanghai",)),
        ("Brussels, Belgium", ("Europe/Brussels",)),
        ("London, Ontario", ("America/Toronto",)),
        ("London", ("Europe/London",)),
        ("Cambridge, MA", ("America/New_York",)),
        ("Cambridge, UK", ("Europe/London",)),
        ("Cambridge", ("Europe/London", "America/New_York")),
        ("Paris, Texas", ("America/Chicago",)),
        ("Springfield, Illinois", ("America/Chicago",)),
        ("Atlanta, Georgia", ("America/New_York",)),
        ("Tbilisi, Georgia", ("Asia/Tbilisi",)),
        ("Georgia", ("Asia/Tbilisi", "America/New_York")),
        ("Hyderabad, India", ("Asia/Kolkata",)),
        ("San José, Costa Rica", ("America/Costa_Rica",)),
        ("Portland, Maine", ("America/New_York",)),
        ("Urumqi", ("Asia/Shanghai", "Asia/Urumqi")),
        ("Germany", ("Europe/Berlin",)),
        ("Spain", ("Europe/Madrid", "Atlantic/Canary")),
        ("Beijing and Brussels", ("Asia/Shanghai", "Europe/Brussels")),
        ("Embassy of France, Beijing", ("Asia/Shanghai", "Europe/Paris")),
        ("北京国家会议中心", ("Asia/Shanghai",)),
        ("上海市浦东新区", ("Asia/Shanghai",)),
        ("臺北", ("Asia/Taipei",)),
        ("Europe/Paris", ("Europe/Paris",)),
        ("Zoom", ()),
        ("online", ()),
        ("", ()),
    ],
)
def test_a_place_has_its_zones(place: str, expected: tuple[str, ...]) -> None:
    assert of_place(place) == expected


# Instants


def test_a_wall_time_has_none_one_or_two_instants() -> None:
    new_york = ZoneInfo("America/New_York")
    assert local_instants(datetime(2022, 3, 13, 2, 30), new_york) == ()
    assert local_instants(datetime(2022, 7, 1, 9), new_york) == (datetime(2022, 7, 1, 13, tzinfo=UTC),)
    assert local_instants(datetime(2022, 11, 6, 1, 30), new_york) == (
        datetime(2022, 11, 6, 5, 30, tzinfo=UTC),
        datetime(2022, 11, 6, 6, 30, tzinfo=UTC),
    )
    assert local_instants(datetime(2022, 7, 1, 9), UTC) == (datetime(2022, 7, 1, 9, tzinfo=UTC),)


def test_a_day_that_a_zone_skipped_has_no_instants() -> None:
    """Samoa went from 29 to 31 December 2011."""
    assert local_instants(datetime(2011, 12, 30, 12), ZoneInfo("Pacific/Apia")) == ()


@given(
    st.datetimes(datetime(1990, 1, 1), datetime(2037, 12, 31)),
    st.sampled_from(["America/New_York", "Europe/Dublin", "Asia/Shanghai", "Africa/Casablanca", "Australia/Lord_Howe"]),
)
@settings(max_examples=200)
def test_every_instant_of_a_wall_time_shows_that_wall_time(naive: datetime, key: str) -> None:
    zone = ZoneInfo(key)
    for instant in local_instants(naive, zone):
        assert instant.astimezone(zone).replace(tzinfo=None, fold=0) == naive


@given(st.datetimes(datetime(1990, 1, 1), datetime(2037, 12, 31), timezones=st.just(UTC)))
@settings(max_examples=100)
def test_every_instant_is_one_of_its_wall_time(instant: datetime) -> None:
    zone = ZoneInfo("Europe/London")
    wall = instant.astimezone(zone).replace(tzinfo=None, fold=0)
    assert instant in local_instants(wall, zone)


@pytest.mark.parametrize(
    ("words", "january", "july"),
    [
        ("EST", True, False),
        ("EDT", False, True),
        ("ET", True, True),
        ("CET", True, False),
        ("BST", False, True),
        ("JST", True, True),
        ("UTC+8", True, True),
        ("AEDT", True, False),
        ("Irish Standard Time", False, True),
    ],
)
def test_a_label_is_in_force_in_its_season(words: str, january: bool, july: bool) -> None:
    found = lookup(words)
    assert found is not None
    candidate = found.candidates[0]
    assert in_force(candidate, datetime(2021, 1, 15, 9)) is january
    assert in_force(candidate, datetime(2021, 7, 15, 9)) is july


def test_in_a_fold_both_labels_are_in_force() -> None:
    for words in ("EST", "EDT"):
        found = lookup(words)
        assert found is not None
        assert in_force(found.candidates[0], datetime(2022, 11, 6, 1, 30))


def test_the_usual_offsets_are_standard_and_daylight_time() -> None:
    assert usual_offsets("Europe/Dublin", 2022) == (timedelta(0), timedelta(hours=1))
    assert usual_offsets("Australia/Sydney", 2022) == (timedelta(hours=10), timedelta(hours=11))
    assert usual_offsets("Asia/Shanghai", 2022) == (timedelta(hours=8), timedelta(hours=8))


@pytest.mark.parametrize(
    ("zone", "locale", "city"),
    [
        ("Asia/Shanghai", "en", "Shanghai"),
        ("Asia/Shanghai", "zh-Hans", "上海"),
        ("America/New_York", "fr", "New York"),
        ("Europe/Brussels", "de", "Brüssel"),
        ("America/Argentina/Buenos_Aires", "en", "Buenos Aires"),
        ("Asia/Ho_Chi_Minh", "en", "Ho Chi Minh City"),
        ("America/Indiana/Knox", "es", "Knox"),
        ("Etc/GMT-8", "en", "UTC+8"),
        ("Etc/GMT+3", "en", "UTC−3"),
        ("Etc/UTC", "en", "UTC"),
        ("UTC", "en", "UTC"),
    ],
)
def test_a_zone_is_shown_by_its_city(zone: str, locale: str, city: str) -> None:
    assert city_of(zone, locale) == city


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("4 May 2031, 09:00 UTC - 12:00 UTC", "2031-05-04T09:00Z/2031-05-04T12:00Z"),
        ("4 May 2031, 09:00 UTC - 12:00", "2031-05-04T09:00Z/2031-05-04T12:00Z"),
        ("4 May 2031, 9:00 UTC – 12:00 GMT", "2031-05-04T09:00Z/2031-05-04T12:00Z"),
        ("4 May 2031, 9am UTC - 12pm UTC", "2031-05-04T09:00Z/2031-05-04T12:00Z"),
        ("4 May 2031, 9 UTC - 11 UTC", "2031-05-04T09:00Z/2031-05-04T11:00Z"),
        ("4 May 2031, 14:00 UTC - 05:00", "2031-05-04T14:00-05:00"),
        ("4 May 2031, 04:00 UTC-05:00", "2031-05-04T04:00-05:00"),
        ("4 May 2031, 14:00 (UTC - 5)", "2031-05-04T14:00-05:00"),
        ("4 May 2031, 10:00 UTC-5 (UTC 15:00)", "2031-05-04T10:00-05:00"),
    ],
)
def test_a_clock_time_behind_a_zone_and_a_dash_is_the_end_and_no_offset(words: str, iso: str) -> None:
    assert When.read(words).iso == iso
