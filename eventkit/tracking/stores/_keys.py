"""What columns that are looked for can hold: `to_key`."""

from __future__ import annotations

from hashlib import blake2b

LONGEST_KEY = 200  # characters; indexes of PostgreSQL take 2,700 bytes
_KEPT = LONGEST_KEY - 33


def to_key(text: str) -> str:
    """
    The text, if a column with an index can hold it; else its beginning and a digest of all, LONGEST_KEY characters.

    No column of PostgreSQL holds U+0000, and none holds half of a surrogate pair.
    """
    if len(text) < LONGEST_KEY and (text.isascii() or _encodable(text)) and "\0" not in text:
        return text
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    start = text.encode("utf-8", "replace").decode().replace("\0", "")[:_KEPT]
    return f"{start}~{digest}".ljust(LONGEST_KEY, ".")


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
