"""Where an event takes place, as stated: Place."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from eventkit.events._convert import convert_field, to_text, to_url


@frozen(init=False)
class Place:
    """
    A place as it was stated: a venue, a city, an address, or the address of an online room.

    Only what was said is filled in; nothing is looked up. `url` is where one joins online. The fields are
    those of schema.org's Place and PostalAddress, and VirtualLocation's url.

    >>> str(Place("National Convention Center", city="Beijing"))
    'National Convention Center, Beijing'
    """

    name: str = ""
    room: str = field(default="", kw_only=True)
    address: str = field(default="", kw_only=True)
    city: str = field(default="", kw_only=True)
    country: str = field(default="", kw_only=True)
    url: str = field(default="", kw_only=True)

    # Written out: most places are stated by one or two of these, and nothing has to be done for the others.
    def __init__(
        self, name: str = "", *, room: str = "", address: str = "", city: str = "", country: str = "", url: str = ""
    ) -> None:
        _set_name(self, name if type(name) is str else convert_field(to_text, name, "name"))
        _set_room(self, room if type(room) is str else convert_field(to_text, room, "room"))
        _set_address(self, address if type(address) is str else convert_field(to_text, address, "address"))
        _set_city(self, city if type(city) is str else convert_field(to_text, city, "city"))
        _set_country(self, country if type(country) is str else convert_field(to_text, country, "country"))
        _set_url(self, url if url == "" else convert_field(to_url, url, "url"))

    def __str__(self) -> str:
        stated = [part for part in (self.room, self.name, self.address, self.city, self.country) if part]
        if len(stated) == 1:
            return stated[0]
        return ", ".join(dict.fromkeys(stated)) or self.url


# What sets the slot of a field, which a frozen value refuses; object.__setattr__ takes longer.
_fields: Any = Place
_set_name, _set_room, _set_address = _fields.name.__set__, _fields.room.__set__, _fields.address.__set__
_set_city, _set_country, _set_url = _fields.city.__set__, _fields.country.__set__, _fields.url.__set__
