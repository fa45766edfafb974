"""
Finds the bodies of whom a sentence says that they hold the event: "The Alder Fund is hosting a virtual conference",
"Birch Labs is happy to announce Birch Week", "A and B jointly launched the series".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._bodies import claims_of, is_body, may_hold, sentences_of_event
from eventkit.announcements.finders._event_nouns import EVENT_NOUN, EVENT_NOUNS
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._kind_nouns import nouns_in
from eventkit.announcements.finders._names import bare, name_before, names_end
from eventkit.people.role import CO_ORGANIZER, FUNDER, HOST, ORGANIZER, SPONSOR, SUPPORTER, Role

_GLAD = (
    r"(?:very\s+)?(?:proud|happy|pleased|excited|delighted|thrilled|honou?red|glad|gearing\s+up|set|planning|going|due)"
)
_BE = r"(?:is|are|was|were|will\s+be|has\s+been|have\s+been)"
_DO = (
    r"(?:co-?)?(?:host|organi[sz]e|hold|convene|run|launch|present|announce|offer|bring\s+together|gather|conduct|"
    r"stage|sponsor|arrange|put\s+on|continue|curate)"
)
_VERB = Wording(
    r"(?<=\s)(?P<adverb>(?:(?:jointly|together|also|again|now|today|yesterday|recently|officially|just|proudly|cordially|"
    rf"warmly|this\s+week|has|have|had)\s+){{0,2}})(?P<verb>{_BE}\s+(?:\w+ly\s+)?(?:co-?)?(?:hosting|organi[sz]ing|"
    r"holding|running|convening|launching|offering|presenting|putting\s+on|inviting|leading|planning|kicking\s+off)|"
    rf"to\s+(?:co-)?(?:host|convene|organi[sz]e|launch|stage|hold)|(?:would\s+like|is\s+looking\s+forward|möchten?)\s+"
    rf"(?:to\s+)?(?:\w+ly\s+|warmly\s+)?(?:invite|invit\w+|welcom\w+|announce|present|einladen)|{_BE}\s+{_GLAD}\s+to\s+(?:\w+\s+)?(?:announce|"
    rf"invite|present|share|welcome|introduce|have|{_DO})|will\s+(?:\w+ly\s+|once\s+again\s+|"
    r"again\s+)?(?:be\s+(?:co-?)?(?:hosting|holding|organi[sz]ing|running|convening|offering|launching|presenting)|"
    rf"{_DO}|kick\s+off|open)|(?:co-?)?(?:hosts|hosted|organi[sz]es|organi[sz]ed|convenes|convened|invites|announces|"
    r"announced|launches|launched|holds|held|presents|provides|offers|runs|welcomes|organi[sz]e|host|invite|present|"
    r"brings?\s(?:its|their)\s\w+\stogether|stage[sd]|arrange[sd]|continue[sd]|opens|curate[sd]|puts\s+on|kicks\s+off|conduct(?:s|ed)|"
    r"announce|hold|launch|brings\s+together|brought\s+together|brings?\s+you)|(?:a|"
    r"ont)\s+le\s+plaisir\s+de\s+vous\s+inviter|(?:veranstalte[tn]|organisier(?:t|en|te)|lädt|laden|richte[tn]|"
    "organise(?:nt)?|accueille|propose|invite(?:nt)?|organizan?|invitan?|convocan?|celebrará|"
    r"organizará))\b(?!\s+by\b)",
)
# German, with the verb before its subject: "Am 3. Mai lädt der Verein zu einem Vortrag ein."
_VERB_FIRST = Wording(
    r"(?<=\s)(lädt|laden|veranstaltet|veranstalten|organisiert|organisieren)\s+(?=(?:die|der|das)\s+[A-ZÄÖÜ])"
)
_CO_WITH = re.compile(r"[^.,;]{3,60}?\s(?:together\s+|jointly\s+)?with\s+(?=(?:the\s+)?[A-Z])")
# "Join the Alder Center for a conversation"
_JOIN = Wording(r"\b[Jj]oin\s+(?=(?:the\s+)?[A-Z])")
_AS_IT = re.compile(r"\s(?:as|while|when)\s(?:it|they|we)\s\w+", re.I)
_FOR_EVENT = re.compile(
    rf"[^.!?]{{0,50}}?\s(?:for|in|as\s+(?:we|they|it))\b[^.!?]{{0,60}}?\b(?:{EVENT_NOUNS}|evenings?|mornings?|afternoons?|nights?|hours?)\b|"
    r"(?:[^.!?]|[.](?=\S|\s[a-z])){0,100}?\sto\s+(?:learn|hear|explore|discuss|discover|find\s+out|celebrate|talk|chat|"
    r"share|see|meet|ask|work|look)\b",
    re.I,
)
_CAMEL = re.compile(r"\b[A-Z][a-z]+[A-Z][a-z]+(?!['’])\b")  # "OakTech"
_STEMS = tuple(
    "host organi hold held conven announc invit launch present bring brought offer provid "
    "run running runs welcom "
    "leading planning putting kick join share gather stage sponsor conduct "
    "veranstalt lädt laden richte accueil propose plaisir convoca celebrar open stage arrang continu curat puts "
    "put kicks einladen meet support sponsor fund backs".split()
)
_JOINT = re.compile(r"\bjointly\b|\btogether\b|\bco-?(?:host|organi)", re.I)
# "Tartu City supports the assembly"
_BACKS = Wording(
    r"(?<=\s)(?:(?:is|are|also|generously|kindly)\s)*(?P<backs>supports?|supporting|supported|sponsors?|funds?|funding|funded|backs)"
    r"\s(?=(?:the|this|our|these)\s)"
)
_BACKED = 40  # characters in which what is supported is named
HINT = 0.3
_OBJECT = 110  # characters behind the verb in which the event is named
_OWN = re.compile(
    r"\b(?:a|an|the|its|their|our|this|first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)|series|annual|ein(?:e|en|"
    r"em|er)?|zu[mr]?|das|die|den|une?|le|la|el|los|las|you|everyone|all)\b|\b20\d\d\b",
    re.I,
)
# "are hosting 24 hours of ideas for the harbor"
_SOME_TIME = re.compile(
    r"\s+(?:\d+|an?|one|two|three|four|twenty-four|forty-eight|several)[\s-]+(?:full\s+|whole\s+|long\s+)?"
    r"(?:hours?|evenings?|mornings?|afternoons?|nights?|weekends?)\s+(?:of|for|with|full)\b",
    re.I,
)
# Events that a body merely says something of: "Acme announced the results of the workshop".
_OF_OTHERS = re.compile(
    r"^\s*(?:that(?!\s+(?:it|they)\s+(?:will|would|is|are|plans?)\s+(?:be\s+|to\s+)?(?:co-)?(?:host|hold|conven|"
    r"organi|launch))|results?|winners?|new\s+(?:release|version|product|job|position|report|website|page)|(?:the|"
    r"its|an?|our)\s+(?:\w+\s+){0,2}?(?:release|results|products?|features?|winners?|opening\s+of|position|job|"
    "report|paper|book|tool|website|licen[cs]e|agreement|partnership|feedback|findings|appointment|version|"
    r"software|support|platform|services?|data|application|keynote|speakers?|recordings?|consultation\s+process)\b)",
    re.I,
)


_INVITES = re.compile(r"(?:[^.;]|(?<=\d)\.){0,110}?\s(?:ein\b|(?:zum|zur|zu|ins|in)\s)")
# "The Board of the Canal Authority will meet on 9 September": the event is its meeting.
_MEETS = Wording(
    r"(?<=\s)(?:(?:will|shall)\s(?:be\smeeting|meet|convene|gather|assemble)|meets|convenes|(?:is|are)\smeeting)"
    r"(?=\s(?:on|at|in|from|every|online|virtually|via|to|again|next|this|for)\s|[.,;]|$)"
)
# "Alder Labs, together with the Birch Institute, is organizing": both hold it.
_BESIDE = re.compile(
    r"(?:\s\([^()]{1,60}\))?,?\s(?:(?:together|jointly|along|gemeinsam|zusammen)\s(?:with|mit)|alongside)\s(?:(?:the|der|dem|den)\s)?"
)
# "lädt gemeinsam mit dem Arbeitskreis Metadaten … ein"
_WITH = re.compile(
    r"(?:[^.;]|(?<=\d)\.){0,40}?\s(?:gemeinsam|zusammen|together|jointly|conjointement|junto)\s(?:with|mit|avec|con)\s"
    r"(?:(?:der|dem|den|the|la|le|el|l['’])\s?)?"
)


def _is_event(document: Document, span: Span) -> bool:
    """Whether a stretch names an event: by a common word for one, or by a name that is made of one ("RopeCamp")."""
    return EVENT_NOUN.search(document.text, span.start, span.end) is not None or any(
        noun.sure for noun in nouns_in(document, span)
    )


def find(document: Document) -> Iterator[Claim]:
    """The claims of every sentence whose subject is a body, and whose object is an event."""
    for block, sentence in sentences_of_event(document, _STEMS):
        yield from _holding(document, sentence, headline=block.kind in (Kind.TITLE, Kind.HEADING))
        yield from _meeting(document, sentence)
        yield from _backing(document, sentence)
        yield from _joined(document, sentence)
        yield from _behind_verb(document, sentence)


def _holding(document: Document, sentence: Span, *, headline: bool) -> Iterator[Claim]:
    """Those who do what makes an event, and those who are said to do it with them."""
    text = document.text
    for count, match in enumerate(_VERB.matches(document.beginnings, sentence.start, sentence.end)):
        if count == 12:
            return
        verb = match["verb"].casefold()
        object_of_it = Span(match.end(), min(sentence.end, match.end() + _OBJECT))
        behind, event = document.words(object_of_it), _is_event(document, object_of_it)
        gathers = (
            ("together" in verb and not verb.startswith("brings"))
            or (verb in ("lädt", "laden") and _INVITES.match(behind) is not None)
            or ("invit" in verb and re.match(r"\s+(?:you\s+)?(?:to|al?|à|aux?)\b", behind) is not None)
        )
        lasting = _SOME_TIME.match(behind) is not None
        if not event and not gathers and not lasting:
            continue
        named = "announce" in verb and re.match(r"\s+[A-Z]", behind) is not None
        if _OF_OTHERS.match(behind) or not (gathers or named or headline or lasting or _OWN.search(behind[:70])):
            continue
        subject = name_before(text, sentence.start, match.start() - 1)
        if subject is None or not may_hold(document.words(subject)):
            continue
        if gathers and not event and not is_body(document.words(subject)):
            continue
        role = _role(verb, match["adverb"] or "", behind)
        told = gathers or named or not headline or _OWN.search(behind[:70])
        weight = 0.5 if told else HINT  # headlines shorten names
        rule = "prose: " + " ".join(verb.split())
        yield from claims_of(document, subject, role, rule, weight, persons=False)
        aside = _BESIDE.match(text, subject.end, match.start())
        if aside:
            end = names_end(text, aside.end(), match.start())
            beside_it = Span(aside.end(), end)
            yield from claims_of(document, beside_it, CO_ORGANIZER, rule, weight + 0.05, persons=False)
        together = _WITH.match(text, match.end(), sentence.end)
        if together and gathers:
            end = names_end(text, together.end(), sentence.end)
            yield from claims_of(document, Span(together.end(), end), CO_ORGANIZER, rule, weight, persons=False)
        beside = _CO_WITH.match(text, match.end(), sentence.end) if verb.startswith("co") or "co-" in verb else None
        if beside:  # "will be co-hosting a talk with the Birch Institute"
            end = names_end(text, beside.end(), sentence.end)
            yield from claims_of(document, Span(beside.end(), end), role, rule, weight, persons=False)


def _meeting(document: Document, sentence: Span) -> Iterator[Claim]:
    """ "The Alder Society meets on 3 May." """
    text = document.text
    for match in _MEETS.matches(document.beginnings, sentence.start, sentence.end):
        subject = name_before(text, sentence.start, match.start() - 1)
        name = document.words(bare(text, subject)) if subject is not None else ""
        if subject is not None and " " in name and is_body(name):
            yield from claims_of(document, subject, ORGANIZER, f"prose: {match[0]}", 0.45, persons=False)


def _joined(document: Document, sentence: Span) -> Iterator[Claim]:
    """ "Join the Alder Center for a conversation." """
    text = document.text
    for match in _JOIN.matches(document.beginnings, sentence.start, sentence.end):
        end = names_end(text, match.end(), sentence.end)
        name = text[match.end() : end]
        called = is_body(name) or _CAMEL.search(name) is not None
        joined = _FOR_EVENT.match(text, end, sentence.end) or _AS_IT.match(text, end, sentence.end)
        if joined and called and may_hold(name):
            yield from claims_of(document, Span(match.end(), end), HOST, "prose: join … for", 0.5, persons=False)


def _behind_verb(document: Document, sentence: Span) -> Iterator[Claim]:
    """ "Am 3. Mai lädt der Verein zu einem Vortrag ein." """
    text = document.text
    for match in _VERB_FIRST.matches(document.beginnings, sentence.start, sentence.end):
        end = names_end(text, match.end(), sentence.end)
        if end > match.end() and EVENT_NOUN.search(text, match.start(), sentence.end):
            yield from claims_of(document, Span(match.end(), end), ORGANIZER, "prose: " + match[1].casefold(), 0.5)


def _backing(document: Document, sentence: Span) -> Iterator[Claim]:
    """Who supports, sponsors or funds the event: "Tartu City supports the assembly"."""
    for match in _BACKS.matches(document.beginnings, sentence.start, sentence.end):
        backer = name_before(document.text, sentence.start, match.start() - 1)
        what = Span(match.end(), min(sentence.end, match.end() + _BACKED))
        if backer is not None and may_hold(document.words(backer)) and _is_event(document, what):
            verb = match["backs"].casefold()
            role = SPONSOR if "sponsor" in verb else FUNDER if "fund" in verb else SUPPORTER
            yield from claims_of(document, backer, role, f"prose: {verb}", 0.5, persons=False)


def _role(verb: str, adverb: str, behind: str) -> Role:
    if _JOINT.search(adverb) or "jointly" in verb or verb.startswith(("co-", "coorg")):
        return CO_ORGANIZER if "host" not in verb else HOST
    return HOST if "host" in verb or verb.startswith(("accueil", "richte")) else ORGANIZER
