"""The value: parts that join back, what they say, renderings, and what cannot be built."""

from __future__ import annotations

import attrs
import pytest

from eventkit.people.name import KINDS, STYLES, Name, NamePart


def parsed(*texts: str) -> list[Name]:
    return [Name.parse(text) for text in texts]


def test_parts_stand_in_the_order_written_and_join_back() -> None:
    name = Name.parse("Prof. Yiran LUO, PhD")
    assert [(part.kind, part.value) for part in name.parts] == [
        ("honorific", "Prof."),
        ("separator", " "),
        ("given", "Yiran"),
        ("separator", " "),
        ("family", "LUO"),
        ("separator", ", "),
        ("credential", "PhD"),
    ]
    assert "".join(part.value for part in name.parts) == name.text == str(name)


def test_parts_that_do_not_join_back_are_refused() -> None:
    with pytest.raises(ValueError, match="join back"):
        Name("Yiran Luo", (NamePart("given", "Yiran"), NamePart("family", "Luo")))


def test_unknown_kinds_and_orders_are_refused() -> None:
    with pytest.raises(ValueError, match="surname"):
        NamePart("surname", "Luo")
    with pytest.raises(ValueError, match="backwards"):
        Name("Luo", (NamePart("family", "Luo"),), order="backwards")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="backwards"):
        Name.parse("Luo Yiran", order="backwards")  # type: ignore[arg-type]


def test_names_are_frozen_hashable_and_equal_by_value() -> None:
    one, other = Name.parse("Luo Yiran"), Name.parse("Luo Yiran")
    assert one == other
    assert hash(one) == hash(other)
    assert one != Name.parse("Luo Yiran", order="given-first")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        one.text = "x"  # type: ignore[misc]


def test_capitals_that_mark_the_family_name_are_taken_back_but_kept_in_the_parts() -> None:
    name = Name.parse("Yiran LUO")
    assert name.family == "Luo"
    assert NamePart("family", "LUO") in name.parts
    assert [
        n.family for n in parsed("Fiona McALLISTER", "Siobhán O'REILLY", "Anna LÓPEZ-HERRERA", "Jonas VON DER HEIDE")
    ] == [
        "McAllister",
        "O'Reilly",
        "López-Herrera",
        "Von Der Heide",
    ]


def test_initials_stay_in_capitals() -> None:
    assert [n.given for n in parsed("Luo YR", "PK Yeung", "P.K. Yeung", "LUO YR")] == ["YR", "PK", "P.K.", "YR"]


def test_full_leaves_out_what_is_not_the_name() -> None:
    assert [
        name.full
        for name in parsed(
            "H.E. Luo Yiran（罗怡然）, PhD",
            'Robert "Bob" Lindqvist Jr.',
            "Luo, Yiran",
            "罗怡然先生",
            "Nora Lindqvist (née Brandt)",
            "Dr Wei Qing",
        )
    ] == ["Luo Yiran", "Robert Lindqvist Jr.", "Luo, Yiran", "罗怡然", "Nora Lindqvist", "Wei Qing"]


def test_birth_name_is_no_nickname() -> None:
    name = Name.parse("Nora Lindqvist (née Brandt)")
    assert NamePart("birth-name", "née Brandt") in name.parts
    assert name.nickname == ""


def test_sort_key_puts_the_family_name_first_and_folds_case() -> None:
    assert [
        name.sort_key
        for name in parsed("Yiran LUO", "Luo Yiran", "Jonas von der Heide", "罗怡然", "Wulandari", "Wei Qing")
    ] == [
        "luo, yiran",
        "luo, yiran",
        "von der heide, jonas",
        "罗怡然",
        "wulandari",
        "wei qing",
    ]


def test_initials_follow_the_order_written() -> None:
    assert [
        name.initials
        for name in parsed(
            "Luo Yiran", "Yiran LUO", "Jonas von der Heide", "Mei-Hua Zhou", "罗怡然", "Wei Qing", "P.K. Yeung"
        )
    ] == ["LY", "YL", "JvdH", "MHZ", "", "WQ", "PY"]


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("full", ["Yiran LUO", "Luo Yiran", "Jonas von der Heide", "罗怡然", "Wei Qing", "Wulandari"]),
        ("sort", ["Luo, Yiran", "Luo, Yiran", "von der Heide, Jonas", "罗怡然", "Wei Qing", "Wulandari"]),
        ("short", ["Y. Luo", "Luo Y.", "J. von der Heide", "罗怡然", "Wei Qing", "Wulandari"]),
        ("formal", ["Mr. Luo", "Mr. Luo", "Mr. von der Heide", "罗先生", "Mr. Wei Qing", "Mr. Wulandari"]),
        ("capitals", ["Yiran LUO", "LUO Yiran", "Jonas von der HEIDE", "罗怡然", "Wei Qing", "WULANDARI"]),
    ],
)
def test_render(style: str, expected: list[str]) -> None:
    texts = ["Mr. Yiran LUO", "Mr. Luo Yiran", "Mr. Jonas von der Heide", "罗怡然先生", "Mr. Wei Qing", "Mr. Wulandari"]
    assert [name.render(style) for name in parsed(*texts)] == expected


def test_render_turns_a_name_round_on_request_only() -> None:
    name = Name.parse("Mr. Yiran LUO")
    assert name.render("full", order="family-first") == "Luo Yiran"
    assert name.render("full", order="given-first") == "Yiran Luo"
    assert Name.parse("Wei Qing").render("full", order="given-first") == "Wei Qing"
    assert Name.parse("Lindqvist, Hugh, Jr.").render("full", order="given-first") == "Hugh Lindqvist Jr."


def test_render_names_the_styles_when_it_has_none() -> None:
    with pytest.raises(ValueError, match=", ".join(STYLES)):
        Name.parse("Luo Yiran").render("loud")
    with pytest.raises(ValueError, match="family-first"):
        Name.parse("Luo Yiran").render("full", order="mononym")


def test_kinds_of_parts_are_all_used() -> None:
    texts = [
        "Prof. Yiran LUO, PhD",
        "Jonas von der Heide Jr.",
        'Lucía "Lu" Romero Castillo',
        "Luo Yiran 罗怡然",
        "Wei Qing",
        "Nora Brandt (née Ek)",
    ]
    assert {part.kind for name in parsed(*texts) for part in name.parts} == set(KINDS)
