"""Bodies: a company, a ministry, a university, an association (Organization)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from attrs import field, frozen

from eventkit.errors import PeopleError

_MAX = 1000
_BODIES_KEPT = 4096  # that many bodies are kept by their words, of so many characters at most
_LONGEST_KEPT = 200
_QUOTES = "\"'“”‘’„«»「」『』"
_BRACKETED = re.compile(r"\s*[(（\[【]\s*([^()（）\[\]【】]{1,80}?)\s*[)）\]】]\s*$")
_ABBR_WORDS = re.compile(
    r"^(?:hereinafter|hereafter|abbreviated(?: as)?|abbr\.?|short|in short|kurz|简称|以下简称|或)[\s:：,，]*", re.I
)
_ARTICLE = re.compile(r"^the\s+", re.I)


def is_acronym(text: str) -> bool:
    """
    Whether the words look like a short name beside a long one: "WRI", "C40", "GIZ", "deRSE", "UN-Habitat".

    >>> [is_acronym(word) for word in ("MOHURD", "C40", "Moscow", "online")]
    [True, True, False, False]
    """
    if not 2 <= len(text) <= 24 or len(text.split()) > 3 or not text[0].isalnum():
        return False
    capitals = sum(c.isupper() or c.isdigit() for c in text)
    letters = sum(c.isalpha() for c in text)
    return capitals >= 2 and 2 * capitals >= letters and any(c.isupper() for c in text)


def _tuple(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _strip(value: str) -> str:
    return value.strip()


def _check(organization: Organization, attribute: object, value: str) -> None:
    if not any(c.isalnum() for c in value):
        raise PeopleError(f"{value[:40]!r} is not the name of an organization", text=value[:_MAX])


@frozen(init=False)
class Organization:
    """
    A body, by the name that was stated, with its acronym, its other names and its address on the web.

    `text` is what was written, where that says more than `name` ("World Resources Institute (WRI)").

    >>> Organization.parse("World Resources Institute (WRI)").acronym
    'WRI'
    """

    name: str = field(converter=_strip, validator=_check)
    acronym: str = field(default="", converter=_strip, kw_only=True)
    aliases: tuple[str, ...] = field(default=(), converter=_tuple, kw_only=True)
    url: str = field(default="", converter=_strip, kw_only=True)
    text: str = field(default="", kw_only=True)

    def __init__(
        self, name: str, *, acronym: str = "", aliases: str | Iterable[str] = (), url: str = "", text: str = ""
    ) -> None:
        # Feeds have many bodies, persons, positions and appearances. Where nothing is to be converted and all is
        # right, their constructors set the fields at once, in a third of the time.
        if (
            type(name) is str
            and name[:1].isalnum()
            and name.strip() == name
            and (acronym == "" or acronym.strip() == acronym)
            and type(aliases) is tuple
            and (url == "" or url.strip() == url)
        ):
            _set_name(self, name)
            _set_acronym(self, acronym)
            _set_aliases(self, aliases)
            _set_url(self, url)
            _set_text(self, text)
        else:
            self.__attrs_init__(name, acronym=acronym, aliases=aliases, url=url, text=text)

    @classmethod
    def parse(cls, text: str) -> Organization:
        """
        The body that the words name; an acronym in brackets after the name is its acronym.

        Other words in brackets ("(Beijing office)") belong to the name. Raises PeopleError when there is no
        letter or digit in the words, or more than 1000 characters.

        >>> Organization.parse("Ministry of Ecology and Environment")
        Organization(name='Ministry of Ecology and Environment')
        >>> Organization.parse("联合国环境规划署（UNEP）").acronym
        'UNEP'
        """
        if not isinstance(text, str):
            raise PeopleError(f"{text!r} is not the name of an organization; give a string or an Organization")
        if len(text) > _MAX:
            raise PeopleError(f"the name of an organization has more than {_MAX} characters", text=text[:_MAX])
        stripped = " ".join(text.split())
        name, acronym = stripped.strip(" ,;，；"), ""
        match = _BRACKETED.search(name)
        if match and match.start():
            short = _ABBR_WORDS.sub("", match[1]).strip(_QUOTES + " ")
            before = name[: match.start()].rstrip()
            if is_acronym(short):
                name, acronym = before, short
            elif is_acronym(before) and not short.isupper() and _spells(before, short):
                # "BRIGC (Belt and Road Initiative Green Coalition)": the long name is the name.
                name, acronym = short, before
        return cls(name, acronym=acronym, text=text.strip() if text.strip() != name else "")

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it is known by here: name, acronym, aliases, without repetitions."""
        return tuple(dict.fromkeys(n for n in (self.name, self.acronym, *self.aliases) if n))

    @property
    def keys(self) -> frozenset[str]:
        """The names folded for comparison: case, accents, dots, brackets and a leading "the" do not matter."""
        return frozenset(key for name in self.names if (key := fold_name(name)))

    def __str__(self) -> str:
        return self.text or (f"{self.name} ({self.acronym})" if self.acronym else self.name)

    def __repr__(self) -> str:
        shown = [repr(self.name)] if not self.acronym else [repr(self.name), f"acronym={self.acronym!r}"]
        shown += [f"aliases={self.aliases!r}"] if self.aliases else []
        shown += [f"url={self.url!r}"] if self.url else []
        return f"Organization(name={', '.join(shown)})"


# What sets the slot of a field, which a frozen value refuses; object.__setattr__ takes longer.
_slots: Any = Organization
_set_name, _set_acronym, _set_aliases = _slots.name.__set__, _slots.acronym.__set__, _slots.aliases.__set__
_set_url, _set_text = _slots.url.__set__, _slots.text.__set__


def fold_name(name: str) -> str:
    """A name for comparison: without case, accents, punctuation and a leading "the"."""
    decomposed = unicodedata.normalize("NFKD", name).casefold()
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _ARTICLE.sub("", re.sub(r"[\W_]+", " ", letters).strip())


def _spells(acronym: str, name: str) -> bool:
    """Whether the acronym's capitals begin words of the name, in order."""
    initials = iter([word[0].upper() for word in re.split(r"[\s\-/&]+", name) if word])
    wanted = [c for c in acronym if c.isupper()]
    return len(wanted) >= 2 and all(c in initials for c in wanted)


def to_organization(value: Organization | str | None) -> Organization | None:
    """A body from what a script or a file gives: an Organization, words, or nothing. Raises PeopleError."""
    if type(value) is str and len(value) <= _LONGEST_KEPT:
        return _body(value)
    if value is None or isinstance(value, Organization):
        return value
    return Organization.parse(value) if value.strip() else None


@lru_cache(maxsize=_BODIES_KEPT)
def _body(words: str) -> Organization | None:
    """The body of these words: one value for all who belong to it, and read once."""
    return Organization.parse(words) if words.strip() else None
