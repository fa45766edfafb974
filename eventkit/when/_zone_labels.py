"""
How we show a zone beside a clock time, both ways: city_of("Australia/Lord_Howe") and label_at("(Lord Howe Island)").

The table of zone words has the cities that people announce times for. `label_at` knows every other label that we write
in brackets ourselves, in any of our languages, letter for letter. A label that is also a common word, a surname, or a
better known place ("Center", "Davis", "Norfolk") says nothing alone: it is written and read with its offset.
"""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache

from attrs import frozen

from eventkit.when._zone_tables import iana_ids, load_table, read_hours
from eventkit.when.zone_candidate import ZoneCandidate
from eventkit.when.zone_clocks import agrees, same_clock, usual_offsets

_LANGUAGES = ("en", "zh", "de", "fr", "es")

UNCLEAR = frozenset(
    (
        # Words, which stand in brackets behind a time for what they mean.
        "Acre|Canary|Center|Christmas|Continental|East|General|Grenade|Guadalupe|Kanton|Midway|Navidad|Nome|North|Oral"
        "|Resolute|South|South Pole|Troll|Virgin|Wake|West|Yap"
        # Names of people, which stand there for who speaks.
        "|Beulah|Casey|Chatham|Currie|Davis|Dawson|Dominique|Johnston|Knox|Lindeman|Macquarie|Marengo|Maurice|Mawson"
        "|Palmer|Stanley|Wallis|威克|斯坦利|道森|查塔姆"
        # What is, or may as well be, another place.
        "|ACT|Boa Vista|Canton|Cordoba|Córdoba|Georgia del Sur|Granada|La Rioja|Merida|Mexico|Michigan|Monticello"
        "|Mérida|New Salem|Norfolk|Petersburg|Samoa|San Cristóbal|San Juan|San Luis|San Vicente|Santa Elena"
        "|Santa Isabel|Santa Lucía|Santarem|Urumqi|Victoria|Vincennes|Ürümqi|乌拉尔|乌鲁木齐|圣地亚哥|多米尼加"
        "|科尔多瓦|诺福克"
    ).split("|")
)
"""The labels that name a zone only together with its offset."""

_FIXED_ZONE = re.compile(r"Etc/(?:GMT|UTC|UCT|Zulu|Greenwich|Universal)([+-]?)(\d{0,2})")  # POSIX signs
_LABEL = re.compile(
    r"(?P<city>[^(),，（）]{2,40}(?: \([^()]{2,20}\))?)(?:, UTC(?P<offset>[+\u2212]\d{1,2}(?::\d\d)?|))?[)）]"
)
_LATELY = 2024


def city_of(zone: str, locale: str = "en") -> str:
    """
    The city that CLDR shows for an IANA id, in a language of `format.LOCALES`: "Shanghai" for Asia/Shanghai.

    >>> city_of("Asia/Shanghai"), city_of("America/New_York", "zh")
    ('Shanghai', '纽约')

    A zone that is only an offset is shown by it, as people count: "UTC+8" for Etc/GMT-8.
    """
    fixed = _FIXED_ZONE.fullmatch(zone)
    if fixed:
        return f"UTC{'−' if fixed[1] == '+' else '+'}{fixed[2]}" if int(fixed[2] or 0) else "UTC"
    language = locale.replace("_", "-").split("-")[0].lower()
    known: dict[str, str] = load_table("_locales.json").get(language, {}).get("cities", {})
    return known.get(zone) or zone.rpartition("/")[2].replace("_", " ")


@frozen
class Label:
    """A label of ours in a text, up to `end` behind its bracket; `sure` is one whose offset is stated and in use."""

    end: int
    candidates: tuple[ZoneCandidate, ...]
    unclear: bool
    sure: bool


def label_at(text: str, pos: int) -> Label | None:
    """
    The label that stands at a place behind an opening bracket, or None.

    >>> label_at("(Lord Howe Island)", 1).candidates[0].zone, label_at("(Davis)", 1)
    ('Australia/Lord_Howe', None)
    >>> label_at("(Davis, UTC+7)", 1).candidates[0].zone
    'Antarctica/Davis'
    """
    match = _LABEL.match(text, pos)
    if match is None:
        return None
    city, stated = match["city"], match["offset"]
    zones = _zones_by_label().get(city, ())
    unclear = city in UNCLEAR
    if stated is None:
        if not zones or unclear:
            return None
        return Label(match.end(), tuple(ZoneCandidate(zone, why=f"the city {city}") for zone in zones), False, False)
    offset = read_hours(stated) if stated else timedelta(0)
    why = f"the city {city}; the offset UTC{stated}"
    fitting = [ZoneCandidate(zone, why=why, literal=offset) for zone in zones]
    lately = tuple(each for each in fitting if offset in usual_offsets(each.zone, _LATELY))
    found = lately or tuple(each for each in fitting if agrees(each.zone, ZoneCandidate("", offset, literal=offset)))
    return Label(match.end(), found, unclear, bool(lately)) if found else None


@cache
def _zones_by_label() -> dict[str, tuple[str, ...]]:
    """The zones that are shown by each label, in any language; of several with the same clock the first."""
    found: dict[str, list[str]] = {}
    for zone in sorted(iana_ids()):
        if "/" not in zone or zone.startswith("Etc/"):
            continue
        for city in {city_of(zone, language) for language in _LANGUAGES}:
            others = found.setdefault(city, [])
            if not any(same_clock(zone, other) for other in others):
                others.append(zone)
    return {city: tuple(zones) for city, zones in found.items()}
