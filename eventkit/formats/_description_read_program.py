"""The paragraph of a description that tells the program, taken back: the sessions (read_program)."""

from __future__ import annotations

from eventkit.errors import EventkitError
from eventkit.events import Place, Session
from eventkit.formats import _description as told
from eventkit.formats._description_read_people import people_count, read_people
from eventkit.formats._description_read_words import session_time
from eventkit.when import When

_UNKNOWN = When.unknown()


def read_program(lines: list[str]) -> tuple[Session, ...] | None:
    """The sessions, from the lines that tell them; None if these are no such lines."""
    sessions: list[Session] = []
    at = 1
    while at < len(lines):
        head = lines[at]
        at += 1
        if not head.startswith("- "):
            return None
        body: list[str] = []
        while at < len(lines) and lines[at].startswith("  "):
            body.append(lines[at][2:])
            at += 1
        session = _session(head[2:], body)
        if session is None:
            return None
        sessions.append(session)
    return tuple(sessions) if sessions and told.program_lines(sessions) == lines else None


def _session(head: str, body: list[str]) -> Session | None:
    when, title = _time_and_title(head)
    if not title.strip():
        return None
    count = people_count(body)
    appearances = read_people(body[:count]) if count else ()
    rest = body[count:] if appearances else body
    place = None
    if rest and rest[0].startswith(f"{told.PLACE}: "):
        said = rest.pop(0).partition(": ")[2]
        place = Place(url=said) if told.is_address(said) else Place(said)
        if rest and rest[0].startswith(f"{told.JOIN}: "):
            try:
                place = Place(said, url=rest[0].partition(": ")[2])
                del rest[0]
            except EventkitError:
                pass
    return Session(title, when=when, appearances=appearances or (), place=place, description="\n".join(rest))


def _time_and_title(head: str) -> tuple[When, str]:
    """ "19:00: Opening" as its time and its title; a title that begins with no time is all title."""
    at = head.find(": ")
    for _ in range(3):
        if at < 0:
            break
        when = session_time(head[:at])
        if when is not None and head[at + 2 :].strip():
            return when, head[at + 2 :]
        at = head.find(": ", at + 1)
    return _UNKNOWN, head
