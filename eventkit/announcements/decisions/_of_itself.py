"""Whether a sentence tells the time of the event itself, and not that of another or of a part of it (of_itself)."""

from __future__ import annotations

import re

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.draft import EventDraft
from eventkit.announcements.finders._event_nouns import of_other_time
from eventkit.announcements.finders._kind_nouns import nouns_in

# Such words are said of the event itself, whatever it is called.
_INVITES = re.compile(
    r"\b(?:(?:join|meet) (?:us|me)|save the date|mark your calendars?|(?:you are|we) (?:warmly |cordially )?invited?|"
    r"we (?:look forward|hope) to see(?:ing)? you|seien sie dabei|wir laden (?:sie |euch )?(?:herzlich )?ein|"
    r"rejoignez-nous|nous vous invitons|vous êtes invité\w*|únete|acompáñ[ae]nos|te invitamos|les invitamos)\b"
    r"|诚邀|敬请|欢迎您?参加|邀请您",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:(?:will|to) be held|is (?:being )?held|was held|were held|(?:will )?takes? place|took place|is scheduled|"
    r"findet|finden|fand|fanden|aura lieu|a lieu|auront lieu|se tiendra|se tiendront|s'est tenue?|a eu lieu|"
    r"tendrán? lugar|se celebra(?:rá|rán|n)?|se celebró|tuvo lugar)\b|将于|定于|拟于|于",
    re.IGNORECASE,
)
_THIS = re.compile(
    r"(?:the|this|our|it|die|der|das|diese[rs]?|unsere?|es|le|la|l['’]|les|cette?|ce|notre|il|elle|el|los|las|est[ae]|"
    r"nuestr[oa])\b|本次|本届|此次|本场|本期",
    re.IGNORECASE,
)
_IT = re.compile(r"(?:it|es|sie|er|il|elle)\s", re.IGNORECASE)
_ANY_EVENT = frozenset("event events veranstaltung événement evento 活动 会议".split())
# Words for one of several parts, or for something beside the event.
_PART = re.compile(
    r"\b(?:part|parts|session|sessions|second|third|another|also|again|repeat\w*|follow-?up|later|pre-?\w*|post-?\w*|"
    r"rehearsal|dinner|reception|opening|excursion|additional|other|every|each|teil|auch|weitere\w*|partie|"
    r"aussi|autre|parte|también|otr[oa])\b|第[二三四五]|另|预备|晚宴",
    re.IGNORECASE,
)
# "The next call" is the one announced, or the one after it.
_NEXT = re.compile(r"\b(?:next|nächste\w*|prochaine?|próxim[oa])\b|下一|下次", re.IGNORECASE)
# "The next forum will be in spring", "das nächste Forum", in a report of one; "the next day" is another day of it.
_NEXT_AFTER = re.compile(
    r"\b(?:the|its|our|a|das|die|der|le|la|el|il|los|las|les) "
    r"(?:(?:next|following|nächste\w*|folgende\w*) (?!(?:day|morning|tag|morgen)\b)"
    r"|(?:prochaine?|próxim[oa])s? |[\w-]+ (?:suivante?|siguiente)\b)"
    r"|下一[届次期场]|下届|下次",
    re.IGNORECASE,
)

_FAR = 600  # characters from the time


def of_next_one(document: Document, claim: Claim) -> bool:
    """Whether a sentence says when the next event of its kind is: in a report, that is not the one reported."""
    block = document.blocks[claim.value.block]
    if block.kind not in (Kind.PARAGRAPH, Kind.BULLET):
        return False
    sentence = document.sentence(block, claim.span.start)
    return sentence is not None and _NEXT_AFTER.search(document.text, *_before(sentence, claim)) is not None


def _before(sentence: Span, claim: Claim) -> Span:
    """The words of a sentence before a time; of one without end those that are near, since it has many times."""
    return Span(max(sentence.start, claim.span.start - _FAR), claim.span.start)


def of_itself(document: Document, claim: Claim, draft: EventDraft, *, next_one: bool = False) -> bool:
    """
    Whether a sentence says that the event announced takes place at a time.

    It invites ("Join us on 3 May"), or what takes place is what is announced ("The forum will be held on 3 May").
    `next_one` is True where "the next forum" can only be that one.
    """
    block = document.blocks[claim.value.block]
    if block.kind not in (Kind.PARAGRAPH, Kind.BULLET, Kind.HEADING):
        return False
    sentence = document.sentence(block, claim.span.start)
    if sentence is None:
        return False
    before = _before(sentence, claim)
    said = document.words(before)
    words = document.text[before.start : min(sentence.end, claim.span.end + _FAR)]
    if _PART.search(words) or of_other_time(words) or (_NEXT.search(words) and not next_one):
        return False
    if _INVITES.search(said):
        return True
    if not _HELD.search(words):
        return False
    if _IT.match(said):
        return True
    nouns = nouns_in(document, before)
    if not nouns:
        return False
    called, title = document.words(nouns[0].span).casefold(), str(draft.values.get("title", "")).casefold()
    if _THIS.match(said) is None:
        return called in title and title in said.casefold()
    return called in title or called in _ANY_EVENT or nouns[0].kind == draft.kind
