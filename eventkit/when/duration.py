"""How long something takes, in and out: parse_duration and its opposite format_duration."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from eventkit.errors import UnreadableTime
from eventkit.when.numbers import NUMBER_WORDS, read_han_number

MAX_LENGTH: Final = 200
"""Longer words are no duration."""

_SECONDS: Final[dict[str, int]] = {
    unit: seconds
    for seconds, units in {
        604_800: "week weeks wk wks woche wochen semaine semaines semana semanas 周 星期 个星期 週",
        86_400: "day days tag tage tagen jour jours día días dia dias 天 日",
        3_600: "hour hours hr hrs h std stunde stunden heure heures hora horas 小时 个小时 小時 個小時 个钟头 時間 "
        "시간 ч час часа часов",
        60: "minute minutes min mins m minuten minuto minutos 分钟 分鐘 分 분 мин минут минуты ' ′ ’",
        1: "second seconds sec secs s sek sekunde sekunden seconde secondes segundo segundos 秒 秒钟 秒鐘 초 "
        'с сек " ″ ”',
    }.items()
    for unit in units.split()
}

_ISO = re.compile(
    r"P(?=\d|T\d)(?:(?P<w>\d{1,4})W)?(?:(?P<d>\d{1,6})D)?"
    r"(?:T(?=\d)(?:(?P<h>\d{1,7}(?:[.,]\d{1,6})?)H)?(?:(?P<m>\d{1,8}(?:[.,]\d{1,6})?)M)?(?:(?P<s>\d{1,9}(?:[.,]\d{1,6})?)S)?)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,6}))?")

# Whole phrases that no "number unit" pattern says. A half stands after its unit in most of these languages.
_PHRASES: Final[dict[str, int]] = {
    "an hour and a half": 5400, "one hour and a half": 5400, "an hour and a quarter": 4500, "half an hour": 1800,
    "a half hour": 1800, "half hour": 1800, "a quarter of an hour": 900, "quarter of an hour": 900,
    "three quarters of an hour": 2700, "an hour": 3600, "a minute": 60, "half a day": 43_200, "a day": 86_400,
    "a week": 604_800,
    "eine halbe stunde": 1800, "halbe stunde": 1800, "anderthalb stunden": 5400, "eineinhalb stunden": 5400,
    "zweieinhalb stunden": 9000, "dreiviertelstunde": 2700, "eine dreiviertelstunde": 2700, "viertelstunde": 900,
    "eine viertelstunde": 900,
    "une demi-heure": 1800, "demi-heure": 1800, "une heure et demie": 5400, "deux heures et demie": 9000,
    "un quart d'heure": 900, "trois quarts d'heure": 2700,
    "media hora": 1800, "una hora y media": 5400, "hora y media": 5400, "dos horas y media": 9000,
    "полчаса": 1800,
    "полтора часа": 5400,
    "半小时": 1800, "半个小时": 1800, "半個小時": 1800, "半小時": 1800, "半天": 43_200, "一刻钟": 900, "三刻钟": 2700,
}  # fmt: skip

_ROUGHLY = re.compile(
    r"^(?:for|about|around|approx\.?|approximately|circa|ca\.?|environ|etwa|rund|unos) |^[约約]|(?: environ|左右)$"
)
_HAN = r"[〇零一二两兩三四五六七八九十]{1,4}"
_PART = re.compile(
    rf"(?P<number>\d{{1,6}}(?:[.,]\d{{1,3}})?|(?P<half>½)|{_HAN}|[a-zàâäéèêëîïôöûüçñíóúßа-яё]{{1,20}}(?=[\s-]))"
    rf"(?P<fraction>½)?[\s-]{{0,3}}(?P<and_a_half>(?:and a half|einhalb|个半|個半)[\s-]{{0,3}})?"
    r"(?P<unit>小时|个小时|小時|個小時|个钟头|个星期|星期|分钟|分鐘|秒钟|秒鐘|時間|시간|"
    r"[周週天日分秒분초]|[a-zA-Zäáéíóúñçа-я]{1,10}|['′’\"″”])\.?"
)
_JOIN = re.compile(r"(?:\s{0,3}(?:,|and|und|et|y|&|又)?\s{0,3})", re.IGNORECASE)
_HALF_AFTER = re.compile(r"(?:(?:and )?a half|(?:et )?demie|(?:y )?media|半)", re.IGNORECASE)
_HOURS_BEHIND = re.compile(r"(\d{1,2}):([0-5]\d)\s?(?:h|hrs?|hours|std|stunden|heures|horas|小时|小時|時間)\.?")


def parse_duration(text: str) -> timedelta:
    """
    The length that words say: "36:31", "90 minutes", "1.5 hours", "1 h 30 min", "an hour and a half", "PT36M31S".

    Two numbers with a colon are minutes and seconds, three are hours, minutes and seconds. English, Chinese and the
    usual German, French and Spanish words. Months and years are no fixed length and are refused.

    Raises:
        UnreadableTime: the words are not (only) a length.

    >>> parse_duration("36:31")
    datetime.timedelta(seconds=2191)
    """
    length = read_duration(text)
    if length is None:
        raise UnreadableTime(
            f"no length in {text[:80]!r}; write it as '36:31', '90 minutes', '1 h 30 min' or 'PT36M31S'",
            text=text,
            words=text[:80],
            end=min(len(text), 80),
        )
    return length


def read_duration(text: str) -> timedelta | None:
    """The length that the words say, or None where `parse_duration` would raise."""
    words = text.strip().casefold() if len(text) <= MAX_LENGTH else ""
    if not words:
        return None
    if found := _ISO.fullmatch(words):
        return _length({unit: float((found[unit] or "0").replace(",", ".")) for unit in "wdhms"})
    if found := _CLOCK.fullmatch(words):
        hours, minutes, seconds = (int(part or 0) for part in found.groups()[:3])
        if seconds > 59 or (found[1] and minutes > 59):
            return None
        fraction = float(f"0.{found[4]}") if found[4] else 0.0
        return timedelta(hours=hours, minutes=minutes, seconds=seconds + fraction)
    if found := _HOURS_BEHIND.fullmatch(words):
        return timedelta(hours=int(found[1]), minutes=int(found[2]))
    words = _ROUGHLY.sub("", words.removesuffix(" long"))
    if words in _PHRASES:
        return timedelta(seconds=_PHRASES[words])
    return _read_parts(words)


def _length(parts: dict[str, float]) -> timedelta:
    return timedelta(weeks=parts["w"], days=parts["d"], hours=parts["h"], minutes=parts["m"], seconds=parts["s"])


def _read_parts(words: str) -> timedelta | None:
    """ "1 h 30 min": each part a number and a unit, units falling; "1h30" is read as its minutes."""
    total, position, last = 0.0, 0, 10**9
    while position < len(words):
        found = _PART.match(words, position)
        if found is None:
            rest = re.compile(r"(\d{1,2})(?:\s{0,2}$)").match(words, position)
            if rest and last == 3600 and int(rest[1]) < 60:  # "1h30"
                return timedelta(seconds=total + int(rest[1]) * 60)
            if (half := _HALF_AFTER.match(words, position)) and half.end() == len(words) and last < 10**9:
                return timedelta(seconds=total + last / 2)
            return None
        unit = _SECONDS.get(found["unit"])
        number = _number(found)
        if unit is None or number is None or unit >= last:
            return None
        total, last = total + number * unit, unit
        position = found.end()
        if join := _JOIN.match(words, position):
            position = join.end()
    return timedelta(seconds=total) if 0 < total < 86_400 * 10_000 else None


def _number(found: re.Match[str]) -> float | None:
    words = found["number"]
    half = 0.5 if found["fraction"] or found["and_a_half"] else 0.0
    if words == "½":
        return 0.5
    if words[0].isdecimal():
        return float(words.replace(",", ".")) + half
    if words in ("a", "an"):
        return 1 + half
    number = NUMBER_WORDS.get(words, read_han_number(words))
    return None if number is None else number + half


def format_duration(length: timedelta) -> str:
    """
    A length as ISO 8601 writes it: `PT36M31S`, `PT1H30M`, `P2DT3H`. The opposite of `parse_duration`.

    A length of no time is `PT0S`; a negative one has a leading minus (ISO 8601-2), which `parse_duration` refuses.

    >>> format_duration(timedelta(minutes=36, seconds=31))
    'PT36M31S'
    """
    sign, length = ("-", -length) if length < timedelta() else ("", length)
    minutes, seconds = divmod(length.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    fraction = f".{length.microseconds:06}".rstrip("0") if length.microseconds else ""
    clock = "".join(f"{value}{mark}" for value, mark in ((hours, "H"), (minutes, "M")) if value)
    if seconds or fraction:
        clock += f"{seconds}{fraction}S"
    days = f"{length.days}D" if length.days else ""
    if not clock and not days:
        clock = "0S"
    return f"{sign}P{days}" + (f"T{clock}" if clock else "")
