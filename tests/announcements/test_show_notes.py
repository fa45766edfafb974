"""Show notes: whose show it is, what it is called, who hosts it and who is told something in it."""

import pytest

from eventkit.announcements import read_announcement


def told(text):
    event = read_announcement(text).events[0]
    people = [f"{one.roles[0].name}: {one.name}" for one in event.appearances if one.roles]
    return event.show, sorted(people)


@pytest.mark.parametrize(
    "words",
    [
        "Fog Hour is a podcast by the Elm Institute.",
        "Fog Hour is a weekly podcast from the Elm Institute.",
        "Fog Hour is a podcast produced by the Elm Institute.",
        "Fog Hour – the podcast from the Elm Institute",
        "Fog Hour, a podcast by the Elm Institute\nLength: 31 minutes",
    ],
)
def test_whose_podcast_it_is_publishes_it(words):
    text = f"Episode 7: Slow ferries\n\nWhy are ferries slow?\n\n{words}\n"
    assert told(text) == ("Fog Hour", ["publisher: Elm Institute"])


@pytest.mark.parametrize(
    ("words", "publisher"),
    [
        ("Ein Podcast der Stiftung Ulmenhof.", "Stiftung Ulmenhof"),
        ("Un podcast produit par la Maison des Brumes.", "Maison des Brumes"),
        ("A podcast from Elm Radio.", "Elm Radio"),
        ("Ein Podcast des Fährbüros Nord.", "Fährbüro Nord"),
    ],
)
def test_a_sentence_of_its_own_tells_whose_podcast_it_is(words, publisher):
    text = f"Folge 7: Langsame Fähren\n\n{words}\n"
    assert told(text) == ("", [f"publisher: {publisher}"])


def test_who_produced_it_for_whom_is_no_body():
    text = "Episode 7: Slow ferries\n\nProduced by Tom Okoro for Elm Radio Media.\n"
    assert told(text) == ("", [])


@pytest.mark.parametrize(
    "title",
    [
        "Fog Hour, Episode 7: Slow ferries",
        "Fog Hour – Episode 7: Slow ferries",
        "Fog Hour, Folge 7: Langsame Fähren",
        "Fog Hour, épisode 7 : Des bacs lents",
        "Why are ferries slow? | Fog Hour Ep. 7",
        "Why are ferries slow? – Fog Hour #7",
        "Why are ferries slow? | Fog Hour S2E7",
    ],
)
def test_a_numbered_title_names_the_show(title):
    event = read_announcement(f"{title}\n\nA podcast about boats.\n").events[0]
    assert (event.show, event.number) == ("Fog Hour", 7)


@pytest.mark.parametrize("title", ["Season 4, Episode 7: Slow ferries", "Bonus Episode 7: Slow ferries"])
def test_a_season_is_no_show(title):
    assert read_announcement(f"{title}\n\nA podcast about boats.\n").events[0].show == ""


@pytest.mark.parametrize(
    "words",
    [
        "Fog Hour is hosted by somebody new.",
        "This week on Fog Hour, we look at boats.",
        "Subscribe to Fog Hour wherever you get your podcasts.",
        "Listen to Fog Hour on Spotify.",
        "This is Fog Hour, a podcast about fog.",
    ],
)
def test_sentences_name_the_show(words):
    assert told(f"Episode 7: Slow ferries\n\nWhy are ferries slow?\n\n{words}\n") == ("Fog Hour", [])


def test_who_hosts_a_show_is_none():
    assert told("Episode 7: Slow ferries\n\nMara Lund is the host of the show about fog.\n")[0] == ""


@pytest.mark.parametrize(
    "words",
    [
        "Our guest Mara Lund keeps the lock. She tells Tom Okoro and Ida Berg why.",
        "Mara Lund, who keeps the lock, explains to hosts Tom Okoro and Ida Berg why.",
        "We talk to Mara Lund. Hosts: Tom Okoro and Ida Berg. Music: The Reeds.",
        "Hosts Tom Okoro and Ida Berg open the mail. We talk to Mara Lund.",
        "We talk to Mara Lund. Presented by Tom Okoro and Ida Berg.",
        "Tom Okoro and I welcome Mara Lund.\n\n— Your host, Ida Berg",
        "We talk to Mara Lund.\n\nFog Hour – the podcast about fog. With Tom Okoro and Ida Berg.",
    ],
)
def test_who_is_told_and_who_presents_hosts(words):
    people = told(f"Episode 7: Slow ferries\n\n{words}\n")[1]
    assert people == ["guest: Mara Lund", "host: Ida Berg", "host: Tom Okoro"]


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("No guest today. Just me, Mara Lund, and a rope.", "host: Mara Lund"),
        ("I, Mara Lund, spent a week in the archive and heard everything.", "host: Mara Lund"),
        ("Au micro de Mara Lund, elle raconte les marais et le prix du sel.", "host: Mara Lund"),
    ],
)
def test_hosts_without_guests(words, person):
    assert told(f"Episode 7: Slow ferries\n\n{words}\n")[1] == [person]


def test_whom_a_guest_argues_with_is_not_said():
    reading = read_announcement("Episode 7: Slow ferries\n\nMara Lund returns to the show to argue with Tom Okoro.\n")
    assert [(one.name, one.roles[0].name) for one in reading.events[0].appearances] == [("Mara Lund", "guest")]
    assert [doubt.message for doubt in reading.doubts] == ["Tom Okoro is named, and may take part"]


@pytest.mark.parametrize(
    "words",
    [
        "We talk to Mara Lund, who drives the night bus, and to Tom Okoro.",
        "We speak with Mara Lund, whose bus it is, and with Tom Okoro.",
        "We talk to Mara Lund and to Tom Okoro.",
    ],
)
def test_a_list_goes_on_behind_a_clause(words):
    assert told(f"Episode 7: Slow ferries\n\n{words}\n")[1] == ["guest: Mara Lund", "guest: Tom Okoro"]


def test_a_panel_in_the_midst_of_a_line():
    words = "Recorded at the harbor. Our panel: Mara Lund (Water Board), Tom Okoro (Elm Works) and Ida Berg (Elm Lab)."
    people = told(f"Episode 7: Slow ferries\n\n{words}\n")[1]
    assert people == ["panelist: Ida Berg", "panelist: Mara Lund", "panelist: Tom Okoro"]


@pytest.mark.parametrize(
    ("words", "position"),
    [
        ("Our guest is Mara Lund, whose book The Wet Line is out.", ""),
        ("We talk to Mara Lund, spent by a week in the archive.", ""),
        ("We hear from Mara Lund, she wrote The Wet Line.", ""),
        ("We talk to Mara Lund, author of The Wet Line.", "author of The Wet Line"),
    ],
)
def test_what_is_theirs_is_no_position(words, position):
    person = read_announcement(f"Episode 7: Slow ferries\n\n{words}\n").events[0].appearances[0]
    assert (person.name, ", ".join(map(str, person.positions))) == ("Mara Lund", position)


@pytest.mark.parametrize("line", ["Jun 7, 2031 - 28 min", "Jun 7, 2031 • 28 min", "28 min - Jun 7, 2031"])
def test_a_length_beside_the_day(line):
    event = read_announcement(f"Episode 7: Slow ferries\n\n{line}\n\nWhy are ferries slow?\n").events[0]
    assert str(event.duration) == "0:28:00"


def test_guests_join_hosts_by_first_names():
    text = "Episode 7: Slow ferries, with Mara Lund\n\nMara Lund joins Wes and Ken to talk about boats.\n"
    assert told(text)[1] == ["guest: Mara Lund", "host: Ken", "host: Wes"]


def test_offices_before_the_names_of_a_list():
    words = "Our guests are harbor minister Mara Lund, tenant lawyer Ida Berg and engineer Tom Okoro."
    appearances = read_announcement(f"Episode 7: Slow ferries\n\n{words}\n").events[0].appearances
    assert [(one.name, "; ".join(map(str, one.positions))) for one in appearances] == [
        ("Mara Lund", "harbor minister"),
        ("Ida Berg", "tenant lawyer"),
        ("Tom Okoro", "engineer"),
    ]


def test_who_is_in_the_title_is_the_guest():
    words = "Hydrologist Mara Lund talks with Tom Okoro.\n\nPresented by Tom Okoro."
    assert told(f"Ep. 7: Slow ferries, with Dr. Mara Lund\n\n{words}\n")[1] == [
        "guest: Dr. Mara Lund",
        "host: Tom Okoro",
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Ep. 41 – The last lockkeeper, with Greta Olsen",
        "#41: The last lockkeeper with Greta Olsen",
        "41. Greta Olsen: locks",
    ],
)
def test_who_is_in_the_title_below_the_name_of_the_show_is_the_guest(title: str) -> None:
    text = (
        f"Low Water Radio\n\n{title}\n\nPublished 5 February 2031 · 48 min\n\nGreta Olsen has kept the lock at Tarn "
        "for thirty years. She tells Marcus Bell and Priya Raman why she stays.\n\nLow Water Radio is a podcast.\n"
    )
    told = {str(one): [str(role) for role in one.roles] for one in read_announcement(text).event.appearances}
    assert told == {"Greta Olsen": ["Guest"], "Marcus Bell": ["Host"], "Priya Raman": ["Host"]}
