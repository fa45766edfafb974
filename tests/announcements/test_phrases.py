"""Tables of phrases, and the index that looks for all of them at once."""

import re
from importlib import resources
from itertools import accumulate

import pytest

from eventkit.announcements.beginnings import Beginnings
from eventkit.announcements.finders._body_mentions import PARTS
from eventkit.announcements.finders._expressions import beginnings, letters_in, needs_of, spread
from eventkit.announcements.finders._index import Index, Wording
from eventkit.announcements.finders._phrases import _with_parts, groups, phrases, spaced
from eventkit.announcements.finders._scan import TABLES
from eventkit.announcements.finders._series_parts import SERIES, SHOWS

SPACED = (
    *TABLES,
    *"bodies_cues episode_numbers headlines held_in languages no_event_nouns page_labels".split(),
    *"series series_labels shows title_labels".split(),
)


@pytest.mark.parametrize(
    ("expression", "letters"),
    [
        ("forum", {"forum"}),
        ("(?:re|over)run", {"rerun", "overr"}),
        ("re?set", {"reset", "rset"}),
        (r"in\s+the\s+hall", {"in th"}),
        ("colou?r(?:s)?", {"colou", "color"}),
        ("[ab]c", {"ac", "bc"}),
        (r"a\w+", {"a"}),
        ("xy*z", {"xy", "xz"}),
        (r"(?!no)yes", {"yes"}),
        (r"\d{1,2} days", set("0123456789")),
        ("河流.{0,4}开幕", {"河流", "河流开幕"}),
        (r"\w+ fair", None),
        ("(?:a)?", None),
        ("“forum”", None),
    ],
)
def test_beginnings_are_all_letters_that_an_expression_can_begin_with(expression, letters):
    assert beginnings(expression) == letters


def test_the_choices_of_a_group_at_the_start_are_spread():
    assert [*spread(r"\b(?:talks?|speaks)\s+with|(?:co-)?hosts|a(?:b|c)")] == [
        r"\b(?:talks?)\s+with",
        r"\b(?:speaks)\s+with",
        "(?:co-)?hosts",
        "a(?:b|c)",
    ]


@pytest.mark.parametrize(
    ("expression", "letters"),
    [
        (r"\S+\.ogg", ("ogg",)),
        (r"[|:]\s?(?:a\s+)?recap\W*$", ("recap",)),
        (r".{2,40}(?:纪要|小结)$", ("纪要", "小结")),
        (r"\w+ (?:boat|ferr(?:y|ies))", ("boat", "ferr")),
        ("(?:boat)?", ()),
        (r"\w+\d", ()),
        ("ferry|boat", ("ferry", "boat")),
        (r"ferry|\d+", ()),
        ("ab{2}c", ("ab",)),
    ],
)
def test_letters_are_in_all_that_an_expression_matches(expression, letters):
    assert letters_in(expression) == letters


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        (r"our\s+ferries", [{"ferr"}]),
        (r"the\s+(?:old\s+)?(?:ferry|boats?)", [{"ferr", "boat"}]),
        (r"in.{0,30}?\bboats", [{"boat"}]),
        (r"in\s+\w+", []),
        (r"boat|ferry\s+now", []),
        (r"the\s++(?:old\s++)?ferry\s++now", [{"ferr"}]),
    ],
)
def test_words_are_needed_that_are_in_all_that_an_expression_matches(expression, words):
    assert needs_of(expression) == tuple(map(frozenset, words))


def found(index: Index, text: str) -> list[tuple[str, str]]:
    return sorted((key[1], match[0]) for key, match in index.matches(Beginnings(text)))


def test_an_index_finds_what_each_expression_would_find_by_itself():
    index = Index()
    for name, expression in {
        "word": "ferr(?:y|ies)",
        "several": r"slow\s+ferry",
        "anywhere": r"“(?:\w+)”",
        "line": "^Agenda",
    }.items():
        index.add(("table", name), expression)
    text = "Agenda\nA SLOW  ferry and “fast” ferries; no ferryman. Agenda"
    assert found(index, text) == [
        ("anywhere", "“fast”"),
        ("line", "Agenda"),
        ("several", "SLOW  ferry"),
        ("word", "ferries"),
        ("word", "ferry"),
    ]


def test_a_wording_finds_what_its_expression_finds():
    wording = Wording(r"\b(?:ferr(?:y|ies)|web\s?talks?|\d{4})\b|@\s?Home\b", re.I)
    text = "Webtalk @home 2031: ferry, ferryman. A web  talk, a WEB TALK @ Home, Ferries"
    words = Beginnings(text)
    assert [found.span() for found in wording.matches(words)] == [
        found.span() for found in wording.pattern.finditer(text)
    ]
    assert [found[0] for found in wording.matches(words, 14, 30)] == ["2031", "ferry"]
    assert wording.search(words, 8, 13)[0] == "@home"


def test_a_wording_that_may_begin_with_anything_is_refused():
    with pytest.raises(ValueError, match="may begin with anything"):
        Wording(r"\w+ferry")


def test_words_of_chinese_have_no_edges():
    index = Index()
    index.add(("table", "forum"), "论坛", ends=False)
    assert found(index, "河流论坛将于五月举行") == [("forum", "论坛")]


def test_every_table_of_phrases_can_be_read():
    folder = resources.files("eventkit.announcements").joinpath("words")
    for table in (*TABLES, "title_labels", "page_labels", "headlines", "languages"):
        assert folder.joinpath(f"{table}.txt").is_file()
        assert all(lines for _, _, lines in groups(table))
        if table not in ("series", "shows"):
            assert all(group.pattern.search("") is None for group in phrases(table))


def words_of(expression: str) -> str:
    """Words that an expression matches, in most cases: the first choice of each, with what may be left out."""
    letters = re.sub(r"\[(?:(\^)|\\?(.))(?:\\.|[^\]])*\]", lambda m: "x" if m[1] or m[2] == "w" else m[2], expression)
    letters = re.sub(r"(?<!\\)\.", "x", letters.replace(r"\s++", " "))
    of = dict(zip("wSWdsbA()", "xx-1 ####", strict=True))
    letters = re.sub(r"\\(.)", lambda m: of.get(m[1], m[1]), letters).replace("#", "")
    group = r"\((?:\?(?:[a-z-]*:|P<\w+>|=|(<?!|<=)))?([^()|]*)(?:\|[^()]*)?\)(?:[?*+]|\{[^}]*\})?[?+]?"
    while (less := re.sub(group, lambda m: "" if m[1] else m[2], letters)) != letters:
        letters = less
    letters = re.sub(r"(.)\{(\d*)[^}]*\}[?+]?", lambda m: m[1] * int(m[2] or 0), letters)
    return re.sub(r"[?*+^$]", "", letters.partition("|")[0])


@pytest.mark.parametrize("table", SPACED)
def test_a_wording_takes_white_space_behind_its_first_words_in_linear_time(table, assert_linear):
    lines = [line for _, _, lines in groups(table) for line in lines]
    matched = 0
    for line in lines:
        pattern = re.compile(_with_parts(spaced(line.strip("…")), {**SERIES, **SHOWS, **PARTS}), re.I | re.M)
        words = words_of(pattern.pattern)
        matched += pattern.match(words) is not None
        for first in accumulate(words.split(" "), "{} {}".format):
            assert_linear(pattern.match, lambda size, first=first: first + " " * size + "x.", 250)
    assert matched > 0.4 * len(lines)  # else the words say nothing of the wordings
