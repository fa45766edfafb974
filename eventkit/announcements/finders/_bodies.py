"""
Claims about the bodies behind an event, shared by the finders that read them in labels and in sentences.

The field is "body" and the value an Appearance: a body, or a person who organizes, in one role.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._body_labels import is_rank
from eventkit.announcements.finders._event_nouns import ends_in_event
from eventkit.announcements.finders._names import bare, begins_sentence
from eventkit.announcements.finders._names_sure import (
    KNOWN,
    NO,
    best_name,
    is_given,
    sureness,
    take_name,
    thing_words,
)
from eventkit.announcements.finders._places import known_place
from eventkit.errors import PeopleError
from eventkit.people import Appearance, Organization
from eventkit.people._delegations import split_bodies
from eventkit.people._han import han_kind
from eventkit.people._party import body_reason, is_sentence, person_reason
from eventkit.people._pieces import is_han, title_word
from eventkit.people._words import words as field_words
from eventkit.people.lines import named_person
from eventkit.people.organization import is_acronym
from eventkit.people.role import CO_HOST, CO_ORGANIZER, FUNDER, HOST, ORGANIZER, SPONSOR, Role

# Words for bodies that are no words for them elsewhere: "Landesbibliothek Speyer", "Alder Press".
_BODY_WORD = re.compile(
    r"\w(?:archiv|genossenschaft|amt|haus|bund|bibliothek|netzwerk|büro|initiative|kreis)\b|"
    r"\b(?:Collectif|Ville|Maison|Colectivo|Makerspace|Hackerspace|Brewing|Brewery|Bookstore|Books|Records|Gallery|"
    r"Works|Café|Cinema|Co-op|Media|Logistics|Cloud|Analytics|Fund|Trust|Bank|Library|Press)\b|"
    r"\s(?:Computing|Engine|Software|Systems|Solutions|Technolog(?:y|ies)|Instruments|Robotics|Consulting|Ventures|Industries|"
    r"Studios?|Interactive|Digital|Security|Networks|Tech|Research|AI|Data|"
    r"Women|Girls|Ladies|Coders|Makers|Hackers|Mappers|Developers|Engineers|Writers|Gardeners|Scouts)$"
)
HOLDING = frozenset({ORGANIZER, CO_ORGANIZER, HOST, CO_HOST})
FIELD, IN_DOUBT, UNSURE = "body", "body in doubt", "body unsure"
MAX_NAME = 160
# What is a part of a larger body: "Department of Botany", "School of Law", "Robotics Institute".
_UNIT = re.compile(
    r"\b(?:Department|Dept|Faculty|Chair|Division|Laborator(?:y|ies)|Section|"
    "Fakultät|Lehrstuhl|Abteilung|Fachbereich|Département|Faculté|Laboratoire|Departamento|Facultad|"
    r"(?:School|Institute|Centre|Center|Lab|Institut|Instituto)(?=\s(?:of|for|für|d[eu]|d['’]\w+)\b))\b"
)
_NAMED_UNIT = re.compile(r"\b(?:School|Institute|Centre|Center|Lab|Institut|Instituto)$")
_UNIVERSITY = re.compile(r"\b(?:Universit\w+|College|Hochschule|Universidad)\b")
_WHOLE = re.compile(
    r"\b(?:Universit\w+|College|Ministry|Institute|Academy|Hochschule|Universidad|Université|School|^[A-Z]{3,}$)\b"
)
_HAN_LIST = re.compile(r"\s*[、；;，,/]\s*|\s*(?:以及|和|与|及|暨|與)\s*|(?<=[\u3400-\u9fff）)])\s+(?=[\u3400-\u9fff])")
_POSTS = (
    r"(?:manager|director|lead|leader|member|fellow|staff|engineer|professor|president|chair|coordinator|ambassador|"
    r"champion|founder|officer|researcher|editor|ceo|cto)s?"
)
# "hosted by Alder Labs community manager Jane Roe": the name is a part of a person's title.
_TITLE_NEXT = re.compile(rf"(?:['’]s)?\s+(?:\w+\s+){{0,2}}?(?i:{_POSTS})\s+[A-ZÀ-Þ]")
_NOTHING = re.compile(
    "(?:tb[acd]|n/?a|none|to be (?:announced|confirmed|determined)|see below|various|待定|多个|we|us|you|"
    r"(?:[\w-]+ )?(?:speakers|keynotes|panelists|presenters|winners|finalists|agenda|schedule|registration|tickets|"
    r"line-?up)|"
    "volunteers|others?|(?:and )?(?:many )?more|etc|the community|our (?:community|team|members|partners|sponsors|"
    "friends)|our|partners?|sponsors?|online|zoom|youtube|facebook|twitter|slack|discord|github|linkedin|"
    "the (?:organi[sz]ers?|hosts?|team|authors?|speakers?|public|government|university|department|city|host|"
    r"city of))\.?$",
    re.I,
)


_AND_OTHERS = re.compile(
    r",?\s(?:and|und|et|y)\s(?:many\s|viele\s|several\s)?(?:others|more|weitere|d['’]autres|otros|otras)\.?$"
)
_LISTED = re.compile(r"\s*[;；•]\s*|\s+[·∙|/]\s+|\t+|[ \u00a0]{3,}")


def divide(document: Document, span: Span, *, prose: bool) -> Iterator[Span]:
    """
    The bodies of a list, each without its article: "the Alder Fund, Birch Labs and the Society of Trees" are three.
    Behind a label "The" in a capital is a part of the name.

    In prose two names with nothing but a comma between are one body and what it belongs to; behind a label they are
    two, unless the first is a part of the second ("Department of Botany, Lake University").
    """
    text = document.text
    if is_han(document.words(span)):
        yield from _divide_han(document, span)
        return
    words = document.words(span)
    flat = _AND_OTHERS.sub("", re.sub(r"[\t\n\r]", " ", words))
    if not prose and _LISTED.search(words):
        start = span.start
        for cut in [*_LISTED.finditer(words), None]:
            end = span.start + cut.start() if cut else span.end
            if document.text[start:end].strip():
                yield from divide(document, Span(start, end), prose=False)
            start = span.start + cut.end() if cut else end
        return
    places = list(_located(flat, span.start, split_bodies(flat))) or [span]
    if len(places) > 1 and not _AND.search(flat[: places[-1].start - span.start]):
        places = [*places[:-1], *_last_two(text, places[-1])]
    if _is_one(flat, [text[place.start : place.end] for place in places]):
        places = [Span(places[0].start, places[-1].end)]
    places = _with_fields(text, places)
    # Behind "and the C" a comma adds to C.
    joined: list[Span] = []
    last_of_list = False
    for place in places:
        gap = text[joined[-1].end : place.start] if joined else ""
        if joined and "," in gap and not _AND.search(gap) and "\n" not in gap:
            words = text[place.start : place.end]
            where = known_place(words)
            if where and not (where == "city" and len(joined) == 1 and _named_for_town(text, joined[0])):
                continue
            # What the last of a list took up is not looked at again: it may be long.
            if where or last_of_list or _is_one_with(text, joined[-1], words, gap, alone=prose and len(places) == 2):
                joined[-1] = Span(joined[-1].start, place.end)
                continue
        last_of_list = bool(re.search(r",\s*(?:and|und|et|y)\b|\b(?:and|und|et|y)\s+(?:the\s)?$", gap))
        joined.append(place)
    for place in joined:
        for one in _and_acronym(text, place):
            article = _OWN_ARTICLE.search(text, max(span.start, one.start - 4), one.start)
            begin = one.start if article is None or (prose and _is_article(text, article)) else article.start()
            yield Span(begin, bare(text, one).end) if begin < one.start else bare(text, one)


def _last_two(text: str, span: Span) -> Iterator[Span]:
    """
    The last of a list with commas, which "and" must divide: "Alder, Birch and Banco del Elm".

    What is before "and" may be what the last is for: "Alder, Planning and Research Institute".
    """
    match = _AND_LAST.match(text, span.start, span.end)
    if match is None or _is_field(match["one"]):
        yield span
        return
    yield Span(*match.span("one"))
    yield Span(match.end(), span.end)


_AND_LAST = re.compile(r"(?P<one>\S+)\s(?:and|und|et|y)\s(?:(?:the|der|die|das|la|le|el)\s)?(?=[A-ZÀ-Þ])")


def _named_for_town(text: str, span: Span) -> bool:
    """Whether the town behind a comma is of the name: "University of California, Berkeley"."""
    return re.search(r"\b(?:University|College|Institute) of\b", text[span.start : span.end]) is not None


def _is_one_with(text: str, before: Span, words: str, gap: str, *, alone: bool) -> bool:
    """Whether the words behind a comma are what the body before it is a part of; `alone`: there is no third."""
    first = text[before.start : before.end]
    if "the" in gap.split():
        return False
    if _UNIT.search(first):
        return alone or _WHOLE.search(words) is not None
    if _NAMED_UNIT.search(first) and alone and _UNIVERSITY.search(words):
        return True
    return alone and not (is_body(first) and is_body(words))


def _with_fields(text: str, places: list[Span]) -> list[Span]:
    """The places, where commas within "Ministry of Trade, Industry and Mines" divide what it is for, and no bodies."""
    found: list[Span] = []
    at = 0
    while at < len(places):
        last = _last_field(text, places, at) if _OFFICE_OF.search(text, places[at].start, places[at].end) else at
        found.append(Span(places[at].start, places[last].end))
        at = last + 1
    return found


def _last_field(text: str, places: list[Span], at: int) -> int:
    """The position of the field that ends the list of fields of an office, with "and"; `at` where there is none."""
    known = False
    for number in range(at + 1, min(at + 6, len(places))):
        gap = text[places[number - 1].end : places[number].start]
        words = text[places[number].start : places[number].end]
        field = _is_field(words)
        if "the" in gap.split() or len(words.split()) > 2 or is_acronym(words) or (is_body(words) and not field):
            return at
        known = known or field
        if _AND.search(gap):
            return number if known else at
        if "," not in gap:
            return at
    return at


_OFFICE_OF = re.compile(
    r"\b(?:Ministry|Department|Committee|Commission|Bureau|Office|Faculty|School|Secretariat|Directorate|Agency|Division|"
    r"Museum|Institute|Cent(?:re|er)|College|Academy|Museo|Musée|"
    r"Ministerium|Amt|Fakultät|Ministère|Ministerio|Facultad|Faculté)\s"
    r"(?:of|for|on|für|d[eu]|de la)\s(?:the\s)?"
    r"[\w-]+(?:\s[\w-]+)?$"
)
_AND = re.compile(r"\b(?:and|und|et|y)\b|&")

# In a capital an article is of the name: behind a label, and in French and Spanish sentences.
_OWN_ARTICLE = re.compile(r"(?:The|La|Le|Les|El|Los|Las)\s$")


def _is_article(text: str, article: re.Match[str]) -> bool:
    """Whether an article in a capital is no part of the name: English, or the beginning of a sentence."""
    return article[0] == "The " or begins_sentence(text, article.start())


def _is_one(flat: str, names: list[str]) -> bool:
    """
    Whether commas stand in one name: "Alder Diversity, Equity, and Inclusion Group" is one body.

    The last piece ends in a word for bodies, no other does, and each is called like what a body is for.
    """
    if len(names) < 3 or _LAST_OF_FIELDS.search(flat) is None or not is_body(names[-1]):
        return False
    said = [names[0].split()[-1], *names[1:-1], names[-1].split()[0]]
    fields = sum(word.casefold() in field_words("field") for word in said)
    return (
        len(names[-1].split()) > 1
        and fields > len(said) // 2
        and all(word.casefold() in thing_words() or word.casefold() in field_words("field") for word in said)
        and not any(is_body(name) or is_acronym(name) or known_place(name) for name in names[:-1])
    )


_LAST_OF_FIELDS = re.compile(r",\s*(?:and|&|und|et|y)\s")


def _and_acronym(text: str, span: Span) -> tuple[Span, ...]:
    """Divided before a last acronym: "the Fund of the North and KfW", but not "the Center for AI and ML"."""
    match = _LAST.search(text, span.start, span.end)
    if match is None or is_acronym(match[1]) or not _CAPITALS.fullmatch(match[3]):
        return (span,)
    return Span(span.start, match.start(2)), Span(match.start(3), span.end)


# The last word behind "and". Each begins at a word and takes all of it, since there may be thousands.
_LAST = re.compile(r"(?<![\w.])([\w.]++)(\s++(?:and|und|et|y)\s++)([A-Za-z][\w-]*+)$")
_CAPITALS = re.compile(r"[A-Za-z]{0,9}[A-Z][\w-]{0,9}[A-Z]\w{0,9}")


def _is_field(words: str) -> bool:
    """Whether words say what a body may be for."""
    return all(word.casefold() in thing_words() or word.casefold() in field_words("field") for word in words.split())


def _located(flat: str, start: int, names: list[str]) -> Iterator[Span]:
    at = 0
    for name in names:
        found = flat.find(name, at)
        if found < 0:
            continue
        at = found + len(name)
        if flat[at : at + 1] == "." and re.search(r"\b(?:e\.\s?V|Inc|Ltd|Co|Corp|S\.A)$", name):
            at += 1
        yield Span(start + found, start + at)


def _divide_han(document: Document, span: Span) -> Iterator[Span]:
    """和 divides two bodies, and is a letter of many names: what stands on both sides of it must be one."""
    words, start = document.words(span), 0
    for match in _HAN_LIST.finditer(words):
        mark = match[0].strip()
        left, right = words[start : match.start()].strip(), words[match.end() :].strip()
        if not left or not right:
            continue
        if mark in ("和", "与", "及", "與", "暨", "以及"):
            spaced = match[0] != match[0].strip()
            after = _HAN_LIST.split(right, maxsplit=1)[0]
            if not spaced and not (_is_han_body(left) and _is_han_body(after or right)):
                continue
            if not spaced and _HAN_FIELD.search(left) and _HAN_OF_FIELDS.search(after or right):
                continue  # 人工智能与机器人研究院
        elif not mark and not _is_han_body(left):
            continue
        yield bare(document.text, Span(span.start + start, span.start + match.start()))
        start = match.end()
    yield bare(document.text, Span(span.start + start, span.end))


_HAN_FIELD = re.compile(
    r"(?:智能|数据|信息|生物|医药|能源|环境|环保|材料|电子|通信|自动化|技术|科学|工程|经济|社会|文化|地理)$"
)
_HAN_OF_FIELDS = re.compile(r"(?:研究院|研究所|研究中心|实验室|学院|学会|协会|系|部|局|委员会|中心)$")


def _is_han_body(text: str) -> bool:
    return bool(re.search(r"[A-Za-z]{2,}$", text)) or han_kind(text) in ("body", "place")


def claims_of(
    document: Document,
    span: Span,
    role: Role,
    rule: str,
    weight: float,
    *,
    prose: bool = True,
    persons: bool = True,
    beside: bool = False,
) -> Iterator[Claim]:
    """
    The claims that a name, or a list of names, makes in a role; those of persons only where they may be meant.

    `beside` says that the list goes on with names before which others are those of bodies.
    """
    found = [one for one in divide(document, span, prose=prose) if _may_be_name(document.words(one))]
    bodies = [
        _kind(document, one, _before_comma(document.words(one)), role, bodies=False, prose=prose) == "body"
        for one in found
    ]
    if role in (HOST, CO_HOST) and not any(bodies) and any(_is_person(document.words(one)) for one in found):
        return  # "hosted by Dana and Wes": who is listed with people is one of them
    for one in found:
        claim = claim_of(document, one, role, rule, weight, bodies=any(bodies) or beside, prose=prose, persons=persons)
        if claim is not None:
            yield claim


def _before_comma(words: str) -> str:
    return re.split(r"\s*[,，(（]|\s[–—-]\s", words, maxsplit=1)[0].strip() or words


def _people_with_bodies(words: str) -> bool:
    """Whether words are people with the bodies that they are of: "Kaja Lund of Fjord Audio and Ben Ito"."""
    named = take_name(words, 0, len(words))
    return (
        named is not None and _OF_BODY.match(words, named.end) is not None and best_name(words, named, KNOWN) == named
    )


_OF_BODY = re.compile(r"(?:,|\s?\(|\s(?:of|from|at)\s).*(?:,|;|\sand\s)|\sfor\s|,\s(?:an?|the)\s|,\s[A-Z]{2,3}\sof\s")


def _is_office_and_name(words: str) -> bool:
    """Whether words are somebody with an office before the name: "Elm Carpentry Executive Director Jonah Lund"."""
    *before, given, surname = ["", *words.split()] if " " in words else ["", "", words]
    return any(map(title_word, before)) and is_given(given) and sureness(f"{given} {surname}") >= KNOWN


def claim_of(
    document: Document,
    span: Span,
    role: Role,
    rule: str,
    weight: float,
    *,
    bodies: bool = False,
    prose: bool = True,
    persons: bool = True,
) -> Claim | None:
    """
    The claim that one name makes; a host who is a person makes none: that is for the people. One who could be a person
    or a body makes a claim "body in doubt".

    `bodies` says that other names of the list are those of bodies, `persons` that a person may be meant.
    """
    if prose:
        span = Span(span.start, span.end - len(re.search(r"(?:\s+projects?)?$", document.words(span))[0]))  # type: ignore[index]
    words = document.words(span)
    if prose and " " not in words and is_given(words) and not words.isupper():
        return None  # "presented by Henning"
    if prose and _is_office_and_name(words):
        return None
    if prose and " " not in words and words.casefold() in thing_words() and not words.isupper():
        return None  # "join the Wellbeing at Work Network", of which no more is read
    if not _may_be_name(words) or (prose and _TITLE_NEXT.match(document.text, span.end)):
        return None
    if prose and _people_with_bodies(words):
        return None
    first = _before_comma(words)
    kind = _kind(document, span, first, role, bodies=bodies, prose=prose)
    if kind == "person" and not (persons and role in (ORGANIZER, CO_ORGANIZER, SPONSOR, FUNDER)):
        return None
    doubted = kind == "either" and (role in (HOST, CO_HOST) or (role in HOLDING and not persons))
    if prose and ends_in_event(words) and not words.endswith(("School", " Events")) and not body_reason(words):
        return None
    try:
        if kind == "person":
            appearance = evolve(Appearance.parse(words, role=role, kind="person"), roles=role)  # not "(chair)" of them
        else:
            appearance = Appearance(Organization.parse(words), role, text=words)
    except PeopleError:
        return None
    return Claim(IN_DOUBT if doubted else FIELD, appearance, span, rule, weight)


def _kind(document: Document, span: Span, first: str, role: Role, *, bodies: bool, prose: bool) -> str:
    """Whether a name is that of a "person", a "body", or could be "either"; `first` is what stands before a comma."""
    words = document.words(span)
    if _reason(first) or _BODY_WORD.search(first):
        return "body"
    if known_place(first.split()[-1] if " " in first else "") and sureness(first) < KNOWN:
        return "body"  # "Startup Oslo", but "Deb Santiago"
    if person_reason(first):
        # "由华为、绿水大学支持": who stands among bodies is one, whatever a surname it begins with.
        given = not prose and role not in HOLDING and len(first) > 3  # 合作媒体：蓝湾资讯
        return "body" if is_han(first) and (given or (bodies and prose)) else "person"
    if not _like_person(first) or (" " in first and sureness(first) == NO):
        return "body"
    beside = words[len(first) :].strip(" ,，()（）–—-")
    if not prose and beside and role in HOLDING and (body_reason(beside) or any(map(title_word, beside.split()[:3]))):
        return "person"  # "Rune Aldersen, University of Elm": who is listed with a body, or "(chair)"
    article = document.text[max(0, span.start - 4) : span.start].casefold() == "the "
    return "body" if bodies or article or body_reason(words) else "either"


def without_genitive(name: str) -> str:
    """
    A German name as it is without the ending of the genitive.

    >>> without_genitive("Elminstituts Nord"), without_genitive("Hafenhauses"), without_genitive("Elm Labs")
    ('Elminstitut Nord', 'Hafenhaus', 'Elm Labs')
    """
    return _GENITIVE.sub(r"\1", name, count=1)


_GENITIVE = re.compile(
    r"\A(\w*(?:[Ii]nstitut|[Vv]erein|[Vv]erband|[Zz]entrum|[Mm]useum|[Aa]rchiv|[Aa]mt|[Hh]aus|[Nn]etzwerk|[Kk]olleg|[Kk]reis|"
    r"[Bb]üro|[Ll]ehrstuhl|[Ll]abor|[Bb]und|[Ff]onds|[Rr]at))e?s\b"
)


def is_body(words: str) -> bool:
    """Whether a word says that this is a body: "Landesbibliothek Speyer"."""
    return bool(body_reason(words)) or _BODY_WORD.search(words) is not None


def _reason(words: str) -> bool:
    """Whether something says that a name is a body's; the place in a person's name ("Deb Santiago") does not."""
    reason = body_reason(words)
    return bool(reason) and not (reason == "the name of a place" and " " in words and sureness(words) >= KNOWN)


def _is_person(words: str) -> bool:
    return bool(person_reason(words)) or named_person(words) or (" " in words and sureness(words) >= KNOWN)


def _like_person(words: str) -> bool:
    """Two or three capitalized words that nothing marks as a body ("Leandro Silvestri"), or a given name we know."""
    parts = words.split()
    if len(parts) == 1:
        return is_given(words) and not words.isupper()
    if parts[0] in ("La", "Le", "Les", "El", "Los", "Las", "The"):
        return False
    return len(parts) <= 3 and all(re.fullmatch(r"[A-ZÀ-Þ][a-zß-ÿ'’-]+|[A-Z]\.", part) for part in parts)


def _may_be_name(words: str) -> bool:
    return (
        1 < len(words) <= MAX_NAME
        and not words.startswith(("at ", "from ", "@"))  # where somebody on the line above is
        and words.casefold() not in ("the", "der", "die", "das", "le", "la", "les", "el", "los", "las", "our")
        and any(c.isalpha() for c in words)
        and _NOTHING.match(words) is None
        and not is_rank(words.casefold())
        and "://" not in words
        and "@" not in words
        and (not is_sentence(words) or (_IN_FULL.search(words) is not None and is_body(words.split()[0])))
    )


# "Société pour la protection des haies (SPH)": in small letters, and no sentence
_IN_FULL = re.compile(r"\s\([A-Z][A-Za-z&-]{0,13}[A-Z]\)$")
