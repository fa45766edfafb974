"""One zone word at a place in a text, with what belongs to it: an abbreviation, an offset, a name beside "time"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta

from attrs import evolve, frozen

from eventkit.when._zone_tables import Folded, Named, Option, begins_name, fold, iana_ids, is_boundary, tables
from eventkit.when.zone_candidate import Kind, Season, ZoneCandidate
from eventkit.when.zone_clocks import same_clock, usual_offsets


@frozen
class Atom:
    end: int
    kind: Kind
    options: tuple[Option, ...]
    place: bool = False
    boxed_only: bool = False


_OFFSET = re.compile(
    r"(?P<name>(?:UTC|GMT|utc|gmt)(?:[ ]?/[ ]?(?:UTC|GMT|utc|gmt))?[ \u00a0]?)?"
    r"(?P<sign>[+\-\u2212\u2013\uff0b\uff0d\ufe63])[ ]?"
    r"(?P<hours>\d{1,2})(?:(?P<colon>[:.h\uff1a])?(?P<minutes>\d{2})|(?P<half>[.,]5))?(?!\d|:\d)"
    r"(?:[ ]?h(?:ours?|rs?)?\b|[ ]time\b|[ ]?[时時][间間区區])?"
)
_AFTER_ISO_TIME = re.compile(r"T\d\d:?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?$|\d\d:\d\d:\d\d[ ]?$")
_CHINESE_OFFSET = re.compile(r"([东東西])([一二三四五六七八九十]{1,2})[时時]?[区區](?:标准)?(?:[时時][间間])?")
_ABBREVIATION = re.compile(r"(?:[A-Z](?:\.[A-Z]){1,3}\.?|[A-Z]{1,5}|ChST|AoE|МСК|мск)(?![A-Za-z0-9_'’])")
_ABBREVIATION_ANY_CASE = re.compile(r"(?:[A-Za-z](?:\.[A-Za-z]){1,3}\.?|[A-Za-z]{1,5}|МСК|мск)(?![A-Za-z0-9_'’])")
_IANA_ID = re.compile(r"[A-Z][A-Za-z_]{1,20}(?:/[A-Za-z][A-Za-z0-9_+\-]{1,30}){1,2}(?![\w/])")
_TIME_AFTER_ABBREVIATION = re.compile(r"[ \u00a0]?[Tt]ime\b|[ ]?(?:时间|時間)|-Zeit\b")

_SUFFIX = re.compile(
    r"(?: local)?(?:(?: (?P<en>standard|daylight|summer|winter|mean)(?: savings?)?)? time)(?![a-z])"
    r"| ?(?P<de>normal|sommer|winter|standard|orts| ortszeit)? ?zeit(?![a-z])"
    r"| ?(?:当地|本地|地方)?(?:(?P<zh>标准|夏令|夏季|冬令|冬季|平均|日光)时间?|时间|时刻)"
    r"| ?시간"
)
_DAYLIGHT = re.compile(r"daylight|summer|sommer|夏令|夏季|日光|d'ete|avancee|de verano|estiva|legale")
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
_LED = ("heur", "hora", "ora", "orts", "time", "loca")
"""How the words before a name begin, of _PREFIX and _LOCAL."""
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
# Behind these a sentence goes on: "at 12 p.m. ET is canceled". Not behind labels that are bodies as well ("MIT will").
_IN_SENTENCES = frozenset("ET CT MT PT EAT CAT WAT WEST".split())
_GOES_ON_IN_SENTENCE = re.compile(
    r" (?:is|was|are|were|has|have|had|will|would|can|may|must|should|the|a|an|we|you|they|he|she|it|this|that|there|"
    r"which|who|when|where|while|as|but|if|because|so|after|before|during|without|every|each|unless|since)\b"
)
_DOTTED = re.compile(r"\. ?\w{1,2}\Z")
_LABEL = re.compile(r"[ \u00a0]([A-Z]{2,5})(?![\w])")
_NEXT_WORD = re.compile(r"(?P<gap>[ \u00a0]{0,3})(?P<word>[^\W\d_][\w'’-]{0,30})")


def atom_at(text: str, pos: int, *, any_case: bool, boxed: bool) -> Atom | None:
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
        if match and match.group() in iana_ids():
            return Atom(match.end(), "iana", (Option(ZoneCandidate(match.group(), why="IANA id")),))
    best = _abbreviation_at(text, pos, any_case=any_case, boxed=boxed)
    named = _named_at(text, pos, any_case=any_case, boxed=boxed)
    if named and (best is None or named.end > best.end):
        return named
    return best


def _offset_at(text: str, pos: int) -> Atom | None:
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
    elif (match["minutes"] and not match["colon"] and len(match["hours"]) == 1) or _ends_range(text, match):
        return None
    if hours > 14 or minutes > 59 or (hours == 14 and minutes):
        return None
    size = timedelta(hours=hours, minutes=minutes)
    offset = size if match["sign"] in "+\uff0b" else -size
    candidate = ZoneCandidate("", offset, f"the offset {match.group().strip()}", literal=offset)
    return Atom(match.end(), "offset", (Option(candidate),))


def _ends_range(text: str, match: re.Match[str]) -> bool:
    """
    Whether what looks like the size of an offset is a clock time to which a range goes: "09:00 UTC - 12:00 UTC".

    It is where a zone or "pm" stands behind, or where it is later than the clock time before and has spaces around
    its dash, as "UTC-12:00" has not.
    """
    if match["sign"] in "+\uff0b":
        return False
    if _ZONE_OR_HALF.match(text, match.end()):
        return True
    spaced = text[match.start("sign") - 1] in " \u00a0" and not text[match.start("sign") + 1].isdecimal()
    start = _CLOCK_BEFORE.search(text, max(0, match.start() - 8), match.start()) if spaced and match["colon"] else None
    return start is not None and (int(start[1]), start[2]) < (int(match["hours"]), match["minutes"])


_ZONE_OR_HALF = re.compile(r"[ \u00a0]?(?:[ap]\.?m\b|(?:UTC|GMT)\b)", re.IGNORECASE)
_CLOCK_BEFORE = re.compile(r"(?<!\d)(\d{1,2})[:.](\d\d)[ \u00a0]?$")


def _chinese_offset_at(text: str, pos: int) -> Atom | None:
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
    return Atom(match.end(), "offset", (Option(candidate),))


def _abbreviation_at(text: str, pos: int, *, any_case: bool, boxed: bool) -> Atom | None:
    match = (_ABBREVIATION_ANY_CASE if any_case else _ABBREVIATION).match(text, pos)
    if not match:
        return None
    words = match.group().replace(".", "")
    options = tables().abbreviations.get(words.upper())
    if words == "Z" or (any_case and words == "z"):
        options = (Option(ZoneCandidate("UTC", timedelta(0), "Z", literal=timedelta(0))),)
    if not options:
        return None
    after = _TIME_AFTER_ABBREVIATION.match(text, match.end())
    if after:
        return Atom(after.end(), "abbreviation", options)
    if (
        words.upper() in tables().wordlike
        and not boxed
        and runs_on(text, match.end(), any_case=any_case)
        and not (words in _IN_SENTENCES and _GOES_ON_IN_SENTENCE.match(text, match.end()))
    ):
        return None
    return Atom(match.end(), "abbreviation", options)


def _named_at(text: str, pos: int, *, any_case: bool, boxed: bool) -> Atom | None:
    if not begins_name(text, pos) and not text[pos : pos + 4].lower().startswith(_LED):
        return None
    known = tables()
    folded = fold(text, pos)
    if not folded.text or folded.text[0] == " ":
        return None
    best: Atom | None = None
    prefix = _PREFIX.match(folded.text)
    if prefix:
        article = _ARTICLE.match(folded.text, prefix.end())
        season = prefix["fr"] or prefix["es"] or prefix["it"] or ""
        for start in dict.fromkeys((prefix.end(), article.end() if article else prefix.end())):
            best = _longer(best, _name_after(folded, start, season))
    local = _LOCAL.match(folded.text)
    if local:
        best = _longer(best, _name_before(text, folded, local.end(), any_case=any_case, boxed=boxed, needs_time=True))
    if folded.text[:2] in known.starts or (len(folded.text) == 1 and folded.text in known.names):
        best = _longer(best, _name_before(text, folded, 0, any_case=any_case, boxed=boxed, needs_time=False))
    return best


def _longer(best: Atom | None, found: Atom | None) -> Atom | None:
    return found if best is None or (found is not None and found.end > best.end) else best


def _keys_at(folded: Folded, start: int) -> Iterable[tuple[int, list[Named]]]:
    """The names of the table that stand at a place, longest first."""
    known = tables()
    if not any(folded.text[start : start + size] in known.heads for size in (4, 3, 2, 1)):
        return  # most words begin no name
    for end in range(min(len(folded.text), start + known.longest), start, -1):
        key = folded.text[start:end]
        if (key in known.names or key in known.states) and is_boundary(folded.text, end):
            yield end, [*known.names.get(key, ()), *known.states.get(key, ())]


def _name_after(folded: Folded, start: int, season: str) -> Atom | None:
    """The name behind a word for time: "heure de Paris", "time in Delhi"."""
    for end, entries in _keys_at(folded, start):
        entry = entries[0] if len(entries) == 1 else _merged(entries)
        return Atom(folded.ends[end], entry.kind, _in_season(entry.options, season), entry.place)
    return None


def _name_before(
    text: str, folded: Folded, start: int, *, any_case: bool, boxed: bool, needs_time: bool
) -> Atom | None:
    """A name with a word for time behind it, or one that may stand alone."""
    best: Atom | None = None
    windows: Atom | None = None
    for end, entries in _keys_at(folded, start):
        suffix = _SUFFIX.match(folded.text, end)
        if suffix and _suffix_fits(folded.text, end, suffix.group()):
            entry = _merged(entries)
            season = suffix["en"] or suffix["de"] or suffix["zh"] or ""
            kind: Kind = "city" if entry.place and not season else "long-name"
            options = _in_season(entry.options, season)
            best = _longer(best, Atom(folded.ends[suffix.end()], kind, options, entry.place and not season))
        if needs_time:
            continue
        stop = _after_dot(text, folded.ends[end])
        for entry in entries:
            if entry.kind == "windows":
                windows = _longer(windows, Atom(stop, entry.kind, entry.options))
            elif _may_stand_alone(text, folded, end, entry, any_case=any_case, boxed=boxed):
                best = _longer(best, Atom(stop, entry.kind, entry.options, entry.place))
    if windows and best and windows.end == best.end:
        # "Arabian Standard Time" is Riyadh's to CLDR and Dubai's to Windows; where both agree, one is enough.
        known = {option.candidate.zone for option in best.options}
        more = [o for o in windows.options if not any(same_clock(o.candidate.zone, zone) for zone in known)]
        return evolve(best, options=(*best.options, *more))
    return _longer(best, windows)


def _after_dot(text: str, stop: int) -> int:
    """The end of a name with the last dot of "D.C." or "EE. UU."."""
    return stop + 1 if text[stop : stop + 1] == "." and _DOTTED.search(text, max(0, stop - 5), stop) else stop


def _suffix_fits(text: str, end: int, suffix: str) -> bool:
    """German "Ortszeit" and "zeit" may be glued ("Ostküstenzeit"); English needs its space; Chinese neither."""
    return bool(suffix) and (suffix[0] == " " or text[end - 1] >= "\u2e80" or suffix.endswith("zeit"))


def _merged(entries: list[Named]) -> Named:
    """All that one name means, places and zone names together; the first kind leads."""
    if len(entries) == 1:
        return entries[0]
    options: dict[str, Option] = {}
    for entry in sorted(entries, key=lambda entry: entry.kind == "windows"):
        for option in entry.options:
            options.setdefault(option.candidate.zone, option)
    ordered = sorted(options.values(), key=lambda option: not option.candidate.usual)
    return Named(entries[0].kind, tuple(ordered), any(e.alone for e in entries), any(e.place for e in entries))


def _in_season(options: Sequence[Option], word: str) -> tuple[Option, ...]:
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
        found.append(Option(candidate, option.region, option.rare))
    return tuple(found)


def _may_stand_alone(text: str, folded: Folded, end: int, entry: Named, *, any_case: bool, boxed: bool) -> bool:
    """Whether a name is a zone with no word for time beside it."""
    stop = folded.ends[end]
    first = text[folded.ends[0]]
    labelled = _LABEL.match(text, stop) if entry.place else None
    if labelled and labelled[1] in tables().abbreviations:
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
    if not entry.place and _GOES_ON_IN_SENTENCE.match(text, stop):
        return True  # "3 p.m. Eastern is late for Lagos"
    return not runs_on(text, stop, any_case=any_case)


def runs_on(text: str, stop: int, *, any_case: bool) -> bool:
    """Whether the words go on as a name or a sentence: "London Zoo", "ICT Forum", "China launches"."""
    match = _NEXT_WORD.match(text, stop)
    if not match:
        return False
    word = match["word"]
    if not match["gap"]:
        return word[0] < "\u2e80"
    if word[0] >= "\u2e80" or word.casefold() in _GOES_ON[False] or word.upper() in tables().abbreviations:
        return False
    return word.casefold() not in _GOES_ON[True]
