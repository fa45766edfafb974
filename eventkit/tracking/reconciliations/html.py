"""
The comparison of an announcement with a report as a web page that stands on its own.

What it cannot say: why two names are one person's; JSON says that.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from eventkit.tracking._page import element, heading, listed, page
from eventkit.tracking.reconciliations._told import facts, first, sections, title

if TYPE_CHECKING:
    from eventkit.tracking.reconciliation import Reconciliation

NAME = "html"
SUFFIXES = (".html", ".htm")
MEDIA_TYPE = "text/html"


def render(what: Reconciliation) -> str:
    """The page, to be written as UTF-8."""
    return page(title(what), _parts(what))


def fragment(what: Reconciliation) -> str:
    """The same without the page around it, for a notebook."""
    return "\n".join(_parts(what))


def _parts(what: Reconciliation) -> Iterator[str]:
    yield f"<p>{first(what)}</p>"
    yield "<table>"
    yield "<caption>What was announced, and what is reported</caption>"
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("Of what", "Announced", "Reported", "Verdict"))
    yield f"<thead><tr>{heads}</tr></thead>"
    yield "<tbody>"
    for name, *cells in facts(what):
        yield f'<tr><th scope="row">{name}</th>{"".join(element("td", cell) for cell in cells)}</tr>'
    yield "</tbody>"
    yield "</table>"
    for section in sections(what):
        yield from heading(section.heading, section.note)
        yield from listed(section.lines)
