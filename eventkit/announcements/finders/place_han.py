"""
Finds the place in Chinese: in a sentence (在青山国际会议中心举行, 将于5月3日在绿水市召开), and in a line of the head
of a page that is a house below the time, an address, or a town with its day (岚山大学东楼; 中国苏州, 2031年4月6日).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._event_nouns import HAN_EVENT, of_other_time
from eventkit.announcements.finders._online import says_online
from eventkit.announcements.finders._page_head import COUNTRY, head_lines
from eventkit.announcements.finders._places import known_place, names_place, place_of
from eventkit.announcements.finders._time_lines import times_of_line
from eventkit.events import Place
from eventkit.people._pieces import is_han

_HELD = (
    "举行|举办|召开|开幕|拉开帷幕|落幕|开展|进行|進行|舉行|舉辦|召開|開講|開幕|落幕|开讲|启动|闭幕|举起|开班|开课|与大家见面|集结|相聚|"
    "组织(?=了?一?[次场个])"
)
_DAY = r"(?:\d{4}\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?[日号]"
_AT = re.compile(
    rf"(?:在|于|於|(?<=[\d時时分，、）)午晚])假)\s?(?P<place>[^，。；、！？：\n在于於]{{2,40}}?)\s?(?:[于於]\s?{_DAY}\s?)?(?:成功|顺利|隆重|正式|圆满|盛大|如期|联合|共同|"
    rf"线下|现场|同步|胜利)*(?:{_HELD})"
)
_BEFORE_VERB = re.compile(
    rf"在\s?(?P<place>[^，。；、！？：:\n]{{2,30}}?)，[^，。；！？\n]{{2,30}}?(?:将|拟|成功|正式)?(?:{_HELD})"
)
_STATED = re.compile(
    r"(?<!分)(?:地点|会场)(?:不变[，,：:]?)?(?:仍然?|依然|依旧|还)?(?:设|设置|定|选定|选|选址|改|变更|更改|更换|调整|安排|确定|位)?(?:在|是|为|于|到|至)\s?"
    r"(?P<place>[^，。；、！？：:\n]{2,40})"
)
_COME = re.compile(
    r"(?:来到|相约|走进(?=[^，。！]{4})|齐聚|汇聚|会聚|移步|莅临|相会于?|相聚于?)\s?(?P<place>[^，。；、！？：:\n]{2,30}?)(?=参加|参会|参与|出席|，|。|！|共|与)"
)
# What somebody does there, and what only sounds like a place.
_NO_PLACE = re.compile(
    r"(?:工作|任教|任职|学习|就读|攻读|读书|生活|毕业|研究|供职|网站|公众号|官网|平台|页面)$|^(?:社区|校园|乡村|学校|企业|课堂|全市|全省|我市|我省|我校)$"
)
# The one-letter names of towns that stand for nothing else behind 在 and before a verb of holding.
_LETTERS = dict(
    pair.split("=")
    for pair in "京=北京 沪=上海 津=天津 渝=重庆 穗=广州 深=深圳 杭=杭州"
    " 汉=武汉 蓉=成都 港=香港 澳=澳门 榕=福州 厦=厦门 甬=宁波 昆=昆明 邕=南宁".split()
)
_LETTER = re.compile(
    rf"[在于](?P<place>[{''.join(_LETTERS)}])(?:成功|顺利|隆重|正式|圆满|盛大|如期|联合|共同|同步|胜利)*"
    r"(?:举行|举办|召开|开幕|拉开帷幕|落幕|启动|闭幕|舉行|舉辦)"
)
_VENUE = re.compile(
    "[市省区县镇村路街号楼层厅室馆院校园店城州岛港區縣鎮號樓層廳館園島]$|中心|大学|学院|大學|學院|飯店|會館|酒店|会议|公司|大厦|广场|基地|空间|剧场|教室|"
    "礼堂|总部|图书馆|宾馆|饭店|研究所|园区"
)
_TIME = re.compile(
    r"\d\s*[年月日点时]|月\s*\d+\s*号|^\d+\s*号|[年月日]$|期間|期间|今天|今日|明天|近日|上午|下午|晚上|以|之[后前]|过程|方面|领域|基础|框架|"
    "背景|同时|即将|其中|全国|全球|世界各地|各地|[东西中南北]部(?:地区)?$|会上|會上|活动中(?!心)|活動中(?!心)|大会上|论坛上|論壇上"
)

_HAN_DATE = re.compile(r"[,，|·\s]*(?:(?:19|20)\d\d\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?[日号][^,，|·]*$")
_HAN_HOUSE = re.compile(
    r"(?=[^，。；！？：]{3,40}$).*[\u3400-\u9fff].*(?:[楼馆厅室堂院樓館廳]|中心|大学|大學|校区|校區|礼堂|教室|酒店|大厦|广场|咖啡|空间|基地|\d{3,4})"
)
_HAN_ADDRESS = re.compile(
    r"[\u3400-\u9fff]{2,12}?[市区县镇][\u3400-\u9fff\w]{1,14}?(?:[路街巷弄道]|大道)[^，。；！？：]{0,40}?(?:号|楼|层|室|厅|座|栋|大厦|广场|中心|空间)"
    r"[^，。；！？：]{0,20}"
)


def find(document: Document) -> Iterator[Claim]:
    """The claims of the first line of the head, and of every sentence."""
    if not document.has_han:
        return
    yield from islice(_lines(document), 1)
    text = document.text
    for block in document.blocks:
        if block.kind is Kind.ROW:
            continue
        for match in _LETTER.finditer(text, block.span.start, block.span.end):
            around = text[max(block.span.start, match.start() - 60) : match.end() + 60]
            if HAN_EVENT.search(around) and "曾" not in around and not of_other_time(around):
                yield Claim(
                    "place", Place(city=_LETTERS[match["place"]]), Span(*match.span("place")), "prose: 在…举行", 0.6
                )
        for match in chain(
            _AT.finditer(text, block.span.start, block.span.end),
            _BEFORE_VERB.finditer(text, block.span.start, block.span.end),
            _STATED.finditer(text, block.span.start, block.span.end),
            _COME.finditer(text, block.span.start, block.span.end),
        ):
            words = match["place"].strip()
            around = text[max(block.span.start, match.start() - 60) : match.end() + 60]
            if _NO_PLACE.search(words) or _TIME.search(words) or says_online(words) or of_other_time(around):
                continue
            if (HAN_EVENT.search(around) is None and match.re is not _STATED) or not (
                _VENUE.search(words) or names_place(words)
            ):
                continue
            place = place_of(words)
            if place is not None:
                yield Claim("place", place, Span(*match.span("place")), "prose: 在…举行", 0.6)


def _lines(document: Document) -> Iterator[Claim]:
    """The lines of the head that are a place."""
    above: Span | None = None
    for line in head_lines(document):
        timed = above is not None and bool(times_of_line(document, above))
        above = line
        words = document.words(line).strip(" *_#\t•\r")
        if HAN_EVENT.search(words) or not is_han(words):
            continue
        house = timed and _HAN_HOUSE.fullmatch(words) is not None and not says_online(words)
        sure = house or _HAN_ADDRESS.fullmatch(words) is not None
        dated = _HAN_DATE.search(words)
        rest = words if sure or dated is None else words[: dated.start()]
        if not sure and not (known_place(rest) or known_place(COUNTRY.sub("", rest))):
            continue
        place = place_of(rest)
        if place is not None and len(rest) > 1:
            start = line.start + document.words(line).index(rest)
            yield Claim("place", place, Span(start, start + len(rest)), "a line of the head", 0.65 if sure else 0.6)
