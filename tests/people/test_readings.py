"""How names are read and spelled across scripts: the _read_ files of eventkit.people and the table they load."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventkit.people import _nicknames as nicknames
from eventkit.people import _read_chinese as zh
from eventkit.people import _read_cyrillic as cyrillic
from eventkit.people import _read_japanese as ja
from eventkit.people import _read_korean as ko

TABLE = Path(zh.__file__).with_name("_readings.json")


def test_the_table_says_where_it_comes_from() -> None:
    notices = TABLE.with_name("NOTICES.txt").read_text(encoding="utf-8")
    assert "_readings.json" in notices
    assert [
        name for name in ("pypinyin", "OpenCC", "ToJyutping", "name-variants", "nicknames") if name not in notices
    ] == []


def test_the_table_is_loaded_on_first_use_only() -> None:
    code = (
        "import eventkit.people.identity, eventkit.people._reading_tables as r; print(r.tables.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"


SURNAMES = {
    "仇": "qiu", "单": "shan", "解": "xie", "曾": "zeng", "区": "ou", "查": "zha", "朴": "piao", "盖": "ge",
    "缪": "miao", "折": "she", "乐": "yue",
    "覃": "qin", "员": "yun", "繁": "po", "翟": "zhai", "卜": "bu", "召": "shao", "种": "chong", "任": "ren",
    "华": "hua", "万": "wan", "尉迟": "yuchi",
    "欧阳": "ouyang", "司马": "sima", "长孙": "zhangsun", "澹台": "tantai", "冼": "xian", "逄": "pang",
}  # fmt: skip


@pytest.mark.parametrize(("surname", "reading"), SURNAMES.items())
def test_a_surname_reads_as_a_surname(surname: str, reading: str) -> None:
    assert zh.pinyin(surname, surname=True)[0] == reading


def test_the_same_character_in_a_given_name_reads_as_usual() -> None:
    assert [zh.pinyin(c) for c in "仇查区"] == [("chou",), ("cha",), ("qu",)]


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("蕭敬騰", "萧敬腾"),
        ("歐陽", "欧阳"),
        ("鄧麗君", "邓丽君"),
        ("呂", "吕"),
        ("余", "余"),
        ("乾", "乾"),
        ("abc", "abc"),
    ],
)
def test_simplify(traditional: str, simplified: str) -> None:
    assert zh.simplify(traditional) == simplified


@given(st.text(alphabet="蕭敬騰歐陽鄧麗余於后葉王a ", max_size=8))
def test_simplifying_twice_changes_nothing_more(text: str) -> None:
    assert zh.simplify(zh.simplify(text)) == zh.simplify(text)


def test_ways_to_split_a_han_name() -> None:
    assert zh.split_han("司徒文慧") == (("司徒", "文慧"),)
    assert zh.split_han("范徐麗泰") == (("范徐", "丽泰"), ("范", "徐丽泰"))
    assert zh.split_han("王芳") == (("王", "芳"),)
    assert zh.split_han("王") == ()


@pytest.mark.parametrize(
    ("pinyin", "wade_giles"),
    [
        ("zhong", "chung"), ("xu", "hsu"), ("jiang", "chiang"), ("qian", "chien"), ("cai", "tsai"), ("guo", "kuo"),
        ("lü", "lu"), ("yan", "yen"),
        ("ren", "jen"), ("rong", "jung"), ("xue", "hsueh"), ("bo", "po"), ("duo", "to"), ("dong", "tung"),
        ("si", "ssu"), ("ying", "ying"),
    ],
)  # fmt: skip
def test_wade_giles(pinyin: str, wade_giles: str) -> None:
    assert zh.wade_giles(pinyin)[0] == wade_giles


@pytest.mark.parametrize(
    ("characters", "written"),
    [
        ("光", "kwong"),
        ("月", "yuet"),
        ("娥", "ngor"),
        ("超", "chiu"),
        ("家", "ka"),
        ("明", "ming"),
        ("星", "sing"),
        ("文", "man"),
        ("輝", "fai"),
        ("浩", "ho"),
    ],
)
def test_cantonese_spellings_of_given_names(characters: str, written: str) -> None:
    assert written in zh.spellings(characters, zh.CANTONESE)


@pytest.mark.parametrize(
    ("surname", "written"),
    [
        ("徐", "chui"),
        ("陳", "chan"),
        ("黃", "wong"),
        ("吳", "ng"),
        ("李", "lee"),
        ("鄭", "cheng"),
        ("謝", "tse"),
        ("劉", "lau"),
        ("區", "au"),
        ("鄺", "kwong"),
    ],
)
def test_spellings_of_surnames(surname: str, written: str) -> None:
    simplified = zh.simplify(surname)
    assert simplified in zh.surnames_of(written)
    systems = (*zh.SYSTEMS, zh.SPELLING)
    assert any(written in zh.spellings(surname, system, surname=True) for system in systems)


def test_a_spelling_can_stand_for_several_surnames_or_none() -> None:
    assert set("邱丘仇") <= set(zh.surnames_of("qiu"))
    assert zh.surnames_of("lindqvist") == ()


@pytest.mark.parametrize(
    ("characters", "written", "system", "fits"),
    [
        ("若琳", "ruolin", zh.PINYIN, True), ("若琳", "ruolan", zh.PINYIN, False),
        ("永輝", "wingfai", zh.CANTONESE, True),
        ("智豪", "chihhao", zh.WADE_GILES, True), ("若琳", "", zh.PINYIN, False), ("", "", zh.PINYIN, True),
    ],
)  # fmt: skip
def test_spells_given(characters: str, written: str, system: str, fits: bool) -> None:
    assert zh.spells_given(characters, written, system) is fits


def test_a_character_that_is_not_in_the_table_is_not_known() -> None:
    assert (zh.knows("若琳"), zh.knows("若龘")) == (True, False)


@pytest.mark.parametrize(
    ("word", "first"), [("xiaoyu", ("xiao", "yu")), ("fangan", ("fang", "an")), ("xian", ("xian",)), ("wei", ("wei",))]
)
def test_syllables_of_pinyin_words(word: str, first: tuple[str, ...]) -> None:
    assert zh.syllables_of(word, zh.PINYIN)[0] == first


def test_syllables_of_other_words_are_none() -> None:
    assert zh.syllables_of("thornbury", zh.PINYIN) == zh.syllables_of("a" * 5000, zh.PINYIN) == ()


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("혜린", "hyerin"),
        ("근영", "geunyeong"),
        ("빛나", "bitna"),
        ("박", "bak"),
        ("최", "choe"),
        ("광희", "gwanghui"),
        ("솔", "sol"),
        ("찬욱", "chanuk"),
    ],
)
def test_revised_romanization(hangul: str, latin: str) -> None:
    assert ko.revised_romanization(hangul) == latin


def test_korean_spellings_and_surnames() -> None:
    assert {"moon", "mun"} <= ko.korean_spellings("문")
    assert ko.korean_surnames_of("park") == {"박"}
    assert ko.korean_surnames_of("yoo") == {"유"}
    assert ko.split_hangul("남궁혜린") == (("남궁", "혜린"), ("남", "궁혜린"))
    assert ko.split_hangul("최솔") == (("최", "솔"),)


@pytest.mark.parametrize(
    ("kana", "romaji"),
    [
        ("ゆかり", "yukari"), ("しょうた", "shouta"), ("りょうこ", "ryouko"), ("いっせい", "issei"),
        ("まっちゃ", "matcha"), ("ジュン", "jun"),
        ("おおの", "oono"), ("エリー", "erii"), ("ティナ", "tina"), ("づか", "zuka"),
    ],
)  # fmt: skip
def test_hepburn(kana: str, romaji: str) -> None:
    assert ja.hepburn(kana) == romaji


def test_long_vowels_made_short() -> None:
    assert {ja.short_vowels(name) for name in ("satou", "satoh", "satō", "sato")} == {"sato"}


@pytest.mark.parametrize(
    ("kanji", "romaji", "reads"),
    [
        ("竹村", "takemura", True),
        ("竹村", "takamura", False),
        ("大谷", "ohtani", True),
        ("服部", "hattori", True),
        ("龘村", "x", None),
    ],
)
def test_kanji_surnames(kanji: str, romaji: str, reads: bool | None) -> None:
    assert ja.kanji_surname_reads(kanji, romaji) is reads


@pytest.mark.parametrize(
    ("words", "latin"),
    [("Артём", "artyom"), ("Щукин", "shchukin"), ("Юлия", "yuliya"), ("Ольга", "olga"), ("Їжак", "yizhak")],
)
def test_latin_of_cyrillic(words: str, latin: str) -> None:
    assert cyrillic.latin_of_cyrillic(words) == latin


def test_cyrillic_spellings_that_rules_disagree_on_fold_alike() -> None:
    assert {cyrillic.fold_cyrillic(name) for name in ("zelinsky", "zelinskiy", "zelinskii", "zelinskyy")} == {
        "zelinski"
    }


def test_short_forms_of_english_names() -> None:
    assert nicknames.is_short_form("kate", "katherine")
    assert nicknames.is_short_form("bob", "rob")
    assert not nicknames.is_short_form("patrick", "peter")
    assert not nicknames.is_short_form("katherine", "catherine")


def test_every_reading_in_the_table_is_plain_letters() -> None:
    tables = json.loads(TABLE.read_text(encoding="utf-8"))
    assert {c for syllable in tables["mandarin"] for c in syllable} <= set("abcdefghijklmnopqrstuvwxyzüê")
    assert {c for syllable in tables["cantonese"] for c in syllable} <= set("abcdefghijklmnopqrstuvwxyz")
    assert len(tables["simplified"]) % 2 == 0
    assert len({*tables["surnames"]}) == len(tables["surnames"])
