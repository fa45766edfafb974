"""The positions in the words beside a name, without remarks, dates, addresses and talks (read_positions)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from eventkit.errors import EventkitError
from eventkit.people import Position
from eventkit.people._han import han_kind, is_han_title
from eventkit.people._pieces import body_word, is_han, kind_of, title_word

_NO_POSITION = re.compile(
    r"^(?:track|room|session|part|day|table|hall|stream|tbc|tba|remote|online|virtual|in person|"
    r"via zoom|video|he|she|they|chair|"
    r"keynotes?|speakers?|hosts?|moderators?|panell?ists?|slides?|recording|and|or|with|see|bio|twitter|"
    r"linkedin|mastodon|website|github|"
    r"saal|raum|salle|sala)\b[\s\d/:]*(?:\w{1,12})?$|https?:|www\.|^@\w|\S@\S+\.\w|^\W*\d|"
    r"^\W*(?:\d{1,2}[:.h]\d\d|\d{4}-)|^[“\"«„《‘]",
    re.I,
)
_DATE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:jan|"
    r"feb|mar|apr|may|jun|jul|aug|sep|oct|"
    r"nov|dec)[a-z]*\.?\s+\d|\d{1,2}[:.]\d\d|\b20\d\d\b|\d\s?(?:am|pm)\b|\bUTC\b",
    re.I,
)
# What goes on behind a position: "… at Lagoon Analytics and maintains the package", "…, Emil studies snow".
_CLAUSE = re.compile(
    r"\s+and\s+[a-z]{3,}s\s+(?:the|an?|our|his|her|their|many|several|more|how|on|for|\d).*$|"
    r"[,.]\s+[A-Z][\w’'-]+\s+[a-z]{3,}(?:s|ed)\s.*$|"
    r",?\s+whose\s.*$|"
    r"\s+(?:and|where|which|who)\s+(?:he|she|they|is|has|was|works|leads|the\s+author|holds|received|loves)\b.*$",
    re.S,
)
# "gardener by day and drummer by night"
_AS_WHAT = re.compile(r"\s+by\s+(?:day|night|trade|training|profession)\b.*$", re.S)
_AT = re.compile(r"(\w+)\s@(?=[A-Z])")  # "Lead Developer @Mia"
# "Georgia Tech (slides)"
_FILES = re.compile(
    r"\s*[(\[](?:the\s)?(?:slides?|video|recording|repo(?:sitory)?|code|pdf|abstract|folien|diapositives?)s?[)\]]", re.I
)
# "engineer at Aqualab working on pumps", "analyst at CRIM, a research centre in Lund"
_DOING_THERE = re.compile(
    r"(\b(?:at|with|for)\s[A-Z][^,;]{1,60}?)(?:,?\s(?:working|focus(?:ing|sed|ed)|specializing|specialising|based|currently)"
    r"\s(?:on|in|as|at|with|for|out)\b|,\san?\s(?:[a-z-]+\s){0,3}(?:company|cent(?:re|er)|institute|start-?up|firm|agency|"
    r"organi[sz]ation|foundation|provider|platform|non-?profit|consultancy|studio|lab|network|cooperative|ngo|charity)\b).*$",
    re.S,
)
# 高级工程师，长期从事候鸟监测: a life goes on behind the position.
_HAN_LIFE = re.compile(
    r"[，,；;、]\s?(?:(?:他|她)|(?:目前|现|長期|长期|多年|一直|主要|專門|专门|先后|先後|曾|并|並|十余年|多年来)*(?:从事|從事|致力|专注|專注|"
    r"关注|關注|研究方向|研究领域|研究領域|研究兴趣|研究興趣|主攻|擅长|擅長|毕业于|畢業於|入选|入選|荣获|榮獲|获得?|獲得?|发表|發表|出版|主持过?(?=国|省|多|各|科)|"
    r"承担|承擔|代表作|著有|译有|譯有|曾)).*$",
    re.S,
)
_OF_A_PAPER = re.compile(r"《([^《》\n]{2,30})》(?=[\u3400-\u9fff]{2,8}$)")  # 《河湾文艺》编辑
_TO_COME = re.compile(r"(?:who|which|that)\s+(?:will|would|can|is\s+going)\b|(?:who|which|that)$")
# "leads the maps team at Lagoon Bank"
_LEADS_THERE = re.compile(
    r"(?:leads|heads|runs|directs|manages)\s+(?:the\s+)?[^,;]{2,60}?\s(?:team|group|program\w*|project|lab|department|unit|"
    r"division|efforts?)\s+(?:at|for)\s+(?P<body>(?:the\s+)?[A-Z].+)"
)
# "Founding Partner of Elmworks, collective of architects"
_WHAT_IT_IS = re.compile(r"(?P<post>[^,;]*\b(?:of|at)\s[A-Z][\w&. -]{1,40}),\s(?P<more>(?:an?\s)?[a-z][^,;]{3,90})")
# "speaking as president of Elmworks", "I am head of maps"
_AS = re.compile(r"^(?:(?:speaking|acting|serving|in\s+(?:his|her|their)\s+capacity)\s+as|I\s+am|I['’]m)\s+")
# "Harbor Institute. Organizer: Elmworks"
_NEXT_LABEL = re.compile(r"(?<=[^\W\d_A-ZÄÖÜ])[.;]\s+(?-i:[A-ZÄÖÜÉ])[^\W\d_]{3,20}(?:\s[^\W\d_]{1,14})?\s?:\s.*$", re.S)
_ARTICLE = re.compile(
    r"^(?:(?:is|was|ist|est|es)\s+)?(?:currently\s+|also\s+)?(?:an?|the|eine?|une?|una)\s+(?=[^\W\d_])"
)
# "Mayor of Lund, opened with the remark that …": what somebody did stands behind the position. Some are called so.
_DOES_THEN = re.compile(
    r"[,;]\s+(?!(?:based|retired|elected|appointed|certified|registered|licensed|chartered|accredited|associated|"
    r"affiliated|embedded|applied|distinguished|united|named|advanced|invited)\b)"
    r"(?:[a-z]{3,}ed|said|told|spoke|gave|put|made|took|began|led|held|went)\s+(?:[a-z]+\s).*$",
    re.S,
)
_SENTENCE_WORDS = re.compile(r"\b(?:is|are|was|will|has|have|received|leads|works|holds|joined|specializes|focuses)\b")


def is_card(words: str) -> bool:
    """Whether the lines of some words are those of a card, and not of a sentence that goes on in the next."""
    lines = words.split("\n")
    return all(len(line) < 80 for line in lines) and not any(_GOES_ON.search(line) for line in lines[:-1])


_GOES_ON = re.compile(
    r"\b(?:in|of|the|for|and|an?|at|by|on|with|to|from|who|de|du|la|le|der|die|das|und|für|von|et|y|del)\s*$", re.I
)


def are_stated(positions: Sequence[Position]) -> bool:
    """Whether a position is surely one: with a title, or a body that is called as bodies are."""
    return any(
        (p.title and any(title_word(word) for word in p.title.split()))
        or (
            p.organization is not None
            and (
                body_word(str(p.organization).split()[0])
                or any(
                    kind_of(name) in ("body", "unit")
                    for name in (str(p.organization), str(p.organization).split(",")[0])
                )
            )
        )
        or is_han(p.title)
        for p in positions
    )


@lru_cache(maxsize=1024)
def read_positions(rest: str, *, loose: bool = True) -> tuple[Position, ...]:
    """
    The positions in the words behind a name, without remarks ("track 1"), dates, addresses and titles of talks.

    With `loose` False only words that are surely a position are one: behind a colon or a dash stands a talk as well.
    """
    rest = re.sub(r"\s*\n\s*", ", " if is_card(rest) else " ", rest)
    rest = _OF_A_PAPER.sub(r"\1 ", rest)
    rest = re.sub(r"[“\"«„《][^“”\"«»„《》]{3,200}[”\"»“》](?![\u3400-\u9fff])", " ", rest)
    rest = _AT.sub(lambda at: f"{at[1]} at " if title_word(at[1]) else at[0], rest)
    rest = re.sub(r"(?<=\w)\s@\s(?=[A-Z])", " at ", rest)
    rest = _NEXT_LABEL.sub("", rest)
    rest = re.sub(r"https?:\S+|\S+@\S+\.\w+|(?<!\w)@\w+", " ", rest)
    rest = rest.strip(" \t,;，；、–—-:：|" + (".()（）" if rest.count("(") != rest.count(")") else ""))
    if is_han(rest):
        rest = _HAN_LIFE.sub("", re.split(r"[。]", rest, maxsplit=1)[0]).strip()
    elif (talk := re.search(r"\s[–—-]\s|:\s", rest)) is not None:
        after = rest[talk.end() :]
        if not any(title_word(word) for word in after.split()[:6]) and kind_of(after) not in ("body", "unit"):
            rest = rest[: talk.start()]
    rest = _FILES.sub("", _ARTICLE.sub("", _AS.sub("", rest)))
    rest = _DOING_THERE.sub(r"\1", rest)
    if not re.search(r"\b[A-Z]\.[A-Z]\.$|\b(?:Inc|Ltd|Co|e\.V)\.$", rest):
        rest = rest.rstrip(".")
    if not rest or len(rest) > 300 or rest.casefold() in _WHOSE or _NO_POSITION.match(rest):
        return ()
    rest = _AS_WHAT.sub("", _CLAUSE.sub("", rest))
    if _TO_COME.match(rest):
        return ()
    led = _LEADS_THERE.match(rest)
    rest = led["body"] if led is not None else rest
    said = _WHAT_IT_IS.fullmatch(rest)
    if said is not None and not any(title_word(word) for word in said["more"].split()[:4]):
        rest = said["post"]
    kept = re.split(r"(?<=[,;])\s+", rest)
    while kept and (_DATE.search(kept[-1]) or _NO_POSITION.match(kept[-1].strip(" ,;"))):
        kept.pop()
    rest = " ".join(kept).strip(" ,;")
    if not rest or not any(c.isalpha() for c in rest):
        return ()
    rest = _DOES_THEN.sub("", rest)
    if (said := _SENTENCE_WORDS.search(rest)) and not re.match(r"\(?(?:who\s)?(?:is|was|works)\b", rest):
        rest = rest[: said.start()].strip(" ,;")
    if (one := _body_first(rest) or _title_first(rest)) is not None:
        return (one,)
    try:
        found = Position.parse(rest) if any(c.isalpha() for c in rest) else ()
    except EventkitError:
        return ()
    if len(rest.split()) > 30 or (not loose and not are_stated(found)):
        return ()
    return tuple(found)


_WHOSE = frozenset("our my your their his her the a an".split())


def _body_first(words: str) -> Position | None:
    """The position in words that name the body before the title: "Slow Food Web School Founder"."""
    found = words.split()
    if not _LEAST_OF_BODY < len(found) <= _MOST_OF_BODY or not title_word(found[-1]) or "," in words:
        return None
    for at in range(len(found) - 1, _LEAST_OF_BODY - 1, -1):
        body = " ".join(found[:at])
        if kind_of(body) == "body" and body_word(found[at - 1]) and not any(map(title_word, found[:at])):
            return Position(" ".join(found[at:]), body, text=words)
    return None


def _title_first(words: str) -> Position | None:
    """The position in Chinese words that name the title before the body: 教授 湖畔大学."""
    title, _, body = words.replace("\u3000", " ").partition(" ")
    if not is_han(title) or not is_han_title(title) or not body.strip():
        return None
    named = han_kind(body) == "body" if is_han(body) else bool(_LETTERS_OF_NAME.fullmatch(body.strip()))
    return Position(title, body.strip(), text=words) if named else None


_LETTERS_OF_NAME = re.compile(r"[A-ZÀ-Þ][\w.’'-]*(?: (?:of|the|and|de|do|du|des|la|für|[A-ZÀ-Þ][\w.’'-]*))*")
_LEAST_OF_BODY, _MOST_OF_BODY = 3, 8  # words: "High School Teacher" is a title
