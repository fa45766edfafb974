"""Finds the place in a Chinese sentence: 在青山国际会议中心举行, 将于5月3日在绿水市召开, 落户青山."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._event_nouns import HAN_EVENT, of_other_time
from eventkit.announcements.finders._online import ONLINE
from eventkit.announcements.finders._places import names_place, place_of

_HELD = "举行|举办|召开|开幕|拉开帷幕|落幕|开展|进行|舉行|舉辦|开讲|启动|闭幕|举起|开班|开课|与大家见面|集结|相聚"
_AT = re.compile(
    rf"(?:在|于|於)\s?(?P<place>[^，。；、！？：\n在于]{{2,40}}?)\s?(?:成功|顺利|隆重|正式|圆满|盛大|如期|联合|共同|"
    rf"线下|现场|同步|胜利)*(?:{_HELD})"
)
_BEFORE_VERB = re.compile(
    rf"在\s?(?P<place>[^，。；、！？：:\n]{{2,30}}?)，[^，。；！？\n]{{2,30}}?(?:将|拟|成功|正式)?(?:{_HELD})"
)
_STATED = re.compile(r"(?:地点|会场)(?:设)?(?:在|是|为)\s?(?P<place>[^，。；、！？：:\n]{2,40})")
_VENUE = re.compile(
    "[市省区县镇村路街号楼层厅室馆院校园店城州岛港]$|中心|大学|学院|酒店|会议|公司|大厦|广场|基地|空间|剧场|教室|"
    "礼堂|总部|图书馆|宾馆|饭店|研究所|园区"
)
_TIME = re.compile(
    r"\d\s*[年月日点时]|月\s*\d+\s*号|^\d+\s*号|[年月日]$|期间|今天|今日|明天|近日|上午|下午|晚上|以|之[后前]|过程|方面|领域|基础|框架|"
    "背景|同时|即将|其中|全国|全球|世界各地|各地|[东西中南北]部(?:地区)?$|会上|活动中|大会上|论坛上"
)


def find(document: Document) -> Iterator[Claim]:
    """The claims of every Chinese sentence that says where the event is held."""
    text = document.text
    for block in document.blocks:
        if block.kind is Kind.ROW:
            continue
        for match in chain(
            _AT.finditer(text, block.span.start, block.span.end),
            _BEFORE_VERB.finditer(text, block.span.start, block.span.end),
            _STATED.finditer(text, block.span.start, block.span.end),
        ):
            words = match["place"].strip()
            around = text[max(block.span.start, match.start() - 60) : match.end() + 60]
            if _TIME.search(words) or ONLINE.search(words) or of_other_time(around):
                continue
            if (HAN_EVENT.search(around) is None and match.re is not _STATED) or not (
                _VENUE.search(words) or names_place(words)
            ):
                continue
            place = place_of(words)
            if place is not None:
                yield Claim("place", place, Span(*match.span("place")), "prose: 在…举行", 0.6)
