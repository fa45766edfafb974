"""
Lines that a feed said and no field of ours holds, as they are written back (Event.leftovers, Calendar.leftovers).

A kept line is written as it was, only folded anew. Three things decide where:

- a property that we never write stands after ours, a component after all properties;
- a property that we do write (`SUMMARY;LANGUAGE=de:…`) stands in for our line as long as it has the same value, and
  for a time also the same zone: its parameters are kept until what it says has changed. One without parameters was
  kept because it could not be read, and is written where we have nothing to say;
- TRANSP is no field of ours at all: the kept one is written.

What is not written is a Loss, as is a line that is no content line (RFC 5545 section 3.1) and a component that does not
end where it began: a kept line can never end the event it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html import unescape

from eventkit.formats._contentlines import clean, is_clean, parse_head, split_line, unescape_text
from eventkit.formats._html_text import html_to_text

Lose = Callable[[str], None]
"""Takes the reason of a loss."""

# Of an event: those that it has once at most, and that a field of ours is written as.
OWN = frozenset(
    {
        *("UID", "DTSTAMP", "DTSTART", "DTEND", "DURATION", "RECURRENCE-ID", "SUMMARY", "DESCRIPTION", "LOCATION"),
        *("URL", "CATEGORIES", "CREATED", "LAST-MODIFIED", "SEQUENCE", "STATUS", "TRANSP"),
    }
)
# Of a calendar. The first are the writer's own business, whatever the source had.
SET_BY_WRITER = frozenset({"PRODID", "VERSION", "CALSCALE", "METHOD", "UID"})
OWN_OF_CALENDAR = frozenset(
    {
        *("X-WR-CALNAME", "NAME", "X-WR-CALDESC", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"),
        *("URL", "SOURCE", "LAST-MODIFIED", "DESCRIPTION"),
    }
)
# Components that end one another: none can stand in another one, nor in an event (RFC 5545 section 3.6).
_APART = frozenset({"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "VCALENDAR"})
_TAGS = re.compile(r"(?s)<(?:style|script|head|title)\b[^<]*<?[^<]*</(?:style|script|head|title)>|<[^<>]{0,2000}>")
_WORD = re.compile(r"\w+")
_ZONE = re.compile(r';TZID=(?:"([^"\n]*)"|([^";:,\n]*))([^\n]*)', re.I)
_RANGE = re.compile(r"RECURRENCE-ID(?:;[^:;]+)*?(;RANGE=THISANDFUTURE)(?=[;:])", re.I)
_YEAR = re.compile(r"[:,/](\d{4})\d{4}T\d{6}\b")


def with_kept(lines: list[bytes], leftovers: Iterable[str], own: frozenset[str], lose: Lose) -> list[str]:
    """
    Put the kept properties among our lines, in place; returns the lines of the kept components.

    `lines` are unfolded, and all that we write ourselves of a component but its END and the components in it.
    """
    at = {_name(line.decode()): number for number, line in enumerate(lines)}
    components: list[str] = []
    for item in leftovers:
        line = _writable(item, own is OWN, lose)
        if line is None:
            continue
        if "\n" in line:
            components += line.split("\n")
            continue
        name = _name(line)
        if name not in own:
            lines.append(line.encode())
        elif name in at:
            ours = lines[at[name]].decode()
            if name == "TRANSP" or _says_the_same(line, ours):
                lines[at[name]] = line.encode()
            elif name == "RECURRENCE-ID" and (found := _RANGE.match(line)):
                # The instance may be named in another zone; that it stands for all later ones holds all the same.
                lines[at[name]] = f"{name}{found[1]}{ours[len(name) :]}".encode()
            else:
                lose(f"{_shown(line)} is not written: what it said has changed")
        elif name == "DURATION" and "DTEND" in at:
            lose(f"{_shown(line)} is not written: DTEND says the end")
        elif ";" in line.partition(":")[0]:
            lose(f"{_shown(line)} is not written: what it said has changed")
        else:
            at[name] = len(lines)
            lines.append(line.encode())
    return components


def zones_named(items: Iterable[str], own: frozenset[str] = OWN) -> dict[str, set[int]]:
    """
    The TZIDs that kept items bring, each with the years of the times they are used for.

    A property that we write ourselves brings none: it is written only where our line has the same zone.
    """
    found: dict[str, set[int]] = {}
    for item in items:
        if "TZID" in item.upper() and ((name := _name(item)) == "TRANSP" or name not in own):
            for quoted, plain, value in _ZONE.findall(item):
                found.setdefault(quoted or plain, set()).update(map(int, _YEAR.findall(value)))
    return found


def zone_of_block(item: str) -> str:
    """The TZID that a kept VTIMEZONE explains, or "" for anything else."""
    lines = item.replace("\r\n", "\n").split("\n")
    if lines[0].strip().upper() != "BEGIN:VTIMEZONE":
        return ""
    return next((unescape_text(line.partition(":")[2]) for line in lines if _name(line) == "TZID"), "")


def same_words(markup: str, text: str) -> bool:
    """Whether a text with tags (the value of X-ALT-DESC or STYLED-DESCRIPTION) has the words of a plain one."""
    html, words = unescape_text(markup), _WORD.findall(text)
    # The words alone, or with the addresses of links, as a description has them that was made of this HTML.
    return words in (_WORD.findall(unescape(_TAGS.sub(" ", html))), _WORD.findall(html_to_text(html)))


def is_component(item: str) -> bool:
    """Whether a kept item is a component rather than one line."""
    return item[:6].upper() == "BEGIN:"


def _writable(item: str, in_event: bool, lose: Lose) -> str | None:
    """The item if it can stand in an event or a calendar: one content line, or one whole component."""
    text = item.replace("\r\n", "\n")
    if not is_clean(text):
        text = "\n".join(clean(line).replace("\n", " ") for line in text.split("\n"))
        lose(f"control characters of {_shown(text)} are left out")
    lines = text.split("\n")
    if is_component(text):
        whole = _is_whole(lines, in_event)
    else:
        whole = len(lines) == 1 and _is_line(text) and _name(text) not in ("BEGIN", "END")
    if not whole:
        lose(f"{_shown(text)} is no content line and no whole component: not written")
        return None
    return text


def _is_whole(lines: list[str], in_event: bool) -> bool:
    """Whether lines begin one component and end it with the last, and none in it ends what it stands in."""
    open_: list[str] = []
    for number, line in enumerate(lines):
        if not _is_line(line) or (number and not open_):
            return False
        name = _name(line)
        if name == "BEGIN":
            kind = line[6:].strip().upper()
            if kind in _APART and (in_event or not _APART.isdisjoint(open_)):
                return False
            open_.append(kind)
        elif name == "END" and open_.pop() != line[4:].strip().upper():
            return False
    return not open_


def _is_line(line: str) -> bool:
    parts = split_line(line)
    return parts is not None and not line[:1].isspace() and parse_head(parts[0]) is not None


def _name(line: str) -> str:
    """The name of a property, in capitals."""
    end = min(at for at in (line.find(":"), line.find(";"), len(line)) if at >= 0)
    return line[:end].strip().upper()


def _says_the_same(kept: str, ours: str) -> bool:
    one, other = split_line(kept), split_line(ours)
    if one is None or other is None:
        return False
    return one[1] == other[1] and _zone_and_type(one[0]) == _zone_and_type(other[0])


def _zone_and_type(head: str) -> tuple[str, str]:
    """What a value means beside its letters: the zone of a time, and whether it is a day."""
    params = dict((parse_head(head) or ("", ()))[1])
    kind = "".join(params.get("VALUE", ())).upper()
    return "".join(params.get("TZID", ())), "" if kind in ("DATE-TIME", "TEXT", "URI") else kind


def _shown(line: str) -> str:
    first = line.partition("\n")[0]
    return first if len(first) <= 60 else f"{first[:59]}…"
