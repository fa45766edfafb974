"""Where an event takes place, as stated: Place."""

from __future__ import annotations

from attrs import field, frozen

from eventkit.events._convert import naming, to_text, to_url


@frozen(field_transformer=naming)
class Place:
    """
    A place as it was stated: a venue, a city, an address, or the address of an online room.

    Only what was said is filled in; nothing is looked up. `url` is where one joins online. The fields are
    those of schema.org's Place and PostalAddress, and VirtualLocation's url.

    >>> str(Place("National Convention Center", city="Beijing"))
    'National Convention Center, Beijing'
    """

    name: str = field(default="", converter=to_text)
    room: str = field(default="", converter=to_text, kw_only=True)
    address: str = field(default="", converter=to_text, kw_only=True)
    city: str = field(default="", converter=to_text, kw_only=True)
    country: str = field(default="", converter=to_text, kw_only=True)
    url: str = field(default="", converter=to_url, kw_only=True)

    def __str__(self) -> str:
        stated = [part for part in (self.room, self.name, self.address, self.city, self.country) if part]
        if len(stated) == 1:
            return stated[0]
        return ", ".join(dict.fromkeys(stated)) or self.url
