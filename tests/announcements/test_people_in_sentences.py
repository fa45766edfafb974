"""People in sentences: what a talk does, in several languages, with the writer, and in rows with bodies in brackets."""

from __future__ import annotations

import pytest

from eventkit.announcements import read_announcement
from eventkit.announcements.finders import (
    people_before_verb,
    people_behind_cue,
    people_japanese,
    people_of_talks,
)
from eventkit.announcements.finders._names_sure import KNOWN, NO, sureness
from eventkit.announcements.finders._positions import read_positions
from eventkit.announcements.opening import open_document


def told(finder: object, text: str) -> list[tuple[str, str]]:
    """The name of each person claimed, with their role; short names that add to somebody are left out."""
    return [
        (claim.value.party.name.text, claim.value.roles[0].name)
        for claim in finder.find(open_document(text))  # type: ignore[attr-defined]
        if claim.field == "person" and claim.weight >= 0.4
    ]


@pytest.mark.parametrize(
    "does",
    [
        "dives into tide tables",
        "digs deeper into the ferry data",
        "walks through a harbor map",
        "went over the new buoys",
        "breaks down the timetable",
        "takes us through the history of cranes",
        "showcases the pontoon planner",
        "provides an overview of the docks",
        "gave us a short introduction to knots",
        "offers a glimpse of the lighthouse",
        "touches on winter sailing",
    ],
)
def test_what_a_talk_does(does: str) -> None:
    assert told(people_before_verb, f"Harbor Day\n\nIn the second part, Ines Roth {does}.") == [
        ("Ines Roth", "speaker")
    ]


@pytest.mark.parametrize("does", ["covers shipping for the Lund Herald", "provides a home to two cats"])
def test_what_is_no_talk(does: str) -> None:
    assert told(people_before_verb, f"Harbor Day\n\nThe reporter Ines Roth {does}.") == []


def test_who_hosts_a_meeting_without_a_chair() -> None:
    text = "Cranes at night\n\nLast week, Ines Roth hosted a virtual harbor meetup on cranes."
    assert told(people_before_verb, text) == [("Ines Roth", "host")]
    assert told(people_before_verb, text.replace("Ines Roth", "Lagoon Partners")) == []


def test_names_with_an_elision_and_surnames_that_are_words() -> None:
    names = ("Anna d’Arienzo", "Jean d'Orsay", "Anna Blue", "Deep Blue", "d’Arienzo")
    assert [sureness(name) for name in names] == [KNOWN, KNOWN, KNOWN, NO, NO]


def test_what_several_people_are_before_their_names() -> None:
    text = "Harbor Day\n\nThe day begins with welcoming the ferry designers, Quirin Dalbo, Ana Vidal and Tom Okoro."
    assert told(people_behind_cue, text) == [(name, "guest") for name in ("Quirin Dalbo", "Ana Vidal", "Tom Okoro")]
    assert told(people_behind_cue, "Harbor Day\n\nWe welcome our partners, Lagoon Bank and Baker Stein.") == []
    assert told(people_behind_cue, "Harbor Day\n\nWe welcome all designers, Slow Ferries and Night Cranes.") == []


def test_a_word_that_begins_a_cue_is_found_however_it_is_written() -> None:
    assert told(people_behind_cue, "Hafenfunk 7: Knoten\n\nWir sprechen mit unserem Gast Jost Ahrens über Kräne.") == [
        ("Jost Ahrens", "guest")
    ]
    assert told(
        people_behind_cue, "Harbor Day\n\nA speech by Ana Vidal, and une carte présentée par Tom Okoro et Ina Lund."
    ) == [
        ("Ana Vidal", "speaker"),
        ("Tom Okoro", "speaker"),
        ("Ina Lund", "speaker"),
    ]


def test_who_is_in_the_next_episode() -> None:
    text = "Harbor Podcast 7: Knots\n\nIn this episode we talk to Ana Vidal. The next episode features Tom Okoro."
    assert told(people_behind_cue, text) == [("Ana Vidal", "guest")]
    assert told(people_behind_cue, "Harbor Day\n\nThe next show features Tom Okoro.") == [("Tom Okoro", "guest")]


def test_what_stands_behind_the_people_of_a_talk() -> None:
    text = (
        "Harbor Day\n\nAgenda\n\n• How cranes turn -- Ana Vidal, CraneQ (slides)\n"
        "• What is new in 2.4 -- Tom Okoro, Georgia Tech, and contributors\n• Slow ferries -- Jane Roe (video)\n"
    )
    claims = [one for one in people_of_talks.find(open_document(text)) if one.field == "person"]
    assert [(one.value.party.name.text, *map(str, one.value.positions)) for one in claims] == [
        ("Ana Vidal", "CraneQ"), ("Tom Okoro", "Georgia Tech"), ("Jane Roe",),
    ]  # fmt: skip
    assert (
        told(people_of_talks, "Harbor Day\n\nAgenda\n\n• Oslo – Slow Ferries, Night cranes\n• Lund – Tide Tables\n")
        == []
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Naoya Sato さんをゲストに迎えて、港の話をしました。", [("Naoya Sato さん", "guest")]),
        ("@mimizuku さんをゲストとしてお迎えしました。", [("mimizuku さん", "guest")]),
        (
            "佐藤直也さんと田中花子さんをゲストに迎えて話しました。",
            [("佐藤直也さん", "guest"), ("田中花子さん", "guest")],
        ),
        ("最初に佐藤直也さんが登壇し、船の話をしました。", [("佐藤直也さん", "speaker")]),
        ("次は田中花子さんによる発表です。", [("田中花子さん", "speaker")]),
        ("佐藤直也さんの本を読みました。", []),
        ("参加者の皆さんに感謝します。", []),
        ("記事は田中花子さんが書きました。", []),
    ],
)
def test_japanese_sentences(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert told(people_japanese, f"港の会 7\n\n{sentence}") == expected


def test_an_abbreviation_before_an_office_ends_no_sentence() -> None:
    text = "Hafentag\n\nMara Stein, ehem. Leiterin im Hafenamt, Vorsitzende der Freunde des Kais, spricht zum Thema."
    assert told(people_before_verb, text) == [("Mara Stein", "speaker")]


@pytest.mark.parametrize(
    ("words", "positions"),
    [
        ("Georgia Tech (slides)", ["Georgia Tech"]),
        ("software engineer at Aqualab working on pumps, valves and pipes", ["software engineer at Aqualab"]),
        ("data scientist at CRIM, a research centre in Lund", ["data scientist at CRIM"]),
        (
            "Head of Maps at Harbor Institute, a Fellow of the Tide Society",
            ["Head of Maps at Harbor Institute", "a Fellow of the Tide Society"],
        ),
    ],
)
def test_what_a_body_does_is_no_part_of_it(words: str, positions: list[str]) -> None:
    assert [str(one) for one in read_positions(words)] == positions


@pytest.mark.parametrize(
    ("words", "position"),
    [
        ("Mayor of Lund, opened with the remark that ferries are slow", "Mayor of Lund"),
        ("Mayor of Lund, put it like this", "Mayor of Lund"),
        ("Head of Maps at Harbor Institute, whose boats are slow, promised that", "Head of Maps at Harbor Institute"),
        ("speaking as president of Elmworks", "president of Elmworks"),
        ("Hafenamt Lund. Veranstalter: Elmwerk e.V.", "Hafenamt Lund"),
        ("Mayor of St. Ives", "Mayor of St. Ives"),
        ("I am Head of Maps at Harbor Institute", "Head of Maps at Harbor Institute"),
    ],
)
def test_what_somebody_did_is_no_position(words: str, position: str) -> None:
    assert [str(one) for one in read_positions(words)] == [position]


@pytest.mark.parametrize("words", ["retired professor of botany", "appointed judge at the Lund Court"])
def test_who_was_appointed_or_retired_has_a_position(words: str) -> None:
    assert [str(one) for one in read_positions(f"Mayor of Lund, {words}")] == ["Mayor of Lund", words]


def test_a_quote_may_stand_before_who_argued_it() -> None:
    text = (
        "Harbor Forum closes\n\nLUND, 14 October 2031 – More than 300 delegates met in Lund for the Harbor Forum. "
        "“Water is all,” argued Ana Vidal, Mayor of Lund."
    )
    assert told(people_before_verb, text) == [("Ana Vidal", "speaker")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Moderated by journalist Elin Strand, the panel brought together Dr Ana Vidal (Lagoon Bank) and Tom Okoro.",
            [("Elin Strand", ["Moderator"]), ("Dr Ana Vidal", ["Panelist"]), ("Tom Okoro", ["Panelist"])],
        ),
        (
            "The discussion, moderated by Elin Strand, featured Ana Vidal of Lagoon Bank and Tom Okoro.",
            [("Elin Strand", ["Moderator"]), ("Ana Vidal", ["Speaker"]), ("Tom Okoro", ["Speaker"])],
        ),
        (
            "Chaired by Elin Strand, the session heard from Ana Vidal and Tom Okoro.",
            [("Elin Strand", ["Moderator", "Chair"]), ("Ana Vidal", ["Speaker"]), ("Tom Okoro", ["Speaker"])],
        ),
        (
            "Joining us were Ana Vidal (Lagoon Bank) and Tom Okoro.",
            [("Ana Vidal", ["Speaker"]), ("Tom Okoro", ["Speaker"])],
        ),
        ("Hear Maria Lopez explain how turbines are financed.", [("Maria Lopez", ["Speaker"])]),
        ("Don't miss Maria Lopez's talk on turbines.", [("Maria Lopez", ["Speaker"])]),
        (
            "Mit Elin Strand (Moderation), Ana Vidal (Lagoon Bank) und Tom Okoro.",
            [("Elin Strand", ["Moderator"]), ("Ana Vidal", ["Speaker"]), ("Tom Okoro", ["Speaker"])],
        ),
        ("Avec Elin Strand et Tom Okoro.", [("Elin Strand", ["Speaker"]), ("Tom Okoro", ["Speaker"])]),
        ("With Maria Lopez in charge, the city has planted trees.", []),
    ],
)
def test_who_takes_part_and_in_which_role(sentence: str, expected: list[tuple[str, list[str]]]) -> None:
    text = (
        f"Webinar: Who Owns the Wind?\n\n22 February 2031, 14:00 London\n\n{sentence}\n\nThe recording will be online."
    )
    event = read_announcement(text).event
    assert [(one.name, [str(role) for role in one.roles]) for one in event.appearances] == expected


def test_words_about_the_event_are_nobodys_position() -> None:
    text = "Webinar: Wind\n\n22 February 2031\n\nLed by Ana Vidal and Tom Okoro, the workshop looks at turbines."
    assert [one.positions for one in read_announcement(text).event.appearances] == [(), ()]


def test_somebody_who_opens_the_event_is_no_body_behind_it() -> None:
    text = "Webinar: Wind\n\n22 February 2031\n\nAna Vidal of Lagoon Bank opened the webinar."
    [one] = read_announcement(text).event.appearances
    assert (one.name, [str(role) for role in one.roles]) == ("Ana Vidal", ["Speaker", "Opening remarks"])


@pytest.mark.parametrize(
    ("sentence", "guests"),
    [
        ("Terry Blake talks to hydrologist Quirin Dalbo.", ["Quirin Dalbo"]),
        ("Terry Blake interviews Maria Lopez and Tom Okoro.", ["Maria Lopez", "Tom Okoro"]),
    ],
)
def test_whom_the_host_of_a_show_talks_to(sentence: str, guests: list[str]) -> None:
    event = read_announcement(f"Episode 7: Why cities flood\n\nMay 2, 2031\n\n{sentence}").event
    assert [one.name for one in event.appearances if "Guest" in map(str, one.roles)] == guests


def test_somebody_called_by_honorific_and_surname_is_named_in_full_elsewhere_and_no_position_goes_over_a_sentence():
    text = (
        "Minister opens Third Tidal Energy Meet\n\nVALDEMAR, 9 September 2031 – The Minister of Sea, Ms Carla Brandt, "
        'today opened the Third Tidal Energy Forum in Valdemar. "Tides are patient," Ms Brandt said in her opening '
        "address. Keynote speeches were delivered by Professor Ken Adeyemi of Lagoon University and Yuki Sato, Chief "
        "Engineer at Basin Power. Mr Tom Fry of the Valdemar Herald moderated a panel with Dr Lena Vogt.\n"
    )
    told = [str(one) for one in read_announcement(text).event.appearances if hasattr(one.party.name, "parts")]
    assert told == [
        "Ms Carla Brandt",
        "Professor Ken Adeyemi, Lagoon University",
        "Yuki Sato, Chief Engineer at Basin Power",
        "Mr Tom Fry, Valdemar Herald",
        "Dr Lena Vogt",
    ]
