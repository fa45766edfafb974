"""
Finds the community or body whose event it is called: "in this ELMA (online) round table event", "ce webinaire de la
communauté Aulne", "el seminario de la Red Olmo", "das Kolloquium des Elmhauses".

A hint only, which counts where nothing better tells who is behind the event: an acronym, or a name that a word for
bodies begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._bodies import claim_of
from eventkit.announcements.finders._event_nouns import of_other_time
from eventkit.announcements.finders._stems import sentences_with
from eventkit.people.role import HOST

_EVENT = (
    r"(?:event|round\s?table|seminar|workshop|meetup|webinar|panel|lecture|call|session|hackathon|symposium|"
    r"conference|forum|training|talk)"
)
_ACRONYM = re.compile(
    rf"\b(?:[Tt]his|[Oo]ur(?:\s(?:next|first|upcoming|monthly|weekly|annual))?|[Tt]he\snext|[Aa]n?\s(?:free|upcoming|joint))"
    rf"\s(?P<name>[A-Z][A-Z&-]{{2,11}})\s(?:\([a-z ]{{3,20}}\)\s)?(?:(?:online|virtual|community|public|monthly|weekly|"
    rf"annual|open|live|free|special|interest|expert)\s){{0,2}}(?:{_EVENT}\s)?{_EVENT}\b"
)
_ROMANCE = re.compile(
    r"\b(?i:webinaires?|séminaires?|ateliers?|rencontres?|journées?|conférences?|seminarios?|talleres|taller|jornadas?|"
    r"encuentros?|webinarios?)\s(?:(?:communautaires?|mensuels?|annuels?|mensual|anual|virtual(?:es)?|comunitarios?)\s)?"
    r"(?:de\sla|du|de\sl['’]|des|del|de\slos|de\slas|de)\s?"
    r"(?P<name>(?:communauté|réseau|association|collectif|fédération|société|comunidad|red|asociación|colectivo|sociedad|"
    r"Communauté|Réseau|Association|Collectif|Comunidad|Red|Asociación)\s[A-ZÀ-Þ][\w’'&-]*"
    r"(?:\s(?:(?:de|des|du|d['’]|del|la|le|l['’])\s?)*(?:de\sl['’])?[A-ZÀ-Þ][\w’'&-]*){0,4})"
)
_TOPICS = frozenset(
    """
    gis hpc sql api apis iot pdf xml json rdf owl php css html http llm llms nlp seo dna rna mri stem steam esg sdg sdgs
    gdpr crm erp dns tls ssl usb pcr faq fair oer dei edi phd covid gpu cpu fpga cuda mpi rse rdm glam cli usa diy nft
    saas ebpf rest sre uav gnss gps lidar crispr hiv aids free live new next first joint tba tbd utc gmt est pst cet
    open public special virtual wasm sbom all and the not bof ama q&a two one
    """.split()
)
_STEMS = (
    (
        "this", "our", "the next", "a free", "an upcoming", "a joint", "webinaire", "séminaire", "atelier", "rencontre",
        "journée", "conférence", "seminario", "taller", "jornada", "encuentro", "webinario",
    ),
)  # fmt: skip
_MOST = 3


def find(document: Document) -> Iterator[Claim]:
    """The claims of the first such words."""
    count = 0
    for _, sentence, _ in sentences_with(document, _STEMS, skip=frozenset({Kind.ROW})):
        for pattern in (_ACRONYM, _ROMANCE):
            for match in pattern.finditer(document.text, sentence.start, sentence.end):
                if match["name"].casefold() in _TOPICS or of_other_time(document.words(sentence)):
                    continue
                span = Span(match.start("name"), match.end("name"))
                claim = claim_of(document, span, HOST, "whose event it is called", 0.3, bodies=True, persons=False)
                if claim is not None:
                    yield claim
                    count += 1
        if count >= _MOST:
            return
