"""
Where a document speaks of people who may take part: the blocks (read_here) and sentences (skipped) that do, and the
cues of a finder in them (by_beginning, places). Shared by the finders of people in prose.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from eventkit.announcements.beginnings import key
from eventkit.announcements.document import Block, Document, Kind, Span
from eventkit.announcements.finders._expressions import begins_with, spread
from eventkit.announcements.finders._sample import extent
from eventkit.announcements.finders._shows import is_show

SKIPPED_HEADINGS = re.compile(
    r"sponsor|contact|credits?\b|about (?:us|the (?:organi[sz]er|host|company|series|foundation|"
    r"association|institute))|\brelated\b|previous|\bpast\b|upcoming|following "
    r"(?:meetings?|events?)|future (?:meetings?|events?)|references?|further reading|comments?|"
    r"committee|comité|comisión|komitee|ausschuss|beirat|photo|thanks|acknowledg|kontakt|contactez|contacto|"
    r"impressum|links?$|^(?:show )?links\b|mentioned in|(?:more|other|earlier|recent) episodes|"
    r"resources|赞助|联系|往期|参考|致谢|other (?:events?|news|posts)|read (?:more|also)|"
    r"see also|you may also|plugs?$|picks?$|subscribe|follow us"
)
_SKIPPED_SENTENCES = re.compile(
    r"^(?:next|upcoming|coming)(?!\s+up)(?:\s[\w-]+){0,3}:\s|"
    r"\b(?:contact|e-?mail|please email|questions?\b.{0,40}\b(?:to|contact|email|reach)|reach out|"
    r"author:|courtesy of|bericht von|thanks? to|thank you to|dedicated to|named after|in memory of|"
    r"in honou?r of|works? of|rsvp to|write to|get in touch|illustration)\b",
    re.I,
)
# Whom the words behind these name; those before, as in "hosted by Ana Vidal and edited by Tom Okoro", are others.
_OTHERS_BEHIND = re.compile(
    r"\b(?:contributed|posted|written|photo(?:graph)?s?|image|edited|translated|reporting|sponsored|book|article|story|"
    r"music|translation)\sby\b",
    re.I,
)


def read_here(document: Document, block: Block) -> bool:
    """Whether a block speaks of the event: none under "Sponsors", "Contact", "Past events" does."""
    heading = document.words(block.body).casefold() if block.kind is Kind.HEADING else document.heading(block)
    return not heading or not _is_skipped(heading)


@lru_cache(maxsize=512)
def _is_skipped(heading: str) -> bool:
    """Whether a heading is over words that speak of something else; of a list all blocks ask for the same."""
    return SKIPPED_HEADINGS.search(heading) is not None


class Cues(dict[str, re.Pattern[str]]):
    """Expressions by the beginning of their first word (`words`), each compiled when a text has such a word."""

    def __init__(self, expressions: dict[str, str]) -> None:
        super().__init__()
        self._expressions, self.words = expressions, expressions.keys()

    def __missing__(self, word: str) -> re.Pattern[str]:
        found = self[word] = re.compile(self._expressions[word], re.I)
        return found


def by_beginning(cues: Iterable[str]) -> Cues:
    """
    The cues by the beginning of their first word, as `Document.beginnings` has it.

    A cue is the group "c" and its number; one whose beginning is shorter is a whole word.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for number, cue in enumerate(cues):
        held: dict[str, list[str]] = defaultdict(list)
        for choice in spread(cue):
            for word in sorted(set(map(key, begins_with(choice)))):
                held[word].append(choice)
        for word, choices in held.items():
            found[word].append(f"(?P<c{number}>{'|'.join(choices)})")
    return Cues({word: "|".join(held) for word, held in found.items()})


def places(document: Document, cues: Cues, *, titles: bool = False) -> Iterator[tuple[re.Match[str], Span]]:
    """
    The matches of cues, each with its sentence, in the blocks that speak of the event and the sentences that do not
    name contacts or authors; with `titles` in the title too.

    `cues` has them by the beginning of their first word: one look at each word instead of one at each cue, since there
    are many cues and few words begin any.
    """
    text, words, whole = document.text, document.beginnings, extent(document, len(document.text))
    skip = (Kind.ROW,) if titles else (Kind.ROW, Kind.TITLE)
    offsets: list[tuple[int, str]] = []
    for word in cues.words & words.places.keys():
        match_at = cues[word].match
        offsets += [(at, word) for at in words.of(word, whole.start, whole.end) if match_at(text, at, whole.end)]
    offsets.sort()
    blocks = iter(document.blocks)
    begin = last = end = whole.start  # of the block, and of its body, where that is looked at
    spans: Iterator[Span] | None = None
    sentence: Span | None = None
    judged: Span | None = None
    others: re.Match[str] | None = None
    here = False
    for at, word in offsets:
        if at >= end:
            block = next(block for block in blocks if at < block.span.end)
            (begin, last), end = (block.body.end, 0) if block.kind in skip else block.body, block.span.end
            spans = sentence = None
        if not begin <= at < last or (match := cues[word].match(text, at, last)) is None:
            continue
        if spans is None:
            if last - begin < _SHORTEST or not read_here(document, block):
                last = begin
                continue
            spans = iter(document.sentences(block))
        while sentence is None or at >= sentence.end:
            sentence = next(spans, None)
            if sentence is None:
                break
        if sentence is None or at < sentence.start:
            continue
        if sentence is not judged:  # a sentence may be long, and have many cues
            words_here = text[sentence.start : sentence.end]
            judged, here = sentence, not _is_of_others(words_here) and not _of_another(document, words_here)
            others = _OTHERS_BEHIND.search(text, sentence.start, sentence.end) if here else None
        if here and (others is None or at < others.start()):
            yield match, sentence


_SHORTEST = 12  # characters of a block
_NEXT_EPISODE = re.compile(
    r"\bnext\s(?:episode|show|time\son|week['’]s\s(?:episode|show))\b|\b(?:nächste[rn]?|kommende[rn]?)\s(?:Folge|Episode)\b|"
    r"\bprochain\sépisode\b|\bpróximo\sepis[oó]dio\b|\bprossimo\sepisodio\b|\bvolgende\saflevering\b|下期|次回",
    re.I,
)


_NEXT_STEMS = ("next", "nächste", "kommende", "prochain", "próximo", "prossimo", "volgende", "下期", "次回")
# "Last year Maya Lind spoke on cranes": of another year, and not "last week" as in a report.
_ANOTHER_YEAR = re.compile(
    r"\b(?:last|previous)\syear\b|\b(?:past|previous|earlier|former)\s(?:years|editions?)\b|\b(?:letztes|voriges|vergangenes)"
    r"\sjahr\b|\bim\svorjahr\b|\bl['’]an(?:née)?\sderni(?:er|ère)\b|\baño\spasado\b|\bediciones\santeriores\b|去年|往[年届]|上届",
    re.I,
)
_YEAR_STEMS = (" year", "edition", "jahr", "l'an", "l’an", "año", "ediciones", "去年", "往年", "往届", "上届")
_THIS_YEAR = re.compile(r"\bthis\syear|\bdieses\sjahr|\bcette\sannée|\beste\saño|今年|本届", re.I)


def _of_another(document: Document, words: str) -> bool:
    """Whether a sentence says who was there in another year, or will be in the next episode of a show."""
    low = words.lower()
    if any(stem in low for stem in _YEAR_STEMS) and _ANOTHER_YEAR.search(words) and not _THIS_YEAR.search(words):
        return True
    return is_show(document) and any(stem in low for stem in _NEXT_STEMS) and _NEXT_EPISODE.search(words) is not None


@lru_cache(maxsize=512)
def _is_of_others(words: str) -> bool:
    """Whether a sentence names its people as contacts, in memory of them and the like."""
    return _SKIPPED_SENTENCES.search(words) is not None


def skipped(words: str) -> bool:
    """Whether a sentence names its people, or some of them, as contacts, authors and the like."""
    return _is_of_others(words) or _OTHERS_BEHIND.search(words) is not None
