"""
What somebody does at an event: Role, an open set with the names other formats have for it.

The roles people announce are more than any one standard lists, so the set is open: a role nobody foresaw
("rapporteur général") is kept by its name and still has a label and a place in every format. The mappings follow
RFC 9073 §6.2 (PARTICIPANT-TYPE), RFC 8984 §4.4.6 (participant roles), schema.org (properties of Event and Episode)
and the podcast namespace's taxonomy (group "cast").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from attrs import field, frozen

from eventkit.errors import PeopleError

_MAX_NAME = 120


@frozen
class _Facts:
    """One row of the table below: how a role is written, and what other formats call it."""

    label: str
    plural: str
    rfc9073: str
    jscalendar: tuple[str, ...]
    schema_org: str
    podcast: str | None = None
    bodies: bool = False
    by: str = ""


_ATTENDS = ("attendee",)
_LEADS = ("attendee", "chair")
_OWNS = ("owner",)
_TOLD = ("informational",)

# RFC 9073 has no type for most roles; an X- token says what is meant, and programs that know the component keep it.
_FACTS: dict[str, _Facts] = {
    "speaker": _Facts("Speaker", "Speakers", "SPEAKER", _ATTENDS, "performer", "guest"),
    "keynote": _Facts("Keynote speaker", "Keynote speakers", "SPEAKER", _ATTENDS, "performer", "guest"),
    "opening": _Facts("Opening remarks", "Opening remarks", "SPEAKER", _ATTENDS, "performer", "guest"),
    "closing": _Facts("Closing remarks", "Closing remarks", "SPEAKER", _ATTENDS, "performer", "guest"),
    "panelist": _Facts("Panelist", "Panelists", "SPEAKER", _ATTENDS, "performer", "guest"),
    "discussant": _Facts("Discussant", "Discussants", "SPEAKER", _ATTENDS, "performer", "guest"),
    "instructor": _Facts("Instructor", "Instructors", "SPEAKER", _ATTENDS, "performer", "guest"),
    "moderator": _Facts("Moderator", "Moderators", "X-MODERATOR", _LEADS, "contributor", "host"),
    "chair": _Facts("Chair", "Chairs", "X-CHAIR", _LEADS, "contributor", "host"),
    "co-chair": _Facts("Co-chair", "Co-chairs", "X-CO-CHAIR", _LEADS, "contributor", "co-host"),
    "host": _Facts("Host", "Hosts", "PERFORMER", _LEADS, "contributor", "host", by="Hosted by"),
    "co-host": _Facts("Co-host", "Co-hosts", "PERFORMER", _LEADS, "contributor", "co-host", by="Co-hosted by"),
    "guest-host": _Facts("Guest host", "Guest hosts", "PERFORMER", _LEADS, "contributor", "guest host"),
    "guest": _Facts("Guest", "Guests", "PERFORMER", _ATTENDS, "performer", "guest"),
    "interviewer": _Facts("Interviewer", "Interviewers", "PERFORMER", _LEADS, "contributor", "host"),
    "interviewee": _Facts("Interviewee", "Interviewees", "PERFORMER", _ATTENDS, "performer", "guest"),
    "performer": _Facts("Performer", "Performers", "PERFORMER", _ATTENDS, "performer", "guest"),
    "guest-of-honor": _Facts("Guest of honor", "Guests of honor", "ACTIVE", _ATTENDS, "attendee", "guest"),
    "participant": _Facts("Participant", "Participants", "ACTIVE", _ATTENDS, "attendee"),
    "attendee": _Facts("Attendee", "Attendees", "ACTIVE", _ATTENDS, "attendee"),
    "interpreter": _Facts("Interpreter", "Interpreters", "X-INTERPRETER", _ATTENDS, "translator"),
    "rapporteur": _Facts("Rapporteur", "Rapporteurs", "X-RAPPORTEUR", _ATTENDS, "contributor", "reporter"),
    "contact": _Facts("Contact", "Contacts", "CONTACT", ("contact",), "contributor"),
    "press-contact": _Facts("Press contact", "Press contacts", "PUBLICITY-CONTACT", ("contact",), "contributor"),
    "producer": _Facts("Producer", "Producers", "X-PRODUCER", _TOLD, "contributor", "producer"),
    "organizer": _Facts("Organizer", "Organizers", "X-ORGANIZER", _OWNS, "organizer", bodies=True, by="Organized by"),
    "co-organizer": _Facts(
        "Co-organizer", "Co-organizers", "X-CO-ORGANIZER", _OWNS, "organizer", bodies=True, by="Co-organized by"
    ),
    "partner": _Facts("Partner", "Partners", "X-PARTNER", _TOLD, "contributor", bodies=True, by="In partnership with"),
    "media-partner": _Facts("Media partner", "Media partners", "X-MEDIA-PARTNER", _TOLD, "contributor", bodies=True),
    "sponsor": _Facts("Sponsor", "Sponsors", "SPONSOR", _TOLD, "sponsor", bodies=True, by="Sponsored by"),
    "funder": _Facts("Funder", "Funders", "SPONSOR", _TOLD, "funder", bodies=True, by="Funded by"),
    "supporter": _Facts("Supporter", "Supporters", "X-SUPPORTER", _TOLD, "contributor", bodies=True, by="Supported by"),
    "guidance": _Facts(
        "Guidance", "Guidance", "X-GUIDANCE", _TOLD, "contributor", bodies=True, by="Under the guidance of"
    ),
    "venue": _Facts("Venue", "Venues", "X-VENUE", _TOLD, "contributor", bodies=True),
    "publisher": _Facts("Publisher", "Publishers", "X-PUBLISHER", _TOLD, "publisher", bodies=True, by="Published by"),
}


def _fold(text: str) -> str:
    """The text as the word table has it: NFKC, case-folded, one space between words, no closing colon or dash."""
    folded = unicodedata.normalize("NFKC", text).replace("’", "'").casefold()
    return re.sub(r"[\s_]+", " ", folded).strip(" :-–—.·")


@cache
def _words() -> dict[str, str]:
    """The words of role_words.txt, each with the name of its role."""
    from importlib import resources  # slow to import, and only needed when words are read

    found: dict[str, str] = {}
    name = ""
    table = resources.files("eventkit.people").joinpath("role_words.txt").read_text("utf-8")
    for line in table.splitlines():
        if line.startswith("["):
            name = line.strip("[]")
        elif line and not line.startswith("#"):
            found.update((_fold(word), name) for word in line.split("|"))
    return found


def _name(text: str) -> str:
    """A role's name: lower case, words joined by hyphens."""
    folded = unicodedata.normalize("NFKC", str(text)).casefold()
    return re.sub(r"[\s_-]+", "-", folded).strip("-")


def _check_name(role: Role, attribute: object, value: str) -> None:
    if not value or len(value) > _MAX_NAME or not value.isprintable():
        raise PeopleError(
            f"{value[:40]!r} is not the name of a role; give a word such as 'speaker', at most {_MAX_NAME} characters",
            text=value[:_MAX_NAME],
        )


@frozen
class Role:
    """
    What somebody does at an event or session: "speaker", "moderator", "co-organizer", or any other word.

    The name is in lower case with hyphens between its words, whatever way it was given. The roles that occur
    in nearly every announcement are constants of this module (SPEAKER, MODERATOR, HOST …); a role that is not
    among them is as good a Role, with a label made from its name and the vaguest mapping that is true.

    >>> Role("Co Host") == CO_HOST
    True
    >>> Role("timekeeper").label_plural
    'Timekeepers'
    """

    name: str = field(converter=_name, validator=_check_name)

    @classmethod
    def parse(cls, text: str) -> Role:
        """
        The role that the words of an announcement name: "Keynote speakers", "主持人", "ponente magistral".

        Words that are in no table become a role of that name: the set is open. Raises PeopleError for no words
        at all, or for more than a heading holds.

        >>> Role.parse("协办单位")
        Role(name='co-organizer')
        >>> Role.parse("Session scribe")
        Role(name='session-scribe')
        """
        return cls.known(text) or cls(text.strip(" \t\r\n:："))

    @classmethod
    def known(cls, text: str) -> Role | None:
        """The role that the words name if they are words for a role that we know, else None."""
        if len(text) > _MAX_NAME:
            return None
        folded = _fold(text)
        name = _words().get(folded)
        if name is None and _name(folded) in _FACTS:
            name = _name(folded)
        return cls(name) if name else None

    @property
    def of_bodies(self) -> bool:
        """True for what bodies do rather than people: organizer, partner, sponsor, venue, publisher …"""
        facts = _FACTS.get(self.name)
        return facts is not None and facts.bodies

    @property
    def label(self) -> str:
        """The role in English, for one: "Keynote speaker"."""
        facts = _FACTS.get(self.name)
        return facts.label if facts else _capital(self.name.replace("-", " "))

    @property
    def label_plural(self) -> str:
        """The role in English, for several: "Keynote speakers"."""
        facts = _FACTS.get(self.name)
        if facts:
            return facts.plural
        return self.label if not self.label.isascii() or self.label.endswith("s") else self.label + "s"

    @property
    def label_by(self) -> str:
        """
        The words before bodies in this role: "Hosted by", "Organized by"; the plain label where there are none.

        A person who hosts is a "Host"; of a body one says that the event is hosted by it.
        """
        facts = _FACTS.get(self.name)
        return (facts.by or facts.label) if facts else self.label

    @property
    def rfc9073(self) -> str:
        """
        The PARTICIPANT-TYPE of RFC 9073 §6.2. Where the standard has none, an X- token: "X-MODERATOR".
        """
        facts = _FACTS.get(self.name)
        if facts:
            return facts.rfc9073
        token = re.sub(r"[^A-Z0-9]+", "-", self.name.upper()).strip("-")
        return f"X-{token}" if token else "ACTIVE"

    @property
    def jscalendar(self) -> tuple[str, ...]:
        """
        The participant roles of RFC 8984 §4.4.6, at least one. They say little: a speaker is an "attendee".
        """
        facts = _FACTS.get(self.name)
        return facts.jscalendar if facts else _ATTENDS

    @property
    def schema_org(self) -> str:
        """
        The schema.org property for a person in this role: "performer", "organizer", "sponsor" …

        schema.org has no moderator, host or chair: those are a "contributor". A body that hosts is an
        "organizer": see Appearance.schema_org.
        """
        facts = _FACTS.get(self.name)
        return facts.schema_org if facts else "contributor"

    @property
    def podcast(self) -> str | None:
        """The role in the podcast namespace's taxonomy, group "cast" ("host", "guest"); None where it has none."""
        facts = _FACTS.get(self.name)
        return facts.podcast if facts else None

    def __str__(self) -> str:
        return self.label


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def to_role(value: Role | str) -> Role:
    """The role that was meant: a Role stays itself, words are read. Raises PeopleError for anything else."""
    if isinstance(value, Role):
        return value
    if isinstance(value, str):
        return Role.parse(value)
    raise PeopleError(f"{value!r} is not a role; give a Role or words such as 'speaker'")


def to_roles(value: Role | str | Sequence[Role | str]) -> tuple[Role, ...]:
    """One role or several as a tuple without repetitions, in the order given."""
    if type(value) is tuple and len(value) == 1 and isinstance(value[0], Role):
        return value  # type: ignore[return-value]  # by far the most
    if type(value) is str and len(value) <= _MAX_NAME:
        return _roles(value)
    several = (value,) if isinstance(value, (Role, str)) else tuple(value)
    return tuple(dict.fromkeys(to_role(one) for one in several))


@lru_cache(maxsize=256)
def _roles(words: str) -> tuple[Role, ...]:
    """The role of these words, alone: one value for all who have it, and read once."""
    return (Role.parse(words),)


SPEAKER = Role("speaker")
KEYNOTE = Role("keynote")
OPENING = Role("opening")
CLOSING = Role("closing")
PANELIST = Role("panelist")
DISCUSSANT = Role("discussant")
INSTRUCTOR = Role("instructor")
MODERATOR = Role("moderator")
CHAIR = Role("chair")
CO_CHAIR = Role("co-chair")
HOST = Role("host")
CO_HOST = Role("co-host")
GUEST_HOST = Role("guest-host")
GUEST = Role("guest")
INTERVIEWER = Role("interviewer")
INTERVIEWEE = Role("interviewee")
PERFORMER = Role("performer")
GUEST_OF_HONOR = Role("guest-of-honor")
PARTICIPANT = Role("participant")
ATTENDEE = Role("attendee")
INTERPRETER = Role("interpreter")
RAPPORTEUR = Role("rapporteur")
CONTACT = Role("contact")
PRESS_CONTACT = Role("press-contact")
PRODUCER = Role("producer")
ORGANIZER = Role("organizer")
CO_ORGANIZER = Role("co-organizer")
PARTNER = Role("partner")
MEDIA_PARTNER = Role("media-partner")
SPONSOR = Role("sponsor")
FUNDER = Role("funder")
SUPPORTER = Role("supporter")
GUIDANCE = Role("guidance")
VENUE = Role("venue")
PUBLISHER = Role("publisher")

KNOWN_ROLES = tuple(map(Role, _FACTS))
"""Every role with facts of its own, in the order of the table."""
