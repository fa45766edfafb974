"""
A person's name as it was announced: its words in the order written, what each of them is, and why.

A name is never turned round in storage. What is derived from it (`given`, `family`, `sort_key`) can be wrong only where
`order` says so: a name whose words do not tell which of them is the family name has the order "unknown" and both
readings in `alternatives`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Literal

from attrs import Attribute, field, fields, frozen

from eventkit.doubts import Evidence
from eventkit.errors import UnreadableName

Order = Literal["family-first", "given-first", "mononym", "unknown"]

ORDERS: tuple[Order, ...] = ("family-first", "given-first", "mononym", "unknown")
STYLES = ("full", "sort", "short", "formal", "capitals")
KINDS = (
    "family",
    "given",
    "second-family",
    "particle",
    "honorific",
    "credential",
    "generation",
    "nickname",
    "birth-name",
    "native",
    "undecided",
    "separator",
)

_FAMILY = ("particle", "family", "second-family")
_WORDS_KEPT = 8192  # the words of that many names are kept, of so many characters at most
_LONGEST_KEPT = 100
_FULL = (*_FAMILY, "given", "generation", "undecided")


@frozen
class NamePart:
    """
    One word of a name and what it is.

    `kind` is one of KINDS: "family" and "second-family" (Espinosa, Cantellano), "particle" (von der), "given",
    "honorific" (Mr.), "credential" (PhD), "generation" (Jr.), "nickname", "birth-name" (née …), "native" (the same name
    in another script), "undecided" (given or family, the name does not tell), and "separator" for all between them.
    """

    kind: str = field()
    value: str

    @kind.validator
    def _known(self, _: Attribute[str], kind: str) -> None:
        if kind not in KINDS:
            raise ValueError(f"no such kind of name part: {kind!r}; the kinds are {', '.join(KINDS)}")


def _as_tuple(parts: Iterable[NamePart]) -> tuple[NamePart, ...]:
    return tuple(parts)


@frozen
class Name:
    """
    A person's name, with the reading of each of its words.

    `text` is the name as written (Unicode NFC; runs of white space as one space, invisible characters left out), and
    `parts` joined give `text` back. `order` says which end the family name stands at. `language` is a BCP 47 tag,
    `script` an ISO 15924 code, None when the words do not tell. `alternatives` are other readings of the same text,
    likeliest first; empty means that there is none worth naming. `native` is the same name in another script,
    stated beside it.

    >>> name = Name.parse("Mr. Baoxing QIU")
    >>> name.given, name.family, name.order, name.honorific
    ('Baoxing', 'Qiu', 'given-first', 'Mr.')
    >>> Name.parse("Wei Qing").order
    'unknown'
    >>> Name.parse("Wei Qing", among=["Qiu Baoxing", "Zhao Yingmin"]).family
    'Wei'
    """

    text: str
    parts: tuple[NamePart, ...] = field(converter=_as_tuple)
    order: Order = field(default="unknown", kw_only=True)
    language: str | None = field(default=None, kw_only=True)
    script: str | None = field(default=None, kw_only=True)
    alternatives: tuple[Name, ...] = field(default=(), kw_only=True, repr=False)
    evidence: tuple[Evidence, ...] = field(default=(), kw_only=True, repr=False)
    native: Name | None = field(default=None, kw_only=True)

    @parts.validator
    def _join_back(self, _: Attribute[tuple[NamePart, ...]], parts: tuple[NamePart, ...]) -> None:
        joined = "".join(part.value for part in parts)
        if joined != self.text:
            raise ValueError(f"the parts of a name must join back to its text: {joined!r} is not {self.text!r}")

    @order.validator
    def _known_order(self, _: Attribute[Order], order: str) -> None:
        if order not in ORDERS:
            raise ValueError(f"no such order of a name: {order!r}; the orders are {', '.join(ORDERS)}")

    @classmethod
    def parse(
        cls,
        text: str,
        *,
        order: Order | None = None,
        language: str | None = None,
        among: Iterable[str | Name] = (),
    ) -> Name:
        """
        Read a person's name.

        `order` ("family-first", "given-first") settles what the caller knows. `language` (BCP 47) is a hint.
        `among` are the other names of the list it stands in: where the name alone cannot tell, their order decides,
        if they agree. The evidence of the result says which of these spoke.

        Raises:
            UnreadableName: when the words are not one person's name: a body, a role, several people, a sentence.
        """
        # The reader makes Names, so it cannot be imported while this class is being made.
        from eventkit.people._name_parse import read_name

        return read_name(text, order=order, language=language, among=among)

    @classmethod
    def deferred(cls, text: str) -> Name:
        """
        A name that is read when something but its `text` is first asked for: feeds name more people than anybody
        looks at. It equals what `parse` gives; words that are not one person's name are one part, "undecided".

        >>> Name.deferred("Mr. Baoxing QIU").family, Name.deferred("Room 3").order
        ('Qiu', 'unknown')
        """
        return name_of_words(words_of_name(text), cls)

    if not TYPE_CHECKING:  # a type checker knows the fields without it

        def __getattr__(self, name: str) -> object:
            """Called for a field that is not set yet: of a deferred name."""
            if name not in _READ_LATER:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            text = self.text
            try:
                read = Name.parse(text)
            except UnreadableName:
                read = None
            if read is None or read.text != text:
                read = Name(text, (NamePart("undecided", text),) if text else ())
            for field_name in _READ_LATER:
                object.__setattr__(self, field_name, getattr(read, field_name))
            return getattr(self, name)

    # What the parts say

    def _words(self, *kinds: str) -> str:
        """The parts of these kinds in the order written; scripts that write no spaces get none."""
        words = [part.value for part in self.parts if part.kind in kinds]
        return "".join(words) if words and not any(_spaced(word) for word in words) else " ".join(words)

    @property
    def given(self) -> str:
        """All given names; "" when there is none, or when it is not decided."""
        return " ".join(_recased(word, self._shouted and _has_vowel(word)) for word in self._words("given").split(" "))

    @property
    def family(self) -> str:
        """
        The family name with its particles and a second family name; "" when there is none or it is not decided.

        Capitals that only mark it ("Baoxing QIU") are taken back; `parts` and `text` keep them.
        """
        words = [part for part in self.parts if part.kind in _FAMILY]
        # "Beethoven, Ludwig van": the particle belongs before.
        if words and words[-1].kind == "particle" and words[0].kind == "family":
            words.sort(key=lambda part: part.kind != "particle")
        texts = [part.value for part in words]
        joined = " " if any(_spaced(text) for text in texts) else ""
        return joined.join(_recased(word, True) for text in texts for word in text.split(" "))

    @property
    def honorific(self) -> str:
        """What stands for respect, before the name or after it ("H.E. Mr.", "先生"); "" when there is none."""
        return self._words("honorific")

    @property
    def credential(self) -> str:
        """Degrees, orders and seats after the name ("PhD", "MP"); "" when there is none."""
        return self._words("credential")

    @property
    def generation(self) -> str:
        """What tells a person from parent or child of the same name ("Jr.", "III"); "" when there is none."""
        return self._words("generation")

    @property
    def nickname(self) -> str:
        """The name in quotes or brackets ("Bill"); "" when there is none."""
        return self._words("nickname")

    @property
    def full(self) -> str:
        """The name as written, without honorifics, credentials, nickname and native form."""
        kept, between, dropped = "", "", False
        for part in self.parts:
            if part.kind == "separator":
                between += part.value
            elif part.kind in _FULL:
                if kept:
                    kept += (" " if _spaced(part.value) or _spaced(kept[-1]) else "") if dropped else between
                kept += part.value
                between, dropped = "", False
            else:
                dropped = True
        return kept

    @property
    def sort_key(self) -> str:
        """For sorting: "qiu, baoxing"; the full name when the order is not known. Casefolded."""
        return self.render("sort").casefold()

    @property
    def initials(self) -> str:
        """
        The first letters in the order written: "QB", "UvdL", "KFL". "" for scripts without capitals (Han, Hangul).
        """
        letters = []
        for part in self.parts:
            if part.kind in (*_FAMILY, "given", "undecided"):
                for word in part.value.replace("-", " ").split():
                    first = next((c for c in word if c.isalpha()), "")
                    if first.lower() != first.upper():
                        letters.append(first.lower() if part.kind == "particle" and word.islower() else first.upper())
        return "".join(letters)

    @property
    def _shouted(self) -> bool:
        """Whether the whole name stands in capitals, so that they mark nothing."""
        return all(part.value.isupper() for part in self.parts if part.kind in (*_FAMILY, "given", "undecided"))

    def render(self, style: str = "full", order: str | None = None) -> str:
        """
        The name as text in one of STYLES.

        "full": in the order written, or in `order`; "sort": "Qiu, Baoxing"; "short": "B. Qiu", "Qiu B.";
        "formal": honorific and family name, the whole name where the family name is not certain;
        "capitals": the family name in capitals.
        A name whose order is unknown is rendered as written in every style.
        """
        if style not in STYLES:
            raise ValueError(f"no such style of a name: {style!r}; the styles are {', '.join(STYLES)}")
        if order not in (None, "family-first", "given-first"):
            raise ValueError(f"no such order to render a name in: {order!r}; use 'family-first' or 'given-first'")
        given, family, generation = self.given, self.family, self.generation
        if style == "formal":
            certain = family and not self.alternatives and self.honorific
            return self._with_honorific(family) if certain else self._with_honorific(self.full)
        if not given or not family:
            return self.full.upper() if style == "capitals" and family else self.full
        if style == "sort" and not _spaced(family):
            return family + given
        if style == "sort":
            return ", ".join(word for word in (family, given, generation) if word)
        if style == "full" and order is None:
            return self.full
        order = order or self.order
        if style == "short" and self.initials:
            given = _initials_of(given)
        if style == "capitals":
            particles = {part.value for part in self.parts if part.kind == "particle"}
            family = " ".join(word if word in particles else word.upper() for word in family.split(" "))
        words = (family, given) if order == "family-first" else (given, family)
        gap = " " if _spaced(given) or _spaced(family) else ""
        return gap.join(words) + (f" {generation}" if generation else "")

    def _with_honorific(self, name: str) -> str:
        if not self.honorific:
            return name
        if _spaced(self.honorific):
            return f"{self.honorific} {name}"
        return name + self.honorific

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        known = [f"{kind}={value!r}" for kind, value in (("family", self.family), ("given", self.given)) if value]
        return f"<Name {', '.join([repr(self.text), *(known or [self.order])])}>"


# See organization.py.
_fields: Any = Name
_set_text, _set_native = _fields.text.__set__, _fields.native.__set__


def words_of_name(text: str) -> str:
    """The words of a deferred name as it keeps them: as `Name.parse` does, or all that can be shown of them."""
    return _kept_words(text) if type(text) is str and len(text) <= _LONGEST_KEPT else _words_as_kept(text)


def _words_as_kept(text: str) -> str:
    try:
        return _cleaning()(text)
    except UnreadableName:  # nothing in it, too long, or control characters
        shown = " ".join("".join(c if c.isprintable() else " " for c in text).split())
        return shown if shown == text or not shown else _words_as_kept(shown)


_kept_words = lru_cache(maxsize=_WORDS_KEPT)(_words_as_kept)


def name_of_words(words: str, kind: type[Name] = Name) -> Name:
    """The deferred name of words that are as they are to be kept."""
    name = object.__new__(kind)
    _set_text(name, words)
    # In one script: writers ask for the other form of every name.
    if words.isascii() or (words.isalpha() and words.upper() == words.lower()):
        _set_native(name, None)
    return name


@cache
def _cleaning() -> Callable[[str], str]:
    """What puts the text of a name right. Its module makes Names, so it cannot be imported before they are defined."""
    from eventkit.people._name_words import clean

    return clean


_READ_LATER = frozenset(field.name for field in fields(Name)) - {"text"}


def _spaced(text: str) -> bool:
    """Whether the script of this text puts spaces between words: not Han, kana or Hangul."""
    return not any("\u2e80" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" or c > "\U0001ffff" for c in text)


def _initials_of(given: str) -> str:
    """ "Martin Luther" as "M. L.", "Kai-Fu" as "K.-F."; words that are initials already stay."""
    return " ".join(
        "-".join(piece if piece.endswith(".") else f"{piece[:1].upper()}." for piece in word.split("-") if piece)
        for word in given.split()
    )


def _recased(word: str, marked: bool) -> str:
    """A word in capitals as it is spelled otherwise: "QIU" → "Qiu", "O'BRIEN" → "O'Brien", "McDONALD" → "McDonald"."""
    if not marked or len(word) < 2 or not word[-2:].isupper() or "." in word:
        return word
    head = 2 if word.startswith("Mc") else 3 if word.startswith("Mac") and len(word) > 4 else 0
    pieces, start = [word[:head]], True
    for c in word[head:]:
        pieces.append(c if start else c.lower())
        start = c in "-'’"
    return "".join(pieces)


def _has_vowel(word: str) -> bool:
    """Whether a word in capitals can be a name rather than initials ("BX")."""
    return len(word) > 3 or any(c in _VOWELS for c in word)


_VOWELS = frozenset("AEIOUÀÁÂÃÄÅÆÈÉÊËÌÍÎÏÒÓÔÕÖØÙÚÛÜÝŒÜАЕЁИОУЫЭЮЯΑΕΗΙΟΥΩŐŰĂĀĒĪŌŪ")
