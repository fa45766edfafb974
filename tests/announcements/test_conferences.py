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


def test_labels_of_organizers_end_a_list_of_speakers() -> None:
    said = cast(
        f"{HEAD}Keynote speakers:\nProfessor Sarah Whit (Elm Institute)\nDr Uwe Gast (Lagoon Archive)\n\n"
        "Organising committee: Tim Ashdown, Rachel Moss\n"
    )
    assert {who: "Organizer" in roles for who, roles in said.items()} == {
        "Professor Sarah Whit, Elm Institute": False,
        "Dr Uwe Gast, Lagoon Archive": False,
        "Tim Ashdown": True,
        "Rachel Moss": True,
    }
    assert all(roles == ["Organizer"] for who, roles in said.items() if who in ("Tim Ashdown", "Rachel Moss"))
    assert cast(f"{HEAD}Registration opens on 1 March. Programme committee chair: Ines Roth.\n") == {}


def test_a_signature_on_behalf_of_a_committee_names_no_body() -> None:
    assert cast(f"{HEAD}We look forward to seeing you.\n\nOn behalf of the organising committee\nStefan Egger\n") == {}


def test_the_next_edition_is_not_the_one_that_was_reported() -> None:
    text = (
        "What we heard at the Port Summit\n\nBy Dana Whit | October 9, 2031\n\nSome 400 pilots met in Riga for the "
        "2031 Port Summit (September 23-25). The port is full.\n\n"
        "The 2032 summit will be held in Lund on September 22-24.\n"
    )
    assert read_announcement(text).event.when.iso == "2031-09-23/2031-09-25"
    # where no other edition is named, that year's is the event
    text = "Port Summit\n\nOctober 9, 2031\n\nThe 2032 summit will be held in Lund on September 22-24, 2032.\n"
    assert read_announcement(text).event.when.iso == "2032-09-22/2032-09-24"


@pytest.mark.parametrize(
    ("head", "days"),
    [
        (
            "From 5 to 7 June 2026 the Old Mill hosts the Garden Fair.",
            ("Friday 5 June – Schools", "Saturday 6 June – All"),
        ),
        ("Du 5 au 7 juin 2026, le Salon revient.", ("Vendredi 5 juin – Journée des écoles", "Samedi 6 juin : Marché")),
    ],
)
def test_days_with_what_they_are_for_are_those_of_the_lines_below(head: str, days: tuple[str, str]) -> None:
    text = f"Garden Fair\n\n{head}\n\n{days[0]}\n10:00 Opening\n11:00 Talk\n\n{days[1]}\n10:00 Market\n12:00 Songs\n"
    event = read_announcement(text).event
    assert [session.when.iso for session in event.sessions] == [
        "2026-06-05T10:00",
        "2026-06-05T11:00",
        "2026-06-06T10:00",
        "2026-06-06T12:00",
    ]
    assert str(event.when.iso).startswith("2026-06-05")


@pytest.mark.parametrize(
    "words",
    [
        "Julián Restrepo, gerente del Metro de Cádiz, presentó los resultados del primer tranvía.",
        "Claire Dumas, directrice du port, a présenté les résultats de la première année.",
        "Jens Albers, Leiter der Hafenbehörde, stellte die Ergebnisse vor.",
    ],
)
def test_what_somebody_did_is_no_part_of_the_position(words: str) -> None:
    (event,) = read_announcement(f"{HEAD}{words}\n").events
    said = [position.text for each in event.appearances for position in each.positions]
    assert not any(verb in text for text in said for verb in ("presentó", "présenté", "stellte"))
