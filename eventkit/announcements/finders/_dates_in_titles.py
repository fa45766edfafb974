"""Dates as they stand in titles, to be taken off: "…, 4.-6. Juni 2031", "… on April 26th-27th", "… (2031-05-02)"."""

from __future__ import annotations

from eventkit.announcements.finders._expressions import one_of

_MONTH = (
    one_of(
        r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
        r"|januar|jänner|februar|märz|mai|juni|juli|oktober|dezember"
        r"|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre"
        r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    )
    + r"\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|º|\.)?"
_WEEKDAY = (
    r"(?:(?=[mtwfsdlvj])(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo),?\s+(?:the\s+)?)"
)
_TO = r"\s*(?:-|–|—|to|until|through|and|&|bis|und|au|et|al|a|y|/)\s*"
_YEAR = r"(?:,?\s*(?:de(?:l)?\s+)?(?:19|20)\d\d)"
_ONE = (
    rf"(?:{_WEEKDAY})?(?:"
    rf"{_MONTH}\s+{_DAY}(?:{_TO}(?:{_MONTH}\s+)?{_DAY})?{_YEAR}?"
    rf"|{_DAY}(?:{_TO}{_DAY})?(?:\s+(?:of|de))?\s*{_MONTH}{_YEAR}?(?:{_TO}{_DAY}(?:\s+de)?\s*{_MONTH}{_YEAR}?)?"
    rf"|{_MONTH},?\s+(?:19|20)\d\d|(?:19|20)\d\d[-./]\d{{1,2}}[-./]\d{{1,2}}|\d{{1,2}}[./]\d{{1,2}}[./](?:19|20)\d\d"
    r"|(?:(?:19|20)\d\d\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?[日号](?:\s?[-–—~至到]\s?(?:\d{1,2}\s?月)?\s?\d{1,2}\s?[日号])?)"
)
_HOUR = r"\d{1,2}(?:[:.h]\d\d)?\s?(?:[ap]\.?m\.?|uhr|h)?"
_CLOCK = rf"(?:,?\s*(?:at\s+|um\s+|à\s+|a las\s+)?{_HOUR}(?:\s?[-–]\s?{_HOUR})?(?:\s?\(?[A-Z]{{2,5}}\)?)?)"
DATE = rf"{_ONE}(?:{_TO}{_ONE})?"
DATE_AND_TIME = rf"{DATE}{_CLOCK}?"
