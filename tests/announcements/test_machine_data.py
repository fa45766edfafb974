"""Pages that speak to machines as well: what stands alone, what agrees, and what contradicts the words."""

import json

from eventkit import read
from eventkit.events import Status

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
