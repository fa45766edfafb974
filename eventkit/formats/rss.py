"""
Podcast feeds: RSS 2.0 with the itunes and podcast namespaces, and Atom (RFC 4287): reading.

Each item with a sound file is an episode; its people are those of podcast:person
(https://github.com/Podcastindex-org/podcast-namespace), at the item, else at the show. Items without a sound file are
no episodes and stay in the leftovers, as does every element that no field holds. Read with the standard library:
feedparser keeps one podcast:person of an item, and not the name.
"""

from __future__ import annotations

from collections.abc import Iterator
from email.utils import parsedate_to_datetime

from attrs import evolve

from eventkit.doubts import Doubt, Evidence
from eventkit.errors import EventkitError, MalformedSource
from eventkit.events import PodcastEpisode, Reading
from eventkit.events.reading import FieldEvidence
from eventkit.formats._html_text import html_to_text, is_html
from eventkit.formats._xml import Element, NotXML, parse_xml
from eventkit.people import Appearance, Person, Role
from eventkit.when import When, parse_duration

NAME = "rss"
SUFFIXES = (".rss", ".atom")
MEDIA_TYPE = "application/rss+xml"

ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
PODCAST = (
    "https://podcastindex.org/namespace/1.0",
    "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md",
)
CONTENT = "http://purl.org/rss/1.0/modules/content/"
ATOM = "http://www.w3.org/2005/Atom"
# Groups of podcast:person whose people are heard; the others made the episode.
_HEARD = ("", "cast")


def recognizes(content: bytes) -> bool:
    """The root element of a feed."""
    start = content[:4096]
    return b"<rss" in start or (b"<feed" in start and b"http://www.w3.org/2005/Atom" in start)


def read(content: bytes, *, source: str = "") -> Reading:
    """
    The episodes of a feed.

    Raises MalformedSource for what is not XML, or no feed; says the line.
    """
    try:
        root = parse_xml(content)
    except NotXML as error:
        raise MalformedSource(str(error), source=source, line=error.line) from error
    channel = _child(root, "channel") if root.name == "rss" else root if root.name == "feed" else None
    if channel is None:
        raise MalformedSource(
            f"is no feed: its root is <{root.name}>, not <rss> or <feed>", source=source, line=root.line
        )
    reader = _Reader(channel, source)
    for element in channel.children:
        if element.name in ("item", "entry"):
            reader.item(element)
    reader.leftovers += (
        element.text_again()
        for element in channel.children
        if element.name not in ("item", "entry") and element not in reader.used
    )
    return Reading(
        tuple(reader.events),
        doubts=tuple(reader.doubts),
        fields=tuple(reader.fields),
        leftovers=tuple(reader.leftovers),
        source=source,
    )


def _child(element: Element, name: str, *spaces: str) -> Element | None:
    """The first child of a name, in the plain vocabulary or in one of the namespaces."""
    wanted = spaces or ("", ATOM)
    return next((child for child in element.children if child.name == name and child.space in wanted), None)


def _said(element: Element | None) -> str:
    return " ".join(element.text.split()) if element is not None else ""


class _Reader:
    """Reads the items of one feed."""

    def __init__(self, channel: Element, source: str) -> None:
        self.source = source
        self.show, self.language = _child(channel, "title"), _child(channel, "language")
        self.people = [child for child in channel.children if child.name == "person" and child.space in PODCAST]
        # What is said of the show is used by its episodes, if there are any.
        self.used = {element for element in (self.show, self.language) if element is not None}
        self.events: list[PodcastEpisode] = []
        self.fields: list[FieldEvidence] = []
        self.doubts: list[Doubt] = []
        self.leftovers: list[str] = []

    def item(self, item: Element) -> None:
        """One item, if it is an episode; else its XML is kept."""
        fields: list[tuple[str, object, Evidence]] = []
        doubts: list[Doubt] = []
        used: set[Element] = set()
        for name, element, value in self._found(item, doubts):
            used.add(element)
            fields.append((name, value, self._evidence(element)))
        values: dict[str, object] = {}
        for name, value, _ in fields:
            values.setdefault(name, value)
        if "enclosure" not in values or "title" not in values:
            self.leftovers.append(item.text_again())
            return
        appearances = self._cast(item, used, doubts)
        title = str(values.pop("title"))
        try:
            event = PodcastEpisode(title, appearances=[a for a, _ in appearances], **values)  # type: ignore[arg-type]
        except EventkitError as error:
            doubts.append(Doubt("event", f"is left out: {error}", (self._evidence(item),)))
            self.doubts += doubts
            self.leftovers.append(item.text_again())
            return
        number = len(self.events)
        self.events.append(event)
        kind = FieldEvidence(number, "kind", event.kind, (self._evidence(_enclosure(item) or item),))
        self.fields += [kind, *(FieldEvidence(number, name, value, (words,)) for name, value, words in fields)]
        self.fields += (
            FieldEvidence(number, f"appearances[{n}]", appearance, (self._evidence(element),))
            for n, (appearance, element) in enumerate(appearances)
        )
        self.doubts += (evolve(doubt, field=f"{title}: {doubt.field}") for doubt in doubts)
        self.leftovers += (child.text_again() for child in item.children if child not in used)

    def _evidence(self, element: Element) -> Evidence:
        words = _said(element) or str(element.attributes.get("url") or element.attributes.get("href") or "")
        return Evidence(f"<{element.name}>", words[:500], source=self.source, line=element.line)

    def _found(self, item: Element, doubts: list[Doubt]) -> Iterator[tuple[str, Element, object]]:
        """Each field that the item says, with the element that says it."""
        for name, element in (("show", self.show), ("language", self.language)):
            if element is not None and _said(element):
                yield name, element, _said(element)
        title = _child(item, "title") or _child(item, "title", ITUNES)
        if title is not None and _said(title):
            yield "title", title, _said(title)
        for name, space in (("description", ""), ("summary", ATOM), ("content", ATOM), ("encoded", CONTENT)):
            element = _child(item, name, space)
            if element is not None and _said(element):
                text = element.text.strip()
                yield "description", element, html_to_text(text) if is_html(text) else text
                break
        if (link := _link(item)) is not None:
            yield "url", link, link.attributes.get("href") or _said(link)
        if (enclosure := _enclosure(item)) is not None:
            yield "enclosure", enclosure, enclosure.attributes.get("url") or enclosure.attributes.get("href")
        readers = (
            ("uid", _child(item, "guid") or _child(item, "id"), str),
            ("published", _child(item, "pubDate") or _child(item, "published"), _moment),
            ("duration", _child(item, "duration", ITUNES), parse_duration),
            ("number", _child(item, "episode", ITUNES, *PODCAST), int),
            ("season", _child(item, "season", ITUNES, *PODCAST), int),
        )
        for name, element, read_value in readers:
            if element is None or not _said(element):
                continue
            try:
                yield name, element, read_value(_said(element))
            except (EventkitError, ValueError, TypeError) as error:
                doubts.append(Doubt(name, f"cannot be read: {error}", (self._evidence(element),)))

    def _cast(self, item: Element, used: set[Element], doubts: list[Doubt]) -> list[tuple[Appearance, Element]]:
        """The people of the item, else those of the show; who is in no cast is left to the leftovers."""
        own = [child for child in item.children if child.name == "person" and child.space in PODCAST]
        found: list[tuple[Appearance, Element]] = []
        for element in own or self.people:
            group = element.attributes.get("group", "").casefold()
            if group not in _HEARD or not _said(element):
                continue
            role = element.attributes.get("role", "").strip() or "host"
            href = element.attributes.get("href", "")
            try:
                person = Person(_said(element), identifiers=(href,) if href else ())
                appearance = Appearance(person, (Role.known(role) or Role(role),))
            except EventkitError as error:
                doubts.append(Doubt("appearances", f"cannot be read: {error}", (self._evidence(element),)))
                continue
            (used if own else self.used).add(element)
            found.append((appearance, element))
        return found


def _link(item: Element) -> Element | None:
    """The page of an item: <link> of RSS, or Atom's link that is no enclosure."""
    for child in item.children:
        if (
            child.name == "link"
            and child.space in ("", ATOM)
            and child.attributes.get("rel", "alternate") == "alternate"
        ):
            return child
    return None


def _enclosure(item: Element) -> Element | None:
    """The sound file: <enclosure> of RSS, or Atom's link of that kind."""
    for child in item.children:
        if child.name == "enclosure" and child.attributes.get("url"):
            return child
        if child.name == "link" and child.attributes.get("rel") == "enclosure" and child.attributes.get("href"):
            return child
    return None


def _moment(words: str) -> When:
    """A date of RFC 5322 (RSS) or RFC 3339 (Atom); "-0000" says that the zone is not known."""
    try:
        moment = parsedate_to_datetime(words)
    except ValueError:
        return When.from_iso(words)
    return When.at(moment) if moment.tzinfo is not None else When.from_iso(moment.isoformat())
