"""Events: what they take, what they keep, and the errors when something cannot be."""

import copy
import pickle
from datetime import UTC, date, datetime, timedelta, timezone

import attrs
import pytest

from eventkit import (
    Appearance,
    Attendance,
    Event,
    InvalidField,
    Organization,
    Person,
    Place,
    PodcastEpisode,
    Precision,
    Recurrence,
    Series,
    Session,
    Status,
    Summit,
    UnreadableName,
    Webinar,
    When,
)
from eventkit.events.series import Source
from eventkit.people.role import GUEST, MODERATOR, SPEAKER


def test_webinar_takes_what_a_person_would_write():
    webinar = Webinar(
        "Clean air in cities",
        when="3 May 2021, 7pm Beijing time",
        organizers="City of Oslo",
        series="Air talks",
        place="https://example.org/join",
        speakers=["Jane Roe, Mayor, Oslo", Person("Qiu Baoxing")],
        sources="Announcement",
        categories="Cities",
    )
    assert webinar.when.instant == datetime(2021, 5, 3, 11, tzinfo=UTC)
    assert webinar.attendance is Attendance.ONLINE
    assert webinar.status is Status.ANNOUNCED
    assert webinar.series == Series("Air talks")
    assert webinar.place == Place(url="https://example.org/join")
    assert [a.name for a in webinar.speakers] == ["Jane Roe", "Qiu Baoxing"]
    assert webinar.organizers[0].organization == Organization("City of Oslo")
    assert [s.title for s in webinar.sources] == ["Announcement"]
    assert webinar.categories == ("Cities",)


def test_a_summit_does_not_say_how_it_is_attended():
    assert Summit("Forum").attendance is Attendance.UNKNOWN


def test_an_episode_has_a_length_and_is_dated_by_its_publication():
    episode = PodcastEpisode("Zero", duration="36:31", published="3 May 2021", show="Climate talk", number=4)
    assert episode.duration == timedelta(minutes=36, seconds=31)
    assert episode.when.precision is Precision.UNKNOWN
    assert episode.calendar_time == When.parse("3 May 2021")


def test_one_entry_in_two_roles_is_one_appearance():
    jane = Person("Jane Roe")
    event = Event("Forum", speakers=[jane], moderators=[jane])
    assert [a.roles for a in event.appearances] == [(SPEAKER, MODERATOR)]
    assert event.speakers == event.moderators == event.appearances


def test_evolve_changes_one_field_and_keeps_the_identity():
    event = Event("Forum", organizers=["City of Oslo"])
    renamed = attrs.evolve(event, title="Forum on air")
    assert (renamed.title, renamed.uid, renamed.organizers) == ("Forum on air", event.uid, event.organizers)


def test_evolve_with_a_role_replaces_who_had_it():
    jane = Person("Jane Roe")
    event = Event("Forum", speakers=[jane], moderators=[jane], guests=["Qiu Baoxing"])
    changed = attrs.evolve(event, speakers=["Liu Yanhua"])
    assert [(a.name, a.roles) for a in changed.appearances] == [
        ("Jane Roe", (MODERATOR,)),
        ("Qiu Baoxing", (GUEST,)),
        ("Liu Yanhua", (SPEAKER,)),
    ]


def test_uid_does_not_depend_on_the_date_or_on_case_and_spacing():
    first = Webinar("Clean  Air", when="3 May 2021", organizers=["City of Oslo"])
    moved = Webinar("clean air", when="9 June 2021", organizers=["City of Oslo"])
    assert first.uid == moved.uid


@pytest.mark.parametrize(
    "other",
    [
        Summit("Clean Air", organizers=["City of Oslo"]),
        Webinar("Clean Water", organizers=["City of Oslo"]),
        Webinar("Clean Air", organizers=["City of Bergen"]),
    ],
)
def test_uid_tells_kind_title_and_first_organizer_apart(other):
    assert Webinar("Clean Air", organizers=["City of Oslo"]).uid != other.uid


def test_uid_is_the_same_on_every_machine_and_in_every_version():
    assert Webinar("Clean Air", organizers=["City of Oslo"]).uid == "2df21ec3-858a-57ea-b7ef-70bf3c297848"


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (date(2026, 11, 21), datetime(2026, 11, 21, tzinfo=UTC)),
        ("2026-11-21", datetime(2026, 11, 21, tzinfo=UTC)),
        ("2026-11-21T09:00+08:00", datetime(2026, 11, 21, 1, tzinfo=UTC)),
        (datetime(2026, 11, 21, 9, tzinfo=timezone(timedelta(hours=8))), datetime(2026, 11, 21, 1, tzinfo=UTC)),
    ],
)
def test_updated_is_kept_in_utc(value, kept):
    assert Event("Forum", updated=value).updated == kept


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"title": " "}, "title: is empty; give the name as stated"),
        ({"title": 5}, "title: expected text, got 5"),
        ({"url": "see the page"}, "url: 'see the page' is not an address"),
        ({"url": "https://x.org/\r\nSUMMARY:x"}, "url: "),
        ({"language": "english please"}, "language: 'english please' is not a language tag"),
        ({"status": "canceld"}, "did you mean 'cancelled'?"),
        ({"attendance": 3}, "attendance: expected one of online, in-person, hybrid, unknown, got 3"),
        ({"updated": datetime(2026, 1, 1)}, "has no offset from UTC"),
        ({"updated": "yesterday"}, "updated: expected a date or a time with its offset"),
        ({"sequence": -1}, "sequence: expected a whole number from 0 to 2147483647, got -1"),
        ({"uid": "a\r\nb"}, "uid: 'a\\r\\nb' is no identifier"),
        ({"when": 2020}, "when: expected a When, its words, a date or an aware datetime, got 2020"),
        ({"speakers": 5}, "speakers: expected names, Person, Organization or Appearance, got 5"),
        ({"speakers": ["Jane Roe", None]}, "speakers: expected a name, Person, Organization or Appearance, got None"),
        ({"sessions": ["Opening"]}, "sessions: expected Session values, got 'Opening'"),
        ({"appearances": ["Jane Roe"]}, "appearances: 'Jane Roe' is not an Appearance"),
        ({"categories": [""]}, "categories: is empty"),
        ({"place": 7}, "place: expected a Place or its name, got 7"),
    ],
)
def test_a_value_that_cannot_be_is_named_with_its_field(fields, message):
    with pytest.raises(InvalidField) as error:
        Event(**({"title": "Forum"} | fields))
    assert message in str(error.value)
    assert error.value.field


def test_a_mistyped_keyword_is_offered_the_right_one():
    with pytest.raises(TypeError, match=r"Webinar\(\) has no field 'speaker'; did you mean 'speakers'\?"):
        Webinar("Forum", speaker=["Jane Roe"])


def test_words_that_are_no_name_say_which_field_they_stand_in():
    with pytest.raises(UnreadableName) as error:
        Event("Forum", speakers=["Panel discussion"])
    assert "'speakers'" in " ".join(error.value.__notes__)


def test_repr_is_short_and_str_reads_well():
    event = Event("Forum", when="3 May 2021", place="Oslo", speakers=["Jane Roe, Mayor, Oslo"])
    assert repr(event) == "Event('Forum', 2021-05-03)"
    assert str(event) == "Forum\nevent, Monday, 3 May 2021\nOslo\nSpeakers: Jane Roe"


def test_sessions_have_people_and_times_of_their_own():
    session = Session("Opening", when="3 May 2021, 10:00 UTC", speakers=["Jane Roe, Mayor, Oslo"])
    event = Event("Forum", sessions=[session])
    assert event.sessions[0].speakers[0].person == Person("Jane Roe")
    assert event.speakers == ()
    with pytest.raises(TypeError, match="did you mean 'speakers'"):
        Session("Opening", speeker=["Jane Roe"])


def test_an_appearance_given_for_a_role_gets_it():
    guest = Appearance(Person("Jane Roe"), "guest")
    assert Event("Forum", speakers=[guest]).appearances[0].roles == (GUEST, SPEAKER)


def test_values_of_final_types_are_kept_as_they_are():
    appearances = (Appearance(Person("Jane Roe"), "speaker"),)
    when, place = When.on(date(2021, 5, 3)), Place("Harbor Hall")
    updated = datetime(2021, 5, 1, tzinfo=UTC)
    categories = ("Water", "Streets")
    event = Webinar(
        "Open house", uid="1", when=when, place=place, updated=updated, categories=categories, appearances=appearances
    )
    assert event.when is when
    assert event.place is place
    assert event.updated is updated
    assert event.categories is categories
    assert event.appearances is appearances
    assert event.attendance is Attendance.ONLINE
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        event.title = "Another"


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("title", " ", "title: is empty"),
        ("categories", ("Water", " "), "categories: is empty"),
        ("categories", ("Water", 7), "categories: expected text, got 7"),
        ("uid", "a\x07b", "uid: 'a\\x07b' is no identifier"),
        ("uid", " ", "uid: ' ' is no identifier"),
        ("updated", datetime(2021, 5, 1), "updated: datetime.datetime(2021, 5, 1, 0, 0) has no offset"),
        ("place", 7, "place: expected a Place or its name, got 7"),
    ],
)
def test_an_error_names_the_field_and_the_value(field, value, message):
    with pytest.raises(InvalidField) as raised:
        Webinar(**{"title": "Open house", field: value})
    assert str(raised.value).startswith(message)
    assert raised.value.field == field


@pytest.mark.parametrize("name", ["name", "room", "address", "city", "country", "url"])
def test_a_part_of_a_place_that_is_no_text_is_an_error_with_its_name(name):
    with pytest.raises(InvalidField) as raised:
        Place(**{name: 7})
    assert raised.value.field == name
    assert str(raised.value) == f"{name}: expected text, got 7"
    assert Place(**{name: None}) == Place()


def test_a_place_is_a_value():
    place = Place("Harbor Hall", city="Oslo", url="https://harbor.example/")
    for again in (copy.copy(place), pickle.loads(pickle.dumps(place)), attrs.evolve(place)):
        assert (again, hash(again), repr(again)) == (place, hash(place), repr(place))
    with pytest.raises(InvalidField, match="needs a scheme"):
        Place(url="harbor hall")


@pytest.mark.parametrize("kind", [Event, Webinar, Summit, PodcastEpisode])
def test_every_field_of_every_kind_is_kept_under_its_name(kind):
    given = {
        "title": "Open house",
        "when": When.on(date(2021, 5, 3)),
        "uid": "1",
        "appearances": (Appearance(Person("Jane Roe"), "speaker"),),
        "series": Series("Harbor talks"),
        "sessions": (Session("Tour"),),
        "place": Place("Harbor Hall"),
        "attendance": Attendance.HYBRID,
        "status": Status.CANCELLED,
        "url": "https://harbor.example/",
        "description": "Of the harbor.",
        "language": "en",
        "categories": ("Water",),
        "sources": (Source("Announcement"),),
        "created": datetime(2021, 4, 1, tzinfo=UTC),
        "updated": datetime(2021, 4, 2, tzinfo=UTC),
        "sequence": 2,
        "recurrence": Recurrence(rules=("FREQ=WEEKLY;COUNT=4",)),
        "recurrence_id": date(2021, 5, 3),
        "previous": (When.on(date(2021, 4, 5)),),
        "leftovers": ("X-A:1",),
    }
    if kind is PodcastEpisode:
        given |= {
            "duration": timedelta(minutes=36),
            "published": When.on(date(2021, 5, 4)),
            "recorded": When.on(date(2021, 5, 1)),
            "show": "Harbor radio",
            "number": 7,
            "season": 1,
            "enclosure": "https://harbor.example/7.mp3",
        }
    fields = [field.name for field in attrs.fields(kind)]
    for event in (kind(**given), kind._trusted(given)):
        assert type(event) is kind
        assert {name: getattr(event, name) for name in fields} == given
    bare = kind("Open house")
    assert [getattr(bare, name) for name in fields if name not in ("title", "uid", "attendance")] == [
        field.default for field in attrs.fields(kind) if field.name not in ("title", "uid", "attendance")
    ]


def test_a_kind_of_ones_own_has_its_fields_too():
    @attrs.frozen(init=False, repr=False)
    class Workshop(Webinar):
        seats: int = attrs.field(default=12, kw_only=True)
        language: str = attrs.field(default="en", kw_only=True)

    class Tour(Event):
        pass

    workshop = Workshop("Open house", seats=7, speakers=["Jane Roe"])
    assert (workshop.seats, workshop.language, workshop.attendance) == (7, "en", Attendance.ONLINE)
    assert [speaker.name for speaker in workshop.speakers] == ["Jane Roe"]
    assert attrs.evolve(workshop, seats=8).seats == 8
    tour = Tour("Open house", when="3 May 2021")
    assert tour.when == Event("Open house", when="3 May 2021").when
    for event in (workshop, tour):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            event.title = "Another"
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            del event.title
