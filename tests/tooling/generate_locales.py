# ruff: noqa: E501 (tables)
"""
Make eventkit/when/_locales.json: the names and patterns with which format_when writes times for people.

Names of months, weekdays, quarters and units, list patterns and the cities of the zones come from CLDR (through
Babel); the wording around them ("some day between …") is in PHRASES here, and so are the patterns of dates where ours
differ from CLDR's: the English without a region writes "Friday, 15 May 2020", since eventkit's readers are everywhere.

    python -m venv /some/where && /some/where/bin/pip install Babel tzdata
    /some/where/bin/python tests/tooling/generate_zones.py && /some/where/bin/python tests/tooling/generate_locales.py
"""

from __future__ import annotations

import json
import re
from importlib.metadata import version
from typing import Any

from babel import Locale  # type: ignore[import-not-found,unused-ignore]
from generate_zones import FIRST_SPELLING, LANGUAGES, TARGET, zones_in

PARTS = {
    "en": {"morning": "morning1", "noon": "noon", "afternoon": "afternoon1", "evening": "evening1", "night": "night1"},
    "zh": {"morning": "morning2", "noon": "afternoon1", "afternoon": "afternoon2", "evening": "evening1"},
    "de": {
        "morning": "morning2",
        "noon": "afternoon1",
        "afternoon": "afternoon2",
        "evening": "evening1",
        "night": "night1",
    },
    "fr": {"morning": "morning1", "noon": "noon", "afternoon": "afternoon1", "evening": "evening1"},
    "es": {},
}
# Where CLDR has no word for the part by itself.
OWN_PARTS = {
    "zh": {"night": "夜间"},
    "fr": {"noon": "midi", "night": "nuit"},
    "es": {"morning": "mañana", "noon": "mediodía", "afternoon": "tarde", "evening": "noche", "night": "noche"},
}

# Patterns of dates: {w} weekday, {d} day, {m} month, {mm} its number, {y} year. What a locale lacks is as in "en".
PATTERNS = {
    "en": {
        "weekday": "{w}, {date}", "day": "{d} {m} {y}", "day_month": "{d} {m}", "month": "{m} {y}",
        "range": "{a} – {b}", "date_time": "{date}, {time}", "date_part": "{date}, {part}",
        "times": "{a}–{b}", "label": "{time} ({zone})", "clock": "{time}", "hours": "24", "year": "{y}",
    },
    "en-US": {"day": "{m} {d}, {y}", "day_month": "{m} {d}", "hours": "12", "times": "{a} – {b}"},
    "zh": {
        "weekday": "{date}{w}", "day": "{y}年{mm}月{d}日", "day_month": "{mm}月{d}日", "month": "{y}年{mm}月",
        "range": "{a}至{b}", "date_time": "{date} {time}", "date_part": "{date}{part}",
        "times": "{a}–{b}", "label": "{time}（{zone}）", "year": "{y}年",
    },
    "de": {
        "weekday": "{w}, {date}", "day": "{d}. {m} {y}", "day_month": "{d}. {m}", "month": "{m} {y}",
        "clock": "{time} Uhr",
    },
    "fr": {
        "weekday": "{w} {date}", "day": "{d} {m} {y}", "day_month": "{d} {m}", "month": "{m} {y}",
        "first_day": "1er",
    },
    "es": {
        "weekday": "{w}, {date}", "day": "{d} de {m} de {y}", "day_month": "{d} de {m}", "month": "{m} de {y}",
    },
}  # fmt: skip

PHRASES = {
    "en": {
        "unknown": "date not stated", "within": "some day between {a} and {b}", "from": "from {a}", "until": "until {a}",
        "about": "about {a}", "uncertain": "{a} (uncertain)", "tentative": "{a} (to be confirmed)",
        "day_only": "day {d} of a month not stated", "day_of_year": "day {d} of a month not stated, {y}",
        "some_month": "a month not stated, {y}", "week": "week {n} of {y}", "week_only": "week {n}",
        "quarter": "{q} {y}", "half": "{h} half of {y}", "half_only": "{h} half of a year", "halves": "first|second",
        "season": "{s} {y}", "seasons": "spring|summer|autumn|winter",
        "hemispheres": "{a} (northern hemisphere)|{a} (southern hemisphere)",
        "contradictory": "contradictory", "impossible": "impossible as stated: “{b}”", "problem": "{a} ({b})",
        "decade": "the {y}s", "open": "{a}?",
    },
    "zh": {
        "unknown": "时间未注明", "within": "{a}至{b}之间的某一天", "from": "{a}起", "until": "截至{a}", "about": "约{a}",
        "uncertain": "{a}（不确定）", "tentative": "{a}（待确认）", "day_only": "{d}日（月份未注明）",
        "day_of_year": "{y}年，{d}日（月份未注明）", "some_month": "{y}年（月份未注明）", "week": "{y}年第{n}周", "week_only": "第{n}周",
        "quarter": "{y}年{q}", "half": "{y}年{h}", "half_only": "{h}", "halves": "上半年|下半年",
        "season": "{y}年{s}", "seasons": "春季|夏季|秋季|冬季", "hemispheres": "{a}（北半球）|{a}（南半球）",
        "contradictory": "互相矛盾", "impossible": "如原文所述不可能成立：“{b}”", "problem": "{a}（{b}）",
        "decade": "{y}年代", "open": "{a}？",
    },
    "de": {
        "unknown": "kein Termin genannt", "within": "an einem Tag zwischen {a} und {b}", "from": "ab {a}", "until": "bis {a}",
        "about": "etwa {a}", "uncertain": "{a} (unsicher)", "tentative": "{a} (unter Vorbehalt)",
        "day_only": "der {d}. eines nicht genannten Monats", "day_of_year": "der {d}. eines nicht genannten Monats {y}",
        "some_month": "ein nicht genannter Monat {y}", "week": "Kalenderwoche {n}/{y}", "week_only": "Kalenderwoche {n}",
        "quarter": "{q} {y}", "half": "{h} {y}", "half_only": "{h}", "halves": "1. Halbjahr|2. Halbjahr",
        "season": "{s} {y}", "seasons": "Frühling|Sommer|Herbst|Winter",
        "hemispheres": "{a} (Nordhalbkugel)|{a} (Südhalbkugel)",
        "contradictory": "widersprüchlich", "impossible": "so nicht möglich: „{b}“", "problem": "{a} ({b})",
        "decade": "{y}er-Jahre", "open": "{a}?",
    },
    "fr": {
        "unknown": "date non indiquée", "within": "un jour entre le {a} et le {b}", "from": "à partir du {a}",
        "until": "jusqu’au {a}", "from_month": "à partir de {a}", "until_month": "jusqu’à {a}", "about": "vers {a}",
        "uncertain": "{a} (incertain)", "tentative": "{a} (à confirmer)", "day_only": "le {d} d’un mois non indiqué",
        "day_of_year": "le {d} d’un mois non indiqué, {y}", "some_month": "un mois non indiqué, {y}",
        "week": "semaine {n} de {y}", "week_only": "semaine {n}", "quarter": "{q} {y}", "half": "{h} {y}",
        "half_only": "{h}", "halves": "1er semestre|2e semestre", "season": "{s} {y}",
        "seasons": "printemps|été|automne|hiver", "hemispheres": "{a} (hémisphère nord)|{a} (hémisphère sud)",
        "contradictory": "contradictoire", "impossible": "impossible tel qu’indiqué : « {b} »", "problem": "{a} ({b})",
        "decade": "années {y}", "open": "{a} ?",
    },
    "es": {
        "unknown": "fecha no indicada", "within": "un día entre el {a} y el {b}", "from": "a partir del {a}",
        "until": "hasta el {a}", "from_month": "a partir de {a}", "until_month": "hasta {a}", "about": "hacia {a}",
        "uncertain": "{a} (sin certeza)", "tentative": "{a} (por confirmar)", "day_only": "el {d} de un mes no indicado",
        "day_of_year": "el {d} de un mes no indicado, {y}", "some_month": "un mes no indicado, {y}",
        "week": "semana {n} de {y}", "week_only": "semana {n}", "quarter": "{q} de {y}", "half": "{h} de {y}",
        "half_only": "{h}", "halves": "1.er semestre|2.º semestre", "season": "{s} de {y}",
        "seasons": "primavera|verano|otoño|invierno", "hemispheres": "{a} (hemisferio norte)|{a} (hemisferio sur)",
        "contradictory": "contradictorio", "impossible": "imposible tal como se indica: «{b}»", "problem": "{a} ({b})",
        "decade": "década de {y}", "open": "¿{a}?",
    },
}  # fmt: skip

OUTPUT = TARGET.with_name("_locales.json")


def main() -> int:
    zones = sorted(set(zones_in(json.loads(TARGET.read_text(encoding="utf-8")))))
    data: dict[str, Any] = {"made_with": {"Babel": version("Babel")}}
    for language in LANGUAGES:
        locale = Locale.parse(language)
        data[language] = {
            "months": [locale.months["format"]["wide"][month] for month in range(1, 13)],
            "weekdays": [locale.days["format"]["wide"][day] for day in range(7)],
            "quarters": [locale.quarters["format"]["wide"][quarter] for quarter in range(1, 5)],
            "meridiems": [locale.day_periods["format"]["wide"].get(name, name.upper()) for name in ("am", "pm")],
            "parts": parts(locale),
            "units": {unit: unit_patterns(locale, unit) for unit in ("day", "hour", "minute", "second")},
            "and": dict(locale.list_patterns["standard"]),
            "or": dict(locale.list_patterns["or"]),
            "patterns": PATTERNS[language],
            "phrases": PHRASES[language],
            "cities": cities(locale, zones),
        }
    data["en-US"] = {"patterns": PATTERNS["en-US"]}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    OUTPUT.write_text(text + "\n", encoding="utf-8")
    print(f"{OUTPUT}: {len(text.encode())} bytes")
    return 0


def parts(locale: Locale) -> dict[str, str]:
    """The words for the parts of a day standing by themselves: "morning", 上午."""
    names = {
        **dict(locale.day_periods["format"]["wide"]),
        **dict(locale.day_periods.get("stand-alone", {}).get("wide", {})),
    }
    known = {part: str(names[key]) for part, key in PARTS[locale.language].items() if key in names}
    return {**known, **OWN_PARTS.get(locale.language, {})}


def unit_patterns(locale: Locale, unit: str) -> dict[str, str]:
    """CLDR's patterns for a number of hours and so on, by plural form."""
    patterns = locale._data["unit_patterns"][f"duration-{unit}"]
    chosen = patterns.get("long") or patterns["short"]
    return {form: str(chosen[form]) for form in ("one", "other") if form in chosen}


def cities(locale: Locale, zones: list[str]) -> dict[str, str]:
    """CLDR's city of each zone, where it is not just the last part of the id."""
    found = {}
    for zone in zones:
        known = locale.time_zones
        name = (known.get(zone) or known.get(FIRST_SPELLING.get(zone, "")) or {}).get("city", "")
        if name and name != re.sub("_", " ", zone.rpartition("/")[2]):
            found[zone] = str(name)
    return found


if __name__ == "__main__":
    raise SystemExit(main())
