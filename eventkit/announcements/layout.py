"""What only its layout put into a text, taken out, so that the same words are read the same however they came."""

from __future__ import annotations

import re
from textwrap import dedent

# White space that is as wide or as narrow as a printer wants it: a plain space to a reader. The ideographic one stays,
# since it divides names. What has no width is left out, and so are hyphens for the ends of lines.
_SPACES: dict[int, str | None] = dict.fromkeys((0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F), " ")
_SPACES |= dict.fromkeys((0xAD, 0x200B, 0x2060, 0xFEFF))
_ODD_SPACE = re.compile(f"[{''.join(map(chr, _SPACES))}]")
_QUOTE_MARKS = re.compile(r"^[ \t]{0,8}>(?:[ \t]?>){0,20}[ \t]?", re.M)  # what is indented behind them stays so

_NARROW, _WIDE = 50, 100  # characters of the lines of a text that was broken at a width
_WIDER = 0.05  # of the lines, at most: a long address
_NEARLY = 0.7  # of the width; a shorter line ended for another reason
_MOST = 0.6  # of the lines that are nearly as long are broken in such a text, and two at least
# The beginning of a line that is one by itself: a bullet, a number, a label, a heading, a row.
_OWN_LINE = re.compile(
    r"[-*+•●▪■◦‣·∙★☆►▶→✓✔▸#|>–—]|\d{1,2}[.)、．]\s|[^\s:：]{1,24}(?: [^\s:：]{1,16}){0,2}[:：](?!\d)"
)
_ROW = re.compile(r"[|\t]")  # between the cells of a row
# A clock time at its beginning is that of an agenda, but behind words that wait for a time.
_CLOCK = re.compile(r"\d{1,2}(?:[:.h]\d\d|\s?[ap]m\b)", re.IGNORECASE)
_DAY = re.compile(
    r"(?:[^\W\d_]{2,10}[.,]{0,2} )?(?:\d{1,2}(?:st|nd|rd|th|\.)?(?: de)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
    r"|nov|dec|mär|mai|okt|dez|fév|avr|juin|jui|aoû|déc|ene|abr|ago|dic)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
    r"|dec)[a-z]{0,6}\.? \d{1,2}\b|\d{1,2}[./]\d{1,2}[./])",
    re.IGNORECASE,
)
_WAITING = re.compile(
    r"(?:\b(?:at|on|in|for|the|by|before|from|to|until|till|and|or|between|um|am|im|vom|von|bis|ab|à|le|du|de|au|el|del|al|"
    r"las)|[,–-])\Z",
    re.IGNORECASE,
)


def tidied(text: str) -> str:
    """
    A text without the line ends of other systems, spaces before them and of other widths, marks of quotation, margin.

    >>> tidied("> Open house\\r\\n>\\r\\n> Friday,\\xa03 May \\r\\n")
    'Open house\\n\\nFriday, 3 May\\n'
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii() and _ODD_SPACE.search(text):
        text = text.translate(_SPACES)
    if ">" in text:
        text = _QUOTE_MARKS.sub("", text)
    if " \n" in text or "\t\n" in text:
        text = "\n".join(line.rstrip(" \t") for line in text.split("\n"))
    if text.lstrip("\n")[:1] in (" ", "\t"):
        text = dedent(text)
    return text


def unwrapped(text: str) -> str:
    """
    A text whose lines were broken at a width, with each paragraph in one line again and each character in its place.

    A line was broken where the first word of the next one had no more room in it. Nothing is changed where that holds
    for few lines only: they end there for another reason.
    """
    lines = text.split("\n")
    lengths = [len(line) for line in lines if " " in line]
    width = max((length for length in lengths if length <= _WIDE), default=0)
    if width < _NARROW or sum(length > _WIDE for length in lengths) > _WIDER * len(lengths):
        return text
    nearly = [
        n
        for n, after in enumerate(lines[1:])
        if _NEARLY * width < len(lines[n]) <= _WIDE and after and not _is_own(lines[n], after)
    ]
    full = {n for n in nearly if len(lines[n]) + 1 + len(lines[n + 1].split(" ", 1)[0]) > width}
    if len(full) < 2 or len(full) < _MOST * len(nearly):
        return text
    ends = (" " if n in full and not _ROW.search(lines[n] + lines[n + 1]) else "\n" for n in range(len(lines) - 1))
    return "".join(part for pair in zip(lines, (*ends, ""), strict=True) for part in pair)


def waits(line: str) -> bool:
    """Whether a line ends in a word that a time follows, so that the next goes on with it: "It is held on"."""
    return _WAITING.search(line) is not None


def _is_own(line: str, after: str) -> bool:
    """Whether the line after another is one by itself, however long that one is."""
    if _DAY.match(after) and _DAY.match(line):
        return True  # two entries of a program
    if _CLOCK.match(after):
        return not waits(line)
    return _OWN_LINE.match(after) is not None
