"""
Finds the bodies behind an event in running words, weighed: who is named beside a word for it, and what speaks for this.

    The day is hosted by Alder Labs and the Birch Fund.       -> hosts
    The Elm Society will hold its annual assembly in May.     -> organizer
    Grant data hosted by Alder Labs were used.                -> nobody

The words of words/bodies_cues.txt alone say little: books, projects and other people's events are sponsored and
organized too. So each cue around them counts for or against, as words/bodies_weights.txt tells; a body that is not
likely enough to be stated is a claim of the field "body unsure". Whose show it is publishes it: "a podcast by the Elm
Society" claims the field "publisher".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Set

from attrs import evolve

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document
from eventkit.announcements.finders._bodies import FIELD, UNSURE, claims_of, without_genitive
from eventkit.announcements.finders._body_cues import body_cues
from eventkit.announcements.finders._body_mentions import BESIDE, BodyMention, body_mentions
from eventkit.announcements.weights import weights
from eventkit.people import Organization
from eventkit.people.role import CO_ORGANIZER, ORGANIZER

LIKELY = 0.7  # from which on a body is stated
POSSIBLE = 0.5  # and from which on there is a doubt
_WEIGHT, _WITH = 0.5, 0.45  # of a claim; whoever is named behind "with" may be said to do more elsewhere


def find(document: Document) -> Iterator[Claim]:
    """The claims of every name, and of each of a list of names."""
    if not document.blocks:
        return
    found = sorted(body_mentions(document), key=lambda mention: mention.span.start)
    beside = defaultdict(list)
    for mention in found:
        beside[mention.sentence].append(mention)
    weighed = weights("bodies_weights")
    cues = [body_cues(document, mention, beside[mention.sentence]) for mention in found]
    stated = {mention.span.end for mention, of in zip(found, cues, strict=True) if weighed.likelihood(of) >= LIKELY}
    for mention, of in zip(found, cues, strict=True):
        if _is_beside(document, mention, stated):
            of.add("beside a body that is stated")
            if BESIDE.match(document.text, mention.said.start):
                mention = evolve(mention, role=CO_ORGANIZER)
        likely = weighed.likelihood(of)
        if likely < POSSIBLE:
            continue
        if likely >= LIKELY:
            stated.add(mention.span.end)
        # Only who is said to organize by "by" may be a person: subjects and sponsors are bodies, or for the people.
        persons = mention.relation == "by" and mention.role in (ORGANIZER, CO_ORGANIZER)
        rule = "prose: " + " ".join(document.words(mention.said).casefold().split())
        weight = _WITH if mention.relation == "with" else _WEIGHT
        for claim in claims_of(document, mention.span, mention.role, rule, weight, persons=persons):
            if mention.relation == "show":
                name = claim.value.name
                party = Organization.parse(without_genitive(name) if rule.endswith("des") else name)
                yield Claim("publisher", party, claim.span, rule, likely)
            elif likely >= LIKELY:
                yield claim
            elif claim.field == FIELD:
                yield Claim(UNSURE, claim.value, claim.span, rule, likely)


def _is_beside(document: Document, mention: BodyMention, stated: Set[int]) -> bool:
    """Whether the words right behind a body that is stated name others: "The Elm Society, with support from Birch,"."""
    if mention.relation not in ("by", "with", "of"):
        return False
    at = mention.said.start
    while at > mention.sentence.start and document.text[at - 1] in " ,(\n":
        at -= 1
    return at in stated
