"""
Finds the times in the words and says what each is the time of.

"Date: 6 June 2023" is when the event is, "register by 1 June" a deadline, "Last updated 3 June 2023" the page's own
date, "rescheduled from 9 May" the previous one: the claims' fields are "when", "deadline", "published_page",
"previous", "recorded", "released", "begins", "ends", "dateline", "top_date" (a line at the top that is nothing but a
date), and "other_time" for what is the time of something else. The value of each is the `Phrase`, which
`decisions.time` reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Kind
from eventkit.announcements.finders._time_cues import (
    AWAY,
    BEGIN,
    FINISH,
    HELD,
    MOVED,
    OTHER,
    PAGE,
    PREVIOUS,
    RECORDED,
    WHEN,
    numbered_day,
    role_after,
    role_before,
    role_of_heading,
    role_of_label,
)
from eventkit.announcements.finders._time_lines import days_named, is_line_of_names
from eventkit.announcements.finders._time_moves import moved_parts
from eventkit.announcements.finders._time_phrases import begins_entry, phrases
from eventkit.announcements.values import ENTRY, FIRST_OF_TWO, Phrase

_FIELDS = {MOVED: "when", BEGIN: "begins", FINISH: "ends"}
_WINDOW = 200
_SENTENCE = re.compile(
    r"(?!(?<=\d)\.\s+(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))"  # "der 3. Mai"
    r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\bProf)[.!?][\"”')\]]*\s+(?=[\"“(]?[A-Z0-9])|[。！？；]"
)
_NEAR_LABEL = 24  # characters between a label and its time
_NEXT_ONE = re.compile(
    r"\bthe next\b|\bnext one\b|\bnächste[rsn]?\b|\bprochaine?\b|\bpróxim[oa]\b|下一[次场期届]|下次", re.IGNORECASE
)
_OUR_NEXT = re.compile(
    r"\b(?:our|unser\w*) (?:next|nächste\w*)\b|\bnotre prochaine?\b|\bnuestr[oa] próxim[oa]\b|我们的?下一[次场期届]",
    re.IGNORECASE,
)
_HELD_AFTER = re.compile(
    r"举行|举办|召开|开幕|开讲|开播|"
    r"\b(?:will be held|takes place|will take place|took place|was held|were held|is held|geplante[nrs]?|findet|fand|"
    r"finden|trifft|treffen|aura lieu|a eu lieu|se tiendra|se celebr\w+|tendrá lugar|tuvo lugar)\b",
    re.IGNORECASE,
)
_ONTO = re.compile(r"\bauf\s(?:den\s|die\s)?$", re.IGNORECASE)
_MOVED_BEHIND = re.compile(r"[^.;]{0,30}\b(?:verschoben|verlegt|vorgezogen)\b", re.IGNORECASE)
_MOVED_ONTO = re.compile(r",?\sauf\s(?:den\s|die\s)?[^.;]{0,10}\d[^;]{0,60}\b(?:verschoben|verlegt|vorgezogen)\b", re.I)
_ON = re.compile(r"\b(?:on|from|am|vom|den|le|du|el|del)\s(?:the\s)?$", re.IGNORECASE)
_JOIN = re.compile(r"\s*(?:please\s)?(?:join|rejoignez|retrouvez)\b", re.IGNORECASE)
_DONE_ON = re.compile(r"\s*(?:delivered|held|presented|given|took place|gehalten)(?:\s(?:on|am))?:?\s*", re.IGNORECASE)
# A sentence without one of these may speak of anything: "the board met on", "videos will be online from".
_EVENT_NOUN = re.compile(
    r"\b(?:webinars?|seminars?|workshops?|conferences?|meetings?|summits?|for(?:um|ums|a)|sessions?|talks?|events?|"
    r"panels?|"
    r"symposi(?:um|a)|congress(?:es)?|calls?|meet-?ups?|unconference|hackathons?|town ?halls?|chats?|clinics?|"
    r"discussions?|lectures?|"
    r"courses?|schools?|days?|weeks?|assembl(?:y|ies)|dialogues?|expo|fairs?|festival|class|training|tagung|"
    r"konferenz|vortrag|"
    r"treffen|kongress|veranstaltung|conférence|colloque|webinaire|séminaire|atelier|rencontre|congreso|jornadas?|"
    r"seminario|"
    r"taller|charla|encuentro|conferencia)\b|论坛|大会|会议|讲座|活动|峰会|沙龙|研讨|分享会|小聚|直播|讲坛|年会|论坛",
    re.IGNORECASE,
)
_EDITION = re.compile(r"\b[A-Z][\w-]+\s(?:19|20)\d\d\b")  # "we will be at HarborCon 2031 on 4 June"
_SHORT_LINE = 100  # characters
# As machines write them, and no name of a zone; "19:00-21:00" is a range.
_STAMP = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:T\d\d:\d\d(?:[+-]\d\d(?::?\d\d)?|Z)?|\s\d{1,2}:\d\d(?:\+\d\d(?::?\d\d)?|Z)?"
    r"|[T ]\d\d:\d\d:\d\d(?:\.\d+)?[ ]?(?:[+-]\d\d(?::?\d\d)?|Z)?)"
)
_VERY_TOP = 3  # blocks
_TOP = 5  # blocks
_LINE_ALONE = 16  # characters beside the time on its line
_FLOWS_ON = re.compile(
    r"(?:[,;:(–-]|\b(?:on|is|are|was|by|until|till|from|to|of|the|at|in|and|for|between|before|after|since|dated|am|den|vom|bis|"
    r"zum|le|du|au|el|del|al|de|y|et|und|will be|date|dates))\s*\n$",
    re.IGNORECASE,
)
_DATELINE_BEFORE = re.compile(r"(?:[^\W\d_][\w.’'-]*[\s,/]{1,3}){0,5}\(?$")
_DATELINE_AFTER = re.compile(
    r"(?:[ \u00a0]?\([^()\n]{2,36}\)|\.(?=[–—-]))?[ \u00a0]?(?:\)?[ \u00a0]?[–—-]{1,2}\s|:\s|\s?/\s?[A-Z]{2,}\s?/)"
)
_FOLLOWED = re.compile(r"\b(?:followed by|gefolgt von|suivie? d['’e]|seguid[oa] de)\b[^.;]{0,60}$", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:on the (?:morning|afternoon|evening|night) of|(?:last|this|on)|(?:last|this) (?:weekend|\w+day)|"
    r"(?:earlier )?(?:this|last) (?:week|month)|"
    r"from|between|in|am|vom|le|les|du|el|del|los|"
    r"von|zum|"
    r"nach|于|在|自|从)?\s*\(?$",
    re.IGNORECASE,
)
# "The board will meet from 9:00 to 11:00": who comes together, and not what opens beside it
_MEETS = re.compile(
    r"\b(?:(?:will|shall)\s(?:\w+\s)?(?:be\s)?|(?:is|are)\s(?:going\sto\s)?(?:be\s)?)?(?:meet(?:ing|s)?|gather(?:ing|s)?|conven(?:es?|ing)|"
    r"com(?:es?|ing)\stogether|assembl(?:es?|ing)|tak(?:es?|ing)\splace|be\sheld|is\sheld|are\sheld|go(?:es|ing)?\slive|hosting|host)\b[^.;:]{0,50}$"
    r"|\b(?:trifft\ssich|treffen\swir\suns|treffen\suns|findet|finden|se\sréunit|nous\snous\sretrouv\w+|aura\slieu|se\sreúne|"
    r"nos\sreunimos|tendrá\slugar|se\scelebrará)\b[^.;:]{0,50}$",
    re.IGNORECASE,
)
_BESIDES = re.compile(
    r"\b(?:hours|doors?|registration|check-?in|breakfast|lunch|dinner|reception|breaks?|coffee|desk|shops?|museum|buses|bus|"
    r"shuttles?|trains?|parking|office|lines?|exhibition|party|drinks|tours?|each|every|usually|normally|last|previous)\b",
    re.IGNORECASE,
)
# "Our office is open from 9:00", "sessions usually start at 6 PM"
_NOT_THEN = re.compile(
    r"\b(?:(?:office|opening|working|business)\shours|office|hotline|box\soffice|museum|shop|library\sis|desk|buses|bus|shuttles?|trains?|"
    r"parking|registration|check-?in|breakfast|lunch|usually|normally|typically|generally)\b(?:(?!\s(?:and|und|et|y)\s)[^.;,]){0,60}$",
    re.IGNORECASE,
)
# "On 12 March 2031 the Elm Network hosted a webinar"
_SOMEBODY_HELD = re.compile(
    r"[^.;:]{0,100}?\b(?:host(?:ed|s)?|held|holds?|hold|organi[sz](?:ed?|es)|ran|runs?|convene[sd]?|deliver(?:ed|s)?|conduct(?:ed|s)?|"
    r"stage[sd]?|veranstaltete[nt]?|organisierte[nt]?|a\s(?:organisé|tenu|accueilli)|organisent?|organizó|celebró|organizaron)\s"
    r"(?:an?|the|its|their|our|eine?n?|un[ea]?|el|la|le|su|sa|son)\s(?P<what>\w)",
    re.IGNORECASE,
)
_OPENS_DOCUMENT = 3  # paragraphs that say what a document is about
_AFTER_ANNOUNCED = re.compile(
    r"[^.。]{0,80}\b(?:announced|signed|launched|published|issued|released|adopted|passed|awarded|ratified|declared|enacted|"
    r"decided|confirmed|reported)\b",
    re.IGNORECASE,
)


def find(document: Document) -> Iterator[Claim]:
    """Each time in the words, as the time of what its label, its heading or the words beside it say."""
    paragraphs: dict[int, int] = {}
    for number, block in enumerate(document.blocks):
        if block.kind is Kind.PARAGRAPH:
            paragraphs[number] = len(paragraphs)
    for phrase in phrases(document):
        moved = moved_parts(document, phrase)
        if moved is not None:
            old, new = moved
            yield Claim(PREVIOUS, old, old.span, FIRST_OF_TWO if old is phrase else "moved from it", 0.9)
            yield Claim("when", new, new.span, "moved: from one time to the other", 1.0)
            continue
        role, weight, rule = _judge(document, phrase, paragraphs)
        yield Claim(_FIELDS.get(role, role), phrase, phrase.span, rule, weight)


def _judge(document: Document, phrase: Phrase, paragraphs: dict[int, int]) -> tuple[str, float, str]:
    """The field of a time, how sure that is, and why."""
    block, text = document.blocks[phrase.block], document.text
    before, after = _beside(text, block, phrase)
    if text.startswith("~~", phrase.end) and text.endswith("~~", 0, phrase.start):
        return PREVIOUS, 0.9, "struck out"
    behind = role_after(after)
    if _ONTO.search(before) and _MOVED_BEHIND.match(after):
        return MOVED, 1.0, "moved: words around it"  # "auf den 7. Juni verschoben"
    if _MOVED_ONTO.match(after):
        return PREVIOUS, 0.9, "words behind it"  # "vom 3. Mai auf den 7. Juni verschoben"
    if behind and not (behind[0] in (BEGIN, FINISH) and phrase.of("day")):
        return behind[0], 0.9, f"words behind it: {behind[1]}"
    cue = role_before(before)
    label = document.label(block) if block.label is not None and phrase.start >= block.label.end else ""
    labelled = role_of_label(label)
    if labelled is not None and cue and cue[0] == MOVED:
        labelled = MOVED
    if labelled == WHEN and numbered_day(label):
        return WHEN, 0.6, f"day of an agenda: {label}"
    if labelled is not None and (labelled in AWAY or phrase.start - block.body.start <= _NEAR_LABEL or cue is None):
        if labelled == WHEN and cue and cue[0] in AWAY:
            return cue[0], 0.9, f"words before it: {cue[1]}"
        return labelled, 1.0, f"moved: {label}" if labelled == MOVED else f"label: {label}"
    if cue is not None and cue[0] in AWAY | {MOVED}:
        return (MOVED, 1.0, f"moved: {cue[1]}") if cue[0] == MOVED else (cue[0], 0.8, f"words before it: {cue[1]}")
    if block.kind is Kind.TITLE:
        opens = text.endswith((".", "。"), block.body.start, block.body.end)  # a report without a headline
        if opens and _is_dateline(document, phrase, before, text[phrase.end : phrase.end + 48]):
            return "dateline", 0.8, "dateline"
        return _of_title(document, phrase)
    heading = role_of_heading(document.heading(block))
    if heading is not None:
        weight = 0.95 if heading in (WHEN, MOVED) else 0.8
        return heading, weight, f"{'moved' if heading == MOVED else 'heading'}: {document.heading(block)}"
    if _is_dateline(document, phrase, before, text[phrase.end : phrase.end + 48]):
        return "dateline", 0.8, "dateline"
    if (cue is None or phrase.of("clock")) and _is_alone(document, block, phrase) and not _HELD_AFTER.search(after):
        stamped = _STAMP.fullmatch(text, phrase.start, phrase.end) is not None
        return _of_line(phrase, len(document.blocks), days_named(document, phrase), stamped=stamped)
    if block.kind is not Kind.PARAGRAPH and not before.strip() and phrase.of("clock") and phrase.of("day"):
        return WHEN, 0.72 if phrase.block <= _VERY_TOP and phrase.of("zone") else 0.62, "begins a line"
    if phrase.of("clock") and not phrase.of("day") and _FOLLOWED.search(before):
        return OTHER, 0.6, "what follows it"
    if phrase.block <= _TOP and cue is None and _is_short_line(document, block) and days_named(document, phrase) > 1:
        return WHEN, 0.6, "a line at the top"
    if phrase.block <= _VERY_TOP and cue is None and not phrase.of("clock") and is_line_of_names(document, phrase):
        return "top_date", 0.45, "a line at the top"
    role, weight, rule = _of_prose(document, phrase, cue, (before, after), paragraphs.get(phrase.block))
    if role == WHEN and phrase.of("day") and phrase.of("clock"):
        weight = max(weight, 0.55)  # what has a clock time is seldom anything else
    return role, weight, rule


def _beside(text: str, block: Block, phrase: Phrase) -> tuple[str, str]:
    """The words before and behind a time in its sentence, as far as they are looked at."""
    start = max(block.body.start, phrase.start - _WINDOW) if phrase.start >= block.body.start else block.span.start
    line = text.rfind("\n", start, phrase.start) + 1
    if (
        line
        and phrase.block <= _VERY_TOP
        and not text[line : phrase.start].strip()
        and not _FLOWS_ON.search(text, start, line)
    ):
        start = line  # a line of the head, and not of the sentence above
    before = text[start : phrase.start]
    for sentence in _SENTENCE.finditer(text, start, phrase.start):
        before = text[sentence.end() : phrase.start]
    after = text[phrase.end : min(block.span.end, phrase.end + _WINDOW)]
    if stop := _SENTENCE.search(after):
        after = after[: stop.start()]
    return before, after


def _of_title(document: Document, phrase: Phrase) -> tuple[str, float, str]:
    block = document.blocks[phrase.block]
    within = block.body.covers(phrase.span)  # and not beside a name in a list
    if within and len(block.body) - len(phrase.span) <= 3 and not phrase.of("clock"):
        return "top_date", 0.4, "the first line"
    return WHEN, 0.8, "title"


def _is_dateline(document: Document, phrase: Phrase, before: str, after: str) -> bool:
    """ "Geneva, 2 May 2022 – The conference …" """
    if phrase.of("clock") or len(phrase.of("day")) != 1 or days_named(document, phrase) > 1:
        return False
    return _DATELINE_BEFORE.fullmatch(before) is not None and _DATELINE_AFTER.match(after) is not None


def _is_alone(document: Document, block: Block, phrase: Phrase) -> bool:
    """Whether a time is (nearly) all of its line."""
    text = document.text
    start = text.rfind("\n", block.span.start, phrase.start) + 1 or block.span.start
    end = text.find("\n", phrase.end, block.span.end)
    line = text[start : block.span.end if end < 0 else end].strip()
    beside = len(line) - len(phrase.span)
    return beside <= (_LINE_ALONE if line.isascii() else _LINE_ALONE // 2) and start <= max(block.body.start, start)


def _of_line(phrase: Phrase, blocks: int, named: int, *, stamped: bool) -> tuple[str, float, str]:
    """A line that is a time: of the event where it says more than one day, else perhaps that of the page."""
    if phrase.of("clock") and phrase.of("day") and stamped:
        return PAGE, 0.5, "a time stamp"
    if phrase.of("clock") and phrase.of("day"):
        return WHEN, 0.75, "a line by itself"
    if phrase.of("clock"):
        return WHEN, 0.3, "a clock time by itself"
    if phrase.of("weekday") or named > 1:
        return WHEN, 0.6, "a line by itself"
    if phrase.block <= _VERY_TOP:
        return "top_date", 0.5, "a line at the top"
    return PAGE if phrase.block >= blocks - 3 else WHEN, 0.25, "a date by itself"


def _is_short_line(document: Document, block: Block) -> bool:
    """Whether a block is one line and no sentence: "Ghent, 4–6 June 2019 | registration is free"."""
    words = document.words(block.span)
    return len(words) <= _SHORT_LINE and "\n" not in words and words[-1] not in ".。!?"


# "Recorded live at the Harbor Forum in Lund on 2 August 2031"
_RECORDED_THERE = re.compile(
    r"\W*(?:this (?:episode|conversation|interview|talk) was )?"
    r"(?:recorded|taped|aufgezeichnet|aufgenommen|enregistrée?|grabad[oa]) (?:live )?"
    r"(?:at|in|during|on|auf|bei|beim|à|au|en)\b",
    re.I,
)


def _of_prose(
    document: Document, phrase: Phrase, cue: tuple[str, str] | None, beside: tuple[str, str], paragraph: int | None
) -> tuple[str, float, str]:
    before, after = beside
    early = paragraph is not None and paragraph < _OPENS_DOCUMENT
    if phrase.of("clock") and not phrase.of("day", "month") and (beside_it := _NOT_THEN.search(before)):
        return OTHER, 0.6, f"words before it: {beside_it[0].split()[0]}"
    if phrase.of("day") and _RECORDED_THERE.match(before):
        return RECORDED, 0.6, "the sentence begins with: recorded"
    if cue is not None and cue[0] in (BEGIN, FINISH) and not phrase.of("day"):
        return cue[0], 0.5, f"words before it: {cue[1]}"
    if cue is not None and cue[0] == FINISH:
        return cue[0], 0.4, f"words before it: {cue[1]}"
    later = not early or paragraph != 0 or phrase.start - len(before) > document.blocks[phrase.block].body.start
    if early and phrase.of("clock") and phrase.of("day") and _OUR_NEXT.search(before):
        return WHEN, 0.78, "our next one"  # rather than those that a list goes on with
    if cue is not None and later and _NEXT_ONE.search(before):
        return WHEN, 0.5, "the next one"
    if cue is None and _ON.search(before) and (_EVENT_NOUN.search(before) or _JOIN.match(before)):
        return WHEN, 0.55, "an event on a day"
    if cue is not None and _DONE_ON.fullmatch(before):
        return WHEN, 0.6, f"words before it: {cue[1]}"
    if phrase.of("clock") and not phrase.of("day", "month") and _MEETS.search(before) and not _BESIDES.search(before):
        return WHEN, 0.6, "when they meet"
    if cue is not None and cue[0] == WHEN and not (_EVENT_NOUN.search(before) or _EDITION.search(before)):
        first = early and phrase.start - len(before) <= document.blocks[phrase.block].body.start
        planned = phrase.of("weekday") and cue[1].casefold().startswith(
            "will "
        )  # "will bring us together on Friday, …"
        return WHEN, 0.55 if (first and paragraph == 0) or planned else 0.45, f"words before it: {cue[1]}"
    if cue is not None:
        weight = 0.7 if cue[0] == HELD else 0.6
        return WHEN, weight + (0.05 if early else 0), f"words before it: {cue[1]}"
    if cue is None and _HELD_AFTER.search(after):
        return WHEN, 0.7 if early else 0.6, "words behind it"
    if _LEAD.fullmatch(before) and _held_by_somebody(after.lstrip(")], ")):
        return WHEN, 0.62 if early else 0.6, "somebody held it that day"
    if _LEAD.fullmatch(before) and _AFTER_ANNOUNCED.match(after):
        return OTHER, 0.5, "what was done that day"
    if _LEAD.fullmatch(before) and not after.lstrip().startswith((")", "]")):
        return WHEN, 0.55 if early else 0.35, "begins the sentence"
    if begins_entry(document, phrase):
        return WHEN, 0.4, ENTRY
    return WHEN, 0.35 if early else 0.15, "a date in the words"


def _held_by_somebody(after: str) -> bool:
    """Whether the words behind a day say who held an event then: "the Elm Network hosted a webinar"."""
    held = _SOMEBODY_HELD.match(after)
    return held is not None and _EVENT_NOUN.search(after[held.start("what") : held.start("what") + 60]) is not None
