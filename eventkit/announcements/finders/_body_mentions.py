"""
Every place where the words of a document may say that a body is behind its event (body_mentions).

    The day is hosted by Alder Labs and the Birch Fund.       -> "Alder Labs and the Birch Fund", host
    The Elm Society will hold its annual assembly in May.     -> "Elm Society", organizer

The words are those of words/bodies_cues.txt: nothing but a name must stand beside them. Whether it is this event that
they are said of, the cues around tell (_body_cues.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from eventkit.announcements.document import Block, Document, Kind, Span
from eventkit.announcements.finders._index import Index
from eventkit.announcements.finders._names import bare, name_before, names_end
from eventkit.announcements.finders._phrases import groups, spaced
from eventkit.announcements.finders._stems import sentences_at
from eventkit.people.role import CO_ORGANIZER, FUNDER, HOST, ORGANIZER, PARTNER, SPONSOR, SUPPORTER, Role


@frozen
class BodyMention:
    """
    A name, or a list of names, in `span`, with the `role` that the words beside it give.

    `said` is where these words stand, `relation` how they stand to the names ("by", "perhaps does"), in `block` and
    `sentence`.
    """

    span: Span
    role: Role
    relation: str
    said: Span
    block: Block
    sentence: Span


PARTS = {
    "how": r"(?:(?:\s+(?!and\b|or\b|but\b|by\b|\w+ed\b|\w+en\b)[^\W\d_][\w-]*){1,6}?"
    r"(?=\s+(?:by|von|vom|durch|par|por|da|door)\s))?",
    "by": r"(?:\s+(?:at|in)\s+(?:the\s+)?(?-i:[A-ZÀ-Þ])[\w ]{2,40}?)?\s+(?:by|von|vom|durch|par|por|da|door)",
    "kindly": r"(?:(?:kind|generous|financial|additional|further|technical|great|freundlicher|finanzieller)\s+)*",
    "our": r"(?:our|unser(?:e|em|en|er)?|nos|notre|nuestr[oa]s?)\s+",
    "rank": r"(?:this\s+year['’]s\s+)?(?-i:(?:[a-zß-ÿ][\w'’-]*\s+){0,3}?)",
    "is": r"(?:,|:|\s+[–—-]|\s+(?:for\s+this\s+\w+\s+)?(?:is|are|at|from|ist|sind|est|sont|es|son))?"
    r"(?=\s+(?:(?:the|der|die|das|dem|le|la|el)\s+|l['’])?\(?(?-i:[A-ZÀ-Þ]))",
}
_ROLES = {"cohost": Role("co-host"), "coorganizer": CO_ORGANIZER} | {
    name: Role(name) for name in ("host", "organizer", "sponsor", "funder", "supporter", "guidance", "partner")
}
SUBJECTS = ("does", "invites", "meets", "moves", "last", "turns")


def _expressions() -> Iterator[tuple[str, str, str]]:
    """Each line of the words, under the role and the relation that it tells."""
    for group, _, lines in groups("bodies_cues"):
        role, _, relation = group.partition(" ")
        for line in lines:
            expression = spaced(line)
            for part, words in PARTS.items():
                expression = expression.replace(f"{{{part}}}", words)
            yield role, relation, expression


@cache
def _index() -> Index:
    index = Index()
    for role, relation, expression in _expressions():
        index.add((role, relation), expression)
    return index


def expressions_before(*relations: str) -> dict[Role, list[str]]:
    """The expressions of some relations for each role."""
    found: dict[Role, list[str]] = {}
    for role, relation, expression in _expressions():
        if relation in relations:
            found.setdefault(_ROLES[role], []).append(expression)
    return found


def body_mentions(document: Document) -> Iterator[BodyMention]:
    """The mentions in their order."""
    found = []
    for key, match in _index().matches(document.beginnings):
        subject = key[1].endswith(SUBJECTS)
        if not subject or _behind_name(document, match.start()) or _ARTICLE_NEXT.match(document.text, match.end()):
            found.append((match.start(), -match.end(), key, match))
    found.sort(key=lambda one: (*one[:2], one[2][1].startswith("perhaps"), one[2][1] == "last"))
    places: list[tuple[int, int]] = []
    last = -1
    for number, (start, end, *_) in enumerate(found):
        if start >= last:
            places.append((start, number))
            last = -end
    for block, sentence, numbers in sentences_at(document, places, skip=frozenset({Kind.ROW})):
        names = Span(0, 0)  # read already: "with the Birch Fund to hold a fair"
        for number in numbers:
            (role, relation), match = found[number][2:]
            here = _of_subject if relation.endswith(SUBJECTS) else _OTHER_WAYS.get(relation, _behind)
            for mention in here(document, block, sentence, _ROLES[role], relation, match):
                if relation == "teams":
                    names = mention.span
                elif names.start <= mention.span.start < names.end:
                    continue
                yield mention


# Names behind the words

_LEAD = re.compile(
    r":?\s*[(–—]?\s*(?:(?:(?:the|our|your|a|some)\s+)?(?:\w+\s+){0,2}?(?:friends|folks|colleagues|partners|team|people|teams"
    r"|volunteers?|members|staff|students|researchers|group)\s+(?:at|from|of|over\s+at|in)\s+(?=\S))?"
    r"(?:(?:the|an?|our)\s+(?-i:(?:(?!of\b|and\b|for\b|in\b|at\b)[a-zß-ÿ][\w-]*\s+){1,3}(?=[A-ZÀ-Þ]))|"
    r"(?:the|der|dem|den|die|das|la|le|les|el|los|las|il|het|de)\s+(?=\S)|l['’])?",
    re.I,
)
# "by nine projects within the program – Alder, Birch and Elm"
_NUMBERED = re.compile(
    r"(?:the\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}|several|following|"
    r"a\s+(?:group|number|consortium)\s+of)\s+[^–—:]{3,150}?(?:\s[–—-]\s|:\s)"
)
_CLAUSE = re.compile(
    r"\s+(?:\w+ly\s+)?(?:was|is|will|were|are|has|have|brings?|brought|took|takes?|aims?|featured|features|seeks?|"
    r"gathers?|gathered|offers?|invites?|begins?|opened|opens|provides?|explores?|explored|wird|findet|se)\b"
)
# "by Alder Labs, a group with ten years of gardening, and the Birch Fund"
_MORE = re.compile(
    r",\s(?:an?|which|who|one\sof|eine?|die|der|das|une?|qui|una?|que)\s[^.;!?,]{3,160}"
    r"(?:,\s(?:and|as\swell\sas|und|sowie|et|y)|,)\s(?:also\s)?(?:the\s|der\s|die\s|das\s|dem\s)?(?=[A-ZÀ-Þ])"
)
# "thanks to Alder Labs for hosting us, and to the Birch Fund for the food"
REASON = re.compile(
    r"[,\s]+(?:for\s+(?:\w+ly\s+)?|who\s+(?:\w+ly\s+)?|pour\s+|por\s+|für\s+)"
    r"(?:(?:its|their|the|generous|kind|die|den|das)\s+)*(?P<what>hosting|hosted|organi[sz]\w*|making|made|sponsor\w*|"
    r"support\w*|fund\w*|Unterstützung|soutien|apoyo|patrocin\w*|provid\w+|offering|lending|letting|giving|sharing|opening|inviting|allowing|use|venue|space|rooms?|food|"
    r"pizza|drinks|lunch|Raum|Räume|Räumlichkeiten)\b",
    re.I,
)
_AND_TO = re.compile(
    r"[^.!?\n]{0,60}?(?:,|\s)\s?(?:and|as\s+well\s+as|und|et|y)\s+(?:also\s+)?(?:to|an|à|a)\s+(?=[^\W\d_a-zà-ÿ]|the\s)"
)
_GAVE = {"organi": ORGANIZER, "host": HOST, "sponsor": SPONSOR, "patrocin": SPONSOR, "ma": SPONSOR, "fund": FUNDER}
_THANKED_AS = re.compile(r"(?:our|unser\w*|nos|notre|nuestr\w+)\s+(?:\w+\s+)*?(\w+)\s*[,:–—-]?\s*(?:at\s*)?$", re.I)
_ITS_PEOPLE = re.compile(r"(?<=s)['’]$|['’]s$")
_MOST_THANKED = 4
BESIDE = re.compile(r"jointly|together|along|gemeinsam|zusammen|conjointement|junto", re.I)
_TO_HOST = re.compile(r"[^.!?]{0,20}?\sto\s+(?:co-?)?host\b")
# "Gemeinsam mit dem Verein Elmhof veranstalten wir"
HELD_BEHIND = re.compile(
    r"[,\s]+(?:(?:veranstalten|organisieren|laden)\swir|we\s(?:are\s|will\s(?:be\s)?)?(?:host|organi[sz]|hold|conven|invit)|nous\s(?:organis|invit|propos)"
    r"|organizamos|invitamos)",
    re.I,
)
HELD_BY_US = re.compile(
    r"\b(?:(?:co-?)?(?:organi[sz]|host|hold|conven|plann|prepar|arrang|runn?)(?:e|ed|ing|s)?|veranstalten|organisieren"
    r"|organisons|organizamos)\s*$|\b(?:lädt|laden)\s(?:[^.;]|(?<=\d)\.){0,40}$|\blädt\s*$",
    re.I,
)


def _behind(
    document: Document, block: Block, sentence: Span, role: Role, relation: str, match: re.Match[str]
) -> Iterator[BodyMention]:
    text, said = document.text, Span(*match.span())
    if relation == "thanked":
        yield from _thanked(document, block, sentence, said)
        return
    span = _names(text, match.end(), sentence.end)
    if span is None:
        return
    if relation == "joined" and (whose := _ITS_PEOPLE.search(text, span.start, span.end)):
        span = Span(span.start, whose.start())  # "join Alder's gardeners for a talk"
    if relation == "with" and role == CO_ORGANIZER and BESIDE.match(match[0]):
        held = HELD_BY_US.search(text, sentence.start, match.start()) or HELD_BEHIND.match(text, span.end, sentence.end)
        role = CO_ORGANIZER if held else PARTNER
    if relation == "teams":
        if _TO_HOST.match(text, span.end, sentence.end):
            role = HOST
        begins = _verb_begins(text, max(sentence.start, match.start() - _REACH), match.start())
        subject = _subject(document, sentence, begins) if begins > sentence.start else None
        if subject is not None:
            yield BodyMention(subject, role, relation, said, block, sentence)
    yield BodyMention(span, role, relation, said, block, sentence)
    more = _MORE.match(text, span.end, sentence.end)
    if more is not None and (last := names_end(text, more.end(), sentence.end)) > more.end():
        yield BodyMention(Span(more.end(), last), role, relation, said, block, sentence)


# "Société pour la protection des haies (SPH)": with words in lower case, up to the short name
_SPELLED = re.compile(r"[A-ZÀ-Þ]\w+(?:\s[a-zß-ÿ][\w’'-]*|\s[A-ZÀ-Þ][\w’'-]*){1,12}\s\((?P<short>[A-Z][\w&-]{1,14})\)")
_AND_MORE = re.compile(
    r"\s(?:and|und|et|y|&)\s(?:(?:the|der|des|die|de\sla|de\sl['’]|du|del?|la|le|el)\s?)?(?=[A-ZÀ-Þ])"
)


def _names(text: str, start: int, limit: int) -> Span | None:
    lead = _LEAD.match(text, start, limit)
    start = lead.end() if lead else start
    numbered = _NUMBERED.match(text, start, limit)
    start = numbered.end() if numbered else start
    end = _before_clause(text, start, names_end(text, start, limit), limit)
    spelled = _SPELLED.match(text, start, limit)
    if spelled is not None and spelled.end() > end and spelled["short"][0] == text[start]:
        more = _AND_MORE.match(text, spelled.end(), limit)
        end = max(spelled.end(), names_end(text, more.end(), limit) if more else 0)
    return Span(start, end) if end > start and not _NO_NAME.match(text, start, end) else None


def _before_clause(text: str, start: int, end: int, limit: int) -> int:
    """Without the subject that follows: "Hosted by the Alder Fund, the Spring Forum was held in May"."""
    comma = text.rfind(",", start, end)
    if comma < 0 or text.count("(", comma, end) != text.count(")", comma, end):
        return end
    return end if _CLAUSE.match(text, end, limit) is None else comma


def _thanked(document: Document, block: Block, sentence: Span, said: Span) -> Iterator[BodyMention]:
    """Who is thanked for something, and who is thanked with them."""
    text, start = document.text, said.end
    called = _THANKED_AS.search(text, said.start, said.end)
    for _ in range(_MOST_THANKED):
        span = _names(text, start, sentence.end)
        if span is None:
            return
        reason = REASON.match(text, span.end, sentence.end)
        role = Role.known(called[1]) if called else None
        if reason is not None:
            role = next((one for word, one in _GAVE.items() if reason["what"].casefold().startswith(word)), SUPPORTER)
        if role is not None:
            yield BodyMention(span, role, "thanked", said, block, sentence)
        more = _AND_TO.match(text, reason.end() if reason else span.end, sentence.end)
        if more is None:
            return
        start, called = more.end(), None


# Names beside what a body is called

# Between a name before and the word: ", a silver sponsor", "is our main sponsor", "as the sponsor".
_LINK = re.compile(
    r"(?P<link>,|\b(?:as|is|are|was|were|als|ist|sind|est|sont|comme|es|son|como))\s+"
    r"(?:(?:the|our|an?|one\sof\s(?:the|our)|der|die|das|eine?r?|unsere?|le|la|les|une?|notre|nos|el|los|las|"
    r"nuestr[oa]s?)\s+)?(?P<how>(?:this\syear['’]s\s)?(?:[a-zß-ÿ][\w'’-]*\s+){0,3})$"
)
_CAME = re.compile(
    r"(?:\s+(?:has|have|is|are|will|be|come|comes|came|joined|joins?|joining|returns?|returned|returning|back|us|in|on|"
    r"board|signed|again|once|uns|nous|kommt|konnte|konnten))+\s*$"
)
_NAMES_BEFORE = re.compile(
    r"(?:(?:[A-ZÀ-Þ][\w&.'’+-]*|[a-z]+[A-Z][\w-]*|of|for|the|and|und|et|y|de|del|der|des|la)(?:,?\s+|$)|&\s+){1,20}$"
)
_NO_BEGINNING = re.compile(
    r"(?:of|for|the|and|und|et|y|de|del|der|des|la|The|With|We|Our|Thanks|Mit|Avec|Con|By|From|And|For|Having|Also|Die|"
    r"Der|Das|Le|La|El)\s+"
)
# "the gold sponsor, Alder Systems,", "As gold sponsor, Alder Systems will": names behind.
_NEXT = re.compile(r",?\s+(?:(?:the|die|der|la|le|el)\s+)?(?=[A-ZÀ-Þ])")
_NEXT_FAR = re.compile(r",?\s+(?:[a-zß-ÿ]+\s+){0,4}(?=[A-ZÀ-Þ])")
_WHOSE = re.compile(r"\w['’]s\s+(?:[a-zß-ÿ][\w-]*\s+){0,2}$")
_AS_FIRST = re.compile(r"(?:As|Als|En tant que|Comme|Como)\s+(?:[a-zß-ÿ][\w'’-]*\s+){0,3}$")
_LONGEST_LINK = 70


def _titled(
    document: Document, block: Block, sentence: Span, role: Role, relation: str, match: re.Match[str]
) -> Iterator[BodyMention]:
    text, said = document.text, Span(*match.span())
    before = max(sentence.start, match.start() - _LONGEST_LINK)
    span = None
    if link := _LINK.search(text, before, match.start()):
        end = link.start()
        if came := _CAME.search(text, before, end):
            end = came.start()
        span = _names_before(text, sentence.start, end)
    elif _WHOSE.search(text, before, match.start()) and (behind := _NEXT.match(text, match.end(), sentence.end)):
        span = _names(text, behind.end(), sentence.end)
    elif (as_first := _AS_FIRST.search(text, before, match.start())) and as_first.start() == sentence.start:
        behind = _NEXT_FAR.match(text, match.end(), sentence.end)
        span = _names(text, behind.end(), sentence.end) if behind else None
    if span is not None:
        yield BodyMention(span, role, relation, said, block, sentence)


def _names_before(text: str, start: int, end: int) -> Span | None:
    """The names that end at a place, wherever in the sentence they begin."""
    while end > start and text[end - 1].isspace():
        end -= 1
    found = _NAMES_BEFORE.search(text, max(start, end - _LONGEST_LINK), end)
    if found is None:
        return None
    begin = found.start()
    while lead := _NO_BEGINNING.match(text, begin, end):
        begin = lead.end()
    return Span(begin, end) if begin < end == names_end(text, begin, end) else None


_HERE_NAME = re.compile(
    r"(?:at|beim?|chez|à|en)\s+(?:(?:the|der|dem|den|l['’]|la|le|el)\s?)?(?P<name>.+?),?\s+(?:we|nous|\w+\swir|\w+mos)\b",
    re.I | re.S,
)


def _here(
    document: Document, block: Block, sentence: Span, role: Role, relation: str, match: re.Match[str]
) -> Iterator[BodyMention]:
    """ "At the Alder Foundation, we believe": whoever speaks, where it is told at the beginning of a sentence."""
    before = document.text[sentence.start : match.start()].strip().casefold()
    named = _HERE_NAME.match(document.text, match.start(), match.end())
    if named is not None and before in ("", "here", "hier", "ici"):
        span = Span(*named.span("name"))
        if names_end(document.text, span.start, span.end, several=False) == span.end:
            yield BodyMention(span, role, relation, Span(named.end("name"), match.end()), block, sentence)


_OTHER_WAYS = {"titled": _titled, "here": _here}


# Names before the words

_BETWEEN = frozenset(
    "is are was were be been being will shall would like has have had must to also again once now today just recently "
    "officially together jointly very looking forward set going due gearing up proud happy pleased excited delighted "
    "thrilled honored honoured glad offered agreed this week month year decided chosen forced regrets regret having "
    "can the that it they wird werden hat haben möchte möchten wurde hatte a ont ha han est sont le plaisir de vous "
    "les te os nous uns sich".split()
)
# "made the difficult but necessary decision to"
_DECISION = re.compile(
    r"\b(?:made|makes?|making|taken|takes?|taking|took|reached|come\s+to|came\s+to)\s(?:the|an?|this)\s"
    r"(?:[\w-]+,?\s){0,5}?decision,?\s+(?:to|that\s+(?:it|they)(?:\s+(?:must|has\s+to|have\s+to|will))?)\s+$"
)
_REACH = 90
# Words in lower case that a name may end in.
_TAILS = frozenset(
    "team project group community network foundation committee program programme initiative association society "
    "institute university library museum department unit chapter lab labs club council center centre office "
    "partners".split()
)
_NO_NAME = re.compile(
    r"(?:.*\s)?(?:We|I|You|They|It|He|She|There|That|This|These|Let|Who|What|Many|Some|All|Wir|Ich|Nous|On|Il|Elle|Us)\b(?!-)(?:['’]\w+)?$|"
    r"(?:We|I|You|They|It|He|She|There|That|This|These|Let|Who|What|Wir|Ich|Nous|On|Il|Elle)\b(?!-)|\d+(?:st|nd|rd|th)?$"
)
_LEADS = re.compile(
    r"\W*(?:Announcing|Please\s+note|We\s+(?:regret\s+to\s+)?(?:announce|inform\s+you)|Note)\s+(?:that\s+)?(?:the\s+)?"
)
_ARTICLE_NEXT = re.compile(r"\s+(?:die|der|das)\s+[A-ZÄÖÜ]")
_TOGETHER = re.compile(r"\bjointly\b|^[^b]*\btogether\b|\bco-?(?:host|organi|conven)", re.I)
_BY = re.compile(
    r"(?<!Kooperation )(?<!Zusammenarbeit )\b(?:von|vom|durch)\s+(?:(?:der|dem|den|die|das)\s+)?(?=[A-ZÄÖÜ])"
)
_PARTICIPLE = re.compile(r"\w+ed|held|run|brought .*|welcome", re.I)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s(?:\w+ly\s)*$")
_HAS = re.compile(r"\s(?:hat|haben)\s")
# "Alder University’s digital library will host": a part that is called by common words
_WHOSE_PART = re.compile(
    r"(?<![\w’'])(?P<name>[A-ZÀ-Þ][\w&.-]*(?:\s[A-ZÀ-Þ][\w&.-]*){0,3}['’]s(?:\s[a-zß-ÿ][\w-]*){0,3}\s"
    r"(?:lab|laboratory|team|group|office|unit|department|centre|center|club|chapter|community|library|institute|museum))"
    r"\s?$"
)
# A body of which the name begins in lower case: "la direction régionale de l'eau (DRE)", "l'association Roue Libre".
_ROMANCE = re.compile(
    r"(?:^|(?<=[\s’',(]))(?:[Ll][ae]\s|[Ll]es\s|[Ll]['’]|[Ee]l\s)(?P<name>(?:direction|ministère|mairie|ville|métropole|"
    r"région|fondation|université|école|bibliothèque|médiathèque|institut|centre|fédération|comité|commission|conseil|"
    r"syndicat|chambre|agence|association|société|collectif|réseau|laboratoire|faculté|délégation|préfecture|département|"
    r"académie|musée|mission|dirección|ministerio|ayuntamiento|fundación|universidad|escuela|biblioteca|instituto|centro|"
    r"federación|consejo|agencia|cámara|asociación|sociedad|colectivo|red|laboratorio|facultad|diputación|museo|consejería)"
    r"\b(?:\s(?!qui\b|que\b|dont\b|où\b|y\b|et\b|a\b|est\b|avec\b|con\b|lors\b|pour\b|para\b)[^\s.,;:!?()]+){1,12}?"
    r"(?:\s\([A-Z][\w&-]{1,14}\))?)\s?$"
)


def _behind_name(document: Document, verb: int) -> bool:
    """Whether the word before the verb, and what stands between, may end a name."""
    text = document.text
    at = _verb_begins(text, max(0, verb - _REACH), verb)
    words = text[max(0, at - _LONGEST) : at].split()
    last = words[-1] if words else "\n"
    if last[-1] in _CLOSING or last in _TAILS or last != last.lower() or any(map(str.isdigit, last)):
        return True
    return bool(words) and document.language in ("fr", "es", "de")


_LONGEST = 40  # characters of a word
_CLOSING = frozenset(')]）,”"')


def _verb_begins(text: str, reach: int, verb: int) -> int:
    """Where the words begin that stand between a subject and its verb: "is very happy to"."""
    decided = _DECISION.search(text, reach, verb) if "ision" in text[reach:verb] else None
    at = verb = decided.start() if decided else verb
    for word in reversed(text[reach:verb].split()):
        if word.casefold().rstrip(",") not in _BETWEEN and not (word.endswith("ly") and word.islower()):
            break
        at = text.rfind(word, reach, at)
    while at > reach and text[at - 1].isspace():
        at -= 1
    return at


def _of_subject(
    document: Document, block: Block, sentence: Span, role: Role, relation: str, match: re.Match[str]
) -> Iterator[BodyMention]:
    text, said = document.text, Span(*match.span())
    if text.startswith(" by ", match.end()) or (
        _PARTICIPLE.fullmatch(match[0])
        and _PASSIVE.search(text, max(sentence.start, match.start() - 30), match.start())
    ):
        return
    if relation == "last":
        last = _with_verb_last(text, sentence, match.start())
        if last is not None:
            yield BodyMention(last, role, "by", said, block, sentence)
            return
        has = _HAS.search(text, sentence.start, match.start())
        if has is None and "ge" in match[0]:
            return  # "wird … durchgeführt"
        begins = has.start() if has else match.start()
    else:
        begins = _verb_begins(text, max(sentence.start, match.start() - _REACH), match.start())
    if _TOGETHER.search(text[begins : match.end()].strip()) and role in (HOST, ORGANIZER):
        role = CO_ORGANIZER if role == ORGANIZER else HOST
    subject = _subject(document, sentence, begins) if begins > sentence.start else None
    if subject is not None:
        yield BodyMention(subject, role, relation, said, block, sentence)
    elif _ARTICLE_NEXT.match(text, match.end(), sentence.end):  # "Am 3. Mai lädt der Verein zu einem Vortrag ein."
        span = _names(text, match.end(), sentence.end)
        if span is not None:
            yield BodyMention(span, role, relation, said, block, sentence)


def _subject(document: Document, sentence: Span, verb: int) -> Span | None:
    text = document.text
    if document.language in ("fr", "es") and (romance := _ROMANCE.search(text, max(sentence.start, verb - 160), verb)):
        return Span(*romance.span("name"))
    if whose := _WHOSE_PART.search(text, max(sentence.start, verb - _REACH), verb):
        return Span(*whose.span("name"))
    lead = _LEADS.match(text, sentence.start, verb)
    subject = name_before(text, lead.end() if lead else sentence.start, verb)
    if subject is None or _NO_NAME.match(text, bare(text, subject).start, subject.end):
        return None
    return subject


def _with_verb_last(text: str, sentence: Span, verb: int) -> Span | None:
    """ "Der Vortrag wird von der Elmschule gemeinsam mit Aulne e.V. veranstaltet": the names behind "von"."""
    for by in _BY.finditer(text, max(sentence.start, verb - 300), verb):
        end = names_end(text, by.end(), verb)
        rest = text[end:verb]
        if end > by.end() and (len(rest.split()) < 2 or rest.lstrip().startswith(("gemeinsam mit", "zusammen mit"))):
            return Span(by.end(), end)
    return None
