"""
Lives of people: "Jane Roe is a research professor at Lake University."

A life says which position somebody holds, wherever it stands; it makes nobody a speaker. Where a heading says whose
lives these are ("Speaker bios", "嘉宾介绍") it does, with less weight than a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Kind, Span, fold_label
from eventkit.announcements.finders._names_entries import read_entries, to_person
from eventkit.announcements.finders._names_roles import is_bios_label, role_of_label
from eventkit.announcements.finders._names_sure import KNOWN, SHAPE, best_name, sureness, take_name
from eventkit.announcements.finders._positions import read_positions
from eventkit.people import Appearance
from eventkit.people._pieces import is_han, title_word
from eventkit.people.role import GUEST, HOST, MODERATOR, PANELIST, SPEAKER, Role

_IS = re.compile(
    r"\s*(?:[(（][^()（）]{1,60}[)）]\s*)?(?:,[^.\n]{1,60},)?\s+(?:is|was\s+named|was\s+appointed|ist|"
    r"est|es|currently\s+(?:is|works|serves))\s+"
    r"(?P<what>(?:also\s+|currently\s+|now\s+|presently\s+|derzeit\s+|actuellement\s+|"
    r"actualmente\s+)?(?:an?|the|one|ein|eine|une?|la|le|el|l['’]|un|"
    r"una)?\s?[^\W\d_][^.;\n]*(?:\n[^.;\n]+)*)"
)
_SERVES = re.compile(
    r"\s+(?:currently\s+)?(?:serves\s+as|works\s+as|joined\s+[^.]{2,40}\s+as|"
    r"is\s+currently\s+working\s+as|arbeitet\s+als|"
    r"travaille\s+comme)\s+(?P<what>[^.;\n]+(?:\n[^.;\n]+)?)"
)
_LEADS = re.compile(
    r"\s+(?:leads|heads|directs|runs|manages|works\s+(?:at|for|in|"
    r"with))\s+(?:the\s+)?(?P<body>[A-Z][\w&.-]*(?:\s(?:[A-Z][\w&.-]*|of|for|and|"
    r"the))*)(?P<whose>['’]s)?"
)
# A second clause: "… and currently works as a researcher at the Lake Institute".
_ALSO = re.compile(
    r",?\s+(?:and|,)\s+(?:(?:she|he|they)\s+)?(?:is\s+)?(?:also\s+|currently\s+|"
    r"now\s+)*(?:(?:working|works|serves|serving|employed)\s+as|(?=(?:the|an?)\s))\s*"
    r"(?P<what>[^.;\n]+(?:\n[^.;\n]+)?)"
)
_FIRST_PERSON = re.compile(r"(?:I\s+am|I['’]m)\s+(?P<what>(?:an?|the)\s[^.;]+)")
_TAIL = re.compile(
    r"(?:\s*[,;])?\s+(?:who|where|which|whose|with\s+(?:over|more|a)|and\s+(?:is|has|was|works|leads|"
    r"the\s+author)|specializ\w+|focus\w+|based|working|"
    r"and\s+currently|located|responsible|since|he|she|they|currently|known|from\s+\d|in\s+\d|"
    r"prior|für|dont|qui|donde|que|wo)\b.*$",
    re.S,
)
_NO_LIFE = re.compile(
    r"(?:contributed|posted|written|published|by|edited|photo|image|source|read|see|click|for more)\b", re.I
)
_ROLES = (
    (re.compile("moderator|chair|主持"), MODERATOR),
    (re.compile("panel"), PANELIST),
    (re.compile("guest|嘉宾"), GUEST),
    (re.compile("host"), HOST),
)


def find(document: Document) -> Iterator[Claim]:
    """Claims "bio" with an Appearance: without a role, or with that of the heading that says whose lives these are."""
    text = document.text
    under: tuple[str, Role] | None = None
    for index, block in enumerate(document.blocks):
        if block.kind is Kind.HEADING:
            label = fold_label(document.words(block.body))
            if is_bios_label(label):
                under = (label, _role(label))
                continue
            if under is not None and role_of_label(label) is not None:
                under = None
            if under is not None:
                found = _heading_with_life(document, index, under[1])
                if found is not None:
                    yield Claim("bio", found, block.body, f"life under: {under[0]}", 0.3)
                else:
                    under = None
            elif index + 1 < len(document.blocks):
                yield from _life_below(document, index)
            continue
        if block.kind is Kind.PARAGRAPH and (card := _card(text, block.body)) is not None:
            yield card
        label = document.label(block) if block.kind is Kind.FIELD else ""
        if label and is_bios_label(label):
            yield from _labelled(document, block, label)
            continue
        if block.kind not in (Kind.PARAGRAPH, Kind.BULLET) or len(block.body) < 25:
            continue
        life = _life(document, block)
        if life is not None:
            appearance, span = life
            if under is not None:
                appearance = evolve(appearance, roles=under[1])
            yield Claim("bio", appearance, span, f"life under: {under[0]}" if under else "life", 0.3)
        elif under is not None and _may_be_life(text, block.body):
            for entry in read_entries(text, block.body, under[1], either=True)[:1]:
                yield Claim("bio", entry.appearance, entry.span, f"life under: {under[0]}", 0.3)
        name = _subject(text, block.body) if life is None and under is not None else None
        person = to_person(document.words(name)) if name is not None else None
        if name is not None and person is not None and under is not None:
            one = Appearance(person, under[1], text=document.words(name))
            yield Claim("bio", one, name, f"life under: {under[0]}", 0.3)


def _subject(text: str, body: Span) -> Span | None:
    """The known name that a life begins with, right before a verb: "Dr. Ana Vidal directs the dam program"."""
    taken = take_name(text, body.start, min(body.end, body.start + 90))
    if taken is None or taken.start != body.start or not _VERB.match(text, taken.end, body.end):
        return None
    name = best_name(text, taken, KNOWN)
    return name if name == taken and " " in text[name.start : name.end] else None


_VERB = re.compile(
    r"\s+(?:(?:has|also|currently|previously|first)\s+)*[a-z]{3,}(?:s|ed)\b|\s+(?:has|grew|is|was|holds|led)\s"
)


def _labelled(document: Document, block: Block, label: str) -> Iterator[Claim]:
    """ "Bio: Ana Vidal is …", "报告人简介：周明远，青山大学教授": of somebody who is there."""
    life = _life(document, block)
    found = [life] if life is not None else []
    if not found and _may_be_life(document.text, block.body):
        entries = read_entries(document.text, block.body, SPEAKER, either=True)
        found = [(evolve(entry.appearance, roles=()), entry.span) for entry in entries[:1]]
    for appearance, span in found:
        yield Claim("bio", appearance, span, f"life: {label}", 0.3)


def _may_be_life(text: str, body: Span) -> bool:
    """Whether a paragraph without a verb may begin with the person: in Chinese, or a short one."""
    if _NO_LIFE.match(text, body.start):
        return False
    return is_han(text[body.start : body.start + 4]) or len(body) < 200


def _role(label: str) -> Role:
    return next((role for pattern, role in _ROLES if pattern.search(label)), SPEAKER)


_LINES = re.compile(r"(?P<name>[^\n]{4,40})\n(?P<body>[^\n]{2,50})(?:\n|$)")
_NO_BODY = re.compile(
    r"[@#:/]|\.\w{2,4}$|\b(?:twitter|mastodon|linkedin|github|bluesky|blog|website|site web|"
    r"homepage|slides|video|youtube|instagram|book|talk|facebook)\b",
    re.I,
)


def _card(text: str, body: Span) -> Claim | None:
    """A name in one line and a body in the next, as show notes have them."""
    match = _LINES.match(text, body.start, body.end)
    if match is None or len(match["name"].split()) < 2 or sureness(match["name"].strip()) < SHAPE:
        return None
    words = match["body"].strip()
    person = to_person(match["name"].strip())
    if person is None or _NO_BODY.search(words) or not words[0].isupper() or len(words.split()) > 5:
        return None
    span = Span(match.start("name"), match.end("body"))
    positions = read_positions(words)
    if not positions:
        return None
    return Claim("bio", Appearance(person, (), positions, text=text[span.start : span.end]), span, "card", 0.2)


# A verb that lives have near their beginning.
_MAY_SAY = re.compile(
    r"\s(?:is|was|ist|est|es|currently|serves|works|joined|arbeitet|travaille|leads|heads|directs|runs|manages)\s"
)


def _life(document: Document, block: Block) -> tuple[Appearance, Span] | None:
    """The person and position of the sentence that a paragraph begins with."""
    text, start = document.text, block.body.start
    end = min(block.body.end, start + 500)
    while start < end and text[start] in "*_ ":
        start += 1
    if not text[start].isupper() or text[start : start + 4] in ("This", "The ", "Our ", "We a", "Join"):
        return None
    if _MAY_SAY.search(text, start, min(end, start + 220)) is None:
        return None
    taken = take_name(text, start, min(end, start + 90))
    if taken is None or taken.start != start:
        return None
    name = best_name(text, taken)
    if name is None or name.end != taken.end:
        return None
    words = text[name.start : name.end]
    if len(words.split()) < 2 and sureness(words) < KNOWN:
        return None
    after = name.end
    while after < end and text[after] in "*_":
        after += 1
    match = _IS.match(text, after, end) or _SERVES.match(text, after, end)
    if match is None:  # "maintains many packages and works as a statistician at …"
        match = _SERVES.search(text, after, _sentence_end(text, after, end))
    if match is not None:
        what = _cut(match["what"])
        positions = read_positions(what) if _is_position(what) else ()
        last = match.start("what") + len(what)
        also = _ALSO.search(match["what"])
        if also is not None and positions and all(position.organization is None for position in positions):
            second = _cut(also["what"])
            if _is_position(second):
                positions = (*positions, *read_positions(second))
                last = match.start("what") + also.start("what") + len(second)
    else:
        led = _LEADS.match(text, after, end)
        if led is None:
            return None
        positions = read_positions(led["body"]) if led["whose"] or "works" in led[0][:30] else ()
        positions = tuple(position for position in positions if position.organization is not None)
        last = led.end("body")
    if sureness(words) == SHAPE and not positions:
        return None
    person = to_person(words)
    if person is None:
        return None
    span = Span(name.start, last)
    return Appearance(person, (), positions, text=document.words(span)), span


def _sentence_end(text: str, at: int, end: int) -> int:
    stop = re.compile(r"\.\s").search(text, at, end)
    return stop.start() if stop else end


def _cut(what: str) -> str:
    """The words of a position without the clause that follows them."""
    what = re.sub(r"\s+", " ", what)
    return _TAIL.sub("", what).rstrip(" ,")


def _is_position(what: str) -> bool:
    """Whether the words after "is" name what somebody is: a title stands among the first of them."""
    head = re.split(r"\s(?:of|at|for|in|with|from|on)\s|,", what, maxsplit=1)[0].split()
    return any(title_word(word.strip(",.")) for word in head[:9])


def _heading_with_life(document: Document, index: int, role: Role) -> Appearance | None:
    """A heading under "Speaker bios" that is a name."""
    entries = read_entries(document.text, document.blocks[index].body, role)
    return entries[0].appearance if len(entries) == 1 else None


def _short_subject(name: str) -> re.Pattern[str]:
    """ "Jane is the …", "Dr. Roe works as …", "She is …" below the heading "Jane Roe"."""
    found = name.split()
    either = "|".join(
        re.escape(word) for word in {found[-2] if len(found) > 1 else found[-1], found[-1], found[0]} if word
    )
    return re.compile(
        rf"(?:(?:(?:Dr|Prof|Mr|Ms|Mrs)\.?\s+)?(?:{either})|She|He|They)\s+(?:is|works\s+as|"
        rf"serves\s+as|are)\s+(?P<what>(?:currently\s+|also\s+)?(?:an?\s|the\s|one\s)?[^.;]+)"
    )


def _life_below(document: Document, index: int) -> Iterator[Claim]:
    """A heading that is a name, over a paragraph that begins with the position: "Community Officer at …"."""
    text, block, below = document.text, document.blocks[index], document.blocks[index + 1]
    if below.kind is not Kind.PARAGRAPH or not 4 < len(block.body) < 60:
        return
    words = document.words(block.body).strip("*_ ")
    if sureness(words) < SHAPE or len(words.split()) < 2:
        return
    sentence = next(iter(document.sentences(below)), below.body)
    said = text[sentence.start : min(sentence.end, sentence.start + 300)].rstrip(".")
    end = sentence.start + len(said)
    first = _FIRST_PERSON.match(said) or _short_subject(words).match(said)
    # Short lines of a card are a title and where: "Deputy Director" over "Harbor Institute".
    lines = [line.strip() for line in said.split("\n") if line.strip()]
    if not first and 1 < len(lines) < 5 and all(len(line) < 60 and line[-1] not in ",;" for line in lines):
        said = ", ".join(lines)
    what = _cut(first["what"] if first else said)
    if not first and (len(what.split()) > 16 or re.search(r"\b(?:is|are|was|will|has|received)\b", what)):
        return
    person = to_person(words)
    positions = read_positions(what) if _is_position(what) else ()
    if person is not None and positions:
        span = Span(block.body.start, end)
        yield Claim("bio", Appearance(person, (), positions, text=document.words(span)), span, "life below a name", 0.3)
