"""People taken back from the lines of a description: who stands in which list, and which lines are none of ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventkit.formats._description import people_lines
from eventkit.formats._description_read_people import _groups, _in_several_roles, read_people

NAMES = st.sampled_from(["Jane Roe", "Omar Aziz", "林海波", "Jane Roe, Mayor, Oslo", "Ana Ruiz; Bo Li", "Tide Lab"])
LABELS = st.sampled_from(
    ["Speaker", "Speakers", "Moderator", "Hosts", "Hosted by", "Organizer", "Organized by", "With"]
)
ENTRY = st.tuples(LABELS, st.lists(NAMES, max_size=3), st.booleans())


def lines_of(groups):
    """Lines that look like ours, whether we would write them or not."""
    lines = []
    for label, names, listed in groups:
        lines += [f"{label}:", *(f"- {name}" for name in names)] if listed else [f"{label}: {'; '.join(names)}"]
    return lines


@given(st.lists(ENTRY, min_size=1, max_size=4))
def test_people_are_those_that_writing_all_lines_again_confirms(groups):
    lines = lines_of(groups)
    found = read_people(lines)
    read = _groups(lines)
    assert found == (_in_several_roles(read, lines) if read else None)
    assert found is None or people_lines(found) == lines


def told(lines):
    found = read_people(lines)
    return found and [(who.name, [role.name for role in who.roles], list(map(str, who.positions))) for who in found]


def test_people_and_bodies_are_read_with_their_roles():
    lines = [
        "Moderator: Amara Abara, Director, City of Lindholm",
        "Speakers:",
        "- Boris Brandt, Head of Planning, City of Lindholm",
        "- 郑一鸣, Deputy Mayor",
        "Organized by: City of Lindholm (CL)",
    ]
    assert told(lines) == [
        ("Amara Abara", ["moderator"], ["Director, City of Lindholm"]),
        ("Boris Brandt", ["speaker"], ["Head of Planning, City of Lindholm"]),
        ("郑一鸣", ["speaker"], ["Deputy Mayor"]),
        ("City of Lindholm (CL)", ["organizer"], []),
    ]


def test_a_name_that_comes_again_is_one_person_in_two_roles():
    lines = ["Speaker: Jane Roe, Mayor, Oslo", "Moderator: Jane Roe"]
    assert told(lines) == [("Jane Roe", ["speaker", "moderator"], ["Mayor, Oslo"])]


@pytest.mark.parametrize(
    "lines",
    [
        ["Speakers:"],
        ["Speakers: "],
        ["Speakers", "- Jane Roe, Mayor", "- Omar Aziz"],
        ["Speakers:", "- Jane Roe", "- Omar Aziz"],
        ["Speakers: Jane Roe"],
        ["Speakers:", "- Jane Roe,  ", "- Omar Aziz, Mayor"],
        ["Organized by: Tide Lab", "Speaker: Jane Roe"],
        ["Speaker: Jane Roe", "Speaker: Omar Aziz"],
        ["Speaker: Jane Roe", "and many more"],
        ["In the role of : Jane Roe"],
        ["In the role of speaker: Jane Roe"],
    ],
    ids=" | ".join,
)
def test_lines_that_we_would_not_write_are_no_people(lines):
    assert read_people(lines) is None


def test_representatives_are_a_delegation_and_what_a_person_is_makes_none():
    lines = ["Speakers:", "- Representatives of Oslo and Bergen, with guests", "- Jane Roe, Representatives of Oslo"]
    found = read_people(lines)
    assert [type(who.party).__name__ for who in found] == ["Delegation", "Person"]
