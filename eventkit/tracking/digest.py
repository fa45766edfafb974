"""What changed of the events between two moments, and what is still open, list by list: Digest and Item."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Final

from attrs import field, frozen

from eventkit.events import Event
from eventkit.tracking._glance import Seen, event_of, url_of
from eventkit.tracking.changes import Change
from eventkit.tracking.due import Due


@frozen
class Item:
    """
    One event in one list of a digest.

    `title` is what the event is called now, `lines` say in words what is told of it, one sentence each, and `changes`
    are what they rest on.
    """

    title: str
    uid: str
    lines: tuple[str, ...]
    changes: tuple[Change, ...] = ()
    _event: Seen | None = field(default=None, kw_only=True)

    @property
    def event(self) -> Event | None:
        """The event as it was known at the end of the time; None where it no longer was."""
        return None if self._event is None else event_of(self._event)

    @property
    def moment(self) -> datetime | None:
        """When the newest of the changes became known; None where nothing changed."""
        return max((change.moment for change in self.changes), default=None)

    @property
    def url(self) -> str:
        """The page of the event."""
        return "" if self._event is None else url_of(self._event)

    def __str__(self) -> str:
        return f"{self.title}: {'; '.join(self.lines)}" if self.lines else self.title


@frozen(kw_only=True, repr=False)
class Digest:
    """
    What changed between two moments, list by list, each in the order of the events' times.

    - `new`: events that became known; `dated`: those that got a date, or a more exact one; `moved`: from one time to
      another; `postponed`, `cancelled` and `reinstated` (they take place after all).
    - `places`: another place, or online; `people`: who was added or is no longer listed, who appears in another role or
      position; `held`: those that a source or a person says took place; `also`: everything else that changed.
    - `unlisted`: events that a source no longer lists, of which nothing follows; `open`: what a person has to settle.
    - `coming`: what takes place soon after the end; `look_again`: what lacks a date or a report, by the day to look.

    It is written in several forms (`render`): "text", "markdown", "html", "atom", "mail", "json".
    """

    FORMS: ClassVar[str] = "eventkit.tracking.digests"

    since: datetime
    until: datetime
    name: str = ""
    new: tuple[Item, ...] = ()
    dated: tuple[Item, ...] = ()
    moved: tuple[Item, ...] = ()
    postponed: tuple[Item, ...] = ()
    cancelled: tuple[Item, ...] = ()
    reinstated: tuple[Item, ...] = ()
    places: tuple[Item, ...] = ()
    people: tuple[Item, ...] = ()
    held: tuple[Item, ...] = ()
    also: tuple[Item, ...] = ()
    unlisted: tuple[Item, ...] = ()
    open: tuple[Item, ...] = ()
    coming: tuple[Item, ...] = ()
    look_again: tuple[Due, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything changed, or is to be looked at."""
        return any(getattr(self, name) for name in (*LISTS, "look_again"))

    def render(self, form: str = "text", **options: Any) -> str:
        """
        The digest as a document: "text", "markdown", "html", "atom" (RFC 4287), "mail" (RFC 5322) or "json".

        Raises:
            UnknownForm: no such form or option; the message lists what there is.
        """
        from eventkit.tracking._forms import rendered

        return rendered(self.FORMS, self, form, options)

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(getattr(self, name))} {name}" for name in LISTS if getattr(self, name))
        return f"<Digest {self.since.isoformat()} to {self.until.isoformat()}: {counts or 'nothing'}>"

    def __str__(self) -> str:
        return self.render("text").rstrip("\n")

    def _repr_html_(self) -> str:
        from eventkit.tracking.digests.html import fragment

        return fragment(self)


# The lists of what changed, in the order in which they are told.
LISTS: Final = (
    "new",
    "dated",
    "moved",
    "postponed",
    "cancelled",
    "reinstated",
    "places",
    "people",
    "held",
    "also",
    "unlisted",
    "open",
)
