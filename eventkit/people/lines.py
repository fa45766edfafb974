"""
Speaker lines: "Moderator: Jane Roe, PhD, Professor of Economics, Lake University" taken apart.

A line has a header (the word for a role), a name, and the words of the positions. Names are recognized by their
shape only; eventkit.people.name reads them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import field, frozen

from eventkit.errors import UnreadableName
from eventkit.people._han import han_kind
from eventkit.people._honorifics import HAN_SUFFIXES, is_credential, is_generation, is_honorific
from eventkit.people._name_tables import tables
from eventkit.people._name_words import plain
from eventkit.people._pieces import (
    MAX_LINE,
    body_word,
    brackets,
    has_word,
    is_cjk,
    is_han,
    is_place,
    kind_of,
    outside,
    title_word,
)
from eventkit.people._words import words
from eventkit.people.organization import is_acronym
from eventkit.people.role import Role

_BULLET = re.compile(
    r"\s*(?:[•●▪■◦‣·∙○★☆►▶→✓✔*–—]+\s*|[-+]\s+|\(?\d{1,3}\s?[.)、．)]\s*(?!\d)|[(（]\d{1,3}[)）]\s*|[a-h]\)\s+)"
)
_CLOCK = re.compile(
    r"\s*\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?[-–—~]\s?\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?)?(?:\s?Uhr)?(?:\s?[,|:–—-])?\s+",
    re.I,
)
_SPACES = re.compile(r"[^\S\n\t]{2,}")
_HEADER_END = re.compile(r"\s*(?:[:：|｜]|\s[-–—]+\s|\s[-–—]|[–—]\s|\t)\s*")
_SEPARATOR = re.compile(
    r"\s*[,，;；、|｜\t\n@]\s*"
    r"|\s+[-–—]{1,3}\s*|\s*[–—]{1,3}\s+|\s*—\s*|\s+/\s+|\s{2,}|\s*[:：]\s*|\s*\[|\s*[(（]"
    r"|\s*<|\s+(?=(?:from|at|of|with|representing|as|is|was|works|serves|aus|chez)\s)|(?<=[^\W\d_A-Z][^\W\d_A-Z])\.\s+(?=[A-Z])|(?<=\w\w)/(?=[A-Z])"
)
_WORD_SEPARATOR = re.compile(r"(?:from|at|of|with|representing|aus|chez)\s+")
# Marks that some put where others put a bar; between Han characters a dot may stand in a name.
_MARKS = re.compile(r"(?<=\s)(?:[•·→»]|//)(?=\s)")
_MARKS_CJK = re.compile(r"(?<=\s)(?:[•→»]|//)(?=\s)")
_PRONOUNS = re.compile(
    r"(?:she|he|they|ze|sie|er|elle|il|iel|ella|él|elle)\s?[/,]\s?(?:her|him|hers|his|them|theirs|they|hir|ihr|ihm|elle)(?:\s?/\s?\w{2,8})?",
    re.I,
)
_NAME_WORD = re.compile(r"[^\W\d_][^\s\d_,;:@|()（）]{0,40}")
_HAN_NAME = re.compile(
    r"[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,6}[·•・][\u3400-\u9fff·•・]{1,12}|[\u3400-\u9fff]{1,3}\s[\u3400-\u9fff]{1,3}"
)

MAX_LIST = 20_000


@frozen
class Line:
    """
    A speaker line taken apart: the words before the name, the name, and the words after it, each as written.

    `header` is the word for a role that the line begins or ends with, `role` the role it names; both empty when
    there is none. `name` is empty when no part of the line has the shape of a name.
    """

    text: str
    name: str
    rest: str = field(default="", kw_only=True)
    header: str = field(default="", kw_only=True)
    role: Role | None = field(default=None, kw_only=True)
    body: str = field(default="", kw_only=True)


def read_line(text: str) -> Line:
    """
    Take a speaker line apart.

    Raises UnreadableName when there is no letter in it, or more than 2000 characters.

    >>> line = read_line("• Moderator: Noor Haddad (CEO, Quiet Streets Foundation)")
    >>> line.header, line.name, line.rest
    ('Moderator', 'Noor Haddad', 'CEO, Quiet Streets Foundation')
    >>> read_line("Wu, Fang").name
    'Wu, Fang'
    """
    if not isinstance(text, str):
        raise UnreadableName(f"{text!r} is not a speaker line; give words such as 'Jane Roe, Director, ACME'")
    if len(text) > MAX_LINE:
        raise UnreadableName(f"a speaker line of more than {MAX_LINE} characters is not read", text=text[:MAX_LINE])
    bare = _SPACES.sub("  ", text)
    for mark in (_BULLET, _CLOCK):
        bare = mark.sub("", bare, count=1) if mark.match(bare) else bare
    bare = bare.replace("**", "").replace("__", "").strip().rstrip(",;，；、").strip()
    bare = (_MARKS_CJK if is_cjk(bare) else _MARKS).sub("|", bare)
    if not any(c.isalpha() for c in bare):
        raise UnreadableName(f"{text[:40]!r} names nobody; give a name such as 'Jane Roe, Director, ACME'", text=text)
    header, body = _take_header(bare)
    role = Role.known(_NUMBER.sub("", header)) if header else None
    if not header:
        body, header, role = _take_role_at_end(body)
    name, rest = _name_and_rest(body)
    return Line(text, name, rest=rest, header=header, role=role, body=body)


_BRACKETED = re.compile(r"[\[(（【]\s{0,3}([^()（）\[\]【】]{2,40})[\])）】]\s*[:：–—-]?\s*(?=\S)")
_NUMBER = re.compile(r"\s(?:#|no\.?\s?|nr\.?\s?)?\d{1,2}$", re.I)


def _take_header(text: str) -> tuple[str, str]:
    """The header and what follows it: "Keynote speaker – ", "主持人：", "[Moderator] ", "Moderator " before a name."""
    bracketed = _BRACKETED.match(text)
    if bracketed and Role.known(bracketed[1].strip()) is not None:
        return bracketed[1].strip(), text[bracketed.end() :]
    for match in _first(_HEADER_END, text, 3):
        header = text[: match.start()].strip(" *_#")
        if len(header) > 60:
            break
        if header and has_word(text[match.end() :]) and Role.known(_NUMBER.sub("", header)) is not None:
            return header, text[match.end() :].lstrip("*_ ")
        if match[0].strip() in ":：":
            break
    space = re.match(r"(\S{2,24})[ \u3000]+(?=\S)", text)
    if space and Role.known(space[1]) is not None:
        after = text[space.end() :]
        plain = space[1].casefold() not in words("header and title") or space[1] in ("with", "mit", "avec", "con")
        if is_cjk(space[1]) or (plain and _named(after)):
            return space[1], after
    by = re.match(r"((?:\w+[ -]){1,3}(?:by|with|von|durch|mit|par|avec|por|con))\s+(?=\S)", text, re.I)
    if by and Role.known(by[1]) is not None:
        return by[1], text[by.end() :]
    return "", text


def _named(text: str) -> bool:
    name, _ = _name_and_rest(text)
    return len(name.split()) > 1 and looks_like_name(name)


_INNER = re.compile(r"\s*[(（\[]\s*([^()（）\[\]]{2,40})\s*[)）\]]")


def _first(pattern: re.Pattern[str], text: str, most: int) -> Iterator[re.Match[str]]:
    for n, match in enumerate(pattern.finditer(text)):
        if n >= most:
            return
        yield match


def _take_role_at_end(text: str) -> tuple[str, str, Role | None]:
    """A role in brackets or at the end of the line: "Jane Roe (moderator)", "绿猫 主持人"."""
    for inner in _first(_INNER, text, 4):
        role = None if inner[1].casefold() in words("header and title") else Role.known(inner[1])
        if role and has_word(text[inner.end() :]) and looks_like_name(text[: inner.start()]):
            return text[: inner.start()] + text[inner.end() :], inner[1], role
    phrase = re.search(
        r"[\s,，–—|-]{1,6}((?:[A-Z]?[a-z]{2,12}[ -]){1,2}(?:speaker|moderator|panelist|panellist|host))$", text, re.I
    )
    named = phrase and looks_like_name(re.split("[,，(|]", text[: phrase.start()], maxsplit=1)[0])
    if phrase and named and Role.known(phrase[1]) is not None:
        return text[: phrase.start()], phrase[1], Role.known(phrase[1])
    match = re.search(r"\s*[(（\[]\s*([^()（）\[\]]{2,40})\s*[)）\]]$", text) or re.search(
        r"[\s,，–—|-]{1,6}(\S{2,24})$", text
    )
    if match and match.start():
        word = match[1].casefold()
        role = None if word in words("no role in brackets") or match[1].isupper() else Role.known(word)
        bracketed = text[match.end() - 1] in ")）]"
        if role and (bracketed or word in ("moderator", "moderation", "panelist", "keynote") or is_cjk(word)):
            before = text[: match.start()].strip(" ,，–—|-")
            if bracketed or looks_like_name(before) or (is_cjk(match[1]) and " " not in before):
                return before, match[1], role
    return text, "", None


def _name_and_rest(text: str) -> tuple[str, str]:
    """The name and the words of the positions; ("", text) when nothing has the shape of a name."""
    text = text.strip()
    if (foreign := _FOREIGN.match(text)) and han_kind(_next_piece(foreign["rest"])) in ("title", "body"):
        return foreign["name"], foreign["rest"]
    pairs = brackets(text)
    at = 0
    while True:
        match = _SEPARATOR.search(text, at)
        if match is None:
            name, rest = text, ""
            break
        start, end = match.span()
        opened = end - 1 if text[end - 1 : end] in ("(", "（", "[") else -1
        name = text[:start]
        if opened >= 0:
            closed = pairs.get(opened)
            if closed is None:
                at = end
                continue
            inside = text[opened + 1 : closed].strip()
            if _belongs_to_name(name, inside, text[closed + 1 :]):
                at = closed + 1
                continue
            after = text[closed + 1 :].strip(" ,，;；、–—-|:：")
            rest = f"{inside}, {after}" if after else inside
            break
        if text[start] == "." and (
            len(_without_honorifics(name.split())) < 2 or kind_of(_next_piece(text[end:])) != "title"
        ):
            at = end
            continue
        if match[0].strip() in (",", "，") and _continues_name(name, text[end:]):
            at = end + len(_next_piece(text[end:]))
            continue
        if text[start:end].isspace() and not match[0].strip():
            word = _WORD_SEPARATOR.match(text, end)
            if word and not _capital(text[word.end() :]):
                at = end
                continue
            if not word and is_cjk(text) and not looks_like_name(name):
                at = end
                continue
            rest = text[word.end() :] if word else text[end:]
            break
        rest = text[end:]
        break
    name, rest = name.strip(), rest.strip()
    titled = _title_before_name(name)
    if titled is not None:
        return titled[0], "; ".join(part for part in (titled[1], rest) if has_word(part))
    if looks_like_name(name):
        stray = rest[-1:] in _OPENS and rest.count(rest[-1]) > rest.count(_OPENS[rest[-1]])
        return name, (rest[:-1] if stray else rest) if has_word(rest) else ""
    return _reversed(text, name, rest)


# "Ines Roth 图宾根大学教授", "Ines Roth博士 图宾根大学": a name in Latin letters before a position in Chinese.
# "Li Ming 李明" is one name.
_FOREIGN = re.compile(
    r"(?P<name>[^\W\d_\u2e80-\uffff][^\n\u2e80-\uffff,;:()|]{2,60}?"
    rf"(?: ?(?:{'|'.join(sorted(HAN_SUFFIXES, key=len, reverse=True))})(?= ))?)"
    r" (?P<rest>[\u3400-\u9fff][^\n]{3,})"
)
_OPENS = {")": "(", "）": "（", "]": "["}


def _capital(text: str) -> bool:
    first = text.removeprefix("the ")[:1]
    return bool(first) and not first.islower()


def _next_piece(text: str) -> str:
    """Up to the next comma or other separator."""
    match = re.search(r"[,，;；|｜:：(（\n]|\s[-–—]", text)
    return text[: match.start()] if match else text


def _belongs_to_name(name: str, inside: str, after: str) -> bool:
    """Whether the words in brackets are part of the name: another script, a nickname, a degree, pronouns."""
    if not name.strip():
        return False
    if _PRONOUNS.fullmatch(inside):
        return True
    if all(is_credential(word) or is_generation(word) for word in inside.replace(",", " ").split()) and inside:
        return True
    if is_cjk(inside) != is_cjk(name):
        if is_cjk(inside):
            return bool(_HAN_NAME.fullmatch(inside)) and han_kind(inside) == "" if is_han(inside) else len(inside) < 20
        return (
            looks_like_name(inside) and 2 <= len(inside.split()) <= 4 and kind_of(inside) == "" and not is_place(inside)
        )
    following = after[:1].isspace() and after.strip()[:1].isupper()
    return following and len(inside.split()) < 3 and len(inside) <= 20 and looks_like_name(inside) and not is_cjk(name)


def _continues_name(name: str, after: str) -> bool:
    """Whether the piece after a comma is still the name: "PhD", "Jr.", or the given names of "Wu, Fang"."""
    part = _next_piece(after).strip()
    found = [word for word in re.split(r"[\s,/]+", part) if word]
    if found and all(is_credential(word) or is_generation(word) for word in found):
        return True
    if (len(found) == 1 and is_acronym(part)) or not part or is_cjk(part) or "," in name or "，" in name:
        return False
    family = name.split()
    titled = bool(family) and title_word(family[0]) != "" and family[0].casefold() not in words("title and surname")
    two = len(family) > 1 and len(found) == 1 and named_person(part) and not named_person(family[0])
    shaped = looks_like_name(name) or (name.isupper() and looks_like_name(name.title()))
    if (len(family) != 1 and not two) or titled or not shaped or not 1 <= len(found) <= 3:
        return False
    return looks_like_name(part) and kind_of(part) == "" and not is_place(part)


@lru_cache(maxsize=1024)  # the same words are asked about several times in a row
def looks_like_name(text: str) -> bool:
    """
    Whether the words have the shape of one person's name. A shape only: "Green Bus" has it too.

    >>> [looks_like_name(words) for words in ("Ms. Rong MA", "Ana de la Vega", "Lake University", "仇保兴先生")]
    [True, True, False, True]
    """
    text = text.strip()
    if not text or len(text) > 120:
        return False
    text = re.sub(r"\s*[(（\[][^()（）\[\]]{0,60}[)）\]]\s*", " ", text).strip()
    if is_han(text):
        return _looks_han(text)
    found = text.replace(",", " ").split()
    rest = _without_honorifics(found)
    respected = len(rest) < len(found)
    while rest and (is_credential(rest[-1]) or is_generation(rest[-1])) and len(rest) > 1:
        rest = rest[:-1]
    if not rest or len(rest) > 8 or (len(rest) > 2 and rest[-1] in words("hangul title")):
        return False
    capitals = 0
    for word in rest:
        low = word.casefold()
        if low in words("particle") or word.strip("'\"“”‘’").startswith(("d'", "d’", "al-", "el-", "l'")):
            continue
        if is_cjk(word):
            capitals += 1
            continue
        core = word.strip("\"'“”‘’„«».")
        if (
            not core
            or any(c.isdigit() for c in core)
            or not all(c.isalpha() or c in "-'’.·" or not c.isascii() for c in core)
        ):
            return False
        if not (core[0].isupper() or not core[0].islower()):
            return len(rest) == 1 and core.isalpha() and low not in words("not a name") and not title_word(core)
        if low.strip(".") in words("not a name"):
            return False
        capitals += 1
    if not capitals:
        return False
    if any(word.casefold() in ("of", "and", "the", "for", "&") for word in rest):
        return False
    if respected:
        return not body_word(rest[-1]) or rest[-1].casefold() in words("body surname")
    if len(rest) == 1 and body_word(rest[0]):
        return False
    last = rest[-1].strip(".")
    if body_word(last) and not (last.casefold() in words("body surname") and len(rest) < 4):
        return False
    if any(
        body_word(word) and word.casefold() not in words("body surname") and word.casefold() not in words("rank")
        for word in rest
    ):
        return False
    if title_word(last) in ("title", "first") and last not in (
        "Dean",
        "Judge",
        "Prince",
        "King",
        "Chancellor",
        "Abbot",
        "Major",
    ):
        return (
            len(rest) > 1
            and last.casefold() not in words("title first")
            and not any(title_word(w) for w in rest[:-1])
            and last.casefold() in words("title and surname")
        )
    return not (len(rest) == 1 and (is_place(rest[0]) or (is_acronym(rest[0]) and len(rest[0]) > 3)))


def _without_honorifics(found: list[str]) -> list[str]:
    """The words after the honorifics at the start: "H.E. Mr.", "Prof. Dr.", "Minister"."""
    at = 0
    while at < len(found) - 1:
        for size in (3, 2, 1):
            phrase = " ".join(found[at : at + size])
            if at + size < len(found) and is_honorific(phrase):
                at += size
                break
        else:
            break
    return found[at:]


def _looks_han(text: str) -> bool:
    core = text.strip()
    for suffix in sorted(HAN_SUFFIXES, key=len, reverse=True):
        if core.endswith(suffix) and 1 <= len(core) - len(suffix) <= 4:
            return han_kind(core[: -len(suffix)]) == ""
    if re.search(r"[A-Za-z]", core):
        return (
            len(core) < 40
            and han_kind(core) == ""
            and re.fullmatch(r"[\u3400-\u9fff]{2,4}\s*[A-Z][A-Za-z' -]+|[A-Z][A-Za-z' -]+\s*[\u3400-\u9fff]{2,4}", core)
            is not None
        )
    return bool(_HAN_NAME.fullmatch(core)) and (han_kind(core) == "" or len(core) == 2) and Role.known(core) is None


def person_shape(text: str) -> bool:
    """Whether the words have the shape of a name of two words or more, and of nothing else."""
    return looks_like_name(text) and len(text.split()) > 1 and kind_of(text) == ""


def _reversed(text: str, name: str, rest: str) -> tuple[str, str]:
    """A line whose name comes last: "Quiet Streets Foundation – Noor Haddad", "市规划院院长周明远"."""
    if is_han(text):
        return _reversed_han(text)
    korean = text.split()
    if len(korean) > 2 and korean[-1] in words("hangul title") and 2 <= len(korean[0]) <= 4:
        return korean[0], text[text.index(korean[0]) + len(korean[0]) :].strip()
    bracket = re.fullmatch(r"(.{2,300}?)\s*\(([^()]{3,60})\)", text)
    if bracket and kind_of(bracket[1]) in ("body", "unit") and person_shape(bracket[2]):
        return bracket[2].strip(), bracket[1]
    cuts = list(re.finditer(r"\s*(?:[:：|｜,]|\s[-–—/]|\t)\s*", text))
    if cuts and kind_of(text[: cuts[-1].start()]) in ("body", "title", "unit"):
        last = text[cuts[-1].end() :].strip()
        if person_shape(last):
            return last, text[: cuts[-1].start()].strip()
    return "", text


def _title_before_name(text: str) -> tuple[str, str] | None:
    """ "TRL President Noor Haddad": a body, known by its capitals or its words, and a title before the name."""
    found = text.split()
    chief = found[:1] != [] and found[0] in words("chief")
    if not (2 if chief else 3) < len(found) < 12 or is_honorific(found[0]) or is_cjk(text):
        return None
    cut = max((n for n, word in enumerate(found) if title_word(word)), default=-1) + 1
    name, before = " ".join(found[cut:]), " ".join(found[:cut])
    if not person_shape(name) or kind_of(before) != "title":
        return None
    if cut < 2:
        return (name, before) if chief else None
    owned = named_person(found[cut]) and any(body_word(word) for word in found[:cut])
    return (name, before) if owned or is_acronym(found[0]) else None


def _reversed_han(text: str) -> tuple[str, str]:
    parts = re.split(r"[\s\u3000,，、|｜:：]+", text.strip())
    after = text.strip()[len(parts[0]) :].strip(" \u3000,，、|｜:：")
    if len(parts) > 2 and parts[1] in HAN_SUFFIXES and _looks_han(parts[0]):
        at = text.index(parts[1]) + len(parts[1])
        return text[:at].strip(), text[at:].strip(" \u3000,，、|｜:：")
    if len(parts) > 1 and _looks_han(parts[0]) and len(parts[0]) > 1 and han_kind(after) in ("title", "body"):
        return parts[0], after
    if len(parts) > 1 and _looks_han(parts[-1]):
        before = text[: text.rstrip().rfind(parts[-1])].strip(" \u3000,，、|｜:：")
        if han_kind(before) in ("title", "body"):
            return parts[-1], before
    if len(parts) == 1:
        # 市规划院院长周明远: two or three characters after a title, the last two of them a given name.
        for size in (3, 2):
            before, name = text[:-size], text[-size:]
            if len(before) >= 4 and han_kind(before) == "title" and _looks_han(name) and _han_surname(name):
                return name, before
    return "", text


def _han_surname(name: str) -> bool:
    return name[:1] in tables().han or name[:2] in tables().han


def named_person(word: str) -> bool:
    """Whether the word is a given name we know: "Ana", "Jean-Luc"."""
    table = tables()
    known = (table.english, table.french, table.iberian_given)
    forms = (plain(word), word.casefold(), plain(word.split("-")[0]))
    return any(form in names for form in forms for names in known)


def split_list(text: str) -> tuple[str, ...]:
    """
    The entries of a list of names or lines in one string: divided at line ends, bullets and semicolons, else at
    commas and "and" where every entry has the shape of a name.

    Raises UnreadableName for more than 20000 characters.

    >>> split_list("Ana Vidal, Tom Okoro & Mei Lindqvist")
    ('Ana Vidal', 'Tom Okoro', 'Mei Lindqvist')
    >>> split_list("Jane Roe, Director, ACME")
    ('Jane Roe, Director, ACME',)
    """
    if len(text) > MAX_LIST:
        raise UnreadableName(f"a list of more than {MAX_LIST} characters is not read", text=text[:80])
    entries = [line.strip() for line in re.split(r"[\r\n•●▪]", text) if has_word(line)]
    if len(entries) != 1:
        return tuple(entries)
    line = _BULLET.sub("", entries[0], count=1).strip()
    marks = [0]
    for i in outside(line):
        if line[i] in ",，、&" or line.startswith((" and ", " und ", " et ", " y ", " e "), i):
            marks.append(i)
    parts = [line[a:b] for a, b in zip(marks, [*marks[1:], len(line)], strict=True)]
    names = [re.sub(r"^[\s,，、&]+|^\s*(?:and|und|et|y|e)\s+", "", part).strip(" ,，、&") for part in parts]
    names = [re.sub(r"^(?:and|und|et|y|e|&)\s+", "", name) for name in names if has_word(name)]
    if len(names) > 1 and all(_surely_a_name(name) for name in names):
        return tuple(names)
    bodies = [part.strip() for part in line.split("、")]
    if len(bodies) > 1 and all(han_kind(part) == "body" for part in bodies):
        return tuple(bodies)
    return (line,)


def _surely_a_name(text: str) -> bool:
    if not looks_like_name(text) or kind_of(text) in ("body", "title", "unit", "place"):
        return False
    if is_han(text):
        return _han_surname(text)
    return len(_without_honorifics(text.split())) > 1 or len(text.split()) > 1
