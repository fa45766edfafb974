"""
The people that one line of a list names, with their positions: "Jane Roe (Lake Institute), Tom Okoro & Ana Vidal".

Shared by the finders of people; a line is a bullet, the value of a label, a cell, a heading, the first sentence of a
paragraph. Names of one list are told apart at commas, "and" and semicolons, where what follows is a name again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from attrs import frozen

from eventkit.announcements.bounds import leave_behind
from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Span, sentences
from eventkit.announcements.finders._names_han import COUNTRY, is_lone_name, name_and_position
from eventkit.announcements.finders._names_roles import TAKING_PART
from eventkit.announcements.finders._names_sure import (
    KNOWN,
    NO,
    RESPECTED,
    SHAPE,
    is_given,
    name_at_end,
    sureness,
    surname_first,
    thing_words,
)
from eventkit.announcements.finders._positions import are_stated, is_card
from eventkit.announcements.finders._positions import read_positions as read_positions
from eventkit.announcements.finders._spoken_of import SKIPPED_HEADINGS
from eventkit.errors import EventkitError
from eventkit.people import Appearance, Name, Person, Position
from eventkit.people._han import han_kind, is_han_title
from eventkit.people._honorifics import is_honorific
from eventkit.people._party import body_reason
from eventkit.people._pieces import body_word, brackets, is_cjk, is_han, kind_of, title_word
from eventkit.people.lines import read_line
from eventkit.people.role import CHAIR, DISCUSSANT, HOST, MODERATOR, PANELIST, Role

MAX_ENTRY = 600
_LIST_MARKS = ",;、，；\n"
MAX_LIST = 200_000  # characters of a list of many

# Not from inside a run of white space, and with no two runs of it side by side: long ones would take their cube.
_SEPARATORS = re.compile(
    r"(?:(?=\S)|(?<!\s))(?:\s*(?P<strong>[;；\n])\s*|\s*(?P<han>、)\s*"
    r"|\s*(?:[,，]\s*)?(?<=[\s,，])(?P<and>and|und|et|y|e|&|sowie|ainsi que|和|与|及|as well as|"
    r"in conversation with|im Gespräch mit|en conversation avec|en conversación con|en diálogo con)\s+"
    r"|\s*(?P<slash>\s/\s|\s\+\s)\s*|\s*(?P<comma>[,，])\s*|\s*&\s*)"
)
# What is in each of them; it begins with one class of characters, so that it is found many times as fast.
_SEPARATES = re.compile(
    r"[;；\n、,，&/+和与及\s](?:(?<=\S)|(?<=\n)|(?:and|und|et|y|e|sowie|ainsi que|as well as|i[nm]|en)\s)"
)
_NAME_ENDS = re.compile(
    r"\s*[(（\[,，:：;|｜<]|\s[-–—]|[–—]\s|\s(?:from|of|at|is|was|who|will|aus|von|vom|de|du|chez|del|as)\s|\t"
)
_SHARED = re.compile(r"(?:(Drs|Dres|Profs|Prof\.s|Professors|Messrs|Doctors|Mmes|Srs|Sres)\b\.?,?\s+)+", re.I)
_SINGULAR = {
    "drs": "Dr.", "dres": "Dr.", "doctors": "Dr.", "profs": "Prof.", "prof.s": "Prof.", "professors": "Professor",
    "messrs": "Mr.", "mmes": "Mme", "srs": "Sr.", "sres": "Sr.",
}  # fmt: skip
_LINK = re.compile(r"\[([^\[\]]{1,120})\]\((?:https?:|/|www|mailto:|#)[^()\s]*\)")
_RAISED = "¹²³⁴⁵⁶⁷⁸⁹⁰†‡§*"  # marks of notes behind a name
_NOTED = re.compile(rf"\n\s*(?:[{_RAISED}]|\d\s)")  # below a list of names
_NOTES = re.compile(rf"(?<=[^\W\d_])[{_RAISED}]+(?:\s*[,;]\s*[{_RAISED}]+)*")
_MARKS = re.compile(r"\*\*|__|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)|^[>•●▪*\s-]+\s")
_NOBODY = re.compile(
    r"^(?:tb[acd]|to be (?:announced|confirmed|determined)|n/?a|none|various|speaker name|name of|"
    r"your name|first ?name|"
    r"last ?name|presenter name|name here|all|everyone|several|more|coming soon|see below|"
    r"stay tuned|n\.?n\.?|wird noch|待定|敬请期待|"
    r"暂定|to follow|click|register|join|\[[^\]]{1,60}\](?!\()|\{|<|lorem|xxx|guest name|host name|"
    r"insert|tba|à confirmer|por confirmar|unknown)(?!\w)",
    re.I,
)
_HANDLE = re.compile(r"\s[(\[]?@[a-z][\w.]{1,39}[)\]]?$")  # "Tom Okoro @tomo"
# "Ana Vidal (EPAL), Tom Okoro, chaired by Ines Roth", "…, with comments by Ines Roth"
_LED_BY = re.compile(
    r"[,;.(]?\s+(?:and\s+)?(?:(?:(?P<led>moderated|chaired|facilitated|moderiert|modérée?s?|animée?s?|moderad[oa]s?)"
    r"|(?P<hosted>hosted))\s(?:by|von|par|por)|(?:with\s)?(?P<discussed>comment(?:s|ary|ed)?|a response|responses|"
    r"discussed)\s(?:by|from))\s",
    re.I,
)
_LEADERS = {"led": MODERATOR, "hosted": HOST, "discussed": DISCUSSANT}
_CALLED_BY_A_THING = re.compile(r"(?P<name>(?P<given>[^\W\d_a-zà-ÿ][\w’'-]+)\s[^\W\d_a-zà-ÿ][\w’'-]+)\s*[,(]\s*")
# A line below a list of names that tells readers what to do.
_TO_READERS = re.compile(
    r"\n\s*(?:register|registration|rsvp|sign[ -]up|join|watch|click|tickets?|book|zoom|meeting (?:id|link)|link|"
    r"stream|live ?stream|record(?:ing|ed)|aired|published|running time|length|duration|transcript|sponsored|produced|"
    r"edited|music|listen|subscribe|follow|slides|free|anmeldung|inscripción|inscription|s['’]inscrire|报名|直播|链接)\b",
    re.I,
)
# "Ana Vidal- Lake Works"
_LOOSE_DASH = re.compile(r"(?<=[a-zß-ÿ])[-–—]\s+(?=[A-ZÀ-Þ])|(?<=[a-zß-ÿ])\s+[-–—](?=[A-ZÀ-Þ])")


@frozen
class Entry:
    """One person of a line: who, the words that were read, and how sure the name is."""

    appearance: Appearance
    span: Span
    sure: int


def read_entries(
    text: str, span: Span, role: Role, *, either: bool = False, plural: bool = True, lone: bool = False
) -> list[Entry]:
    """
    The people of one line.

    `either` says that the label may stand before a title or a body as well: a name must then be known, or come with a
    position. `plural` that the label announces several, `lone` that single words may be names ("Host: Wes").
    """
    span = _bare(text, span)
    shared = _SHARED.match(text, span.start, span.end)
    noted = _NOTED.search(text, span.start, span.end)
    span = Span(span.start, noted.start()) if noted else span
    told = _TO_READERS.search(text, span.start, span.end)
    span = Span(span.start, told.start()) if told else span
    begin = span.start
    span = span if shared else _first_sentence(text, span)
    longest = MAX_LIST if plural and len(span) > MAX_ENTRY and _is_list(text, span) else MAX_ENTRY
    if longest == MAX_LIST <= span.end - begin:
        leave_behind(text, span.end, f"{MAX_LIST:,} characters of one list of people")
        span = Span(span.start, max(text.rfind(mark, span.start, span.end) for mark in _LIST_MARKS))
    if not len(span) or len(span) > longest:
        return []
    if plural and (several := _between_dashes(text, span)):
        found = []
        for part in several:
            found += read_entries(text, part, role, either=either, plural=False)
        return found
    led = _led_by(text, span)
    if led is not None:
        leader = _LEADERS[str(led.lastgroup)]
        more = read_entries(text, Span(led.end(), span.end), leader, either=True)
        if more:
            before = read_entries(text, Span(span.start, led.start()), role, either=either, plural=plural, lone=lone)
            return [*before, *more]
    found = []
    honorific = _SINGULAR.get(shared[1].lower(), "") if shared else ""
    inner = Span(shared.end(), span.end) if shared else span
    parts = _divided(text, inner, plural=plural or bool(honorific), shared=bool(honorific), lone=lone)
    if either and len(parts) > 1:  # several names are a list of people, where one may be a body
        sure = [_leading(text, part, lone, False) for part in parts]
        either = min(sure[:-1]) < SHAPE or (role == HOST and max(sure) < KNOWN)
    for n, part in enumerate(parts):
        single = lone or (n == len(parts) - 1 and n > 0 and _single(text[part.start : part.end]))
        entry = read_entry(text, part, role, either=either, lone=single, honorific=honorific)
        if entry is not None:
            found.append(entry)
    return found


def _led_by(text: str, span: Span) -> re.Match[str] | None:
    """The first "moderated by" in a line; None where there are so many that they are no announcement's."""
    found = [*islice(_LED_BY.finditer(text, span.start, span.end), _MOST_LEADERS + 1)]
    return found[0] if found and found[0].start() > span.start and len(found) <= _MOST_LEADERS else None


_MOST_LEADERS = 8
_SHAPED = re.compile(
    r"[\s*_>•●▪–—-]*(?P<name>[A-ZÀ-Þ][\w'’-]{1,20}(?: [A-ZÀ-Þ][\w'’-]{1,20}){1,2})"
    r"(?=,? |[,;/&]|\s*$)(?! [a-z])(?:, [A-ZÀ-Þ][^.!?\n]{2,80})?\s*$"
)
_AND_MORE = re.compile(r"(?:(?=\S)|(?<!\s))\s*(?:[;/&\n]|\band\b|\bund\b|\bet\b|\by\b)\s*")


def _is_list(text: str, span: Span) -> bool:
    """Whether a long stretch is a list: a comma or semicolon stands every few words."""
    marks = sum(text.count(mark, span.start, span.end) for mark in _LIST_MARKS)
    return marks * _APART > len(span)


_APART = 60  # characters from one mark of a list to the next at most, on average


def _between_dashes(text: str, span: Span) -> list[Span]:
    """The parts of "Ana Vidal, Lagoon Bank – Tom Okoro, Lake Institute – …", three at least, each with a name."""
    cuts = list(_DASH.finditer(text, span.start, span.end))
    if len(cuts) < 2:
        return []
    starts = [span.start, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), span.end]
    parts = [Span(a, b) for a, b in zip(starts, ends, strict=True)]
    named = all(
        _leading(text, part, False, False) >= SHAPE and _BESIDE.search(text, part.start, part.end) for part in parts
    )
    return parts if named else []


_DASH = re.compile(r"\s[–—|•·]\s")
_BESIDE = re.compile(r",\s|[(（]")


def unsure_entries(text: str, span: Span, rule: str, *, bodies: bool = False) -> Iterator[Claim]:
    """
    Claims "person in doubt": words where people are listed that have the shape of a name and may be a thing's.

    "Moderator: Phoenix Rising", "Jude Park, Cable Works". With `bodies` a label of bodies too: what is surely the name
    of one is no doubt.
    """
    start = span.start
    limit = min(span.end, start + MAX_ENTRY)
    for end, then in [*((cut.start(), cut.end()) for cut in _AND_MORE.finditer(text, start, limit)), (span.end, 0)]:
        found = _SHAPED.match(text[start:end])
        if (
            found is not None
            and not title_word(found["name"].split()[-1])  # "Deputy Director", on a line of its own
            and not (bodies and (body_reason(found["name"]) or kind_of(found["name"])))
        ):
            inner = Span(start + found.start("name"), start + found.end("name"))
            yield Claim("person in doubt", found["name"], inner, rule, 0.3)
        start = then


_FROM_COUNTRY = re.compile(rf"\A\s*{COUNTRY}")
_LEAD = re.compile(rf"[\s*_>•●▪–—-]*(?:by\s+|von\s+|par\s+|por\s+)?{COUNTRY}?", re.I)


def _bare(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    lead = _LEAD.match(words)
    start = span.start + (lead.end() if lead else 0)
    end = start + len(text[start : span.end].rstrip(" \t\n*_,;，；、"))
    return Span(start, end)


_MOST_TITLES = 60  # characters before a name


def _first_sentence(text: str, span: Span) -> Span:
    whole = text[span.start : min(span.end, span.start + MAX_LIST)]
    inner = next(iter(sentences(whole, Span(0, len(whole)))), Span(0, len(whole)))  # the span alone: "Dr." begins it
    while inner.end < min(len(whole), _MOST_TITLES) and all(
        is_honorific(word) or len(word) < 4 for word in whole[: inner.end].split()
    ):
        after = next(iter(sentences(whole, Span(inner.end, len(whole)))), Span(inner.end, len(whole)))
        inner = Span(inner.start, after.end)  # "Dra." ended no sentence
    first = Span(span.start + inner.start, span.start + inner.end)
    end = first.end
    while end > first.start and text[end - 1] in ".。!！":
        if text[end - 1] == "." and re.search(r"(?:\b\w|Jr|Sr|Inc|Ltd|Co|e\.V|Ph\.D|M\.D)\.$", text[first.start : end]):
            break
        end -= 1
    return Span(first.start, end)


def _divided(text: str, span: Span, *, plural: bool, shared: bool, lone: bool) -> list[Span]:
    """The parts of a line that each begin with a name."""
    pieces = list(_pieces(text, span))
    if is_han(text[span.start : span.end]):
        pieces = [part for kind, piece in pieces for part in _han_pieces(text, kind, piece, plural=plural)]
    if len(pieces) < 2:
        return [span]
    sure = [_leading(text, piece, lone, shared) for _, piece in pieces]
    bare = all(kind in ("comma", "and", "") for kind, _ in pieces)
    all_names = bare and min(sure) >= SHAPE and (plural or len(pieces) > 2)
    if bare and plural and min(sure[:-1]) >= SHAPE and sure[-1] == NO:
        final = text[pieces[-1][1].start : pieces[-1][1].end]  # "Ana Vidal, Tom Okoro and Arjun"
        sure[-1] = SHAPE if pieces[-1][0] == "and" and _single(final) else NO
        all_names = all_names or sure[-1] == SHAPE
    starts = [pieces[0][1].start]
    named, spoiled = sure[0] >= SHAPE or lone, False
    ends: list[int] = []
    for n, (kind, piece) in enumerate(pieces[1:], 1):
        before = text[pieces[n - 1][1].start : pieces[n - 1][1].end]
        closed = kind == "comma" and before.endswith((")", "）"))
        doubtful = kind == "comma" or (kind == "and" and spoiled)
        doubtful = doubtful or (kind == "slash" and sure[0] >= KNOWN)  # "Ana Vidal / Fablab Nantes"
        needed = KNOWN if doubtful and not (shared or all_names or closed) else SHAPE
        paired = kind == "and" and spoiled and sure[n] == SHAPE and n + 1 < len(pieces) and sure[n + 1] == NO
        if (sure[n] >= needed or paired) and named:  # "Ana Vidal, ACME, and Quirin Dalbo, Beta"
            ends.append(pieces[n - 1][1].end)
            starts.append(piece.start)
            spoiled = False
        else:
            spoiled = True
            named = named or sure[n] >= SHAPE
    ends.append(span.end)
    return [Span(a, b) for a, b in zip(starts, ends, strict=True)]


def _pieces(text: str, span: Span) -> Iterator[tuple[str, Span]]:
    """The pieces between separators outside brackets, each with the kind of separator before it."""
    words = text[span.start : span.end]
    hidden = brackets(words)
    start, kind, closed = 0, "", -1
    opened = sorted(hidden.items())
    at = 0
    for match in _SEPARATORS.finditer(words) if _SEPARATES.search(words) else ():
        while at < len(opened) and opened[at][0] < match.start():
            closed = max(closed, opened[at][1])
            at += 1
        if match.start() < closed:
            continue
        if words[start : match.start()].strip():
            yield kind, Span(span.start + start, span.start + match.start())
            kind = ""
        start = match.end()
        kind = kind if kind == "strong" else match.lastgroup or "and"  # "Lagoon Bank; and Tom Okoro"
    if words[start:].strip():
        yield kind, Span(span.start + start, span.end)


_HAN_AND = re.compile("以及|[和与及與跟]")
_HAN_OR_LETTERS = re.compile(r"[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*)+|[^\s\u3000]+")


def _han_pieces(text: str, kind: str, piece: Span, *, plural: bool) -> Iterator[tuple[str, Span]]:
    """A piece in Han characters, divided at white space where all of it is names, and at 和 between two names."""
    words = text[piece.start : piece.end]
    if len(words) > MAX_ENTRY:
        yield kind, piece
        return
    names = [*_HAN_OR_LETTERS.finditer(words)] if plural else []
    if len(names) > 1 and all(_is_han_name(name[0]) or (n and _in_letters(name[0])) for n, name in enumerate(names)):
        yield from (
            (kind if not n else "han", Span(piece.start + name.start(), piece.start + name.end()))
            for n, name in enumerate(names)
        )
        return
    for cut in _HAN_AND.finditer(words):
        behind = _NAME_ENDS.split(words[cut.end() :], maxsplit=1)[0]
        if _is_han_name(words[: cut.start()]) and (_is_han_name(behind) or _in_letters(behind)):
            yield kind, Span(piece.start, piece.start + cut.start())
            yield "han", Span(piece.start + cut.end(), piece.end)
            return
    yield kind, piece


def _is_han_name(words: str) -> bool:
    """Whether words are a Chinese name, perhaps with what somebody is."""
    if is_lone_name(words):
        return not han_kind(words)
    found = name_and_position(words) if is_han(words) and not is_han_title(words) else None
    return found is not None and (found[2] >= RESPECTED or any(position.title for position in found[1]))


def _in_letters(words: str) -> bool:
    return not is_han(words) and sureness(words) >= KNOWN


def _leading(text: str, piece: Span, lone: bool, shared: bool) -> int:
    """How sure it is that a piece begins with a name."""
    words = _FROM_COUNTRY.sub("", text[piece.start : piece.end], count=1)
    cut = _NAME_ENDS.search(words)
    name = (words[: cut.start()] if cut else words).strip(_RAISED + " .*_")
    if is_han(name) and " " in name:
        latin = _IN_LETTERS.match(name)
        name = latin["name"] if latin is not None else name.split()[0]
    sure = NO if is_han(name) and is_han_title(name) else sureness(f"Dr. {name}" if shared else name)
    if "《" in name:
        return NO  # 《河湾文艺》主编
    if sure == NO and is_han(words):
        office = _behind_office(words)
        titled = (
            office is None and " " in words and name_and_title(words.split()[-1]) is not None
        )  # 湖畔大学 周明远院长
        return office[2] if office is not None else KNOWN if titled else NO
    if sure == SHAPE and len(name.split()) == 1 and not is_han(name) and not lone:
        return NO
    if lone and sure == NO and _single(name):
        return SHAPE
    if sure == NO and len(words) < 90 and not cut:
        ending = name_at_end(text, piece.start, piece.end)
        before = text[piece.start : ending.start].split() if ending is not None else []
        if before and title_word(before[-1]):
            return SHAPE
    return sure


_LONGEST_HAN = 6  # characters of what somebody may call themselves


def _single(name: str) -> bool:
    """Whether one word may be how somebody is called where nothing more is said: "Wes", "SOFIgirl"."""
    low = name.casefold()
    if is_han(name) and (len(name) > _LONGEST_HAN or han_kind(name)):
        return False  # "半日书店创始人"
    return bool(re.fullmatch(r"[^\W\d_][\w.’'-]{1,19}", name)) and (
        low not in thing_words()
        and not title_word(name)
        and Role.known(name) is None
        and (name[0].isupper() or is_cjk(name))
    )


def read_entry(
    text: str, span: Span, role: Role, *, either: bool = False, lone: bool = False, honorific: str = ""
) -> Entry | None:
    """The one person of a part of a line, or None where it names none."""
    found = _named(text[span.start : span.end], role, either, lone, honorific)
    return None if found is None else Entry(found[0], span, found[1])


@lru_cache(maxsize=1024)
def _named(said: str, role: Role, either: bool, lone: bool, honorific: str) -> tuple[Appearance, int] | None:
    """The person whom words name, and how sure the name is; several finders ask for the same words."""
    words = _NOTES.sub("", _FROM_COUNTRY.sub("", said, count=1))
    words = words if is_han(words) else words.replace("\u3000", "\t")
    words = _MARKS.sub("", _LINK.sub(r"\1", words)).strip(" \t\n,;，；、–—-:：")
    words = _TALK_AFTER.sub("", words)
    words = _LOOSE_DASH.sub(" – ", _HANDLE.sub("", words), count=1)
    if not words or _NOBODY.match(words):
        return None
    if honorific and not is_honorific(words.split()[0]):
        words = f"{honorific} {words}"
    try:
        line = read_line(" ".join(words.split("\n")) if "\n" in words and not is_card(words) else words)
    except EventkitError:
        return None
    if line.role not in TAKING_PART and SKIPPED_HEADINGS.search(line.header.casefold()):
        return None  # "Contact: Jane Roe", below the speakers
    name, rest = line.name, line.rest if line.name else ""
    if is_han(words) and (not name or is_han(name[0]) or not sureness(name)):
        name, rest = _han_parts(line.body, name, rest)
        if not sureness(name) and (office := _behind_office(line.body)) is not None:
            name, rest = office[:2]
    if line.role is not None and line.role in TAKING_PART:
        role, lone = line.role, True
    sure = sureness(name) if name else NO
    if sure == NO:
        name, rest, sure = _office_first(line.body, name, rest)
    if sure == NO and (called := _CALLED_BY_A_THING.match(line.body)) is not None and is_given(called["given"]):
        what = line.body[called.end() :]
        if are_stated(read_positions(what)):
            name, rest, sure = called["name"], what, SHAPE  # "Sophie Grand, journaliste"
    if sure <= SHAPE and " " not in name and not is_han(name) and not (lone and _single(name or words)):
        sure = NO
    if sure == NO and lone and not rest and _single(line.body):
        name, sure = line.body, SHAPE
    if sure == NO:
        return None
    quoted = re.search(r"[“\"«„《‘][^\n]{3,}[”\"»“》’]$", words) is not None  # the talk has quotation marks
    body = role in _NO_TALKS and _IN_CAPITALS.fullmatch(rest) is not None
    positions = read_positions(rest, loose=quoted or body or _separated_well(words, name))
    if _is_talk(words, name, rest):
        positions = ()  # "Jane Roe: What the harbor remembers of storms"
    if either and sure < KNOWN and not are_stated(positions) and not honorific:
        return None
    person = to_person(name)
    if person is None:
        return None
    return Appearance(person, role, positions, text=said), sure


# Who moderates or discusses gives no talk: "Ana Vidal – De Lantaarn" is somebody of there.
_NO_TALKS = frozenset((MODERATOR, CHAIR, PANELIST, DISCUSSANT))
_IN_CAPITALS = re.compile(r"[/|–—-]?\s*[A-ZÀ-Þ][\w&.’'-]*(?:\s[A-ZÀ-Þ&][\w&.’'-]*){0,3}")
# "Ana Vidal (Elm Works): Pipelines for humans"
_TALK_AFTER = re.compile(r"(?<=[)）])[*_\s]*[:：]\s.*$", re.S)
_TO_A_NAME = re.compile(r"\s(?:of|for|de|du|des|del|von|für)(?: (?:the|la|le|les|los|las|der|die|das))?$", re.I)


def _office_first(body: str, name: str, rest: str) -> tuple[str, str, int]:
    """An office before the name: "Deputy Secretary (Law) Han Kok Juan", "Community Manager Jane Roe"."""
    if is_cjk(body):
        return name, rest, NO
    if not name and not rest and "," in body:  # nothing was read in front: "Harbor engineer Ana Vidal, Lagoon Bank"
        rest = body[len(body.partition(",")[0]) + 1 :].strip()
    head = body[: len(body) - len(rest)].rstrip(" ,;(–—-") if rest and body.endswith(rest) else body
    found = name_at_end(head, 0, len(head))
    if found is None or not found.start:
        return name, rest, NO
    office = head[: found.start].strip(" ,")
    if kind_of(office) not in ("title", "unit", "body") and not any(title_word(word) for word in office.split()):
        return name, rest, NO
    if _TO_A_NAME.search(office):
        return name, rest, NO  # "Friends of the | Old Canal", "fondateur de | Nuit Claire"
    said = head[found.start : found.end]
    return said, f"{office}, {rest}" if rest else office, max(sureness(said), SHAPE)


def _han_parts(body: str, name: str, rest: str) -> tuple[str, str]:
    """A Chinese line: the name first or last, white space or a bracket beside it; of several statements the first."""
    body = re.split(r"[。；;\n]", body.strip(), maxsplit=1)[0]
    if (latin := _IN_LETTERS.match(body)) is not None and is_han(latin["rest"]) and sureness(latin["name"]):
        return latin["name"], latin["rest"].strip(" ,，")
    if (foreign := _FOREIGN.match(body)) is not None:
        inner = _without_spelling(foreign["inner"] or "", foreign=True)
        return foreign["name"], "，".join(part for part in (inner, foreign["rest"].strip(" ,，")) if part)
    parts = re.split(r"[\s\u3000,，|｜:：]+", body)
    bracket = re.match(
        r"([\u3400-\u9fff]{2,4}(?:\s*(?:教授|博士|老师|先生|女士|院士|研究员))?)\s*[(（]([^()（）]{2,60})[)）]\s*[,，]?\s*(.*)",
        body,
    )
    if bracket and sureness(re.sub(r"\s", "", bracket[1])):
        called = re.match(r"(?:花名|艺名|昵称|笔名|网名|英文名)", bracket[2])
        inner = "" if called or Role.known(bracket[2]) is not None else _without_spelling(bracket[2])
        return re.sub(r"\s", "", bracket[1]), "，".join(part for part in (inner, bracket[3]) if part)
    if name and sureness(name) and len(name) <= 12 and "。" not in rest and len(parts) < 2:
        return name, rest
    if len(parts) > 1:
        if len(parts) > 2 and parts[1] in ("博士", "教授", "老师", "先生", "女士", "院士"):
            parts = [parts[0] + parts[1], *parts[2:]]
        after = body[body.index(parts[1]) :] if parts[1] in body else ""
        titled = name_and_title(parts[-1])
        if titled is not None and sureness(parts[0]) < KNOWN:
            before = body[: body.rindex(parts[-1])].strip(" ,，|｜:：")
            return titled[0], before + titled[1]
        first = _FELLOW.sub("", parts[0])
        if (2 <= len(first) <= 5 or sureness(first) == RESPECTED) and sureness(first) and not han_kind(first):
            return first, after.strip(" ,，|｜:：")
        last = _FELLOW.sub("", parts[-1])
        before = body[: body.rindex(parts[-1])].strip(" ,，|｜:：")
        if 2 <= len(last) <= 5 and sureness(last) and not han_kind(last):
            return last, before
    return _FELLOW.sub("", name), rest


_FELLOW = re.compile("(?:同学|学长|学姐)$")


def _behind_office(words: str) -> tuple[str, str, int] | None:
    """A name behind what somebody is, 诗人周明远: the name, what is said of them, and how sure the name is."""
    cut = re.search(r"\s*[(（,，]", words)
    head = words[: cut.start()] if cut else words
    found = name_and_position(head) if not is_han_title(head) else None
    if found is None or not any(position.title for position in found[1]) or not head.endswith(found[0]):
        return None
    behind = words[len(head) :].strip(" ()（）,，")
    said = [head.removesuffix(found[0]).strip(), _without_spelling(behind)]
    return found[0], "，".join(part for part in said if part), found[2]


_PARTICLES = "(?:de|van|von|den|der|la|di|da|do|dos|al|el|bin)"
_IN_LETTERS = re.compile(
    rf"(?P<name>[A-ZÀ-Þ][\w.’'-]+(?: (?:{_PARTICLES} )*[A-ZÀ-Þ][\w.’'-]*){{1,3}})"
    r"(?=[\s\u3400-\u9fff（(，,])(?P<rest>.+)"
)
_FOREIGN = re.compile(
    r"(?P<name>[\u3400-\u9fff]{1,8}(?:[·・•‧][\u3400-\u9fff]{1,8}){1,3}?\s?(?:教授|博士|先生|女士|院士|老師|老师)?)"
    r"(?=[\s（(，,])\s*(?:[（(](?P<inner>[^（）()]*)[）)])?(?P<rest>.*)"
)
_PARTICLE = re.compile(rf" {_PARTICLES} ")
_SPELLING = re.compile(r"(?P<name>[A-ZÀ-Þ][\w.’' -]+?)(?:\s*[,，;；]\s*(?P<rest>.+))?$")


def _without_spelling(inner: str, *, foreign: bool = False) -> str:
    """What stands in brackets behind a name in Han characters, without the same name in letters."""
    spelled = _SPELLING.match(inner)
    if spelled is None or " " not in spelled["name"]:
        return inner
    if not (foreign or sureness(spelled["name"]) >= (SHAPE if _PARTICLE.search(spelled["name"]) else KNOWN)):
        return inner
    return spelled["rest"] or ""


def name_and_title(words: str) -> tuple[str, str] | None:
    """
    A Chinese name with a title right behind it.

    >>> name_and_title("陈美玲总编辑"), name_and_title("沈立副教授"), name_and_title("高级工程师")
    (('陈美玲', '总编辑'), ('沈立', '副教授'), None)
    """
    for size in (2, 3):
        name, title = words[:size], words[size:]
        if len(title) > 1 and surname_first(name) and is_han_title(title):
            return (name, title) if sureness(name) and not is_han_title(words) else None
    return None


def _separated_well(words: str, name: str) -> bool:
    """Whether a comma or a bracket stands behind the name, where positions stand; a colon or dash may begin a talk."""
    at = words.find(name)
    after = words[at + len(name) :].lstrip() if at >= 0 else ""
    return not after.startswith((":", "：", "-", "–", "—", "|"))


def _is_talk(words: str, name: str, rest: str) -> bool:
    """Whether what stands behind a name and a colon is the title of a talk: several words, some without a capital."""
    colon = words.find(name) >= 0 and words[words.find(name) + len(name) :].lstrip()[:1] in (":", "：")
    said = rest.split()
    plain = [word for word in said if word.islower() and len(word) > 3]
    named = any(title_word(word) or body_word(word) for word in said)
    return colon and len(said) >= 4 and bool(plain) and not named


_PRONOUNS = re.compile(
    r"\s*[(（\[]\s*(?:she|he|they|ze|sie|er|elle|il|iel|ella|él|any)\s?/[^()（）\[\]]{1,20}[)）\]]", re.I
)


def claims_of_name(
    text: str,
    name: Span,
    role: Role,
    rule: str,
    weight: float,
    positions: tuple[Position, ...] = (),
    *,
    words: Span | None = None,
) -> Iterator[Claim]:
    """The claim "person" for a name, in the words that state the positions as well; none where it cannot be read."""
    person = to_person(text[name.start : name.end])
    if person is not None:
        span = words or name
        yield Claim("person", Appearance(person, role, positions, text=text[span.start : span.end]), span, rule, weight)


@lru_cache(maxsize=1024)
def to_person(name: str) -> Person | None:
    """The person of a name, or None where the words cannot be read as one."""
    name = re.sub(r"\s+", " ", _PRONOUNS.sub("", name)).strip(" ,;:*_")
    if not re.search(r"\b[^\W\d_]\.$", name):
        name = name.rstrip(".")
    try:
        return Person(Name.parse(name))
    except EventkitError:
        return None
