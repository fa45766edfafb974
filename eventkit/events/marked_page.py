"""A reading as a web page: the document with the words marked, and the fields beside them (marked_page)."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from eventkit.events.explaining import because, concluded, said

if TYPE_CHECKING:
    from eventkit.events.reading import FieldEvidence, Reading

_STYLE = """
:root { color-scheme: light dark; --ink: #1d1d1f; --paper: #fff; --rule: #d0d0d5; --mark: #fff0b3; --doubt: #ffd9d0; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececf0; --paper: #1b1b1f; --rule: #44444c; --mark: #5a4a10; --doubt: #6b2d20; }
}
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
main { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2rem; max-width: 90rem;
  margin: auto; padding: 1.5rem; }
@media (max-width: 50rem) { main { grid-template-columns: minmax(0, 1fr); } }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 0; }
mark { background: var(--mark); color: inherit; border-radius: 2px; }
mark.doubt { background: var(--doubt); }
mark:target, li:target { outline: 2px solid currentColor; }
h2 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
dl { margin: 0; } dt { font-weight: 600; margin-top: .6rem; } dd { margin: 0 0 0 1rem; overflow-wrap: anywhere; }
small { opacity: .75; } a { color: inherit; }
aside { border-left: 1px solid var(--rule); padding-left: 1.5rem; }
"""


def marked_page(reading: Reading) -> str:
    """
    One self-contained page of HTML: nothing is loaded, all words are escaped.

    The words that a field rests on are marked, and lead to it; those of doubts have another color.
    """
    title = escape(reading.events[0].title if reading.events else "Nothing is announced here")
    page = (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n<main>\n<pre>{''.join(_marked(reading))}</pre>\n"
        f"<aside>\n{''.join(_beside(reading))}</aside>\n</main>\n</html>\n"
    )
    return page.encode("utf-8", "replace").decode()  # half of a surrogate pair has no UTF-8 form


def _marked(reading: Reading) -> Iterator[str]:
    """The document, each stretch that evidence covers in a mark; marks never overlap."""
    text = reading.text
    spans = [
        (*span, f"field-{n}", fact.field) for n, fact in enumerate(reading.fields) for span in _spans(fact.evidence)
    ]
    spans += [
        (*span, f"doubt-{n}", doubt.field) for n, doubt in enumerate(reading.doubts) for span in _spans(doubt.evidence)
    ]
    opens: dict[int, list[tuple[str, str]]] = {}
    closes: dict[int, list[tuple[str, str]]] = {}
    for start, end, target, name in spans:
        opens.setdefault(start, []).append((target, name))
        closes.setdefault(end, []).append((target, name))
    covering: dict[tuple[str, str], int] = {}
    named: set[str] = set()
    at = 0
    for edge in sorted({*opens, *closes}):
        yield _stretch(text[at:edge], covering, named)
        for each in closes.get(edge, ()):
            covering[each] -= 1
            if not covering[each]:
                del covering[each]
        for each in opens.get(edge, ()):
            covering[each] = covering.get(each, 0) + 1
        at = edge
    yield escape(text[at:])


def _spans(evidence: tuple[object, ...]) -> Iterator[tuple[int, int]]:
    for each in evidence:
        start, end = getattr(each, "start", None), getattr(each, "end", None)
        if start is not None and end is not None and start < end:
            yield start, end


def _stretch(words: str, covering: dict[tuple[str, str], int], named: set[str]) -> str:
    """A stretch of the document in its mark; the first of each field is what the field leads to."""
    if not covering or not words:
        return escape(words)
    names = ", ".join(dict.fromkeys(name for _, name in covering))
    targets = [target for target, _ in covering]
    ids = "".join(f'<a id="words-{target}"></a>' for target in targets if target not in named)
    named.update(targets)
    kind = ' class="doubt"' if any(target.startswith("doubt") for target in targets) else ""
    return f'{ids}<mark{kind} title="{escape(names)}"><a href="#{targets[0]}">{escape(words)}</a></mark>'


def _beside(reading: Reading) -> Iterator[str]:
    for number, event in enumerate(reading.events):
        yield f"<h2>{escape(event.kind)}: {escape(event.title)}</h2>\n<dl>\n"
        for n, fact in enumerate(reading.fields):
            if fact.event == number:
                yield _field(n, fact)
        yield "</dl>\n"
    if not reading.events:
        yield "<p>Nothing is announced here.</p>\n"
    if reading.doubts:
        yield "<h2>Not decided</h2>\n<ul>\n"
        for n, doubt in enumerate(reading.doubts):
            both = " or ".join(map(said, doubt.candidates))
            grounds = (*([f"it could be {both}"] if both else []), *map(because, doubt.evidence))
            words = "".join(f"<br><small>{escape(each)}</small>" for each in grounds)
            href = f'<a href="#words-doubt-{n}">{escape(doubt.field)}</a>'
            yield f'<li id="doubt-{n}">{href}: {escape(doubt.message)}{words}</li>\n'
        yield "</ul>\n"
    if reading.leftovers:
        yield "<h2>Not placed</h2>\n<ul>\n"
        yield from (f"<li>{escape(leftover)}</li>\n" for leftover in reading.leftovers)
        yield "</ul>\n"


def _field(number: int, fact: FieldEvidence) -> str:
    grounds = (*map(because, fact.evidence), *(f"({each})" for each in concluded(fact.value)))
    words = "<br>".join(f"<small>{escape(each)}</small>" for each in grounds)
    name = f'<a href="#words-field-{number}">{escape(fact.field)}</a>'
    return f'<dt id="field-{number}">{name}</dt>\n<dd>{escape(said(fact.value))}<br>{words}</dd>\n'
