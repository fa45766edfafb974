"""
Finds addresses on the web that belong to the event: where one joins ("Zoom: https://…", 直播间地址) and registers.

The address is the value; the words that say what it is for stand before it, on its line or the line above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._index import Wording
from eventkit.errors import EventkitError
from eventkit.events import Place

_END = r"[^\s<>\"'“”「」）)\]，。；、]+"
_URL = Wording(rf"(?:https?://|www\.){_END}")
_ANY = re.compile(rf"(?:https?://|www\.){_END}|(?:[\w-]+\.)?(?:zoom\.us|webex\.com|meet\.google\.com)/{_END}")
_ROOM = re.compile(
    r"zoom\.(?:us|com)/(?:j|w|s|my|wc)/|zoomgov\.com/j/|teams\.(?:microsoft|live)\.com/(?:l/meetup|meet)|"
    r"webex\.com/(?:meet|join|\S*j\.php)|meet\.google\.com/|gotomeet\.me|gotomeeting\.com/join|meet\.jit\.si/|"
    r"whereby\.com/|bluejeans\.com/\d|meeting\.tencent\.com/|voovmeeting\.com/|live\.bilibili\.com/|crowdcast\.io/e/|"
    r"gather\.town/|app\.gather|twitch\.tv/|bigbluebutton|/bbb/|youtube\.com/live/|meet\.\w+\.\w+/",
    re.I,
)
_REGISTER_URL = re.compile(
    r"regist|eventbrite|/signup|sign-up|rsvp|tickets?|forms\.gle|docs\.google\.com/forms|anmeld|inscri|wjx\.cn|"
    r"jinshuju|huodongxing|lu\.ma|meetup\.com|attendee\.goto|indico\.\S+/registrations",
    re.I,
)
_JOIN = re.compile(
    r"\b(?:join(?:ing)?|zoom|webex|teams|(?:access|meeting|connection|webinar|video|event|conference|"
    r"live)\s+(?:link|url|room|call|address)|live\s?-?stream|stream(?:ed|ing)?|watch\s+(?:it\s+)?live|"
    r"youtube\s+live|connect|dial|log\s?in|einwahl|zugangs?\w*|teilnahmelink|konferenzraum|livestream|"
    r"lien\s+(?:de\s+connexion|zoom|d['’]accès)|rejoindre|enlace\s+(?:de\s+)?(?:zoom|acceso|conexión)|unirse)\b|"
    "参会链接|会议链接|会议地址|直播间|直播链接|直播地址|观看地址|观看链接|入会|加入会议|腾讯会议",
    re.I,
)
_REGISTER = re.compile(
    r"regist(?:er|ration|rieren)|sign\s?-?up|rsvp|\btickets?\b|\benrol|book\s+(?:your|a)\s+(?:place|seat|spot)|"
    "reserve|anmeld(?:en|ung)|inscri(?:ption|re|vez|pción|pciones|be|birse)|s['’]inscrire|registro|报名|注册|預約|"
    "预约|報名|购票",
    re.I,
)
_RECORDING = re.compile(
    r"\b(?:record(?:ing|ed)|replay|catch\s+up|past|previous|archive|slides|aufzeichnung|grabación)\b|回放|回顾|录像|"
    "资料|课件",
    re.I,
)
_BEFORE = 120


def find(document: Document) -> Iterator[Claim]:
    """The claims of every address that is for joining or registering."""
    text = document.text
    bare = any(room in text for room in ("zoom.us/", "webex.com/", "meet.google.com/"))
    for match in _ANY.finditer(text) if bare else _URL.matches(document.beginnings):
        written = match[0].rstrip(".,;:!?*_|")
        span = Span(match.start(), match.start() + len(written))
        url = written if "://" in written else f"https://{written}"
        if _is_address(url):
            yield from _claims(span, url, _words_before(text, match.start()))
    for span, url in document.links:
        if len(span) and url.startswith("http") and _is_address(url):
            yield from _claims(span, url, document.words(span))


def _is_address(url: str) -> bool:
    """Whether an event can have it: "https://" alone is none."""
    try:
        return bool(Place(url=url).url) and "." in url
    except EventkitError:
        return False


def _words_before(text: str, at: int) -> str:
    """The words that introduce an address: those of its line, or those of the line above where it stands alone."""
    before = text[max(0, at - _BEFORE) : at]
    line = before.rsplit("\n", 1)[-1]
    if not re.search(r"\w", line):
        above = [part for part in before.split("\n") if part.strip()]
        line = above[-1] if above else ""
    return re.split(r"(?:https?://\S+|[.!?。！？；])\s+", line)[-1]


def _claims(span: Span, url: str, words: str) -> Iterator[Claim]:
    registers = bool(_REGISTER.search(words)) or (_REGISTER_URL.search(url) is not None and not _JOIN.search(words))
    if _REGISTER_URL.search(url) and "zoom.us" in url:
        registers = True
    if registers:
        yield Claim("link", url, span, "registration", 0.8)
    elif _RECORDING.search(words):
        return
    elif _ROOM.search(url):
        yield Claim("join", url, span, "address of an online room", 0.9)
    elif _JOIN.search(words) and not re.search(
        r"\b(?:mailing|slack|github|newsletter|community|discussion|群)\b|slack\.com|github\.com|"
        r"groups\.google",
        words + url,
        re.I,
    ):
        yield Claim("join", url, span, "where to join", 0.7)
