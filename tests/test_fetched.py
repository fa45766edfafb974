"""read_fetched: the format and the encoding of what a server gave, whatever it calls it."""

from datetime import UTC, datetime

import pytest

from eventkit import MalformedSource, UnknownFormat
from eventkit.fetched import read_fetched
from eventkit.tracking.fetch import Fetched

FEED = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Tea\nDTSTART:20260310\nEND:VEVENT\nEND:VCALENDAR\n"
WORDS = "Webinar: Dächer für alte Städte\n\n14. Mai 2031, 19 Uhr MESZ"
PAGE = "<!doctype html><title>T</title><h1>Webinar: Dächer für alte Städte</h1><p>14 May 2031, 7pm CEST</p>"
TITLE = "Dächer für alte Städte"


def fetched(content, media_type="", charset="", path="/talk"):
    url = "https://lake.example" + path
    return Fetched(url, url, content, datetime(2026, 11, 22, tzinfo=UTC), media_type=media_type, charset=charset)


@pytest.mark.parametrize("media_type", ["text/calendar", "text/plain", "application/octet-stream", "text/html", ""])
def test_a_feed_is_a_feed_whatever_its_server_calls_it(media_type):
    reading = read_fetched(fetched(FEED, media_type))
    assert [event.title for event in reading] == ["Tea"]
    assert reading.source == "https://lake.example/talk"


def test_what_has_no_marks_is_what_its_server_calls_it_or_what_its_address_ends_with():
    toml = b'kind = "webinar"\ntitle = "Tea"\nwhen = "3 May 2031"'
    assert read_fetched(fetched(toml, "application/toml")).event.title == "Tea"
    assert read_fetched(fetched(toml, path="/tea.toml?a=b.txt")).event.title == "Tea"
    assert read_fetched(fetched(toml), format="toml").event.title == "Tea"


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "gb18030", "utf-16", ""])
def test_words_are_read_in_the_encoding_that_the_server_names(charset):
    encoded = WORDS.encode(charset or "utf-8")
    assert read_fetched(fetched(encoded, "text/plain", charset)).event.title == TITLE


def test_utf_8_is_utf_8_although_the_server_calls_it_something_else():
    assert read_fetched(fetched(WORDS.encode(), "text/plain", "iso-8859-1")).event.title == TITLE
    assert read_fetched(fetched(b"\xef\xbb\xbf" + WORDS.encode(), "text/plain", "utf-16")).event.title == TITLE


@pytest.mark.parametrize("charset", ["idna", "unicode_escape", "rot13", "no-such-charset"])
def test_an_encoding_that_is_none_of_words_is_not_taken(charset):
    assert read_fetched(fetched(WORDS.encode(), "text/plain", charset)).event.title == TITLE
    with pytest.raises(MalformedSource, match="is not UTF-8"):
        read_fetched(fetched(WORDS.encode("latin-1"), "text/plain", charset), format="text")


def test_the_encoding_that_the_server_names_counts_more_than_that_of_the_page():
    page = PAGE.replace("<title>", "<meta charset=utf-8><title>").encode("cp1252")
    assert read_fetched(fetched(page, "text/html", "windows-1252")).event.title == TITLE


def test_links_are_relative_to_where_redirects_led():
    page = PAGE.replace("</p>", '</p><p><a href="register">Register here</a></p>').encode()
    given = Fetched("https://lake.example/a", "https://club.example/b/", page, datetime(2026, 11, 22, tzinfo=UTC))
    reading = read_fetched(given)
    assert "https://club.example/b/register" in [reading.event.url, *(str(fact.value) for fact in reading.fields)]


def test_what_cannot_be_read_is_told_with_its_address():
    with pytest.raises(UnknownFormat, match="gives, which its server calls 'image/png', is in no format"):
        read_fetched(fetched(b"\x89PNG\r\n\x1a\n\x00", "image/png"))
    with pytest.raises(MalformedSource, match=r"https://lake\.example/talk: is empty"):
        read_fetched(fetched(b" "))
    with pytest.raises(UnknownFormat, match="no format 'tomml'"):
        read_fetched(fetched(b"a"), format="tomml")
