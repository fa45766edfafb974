"""Podcast feeds: what their elements give, and what is kept."""

import pytest

from eventkit import read
from eventkit.errors import MalformedSource

FEED = b"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0">
<channel>
<title>City Hours</title>
<language>en</language>
<generator>by hand</generator>
<podcast:person>Jane Roe</podcast:person>
<item>
<title>Clean air</title>
<guid isPermaLink="false">air-12</guid>
<pubDate>Mon, 04 May 2026 06:00:00 +0200</pubDate>
<itunes:duration>36:31</itunes:duration>
<itunes:episode>12</itunes:episode>
<itunes:season>two</itunes:season>
<enclosure url="https://air.example/12.mp3" length="1" type="audio/mpeg"/>
<description>&lt;p&gt;With Bo Li.&lt;/p&gt;</description>
<link>https://air.example/12</link>
<podcast:person role="guest" href="https://bo.example">Bo Li</podcast:person>
<podcast:person group="writing" role="author">Wu Fang</podcast:person>
<category>Air</category>
</item>
<item><title>Quiet streets</title><enclosure url="https://air.example/13.mp3"/></item>
<item><title>News of the show</title></item>
</channel>
</rss>
"""


def test_an_item_with_a_sound_file_is_an_episode():
    reading = read(FEED)
    air, streets = reading.events
    assert (air.title, air.uid, air.show, air.number, air.season) == ("Clean air", "air-12", "City Hours", 12, None)
    assert (air.published.iso, str(air.duration)) == ("2026-05-04T06:00+02:00", "0:36:31")
    assert (air.url, air.enclosure, air.language) == ("https://air.example/12", "https://air.example/12.mp3", "en")
    assert air.description == "With Bo Li."
    assert [(a.name, a.roles[0].name, a.person.identifiers) for a in air.appearances] == [
        ("Bo Li", "guest", ("https://bo.example",))
    ]
    # Who is named at the show alone hosts the episodes that name nobody.
    assert [(a.name, a.roles[0].name) for a in streets.appearances] == [("Jane Roe", "host")]


def test_what_no_field_holds_is_kept_and_what_cannot_be_read_is_a_doubt():
    reading = read(FEED)
    kept = " ".join(reading.leftovers)
    assert all(words in kept for words in ("by hand", "Wu Fang", "<category>Air</category>", "News of the show", "two"))
    assert [doubt.field for doubt in reading.doubts] == ["Clean air: season"]
    assert reading.doubts[0].evidence[0].line == 14
    assert {fact.field for fact in reading.fields if fact.event == 0} == {
        *("kind", "title", "uid", "show", "number", "published", "duration", "url", "enclosure", "language"),
        *("description", "appearances[0]"),
    }


def test_atom_is_read_as_well():
    feed = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>City Hours</title><entry><title>Clean air</title>
    <id>tag:air.example,2026:12</id><published>2026-05-04T06:00:00Z</published><link href="https://air.example/12"/>
    <link rel="enclosure" href="https://air.example/12.mp3"/><summary>Words</summary></entry></feed>"""
    episode = read(feed).event
    assert (episode.title, episode.uid, episode.show) == ("Clean air", "tag:air.example,2026:12", "City Hours")
    assert (episode.published.iso, episode.url) == ("2026-05-04T06:00Z", "https://air.example/12")


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("Mon, 04 May 2026 06:00:00 GMT", "2026-05-04T06:00Z"),
        ("Mon, 04 May 2026 06:00:00 -0000", "2026-05-04T06:00:00"),
        ("2026-05-04T06:00:00", "2026-05-04T06:00:00"),
        ("2026-05-04 06:00:00+02:00", "2026-05-04T06:00+02:00"),
        ("2026-05-04", "2026-05-04"),
    ],
)
def test_a_publication_without_a_zone_keeps_its_clock_time(words, iso):
    content = FEED.replace(b"Mon, 04 May 2026 06:00:00 +0200", words.encode())
    assert read(content).events[0].published.iso == iso


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"<rss><channel>", r"feed.rss:1: is not XML"),
        (b"<html/>", "its root is <html>"),
        (b"<!DOCTYPE rss [<!ENTITY a 'b'>]><rss/>", "declares a document type"),
    ],
)
def test_what_is_no_feed_is_refused_with_its_line(tmp_path, content, message):
    path = tmp_path / "feed.rss"
    path.write_bytes(content)
    with pytest.raises(MalformedSource, match=message):
        read(path)


@pytest.mark.parametrize("unit", [b"<podcast:person>Jane Roe</podcast:person>", b"<x>1</x>"])
def test_an_item_takes_time_in_proportion_to_its_length(assert_linear, unit):
    head, tail = FEED.split(b"<category>Air</category>")
    assert_linear(lambda content: read(content, format="rss"), lambda count: head + unit * count + tail, 500)


def test_the_people_of_a_show_are_kept_where_no_episode_has_them():
    alone = FEED.replace(
        b'<item><title>Quiet streets</title><enclosure url="https://air.example/13.mp3"/></item>\n', b""
    )
    assert any("Jane Roe" in leftover for leftover in read(alone).leftovers)
    assert not any("Jane Roe" in leftover for leftover in read(FEED).leftovers)
