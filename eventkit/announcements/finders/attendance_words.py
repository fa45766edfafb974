"""
Finds how one takes part, in titles and sentences: "a virtual conference", "held online", "via Zoom", "hybrid", "in
person", 线上直播. What is said of another event, of what was planned before, or of what might be, is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._event_nouns import EVENT_NOUNS, of_other_time
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._stems import sentences_with
from eventkit.events.status import Attendance


@frozen
class _Rule:
    """One wording, tried where one of `stems` occurs."""

    said: Attendance
    weight: float
    stems: tuple[str, ...]
    wording: Wording


def _rule(said: Attendance, weight: float, stems: str, *patterns: str) -> _Rule:
    return _Rule(
        said, weight, tuple(stem.replace("_", " ") for stem in stems.split()), Wording("|".join(patterns), re.I)
    )


_ROOM = (
    r"(?:Zoom(?:\.us)?|Webex|(?:Microsoft\s+|MS\s+)?Teams|Google\s+(?:Meet|Hangouts?)|GoTo(?:Meeting|Webinar)|Jitsi|"
    r"BigBlueButton|Skype|YouTube|Discord|Twitch|Gather|(?:Twitter|X)\s+Spaces?|(?:LinkedIn|Facebook)\s+Live|"
    r"video(?:\s?-?conferenc\w*)?|teleconferenc\w*)"
)
# Where one meets, and where one is asked to put questions as well.
_CHATS = r"(?:Slack|IRC|Matrix|Mumble|Element|Gitter|Telegram|Mattermost|Clubhouse|Reddit)"
_TAKES = (
    r"(?:held|hosted|meet(?:ing)?|takes?\s+place|taking\s+place|conducted|delivered|run|join|join\s+us|attend|"
    r"attending|presented|streamed|broadcast|happen(?:ing)?|participate|offered|it['’]s|event\s+is|be|take\s+part)"
)
_SHOWN = r"(?:access|found|view|watch|download|read|post|publish|shar|avail|consult)"  # slides, and no event
_THERE = r"(?:in[ -]person|on-?\s?site|face[ -]to[ -]face)"
_HERE = r"(?:on-?line|virtual(?:ly)?|remote(?:ly)?)"
# What is online or virtual is the subject then: "Online Safety Summit", "virtual reality workshop".
_TOPICS = (
    r"(?:realit(?:y|ies)|worlds?|safety|learning|harms?|sensing|privacy|assets?|disputes?|education|abuse|hate|harassment|"
    r"teaching|advertising|shopping|retail|archives?|collections?|banking|gambling|communities|courts?|machines?|museums?|"
    r"research\s+environments?|librar(?:y|ies)|publishing|media|content|platforms?\s|games?|gaming|experiments?)\b"
)
_AND = r"\s+(?:and|or|&|\+|/|as\s+well\s+as)\s+"
# "Room 5 and via Zoom", "Hall B / online"
_ROOM_AND_ONLINE = (
    r"\b(?:Room|Hall|Theat(?:re|er)|Auditorium|Library|Building|Campus|Centre|Center|Raum|Saal|Hörsaal|Aula|salle|amphi\w*|"
    r"sala|auditorio)\b[^.;:\n]{0,30}?(?:\s(?:and|or|as\s+well\s+as|sowie|und|oder|et|ou|y|o)\s|\s?[/&+]\s?)"
    rf"(?:also\s+|auch\s+|aussi\s+|también\s+)?(?:(?:via|on|over|through|by|per|über|auf|por|par|sur)\s+{_ROOM}|{_ROOM}|"
    r"on-?line|virtual(?:ly)?|remote(?:ly)?|en\s+ligne|en\s+línea|en\s+visio\w*)\b"
    r"(?!\s+(?:safety|learning|shop|store|form|registration))"
)
# "at the town hall of Talheim, as well as online"
_PLACE_AND_ONLINE = (
    r"\b(?:in|at|im|on|à|au|en)\s+(?:the\s+|der\s+|la\s+|el\s+)?(?-i:[A-ZÀ-Þ]|mairie|médiathèque|salle)[^.;]{2,80}?,?\s"
    r"(?:ainsi\s+qu['’]|(?:as\s+well\s+as|and(?:\s+also)?|sowie|und|et(?:\s+aussi)?|y(?:\s+también)?)\s+)"
    r"(?:en\s+ligne|en\s+visio\w*|en\s+línea|on-?line|virtuell|virtually|remotely|(?:via|on|per|por)\s+Zoom)"
    r"(?=[.,;:!)]|\s*$)"
)
_STEMS = (
    "online on-line virtual remote zoom webex teams google goto jitsi bigbluebutton skype youtube discord twitch "
    "gather video teleconf twitter_space x_space linkedin facebook digital en_ligne en_línea visio distance live "
    "~stream webcast "
)

_RULES = (
    _rule(
        Attendance.ONLINE,
        1.1,
        "online virtual 改为线上 转为线上 移至线上 改在线上",
        r"\b(?:mov(?:ed|ing|es?)|shift(?:s|ed|ing)?|switch(?:es|ed|ing)?|go(?:es|ing)?|gone|transition(?:ed|ing)?|"
        r"convert(?:ed|ing)?|turn(?:ed)?)\s+(?:\w+\s+){0,4}?(?:to\s+(?:an?\s+)?|fully\s+|entirely\s+|completely\s+|"
        r"into\s+an?\s+)?(?:online|virtual)\b",
        "改为线上|转为线上|移至线上|改在线上",
    ),
    _rule(
        Attendance.HYBRID,
        0.7,
        _STEMS + "hybrid híbrid in-person in_person on-site onsite on_site face-to face_to 线下 同步 同时 也可",
        _ROOM_AND_ONLINE,
        _PLACE_AND_ONLINE,
        rf"\b{_THERE}\b[^.]{{0,80}}\b(?:streamed|live-?\s?stream\w*|broadcast)\b",
        rf"\bhybrid(?:e[rsnm]?)?[\s-]+(?:{EVENT_NOUNS}|format|mode)|\bin\s+(?:a\s+)?hybrid\b|\bals\s+Hybrid|\bhíbrid[oa]s?\b",
        rf"\b{_HERE}{_AND}{_THERE}|\b{_THERE}{_AND}(?:{_HERE}|(?:via\s+|on\s+)?{_ROOM})",
        rf"\b(?:also|auch|aussi|également|también|außerdem|zusätzlich|parallel|zudem|gleichzeitig|además|simultan\w+|"
        r"simultáneamente|simultanément|en\s+parallèle|parallèlement)\b[^.]{0,60}\b(?:live\s+(?:on|auf|über|bei|sur)\s+\w+|"
        r"retransmis\w*|en\s+directo?|transmiti\w*|(?:live|YouTube|Internet)\s+übertragen|im\s+Livestream|gestreamt|"
        rf"{_HERE}|en\s+ligne|en\s+línea|(?:via|on|per|por)\s+Zoom|live-?\s?stream\w*|streamed|en\s+streaming)\b",
        r"\b(?:(?:remote|virtual|online|virtuelle|zoom)[\s-]?(?:attendance|participation|option|Teilnahme)|"
        r"Teilnahme\s(?:per|über|via)\s(?:Zoom|Video\w*))\s[^.]{0,30}?"
        r"(?:possible|available|offered|option|möglich|angeboten)",
        "也可(?:以)?(?:通过|在)[^。，；]{0,12}(?:直播|线上|在线)|同(?:步|时进行)(?:线上|网络)?直播|"
        # 各种线上线下的活动 are all that a body does
        r"(?<![各多][种类场])(?<!系列)(?:线上线下|线上[+＋/&和与及、]\s?线下|线下[+＋/&和与及、]\s?线上)",
    ),
    _rule(
        Attendance.ONLINE,
        0.6,
        _STEMS + "slack irc matrix mumble element gitter telegram mattermost clubhouse reddit",
        rf"\b{_TAKES}\s+(?:(?!{_SHOWN})\w+\s+){{0,2}}?(?:on-?line|virtual(?:ly)?|remotely|live\s+on\s+(?:YouTube|Zoom|Twitch)|"
        rf"(?:via|on|over|using|through|by)\s+(?:\w+\s+)?(?:{_ROOM}|{_CHATS}))\b",
        rf"\b(?:{EVENT_NOUNS}|it|this|which|that|\d{{4}})\s+(?:is|are|was|were|will\s+be|has\s+been)\s+(?:(?:held|"
        r"100\s?%|fully|entirely|all|again|completely|going\s+to\s+be)\s+){0,2}(?:online|virtual)(?=[.,;!]|\s+(?:this|and|"
        r"again|in|on|from|due|only|event)\b|$)",
    ),
    _rule(
        Attendance.ONLINE,
        0.5,
        _STEMS + "call webinar meeting_id spatial.chat dial join watch 线上 在线 網上 線上 云端 直播 腾讯会议 视频",
        rf"\b(?:virtual|on-?line|remote)(?:\s*,)?\s+(?!{_TOPICS})(?:[\w-]+,?\s+){{0,3}}?[\"“]?(?:{EVENT_NOUNS}|format|edition|"
        r"platform|hours?|get-together|gathering)\b",
        # "Digital Heritage Day" is about what is digital
        rf"\bdigital\s+(?-i:(?=[a-z]))(?:annual\s+)?(?:{EVENT_NOUNS}|format|edition)\b",
        rf"\b(?:via|on|over|using|through)\s+(?:a\s+|our\s+)?(?:live\s+)?(?!YouTube){_ROOM}\b",
        r"\b(?:online|virtuell|digital)(?:\s+\w+){0,3}?\s+(?:statt|durchgeführt|abgehalten|veranstaltet)|"
        r"\b(?:findet|wird|fand)\s+(?:\w+\s+){0,4}?(?:online|virtuell|digital)\b|\bper\s+(?:Zoom|Video\w*)|"
        r"\bOnline-?(?:Veranstaltung|Vortrag|Konferenz|Tagung|Seminar|Treffen|Workshop)|"
        r"\b(?:en\s+ligne|en\s+visio\w*|à\s+distance|en\s+línea|de\s+(?:forma|manera)\s+(?:virtual|remota)|"
        r"(?:será|serán|es)\s+(?:virtual(?:es)?|on[\s-]?line)|a\s+distancia|por\s+Zoom|en\s+streaming)\b",
        r"\b(?:Zoom|Webex|Teams|video|conference|webinar|call)\s+(?:for\s+Government\s+)?(?:links?|meeting|webinar|"
        r"call|room|ID|details|connection)\b|\bmeeting\s+ID\b|\bjoin\s+(?:the\s+|by\s+)?(?:Zoom|Webex|Teams|video|call)\b|"
        r"\bdial[ -]in\b|\bspatial\.chat\b",
        r"\b(?:community|cohort|graduation|kick-?off|mid-?term|final|monthly|weekly|quarterly|next|open|welcome|onboarding|intro|"
        r"introductory|info|information|team|presentations?|showcase|learning|co-?working|discussion|group|first|second|"
        r"regular|public|our|this)\s+(?:[\w-]+\s+){0,2}?(?P<call>calls?)\b(?!\s*(?:for|to|cent(?:er|re)|out|up|upon)\b)"
        r"(?=[^.]{0,80}(?:\d|$))|\b(?:on|join|joining|attend)\s+(?:the|this|our)\s+(?P<the_call>calls?)\b(?!\s*for\b)",
        r"\b(?:live[\s-]?stream(?:ed|ing)?|web\s?cast|(?:be|is|are|also)\s(?:also\s|then\s|both\s)?streamed)\b|\bwatch\s+(?:[\w']+\s+){0,4}?live\b",
        r"\b(?:this|the|our|free|a|monthly|next|upcoming)\s+(?:\w+\s+){0,2}?(?:webinar|web\s?talk)\b|(?-i:\bWebinar\b)",
        r"\bjoin\s+(?:in\s+)?from\s+(?:anywhere|wherever)\b",
        r"(?<![各多][种类场])(?:线上|在线|網上|線上|云端)\w{0,6}?(?:举行|举办|召开|直播|活动|会议|讲座|论坛|开展|进行|方式|形式|顺利|"
        "分享|课程|研讨|沙龙|培训|大会|峰会)|腾讯会议|直播间|视频会议|(?:网络|同步|全程|视频号|钉钉)直播|"
        r"直播(?:活动|时间|平台)|[在将]直播|本[期次]直播",
    ),
    _rule(
        Attendance.IN_PERSON,
        0.5,
        "in-person in_person on-site onsite on_site face-to face_to präsen présentiel presencial 线下 现场",
        r"\b(?:held|hosted|takes?\s+place|taking\s+place|meet(?:ing)?|attend|back|return\w*|participate|register\w*|"
        rf"forum|conference|event|workshop|be|gather)\s+(?:\w+\s+){{0,5}}?{_THERE}\b|\b{_THERE}\s+(?:{EVENT_NOUNS}|"
        r"only|attendance\s+only)\b|(?<![^\W_])(?-i:In Person)\b",
        r"\bin\s+Präsenz\b|\bPräsenzveranstaltung|\ben\s+présentiel\b|\bpresencial(?:mente)?\b",
        r"线下(?:举行|举办|召开|活动|会议|进行|聚会|沙龙|交流)|现场(?:签到|参会|参加)",
    ),
)
_GROUPS = (*(rule.stems for rule in _RULES), ("online", "virtual", "webinar", "~stream", "线上", "直播"))
_MIGHT = re.compile(
    r"\b(?:if\s+(?:it|we|you|the)|may\s+be|might|whether|would\s+be|could\s+be|considering|evaluat\w+|feasib\w+|"
    r"possib(?:ly|ility)|hope\s+to|unable|instead\s+of|rather\s+than|had\s+to\s+(?:cancel|postpone)|cancel(?:l?ed|"
    r"ling)?\s+(?:the|our|all)|in\s+place\s+of|replac\w+|no\s+(?:in-person|online|hybrid)|"
    r"(?:not\s+(?:be\s+)?|won['’]t\s+be\s+|isn['’]t\s+(?:being\s+)?)(?:recorded|streamed|live-?streamed|available|possible|hybrid|offered)|experiences?\s+with|"
    r"teaching\s+online|originally\s+planned|was\s+planned|if\s+necessary|"
    r"last\s+year|previous\s+years?|(?:past|other)\s+(?:events?|meetings?|conferences?|webinars?)|(?:provide|offer|"
    r"hold|host|run)s?\s+(?:regular\s+)?(?:webinars|trainings?)|recorded|recordings?)\b",
    re.I,
)
_CANNOT = re.compile(
    r"\b(?:if\s+you|those\s+(?:who|that)|anyone\s+who|everyone\s+who|people\s+who)\s+(?:cannot|can['’]?t|can\s+not|are\s+(?:not\s+able|"
    r"unable)|prefer|would\s+rather|is\s+unable|are\s+far)\b",
    re.I,
)
_LATER = re.compile(r"\b(?:record\w*|afterwards?|later|cancel\w*|postpon\w*|may\s+be|might|considering|slides)\b", re.I)
_OPEN = re.compile(r"\b(?:if|may|might|whether|would|could|considering|evaluat\w+|falls|si|wenn)\b|如果|若", re.I)
_TITLE = re.compile(rf"\b(?:(?:online|virtual)\b(?!\s+{_TOPICS})|webinar\b|live\s?stream\b)|线上|直播", re.I)
# One of many who speaks from afar: "will greet the guests via video link"
_ONE_BY_VIDEO = re.compile(
    r"\b(?:messages?|address(?:es|ed)?|greet\w*|greetings|remarks|statements?|speech(?:es)?|appear\w*|Grußwort|mensaje|"
    r"discours)\b[^.;]{0,60}$",
    re.I,
)
_VIDEO = re.compile(r"video|Zoom|Skype|Webex", re.I)
_NO_CALL = re.compile(
    r"\b(?:proposals?|papers|applications?|submissions?|funding|grants?|tenders?|abstracts?|deadline|clos(?:es?|ed|ing)|"
    r"opens?|opened|phone|emergency)\b",
    re.I,
)


def find(document: Document) -> Iterator[Claim]:
    """The claims of every title, heading and sentence that says how one takes part."""
    for block, sentence, numbers in sentences_with(document, _GROUPS):
        rules = [_RULES[number] for number in numbers if number < len(_RULES)]
        yield from _sentence(document, sentence, rules, title=block.kind is Kind.TITLE)


def _sentence(document: Document, sentence: Span, rules: list[_Rule], *, title: bool) -> Iterator[Claim]:
    text, start, end = document.text, sentence.start, sentence.end
    # What is found is seldom, so that what speaks against it is looked for behind it.
    words = document.beginnings
    found = [(rule, match) for rule in rules if (match := rule.wording.search(words, start, end))]
    whole = title and _TITLE.search(text, start, end) is not None
    if not (found or whole) or of_other_time(document.words(sentence)):
        return
    # "If you cannot travel, you can also take part online" is an offer.
    offered = _CANNOT.search(text, start, end) is not None and _LATER.search(text, start, end) is None
    doubtful = _MIGHT.search(text, start, end) is not None and not offered
    for rule, match in found:
        if doubtful and (rule.weight < 1 or _OPEN.search(text, start, end)):
            continue
        if not _of_another(document, match) and not _of_one(text, start, match):
            said = "in the title" if title else "words for taking part"
            yield Claim("attendance", rule.said, Span(*match.span()), said, rule.weight)
            return
    if whole and not doubtful:
        yield Claim("attendance", Attendance.ONLINE, sentence, "in the title", 0.5)


def _of_one(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether only one person speaks from afar, or a call is one for papers."""
    if _VIDEO.search(match[0]) and _ONE_BY_VIDEO.search(text, max(start, match.start() - 100), match.start()):
        return True
    if not (match.groupdict().get("call") or match.groupdict().get("the_call")):
        return False
    return _NO_CALL.search(text, max(start, match.start() - 80), match.end() + 80) is not None


def _of_another(document: Document, match: re.Match[str]) -> bool:
    """Whether the words before name another event: "our Lund 2021 virtual conference" in a text about Oslo."""
    before = match.string[max(0, match.start() - 40) : match.start()].rsplit("\n\n", 1)[-1]
    named = re.search(r"((?:[A-Z][\w-]+\s+(?:\d{4}\s+)?)+)$", before)
    if named is None or document.title is None or not re.match(r"virtual|online|remote", match[0], re.I):
        return False
    title = document.words(document.title.body).casefold()
    words = [word for word in named[1].split() if word not in ("The", "This", "Our", "A", "Free", "Join")]
    return bool(words) and not any(word.casefold() in title for word in words if not word.isdigit())
