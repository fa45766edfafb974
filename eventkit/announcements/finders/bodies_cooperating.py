"""
Finds the bodies that hold an event together.

    We have teamed up with the Alder Society to host a panel. Birch Labs and Elm Press joined forces to organize it.
    In Kooperation von Aulne e.V. und dem Elmhaus durchgeführt. Une journée en partenariat entre A et B.
    Nous nous associons au Réseau Aulne pour organiser… 水图社与河岸社合作举办
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._bodies import claims_of, sentences_of_event
from eventkit.announcements.finders._event_nouns import EVENT_NOUN, HAN_EVENT
from eventkit.announcements.finders._names import name_before, names_end
from eventkit.people.role import CO_ORGANIZER, HOST

_BETWEEN = re.compile(
    r"\b(?:(?:in|als|eine)\s+(?:Kooperation(?:sveranstaltung)?|Zusammenarbeit|Gemeinschaftsveranstaltung)\s+"
    r"(?:von|zwischen|der|des)|gemeinsame\s+Veranstaltung\s+(?:von|der|des)|"
    r"(?:en|un|le\s+fruit\s+d['’]un)\s+(?:partenariat|collaboration|coopération)\s+entre|"
    r"une\s+(?:collaboration|coopération|initiative\s+commune)\s+(?:entre|de)|"
    r"(?:en|una)\s+(?:colaboración|cooperación|alianza|iniciativa\s+conjunta)\s+(?:entre|de))\s+"
    r"(?:(?:der|dem|den|die|das|la|le|les|l['’]|el|los|las)\s+)?",
    re.I,
)
_STEMS = (
    *("teamed up", "teaming up", "joined forces", "joining forces"),
    *("collaborating with", "worked with", "worked closely", "working with", "working closely", "équipe avec"),
    *(
        "partnered partnering collaborated zusammengetan verbündet associons associés associées collaborons "
        "allions alliés alliées kooperation zusammenarbeit gemeinschaftsveranstaltung gemeinsame partenariat "
        "collaboration coopération initiative colaboración cooperación alianza iniciativa unido unimos aliado "
        "aliamos colaboramos 合作 携手 联手"
    ).split(),
)
_AUX = (
    r"(?:(?:['’](?:ve|re)|have|has|are|is|were|was)\s+)?(?:(?:also|once\s+again|again|recently|now|just|proudly)\s+)?"
)
_WITH = re.compile(
    rf"(?P<aux>\s?{_AUX})(?:team(?:ed|ing)\s+up|partner(?:ed|ing)|join(?:ed|ing)\s+forces|collaborat(?:ed|ing)|"
    r"(?:worked|working)(?:\s+closely)?)\s+with\s+(?:(?:the\s+)?(?:wonderful|great|amazing|folks|friends|people|"
    r"team)\s+(?:at|from|of)\s+|"
    r"our\s+(?:friends|colleagues|partners)\s+(?:at|from)\s+)?|"
    r"(?P<de>\suns\s+(?:dafür\s+|dazu\s+)?mit\s+(?:de[mnr]\s+)?)(?=[^.]{3,120}?\s(?:zusammengetan|verbündet))|"
    r"\s(?:nous\s+)?(?:nous\s+(?:associons|sommes\s+associée?s|allions|sommes\s+alliée?s)\s+(?:à|aux?|avec)|"
    r"avons\s+fait\s+équipe\s+avec|"
    r"faisons\s+équipe\s+avec|collaborons\s+avec)\s+|"
    r"\b(?:nos\s+)?(?:hemos\s+unido(?:\s+fuerzas)?|unimos(?:\s+fuerzas)?|hemos\s+aliado|aliamos|colaboramos)\s+(?:a|"
    r"al|con)\s+",
    re.I,
)
_TOGETHER = re.compile(
    rf"\s{_AUX}(?:team(?:ed|ing)\s+up|partner(?:ed|ing)|join(?:ed|ing)\s+forces|collaborat(?:ed|ing))\s+(?=to\b|for\b|"
    rf"on\b|in\b)",
    re.I,
)
# What they do it for, behind the names.
_FOR = re.compile(
    r",?\s*(?:\([^()]*\)?\s*)?(?:zusammengetan,?\s+)?(?:to|for|on|in|um|pour|"
    r"para)\s+(?P<verb>(?:co-?)?\w+)\b(?P<what>(?:[^.!?]|(?<=\d)\.){0,140})",
    re.I,
)
_FOR_EVENT = re.compile(r"\b(?:durchgeführt|veranstaltet|organisiert|statt|angeboten|ausgerichtet)\b")
_OWN = re.compile(r"\b(?:an?|the|this|our|its|their|ein\w*|une?|le|la|el)\b", re.I)
_HAN = re.compile(
    r"(?P<first>[^，。；、,]{2,24}?)\s?(?:跟|与|和|同|及|與)\s?(?P<second>[^，。；、,]{2,24}?)\s?(?:合作|携手|联手)，?\s?(?:共同|一起|"
    r"联合)?(?:举办|主办|发起|组织|举行)"
)
_HAN_LEAD = re.compile(r"^.*(?:在[^，]{1,8}，|中，|由|本次|此次|今年|我们)\s?")


def find(document: Document) -> Iterator[Claim]:
    """The claims of every sentence that says so of an event."""
    for block, sentence in sentences_of_event(document, _STEMS):
        words = document.words(sentence)
        short = block.kind is not Kind.PARAGRAPH or len(words) < _SHORT
        if short or EVENT_NOUN.search(words) or _FOR_EVENT.search(words):
            yield from _between(document, sentence)
        yield from _with(document, sentence)
        yield from _together(document, sentence)
        if HAN_EVENT.search(words) or "举" in words:
            yield from _han(document, sentence)


_SHORT = 160  # characters of a paragraph that says no more than who is behind the event


def _between(document: Document, sentence: Span) -> Iterator[Claim]:
    text = document.text
    for match in _BETWEEN.finditer(text, sentence.start, sentence.end):
        end = names_end(text, match.end(), sentence.end)
        if end > match.end():
            span = Span(match.end(), end)
            yield from claims_of(document, span, CO_ORGANIZER, "prose: cooperation of", 0.5, persons=False)


def _with(document: Document, sentence: Span) -> Iterator[Claim]:
    text = document.text
    for match in _WITH.finditer(text, sentence.start, sentence.end):
        end = _names(text, match.end(), sentence.end)
        purpose = _FOR.match(text, end, sentence.end)
        if end == match.end() or purpose is None or not _is_event(purpose):
            continue
        role = HOST if "host" in purpose["verb"].casefold() else CO_ORGANIZER
        rule = "prose: with " + ("host" if role == HOST else "others")
        yield from claims_of(document, Span(match.end(), end), role, rule, 0.5, persons=False)
        subject = name_before(text, sentence.start, match.start()) if match["aux"] else None
        if subject is not None:
            yield from claims_of(document, subject, role, rule, 0.5, persons=False)


def _together(document: Document, sentence: Span) -> Iterator[Claim]:
    text = document.text
    for match in _TOGETHER.finditer(text, sentence.start, sentence.end):
        purpose = _FOR.match(text, match.end(), sentence.end)
        subject = name_before(text, sentence.start, match.start())
        if purpose is None or subject is None or not _is_event(purpose):
            continue
        role = HOST if "host" in purpose["verb"].casefold() else CO_ORGANIZER
        yield from claims_of(document, subject, role, "prose: joined forces", 0.5, persons=False)


def _is_event(purpose: re.Match[str]) -> bool:
    """Whether the purpose is this event: "to host a panel", "for our spring forum"."""
    words = purpose["verb"] + purpose["what"]
    return EVENT_NOUN.search(words) is not None and _OWN.search(words) is not None


def _names(text: str, start: int, limit: int) -> int:
    """The end of the names; one with an acronym whose bracket is left open ends behind it."""
    end = names_end(text, start, limit)
    left_open = re.compile(r"\s\([A-Z][\w&-]{1,12}(?=\s(?:to|for|on|in)\s)").match(text, end, limit)
    return left_open.end() if left_open else end


def _han(document: Document, sentence: Span) -> Iterator[Claim]:
    for match in _HAN.finditer(document.text, sentence.start, sentence.end):
        for name in ("first", "second"):
            begin, end = match.span(name)
            lead = _HAN_LEAD.match(document.text[begin:end]) if name == "first" else None
            span = Span(begin + lead.end() if lead else begin, end)
            if len(span) > 1:
                yield from claims_of(document, span, CO_ORGANIZER, "prose: 合作举办", 0.5, persons=False)
