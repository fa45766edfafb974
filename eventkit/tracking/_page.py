"""Web pages that stand on their own (HTML Living Standard): no scripts, no outside files, made to be read aloud too."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from eventkit._plain import plain

_STYLE = """
  body { font: 1rem/1.4 system-ui, sans-serif; margin: 1.5rem; max-width: 60rem; }
  table { border-collapse: collapse; }
  caption { font-weight: bold; padding: 0.5rem 0; text-align: start; }
  th, td { border: 1px solid #767676; padding: 0.25rem 0.5rem; text-align: start; vertical-align: top; }
  thead th { background: #eee; color: #000; }
  .note { color: #555; }
"""
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]")


def page(title: str, parts: Iterable[str]) -> str:
    """The whole page, in English; `parts` are its markup below the heading."""
    shown = escaped(title)
    lines = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{shown}</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        "<main>",
        f"<h1{direction(title)}>{shown}</h1>",
        *parts,
        "</main>",
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Stated words as text of a page, on one line."""
    return escape(" ".join(plain(text).split()))


def element(name: str, text: str, attributes: str = "") -> str:
    """An element of stated words: in their own direction where they have letters written from right to left."""
    return f"<{name}{attributes}{direction(text)}>{escaped(text)}</{name}>"


def direction(text: str) -> str:
    """The attribute for words with letters that are written from right to left."""
    return ' dir="auto"' if not text.isascii() and _RIGHT_TO_LEFT.search(text) else ""


def heading(text: str, note: str = "") -> list[str]:
    """A heading of ours, and a note below it."""
    return [f"<h2>{text}</h2>", *([f'<p class="note">{note}</p>'] if note else [])]


def listed(items: Iterable[str]) -> list[str]:
    """A list of stated words."""
    return ["<ul>", *(element("li", item) for item in items), "</ul>"]
