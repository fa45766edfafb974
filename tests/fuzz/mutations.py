"""
How a valid document is spoiled: a few small steps, each a number for what is done and numbers for where.

The same steps give the same bytes, so that a finding can be told by its seed and steps, hypothesis can shrink it, and
`run.py` can draw millions of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

Step = tuple[int, int, int]  # which mutation (modulo their number), and two numbers it uses for places and choices
Mutation = Callable[[bytes, int, int, Sequence[bytes]], bytes]

MAX_BYTES = 60_000  # a mutated document is cut here, or doubling would run away

ODD_TEXT = [
    *"\x00 \x0b \x1b[31m \x7f \u200b \u202e \ufeff \ufffd \ufffe é e\u0301 \u0301\u0301\u0301 ß İ ǅ ﬁ Ａ ① ½".split(
        " "
    ),
    *"٣ 𝟛 七 王 한 あ العربية 🏳️‍🌈 \U0010ffff – ’ “ …".split(" "),
    *("\x85", "\u2028", "\u2029", "　", "\xa0"),
]
ODD_BYTES = [
    b"\xff",
    b"\xfe\xff",
    b"\xc0\x80",
    b"\xed\xa0\x80",
    b"\xf5\x80\x80\x80",
    b"\x80",
    b"\xe4\xb8",
    b"\r",
    b"\n",
]
NUMBERS = [
    b"0", b"-1", b"00", b"24", b"29", b"60", b"99", b"366", b"9999", b"10000", b"2147483648", b"-9223372036854775809",
    b"9" * 30, b"1" * 5000, b"1e309", b"0.1", b"-0", "٣".encode(), b"1_0",
]  # fmt: skip


def mutate(seed: bytes, steps: Sequence[Step], tokens: Sequence[bytes], others: Sequence[bytes] = ()) -> bytes:
    """The seed after the steps; `tokens` are words of the format, `others` documents to take parts from."""
    data = seed
    for which, a, b in steps:
        data = MUTATIONS[which % len(MUTATIONS)](data, a, b, (tokens, others)[which % 2] or tokens or (b"",))
        data = data[:MAX_BYTES]
    return data


def _at(data: Sequence[object], place: int) -> int:
    return place % (len(data) + 1)


def _lines(data: bytes) -> list[bytes]:
    """The lines with their ends; of a text on one line its words."""
    lines = data.splitlines(keepends=True)
    return lines if len(lines) > 2 else re.findall(rb"[\w.]+\s*|\W", data)


def _swap(data: bytes, a: int, b: int, _: Sequence[bytes]) -> bytes:
    lines = _lines(data)
    if lines:
        a, b = a % len(lines), b % len(lines)
        lines[a], lines[b] = lines[b], lines[a]
    return b"".join(lines)


def _double(data: bytes, a: int, b: int, _: Sequence[bytes]) -> bytes:
    """A run of lines said again, right after itself."""
    lines = _lines(data)
    start = _at(lines, a)
    end = start + 1 + b % 12
    return b"".join([*lines[:end], *lines[start:end] * (1 + b % 3), *lines[end:]])


def _drop(data: bytes, a: int, b: int, _: Sequence[bytes]) -> bytes:
    lines = _lines(data)
    start = _at(lines, a)
    del lines[start : start + 1 + b % 5]
    return b"".join(lines)


def _truncate_line(data: bytes, a: int, b: int, _: Sequence[bytes]) -> bytes:
    lines = _lines(data)
    if lines:
        line = lines[a % len(lines)]
        lines[a % len(lines)] = line[: b % (len(line) + 1)] + (b"\r\n" if b % 2 else b"")
    return b"".join(lines)


def _truncate(data: bytes, a: int, _b: int, _: Sequence[bytes]) -> bytes:
    return data[: _at(data, a)]


def _flip(data: bytes, a: int, b: int, _: Sequence[bytes]) -> bytes:
    if not data:
        return data
    at = a % len(data)
    return data[:at] + bytes((data[at] ^ (1 << b % 8),)) + data[at + 1 :]


def _number(data: bytes, a: int, b: int, _: Sequence[bytes]) -> bytes:
    """One number, or a part of it, becomes another."""
    found = list(re.finditer(rb"\d+", data))
    if not found:
        return data
    match = found[a % len(found)]
    start = match.start() + (b // 64) % (match.end() - match.start())
    end = match.end() if b % 2 else min(match.end(), start + 1 + b % 4)
    return data[:start] + NUMBERS[(b // 2) % len(NUMBERS)] + data[end:]


def _odd_text(data: bytes, a: int, b: int, _: Sequence[bytes]) -> bytes:
    at = _at(data, a)
    return data[:at] + ODD_TEXT[b % len(ODD_TEXT)].encode() * (1 + (b // 100) % 3) + data[at:]


def _odd_bytes(data: bytes, a: int, b: int, _: Sequence[bytes]) -> bytes:
    at = _at(data, a)
    return data[:at] + ODD_BYTES[b % len(ODD_BYTES)] + data[at + b % 3 :]


def _fold(data: bytes, a: int, b: int, _: Sequence[bytes]) -> bytes:
    """A fold of iCalendar anywhere, in a character or an escape as well; many of them now and then."""
    fold = (b"\r\n ", b"\n\t", b"\r\n\t", b"\n ")[b % 4]
    if b % 7 == 0:
        step = 1 + a % 40
        return fold.join(data[at : at + step] for at in range(0, min(len(data), 4000), step)) + data[4000:]
    at = _at(data, a)
    return data[:at] + fold + data[at:]


def _line_ends(data: bytes, a: int, _b: int, _: Sequence[bytes]) -> bytes:
    return data.replace(b"\r\n", b"\n").replace(b"\n", (b"\n", b"\r", b"\r\n", b"\n\r", b"\r\r\n", b"\n\n")[a % 6])


def _token(data: bytes, a: int, b: int, tokens: Sequence[bytes]) -> bytes:
    """A word of the format where it may not belong."""
    at = _at(data, a)
    if a % 3:  # between two lines rather than anywhere
        at = data.find(b"\n", at) + 1 or at
    return data[:at] + tokens[b % len(tokens)][:2000] + data[at:]


def _replace_token(data: bytes, a: int, b: int, tokens: Sequence[bytes]) -> bytes:
    """A word becomes another."""
    words = list(re.finditer(rb"[A-Za-z-]{2,}", data))
    if not words:
        return data
    match = words[a % len(words)]
    return data[: match.start()] + tokens[b % len(tokens)].strip()[:200] + data[match.end() :]


def _splice(data: bytes, a: int, b: int, others: Sequence[bytes]) -> bytes:
    """The beginning of one document and the end of another."""
    other = others[b % len(others)]
    return data[: _at(data, a)] + other[_at(other, a * 31 + b) :]


def _graft(data: bytes, a: int, b: int, others: Sequence[bytes]) -> bytes:
    """A few lines of another document in this one."""
    lines, other = _lines(data), _lines(others[b % len(others)])
    start, at = _at(other, a * 17 + b), _at(lines, a)
    return b"".join([*lines[:at], *other[start : start + 1 + b % 20], *lines[at:]])


def _nest(data: bytes, a: int, b: int, _: Sequence[bytes]) -> bytes:
    """A stretch of the document inside itself, some levels deep."""
    lines = _lines(data)
    start = _at(lines, a)
    inner = lines[start : start + 1 + b % 6]
    return b"".join([*lines[:start], *inner * (2 + b % 30), *lines[start:]])


def _repeat_character(data: bytes, a: int, b: int, _: Sequence[bytes]) -> bytes:
    if not data:
        return data
    at = a % len(data)
    return data[:at] + data[at : at + 1 + b % 3] * (1 + b % 2000) + data[at:]


def _case(data: bytes, a: int, b: int, _: Sequence[bytes]) -> bytes:
    start = _at(data, a)
    end = start + 1 + b % 40
    return data[:start] + data[start:end].swapcase() + data[end:]


MUTATIONS: list[Mutation] = [
    _token, _graft, _replace_token, _splice, _number, _swap, _double, _drop, _truncate_line, _truncate, _flip,
    _odd_text, _odd_bytes, _fold, _line_ends, _nest, _repeat_character, _case,
]  # fmt: skip
