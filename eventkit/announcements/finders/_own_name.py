"""
A headline without what is not the event's own name.

Labels ("Webinar:", "CANCELLED -", "【活动预告】"), words of announcing ("Join us for", "now open for registration"),
dates and hashtags around the name are taken off: "Save the date: Delta Forum 2031, 4-6 May" is "Delta Forum 2031".
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from eventkit.announcements.beginnings import key
from eventkit.announcements.document import Span
from eventkit.announcements.finders._dates_in_titles import DATE, DATE_AND_TIME
from eventkit.announcements.finders._expressions import LETTER, beginnings, letters_in
from eventkit.announcements.finders._kind_nouns import event_nouns
from eventkit.announcements.finders._masthead import is_masthead
from eventkit.announcements.finders._phrases import groups, phrases

_LINES = {name: lines for name, _, lines in groups("around_titles")}
_WORDS = {name: "|".join(lines) for name, lines in _LINES.items()}
_LABEL = (
    rf"(?:(?:(?:{_WORDS['before']})[ -]?){{0,2}}(?:{_WORDS['kind']})s?(?: (?:{_WORDS['after']}))?|{_WORDS['label']})"
)
_STATUS = rf"(?:{_WORDS['status']})"
_BAR = "|｜丨"
_ANNOUNCING = rf"(?:{_WORDS['announcing']})\s+(?:the |our |an? )?(?=\S)"
_DIVIDED = rf"(?:\s*[!！:：{_BAR}–—]+\s*|\s+-+\s+)"


class _Around:
    """
    An expression for words around a name, compiled when a headline may have them.

    `needed` are signs of which the headline has one (see `_signs`), none where it may have any. Most headlines have
    nothing of it, and that is found faster.
    """

    def __init__(self, expression: str, needed: frozenset[str]) -> None:
        self.expression, self.needed = expression, needed
        self.is_date = DATE in expression

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.expression, re.I)


_ANYTHING: frozenset[str] = frozenset()
_RUN = re.compile(rf"[{LETTER}]+")


def _signs(words: str) -> set[str]:
    """
    The characters of a headline, and of each word the first letters, up to four, and all with a space behind.

    A hyphen that divides is " -".
    """
    low = words.lower()
    found = {*low, " -"} if " -" in low else set(low)
    for word in _RUN.findall(low):
        found.update((word[:2], word[:3], word[:4], f"{word} "))
    return found


def _with(*signs: str) -> frozenset[str]:
    return frozenset(signs)


def _words_of(group: str) -> frozenset[str]:
    """The signs of the words that the lines of a group begin with, or have."""
    letters = {each for line in _LINES[group] for each in beginnings(line) or letters_in(line)}
    return frozenset(f"{word} " if each.startswith(f"{word} ") else word for each in letters if (word := key(each)))


_DIVIDERS = _with(*"!！:：–—", *_BAR, " -")
_PREFIXES = tuple(
    _Around(pattern, needed)
    for pattern, needed in (
        ("[\U0001f300-\U0001faff\u2600-\u27bf]\ufe0f?\\s*(?=\\w)", _ANYTHING),
        (
            rf"[\[(【（「*]+\s*(?:{_STATUS}|{_LABEL})\s*[\])】）」*]+\s*[:：{_BAR}–—-]?\s*",
            _with(*"[(【（「*"),
        ),
        (_STATUS + _DIVIDED, _DIVIDERS),
        (_LABEL + _DIVIDED, _DIVIDERS),
        (_LABEL + r"\s+(?=[«“„\"《「][^«»“”„\"《》「」]+[»”“\"》」]\s*$)", _with(*'»”“"》」')),
        (r"(?:please )?join us (?:at|in|on) [^\n,;:.!?]{2,60}? for (?:the |our |an? )?(?=\S)", _with("join ")),
        (_ANNOUNCING, _words_of("announcing")),
        (rf"{DATE}\s*[:：{_BAR}–—-]+\s*", _DIVIDERS),
        (
            rf"[^\n:：,{_BAR}()]{{3,40}}(?:,\s|\s?\(){DATE_AND_TIME}\)?\s*[:：]\s+",
            _with(*":："),
        ),  # "Tea Hour, 4 May: …"
        # "Webinar on 14 May: Slow Rivers"
        (rf"{_LABEL},?\s+\(?(?:(?:on|am|vom|le|el)\s+)?{DATE_AND_TIME}\)?{_DIVIDED}", _DIVIDERS),
        (
            r"(?:[关關][于於](?:取消|推迟|推遲|延期|暂停|暫停|调整|調整)?(?:举办|召开|举行|舉辦|召開|舉行)?|诚邀参加|欢迎参加|邀您参加)"
            r"(?=.*(?:通知|公告|会|會|讲座|論壇|论坛|講座))",
            _with("关", "關", "参"),
        ),
    )
)
_AT = (
    r"(?:(?:now\s)?(?:on|from)|now|(?:jetzt\s|nun\s)?(?:am|vom)|jetzt|nun|"
    r"(?:désormais\s)?(?:le|du)|(?:ahora\s)?(?:el|del)|(?:was|originally|statt|instead\sof|urspr(?:ünglich|\.)|au\slieu\sdu):?)"
)
_OPENED = rf"[,;:：{_BAR}–—@(（\[【-]"
_CLOSED = r"\s*[)）\]】!！.。]*$"
_WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|"
    r"mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)"
)
_THERE = r"(?: (?:is|are|now|available|online|posted))*"
_MOVED_TO = (
    r"(?: (?:to|until|till|for|due to|because of|auf|à|au|aux|hasta|al?|wegen) .{1,60}| (?:au|aux|to|auf|al|hasta))?"
)
_SUFFIXES = tuple(
    # Not from inside a run of white space: a long one would take the cube of its length. For the
    # same reason no two runs of it stand side by side.
    _Around(rf"(?:(?<!\s)|(?=\S)){pattern}" if pattern.startswith(r"\s") else pattern, needed)
    for pattern, needed in (
        (
            r"\s+(?:#[^\W\d]\w*\s*)+$",
            _with("#"),
        ),
        (
            rf"\s*(?:(?:{_OPENED}|!)+\s*)?(?:(?:is|are|has been|have been|now|further) )*{_STATUS}{_MOVED_TO}{_CLOSED}",
            _words_of("status"),
        ),
        (
            rf"\s*(?:{_OPENED}\s*)?\b{_AT}\s+{DATE_AND_TIME},?\s+(?:in|at|à|en)\s+[A-ZÀ-Þ][\w.’'-]+"
            rf"(?:\s[A-ZÀ-Þ][\w.’'-]+){{0,2}}{_CLOSED}",
            _with("in ", "at ", "à ", "en "),
        ),
        (
            rf"\s*\bin [A-Z][\w.’'-]+(?:,? [A-Z][\w.’'-]+){{0,2}},?\s*{_AT}\s+{DATE_AND_TIME}{_CLOSED}",
            _ANYTHING,
        ),
        (
            rf"\s*(?:(?=\W|\d)|(?<![a-zà-ɏ]))(?:(?:{_OPENED}|\b{_AT}\b|\b(?:set|scheduled|slated|planned) for\b)+\s*)?"
            rf"{DATE_AND_TIME}{_CLOSED}",
            _ANYTHING,
        ),
        (
            r"(?<=[”\"»“」!,:–—-])\s*(?:starts |is )?"
            r"(?:tomorrow|today|tonight|next week|this \w{3,6}day|morgen|heute|demain|mañana)"
            r"(?:,? (?:at |um |à |a las )?\d{1,2}(?:[:.h]\d\d)?(?: ?(?:[ap]\.?m\.?|Uhr|h))?)?"
            rf"{_CLOSED}",
            _with("tomo", "toda", "toni", "next ", "this ", "morg", "heut", "dema", "maña"),
        ),
        (
            rf"\s+(?:is\s)?(?:(?:this|next|this coming|diesen|nächsten|kommenden|ce|cette|este)\s{_WEEKDAY}|"
            rf"{_WEEKDAY}\s(?:prochain|próximo))(?:,?\s(?:the\s)?\d{{1,2}}(?:st|nd|rd|th|\.)?)?{_CLOSED}",
            _with("this ", "next ", "dies", "näch", "komm", "ce ", "cett", "este", "proc", "próx"),
        ),
        (
            rf"\s*(?:(?:{_OPENED}|!)+\s*)?\b(?:{_WORDS['said behind']}){_CLOSED}",
            _words_of("said behind"),
        ),
        (
            rf"(?:\s*[{_BAR}–—:(]\s*|[ -]\s*)(?:video )?recordings?(?:,? (?:and )?slides)?{_THERE}{_CLOSED}",
            _with("reco"),
        ),
        (
            rf"\s*[{_BAR}–—]\s*(?:{_WORDS['before']})?[ -]?(?:{_WORDS['kind']})s?\s*$",
            _with(*_BAR, *"–—"),
        ),
        (
            rf"\s*[,{_BAR}–—:-]\s*an? (?:[\w-]+ )?(?:{_WORDS['kind']}) (?:by|with|on|about|for|from) .{{3,80}}$",
            _with("a ", "an "),
        ),
        (
            r"\s+-\s+(?:(?:free|online|virtual|live) )?(?:webinar|podcast|livestream|event)s?\s*$",
            _with("webi", "podc", "live", "even"),
        ),
        (
            r"\s*[(（\[【][^()（）\[\]]{0,40}?\b(?:webinar|workshop|online|virtual|hybrid|in[- ]person"
            r"|(?:online|virtual) event|livestream|seminar|lecture|talk|podcast|free|recording)s?[)）\]】]\s*$",
            _with(*")）]】"),
        ),
        (
            rf"(?:{_WORDS['chinese behind']}){_CLOSED}",
            _words_of("chinese behind"),
        ),
    )
)
_OF_SITE = re.compile(r"\s[|｜丨>›»·]\s")
_NUMBER = re.compile(r"#\d")
_KIND_LABEL = re.compile(
    rf"\W?(?P<head>[^\n:：|–—«“„\"《「]{{4,48}}?)(?:\s{_STATUS})?"
    r"(?:(?:\s?[:：|]|\s[–—-])\s+(?=\S))",
    re.IGNORECASE,
)
_ANY = ("meeting", "event")  # nouns that say little of the kind
_COINED = re.compile(r"\d|[a-zà-ÿ][A-ZÀ-Þ]")
_MOST_OF_KIND = 2  # words
_RUN_OF_WORD = re.compile(r"[^\W_]+")
_NAME_BEHIND = 3  # words of a name behind a dash at least
# What stands before the kind of an event in such a label.
_LIKE = frozenset(
    """
    a an the our this next new first second third last free open public online virtual hybrid live lunch lunchtime
    evening morning afternoon guest invited keynote special community monthly weekly annual quarterly joint tech
    technical
    expert interactive introductory upcoming and & unser unsere nächste nächster nächstes öffentliche öffentlicher
    offene offener kostenloses kostenlose kostenloser ein eine grand grande petit prochaine prochain notre un une
    panel debate débat in conversation talk
    le la public publique en ligne gratuit gratuite abierto abierta pública público virtual
    próxima próximo gran nuestra nuestro el una
    """.split()
)
_IN_PLACE = re.compile(
    r",?\s(?:in|at|held\sin)\s(?:the\s)?[A-Z][\w.’'-]+(?:,?\s(?:and\s)?[A-Z][\w.’'-]+|\sof|\sthe){0,6}$"
)
_LAST_NUMBER = re.compile(r"\d\D*$")
_BEHIND_DATE = 5  # words that a date at the end has behind its last number: "th", "of", "May", "p.m.", "(CET)"


def own_name(text: str, span: Span) -> tuple[Span, list[str]]:
    """The part of a headline that is the event's name, and what was taken off it; empty when nothing is left."""
    kept = _kept(text)
    if span not in kept:
        kept[span] = _bared(text, span)
    found, rules = kept[span]
    return found, rules.copy()


@lru_cache(maxsize=1)
def _kept(text: str) -> dict[Span, tuple[Span, list[str]]]:
    """What was found in the text that was looked at last: several finders ask for the same headline."""
    return {}


def _bared(text: str, span: Span) -> tuple[Span, list[str]]:
    start, end = span.start, span.end
    rules: list[str] = []
    words = text[start:end]
    dated = any(letter.isdigit() for letter in words)
    absent = _signs(words).isdisjoint
    prefixes, suffixes = (
        [each for each in around if (dated or not each.is_date) and not (each.needed and absent(each.needed))]
        for around in (_PREFIXES, _SUFFIXES)
    )
    for _ in range(6):
        before = start, end
        if (after := _behind_kind(text, start, end)) > start and _enough(text[after:end]):
            start = after
            rules.append("kind")
        for each in prefixes:
            match = each.pattern.match(text, start, end)
            if match and _enough(text[match.end() : end]):
                start = match.end()
                rules.append("date" if each.is_date else "label")
                if each.expression == _ANNOUNCING and text[end - 1] == "!":
                    end -= 1  # "Thank you for joining us at Quay Day!"
        for each in suffixes:
            if each.is_date and not _may_end_in_date(text, start, end):
                continue
            match = each.pattern.search(text, start, end)
            if match and (_enough(text[start : match.start()]) or (each.is_date and match.start() == start)):
                end = match.start()
                rules.append("date" if each.is_date else "label")
        if (start, end) == before:
            break
    if (left := _without_site(text, start, end)) != (start, end):
        start, end = left
        rules.append("site")
    return _trim(text, start, end), rules


def _without_site(text: str, start: int, end: int) -> tuple[int, int]:
    """Without whose page it is and where on it: "Home > Events > Old Quays", "Old Quays | Elm Institute"."""
    parts = [(start, end)]
    for match in _OF_SITE.finditer(text, start, end):
        parts[-1:] = [(parts[-1][0], match.start()), (match.end(), end)]
    left = [part for part in parts if not _is_of_site(text[slice(*part)])]
    return left[0] if len(left) == 1 else (start, end)


def _is_of_site(words: str) -> bool:
    return is_masthead(words) or phrases("headlines")[1].pattern.fullmatch(words.strip()) is not None


def _behind_kind(text: str, start: int, end: int) -> int:
    """Where the name begins behind a kind of event and what that is like: "Lunch talk: Old Boats"."""
    label = _KIND_LABEL.match(text, start, end)
    if label is None:
        return start
    nouns = event_nouns(text, start, label.end("head"))
    if not nouns or nouns[-1].span.end != label.end("head") or _COINED.search(text, *nouns[-1].span):
        return start  # "HarborCon 2031 - Save the date" has its name before the dash
    if text[label.end("head") : label.end()].strip()[-1:] in "–—-|" and (
        nouns[-1].kind in _ANY or len(text[label.end() : end].split()) < _NAME_BEHIND
    ):
        return start  # "Monthly meeting - First Thursday"
    before = text[start : nouns[-1].span.start].split()
    return label.end() if all(word.casefold().strip("-") in _LIKE for word in before) else start


def is_kind(words: str) -> bool:
    """Whether words say what kind of event it is, and what it is like, and no more: "Public lecture"."""
    left, nouns = words, event_nouns(words, 0, len(words))
    for noun in reversed(nouns):
        if _COINED.search(words, *noun.span) or len(words[noun.span.start : noun.span.end].split()) > _MOST_OF_KIND:
            return False  # "HarborCon", "monthly Harbor meeting"
        left = f"{left[: noun.span.start]} {left[noun.span.end :]}"
    return bool(nouns) and all(word.casefold() in _LIKE for word in _RUN_OF_WORD.findall(left))


def without_place(text: str, span: Span, after: int) -> Span:
    """A name without the place that ends it, where that stands behind `after`: "Delta Forum in Basel"."""
    place = _IN_PLACE.search(text, max(span.start, after), span.end)
    return Span(span.start, place.start()) if place else span


def _may_end_in_date(text: str, start: int, end: int) -> bool:
    number = _LAST_NUMBER.search(text, start, end)
    return number is not None and len(number[0].split()) <= 1 + _BEHIND_DATE


def _enough(words: str) -> bool:
    return len(re.sub(r"\W", "", words)) >= (2 if re.search(r"[\u3400-\u9fff]", words) else 3)


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " \t\u3000*_#`~|:：–—-,，;；" and not _NUMBER.match(text, start, end):
        start += 1
    while start < end and text[end - 1] in " \t\u3000*_#`~|:：–—-,，;；":
        end -= 1
    words = text[start:end]
    for left, right in (("“", "”"), ('"', '"'), ("「", "」"), ("《", "》"), ("«", "»"), ("„", "“")):
        if len(words) > 2 and words[0] == left and words[-1] == right and words.find(right, 1) == len(words) - 1:
            inside = words[1:-1]
            return Span(start + 1 + len(inside) - len(inside.lstrip()), end - 1 - (len(inside) - len(inside.rstrip())))
    if words.startswith('"') and words.count('"') == 1:
        start += 1
    return Span(start, end)
