"""What somebody was called on the day, and where: Position."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from attrs import field, fields, frozen

from eventkit.errors import PeopleError
from eventkit.people.organization import Organization, to_organization


def _strip(value: str) -> str:
    return value.strip()


# Long runs of white space say nothing more, and the patterns that look for brackets would try each length of them.
_SPACES = re.compile(r"\s{3,}")


@frozen(init=False)
class Position:
    """
    One position: the title, the body it is held in, and whether it is past.

    Either side may be missing: "Independent consultant" has no organization, "Jane Roe, ACME" no title.
    `title` is without the word for "former", which `former` says, except where it is one word with the title
    ("原副部长"). `text` is what was written.

    >>> Position("Vice Minister", "MOHURD", former=True)
    Position('Vice Minister', 'MOHURD', former=True)
    >>> str(Position("Vice Minister", "MOHURD", former=True))
    'Former Vice Minister, MOHURD'
    """

    title: str = field(default="", converter=_strip)
    organization: Organization | None = field(default=None, converter=to_organization)
    former: bool = field(default=False, kw_only=True)
    text: str = field(default="", kw_only=True)

    def __init__(
        self, title: str = "", organization: Organization | str | None = None, *, former: bool = False, text: str = ""
    ) -> None:
        if type(organization) is str:
            organization = to_organization(organization)
        if title and title.strip() == title and (organization is None or type(organization) is Organization):
            _set_title(self, title)
            _set_organization(self, organization)
            _set_former(self, former)
            _set_text(self, text)
        else:
            self.__attrs_init__(title, organization, former=former, text=text)

    @classmethod
    def parse(cls, text: str) -> tuple[Position, ...]:
        """
        The positions that the words after a name state, in order.

        A semicolon divides them, as do 、 in Chinese, "and former", a comma before the next title, and an "and"
        between two titles that each have a body. "Chairman and CEO, ACME" stays one. A body starts at "at", at a
        comma, or at the last "of" after the title, where what follows is capitalized. Nothing is dropped: what
        cannot be told apart is in the title or the organization as it was written, and `text` has all of it.

        Raises PeopleError for words without a letter or digit, and for more than 2000 characters.

        >>> Position.parse("Counselor of the State Council; Former Vice Minister, MOHURD")
        (Position('Counselor', 'State Council'), Position('Vice Minister', 'MOHURD', former=True))
        >>> Position.parse("Founding Director and Senior Fellow for Ports of the Harbor Institute")
        (Position('Founding Director and Senior Fellow for Ports', 'Harbor Institute'),)
        """
        from eventkit.people._statements import MAX_LINE, read_statements  # on first use: it brings the word lists

        if not isinstance(text, str):
            raise PeopleError(f"{text!r} is not a position; give words such as 'Director, World Resources Institute'")
        if len(text) > MAX_LINE:
            raise PeopleError(f"a position of more than {MAX_LINE} characters is not read", text=text[:MAX_LINE])
        found = tuple(
            cls(said.title, said.body or None, former=said.former, text=said.text)
            for said in read_statements(_SPACES.sub("  ", text))
        )
        if not found:
            raise PeopleError(f"{text[:40]!r} states no position", text=text)
        return found

    @classmethod
    def deferred(cls, text: str) -> Position:
        """
        One position that is read when something but its `text` is first asked for: feeds state more of them than
        anybody looks at. It equals what `parse` gives; words in which that finds several, or none, are all title.

        >>> Position.deferred("Former Vice Minister, MOHURD")
        Position('Vice Minister', 'MOHURD', former=True)
        """
        if not text.strip():
            raise PeopleError("a position needs words")
        position = object.__new__(cls)
        _set_text(position, text)
        return position

    if not TYPE_CHECKING:  # a type checker knows the fields without it

        def __getattr__(self, name: str) -> object:
            """Called for a field that is not set yet: of a deferred position."""
            if name not in _READ_LATER:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            try:
                read = Position.parse(self.text)
            except PeopleError:
                read = ()
            one = read[0] if len(read) == 1 else Position(self.text, text=self.text)
            for field_name in _READ_LATER:
                object.__setattr__(self, field_name, getattr(one, field_name))
            return getattr(self, name)

    def __attrs_post_init__(self) -> None:
        if not self.title and self.organization is None and not self.text.strip():
            raise PeopleError("a position needs a title or an organization")

    def __str__(self) -> str:
        if self.text:
            return self.text
        title = self.title
        if self.former and not title.startswith(("原", "前")):
            title = f"Former {title}".strip()
        body = self.organization
        if body is None:
            return title
        said = body.__str__()  # writers ask for every position, and `str` takes longer
        return f"{title}, {said}" if title else said

    def __repr__(self) -> str:
        shown = [repr(self.title)]
        shown += [repr(str(self.organization))] if self.organization else []
        shown += ["former=True"] if self.former else []
        return f"Position({', '.join(shown)})"


# See organization.py.
_slots: Any = Position
_set_title, _set_organization, _set_former = _slots.title.__set__, _slots.organization.__set__, _slots.former.__set__
_set_text = _slots.text.__set__
_READ_LATER = frozenset(field.name for field in fields(Position)) - {"text"}


def to_positions(value: Any) -> tuple[Position, ...]:
    """
    Positions from what a script or a file gives: a Position, words, a table (title, organization, former), or several.

    Raises PeopleError for anything else.
    """
    if value is None or value == ():
        return ()
    if isinstance(value, Position):
        return (value,)
    if isinstance(value, str):
        return Position.parse(value) if value.strip() else ()
    if isinstance(value, Mapping):
        return (_from_table(value),)
    if isinstance(value, Iterable):
        return tuple(position for one in value for position in to_positions(one))
    raise PeopleError(f"{value!r} is not a position; give words, a Position or a table with title and organization")


def _from_table(table: Mapping[Any, Any]) -> Position:
    unknown = set(table) - {"title", "organization", "former", "text"}
    if unknown:
        raise PeopleError(
            f"a position has no {', '.join(sorted(map(repr, unknown)))}; it has title, organization, former and text"
        )
    title, former, text = table.get("title", ""), table.get("former", False), table.get("text", "")
    if not isinstance(title, str) or not isinstance(former, bool) or not isinstance(text, str):
        raise PeopleError(f"the title and text of a position are strings, former is true or false, not {dict(table)!r}")
    organization = table.get("organization")
    if not isinstance(organization, (str, Organization, type(None))):
        raise PeopleError(f"the organization of a position is a string, not {organization!r}")
    return Position(title, organization, former=former, text=text)
