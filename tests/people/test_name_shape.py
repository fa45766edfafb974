"""What words look like before anybody reads them: persons, bodies, roles, short names of bodies."""

from __future__ import annotations

import pytest

from eventkit.people import Name
from eventkit.people._name_shape import (
    looks_like_acronym,
    looks_like_body,
    looks_like_name,
    looks_like_role,
    why_not_a_name,
)

BODIES = [
    "Lakeside Research Institute",
    "Hill & Sons Co., Ltd.",
    "Ministry of Water Resources of Lakeland",
    "Ningbo Haitian Glass Works",
    "Green Energy China",
    "Universidad de la Costa",
    "Stiftung Umwelt",
    "BRIGC",
    "蓝湖研究所",
    "한국환경연구원",
    "Friends of the Lake",
]
PERSONS = [
    "Luo Yiran",
    "Yiran LUO",
    "Nora Lindqvist",
    "Sherry Banks",
    "Tom Hall",
    "Grace Church",
    "Park Soo Young",
    "Paris Lindqvist",
    "China Brandt",
    "罗怡然",
    "서민재",
    "Dr. David Green",
    "Maria do Rosário Lima",
    "李中心",
]


@pytest.mark.parametrize("text", BODIES)
def test_bodies_look_like_bodies_and_not_like_names(text: str) -> None:
    assert (looks_like_body(text), looks_like_name(text)) == (True, False)


@pytest.mark.parametrize("text", PERSONS)
def test_persons_look_like_names_and_not_like_bodies(text: str) -> None:
    assert (looks_like_body(text), looks_like_name(text)) == (False, True)


def test_acronyms_are_no_family_names_in_capitals() -> None:
    assert [looks_like_acronym(text) for text in ("WRI", "UNFCCC", "MA", "LUO", "NORA", "Nora", "C40")] == [
        True,
        True,
        False,
        False,
        False,
        False,
        True,
    ]


def test_roles_are_known_by_their_word() -> None:
    assert looks_like_role("Deputy Director of Water Resources")
    assert not looks_like_role("Nora Lindqvist")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Nora and Hugh Lindqvist", "joins several names"),
        ("Lakeside Research Institute", "a body or an event rather than a person: 'Institute'"),
        ("Nora Lindqvist from Lakeside", "'from' does not stand in a name"),
        ("Coffee break", "belongs to a programme"),
        ("Deputy Director", "it is a role"),
        ("Nora 7", "digits"),
        ("…", "no letter"),
        ("The Duke", "begins a role"),
        ("Nora | Lakeside", "more than a name"),
    ],
)
def test_the_reason_says_what_is_wrong(text: str, reason: str) -> None:
    assert reason in why_not_a_name(text)


def test_a_title_in_another_script_inside_a_nickname_is_part_of_the_nickname() -> None:
    name = Name.parse("Robert 'B教授ob' Lindqvist Jr.")
    assert (name.given, name.nickname, name.family, name.honorific) == ("Robert", "B教授ob", "Lindqvist", "")
