"""Bodies in lists and on lines of their own, those named right beside others, and those above what they present."""

from __future__ import annotations

import pytest

from eventkit.announcements import read_announcement
from eventkit.people import Organization


def bodies(text: str) -> list[tuple[str, str]]:
    """The bodies of the one event, with their roles."""
    (event,) = read_announcement(text).events
    return [(one.name, one.roles[0].name) for one in event.appearances if isinstance(one.party, Organization)]


FORUM = "Harbor Forum 2031\n\n20 January 2031, 9:30–17:00\nTown Hall, Elmau\n\n{}\n"


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ("Vela, Astra and Banco del Elm", ["Vela", "Astra", "Banco del Elm"]),
        ("Loom, Paperweight and Studio Teal", ["Loom", "Paperweight", "Studio Teal"]),
        ("the Elm Institute, the Birch Foundation", ["Elm Institute", "Birch Foundation"]),
        ("the Elm Institute, IOM and UNHCR", ["Elm Institute", "IOM", "UNHCR"]),
        ("the Genomics Society of Finland and Biobank North", ["Genomics Society of Finland", "Biobank North"]),
        ("Ink & Iron", ["Ink & Iron"]),
        ("Loom & Teal, Elm Bank and Clay Pot GmbH", ["Loom & Teal", "Elm Bank", "Clay Pot GmbH"]),
        ("Alder Labs, Loom & Teal and Vela", ["Alder Labs", "Loom & Teal", "Vela"]),
        ("the Department of Botany, Lake University", ["Department of Botany, Lake University"]),
        ("the Elm Institute, Lake University", ["Elm Institute, Lake University"]),
        ("the Museum of Art, Culture and History", ["Museum of Art, Culture and History"]),
        ("Vela, the Port of Elmau and others", ["Vela", "Port of Elmau"]),
    ],
)
def test_each_body_of_a_list_is_one(names: str, found: list[str]) -> None:
    assert bodies(FORUM.format(f"The forum is sponsored by {names}.")) == [(name, "sponsor") for name in found]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            "Organized by the Elm Institute\nWith the support of the City of Elmau",
            [("Elm Institute", "organizer"), ("City of Elmau", "supporter")],
        ),
        (
            "Organized under the auspices of the Elm Federation of Ferries\nHosted by Lake University",
            [("Elm Federation of Ferries", "guidance"), ("Lake University", "host")],
        ),
        ("Hosted by Lake University\nAula Magna, Elmau", [("Lake University", "host")]),
    ],
)
def test_a_name_ends_with_its_short_line(lines: str, found: list[tuple[str, str]]) -> None:
    assert bodies(FORUM.format(lines)) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Alder Labs, in partnership with Sonora and the Acoustic Society, presents a panel on ferries.",
            [("Alder Labs", "organizer"), ("Sonora", "partner"), ("Acoustic Society", "partner")],
        ),
        (
            "The Alder Fund, with support from Seemedien, is holding a workshop on ferries.",
            [("Alder Fund", "organizer"), ("Seemedien", "supporter")],
        ),
        (
            "The Harbor Forum is hosted by Lake University on behalf of the Alder Society.",
            [("Lake University", "host"), ("Alder Society", "organizer")],
        ),
        (
            "The Alder Society, together with the Birch Fund, invites you to the forum.",
            [("Alder Society", "organizer"), ("Birch Fund", "co-organizer")],
        ),
        (
            "La Federación de Ríos, en colaboración con el Ayuntamiento de Elmau, organiza una jornada "
            "sobre ríos el 12 de abril en la Casa de la Cultura. La entrada es libre hasta completar el aforo.",
            [("Federación de Ríos", "organizer"), ("Ayuntamiento de Elmau", "partner")],
        ),
        (
            "La Maison de l'Orme en partenariat avec la Métropole d'Elmau vous invite à une rencontre sur l'eau.",
            [("Maison de l'Orme", "organizer"), ("Métropole d'Elmau", "partner")],
        ),
        (
            "Le Collectif Les Ondes et Radio Primevère ont le plaisir de vous convier à une conférence sur la mer. "
            "L'entrée est libre et la salle est grande.",
            [("Collectif Les Ondes", "organizer"), ("Radio Primevère", "organizer")],
        ),
        (
            "Das Institut für Moose lädt gemeinsam mit der Stadt Elmau zur Tagung „Wald“ ein.",
            [("Institut für Moose", "organizer"), ("Stadt Elmau", "co-organizer")],
        ),
    ],
)
def test_who_is_named_right_beside_a_body_is_behind_the_event_with_it(
    sentence: str, found: list[tuple[str, str]]
) -> None:
    assert bodies(FORUM.format(sentence)) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Alder Labs works on ferries in partnership with Sonora.",
        "Mara Lund, who works in partnership with Sonora, will speak.",
    ],
)
def test_others_are_not(sentence: str) -> None:
    assert bodies(FORUM.format(sentence)) == []


@pytest.mark.parametrize(
    "line",
    [
        "Brought to you by Valley Makers",
        "Organized by Valley Makers",
        "An event put on by Valley Makers",
        "An event by Valley Makers",
        "Called by Valley Makers",
        "Organized by the local community group Valley Makers",
        "Organized by the non-profit Valley Makers",
    ],
)
def test_a_line_by_itself_names_who_organizes(line: str) -> None:
    text = f"Repair Café\n\n{line}\n\nSunday 7 July 2030\n1pm – 5pm\nMill Hall, Mill Street\n\nBring your toaster!\n"
    assert bodies(text) == [("Valley Makers", "organizer")]


@pytest.mark.parametrize(
    "above",
    [
        "The Alder Society is pleased to announce that its 24th annual conference will take place in Elmau.",
        "ELMAU, 4 March 2031 – The Alder Society today announced that the Harbor Congress will be held in Elmau.",
        "Die Alder Society veranstaltet am 3. Juli um 19 Uhr eine Tagung über Fähren.",
    ],
)
def test_who_announces_its_own_event_holds_it(above: str) -> None:
    assert bodies(f"Harbor Congress\n\n{above}\n\nIt is on 18 November 2031.\n") == [("Alder Society", "organizer")]


def test_another_who_announces_something_does_not() -> None:
    text = "Harbor Congress\n\nThe congress is on 18 November 2031.\n\nAlder Labs announced that its ferry works.\n"
    assert bodies(text) == []


@pytest.mark.parametrize(
    "verb", ["presents", "is proud to present", "invites you to the", "is pleased to announce the"]
)
def test_who_presents_what_stands_below_holds_it(verb: str) -> None:
    text = f"The Alder Society\n\nThe Alder Society {verb}\n\n5th Conference on Ferries\n\nElmau, 4 May 2031\n"
    assert bodies(text) == [("Alder Society", "organizer")]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            "Organized by Trail Runners Elmau and sponsored by Peak Shoes",
            [("Trail Runners Elmau", "organizer"), ("Peak Shoes", "sponsor")],
        ),
        (
            "Made possible by Stichting Waterland and Alder Labs.",
            [("Stichting Waterland", "sponsor"), ("Alder Labs", "sponsor")],
        ),
        ("Made possible with a grant from the Alder Fund.", [("Alder Fund", "sponsor")]),
        ("In association with:\nAlder Labs\nBirch Fund", [("Alder Labs", "partner"), ("Birch Fund", "partner")]),
        ("An initiative of\nAlder Labs", [("Alder Labs", "organizer")]),
        (
            "With generous support from\n\n- Alder Labs\n- Birch Fund",
            [("Alder Labs", "supporter"), ("Birch Fund", "supporter")],
        ),
        (
            "The following institutions are organizing the forum:\n\n- Alder Labs\n- Birch Fund",
            [("Alder Labs", "organizer"), ("Birch Fund", "organizer")],
        ),
        (
            "Thank you to all the companies who support us:\nAlder Labs\nVela",
            [("Alder Labs", "supporter"), ("Vela", "supporter")],
        ),
        ("Thank you to our sponsors!\n\nVela\nLoom", [("Vela", "sponsor"), ("Loom", "sponsor")]),
        (
            "Sponsors and partners\n\n[Alder Labs logo] [Birch Fund logo] [Loom logo]",
            [("Alder Labs", "sponsor"), ("Birch Fund", "sponsor"), ("Loom", "sponsor")],
        ),
        (
            "Partners:\nAlder Labs   Birch Fund   Loom",
            [("Alder Labs", "partner"), ("Birch Fund", "partner"), ("Loom", "partner")],
        ),
        ("Organizer\nAlder Labs\nA club of gardeners since 1980.", [("Alder Labs", "organizer")]),
    ],
)
def test_lists_and_labels_name_bodies(lines: str, found: list[tuple[str, str]]) -> None:
    assert bodies(FORUM.format(lines)) == found


def test_conveners_organize_and_do_not_moderate() -> None:
    (event,) = read_announcement(FORUM.format("Conveners\nMara Lund, Elm Institute\nBen Ito, Lake University")).events
    assert [(one.name, [role.name for role in one.roles]) for one in event.appearances] == [
        ("Mara Lund", ["organizer"]),
        ("Ben Ito", ["organizer"]),
    ]


@pytest.mark.parametrize(
    "line", ["Sponsorship opportunities", "About the project", "Companies that take part", "Products"]
)
def test_other_headings_do_not(line: str) -> None:
    assert bodies(FORUM.format(f"{line}\n\nAlder Labs\nBirch Fund")) == []


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (
            "Department of Botany, Lake University\n\nSeminar\n\nMoss in a warm world",
            ["Department of Botany, Lake University"],
        ),
        ("The Alder Society\n\nSpring Workshop on Moss", ["Alder Society"]),
        ("Alder Society & Birch Fund\n\nSpring Workshop on Moss", ["Alder Society", "Birch Fund"]),
        ("Elm Astronomy Club\nMonthly meeting", ["Elm Astronomy Club"]),
        ("Elm Astronomy Club: monthly meeting", ["Elm Astronomy Club"]),
        ("Elm Cycling Campaign – Monthly meeting", ["Elm Cycling Campaign"]),
        ("Workshop on old quays | Elm Institute", ["Elm Institute"]),
        ("Elm Theatre Company presents\n\nTHE WINTER ORCHARD", ["Elm Theatre Company"]),
    ],
)
def test_the_line_above_the_title_says_whose_it_is(head: str, found: list[str]) -> None:
    text = f"{head}\n\nMonday, 8 April 2030, 14:15\nRoom B204\n\nAll are welcome.\n"
    assert bodies(text) == [(name, "organizer") for name in found]


def test_a_topic_does_not() -> None:
    assert bodies("The Elm Academy: a history\n\nTalk by Mara Lund\n\nMonday, 8 April 2030, 14:15, Room B204\n") == []


def test_a_greeting_does_not() -> None:
    text = "Dear BeeGen community,\n\nThe Forum on Bees takes place on 8 April 2030, 14:15, in Elmau.\n"
    assert bodies(text) == []


def test_it_does_not_where_somebody_else_is_said_to_hold_the_event() -> None:
    text = "The Alder Society\n\nSpring Workshop on Moss\n\n8 April 2030, 14:15\n\nOrganizer: Birch Fund\n"
    assert bodies(text) == [("Birch Fund", "organizer")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mara Lund spoke at the Alder Society's third workshop last year.",
        "Vela is back after the break.",
        "The Harbor Forum is back on 3 May.",
        "Alder Labs invites you to read its report.",
        "Join the Wellbeing at Work Lunch for a webinar on tea.",
        "The forum is organized by the students of all years.",
        "Mara is hosted by Lake University as a guest.",
        "Am Samstag, den 1. März, laden wir in das Haus am Markt zum Vortrag ein.",
    ],
)
def test_neither_other_events_nor_the_event_itself_are_bodies_behind_it(sentence: str) -> None:
    assert bodies(FORUM.format(sentence)) == []


def test_who_organizes_with_others_is_told_beside_them() -> None:
    text = (
        "The Grain Museum's annual Bread Workshop\n\n13 September 2031, 10am\n\nWe have teamed up with the Elm Guild.\n"
    )
    assert bodies(text) == [("Grain Museum", "host"), ("Elm Guild", "co-organizer")]
