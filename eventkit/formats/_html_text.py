"""The words of HTML, for descriptions that programs write in it: paragraphs, list items, and where the links lead."""

from __future__ import annotations

import re
from html import unescape

# A tag of those that people's editors write; "a < b" and "<cake>" are no HTML.
_HTML = re.compile(
    r"</?(?:a|abbr|b|blockquote|body|br|center|code|div|em|font|h[1-6]|head|hr|html|i|img|li|meta|ol|p|pre|s|small|span"
    r"|strong|style|sub|sup|table|tbody|td|th|thead|title|tr|tt|u|ul|html-blob)(?:\s[^<>]{0,5000})?/?>|<!doctype\s[^<>]{0,500}>",
    re.I,
)
_TOKEN = re.compile(r"<!--|<(/?)([A-Za-z!][A-Za-z0-9:-]{0,30})([^<>]{0,5000})>")
_HREF = re.compile(r"""\bhref\s{0,5}=\s{0,5}(?:"([^"]{0,4000})"|'([^']{0,4000})'|([^\s"'>]{1,4000}))""", re.I)
_BLOCKS = frozenset({"p", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre", "center"})
_LINES = frozenset({"div", "tr", "hr", "body", "html", "li"})
_HIDDEN = frozenset({"style", "script", "head", "title"})
_SPACE = re.compile(r"[ \t\r\n\x0b\x0c\u00a0]+")


def is_html(text: str) -> bool:
    """Whether the text is HTML rather than words with a sign < in them."""
    return "<" in text and _HTML.search(text) is not None


def html_to_text(html: str) -> str:
    """
    The words of HTML, with its paragraphs and lines; the address of a link follows its words in brackets.

    Never raises, and takes time in proportion to the text.

    >>> html_to_text('<p>Come in.<br>Stay</p><ul><li>Tea</li></ul><a href="https://example.org/">Site</a>')
    'Come in.\\nStay\\n\\n- Tea\\n\\nSite (https://example.org/)'
    """
    page = _Page()
    at = 0
    while found := _TOKEN.search(html, at):
        page.words(html[at : found.start()])
        at = found.end()
        if found[2] is None:  # a comment
            end = html.find("-->", at)
            at = len(html) if end < 0 else end + 3
        elif found[1]:
            page.close(found[2].lower())
        else:
            page.open(found[2].lower(), found[3])
    page.words(html[at:])
    return page.text()


class _Page:
    """The text while it is put together: lines, and the blank space that is due before the next words."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.due = 0  # line breaks before the next words
        self.spaced = True
        self.hidden = ""
        self.link = ""
        self.linked: list[str] = []

    def words(self, text: str) -> None:
        if self.hidden or not text:
            return
        text = _SPACE.sub(" ", unescape(text) if "&" in text else text)
        if self.due or self.spaced:
            text = text.lstrip(" ")
        if not text:
            return
        if self.due:
            if self.parts:
                self.parts.append("\n" * self.due)
            self.due = 0
        self.parts.append(text)
        self.spaced = text.endswith(" ")
        if self.link:
            self.linked.append(text)

    def open(self, tag: str, inside: str) -> None:
        if tag in _HIDDEN:
            self.hidden = self.hidden or tag
        elif tag == "br":
            self.due = min(self.due + 1, 2)
        elif tag == "a":
            found = _HREF.search(inside)
            self.link = unescape(found[1] or found[2] or found[3] or "").strip() if found else ""
            self.linked = []
        elif tag in _BLOCKS or tag in _LINES:
            self._break(tag)
            if tag == "li":
                self.words("- ")
                self.spaced = True

    def close(self, tag: str) -> None:
        if tag == self.hidden:
            self.hidden = ""
        elif tag == "a":
            link, shown = self.link, "".join(self.linked).strip()
            self.link = ""
            if link and not link.startswith("#") and link not in (shown, f"mailto:{shown}", f"{shown}/"):
                if self.spaced and self.parts:
                    self.parts[-1] = self.parts[-1].rstrip(" ")
                self.words(f" ({link})" if shown else link)
        elif tag in _BLOCKS or tag in _LINES:
            self._break(tag)

    def _break(self, tag: str) -> None:
        self.due = max(self.due, 2 if tag in _BLOCKS else 1)

    def text(self) -> str:
        lines = "".join(self.parts).split("\n")
        return "\n".join(line.rstrip() for line in lines).strip()
