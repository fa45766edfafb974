"""Those who speak in one line of an agenda or of a list of talks: "Carbon in clay – Ida Berg, Lake University"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Span, fold_label
from eventkit.announcements.finders._names_entries import read_entries
from eventkit.announcements.finders._names_roles import role_of_label
from eventkit.announcements.finders._names_sure import KNOWN
from eventkit.announcements.finders._talk_runs import beside_handle
from eventkit.people.role import SPEAKER

# 主持人：周明远 教授, "Chair: Ana Vidal", several of them on one line
_LABEL = re.compile(
    r"(?:(?<=[\s,，;；。（(|｜、])|^)(?P<label>[\u3400-\u9fff]{2,6}|(?:speaker|presenter|moderator|chair|host|panell?ist)s?|"
    r"moderation|referent(?:in)?|intervenante?|ponente)\s?[:：]\s?",
    re.IGNORECASE,
)
_PARTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"[(（\[](?P<who>[^()（）\[\]]{3,160})[)）\]]\s*$",
        r"(?:\s[-–—]{1,2}\s|——|\s[|｜]\s)(?P<who>(?:(?!\s[-–—]\s).){3,160})$",
        r"\s(?:by|with|von|mit|par|por|avec|con)\s(?P<who>(?-i:[A-ZÀ-Þ]).{3,160})$",
        r"^(?P<who>[^:：]{3,90})[:：](?=\s)",
        r"(?<=[^\W\d_][:：])\s?(?P<who>[^:：]{3,160})$",
    )
)


def people_of_slot(text: str, title: Span | None, cells: tuple[Span, ...] = ()) -> Iterator[Claim]:
    """
    Claims "slot person" with an Appearance for each, and "slot people" for the words that are theirs, not the title's.

    They stand in a cell of their own, behind a label (these are claims "person": what they do is said), in brackets,
    behind a dash or "by", on either side of a colon; a name must be known to be one, or have a position.
    """
    labelled = () if title is None or cells else tuple(_labelled(text, title))
    yield from labelled
    if labelled:
        return
    handled = beside_handle(text, title) if title is not None and not cells else None
    if handled is not None:
        yield Claim("slot people", None, handled[0], "those who speak", 0.5)
        yield Claim("slot person", handled[1].appearance, handled[1].span, "beside a handle", 0.5)
        return
    parts = [(cell, cell) for cell in cells] or ([] if title is None else list(_parts(text, title)))
    for whole, who in parts:
        entries = read_entries(text, who, SPEAKER, either=not cells)
        if not entries or any(entry.sure < KNOWN and not entry.appearance.positions for entry in entries):
            continue
        yield Claim("slot people", None, whole, "those who speak", 0.5)
        for entry in entries:
            yield Claim("slot person", entry.appearance, entry.span, "named in the line of an agenda", 0.5)
        if not cells:
            return


def _labelled(text: str, title: Span) -> Iterator[Claim]:
    """Those behind labels that say what they do."""
    labels = [
        (label, heading)
        for label in _LABEL.finditer(text, title.start, title.end)
        if (heading := role_of_label(fold_label(label["label"]))) is not None
    ]
    for n, (label, heading) in enumerate(labels, 1):
        end = labels[n][0].start() if n < len(labels) else title.end
        entries = read_entries(text, Span(label.end(), end), heading.role, either=True)
        if not entries or any(entry.sure < KNOWN and not entry.appearance.positions for entry in entries):
            continue
        yield Claim("slot people", None, Span(label.start(), end), "those who speak", 0.5)
        for entry in entries:
            yield Claim("person", entry.appearance, entry.span, "behind a label in an agenda", 0.8)


def _parts(text: str, title: Span) -> Iterator[tuple[Span, Span]]:
    """Where those who speak may stand in the words of a title, the surest first: with their label, and without."""
    words = text[title.start : title.end]
    for pattern in _PARTS:
        found = pattern.search(words)
        if found is not None:
            yield (
                Span(title.start + found.start(), title.start + found.end()),
                Span(title.start + found.start("who"), title.start + found.end("who")),
            )
