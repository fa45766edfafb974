"""Speaker lines: header, name and the words after it. The cases are pairs in fixtures/lines."""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eventkit.errors import PeopleError, UnreadableName
from eventkit.people import Appearance
from eventkit.people.lines import looks_like_name, read_line, split_list
from eventkit.people.role import MODERATOR

CASES = Path(__file__).parents[2] / "fixtures" / "lines"


def _cases() -> list[Any]:
    found = []
    for source in sorted(CASES.glob("*.txt")):
        lines = source.read_text("utf-8").splitlines()
        expected = json.loads(source.with_suffix(".json").read_text("utf-8"))
        assert len(lines) == len(expected), source.name
        found += [
            pytest.param(line, want, id=f"{source.stem}-{n}")
            for n, (line, want) in enumerate(zip(lines, expected, strict=True), 1)
        ]
    return found


@pytest.mark.parametrize(("line", "expected"), _cases())
def test_line_is_read_as_its_pair_says(line: str, expected: dict[str, Any]) -> None:
    appearance = Appearance.parse(line, role="speaker")
    found: dict[str, Any]
    if appearance.person:
        positions = [[p.title, str(p.organization or ""), p.former] for p in appearance.positions]
        found = {"name": appearance.name, "roles": [r.name for r in appearance.roles], "positions": positions}
    elif appearance.delegation:
        found = {"delegation": appearance.delegation.noun, "of": list(appearance.delegation.of)}
    else:
        assert appearance.organization
        found = {"body": appearance.organization.name, "acronym": appearance.organization.acronym}
    assert found == expected
    assert appearance.text == line


def test_read_line_gives_header_name_and_rest_as_written() -> None:
    line = read_line("2. Moderator:  Noor Haddad (Director, Harbor Institute)")
    assert (line.header, line.role, line.name, line.rest) == (
        "Moderator",
        MODERATOR,
        "Noor Haddad",
        "Director, Harbor Institute",
    )


def test_read_line_has_no_name_where_nothing_looks_like_one() -> None:
    assert read_line("Harbor Institute, Lagos").name == ""


@pytest.mark.parametrize("text", ["", "  ", "•", "12:30", "x" * 2001, None])
def test_read_line_refuses_what_names_nobody(text: object) -> None:
    with pytest.raises(UnreadableName):
        read_line(text)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "native"),
    [("Zhou Mingyuan (周明远), Director, HI", "Zhou Mingyuan (周明远)"), ("Ken Mori 森健, HI", "Ken Mori 森健")],
)
def test_read_line_keeps_a_name_in_another_script_with_the_name(name: str, native: str) -> None:
    assert read_line(name).name == native


@pytest.mark.parametrize(
    "name",
    [
        "Ana de la Vega",
        "H.E. Dr. Sara Kone",
        "Jean-Luc O'Neill",
        "P C Chan",
        "Ludwig van Dyck, PhD",
        "Tim Cook",
        "أمل حداد",
    ],
)
def test_looks_like_name_knows_names_by_shape(name: str) -> None:
    assert looks_like_name(name)


@pytest.mark.parametrize(
    "words",
    [
        "Lake University",
        "Director",
        "Panel",
        "TBA",
        "5 experts",
        "IPCC",
        "Kenya",
        "the mayor",
        "Friends of Trams",
        "清华大学",
        "",
    ],
)
def test_looks_like_name_knows_what_is_none(words: str) -> None:
    assert not looks_like_name(words)


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("Ana Vidal, Tom Okoro and Mei Lindqvist", ("Ana Vidal", "Tom Okoro", "Mei Lindqvist")),
        ("Dr. Ana Vidal und Tom Okoro", ("Dr. Ana Vidal", "Tom Okoro")),
        ("周明远、王芳", ("周明远", "王芳")),
        ("绿色交通研究所、能源基金会", ("绿色交通研究所", "能源基金会")),
        ("Ana Vidal, Director, HI", ("Ana Vidal, Director, HI",)),
        ("Ana Vidal, HI\n\nTom Okoro, HI\n", ("Ana Vidal, HI", "Tom Okoro, HI")),
        ("• Ana Vidal • Tom Okoro", ("Ana Vidal", "Tom Okoro")),
        ("Research and Planning Office", ("Research and Planning Office",)),
    ],
)
def test_split_list_divides_names_but_not_lines(text: str, entries: tuple[str, ...]) -> None:
    assert split_list(text) == entries


VOCABULARY = (
    "Noor Haddad , ; : | ( ) – - Director of and former at from Moderator PhD HI 周明远 （ ） 院长 Ms. de 3. •"
    " @ / Co., Ltd. Kenya"
)
WORDS = st.sampled_from(VOCABULARY.split())


@given(st.lists(WORDS, min_size=1, max_size=12).map(" ".join), st.sampled_from(["speaker", "host", "organizer"]))
def test_line_of_any_words_loses_none_of_them(text: str, role: str) -> None:
    """Each word of a line is in the name, a position or the header; separators and joining words need not be."""
    try:
        appearance = Appearance.parse(text, role=role)
    except PeopleError:
        return
    assert appearance.text == text
    kept = " ".join([appearance.name, *(p.text for p in appearance.positions), read_line(text).header])
    lost = {word for word in text.split() if word.strip(".,") not in kept and any(c.isalpha() for c in word)}
    assert lost <= {"of", "and", "at", "from", "de", "Moderator"}


@settings(max_examples=200)
@given(st.text(max_size=80))
def test_line_of_any_characters_raises_only_people_errors(text: str) -> None:
    try:
        Appearance.parse(text, role="speaker")
    except PeopleError:
        return


@pytest.mark.parametrize(
    "unit",
    ["(", " ", ",", "a, ", " and ", "Director of ", "Noor Haddad (", "院", "、", "-- ", "former ", "'s ", "J. ", "1"],
)
def test_line_of_hostile_length_takes_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    def read(text: str) -> None:
        for line in (text, "Noor Haddad, " + text):
            for role in ("speaker", "host", "organizer"):
                with suppress(PeopleError):
                    Appearance.parse(line, role=role)

    assert_linear(read, lambda length: (unit * length)[:length], 245)
    read(unit * 100_000)


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("Quirin Dalbo 湖畔研究所所长", "Quirin Dalbo", "湖畔研究所所长"),
        ("Ines Roth教授 图宾根大学", "Ines Roth教授", "图宾根大学"),
        ("Li Ming 李明", "Li Ming 李明", ""),
    ],
)
def test_a_latin_name_before_a_chinese_position(text: str, name: str, rest: str) -> None:
    line = read_line(text)
    assert (line.name, line.rest) == (name, rest)
