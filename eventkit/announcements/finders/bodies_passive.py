"""
Finds the bodies by whom a sentence says that the event is organized: "co-hosted by A, B and C", "organisé par", "mit
Unterstützung von", "in collaboration with", "made possible by".

The sentence must speak of an event, or begin with the words; one that speaks of last year's event tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._bodies import claims_of, is_body
from eventkit.announcements.finders._event_nouns import ENDS_IN_EVENT, EVENT_NOUN, of_other_time
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._kind_nouns import event_nouns
from eventkit.announcements.finders._names import names_end
from eventkit.announcements.finders._stems import sentences_with
from eventkit.people.role import CO_ORGANIZER, FUNDER, HOST, ORGANIZER, PARTNER, SPONSOR, SUPPORTER, Role


@frozen
class _Rule:
    """
    One wording: `pattern` ends where the names begin; it is tried where one of `stems` occurs.

    A `strict` wording is used of research and projects as well, so that an event must be what it is said of.
    """

    role: Role
    stems: tuple[str, ...]
    pattern: re.Pattern[str]
    strict: bool


def _rule(role: str, stems: str, *patterns: str, strict: bool = False) -> _Rule:
    return _Rule(
        Role(role),
        tuple(stem.replace("_", " ") for stem in stems.split()),
        re.compile("|".join(rf"\b{p}" for p in patterns), re.I),
        strict,
    )


_HOW = (
    r"(?:\s+(?:virtually|online|jointly|conjointement|conjuntamente|gemeinsam|annually|in\s+person|together|"
    r"entirely|locally|this\s+year|in\s+part|partly|generously|kindly)"
    # "organized every other year by", "hosted for the third time by"
    r"|(?:\s+(?!and\b|or\b|but\b|by\b|\w+ed\b|\w+en\b)[a-z][\w-]*){1,5}?(?=\s+(?:by|von|vom|durch|par|por)\s))?"
)
_BY = (
    r"(?:\s+(?:at|in)\s+(?:the\s+)?[A-ZÀ-Þ][\w ]{2,40}?)?\s+(?:by|von|vom|durch|par|por):?\s+"
    r"(?:(?:our|the|your)\s+(?:\w+\s+){0,2}?(?:friends|folks|colleagues|partners|team|people|teams)\s+(?:at|from|of|over\s+at)\s+)?"
)
_KINDLY = r"(?:(?:kind|generous|financial|additional|further|technical|great|freundlicher|finanzieller)\s+)*"
_RULES = (
    _rule(
        "co-organizer",
        "co-org coorg co-conv jointly mit gemeinsam co_",
        rf"co-?\s?organi[sz]ed{_HOW}(?:{_BY}|\s+with\s+)",
        rf"jointly\s+(?:organi[sz]ed|hosted|held|convened|presented){_HOW}{_BY}",
        rf"co-?convened{_HOW}{_BY}",
        rf"(?:mitveranstaltet|mitorganisiert|gemeinsam\s+(?:veranstaltet|organisiert|ausgerichtet)){_BY}",
        rf"(?:co-?organisée?s?|coorganizad[oa]s?){_BY}",
    ),
    _rule(
        "co-organizer",
        "joint_initiative joint_event joint_effort joint_project joint_venture joint_webinar joint_workshop "
        "joint_offering joint_series joint_production "
        "collaboration_between collaboration_of partnership_between",
        r"(?:joint\s+(?:initiative|event|effort|project|venture|undertaking|webinar|workshop|meeting|offering|series|"
        r"production)|"
        r"collaboration|partnership)\s+(?:of|by|between|from)\s+",
    ),
    _rule(
        "organizer",
        "initiative_of initiative_by initiative_der",
        r"(?<!joint )initiative\s+(?:of|by|der|des|von|de)\s+",
        strict=True,
    ),
    _rule(
        "organizer",
        "event_of event_by event_from webinar_by workshop_by invited_by veranstaltung_der veranstaltung_des "
        "invitation einladung invitaci",
        r"(?<!joint )(?:event|webinar|workshop)\s+(?:of|by|from)\s+(?=the\s+[A-Z])",
        r"(?:cordially\s+)?invited\s+by\s+",
        r"(?:at|on|upon)\s+(?:the\s+)?(?:kind\s+)?invitation\s+(?:of|from|by)\s+",
        r"auf\s+Einladung\s+(?:von|vom|der|des)\s+",
        r"à\s+l['’]invitation\s+(?:de\s+la|de\s+l['’]|du|des?)\s*",
        r"por\s+invitación\s+(?:del?|de\s+la)\s+",
        r"eine\s+Veranstaltung\s+(?:der|des|von)\s+",
    ),
    _rule(
        "organizer",
        "organizer_of organizers_of organiser_of organisers_of",
        r"organi[sz]ers?\s+of\s+(?:the|this)\s+[\w\s-]{3,40}?\s+(?:is|are)\s+",
    ),
    _rule(
        "organizer",
        "production_of production_by project_of project_by program_of programme_of service_of projekt_der projekt_des "
        "projekt_von projet_de projet_du proyecto_de iniciativa_de initiative_de",
        r"(?:is|are|ist|est|es)\s+(?:an?|the|ein|eine|une?|una?)\s+(?:[\w-]+\s+){0,2}?(?:production|project|program(?:me)?|"
        r"service|initiative|Projekt|Initiative|projet|proyecto|iniciativa)\s+(?:of|by|from|der|des|von|de\s+la|de\s+l['’]|du|"
        r"des?|del?)\s*",
        strict=True,
    ),
    _rule(
        "host",
        "hosts_are hosts_will hosts_include host_is host_of hosts_of",
        r"(?:local\s+)?hosts?\s+(?:of\s+(?:the|this|our)\s+[\w\s-]{3,40}?\s+)?(?:is|are|will\s+be|include)\s+",
    ),
    _rule(
        "organizer",
        "organizers_are organisers_are organizers_include organisers_include veranstalter organisator "
        "ausrichter gastgeber",
        r"organi[sz]ers\s+(?:are|include)\s+",
        r"(?:Veranstalter|Organisator|Ausrichter|Gastgeber)(?:in|innen|en)?\s+(?:ist|sind|war|waren)\s+",
    ),
    _rule("sponsor", "sponsors_are sponsors_include", r"sponsors\s+(?:are|include)\s+", strict=True),
    _rule("partner", "partners_are partners_include", r"partners\s+(?:are|include)\s+", strict=True),
    _rule("co-host", "co-host cohost", rf"co-?\s?hosted{_HOW}{_BY}"),
    _rule(
        "organizer",
        "organi convened arranged veranstaltet to_you on_by porté proposé initié",
        rf"(?<!jointly )(?<!co-)organi[sz]ed(?:\s+and\s+(?:hosted|run|led|sponsored|funded))?{_HOW}{_BY}",
        rf"(?:convened|arranged|put\s+on|brought\s+to\s+you){_HOW}{_BY}",
        rf"(?:portée?s?|proposée?s?|initiée?s?){_HOW}{_BY}",
        r"(?<!gemeinsam )(?:organisiert|veranstaltet)\s+(?:wird\s+(?:(?:die|das|der)\s+)?\w+\s+)?(?:von|vom|durch)\s+",
        rf"(?<!co-)(?:organisée?s?|organizad[oa]s?){_HOW}{_BY}",
    ),
    _rule(
        "organizer",
        "run_by produced presented coordinated facilitated offered initiated launched curated",
        rf"(?:run|produced|presented|coordinated|facilitated|offered|initiated|launched|curated){_HOW}\s+by\s+",
        strict=True,
    ),
    _rule(
        "host",
        "hosted ausgerichtet gast accueilli acogid héberg",
        rf"(?<!co-)(?<!jointly )(?<!co )hosted(?:\s+and\s+organi[sz]ed)?{_HOW}{_BY}",
        r"ausgerichtet\s+(?:wird\s+\w+\s+)?(?:von|vom|durch)\s+",
        r"zu\s+gast\s+beim?\s+",
        rf"(?:accueillie?s?|hébergée?s?|acogid[oa]s?){_BY}",
    ),
    _rule(
        "sponsor",
        "sponsored gesponsert sponsorisé patrocinad",
        rf"(?:co-?sponsored|sponsored|gesponsert|sponsorisée?s?|patrocinad[oa]s?){_HOW}{_BY}",
        strict=True,
    ),
    _rule(
        "sponsor",
        "possible ermöglicht",
        r"(?:made\s+possible|ermöglicht|rendue?s?\s+possible)\s+(?:(?:in\s+part|also)\s+)?"
        r"(?:by|through|with|thanks\s+to|durch|grâce\s+(?:à|au))\s+(?:(?:a|the|an|la|le|die)\s+)?"
        rf"{_KINDLY}(?:(?:support|funding|sponsorship|grants?|contributions?|generosity|gift|soutien|Unterstützung)\s+"
        r"(?:of|from|provided\s+by|by|de|von)\s+)?",
    ),
    _rule(
        "funder",
        "funded funding financed gefördert finanziert financé financiad",
        r"with\s+(?:generous\s+|financial\s+)?funding\s+(?:from|by|provided\s+by)\s+",
        r"(?:receives?|received|gratefully\s+acknowledges?)\s+(?:generous\s+|financial\s+|additional\s+)*(?:funding|support|grants?)\s+"
        r"(?:from|by)\s+",
        r"funding\s+for\s+th(?:is|e)\s+[^.]{3,60}?\s+(?:is|was|were|has\s+been)\s+(?:generously\s+)?provided\s+by\s+",
        rf"(?:funded|financed|gefördert|finanziert|financée?s?|financiad[oa]s?){_HOW}{_BY}",
        strict=True,
    ),
    _rule(
        "supporter",
        "support help assistance backing aid endorsed unterstütz soutenu soutien apoy",
        rf"(?:supported|endorsed|unterstützt|soutenue?s?|apoyad[oa]s?){_HOW}{_BY}",
        rf"(?:with|through|and)\s+(?:the\s+)?{_KINDLY}(?:support|help|assistance|backing|aid)\s+(?:of|from|by)\s+",
        rf"mit\s+{_KINDLY}Unterstützung\s+(?:von|vom|durch|der|des)\s+",
        r"avec\s+le\s+soutien\s+(?:financier\s+)?(?:de\s+la|de\s+l['’]|des?|du)\s*",
        r"con\s+el\s+apoyo\s+(?:del?|de\s+la)\s+",
        strict=True,
    ),
    _rule(
        "partner",
        "~ation_with ~ship_with ~cert_with ~junction_with zusammenarbeit kooperation partenariat collaboration_avec "
        "coopération colaboración alianza jointly_with together_with gemeinsam_mit conjointement junto_",
        r"(?:in|im|en)\s+(?:(?:close|direct|joint|enger|étroite)\s+)?(?:collaboration|partnership|cooperation|"
        "co-operation|association|concert|conjunction|Zusammenarbeit|Kooperation|partenariat|coopération|colaboración|"
        r"alianza)\s+(?:with|mit|avec|con)\s+",
        r"(?:jointly|together)\s+with\s+|gemeinsam\s+mit\s+|conjointement\s+avec\s+|junto\s+(?:con|a)\s+",
        strict=True,
    ),
    _rule(
        "guidance",
        "auspices patronage aegis schirmherrschaft égide",
        r"under\s+the\s+(?:auspices|patronage|aegis)\s+of\s+",
        r"unter\s+der\s+Schirmherrschaft\s+(?:von|des|der)\s+",
        r"sous\s+(?:le\s+patronage|l['’]égide)\s+(?:de\s+la|du|des?)\s+",
        strict=True,
    ),
)
_BY_GERMAN = Wording(r"\b(?:von|vom|durch)\s+(?:(?:der|dem|den|die|das)\s+)?(?=[A-ZÄÖÜ])")
_GERMAN = {
    "organisiert": ORGANIZER,
    "veranstaltet": ORGANIZER,
    "ausgerichtet": HOST,
    "gefördert": FUNDER,
    "finanziert": FUNDER,
    "gesponsert": SPONSOR,
    "unterstützt": SUPPORTER,
}
_PRONOUN = re.compile(r"(?:Sie|Es|Er|Diese[rs]?)\s+(?:wird|wurde|werden|wurden)\b")
_LAST = re.compile(rf"(?:\s+gemeinsam\s+mit\s[^;!?]{{3,120}}?)?\s+(?:\w+\s+)?({'|'.join(_GERMAN)})\b", re.I)
_GROUPS = tuple(rule.stems for rule in _RULES)
_PARTICIPLE_FIRST = re.compile(
    r"\W*(?:(?:an?|the|our|its|local|main|conference|event|this\s+year['’]s|jointly|proudly|kindly|co-)\s*)*$", re.I
)
_AUX = re.compile(
    r"\b(?:is|are|was|were|be|being|been|get|it|which|that|and|wird|werden|wurde|est|sont|es|está|fue|also|proudly|"
    r"kindly|jointly|generously|currently|again|originally|both)(?:\s+an?)?\W*$",
    re.I,
)
# What may be organized besides.
_NOT_EVENTS = re.compile(
    r"\b(?:projects?|research|studies|study|work|papers?|books?|programmes?|programs?|tools?|software|platforms?|"
    "website|data|fellowship|grants?|scholarships?|recording|transcripts?|report|articles?|products?|initiatives?|"
    r"awards?|infrastructure|app|episodes?|[Pp]odcast)(?:\s*,)?\s+(?:\w+\s+){0,2}?(?:is|are|was|were|been|"
    r"be)?\s*(?:also\s+|being\s+|currently\s+)?$",
)
_ORGANIZED = re.compile(
    r"\b(?:organi[sz]ed|hosted|convened|brought\s+to\s+you|put\s+on|presented|organisé\w*|organizad\w+|organisiert|veranstaltet)\b",
    re.I,
)
_IS_A = re.compile(r"\b(?:is|are|was)\s+(?:an?|the|one\s+of\s+the)\s+(?P<what>[^,;:()]{3,100}\w)\s*$")
_BEHIND_HEAD = re.compile(r"\s(?:for|of|on|about|to|in|at|with|by|from|that|which|where|between|among)\s")
_CLOSE = 12  # characters behind a word of several meanings that is what the participle is said of
_IT = re.compile(r"\W*(?:It|This|They|These)\s+(?:is|are|was|were|has\s+been|will\s+be)\s+(?:\w+ly\s+)?")
# A sentence about a person says what that person did, at events of others.
_BIOGRAPHY = re.compile(
    r"\s*(?:(?:She|He|Her|His|They|Dr\.?|Prof\.?|Before|Prior|Since|Currently)\b|(?!It|This|That|There|Which|What|"
    r"All)[A-Z][a-z]+ (?:is|was|has)\b)|.{0,180}\b(?:she|he|her|his)\s+(?:has|is|was|work)"
)
_CLAUSE = re.compile(
    r"\s+(?:\w+ly\s+)?(?:was|is|will|were|are|has|have|brings?|brought|took|takes?|aims?|featured|features|seeks?|"
    r"gathers?|gathered|offers?|invites?|begins?|opened|opens|provides?|explores?|explored|wird|findet|se)\b"
)
# "by Alder Labs, a group with ten years of gardening, and the Birch Fund"
_MORE_BEHIND = re.compile(
    r",\s(?:an?|which|who|one\sof|eine?|die|der|das|une?|qui|una?|que)\s[^.;!?,]{3,160}"
    r"(?:,\s(?:and|as\swell\sas|und|sowie|et|y)|,)\s(?:also\s)?(?:the\s|der\s|die\s|das\s|dem\s)?(?=[A-ZÀ-Þ])"
)
_PEOPLE_OF = re.compile(
    r"(?:(?:the|a|some)\s+)?(?:(?:group|team)\s+of\s+)?(?:volunteers?|members|people|staff|students|folks|team|friends|"
    r"researchers|colleagues)\s+(?:of|from|at|in)\s+",
    re.I,
)
_GOES = re.compile(r"\b(?:attend\w*|visit\w*|travel\w*|represent\w*|participat\w+|will\s+be\s+at|was\s+at)\b", re.I)
_COMMITTEE = re.compile(r"\b(?:steering|organi[sz]ing|program(?:me)?|conference)\s(?:committee|team|board)\b", re.I)
_TOGETHER = re.compile(r"together|jointly|gemeinsam|conjointement|junto", re.I)
_HELD_BY_US = re.compile(
    r"\b(?:(?:co-?)?(?:organi[sz]|host|hold|conven|plann|prepar|arrang|runn?)(?:e|ed|ing|s)?|veranstalten|organisieren|organisons"
    r"|organizamos)\s*$",
    re.I,
)
_NUMBERED = re.compile(
    r"(?:the\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}|several|following|"
    r"a\s+(?:group|number|consortium)\s+of)\s+[^–—:]{3,150}?(?:\s[–—-]\s|:\s)"
)


def find(document: Document) -> Iterator[Claim]:
    """The claims of every sentence that says by whom the event is."""
    for _, sentence, numbers in sentences_with(document, _GROUPS, skip=frozenset({Kind.ROW})):
        if not of_other_time(document.words(sentence)):
            yield from _sentence(document, sentence, [_RULES[number] for number in numbers])
            yield from _verb_last(document, sentence)


def _sentence(document: Document, sentence: Span, rules: list[_Rule]) -> Iterator[Claim]:
    text = document.text
    biography = _BIOGRAPHY.match(text, sentence.start, min(sentence.end, sentence.start + 250))
    for rule in rules:
        for match in rule.pattern.finditer(text, sentence.start, sentence.end):
            before = text[max(sentence.start, match.start() - 200) : match.start()]
            if match[0][0].isupper() and before.endswith("\n"):
                before = ""  # a line of its own: "Hosted by the Alder Fund"
            after = text[match.end() : sentence.end][:300]
            titled = _is_titled(document, before + match[0].partition(" ")[0] + " ")
            if not (titled or _of_event(before, after, strict=rule.strict)):
                continue
            if biography and not re.search(r"\b(?:this|the|our)\s+(?:\w+\s+){0,4}$", before, re.I):
                continue
            if "invit" in match[0] and _GOES.search(before):
                continue  # "She attends the forum at the invitation of the Ministry"
            role = rule.role
            if role == PARTNER and _TOGETHER.match(match[0]) and _HELD_BY_US.search(before):
                role = CO_ORGANIZER  # "which we are organizing together with the Birch Institute"
            if role == PARTNER and _COMMITTEE.search(text, match.end(), names_end(text, match.end(), sentence.end)):
                continue  # a part of those who hold the event
            # Behind "nine projects funded within … – " the names stand between dashes.
            numbered = _NUMBERED.match(text, match.end(), sentence.end)
            start = numbered.end() if numbered else match.end()
            people = _PEOPLE_OF.match(text, start, sentence.end)
            start = people.end() if people else start
            end = names_end(text, start, sentence.end)
            end = _before_clause(text, start, end, sentence.end)
            if end > start:
                words = " ".join(match[0].split()).casefold()
                persons = not rule.strict and role in (ORGANIZER, CO_ORGANIZER)
                yield from claims_of(document, Span(start, end), role, f"prose: {words}", 0.5, persons=persons)
                more = _MORE_BEHIND.match(text, end, sentence.end)
                if more is not None and (last := names_end(text, more.end(), sentence.end)) > more.end():
                    span = Span(more.end(), last)
                    beside = is_body(text[start:end])
                    yield from claims_of(document, span, role, f"prose: {words}", 0.5, persons=False, beside=beside)


def _before_clause(text: str, start: int, end: int, limit: int) -> int:
    """Without the subject that follows: "Hosted by the Alder Fund, the Spring Forum was held in May"."""
    comma = text.rfind(",", start, end)
    if (
        comma < 0
        or _CLAUSE.match(text, end, limit) is None
        or text.count("(", comma, end) != text.count(")", comma, end)
    ):
        return end
    return comma


def _verb_last(document: Document, sentence: Span) -> Iterator[Claim]:
    """German sentences, with the verb behind the names: "Die Tagung wird vom Verein für Bäume organisiert"."""
    text = document.text
    for match in _BY_GERMAN.matches(document.beginnings, sentence.start, sentence.end):
        end = names_end(text, match.end(), sentence.end)
        verb = _LAST.match(text, end, sentence.end) if end > match.end() else None
        if verb and (
            EVENT_NOUN.search(text, sentence.start, sentence.end) or _PRONOUN.match(text, sentence.start, sentence.end)
        ):
            rule = f"prose: von … {verb[1].casefold()}"
            yield from claims_of(document, Span(match.end(), end), _GERMAN[verb[1].casefold()], rule, 0.5)


def _of_event(before: str, after: str, *, strict: bool) -> bool:
    """Whether it is an event that is organized: by the words before the verb, or else those behind it."""
    if _PARTICIPLE_FIRST.match(before):
        # "Hosted by A, the forum brings …": the sentence says of what.
        return not strict or EVENT_NOUN.search(after) is not None or len(after) < 200
    if _NOT_EVENTS.search(before) or _is_another_thing(before):
        return False
    if EVENT_NOUN.search(before) or _ORGANIZED.search(before) or _IT.fullmatch(before):
        return True
    if any(noun.sure or len(before) - noun.span.end < _CLOSE for noun in event_nouns(before, 0, len(before))):
        return True
    if EVENT_NOUN.search(after) and re.match(r"\W*(?:[Tt]he\s+)?[A-Z][^.]{2,80},\s*$", before):
        return True  # "The Alder Library, together with Birch Labs, is offering a session"
    return (not strict and _AUX.search(before) is not None) or _ORGANIZED.search(after) is not None


def _is_another_thing(before: str) -> bool:
    """Whether it is told of what something else is: "WaveHub is a registry for reefs sponsored by"."""
    is_a = _IS_A.search(before)
    if is_a is None:
        return False
    return not any(_ends_in_event(words) for words in (is_a["what"], _BEHIND_HEAD.split(is_a["what"], maxsplit=1)[0]))


def _ends_in_event(words: str) -> bool:
    nouns = event_nouns(words, 0, len(words))
    return ENDS_IN_EVENT.search(words) is not None or bool(nouns and nouns[-1].span.end == len(words))


def _is_titled(document: Document, before: str) -> bool:
    """Whether the subject is the event by its name: "Green Roofs 2031 is supported by"."""
    named = re.fullmatch(
        r"\W*([A-Z][\w @&:+'’.-]{3,60}?)\s+(?:is|are|was|were|has\s+been|will\s+be|ist|est|es)\s*(?:[\w-]+\s*){0,2}",
        before,
    )
    return bool(named and document.title and named[1].casefold() in document.words(document.title.body).casefold())
