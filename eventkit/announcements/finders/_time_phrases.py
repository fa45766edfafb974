"""
Where a text speaks of a time: stretches such as "Tuesday, 6 June 2023, 14:00–15:30 CEST / 8am EDT" (Phrase).

Dates, clock times and zones are found by their looks, in English, Chinese, German, French and Spanish, and those that
are divided by nothing but marks and small words are joined. What a stretch means is not decided here: `When.read` reads
it, and the finders say what it is the time of. One pass over the text, with bounded patterns.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import attrgetter

from eventkit.announcements.beginnings import key
from eventkit.announcements.document import Document, Kind, Span, kept
from eventkit.announcements.finders._expressions import beginnings, one_of
from eventkit.announcements.values import Atom, Phrase
from eventkit.when.tokens import is_place_only
from eventkit.when.zones import ZoneMatch, match_at

_MONTHS = (
    "january january february march april may june july august september october november december "
    "januar jänner februar märz mai juni juli oktober dezember janvier février fevrier mars avril juin juillet août "
    "aout septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre setiembre "
    "octubre noviembre diciembre"
).split()
_SHORT_MONTHS = (
    "jan feb mar apr jun jul aug sep sept oct okt nov dec dez mrz janv févr avr juil déc ene abr ago dic".split()
)
MONTH = one_of(
    "|".join(
        [
            *(form for name in _MONTHS for form in (name, name.capitalize(), name.upper()) if form != "may"),
            *(form for name in _SHORT_MONTHS for form in (name.capitalize(), name.upper(), rf"{name}(?=\.)")),
        ]
    )
) + (r"(?![^\W\d_])\.?")
_YEAR = r"(?:19|20)\d\d(?!\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
_MONTH_NUMBER = r"(?:1[0-2]|0?[1-9])"
_NTH = r"(?:(?:st|nd|rd|th|er|º|ª)?\.(?=\s?(?:[^\W\d_]|[-–—/+]))|st|nd|rd|th|er|º|ª)?"
_DASH = r"[-‐‑–—―－~〜～/]"
_TO = (
    rf",?\s{{0,3}}(?:{_DASH}|,|&|\+|to|through|thru|until|till|and|bis|und|au|al|et|y|a)\s{{0,3}}"
    r"(?:the\s|el\s|le\s|zum\s)?"
)
_WEEKDAY = (
    r"(?:Mon(?:day|tag)?|Tue(?:s|sday)?|Wed(?:s|nesday)?|Thu(?:r|rs|rsday)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?|"
    r"Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So|"
    r"[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche|[Ll]unes|[Mm]artes|[Mm]i[ée]rcoles|"
    r"[Jj]ueves|[Vv]iernes|[Ss][áa]bado|[Dd]omingo)(?![^\W\d_])\.?"
)
_ZH_DAY = r"(?:\d{1,2}|[一二三四五六七八九十廿]{1,3})"
_ZH_WEEKDAY = r"\s?[（(]?\s?(?:周|星期|礼拜|週)[一二三四五六日天]\s?[)）]?"
_ZH_PART = r"(?:凌晨|清晨|早上|早晨|上午|中午|下午|午后|傍晚|晚上|晚间|晚|早)"

# As machines write them: "2031-06-04T10:00:00+02:00", "2031-06-04 10:00+00:00", "2031-06-04T10:00Z/PT1H".
_SECONDS = r":[0-5]\d(?:\.\d{1,9})?"
_OFFSET = r"(?:Z|[+-]\d\d(?::?[0-5]\d)?)"
_STAMP = (
    rf"T(?:[01]\d|2[0-4]):[0-5]\d(?:{_SECONDS})?{_OFFSET}?(?:/P[T\dHM]{{1,8}})?"
    rf"|[ ](?:[01]\d|2[0-4]):[0-5]\d(?:{_SECONDS}(?:[ ]?{_OFFSET})?|(?:\+\d\d:?\d\d|Z))(?![\d:])"
)
_ISO = rf"(?:19|20)\d\d\s?(?P<sep>[-/.])\s?(?:1[0-2]|0?[1-9])\s?(?P=sep)\s?{_DAY}(?:{_STAMP})?"
# "16:00:00 +0000" behind a date in words, as the head of a message has it.
_MAILED = rf"(?:[01]\d|2[0-3]):[0-5]\d{_SECONDS}(?=\s(?:[+-]\d{{4}}|GMT|UTC)\b)"
_NUMERIC = rf"(?:{_DAY}\.?\s?[-–—]\s?)?(?:{_DAY})(?P<dot>[./-])(?:{_DAY})(?P=dot)(?:{_YEAR}|\d\d(?!\d))"
# "Tuesday 9/14", "4/22, 12:00": a day and its month without a year, beside what makes a date of them
_SHORT = (
    r"(?:(?<=day\s)|(?<=day,\s)|(?<=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\s)|(?<=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),\s))"
    r"(?:3[01]|[12]\d|0?[1-9])/(?:3[01]|[12]\d|0?[1-9])(?![\d/])"
    r"|(?:3[01]|[12]\d|0?[1-9])/(?:3[01]|[12]\d|0?[1-9])(?=,?\s{1,2}(?:at\s|@\s?|from\s)?\d{1,2}(?::[0-5]\d|\s?[ap]\.?m))"
    # "Samstag, 13.09.", "am 13.9.", "13./14.09., 14 Uhr"; alone it is the number of a section
    r"|(?:(?<=(?:tag|och|end)\s)|(?<=(?:tag|och|end)[,.]\s)|(?<=\b[MDFS][oiar]\s)|(?<=\b[MDFS][oiar][,.]\s)"
    r"|(?<=\b[MDFS][oiar]\.,\s)|(?<=\b[Aa]m\s)|(?<=\b(?:[Vv]om|den|dem|zum|bis)\s)"
    r"|(?=[\d./–-]{4,14},?\s{1,2}(?:um\s|ab\s|von\s)?\d{1,2}(?::[0-5]\d|(?:\s?[–-]\s?\d{1,2}|\.[0-5]\d)?\s?(?:Uhr|h)\b)))"
    rf"(?:{_DAY}\.(?:{_MONTH_NUMBER}\.)?\s?[-–/]\s?)?{_DAY}\.{_MONTH_NUMBER}\.(?!\s?\d\d\d)"
)
_DAY_FIRST = (
    rf"{_DAY}{_NTH}(?:\s?(?:of\s|de\s)?{MONTH},?(?:\s(?:de\s|"
    rf"del\s)?{_YEAR})?)?(?:{_TO}(?:{_WEEKDAY},?\s)?{_DAY}{_NTH}){{0,6}}"
    rf"\s{{0,3}}(?:of\s|de\s|-)?{MONTH}(?:\s{{0,3}},?\s{{0,3}}(?:de\s|del\s|-)?{_YEAR}|\s?['’]\d\d(?!\d))?"
)
_MONTH_FIRST = (
    rf"(?!may\b){MONTH}\s{{0,3}}(?:the\s)?{_DAY}(?:st|nd|rd|th)?(?![:\d]|\s?[ap]\.?m\b)"
    rf"(?:\s?,?\s{_YEAR}(?={_TO}{MONTH}))?"
    rf"(?:{_TO}(?:{_WEEKDAY},?\s)?(?:{MONTH}\s{{0,3}})?{_DAY}(?:st|nd|rd|th)?(?![:\d]|\s?[ap]\.?m\b)){{0,8}}"
    rf"(?:\s{{0,3}},?\s{{0,3}}{_YEAR}(?!:)|\s?,?\s?['’]\d\d(?!\d))?"
)
_ZH_DATE = (
    rf"(?:{_YEAR}\s?年\s?)?{_ZH_DAY}\s?月(?:\s?{_ZH_DAY}\s?[日号號]?(?:{_ZH_WEEKDAY})?"
    rf"(?:\s?(?:至|到|[-–—－]{{1,2}}|~|～|和|及|"
    rf"、)\s?(?:{_YEAR}\s?年\s?)?(?:{_ZH_DAY}\s?月\s?)?{_ZH_DAY}\s?[日号號](?:{_ZH_WEEKDAY})?){{0,6}}"
    r"|[上中下]旬|初|底)?"
)
_MONTH_YEAR = rf"{MONTH},?\s{{1,3}}(?:of\s|de\s|del\s)?{_YEAR}"
_SEASON = (
    rf"(?:(?:early|late|mid)[\s-])?(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|Frühjahr|Frühling|Sommer|Herbst|"
    rf"printemps|été|automne|hiver|primavera|verano|otoño|invierno)\s(?:of\s|de\s|del\s)?{_YEAR}"
    rf"|Q[1-4]\s?/?\s?{_YEAR}|{_YEAR}\s?年\s?(?:[春夏秋冬]季?|[上下]半年)"
)
_MERIDIEM = r"\s?(?:[aApP]\.?\s?[mM]\b\.?)"
_HM = r"(?:[01]?\d|2[0-4])(?:\s?:|：\s?)[0-5]\d(?!\d|[:：]\d)"
_ONE_CLOCK = (
    rf"(?:{_MAILED}|{_HM}(?:{_MERIDIEM}|\s?Uhr(?=[ ,]{{1,2}}\(?(?:ME|CE|GMT|UTC)))?|"
    rf"(?:1[0-2]|0?[1-9])(?:\.[0-5]\d)?{_MERIDIEM}|(?:[01]?\d|2[0-4])\s?[hH]\s?[0-5]\d(?!\d)"
    r"|(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?\s?(?:Uhr|heures?|horas|[hH]s?)(?![^\W_])"
    r"|(?:[01]\d|2[0-3])[0-5]\d(?:(?=\s?(?:UTC|GMT))|\s?(?:hrs?|hours|h)\b)|(?:12\s)?(?:noon|midnight)\b"
    r"|(?:1\d|2[0-3]|0?[1-9])(?=\s?(?:[ECMP][SD]?T|CES?T|GMT|UTC|BST)\)?\s?(?:[/|,–-]|and\s)\s?\d))"  # "9 PT / 12 ET"
)
# "1400 - 1800", which may be years as well: beside a day, or behind a word for the time
_MILITARY = r"(?:[01]\d|2[0-3])[0-5][05]\s?(?:[-–—]|to|bis)\s?(?:[01]\d|2[0-4])[0-5][05](?!\d)"
_LEADS_TO_HOURS = re.compile(
    r"\b(?:times?|when|hours?|(?:Uhr)?zeit|wann|heures?|horaires?|hora|horario)\b[\s*_]{0,3}[:|\t][\s*_|]{0,4}$|时间\s?[:：]\s?$",
    re.IGNORECASE,
)
_BARE_HOUR = r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?(?!\d)"
_BEFORE_RANGE = rf"{_BARE_HOUR}\s?(?:[-–—]|to|bis|à|a)\s?"
_ZH_MINUTES = (
    r"半|整|[一三]刻|(?:\d{1,2}|[一二三四五]?十[一二三四五六七八九]?|[零〇][一二三四五六七八九])\s?分|\d{1,2}|钟"
)
_ZH_CLOCK = (
    rf"{_ZH_PART}?\s?(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})\s?[点點时時](?!间|間|期|候|代|长|長)(?:{_ZH_MINUTES})?"
    # 两点 alone are two points
    rf"|(?:{_ZH_PART}\s?|(?<=[至到~～—–－-]))两\s?[点點时時](?!间|間|期|候|代|长|長)(?:{_ZH_MINUTES})?|两[点點](?:半|整|钟|[一三]刻|(?=\s?[至到]))"
    rf"|{_ZH_PART}\s?{_HM}"
)
CLOCK = rf"(?:{_ZH_CLOCK})|(?:{_BEFORE_RANGE})?{_ONE_CLOCK}"
_ARRIVAL = r"\d{1,2}[:.]\d\d(?:\s?[ap]m)?\sfor\s\d{1,2}(?:[:.]\d\d)?\s?[ap]"  # "7:30 for 8pm" begins at eight
# The hour of a further zone behind a clock time with its own: "5pm CET (4 GMT)"
_FURTHER = re.compile(
    r"[\s,;/|(（=·–—-]{1,4}(?:and\s|or\s)?(?P<hours>(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?"
    r"(?:\s?[-–—]\s?(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?)?)[ \u00a0]{0,2}(?=[A-Z]{2}|[PECM]a|[PECM]e|[PECM]o)"
)
_DOTTED = (
    r"(?:[01]?\d|2[0-4])\.[0-5]\d\s?(?:[-–—]|to|bis|à|a|until|und)\s?(?:[01]?\d|2[0-4])\.[0-5]\d(?![\d%]|\.\d)"
    r"|(?:(?<=\b(?:at|um|ab|kl)\s)|(?<=\bkl\.\s)|(?<=[12]\d\d\d,\s))(?:[01]?\d|2[0-4])\.[0-5]\d(?![\d%]|\.\d)"
)

# Each is tried only where the character may begin it, most begin none; and at no year that stands by itself.
_ATOM = re.compile(
    r"(?!(?:19|20)\d\d(?!\d|\s?(?:[-–—/.]\s?\d|年|to\s?\d|bis\s?\d|UTC|GMT|h)))"
    rf"(?:(?<![\w/.@#:$€£=-])(?:(?=\d)(?:(?P<iso>{_ISO})(?![-/_]?\w)|(?P<zh>{_ZH_DATE})|(?P<dayfirst>{_DAY_FIRST})"
    rf"|(?P<numeric>{_NUMERIC})(?![-/_]?\w)|(?P<short>{_SHORT})|(?P<yearfirst>{_SEASON}))"
    rf"|(?=[^\W\d])(?:(?P<zhword>{_ZH_DATE})|(?P<monthfirst>{_MONTH_FIRST})|(?P<monthyear>{_MONTH_YEAR})"
    rf"|(?P<season>{_SEASON})|(?P<weekday>{_WEEKDAY}(?=[\s,]))))"
    rf"|(?=[\dnm\u3400-\u9fff])(?:"
    rf"(?<![\w.@#:$€£=])(?!{_ARRIVAL})(?P<clock>{CLOCK}|{_DOTTED}|{_MILITARY})(?![^\WA-Z\u3040-\u9fff]|[A-Z][a-z])"
    rf"|(?P<zhlate>{_ZH_DATE})|(?P<zhclock>{_ZH_CLOCK})|(?<=[\u3040-\u9fff：（])(?P<hm>{_HM}(?:\s?[-–—－~～至到]+\s?{_HM})?)))"
)
_RELATIVE = re.compile(
    rf"\b(?:tomorrow|today|tonight|(?:next|this|this coming)\s{_WEEKDAY}|morgen|heute|(?:nächsten|diesen|"
    rf"kommenden)\s{_WEEKDAY}|"
    rf"demain|aujourd['’]hui|{_WEEKDAY}\sprochain|mañana|hoy)(?![^\W\d_])|明天|今天|今晚|明晚|[本下]周[一二三四五六日天]"
)
# The words that a date or clock time begins with, besides numbers: "May", and "May5".
_NAMES = frozenset(
    key(name)
    for start in beginnings(rf"{MONTH}|{_WEEKDAY}|{_SEASON}|Q1|Q2|Q3|Q4|noon|midnight") or ()
    for name in (start, *(f"{start}{digit}" for digit in range(10) if len(start) == 3))
)
# Where one in Chinese may begin: not only where a word does.
_HAN_NUMERALS = "一二三四五六七八九十廿两"
_HAN_START = re.compile(
    rf"[0-9凌清早上中下午傍晚{_HAN_NUMERALS}](?:(?<=[A-Za-z_][0-9])(?=\d{{0,3}}\s?[年月点點时時])"
    rf"|(?<![0-9])(?=[晨上午后晚间{_HAN_NUMERALS}]{{0,2}}\s?[\d月点點时時{_HAN_NUMERALS}]))"
)

_GLUE_WORDS = frozenset(
    """from to until till at on of the and through thru between starting ending or is in until in time local both
    von vom bis um ab am den der dem und uhr zum gegen im jeweils
    de du des le la les à au aux dès heure heures et jusqu jusqu'à
    a las los el del desde hasta y hora horas hs h
    st nd rd th next day same each daily noon t morning afternoon evening night""".split()
)
_GLUE_MARK = re.compile(r"[\s,;:：|/()\[\]（）【】–—―－~〜～\-−·•&+*_，、；@→=]+")
_GLUE_ZH = re.compile(
    r"(?:从|自|由|至|到|于|在|和|及|的|每[天日]|持续|晚间|上午|下午|晚上|早上|中午|晚|早|当地时间|次日|第二天|星期.|周.)"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NEXT_DAY = re.compile(r"\(?(?:the\s)?(?:next|following|same)\sday\)?|\(\+1(?:\sday|d)?\)|次日|第二天")
_ISO_BELOW = re.compile(r"\d{4}-\d\d-\d\d[ \t]*\n\s*\d{4}-\d\d-\d\d")  # two lines of the head of a page
_STAMPED = re.compile(rf"[T ](?P<clock>\d\d:\d\d(?:{_SECONDS})?)\s?(?P<zone>{_OFFSET})?(?:/P\w+)?$")
# "Part 1 – 5 October" names one day
_COUNT = re.compile(rf"\d{{1,2}}\s?[-–—:|,]\s?(?=(?:{_WEEKDAY}[\s,]{{1,2}})?\d)")
_COUNTED = re.compile(
    r"\b(?:part|session|day|nr?o?|teil|tag|ep(?:isode)?|vol|room|module|talk|webinar|lecture|week|track|round|phase|seminar|"
    r"workshop|partie|séance|parte|sesión|call|meeting|jour|journée|día|jornada|giorno)\.?[ \u00a0]?#?\Z|[#第]\Z",
    re.IGNORECASE,
)
_LONGEST_ZONE = 80
_NEXT_DAY_BEHIND = re.compile(r"[\s(]{0,2}(?:\((?:the )?(?:next|following) day\)|\(\+1(?: day|d)?\)|（次日）)")
_MOST_ATOMS = 32
_MOST_GAP = 48
# Two dates with clock times are one range, or one moment in two zones, when one of these stands between.
_UNTIL = re.compile(r"\b(?:to|until|till|through|bis|au|à|jusqu['’]\w+|hasta|al?)\b")
_GOES_ON = re.compile(r"[-–—－~～|/(至到]|\b(?:to|until|through|bis|au|hasta)\b")


_KINDS = {
    **dict.fromkeys("iso zh zhlate zhword dayfirst monthfirst numeric short".split(), "day"),
    **dict.fromkeys(("monthyear", "season", "yearfirst"), "month"),
    **dict.fromkeys(("clock", "zhclock", "hm"), "clock"),
    "weekday": "weekday",
}
_ZH_MONTH_ONLY = re.compile(r"月\s*(?:[上中下]旬|初|底)?$")


@kept
def phrases(document: Document) -> tuple[Phrase, ...]:
    """The stretches of a document that speak of a time, in their order. A weekday alone is none."""
    return tuple(_phrases(document))


def phrases_in(document: Document, span: Span) -> tuple[Phrase, ...]:
    """Those of them that begin in a stretch."""
    found = phrases(document)
    first = bisect_left(found, span.start, key=_start)
    return found[first : bisect_left(found, span.end, first, key=_start)]


_start = attrgetter("start")


def _phrases(document: Document) -> Iterator[Phrase]:
    starts = _starts(document)
    relative = document.context.published is not None
    for number, block in enumerate(document.blocks):
        inside = _between(starts, block.span)
        if inside or relative:
            yield from _grouped(document, number, _atoms_of(document, block.span, inside))


def phrases_within(document: Document, block: int, span: Span) -> Iterator[Phrase]:
    """The stretches of a part of a block, as if nothing stood beside it."""
    return _grouped(document, block, _atoms_of(document, span, _between(_starts(document), span)))


def _between(starts: list[int], span: Span) -> list[int]:
    return starts[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def _grouped(document: Document, block: int, atoms: Iterable[Atom]) -> Iterator[Phrase]:
    group: list[Atom] = []
    for atom in atoms:
        if group and _joined(document.text, group, atom):
            group.append(atom)
            continue
        if group:
            yield from _phrase(document, block, group)
        group = [atom]
    if group:
        yield from _phrase(document, block, group)


def _starts(document: Document) -> list[int]:
    """Where a date or a clock time may begin, in order."""
    words = document.beginnings
    places = words.places
    found = [at for word in (*words.numbers, *filter(_NAMES.__contains__, places)) for at in places[word]]
    if document.has_han:
        found += (start.start() for start in _HAN_START.finditer(document.text))
    return sorted(found)


def _atoms_of(document: Document, span: Span, starts: list[int]) -> Iterator[Atom]:
    """The atoms of a block, with those that count from the day of publication where that is known."""
    text = document.text
    atoms = _atoms(text, span, starts)
    if document.context.published is None or _RELATIVE.search(text, span.start, span.end) is None:
        return atoms
    days = [Atom("day", found.start(), found.end()) for found in _RELATIVE.finditer(text, span.start, span.end)]
    begins = [day.start for day in days]

    def is_beside(atom: Atom) -> bool:
        before = bisect_left(begins, atom.end)
        return not before or days[before - 1].end <= atom.start

    return iter(sorted([*days, *filter(is_beside, atoms)], key=lambda atom: atom.start))


_YEARS = re.compile(rf"{_MILITARY}$")
_BESIDE_DAY = re.compile(r"\W{0,4}(?:(?:from|at|von|ab|de)\s)?")


def _is_hours(text: str, begin: int, found: re.Match[str], last: int) -> bool:
    """Whether "1400 - 1800" are hours: right behind a day or weekday, or a word for the time."""
    if 0 <= last <= found.start() and _BESIDE_DAY.fullmatch(text, last, found.start()):
        return True
    return _LEADS_TO_HOURS.search(text, max(begin, found.start() - 24), found.start()) is not None


def _atoms(text: str, span: Span, starts: list[int]) -> Iterator[Atom]:
    begin, stop = span
    at, last = begin, -1  # where the last day or weekday ends
    for place in starts:
        if place < at or (found := _ATOM.match(text, place, stop)) is None:
            continue
        at = found.end()
        name = found.lastgroup or ""
        kind = _KINDS[name]
        words = found[0]
        if name == "clock" and _YEARS.match(words) and not _is_hours(text, begin, found, last):
            continue
        if name in ("zh", "zhword", "zhlate") and _ZH_MONTH_ONLY.search(words):
            kind = "month"
        if kind == "weekday" and len(words.rstrip(".")) == 2 and words[-1] != "." and not words.endswith(","):
            following = text[found.end() : found.end() + 4]
            if not re.match(r"[.,]?\s?\d", following):
                continue  # "So" and "Do" are words
        start, end = found.span()
        if kind in ("day", "weekday"):
            last = end
        if kind == "day" and (counted := _COUNT.match(words)) and _COUNTED.search(text, max(0, start - 12), start):
            start += counted.end()
        if words[-1] == "." and not (kind == "weekday" or name == "short" or words[-3:].casefold() in (".m.", " m.")):
            end -= 1
        if name == "iso" and (stamp := _STAMPED.search(words)):
            yield Atom("day", start, start + stamp.start())
            yield Atom("clock", start + stamp.start("clock"), start + stamp.end("clock" if stamp["zone"] else 0))
            if stamp["zone"]:
                yield Atom("zone", start + stamp.start("zone"), start + stamp.end())
            continue
        yield Atom(kind, start, end)


def _joined(text: str, group: list[Atom], following: Atom) -> bool:
    """Whether nothing but marks, small words and zones stands between; zones found there join the group."""
    start, end = following.start, group[-1].end
    if start - end > _MOST_GAP or len(group) >= _MOST_ATOMS:
        return False
    if _begins_another(text, group, following) and not _GOES_ON.search(_NEXT_DAY.sub("", text[end:start])):
        return False
    if _ISO_BELOW.fullmatch(text, group[-1].start, following.end):
        return False
    found: list[Atom] = []
    at = end
    clocked = any(atom.kind == "clock" for atom in group)
    while at < start:
        if text.startswith("~~", at):
            return False  # what stands before is struck out
        if mark := _GLUE_MARK.match(text, at, start):
            if "\n\n" in mark[0].replace(" ", ""):
                return False
            at = mark.end()
            continue
        if text[at] == "." and text[at + 1 : at + 2] in ("", " ", ",") and at == end and start - at <= 3:
            at += 1  # "Wed., 5 May" and "5. May. 14:00"
            continue
        if later := _NEXT_DAY.match(text, at, start):
            at = later.end()
            continue
        if chinese := _GLUE_ZH.match(text, at, start):
            at = chinese.end()
            continue
        if (clocked or text[at].isupper() or text[at] >= "\u2e80") and (zone := zone_at(text, at)) is not None:
            if at + zone.length > start:
                return False
            found.append(Atom("zone", at, at + zone.length))
            at += zone.length
            while (further := _further(text, at, start)) is not None:
                found.extend(further)
                at = further[-1].end
            continue
        word = _WORD.match(text, at, start)
        if word is None or (word[0].casefold() not in _GLUE_WORDS and not _names_zone(text, word, group, following)):
            return False
        if word[0][0].isupper() and group[-1].kind == following.kind == "day":
            return False  # "Geneva, 20 May 2031 – From 14 to 16 May 2031": a sentence behind a dateline
        at = word.end()
    group.extend(found)
    return True


def _begins_another(text: str, group: list[Atom], following: Atom) -> bool:
    """Whether a date follows a date with a clock time: another time, unless a dash or a bar joins them."""
    if group[-1].kind == "weekday" and following.kind == "day":
        return False  # "10am on Monday, 5 May"
    if [atom.kind for atom in group[-2:]] == ["day", "clock"] and _UNTIL.search(text, group[-2].end, group[-1].start):
        return False  # "9am on Monday 5 May to noon on Wednesday 7 May"
    if group[-1].kind == following.kind == "day" and _ARRIVES.match(text, following.end):
        return True  # 4月18日至22日（4月17日报到）
    kinds = {atom.kind for atom in group}
    return following.kind in ("day", "weekday") and "clock" in kinds and not kinds.isdisjoint({"day", "weekday"})


_ARRIVES = re.compile(r"\s?(?:全天|[上下]午|晚上?|起)?\s?(?:报到|報到|签到|簽到|注册|註冊|离会|離會|返程)")


def _names_zone(text: str, word: re.Match[str], group: list[Atom], following: Atom) -> bool:
    """ "09:00 Western Territory (01:00 UTC)": words with a capital between two clock times, before a bracket."""
    return (
        group[-1].kind == following.kind == "clock"
        and word[0][0].isupper()
        and text[following.start - 1] == "("
        and len(text[group[-1].end : following.start].split()) <= 4
    )


def _phrase(document: Document, block: int, group: list[Atom]) -> Iterator[Phrase]:
    while len(group) > 1 and group[-1].kind == "weekday":
        group = group[:-1]
    if all(atom.kind in ("weekday", "zone") for atom in group):
        return
    text, body = document.text, document.blocks[block].span
    atoms = list(group)
    if any(atom.kind == "clock" for atom in atoms):
        end = atoms[-1].end
        while (zone := _zone_behind(text, end, body.end)) is not None:
            atoms.append(zone)
            end = zone.end
            while (further := _further(text, end, body.end)) is not None:
                atoms.extend(further)
                end = further[-1].end
        before = _zone_before(text, atoms[0], body.start)
        if before is not None:
            atoms.insert(0, before)
    start, end = atoms[0].start, max(atom.end for atom in atoms)
    if later := _NEXT_DAY_BEHIND.match(text, end, body.end):
        end = later.end()
    if atoms[-1].kind in ("day", "clock"):  # "on the afternoon of 6 June 2023", 9月15日下午, "7:30 in the evening"
        part = _PART_BEFORE.search(text, max(body.start, start - 36), start)
        behind = _PART_BEHIND.match(text, end, body.end)
        start, end = part.start() if part else start, behind.end() if behind else end
    opened = text[start:end].count("(") - text[start:end].count(")")
    if opened > 0 and end < body.end and text[end] == ")":
        end += 1
    yield Phrase(block, start, end, tuple(atoms))


_PART_BEFORE = re.compile(
    r"\b(?:(?:on|in) )?(?:the )?(?:(?:early|late) )?(?:morning|afternoon|evening|night) of (?:the )?$"
    r"|\b(?:am )?(?:Vormittag|Nachmittag|Abend|Morgen) des $"
    r"|\bdans (?:la matinée|l['’]après-midi|la soirée) du $|\b(?:en|por) la (?:mañana|tarde|noche) del $",
    re.I,
)


_PART_BEHIND = re.compile(
    rf"\s?{_ZH_PART}(?!\s?[会餐宴饭茶班报刊场安的点])"
    r"|,? \(?(?:in the (?:early |late )?)?(?:morning|afternoon|evening)\)?(?= ?(?:[.,;:!]|$|\n)| (?:at|in|on|online)\b)"
    r"|,? (?:vormittags|nachmittags|abends|morgens|au matin|le matin|du soir|l['’]après-midi|"
    r"por la (?:mañana|tarde|noche))\b",
    re.I,
)


def stretch(document: Document) -> tuple[int, int]:
    """Where a document stands in its text: a part of a newsletter has the text of the whole."""
    blocks = document.blocks
    return (blocks[0].span.start, blocks[-1].span.end) if blocks else (0, 0)


def zone_at(text: str, at: int) -> ZoneMatch | None:
    """The zone that the words from an offset on name."""
    return _zone_of(text[at : at + _LONGEST_ZONE])


@lru_cache(maxsize=1024)
def _zone_of(words: str) -> ZoneMatch | None:
    """The zone that words begin with; several finders ask for the same."""
    return match_at(words)


_TO_ZONE = re.compile(r"[ \u00a0]{0,2}[,/]?[ \u00a0]{0,2}(?=[(（\[A-Z\u4e00-\u9fff+-])|[ \u00a0]{1,2}(?=heure|hora)")
_CAPITALIZED = re.compile(r"[A-Z][^\W\d_]*")
_TO_CLOCK = re.compile(r"[ \t:,(]{0,3}")
_ZH_ZONE_BEFORE = re.compile(
    r"(?:北京|台北|香港|东京|首尔|伦敦|纽约|当地|美东|美西|欧洲中部|新加坡|巴黎|柏林|莫斯科)时间[：:\s]{0,2}$"
)


def _zone_behind(text: str, end: int, limit: int) -> Atom | None:
    lead = _TO_ZONE.match(text, end, limit)
    if lead is None:
        return None
    zone = zone_at(text, lead.end())
    if zone is None or lead.end() + zone.length > limit:
        return None
    return Atom("zone", lead.end(), lead.end() + zone.length)


def _further(text: str, end: int, limit: int) -> tuple[Atom, Atom] | None:
    """The hour of one more zone, bare since the time before it has its zone: "5pm CET / 4 GMT"."""
    hours = _FURTHER.match(text, end, limit)
    if hours is None:
        return None
    zone = zone_at(text, hours.end())
    last = hours.end() + zone.length if zone is not None else limit + 1
    if zone is None or last > limit or is_place_only(zone):
        return None
    return Atom("clock", hours.start("hours"), hours.end("hours")), Atom("zone", hours.end(), last)


def _zone_before(text: str, first: Atom, limit: int) -> Atom | None:
    """ "北京时间 20:00", "Beijing 19:00": a zone right before the first atom."""
    window = text[max(limit, first.start - 24) : first.start]
    found = _ZH_ZONE_BEFORE.search(window)
    if found:
        start = first.start - len(window) + found.start()
        return Atom("zone", start, start + len(found[0].rstrip("：: ")))
    if first.kind != "clock":
        return None
    words = list(_CAPITALIZED.finditer(window))
    for word in reversed(words[-3:]):
        start = first.start - len(window) + word.start()
        zone = zone_at(text, start)
        if zone is not None and _TO_CLOCK.fullmatch(text, start + zone.length, first.start):
            return Atom("zone", start, start + zone.length)
    return None


def begins_entry(document: Document, phrase: Phrase) -> bool:
    """Whether a bullet, a row or a line with a colon begins with a date: "- 3 May 2021: Solar dryers"."""
    block = document.blocks[phrase.block]
    if block.kind not in (Kind.BULLET, Kind.ROW, Kind.FIELD) or not phrase.of("day"):
        return False
    first = block.label or (block.cells[0] if block.cells else block.body)
    return not document.words(Span(first.start, max(phrase.start, first.start))).strip() and phrase.start <= first.end
