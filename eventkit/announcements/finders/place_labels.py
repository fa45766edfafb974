"""
Finds the place behind a label or below a heading: "Venue: House of Trees, Lund", "Location" above two lines, 地点：…

A value that says "online" is no place: it makes a claim about attendance, and its address one about where to join.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Kind, Span, fold_label
from eventkit.announcements.finders._online import HYBRID, IN_PERSON, attendance_of, says_online
from eventkit.announcements.finders._place_parts import parts_at
from eventkit.announcements.finders._places import VENUE, is_street, names_place, place_of
from eventkit.events.status import Attendance

_MAX = 250
_EVENT = (
    "(?:(?:event|conference|workshop|meeting|seminar|summit|course|the|our|main|physical|in-person|on-?site|talk|"
    r"lecture|session)['’]?s?\s+)*"
)
_PLACE = re.compile(
    rf"{_EVENT}(?:locations?|venues?|places?|where|site|meeting (?:place|point)|rooms?|lecture hall|city|"
    "venue (?:and|&) (?:address|location)|location (?:and|&) venue|"
    r"venue address|where is it|how to get there|place of event)\??$|"
    r"(?:veranstaltungs|tagungs|konferenz|treff|seminar|austragungs|kurs)?ort(?: der veranstaltung)?$|wo\??$|"
    r"(?:(?:the|der|die|das|le|la|el) )?(?:veranstaltungs|tagungs)?(?:venue|location|ort|lieu|sede|lugar) "
    r"(?:remains?|stays?|bleibt|reste|sigue siendo|is|ist|est|es|has) (?:the |le |la |el |der)?(?:same|unchanged|selbe|"
    r" gleiche|gleich|unverändert|même|inchangé|mism[oa]|not changed|as planned)$|"
    r"(?:活动|会议)?(?:地点|会场)(?:保持)?不变$|"
    "tagungsstätte$|standort$|treffpunkt$|(?:veranstaltungs|seminar)?raum$|lieux?(?: de .{3,30})?$|"
    r"où\s?\??$|endroit$|salle$|lugar(?: de .{3,30})?$|¿?dónde\??$|sede(?: de .{3,30})?$|ubicación$|localización$|"
    "(?:活动|会议|举办|论坛|大会|线下|比赛|讲座|培训|集合|现场|开会|报到|授课|展览)*(?:地点|地址|会场|场地|場地|"
    "地點|位置)$"
)
_ADDRESS = re.compile(r"(?:full |street |venue |event |postal )?address$|adresse$|anschrift$|dirección$|(?:详细)?地址$")
_BOTH = re.compile(
    r"(?:when\s?(?:and|&|/|\+)\s?where|where\s?(?:and|&|/)\s?when|(?:dates?|time)\s?(?:and|&|/|"
    r",)\s?(?:the\s)?(?:time (?:and|&) )?(?:place|venue|location)|"
    r"(?:place|venue|location)s?\s?(?:and|&|/)\s?(?:dates?|time)|wann\s?(?:und|&|/)\s?wo|wo\s?(?:und|&|/)\s?wann|"
    r"(?:zeit|datum|termin)\s?(?:und|&|/)\s?ort|ort\s?(?:und|&|/)\s?(?:zeit|datum|termin)|"
    r"(?:dates?|date et heure)\s?(?:et|&|/)\s?lieu|lieu\s?(?:et|&|/)\s?dates?|fechas?\s?y\s?lugar|"
    r"lugar\s?y\s?fechas?|cuándo y dónde|时间(?:和|与|及|、|/)?地点)\??$"
)
_FORM = re.compile(
    rf"{_EVENT}(?:format|type|mode|form|attendance(?: mode)?|delivery(?: mode)?|modality|participation|event type|"
    "how|platform|medium)$|veranstaltungsform(?:at)?$|durchführung$|modus$|teilnahme$|"
    "modalités?(?: de participation)?$|modalidad$|formato$|plattform$|plateforme$|plataforma$|(?:活动|会议|直播|"
    "参与|举办|授课|参会|比赛|论坛)*(?:形式|方式|平台|模式)$"
)
# "In person: Elm Library", beside "Online: …": each says one way of taking part.
_THERE = re.compile(
    r"(?:attend |join us |participate )?(?:in[ -]person|on-?site)$|vor ort$|(?:in )?präsenz$|(?:en )?présentiel$|"
    r"sur place$|(?:de forma )?presencial$|线下$|现场$"
)
_ELSEWHERE = re.compile(
    r"(?:attend |join us |participate |watch )?(?:online|virtual(?:ly)?|remote(?:ly)?|zoom|live ?-?stream|"
    r"youtube(?: live)?|webex|teams)$|"
    r"en ligne$|à distance$|visio(?:conférence)?$|en línea$|virtual$|(?:zoom|webex) (?:meeting )?id$|"
    r"线上$|直播$|腾讯会议\s?(?:id|号)?$"
)
# What leads into a room there, and is no website.
_INTO_ROOM = re.compile(
    r"zoom|webex|teams|meet|jitsi|bigbluebutton|visio|stream|youtu|live|join|link|login|lien|enlace|\d{3}[\s-]?\d{3}|会议|直播|链接|号",
    re.I,
)
_FEE = re.compile(r"[$€£¥]|\b(?:free|EUR|USD|GBP|CHF|euros?|TBA|TBC|sold\s+out|no)\b|元|免费", re.I)
_LINE = re.compile(r"[ \t]*\n[ \t]*(?P<words>[^\n]{3,80}?)(?=[ \t]*(?:\n|$))")
_MOST_LINES = 4  # of an address
_CAPITALS = r"[A-ZÀ-Þ][\w.'’-]*(?:\s[A-ZÀ-Þ][\w.'’-]*){0,4}"
_ADDRESS_LINE = re.compile(
    rf"\d+[a-zA-Z]?(?:[-–/]\d+)?,?\s{_CAPITALS}(?:,?\s?(?:[NS][EW]?|[EW]|(?:Suite|Floor|Room|\#)\s?\w+)\.?)?"
    rf"(?:,\s{_CAPITALS}){{0,2}},?|{_CAPITALS}\s\d{{1,4}}[a-z]?(?:,\s(?:(?:[A-Z]{{1,2}}-)?\d{{4,5}}\s)?{_CAPITALS}){{1,2}},?"
    rf"|(?:[A-Z]{{1,2}}-)?\d{{4,5}}(?:\s[A-Z]{{2}})?\s{_CAPITALS}(?:,\s{_CAPITALS})?"
    rf"|{_CAPITALS},\s(?:[A-Z]{{2}}|{_CAPITALS})(?:\s\d{{5}}(?:-\d{{4}})?)?|{_CAPITALS}\s[A-Z]{{1,2}}\d\w?\s\d[A-Z]{{2}}"
    r"|[A-ZÀ-Þ][\w-]*(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse)\s\d+\s?[a-z]?,?|(?:Suite|Floor|Room)\s\w+,?"
    r"|\d{1,4}(?:\s?(?:bis|ter))?,?\s(?:rue|avenue|boulevard|place|quai)\s[^,.]{3,50},?"
)
_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、)]\s*)")
_NOTHING = re.compile(
    r"(?:your|my|anywhere|everywhere|at home|home|wherever|tb[acd]|to be (?:announced|confirmed|determined|decided)|"
    r"n/?a|none|see (?:below|website|email|the))\b(?!(?-i: [A-Z]))|(?:具体)?(?:地点)?待定|待通知|另行通知|"
    r"wird .{0,30}bekannt|à (?:confirmer|préciser)|por (?:confirmar|definir)",
    re.I,
)
_DATE_PIECE = re.compile(
    r"\d{1,2}:\d\d|\b(?:19|20)\d\d\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?\s+\d|"
    r"\d\w{0,2}\.?\s+(?:Jan|Feb|M[aä]r|Apr|May|Mai|Jun|Jul|Aug|Sep|Okt|Oct|Nov|De[cz]|janv|févr|avr|juin|juil|août|"
    r"de\s|enero)|\b\d{1,2}\s?(?:am|pm|Uhr|h)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|年|月|日|\b(?:UTC|GMT|"
    r"CES?T|[ECMP][SD]?T)\b|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch",
    re.I,
)


def find(document: Document) -> Iterator[Claim]:
    """The claims of every label and heading for a place, and for how one takes part."""
    for index, block in enumerate(document.blocks):
        if block.label is not None and block.kind is not Kind.TITLE:
            label = document.label(block)
            if _THERE.match(label):
                yield from _in_person(document, index, block)
            elif _ELSEWHERE.match(label) and _is_beside_place(document, index):
                if _INTO_ROOM.search(document.words(block.body)[:200]):
                    yield Claim("attendance", Attendance.HYBRID, block.span, "label beside the place", 0.85)
            else:
                yield from _labelled(document, label, _with_address(document, block), "label", 1.0)
        elif block.kind is Kind.HEADING and len(block.body) <= 60:
            label = _NUMBER.sub("", fold_label(document.words(block.body)))
            if _PLACE.match(label) or _BOTH.match(label) or _ADDRESS.match(label) or _FORM.match(label):
                below = _below(document, index, dated=_BOTH.match(label) is not None)
                if below is not None:
                    yield from _labelled(document, label, below, "below a heading", 0.9)


def _with_address(document: Document, block: Block) -> Span:
    """
    What a label has behind it, with the lines of an address right below.

        Location: House of Trees, Elm Room
         12 Elm Street
        Lund, NY 20004
    """
    text, end = document.text, block.body.end
    if block.kind is not Kind.FIELD or not _PLACE.match(document.label(block)):
        return block.body
    for line in islice(_LINE.finditer(text, end), _MOST_LINES):
        if _ADDRESS_LINE.fullmatch(line["words"]) is None or line.start() != end:
            break
        end = line.end("words")
    return Span(block.body.start, end)


def _in_person(document: Document, index: int, block: Block) -> Iterator[Claim]:
    """What a label for being there says, and whether another beside it says how to take part from elsewhere."""
    words = document.words(block.body)
    if not words.strip():
        return
    near = document.blocks[max(0, index - 2) : index + 3]
    both = any(other.label is not None and _ELSEWHERE.match(document.label(other)) for other in near)
    said = Attendance.HYBRID if both else Attendance.IN_PERSON
    yield Claim("attendance", said, block.span, "label for being there", 0.85)
    if _is_surely_place(words) and not _FEE.search(words):
        yield from _value(document, block.body, "label for being there", 0.95)


def _is_beside_place(document: Document, index: int) -> bool:
    """Whether a label stands in a list with one for a place that is a room or house: "Venue: Elm Hall", "Online: …"."""
    for other in document.blocks[max(0, index - 3) : index + 4]:
        if other.label is None or other.kind is Kind.TITLE or _PLACE.match(document.label(other)) is None:
            continue
        words = document.words(other.body)
        if words.strip() and not says_online(words) and not _NOTHING.match(words):
            return True
    return False


def _below(document: Document, index: int, *, dated: bool) -> Span | None:
    """The first line below a heading for a place, if it is no sentence; with `dated`, the first that is no date."""
    blocks = document.blocks[index + 1 : index + 6]
    for n, block in enumerate(blocks):
        higher = block.kind is Kind.HEADING and n > 0
        if higher or (block.label is not None and block.kind is not Kind.PARAGRAPH):
            break
        if _sentence(document.words(block.body)):
            break
        rest = _without_date(document, block.body) if dated else block.body
        if len(rest):
            return _with_next(document, block, rest, blocks[n + 1 : n + 2])
    return None


def _with_next(document: Document, block: Block, body: Span, after: tuple[Block, ...]) -> Span:
    """With the line below, where no empty line divides them: an address below a name that looks like a heading."""
    if block.kind is not Kind.HEADING or not after or after[0].label is not None:
        return body
    if after[0].level == block.level and _ADDRESS_LINE.fullmatch(document.words(after[0].body)):
        return Span(body.start, after[0].body.end)  # two lines of a page, each in an element of its own
    gap = document.text[block.span.end : after[0].span.start]
    if gap.count("\n") > 1 or _sentence(document.words(after[0].body)):
        return body
    return Span(body.start, after[0].body.end)


def _sentence(words: str) -> bool:
    return (
        len(words) > _MAX
        or (re.search(r"[.。!！](?:\s|$)", words.rstrip(".")) is not None and len(words.split()) > 10)
        or bool(re.search(r"\b(?:will be|is|are|was|takes|can be|we|you|please)\b", words))
    )


def _labelled(document: Document, label: str, body: Span, rule: str, weight: float) -> Iterator[Claim]:
    if len(label) > 60:
        return
    label = _NUMBER.sub("", label.replace("’", "'")).strip(" ?？")
    if _FORM.match(label):
        said = attendance_of(document.words(body)[:120])
        if said is not None:
            yield Claim("attendance", said, body, f"{rule} for the form", weight)
        return
    if _BOTH.match(label):
        body = _without_date(document, body)
        if not len(body):
            return
    elif _ADDRESS.match(label):
        weight = min(weight, 0.5)
    elif _PLACE.match(label) is None:
        return
    yield from _value(document, body, rule, weight)


def _value(document: Document, body: Span, rule: str, weight: float) -> Iterator[Claim]:
    """A stated place, or that it is online, or both ("House of Trees / Zoom")."""
    words = document.words(body)
    if _NOTHING.match(words) or not words.strip() or (_sentence(words) and len(words) > 120):
        return
    said = attendance_of(words)
    if said is not Attendance.ONLINE and (held := _HELD_AT.match(words)) is not None:
        start = body.start + held.end()  # "This event will take place at the Elm Hall in Lund."
        span = Span(start, parts_at(document.text, start, body.end)[0])
        if len(span) and (place := place_of(document.words(span))) is not None:
            yield Claim("place", place, span, rule, weight)
            yield Claim("attendance", said or Attendance.IN_PERSON, body, rule, weight)
            return
    online, hybrid = says_online(words), HYBRID.search(words)
    rest = (
        list(_places_beside(document, body))
        if online or hybrid or IN_PERSON.search(words) or "://" in words
        else [body]
    )
    if _REASON.search(words):  # "Due to the storm, it will be held as a webinar": only what is surely a place
        rest = [span for span in rest if _is_surely_place(document.words(span))]
    for span in rest:
        place = place_of(document.words(span))
        if place is not None:
            yield Claim("place", place, span, rule, weight)
    if said is Attendance.ONLINE and rest:
        said = Attendance.HYBRID
    if said is not None:
        yield Claim("attendance", said, body, rule, weight)


_HELD_AT = re.compile(
    r"(?:(?:this|the|our)\s(?:[\w-]+\s){1,3}|we\s|it\s)(?:will\s)?(?:(?:takes?\splace|(?:be|is)\s(?:held|hosted|located)|meet)\s)"
    r"(?:at|in)\s+(?:the\s)?(?=[A-ZÀ-Þ\d])",
    re.I,
)
_REASON = re.compile(
    r"^\W*(?:due to|because of|owing to|given the|in view of)\b|\bwill be\b|\brequired\b|\bis held\b", re.I
)


def _is_surely_place(words: str) -> bool:
    return VENUE.search(words) is not None or names_place(words) or is_street(words)


def _places_beside(document: Document, body: Span) -> Iterator[Span]:
    """The parts of a value that are a place, where others say "online" or give an address on the web."""
    cuts = [*_CUT.finditer(document.text, body.start, body.end)]
    starts = [body.start, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), body.end]
    kept: Span | None = None
    for piece in map(Span, starts, ends):
        text = document.words(piece).strip()
        if len(text) < 2 or says_online(text) or HYBRID.search(text) or _OTHER.match(text):
            if kept is not None:
                break
            continue
        there = IN_PERSON.search(text)
        if there:
            inner = re.sub(r"^\W*(?:at|in|@)\s+", "", text[there.end() :]).strip(" ,:-–—")
            if len(inner) < 3:
                continue
            piece = Span(piece.end - len(document.words(piece)) + document.words(piece).index(inner), piece.end)
        kept = piece if kept is None else Span(kept.start, piece.end)
    if kept is not None and len(kept) > 2:
        closing = re.compile(r"\s*[)）]").match(document.text, kept.end, body.end)
        opened = document.words(kept).count("(") + document.words(kept).count("（") > 0
        yield Span(kept.start, closing.end()) if closing and opened else kept


_CUT = re.compile(
    r"\s*(?:[/+|;；\n()（）&]|,|，|\s[–—-]\s|\b(?:and|or|und|oder|sowie|et|ou|y|o|with)\b|和|及|或|与|、|"
    r"https?://\S+|：)\s*"
)
_OTHER = re.compile(
    r".{0,30}\b(?:channel|server|chat|app|platform|browser|feed|account|website|homepage)$|"
    "(?:links?|meeting|meetings|(?:ms |microsoft )?teams|platform|event|only|room id|"
    "id|password|passcode|the|details?|registration|"
    r"register|see|sent|will|to|be|via|on|app|free|by|join|click|access|channel|option\w*|participation|format|"
    "attendance|available|session|conference|call|broadcast|form|everyone|worldwide|anywhere|both|your|you|our|"
    "from|for|participants?|here|tba|tbd|nur|per|über|als|号|会议号|密码|ID|房间号|同步|平台|形式|活动|直播间|会议|"
    r"[\d\s-]+)\b|.{0,60}(?:链接|入群|扫码|获取|群内)|.{0,60}\b(?:link|emailed|registrants|provided|shared|sent)\b",
    re.I,
)


def _without_date(document: Document, body: Span) -> Span:
    """What stands behind the last piece of a value that has to do with time."""
    start = body.start
    for piece in re.finditer(r"[^,，;；|·\n]+", document.words(body)):
        if _DATE_PIECE.search(piece[0]):
            inner = re.search(r"\s(?:at|in|@|im|à|en)\s+(?=(?:the\s)?[A-ZÀ-Þ])", piece[0])
            start = body.start + (piece.start() + inner.end() if inner else piece.end())
    while start < body.end and document.text[start] in " ,，;；|·\n\t–—-":
        start += 1
    return Span(start, body.end)
