"""The words of a delegation taken apart: what they are called, and those they speak for."""

from __future__ import annotations

import re
from itertools import takewhile

from attrs import frozen

from eventkit.people._han import han_kind
from eventkit.people._pieces import MAX_LINE, body_word, clean, is_han, is_place, split_commas, tokens
from eventkit.people._words import words

_LINK = re.compile(
    r"\s+(?:of|from|for|representing|on\s+behalf\s+of|der|des|von|vom|aus|du|de|del|des)\s+"
    r"|\s+(?:at|with|sent\s+by|de\s+la)\s+",
    re.I,
)
_START = re.compile(
    r"(?:(?:an?|the|one|two|three|four|five|several|various|many|some|ein|eine|une?|un|una|des|les|los|las|die)\s+|\d{1,3}\s+)?",
    re.I,
)
_WITH_COMMA = re.compile(
    r"(?:[Aa]n?\s+)?((?:\w+\s+)?(?:[Rr]epresentatives?|[Dd]elegates?|[Dd]elegation)),\s+(.+)", re.S
)
_AND = re.compile(r",?\s+(?:and|as\s+well\s+as|und|sowie|et|ainsi\s+que|y|e|&)\s+(?:also\s+)?", re.I)
_LAST = re.compile(r"^(?:and|und|et|y|as\s+well\s+as|sowie|ainsi\s+que|&)\s+(?:also\s+)?", re.I)
# "la Société des arbres et du Réseau Aulne", "der Gesellschaft und des Vereins"
_OF_THE = re.compile(r"(?:du|des|de\s+la|de\s+l['’]|del|de\s+los|de\s+las|vom)\s*(?=\S)|de\s+(?=[A-ZÀ-Þ])", re.I)
# "Elm & Sons": one firm
_FIRM = frozenset(
    "sons son daughters daughter brothers brother bros sisters sister partners associates friends company co cie söhne "
    "sohn töchter gebrüder fils frères hijos hermanos hnos figli fratelli filhos".split()
)
_AND_WORD = re.compile(r"\s(?:and|und|et|y)\s")
# "Ink & Iron", but not "OpenQuay & PyLund": two words that are no names of bodies by themselves
_FIRM_OF_TWO = re.compile(r"(?:the\s)?[A-ZÀ-Þ][a-zß-ÿ'’]+\s&\s[A-ZÀ-Þ][a-zß-ÿ'’]+")
# Words of romance languages that begin a body's name and are none for bodies elsewhere: "Casa Robledo".
_HEADS = frozenset(
    "casa centro ateneo círculo circolo cercle teatro théâtre biblioteca bibliothèque librería librairie maison "
    "collectif colectivo radio compagnie groupe grupo club escuela école scuola escola museo musée museu".split()
)
_ROMANCE = frozenset(("et", "y", "e"))
_THE = re.compile(r"^(?:the|la|les|los|las|le|el|der|die|das|den|dem)\s+|^l['’]", re.I)
_HAN = re.compile(
    r"^(?:来自)?(.{0,200}?)(?:等(?:地|市|国|城市|机构|单位|企业)?)?的?((?:政府|企业|机构|城市|行业|学生|青年|专家|学术|媒体|地方)?(?:代表团|代表们|代表|专家学者|专家们|专家|学者|官员|嘉宾们))$"
)
_NOUNS_ALONE = re.compile(
    r"(?:representatives|delegates|delegations?|officials|experts|stakeholders|practitioners|policymakers|spokespersons|vertreter(?:innen)?|expert[ei]nnen|experten|représentants|délégués|representantes|delegados)$",
    re.I,
)
_UNFINISHED = re.compile(
    r"\b(?:ministry|ministries|departments?|bureau|commission|committee|council|institute|center|centre|office|agency|faculty|school|society|academy|college|association|authority|administration|division)\s+(?:of|for|on)\s+[^,]{1,80}$",
    re.I,
)


# A full stop behind these is part of a name.
_SHORTENED = (" Ltd.", " Co.", " Inc.", " Corp.", " e.V.", "P.R.C.", "U.S.", "U.K.")
_LEGAL = frozenset(("limited", "ltd", "inc", "llc", "plc", "corp", "corporation", "gmbh", "ag", "company", "co"))


@frozen
class Read:
    """The noun ("Experts") and the places or bodies after "of"."""

    noun: str
    of: tuple[str, ...]


def read_delegation(text: str) -> Read | None:
    """The noun and those it is of, if the words have the form of a delegation, else None."""
    text = text.strip().rstrip(";；。")
    if not text.endswith(_SHORTENED):
        text = text.rstrip(".;；。")
    if not text or len(text) > MAX_LINE:
        return None
    if is_han(text):
        return _known_han(text)
    start = _START.match(text)
    offset = start.end() if start else 0
    link = _LINK.search(text, offset, offset + 100)
    if link is None:
        comma = _WITH_COMMA.fullmatch(text)
        if comma:
            return Read(comma[1], tuple(split_bodies(comma[2])))
        plural = _NOUNS_ALONE.search(text)
        last = text.split()[-1]
        common = last.islower() and last.endswith("s") and last in words("delegate") and len(text.split()) < 5
        alone = (plural or common) and len(text) < 80 and "," not in text and ":" not in text
        return Read(text[offset:], ()) if alone else None
    noun = text[offset : link.start()]
    if not _is_delegate(noun, article=offset > 0 or "from" in link[0]):
        return None
    return Read(noun, tuple(split_bodies(text[link.end() :])))


def _is_delegate(noun: str, *, article: bool) -> bool:
    """Whether the noun before "of" or "from" is one for people who are not named."""
    found = tokens(noun)
    if not found or len(found) > 6 or any(c in noun for c in ",:;()|"):
        return False
    last = found[-1].low
    if last not in words("delegate"):
        return False
    several = last.endswith(("s", "en", "innen", "leute", "ción")) or last in (
        "staff",
        "delegation",
        "délégation",
        "youth",
    )
    # "Minister of Environment" is a title; "A minister from Kenya" is somebody who is not named.
    modest = last in (
        "representative",
        "delegate",
        "spokesperson",
        "vertreter",
        "vertreterin",
        "représentant",
        "représentante",
        "representante",
    )
    return several or (modest and (article or len(found) < 3)) or (article and len(found) < 4)


def _known_han(text: str) -> Read | None:
    match = _HAN.match(text)
    if (
        match is None
        or text.endswith(("首席代表", "常驻代表", "全权代表", "副代表", "总代表"))
        or "：" in text
        or ":" in text
    ):
        return None
    before, noun = match[1], match[2]
    if before.endswith(("首席", "常驻", "总", "副", "特别")):
        return None
    # 呼和浩特 and 和田 hold the word for "and".
    if before in ("", "各", "多个", "有关", "相关", "部分", "众多", "其他"):
        return Read(text, ())
    listed = re.split(r"[、，,]|以及|及|与|(?<!呼)和(?![田县平])", before)
    if (
        not text.startswith("来自")
        and len(listed) == 1
        and "的" not in text[len(before) :]
        and not _stands_for(before, noun)
    ):
        return None
    return Read(noun, tuple(part.strip() for part in listed if part.strip()))


def _stands_for(before: str, noun: str) -> bool:
    """上海市政府代表 is a delegation; 张伟代表 is Zhang Wei with a title."""
    return (
        han_kind(before) in ("body", "place")
        or before.endswith(("市", "省", "区", "县", "国", "业", "界", "方"))
        or len(noun) > 2
    )


def split_bodies(text: str) -> list[str]:
    """
    The bodies or places of a list: "the A, the B, and C".

    "Ministry of Ecology and Environment", "Planning and Research Institute" and "Co., Ltd." stay whole.

    >>> split_bodies("the Ministry of Ecology and Environment, Green Bus Co., Ltd., and Shanghai")
    ['Ministry of Ecology and Environment', 'Green Bus Co., Ltd.', 'Shanghai']
    """
    found: list[str] = []
    pieces = [part.text for part in split_commas(text)]
    # In "A, B & C" the sign joins the last two of a list.
    firms = len(pieces) == 1 or text.count("&") > 1 or _AND_WORD.search(text) is not None
    # With a comma before the last "and" the commas divide, and every other "and" is within an item.
    by_commas = len(pieces) > 2 and _LAST.match(pieces[-1]) is not None
    for n, part in enumerate(pieces):
        part = _LAST.sub("", part)
        part = re.sub(r"^(?:de|du|des|von|vom|of|from)\s+|^d['’]", "", part, flags=re.I)
        if n and found and re.fullmatch(r"(?:Ltd|Inc|LLC|Co|Limited|Corp)\.?", part):
            found[-1] += f", {part}"
            continue
        found.extend(
            re.sub(r"^(?:de|du|des|von|vom)\s+", "", item)
            for item in ([part] if by_commas or (firms and _FIRM_OF_TWO.fullmatch(part)) else _at_and(part))
        )
    return [
        item
        for item in (
            _THE.sub("", part).strip(" ,.;")
            if not part.endswith(("Ltd.", "Inc.", "Co.", "P.R.C."))
            else _THE.sub("", part)
            for part in found
        )
        if item
    ]


def _at_and(text: str) -> list[str]:
    """Divided at the "and" that joins two bodies, not at the one within a name."""
    parts, start = [], 0
    joints = list(_AND.finditer(text))[:20]
    if any("&" not in match[0] and match[0].strip() != "e" for match in joints):  # "Marsh & Reed and the Elm Institute"
        joints = [
            match
            for match in joints
            if "&" not in match[0] or (_is_whole(text[: match.start()]) and _is_whole(text[match.end() :]))
        ]
    for match in joints:
        if match.start() < start or not _joins(text[start : match.start()], text[match.end() :], match[0]):
            continue
        parts.append(text[start : match.start()])
        start = match.end()
    return [*parts, text[start:]]


def _is_whole(words: str) -> bool:
    """Whether a word for a body is beside a joint, so that "&" is no part of a name: "Alder Institute & Birch Fund"."""
    return any(body_word(token.raw) for token in tokens(words))


def _begins_body(words: str) -> bool:
    found = tokens(_THE.sub("", words))
    return len(found) > 1 and found[0].raw[0].isupper() and (body_word(found[0].raw) or found[0].low in _HEADS)


def _joins(left: str, right: str, word: str) -> bool:
    next_part = _AND.split(right, maxsplit=1)[0]
    if word.strip() in _ROMANCE and _begins_body(left) and _begins_body(next_part):
        return True
    if word.strip() == "e":
        return False
    if "as" in word.split() or _THE.match(right):
        return True
    left_words, right_words = tokens(left), tokens(next_part)
    if "&" in word and right_words and right_words[0].low.strip(".") in _FIRM:
        return False
    german = "und" in word.split() or "sowie" in word.split()  # with the ending of a genitive: "des Moosvereins"
    if _OF_THE.match(right) and any(body_word(t.raw.removesuffix("s") if german else t.raw) for t in right_words):
        return True
    if is_place(left) or is_place(next_part):
        # "authorities from Durban and Cape Town" are of both.
        return not any(t.low in ("from", "in", "of") for t in left_words[1:-1])
    if not left_words or not right_words or right_words[0].raw[0].islower():
        return False
    named = [t.low for t in right_words if body_word(t.raw)]
    if (
        named
        and all(low.strip(".") in _LEGAL for low in named)
        and not any(t.low.strip(".") in _LEGAL for t in left_words)
        and not body_word(left_words[-1].raw)
    ):
        return False
    if named and _THE.match(left) and not any(body_word(t.raw) for t in left_words):
        return False
    left_body = body_word(left_words[-1].raw) or left.endswith((".", ")"))
    right_body = any(body_word(t.raw) for t in right_words)
    if _UNFINISHED.search(left):
        if is_place(left_words[-1].raw):
            return True  # "the Elm Society of Finland"
        # Ministry of Trade + Industry, but Ministry of Health + World Bank.
        if all(t.low in words("field") for t in takewhile(lambda t: t.low not in ("of", "for", "in"), right_words)):
            return False
        return right_body and not body_word(clean(left_words[-1].raw))
    if left_body:
        return True
    if right_body:
        return len(left_words) > 1 and left_words[-1].low not in words("field")
    return not any(body_word(t.raw) for t in left_words)
