"""
Finds the show of an episode, its number and its season.

    Harbor Talk / 41 / Slow ferries             (lines at the top)   -> show Harbor Talk, number 41
    Harbor Talk / #41 – Slow ferries                                 -> the same
    In this week's episode of Harbor Talk, …                         -> show Harbor Talk
    Support Harbor Talk on Patreon                                   -> show Harbor Talk
    S02E07 - Slow ferries                                            -> season 2, number 7

Names in what sponsors say of themselves are those of other shows.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._index import Index
from eventkit.announcements.finders._phrases import Form, forms, group_weights, index_of
from eventkit.announcements.finders._sample import placed, sample, sampled
from eventkit.announcements.finders._series_parts import SHOWS

_SAMPLE = 15000
_NO_SHOW = re.compile(
    r"(?i)(?:dr|prof|mr|mrs|ms|this|a|our|new|us|me|my|your|all|every|latest|first|it|them|episodes?|music|audio)\b"
    r"|.*\b(?:newsletter|patreon|itunes|spotify|twitter|youtube|google|apple)\b"
)
_OF_SHOWS = frozenset(("podc", "epis", "épis", "folg", "show", "radi", "播"))  # beginnings of words for a show
_SPONSORS = re.compile(r"(?i)sponsor|werbung|anzeige|partenaires?")
_NUMBER_IN_TEXT = re.compile(r"(?i)\b(?:listen to |in )?(?:episode|ep\.) #?(?P<n>\d{1,4})\b")
_SEASON = re.compile(r"(?i)\b(?:season|saison|staffel|temporada)\s*(?P<n>\d{1,2})\b|第(?P<z>\d{1,2})季")
_EPISODE = frozenset(("epis", "ep"))
_SEASONS = frozenset(("seas", "sais", "staf", "temp", "季"))
_DATED = re.compile(r"(?i)\W*(?:[^\W\d]+ ){0,2}(?:19|20)\d\d[-/.]\d")  # "Recorded 2031-05-04"
_SECOND_LINE = re.compile(r"\A[^\n]{2,200}\n+(?P<show>[^\n.!?]{2,60} (?:[Pp]odcast|Show|Radio))\n")
# "Harbor Talk – the podcast about harbors"
_SUBTITLE = re.compile(
    r"\s+[|·:–—-]\s(?:the|a|an|der|die|das|ein|le|la|un|une|el|il|o)\s(?:[\w-]+\s){0,3}(?:podcast|show|radio)\b.*", re.I
)
_LINES = re.compile(
    r"\A(?P<show>[^\n]{2,60})\n\s*"
    r"(?:#?(?P<number>\d{1,4})\n\s*|#(?P<hashed>\d{1,4})\s(?=\w)|(?:#|(?:[Ee]p(?:isode|\.)|[Ff]olge|[ÉEé]pisode|[Ee]pisodio|第)\s?#?)\s?(?P<numbered>\d{1,4})[期集]?"
    r"\s?[:：|–—-]\s)(?P<title>[^\n]{2,200})(?:\n|\Z)"
)


# "Harbor Talk – Season 3, Episode 4", and nothing else
_FIRST_LINE = re.compile(
    r"\A(?P<show>[^\n]{2,60}?)\s?[|·:：,–—-]\s(?:(?:season|staffel|saison|temporada|s)\s?(?P<season>\d{1,2})[\s,·:.–-]{0,3})?"
    r"(?:episode|folge|épisode|episodio|episódio|ep\.?|e)\s?#?(?P<number>\d{1,4})[ \t]*(?:\n|\Z)",
    re.IGNORECASE,
)
# "Mud Bytes 81", and nothing else
_NAME_AND_NUMBER = re.compile(
    r"\A(?P<show>[A-ZÀ-Þ][\w’'&]*(?:\s[\w’'&]+){0,3})\s(?!(?:19|20)\d\d)(?P<number>\d{1,4})[ \t]*(?:\n|\Z)"
)


@cache
def _numbered() -> tuple[Form, ...]:
    return forms("episode_numbers", {})


def find(document: Document) -> Iterable[Claim]:
    text, offset = sample(document, _SAMPLE)
    if top := _LINES.match(text):
        name = _SUBTITLE.sub("", top["show"]).strip()
        start = top.start("show")
        yield Claim("show", name, placed((start, start + len(name)), offset), "lines at the top", 1.0)
        number = next(part for part in ("number", "hashed", "numbered") if top[part])
        yield Claim("number", int(top[number]), placed(top.span(number), offset), "lines at the top", 1.0)
        if not _DATED.match(top["title"]):
            yield Claim("title", top["title"].strip(), placed(top.span("title"), offset), "lines at the top", 0.9)
    shows = document.beginnings.has(_OF_SHOWS)
    if first := _FIRST_LINE.match(text) or (_NAME_AND_NUMBER.match(text) if shows else None):
        for part in ("show", "season", "number"):
            if first.groupdict().get(part):
                value = first[part] if part == "show" else int(first[part])
                yield Claim(part, value, placed(first.span(part), offset), "first line", 0.9)
    if second := _SECOND_LINE.match(text):
        yield Claim("show", second["show"].strip(), placed(second.span("show"), offset), "line at the top", 0.9)
    if shows:
        yield from _named(document)
    yield from _numbers(document, text, offset)


@cache
def _names() -> Index:
    return index_of("shows", parts=SHOWS)


def _named(document: Document) -> Iterator[Claim]:
    """What the text calls its show, for each way to say so the first that may be a name."""
    words, offset = sampled(document)
    found: dict[str, list[Span]] = defaultdict(list)
    for (_, group), match in _names().matches(words):
        found[group].append(placed(match.span("name"), offset))
    sponsors = _sponsored(document) if found else []
    for group, weight in group_weights("shows"):
        for span in sorted(found[group]):
            name = _without_article(document.words(span))
            of_other = group != "support" and any(sponsor.overlaps(span) for sponsor in sponsors)
            if not (_NO_SHOW.match(name) or name.islower() or of_other):
                yield Claim("show", name, span, group, weight)
                break


def _numbers(document: Document, text: str, offset: int) -> Iterator[Claim]:
    match = next((found for form in _numbered() if (found := form.pattern.match(text))), None)
    weight = 0.8
    if match is None and document.beginnings.has(_EPISODE):
        match, weight = _NUMBER_IN_TEXT.search(text), 0.4
    if match is not None:
        yield Claim("number", int(match["n"]), placed(match.span("n"), offset), "number of the episode", weight)
        if season := match.groupdict().get("s"):
            yield Claim("season", int(season), placed(match.span("s"), offset), "number of the season", weight)
    if document.beginnings.has(_SEASONS) and (named := _SEASON.search(text, 0, 1500)):
        key = "n" if named["n"] else "z"
        yield Claim("season", int(named[key]), placed(named.span(key), offset), "number of the season", 0.5)


def _without_article(name: str) -> str:
    return re.sub(r"\Athe |(?<=\w) (?:on|of|in|for|the|and|to|with|&)\Z", "", name).strip()


def _sponsored(document: Document) -> list[Span]:
    """The stretches in which sponsors speak."""
    found = []
    for position, block in enumerate(document.blocks):
        if block.kind is Kind.HEADING and _SPONSORS.search(document.words(block.body)):
            under = document.under(position)
            found.append(Span(block.span.start, under[-1].span.end if under else block.span.end))
    return found
