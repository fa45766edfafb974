"""File names from words: slug and unique."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

# Names that stand for devices on Windows, whatever suffix follows.
DEVICES = frozenset(("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))))


def slug(text: str) -> str:
    """
    ASCII words of the text with hyphens, at most 60 characters and not ending inside a word; "" when it has none.

    >>> slug("Clean air: what’s next in Łódź?"), slug("零碳园区")
    ('clean-air-whats-next-in-odz', '')
    """
    plain = unicodedata.normalize("NFKD", text[:500]).encode("ascii", "ignore").decode().lower().replace("'", "")
    made = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return made if len(made) <= 60 else made[:61].rpartition("-")[0] or made[:60]


def unique_slugs(named: Sequence[tuple[str, str]], *, taken: Iterable[str] = ()) -> list[str]:
    """
    A slug for each of (name, identity), no two alike; of which no two may be equal. The order makes no difference.

    A name without ASCII letters, and each of several names with one slug, has a figure made of its identity.

    >>> unique_slugs([("Wang Wei", "a"), ("Jane Roe", "b"), ("Wang, Wei", "c")])
    ['wang-wei-ca978112', 'jane-roe', 'wang-wei-2e7d2c03']
    """
    plain = [slug(name) for name, _ in named]
    counts = Counter(plain) + Counter([*DEVICES, *taken])
    made = [
        words if words and counts[words] == 1 else "-".join(filter(None, (words, _figure(identity))))
        for words, (_, identity) in zip(plain, named, strict=True)
    ]
    # One name may be another's with its figure: then each has a figure of all that is known of it besides.
    counts = Counter(made)
    whole = [_figure(repr(pair)) for pair in named]
    return [words if counts[words] == 1 else f"{words}-{more}" for words, more in zip(made, whole, strict=True)]


def _figure(identity: str) -> str:
    return hashlib.sha256(identity.encode("utf-8", "backslashreplace")).hexdigest()[:8]
