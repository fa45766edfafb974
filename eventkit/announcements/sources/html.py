"""
Web pages: what they say for machines (JSON-LD, microdata, Open Graph), then their words without the navigation.

The page is read by selectolax (in the extra "web"), which takes broken HTML as browsers do. Its words are laid out as
plain text is, with the marks of Markdown for headings, bullets and rows, so that one way of dividing serves all
sources.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from attrs import evolve, field, frozen

from eventkit.announcements.document import Document, Span
from eventkit.announcements.opening import decode, open_document
from eventkit.errors import LimitExceeded, MalformedSource, MissingExtra
from eventkit.when import Context

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

NAME = "html"
SUFFIXES: tuple[str, ...] = (".html", ".htm", ".xhtml")
MEDIA_TYPE = "text/html"

MENU_WORDS = 100  # of what is a menu or a form by its name or tag; more of them are the page itself
MAX_DEPTH = 200  # of elements within one another; deeper ones are read as one text
MAX_OPEN = 5_000  # of elements within one another; of more the parser takes quadratic time
_RECOGNIZED = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml\s[^>]{0,200}\?>\s*)?(?:<!--.{0,500}?-->\s*)?"
    rb"<(?:!doctype html|html|head|body|article|main|div|section|h1|p)\b",
    re.I | re.S,
)
_CHARSET = re.compile(
    rb"<meta\s[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})|<\?xml\s[^>]{0,80}?encoding\s*=\s*[\"']([\w-]{2,40})",
    re.I,
)
# Names of encodings that browsers take for larger ones.
TAKEN_FOR = {
    **dict.fromkeys(("gb2312", "gbk", "x-gbk", "gb_2312-80"), "gb18030"),
    **dict.fromkeys(("iso-8859-1", "latin1", "ascii", "us-ascii", "iso8859-1"), "cp1252"),
    **dict.fromkeys(("shift_jis", "sjis", "x-sjis"), "cp932"),
    "big5": "big5hkscs",
    "euc-kr": "cp949",
    "iso-8859-9": "cp1254",
}
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/<>]{0,30})([^<>]*)")
# Elements that are empty, or end where the next of their kind begins: their tags are not counted.
_ENDLESS = frozenset(
    "html head body p li dt dd option optgroup caption colgroup thead tbody tfoot tr td th rb rp rt rtc"
    " area base br col embed hr img input link meta param source track wbr".split()
)
_DRAWINGS = frozenset(("svg", "math"))  # in which "/>" ends an element, up to a tag that cannot stand there
_NO_DRAWING = frozenset(
    "b big blockquote body br center code dd desc div dl dt em embed foreignobject h1 h2 h3 h4 h5 h6 head hr i img li"
    " listing menu meta nobr ol p pre ruby s small span strong strike sub sup table title tt u ul var".split()
)
# Marks that hide a script from programs of old.
_AROUND_JSON = re.compile(r"\A\s*(?://)?\s*<!(?:--|\[CDATA\[)|(?://)?\s*(?:-->|\]\]>)\s*\Z")
_COMMA_TOO_MANY = re.compile(r",\s*([}\]])")
_SPACE = re.compile(r"[ \t\r\n\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f]+")

_HIDDEN = frozenset(("script", "style", "noscript", "template", "svg", "iframe", "nav", "select", "button", "head"))
_MENUS = frozenset(("navigation", "search", "banner", "contentinfo", "menu", "menubar"))
_MENU_CLASS = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|cookies?|share|sharing|social|related|comments?|pagination|skip-link|sr-only)"
    r"(?:$|[\s_-])",
    re.I,
)
_BLOCKS = frozenset(
    "p div section article main header footer aside address blockquote pre ul ol dl table figure figcaption fieldset"
    " details summary hr center body".split()
)
_APART = frozenset("p table ul ol dl blockquote hr".split())  # which have an empty line around them
_OF_LAYOUT = "table, h1, h2, h3"  # what cells of a table of facts do not have
_OF_CELLS = "p, div, br, table, ul, ol, h1, h2, h3, h4"
_STRUCK = frozenset(("s", "del", "strike"))
_SIGNATURE = re.compile(r"(?:^|\s)(?:[a-z]+[_-])?signature(?:$|\s)", re.I)  # as programs for mail call it
_HEADINGS = {f"h{n}": n for n in range(1, 7)}


@frozen
class Page:
    """What a web page holds: its words, its links with where they stand, and what it says for machines."""

    text: str
    links: tuple[tuple[Span, str], ...] = ()
    data: tuple[dict[str, object], ...] = ()
    base: str = ""
    published: date | None = field(default=None, kw_only=True)
    leftovers: tuple[str, ...] = field(default=(), kw_only=True)


def recognizes(content: bytes) -> bool:
    """A tag that pages begin with."""
    return _RECOGNIZED.match(content) is not None


def document(content: bytes, *, context: Context, base: str, source: str) -> Document:
    """
    The document of a web page, in the encoding it names, else UTF-8.

    The day of publication that the page names for machines serves where the caller gives none.

    Raises:
        MissingExtra: selectolax is not installed.
        MalformedSource: bytes that are not in the page's encoding, or a page without words.
    """
    page = words_of(_decode(content, source), base=base)
    if not page.text.strip() and not page.data:
        raise MalformedSource("is a page without words; save it as the browser shows it", source=source)
    if context.published is None and page.published is not None:
        context = evolve(context, published=page.published)
    return open_document(
        page.text,
        context=context,
        base=page.base,
        source=source,
        links=page.links,
        data=page.data,
        leftovers=page.leftovers,
    )


def _decode(content: bytes, source: str) -> str:
    """The page's text, in the encoding that it names and browsers take that for (WHATWG Encoding, section 4.2)."""
    named = _CHARSET.search(content[:4096])
    encoding = (named[1] or named[2]).decode("ascii").casefold() if named else "utf-8"
    if encoding.startswith(("utf-8", "utf8", "utf-16")) or content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return decode(content, source=source)
    if content.startswith(b"\xef\xbb\xbf"):
        return decode(content, source=source)
    try:
        return content.decode(TAKEN_FOR.get(encoding, encoding))
    except (UnicodeDecodeError, LookupError) as error:
        said = f"is not in {encoding}, the encoding that it names: {error}; save it as UTF-8"
        raise MalformedSource(said, source=source) from None


def words_of(html: str, *, title: str = "", base: str = "") -> Page:
    """
    The words of a page, its title first (`title`, else its first heading, else the one of its head).

    Raises MissingExtra when selectolax is not installed, LimitExceeded for more than 5,000 open elements.
    """
    try:
        from selectolax.lexbor import LexborHTMLParser
    except ImportError as error:
        raise MissingExtra("reading web pages", extra="web") from error
    if _most_open(html) > MAX_OPEN:
        raise LimitExceeded(f"is a page with more than {MAX_OPEN:,} elements within one another")
    tree = LexborHTMLParser(html)
    broken: list[str] = []
    data = tuple(_machine_data(tree.root, broken))
    root = _main(tree)
    if found := tree.css_first("base[href]"):
        base = urljoin(base, found.attributes.get("href") or "")
    title = title or _title(tree, data)
    words = _Words(title)
    if root is not None:
        words.read(root)
    text, links = words.finish()
    absolute = tuple((span, urljoin(base, url)) for span, url in links)
    return Page(text, absolute, data, base, published=_published(data), leftovers=(*broken, *words.left))


def _most_open(html: str) -> int:
    """How many elements are within one another at most, going by the tags."""
    depth = most = 0
    drawing = False
    for closing, written, rest in _TAG.findall(html):
        name = written.lower()
        if name in _DRAWINGS:
            drawing = not closing
        elif name in _NO_DRAWING:
            drawing = False
        if name not in _ENDLESS and not (drawing and rest.endswith("/")):
            depth = max(depth - 1, 0) if closing else depth + 1
            most = max(most, depth)
    return most


def _main(tree: Any) -> Any:
    """The part of a page that is about its subject."""
    for query in ("main", "[role=main]", "article"):
        found = tree.css(query)
        if len(found) == 1 and len(found[0].text(deep=True).split()) > 20:
            return found[0]
    return tree.body


def _title(tree: Any, data: Iterable[dict[str, object]]) -> str:
    headings = tree.css("h1")
    if len(headings) == 1 and headings[0].text(deep=True).strip():
        return _SPACE.sub(" ", str(headings[0].text(deep=True))).strip()
    for found in data:
        if found.get("@type") == "OpenGraph" and found.get("og:title"):
            return str(found["og:title"])
    head = tree.css_first("head title")
    return _SPACE.sub(" ", str(head.text(deep=True))).strip() if head is not None else ""


def _published(data: Iterable[dict[str, object]]) -> date | None:
    """The day of publication that the page names for machines."""
    for found in data:
        stated = (
            found.get("article:published_time") if found.get("@type") == "OpenGraph" else found.get("datePublished")
        )
        if isinstance(stated, str):
            try:
                return date.fromisoformat(stated[:10])
            except ValueError:
                continue
    return None


class _Words:
    """The text while it is put together: lines, and the blank space that is due before the next words."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.parts: list[str] = [f"# {title}"] if title else []
        self.length = sum(map(len, self.parts))
        self.due = 2 if title else 0  # line breaks before the next words
        self.spaced = True  # the last character is white space
        self.mark = ""  # a bullet or the like that is due before the next words
        self.links: list[tuple[Span, str]] = []
        self.left: list[str] = []  # what was taken back, and who sends it

    def read(self, node: LexborNode, depth: int = 0) -> None:
        """The words of an element, with those of the elements in it."""
        for child in node.iter(include_text=True):
            tag = child.tag
            if tag == "-text":
                self.add(child.text_content or "")
            elif tag is not None and not _is_hidden(child, tag):
                self.element(child, tag, depth + 1)

    def element(self, node: LexborNode, tag: str, depth: int) -> None:
        if depth > MAX_DEPTH:
            self.add(node.text(deep=True))
        elif tag == "br":
            self.due = max(self.due, 1)
        elif tag in _HEADINGS:
            if self.title and _SPACE.sub(" ", node.text(deep=True)).strip() == self.title:
                return
            self.block(node, depth, "#" * _HEADINGS[tag] + " ", 2)
        elif tag == "li":
            self.block(node, depth, "• ", 1)
        elif tag == "tr":
            self.row(node, depth)
        elif tag == "dt":
            self.block(node, depth, "", 1, after=0)
            self.add(" " if self.ends_label() else ": ")
        elif tag == "dd":
            self.read(node, depth)
            self.due = max(self.due, 1)
        elif tag == "a":
            self.link(node, depth)
        elif _SIGNATURE.search(node.attributes.get("class") or "") and _is_short(node):
            self.leave("card of the sender", node)
        elif tag in _BLOCKS:
            self.block(node, depth, "", 2 if tag in _APART or _is_card(node, tag) else 1)
        elif tag in _STRUCK:
            self.leave("struck out", node)
        else:
            if tag == "span" and not self.spaced and not self.due and _follows_its_like(node):
                self.put(" ")  # boxes of a style sheet: "5" and "June"
            self.read(node, depth)
            if tag in ("span", "strong", "b") and _is_label(node) and not self.ends_label():
                self.add(": ")

    def ends_label(self) -> bool:
        return bool(self.parts) and self.parts[-1].rstrip().endswith((":", "："))

    def block(self, node: LexborNode, depth: int, mark: str, breaks: int, after: int | None = None) -> None:
        self.due = max(self.due, breaks)
        self.mark = mark or self.mark
        self.read(node, depth)
        self.mark = "" if mark else self.mark
        self.due = max(self.due, breaks if after is None else after)

    def leave(self, what: str, node: LexborNode) -> None:
        """Tell the words of an element among the leftovers."""
        self.left.append(f"{what}: {_SPACE.sub(' ', node.text(deep=True, separator=' ')).strip()}")

    def row(self, node: LexborNode, depth: int) -> None:
        """A row of a table as cells between bars; a cell of several lines keeps to one. What only lays out is none."""
        cells = [cell for cell in node.iter() if cell.tag in ("td", "th")]
        if len(cells) == 1 or any(cell.css_first(_OF_LAYOUT) is not None for cell in cells):
            for cell in cells:
                if not _is_hidden(cell, "td"):
                    self.block(cell, depth, "", 2 if cell.css_first(_OF_CELLS) is not None else 1)
            return
        self.due = max(self.due, 1)
        for number, cell in enumerate(cells):
            if number:
                self.add(" | ")
            self.add(_SPACE.sub(" ", cell.text(deep=True, separator=" ")))
            for anchor in cell.css("a[href]"):
                self.point(anchor.attributes.get("href") or "", self.length, self.length)
        self.due = max(self.due, 1)

    def link(self, node: LexborNode, depth: int) -> None:
        before = self.length
        self.read(node, depth)
        self.point(node.attributes.get("href") or "", before, self.length)

    def point(self, url: str, start: int, end: int) -> None:
        if url and not url.startswith(("#", "javascript:")):
            self.links.append((Span(start, end), url))

    def add(self, words: str) -> None:
        """Words of a line; white space in them is one space, as browsers show it."""
        words = _SPACE.sub(" ", words)
        if not words.strip():
            if words and self.parts and not self.due and not self.spaced:
                self.put(" ")
            return
        if self.due or self.mark or not self.parts:
            if self.parts and self.due:
                self.put("\n" * self.due)
            self.put(self.mark)
            self.mark, self.due = "", 0
            words = words.lstrip(" ")
        elif self.spaced:
            words = words.lstrip(" ")
        self.put(words)

    def put(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.length += len(text)
            self.spaced = text[-1] in " \n"

    def finish(self) -> tuple[str, list[tuple[Span, str]]]:
        return "".join(self.parts) + "\n", self.links


def _is_card(node: LexborNode, tag: str) -> bool:
    """Whether an element is one of several of its class side by side, with several lines in each: a person's card."""
    named = node.attributes.get("class")
    if not named or not any(
        one is not None and one.tag == tag and one.attributes.get("class") == named
        for one in (_beside(node.prev), _beside(node.next, forward=True))
    ):
        return False
    return sum(child.tag in _BLOCKS or child.tag in _HEADINGS or child.tag == "br" for child in node.iter()) > 1


def _beside(node: LexborNode | None, *, forward: bool = False) -> LexborNode | None:
    """The next element from a node on, unless words stand before it."""
    while node is not None and (node.tag or "").startswith(("-", "!")):
        if node.tag == "-text" and (node.text_content or "").strip():
            return None
        node = node.next if forward else node.prev
    return node


def _follows_its_like(node: LexborNode) -> bool:
    """Whether a box stands right behind another one: both have names of their own, or the element has nothing else."""
    before = node.prev
    if before is None or before.tag != "span":
        return False
    if before.attributes.get("class") and node.attributes.get("class"):
        return True
    return node.parent is not None and all(
        child.tag == "span" or not (child.text_content or child.text()).strip()
        for child in islice(node.parent.iter(include_text=True), _FIRST)
    )


_FIRST = 20  # of many elements in one, by which it is known


def _is_label(node: LexborNode) -> bool:
    """Whether an element is called a label, and has its value right behind it."""
    behind = _beside(node.next, forward=True)
    return (
        behind is not None
        and behind.tag == node.tag
        and _LABEL_CLASS.search(node.attributes.get("class") or "") is not None
    )


_LABEL_CLASS = re.compile(r"(?:^|[\s_-])label(?:$|[\s_-])", re.I)


def _is_hidden(node: LexborNode, tag: str) -> bool:
    """Whether an element is navigation, or is not shown."""
    if tag in _HIDDEN or tag.startswith("-"):
        return True
    if tag == "form" and _is_short(node):
        return True
    attributes = node.attributes
    if not attributes:
        return False
    if "hidden" in attributes or attributes.get("aria-hidden") == "true" or attributes.get("role") in _MENUS:
        return True
    if "display:none" in (attributes.get("style") or "").replace(" ", ""):
        return True
    named = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return named != " " and _MENU_CLASS.search(named) is not None and _is_short(node)


def _is_short(node: LexborNode) -> bool:
    """Whether an element has no more words than a menu has: some pages stand in one form, or in a "page has-menu"."""
    return len(node.text(deep=True, separator=" ").split()) <= MENU_WORDS


# What pages say for machines


def _machine_data(root: Any, broken: list[str]) -> Iterator[dict[str, object]]:
    """
    Objects of JSON-LD and microdata, and one with the properties of Open Graph and its kin. JSON-LD that is none is
    added to `broken`.
    """
    if root is None:
        return
    for script in root.css('script[type="application/ld+json" i]'):
        words = _AROUND_JSON.sub("", script.text(deep=True)).strip()
        try:
            yield from _objects(_json(words))
        except (ValueError, RecursionError) as error:
            if words:
                broken.append(f"JSON-LD that cannot be read ({error}): {words}")
    for item in root.css("[itemscope]"):
        if item.attributes.get("itemprop") is None and "schema.org" in (item.attributes.get("itemtype") or ""):
            yield _microdata(item, 0)
    graph: dict[str, object] = {}
    for meta in root.css("meta[property], meta[name]"):
        name = meta.attributes.get("property") or meta.attributes.get("name") or ""
        if name.startswith(("og:", "article:", "event:")) and meta.attributes.get("content"):
            graph.setdefault(name, meta.attributes["content"])
    if graph:
        yield {"@type": "OpenGraph", **graph}


def _json(words: str) -> object:
    """
    The value of JSON as pages have it: with line breaks in its strings, and with a comma too many at the end of lists.

    Raises ValueError, RecursionError for what is no JSON then either.
    """
    try:
        return json.loads(words, parse_constant=lambda name: None, strict=False)
    except ValueError:
        mended = _COMMA_TOO_MANY.sub(r"\1", words)
        if mended == words:
            raise
        return json.loads(mended, parse_constant=lambda name: None, strict=False)


def _objects(value: object, depth: int = 0) -> Iterator[dict[str, object]]:
    """The objects of a JSON-LD document: of a list, and of a graph, each by itself."""
    if isinstance(value, list) and depth < 4:
        for each in value:
            yield from _objects(each, depth + 1)
    elif isinstance(value, dict):
        if isinstance(value.get("@graph"), list):
            yield from _objects(value["@graph"], depth + 1)
        else:
            yield value


def _microdata(item: Any, depth: int) -> dict[str, object]:
    """An item of microdata as the JSON-LD that says the same (HTML Living Standard, microdata to JSON)."""
    found: dict[str, object] = {"@type": (item.attributes.get("itemtype") or "").split("/")[-1]}
    stack = list(item.iter())[::-1]
    while stack:
        node = stack.pop()
        name = node.attributes.get("itemprop")
        nested = "itemscope" in node.attributes
        if name:
            value: object = _microdata(node, depth + 1) if nested and depth < 8 else _property(node)
            for each in name.split():
                known = found.get(each)
                found[each] = value if known is None else [*(known if isinstance(known, list) else [known]), value]
        if not nested:
            stack.extend(list(node.iter())[::-1])
    return found


def _property(node: Any) -> str:
    attributes = node.attributes
    for name in ("content", "datetime", "href", "src"):
        if attributes.get(name):
            return str(attributes[name])
    return _SPACE.sub(" ", str(node.text(deep=True))).strip()
