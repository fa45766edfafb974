"""
Finds the bodies behind an event in running words, weighed: who is named beside a word for it, and what speaks for this.

    The day is hosted by Alder Labs and the Birch Fund.       -> hosts
    The Elm Society will hold its annual assembly in May.     -> organizer
    Grant data hosted by Alder Labs were used.                -> nobody

The words of words/bodies_cues.txt alone say little: books, projects and other people's events are sponsored and
organized too. So each cue around them counts for or against, as words/bodies_weights.txt tells; a body that is not
likely enough to be stated is a claim of the field "body unsure".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document
from eventkit.announcements.finders._bodies import FIELD, UNSURE, claims_of
from eventkit.announcements.finders._body_cues import body_cues
from eventkit.announcements.finders._body_mentions import body_mentions
from eventkit.announcements.weights import weights
from eventkit.people.role import CO_ORGANIZER, ORGANIZER

LIKELY = 0.7  # from which on a body is stated
POSSIBLE = 0.5  # and from which on there is a doubt
_WEIGHT, _WITH = 0.5, 0.45  # of a claim; whoever is named behind "with" may be said to do more elsewhere


def find(document: Document) -> Iterator[Claim]:
    """The claims of every name, and of each of a list of names."""
    if not document.blocks:
        return
    found = list(body_mentions(document))
    beside = defaultdict(list)
    for mention in found:
        beside[mention.sentence].append(mention)
    for mention in found:
        likely = weights("bodies_weights").likelihood(body_cues(document, mention, beside[mention.sentence]))
        if likely < POSSIBLE:
            continue
        # Only who is said to organize by "by" may be a person: subjects and sponsors are bodies, or for the people.
        persons = mention.relation == "by" and mention.role in (ORGANIZER, CO_ORGANIZER)
        rule = "prose: " + " ".join(document.words(mention.said).casefold().split())
        weight = _WITH if mention.relation == "with" else _WEIGHT
        for claim in claims_of(document, mention.span, mention.role, rule, weight, persons=persons):
            if likely >= LIKELY:
                yield claim
            elif claim.field == FIELD:
                yield Claim(UNSURE, claim.value, claim.span, rule, likely)
