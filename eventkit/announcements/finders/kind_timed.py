"""
Finds that something takes place in a time of its own at the top: labels that tell a day and an hour, a line of both.

    Supper with the Boatmen
    Date: 4 May 2031
    Time: 7pm                 -> something takes place, whatever it is called
    Place: Rope Hall          -> the more so: where it is, who speaks, who may come

Where labels tell where and who as well, the hour may be missing.

A time alone may be that of a delivery or of a measurement. What stands beside it weighs as much as the time does:
"Camera:" or "Order number:" tell of another thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Span
from eventkit.announcements.finders._dates_in_titles import DATE
from eventkit.announcements.finders._kind_nouns import event_nouns
from eventkit.announcements.finders._sample import first_line
from eventkit.announcements.finders._scan import scan

_BLOCKS = 40
_HEADER = 8  # blocks in which the lines of a message stand that tell who sent it
_TOP = 400  # characters from the start in which a line of day and hour is that of a header
_BODY = 120  # characters of a time behind its label
_TIME = re.compile(
    r"(?:event |session |meeting |workshop |start )?(?:dates?|times?)(?: ?(?:and|&|/|\+) ?(?:time|date))?s?|when|day"
    r"|next (?:session|meeting|date|edition|event|gathering|call|talk)s?|nächste[rs]? (?:termin|treffen|sitzung)"
    r"|prochaine?s? (?:date|séance|rencontre)s?"
    r"|próxim[oa]s? (?:fecha|sesión|encuentro|cita)s?"
    r"|starts?|begins?|datum|uhrzeit|zeit|wann|termin|beginn|datum und uhrzeit|wann und wo|einlass"
    r"|quand|dates?(?: et heure)?|heure|horaires?|jour|début|cuándo|fecha|hora|fecha y hora|día|inicio"
    r"|(?!截止|发布|公示|报名|申请|提交|更新|开放|营业|投票|缴费)[\u4e00-\u9fff]{0,4}(?:时间|日期|時間)|日時"
)
_PLACE = re.compile(
    r"(?:event |meeting )?(?:venue|location|place|room|address|platform|how to (?:join|watch)|join|zoom)|where"
    r"|(?:veranstaltungs)?ort|raum|wo|treffpunkt|meeting point"
    r"|rendez-vous|point de rendez-vous|punto de (?:encuentro|reunión)|lieu|où|salle|adresse|lugar|dónde|sala"
    r"|[\u4e00-\u9fff]{0,4}(?:地点|地點|平台)|(?:观看|参与|参加)方式|会場"
)
_PEOPLE = re.compile(
    r"(?:guest |featured |keynote |invited )?(?:speakers?|presenters?|panell?ists?|guests?|lecturers?)|moderators?"
    r"|hosts?|referent(?:in|en|innen|:innen)?|vortragende[rn]?|moderation|intervenante?s?|animée? par|ponentes?|modera"
    r"|嘉宾|主讲人?|讲师|主持人?|分享人|讲者|登壇者|講師"
)
_COMING = re.compile(
    r"registration|register(?: here| now)?|rsvp|tickets?|admission|entry|cost|price|sign[- ]?up|anmeldung"
    r"|eintritt|teilnahme|inscriptions?|réservations?|entrée|tarifs?|reservas?|inscripci(?:ón|ones)|entradas?|registro|报名(?:方式|链接|入口)?|费用|票价"
)
_BEHIND = re.compile(
    r"organi[sz](?:ers?|ed by)|hosted by|presented by|veranstalter(?:in)?|organisateurs?|organis[ée]e? par|organizan?"
    r"|主办(?:方|单位)?|主催"
)
_OTHER_THING = re.compile(
    r"(?:sub)?total|amount|order(?: (?:no\.?|number|id))?|invoice|seat|gate|driver|vehicle|magnitude|depth|temperature"
    r"|wind|camera|lens|affected(?: \w+)?|severity|impact|root cause|reported by|case(?: (?:no\.?|number))?|judge"
    r"|courtroom|tracking(?: \w+)?|version|recipient|patient|betroffen|schweregrad|aktenzeichen"
    r"|影响范围|故障原因|订单号?|取件码|科目|考场|案号|(?:复试|面试|笔试|考试)(?:时间|地点)"
)
_MAIL = ("subject", "betreff", "objet", "asunto")
_SENT = ("date", "sent", "datum", "fecha")
_RANGE = re.compile(
    r"(?i)\d(?:\s?[ap]\.?m\.?|\s?uhr|\s?h)?\s?(?:[-–—~]|to|bis|à|至|到)\s?\d{1,2}\s?(?:[:：.h]\s?\d\d|[ap]\.?m|uhr)"
    r"|(?:\bfrom|\bab|à partir de|\bdès|\bdesde(?: las?)?|\ba partir de las?)\s"
    r"\d{1,2}(?:[:.h]\d\d)?\s?(?:[ap]\.?m|uhr|h|$)"
)
_ZONE = re.compile(
    r"\d\s?(?:[ap]\.?m\.?\s?)?\(?(?:UTC|GMT|BST|CES?T|EES?T|WES?T|[ECMP][SD]?T|[AI]ST|JST|KST|SGT|HKT|AE[SD]T|NZ[SD]T)\b"
)
_BELOW = re.compile(r"\n[^\n]{3,80}(?<![.!?。])(?:\n|\Z)")  # a line of the same header, as of the place
_NAMES_TOO = re.compile(
    r"[·|•,;–—]\s[A-ZÀ-Þ][^\W\d]{2,}(?:\s[\w’'.-]+){0,5}(?=\s*(?:$|[·|•,;–—]))"
)  # where it is, on the line
_BYLINE = re.compile(r"\s*(?:By|Written by|Posted by|Von|Par|Por) [A-Z]")
_COMPANY = (_PLACE, _PEOPLE, _COMING, _BEHIND)
_DAY = re.compile(rf"(?i)(?<!\w){DATE}|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?")
_CLOCK = re.compile(
    r"(?i)(?<![\d.:])(?:[01]?\d|2[0-4])(?:\s?[:：.h]\s?[0-5]\d(?![\d.])|\s?[ap]\.?\s?m\b|\s?uhr\b|\s?h(?:eures|oras|rs)?\b"
    r"|\s?[点时時])|\b(?:noon|midday)\b|[上下]午\s?\d|晚上?\s?\d"
)
_LINE = re.compile(rf"(?i)(?:(?:le|am|el|on)\s+)?{DATE}")
_ASK = re.compile(
    r"\bAsk (?:(?:[Aa]n? |[Tt]he |[Yy]our |[Oo]ur )?[A-Z]\w+|(?:an?|the|your|our) \w+(?=\s?(?:[:：|–—]|$)))"
)


def find(document: Document) -> Iterable[Claim]:
    if not document.blocks:
        return
    day, hour, company, other_thing = _labels(document.blocks[:_BLOCKS], document)
    labelled = day if hour or {_PLACE, _PEOPLE} <= company else None
    if other_thing is not None and not company & {_PEOPLE, _COMING, _BEHIND}:
        yield Claim("announces", False, other_thing, "label of another thing", 1.5)
        return
    found = scan(document)
    beside = len(company) + bool(found["announcing", "invitation"])
    beside += _COMING not in company and bool(found["announcing", "registration"])
    if labelled is not None:
        rule = "labels of a day and an hour" if hour else "labels of a day, of where and of who"
        yield Claim("announces", True, labelled, rule, 0.9)
        below = _BELOW.match(document.text, labelled.end, labelled.end + 90)
        beside += below is not None and ":" not in below[0] and "：" not in below[0]
    elif line := _line(document):
        labelled = line
        # News is dated with an hour, but not with a range of hours.
        lasting = bool(
            _RANGE.search(document.text, line.start, line.end) or _ZONE.search(document.text, line.start, line.end)
        )
        yield Claim("announces", True, line, "a line of a day and an hour", 0.9 if lasting else 0.5)
        beside += _BELOW.match(document.text, line.end, line.end + 90) is not None or (
            lasting and _NAMES_TOO.search(document.text, line.start, line.end) is not None
        )
    if labelled is not None and beside:
        yield Claim("announces", True, labelled, "what stands beside its time", 0.5 * min(beside, 2))
    yield from _in_title(document)


def _labels(
    blocks: Sequence[Block], document: Document
) -> tuple[Span | None, Span | None, set[re.Pattern[str]], Span | None]:
    """Where labels tell a day and an hour, which other labels of an event there are, and one of another thing."""
    day: Span | None = None
    clock: Span | None = None
    against: Span | None = None
    company: set[re.Pattern[str]] = set()
    # "Date:" above or below "Subject:" is when a message was sent.
    mail = any(document.label(block) in _MAIL for block in blocks[:_HEADER])
    for number, block in enumerate(blocks):
        label = document.label(block)
        if not label:
            continue
        if against is None and _OTHER_THING.fullmatch(label):
            against = block.label
        company.update(pattern for pattern in _COMPANY if pattern.fullmatch(label))
        sent = mail and number < _HEADER and label in _SENT
        if (day and clock) or sent or not _TIME.fullmatch(label):
            continue
        end = min(block.body.end, block.body.start + _BODY)
        if day is None and _DAY.search(document.text, block.body.start, end):
            day = block.span
        if clock is None and _CLOCK.search(document.text, block.body.start, end):
            clock = block.span
    return day, clock, company, against


def _line(document: Document) -> Span | None:
    """A line near the top that begins with a day and has an hour, or has it below."""
    start = document.blocks[0].span.start
    after = first_line(document).end
    lines = document.text[after : min(start + _TOP, document.blocks[-1].span.end)].split("\n")
    for line, below in pairwise([*lines, ""]):
        if (day := _LINE.match(line)) and (_CLOCK.search(line, day.end()) or _CLOCK.match(below)):
            end = after + len(line)
            return None if _BYLINE.match(document.text, end, end + 40) else Span(after, end)
        after += len(line) + 1
    return None


def _in_title(document: Document) -> Iterator[Claim]:
    """A noun and a day in the title ("Sprint, 4 May"), and an office that is asked ("Ask an Archivist")."""
    title = first_line(document)
    if asked := _ASK.match(document.text, title.start, title.end):
        yield Claim("kind", "session", Span(*asked.span()), "noun of the title", 2.0)
    day = _DAY.search(document.text, title.start, title.end)
    if day and event_nouns(document.text, title.start, day.start()):
        yield Claim("announces", True, Span(*day.span()), "a day in the title", 0.9)
