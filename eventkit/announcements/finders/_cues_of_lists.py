"""
What names beside one another say of each other (cues_of_lists): lists in a sentence, lines of one form, bullets.

Who stands in a list shares what is said of all of it: "with Ana Vidal and Tom Okoro" is with both.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._cue_words import ORGANIZES, SPEAKS, says
from eventkit.announcements.finders._cues import Named
from eventkit.announcements.finders._names_sure import SHAPE

_LEAD = 120  # characters before a list
_FAR = 120  # characters between two names of a list
_MOST_BLOCKS = 4  # between lines of one form, which may have talks between them
_BETWEEN = re.compile(
    r"\s*(?:\([^()]{1,80}\)|(?:,? (?:from|of|at) |, )[^,;.]{2,60})?\s*"
    r"(?:[,;、，&/]|,?\s*(?:and|und|et|y|e|和|与|及|sowie|en)\s)\s*(?:(?:and|und|et|y|e|en)\s)?"
    r"(?:(?:Dr|Prof|Mr|Ms|Mrs)\.?\s)?"
)
_AND = re.compile(r"&|\b(?:and|und|et|y|e|en|sowie)\s")
_ORGANIZERS = "under a label of organizers"
_OF_THOSE_BEFORE = ("will behind", "verb behind", "said")
_OF_THOSE_BEHIND = (
    "with before", "by before", "given by", "behind what somebody made", "behind thanks", "a contact",
    "under a label of people", "in the title", "verb before", "behind organizers", "preposition before", "from before",
    _ORGANIZERS,
)  # fmt: skip
_ELSEWHERE = "of something else"  # prizes, races
_OTHER_FIELD = "in a field of something else"
_ALONE = ("alone as a bullet", "alone in a line")
_FORMS = (
    "behind a dash, ending the line",
    "ends a line of a list",
    "by behind a talk in a list",
    "before a colon or dash",
    "before a topic",
    "behind a day",
    "begins a line",
    "in brackets",
    *_ALONE,
)


def cues_of_lists(document: Document, people: list[Named]) -> None:
    """Add to the cues of each name those that the names beside it give."""
    firsts = [one for n, one in enumerate(people) if not n or people[n - 1].line != one.line]
    for one, other in pairwise(people):
        if _listed(document, one, other):
            for each in (one, other):
                each.cues.add("in a list")
                if SHAPE in (one.mention.sure, other.mention.sure) and one.mention.sure != other.mention.sure:
                    each.cues.add("beside a known name in a list")
                    if one.mention.sure == SHAPE or _AND.search(document.text, one.end, other.start):
                        each.cues.discard("shape only")  # and not "Ana Vidal, Natura Elm"
            other.cues.update(cue for cue in _OF_THOSE_BEHIND if cue in one.cues)
    for one, other in pairwise(firsts):
        if (
            not _listed(document, one, other)
            and other.block - one.block <= _MOST_BLOCKS
            and "in the title" not in one.cues
            and not {_ELSEWHERE, _OTHER_FIELD} & (one.cues | other.cues)
        ):
            if any(cue in one.cues and cue in other.cues for cue in _FORMS) or _both_bullets(document, one, other):
                one.cues.add("lines alike")
                other.cues.add("lines alike")
            if any(cue in one.cues and cue in other.cues for cue in _ALONE):
                one.cues.add("lines of names")
                other.cues.add("lines of names")
                if _ORGANIZERS in one.cues and document.text[one.line.end : other.line.start].isspace():
                    other.cues.discard("under a label of people")
                    other.cues.add(_ORGANIZERS)
    for one, other in pairwise(people):  # who stands beside the first of such a line
        if (
            "lines alike" in one.cues
            and one.line == other.line
            and _listed(document, one, other)
            and (other.mention.sure > SHAPE or _AND.search(document.text, one.end, other.start))  # not "…, Radio Elm"
        ):
            other.cues.add("lines alike")
    for other, one in pairwise(reversed(people)):
        if "in a list" in other.cues and _listed(document, one, other):
            one.cues.update(cue for cue in _OF_THOSE_BEFORE if cue in other.cues)
    _among_other_bullets(document, people)
    _below_words_of_others(document, people)


def may_be_listed(starts: list[int], one: Span, other: Span) -> bool:
    """Whether a name and the next are near enough to say anything of each other, with the places of all blocks."""
    return other.start - one.end < _FAR or (
        bisect_right(starts, other.start) - bisect_right(starts, one.start) <= _MOST_BLOCKS
    )


def _listed(document: Document, one: Named, other: Named) -> bool:
    between = other.start - one.end < _FAR and _BETWEEN.fullmatch(document.text, one.end, other.start) is not None
    return between and "\n\n" not in document.text[one.end : other.start]  # and under no other heading


def _both_bullets(document: Document, one: Named, other: Named) -> bool:
    """Whether both names begin bullets."""
    return all(
        document.blocks[each.block].kind is Kind.BULLET and each.start - document.blocks[each.block].body.start < 6
        for each in (one, other)
    )


def _among_other_bullets(document: Document, people: list[Named]) -> None:
    """A bullet that is a name, before or behind one that names nobody, is one of a list of things."""
    blocks, naming = document.blocks, {one.block for one in people}
    for one in people:
        if "alone as a bullet" in one.cues and any(
            0 <= at < len(blocks) and blocks[at].kind is Kind.BULLET and at not in naming
            for at in (one.block - 1, one.block + 1)
        ):
            one.cues.add("among bullets of other things")


def _below_words_of_others(document: Document, people: list[Named]) -> None:
    """Bullets below a sentence that says whose list they are: "… before a jury of:"."""
    blocks, leads = document.blocks, dict[int, int]()
    for one in people:
        at = one.block
        while at and blocks[at].kind is Kind.BULLET:
            at = leads.get(at, at - 1)
        leads[one.block] = at
        words = document.words(blocks[at].body)[-_LEAD:] if at != one.block else ""
        if words.endswith((":", "：")) and says(ORGANIZES, words) and not says(SPEAKS, words):
            one.cues.add(_ORGANIZERS)
