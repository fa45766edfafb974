"""
Finds the community or body whose event it is called: "in this ELMA (online) round table event", "ce webinaire de la
communauté Aulne", "el seminario de la Red Olmo", "das Kolloquium des Elmhauses".

A hint only, which counts where nothing better tells who is behind the event: an acronym, or a name that a word for
bodies begins.
"""

from __future__ import annotations

from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._bodies import claim_of
from eventkit.announcements.finders._event_nouns import of_other_time
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._sample import extent
from eventkit.people.role import HOST

_EVENT = (
    r"(?:event|round\s?table|seminar|workshop|meetup|webinar|panel|lecture|call|session|hackathon|symposium|"
    r"conference|forum|training|talk)"
)
_ACRONYM = Wording(
    rf"\b(?:[Tt]his|[Oo]ur(?:\s(?:next|first|upcoming|monthly|weekly|annual))?|[Tt]he\snext|[Aa]n?\s(?:free|upcoming|joint))"
    rf"\s(?P<name>[A-Z][A-Z&-]{{2,11}})\s(?:\([a-z ]{{3,20}}\)\s)?(?:(?:online|virtual|community|public|monthly|weekly|"
    rf"annual|open|live|free|special|interest|expert)\s){{0,2}}(?:{_EVENT}\s)?{_EVENT}\b"
)
_ROMANCE = Wording(
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
_MOST = 3
_EXTENT = 20_000
_AROUND = 120  # characters of the sentence that are looked at


def find(document: Document) -> Iterator[Claim]:
    """The claims of the first such words."""
    text, whole = document.text, extent(document, _EXTENT)
    found = [*_ACRONYM.matches(document.beginnings, whole.start, whole.end)]
    found += _ROMANCE.matches(document.beginnings, whole.start, whole.end)
    for match in found[:_MOST]:
        around = text[max(whole.start, match.start() - _AROUND) : match.end()]
        if match["name"].casefold() in _TOPICS or of_other_time(around):
            continue
        span = Span(match.start("name"), match.end("name"))
        claim = claim_of(document, span, HOST, "whose event it is called", 0.3, bodies=True, persons=False)
        if claim is not None:
            yield claim
