"""
What two mentions of a person have in common besides the name: bodies, and titles at bodies.

Two bodies are one where their words are the same (British and American spelling, articles, legal forms and a country
at the end do not count), where the short name is made of the initials of the long one ("MOHURD"), where one name begins
the other and has a word of its own ("C40 Cities"), or where the table of bilingual bodies says so. Titles alone
("Director") are shared by thousands and are no fact.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from functools import cache, cached_property, lru_cache

from attrs import frozen

from eventkit.errors import PeopleError
from eventkit.people._bilingual import english_names, long_name
from eventkit.people._read_chinese import simplify
from eventkit.people._sections import sections
from eventkit.people.position import Position

_MAX_TEXT = 400
_MAX_FACTS = 24


@cache
def _section(heading: str) -> frozenset[str]:
    return sections("body_words.txt")[heading]


@cache
def _spellings() -> dict[str, str]:
    return dict(entry.split("=") for entry in _section("spellings"))


_WORD = re.compile(r"[^\W_]+")
_MINISTER = re.compile(
    r"^(?:(?:state|vice|deputy|assistant|first)\s+)?minister(?:\s+(?:of|for)\s+(?:the\s+)?(?P<what>.{2,120}))?$", re.I
)


@frozen
class _Body:
    """One name of a body: as written, its words folded, and the letters if it is an acronym."""

    shown: str
    words: tuple[str, ...]
    acronym: str = ""


@frozen
class _Held:
    """One position for comparison: what is shown of it, the words of the title, and the names of the body."""

    title: str
    title_words: tuple[str, ...]
    bodies: tuple[_Body, ...]
    of_the: bool = False


@frozen(slots=False)
class Facts:
    """All that a mention says of a person besides the name, ready to be compared."""

    held: tuple[_Held, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.held)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The names of the bodies, folded: what another mention with a body in common is found by."""
        return frozenset(
            " ".join(_without_place(_content(body.words))[0]) for held in self.held for body in held.bodies
        )

    @cached_property
    def letters(self) -> frozenset[tuple[int, str]]:
        """Acronyms, with 0, and the first letters of long names that an acronym may stand for, with 1."""
        found: set[tuple[int, str]] = set()
        for body in (body for held in self.held for body in held.bodies):
            if body.acronym:
                found.add((0, body.acronym))
            elif len(body.words) > 2:
                counted = (_content(body.words), body.words, [w for w in body.words if w not in ("and", "for")])
                found.update((1, "".join(word[0] for word in words)) for words in counted)
        return frozenset(found)


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    decomposed = unicodedata.normalize("NFKD", simplify(text[:_MAX_TEXT])).casefold()
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return tuple(_american(word) for word in _WORD.findall(letters.replace("'", "").replace("’", "")) if word != "the")


def _american(word: str) -> str:
    if american := _spellings().get(word):
        return american
    for british, american in (("isation", "ization"), ("isations", "izations"), ("ising", "izing")):
        if word.endswith(british) and len(word) > len(british) + 3:
            return word.removesuffix(british) + american
    return word


def _content(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words that name the body: without articles, prepositions and legal forms."""
    return tuple(word for word in words if word not in _section("small") and word not in _section("legal forms"))


def _is_acronym(text: str) -> bool:
    letters = text.replace(".", "").replace("-", "")
    return 3 <= len(letters) <= 10 and letters.isalnum() and sum(c.isupper() for c in letters) >= 3 and " " not in text


def _bodies_of(names: Iterable[str]) -> tuple[_Body, ...]:
    found: dict[tuple[str, ...], _Body] = {}
    for name in names:
        name = " ".join(name[:_MAX_TEXT].split())
        for each in (name, _other_name(name), *english_names(simplify(name.replace(" ", "")))):
            words = _words(each)
            if words:
                # "WRI China" is an acronym with a place behind it.
                short = _is_acronym(each.split(" ")[0]) and all(w in _section("places") for w in words[1:])
                found.setdefault(words, _Body(each, words, words[0] if short else ""))
    return tuple(found.values())


def _other_name(name: str) -> str:
    """The long name of a body known by a short one that is not made of its first letters ("BRIGC"), or ""."""
    long = long_name(name)
    return "" if not long or initials_fit(name.casefold(), _words(long)) else long


def _held(position: Position) -> _Held | None:
    title, organization = position.title, position.organization
    names: list[str] = list(organization.names) if organization else []
    if organization and organization.text and organization.text not in names:
        names.append(organization.text)
    if organization and _is_place(organization.name) and "-".join(_words(title)) in _section("posts"):
        # "Mayor" of a place is a post that one person holds; the place alone is where millions are.
        title, names = "", [f"{title}, {organization.name}"]
    before, of, after = title.partition(" of ")
    if not names and of and not _is_all_generic(_content(_words(after))):
        title, names = before, [after.removeprefix("the ")]
    minister = _MINISTER.match(position.title[:200])
    if minister:
        what = minister["what"] or (organization.name if organization else names[0] if names else "")
        if what and not what.casefold().startswith("minist"):
            names.append(f"Ministry of {what}")
    bodies = _bodies_of(names)
    if not bodies:
        return None
    of_the = " of the " in position.text or " of the " in position.title
    return _Held(title, _words(title), bodies, of_the)


def facts_of(positions: Iterable[Position], context: str = "") -> Facts:
    """What the positions and the words shown with a name say, at most 24 facts of it."""
    stated = list(positions)[:_MAX_FACTS]
    context = " ".join(context[:_MAX_TEXT].split())
    if context:
        with suppress(PeopleError):
            stated += Position.parse(context)
    return Facts(tuple(held for position in stated[:_MAX_FACTS] if (held := _held(position))))


def shared_facts(a: Facts, b: Facts) -> tuple[str, ...]:
    """
    The facts that both have, each once, in words: "counselor of the State Council (counsellor)",
    "MOHURD = Ministry of Housing and Urban-Rural Development".
    """
    found: dict[str, frozenset[tuple[str, ...]]] = {}
    for one in a.held:
        for other in b.held:
            pair = _shared_body(one.bodies, other.bodies)
            if pair is None:
                continue
            if _is_place(pair[0].shown):
                continue
            names = frozenset(body.words for body in (*one.bodies, *other.bodies))
            words = _in_words(one, other, pair)
            # The same body met again, by another name or with another title, is one fact; the longest words say it.
            for before, known in list(found.items()):
                if names & known:
                    names |= found.pop(before)
                    words = max(words, before, key=lambda each: (len(each), each))
            found[words] = names
    return tuple(sorted(found))


def shared_post(a: Facts, b: Facts) -> str:
    """The post in one body that both hold and only one person can ("chief technology officer"), or ""."""
    found = {
        post
        for one in a.held
        for other in b.held
        if (post := _sole_post(one)) and post == _sole_post(other) and _shared_body(one.bodies, other.bodies)
    }
    return min(found, default="")


@cache
def _sole_posts() -> dict[str, str]:
    """Each post, short or long, and its long form."""
    found: dict[str, str] = {}
    for entry in _section("sole posts"):
        short, _, long = entry.partition("=")
        found[short] = found[long or short] = long or short
    return found


def _sole_post(held: _Held) -> str:
    key = "-".join(word for word in held.title_words if word not in _section("small"))
    return _sole_posts().get(key, "").replace("-", " ")


def _in_words(one: _Held, other: _Held, pair: tuple[_Body, _Body]) -> str:
    x, y = pair
    if x.words == y.words or _content(x.words) == _content(y.words):
        body = x.shown
    else:
        short, long = sorted((x, y), key=lambda body: (len(body.words), body.shown))
        body = (
            f"{short.shown} = {long.shown}"
            if short.acronym or not short.shown.isascii()
            else f"{short.shown}, {long.shown}"
        )
    if body != x.shown or not one.title_words or one.title_words != other.title_words:
        return body
    if tuple(word.casefold() for word in _WORD.findall(one.title)) != one.title_words:
        one, other = other, one  # the spelling that others are folded to is the one shown
    title = one.title if one.title[:2].isupper() else one.title[:1].lower() + one.title[1:]
    shown = f"{title} of the {body}" if one.of_the or other.of_the else f"{title}, {body}"
    written = {word.casefold() for word in _WORD.findall(one.title)}
    differing = [word.casefold() for word in _WORD.findall(other.title) if word.casefold() not in written]
    return f"{shown} ({', '.join(differing)})" if differing else shown


def _shared_body(these: tuple[_Body, ...], those: tuple[_Body, ...]) -> tuple[_Body, _Body] | None:
    pairs = [(x, y) for x in these for y in those if _one_body(x, y)]
    # Two names that say the most are shown.
    return max(
        pairs, key=lambda pair: (pair[0].words == pair[1].words, len(pair[0].words), len(pair[1].words)), default=None
    )


def _is_place(name: str) -> bool:
    return all(word in _section("places") for word in _content(_words(name)))


def _is_all_generic(words: Iterable[str]) -> bool:
    return all(word in _section("generic") or word in _section("places") for word in words)


def _without_place(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    end = len(words)
    while end > 1 and words[end - 1] in _section("places"):
        end -= 1
    return words[:end], words[end:]


def _one_body(x: _Body, y: _Body) -> bool:
    a, b = _content(x.words), _content(y.words)
    if not a or not b:
        return False
    if a == b or sorted(a) == sorted(b):
        return _tells(a)
    (core_a, place_a), (core_b, place_b) = _without_place(a), _without_place(b)
    if core_a == core_b and not (place_a and place_b):
        return _tells(core_a)
    for short, long, long_place, short_place in ((x, y, place_b, place_a), (y, x, place_a, place_b)):
        if (
            short.acronym
            and not long.acronym
            and not (long_place and short_place)
            and initials_fit(short.acronym, long.words)
        ):
            return True
    first, second = sorted((a, b), key=len)
    distinctive = [word for word in first if word not in _section("generic") and word not in _section("places")]
    return len(first) >= 2 and bool(distinctive) and second[: len(first)] == first


def _tells(words: tuple[str, ...]) -> bool:
    """Whether the words point to one body or post and not to any: "State Council" does, "City Council" does not."""
    if any(word not in _section("generic") and word not in _section("places") for word in words) or all(
        word in _section("places") for word in words
    ):
        return True
    if any("-".join(words[:n]) in _section("posts") for n in (1, 2)) and any(
        word in _section("places") for word in words
    ):
        return True
    return len(words) >= 2 and not all(
        word in _section("titles") or word in _section("vague") or word in _section("places") for word in words
    )


def initials_fit(acronym: str, words: tuple[str, ...]) -> bool:
    """
    Whether the acronym is made of the first letters of the words, small words counting or not.

    >>> initials_fit("mohurd", ("ministry", "of", "housing", "and", "urban", "rural", "development"))
    True
    >>> initials_fit("mohurd", ("ministry", "of", "finance"))
    False
    """
    if len(acronym) < 3:
        return False
    places = {0}
    for index, word in enumerate(words):
        if len(acronym) in places and all(
            w in _section("places") or w in _section("small") or w in _section("legal forms") for w in words[index:]
        ):
            return True
        taken = {place + 1 for place in places if place < len(acronym) and word[:1] == acronym[place]}
        places = taken | places if word in _section("small") or word in _section("legal forms") else taken
        if not places:
            return False
    return len(acronym) in places
