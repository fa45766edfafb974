"""
From a VEVENT to an Event: each property to its field, and what no field holds to the leftovers (EventReader).

What somebody else's feed says is taken as it says it. In a feed that we wrote ourselves (by its PRODID) what
our writer put into DESCRIPTION, TRANSP and the title is taken back, so that writing what was read gives the same bytes.
"""

from __future__ import annotations

import quopri
import re
import uuid
from datetime import datetime
from typing import Any

from eventkit.errors import InvalidField
from eventkit.events import Event, Place, PodcastEpisode, Status, Summit, Webinar
from eventkit.events._convert import to_url
from eventkit.formats import _recurrence_lines
from eventkit.formats._component import Component, Head, Property
from eventkit.formats._contentlines import clean, one_line, split_list, unescape_text
from eventkit.formats._html_text import html_to_text, is_html
from eventkit.formats._ics_doubts import Doubts
from eventkit.formats._ics_people import People, is_our_participant, participant
from eventkit.formats._ics_times import Moment, Times
from eventkit.formats._ics_titles import kind_of, split_status
from eventkit.formats._shape import UNTITLED
from eventkit.when import When

_NAMESPACE = uuid.UUID("3f1c5a52-8a0e-5d0c-9a57-6d7a3f0e21b4")  # of events without UID; never to change

# Properties that an event has once, and that have a field of their own here.
_SINGLE = frozenset(
    {
        "UID", "DTSTAMP", "DTSTART", "DTEND", "DURATION", "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "STATUS",
        "TRANSP", "SEQUENCE", "CREATED", "LAST-MODIFIED", "RECURRENCE-ID",
    }
)  # fmt: skip
_PEOPLE = frozenset({"ATTENDEE", "ORGANIZER"})
_STATUS = {"TENTATIVE": Status.TENTATIVE, "CONFIRMED": Status.CONFIRMED, "CANCELLED": Status.CANCELLED}
_OUR_KINDS: dict[str, type[Event]] = {"Webinar": Webinar, "Summit": Summit, "Podcast episode": PodcastEpisode}
_QUIET = frozenset({Status.CANCELLED, Status.POSTPONED})
# Where one joins online, beside LOCATION: RFC 7986, and what Google and Microsoft write.
_ROOMS = ("CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGCONFLINK")
_FIELDS = {"SUMMARY": "title", "DTSTART": "when", "DTEND": "when", "DURATION": "when", "LOCATION": "place",
           "DTSTAMP": "updated", "LAST-MODIFIED": "updated", "RECURRENCE-ID": "recurrence_id"}  # fmt: skip
_TIMES = frozenset({"DTSTART", "DTEND", "DURATION", "DTSTAMP", "CREATED", "LAST-MODIFIED", "RECURRENCE-ID"})
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


class EventReader:
    """
    Reads the VEVENTs of one calendar.

    `own` says that the feed is of our own writing, `cancelled` has the METHOD:CANCEL that cancels all of it.
    """

    def __init__(
        self,
        times: Times,
        people: People,
        doubts: Doubts,
        *,
        own: bool = False,
        cancelled: Property | None = None,
    ) -> None:
        self.times, self.people, self.doubts = times, people, doubts
        self.own, self.cancelled = own, cancelled
        self._plain_heads: dict[Head, bool] = {}

    def read(self, component: Component) -> Event:
        """The event; what is wrong with it is told as doubts."""
        said: dict[str, Property] = {}
        values: dict[str, Any] = {}
        leftovers: list[str] = []
        people = []
        categories: list[str] = []
        again: list[Property] = []
        for found in component.properties:
            head = found[0]
            name = head.name
            if name in _SINGLE:
                if not found[1] or found[1].isspace():
                    continue
                if name in said:
                    if found.value != said[name].value or head.params != said[name].head.params:
                        field = _FIELDS.get(name, name.casefold())
                        self.doubts.add(field, f"{name} is stated twice: the first counts, the other is kept", found)
                        leftovers.append(found.text)
                    continue
                said[name] = found
                if name == "TRANSP":
                    values["leftovers"] = len(leftovers)
                if head.params and not self._is_plain(head):
                    leftovers.append(found.text)
            elif name in _PEOPLE:
                appearance = self.people.of(found)
                if appearance is None:
                    leftovers.append(found.text)
                else:
                    people.append(appearance)
            elif name == "CATEGORIES":
                for category in split_list(found.value):
                    category = unescape_text(category).strip()
                    if category and category not in categories:
                        categories.append(category)
                if head.params:
                    leftovers.append(found.text)
            elif name in _recurrence_lines.NAMES:
                again.append(found)
            else:
                leftovers.append(found.text)
        self._read(component, said, values, leftovers, people, tuple(categories), again)
        kind = values.pop("kind")
        for part in component.components:
            self._component(part, component, values, leftovers, people)
        if leftovers:
            values["leftovers"] = tuple(map(self._writable, leftovers))
        if people:
            values["appearances"] = (*values.get("appearances", ()), *people)
        if "uid" not in values:
            values["uid"] = self._derived_uid(component, said, values)
        return kind._trusted(values)  # type: ignore[no-any-return]

    def _read(
        self,
        component: Component,
        said: dict[str, Property],
        values: dict[str, Any],
        leftovers: list[str],
        people: list[Any],
        categories: tuple[str, ...],
        again: list[Property],
    ) -> None:
        """All fields but the people."""
        get = said.get
        lost: list[Property] = []
        self.times.recurring = bool(again)
        when = self.times.when(get("DTSTART"), get("DTEND"), get("DURATION"), lost)
        if "DTSTART" not in said:
            self.doubts.add("when", "the event has no DTSTART: its time is not known", component)
        self._revision(said, values, leftovers)
        summary = get("SUMMARY")
        title = self._one_line(summary, leftovers) if summary else ""
        status = self._status(get("STATUS"), leftovers)
        place, url = get("LOCATION"), get("URL")
        location = _text(place.value) if place else ""
        link = self._link(url, leftovers) if url else ""
        text = self._description(get("DESCRIPTION"), component, leftovers).strip()
        if self.own:
            self._own(title, status, categories, when, text, location, link, said, values)
        else:
            title, status = self._marked(title, status, said.get("STATUS"), summary)
            values["kind"] = kind_of(title, categories)
            values["when"] = when
            if values["kind"] is Webinar:
                values["attendance"] = Webinar.default_attendance
            values["status"] = status
            values["description"] = text
            values["url"] = link
            values["place"] = self._place(location, component)
            values["categories"] = categories
            values["title"] = title
        if not values["title"].strip():
            self.doubts.add("title", f"the event has no SUMMARY: it is called {UNTITLED!r} here", summary or component)
            values["title"] = UNTITLED
        if self.cancelled is not None and values["status"] is not Status.CANCELLED:
            self.doubts.add("status", "METHOD:CANCEL cancels the event", self.cancelled, get("STATUS"))
            values["status"] = Status.CANCELLED
        transparency = get("TRANSP")
        if transparency is not None:
            self._transparency(transparency, values, leftovers)
        if again:
            self._recurrence(again, values, leftovers)
        instance = get("RECURRENCE-ID")
        if instance is not None:
            moment = self.times.moment(instance, field="recurrence_id")
            if moment is None:
                leftovers.append(instance.text)
            else:
                values["recurrence_id"] = moment
        leftovers += [found.text for found in lost]

    def _is_plain(self, head: Head) -> bool:
        """Whether the parameters of a head say nothing that its field does not hold."""
        plain = self._plain_heads.get(head)
        if plain is None:
            known = {"TZID", "VALUE"} if head.name in _TIMES else {"VALUE"} if head.name == "URL" else set()
            tzid = head.get("TZID")
            # Where our own line will have another TZID, the kept one could not stand in for it.
            plain = bool(tzid and not self._is_iana(tzid)) or {name for name, _ in head.params} <= known
            self._plain_heads[head] = plain
        return plain

    def _is_iana(self, tzid: str) -> bool:
        return self.times.zones.of(tzid.strip()).key == tzid.strip()

    # Fields

    def _one_line(self, said: Property, leftovers: list[str]) -> str:
        """A title: on one line; the line of the source is kept where that changes it."""
        text = unescape_text(said.value).strip()
        if text.isprintable():
            return text
        if "\n" in text:
            leftovers.append(said.text)
        return one_line(clean(text))

    def _revision(self, said: dict[str, Property], values: dict[str, Any], leftovers: list[str]) -> None:
        """UID, DTSTAMP, LAST-MODIFIED, CREATED and SEQUENCE."""
        uid = said.get("UID")
        if uid is not None:
            text = unescape_text(uid.value).strip()
            if not text.isprintable():
                text = _FORBIDDEN.sub(
                    lambda found: f"%{ord(found[0]):02X}", text.replace("\n", "%0A").replace("\t", "%09")
                )
                self.doubts.add("uid", f"the UID has control characters: read as {text!r:.80}", uid)
            if text:
                values["uid"] = text
        stamp, changed = said.get("DTSTAMP"), said.get("LAST-MODIFIED")
        if changed is not None:
            values["updated"] = self.times.utc(changed, "updated")
        if values.get("updated") is None and stamp is not None:
            values["updated"] = self.times.utc(stamp, "updated")
        created = said.get("CREATED")
        if created is not None:
            values["created"] = self.times.utc(created, "created")
        sequence = said.get("SEQUENCE")
        if sequence is not None:
            digits = sequence.value.strip()
            if digits.isdecimal() and digits.isascii() and len(digits) <= 10 and int(digits) < 2**31:
                values["sequence"] = int(digits)
            else:
                self.doubts.add("sequence", f"SEQUENCE {digits!r:.40} is no whole number: not used", sequence)
                leftovers.append(sequence.text)

    def _status(self, said: Property | None, leftovers: list[str]) -> Status:
        if said is None:
            return Status.ANNOUNCED
        word = said.value.strip().upper()
        status = _STATUS.get(word) or (Status.CANCELLED if word == "CANCELED" else None)
        if status is None:
            if word:
                self.doubts.add("status", f"STATUS {word!r:.40} is none that an event can have: not used", said)
                leftovers.append(said.text)
            return Status.ANNOUNCED
        return status

    def _marked(
        self, title: str, status: Status, stated: Property | None, summary: Property | None
    ) -> tuple[str, Status]:
        """The title without its mark, and the status that mark and STATUS give together."""
        rest, marked, words = split_status(title)
        if marked is None:
            return title, status
        if marked is status:
            return rest, status
        if status is Status.ANNOUNCED:
            message = f"{words!r} in the title is read as {marked.value}; STATUS does not say it"
            self.doubts.add("status", message, summary)
            return rest, marked
        if marked is Status.POSTPONED and status is Status.TENTATIVE:
            return rest, marked
        message = f"{words!r} in the title says {marked.value}, and STATUS says {status.value}"
        if status is Status.CANCELLED:
            self.doubts.add("status", message, summary, stated, candidates=(status, marked))
            return rest, status
        self.doubts.add("status", message, summary, stated, candidates=(marked, status))
        return rest, marked

    def _link(self, said: Property, leftovers: list[str]) -> str:
        # A backslash cannot be in a URI: it is an escape that does not belong there.
        try:
            return to_url(unescape_text(said.value) if "\\" in said.value else said.value)
        except InvalidField:
            self.doubts.add("url", f"{said.value!r:.80} is no address: kept, and not used as the page", said)
            leftovers.append(said.text)
            return ""

    def _description(self, said: Property | None, component: Component, leftovers: list[str]) -> str:
        """The description in plain text; HTML goes to where programs look for it."""
        if said is not None:
            if said.head.params and said.get("ENCODING").upper() == "QUOTED-PRINTABLE":  # of vCalendar 1.0
                text = quopri.decodestring(said.value.encode()).decode("utf-8", "replace")
            else:
                text = _text(said.value)
            if self.own or not is_html(text):
                return text
            if not any(item.upper().startswith("X-ALT-DESC") for item in leftovers):
                leftovers.append(f"X-ALT-DESC;FMTTYPE=text/html:{said.value}")
            return html_to_text(text)
        if self.own:
            return ""
        for other in component.properties:
            if other.head.name in ("X-ALT-DESC", "STYLED-DESCRIPTION") and not other.value.startswith("data:"):
                text = unescape_text(other.value)
                return html_to_text(text) if is_html(text) or "html" in other.get("FMTTYPE").lower() else text
        return ""

    def _place(self, location: str, component: Component) -> Place | None:
        """Where it takes place: LOCATION, or the address at which one joins, or both."""
        room = ""
        for found in component.properties:
            if found.head.name in _ROOMS and not room:
                text = found.value.strip()
                if text[:8].casefold().startswith(("http://", "https://")) and not room:
                    room = self._address(text)
        if not location:
            name = self._named_place(component) if component.components else ""
            return Place(name, url=room) if name or room else None
        if location[:8].casefold().startswith(("http://", "https://")) and not any(map(str.isspace, location)):
            address = self._address(location)
            if address:
                return Place(url=address)
        return Place(location, url=room)

    @staticmethod
    def _address(text: str) -> str:
        try:
            return to_url(text)
        except InvalidField:
            return ""

    @staticmethod
    def _named_place(component: Component) -> str:
        """The name of a VLOCATION (RFC 9073 section 7.2), for an event that has no LOCATION."""
        for part in component.components:
            name = part.first("NAME") if part.name == "VLOCATION" else None
            if name is not None:
                return unescape_text(name.value).strip()
        return ""

    def _transparency(self, said: Property, values: dict[str, Any], leftovers: list[str]) -> None:
        """TRANSP is kept where it is not what we would write: days, and what does not take place, take no time."""
        when: When = values["when"]
        release = values["kind"] is PodcastEpisode and when.start is None
        quiet = release or values["status"] in _QUIET or not isinstance(when.start, datetime)
        place = values.pop("leftovers")  # in its order among the others
        if said.value.strip().upper() != ("TRANSPARENT" if quiet else "OPAQUE"):
            leftovers.insert(place, said.text)

    def _recurrence(self, again: list[Property], values: dict[str, Any], leftovers: list[str]) -> None:
        def moment(said: Property, text: str) -> Moment | None:
            return self.times.moment(said, text, field="recurrence")

        def refuse(said: Property, message: str) -> None:
            self.doubts.add("recurrence", message, said)
            leftovers.append(said.text)

        recurrence = _recurrence_lines.read_recurrence(again, moment, refuse)
        if recurrence is not None:
            values["recurrence"] = recurrence

    def _component(
        self, part: Component, event: Component, values: dict[str, Any], leftovers: list[str], people: list[Any]
    ) -> None:
        if part.name == "PARTICIPANT":
            if self.own and is_our_participant(part, values.get("uid", "")):
                return
            if not self.own and (appearance := participant(part)) is not None:
                people.append(appearance)
        leftovers.append("\n".join(part.lines()))

    def _writable(self, item: str) -> str:
        """A leftover as a feed can hold it: without control characters."""
        if item.isprintable() or not _FORBIDDEN.search(item):
            return item
        return "\n".join(clean(line).replace("\n", " ") for line in item.split("\n"))

    def _derived_uid(self, component: Component, said: dict[str, Property], values: dict[str, Any]) -> str:
        """An identifier made of what the event says: the same each time, as long as that is."""
        words = [
            found.text for name in ("SUMMARY", "DTSTART", "RECURRENCE-ID", "LOCATION") if (found := said.get(name))
        ]
        key = "\x1f".join([values["title"], *words]).encode("utf-8", "backslashreplace").decode()
        uid = str(uuid.uuid5(_NAMESPACE, key))
        self.doubts.add("uid", f"the event has no UID: {uid} is derived from its title, time and place", component)
        return uid

    # Our own feeds

    def _own(
        self,
        title: str,
        status: Status,
        categories: tuple[str, ...],
        when: When,
        text: str,
        location: str,
        link: str,
        said: dict[str, Property],
        values: dict[str, Any],
    ) -> None:
        """The fields that our writer told in words, taken back."""
        from eventkit.formats._description_read import read_description  # on first use: with names and words

        kind = _OUR_KINDS.get(categories[0], Event) if categories else Event
        if kind is not Event:
            categories = categories[1:]
        values["attendance"] = kind.default_attendance
        fields = read_description(
            text, kind=kind.kind, when=when, status=status, title=title, location=location, url=link
        )
        values |= fields
        word = {Status.CANCELLED: "Cancelled: ", Status.POSTPONED: "Postponed: "}.get(values["status"], "")
        values["title"] = title.removeprefix(word)
        values["kind"] = kind
        values["categories"] = categories


def _text(value: str) -> str:
    """A TEXT value as text, without blanks around it and without control characters."""
    text = unescape_text(value).strip()
    return text if text.isprintable() else clean(text)
