"""
Finds the body that an event is named for, in front of the word for its kind: "ALDA Webinar: Clean Maps", "join us for
an
ALDA webinar", "A Joint Alder Society/ELMA Workshop".

It is a hint only: what stands there may be the topic ("SQL webinar"), so that a body must be known by its form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._bodies import claim_of
from eventkit.announcements.finders._index import Wording
from eventkit.people._party import body_reason
from eventkit.people.organization import is_acronym
from eventkit.people.role import HOST

_NAME = r"[A-ZÀ-Þ](?:[\w&’'-]|\.(?=\w))*(?:\s(?:[A-ZÀ-Þ](?:[\w&’'-]|\.(?=\w))*|of|for|and|&)){0,5}?"
_KIND = r"(?:[Ww]ebinars?|WEBINAR|[Ww]ebinaires?|[Ww]ebinarios?|[Oo]nline\s(?:[Ss]eminar|[Ll]ecture)|[Ll]ive\s?stream)"
_TITLE = re.compile(
    rf"(?:[Tt]he\s|[Aa]n?\s|[Nn]ext\s|[Uu]pcoming\s|[Nn]ew\s)?(?P<names>{_NAME})\s{_KIND}(?=\s?[:–—|-]|\s|$)"
)
_PROSE = Wording(
    rf"\b(?:an?|the|this|our|next|first|eine?m?|une?|un)\s(?:upcoming\s|free\s|live\s)?(?P<names>{_NAME})\s{_KIND}\b"
)
_JOINT = Wording(
    rf"\b[Jj](?:oint|OINT)\s(?P<names>{_NAME}(?:\s?/\s?{_NAME})+|{_NAME}\s(?:and|&)\s{_NAME})\s"
    r"(?i:webinar|seminar|workshop|conference|symposium|meeting|event|session|panel|forum|lecture|meetup|hackathon|"
    r"call)\b"
)
_BEGINNINGS = ("webi", "join", "onli", "live")  # what _TITLE, _JOINT and _PROSE cannot do without
# Acronyms of topics.
_TOPICS = frozenset(
    """
    ai ml gis hpc sql api apis iot ux ui hr it pr vr ar xr cad bim css html http php llm llms nlp seo dna rna mri stem
    steam esg
    sdg sdgs gdpr crm erp dns tls ssl usb pcr faq fair oer dei edi phd covid covid-19 gpu cpu fpga cuda mpi rse rdm glam
    ci cd cli eu us uk usa diy nft nfts saas ebpf rest sre qa pdf xml json rdf owl uav gnss gps lidar crispr hiv aids
    tb hipaa
    free live new next first joint tba tbd utc gmt est pst cet cest ics rss open public special virtual wasm sbom sboms
    """.split()
)


def find(document: Document) -> Iterator[Claim]:
    """The claims of the title and of the sentences."""
    if not document.beginnings.has(_BEGINNINGS):
        return
    text, title = document.text, document.title
    if title is not None:
        match = _TITLE.match(text, title.body.start, title.body.end)
        if match is not None:
            yield from _claims(document, match, "before the kind of the event")
    for match in _JOINT.matches(document.beginnings):
        yield from _claims(document, match, "a joint event", sure=True)
    for number, match in enumerate(_PROSE.matches(document.beginnings)):
        if number > 20:
            return
        yield from _claims(document, match, "before the kind of the event")


def _claims(document: Document, match: re.Match[str], rule: str, *, sure: bool = False) -> Iterator[Claim]:
    start = match.start("names")
    parts = (
        re.finditer(r"(?:(?!\s?/\s?|\sand\s|\s&\s).)+", match["names"]) if sure else [re.match(r".+", match["names"])]
    )
    for part in parts:
        if part is None or not (sure or _is_body(part[0])):
            continue
        span = Span(start + part.start(), start + part.end())
        claim = claim_of(document, span, HOST, rule, 0.45 if sure else 0.3, bodies=True, persons=False)
        if claim is not None:
            yield claim


def _is_body(name: str) -> bool:
    if name.casefold() in _TOPICS:
        return False
    return (is_acronym(name) and len(name) > 2 and name.isupper()) or (" " in name and bool(body_reason(name)))
