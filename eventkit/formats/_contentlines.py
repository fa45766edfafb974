r"""
The lines that iCalendar and vCard are made of: escaping, parameters, and folding at 75 octets.

A content line is `NAME;PARAM=value:value`, ended by CRLF and folded so that no part is longer than 75 octets.
A value goes through the function of its type, and the line through `content_line`:

    >>> content_line("SUMMARY", escape_text("Cities, after the pandemic"))
    'SUMMARY:Cities\\, after the pandemic\r\n'

Two rules hold whatever the input is, and both are kept by ordinary code, never by `assert`:

- the functions of the types leave no line break and no control character but TAB in a value;
- `content_line` refuses a line that has one all the same (WriteError), so that no value can ever
  begin a property of its own.

Follows RFC 5545 section 3.1 (lines, folding), 3.3.11 (TEXT), 3.2 (parameters), RFC 6868 (carets in parameters)
and RFC 3986 (URI). All functions take time in proportion to their input.
"""

import re

from eventkit.errors import WriteError

OCTETS = 75

Parameters = tuple[tuple[str, tuple[str, ...]], ...]
"""The name of each parameter, in capitals, and its values."""

# Line breaks of any kind become one "\n"; VT, FF, NEL and the Unicode separators too, since readers that
# split with a general "split lines" call break the line there (node-ical, khal).
_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
# What must not be in a finished line: everything above, and the line feed.
_FORBIDDEN = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")

# What may stand in a URI as it is. Comma, semicolon and backslash may not here, though RFC 3986 would allow the
# first two: readers split or rewrite the value at them.
_URI_PLAIN = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+=]*")
_URI_UNSAFE = re.compile(r"%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~:/?#\[\]@!$&'()*+=%]")
_HOST = re.compile(r"[A-Za-z0-9.\-]{1,253}(:[0-9]{1,5})?")

# The same for lines in UTF-8: what may stand in them, breaks beyond ASCII, and the pieces they are folded in. No piece
# ends within a character, or after a backslash unless there is nothing else: programs unescape before they unfold.
_LEADS = b"\xc2\xe2"  # what breaks beyond ASCII begin with; looked for apart, since one pattern of both is slow
_PLAIN_OCTETS = bytes(o for o in range(256) if o == 0x09 or (o >= 0x20 and o != 0x7F and o not in _LEADS))
_C1_OCTETS = re.compile(rb"\xc2[\x80-\x9f]")
_SEPARATOR_OCTETS = re.compile(rb"\xe2\x80[\xa8\xa9]")
_PIECE = re.compile(rb"(?s)(?:.{1,74}(?:(?<!\\)|\Z)|.{1,74})(?![\x80-\xbf])")
UNIT, _UNIT_OCTET = "\x1f", b"\x1f"  # never in a text that is clean

# What is read. All repetitions are possessive: no text makes them try twice.
_NAME = re.compile(r"(?:[A-Za-z0-9_\-]{1,100}\.)?[A-Za-z0-9_\-]{1,200}[ \t]{0,9}")
_HEAD = re.compile(r'[^":]*+(?:"[^"]*+"[^":]*+)*+:')
_PARAMETER = re.compile(r';([^=:;"]*+)(?:=((?:"[^"]*+"|[^";]++)*+))?')
_PARAMETER_VALUE = re.compile(r',((?:"[^"]*+"|[^",]++)*+)')
_ESCAPE = re.compile(r"\\([\\;,nN])")
_CARET = re.compile(r"\^([n'^])")


def is_clean(value: str) -> bool:
    """Whether the text holds no line break but "\n" and no control character but TAB."""
    # What is printable holds none of them: a quick answer for nearly every text.
    return value.isprintable() or value.replace("\n", "").isprintable() or not _UNSAFE.search(value)


def clean(value: str) -> str:
    r"""
    The text with one kind of line break ("\n") and no control character but TAB.

    Control characters are dropped, halves of a surrogate pair joined, or replaced by U+FFFD when alone.
    The same object comes back when there was nothing to do.

    >>> clean("one\r\ntwo\u2028three\x00")
    'one\ntwo\nthree'
    """
    if is_clean(value):
        return value
    value = _CONTROL.sub("", _BREAK.sub("\n", value))
    if _SURROGATE.search(value):
        value = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return value


def has_control(value: str) -> bool:
    """Whether `clean` would drop or replace characters that stand for something other than a line break."""
    return not is_clean(value) and bool(_CONTROL.search(value) or _SURROGATE.search(value))


def line_feeds(value: str) -> str:
    r"""
    The text with one kind of line break ("\n"). Control characters stay, as in `one_line`.

    >>> line_feeds("Town hall\r\nOslo")
    'Town hall\nOslo'
    """
    return value if value.isprintable() else _BREAK.sub("\n", value)


def one_line(value: str) -> str:
    r"""
    The text on one line: breaks and TABs become spaces, spaces around the whole are taken off.

    Other control characters stay, for `clean` to drop and `has_control` to tell of.

    >>> one_line("Green\r\nrecovery ")
    'Green recovery'
    """
    if not value.isprintable():
        lines = re.split("[\n\t]+", _BREAK.sub("\n", value))
        if len(lines) > 1:
            value = " ".join(filter(None, map(str.strip, lines)))
    return value.strip()


def escape_text(value: str) -> str:
    r"""
    A TEXT value, cleaned and escaped (RFC 5545 section 3.3.11).

    >>> escape_text("a;b,c\\d\r\ne")
    'a\\;b\\,c\\\\d\\ne'
    """
    if not value.isprintable():
        value = clean(value)
    return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def escape_uid(value: str) -> str:
    r"""
    An identifier as a TEXT value. It is kept as it is, whatever its characters; only control characters and line
    breaks, which no reader could hand back, are percent-encoded.

    >>> escape_uid("42@example.org\r\nSUMMARY:other")
    '42@example.org%0D%0ASUMMARY:other'
    """
    if not value.isprintable():
        value = _FORBIDDEN.sub(_percent, value.replace("\t", "%09"))
    return escape_text(value)


def encode_uri(value: str) -> str:
    r"""
    A URI in ASCII: what RFC 3986 does not allow is percent-encoded (UTF-8), and so are comma, semicolon and
    backslash; escapes that are there already stay. A host in another script is written in its IDNA form.

    >>> encode_uri("https://例え.jp/气候 周,1?a=%E6\r\nX:1")
    'https://xn--r8jz45g.jp/%E6%B0%94%E5%80%99%20%E5%91%A8%2C1?a=%E6%0D%0AX:1'
    """
    value = value.strip()
    if _URI_PLAIN.fullmatch(value):  # as most are, and quickly told
        return value
    if not value.isascii():
        scheme, slashes, rest = value.partition("//")
        host = re.match(r"[^/?#]*", rest)
        if slashes and host and not host[0].isascii():
            value = f"{scheme}//{_ascii_host(host[0])}{rest[host.end() :]}"
    return _URI_UNSAFE.sub(_percent, value)


def parameter(value: str, *, carets: bool = False) -> str:
    """
    The value of a parameter, quoted where it has to be.

    A parameter can hold no double quote: it becomes an apostrophe, since ten of the readers measured do not
    decode RFC 6868. With `carets` the quote and line breaks are kept in the form of that RFC (`^'`, `^n`).
    A caret is always doubled, or a reader that decodes would take it for an escape.

    >>> parameter('Anna "Ann" Berg; Oslo'), parameter('Anna "Ann" Berg', carets=True)
    ('"Anna \\'Ann\\' Berg; Oslo"', "Anna ^'Ann^' Berg")
    """
    value = (clean(value).strip() if carets else one_line(clean(value))).replace("^", "^^")
    value = value.replace('"', "^'" if carets else "'").replace("\n", "^n").replace("\t", " ")
    return f'"{value}"' if "," in value or ";" in value or ":" in value else value


def content_line(name: str, value: str) -> str:
    """
    One property: `name` with its parameters, and the value in its written form; folded, and ended by CRLF.

    Raises:
        WriteError: when a control character or line break stands in the line; a value that went through the
            function of its type has none.

    >>> content_line("DTSTART;TZID=Asia/Shanghai", "20200515T190000")
    'DTSTART;TZID=Asia/Shanghai:20200515T190000\\r\\n'
    """
    line = f"{name}:{value}"
    if len(line) <= OCTETS and line.isascii() and line.isprintable():  # most lines, by far
        return line + "\r\n"
    return fold(line)


def fold(line: str) -> str:
    """
    A content line in pieces of at most 75 octets of UTF-8, never cut inside a character or after a backslash; each
    further piece begins with a space, which counts. Ends with CRLF. Raises WriteError as `content_line` does.
    """
    if not line.isprintable() and (fault := _FORBIDDEN.search(line)):
        raise WriteError(f"a line cannot hold {fault[0]!a} (at {line[: fault.start()][-40:]!a})")
    octets = line.encode()
    return f"{line}\r\n" if len(octets) <= OCTETS else f"{_folded(octets).decode()}\r\n"


def escape_texts(values: str, count: int) -> list[bytes]:
    r"""
    Several TEXT values at once, divided by UNIT, escaped and in UTF-8: what `escape_text` gives for each, if it is
    clean. The longest stands best at the end.

    Values are not cleaned. Raises WriteError for what has no UTF-8 form and for UNIT in a value; other control
    characters are left for `fold_lines` to refuse.

    >>> escape_texts(f"a;b{UNIT}c,d\\\ne", 2)
    [b'a\\;b', b'c\\,d\\\\\\ne']
    """
    try:
        octets = values.encode()
    except UnicodeEncodeError as error:
        raise WriteError(f"half of a surrogate pair has no UTF-8 form: {error}") from error
    octets = octets.replace(b"\\", b"\\\\").replace(b";", b"\\;").replace(b",", b"\\,").replace(b"\n", b"\\n")
    escaped = octets.split(_UNIT_OCTET, count - 1)
    if _UNIT_OCTET in escaped[-1]:
        raise WriteError("a text cannot hold U+001F")
    return escaped


def fold_lines(lines: list[bytes]) -> bytes:
    """
    Content lines in UTF-8, each folded as `fold` does and ended by CRLF. The list is used up.

    Raises:
        WriteError: when a control character or line break stands in one of them.
    """
    whole = b"".join(lines)
    if (left := whole.translate(None, _PLAIN_OCTETS)) and (
        left.strip(_LEADS)
        or (b"\xc2" in left and _C1_OCTETS.search(whole))
        or (b"\xe2" in left and _SEPARATOR_OCTETS.search(whole))
    ):
        for line in lines:
            fold(line.decode())  # says which
        raise WriteError("a line cannot hold a control character")
    lines.append(b"")
    return b"\r\n".join([line if len(line) <= OCTETS else _folded(line) for line in lines])


def _folded(line: bytes) -> bytes:
    # The first piece has 75 octets and the others 74, after their space: so the first octet stands apart.
    return line[:1] + b"\r\n ".join(_PIECE.findall(line, 1))


def split_line(line: str) -> tuple[str, str] | None:
    """
    What stands left and right of the colon that ends the head of an unfolded line; None where there is none.

    The opposite of joining them by a colon. A colon in a quoted parameter value does not count; where a quote
    is never closed, the first colon does.

    >>> split_line('ATTENDEE;CN="Roe: Jane":mailto:jane@example.org')
    ('ATTENDEE;CN="Roe: Jane"', 'mailto:jane@example.org')
    """
    head, colon, value = line.partition(":")
    if '"' in head and head.count('"') % 2 and (whole := _HEAD.match(line)):
        return whole[0][:-1], line[whole.end() :]
    return (head, value) if colon else None


def parse_head(text: str) -> tuple[str, Parameters] | None:
    """
    The name and the parameters that stand left of a value, both in capitals; None where it is no head.

    Each parameter has all its values, decoded: quotes taken off, carets of RFC 6868 undone. The opposite of
    `parameter`. A parameter without "=" has no values.

    >>> parse_head('attendee;cn="Roe, Jane";X-A=^^1;MEMBER="mailto:a@b","mailto:c@d"')
    ('ATTENDEE', (('CN', ('Roe, Jane',)), ('X-A', ('^1',)), ('MEMBER', ('mailto:a@b', 'mailto:c@d'))))
    """
    stated = text.partition(";")[0]
    name = head_name(stated)
    return (name, parse_parameters(text[len(stated) :])) if name else None


def parse_parameters(text: str) -> Parameters:
    """
    The parameters of a head: what stands after its name, beginning with a semicolon; "" for none.

    >>> parse_parameters(";TZID=Europe/Oslo;VALUE=DATE-TIME")
    (('TZID', ('Europe/Oslo',)), ('VALUE', ('DATE-TIME',)))
    """
    if not text:
        return ()
    if '"' not in text and "^" not in text:  # as most are
        simple = []
        for part in text[1:].split(";"):
            key, equals, value = part.partition("=")
            values = (value,) if "," not in value else tuple(value.split(","))
            simple.append((key.strip().upper(), values if equals else ()))
        return tuple(simple)
    params = []
    for found in _PARAMETER.finditer(text):
        stated = found[2]
        params.append((found[1].strip().upper(), () if stated is None else _parameter_values(stated)))
    return tuple(params)


def head_name(stated: str) -> str:
    """
    The name of a property in capitals, from what stands before its first semicolon; "" where that is none.

    >>> head_name("Summary"), head_name("item1.URL"), head_name("two words")
    ('SUMMARY', 'URL', '')
    """
    if not _NAME.fullmatch(stated):
        return ""
    return stated.rpartition(".")[2].strip().upper()  # a group before a dot is vCard's (RFC 6350), and no part of it


def unescape_text(value: str) -> str:
    r"""
    The text that a TEXT value stands for (RFC 5545 section 3.3.11). The opposite of `escape_text`.

    A backslash before another character stays, since nothing says what it would mean.

    >>> unescape_text("a\\;b\\,c\\\\d\\ne\\x")
    'a;b,c\\d\ne\\x'
    """
    if "\\" not in value:
        return value
    if "\\\\" in value:
        return _ESCAPE.sub(_unescaped, value)
    value = value.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";")
    return value.replace("\\N", "\n") if "\\" in value else value


def split_list(value: str, separator: str = ",") -> list[str]:
    r"""
    The parts of a value at each comma (or semicolon) that is not escaped; the parts are as they were written.

    >>> split_list("one\\, two,three")
    ['one\\, two', 'three']
    """
    pieces = value.split(separator)
    if "\\" not in value or len(pieces) == 1:
        return pieces
    parts: list[str] = []
    held: list[str] = []
    for piece in pieces:
        held.append(piece)
        if (len(piece) - len(piece.rstrip("\\"))) % 2 == 0:
            parts.append(separator.join(held))
            held = []
    if held:
        parts.append(separator.join(held))
    return parts


def _unescaped(match: re.Match[str]) -> str:
    return "\n" if match[1] in "nN" else match[1]


def _parameter_values(text: str) -> tuple[str, ...]:
    if '"' not in text and "," not in text:
        return (_decoded(text),)
    return tuple(
        _decoded(value) for value in (_PARAMETER_VALUE.findall(f",{text}") if '"' in text else text.split(","))
    )


def _decoded(value: str) -> str:
    """A parameter value without quotes and carets (RFC 6868): ^n is a line break, ^' a double quote, ^^ a caret."""
    if '"' in value:
        value = value.replace('"', "")
    return _CARET.sub(_uncareted, value) if "^" in value else value


def _uncareted(match: re.Match[str]) -> str:
    return {"n": "\n", "'": '"', "^": "^"}[match[1]]


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{octet:02X}" for octet in match[0].encode("utf-8", "surrogatepass"))


def _ascii_host(host: str) -> str:
    """The authority of a URI in ASCII; as it was when IDNA has no form for it (percent-encoding follows)."""
    user, at, name = host.rpartition("@")
    try:
        ascii_name = name.encode("idna").decode("ascii")
    except UnicodeError:
        return host
    # IDNA folds full-width signs to plain ones: a host that would gain a slash or an @ by it stays as it was.
    return user + at + ascii_name if _HOST.fullmatch(ascii_name) else host
