"""Events in the words of schema.org: what each property gives, and that no object breaks the reader."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventkit import read
from eventkit.errors import EventkitError, MalformedSource
from eventkit.events import Attendance, PodcastEpisode, Status, Summit, Webinar
from eventkit.schema_org import describe, is_event, types

ROOFS = {
    "@context": "https://schema.org",
    "@type": "EducationEvent",
    "name": "Green &amp; quiet roofs",
    "startDate": "2026-03-10T14:00+01:00",
    "endDate": "2026-03-10T15:00+01:00",
    "eventStatus": "https://schema.org/EventRescheduled",
    "previousStartDate": "2026-02-10",
    "performer": [
        {
            "@type": "Person",
            "name": "Jane Roe",
            "jobTitle": "Director",
            "worksFor": {"@type": "Organization", "name": "Lake Institute"},
        },
        {"@type": "Role", "roleName": "moderator", "performer": {"@type": "Person", "name": "Bo Li"}},
    ],
    "organizer": {"@type": "Organization", "name": "City of Oslo", "url": "https://oslo.example"},
    "location": [
        {"@type": "Place", "name": "Hall 1", "address": {"addressLocality": "Oslo", "addressCountry": "Norway"}},
        {"@type": "VirtualLocation", "url": "https://room.example/1"},
    ],
    "offers": {"price": 0},
    "subEvent": [{"@type": "Event", "name": "Opening", "startDate": "2026-03-10T14:00+01:00"}],
}


def one(found: object):
    return read(json.dumps(found).encode(), format="jsonld").event


def test_all_that_an_object_says_is_read():
    reading = read(json.dumps(ROOFS).encode())
    event = reading.event
    assert event.title == "Green & quiet roofs"
    assert event.when.iso == "2026-03-10T14:00+01:00/2026-03-10T15:00+01:00"
    assert (event.status, event.attendance) == (Status.RESCHEDULED, Attendance.HYBRID)
    assert (str(event.place), event.place.url) == ("Hall 1, Oslo, Norway", "https://room.example/1")
    assert [(a.name, [role.name for role in a.roles]) for a in event.appearances] == [
        ("Jane Roe", ["speaker"]),
        ("Bo Li", ["moderator"]),
        ("City of Oslo", ["organizer"]),
    ]
    assert str(event.speakers[0].positions[0]) == "Director, Lake Institute"
    assert [(session.title, session.when.iso) for session in event.sessions] == [("Opening", "2026-03-10T14:00+01:00")]
    assert [when.iso for when in event.previous] == ["2026-02-10"]
    assert reading.leftovers == ('schema.org offers: {"price": 0}',)
    assert reading.doubts == ()
    assert all(fact.evidence for fact in reading.fields)


@pytest.mark.parametrize(
    ("found", "kind"),
    [
        ({"@type": "OnlineEvent"}, Webinar),
        ({"@type": ["Event", "schema:ConferenceEvent"]}, Summit),
        ({"@type": "https://schema.org/PodcastEpisode"}, PodcastEpisode),
    ],
)
def test_the_kind_is_that_of_the_type(found, kind):
    assert type(one({**found, "name": "Clean air"})) is kind


def test_an_episode_has_its_day_of_publication_its_length_and_its_show():
    episode = one(
        {
            "@type": "PodcastEpisode",
            "name": "Clean air",
            "datePublished": "2026-05-04",
            "timeRequired": "PT36M31S",
            "episodeNumber": "12",
            "partOfSeries": {"@type": "PodcastSeries", "name": "City Hours"},
            "associatedMedia": {"@type": "MediaObject", "contentUrl": "https://air.example/12.mp3"},
            "author": {"@type": "Person", "name": "Jane Roe"},
        }
    )
    assert (episode.published.iso, str(episode.duration)) == ("2026-05-04", "0:36:31")
    assert (episode.number, episode.show, episode.enclosure) == (12, "City Hours", "https://air.example/12.mp3")
    assert [(who.name, [role.name for role in who.roles]) for who in episode.appearances] == [("Jane Roe", ["author"])]
    assert episode.hosts == ()  # an author need not host


def test_a_value_that_cannot_be_read_is_a_doubt_and_costs_no_other():
    reading = read(
        json.dumps({**ROOFS, "startDate": "the usual day", "performer": {"@type": "Person", "name": "--"}}).encode()
    )
    assert sorted(doubt.field for doubt in reading.doubts) == ["appearances", "when"]
    assert reading.event.place is not None
    assert reading.event.when.text == ""


@pytest.mark.parametrize(
    ("said", "leftovers"),
    [
        ({"eventStatus": "https://schema.org/EventFull"}, ['eventStatus: "https://schema.org/EventFull"']),
        ({"headline": "Roofs!", "datePublished": "2026-01-02"}, ['headline: "Roofs!"', 'datePublished: "2026-01-02"']),
        ({"organizer": {"@id": "#us", "logo": "l.png"}}, ['organizer: {"@id": "#us", "logo": "l.png"}']),
        ({"organizer": {"@type": "Organization", "name": "City", "logo": "l.png"}}, ['organizer.logo: "l.png"']),
        ({"location": ["Hall 1", "https://a.example", "Hall 2"]}, ['location: "Hall 2"']),
        ({"location": [{"name": "Hall 1"}, {"name": "Hall 2"}]}, ['location.name: "Hall 2"']),
        ({"location": {"name": "Hall 1", "geo": {"latitude": 1}}}, ['location.geo: {"latitude": 1}']),
        ({"inLanguage": ["en", "no"]}, ['inLanguage: "no"']),
        ({"keywords": ["roofs", {"@type": "DefinedTerm", "name": "heat"}]}, ['keywords.name: "heat"']),
        ({"startDate": "2026-03-10", "endDate": "2026-03-11", "duration": "PT9H"}, ['duration: "PT9H"']),
        ({"subEvent": ["#first"]}, ['subEvent: "#first"']),
        ({"subEvent": {"name": "Tour", "url": "https://a.example"}}, ['subEvent url: "https://a.example"']),
        ({"subEvent": {"name": "Tour", "subEvent": {"name": "Tea"}}}, ['subEvent subEvent: {"name": "Tea"}']),
    ],
)
def test_what_no_field_takes_is_left_over(said, leftovers):
    reading = read(json.dumps({"@type": "Event", "name": "Roofs", **said}).encode(), format="jsonld")
    assert list(reading.leftovers) == [f"schema.org {each}" for each in leftovers]
    assert reading.doubts == ()


def test_what_is_no_event_is_kept_in_the_leftovers():
    reading = read(json.dumps([{"@type": "WebPage", "name": "Home"}, {"@type": "Event"}]).encode(), format="jsonld")
    assert reading.events == ()
    assert [json.loads(leftover)["@type"] for leftover in reading.leftovers] == ["WebPage", "Event"]
    assert [doubt.field for doubt in reading.doubts] == ["event"]


def test_what_is_no_object_or_too_deep_is_left_over():
    found = {"@graph": [{"@type": "Event", "name": "Roofs"}, "#a", [[[[{"@type": "Event", "name": "Deep"}]]]]]}
    reading = read(json.dumps({"@context": "https://schema.org", "@id": "#g", **found}).encode())
    assert [event.title for event in reading] == ["Roofs"]
    assert reading.leftovers == ('"#a"', '[[{"@type": "Event", "name": "Deep"}]]', '{"@id": "#g"}')


@pytest.mark.parametrize("key", ["organizer", "keywords", "location", "subEvent"])
@pytest.mark.parametrize("kind", [lambda inner, key: [inner], lambda inner, key: {"@type": "Role", key: inner}])
def test_what_is_nested_too_deep_is_told_as_a_whole(key, kind):
    value = "the innermost"
    for _ in range(400):
        value = kind(value, key)
    described = describe({"@type": "Event", "name": "Roofs", key: value})
    told = "".join(described.leftovers).count("the innermost")
    assert (told, len(described.doubts)) in ((1, 0), (0, 1))


def test_when_a_part_was_before_is_left_over():
    part = {"name": "Tour", "startDate": "2026-03-10", "previousStartDate": "2026-03-09"}
    reading = read(json.dumps({"@type": "Event", "name": "Roofs", "subEvent": part}).encode(), format="jsonld")
    assert reading.event.sessions[0].when.iso == "2026-03-10"
    assert reading.leftovers == ('schema.org subEvent previousStartDate: "2026-03-09"',)


@pytest.mark.parametrize(
    ("content", "message"), [(b"{", "is not JSON"), (b"[1]", "holds no JSON-LD object"), (b"[" * 9999, "JSON")]
)
def test_what_is_no_json_ld_is_refused(content, message):
    with pytest.raises(MalformedSource, match=message):
        read(content, format="jsonld")


properties = st.sampled_from([*ROOFS, "superEvent", "keywords", "duration", "inLanguage", "author", "partOfSeason"])
leaves = (
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.sampled_from(["2026", "PT1H", "Jane Roe"])
)
values = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(properties | st.just("url"), inner, max_size=4)
)


@given(st.dictionaries(properties, values))
def test_no_object_breaks_the_reader(found):
    types(found)
    is_event(found)
    try:
        described = describe(found)
    except EventkitError:
        return
    assert described.event.title


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("performer", lambda number: {"@type": "Person", "name": "Jane Roe", "url": f"https://a.example/{number}"}),
        ("organizer", lambda number: {"url": f"https://a.example/{number}"}),
        ("subEvent", lambda number: {"name": f"Part {number}"}),
    ],
)
def test_an_object_takes_time_in_proportion_to_its_length(assert_linear, key, value):
    def object_of(count: int) -> dict:
        return {"@type": "Event", "name": "Roofs", key: [value(number) for number in range(count)]}

    assert_linear(describe, object_of, 250)
