"""
What the words of a title say of an event beside its name: its kind ("Webinar: …") and its standing ("Canceled: …").

Programs that cannot set STATUS, and people, write it into SUMMARY. Only clear forms count, a word in brackets or
before a colon or dash; a title that merely speaks of a cancellation says nothing of the event.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from eventkit.events import Event, PodcastEpisode, Status, Summit, Webinar

# Casefolded; each also counts with "has been", and the like, left out on purpose: those are sentences.
_WORDS: dict[Status, tuple[str, ...]] = {
    Status.CANCELLED: (
        "canceled", "cancelled", "event canceled", "event cancelled", "abgesagt", "entfällt", "annulé", "annulée",
        "annule", "annulee", "cancelado", "cancelada", "suspendido", "annullato", "annullata", "geannuleerd",
        "inställt", "avlyst", "aflyst", "peruttu", "odwołane", "отменено", "отменён", "отменен", "отменена", "取消",
        "已取消", "活动取消", "活动已取消", "キャンセル", "中止", "취소", "취소됨",
    ),
    Status.POSTPONED: (
        "postponed", "event postponed", "verschoben", "reporté", "reportée", "aplazado", "aplazada", "pospuesto",
        "pospuesta", "adiado", "adiada", "rinviato", "rinviata", "uitgesteld", "перенесено", "отложено", "延期",
        "已延期", "推迟", "已推迟", "活动延期", "연기", "연기됨",
    ),
    Status.RESCHEDULED: ("rescheduled", "new date", "neuer termin", "nouvelle date", "nueva fecha", "改期", "已改期",
        "日程変更"),
    Status.MOVED_ONLINE: ("moved online", "now online", "online statt vor ort", "改为线上", "转为线上"),
    Status.TENTATIVE: ("tentative", "tbc", "to be confirmed"),
}  # fmt: skip
_STATUS = {word: status for status, words in _WORDS.items() for word in words}
_LONGEST = max(map(len, _STATUS))

# How the words begin and end: by four letters, or two of the short ones.
_BEGINNINGS = frozenset(word[:4] if len(word) > 3 else word[:2] for word in _STATUS)
_ENDS = frozenset(word[-4:] if len(word) > 3 else word[-2:] for word in _STATUS)

_SIGNS = "*!~•-–—_ "
_BRACKETS = {
    "(": ")",
    "[": "]",
    "{": "}",
    "【": "】",
    "（": "）",
    "［": "］",
    "〔": "〕",
    "「": "」",
    "<": ">",
    "《": "》",
}
_CLOSING = {close: open_ for open_, close in _BRACKETS.items()}
_BEFORE = re.compile(r"([^:：!！|–—\-\[\]()（）【】]{2,40}?)\s*([:：|!！]|\s[-–—]\s|\s?[–—]\s?)\s*(?=\S)")
_OPEN = _SIGNS + "".join(_BRACKETS)
_CLOSE = _SIGNS + "".join(_CLOSING)
_AFTER = re.compile(r"\s(?:[-–—|:])\s*([^:：|–—\-\[\]()]{2,40})$")
# What follows "Canceled: …" as a rule is the name; a verb or a plural before the colon is caught by the words above.
_FIRST_WORD = re.compile(r"(\S{2,20})\s+(?=\S)")

_WEBINAR = re.compile(
    r"(?:\[|【|\()?\s*(?:webinars?|网络研讨会|線上研討會|线上研讨会|ウェビナー|웨비나|вебинар)\s*(?:[:：|\]】)]|\s[-–—]\s|#?\d{1,3}\s*:)",
    re.I,
)
_PODCAST = re.compile(r"(?:podcast|播客)(?:\s+episode)?(?:\s*#?\d{1,5})?\s*(?:[:：|]|\s[-–—]\s)", re.I)
_SUMMIT = re.compile(
    r"(?:(?:\S+\s+){1,12})(?:summit|gipfel|sommet|cumbre)(?:\s+(?:19|20)\d\d)?(?:\s*[:–—|]\s*\S.*)?"
    r"|\S*(?:峰会|高峰论坛|サミット)(?:\s*(?:19|20)\d\d)?",
    re.I | re.S,
)
_NO_SUMMIT = re.compile(
    r"\b(?:to|of|from|at|before|after|until|towards?|the|a|an|on|in|zum|vom|du|au|le|la|el|al)\s+$", re.I
)
_CATEGORIES: dict[str, type[Event]] = {
    "webinar": Webinar,
    "webinars": Webinar,
    "网络研讨会": Webinar,
    "summit": Summit,
    "summits": Summit,
    "峰会": Summit,
    "podcast episode": PodcastEpisode,
    "podcast": PodcastEpisode,
}


def kind_of_categories(categories: Iterable[str]) -> type[Event] | None:
    """The kind of event that the categories say, the first of them that says one; None where none does."""
    return next(filter(None, map(_CATEGORIES.get, map(str.casefold, categories))), None)


def kind_of_title(title: str) -> type[Event]:
    """
    The kind of event that the title says in so many words; Event where it says none.

    >>> kind_of_title("Webinar: Heat pumps").__name__, kind_of_title("Hike to the summit").__name__
    ('Webinar', 'Event')
    """
    if len(title) > 300:
        return Event
    if _WEBINAR.match(title):
        return Webinar
    if _PODCAST.match(title):
        return PodcastEpisode
    low = title.casefold()
    if any(word in low for word in ("summit", "gipfel", "sommet", "cumbre", "峰会", "高峰论坛", "サミット")):
        found = _SUMMIT.fullmatch(title)
        if found and not _NO_SUMMIT.search(
            re.split(r"summit|gipfel|sommet|cumbre|峰会|高峰论坛|サミット", title, flags=re.I)[0]
        ):
            return Summit
    return Event


def split_status(title: str) -> tuple[str, Status | None, str]:
    """
    The title without a mark of how the event stands, the status that the mark says, and its words.

    >>> split_status("[POSTPONED] Open house")
    ('Open house', <Status.POSTPONED: 'postponed'>, 'POSTPONED')
    >>> split_status("Canceled flights: know your rights")
    ('Canceled flights: know your rights', None, '')
    """
    if not _may_be_marked(title):
        return title, None, ""
    text = title.strip()
    for split in (_bracketed_before, _word_before, _bracketed_after, _word_after):
        found = split(text)
        if found is not None:
            words, rest = found
            rest = rest.strip().lstrip(":：-–—|!！").strip()
            status = _STATUS.get(words.casefold())
            if status is not None and rest:
                return rest, status, words
    return title, None, ""


def _may_be_marked(title: str) -> bool:
    """Whether the title begins or ends like a mark: a quick answer for nearly every title."""
    if len(title) > 2000:
        return False
    first, last = title.lstrip(_OPEN)[:4].casefold(), title.rstrip(_CLOSE)[-4:].casefold()
    return first in _BEGINNINGS or first[:2] in _BEGINNINGS or last in _ENDS or last[-2:] in _ENDS


def _bracketed_before(text: str) -> tuple[str, str] | None:
    start = len(text) - len(text.lstrip(_SIGNS))
    if start > 10:
        return None
    close = _BRACKETS.get(text[start : start + 1])
    if close is None:
        if start and text[0] in "*~!":  # "*** CANCELLED *** Title"
            sign = text[0]
            end = text.find(sign, start, start + _LONGEST + 3)
            return (text[start:end].strip(_SIGNS), text[end:].lstrip(_SIGNS)) if end > 0 else None
        return None
    end = text.find(close, start, start + _LONGEST + 6)
    return (text[start + 1 : end].strip(_SIGNS), text[end + 1 :].lstrip("*!~ ")) if end > 0 else None


def _word_before(text: str) -> tuple[str, str] | None:
    found = _BEFORE.match(text)
    if found and found[1].strip().casefold() in _STATUS:
        return found[1].strip(), text[found.end() :]
    found = _FIRST_WORD.match(text)
    if found:
        word, rest = found[1], text[found.end() :]
        # Without a sign between them only capitals, or a word of a script that has none, are no part of the name.
        capitals = word.isupper() and not rest.isupper() and word.isascii()
        if capitals or (word[0] >= "\u2e80" and word.casefold() in _STATUS):
            return word, rest
    return None


def _bracketed_after(text: str) -> tuple[str, str] | None:
    text = text.rstrip(_SIGNS)
    open_ = _CLOSING.get(text[-1:])
    if open_ is None:
        return None
    start = text.rfind(open_, max(len(text) - _LONGEST - 6, 0))
    return (text[start + 1 : -1].strip(_SIGNS), text[:start]) if start > 0 else None


def _word_after(text: str) -> tuple[str, str] | None:
    found = _AFTER.search(text, max(len(text) - _LONGEST - 6, 0))
    return (found[1].strip(_SIGNS), text[: found.start()]) if found else None
