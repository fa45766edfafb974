"""Pages that speak to machines as well: what stands alone, what agrees, and what contradicts the words."""

import json

from eventkit import read
from eventkit.events import Attendance, Status

WORDS = "Webinar: Clean air in small towns\n\nWhen: {when}\n\nSpeakers:\n<ul><li>Jane Roe, Mayor, Oslo</li></ul>"


def page(*objects: dict, when: str = "3 May 2031, 10:00 Europe/Oslo", more: str = "") -> bytes:
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(each)}</script>' for each in objects)
    lines = WORDS.format(when=when).replace("\n\n", "<p>")
    return f"<!doctype html><html><head>{scripts}</head><body><p>{lines}<p>{more}</body></html>".encode()


def event(**more: object) -> dict:
    return {"@context": "https://schema.org", "@type": "Event", "name": "Clean air in small towns", **more}


def test_what_the_data_alone_says_stands_beside_the_words():
    reading = read(page(event(url="https://air.example/", offers={"price": 0}, performer="Dr. Bo Li, Lake Institute")))
    found = reading.event
    assert (found.kind, found.url) == ("webinar", "https://air.example/")
    assert [speaker.person.name.text for speaker in found.speakers] == ["Jane Roe", "Dr. Bo Li"]
    assert reading.leftovers == ('schema.org offers: {"price": 0}',)
    assert {fact.evidence[0].rule for fact in reading.fields if fact.field == "url"} == {"schema.org url"}


def test_who_is_in_both_appears_once():
    reading = read(page(event(performer={"@type": "Person", "name": "Prof. Jane Roe"})))
    assert [speaker.name for speaker in reading.event.speakers] == ["Jane Roe"]


def test_the_data_say_the_instant_that_the_words_leave_open():
    found = read(page(event(startDate="2031-05-03T10:00+02:00"), when="3 May 2031")).event
    assert found.when.iso == "2031-05-03T10:00+02:00"


def test_the_words_keep_their_zone_where_both_agree():
    reading = read(page(event(startDate="2031-05-03T10:00+02:00")))
    assert reading.event.when.iso == "2031-05-03T10:00+02:00[Europe/Oslo]"
    assert [doubt for doubt in reading.doubts if doubt.field == "when"] == []


def test_two_different_times_are_a_doubt_with_both_and_no_pick():
    reading = read(page(event(startDate="2031-05-04T10:00+02:00")))
    (doubt,) = [doubt for doubt in reading.doubts if doubt.field == "when"]
    assert [candidate.iso for candidate in doubt.candidates] == [
        "2031-05-03T10:00+02:00[Europe/Oslo]",
        "2031-05-04T10:00+02:00",
    ]
    assert reading.event.when.start is None


def test_a_scheduled_in_the_data_gives_way_to_a_word_of_the_page():
    scheduled = event(eventStatus="https://schema.org/EventScheduled")
    assert read(page(scheduled, more="This webinar has been cancelled.")).event.status is Status.CANCELLED
    assert read(page(event(eventStatus="https://schema.org/EventCancelled"))).event.status is Status.CANCELLED


def test_several_objects_are_several_events():
    other = {"@type": "Event", "name": "Quiet streets", "startDate": "2031-06-01"}
    reading = read(page(event(startDate="2031-05-03"), other))
    assert [(found.title, found.when.iso) for found in reading] == [
        ("Clean air in small towns", "2031-05-03"),
        ("Quiet streets", "2031-06-01"),
    ]
    assert {fact.event for fact in reading.fields} == {0, 1}


def test_microdata_say_the_same_as_json_ld():
    item = (
        b'<div itemscope itemtype="https://schema.org/Event"><h1 itemprop="name">Clean air</h1>'
        b'<time itemprop="startDate" datetime="2031-05-03T10:00+02:00">next week</time>'
        b'<div itemprop="location" itemscope itemtype="https://schema.org/Place"><b itemprop="name">Hall 1</b></div>'
        b"</div>"
    )
    found = read(b"<!doctype html><html><body>" + item + b"</body></html>").event
    assert (found.title, found.when.iso, str(found.place)) == ("Clean air", "2031-05-03T10:00+02:00", "Hall 1")


def test_broken_data_costs_nothing():
    broken = page().replace(b"<head>", b'<head><script type="application/ld+json">{"@type": </script>')
    assert read(broken).event.title == read(page()).event.title


def test_the_data_say_the_year_and_the_end_that_the_words_leave_open():
    found = read(page(event(startDate="2031-05-03T10:00", endDate="2031-05-03T12:00"), when="3 May, 10 am")).event
    assert found.when.iso == "2031-05-03T10:00/2031-05-03T12:00"
    reading = read(page(event(startDate="2031-05-03"), when="Saturday, 3 May, 10:00 Europe/Oslo"))
    assert reading.event.when.iso == "2031-05-03T10:00+02:00[Europe/Oslo]"
    assert [str(each) for each in reading.event.when.inferred if each.field == "year"] == [
        "year 2031: the data of the page (schema.org startDate)"
    ]
    found = read(page(event(startDate="2031-05-03T10:00+02:00", endDate="2031-05-03T11:30+02:00"))).event
    assert (found.when.iso, str(found.when.duration)) == ("2031-05-03T10:00+02:00[Europe/Oslo]", "1:30:00")


def test_both_ways_to_take_part_are_one_more_than_the_words_say():
    online, here, both = (f"https://schema.org/{each}EventAttendanceMode" for each in ("Online", "Offline", "Mixed"))
    assert read(page(event(eventAttendanceMode=both))).event.attendance is Attendance.HYBRID
    assert read(page(event(eventAttendanceMode=online))).doubts == ()
    reading = read(page(event(eventAttendanceMode=here)))
    assert reading.event.attendance is Attendance.ONLINE
    assert [doubt.candidates for doubt in reading.doubts] == [(Attendance.ONLINE, Attendance.IN_PERSON)]


def test_the_fuller_place_stands_and_another_one_is_a_doubt():
    at = "<p>Where: Town Hall, Oslo"
    full = {"@type": "Place", "name": "Town Hall", "address": "Main Street 1, Oslo"}
    room = {"@type": "VirtualLocation", "url": "https://air.example/join"}
    assert str(read(page(event(location=full), more=at)).event.place) == "Town Hall, Main Street 1, Oslo"
    place = read(page(event(location=[full, room]), more="<p>Where: Town Hall, Main Street 1, Oslo")).event.place
    assert (str(place), place.url) == ("Town Hall, Main Street 1, Oslo", "https://air.example/join")
    reading = read(page(event(location="Fire Station, Bergen"), more=at))
    assert str(reading.event.place) == "Town Hall, Oslo"
    assert [tuple(map(str, doubt.candidates)) for doubt in reading.doubts] == [
        ("Town Hall, Oslo", "Fire Station, Bergen")
    ]
    reading = read(page(event(location="Town Hall, Room 7"), more=at))
    assert (reading.doubts, reading.leftovers) == ((), ("schema.org location: Town Hall, Room 7",))


def test_who_is_in_both_has_the_position_of_the_data():
    data = page(event(performer={"@type": "Person", "name": "Jane Roe", "jobTitle": "Mayor of Oslo"}))
    reading = read(data.replace(b"Jane Roe, Mayor, Oslo", b"Jane Roe"))
    assert [str(speaker) for speaker in reading.event.speakers] == ["Jane Roe, Mayor of Oslo"]
    assert [len(fact.evidence) for fact in reading.fields if fact.field == "appearances[0]"] == [2]
    other = page(event(performer={"@type": "Person", "name": "Jane Roe", "jobTitle": "Poet"}))
    reading = read(other)
    assert [str(speaker) for speaker in reading.event.speakers] == ["Jane Roe, Mayor, Oslo"]
    assert reading.leftovers == ('schema.org performer: {"@type": "Person", "name": "Jane Roe", "jobTitle": "Poet"}',)


def test_json_ld_is_read_as_pages_have_it_and_kept_where_it_cannot_be():
    written = page(event(startDate="2031-05-03T10:00+02:00"), when="3 May 2031")
    for broken in (
        written.replace(b'"@type": "Event"', b'"@type": "Event", "description": "One\nTwo"'),
        written.replace(b'+02:00"}', b'+02:00",\n}'),
        written.replace(b'json">{', b'json">\n//<![CDATA[\n{').replace(b"}</script>", b"}\n//]]></script>"),
        written.replace(b'json">{', b'JSON"><!--{').replace(b"}</script>", b"}--></script>"),
    ):
        assert read(broken).event.when.iso == "2031-05-03T10:00+02:00"
    reading = read(written.replace(b'"@type": "Event"', b'"@type": Event'))
    assert reading.event.when.iso == "2031-05-03"
    assert [each.partition(":")[0] for each in reading.leftovers] == ["JSON-LD that cannot be read (Expecting value"]
    assert '"startDate": "2031-05-03T10:00+02:00"' in reading.leftovers[0]


def test_the_times_of_open_graph_are_weighed_as_well():
    graph = '<meta property="event:start_time" content="2031-05-03T10:00:00+02:00"><body>'
    written = page(when="3 May 2031, 10 am").decode()
    assert read(written.replace("<body>", graph).encode()).event.when.iso == "2031-05-03T10:00+02:00"
    reading = read(written.replace("<body>", graph.replace("05-03", "05-06")).encode())
    assert [doubt.field for doubt in reading.doubts] == ["when"]
