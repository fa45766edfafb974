"""Laws that hold for every text: parse never crashes, parts join back, reading is repeatable and quick."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eventkit.errors import UnreadableName
from eventkit.people.name import KINDS, Name

PIECES = """
    Luo Yiran LUO Gao Mingyuan Wei Qing Nora Lindqvist von der van de Al bin Mr. Dr. Prof. H.E. HE MA PhD Jr. III
    P. K. BX O'Reilly Mei-Hua Tam Wing yan Nguyễn Thị 罗怡然 先生 高 서민재 小川さくら Соколов and the of Institute
    (Bob) "Bob" （罗怡然） , ; - · İnce Ｌｕｏ ' ( )
"""
WORDS = st.sampled_from(PIECES.split())
TEXTS = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=8).map(" ".join))


def parse(text: str) -> Name | None:
    try:
        return Name.parse(text)
    except UnreadableName:
        return None


@given(TEXTS)
@settings(max_examples=600, deadline=None)
def test_parts_join_back_in_every_reading(text: str) -> None:
    name = parse(text)
    if name is None:
        return
    for reading in (name, *name.alternatives):
        assert "".join(part.value for part in reading.parts) == reading.text
        assert all(part.kind in KINDS and part.value for part in reading.parts)
        assert reading.text == name.text
    assert name.text == unicodedata.normalize("NFC", name.text)
    assert (name.order == "unknown") == any(part.kind == "undecided" for part in name.parts)
    assert name.full
    for style in ("full", "sort", "short", "formal", "capitals"):
        assert name.render(style)
    assert name.sort_key == name.sort_key.casefold()


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_reading_the_kept_text_again_gives_the_same_name(text: str) -> None:
    name = parse(text)
    if name is not None:
        assert Name.parse(name.text) == name


@given(
    TEXTS,
    st.sampled_from(["family-first", "given-first", "mononym"]),
    st.sampled_from([None, "zh", "ja", "es", "hu", "my"]),
)
@settings(max_examples=300, deadline=None)
def test_the_callers_order_is_kept(text: str, order: str, language: str | None) -> None:
    try:
        name = Name.parse(text, order=order, language=language)  # type: ignore[arg-type]
    except UnreadableName:
        return
    assert name.order in (order, "mononym", "family-first" if "," in text or "，" in text else order)
    assert name.alternatives == ()


@given(st.lists(TEXTS, max_size=5))
@settings(max_examples=100, deadline=None)
def test_any_list_may_stand_around_a_name(among: list[str]) -> None:
    assert Name.parse("Tao Ning", among=among).full == "Tao Ning"


@pytest.mark.parametrize(
    "text",
    [
        "Luo\u00adYiran",
        "Luo\u200bYiran",
        "\ufeffLuoYiran",
        "Luo\u2060Yiran",
        "\u202aLuoYiran\u202c",
    ],
)
def test_invisible_characters_are_left_out(text: str) -> None:
    assert Name.parse(text).text == "LuoYiran"


def test_decomposed_letters_full_width_and_spaces_are_put_right() -> None:
    assert Name.parse("Sigru\u0301n  Einarsdo\u0301ttir\u00a0").text == "Sigrún Einarsdóttir"
    assert Name.parse("ＬＵＯ　Ｙｉｒａｎ").text == "LUO Yiran"
    assert Name.parse("Luo\tYiran\r\n").text == "Luo Yiran"


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\ue000", "\ud800"])
def test_control_characters_are_refused(character: str) -> None:
    with pytest.raises(UnreadableName):
        Name.parse(f"Luo{character} Yiran")


@pytest.mark.parametrize("length", [301, 1_000, 1_000_000])
def test_long_texts_are_refused_and_quoted_short(length: int) -> None:
    with pytest.raises(UnreadableName) as caught:
        Name.parse("a" * length)
    assert str(length) in str(caught.value)
    assert len(str(caught.value)) < 200


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(UnreadableName):
        Name.parse(None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "A.",
        "Wei ",
        "van ",
        "(",
        '"',
        "Mr. ",
        "Li, ",
        "xian",
        "罗",
        "罗·",
        "a-",
        "'",
        "von und zu ",
        "Dr.",
        "é\u0301",
    ],
)
def test_hostile_texts_take_linear_time(piece: str, assert_linear: Callable[..., None]) -> None:
    def read(texts: list[str]) -> None:
        for text in texts:
            parse(text)

    # Different texts, because a name read before is remembered.
    assert_linear(read, lambda size: [(piece * size)[n : size + n] for n in range(20)], 36)
    read([piece * 100_000])
