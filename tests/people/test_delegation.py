"""Delegation: people who spoke for others and were not named."""

import pytest

from eventkit.errors import PeopleError
from eventkit.people import Delegation
from eventkit.people._delegations import split_bodies


@pytest.mark.parametrize(
    ("text", "noun", "of"),
    [
        ("Representatives of Shanghai, Hohhot and Changchun", "Representatives", ("Shanghai", "Hohhot", "Changchun")),
        ("A representative from Cape Town", "representative", ("Cape Town",)),
        ("Two experts from Lake University", "experts", ("Lake University",)),
        ("12 delegates from Fiji and Malta", "delegates", ("Fiji", "Malta")),
        ("Senior officials of the Ministry of Ports", "Senior officials", ("Ministry of Ports",)),
        ("Youth delegates", "Youth delegates", ()),
        ("呼和浩特、上海和长春的代表", "代表", ("呼和浩特", "上海", "长春")),
        ("来自北风集团的专家", "专家", ("北风集团",)),
        ("Vertreter der Stadt Graz", "Vertreter", ("Stadt Graz",)),
        ("Représentants de Lyon et de Genève", "Représentants", ("Lyon", "Genève")),
    ],
)
def test_delegation_has_a_noun_and_those_it_is_of(text: str, noun: str, of: tuple[str, ...]) -> None:
    assert Delegation.known(text) == Delegation(text, noun=noun, of=of)


@pytest.mark.parametrize(
    "text",
    [
        "Noor Haddad",
        "Noor Haddad, Representative of Fiji",
        "Minister of Ports",
        "Member of Parliament",
        "Harbor Institute",
        "周明远代表",
        "绿色交通研究所首席代表",
        "",
        "of",
    ],
)
def test_delegation_known_answers_none_for_persons_titles_and_bodies(text: str) -> None:
    assert Delegation.known(text) is None


def test_delegation_parse_keeps_other_words_whole() -> None:
    assert Delegation.parse("The harbor choir") == Delegation("The harbor choir")
    with pytest.raises(PeopleError):
        Delegation.parse("…")
    with pytest.raises(PeopleError, match="at most 2000"):
        Delegation.parse("x" * 3000)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Ministry of Ecology and Environment", ["Ministry of Ecology and Environment"]),
        ("Ministry of Health and World Bank", ["Ministry of Health", "World Bank"]),
        ("Planning and Research Institute", ["Planning and Research Institute"]),
        ("Ministry of Trade and Industry of Fiji", ["Ministry of Trade and Industry of Fiji"]),
        ("Departments of Energy and Transport", ["Departments of Energy and Transport"]),
        ("Oslo, Bergen and the Ministry of Trade and Industry", ["Oslo", "Bergen", "Ministry of Trade and Industry"]),
        ("Green Tram Co., Ltd. and Harbor Institute", ["Green Tram Co., Ltd.", "Harbor Institute"]),
        ("the A Fund, the B Bank, and the C Group", ["A Fund", "B Bank", "C Group"]),
        ("A Fund, B Bank as well as C Group", ["A Fund", "B Bank", "C Group"]),
        ("Trams, Buses and Ferries Board", ["Trams", "Buses and Ferries Board"]),
        ("Durban and Cape Town", ["Durban", "Cape Town"]),
        (
            "the Tide Center of the Ministry of Ports, Malta Docks and Ships Ltd., crews from Oslo and Bergen, and T",
            ["Tide Center of the Ministry of Ports", "Malta Docks and Ships Ltd.", "crews from Oslo and Bergen", "T"],
        ),
        ("Lodwar and Nakuru, and the Ministry of Ports", ["Lodwar", "Nakuru", "Ministry of Ports"]),
        ("Tide Systems, Slate & Sons", ["Tide Systems", "Slate & Sons"]),
        ("Société des haies et du Réseau Aulne", ["Société des haies", "Réseau Aulne"]),
        ("Elmgesellschaft und des Moosvereins Elbe", ["Elmgesellschaft", "Moosvereins Elbe"]),
        ("Ministère de la Pêche et du Lac", ["Ministère de la Pêche et du Lac"]),
    ],
)
def test_split_bodies_keeps_names_with_and_whole(text: str, items: list[str]) -> None:
    assert split_bodies(text) == items
