"""Pages of conferences and forums: who sits on committees, who pays, who only moderated, what comes next."""

from __future__ import annotations

import pytest

from eventkit.announcements import read_announcement


def cast(text: str) -> dict[str, list[str]]:
    (event,) = read_announcement(text).events
    return {str(each): [str(role) for role in each.roles] for each in event.appearances}


HEAD = "Harbor Forum 2031\n\nMonday, 5 May 2031, Port Hotel, Riga\n\n"


def test_committees_below_the_keynotes_do_not_speak() -> None:
    text = (
        f"{HEAD}Keynote speakers\n- Dr. Lucy Arbel, National Archive\n- Ines Vald, University of Chile\n\n"
        "{}\nDr. Manuel Ibarra (University of Seville)\nDr. Paula Restrepo (Lagoon Bank)\n\n"
        "{}: Dr. Nina Braun (Lake Works), Luca Moretti (Elm Labs)\n"
    )
    speakers = ["Dr. Lucy Arbel, National Archive", "Ines Vald, University of Chile"]
    assert [*cast(text.format("Scientific Committee", "Programme Committee"))] == speakers
    assert [*cast(text.format("Comité científico", "Comité de programme"))] == speakers
    assert [*cast(text.format("Programmkomitee", "Fachausschuss"))] == speakers


@pytest.mark.parametrize(
    "words",
    [
        "In part two, moderated by journalist Adam Sroka, Clara Lis (Elm Labs) and Paul Dudek (Lagoon Bank) answered.",
        "The panel, chaired by Adam Sroka, Clara Lis and Paul Dudek discussed fares.",
    ],
)
def test_the_comma_behind_who_moderated_ends_them(words: str) -> None:
    moderators = [who for who, roles in cast(f"{HEAD}{words}\n").items() if "Moderator" in roles or "Chair" in roles]
    assert [who.partition(",")[0] for who in moderators] == ["Adam Sroka"]


def test_several_moderators_stay_together() -> None:
    said = cast(f"{HEAD}The panel was moderated by Adam Sroka, Clara Lis and Paul Dudek.\n")
    assert [who for who, roles in said.items() if roles == ["Moderator"]] == ["Adam Sroka", "Clara Lis", "Paul Dudek"]


def test_who_is_in_conversation_with_somebody_is_one_of_two() -> None:
    for link in ("in conversation with", "im Gespräch mit", "en conversation avec"):
        said = cast(f"{HEAD}Speakers\n- Priya Raman (Kettle & Co.) {link} Mike Dorsey, editor at the Bay Herald\n")
        assert [*said] == ["Priya Raman, Kettle & Co.", "Mike Dorsey, editor at the Bay Herald"]


def test_labels_below_a_long_line_are_fields() -> None:
    said = cast(
        f"{HEAD}Organized by the Baltic Shipping Union in close cooperation with the Port of Riga\n"
        "Sponsors: Lagoon Bank, Nordfuel\nMedia partner: Harbor Weekly\n"
    )
    assert said == {
        "Baltic Shipping Union": ["Organizer"],
        "Port of Riga": ["Partner"],
        "Lagoon Bank": ["Sponsor"],
        "Nordfuel": ["Sponsor"],
        "Harbor Weekly": ["Media partner"],
    }


def test_the_event_itself_is_not_who_holds_it() -> None:
    assert cast(f"{HEAD}The Harbor Forum brings together shipowners and ports for a day of talks.\n") == {}


@pytest.mark.parametrize(
    "words",
    [
        "Next in the series: “Who Owns the Sun?” on 21 June.",
        "Previously in this series: “Who Owns the Sun?”",
        "Demnächst in der Reihe: „Wem gehört die Sonne?“",
        "Prochaine conférence du cycle : « À qui le soleil ? »",
    ],
)
def test_what_comes_next_in_a_series_is_not_its_name(words: str) -> None:
    assert read_announcement(f"{HEAD}{words}\n").event.series is None
    named = read_announcement(f"{HEAD}The next talk in our series “Small Tools” is by Ana Vidal.\n").event.series
    assert str(named) == "Small Tools"
