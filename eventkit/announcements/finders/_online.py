"""Words for taking part online, in person, or either way."""

from __future__ import annotations

import re

from eventkit.events.status import Attendance

ONLINE = re.compile(
    r"\b(?:on-?line|virtual(?:ly)?|remote(?:ly)?|zoom(?:\.us)?|webex|(?:microsoft|ms)\s?teams|google\s?meet|"
    r"go\s?to\s?(?:meeting|webinar)|jitsi|big\s?blue\s?button|webinars?|web\s?cast|live\s?-?stream(?:ed|ing)?|streamed|"
    r"you\s?tube(?:\s?live)?|twitch|discord|skype|twitter spaces?|x spaces?|linkedin live|facebook live|"
    r"mumble|irc|gitter|mattermost|"
    r"clubhouse|crowdcast|hopin|gather\.?town|spatial\.?chat|whereby|"
    r"video\s?-?(?:conferenc\w+|call)|tele\s?-?conferenc\w+|conference call|dial-?in|internet|cyberspace|"
    r"virtuell\w{0,2}|digital|en ligne|en línea|à distance|visio(?:conférence)?|videokonferenz|videoconferencia|"
    r"en directo)\b|线上|在线|直播|网络(?!中心|空间|科技|公司|学院|安全|大学|大厦|工程|技术|教育|信息|研究|文化)|"
    r"云端|腾讯会议|钉钉|飞书|B\s?站|哔哩|視訊|線上|远程|视频会议|小鹅通",
    re.I,
)
IN_PERSON = re.compile(
    r"\b(?:in[ -]person|on-?\s?site|face[ -]to[ -]face|physical(?:ly)?|präsenz\w*|vor ort|en présentiel|présentiel|"
    r"presencial|in loco)\b|线下|现场",
    re.I,
)
HYBRID = re.compile(
    r"\b(?:hybrid\w*|híbrid\w+|mixed[ -]mode)\b|线上线下|線上線下|线上[+＋/&和与及、]\s?线下|"
    r"线下[+＋/&和与及、]\s?线上",
    re.I,
)

# "Digital Harbor Office", "Internet Museum", "Online Safety Hub" are names; "Online Event", "Virtual Zoom" are not.
_IN_A_NAME = re.compile(
    r"\b(?:Digital|Internet|Virtual|Online|Remote)\s(?!(?:Event|Meeting|Webinar|Seminar|Conference|Workshop|Zoom|Platform|Only|"
    r"Session|Format|Meetup|Meet-up|Summit|Forum|Symposium|Lecture|Talk|Class|Course|Call|Panel|Gathering|Microsoft|MS|Teams|"
    r"Webex|Google|YouTube|Via|And|Or|In|Link|Room|Access|Attendance|Participation|Livestream|Live|Stream|Broadcast|Free)\b)"
    r"[A-Z][a-z]\w*"
)
# How one registers says nothing of how one takes part.
_REGISTERED = re.compile(
    r"\b(?:regist\w+|sign(?:ing)?[ -]up|book\w*|appl(?:y|ications?)|rsvp|tickets?|buy|submit\w*|pay\w*|anmeld\w*|"
    r"inscri\w+|réserv\w+|reserv\w+)\s(?:[\w'’]+\s){0,3}?(?:on-?line|en ligne|en línea)\b|"
    r"\bonline[- ](?:regist\w+|booking|tickets?|anmeldung)\b|\bonline anmelden\b|(?:在线|网上|线上|网络)报名",
    re.I,
)


def attendance_of(words: str) -> Attendance | None:
    """
    What words about attendance say as a whole.

    >>> [str(attendance_of(words)) for words in ("Zoom", "online or on-site", "线下活动", "Room 4")]
    ['online', 'hybrid', 'in-person', 'None']
    """
    online = says_online(words)
    there = IN_PERSON.search(words) is not None
    if HYBRID.search(words) or (online and there):
        return Attendance.HYBRID
    if online:
        return Attendance.ONLINE
    return Attendance.IN_PERSON if there else None


def says_online(words: str) -> bool:
    """Whether words say "online" of the event, and not in a name or of how one registers."""
    if ONLINE.search(words) is None:
        return False
    rest = _REGISTERED.sub(" ", _IN_A_NAME.sub(" ", words))
    return rest == words or ONLINE.search(rest) is not None
