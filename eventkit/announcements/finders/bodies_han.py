"""
Finds the bodies of Chinese sentences: 由青山协会主办、绿水大学承办的…, 青山协会举办了一场分享会, 甲和乙联合发起.

主办 is read as "hosted by", 承办, 举办 and the like as "organized by", 协办 and what is done 联合 as "co-organized by".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._bodies import UNSURE, claim_of, claims_of
from eventkit.announcements.finders._event_nouns import HAN_EVENT, of_other_time
from eventkit.announcements.finders._names_han import with_wide_marks
from eventkit.people._han import han_kind
from eventkit.people.role import CO_ORGANIZER, HOST, ORGANIZER, PARTNER, SPONSOR, SUPPORTER, Role

_VERBS = (
    "主办|承办|协办|合办|联办|举办|发起|组织|召开|举行|开展|推出|筹办|出品|赞助|资助|支持|指导|策划|主辦|承辦|協辦|舉辦"
)
_BY = re.compile(
    r"(?:(?<![自理])由|(?<=[，、；。\n（(是])|^)(?P<by>由)?(?P<name>[^，。；！？：:\n]{2,120}?)(?P<how>联合|共同|携手|"
    r"聯合)?(?P<verb>主办|承办|协办|合办|联办|联合主办|赞助|主辦|承辦|協辦)(?=[的，。；、！\n）)（(]|$)"
)
_BY_YOU = re.compile(
    rf"(?<![自理])由\s*(?=\S)(?P<name>[^，。；！？：:\n]{{2,120}}?)(?<=\S)\s*(?P<how>联合|共同|携手|聯合)?\s*(?P<verb>{_VERBS})"
)
_HELD = re.compile(
    r"(?:^|(?<=[，。；！\n]))\s*(?=\S)(?P<name>[^，。；！？：:\n]{2,80}?)(?<=\S)\s*(?:将|拟|成功|正式|特|隆重|计划|即将|"
    r"顺利)*(?P<where>[于在][^，。；\n]{2,40}?)?(?P<how>联合|共同|携手|聯合)?(?P<verb>举办|主办|召开|举行|开展|组织|"
    r"发起|推出|承办|舉辦|邀请您|，?诚邀|，?特邀|邀请)(?:了|召开)?(?P<what>[^，。；！？\n]{2,60})"
)
_THANKED = re.compile(
    r"(?:感谢|得到了?|(?:^|(?<=[，。；\n]))在(?=[^，。；]{2,40}?的(?:大力)?(?:支持|赞助|资助)下)|获得了?|"
    r"承蒙)\s*(?P<name>[^，。；！？：:\n]{2,80}?)(?:对|为|给予|提供|予以|"
    r"(?:等单位)?的(?=.{0,6}[赞资支])|(?=(?:大力)?(?:支持|赞助|资助)))[^，。；！？\n]{0,24}?(?P<verb>赞助|资助|支持)|"
    r"(?<=[，。；、\n])(?P<giver>[^，。；！？：:\n]{2,40}?)(?:为[^，。；]{1,12})?提供[^，。；！？\n]{0,6}?(?P<gift>赞助|"
    "资助|支持|指导)"
)
# 感谢甲协办本次沙龙
_FOR_HELP = re.compile(
    r"感谢\s*(?P<name>[^，。；！？：:\n]{2,60}?)(?P<verb>协办|承办|主办|合办|赞助|资助|支持|冠名)了?"
    r"(?=[本此这该]|我们|活动|会议|大会|论坛|沙龙|研讨会)"
)
# 甲兴趣组 春季研讨会将于5月3日举行
_WILL_BE = re.compile(r"[^，。；！？：:\n]{2,60}?[将定拟](?:于|在)[^，。；！？\n]{2,40}?(?:举行|举办|召开)")
_LONGEST_WHOSE = 30
# 由甲主办，乙、丙支持
_SUPPORTED = re.compile(
    r"(?<=[，；、办辦])\s?(?P<name>[^，。；！？：:\n]{2,80}?)(?:提供)?(?P<verb>支持|赞助)(?=[，。；！\n]|$)"
)
_NO_SUPPORTED = re.compile(
    "^(?:得到|获得?|受到|感谢)|[者家们众界]|不同|多个|若干|广泛|热烈|大力|领导|部门|各界|学生|师生|技术|资金|政策"
)
_ROLES_BEFORE = re.compile("[主承协][办辦]|協辦")
_TALKS = re.compile("[讲谈]|分享|报告|做客|授课")
_VERB_INSIDE = re.compile(rf"(?:{_VERBS})\s*[、，和及与]\s*")
_JOINT = re.compile(r"联合(?!国|会|总会|大学|利华|实验室|体)|携手|联手|会同")
_STEM = re.compile(
    "主办|承办|协办|合办|联办|举办|发起|组织|召开|举行|开展|推出|赞助|资助|诚邀|特邀|邀请|出品|主辦|承辦|協辦|舉辦|支持|指导|带来"
)
_NO_BODY = re.compile(
    "^(?:曾|本次|此次|本届|该|这|大会|活动|会议|论坛|我们|他们|同学|大家|专家|嘉宾|期待|欢迎|为了?|受|因|根据|随着|自|"
    "每|不同|多个|各|学生$|志愿者$|今年|去年|近年|目前|第|时间|地点|下午|上午)"
)
_CLAUSE = re.compile(r"[是由的了并将着过]|关注|参[与加]|通过|以及其|让|使|被|邀请")
_LEADING = re.compile(
    r"^(?:\s|(?:近日|日前|今天|今日|昨日|当天|同日|\d{4}\s*年|\d{1,2}\s*月|\d{1,2}\s*[日号]|上午|下午|晚上?|晚间|"
    "周[一二三四五六日]|[（(][^）)]{1,10}[）)]|[至到—-]|由|(?:本[次场期届]|此次)[^，。是由为]{0,6}[是由为]))+"
)


def find(document: Document) -> Iterator[Claim]:
    """The claims of every Chinese sentence that says by whom the event is, and the doubt of a headline."""
    if not document.has_han:
        return
    yield from _of_title(document)
    if _STEM.search(document.text) is None:
        return
    text = with_wide_marks(document)
    for block in document.blocks:
        if block.kind is Kind.ROW or _STEM.search(text, block.body.start, block.body.end) is None:
            continue
        for sentence in document.sentences(block):
            if _STEM.search(text, sentence.start, sentence.end) is None or of_other_time(document.words(sentence)):
                continue
            yield from _by(document, sentence)
            yield from _supported(document, sentence)
            yield from _thanked(document, sentence)
            yield from _held(document, sentence)
            yield from _brought(document, sentence)
            for match in _BOTH.finditer(document.text, sentence.start, sentence.end):
                for group in ("name", "other"):
                    yield from _claims(document, Span(*match.span(group)), "合作", "举办")


_TITLE = re.compile(
    r"(?P<name>[\w·. -]{1,20}?(?:社区|协会|学会|研究会|联盟|基金会|俱乐部|图书馆|博物馆))"
    r"(?:\s*[|｜丨：:·-]\s*|\s+)(?=[^\W\d])"
)
_HINT = 0.3


def _of_title(document: Document) -> Iterator[Claim]:
    """青山社区 五月小聚: whoever begins the headline may be behind the event."""
    title = document.title
    match = _TITLE.match(document.text, title.body.start, title.body.end) if title is not None else None
    if match is not None:
        span = Span(*match.span("name"))
        claim = claim_of(document, span, ORGANIZER, "begins the headline", _HINT, bodies=True, persons=False)
        if claim is not None:
            yield evolve(claim, field=UNSURE)


def _brought(document: Document, sentence: Span) -> Iterator[Claim]:
    """甲社区将联合乙社区为大家带来线上分享."""
    for match in _BROUGHT.finditer(with_wide_marks(document), sentence.start, sentence.end):
        if HAN_EVENT.search(match["what"]) is not None or "分享" in match["what"]:
            for group, how in (("name", None), ("other", "联合")):
                span = Span(*match.span(group))
                yield from _claims(document, span, how, "举办", must_be_body=True)


_BROUGHT = re.compile(
    r"(?:^|(?<=[，。；！\n]))\s*(?=\S)(?P<name>[^，。；！？：:\n]{2,40}?)(?<=\S)\s*(?:将|特|即将)?(?:联合|携手|联手)\s*"
    r"(?=\S)(?P<other>[^，。；！？：:\n]{2,40}?)(?<=\S)\s*(?:共同|一起)?(?:为[^，。\n]{1,8}?)?带来(?P<what>[^，。；！？\n]{2,40})"
)


# 在杭州，水图社与河岸社合作，共同举办沙龙
_BOTH = re.compile(
    r"(?:^|(?<=[，。；！\n]))\s*(?P<name>[^，。；、,]{2,24}?)\s?(?:跟|与|和|同|及|與)\s?(?P<other>[^，。；、,]{2,24}?)\s?"
    r"(?:合作|携手|联手)，\s?(?:共同|一起|联合)?(?:举办|主办|发起|组织|举行)"
)


def _by(document: Document, sentence: Span) -> Iterator[Claim]:
    told: set[int] = set()
    for pattern in (_BY_YOU, _BY):
        for match in pattern.finditer(with_wide_marks(document), sentence.start, sentence.end):
            behind = document.text[match.end() : match.end() + 60]
            plain = match["verb"] in ("举办", "发起", "组织", "召开", "举行", "开展", "推出", "支持", "指导", "策划")
            if plain and HAN_EVENT.search(document.text, sentence.start, sentence.end) is None:
                continue
            if not behind and HAN_EVENT.search(document.words(sentence)) is None:
                continue
            start = match.start("name")
            for inner in _VERB_INSIDE.finditer(match["name"]):  # 由甲发起、乙协办: the name before 协办 is 乙
                start = match.start("name") + inner.end()
            start = max(start, match.start("name") + match["name"].rfind("是") + 1)  # “水上夜”是甲主办的活动
            if match.end("name") not in told:
                told.add(match.end("name"))
                yield from _claims(document, Span(start, match.end("name")), match["how"], match["verb"])


def _supported(document: Document, sentence: Span) -> Iterator[Claim]:
    roles = _ROLES_BEFORE.search(document.text, sentence.start, sentence.end)
    if roles is None:
        return
    for match in _SUPPORTED.finditer(with_wide_marks(document), roles.end(), sentence.end):
        if "由" not in match["name"] and _NO_SUPPORTED.search(match["name"]) is None:
            yield from _claims(document, Span(*match.span("name")), None, match["verb"])


def _thanked(document: Document, sentence: Span) -> Iterator[Claim]:
    for pattern in (_THANKED, _FOR_HELP):
        for match in pattern.finditer(with_wide_marks(document), sentence.start, sentence.end):
            name, verb = ("name", match["verb"]) if match["verb"] else ("giver", match["gift"])
            yield from _claims(document, Span(*match.span(name)), None, verb, must_be_body=True)


def _held(document: Document, sentence: Span) -> Iterator[Claim]:
    will_be = _WILL_BE.match(document.text, sentence.start, sentence.end)
    if will_be is not None and HAN_EVENT.search(will_be[0]) is not None:
        for space in re.finditer(r"(?<=\S)\s(?=\S)", will_be[0][:_LONGEST_WHOSE]):
            span = Span(sentence.start, sentence.start + space.start())
            words = document.words(span)
            if han_kind(words) == "body" and not HAN_EVENT.search(words):
                yield from _claims(document, span, None, "主办", must_be_body=True)
                break
    for match in _HELD.finditer(with_wide_marks(document), sentence.start, sentence.end):
        event = HAN_EVENT.search(match["what"]) or ("邀" in match["verb"] and _TALKS.search(match["what"]))
        if not event or match["name"].lstrip().startswith("由"):
            continue
        yield from _claims(
            document, Span(*match.span("name")), match["how"], match["verb"].strip("，"), must_be_body=True
        )


def _claims(
    document: Document, span: Span, how: str | None, verb: str, *, must_be_body: bool = False
) -> Iterator[Claim]:
    if leading := _LEADING.match(document.words(span)):
        span = Span(span.start + leading.end(), span.end)
    if together := _TOGETHER.search(document.words(span)):  # 甲与乙合作举办
        span, how = Span(span.start, span.start + together.start()), how or "联合"
    words = document.words(span)
    if not words or _NO_BODY.match(words) or _CLAUSE.search(words) or len(words) > 100:
        return
    both = _AND.split(words, maxsplit=1) if how else []
    named = all(len(name.strip()) > 1 and not _NO_GIVER.search(name) for name in both)
    if len(both) == 2 and named and _named(both[0]):  # 青山社区和甲公司联合
        for part in (Span(span.start, span.start + len(both[0])), Span(span.end - len(both[1]), span.end)):
            yield from claims_of(document, part, _role(how, verb), f"prose: {how}{verb}", 0.5, beside=True)
        return
    joint = _JOINT.search(words)
    if joint and joint.start() > 1 and joint.end() < len(words) - 1:  # 甲联合乙推出
        for part in (Span(span.start, span.start + joint.start()), Span(span.start + joint.end(), span.end)):
            yield from _claims(document, part, "联合", verb, must_be_body=must_be_body)
        return
    supports = verb in ("支持", "赞助", "资助") and _NO_GIVER.search(words) is None
    if (
        must_be_body
        and not supports
        and han_kind(words.strip()) != "body"
        and re.search(r"[A-Za-z]\s?(?:[(（][^()（）]*[)）])?$", words.strip()) is None
    ):
        return
    yield from claims_of(document, span, _role(how, verb), f"prose: {how or ''}{verb}", 0.5)


_AND = re.compile(r"\s?[和与及與]\s?(?![平谐睦])")


def _named(words: str) -> bool:
    """Whether Chinese words are a body's name as a whole."""
    return han_kind(words.strip()) == "body" or re.search(r"[A-Za-z]$", words.strip()) is not None


def _role(how: str | None, verb: str) -> Role:
    if verb in ("协办", "合办", "联办", "協辦") or how:
        return CO_ORGANIZER
    if verb.endswith(("主办", "主辦")):
        return CO_ORGANIZER if len(verb) > 2 else HOST
    if verb in ("赞助", "资助"):
        return SPONSOR
    if verb in ("支持", "指导"):
        return SUPPORTER if verb == "支持" else PARTNER
    return ORGANIZER


# Who is thanked for support and is no body.
_NO_GIVER = re.compile(
    "[者家们众界]|不同|多个|几个|若干|广泛|一致|热烈|大力|领导|部门|各|社会|学生|师生|同学|老师|教授|先生|女士|网友|粉丝|嘉宾|相关|有关|多方|上级|朋友|"
    "志愿|伙伴|用户|团队|所有|全体|技术|资金|政策"
)
_TOGETHER = re.compile(r"(?:合作|携手|联手|联袂)，?$")
