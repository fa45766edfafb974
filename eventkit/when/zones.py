"""
What zone words mean: "Beijing CST", "ET", "heure de Paris", 北京时间, "GMT+8", "Asia/Shanghai".

Every look-up answers with *all* that the words can mean, as ZoneCandidates, the usual meaning first; nothing is
chosen here. `lookup` reads words that are nothing but a zone, `match_at` the longest zone expression at a place in a
text, `of_place` the zones of a place ("Brussels, Belgium"). `local_instants` maps a wall time to its instants and
`in_force` tells whether a label holds on a day ("EDT" in January does not).

The table (`_zones.json`) is generated from tzdata, CLDR and hand-written facts by tests/tooling/generate_zones.py, and
loads on first use. One zone stands for all of a country group with the same offset (CST at +08:00 is Asia/Shanghai,
CET Europe/Berlin); a city beside it names a closer one ("Paris (CET)" is Europe/Paris).
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache, lru_cache
from importlib import resources
from typing import Any, Literal
from zoneinfo import ZoneInfo

from attrs import evolve, field, frozen

Season = Literal["standard", "daylight"]
Kind = Literal["abbreviation", "long-name", "city", "offset", "iana", "windows"]


@frozen
class ZoneCandidate:
    """
    One meaning of zone words.

    `zone` is an IANA id; empty for a bare offset, which is then in `offset` ("GMT+8"). `literal` is the offset that
    the words state in themselves ("EST" is -05:00 whatever New York's clocks show, "ET" states none), `season` whether
    they name standard or daylight time. `usual` only orders candidates; it never decides.
    """

    zone: str
    offset: timedelta | None = None
    why: str = ""
    season: Season | None = field(default=None, kw_only=True)
    literal: timedelta | None = field(default=None, kw_only=True)
    usual: bool = field(default=False, kw_only=True)

    @property
    def tz(self) -> tzinfo:
        """The zone, or the fixed offset, as a `tzinfo`."""
        return ZoneInfo(self.zone) if self.zone else timezone(self.offset or timedelta(0))


@frozen
class ZoneMatch:
    """
    Zone words found in a text: the words as written, their length there, and what they can mean.

    `rare` are further meanings that count only when a place or another clock face of the line suggests them:
    Sydney's "EST", Manila's "PST".
    """

    words: str
    length: int
    candidates: tuple[ZoneCandidate, ...]
    kind: Kind
    rare: tuple[ZoneCandidate, ...] = field(default=(), kw_only=True)


# Instants and seasons


def local_instants(naive: datetime, zone: tzinfo) -> tuple[datetime, ...]:
    """
    The instants (UTC) at which the clocks of a zone show a wall time: none in a gap, two in a fold, else one.

    >>> local_instants(datetime(2022, 3, 27, 1, 30), ZoneInfo("Europe/London"))
    ()
    >>> [f"{instant:%H:%M}" for instant in local_instants(datetime(2022, 10, 30, 1, 30), ZoneInfo("Europe/London"))]
    ['00:30', '01:30']
    """
    found: list[datetime] = []
    for fold in (0, 1):
        wall = naive.replace(tzinfo=zone, fold=fold)
        try:
            instant = wall.astimezone(UTC)
            back = instant.astimezone(zone)
        except OverflowError:  # the first or last day that a datetime can hold
            continue
        if back.replace(tzinfo=None, fold=0) == naive.replace(fold=0) and instant not in found:
            found.append(instant)
    return tuple(sorted(found))


def in_force(candidate: ZoneCandidate, naive: datetime) -> bool:
    """
    Whether a label holds in its zone at a wall time: "EDT" in July does, in January it does not.

    True for labels that state no offset ("ET", "Beijing time"), and for bare offsets. In a fold it is enough that
    one of the two instants fits.

    >>> eastern = lookup("EST").candidates[0]
    >>> in_force(eastern, datetime(2021, 1, 15, 9)), in_force(eastern, datetime(2021, 7, 15, 9))
    (True, False)
    """
    if not candidate.zone or candidate.literal is None:
        return True
    return any(naive.replace(tzinfo=candidate.tz, fold=fold).utcoffset() == candidate.literal for fold in (0, 1))


def usual_offsets(zone: str, year: int) -> tuple[timedelta, timedelta]:
    """
    The smaller and the larger offset of a zone in January and July of a year: standard and daylight time.

    By comparing offsets, not by `dst()`: Dublin's summer time is the standard one in tzdata.
    """
    offsets = [_offset(zone, year, 1), _offset(zone, year, 7)]
    return min(offsets), max(offsets)


@lru_cache(maxsize=2048)
def _offset(zone: str, year: int, month: int) -> timedelta:
    return datetime(year, month, 15, 12, tzinfo=ZoneInfo(zone)).utcoffset() or timedelta(0)


def city_of(zone: str, locale: str = "en") -> str:
    """
    The city that CLDR shows for an IANA id, in a language of `format.LOCALES`: "Shanghai" for Asia/Shanghai.

    >>> city_of("Asia/Shanghai"), city_of("America/New_York", "zh")
    ('Shanghai', '纽约')
    """
    language = locale.replace("_", "-").split("-")[0].lower()
    known: dict[str, str] = load_table("_locales.json").get(language, {}).get("cities", {})
    return known.get(zone) or zone.rpartition("/")[2].replace("_", " ")


# The table


@cache
def load_table(name: str) -> dict[str, Any]:
    """A generated table of this package, by its file name; read once."""
    text = resources.files("eventkit.when").joinpath(name).read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


@frozen
class _Option:
    """A candidate with what the look-up needs beside it: region (ISO 3166, with the state), and whether it is rare."""

    candidate: ZoneCandidate
    region: str = ""
    rare: bool = False


@frozen
class _Named:
    """What a name can mean. `alone`: read as a zone with no word for time beside it. `place`: a city or country."""

    kind: Kind
    options: tuple[_Option, ...]
    alone: bool = False
    place: bool = False
    region: str = ""


class _Tables:
    """The generated table, keyed for look-up."""

    def __init__(self) -> None:
        data = load_table("_zones.json")
        self.wordlike = frozenset(data["wordlike"].split())
        self.abbreviations = {name: _options(name, text) for name, text in data["abbreviations"].items()}
        self.names: dict[str, list[_Named]] = {}
        self.states: dict[str, list[_Named]] = {}
        self.letters: dict[str, list[_Named]] = {}
        self._read_roots(data)
        self._read_places(data)
        self._read_phrases(data)
        self.longest = max(map(len, self.names))
        self.starts = frozenset(name[:2] for name in (*self.names, *self.states))

    def _add(self, name: str, named: _Named, *, where: dict[str, list[_Named]] | None = None) -> None:
        key = _key(name)
        entries = (self.names if where is None else where).setdefault(key, [])
        for index, known in enumerate(entries):
            if (known.place, known.kind) == (named.place, named.kind):
                options = {option.candidate.zone: option for option in (*known.options, *named.options)}
                ordered = sorted(options.values(), key=lambda option: not option.candidate.usual)
                both = known.alone or named.alone
                entries[index] = _Named(named.kind, tuple(ordered), both, named.place, known.region or named.region)
                return
        entries.append(named)

    def _read_roots(self, data: dict[str, Any]) -> None:
        for zone, names in data["roots"].items():
            for name in names.split(";"):
                bare = name.lstrip("!~")
                option = _Option(ZoneCandidate(zone, why=f"the name {bare!r}"), rare=name[0] == "~")
                self._add(bare, _Named("long-name", (option,), alone=name[0] == "!"))

    def _read_places(self, data: dict[str, Any]) -> None:
        shy = frozenset(data["shy_countries"].split())
        for code, (zones, names, adjectives) in data["countries"].items():
            for name in filter(None, names.split(";")):
                options = tuple(_Option(ZoneCandidate(zone, why=f"the country {name}"), code) for zone in zones.split())
                self._add(name, _Named("city", options, code not in shy, True, code))
            for name in filter(None, adjectives.split(";")):
                options = tuple(_Option(ZoneCandidate(zone, why=f"the country {code}"), code) for zone in zones.split())
                self._add(name.strip(), _Named("long-name", options, place=True))
        for zone, region, cities in data["cities"]:
            for city in cities.split(";"):
                for name in city.split("="):
                    bare = name.lstrip("*~")
                    marks = name[: len(name) - len(bare)]
                    candidate = ZoneCandidate(zone, why=f"the city {bare}", usual="*" in marks)
                    option = _Option(candidate, region, rare="~" in marks)
                    self._add(bare, _Named("city", (option,), not option.rare, True))
        for country, zones, states in data["states"]:
            for state in states.split(";"):
                letters, _, names = state.strip().partition(" ")
                region = f"{country}-{letters}" if letters != "-" else country
                for name in names.split("="):
                    options = tuple(
                        _Option(ZoneCandidate(zone, why=f"the state {name}"), region) for zone in zones.split(",")
                    )
                    self._add(name, _Named("city", options, False, True, region), where=self.states)
                    if letters != "-":
                        self._add(letters, _Named("city", options, False, True, region), where=self.letters)

    def _read_phrases(self, data: dict[str, Any]) -> None:
        for zone, names in data["phrases"].items():
            for name in names.split(";"):
                literal = timedelta(0) if zone == "UTC" else None
                candidate = ZoneCandidate(zone, literal, f"the name {name!r}", literal=literal)
                self._add(name, _Named("long-name", (_Option(candidate),), alone=True))
        for zone, names in data["windows"].items():
            for name in names.split(";"):
                if not name.startswith("UTC"):
                    option = _Option(ZoneCandidate(zone, why=f"the Windows zone {name!r}"))
                    self._add(name, _Named("windows", (option,), alone=True))


def _options(name: str, text: str) -> tuple[_Option, ...]:
    """The meanings of one abbreviation, as zone_facts.py writes them."""
    usual, _, rare = text.partition("~")
    found: list[_Option] = []
    for part, is_rare in [(part, False) for part in usual.split("|")] + [(part, True) for part in rare.split("|")]:
        if not part:
            continue
        zone, offset, season = part.split()
        if zone == "-":  # no place keeps it: "AoE", anywhere on Earth
            found.append(_Option(ZoneCandidate("", _hours(offset), name, literal=_hours(offset))))
            continue
        literal = None if offset == "-" else _hours(offset)
        names: dict[str, Season] = {"s": "standard", "d": "daylight"}
        candidate = ZoneCandidate(
            zone,
            literal if zone == "UTC" else None,
            f"{name} as used in {zone.rpartition('/')[2].replace('_', ' ')}" if zone != "UTC" else name,
            season=names.get(season),
            literal=literal,
            usual=not found,
        )
        found.append(_Option(candidate, rare=is_rare))
    return tuple(found)


def _hours(text: str) -> timedelta:
    """`+5:30` or `-3` as a timedelta."""
    hours, _, minutes = text[1:].partition(":")
    size = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return -size if text[0] in "-\u2212\u2013" else size


@cache
def _tables() -> _Tables:
    return _Tables()


@cache
def _iana() -> frozenset[str]:
    """Every id of the installed tzdata, from its own list where it has one (walking the folders takes longer)."""
    try:
        listed = resources.files("tzdata").joinpath("zones").read_text(encoding="utf-8").split()
    except (ModuleNotFoundError, FileNotFoundError):
        from zoneinfo import available_timezones

        listed = list(available_timezones())
    return frozenset(listed)


# Folding: one spelling for look-up, with the way back to the text

_SAME = str.maketrans("’‘ʼ–−‐‑ßø", "'''----so")
_SAME_ASCII = {"`": "'", "-": " ", "\t": " "}
_WINDOW = 80  # characters looked at from one position; the longest name is far shorter
_BLOCK = 4096


@frozen
class _Folded:
    """The text from a position on, folded; `ends[n]` is where in the text the first n folded characters end."""

    text: str
    ends: Sequence[int]


def _fold(text: str, pos: int) -> _Folded:
    """
    The text from a position on in lower case, without accents, dots or doubled spaces, hyphens as spaces, Chinese
    characters in the simplified form.
    """
    block = pos // _BLOCK
    folded, ends, index = _fold_block(text, block)
    start = index[pos - block * _BLOCK]
    return _Folded(folded[start : start + _WINDOW], [pos, *ends[start + 1 : start + _WINDOW + 1]])


@lru_cache(maxsize=16)
def _fold_block(text: str, block: int) -> tuple[str, list[int], list[int]]:
    """A stretch of the text folded once: the characters, their ends in the text, and per position its place in them."""
    simplified = _simplified()
    out: list[str] = []
    ends = [block * _BLOCK]
    index: list[int] = []
    for at in range(block * _BLOCK, min(len(text), (block + 1) * _BLOCK + _WINDOW)):
        char = text[at]
        index.append(len(out))
        if char.isascii():
            folded = _SAME_ASCII.get(char) or char.lower()
        else:
            char = char.translate(_SAME).translate(simplified)
            if "\uac00" <= char <= "\ud7a3":
                folded = char  # a Hangul syllable stays whole
            else:
                decomposed = unicodedata.normalize("NFKD", char).casefold()
                folded = "".join(part for part in decomposed if not unicodedata.combining(part))
                if folded.isspace() or folded == "-":
                    folded = " "
        if folded == ".":
            continue
        if not folded:
            ends[-1] = at + 1  # a combining mark belongs to its letter
            continue
        if folded == " " and out and out[-1] == " ":
            continue
        for part in folded:
            out.append(part)
            ends.append(at + 1)
    return "".join(out), ends, index


@cache
def _simplified() -> dict[int, str]:
    return {ord(pair[0]): pair[1] for pair in load_table("_zones.json")["simplified"]}


def _key(name: str) -> str:
    return _fold(name, 0).text.strip()


def _is_boundary(text: str, index: int) -> bool:
    """Whether a word may end before `text[index]`; Chinese, Japanese and Korean put no space there."""
    if index >= len(text):
        return True
    before, after = text[index - 1], text[index]
    return not (before.isalnum() and after.isalnum()) or before >= "\u2e80" or after >= "\u2e80"


# Atoms: one zone word with what belongs to it


@frozen
class _Atom:
    end: int
    kind: Kind
    options: tuple[_Option, ...]
    place: bool = False
    boxed_only: bool = False


_OFFSET = re.compile(
    r"(?P<name>(?:UTC|GMT|utc|gmt)(?:[ ]?/[ ]?(?:UTC|GMT|utc|gmt))?[ \u00a0]?)?"
    r"(?P<sign>[+\-\u2212\u2013\uff0b\uff0d\ufe63])[ ]?"
    r"(?P<hours>\d{1,2})(?:(?P<colon>[:.h\uff1a])?(?P<minutes>\d{2})|(?P<half>[.,]5))?(?![\d:])"
    r"(?:[ ]?h(?:ours?|rs?)?\b)?"
)
_AFTER_ISO_TIME = re.compile(r"T\d\d:?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?$|\d\d:\d\d:\d\d[ ]?$")
_CHINESE_OFFSET = re.compile(r"([东東西])([一二三四五六七八九十]{1,2})[时時]?[区區](?:标准)?(?:[时時][间間])?")
_ABBREVIATION = re.compile(r"(?:[A-Z](?:\.[A-Z]){1,3}\.?|[A-Z]{1,5}|ChST|AoE|МСК|мск)(?![A-Za-z0-9_'’])")
_ABBREVIATION_ANY_CASE = re.compile(r"(?:[A-Za-z](?:\.[A-Za-z]){1,3}\.?|[A-Za-z]{1,5}|МСК|мск)(?![A-Za-z0-9_'’])")
_IANA_ID = re.compile(r"[A-Z][A-Za-z_]{1,20}(?:/[A-Za-z][A-Za-z0-9_+\-]{1,30}){1,2}(?![\w/])")
_TIME_AFTER_ABBREVIATION = re.compile(r"[ \u00a0]?[Tt]ime\b|[ ]?(?:时间|時間)|-Zeit\b")

_SUFFIX = re.compile(
    r"(?: local)?(?:(?: (?P<en>standard|daylight|summer|winter|mean))? time)(?![a-z])"
    r"| ?(?P<de>normal|sommer|winter|standard|orts| ortszeit)? ?zeit(?![a-z])"
    r"| ?(?:当地|本地|地方)?(?P<zh>标准|夏令|夏季|夏时|冬令|冬季|平均|日光)?(?:时间|时刻)"
)
_DAYLIGHT = re.compile(r"daylight|summer|sommer|夏令|夏季|夏时|日光|d'ete|avancee|de verano|estiva|legale")
_STANDARD = re.compile(r"standard|winter|normal|标准|冬令|冬季|normale|d'hiver|estandar|de invierno|solare")
_PREFIX = re.compile(
    r"(?:heure (?:(?P<fr>normale|standard|d'ete|avancee|d'hiver|locale|moyenne) )?(?:a |: )?"
    r"|hora (?:(?P<es>estandar|de verano|de invierno|local|oficial) )?(?:en )?"
    r"|ora (?:(?P<it>solare|legale|estiva|locale) )?"
    r"|horario (?:local )?"
    r"|ortszeit (?:in )?"
    r"|(?:local )?time (?:in|at) "
    r"|(?:当地|本地)时间[:：]?)"
)
_ARTICLE = re.compile(r"(?:de la |de las |de los |de l'|dell'|de |del |des |du |d'|di |da |do |la |l'|the )")
_LOCAL = re.compile(r"local ")

_NUMERALS = {char: value for value, char in enumerate("一二三四五六七八九十", 1)}

# What may follow a city or "Eastern" that stands for a zone: "10:00 London on Monday", not "10:00 London Zoo".
_CALENDAR_WORDS = """
jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october
nov november dec december mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat
saturday sun sunday januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag
samstag sonntag am pm and or on time zone tba tbc via to until
"""
_SMALL_WORDS = """
time local on and or in at to until till via for from by with through online virtual virtually live webinar am pm noon
daylight standard und et y e le el den der das um à a
"""
_GOES_ON = {False: frozenset(_CALENDAR_WORDS.split()), True: frozenset(_SMALL_WORDS.split())}
_DOTTED = re.compile(r"\. ?\w{1,2}\Z")
_LABEL = re.compile(r"[ \u00a0]([A-Z]{2,5})(?![\w])")
_NEXT_WORD = re.compile(r"(?P<gap>[ \u00a0]{0,3})(?P<word>[^\W\d_][\w'’-]{0,30})")


def _atom_at(text: str, pos: int, *, any_case: bool, boxed: bool) -> _Atom | None:
    if pos >= len(text):
        return None
    char = text[pos]
    if char in "+-\u2212\u2013\uff0b\uff0d\ufe63" or char in "uUgG":
        found = _offset_at(text, pos)
        if found:
            return found
    if char in "东東西":
        found = _chinese_offset_at(text, pos)
        if found:
            return found
    if not char.isalpha():
        return None
    if char.isascii() and char.isupper():
        match = _IANA_ID.match(text, pos)
        if match and match.group() in _iana():
            return _Atom(match.end(), "iana", (_Option(ZoneCandidate(match.group(), why="IANA id")),))
    best = _abbreviation_at(text, pos, any_case=any_case, boxed=boxed)
    named = _named_at(text, pos, any_case=any_case, boxed=boxed)
    if named and (best is None or named.end > best.end):
        return named
    return best


def _offset_at(text: str, pos: int) -> _Atom | None:
    match = _OFFSET.match(text, pos)
    if not match:
        return None
    hours, minutes = int(match["hours"]), int(match["minutes"] or (30 if match["half"] else 0))
    if not match["name"]:
        # A bare offset needs its minutes ("+08:00", "+0800"): "18:00 +1" is the next day. Behind a minus it is one
        # only after an ISO or mail time, since "07:30-12:00" and "14:30 -18:00" are ranges.
        before = text[max(0, pos - 24) : pos]
        iso = _AFTER_ISO_TIME.search(before)
        short = not match["minutes"] or (match["colon"] in (".", "h"))
        if (short and not (iso and len(match["hours"]) == 2)) or len(match["hours"]) != 2:
            return None
        if match["sign"] not in "+\uff0b" and not iso:
            return None
    elif match["minutes"] and not match["colon"] and len(match["hours"]) == 1:
        return None
    if hours > 14 or minutes > 59 or (hours == 14 and minutes):
        return None
    size = timedelta(hours=hours, minutes=minutes)
    offset = size if match["sign"] in "+\uff0b" else -size
    candidate = ZoneCandidate("", offset, f"the offset {match.group().strip()}", literal=offset)
    return _Atom(match.end(), "offset", (_Option(candidate),))


def _chinese_offset_at(text: str, pos: int) -> _Atom | None:
    """东八区: the eighth zone east of Greenwich, +08:00."""
    match = _CHINESE_OFFSET.match(text, pos)
    if not match:
        return None
    digits = [_NUMERALS[char] for char in match[2]]
    hours = digits[0] + digits[1] if len(digits) == 2 and digits[0] == 10 else digits[0] if len(digits) == 1 else 99
    if hours > 12:
        return None
    offset = timedelta(hours=hours if match[1] != "西" else -hours)
    candidate = ZoneCandidate("", offset, f"the offset {match.group()}", literal=offset)
    return _Atom(match.end(), "offset", (_Option(candidate),))


def _abbreviation_at(text: str, pos: int, *, any_case: bool, boxed: bool) -> _Atom | None:
    match = (_ABBREVIATION_ANY_CASE if any_case else _ABBREVIATION).match(text, pos)
    if not match:
        return None
    words = match.group().replace(".", "")
    options = _tables().abbreviations.get(words.upper())
    if words == "Z" or (any_case and words == "z"):
        options = (_Option(ZoneCandidate("UTC", timedelta(0), "Z", literal=timedelta(0))),)
    if not options:
        return None
    after = _TIME_AFTER_ABBREVIATION.match(text, match.end())
    if after:
        return _Atom(after.end(), "abbreviation", options)
    if words.upper() in _tables().wordlike and not boxed and _runs_on(text, match.end(), any_case=any_case):
        return None
    return _Atom(match.end(), "abbreviation", options)


def _named_at(text: str, pos: int, *, any_case: bool, boxed: bool) -> _Atom | None:
    tables = _tables()
    folded = _fold(text, pos)
    if not folded.text or folded.text[0] == " ":
        return None
    best: _Atom | None = None
    prefix = _PREFIX.match(folded.text)
    if prefix:
        article = _ARTICLE.match(folded.text, prefix.end())
        season = prefix["fr"] or prefix["es"] or prefix["it"] or ""
        for start in dict.fromkeys((prefix.end(), article.end() if article else prefix.end())):
            best = _longer(best, _name_after(folded, start, season))
    local = _LOCAL.match(folded.text)
    if local:
        best = _longer(best, _name_before(text, folded, local.end(), any_case=any_case, boxed=boxed, needs_time=True))
    if folded.text[:2] in tables.starts or (len(folded.text) == 1 and folded.text in tables.names):
        best = _longer(best, _name_before(text, folded, 0, any_case=any_case, boxed=boxed, needs_time=False))
    return best


def _longer(best: _Atom | None, found: _Atom | None) -> _Atom | None:
    return found if best is None or (found is not None and found.end > best.end) else best


def _keys_at(folded: _Folded, start: int) -> Iterable[tuple[int, list[_Named]]]:
    """The names of the table that stand at a place, longest first."""
    tables = _tables()
    for end in range(min(len(folded.text), start + tables.longest), start, -1):
        if _is_boundary(folded.text, end):
            key = folded.text[start:end]
            entries = [*tables.names.get(key, ()), *tables.states.get(key, ())]
            if entries:
                yield end, entries


def _name_after(folded: _Folded, start: int, season: str) -> _Atom | None:
    """The name behind a word for time: "heure de Paris", "time in Delhi"."""
    for end, entries in _keys_at(folded, start):
        entry = entries[0] if len(entries) == 1 else _merged(entries)
        return _Atom(folded.ends[end], entry.kind, _in_season(entry.options, season), entry.place)
    return None


def _name_before(
    text: str, folded: _Folded, start: int, *, any_case: bool, boxed: bool, needs_time: bool
) -> _Atom | None:
    """A name with a word for time behind it, or one that may stand alone."""
    best: _Atom | None = None
    windows: _Atom | None = None
    for end, entries in _keys_at(folded, start):
        suffix = _SUFFIX.match(folded.text, end)
        if suffix and _suffix_fits(folded.text, end, suffix.group()):
            entry = _merged(entries)
            season = suffix["en"] or suffix["de"] or suffix["zh"] or ""
            kind: Kind = "city" if entry.place and not season else "long-name"
            options = _in_season(entry.options, season)
            best = _longer(best, _Atom(folded.ends[suffix.end()], kind, options, entry.place and not season))
        if needs_time:
            continue
        stop = _after_dot(text, folded.ends[end])
        for entry in entries:
            if entry.kind == "windows":
                windows = _longer(windows, _Atom(stop, entry.kind, entry.options))
            elif _may_stand_alone(text, folded, end, entry, any_case=any_case, boxed=boxed):
                best = _longer(best, _Atom(stop, entry.kind, entry.options, entry.place))
    if windows and best and windows.end == best.end:
        # "Arabian Standard Time" is Riyadh's to CLDR and Dubai's to Windows; where both agree, one is enough.
        known = {option.candidate.zone for option in best.options}
        more = [o for o in windows.options if not any(_same_clock(o.candidate.zone, zone) for zone in known)]
        return evolve(best, options=(*best.options, *more))
    return _longer(best, windows)


def _after_dot(text: str, stop: int) -> int:
    """The end of a name with the last dot of "D.C." or "EE. UU."."""
    return stop + 1 if text[stop : stop + 1] == "." and _DOTTED.search(text, max(0, stop - 5), stop) else stop


def _suffix_fits(text: str, end: int, suffix: str) -> bool:
    """German "Ortszeit" and "zeit" may be glued ("Ostküstenzeit"); English needs its space; Chinese neither."""
    return bool(suffix) and (suffix[0] == " " or text[end - 1] >= "\u2e80" or suffix.endswith("zeit"))


def _merged(entries: list[_Named]) -> _Named:
    """All that one name means, places and zone names together; the first kind leads."""
    if len(entries) == 1:
        return entries[0]
    options: dict[str, _Option] = {}
    for entry in sorted(entries, key=lambda entry: entry.kind == "windows"):
        for option in entry.options:
            options.setdefault(option.candidate.zone, option)
    ordered = sorted(options.values(), key=lambda option: not option.candidate.usual)
    return _Named(entries[0].kind, tuple(ordered), any(e.alone for e in entries), any(e.place for e in entries))


def _in_season(options: Sequence[_Option], word: str) -> tuple[_Option, ...]:
    """The options under a season word: "Eastern Daylight Time" is -04:00 literally."""
    season: Season | None = None
    if _DAYLIGHT.fullmatch(word):
        season = "daylight"
    elif _STANDARD.fullmatch(word):
        season = "standard"
    if season is None:
        return tuple(options)
    found = []
    for option in options:
        zone = option.candidate.zone
        if zone == "UTC":
            found.append(option)
            continue
        standard, daylight = usual_offsets(zone, 2024)
        if zone == "Europe/Dublin" and word == "standard":
            season = "daylight"  # Irish Standard Time is what Dublin keeps in summer
        if season == "daylight" and standard == daylight:
            # "China Daylight Time": not observed now; what it once was is found in the years before.
            years = [usual_offsets(zone, year) for year in range(1986, 2024)]
            daylight = next((high for low, high in reversed(years) if low != high), daylight)
        has_both = standard != daylight
        literal = standard if season == "standard" else daylight
        candidate = evolve(option.candidate, season=season if has_both else None, literal=literal)
        found.append(_Option(candidate, option.region, option.rare))
    return tuple(found)


def _may_stand_alone(text: str, folded: _Folded, end: int, entry: _Named, *, any_case: bool, boxed: bool) -> bool:
    """Whether a name is a zone with no word for time beside it."""
    stop = folded.ends[end]
    first = text[folded.ends[0]]
    labelled = _LABEL.match(text, stop) if entry.place else None
    if labelled and labelled[1] in _tables().abbreviations:
        return True  # "Australian EST", "US CST"
    if boxed:
        return entry.alone or entry.kind == "city"
    if not entry.alone:
        return False
    if first >= "\u2e80":
        # 北京 before a bracket, a digit or a time is a zone; 北京大学 is not.
        following = text[stop : stop + 1]
        return not (following.isalpha() and following >= "\u2e80")
    if entry.place and not any_case and not first.isupper():
        return False
    if text[stop : stop + 2] in ("'s", "’s") or (text[stop : stop + 1] in "-‑" and text[stop + 1 : stop + 2].isalpha()):
        return False
    return not _runs_on(text, stop, any_case=any_case)


def _runs_on(text: str, stop: int, *, any_case: bool) -> bool:
    """Whether the words go on as a name or a sentence: "London Zoo", "ICT Forum", "China launches"."""
    match = _NEXT_WORD.match(text, stop)
    if not match:
        return False
    word = match["word"]
    if not match["gap"]:
        return word[0] < "\u2e80"
    if word[0] >= "\u2e80" or word.casefold() in _GOES_ON[False] or word.upper() in _tables().abbreviations:
        return False
    return word.casefold() not in _GOES_ON[True]


# Combining: "Beijing CST", "Paris (CET)", "EST/EDT"

_OPEN = re.compile(r"[ \u00a0]{0,3}[(（][ \u00a0]{0,3}")
_CLOSE = re.compile(r"[ \u00a0]{0,3}[)）]")
_JOIN_INSIDE = re.compile(
    r"[ \u00a0]{0,3}[,;/，、；][ \u00a0]{0,3}|[ \u00a0]{1,3}(?:[-–—][ \u00a0]{1,3})?|(?<=[\u2e80-\uffff])"
)
_JOIN = re.compile(r"[ \u00a0]{0,2}(?P<how>[,/，]|)[ \u00a0]{0,2}")
_MOST_ATOMS = 4


def match_at(text: str, pos: int = 0, *, any_case: bool = False) -> ZoneMatch | None:
    """
    The longest zone expression that starts at a position of a text, or None.

    The caller sees to it that a word starts there. Abbreviations are read in capitals (`any_case=True`: in any),
    names of cities and countries with their capital, and only where they are not the beginning of a longer name
    ("10:00 London Zoo"). Looks at a bounded number of characters.

    >>> found = match_at("7pm Beijing CST | 7am EDT", 4)
    >>> found.words, [candidate.zone for candidate in found.candidates]
    ('Beijing CST', ['Asia/Shanghai'])
    """
    opened = _OPEN.match(text, pos) if text[pos : pos + 1] in ("(", "（") else None
    if opened:
        boxed = _sequence_at(text, opened.end(), any_case=any_case, boxed=True)
        closed = _CLOSE.match(text, boxed.end) if boxed else None
        if boxed is None or closed is None:
            return None
        end, after = closed.end(), _spaces(text, closed.end())
        further = _sequence_at(text, after, any_case=any_case, boxed=False) if after > end else None
        combined = _combine(boxed, further) if further else None  # "(GMT+08:00) Beijing"
        return _match(text, pos, combined.end, combined) if combined else _match(text, pos, end, boxed)
    found = _sequence_at(text, pos, any_case=any_case, boxed=False)
    return _match(text, pos, found.end, found) if found else None


def _spaces(text: str, pos: int) -> int:
    while text[pos : pos + 1] in (" ", "\u00a0"):
        pos += 1
    return pos


def _sequence_at(text: str, pos: int, *, any_case: bool, boxed: bool) -> _Atom | None:
    found = _atom_at(text, pos, any_case=any_case, boxed=boxed)
    longer = found
    for _ in range(_MOST_ATOMS):
        if longer is None:
            break
        found = longer
        longer = _next_atom(text, found, any_case=any_case, boxed=boxed)
    return found


def _next_atom(text: str, atom: _Atom, *, any_case: bool, boxed: bool) -> _Atom | None:
    """The atom joined with what follows and belongs to it, or None."""
    opened = _OPEN.match(text, atom.end)
    if opened and not boxed:
        inside = _sequence_at(text, opened.end(), any_case=any_case, boxed=True)
        closed = _CLOSE.match(text, inside.end) if inside else None
        if inside is None or closed is None:
            return None
        return evolve(_combine(atom, inside) or _either(atom, inside), end=closed.end())
    join = (_JOIN_INSIDE if boxed else _JOIN).match(text, atom.end)
    if join is None or (not join.group() and text[atom.end - 1 : atom.end] < "\u2e80"):
        return None
    # Behind a comma a state or a country may stand that is never a zone by itself: "Tbilisi, Georgia".
    behind_comma = atom.place and join.group().strip() in (",", "，")
    following = _atom_at(text, join.end(), any_case=any_case, boxed=boxed or behind_comma)
    if following is None or (behind_comma and not boxed and _runs_on(text, following.end, any_case=any_case)):
        return None
    if boxed or join.group().strip():
        combined = _combine(atom, following)
        return evolve(combined, end=following.end) if combined else None
    if atom.place == following.place and following.kind != "offset":
        return None  # "London Paris": two clock faces, not one
    combined = _combine(atom, following)
    if combined is None and atom.place and following.kind == "abbreviation":
        combined = _either(atom, following)  # "London EST" says two things; both stay
    return evolve(combined, end=following.end) if combined else None


def _combine(first: _Atom, second: _Atom) -> _Atom | None:
    """What both atoms can mean together; None when nothing."""
    place, label = (first, second) if first.place or not second.place else (second, first)
    merge = _places_together if second.place and first.place else _place_with_label if place.place else _labels_together
    options: dict[tuple[str, timedelta | None, timedelta | None], _Option] = {}
    for one in place.options:
        for other in label.options:
            option = merge(one, other, place)
            if option is not None:
                candidate = option.candidate
                options.setdefault((candidate.zone, candidate.offset, candidate.literal), option)
    if not options:
        return None
    kept = list(options.values())
    if place.place:
        # Of a country's zones, those that the label itself names: "US CST" is Chicago, not Havana's hour in New York.
        named = {other.candidate.zone for other in label.options} & {one.candidate.zone for one in place.options}
        kept = [option for option in kept if option.candidate.zone in named] or kept
    if any(not option.rare for option in kept):
        kept = [option for option in kept if not option.rare]
    else:
        kept = [_Option(option.candidate, option.region) for option in kept]
    return _Atom(second.end, first.kind, tuple(kept), first.place or second.place)


def _place_with_label(place: _Option, label: _Option, atom: _Atom) -> _Option | None:
    """ "Beijing" and "CST": the place's zone under the label, where the label can be used there."""
    zone, said = place.candidate.zone, label.candidate
    if not _agrees(zone, said):
        return None
    same = {option.candidate.zone for option in atom.options}
    chosen = said.zone if said.zone in same else zone
    if said.zone in same and said.zone != zone:
        return None  # its own pair gives it
    why = f"{place.candidate.why}; {said.why}"
    candidate = evolve(place.candidate, zone=chosen, why=why, season=said.season, literal=said.literal)
    return _Option(candidate, place.region)


def _labels_together(first: _Option, second: _Option, _: _Atom) -> _Option | None:
    """ "CST" and "UTC+8", "EST" and "EDT", "ET" and "Eastern time"."""
    one, other = first.candidate, second.candidate
    rare = first.rare or second.rare
    if not one.zone or not other.zone:
        named, bare = (one, other) if one.zone else (other, one)
        if not named.zone:
            return first if named.offset == bare.offset else None
        if not _agrees(named.zone, bare):
            return None
        why = f"{named.why}; {bare.why}"
        merged = evolve(named, why=why, literal=bare.literal, season=None)
        return _Option(merged, first.region, first.rare and second.rare)
    if one.zone != other.zone and not (one.literal is not None and one.literal == other.literal):
        return None
    if one.season and other.season and one.season != other.season:
        return _Option(evolve(one, season=None, literal=None, why=f"{one.why}; {other.why}"), first.region, rare)
    stated = one if one.literal is not None else other
    return _Option(evolve(one, season=stated.season, literal=stated.literal), first.region, rare)


def _places_together(first: _Option, second: _Option, _: _Atom) -> _Option | None:
    """ "Beijing, China": the city where the country has it."""
    one, other = first.candidate, second.candidate
    if one.zone == other.zone or (first.region and first.region.partition("-")[0] == second.region):
        return first
    if second.region and second.region.partition("-")[0] == first.region:
        return second
    return first if _same_clock(one.zone, other.zone) else None


def _either(first: _Atom, second: _Atom) -> _Atom:
    """Two atoms that do not fit one another: whatever either says remains possible."""
    both = (*first.options, *second.options)
    options = {(option.candidate.zone, option.candidate.literal): option for option in both}
    return _Atom(second.end, first.kind, tuple(options.values()), first.place or second.place)


@lru_cache(maxsize=4096)
def _agrees(zone: str, label: ZoneCandidate) -> bool:
    """
    Whether a label can be used in a zone: its literal offset was standard (or daylight) time there in some year
    from 2000 on, or, for a label without an offset, both zones kept the same clock in some year from 2010 on.
    """
    if zone == label.zone:
        return True
    if label.literal is None:
        return any(usual_offsets(zone, year) == usual_offsets(label.zone, year) for year in range(2010, 2031))
    for year in range(2000, 2031):
        standard, daylight = usual_offsets(zone, year)
        fits = {"standard": (standard,), "daylight": (daylight,)}.get(label.season or "", (standard, daylight))
        if label.literal in fits:
            return True
    return False


@lru_cache(maxsize=4096)
def _same_clock(one: str, other: str) -> bool:
    """Whether two zones have kept the same time since 2020."""
    return one == other or all(usual_offsets(one, year) == usual_offsets(other, year) for year in range(2020, 2031))


def _match(text: str, pos: int, end: int, atom: _Atom) -> ZoneMatch:
    usual = tuple(option.candidate for option in atom.options if not option.rare)
    rare = tuple(option.candidate for option in atom.options if option.rare)
    if not usual:
        usual, rare = rare, ()
    return ZoneMatch(text[pos:end], end - pos, usual, atom.kind, rare=rare)


def lookup(words: str) -> ZoneMatch | None:
    """
    What words that are nothing but a zone mean, in any case, or None.

    >>> [candidate.zone for candidate in lookup("CST").candidates]
    ['Asia/Shanghai', 'America/Chicago', 'America/Havana']
    >>> lookup("heure de Paris").candidates[0].zone, lookup("GMT+8").candidates[0].offset
    ('Europe/Paris', datetime.timedelta(seconds=28800))
    """
    stripped = words.strip().rstrip(".,;:")
    if not stripped or len(stripped) > _WINDOW * 2:
        return None
    if stripped[0] in "([（" and stripped[-1] in ")]）":
        stripped = stripped[1:-1].strip()
    if not stripped:
        return None
    atom = _sequence_at(stripped, 0, any_case=False, boxed=True)
    if atom is None or atom.end != len(stripped):
        atom = _sequence_at(stripped, 0, any_case=True, boxed=True)
    if atom is None or atom.end != len(stripped):
        found = match_at(stripped, 0, any_case=True)
        return found if found and found.length == len(stripped) else None
    return _match(stripped, 0, len(stripped), atom)


# Places

_PLACE_CAP = 2000
_WORD = re.compile(r"[^\W_]+")


def of_place(text: str) -> tuple[str, ...]:
    """
    The IANA ids of a place: one where its words leave no doubt, several where they do, none when it is unknown.

    A state or country beside a city decides between cities of one name; a country with several zones gives them all.

    >>> of_place("National Convention Center, Beijing"), of_place("London, Ontario")
    (('Asia/Shanghai',), ('America/Toronto',))
    >>> of_place("Cambridge"), of_place("online")
    (('Europe/London', 'America/New_York'), ())
    """
    text = text[:_PLACE_CAP]
    whole = text.strip()
    if whole in _iana():
        return (whole,)
    cities: list[_Named] = []
    regions: list[_Named] = []
    for named, is_region in _places_in(text):
        (regions if is_region else cities).append(named)
    wanted = [region.region for region in regions]
    found: dict[str, None] = {}
    for city in cities:
        if wanted:
            options = [option for option in city.options if _lies_in(option.region, wanted)]
        else:
            options = [option for option in city.options if not option.rare] or list(city.options)
        found.update((option.candidate.zone, None) for option in options)
    if found:
        return tuple(found)
    for named in [*cities, *_narrowest(regions)]:
        found.update((option.candidate.zone, None) for option in named.options)
    return tuple(found)


def _lies_in(region: str, wanted: list[str]) -> bool:
    """Whether a city's region is one of those named: US-TX lies in US-TX and in US."""
    return any(region == name or region.startswith(name + "-") for name in wanted)


def _narrowest(regions: list[_Named]) -> list[_Named]:
    """Without the countries of which a state is named beside them."""
    codes = [region.region for region in regions]
    return [region for region in regions if not any(code.startswith(region.region + "-") for code in codes)]


def _places_in(text: str) -> list[tuple[_Named, bool]]:
    """Cities and regions named in a text, in order, longest names first; the second value tells a region."""
    found: list[tuple[_Named, bool]] = []
    pos = 0
    after_comma = False
    while pos < len(text):
        char = text[pos]
        if not char.isalpha():
            after_comma = char in ",(" or (after_comma and char.isspace())
            pos += 1
            continue
        folded = _fold(text, pos)
        best = _place_at(text, folded, after_comma=after_comma)
        if best is not None:
            end, entries = best
            found.extend(entries)
            pos = end
        elif char >= "\u2e80":
            pos += 1
        else:
            word = _WORD.match(text, pos)
            pos = word.end() if word else pos + 1
        after_comma = False
    return found


def _place_at(text: str, folded: _Folded, *, after_comma: bool) -> tuple[int, list[tuple[_Named, bool]]] | None:
    tables = _tables()
    first = text[folded.ends[0]]
    if not (first.isupper() or first >= "\u2e80"):
        return None
    for end in range(min(len(folded.text), tables.longest), 0, -1):
        if not _is_boundary(folded.text, end):
            continue
        key = folded.text[:end]
        entries = [(named, bool(named.region)) for named in tables.names.get(key, ()) if named.kind == "city"]
        entries += [(named, True) for named in tables.states.get(key, ())]
        stop = folded.ends[end]
        if after_comma and text[folded.ends[0] : stop].isupper():
            entries += [(named, True) for named in tables.letters.get(key, ())]
        if entries:
            return stop, entries
    return None
