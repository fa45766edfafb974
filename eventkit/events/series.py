"""What an event is one of, and where it was read: Series and Source."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from eventkit.events._convert import naming, to_optional_date, to_text, to_title, to_url


@frozen(field_transformer=naming)
class Series:
    """A row of events under one name; `edition` is this event's place in it as stated ("3rd", "2025")."""

    name: str = field(converter=to_title)
    url: str = field(default="", converter=to_url, kw_only=True)
    edition: str = field(default="", converter=to_text, kw_only=True)

    def __str__(self) -> str:
        return f"{self.name} ({self.edition})" if self.edition else self.name


@frozen(field_transformer=naming)
class Source:
    """A document that an event was read from: its title, address, publisher, and two days."""

    title: str = field(default="", converter=to_text)
    url: str = field(default="", converter=to_url, kw_only=True)
    publisher: str = field(default="", converter=to_text, kw_only=True)
    published: date | None = field(default=None, converter=to_optional_date, kw_only=True)
    retrieved: date | None = field(default=None, converter=to_optional_date, kw_only=True)

    def __str__(self) -> str:
        return " ".join(part for part in (self.title, f"<{self.url}>" if self.url else "") if part)
