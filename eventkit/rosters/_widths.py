"""How many columns words take on a screen of fixed-width letters, and how to break them into such columns."""

import unicodedata
from collections.abc import Iterator

_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"
_SOFT_HYPHEN = "\u00ad"


def width(text: str) -> int:
    """
    The columns that the words take: 2 for wide and full-width letters, 0 for marks on the letter before.

    Follows Unicode Standard Annex 11 (East Asian Width; ambiguous letters are narrow) and Annex 29 for emoji: a
    sequence joined by U+200D, with a skin tone or with U+FE0F is as wide as one emoji. Programs differ here;
    this is what current terminals do.

    >>> width("Qiu Baoxing"), width("仇保兴"), width("ü")
    (11, 6, 1)
    """
    if text.isascii():
        return len(text)
    return sum(columns for _, columns in clusters(text))


def clusters(text: str) -> Iterator[tuple[str, int]]:
    """What must not be broken, with its columns: a letter with its marks, a joined emoji, a Hangul syllable."""
    cluster, columns, joined = "", 0, False
    for letter in text:
        own = _letter_width(letter)
        if not cluster:
            cluster, columns = letter, own
        elif letter == _EMOJI_STYLE:
            cluster, columns = cluster + letter, max(columns, 2)
        elif joined or own == 0 or (_is_skin_tone(letter) and columns == 2) or _completes_flag(cluster, letter):
            # a joined or toned emoji shows as one; the second letter of a flag makes it two columns wide
            cluster, columns = cluster + letter, columns + (own if _completes_flag(cluster, letter) else 0)
        else:
            yield cluster, columns
            cluster, columns = letter, own
        joined = letter == _JOINER
    if cluster:
        yield cluster, columns


def _letter_width(letter: str) -> int:
    if letter < "\u0300":
        return 1
    if "\u1160" <= letter <= "\u11ff" or "\ud7b0" <= letter <= "\ud7ff":
        return 0  # the vowel and the final of a Hangul syllable stand under its first letter
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _is_skin_tone(letter: str) -> bool:
    return "\U0001f3fb" <= letter <= "\U0001f3ff"


def _completes_flag(cluster: str, letter: str) -> bool:
    return len(cluster) == 1 and all("\U0001f1e6" <= each <= "\U0001f1ff" for each in (cluster, letter))


def pad(text: str, columns: int) -> str:
    """The words with spaces after them, up to a number of columns."""
    return text + " " * (columns - width(text))


def wrapped(text: str, columns: int) -> list[str]:
    """
    The words on lines no wider than a number of columns, broken at spaces, between wide letters, or where they must.

    Never inside a cluster. At least one line, which may be empty; `columns` 0 means no limit.

    >>> wrapped("Deputy Secretary General, Shenzhen", 16)
    ['Deputy Secretary', 'General,', 'Shenzhen']
    """
    if not columns or width(text) <= columns:
        return [text]
    lines: list[str] = []
    line, used = "", 0
    for word in text.split(" "):
        taken = width(word)
        if line and used + 1 + taken <= columns:
            line, used = f"{line} {word}", used + 1 + taken
            continue
        if line:
            lines.append(line)
        line, used = word, taken
        if taken > columns:
            *full, line = _broken(word, columns)
            lines += full
            used = width(line)
    return [*lines, line]


def _broken(word: str, columns: int) -> list[str]:
    lines: list[str] = []
    line: list[str] = []
    used = 0
    for cluster, taken in clusters(word):
        if line and used + taken > columns:
            lines.append("".join(line))
            line, used = [], 0
        line.append(cluster)
        used += taken
    return [*lines, "".join(line)]
