"""The feeds of a calendar: persons by identity, organizations by name and acronym, files that keep their names."""

import json
from html.parser import HTMLParser

import pytest

from eventkit import Calendar, Event, Session, Webinar, WriteError
from eventkit._slugs import slug, unique_slugs
from eventkit.feeds import feeds_of, index_html, index_json

EARLY = Webinar(
    "Early",
    uid="1",
    when="3 May 2021",
    speakers=["Qiu Baoxing, Counselor of the State Council; Former Vice Minister, MOHURD"],
    organizers=["World Resources Institute (WRI)"],
    series="Air talks",
)
LATE = Webinar(
    "Late",
    uid="2",
    when="5 May 2021",
    sessions=[Session("Opening", speakers=["Mr. Baoxing QIU, counsellor of the State Council"])],
    organizers=["WRI"],
    series="AIR  talks",
)
CALENDAR = Calendar("Air", [LATE, EARLY], uid="x", source="https://a.example/air.ics", language="en")


def listed(calendar, *kinds):
    return [(feed.file, feed.name, [event.title for event in feed.calendar]) for feed in feeds_of(calendar, kinds)]


def test_a_person_has_one_feed_under_all_forms_of_the_name():
    assert listed(CALENDAR, "person") == [("person/qiu-baoxing.ics", "Qiu Baoxing", ["Early", "Late"])]


def test_an_organization_has_its_events_and_those_of_its_people_but_for_former_ones():
    assert listed(CALENDAR, "organization") == [
        ("organization/state-council.ics", "State Council", ["Early", "Late"]),
        ("organization/world-resources-institute-wri.ics", "World Resources Institute (WRI)", ["Early", "Late"]),
    ]


def test_a_series_is_one_whatever_its_case_and_spacing():
    assert listed(CALENDAR, "series") == [("series/air-talks.ics", "Air talks", ["Early", "Late"])]


def test_a_feed_is_a_calendar_of_its_own():
    [feed] = feeds_of(CALENDAR, ["person"])
    assert feed.calendar == Calendar("Air: Qiu Baoxing", [EARLY, LATE], language="en")
    assert str(feed) == "person/qiu-baoxing.ics: Qiu Baoxing (2)"


def test_kinds_come_in_the_order_asked_for_and_an_unknown_one_is_refused():
    kinds = [feed.kind for feed in feeds_of(CALENDAR, ["series", "person", "series"])]
    assert kinds == ["series", "person"]
    with pytest.raises(WriteError, match="no feeds by 'persons', only by person, organization, series; did you mean"):
        feeds_of(CALENDAR, ["persons"])


def wangs(*events):
    return Calendar("Wangs", [Event(f"Talk {uid}", uid=uid, speakers=people) for uid, people in events])


def test_two_persons_of_one_name_have_files_that_keep_their_names():
    first = wangs(("b", ["Wang Wei, Mayor, Oslo"]), ("c", ["Wang Wei, Director, C40"]), ("d", ["仇保兴"]))
    files = [feed.file for feed in feeds_of(first, ["person"])]
    assert len(set(files)) == 3
    more = wangs(("z", ["Jane Roe"]))
    again = Calendar("Wangs", [*reversed(first.events), *more.events])
    assert {*files, "person/jane-roe.ics"} == {feed.file for feed in feeds_of(again, ["person"])}
    assert all(file.startswith("person/wang-wei-") for file in files if "wang" in file)


def test_two_persons_of_one_name_at_one_event_have_two_files():
    calendar = wangs(("b", ["Wang Wei, Mayor, Oslo", "Wang Wei, Director, C40"]))
    feeds = feeds_of(calendar, ["person"])
    assert len({feed.file for feed in feeds}) == len(feeds)


def test_no_slug_is_anothers_with_its_figure_and_none_is_a_device_or_taken():
    [figured] = [each for each in unique_slugs([("A b", "1"), ("a-B", "2")]) if each.endswith(slug("6b86b273"))]
    made = unique_slugs([("A b", "1"), ("a-B", "2"), (figured, "3"), ("Con", "4"), ("Index", "5")], taken=["index"])
    assert len(set(made)) == 5
    assert not {"con", "index"} & set(made)


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.links, self.text = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data):
        self.text.append(data)


def test_the_page_stands_on_its_own_and_shows_names_as_text():
    calendar = Calendar("<script>alert(1)</script>", [Event("E", series='"><img src=x>', speakers=["Jane Roe"])])
    feeds = feeds_of(calendar)
    page = Page(index_html(calendar.name, feeds, {feed.file: 1 for feed in feeds}))
    assert {"script", "img", "link"}.isdisjoint(page.tags)
    assert page.links == [feed.file for feed in feeds]
    assert '"><img src=x>' in page.text
    for tag in ("main", "h1", "caption", "th", "title"):
        assert tag in page.tags
    assert Page(index_html("Air", (), {})).text.count("There are none.") == 1


def test_the_index_for_programs_counts_what_is_in_the_files():
    feeds = feeds_of(CALENDAR, ["person"])
    assert json.loads(index_json(CALENDAR.name, feeds, {"person/qiu-baoxing.ics": 2})) == {
        "name": "Air",
        "feeds": [{"kind": "person", "name": "Qiu Baoxing", "events": 2, "file": "person/qiu-baoxing.ics"}],
    }
