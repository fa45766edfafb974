"""
Delegations: people who take part for places or bodies and are not named.

    Representatives of Basel, Ghent and Porto shared what they had learned.     -> speakers
    An expert from the Harbor Institute noted that …                            -> speaker
    Delegates from the Harbor Institute and Lagoon Bank attended the meeting.   -> participants
    The dialogue gathers stakeholders from Delta pilot ports.                   -> participants

Those they speak for must be named or counted: "representatives from various countries" says nothing that could be held.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._spoken_of import read_here, skipped
from eventkit.errors import EventkitError
from eventkit.people import Appearance, Delegation
from eventkit.people.role import PARTICIPANT, SPEAKER, Role

_NOUN = (
    r"(?:representatives?|experts?|delegates?|delegations?|officials?|stakeholders|scholars|practitioners|specialists|"
    r"researchers|policymakers|policy-makers|entrepreneurs|academics|spokespersons?|spokespeople|executives|"
    r"scientists|engineers|students|volunteers|participants)"
)
_COUNT = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a\sdozen)"
_WHO = Wording(
    rf"\b(?P<noun>{_NOUN})\s(?:from|of|representing)\s(?=(?-i:(?:[a-z-]+\s){{0,4}}?[A-Z\d])|{_COUNT}\s)", re.I
)
# What may stand before the noun, where it begins a sentence or a clause: "Senior government", "An", "Over 40".
_OPENING = re.compile(
    r"(?:^|[,;]\s)[\W\d]*(?P<who>(?:(?:[Aa]n?|[Tt]he|[A-Z][\w-]+|[Oo]ver|[Mm]ore\sthan|\d+|one|several|[a-z]+-level|"
    r"senior|leading|municipal|government|local|international|industry|business|youth|other)\s){0,3})$"
)
_VERY_FAR = 60  # characters of an opening before a comma
_BETWEEN = r"(?:,?\s(?:also|both|all|each|will|would|have|has|then|further|respectively|jointly|later)){0,3},?\s"
_SPOKE = re.compile(
    rf"{_BETWEEN}(?:shar(?:e|es|ed|ing)|spoke|speak(?:s|ing)?|discuss(?:es|ed|ing)?|present(?:s|ed|ing)?|"
    r"introduc(?:e|es|ed|ing)|exchang(?:e|ed)|express(?:es|ed)|noted|notes|said|says|stated|deliver(?:s|ed)?|gave|"
    r"giv(?:e|es|ing)|made|outlin(?:e|ed)|explain(?:s|ed)?|highlight(?:s|ed)?|emphasi[sz]ed|stressed|pointed\sout|"
    r"called\sfor|propos(?:e|ed)|report(?:ed)?|contribut(?:e|ed)|describ(?:e|ed)|showcas(?:e|ed)|demonstrat(?:e|ed)|"
    r"elaborat(?:e|ed)|remarked|told|urged|voiced|explor(?:e|ed)|address(?:ed)?\sthe|prais(?:e|ed)|affirmed|talked|"
    r"ask(?:s|ed)|answer(?:s|ed)|repl(?:ies|ied)|add(?:s|ed)|argue[sd]|warn(?:s|ed)|recall(?:s|ed)|observ(?:es|ed)|"
    r"comment(?:s|ed)|compare[sd]|debated?|hope[sd]|announce[sd]|review(?:s|ed)|agreed?|list(?:s|ed))\b"
)
_CAME = re.compile(
    rf"{_BETWEEN}(?:attend(?:s|ed)?|participat(?:e|es|ed)|took\spart|takes?\spart|joined|joins?|"
    r"(?:were|was|be|are)\s(?:also\s)?(?:present|in\sattendance))\b"
)
_AMONG = re.compile(
    r"(?:\b(?:take[sn]?|took|taking)\splace\samong|\b(?:held|organi[sz]ed)\s(?:among|between|with)|"
    r"\b(?:attended|joined)\s(?:\w+\s){0,2}by|\bbr(?:ings?|ought|inging)\stogether|\bwith\sthe\sparticipation\sof|"
    r"\bin\sthe\spresence\sof|\b(?:attendees|participants)\s(?:include|included|are|were)|\bgather(?:s|ed|ing)?)\s"
    r"(?=(?:(?!(?:and|or|of|from|the)\s)[\w-]+\s){0,3}?$)",
    re.I,
)
_CAPITAL = re.compile(r"[A-Z\u3400-\u9fff]")
_COUNTED = re.compile(rf"{_COUNT}\s", re.I)
_ENDS = re.compile(
    r",?\s(?:who|which|that|where|to|in\sorder|for|during|at\sthe|on\sthe|under\sthe|with|on)\s.*$", re.S
)
_ALSO = re.compile(r",?\s(?:and\s)?as\swell\sas\s")
_LONGEST = 1500


def find(document: Document) -> Iterator[Claim]:
    """Claims "delegation" with an Appearance of a Delegation as speaker or participant."""
    text = document.text
    if _WHO.search(document.beginnings) is None:
        return
    for block in document.blocks:
        if block.kind not in (Kind.PARAGRAPH, Kind.BULLET) or len(block.body) < 30:
            continue
        who = _WHO.search(document.beginnings, block.body.start, block.body.end)
        if who is None or not read_here(document, block):
            continue
        for sentence in document.sentences(block):
            if sentence.end > who.start() and len(sentence) <= _LONGEST:
                yield from _in_sentence(text, sentence)


def _in_sentence(text: str, sentence: Span) -> Iterator[Claim]:
    words = text[sentence.start : sentence.end]
    for who in _WHO.pattern.finditer(words):
        found = _subject(words, who) or _object(words, who)
        if found is None or skipped(words):
            continue
        start, end, role = found
        claim = _claim(text, Span(sentence.start + start, sentence.start + end), role)
        if claim is not None:
            yield claim
            return


def _subject(words: str, who: re.Match[str]) -> tuple[int, int, Role] | None:
    """Where those who do something begin and end, and their part."""
    opening = _OPENING.search(words[: who.start()])
    if opening is None or opening.start("who") > _VERY_FAR:
        return None
    spoke, came = _SPOKE.search(words, who.end()), _CAME.search(words, who.end())
    verb = min(filter(None, (spoke, came)), key=lambda match: match.start(), default=None)
    if verb is None:
        return None
    return opening.start("who"), verb.start(), SPEAKER if verb is spoke else PARTICIPANT


def _object(words: str, who: re.Match[str]) -> tuple[int, int, Role] | None:
    """Where those among whom something is begin and end."""
    among = _AMONG.search(words[: who.start()], max(0, who.start() - 80))
    if among is None:
        return None
    rest = words[who.end() :].rstrip(" .!?")
    cut = _ENDS.search(rest)
    return among.end(), who.end() + (cut.start() if cut else len(rest)), PARTICIPANT


def _claim(text: str, span: Span, role: Role) -> Claim | None:
    words = text[span.start : span.end].rstrip(" ,")
    said = _ALSO.sub(", ", " ".join(words.split()))
    try:
        party = Delegation.known(said[:1].upper() + said[1:])
    except EventkitError:
        return None
    if party is None or not party.of or not all(_CAPITAL.search(one) or _COUNTED.match(one) for one in party.of):
        return None
    span = Span(span.start, span.start + len(words))
    rule = "delegation that speaks" if role == SPEAKER else "delegation that is there"
    return Claim("delegation", Appearance(party, role, text=words), span, rule, 0.5)
