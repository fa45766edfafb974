"""The generated tables: small, loaded late, and holding what the rules rely on."""

from __future__ import annotations

import subprocess
import sys
from importlib.resources import files

import pytest

from eventkit.people._name_tables import tables

FOLDER = files("eventkit.people")


def size_of(*names: str) -> int:
    return sum(len(FOLDER.joinpath(name).read_bytes()) for name in names)


def test_tables_are_small() -> None:
    """Less than 50 KB, and less than 100 KB with the readings of characters."""
    assert size_of("_name_tables.txt") < 50_000
    assert size_of("_name_tables.txt", "_readings.json") < 100_000


def test_tables_load_on_first_use_only() -> None:
    code = "import eventkit.people, eventkit.people._name_tables as t; print(t.tables.cache_info().currsize)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "0\n"


def test_words_are_folded() -> None:
    table = tables()
    for words in (
        table.syllables,
        table.english,
        table.japanese,
        table.korean,
        table.iberian,
        table.hungarian,
        table.chinese,
    ):
        assert words
        assert all(word == word.casefold() and " " not in word for word in words)


@pytest.mark.parametrize(
    ("surname", "reading"),
    [
        ("仇", "qiu"),
        ("单", "shan"),
        ("解", "xie"),
        ("曾", "zeng"),
        ("查", "zha"),
        ("区", "ou"),
        ("尉迟", "yuchi"),
        ("呂", "lv"),
    ],
)
def test_surnames_are_read_as_surnames(surname: str, reading: str) -> None:
    assert tables().han[surname] == reading
    assert surname in tables().chinese[reading]


def test_romanised_surnames_name_their_characters() -> None:
    romanised = tables().romanised
    assert {form: set("陳陈") <= set(romanised[form]) for form in ("chan", "tan", "chin")} == {
        "chan": True,
        "tan": True,
        "chin": True,
    }
    assert "張" in romanised["chang"]
    assert "歐" not in romanised["szeto"]


def test_rare_surnames_are_surnames_too() -> None:
    assert tables().rare < set(tables().chinese)
    assert "qing" not in tables().rare


def test_notices_name_the_sources() -> None:
    notices = FOLDER.joinpath("NOTICES.txt").read_text(encoding="utf-8")
    assert all(source in notices for source in ("Faker", "name-variants", "japanese-personal-name-dataset", "pypinyin"))
