"""
What stands beside a name in a sentence: the office before it (is_office, of_office) and the positions behind it, "Ana
Vidal, who leads the Lake Institute," (apposition).
"""

from __future__ import annotations

import re

from eventkit.announcements.document import Span, sentences
from eventkit.announcements.finders._names_sure import (
    KNOWN,
    best_name,
    name_at_end,
    sureness,
    take_name,
)
from eventkit.announcements.finders._places import known_place
from eventkit.announcements.finders._positions import read_positions
from eventkit.people import Position
from eventkit.people._honorifics import is_honorific
from eventkit.people._pieces import body_word, kind_of, title_word
from eventkit.people.lines import named_person
from eventkit.people.organization import is_acronym

_WHO = re.compile(
    r",?\s+(?:who|qui|que|quien|der|die)\s+(?:(?:currently|also|now)\s+)?"
    r"(?:(?:works?|teaches|researches|serves|studies|leads|runs|maintains)\s+"
    r"(?:[a-z][\w\s-]{2,50}?\s)?(?:at|for|with|"
    r"in)\s+(?P<body>(?:the\s+)?[A-Z][\w&.’'-]*(?:\s(?:[A-Z][\w&.’'-]*|of|for|and|the|en|de|du|"
    r"in)(?=\s|,|\.|$))*)"
    r"(?:\s+and)?)?\s*(?:(?:is|est|ist|es)\s+(?P<title>(?:an?|the|une?|el|la|ein|eine)?\s?[^,.;]{3,120}))?"
)
_WHO_LEADS = re.compile(
    r",?\s+who\s+(?:currently\s+)?(?:directs|heads|leads|runs|chairs|founded|co-founded)\s+(?:the\s+)?"
    r"(?P<body>[A-Z][\w&.’'-]*(?:\s(?:[A-Z][\w&.’'-]*|of|for|and|the)(?=[\s,.]|$))*)"
)
_BESIDE = re.compile(r"\s*[(（]([^()（）]{2,160})[)）]")
_FROM = re.compile(
    r",?\s+(?:from|of|at|with|representing|aus|von|vom|chez|de|del|du)\s+"
    r"(?P<body>(?:(?:the|la|le|der|die|dem|el)\s+|(?:l['’])?(?:association|université|école|institut|collectif|société|"
    r"asociación|universidad|fundación|colectivo|instituto)\s+)?[A-ZÀ-Þ][\w&.’'-]*(?:\s(?:[A-ZÀ-Þ][\w&.’'-]*|"
    r"of|for|the|in|de|du|des|di|da|do|dos|del|della|la|y|für|und|en|and(?=\s[A-Z]\w+\s(?:University|Institute|"
    r"Laboratory|Policy))|&)(?=[\s,.;:)]|$))*)"
)
_AS = re.compile(
    r",\s+(?:as|in\s+(?:his|her|their)\s+(?:capacity|"
    r"role)\s+as)\s+(?=(?:the\s+)?[a-z-]*\s?(?:president|director|chair|head|ceo|founder|mayor|"
    r"minister|manager)\b)",
    re.I,
)
_DASH = re.compile(r"\s+[-–—]\s+")
_END_OF_POSITION = re.compile(
    r"\s(?:will|is|was|were|are|has|had|have|who|which|that|noted|said|spoke|speaks|explains?|"
    r"explained|discuss\w*|talks?|talked|joins?|joined|"
    r"presents?|presented|chaired\sby|moderated\sby|hosted\sby|led\sby|joined\sby|followed\sby|"
    r"shares?|shared|about|gave|gives|delivers?|delivered|opened|moderates?|moderated|introduc\w+|"
    r"as\s(?:she|he|they|we)|"
    r"in\s(?:his|her|their|this|conversation)|for\s(?:an?|the\s(?:first|second|next|opening|"
    r"keynote|following|discussion))\b|during|at\sthe\s(?:event|conference|summit|forum|webinar|"
    r"meeting)|"
    r"on\s(?:mon|tues|wednes|thurs|fri|satur|sun)day|on\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|"
    r"oct|nov|dec)|on\s\d|to\s(?:talk|discuss|explore|learn|share|speak|hear|chat|present|give)|"
    r"where|when|we|they|she|he|together|with\sa\sspecial|über|spricht|parle|hablará|moderiert|"
    r"sera|será|wird|sur\s(?:le|la|les))\b.*$",
    re.S | re.I,
)
_NOT_APPOSED = re.compile(
    r"(?:who|which|whose|where|when|we|they|she|he|it|you|this|that|these|there|for|to|on|in|from|"
    r"with|at|as|about|but|so|will|is|was|has|and\s(?:we|will|is|was)|"
    r"join|learn|register|please|discuss\w*|explain\w*|talk\w*|shar\w+|noted|said|during|after|"
    r"before|all|our|your|moderated|hosted|chaired|led|organi[sz]ed|co-hosted|joined|followed|"
    r"introduced|presented|among|including|exploring|"
    r"qui|dont|où|wird|spricht|und\swird|donde|para|pour|auf|über|zum|zur|\d|[A-Z][a-z]+day\b)\b",
    re.I,
)
# "Landwirtin", "Wasserbauer"
GERMAN_OFFICE = re.compile(
    r"^[A-ZÄÖÜ][\w-]*(?:iker|olog[ei]n?|wirt|ist|erin|istin|wirtin|ärtner|leiter|arzt|ärztin|mann|frau|lehrer)$"
)
_NO_OFFICE = re.compile(
    r"^(?:von|par|por|sie|er|wir|mit)\s|\b(?:between|by|with|joined|includ\w+|are|is|was|Uhr)\b|(?:\band|&|,)\s*$", re.I
)


def of_office(office: str) -> tuple[Position, ...]:
    """The positions in the words before a name: "gridLab Community Manager", "Harbor Institute director"."""
    found = office.split()
    if len(found) == 1 and GERMAN_OFFICE.search(office) and not title_word(office):
        return (Position(office, text=office),)
    if office.endswith("'s") and not any(map(title_word, found)):
        body = office.removesuffix("'s")
        return () if known_place(body) else (Position("", body, text=body),)
    for at in range(1, len(found)):
        body, title = " ".join(found[:at]), found[at:]
        named = _CAMEL.search(body) if at == 1 else kind_of(body) == "body"
        if (is_acronym(body) or body.endswith(("'s", "’s")) or named) and any(map(title_word, title)):
            body = re.sub(r"['’]s$", "", body)
            return (Position(" ".join(title), body, text=office),) if not title_word(body) else read_positions(office)
    return read_positions(office)


_CAMEL = re.compile(r"[a-z][A-Z]")
_TO_BODIES = frozenset("of for at from de du des del d' von vom für bei chez en".split())


def is_office(words: str) -> bool:
    """Whether words before a name say what somebody is: "lead developer", "Senior Minister of State for Health"."""
    found = words.split()
    if not found or len(found) > 14 or (is_honorific(words) and words[0].isupper()) or _NO_OFFICE.search(words):
        return False
    for n, word in enumerate(found[1:-1], 1):
        if word == "and" and not title_word(found[n - 1]) and any(map(title_word, found[n + 1 : n + 4])):
            return False  # "Director Ana Vidal and deputy chief": of somebody else
    last = found[-1].strip(",")
    if last.casefold() in _TO_BODIES:
        return False  # "fondateur de | Nuit Claire"
    if title_word(last) or title_word(last.removesuffix("s")):
        return True
    return kind_of(words) == "title" and any(title_word(word.strip(",()")) for word in found[:6])


def apposition(text: str, at: int, end: int, brackets: int = 4) -> tuple[tuple[Position, ...], int]:
    """The positions stated behind a name, in so many brackets, and where their words end; (), at where are none."""
    beside = _BESIDE.match(text, at, end) if brackets else None
    if beside:
        positions = read_positions(beside[1])
        if positions or len(beside[1]) < 40:
            more, last = apposition(text, beside.end(), end, brackets - 1) if not positions else ((), beside.end())
            return positions + more, last if more else beside.end()
    if acting := _AS.match(text, at, end):
        return _behind(text, acting.end(), end, at)
    if leads := _WHO_LEADS.match(text, at, end):
        body = _trimmed_body(leads["body"])
        return read_positions(body), leads.start("body") + len(body)
    if (who := _WHO.match(text, at, end)) and (who["body"] or who["title"]):
        return _of_clause(who)
    if of := _FROM.match(text, at, end):
        body = _trimmed_body(of["body"])
        article = re.match(r"(?:the|la|le|der|die|das|dem|den|el|los|las)\s+", body)
        begin = of.start("body") + (article.end() if article else 0)
        body = body[article.end() :] if article else body
        if _is_body(body):
            return read_positions(body), begin + len(body)
    mark = _DASH.match(text, at, end) or _COMMA.match(text, at, end)
    return ((), at) if mark is None else _behind(text, mark.end(), end, at)


_COMMA = re.compile(r"\s*,\s*")


def _behind(text: str, at: int, end: int, back: int) -> tuple[tuple[Position, ...], int]:
    """The positions behind a comma or dash: as many pieces as still belong to them."""
    limit = min(end, at + 320)
    limit = next((sentence.end for sentence in sentences(text, Span(at, limit))), limit)
    line = text.find("\n", at, limit)
    if line >= 0 and line - max(0, text.rfind("\n", 0, at)) < _NOT_WRAPPED:
        limit = line  # the next of a list
    last = at
    first = True
    for piece in re.finditer(r"[^,;()]*(?:\([^()]*\)[^,;()]*)*", text[at:limit]):
        words = piece[0]
        if not words.strip():
            continue
        start = at + piece.start() + len(words) - len(words.lstrip())
        words = words.strip()
        cut = _END_OF_POSITION.sub("", " " + words).strip()
        ended = len(cut) < len(words)
        if not cut or (_NOT_APPOSED.match(cut) and not first) or not _belongs(cut, first=first):
            break
        joined = re.search(r"\s(?:and|&|und|et|y)\s+(?=[^\W\d_a-zà-ÿ])", cut)
        if joined and _names_follow(cut[joined.end() :]):
            last = start + joined.start()
            break
        last = start + len(cut if re.search(r"\b[A-Z]\.[A-Z]\.$|\b(?:Inc|Ltd|Co)\.$", cut) else cut.rstrip("."))
        first = False
        if ended or text.startswith(";", at + piece.end()):
            break
    if last <= at:
        return (), back
    positions = read_positions(text[at:last])
    return (positions, last) if positions else ((), back)


# Neither what somebody does nor what is theirs is a position.
_NOT_WRAPPED = 45  # characters of a line that did not end for its length
_DOING = re.compile(
    r"(?:spent|went|took|made|built|got|came|saw|wrote|gave|kept|sat|found|left|met|ran|had|did)\s|"
    r"(?:whose|which|whom|dont|deren|dessen|cuy[oa]s?|she|he|they|we|elle|ils?|nous|er|sie|wir|ella|ell[oa]s)\b|"
    r"(?:present|speak|talk|discuss|introduc|giv|join|shar|show|lead|host|moderat|explor|explain)ing\b",
    re.I,
)
# "…, Elm Press, untangle what journals ask of authors": a verb goes on.
_GOES_ON = re.compile(r"(?P<verb>[a-z]+)\s+(?:what|how|why|whether|that|your|us|you)\s")


# "Moderated by Ana Vidal, the panel brought together …", "…, featured Tom Okoro": of the event, and nobody's position;
# nor what somebody did.
_OF_EVENT = re.compile(
    r"(?:(?:the|this|that|our|their|each|every|an?|der|die|das|le|la|les|el)\s)?(?:[a-zà-ÿ-]+\s){0,2}?"
    r"(?:panel|session|discussion|debate|event|webinar|seminar|conference|summit|forum|symposium|meeting|workshop|talk|"
    r"lecture|conversation|dialogue|round\s?table|episode|podcast|show|audience|evening|day|course|panell?ists|speakers|"
    r"podium|runde|veranstaltung|tagung|gespräch|diskussion|table\sronde|séance|débat|mesa|sesión|debate)\s[a-zà-ÿ]"
    r"|(?:featur\w+|brought|brings|bringing|heard|hears|gather\w+|includ\w+|drew|draws|attracted|welcomed|looks?|looked|"
    r"examined|examines|addressed|addresses|tackled|tackles)\s"
    # "…, gerente del puerto, presentó los resultados", "…, directrice, a présenté …", "…, Leiter, stellte … vor"
    r"|[a-zñáéíú]{3,}ó\s|(?:a|ont)\s[a-zà-ÿ]{3,}[éiu]\s|"
    r"(?:stellte|berichtete|sprach|zeigte|erläuterte|präsentierte|betonte|erklärte)n?\s"
)


_ADVERBS = frozenset(
    "today yesterday tonight earlier recently also however then now later heute gestern hier hoy".split()
)


def _belongs(words: str, *, first: bool) -> bool:
    if _DOING.match(words) or _OF_EVENT.match(words) or words.casefold() in _ADVERBS:
        return False
    if _of_another(words):
        return False
    going = _GOES_ON.match(words)
    if going is not None and not title_word(going["verb"]):
        return False
    if re.match(r"(?:and|&|und|et|y)\s+(?:others|more|many|several|further|weitere|d['’]autres|otros)\b", words, re.I):
        return False
    if words.casefold().startswith(("and ", "& ", "und ", "et ", "y ")):
        return (
            not first
            and kind_of(words) == "title"
            and not _NO_OFFICE.search(words)
            and not _names_follow(words.split(" ", 1)[1])
        )
    if _names_follow(words) and not body_word(words.split()[-1]):
        return False
    if not first or words[0].islower():
        name = name_at_end(words, 0, len(words))  # "marine biologist Ana Vidal" is the next
        if name is not None and " " in words[name.start :] and sureness(words[name.start :]) >= KNOWN:
            return not is_office(words[: name.start].strip())
    kind = kind_of(words)
    if kind == "note" or (kind == "place" and first):
        return False
    if kind in ("title", "unit", "body", "place"):
        return not first or kind != "place"
    if first and _NOT_APPOSED.match(words):
        return False
    head = re.split(r"\s(?:of|at|for|in|with|from|on|de|du|von|der)\s", words, maxsplit=1)[0].split()
    return (
        any(title_word(word) or title_word(word.split("-")[0]) for word in head[:7])
        or (len(head) < 6 and all(body_word(w) or w[0].isupper() for w in head[-1:]) and body_word(head[-1]))
        or (len(head) == 1 and is_acronym(head[0]))
    )


def _of_another(words: str) -> bool:
    """Whether words are an office and a name: "…, tenant organizer Shona Brook"."""
    words = _AND.split(words, maxsplit=1)[0]
    found = name_at_end(words, 0, len(words))
    return (
        found is not None
        and found.start > 0
        and " " in words[found.start :]
        and sureness(words[found.start : found.end]) >= KNOWN
        and is_office(words[: found.start].strip())
    )


_AND = re.compile(r"\s(?:and|&|und|et|y)\s")


def _names_follow(words: str) -> bool:
    taken = take_name(words, 0, min(len(words), 80))
    if taken is None or taken.start:
        return False
    name = best_name(words, taken)
    return (
        name is not None
        and name.end == taken.end
        and " " in words[name.start : name.end]
        and (sureness(words[name.start : name.end]) >= KNOWN or name.end >= len(words.rstrip()))
    )


def _of_clause(who: re.Match[str]) -> tuple[tuple[Position, ...], int]:
    """ "who works at X and is an expert in Y" """
    body = _trimmed_body(who["body"]) if who["body"] else ""
    title = _END_OF_POSITION.sub("", who["title"]).strip() if who["title"] else ""
    title = re.sub(r"^(?:an?|the|une?|el|la|ein|eine)\s+", "", title)
    if title and not any(title_word(word) for word in title.split()[:7]):
        title = ""
    if not body and not title:
        return (), who.start()
    last = who.end("title") if title else who.end("body")
    if not body:
        return read_positions(title), last
    return (Position(title, body.removeprefix("the ")),), last


def _trimmed_body(body: str) -> str:
    """A body's name without small words that were left at its end."""
    words = body.rstrip(" ,.")
    while (end := re.search(r"\s+(?:of|for|the|in|de|du|des|la|y|für|und|en|and|&)$", words)) is not None:
        words = words[: end.start()]
    return words


def _is_body(words: str) -> bool:
    found = words.removeprefix("the ").split()
    if not found or (len(found) > 1 and named_person(found[0]) and not body_word(found[-1])):
        return False
    return kind_of(words) in ("body", "unit") or (
        len(found) < 6 and kind_of(words) == "" and not re.match(r"\w+day$|[A-Z][a-z]+ \d", words)
    )
