"""Whether words name a person, a body or a delegation, with the reason: a host or organizer may be any of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from eventkit.errors import AmbiguousParty, UnreadableName
from eventkit.people._han import han_kind
from eventkit.people._honorifics import HAN_SUFFIXES, is_honorific
from eventkit.people._name_tables import tables
from eventkit.people._name_words import Word
from eventkit.people._pieces import body_word, clean, is_han, is_place, kind_of, title_word, tokens
from eventkit.people._words import words
from eventkit.people.delegation import Delegation
from eventkit.people.lines import Line, looks_like_name, named_person, split_list
from eventkit.people.organization import Organization, is_acronym
from eventkit.people.position import Position
from eventkit.people.role import (
    CHAIR,
    CLOSING,
    CO_CHAIR,
    CO_HOST,
    DISCUSSANT,
    GUEST,
    GUEST_HOST,
    GUEST_OF_HONOR,
    HOST,
    INSTRUCTOR,
    INTERVIEWEE,
    KEYNOTE,
    MODERATOR,
    OPENING,
    SPEAKER,
    Role,
    to_roles,
)

_DOMAIN = re.compile(
    r"(?:[\w-]{1,40}\.){1,3}(?:org|com|net|eu|edu|gov|io|cn|de|fr|es|info|ngo|uk|earth|city|green|app|ai)\b", re.I
)
_TITLE_OF_RESPECT = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Prof|H\.E|Sr|Sra|Mme|M)\.\s|(?:Mr|Mrs|Ms|Dr|Prof|Herr|Frau|Mme|Sra?)\s(?=[A-Z])"
)
NO_NAME = "words that no name has"
_NO_NAME = re.compile(r"[&+/@#\d]|['’]s\b|\b(?:of|for|and|the|und|für|et|pour|y|para|in|on|at)\b")


def is_sentence(text: str) -> bool:
    """Whether the words are a sentence rather than a name: "We invite you to …"."""
    found = tokens(text)
    small = sum(t.raw[0].islower() and t.low not in words("small") for t in found)
    return (len(found) > 7 and 3 * small > len(found)) or any(mark in text for mark in ("。", "！", "？", "? ", "! "))


@lru_cache(maxsize=16)  # the same words are asked about several times in a row
def body_reason(text: str) -> str:
    """Why the words name a body, or "": a word that bodies are called by, an acronym, an article, a web address."""
    text = text.strip()
    if is_sentence(text):
        return ""
    if is_han(text):
        return "a word for bodies" if han_kind(text) in ("body", "place") else ""
    found = tokens(text)
    if not found:
        return ""
    if is_honorific(found[0].raw) and len(found) > 1 and looks_like_name(text):
        return ""
    last = found[-1]
    if _DOMAIN.search(text):
        return "a web address"
    if found[0].low == "the" and len(found) > 1:
        return "its article"
    named = looks_like_name(text)
    if any(body_word(t.raw) for t in found) and not named:
        return f"the word {next(t.raw for t in found if body_word(t.raw))!r}"
    if kind_of(text) in ("body", "unit") and not named:
        return "its form"
    if is_place(text) or (is_place(last.raw) and len(found) > 1 and not person_reason(text)):
        return "the name of a place"
    if len(found) == 1 and is_acronym(last.raw):
        return "its capitals"
    if len(found) > 1 and _NO_NAME.search(text):
        return NO_NAME
    if len(found) > 2 and is_place(found[0].raw) and not named_person(found[0].raw):
        return f"the place {found[0].raw!r}"
    return ""


def _ends_as_surname(word: str) -> bool:
    low = word.casefold()
    return any(low.endswith(ending) and len(low) > len(ending) + 2 for ending in words("surname ending"))


def stated_as_body(text: str) -> bool:
    """
    Whether the words have the form that bodies like for their names, where they could be a person's too.

    "Tide Research Lab (TRL)" and "Quiet Trams Lagos (QTL)" by the initials in brackets, "OpenTram" by its capitals.
    """
    organization = Organization.parse(text[:200])
    if organization.acronym and not person_reason(organization.name):
        return True
    found = tokens(text)
    first = Word(found[0].raw, 0) if found else None
    if first and len(found) > 2 and first.upper and not first.surname and not any(t.raw.isupper() for t in found[1:]):
        return True
    word = text.strip()
    inner = word[1:].lstrip("cC").removeprefix("ac") if word.startswith(("Mc", "Mac")) else word[1:]
    return word.isalnum() and any(c.isupper() or c.isdigit() for c in inner) and any(c.islower() for c in word)


def person_reason(text: str) -> str:
    """Why the words name a person, or "": an honorific, a surname in capitals, names that are in the tables."""
    text = text.strip()
    if not looks_like_name(text):
        return ""
    if is_han(text):
        core = re.sub(r"[^\u3400-\u9fff]", "", text)
        suffix = next((end for end in sorted(HAN_SUFFIXES, key=len, reverse=True) if core.endswith(end)), "")
        core = core.removesuffix(suffix) if len(core) - len(suffix) > 1 else core
        known = core[:1] in tables().han or core[:2] in tables().han
        return "a Chinese surname" if known and han_kind(core) == "" else ""
    found = text.replace(",", " ").split()
    if len(found) > 1 and (is_honorific(found[0]) or (is_honorific(" ".join(found[:2])) and len(found) > 2)):
        return f"the honorific {found[0]!r}"
    read = [Word(clean(word), 0) for word in found if clean(word)]
    if not 2 <= len(read) <= 5 or any(
        body_word(w.text) and w.text.casefold() not in words("body surname") for w in read
    ):
        return ""
    capitals = [w for w in read if w.upper and len(w.text) > 1]
    if len(capitals) == 1 and (capitals[0].surname or len(capitals[0].text) > 3) and not is_place(capitals[0].text):
        other = next(w for w in read if w is not capitals[0])
        if (capitals[0].surname and (other.east_given or named_person(other.text))) or named_person(other.text):
            return "a surname in capitals"
    if named_person(read[0].text):
        return f"the given name {read[0].text!r}"
    if len(read) <= 3 and read[0].surname and all(w.east_given for w in read[1:]):
        return f"the surname {read[0].text!r}"
    if len(read) == 2 and read[1].surname == 2 and read[0].syllables in (1, 2) and read[0].east_given:
        return f"the surname {read[1].text!r}"
    if (read[0].japanese_given and read[-1].japanese) or (read[-1].japanese_given and read[0].japanese):
        return "Japanese names"
    if read[0].vietnamese and all(w.vietnamese_syllable for w in read):
        return "Vietnamese names"
    if len(read) == 2 and _ends_as_surname(read[1].text) and not is_place(text):
        return f"the form of {read[1].text!r}"
    dotted = read[0].text.upper() in ("U.S", "U.K", "U.N", "E.U")
    if (
        len(read) < 4
        and not dotted
        and any(w.initials for w in read[:-1])
        and read[-1].text[:1].isupper()
        and not read[-1].initials
    ):
        return "initials"
    return ""


def roles_of_line(role: Role | str | Sequence[Role | str], line: Line) -> tuple[Role, ...]:
    """
    The role of the list, or the one that the line names.

    "Moderator:" among speakers takes their role away, "Keynote:" adds to it: who holds the keynote is a speaker.
    "Speaker:" says no more than the role of the list does.
    """
    given = to_roles(role)
    if line.role is None or line.role in given or (line.role == SPEAKER and not any(r.of_bodies for r in given)):
        return given
    wider = _WIDER.get(line.role)
    return (wider, line.role) if wider in given and wider is not None else (line.role,)


_WIDER = {
    KEYNOTE: SPEAKER, OPENING: SPEAKER, CLOSING: SPEAKER, DISCUSSANT: SPEAKER, INSTRUCTOR: SPEAKER,
    GUEST_OF_HONOR: SPEAKER, CO_HOST: HOST, GUEST_HOST: HOST, INTERVIEWEE: GUEST, CHAIR: MODERATOR, CO_CHAIR: MODERATOR,
}  # fmt: skip


def kind_of_line(line: Line, roles: tuple[Role, ...]) -> str:
    """ "person", "body" or "delegation", by the roles and the words. Raises AmbiguousParty."""
    if Delegation.known(line.body) is not None:
        return "delegation"
    several = [part for part in re.split("[;；]", line.rest) if _honored(part)] if line.name else []
    if several:
        raise UnreadableName(f"{line.body!r} names several people; give each of them for itself", text=line.body)
    titled = bool(line.name and line.rest) and any(position.title for position in Position.parse(line.rest))
    return _decide(line.name, line.body, roles, titled=titled)


def _honored(part: str) -> bool:
    """Whether another person starts here: "Prof. Tom Okoro"."""
    name = re.split("[,，(（]", part.strip(), maxsplit=1)[0]
    respect = _TITLE_OF_RESPECT.match(name)
    if respect is None or any(title_word(token.raw) for token in tokens(name[respect.end() :])):
        return False
    return bool(person_reason(name)) and len(name.split()) < 6


def _decide(name: str, whole: str, roles: tuple[Role, ...], *, titled: bool) -> str:
    # A host may be either; organizers and the like are bodies, all others persons, unless the words say otherwise.
    bodies = bool(roles) and all(role.of_bodies for role in roles)
    either = not bodies and any(role.of_bodies or role in (HOST, CO_HOST) for role in roles)
    if titled:
        return "person"
    first = re.split("[,，(（;]", whole, maxsplit=1)[0].strip()
    nobody = first.casefold() in words("not a name") or (
        kind_of(first) == "title" and any(title_word(token.raw) for token in tokens(first))
    )
    if not bodies and not name and nobody:
        raise UnreadableName(
            f"{whole!r} names nobody; give a name, or leave the entry out until there is one", text=whole
        )
    if bodies:
        return "person" if name and person_reason(name) and not body_reason(whole) else "body"
    body = body_reason(name) if name else body_reason(whole)
    if not name and len(split_list(first)) > 1:
        raise UnreadableName(f"{whole!r} names several people; give each of them for itself", text=whole)
    if body and (either or body != NO_NAME):
        return "body"
    if either and not (name and person_reason(name)):
        if stated_as_body(whole):
            return "body"
        if not name and whole and not looks_like_name(whole) and not is_sentence(whole):
            return "body"
        shown = name or whole
        raise AmbiguousParty(
            f"{shown!r} could be a person or a body; say Person({shown!r}) or Organization({shown!r})", text=whole
        )
    return "person"


def kind_of_fields(name: str, roles: tuple[Role, ...], positions: Sequence[Position]) -> str:
    """ "person", "body" or "delegation", by the roles, the name and what else is stated. Raises AmbiguousParty."""
    if Delegation.known(name) is not None:
        return "delegation"
    return _decide(name, name, roles, titled=any(position.title for position in positions))
