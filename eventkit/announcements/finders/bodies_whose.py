"""
Finds the body whose event it is called, by the words for the event: "ALDA Webinar: Clean Maps", "the annual conference
of the Alder Society", "das Kolloquium des Elmhauses", "hear from the Birch Standards team".

Hints only, which count where nothing better tells who is behind the event: what stands there may be its topic ("SQL
webinar"), so that a body must be known by its form. And people who are called its organizers: "Jane Roe (organizer)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._bodies import FIELD, claim_of, claims_of, is_body, without_genitive
from eventkit.announcements.finders._body_entries import lines_of
from eventkit.announcements.finders._event_nouns import EVENT_NOUNS, of_other_time
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._kind_nouns import Noun, nouns_in, nouns_of
from eventkit.announcements.finders._masthead import is_masthead
from eventkit.announcements.finders._names import bare, names_end
from eventkit.people import Appearance, Organization
from eventkit.people._party import body_reason
from eventkit.people.organization import is_acronym
from eventkit.people.role import CO_ORGANIZER, HOST, ORGANIZER, Role

HINT, FAINT = 0.3, 0.2
_NAME = r"[A-ZÀ-Þ](?:[\w&’'-]|\.(?=\w))*(?:\s(?:[A-ZÀ-Þ](?:[\w&’'-]|\.(?=\w))*|of|for|and|&)){0,5}?"
_KIND = r"(?:[Ww]ebinars?|WEBINAR|[Ww]ebinaires?|[Ww]ebinarios?|[Oo]nline\s(?:[Ss]eminar|[Ll]ecture)|[Ll]ive\s?stream)"
_ORDER = (
    r"(?:first|second|third|fourth|fifth|next|upcoming|free|live|joint|annual|monthly|weekly|online|virtual|"
    r"\d+(?:st|nd|rd|th))"
)
# "ALDA Webinar: Clean Maps", at the beginning of the title
_TITLE = re.compile(
    rf"(?:[Tt]he\s|[Aa]n?\s|[Nn]ext\s|[Uu]pcoming\s|[Nn]ew\s)?(?P<name>{_NAME})\s(?:(?:[Oo]nline|[Vv]irtual|[Ff]ree|[Ll]ive)\s)?"
    rf"{_KIND}(?=\s?[:–—|-]|\s|$)"
)
# "join us for an ALDA webinar", "our second Nordic-Lab unconference": what stands before the noun
_BEFORE = re.compile(
    rf"\b(?P<whose>(?i:an?|the|this|our|next|first|eine?m?|une?|un))\s(?:{_ORDER}\s){{0,3}}(?P<name>{_NAME})\s"
    r"(?:\([a-z ]{3,20}\)\s)?(?:(?:online|virtual|community|public|monthly|weekly|annual|open|live|free|special|"
    r"interest|expert)\s){0,2}$"
)
_ITS = re.compile(r"(?:our|this)\s|the\snext\s|an?\s(?:free|upcoming|joint)\s", re.I)
# "A joint Alder Society/ELMA workshop on ferries"
_JOINT = re.compile(
    rf"\b(?i:joint|gemeinsame[rs]?)\s(?P<one>{_NAME})(?:\s?[/&–]\s?|\sand\s)(?P<two>{_NAME})\s(?i:{_ORDER}\s)?(?i:{EVENT_NOUNS})\b"
)
# "Webinars by Alder Labs", "Chat with the Birch team", as a whole title
_BY = re.compile(
    rf"(?:(?:free|online|live|our|upcoming|new)\s)?(?:{EVENT_NOUNS})\s(?:by|from|von|vom|par|por)\s(?-i:(?P<name>[A-Z][^\n,:;|–—]{{2,50}}))$|"
    r"(?:Chat|Meet|Talk|Connect|Coffee|Office\shours?|AMA|Q&A)\swith\s(?:the\s)?(?P<with>[^\n,:;]{2,60}?)\s(?:team|staff|members|experts)\b|"
    rf"(?:Join\s)?(?:us\s(?:for|at)\s)?(?:the\s)?(?P<whose>[^\n,:;]{{2,60}}?)['’]s?\s(?:[\w+&/-]+\s){{0,5}}?(?:{EVENT_NOUNS})\b",
    re.I,
)
# "The Alder Fund at TreeConf 2031", where it says "we will host"
_AT = re.compile(r"(?P<name>(?:The\s)?[^\n,:;]{2,50}?)\s(?:at|@)\s[^\W_]")
_OF_DAY = re.compile(r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:to|yester)day|tomorrow|tonight)$", re.I)
_WE_HOLD = re.compile(
    r"\b(?:our\s+team|we)\s+(?:will|are|shall)\s+(?:be\s+)?(?:host|hold|organi[sz]|run|present|lead)", re.I
)
# "the annual conference of the Alder Society"; "Conference of the Parties" is of no body.
_OF = re.compile(r"\s(?P<link>of|for|der|des|de\s+la|du|del|de\s+l['’])\s*(?P<the>the\s+)?(?=[\w-]{0,20}[A-Z])")
_OF_KIND = (
    *(
        "onference",
        "eeting",
        "webinar",
        "orkshop",
        "seminar",
        "ymposium",
        "summit",
        "ssembly",
        "session",
        "call",
        "xhibition",
        "estival",
        "ompetition",
    ),
    *("gathering", "ongress", "series", "agung", "Konferenz", "Mitgliederversammlung", "conférence", "congrès"),
    *("réunion", "assemblée", "congreso", "asamblea", "jornada", "reunión"),
)
_PROJECT = re.compile(r"[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,4}(?=\s+(?:project|consortium|network|initiative)\b)")
_MEMBERS = re.compile(r"(?:ers|ists|ors|ians|ents|ants|Women|Parties|Ministers|Leaders|Students)$")  # whom it is for
# "ce webinaire de la communauté Aulne"
_ROMANCE = Wording(
    r"\b(?i:webinaires?|séminaires?|ateliers?|rencontres?|journées?|conférences?|seminarios?|talleres|taller|jornadas?|"
    r"encuentros?|webinarios?)\s(?:(?:communautaires?|mensuels?|annuels?|mensual|anual|virtual(?:es)?|comunitarios?)\s)?"
    r"(?:de\sla|du|de\sl['’]|des|del|de\slos|de\slas|de)\s?"
    r"(?P<name>(?:communauté|réseau|association|collectif|fédération|société|comunidad|red|asociación|colectivo|sociedad|"
    r"Communauté|Réseau|Association|Collectif|Comunidad|Red|Asociación)\s[A-ZÀ-Þ][\w’'&-]*"
    r"(?:\s(?:(?:de|des|du|d['’]|del|la|le|l['’])\s?)*(?:de\sl['’])?[A-ZÀ-Þ][\w’'&-]*){0,4})"
)
# "Vortrag in der Reihe „Stadt am Fluss“ des Instituts für Geschichte"
_SERIES_OF = re.compile(
    r"(?i:reihen?|series|cycle|ciclo|serie|série)\s[“\"„«][^“”\"„«»\n]{3,140}[”\"“»]\s(?:of\sthe|of|der|des|von|vom|de\sla|du|del|de\sl['’])\s?"
    r"(?=[A-ZÀ-Þ])"
)
# Of a body that is named more than once: "ask the OpenAlder team".
_TEAM = Wording(
    r"\bthe\s+(?P<name>(?:[A-Z][\w.&-]*|[a-z]+[A-Z]\w*)(?:\s[A-Z][\w.&-]*){0,5})\s+(?:core\s+|project\s+)?(?:team|"
    r"staff|folks)\b"
)
_GOES = re.compile(r"\s(?:members\s)?(?:(?:will\sbe|is|are)\s)?(?:at|attending|heading|travel\w+|going)\b")  # to others
_CALLED = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w'’.-]*(?:\s+[A-ZÀ-Þ][\w'’.-]*){1,3})\s*"
    r"\((?:the\s+|lead\s+|local\s+|main\s+|workshop\s+|event\s+|conference\s+)?(?P<co>[Cc]o-?)?[Oo]rgani[sz]er\)"
)
_TOPICS = frozenset(  # acronyms and names of what events are about
    """
    ai ml gis hpc sql api apis iot ux ui hr it pr vr ar xr cad bim css html http php llm llms nlp seo dna rna
    mri stem steam esg sdg sdgs gdpr crm erp dns tls ssl usb pcr faq fair oer dei edi phd covid covid-19 gpu cpu
    fpga cuda mpi rse rdm glam ci cd cli eu us uk usa diy nft nfts saas ebpf rest sre qa pdf xml json rdf owl
    uav gnss gps lidar crispr hiv aids tb hipaa bof ama q&a and the not two one all free live new next first
    joint tba tbd utc gmt est pst cet cest ics rss open public special virtual wasm sbom sboms
    """.split()
)
_MOST = 20  # nouns that are looked at
_REACH = 90  # characters before them
_AROUND = 120  # characters of the sentence that are looked at


def find(document: Document) -> Iterator[Claim]:
    """The hints of the title and of the sentences."""
    text, there, title = document.text, document.beginnings, document.title
    if title is not None:
        yield from _of_title(document, title.body)
        yield from _of_masthead(document)
    for noun in nouns_of(document)[:_MOST]:
        yield from _before(document, noun)
        if span := _whose(document, noun.span):
            yield from claims_of(document, span, ORGANIZER, "whose event", HINT, persons=False)
        if span := _behind(text, noun.span):
            claim = claim_of(document, span, ORGANIZER, "whose event", HINT)
            if claim is not None:
                yield claim
    if document.language in ("fr", "es", ""):
        for match in _ROMANCE.matches(there):
            yield from _hint(document, Span(*match.span("name")), "whose event it is called")
    for match in _TEAM.matches(there) if there.has(("team", "staf", "folk")) else ():
        if there.often(match["name"]) > 1 and _GOES.match(text, match.end()) is None:
            span = Span(*match.span("name"))
            yield from claims_of(document, span, HOST, "whose team is there", FAINT, persons=False)
    for match in _CALLED.finditer(text) if "rganizer)" in text or "rganiser)" in text else ():
        role = CO_ORGANIZER if match["co"] else ORGANIZER
        claim = claim_of(document, Span(*match.span("name")), role, "called organizer", 0.5)
        if claim is not None and claim.value.person is not None:
            yield claim


def _of_title(document: Document, title: Span) -> Iterator[Claim]:
    text, low = document.text, document.beginnings.low[title.start : title.end]
    match = _TITLE.match(text, title.start, title.end) if any(map(low.__contains__, _ONLINE_SIGNS)) else None
    if match is not None and _by_its_form(match["name"]):
        yield from _hint(document, Span(*match.span("name")), "before the kind of the event")
    if ("joint" in low or "gemeinsam" in low) and (joint := _JOINT.search(text, title.start, title.end)):
        for group in ("one", "two"):
            if _by_its_form(joint[group]):
                yield from _hint(document, Span(*joint.span(group)), "before the kind of the event")
    for pattern, signs in ((_BY, _BY_SIGNS), (_AT, _AT_SIGNS)):
        match = pattern.match(text, title.start, title.end) if any(map(low.__contains__, signs)) else None
        if match is None or (pattern is _AT and not _WE_HOLD.search(text)):
            continue
        group = match.lastgroup or "name"
        span = Span(*match.span(group))
        if _OF_DAY.search(text, span.start, span.end):
            continue  # "Room for Thursday's talk"
        if names_end(text, span.start, span.end, several=False) == span.end:
            role = ORGANIZER if group == "name" and pattern is _BY else HOST
            yield from claims_of(document, span, role, "whose event, in the title", HINT)
    if any(map(low.__contains__, '“"„«')) and (series := _SERIES_OF.search(text, title.start, title.end)):
        yield from _of_series(document, series.end(), title.end)


def _of_masthead(document: Document) -> Iterator[Claim]:
    """The bodies that the lines above what is announced name, and nothing else, or a part of the title does."""
    if document.title is not None and (part := _part_of_title(document, document.title.body)) is not None:
        yield from claims_of(
            document, bare(document.text, part), ORGANIZER, "masthead", HINT, prose=False, persons=False
        )
    for block in document.blocks[:_MASTHEADS]:
        for line in lines_of(document, block.body):
            if not is_masthead(document.words(line)):
                return
            yield from claims_of(
                document, bare(document.text, line), ORGANIZER, "masthead", HINT, prose=False, persons=False
            )


def _part_of_title(document: Document, title: Span) -> Span | None:
    """Whose page it is, beside a bar or before a kind of event: "Old Quays | Elm Fund", "Elm Club: monthly meeting"."""
    text = document.text
    cut = _CUT.search(text, title.start, title.end)
    if cut is None:
        return None
    before, behind = Span(title.start, cut.start()), Span(cut.end(), title.end)
    if is_masthead(document.words(before)) and (":" not in cut[0] or nouns_in(document, behind)):
        return before
    return behind if "|" in cut[0] and is_masthead(document.words(behind)) else None


_CUT = re.compile(r"\s[|–—-]\s|:\s")
_MASTHEADS = 2  # blocks that may be one
# What each of them cannot do without, in lower case.
_ONLINE_SIGNS = ("webin", "online", "live")
_BY_SIGNS = ("'", "’", " by ", " from ", " von ", " vom ", " par ", " por ", " with ")
_AT_SIGNS = (" at ", " @ ")


def _hint(document: Document, span: Span, rule: str, role: Role = HOST) -> Iterator[Claim]:
    claim = claim_of(document, span, role, rule, HINT, bodies=True, persons=False)
    if claim is not None:
        yield claim


def _by_its_form(name: str) -> bool:
    """Whether a name is a body's by its form: an acronym, a word for bodies in it, capitals within ("Nordic-RSE")."""
    if name.casefold() in _TOPICS:
        return False
    if is_acronym(name) and len(name) > 2 and name.isupper():
        return True
    return body_reason(name).startswith("the word") if " " in name else _CAPITALS.fullmatch(name) is not None


_CAPITALS = re.compile(r"[A-Z][a-z]+-?[A-Z][\w-]*")


def _before(document: Document, noun: Noun) -> Iterator[Claim]:
    """A body by its form before the noun; before others than those for webinars it must be "our", or "this"."""
    text = document.text
    reach = max(0, noun.span.start - _REACH)
    last = text[reach : noun.span.start].split()[-1:]
    if not last or ("a" <= last[0][0] <= "z" and not last[0].endswith(_LAST)):
        return
    match = _BEFORE.search(text, reach, noun.span.start)
    if match is None:
        return
    online = noun.kind == "webinar" and _ONLINE.match(text, noun.span.start)
    if not (online or _ITS.match(match[0])) or not _by_its_form(match["name"]):
        return
    if not of_other_time(text[max(0, match.start() - _AROUND) : match.start()]):
        role = ORGANIZER if match["whose"].casefold() == "our" else HOST
        yield from _hint(document, Span(*match.span("name")), "before the kind of the event", role)


def _whose(document: Document, noun: Span) -> Span | None:
    """A body before the noun whose event it is called: "The Alder Society's third workshop"."""
    text = document.text
    reach = max(0, noun.start - _REACH)
    if "’s " not in text[reach : noun.start] and "'s " not in text[reach : noun.start]:
        return None
    match = _WHOSE_OWN.search(text, reach, noun.start)
    if match is None or match["where"] or of_other_time(text[max(0, match.start() - _AROUND) : noun.start]):
        return None
    span = Span(*match.span("name"))
    return span if is_body(match["name"]) and names_end(text, span.start, span.end, several=False) == span.end else None


# Not "at the Alder Society's annual meeting", where somebody was.
_WHOSE_OWN = re.compile(
    rf"(?P<where>\b(?:at|in|to|of|on|from|for|with|by|during|after|before)\s(?:the\s)?)?(?<![\w’'-])(?P<name>{_NAME})['’]s?\s"
    rf"(?:\w+\s)?(?:{_ORDER}|inaugural|new|quarterly|yearly|spring|summer|autumn|winter)\s(?:[\w-]+\s){{0,2}}$"
)
_ONLINE = re.compile(_KIND)
# How what stands before the noun may end that is no word in capitals.
_LAST = (
    *("of", "for", "and", ")", "online", "virtual", "community", "public", "monthly", "weekly", "annual", "open"),
    *("live", "free", "special", "interest", "expert"),
)


def _behind(text: str, noun: Span) -> Span | None:
    """The name behind the noun and "of"."""
    match = _OF.match(text, noun.end)
    if match is None:
        return None
    project = _PROJECT.match(text, match.end()) if match["the"] and match["link"] == "of" else None
    if project:
        return Span(*project.span())
    words = text[max(0, noun.start - 25) : noun.end]
    if not words.endswith(_OF_KIND) or (match["link"] == "for" and "annual" not in words):
        return None
    line = text.find("\n\n", match.end(), match.end() + 200)
    limit = line if line >= 0 else min(len(text), match.end() + 200)
    end = names_end(text, match.end(), limit, several=False)
    span = bare(text, Span(match.end(), end))
    begin = match.start("the") if match["the"] else match.end()
    first = re.split(r"\s(?:in|from|of|and)\s", text[span.start : span.end], maxsplit=1)[0]
    return span if len(span) and body_reason(text[begin:end]) and not _MEMBERS.search(first) else None


def _of_series(document: Document, start: int, limit: int) -> Iterator[Claim]:
    """The body behind a series that the headline names, without the ending of the German genitive."""
    text = document.text
    end = names_end(text, start, limit, several=False)
    if text[end : end + 4] == " an " and re.match(r" an der (?=[A-ZÀ-Þ])", text[end:limit]):
        end = names_end(text, end + 8, limit, several=False)  # "Fakultät Bau an der Elmschule"
    name = without_genitive(text[start:end])
    if is_body(name):
        appearance = Appearance(Organization.parse(name), ORGANIZER, text=text[start:end])
        yield Claim(FIELD, appearance, Span(start, end), "whose series, in the title", HINT)
