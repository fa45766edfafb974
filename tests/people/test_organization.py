"""Organization: a body by its stated name, with acronym and aliases."""

import attrs
import pytest

from eventkit.errors import PeopleError
from eventkit.people import Organization
from eventkit.people.organization import is_acronym, to_organization


@pytest.mark.parametrize(
    ("text", "name", "acronym"),
    [
        ("Harbor Institute", "Harbor Institute", ""),
        ("Harbor Institute (HI)", "Harbor Institute", "HI"),
        ("Harbor Institute [HI]", "Harbor Institute", "HI"),
        ("Harbor Institute (“HI”)", "Harbor Institute", "HI"),
        ("Ministry of Law (hereinafter “MinLaw”)", "Ministry of Law (hereinafter “MinLaw”)", ""),
        ("绿色交通研究所（IGT）", "绿色交通研究所", "IGT"),
        ("HITR (Harbor Institute for Tide Research)", "Harbor Institute for Tide Research", "HITR"),
        ("Harbor Institute (Lagos office)", "Harbor Institute (Lagos office)", ""),
        ("(HI)", "(HI)", ""),
        ("Green Tram Co., Ltd.", "Green Tram Co., Ltd.", ""),
        ("  Harbor \n Institute ", "Harbor Institute", ""),
    ],
)
def test_organization_parse_finds_the_acronym(text: str, name: str, acronym: str) -> None:
    organization = Organization.parse(text)
    assert (organization.name, organization.acronym) == (name, acronym)


def test_organization_shows_what_was_written() -> None:
    assert str(Organization.parse("Harbor Institute (HI)")) == "Harbor Institute (HI)"
    assert str(Organization("Harbor Institute", acronym="HI")) == "Harbor Institute (HI)"
    assert str(Organization("Harbor Institute")) == "Harbor Institute"
    assert repr(Organization.parse("Harbor Institute (HI)")) == "Organization(name='Harbor Institute', acronym='HI')"


def test_organization_keys_compare_names_without_case_accents_and_article() -> None:
    one = Organization("The École des Rivières", acronym="EDR", aliases=["River School"])
    assert one.keys == {"ecole des rivieres", "edr", "river school"}
    assert one.names == ("The École des Rivières", "EDR", "River School")


@pytest.mark.parametrize("text", ["", "  ", "—", "x" * 1001, None, 7])
def test_organization_refuses_what_is_no_name(text: object) -> None:
    with pytest.raises(PeopleError, match="name of an organization"):
        Organization.parse(text)  # type: ignore[arg-type]


def test_organization_is_a_value() -> None:
    assert Organization("HI") == Organization("HI")
    assert hash(Organization("HI")) == hash(Organization("HI"))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Organization("HI").name = "x"  # type: ignore[misc]


def test_to_organization_takes_words_values_and_nothing() -> None:
    assert to_organization("HI") == Organization("HI")
    assert to_organization(Organization("HI")) == Organization("HI")
    assert to_organization(None) is None
    assert to_organization(" ") is None


def test_is_acronym_knows_short_names_from_words() -> None:
    assert [w for w in ("WRI", "C40", "UN-Habitat", "deRSE", "IPCC", "Acme", "online", "A", "") if is_acronym(w)] == [
        "WRI",
        "C40",
        "deRSE",
        "IPCC",
    ]
