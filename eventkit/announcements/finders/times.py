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
from bisect import bisect_left
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Kind
from eventkit.announcements.finders._event_nouns import EVENT_NOUN, HAN_EVENT
from eventkit.announcements.finders._mail_header import mail_header
from eventkit.announcements.finders._online import attendance_of
from eventkit.announcements.finders._time_cues import (
    AWAY,
    BEGIN,
    DEADLINE,
    FINISH,
    HELD,
    MOVED,
    NEXT,
    OTHER,
    PAGE,
    PREVIOUS,
    WHEN,
    role_after,
    role_before,
    role_of_heading,
    role_of_label,
)
from eventkit.announcements.finders._time_lines import days_named, line_around
from eventkit.announcements.finders._time_moves import moved_parts
from eventkit.announcements.finders._time_phrases import phrases
from eventkit.announcements.layout import waits
from eventkit.announcements.values import ALONE, FIRST_OF_TWO, HOUR, NEXT_ONE, Phrase

_FIELDS = {MOVED: "when", BEGIN: "begins", FINISH: "ends"}
_WINDOW = 200
_SENTENCE = re.compile(
    # It begins with one class of characters, so that it is found many times as fast.
    r"[.!?。！？；](?:(?<=[。！？；])|(?<!\b[A-Z].)(?<!\b[A-Z][a-z].)(?<!\bProf.)"
    r"(?!(?<=\d\.)\s+(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))"  # "der 3. Mai"
    r"[\"”')\]]*\s+(?=[\"“(]?[A-Z0-9]))"
)
_LISTED = 8  # blocks of a list before and behind a line
_NEAR_LABEL = 24  # characters between a label and its time
# "See you on 2 October 2032!": of what has not been yet, where the words tell of what has been.
_AGAIN = re.compile(
    r"\b(?:see you|look(?:ing)? forward to (?:seeing|welcoming|meeting) you|wir sehen uns|wir freuen uns auf|à bientôt|"
    r"rendez-vous|nos vemos|hasta)\b",
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
_EDITION = re.compile(r"\b[A-Z][\w-]+\s(?:19|20)\d\d\b")  # "we will be at HarborCon 2031 on 4 June"
# As machines write them, and no name of a zone; "19:00-21:00" is a range.
_STAMP = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:T\d\d:\d\d(?:[+-]\d\d(?::?\d\d)?|Z)?|\s\d{1,2}:\d\d(?:\+\d\d(?::?\d\d)?|Z)?"
    r"|[T ]\d\d:\d\d:\d\d(?:\.\d+)?[ ]?(?:[+-]\d\d(?::?\d\d)?|Z)?)"
)
_VERY_TOP, _TOP = 3, 5  # blocks
_LINE_ALONE = 16  # characters beside the time on its line
_SHORT_LINE = 100  # characters
_INVITATION = 60  # characters beside an hour that a line tells
_DATELINE_BEFORE = re.compile(r"(?:[^\W\d_][\w.’'-]*[\s,/]{1,3}){0,5}\(?$")
_DATELINE = re.compile(r"^[^.!?\n]{0,48}?\d[^.!?\n\d]{0,12}\s[–—-]{1,2}\s(?=[A-Z])")
_BAR = re.compile(r"\s?\|\s(?=[A-Z])")
_TOWN_AND_DASH = re.compile(r"[A-ZÀ-Þ]{3,}[^.!?\n]{0,48}\s[–—-]{1,2}\s")
_DATELINE_AFTER = re.compile(
    r"(?:[ \u00a0]?\([^()\n]{2,36}\)|\.(?=[–—-]))?[ \u00a0]?(?:\)?[ \u00a0]?[–—-]{1,2}\s|:\s|\s?/\s?[A-Z]{2,}\s?/)"
)
_LEAD = re.compile(
    r"(?:on the (?:morning|afternoon|evening|night) of|(?:last|this|on)|(?:last|this) (?:weekend|\w+day)|"
    r"(?:earlier )?(?:this|last) (?:week|month)|from|between|in|am|vom|les?|du|el|del|los|"
    r"von|zum|nach|于|在|自|从)?\s*\(?$",
    re.IGNORECASE,
)
# "Our office is open from 9:00", "followed by lunch at 12:30", "sessions usually start at 6 PM"
_SOMETHING_ELSE = re.compile(
    r"\b(?:(?:office|opening|working|business)\shours|office|hotline|box\soffice|museum|shop|library\sis|desk|buses|bus|"
    r"shuttles?|trains?|parking|registration|check-?in|breakfast|lunch|dinner|reception|drinks|usually|normally|typically|"
    r"generally|followed by|gefolgt von|suivie? d['’e]|seguid[oa] de)\b(?:(?!\s(?:and|und|et|y)\s)[^.;,]){0,60}$",
    re.IGNORECASE,
)
# "6.30pm (doors open at 6pm)", "7pm in the Old Mill": no line of a program
_GOES_ON = re.compile(
    r"(?:\s?(?:Uhr|hrs?|h|horas|heures))?(?:\s?[(,;]|\s(?:at|in|on|followed|with|im|in der|auf|bei|mit|à|au|en|dans|"
    r"suivie?|avec|seguid[oa]|con)\s)",
    re.IGNORECASE,
)
# "On October 2, 2031, the Tide Agency hosted a briefing"
_WHO_HELD = re.compile(
    r"[^.。]{0,160}?\b(?:(?:co-?)?hosted|held|organi[sz]ed|convened|gathered|met|came together|brought together|"
    r"veranstaltete|lud(?:en)?|organisait|a organisé|ont organisé|organizó|celebró)\b",
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
    found = phrases(document)
    paragraphs: dict[int, int] = {}
    for number, block in enumerate(document.blocks[: found[-1].block + 1] if found else ()):
        if block.kind is Kind.PARAGRAPH:
            paragraphs[number] = len(paragraphs)
    for phrase in found:
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
    day, clock = bool(phrase.of("day")), bool(phrase.of("clock"))
    before, after = _beside(text, block, phrase)
    if text.startswith("~~", phrase.end) and text.endswith("~~", 0, phrase.start):
        return PREVIOUS, 0.9, "struck out"
    if _ONTO.search(before) and _MOVED_BEHIND.match(after):
        return MOVED, 1.0, "moved: words around it"  # "auf den 7. Juni verschoben"
    if _MOVED_ONTO.match(after):
        return PREVIOUS, 0.9, "words behind it"  # "vom 3. Mai auf den 7. Juni verschoben"
    behind = role_after(after)
    if behind and not (behind[0] in (BEGIN, FINISH) and day):
        return behind[0], 0.9, f"words behind it: {behind[1]}"
    cue = role_before(before)
    label = document.label(block) if block.label is not None and phrase.start >= block.label.end else ""
    labelled = role_of_label(label)
    if labelled is not None and cue and cue[0] == MOVED:
        labelled = MOVED
    if labelled == WHEN and (header := mail_header(document)) and phrase.start < header.end:
        return PAGE, 0.9, "header of a letter"
    if labelled is not None and (labelled in AWAY or phrase.start - block.body.start <= _NEAR_LABEL or cue is None):
        if labelled == WHEN and cue and cue[0] in AWAY:
            return cue[0], 0.9, f"words before it: {cue[1]}"
        if labelled == WHEN and _STAMP.fullmatch(text, phrase.start, phrase.end) and text.count(":", *phrase.span) > 1:
            return WHEN, 0.5, "a time stamp"  # of the post, where anything else is said
        return labelled, 1.0, f"moved: {label}" if labelled == MOVED else f"label: {label}"
    if cue is not None and cue[0] in AWAY | {MOVED}:
        return (MOVED, 1.0, f"moved: {cue[1]}") if cue[0] == MOVED else (cue[0], 0.8, f"words before it: {cue[1]}")
    dateline = _is_dateline(document, phrase, before, text[phrase.end : phrase.end + 48])
    if block.kind is Kind.TITLE:
        if dateline and text.endswith((".", "。"), block.body.start, block.body.end):  # a report without a headline
            return "dateline", 0.8, "dateline"
        return _of_title(block, phrase)
    above = document.heading(block)
    heading = role_of_heading(above)
    if heading == WHEN and label and _stands_among_deadlines(document, block):
        return OTHER, 0.8, f"beside deadlines: {label}"
    if heading is not None:
        rule = f"{'moved' if heading == MOVED else 'heading'}: {above}"
        return heading, 0.95 if heading in (WHEN, MOVED) else 0.8, rule
    if dateline:
        return "dateline", 0.8, "dateline"
    line = document.words(line_around(document, phrase.block, *phrase.span)).strip()
    beside = len(line) - len(phrase.span)
    at_top = cue is None and phrase.block <= _TOP and len(block.span) <= _SHORT_LINE and line[-1] not in ".。!?"
    if at_top and day and beside and attendance_of(line.replace(document.words(phrase.span), "")) is not None:
        return WHEN, 0.6, "beside how one takes part"  # "4 May 2031 | Lund and online"
    alone = beside <= (_LINE_ALONE // 2 if document.has_han else _LINE_ALONE)
    if alone and (cue is None or clock) and not _HELD_AFTER.search(after):
        return _of_line(document, phrase)
    if block.kind is not Kind.PARAGRAPH and not before.strip() and clock and day:
        return WHEN, 0.72 if phrase.block <= _VERY_TOP and phrase.of("zone") else 0.62, "begins a line"
    if at_top and days_named(document, phrase) > 1:  # "Ghent, 4–6 June 2019 | registration is free"
        return WHEN, 0.6, "a line at the top"
    if clock and not phrase.of("day", "month"):
        if not before.strip() and _GOES_ON.match(after) and _is_below_day(document, phrase):
            return WHEN, 0.65, "below its day"
        return _of_hour(phrase, cue, before, short=beside <= _INVITATION and block.kind is not Kind.BULLET)
    role, weight, rule = _of_prose(document, phrase, cue, (before, after), paragraphs.get(phrase.block))
    if role == WHEN and day and clock:
        weight = max(weight, 0.55)  # what has a clock time is seldom anything else
    return role, weight, rule


def _stands_among_deadlines(document: Document, block: Block) -> bool:
    """Whether a line stands under "Dates" with deadlines, and its label names no event: "Final versions: 4 July"."""
    if EVENT_NOUN.search(document.words(block.label or block.body)):
        return False
    at = bisect_left(document.blocks, block.span.start, key=lambda each: each.span.start)
    beside = document.blocks[max(0, at - _LISTED) : at + _LISTED]
    return any(
        role_of_label(document.label(each)) == DEADLINE
        for each in beside
        if each.heading == block.heading and each.label
    )


def _beside(text: str, block: Block, phrase: Phrase) -> tuple[str, str]:
    """The words before and behind a time in its sentence, as far as they are looked at."""
    start = max(block.body.start, phrase.start - _WINDOW) if phrase.start >= block.body.start else block.span.start
    line = text.rfind("\n", start, phrase.start) + 1
    alone = (
        phrase.block <= _VERY_TOP
        or text[phrase.end : phrase.end + 1] in ("", "\n")
        or "\n" in text[phrase.start : phrase.end]
    )
    if line and alone and not text[line : phrase.start].strip() and not waits(text[start : line - 1]):
        start = line  # a line by itself, and not of the sentence above
    before = text[start : phrase.start]
    for sentence in _SENTENCE.finditer(text, start, phrase.start + 1):  # its last sign sees what begins the next
        before = text[sentence.end() : phrase.start]
    after = text[phrase.end : min(block.span.end, phrase.end + _WINDOW)]
    if stop := _SENTENCE.search(after):
        after = after[: stop.start()]
    return before, after


def _of_title(block: Block, phrase: Phrase) -> tuple[str, float, str]:
    within = block.body.covers(phrase.span)  # and not beside a name in a list
    if within and len(block.body) - len(phrase.span) <= 3 and not phrase.of("clock"):
        return "top_date", 0.4, "the first line"
    return WHEN, 0.8, "title"


def _is_dateline(document: Document, phrase: Phrase, before: str, after: str) -> bool:
    """ "Geneva, 2 May 2022 – The conference …" """
    if phrase.of("clock") or len(phrase.of("day")) != 1:
        return False
    if _TOWN_AND_DASH.fullmatch(before) and after[:2] in (". ", ".\n"):
        return True  # "GENEVA, Switzerland – 2 May 2022. The conference …"
    if _DATELINE_BEFORE.fullmatch(before) is None:
        return False
    if _BAR.match(after) and len(document.words(line_around(document, phrase.block, *phrase.span))) > _SHORT_LINE:
        return days_named(document, phrase) == 1  # "Valletta, 24 April 2022 | Ministers met …"
    if phrase.of("weekday") and not before.strip():
        line = document.words(line_around(document, phrase.block, *phrase.span)).rstrip()
        if len(line) <= _SHORT_LINE and line[-1] not in ".。!?:":
            return False  # "Friday 5 June – For teachers", over what happens that day
    return _DATELINE_AFTER.match(after) is not None and days_named(document, phrase) == 1


_RELEASE = re.compile(
    r"^\W*(?:(?:press|news|media) (?:release|statement)|(?:medien|presse)mitteilung|communiqué de presse|"
    r"(?:nota|comunicado) de prensa|新闻稿)\b",
    re.I | re.M,
)


def _of_line(document: Document, phrase: Phrase) -> tuple[str, float, str]:
    """A line that is a time: of the event where it says more than one day, else perhaps that of the page."""
    if phrase.block <= _VERY_TOP and _RELEASE.search(document.text, max(0, phrase.start - 60), phrase.end + 60):
        return PAGE, 0.8, "beside the words for a press release"
    if phrase.of("clock") and phrase.of("day"):
        if _STAMP.fullmatch(document.text, phrase.start, phrase.end):
            return PAGE, 0.5, "a time stamp"
        return WHEN, 0.75, "a line by itself"
    if phrase.of("clock"):
        return WHEN, 0.3, ALONE
    if phrase.of("weekday") or days_named(document, phrase) > 1:
        return WHEN, 0.6, "a line by itself"
    if phrase.block <= _VERY_TOP:
        return "top_date", 0.5, "a line at the top"
    return PAGE if phrase.block >= len(document.blocks) - 3 else WHEN, 0.25, "a date by itself"


def _is_below_day(document: Document, phrase: Phrase) -> bool:
    """Whether a clock time begins the line below one that is nothing but its day."""
    found = phrases(document)
    at = bisect_left(found, phrase.start, key=lambda each: each.start)
    above = found[at - 1] if at else phrase
    if not above.of("day") or above.of("clock") or document.text[above.end : phrase.start].strip():
        return False
    return not document.text[document.text.rfind("\n", 0, above.start) + 1 : above.start].strip(" *_•|-#")


def _of_hour(phrase: Phrase, cue: tuple[str, str] | None, before: str, *, short: bool) -> tuple[str, float, str]:
    """A clock time without a day, in prose."""
    if beside := _SOMETHING_ELSE.search(before):
        return OTHER, 0.6, f"words before it: {beside[0].split()[0]}"
    if cue is not None and cue[0] in (BEGIN, FINISH):
        return cue[0], 0.5, f"words before it: {cue[1]}"
    if cue is not None and cue[0] == HELD:
        return WHEN, 0.7, f"words before it: {cue[1]}"
    if short and phrase.of("zone"):
        return BEGIN, 0.5, "an hour with its zone, in a line that tells it"
    return WHEN, 0.2 if cue is None else 0.45, HOUR


def _is_of_other_edition(document: Document, phrase: Phrase, before: str) -> bool:
    """Whether a sentence is about "the 2032 summit" on the page of the "2031 Port Summit"."""
    said = _THAT_YEARS.search(before)
    if said is None or (noun := EVENT_NOUN.search(said["what"])) is None:
        return False
    start = phrase.start - len(before)
    named = _OF_YEAR.finditer(document.text, max(0, start - _FAR_BACK), start)
    return any(noun[0].casefold() in each[0].casefold() and each["year"] != said["year"] for each in named)


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_THAT_YEARS = re.compile(r"\b(?:[Tt]he|[Oo]ur)\s(?P<year>(?:19|20)\d\d)\s(?P<what>(?:[\w-]+\s){1,5})")
_OF_YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)\s(?:[A-Z][\w-]+\s?){1,6}")
_FAR_BACK = 8000  # characters


def _of_prose(
    document: Document, phrase: Phrase, cue: tuple[str, str] | None, beside: tuple[str, str], paragraph: int | None
) -> tuple[str, float, str]:
    """A day in a sentence, with its clock time or without."""
    before, after = beside
    dated = _YEAR.search(document.text, phrase.start, phrase.end) is not None
    if not dated and _is_of_other_edition(document, phrase, before):
        return OTHER, 0.8, "of another year"
    early = paragraph is not None and paragraph < _OPENS_DOCUMENT
    first = paragraph == 0 and phrase.start - len(before) <= document.blocks[phrase.block].body.start
    if cue is not None and cue[0] == FINISH:
        return cue[0], 0.4, f"words before it: {cue[1]}"
    if following := NEXT.search(before):
        if early and phrase.of("clock") and (following["our"] or following["ours"]):
            return WHEN, 0.78, "our next one"  # rather than those that a list goes on with
        if cue is not None and not first:
            return WHEN, 0.5, NEXT_ONE
    if _AGAIN.search(before) and not first:
        return WHEN, 0.5, NEXT_ONE
    named = EVENT_NOUN.search(before) or HAN_EVENT.search(before)
    if cue is None and _ON.search(before) and (named or _JOIN.match(before)):
        return WHEN, 0.55, "an event on a day"
    if cue is not None and cue[0] == WHEN and not (named or _EDITION.search(before)):
        planned = phrase.of("weekday") and cue[1].casefold().startswith("will ")  # "will bring us together on Friday"
        several = early and days_named(document, phrase) > 1
        return WHEN, 0.55 if first or planned or several else 0.45, f"words before it: {cue[1]}"
    if cue is not None:
        return WHEN, (0.7 if cue[0] == HELD else 0.6) + (0.05 if early else 0), f"words before it: {cue[1]}"
    if _HELD_AFTER.search(after):
        return WHEN, 0.7 if early else 0.6, "words behind it"
    if _LEAD.fullmatch(_DATELINE.sub("", before) if early else before):
        if _AFTER_ANNOUNCED.match(after):
            return OTHER, 0.5, "what was done that day"
        if not after.lstrip().startswith((")", "]")):
            if early and _WHO_HELD.match(after):
                return WHEN, 0.78, "begins the sentence, who held it behind"
            if early and dated and days_named(document, phrase) > 1:
                return WHEN, 0.65, "days that begin the sentence"  # more than a line of one of them says
            return WHEN, 0.55 if early or EVENT_NOUN.search(after) else 0.35, "begins the sentence"
    if early and dated and days_named(document, phrase) > 1:
        return WHEN, 0.5, "days in the words"
    return WHEN, 0.35 if early else 0.15, "a date in the words"
