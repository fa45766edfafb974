"""
The cues around a mention of a body (body_cues): what speaks for its being behind this event, and what against it.

That an event is what is organized, that the sentence has its day, that it stands at the head of the page; against it
that the sentence is about somebody's life, about another time, about a book or a project. What each weighs is told in
words/bodies_weights.txt.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from eventkit.announcements.document import Document, Kind, Span, kept
from eventkit.announcements.finders._bodies import HOLDING, is_body
from eventkit.announcements.finders._body_mentions import HELD_BEHIND, HELD_BY_US, REASON, SUBJECTS, BodyMention
from eventkit.announcements.finders._event_nouns import EVENT_NOUN, EVENT_NOUNS, ends_in_event, of_other_time
from eventkit.announcements.finders._kind_nouns import nouns_in
from eventkit.announcements.finders._names import bare
from eventkit.announcements.finders._names_sure import thing_words
from eventkit.announcements.finders._sample import first_line
from eventkit.announcements.finders._time_phrases import phrases_in
from eventkit.people.organization import is_acronym

_LIFE = 190  # characters of a sentence that tell whose life it is of
_HEAD = 700  # characters in which the page says what it is about
_END = 300
_OBJECT = 110  # characters behind a verb in which the event is named
_FAR = 800  # characters of a sentence without end that are looked at
_BEFORE = 200  # and before what is said of it
_OURS = re.compile(r"\s(?:our|unser\w*|nos|notre|nuestr\w+)\s", re.I)
_GIFTS = re.compile(
    r"\b(?:food|drinks|refreshments|snacks|pizza|coffee|lunch|breakfast|dinner|catering|swag|prizes|venue|space|rooms?|"
    r"hosting|streaming|travel\sgrants|scholarships|cakes?|tea|beers?|wine|sandwiches|buffet|rehearsal)\b",
    re.I,
)
_BIOGRAPHY = re.compile(
    r"\s*(?:(?:She|He|Her|His|They|Dr\.?|Prof\.?|Before|Prior|Since|Currently)\b|(?!It|This|That|There|Which|What|"
    r"All)[A-Z][a-z]+ (?:is|was|has)\b)"
)
_OF_SOMEBODY = re.compile(r"\b(?:[Ss]he|[Hh]e|[Hh]er|[Hh]is) (?:has|is|was|work)")
_NO_MORE_THAN = 40
_AND = re.compile(r",?\s(?:and\s|und\s|et\s|y\s)?")
_QUOTES = re.compile("[\"“”„«»‘]|'(?!s)")
_NO_MORE = re.compile(
    r"\W*(?:(?:the|this|our)\s(?:event|webinar|workshop|conference|forum|summit|session|episode)\s(?:is|was)\s)?(?:an?\s)?",
    re.I,
)
_COMMON_END = re.compile(r"\s(?:community|team|project|network|group|user\sgroup)$")
_QUOTED = re.compile("[\"“”„«»‘]|(?<!\\w)'")
_SEVERAL = re.compile(r"\s(?:and|und|sowie|et|y|e|&)\s")
# Bodies that are called as events are.
_NUMBERS = re.compile(r"\b(?:[Tt]he |\d[\w.]*|[IVX]+\b\.?)")
_EVENTS_TOO = re.compile(r"\b(?:School|Forum|Assembly|Congress|Council)$")
_AT = re.compile(r"\b(?:at|in|bei|chez|à|en)\s+(?:the\s+)?$")
_OWN = re.compile(
    r"\b(?:a|an|the|its|sa|son|ses|leurs?|su|sus|ihre?n?|seine?n?|their|our|this|first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)|series|annual|ein(?:e|en|"
    r"em|er)?|zu[mr]?|das|die|den|une?|le|la|el|los|las|you|everyone|all|two|three|four|five|several|zwei|drei|mehrere|"
    r"deux|trois|plusieurs|dos|tres|varios)\b|\b20\d\d\b",
    re.I,
)
# What a body does with other things than events: "Acme announced the results of the workshop".
_OF_OTHERS = re.compile(
    r"\s*(?:that(?!\s+(?:its|their|the|this\s+year['’]s)\s[^.;]{3,80}\s(?:will|is|are)\s|\s+(?:it|they)\s+(?:will|would|is|are|plans?)\s+(?:be\s+|to\s+)?(?:co-)?(?:host|hold|conven|"
    r"organi|launch))|results?|winners?|new\s+(?:release|version|product|job|position|report|website|page)|(?:the|"
    r"its|an?|our)\s+(?:\w+\s+){0,2}?(?:release|results|products?|features?|winners?|opening\s+of|position|job|"
    "report|paper|book|tool|website|licen[cs]e|agreement|partnership|feedback|findings|appointment|version|"
    r"software|support|platform|services?|data|application|keynote|speakers?|recordings?|consultation\s+process)\b"
    rf"(?!\s+(?:{EVENT_NOUNS})\b))",
    re.I,
)
_GLAD = re.compile(r"\b(?:proud|happy|pleased|excited|delighted|thrilled|honou?red|glad|plaisir|freut|freuen)\b", re.I)
# "invites you to join", "hosts us": who says so speaks of the event that the page announces.
_TO_IT = re.compile(
    r"\s+(?:you|everyone|everybody|all|people|members|friends)\s[\w\s,’'-]{0,40}?\bto\s(?:an?|the|our|its|their|this|join|attend|"
    r"celebrate|participate|take\spart|meet|come|be\spart|discover|gather|explore)\b|\s+us\b|"
    r"\s+(?:this|our)\s(?:month|time|edition|week|year)\b"
)
_TO_READER = re.compile(r"\s+(?:you|everyone|all|everybody|Sie|euch|alle|à|al?|aux?|ein|zu[mr]?)\b")
_SOME_TIME = re.compile(
    r"\s+(?:\d+|an?|one|two|three|four|twenty-four|forty-eight|several)[\s-]+(?:full\s+|whole\s+|long\s+)?"
    r"(?:hours?|evenings?|mornings?|afternoons?|nights?|weekends?)\s+(?:of|for|with|full)\b",
    re.I,
)
_LONG = re.compile(r"\w{4,}")
_NOT_EVENTS = re.compile(
    r"\b(?:projects?|research|studies|study|work|papers?|books?|programmes?|programs?|tools?|software|platforms?|"
    "website|data|fellowship|grants?|scholarships?|recording|transcripts?|report|articles?|products?|initiatives?|"
    r"awards?|infrastructure|app|episodes?|[Pp]odcast)(?:\s*,)?\s+(?:\w+\s+){0,2}?(?:is|are|was|were|been|"
    r"be)?\s*(?:also\s+|being\s+|currently\s+)?$",
)
_ORGANIZED = re.compile(
    r"\b(?:organi[sz]ed|hosted|convened|brought\s+to\s+you|put\s+on|presented|organisé\w*|organizad\w+|organisiert|veranstaltet)\b",
    re.I,
)
_IS_A = re.compile(r"\b(?:is|are|was)\s+(?:an?|the|one\s+of\s+the)\s+[^,;:()]{3,100}\w\s*$")
_IT = re.compile(r"\W*(?:(?:It|This|They|These)\s+(?:is|are|was|were|has\s+been|will\s+be)\s+(?:\w+ly\s+)?|[Ii]ts\s+)")
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|being|been|get|it|which|that|and|wird|werden|wurde|est|sont|es|está|fue|also|proudly|"
    r"kindly|jointly|generously|currently|again|originally|both)(?:\s+an?)?\W*$",
    re.I,
)
_GOES = re.compile(r"\b(?:attend\w*|visit\w*|travel\w*|represent\w*|participat\w+|will\s+be\s+at|was\s+at)\b", re.I)
_FOR_IT = re.compile(r"[^.!?]{0,50}?\s(?:for|in|as\s+(?:we|they|it)|to|as|while|when)\b", re.I)
_FOR_EVENT = re.compile(
    rf"[^.!?]{{0,60}}?\s(?:for|in|at)\s(?:an?|the|its|their|our|this)\s(?:[\w-]+\s){{0,4}}?(?:{EVENT_NOUNS})\b"
)
_CLOSE = 14  # characters between a noun and what is said of it


def body_cues(document: Document, mention: BodyMention, others: Sequence[BodyMention] = ()) -> set[str]:
    """All cues of a mention, with those of its sentence, itself among them."""
    relation = mention.relation
    cues = {relation, *_of_place(document, mention, others), *_of_name(document, mention)}
    if relation == "thanked" and _OURS.search(document.words(mention.said)):
        cues.add("our")
    if mention.role not in HOLDING:
        cues.add("gives")
        if _GIFTS.search(document.text, max(mention.sentence.start, mention.said.start - 40), mention.said.end + 30):
            cues.add("a room or food")
    if relation == "titled":
        cues.update(_of_title(document, mention))
    elif relation.endswith(SUBJECTS):
        cues.update(_of_object(document, mention))
    elif relation != "here":
        cues.update(_said_of(document, mention))
    return cues


def _of_place(document: Document, mention: BodyMention, others: Sequence[BodyMention]) -> Iterator[str]:
    kind, sentence = mention.block.kind, mention.sentence
    alone = _alone(document, mention, others)
    if kind in (Kind.TITLE, Kind.HEADING) and not alone and not document.words(sentence).endswith((".", "!", "?")):
        yield "in a headline"
    elif kind in (Kind.BULLET, Kind.FIELD):
        yield "in a list"
    if sentence.start - document.blocks[0].span.start < _HEAD:
        yield "at the head"
    if document.blocks[-1].span.end - sentence.end < _END:
        yield "at the end"
    words = document.words(sentence)
    if alone:
        yield "nothing else in the sentence"
    near = Span(max(sentence.start, mention.said.start - _FAR), min(sentence.end, mention.said.end + _FAR))
    if of_other_time(document.words(near)):
        yield "of another time"
    if (_BIOGRAPHY.match(words) and not _is_of_no_life(document, mention)) or _OF_SOMEBODY.search(words[:_LIFE]):
        yield "a life"
    if any(phrase.of("day") for phrase in phrases_in(document, sentence)):
        yield "a day in the sentence"


def _is_of_no_life(document: Document, mention: BodyMention) -> bool:
    """Whether a sentence that begins like one about somebody is of a thing: "Lunch is sponsored by"."""
    start = mention.sentence.start
    if mention.span.start == start:
        return " " in document.words(mention.span)  # "Alder Labs is hosting"
    first = document.text[start : mention.said.start].split()[:1]
    title = document.words(document.title.body) if document.title is not None else ""
    return not first or first[0].casefold() in thing_words() or first[0] in title.split()


def _alone(document: Document, mention: BodyMention, others: Sequence[BodyMention]) -> bool:
    """Whether a sentence is the words and the names: "With the support of the Elm Fund"."""
    said_of_it = mention.relation in ("by", "with", "of", "perhaps by")
    if mention.block.kind not in (Kind.PARAGRAPH, Kind.HEADING) or not said_of_it:
        return False
    if _QUOTES.search(document.text, *mention.span):
        return False  # names of projects
    first = last = mention
    for other in others:  # "Organized by Elm with the support of the Birch Fund"
        if other.relation in ("by", "with", "of"):
            if _AND.fullmatch(document.text, last.span.end, max(last.span.end, other.said.start)):
                last = other
            elif _AND.fullmatch(document.text, other.span.end, max(other.span.end, first.said.start)):
                first = other
    before = document.text[mention.sentence.start : first.said.start]
    behind = document.text[last.span.end : mention.sentence.end]
    return _NO_MORE.fullmatch(before[-_NO_MORE_THAN:]) is not None and not behind[:_NO_MORE_THAN].strip(" .!*_)\n")


def _of_name(document: Document, mention: BodyMention) -> Iterator[str]:
    text = document.text
    span = bare(text, mention.span)
    words = document.words(span)
    if " " not in words and not is_body(words):
        yield "an acronym" if is_acronym(words) else "one word"
    if "," in words or _SEVERAL.search(words):
        yield "several names"
    title = document.title
    if (
        title is not None
        and mention.block.kind is not Kind.TITLE
        and _COMMON_END.sub("", words) in document.words(title.body)
    ):
        yield "is the title" if _is_title(document, words) else "named in the title"
    if _QUOTED.search(words):
        yield "quoted"
    if document.beginnings.often(words) > 1:
        yield "named again"
    if text[max(0, span.start - 4) : span.start].casefold().endswith("the "):
        yield "an article before"
    if ends_in_event(words) and (not _EVENTS_TOO.search(words) or _is_title(document, words)):
        yield "called as an event is"


def _of_object(document: Document, mention: BodyMention) -> Iterator[str]:
    """What stands behind a verb of which the body is the subject."""
    said, sentence = mention.said, mention.sentence
    behind = Span(said.end, min(sentence.end, said.end + _OBJECT))
    words = document.words(behind)
    to_it = False
    if mention.relation == "last":
        behind = Span(sentence.start, said.start)
        words = document.words(behind)
    elif words.strip().casefold() in _NOTHING_BEHIND and (below := _below(document, mention)) is not None:
        behind, words = below, f"the {document.words(below)}"
        if mention.block is document.title or (
            document.title is not None and below.start <= document.title.body.start < below.end
        ):
            yield "right above the title"
            to_it = True
    nouns = nouns_in(document, behind)
    own = _OWN.search(words[: nouns[0].span.end - behind.start] if nouns else words[:70]) is not None
    lasting = _SOME_TIME.match(words) is not None
    sure = lasting or _sure_event(document, behind)
    to_it = to_it or _TO_IT.match(words) is not None
    sure = sure or to_it
    if sure or nouns or EVENT_NOUN.search(words):
        yield "an event is the object" if sure else "perhaps an event is the object"
        if own or lasting or to_it:
            yield "its own event is the object"
    elif mention.relation not in ("meets", "turns") and not _GIFTS.search(words[:30]):
        yield "no event behind"
    if _AT.search(document.text, max(sentence.start, mention.span.start - 20), mention.span.start):
        yield "at or in before"
    if _GLAD.search(document.text, mention.span.end, said.start):
        yield "glad to"
    if _OF_OTHERS.match(words):
        yield "of other things"
    if _TO_READER.match(words):
        yield "to the reader"
    start = bare(document.text, mention.span).start
    if document.text[start - 1 : start] == ":" and not document.text[sentence.start : start].strip(
        ' *_•-–—"“#>'
    ).casefold().removeprefix("the"):
        yield "cut by a colon"


# "The Elm Society presents", and what it presents on the next line
_NOTHING_BEHIND = ("", ":", "the", "the:", "its", "our", "you", "you to", "you to:", "you to the", "you to our")


def _below(document: Document, mention: BodyMention) -> Span | None:
    """What stands below a line that ends behind a verb."""
    at = bisect_right(document.blocks, mention.block.span.start, key=lambda block: block.span.start)
    if at == len(document.blocks) or mention.block.span.end > mention.sentence.end + 2:
        return None
    below = document.blocks[at].body
    return Span(below.start, min(below.end, below.start + _OBJECT))


def _sure_event(document: Document, span: Span) -> bool:
    """Whether a stretch names an event: of French, Spanish and German the nouns are less often of other things."""
    if any(noun.sure for noun in nouns_in(document, span)):
        return True
    return (
        document.language in ("fr", "es", "de") and EVENT_NOUN.search(document.text, span.start, span.end) is not None
    )


_OF_WHAT = re.compile(
    r"\s+(?:of|for|der|des|du|de\s(?:la|l['’])|del|de\sl[oa]s?)\s*(?P<this>(?:the|this|our|this\syear['’]s|diese[rs]|"
    r"cette|ce|est[ea])\s+)?(?P<what>(?:[\w'’-]+\s*){1,4})"
)


def _of_title(document: Document, mention: BodyMention) -> Iterator[str]:
    """What it is called so for: "a sponsor of the summit", and not of a foundation."""
    behind = _OF_WHAT.match(document.text, mention.said.end, min(mention.sentence.end, mention.said.end + 60))
    if behind is None:
        return
    what = Span(*behind.span("what"))
    if EVENT_NOUN.search(document.words(what)) or _has_title(document, document.words(what)):
        yield "of the event"
    else:
        yield "of other things"


def _is_title(document: Document, words: str) -> bool:
    """Whether the title is these words and no more than a year or a number: "5th Port Forum 2031"."""
    title = document.words(document.title.body) if document.title is not None else ""
    return words in title and _NUMBERS.sub("", title).strip(" ,:–—-").casefold() == words.casefold()


def _has_title(document: Document, words: str) -> bool:
    """Whether half of the words of the title are among these."""
    found = _words_of_title(document)
    return bool(found) and 2 * sum(word in words for word in found) >= len(found)


@kept
def _words_of_title(document: Document) -> list[str]:
    return _LONG.findall(document.words(first_line(document)))[:12] if document.title is not None else []


def _said_of(document: Document, mention: BodyMention) -> Iterator[str]:
    """What stands before words behind which the names are, of which they are said, and behind the names."""
    text, sentence, said = document.text, mention.sentence, mention.said
    start = max(sentence.start, said.start - _BEFORE)
    if text[said.start].isupper():
        start = max(start, text.rfind("\n", start, said.start) + 1)
    before = text[start : said.start]
    behind = Span(mention.span.end, min(sentence.end, mention.span.end + _BEFORE))
    if not before.strip(' *_•-–—"“#>('):
        if mention.relation in ("by", "of", "with"):
            yield f"{'with' if mention.relation == 'with' else 'by'} at the start"
    else:
        nouns = nouns_in(document, Span(start, said.start))
        if _sure_event(document, Span(start, said.start)):
            yield "an event before"
        elif nouns or EVENT_NOUN.search(before):
            yield "perhaps an event before"
        if nouns and said.start - nouns[-1].span.end < _CLOSE:
            yield "an event right before"
        if _IT.fullmatch(before):
            yield "it before"
        if mention.relation != "joined" and _PASSIVE.search(before):
            yield "passive"
        if _IS_A.search(before) and not (nouns and said.start - nouns[-1].span.end < 3):
            yield "is something"
        if _NOT_EVENTS.search(before):
            yield "another thing before"
        if "invit" in document.words(said) and _GOES.search(before):
            yield "somebody goes"
        if mention.relation == "with" and (
            HELD_BY_US.search(text, start, said.start) or HELD_BEHIND.match(text, mention.span.end, sentence.end)
        ):
            yield "held by us"
        if _has_title(document, before):
            yield "the title before"
    if _ORGANIZED.search(before) or _ORGANIZED.search(text, behind.start, behind.end):
        yield "organized too"
    if any(noun.sure for noun in nouns_in(document, behind)) or (
        mention.relation == "joined" and _FOR_EVENT.match(text, behind.start, behind.end)
    ):
        yield "an event behind"
    if mention.relation == "thanked" and REASON.match(text, mention.span.end, sentence.end):
        yield "thanked for it"
    if mention.relation == "joined" and _FOR_IT.match(text, mention.span.end, sentence.end):
        yield "joined for it"
