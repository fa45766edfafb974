"""What a long document has too much of is read up to a bound, and the reading says where it stopped."""

import pytest
from test_linear import HEAD, name

from eventkit.announcements import bounds, parts, read_announcement
from eventkit.announcements.claims import Claim
from eventkit.announcements.decisions import bodies as deciding_bodies
from eventkit.announcements.document import Span
from eventkit.announcements.finders import _names, _names_entries
from eventkit.announcements.opening import open_document
from eventkit.people import Appearance, Organization
from eventkit.people.role import ORGANIZER


@pytest.fixture
def few_claims(monkeypatch):
    """A bound as small as a test."""
    monkeypatch.setattr(bounds.bounded, "__defaults__", (40,))


@pytest.fixture
def few_events(monkeypatch):
    monkeypatch.setattr(parts, "EVENTS", 3)


@pytest.mark.parametrize(
    ("listed", "left"),
    [
        (40, ()),
        (50, ("not read from line 46 on: more than 40 of “heading: speakers”",)),
    ],
)
def test_people_of_a_long_list_are_read_up_to_a_bound_that_is_told(few_claims, listed, left):
    reading = read_announcement(HEAD + "Speakers:\n" + "".join(f"- {name(n)}\n" for n in range(listed)))
    assert [one.name for one in reading.events[0].appearances] == [name(n) for n in range(min(40, listed))]
    assert reading.leftovers[:1] == left


@pytest.mark.parametrize(
    ("head", "part", "line"),
    [
        ("Upcoming events\n\n", "- Harbor Summit at {1}, Oslo, {0} May 2031\n", 6),
        ("# Harbor letter\n\nHello.\n\n", "## Harbor talk at {1}\n\nWhen: {0} May 2031, 10:00 UTC\n\n", 17),
        (
            "Harbor letter\n\nHello.\n\n",
            "**Webinar: Harbors of {1}** – {0} May 2031, 10:00 UTC. The city looks at its roofs.\n\n",
            11,
        ),
    ],
    ids=["lines", "headings", "bold names"],
)
def test_events_of_a_long_list_are_read_up_to_a_bound_that_is_told(few_events, head, part, line):
    towns = ("Bergen", "Lund", "Kiel", "Riga", "Turku")
    reading = read_announcement(head + "".join(part.format(n, town) for n, town in enumerate(towns, 1)))
    assert [event.when.iso[:10] for event in reading.events] == ["2031-05-01", "2031-05-02", "2031-05-03"]
    assert reading.leftovers == (f"not read: 2 more events, from line {line} on",)


def test_a_cue_behind_the_beginning_of_the_page_of_a_show_is_told():
    page = "Slow Boats Podcast, episode 12\n\nIn this episode we talk about ferries.\n\n" + "They sail slowly. " * 1200
    reading = read_announcement(page + "\n\nMy co-host Ana Vidal is away.\n")
    assert reading.leftovers == ("not read behind the first 20,000 characters: “My co-host ” in line 7",)


def test_a_list_in_one_line_is_read_up_to_a_bound_that_is_told(monkeypatch):
    monkeypatch.setattr(_names_entries, "MAX_LIST", 1000)
    names = [name(n) for n in range(100)]
    reading = read_announcement(HEAD + "Speakers: " + ", ".join(names) + "\n")
    read = [field.evidence[0] for field in reading.fields if field.evidence[0].rule.startswith("label")]
    assert [each.words for each in read] == names[:73]
    assert reading.leftovers == ("not read from line 5 on: more than 1,000 characters of one list of people",)


def test_a_thousand_names_in_a_line_are_read():
    """A line was read up to 20,000 characters, and nothing told so."""
    names = [name(n) for n in range(2000)]
    reading = read_announcement(HEAD + "Speakers: " + ", ".join(names) + "\n")
    assert [one.name for one in reading.event.appearances] == names


@pytest.mark.parametrize("again", [False, True])
def test_people_of_a_sentence_are_read_up_to_a_bound_that_is_told_each_time(again):
    text = HEAD + "The webinar features " + ", ".join(name(n) for n in range(150)) + ".\n"
    if again:
        read_announcement(text)
    reading = read_announcement(text)
    read = [field for field in reading.fields if field.evidence[0].rule == "behind a cue in a sentence"]
    assert [field.value.name for field in read] == [name(n) for n in range(100)]
    assert reading.leftovers == ("not read from line 5 on: more than 100 people of one sentence",)


def test_bodies_of_a_sentence_are_read_up_to_a_bound_that_is_told(monkeypatch):
    monkeypatch.setattr(_names, "_MAX_LIST", 500)
    text = HEAD + "Hosted by " + ", ".join(f"the {name(n).split()[1]} Institute" for n in range(40)) + ".\n"
    left = read_announcement(text).leftovers
    assert left == ("not read from line 5 on: more than 500 characters of one list of names",)


def test_nothing_is_told_of_words_that_are_not_read():
    document = open_document(HEAD)
    with bounds.reading(document):
        bounds.leave_behind("Slow ferries", 3, "two words")
    bounds.leave_behind(document.text, 3, "two words")
    assert bounds.left_unread(document) == ()


def test_a_thousand_bodies_are_read():
    """Bodies were looked at up to the five hundredth, since each was compared with each."""
    reading = read_announcement(HEAD + "Partners:\n" + "".join(f"- Lagoon Institute {n}\n" for n in range(1200)))
    assert len(reading.events[0].appearances) == 1200


@pytest.mark.parametrize(
    "names",
    [
        ("Alder Fund for Trees", "Alder Fund"),
        ("Alder Fund", "Alder Fund for Trees"),
        ("Verein Birke", "Birke"),
        ("Elm and Alder Fund", "Alder Fund"),
        ("湖畔大学绿色学院", "绿色学院"),
        ("绿色学院", "湖畔大学绿色学院"),
    ],
)
def test_names_of_one_body_are_put_together(names):
    groups = deciding_bodies._Groups()
    for each in names:
        groups.add(claim(each))
    assert [[one.value.name for one in group] for group in groups.found] == [list(names)]


@pytest.mark.parametrize("names", [("Alder Fund", "Alder Funding"), ("Fund", "Alder Fund"), ("港口", "绿色港口")])
def test_names_of_several_bodies_are_not(names):
    groups = deciding_bodies._Groups()
    for each in names:
        groups.add(claim(each))
    assert len(groups.found) == 2


def claim(body):
    return Claim("body", Appearance(Organization(body), (ORGANIZER,)), Span(0, 1), "label")
