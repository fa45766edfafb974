"""Words for an event, shared by the finders that ask whether a sentence speaks of one."""

from __future__ import annotations

import re

from eventkit.announcements.document import Document
from eventkit.announcements.finders._expressions import one_of
from eventkit.announcements.finders._near_words import within

EVENT_NOUNS = (
    # English
    r"events?|webinars?|web\s?talks?|conferences?|summits?|workshops?|seminars?|symposi(?:um|a)|colloqui(?:um|a)|"
    "forums?|congress(?:es)?|meetings?|meet-?ups?|talks?|lectures?|panels?|discussions?|dialogues?|calls?|series|"
    r"sessions?|unconferences?|hackathons?|datathons?|sprints?|round\s?tables?|courses?|trainings?|schools?|"
    r"bootcamps?|retreats?|open\shouse|open\sdays?|office\shours|contests?|competitions?|challenge|festivals?|"
    r"fairs?|expo|exhibitions?|weeks?|days?|gatherings?|assembl(?:y|ies)|convention|broadcasts?|live\s?streams?|"
    r"town\shalls?|AMAs?|hangouts?|podcasts?|debates?|consultations?|celebrations?|get-together|demo|chats?|"
    "conversations?|"
    # German
    "Tagung(?:en)?|Konferenz(?:en)?|Veranstaltung(?:en|sreihe)?|Vortr(?:ag|äge)|Vortragsreihe|Fachtag(?:ung)?|"
    "Kongress|Symposi(?:um|en)|Seminare?|Webinare?|Treffen|Gipfel|Podiumsdiskussion|Messe|Tage?|Fest|Werkstatt|"
    "Abend|"
    # French, Spanish
    "év[éè]nements?|éditions?|eventos?|ediciones|edición|conférences?|colloques?|journées?|séminaires?|webinaires?|"
    r"ateliers?|rencontres?|sommet|congrès|tables?\srondes?|"
    r"assises|débats?|conferencias?|congresos?|jornadas?|seminarios?|talleres|taller|encuentros?|cumbre|foros?|"
    r"charlas?|coloquios?|simposios?|mesas?\sredondas?|ciclo|curso|feria"
)
EVENT_NOUN = re.compile(rf"\b{one_of(EVENT_NOUNS)}\b", re.I)
_ENDS_IN_EVENT = re.compile(rf"(?:^|[\s-])(?:{EVENT_NOUNS}|\d{{4}})\W*$", re.I)
_LONGEST = 24  # characters, more than the longest of them


def ends_in_event(words: str) -> bool:
    """Whether the last of some words are for an event, or are a year: "Harbor Talks", "RiverWorld 2031"."""
    end = len(words)
    while end and not words[end - 1].isalnum():
        end -= 1
    return _ENDS_IN_EVENT.search(words, max(0, end - _LONGEST)) is not None


HAN_EVENT = re.compile(
    "活动|会议|大会|论坛|研讨会|讲座|沙龙|峰会|直播|培训|课程|分享会|聚会|小聚|年会|交流会|座谈会|发布会|讲堂|"
    r"公开课|工作坊|比赛|大赛|竞赛|挑战赛|展览|展会|博览会|学术周|开放日|第[一二三四五六七八九十\d]+[课讲期届场]|"
    "對話|对话|圆桌|报告会|演讲会|推介会|说明会|宣讲会|恳谈会|洽谈会|对接会|启动会|闭门会|启动仪式|夏令营|周会|例会|例會|训练营|晚会|見面會|见面会|活動|會議|大會|論壇|"
    "研討會|講座|沙龍|峰會|培訓|課程|分享會|聚會|年會|交流會|座談會|發布會|發表會|講堂|公開課|比賽|競賽|展覽|博覽會|"
    "诗歌节|艺术节|文化节|电影节|影展|音乐节|戏剧节|读书节|科技节|美食节|嘉年华|開放日|圓桌|報告會|演講|說明會|啟動儀式|訓練營|晚會|讀書會"
)

_OTHER_TIME = re.compile(
    r"\b(?:last(?!\s+(?:week|month|night|\w+day|days?)\b)|previous|past|earlier|preceding|"
    r"former)\s+(?:\w+\s+){0,3}?(?:was|were|had|year|edition|"
    rf"{EVENT_NOUNS})\b|\b(?:letzte[sn]?|vergangene[sn]?|vorige[sn]?) Jahr\b|\b[Ii]m Vorjahr\b|"
    r"\bl['’]an(?:née)? derni(?:er|ère)\b|"
    r"\b(?:el )?año pasado\b|去年|上一[届期次]|上[届期次]|往[年届]|此前",
    re.I,
)
_OTHER_STEMS = (
    *("last", "previous", "past", "earlier", "preceding", "former", "jahr", "dernière", "dernier", "pasado"),
    *("去年", "上一", "上届", "上期", "上次", "往年", "往届", "此前"),
)


def of_other_time(words: str) -> bool:
    """Whether a sentence speaks of another time the event took place: "The last forum was hosted by Peru"."""
    low = words.lower()
    return any(stem in low for stem in _OTHER_STEMS) and _OTHER_TIME.search(words) is not None


_CAUSES = (
    r"because of|due to|owing to|on account of|in (?:view|light) of|to make (?:room|way) for|clash\w* with"
    r"|wegen|aufgrund|infolge|à cause d[eu]|en raison d[eu]|a causa de|debido a"
)
_CAUSE = re.compile(rf"(?:\b(?:{_CAUSES})\s(?:[\w’'-]+\s){{0,3}}|(?:由于|因为|鉴于)[^，。；,;]{{0,8}})$", re.I)
# The beginnings of words of which one is in each of them.
_CAUSE_KEYS = frozenset("beca due owin acco view ligh make clas wege aufg info caus rais debi 由 因 鉴".split())

_CAUSE_REACH = 60  # characters before what is the cause, in which it is said to be one


def is_cause(document: Document, at: int) -> bool:
    """Whether what stands at a place is why something else is as it is: "canceled because of the fair in Lund"."""
    first = max(0, at - _CAUSE_REACH)
    return (
        within(document.beginnings.of_any(_CAUSE_KEYS), first, at)
        and _CAUSE.search(document.text, first, at) is not None
    )
