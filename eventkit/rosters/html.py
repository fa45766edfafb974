"""
The roster as a web page (HTML Living Standard): one table that stands on its own, without scripts or outside files.

Made to be read aloud as well: a caption, headings with a scope, the name as the heading of its row, a region that
scrolls by keyboard, `lang` on names whose language is known, and `dir="auto"` on cells with letters written from
right to left.

What it cannot say: types of cells, what a program would want of a person (JSON and vCard say it), or anything on
paper beyond what the width of the page shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from eventkit._plain import plain
from eventkit.errors import UnknownForm
from eventkit.rosters._notes import count, notes_of
from eventkit.rosters._views import Table, chosen, table
from eventkit.rosters.text import READING

if TYPE_CHECKING:
    from eventkit.rosters._shape import Roster

NAME = "html"
SUFFIXES = (".html", ".htm")
MEDIA_TYPE = "text/html"

_NOTEBOOK_ROWS = 60

_HEADS = {"appearance": "stated_name", "person": "stated_name", "organization": "organization"}
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}")

_STYLE = """
  body { font: 1rem/1.4 system-ui, sans-serif; margin: 1.5rem; }
  .roster { overflow: auto; max-height: 95vh; }
  table { border-collapse: collapse; width: max-content; }
  caption { font-weight: bold; padding: 0.5rem; text-align: start; }
  th, td { border: 1px solid #767676; padding: 0.25rem 0.5rem; text-align: start; vertical-align: top; }
  th, td { max-width: 22rem; }
  thead th { background: #eee; color: #000; position: sticky; top: 0; z-index: 1; }
  tbody th { background: #f6f6f6; color: #000; position: sticky; left: 0; }
  @media print { .roster { max-height: none; } th { position: static !important; } }
"""


def render(
    roster: Roster,
    *,
    by: str = "appearance",
    columns: Iterable[str] | str | None = None,
    lang: str = "en",
    notes: bool = True,
) -> str:
    """
    The page, to be written as UTF-8.

    `lang` (BCP 47) is the language of the page; column names and notes are English. `notes=False` leaves out who
    was taken for one person, why, and who may be.

    Raises:
        UnknownForm: `lang` is no language tag.
    """
    if not isinstance(lang, str) or not _LANGUAGE.fullmatch(lang):
        raise UnknownForm(f"lang={lang!r} is not a language tag (BCP 47); use one such as 'en' or 'zh-Hans'")
    title = escape(plain(roster.name)) or "Roster"
    made = table(roster, by, chosen(columns))
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{lang}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{' '.join(title.split()) or 'Roster'}</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        "<main>",
        '<section class="roster" aria-labelledby="title" tabindex="0">',
        f'<h1 id="title"{_direction(title)}>{title}</h1>',
        *_table(roster, made),
        "</section>",
        *(_notes(roster) if notes else ()),
        "</main>",
        "</body>",
        "</html>",
    ]
    return "\n".join(parts) + "\n"


def fragment(roster: Roster) -> str:
    """A table for a notebook: the columns that people read, and no more rows than a notebook can show."""
    made = table(roster, "appearance", READING)
    more = len(made.lines) - _NOTEBOOK_ROWS
    shown = Table(made.by, made.columns, made.lines[:_NOTEBOOK_ROWS])
    rest = [f"<p>… and {more} more rows</p>"] if more > 0 else []
    return "\n".join([*_table(roster, shown), *rest])


def _table(roster: Roster, made: Table) -> Iterator[str]:
    head = _HEADS[made.by]
    languages = _languages(roster) if made.by == "appearance" else None
    heads = "".join([f'<th scope="col">{escape(column)}</th>' for column in made.columns])
    yield f"<table>\n<caption>{escape(count(roster))}</caption>"
    yield f"<thead>\n<tr>{heads}</tr>\n</thead>"
    yield "<tbody>"
    for line in made.lines:
        language = next(languages, "") if languages else ""
        yield f"<tr>{''.join(_cells(made.columns, line, head, language))}</tr>"
    yield "</tbody>"
    yield "</table>"


def _cells(columns: Sequence[str], line: Sequence[tuple[str, ...]], head: str, language: str) -> Iterator[str]:
    for column, values in zip(columns, line, strict=True):
        text = "<br>".join([escape(value) or "–" for value in values]) if any(values) else ""
        if "\n" in text:
            text = text.replace("\n", "<br>")
        about = _direction(text) + (f' lang="{language}"' if language and column == "stated_name" else "")
        yield f'<th scope="row"{about}>{text}</th>' if column == head and text else f"<td{about}>{text}</td>"


def _direction(text: str) -> str:
    return ' dir="auto"' if not text.isascii() and _RIGHT_TO_LEFT.search(text) else ""


def _languages(roster: Roster) -> Iterator[str]:
    for row in roster.rows:
        language = row.name.language if row.name else None
        yield language if language and _LANGUAGE.fullmatch(language) else ""


def _notes(roster: Roster) -> Iterator[str]:
    for heading, items in notes_of(roster).lists:
        yield f"<h2>{heading}</h2>"
        yield "<ul>"
        for item in items:
            yield f"<li{_direction(item)}>{escape(item)}</li>"
        yield "</ul>"
