"""What a newly stated place says of one that is known: `settled`."""

from __future__ import annotations

from attrs import evolve

from eventkit.events import Place
from eventkit.events._folding import words


def settled(known: Place, said: Place) -> Place:
    """
    The place that holds when a source says `said` of an event whose place is `known`.

    Where the one has all words of the other, it is the same place and the fuller words hold; an address to join at is
    added where there was none. Anything else is another place.

    >>> str(settled(Place("National Convention Center", city="Beijing"), Place("Beijing")))
    'National Convention Center, Beijing'
    """
    ours, theirs = _words(known), _words(said)
    url = said.url or known.url
    if theirs <= ours:
        return known if url == known.url else evolve(known, url=url)
    if ours <= theirs or not ours:
        return said if url == said.url else evolve(said, url=url)
    return said


def is_finer(known: Place, said: Place) -> bool:
    """Whether a place is the known one in more words."""
    return _words(known) < _words(said)


def _words(place: Place) -> frozenset[str]:
    stated = (place.name, place.room, place.address, place.city, place.country)
    return frozenset(word for part in stated for word in words(part))
