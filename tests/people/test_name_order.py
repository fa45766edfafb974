"""Where a name alone cannot tell its order: the caller, the other names of the list, or nobody."""

from __future__ import annotations

import pytest

from eventkit.people.name import Name

FAMILY_FIRST = ["Luo Yiran", "Gao Mingyuan", "Qiu Ya'nan"]
GIVEN_FIRST = ["Yiran Luo", "Mingyuan GAO"]


def rules(name: Name) -> list[str]:
    return [evidence.rule for evidence in name.evidence]


def test_open_name_offers_both_readings_and_decides_nothing() -> None:
    name = Name.parse("Tao Ning")
    assert (name.order, name.family, name.given, name.full) == ("unknown", "", "", "Tao Ning")
    assert [(reading.order, reading.family, reading.given) for reading in name.alternatives] == [
        ("family-first", "Tao", "Ning"),
        ("given-first", "Ning", "Tao"),
    ]


@pytest.mark.parametrize(
    ("among", "order", "rule"),
    [
        (FAMILY_FIRST, "family-first", "order of the list (3 of 3)"),
        (GIVEN_FIRST, "given-first", "order of the list (1 of 1)"),
        (["Mr. Yiran LUO", "Ms. Wei HE", "Dr Gao Mingyuan"], "family-first", "order of the list (1 of 1)"),
        (["Yiran LUO", "Wei HE"], "given-first", "order of the list (2 of 2)"),
        ([*FAMILY_FIRST, "Cai Hua"], "family-first", "order of the list (3 of 4)"),
        ([*FAMILY_FIRST, "Tao Ning"], "family-first", "order of the list (3 of 3)"),
        (["Seo Min-jae", "Ogawa Shinji"], "family-first", "order of the list (2 of 2)"),
    ],
)
def test_the_order_of_the_list_decides(among: list[str], order: str, rule: str) -> None:
    name = Name.parse("Tao Ning", among=among)
    assert name.order == order
    assert rules(name)[-1] == rule
    assert name.alternatives == ()


@pytest.mark.parametrize(
    "among",
    [
        [],
        ["Cai Hua"],
        ["Cai Hua", "Shen Lan", "Luo Yiran"],
        [*FAMILY_FIRST, *GIVEN_FIRST],
        ["Nora Lindqvist", "Jonas von der Heide"],
        ["Daniel Zhou", "Winnie Tam Wing-yan"],
        ["P.K. Yeung", "Luo, Yiran"],
        ["罗怡然", "高明远"],
        ["Shinji Ogawa", "Nora Lindqvist"],
        ["Lakeside Research Institute", "", "TBA"],
    ],
    ids=str,
)
def test_the_list_does_not_decide(among: list[str]) -> None:
    """Nothing decided, orders that disagree, or names that say nothing about Chinese ones."""
    assert Name.parse("Tao Ning", among=among).order == "unknown"


def test_among_takes_names_a_string_and_generators() -> None:
    names = [Name.parse(text) for text in FAMILY_FIRST]
    assert Name.parse("Tao Ning", among=names).family == "Tao"
    assert Name.parse("Tao Ning", among=iter(FAMILY_FIRST)).family == "Tao"
    assert Name.parse("Tao Ning", among="Luo Yiran").family == "Tao"


def test_the_list_never_overrules_the_name() -> None:
    assert Name.parse("Luo Yiran", among=GIVEN_FIRST).order == "family-first"
    assert Name.parse("Yiran LUO", among=FAMILY_FIRST).order == "given-first"
    assert Name.parse("Nora Lindqvist", among=FAMILY_FIRST).order == "given-first"


def test_the_caller_overrules_all() -> None:
    name = Name.parse("Ms. Tao Ning", order="given-first", among=FAMILY_FIRST)
    assert (name.family, name.given, name.honorific) == ("Ning", "Tao", "Ms.")
    assert rules(name) == ["order given by the caller"]
    assert Name.parse("Nora Lindqvist", order="family-first").family == "Nora"
    assert Name.parse("Anna Sophie Brandt", order="family-first").given == "Sophie Brandt"
    assert Name.parse("Lucía Romero Castillo", order="given-first").family == "Romero Castillo"
    assert Name.parse("Thiri Moe", order="mononym").given == "Thiri Moe"
    assert Name.parse("罗怡然", order="family-first").family == "罗"


def test_open_names_keep_titles_and_native_forms_when_settled() -> None:
    name = Name.parse("Prof. Tao Ning, PhD", among=FAMILY_FIRST)
    assert (name.honorific, name.family, name.credential) == ("Prof.", "Tao", "PhD")


def test_the_han_form_beside_settles_the_order() -> None:
    assert rules(Name.parse("Tao Ning（陶宁）"))[-1] == "the family name in Han beside it is 陶"
    assert Name.parse("Tao Ning 高明").order == "unknown"


def test_language_is_a_hint_and_its_region_is_kept() -> None:
    assert Name.parse("Winnie Tam", language="zh-HK").language == "zh-Latn-HK"
    assert Name.parse("譚詠欣", language="zh-HK").language == "zh-HK"
    assert Name.parse("Nora Lindqvist", language="sv").language == "sv"
    assert Name.parse("Luo Yiran", language="zh").language == "zh-Latn"
    assert Name.parse("Nora Lindqvist").language is None


def test_spaced_pinyin_between_two_usual_family_names_stays_open() -> None:
    assert Name.parse("Gao Ping Zhang").order == "unknown"
    assert Name.parse("Gao Ping Zhang", among=GIVEN_FIRST).family == "Zhang"
