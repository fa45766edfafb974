"""Content lines of vCard: escaping, parameters, folding (RFC 2426 §2.6 and §5, RFC 6350 §3.2 to §3.4)."""

from eventkit._plain import plain

_MAX_OCTETS = 75
_ESCAPES = str.maketrans({"\\": "\\\\", "\n": "\\n", ",": "\\,", ";": "\\;"})
# A quoted parameter value can hold neither a quote nor a line break, and few programs undo the carets of RFC 6868.
_IN_QUOTES = str.maketrans({'"': "'", "\n": " ", "\t": " "})


def text(value: str) -> str:
    r"""
    A text value, or one component of a structured value.

    >>> print(text("Wind; Sun, Water\nEND:VCARD"))
    Wind\; Sun\, Water\nEND:VCARD
    """
    return plain(value).translate(_ESCAPES)


def quoted(value: str) -> str:
    """A parameter value in quotes."""
    return f'"{plain(value).translate(_IN_QUOTES)}"'


def folded(line: str) -> str:
    """
    A content line with its line ends: no physical line is longer than 75 octets, none ends inside a character.
    """
    if len(line) * 4 <= _MAX_OCTETS or len(line.encode()) <= _MAX_OCTETS:
        return line + "\r\n"
    pieces: list[str] = []
    start, used, room = 0, 0, _MAX_OCTETS
    for n, letter in enumerate(line):
        size = 1 if letter < "\x80" else 2 if letter < "\u0800" else 3 if letter < "\U00010000" else 4
        if used + size > room:
            pieces.append(line[start:n])
            start, used, room = n, 0, _MAX_OCTETS - 1  # the space that begins a continued line counts
        used += size
    return "\r\n ".join([*pieces, line[start:]]) + "\r\n"
