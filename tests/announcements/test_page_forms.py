"""Forms of whole pages: of institutes, reports of ministries and agencies, campaigns, newsletters with a player."""

import pytest
from attrs import evolve

from eventkit.announcements import read_announcement
from eventkit.announcements.decisions._acronyms import acronym_of
from eventkit.announcements.finders import (
    delegations,
    episode_page,
    people_of_shows,
    series_joined,
    series_part_of,
    title_held,
    title_in_report,
)
from eventkit.announcements.finders._larger_events import larger_events
from eventkit.announcements.opening import open_document
from eventkit.events import Series


def claims(finder, text, field=None):
    """What a finder claims, as field, value and words."""
    document = open_document(text)
    found = [claim for claim in finder.find(document) if field in (None, claim.field)]
    return [(claim.field, claim.value, document.words(claim.span)) for claim in found]


def people(finder, text):
    """Who a finder claims, as one line each."""
    found = [value for _, value, _ in claims(finder, text, "person")]
    return [" | ".join([each.roles[0].name, each.name, *map(str, each.positions)]) for each in found]


# Lists without a heading

BULLETS = """Webinar: Slow Ferries

We will talk about ferries on May 3.

- Ines Roth, Director, Harbor Institute
- Quirin Dalbo, Former Mayor, Port Sorrel; Chair, Slow Ferries League
- Ana Vidal (Lagoon Bank)
"""
SPEAKERS = [
    "speaker | Ines Roth | Director, Harbor Institute",
    "speaker | Quirin Dalbo | Former Mayor, Port Sorrel | Chair, Slow Ferries League",
    "speaker | Ana Vidal | Lagoon Bank",
]


# Headlines and first sentences of reports


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("2031 Delta Fair Harbor Summit Successfully Held to Help Ports", "2031 Delta Fair Harbor Summit"),
        ("News|Third Slow Ferries Forum Concludes in Basel", "Third Slow Ferries Forum"),
        ("Harbor Week Conference 2031 Kicks Off", "Harbor Week Conference 2031"),
        ("The 6th West Lake Dialogue on Clean Rivers Opens in Hangzhou", "6th West Lake Dialogue on Clean Rivers"),
        ("Forum on Slow Ferries was jointly held by two cities", "Forum on Slow Ferries"),
        ("DHA Holds 2031 Slow Ferries Forum in Basel", "2031 Slow Ferries Forum"),
        ("Delta Harbor Association (DHA) hosts the Third Delta Forum", "Third Delta Forum"),
    ],
)
def test_a_headline_of_a_report_has_the_name_before_or_behind_what_was_done(headline, name):
    found = claims(title_held, f"{headline}\n\nMany people came.\n", "title")
    assert [value.removeprefix("The ") for _, value, _ in found] == [name]


@pytest.mark.parametrize(
    "headline",
    ["Record Crowd Held Back at Harbor Forum", "City Opens New Park", "How to Hold a Summit", "Port Closed in May"],
)
def test_other_headlines_have_none(headline):
    assert claims(title_held, f"{headline}\n\nMany people came.\n", "title") == []


@pytest.mark.parametrize(
    ("first", "name"),
    [
        (
            "BASEL, May 3 (Delta Wire) -- Captains from 11 countries gathered in Basel on Thursday for the 2031 Slow "
            "Ferries Forum.",
            "2031 Slow Ferries Forum",
        ),
        (
            "GENEVA, 14 March 2031 – The World Congress on Quiet Cities opened in Geneva.",
            "World Congress on Quiet Cities",
        ),
        (
            "On May 3, scholars met in Porto to attend the Harbor Dialogue on Slow Ferries and the 12th Annual Meeting "
            "of the Delta Network (DN). They talked about boats, money and the weather, and came to like one another.",
            "Harbor Dialogue on Slow Ferries and the 12th Annual Meeting of the Delta Network (DN)",
        ),
    ],
)
def test_a_report_without_a_headline_names_the_event_in_its_first_sentences(first, name):
    assert [value for _, value, _ in claims(title_in_report, first + "\n", "title")] == [name]


def test_news_that_names_no_event_has_no_title_of_one():
    text = "BEIJING, April 11 -- Prices of copper rose in March, data of the Bureau showed. Demand is strong.\n"
    assert claims(title_in_report, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "LONDON, 4 June (AP) - The minister, who attended the World Climate Conference last year, signed the bill.\n",
        "OSLO, May 3 - The council opened the Harbor Exhibition Hall on Monday. The hall cost 40 million.\n",
        "OSLO, May 3 -- Lagoon Bank launched the Delta Fair Trade Label on Monday. Profits rose by three percent.\n",
    ],
)
def test_what_was_long_ago_or_is_a_thing_is_not_what_a_report_is_about(text):
    assert claims(title_in_report, text) == []


def test_a_byline_above_a_report_is_no_title():
    text = (
        "By Lena Fox, Coast Daily\n\nLISBON, May 7, 2031 (Coast Daily) - Mayors opened the Atlantic Ports Summit 2031 "
        "in Lisbon.\n"
    )
    assert read_announcement(text).event.title == "Atlantic Ports Summit 2031"


# What an event is a part of


@pytest.mark.parametrize(
    ("words", "series"),
    [
        ("It was held as part of the Delta Fair for Slow Ferries (DFSF).", ("Delta Fair for Slow Ferries (DFSF)", "")),
        ("As an important part of the 2031 Harbor Week, it drew a crowd.", ("Harbor Week", "2031")),
        ("It is part of the Slow Harbor Days 2031 (3 – 20 June).", ("Slow Harbor Days", "2031")),
        ("Held within the framework of the Nordic Water Week 2029.", ("Nordic Water Week", "2029")),
    ],
)
def test_a_fair_or_week_of_many_events_is_the_series(words, series):
    assert [value for _, value, _ in claims(series_part_of, f"Harbor Forum\n\n{words}\n")] == [series]


def test_the_year_of_a_fair_stands_beside_its_acronym_in_the_title():
    text = "2031 DFSF Harbor Forum\n\nIt was a part of the Delta Fair for Slow Ferries (DFSF) in Basel.\n"
    assert [value for _, value, _ in claims(series_part_of, text)] == [("Delta Fair for Slow Ferries (DFSF)", "2031")]


@pytest.mark.parametrize(
    "words",
    ["It is part of the Mobility Jump project.", "In the second part of the session we talk.", "It is part of it."],
)
def test_what_has_no_events_is_no_series(words):
    assert claims(series_part_of, f"Harbor Forum\n\n{words}\n") == []


def test_the_second_of_two_joined_names_is_the_series():
    title = "Harbor Dialogue on Slow Ferries and the 12th Annual Meeting of the Delta Network"
    found = claims(series_joined, f"{title}\n\nWelcome.\n")
    assert [value for _, value, _ in found] == [("Annual Meeting of the Delta Network", "12th")]


def test_one_name_joins_nothing():
    assert claims(series_joined, "Forum on Boats and the 2031 Budget\n\nWelcome.\n") == []


def test_the_days_of_a_campaign_are_when_an_event_without_a_day_is():
    text = (
        "Webinar: Slow Harbors\n\nAs part of the Harbor Weeks 2031 (3 May – 20 June), this webinar invites you.\n\n"
        "The webinar takes place among stakeholders of the Delta pilot ports.\n"
    )
    when = read_announcement(text).event.when
    assert (when.iso, when.text) == ("[2031-05-03..2031-06-20]", "Harbor Weeks 2031 (3 May – 20 June)")


@pytest.mark.parametrize(
    "words", ["Held within", "One of the main parts of", "Organized on the sidelines of", "Held in the framework of"]
)
def test_the_days_of_a_campaign_are_not_those_of_an_event_held_within_it(words):
    text = f"Webinar: Slow Harbors\n\n{words} the Harbor Weeks 2031 (3 May – 20 June), this webinar invites you.\n"
    event = read_announcement(text).event
    assert (event.when.iso, event.series) == ("[2031-05-03..2031-06-20]", Series("Harbor Weeks", edition="2031"))


def test_an_event_with_a_day_of_its_own_is_on_that_day():
    text = (
        "Webinar: Slow Harbors\n\nAs part of the Harbor Weeks 2031 (3 May – 20 June), this webinar will be held on "
        "5 June 2031.\n"
    )
    assert read_announcement(text).event.when.iso == "2031-06-05"


def test_the_words_of_a_larger_event_are_those_of_its_name():
    document = open_document("Forum\n\nIt is part of the Harbor Weeks 2031 (3 May – 20 June).\n")
    (larger,) = larger_events(document)
    assert document.words(larger.span) == "Harbor Weeks 2031 (3 May – 20 June)"
    assert document.words(larger.days) == "3 May – 20 June"


# Delegations


@pytest.mark.parametrize(
    ("sentence", "role", "of"),
    [
        ("Representatives of Basel, Ghent and Porto shared their plans.", "speaker", ("Basel", "Ghent", "Porto")),
        ("An expert from the Harbor Institute noted that boats are slow.", "speaker", ("Harbor Institute",)),
        ("In the afternoon, officials from Peru also gave talks.", "speaker", ("Peru",)),
        ("A representative from Ghent asked for more ferries.", "speaker", ("Ghent",)),
        ("Experts from Lagoon Bank, as well as Delta Co., Ltd., spoke.", "speaker", ("Lagoon Bank", "Delta Co., Ltd.")),
        ("Delegates from Norway and Kenya attended the forum.", "participant", ("Norway", "Kenya")),
        ("It took place among stakeholders from Delta pilot ports.", "participant", ("Delta pilot ports",)),
        ("It was attended by senior officials of Basel and Ghent.", "participant", ("Basel", "Ghent")),
        ("Representatives of six companies shared their practice.", "speaker", ("six companies",)),
    ],
)  # fmt: skip
def test_those_who_speak_for_others_take_part(sentence, role, of):
    text = f"Harbor Forum\n\nThe forum was held in Basel on May 3, 2031. {sentence}\n"
    found = [value for _, value, _ in claims(delegations, text)]
    assert [(each.roles[0].name, each.party.of) for each in found] == [(role, of)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Representatives from various countries shared their plans.",
        "Experts also discussed boats.",
        "Questions go to representatives of Basel.",
        "The rules were written by experts from Norway.",
    ],
)
def test_nobody_in_particular_is_no_delegation(sentence):
    text = f"Harbor Forum\n\nThe forum was held in Basel on May 3, 2031. {sentence}\n"
    assert claims(delegations, text) == []


def test_a_delegation_that_speaks_is_not_there_twice():
    text = (
        "Harbor Forum\n\nThe forum was held in Basel on May 3, 2031. Delegates from Norway and Kenya attended it. "
        "Delegates from Norway and Kenya shared their plans.\n"
    )
    event = read_announcement(text).event
    assert [(each.name, each.roles[0].name) for each in event.appearances] == [
        ("Delegates from Norway and Kenya", "speaker")
    ]


# Episodes

PAGE = """The Slow Lane
Pedal Notes
Can cargo bikes replace vans?
{player}

Can cargo bikes replace vans?

Mar 4, 2030

First, we have Oluwaseun Adeyemi, the head of logistics of Lagos Wheels.

And second, Bea Tanaka from Kyoto Courier Union, who will tell us more.

Follow our podcast Pedal Notes.

Thanks for reading The Slow Lane! Subscribe for free.
"""


@pytest.mark.parametrize("player", ["0:00\n-42:10", "0:00\n/\n42:10", "0:00 / 42:10", "-42:10", "00:00 | 42:10"])
def test_the_lines_above_a_player_are_publication_show_and_title(player):
    event = read_announcement(PAGE.format(player=player)).event
    assert (event.kind, event.title, event.show) == ("podcast-episode", "Can cargo bikes replace vans?", "Pedal Notes")
    assert (str(event.duration), event.published.iso) == ("0:42:10", "2030-03-04")
    assert [f"{each.roles[0].name}: {each.name}" for each in event.appearances] == [
        "guest: Oluwaseun Adeyemi",
        "guest: Bea Tanaka",
        "publisher: The Slow Lane",
    ]


def test_a_day_above_a_player_is_no_time_at_midnight():
    text = "Rust & Rivets\nOld bridges\nOct 3, 2031\n0:00\n-28:14\n\nOld bridges\n\nIn this episode we go slow.\n"
    assert read_announcement(text).event.published.iso == "2031-10-03"


def test_a_player_over_a_recorded_webinar_is_no_episode():
    text = "Webinar recording: Heat Pumps in Old Houses\n\n0:00\n1:02:44\n\nThe Pump Club held it on 3 March 2030.\n"
    assert claims(episode_page, text, "kind") == [("kind", "webinar", "Webinar")]
    assert read_announcement(text).event.kind == "webinar"


@pytest.mark.parametrize(
    ("sentence", "host"),
    [("I'm your host, Anna Lund.", "Anna Lund"), ("My name is Peter Roth and this is a show.", "Peter Roth")],
)
def test_a_host_says_who_they_are(sentence, host):
    text = f"Episode 4: Ferries\n\nWelcome to this episode. {sentence}\n"
    assert [value.name for _, value, _ in claims(people_of_shows, text)] == [host]


# Clock times and acronyms


def test_a_clock_time_above_the_sentence_with_the_day_is_of_that_day():
    text = (
        "Webinar: Ferries\n\nTake part 7pm Oslo | 1pm New York\n\nThe Harbor Club will hold a webinar on May 3, 2031.\n"
    )
    assert read_announcement(text).event.when.iso == "2031-05-03T19:00+02:00[Europe/Oslo]"


@pytest.mark.parametrize(
    ("name", "acronym"),
    [("World Harbor Institute", "WHI"), ("Harbor Institute", ""), ("Institute for Slow Ferries", ""), ("Delta", "")],
)
def test_a_body_has_the_acronym_that_the_text_uses_elsewhere(name, acronym):
    document = open_document(
        f"Ferries\n\n{name} invites. It is WHI’s tenth year. HI there! SWHIP is no acronym of it.\n"
    )
    span = acronym_of(document, name)
    assert ("" if span is None else document.words(span)) == acronym


def test_an_acronym_is_found_however_far_behind():
    """It was looked for in the first 200,000 characters."""
    document = open_document("World Harbor Institute\n\n" + "The ferry sails. " * 13_000 + "\n\nWHI invites.\n")
    assert document.words(acronym_of(document, "World Harbor Institute")) == "WHI"


def test_what_shared_finders_found_is_kept_with_the_document_alone():
    document = open_document("Forum\n\nIt is part of the Harbor Weeks 2031.\n")
    larger_events(document)
    assert larger_events(evolve(document)) == larger_events(document)
