"""What writing gave: the bytes or the files, and what the format could not say (Written, Loss)."""

from collections.abc import Callable, Iterable
from pathlib import Path

import attrs


@attrs.frozen
class Loss:
    """
    One thing a format could not say: of which event, which field, and why.

    `event` is the event's title and `uid` its identifier, empty where the loss is the calendar's or the
    roster's own. `carried` says where the words went instead ("DESCRIPTION"), or is empty when they are
    not in the output at all.
    """

    event: str
    field: str
    reason: str
    uid: str = attrs.field(default="", kw_only=True)
    carried: str = attrs.field(default="", kw_only=True)

    def __str__(self) -> str:
        where = f" (kept in {self.carried})" if self.carried else ""
        return ": ".join(part for part in (self.event, self.field, self.reason) if part) + where


def _known(losses: "Losses") -> tuple[Loss, ...]:
    return losses if isinstance(losses, tuple) else tuple(losses())


def _joined(content: "Content") -> bytes | None:
    return b"".join(content) if isinstance(content, list) else content


Content = bytes | list[bytes] | None
"""What was written, or the pieces of it, in order."""


Losses = tuple[Loss, ...] | Callable[[], Iterable[Loss]]
"""Losses, or what finds them."""


@attrs.frozen
class Written:
    """
    The result of a write.

    `content` is what was written when one document was made, or None when several files were. `paths` are the files
    moved into place, in order; empty when only bytes were asked for. `losses` lists what could not be
    said; `notes` says what the writer supplied itself (a DTSTAMP from the clock, say). `events` counts the events that
    are in the output: 0 for an undated event alone in a calendar file. `left_out` has the identifiers of the others,
    of which nothing is in the output; `losses` says why.
    """

    _content: Content = attrs.field(default=None, alias="content", eq=_joined, repr=lambda held: repr(_joined(held)))
    paths: tuple[Path, ...] = ()
    _losses: Losses = attrs.field(default=(), alias="losses", eq=_known, repr=False)
    notes: tuple[str, ...] = ()
    events: int = attrs.field(default=1, kw_only=True)
    left_out: tuple[str, ...] = attrs.field(default=(), kw_only=True)

    @property
    def content(self) -> bytes | None:
        joined = _joined(self._content)
        object.__setattr__(self, "_content", joined)
        return joined

    @property
    def pieces(self) -> list[bytes]:
        """The content in the pieces it was made of: to join those of a large feed takes longer than all else."""
        content = self._content
        return content if isinstance(content, list) else [bytes(self)]

    @property
    def losses(self) -> tuple[Loss, ...]:
        """What could not be said. To find it takes longer than to write, so it is looked for when it is asked for."""
        known = _known(self._losses)
        object.__setattr__(self, "_losses", known)
        return known

    def __bytes__(self) -> bytes:
        content = self.content
        if content is None:
            raise TypeError("several files were written: read them from .paths")
        return content

    @property
    def text(self) -> str:
        """The content as text (UTF-8)."""
        return bytes(self).decode()
