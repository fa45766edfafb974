"""
Make eventkit/when/_zones.json: what people call the zones of the world.

From three sources: the facts of zone_facts.py, the names of zones, countries and cities in CLDR (through Babel), and
the installed tzdata, against which every zone is checked. Babel is needed only here:

    python -m venv /some/where && /some/where/bin/pip install Babel tzdata
    /some/where/bin/python tests/tooling/generate_zones.py

Run it again after a new tzdata or CLDR, or after a change in zone_facts.py, and commit the result.
tests/when/test_zone_tables.py compares the table with the installed tzdata.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from importlib.metadata import version
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import zone_facts as facts
from babel import Locale  # type: ignore[import-not-found,unused-ignore]
from babel.core import get_global  # type: ignore[import-not-found,unused-ignore]

TARGET = Path(__file__).parents[2] / "eventkit" / "when" / "_zones.json"

# CLDR keeps ids under the spelling it first knew; ours is the present one of tzdata.
RENAMED = {
    "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
    "America/Cordoba": "America/Argentina/Cordoba",
    "America/Godthab": "America/Nuuk",
    "America/Indianapolis": "America/Indiana/Indianapolis",
    "America/Louisville": "America/Kentucky/Louisville",
    "Asia/Calcutta": "Asia/Kolkata",
    "Asia/Katmandu": "Asia/Kathmandu",
    "Asia/Rangoon": "Asia/Yangon",
    "Asia/Saigon": "Asia/Ho_Chi_Minh",
    "Atlantic/Faeroe": "Atlantic/Faroe",
    "Europe/Kiev": "Europe/Kyiv",
    "Pacific/Enderbury": "Pacific/Kanton",
    "Pacific/Ponape": "Pacific/Pohnpei",
    "Pacific/Truk": "Pacific/Chuuk",
    "Africa/Asmera": "Africa/Asmara",
}
FIRST_SPELLING = {new: old for old, new in RENAMED.items()}

LANGUAGES = ("en", "zh", "de", "fr", "es")

# Other languages than English and Chinese get the metazones that announcements name.
COMMON_METAZONES = """
America_Eastern America_Central America_Mountain America_Pacific Atlantic Europe_Central Europe_Eastern Europe_Western
GMT China Japan Korea India Singapore Hong_Kong Arabian Gulf Israel Moscow Brasilia Argentina Australia_Eastern
Australia_Western New_Zealand Africa_Southern Africa_Eastern Africa_Central Africa_Western Indochina Pakistan Bangladesh
Philippines Colombia Peru Chile Turkey Cuba Mexico_Pacific Hawaii_Aleutian
"""
# Countries named in Chinese, German, French and Spanish too.
COMMON_COUNTRIES = """
AE AR AT AU BD BE BG BR CA CH CL CN CO CR CU CY CZ DE DK DZ EE EG ES ET FI FR GB GH GR HK HR HU ID IE IL IN IQ IR IS IT
JO JP KE KR KW KZ LB LT LU LV MA MX MY NG NL NO NP NZ PA PE PH PK PL PT QA RO RS RU RW SA SE SG SI SK SN TH TN TR TW TZ
UA UG US UY UZ VE VN ZA MO MN KH LA MM AF GE AM BY AL BA ME MK MD ZM ZW AO CM CI MZ NA BW SD LY YE OM SY BN FJ BO EC
PY GT HN NI SV DO JM TT
"""

# How each language wraps the root of a zone's name; what is left is the root ("hora de verano de Europa central").
WRAPPINGS = {
    "en": r"^(?P<root>.+?)(?: Standard| Daylight| Summer)? Time$",
    "zh": r"^(?P<root>.+?)(?:标准|夏令)?时间$",
    "de": r"^(?P<root>.+?)[ -]?(?:[Nn]ormal|[Ss]ommer|[Ss]tandard)?[Zz]eit$",
    "fr": r"^heure (?:normale |d’été |moyenne |avancée )?(?:de la |de l’|des |du |de |d’|: )?(?P<root>.+)$",
    "es": r"^hora (?:estándar |de verano )?(?:de la |de los |de las |del |de )?(?P<root>.+)$",
}


def main() -> int:
    zones = available_timezones()
    abbreviations = {}
    for line in rows(facts.ABBREVIATIONS):
        name, rest = line.split(None, 1)
        abbreviations[name] = re.sub(r"\s*([|~])\s*", r"\1", " ".join(rest.split()))
    data = {
        "about": "What people call zones. Made by tests/tooling/generate_zones.py; sources in NOTICES.txt.",
        "made_with": {"Babel": version("Babel"), "tzdata": version("tzdata")},
        "abbreviations": abbreviations,
        "wordlike": facts.WORDLIKE,
        "cities": cities(),
        "states": states(),
        "countries": countries(),
        "shy_countries": facts.SHY_COUNTRIES,
        "roots": roots(),
        "phrases": dict(pairs(facts.PHRASES)),
        "windows": windows(),
        "simplified": facts.TRADITIONAL.split(),
    }
    unknown = sorted(set(zones_in(data)) - zones)
    if unknown:
        print("not in the installed tzdata:", *unknown, file=sys.stderr)
        return 1
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    TARGET.write_text(text + "\n", encoding="utf-8")
    print(f"{TARGET}: {len(text.encode())} bytes")
    return 0


def rows(table: str) -> list[str]:
    return [line.strip() for line in table.splitlines() if line.strip()]


def pairs(table: str) -> list[tuple[str, str]]:
    """Lines `key: a; b; c` as (key, "a;b;c")."""
    found = []
    for line in rows(table):
        key, _, rest = line.partition(": ")
        found.append((key, ";".join(part.strip() for part in rest.split(";"))))
    return found


def cities() -> list[list[str]]:
    """Per zone and region its cities, with CLDR's names of the zone's own city in the five languages added."""
    found = []
    locales = [Locale.parse(language) for language in LANGUAGES]
    seen: set[str] = set()
    for key, names in pairs(facts.CITIES):
        zone, region = key.split()
        entries = names.split(";")
        if zone not in seen:
            seen.add(zone)
            own = {exemplar(locale, zone) for locale in locales}
            for index, entry in enumerate(entries):
                spelled = [part.lstrip("*~") for part in entry.split("=")]
                if own & set(spelled):
                    marks = re.match(r"[*~]*", entry).group()  # type: ignore[union-attr]
                    known = {plain(name) for name in (*spelled, "")}
                    more = sorted({plain(name): name for name in sorted(own) if plain(name) not in known}.values())
                    entries[index] = "=".join([entry, *(marks + name for name in more)])
                    break
        found.append([zone, region, ";".join(entries)])
    return found


def plain(name: str) -> str:
    """The name as look-up sees it: without accents and case, so that México and Mexico are one entry."""
    return "".join(char for char in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(char))


def exemplar(locale: Locale, zone: str) -> str:
    """The city that CLDR names for a zone; where a locale has none, the last part of the id."""
    known = locale.time_zones
    name = (known.get(zone) or known.get(FIRST_SPELLING.get(zone, "")) or {}).get("city", "")
    return str(name) or (zone.rpartition("/")[2].replace("_", " ") if locale.language == "en" else "")


def states() -> list[list[str]]:
    found = []
    for key, names in pairs(facts.STATES):
        country, zone = key.split(None, 1)
        found.append([country, zone, names])
    return found


def countries() -> dict[str, list[str]]:
    """ISO 3166 code: its zones, its names, its adjectives."""
    locales = {language: Locale.parse(language) for language in LANGUAGES}
    hand = dict(pairs(facts.COUNTRY_NAMES))
    found = {}
    for code, listed in sorted(get_global("territory_zones").items()):
        if code in ("001", "ZZ", "AQ") or not listed:
            continue
        zones = facts.COUNTRY_ZONES.get(code, "").split() or distinct([RENAMED.get(zone, zone) for zone in listed])
        names = []
        for language, locale in locales.items():
            if language == "en" or code in COMMON_COUNTRIES.split():
                name = locale.territories.get(code, "")
                names += [str(name).replace("中国香港特别行政区", "香港").replace("中国澳门特别行政区", "澳门")]
        extra, _, adjectives = hand.get(code, "").partition("+")
        names += extra.split(";")
        unique = list({plain(name.strip()): name.strip() for name in reversed(names) if name.strip()}.values())[::-1]
        found[code] = [" ".join(zones), ";".join(unique), adjectives.strip()]
    return found


def distinct(zones: list[str]) -> list[str]:
    """One zone for all that have kept the same clock since 2010."""
    kept: dict[tuple[object, ...], str] = {}
    for zone in zones:
        if zone in available_timezones():
            kept.setdefault(clock_of(zone), zone)
    return list(kept.values())


def clock_of(zone: str) -> tuple[object, ...]:
    from datetime import datetime, timedelta

    tz = ZoneInfo(zone)
    start = datetime(2010, 1, 1, 12)
    return tuple((start + timedelta(days=7 * week)).replace(tzinfo=tz).utcoffset() for week in range(52 * 20))


def roots() -> dict[str, str]:
    """Zone: the roots of its long names, those of zone_facts first."""
    found: dict[str, list[str]] = {}
    for zone, names in pairs(facts.ROOTS):
        found.setdefault(zone, []).extend(names.split(";"))
    found_roots = {name.lstrip("!~").casefold() for names in found.values() for name in names if name[0] != "~"}
    for zone, names in pairs(facts.GERMAN_CITIES):
        found.setdefault(zone, []).extend(names.split(";"))
    # "Peru time" is known already where a country or city of that name has the zone.
    for zones, names, _ in countries().values():
        if " " not in zones:
            found_roots |= {name.casefold() for name in names.split(";")}
    city_names = [name for _, _, names in cities() for name in re.split("[;=]", names)]
    found_roots |= {name.lstrip("*~").casefold() for name in city_names}
    members: dict[str, list[str]] = {}
    for zone, metazone in get_global("meta_zones").items():
        members.setdefault(metazone, []).append(RENAMED.get(zone, zone))
    cells = [cell for line in rows(facts.ABBREVIATIONS) for cell in re.split(r"[|~]", line.split(None, 1)[1])]
    preferred = [cell.split()[0] for cell in cells]
    preferred += [key.split()[0] for key, _ in pairs(facts.CITIES)]
    kept_out = 0
    for metazone, zones in sorted(members.items()):
        if all(zone.startswith("Antarctica/") for zone in zones):
            continue
        zone = "UTC" if metazone == "GMT" else next((zone for zone in preferred if zone in zones), min(zones))
        for language in LANGUAGES:
            if language not in ("en", "zh") and metazone not in COMMON_METAZONES.split():
                continue
            for name in dict(Locale.parse(language).meta_zones.get(metazone, {}).get("long", {})).values():
                match = re.match(WRAPPINGS[language], str(name))
                if not match:
                    kept_out += 1
                    continue
                root = match["root"].replace("’", "'").rstrip("-")
                if root.casefold() not in found_roots:
                    found_roots.add(root.casefold())
                    found.setdefault(zone, []).append(root)
    assert not kept_out, f"{kept_out} long names have another shape than WRAPPINGS expects"
    return {zone: ";".join(dict.fromkeys(names)) for zone, names in sorted(found.items())}


def windows() -> dict[str, str]:
    """Windows names by zone, without those that a root says already ("China Standard Time")."""
    found: dict[str, list[str]] = {}
    known = roots()
    for name, zone in sorted(get_global("windows_zone_mapping").items()):
        zone = RENAMED.get(zone, zone)
        root = name.removesuffix(" Standard Time")
        if root == name or root not in [part.lstrip("!~") for part in known.get(zone, "").split(";")]:
            found.setdefault(zone, []).append(name)
    return {zone: ";".join(names) for zone, names in sorted(found.items())}


def zones_in(data: dict[str, object]) -> list[str]:
    """Every zone id that the table names."""
    return re.findall(r'[ "|~,]((?:[A-Z]\w+/[\w/+-]+)|UTC)(?=[ ",])', json.dumps(data, ensure_ascii=False))


if __name__ == "__main__":
    raise SystemExit(main())
