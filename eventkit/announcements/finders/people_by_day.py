"""
Who speaks on each of several days, in lines that begin with the day.

    12.11. Prof. Dr. Ina Lund (Universität Seeheim): Korpora der Jugend
    26 Nov – Tom Okoro, Lagoon Bank: Slow ferries

Two such lines at least: a single one may be the day of a letter, or somebody's birthday.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._names_entries import Entry, read_entries
from eventkit.announcements.finders._names_prose import read_here
from eventkit.announcements.finders._names_sure import KNOWN, RESPECTED
from eventkit.people.role import SPEAKER

_LEAST = 2
_MOST = 100
_MONTH = (
    r"(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|janv|févr|mars|avr|juin|juil|août|ene|abr|ago|dic)"
    r"[a-zéû]*\.?"
)
_DAY = re.compile(
    r"[\s•*–-]*(?:(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim)[a-zéáí]*\.?,?\s+)?"
    rf"(?:[0-9]{{1,2}}\.\s?[0-9]{{1,2}}\.(?:\s?(?:20)?[0-9]{{2}})?|[0-9]{{1,2}}(?:st|nd|rd|th|\.)?\s(?:de\s)?{_MONTH}(?:\s20[0-9]{{2}})?|"
    rf"{_MONTH}\s[0-9]{{1,2}}(?:st|nd|rd|th)?(?:,?\s20[0-9]{{2}})?|20[0-9]{{2}}-[0-9]{{2}}-[0-9]{{2}}|[0-9]{{1,2}}/[0-9]{{1,2}}(?:/(?:20)?[0-9]{{2}})?)"
    r"\s*(?:[:|–—-]\s*|\t|\s)",
    re.I,
)
_WHO = re.compile(r"(?P<who>[^:\n]{5,110}?(?:[(（][^()（）\n]{2,70}[)）])?)\s*(?::\s|\s[–—|-]\s|\t|,?\s[“\"„«])\s*\S")
_LINE = re.compile(r"\S[^\n]*")


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance as speaker."""
    text = document.text
    found: list[Entry] = []
    days = 0
    for block in document.blocks:
        if block.kind in (Kind.TITLE, Kind.ROW) or not _DAY.match(text, block.span.start, block.span.end):
            continue
        if not read_here(document, block):
            continue
        for line in _LINE.finditer(text, block.span.start, block.span.end):
            entries = _people(text, Span(*line.span()))
            days += bool(entries)
            found += entries
            if days > _MOST:
                return
    if days < _LEAST:
        return
    for entry in found:
        yield Claim("person", entry.appearance, entry.span, "who speaks on a day", 0.55)


def _people(text: str, line: Span) -> list[Entry]:
    """Those whom a line names behind its day and before the talk."""
    day = _DAY.match(text, line.start, line.end)
    who = _WHO.match(text, day.end(), line.end) if day is not None else None
    if who is None:
        return []
    entries = read_entries(text, Span(*who.span("who")), SPEAKER, either=True)
    sure = all(one.sure >= RESPECTED or (one.sure >= KNOWN and one.appearance.positions) for one in entries)
    return entries if sure else []
