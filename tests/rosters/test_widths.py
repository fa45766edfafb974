import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventkit.rosters._widths import clusters, pad, width, wrapped


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("Qiu Baoxing", 11),
        ("仇保兴", 6),
        ("ＡＢＣ", 6),
        ("ﾊﾛｰ", 3),
        ("한국어", 6),
        ("\u1112\u1161\u11ab", 2),  # 한 in three parts
        ("é", 1),
        ("e\u0301", 1),
        ("Nguye\u0302\u0303n", 6),
        ("zero\u200bwidth", 9),
        ("ไม้", 2),
        ("👍", 2),
        ("👍🏽", 2),
        ("👩‍👩‍👧", 2),
        ("🇨🇳", 2),
        ("🇨🇳🇫🇮", 4),
        ("❤", 1),
        ("❤️", 2),
        ("“…”", 3),
        ("ليلى", 4),
    ],
)
def test_width_is_what_a_terminal_takes(text, columns):
    assert width(text) == columns


def test_clusters_are_what_must_stay_together():
    assert list(clusters("e\u0301👩‍👧🇨🇳兴")) == [("e\u0301", 1), ("👩‍👧", 2), ("🇨🇳", 2), ("兴", 2)]


def test_pad_fills_to_columns_not_to_letters():
    assert pad("仇保兴", 8) == "仇保兴  "


def test_wrapped_breaks_at_spaces_first():
    assert wrapped("Director of EU Institutional Relations", 16) == ["Director of EU", "Institutional", "Relations"]


def test_wrapped_breaks_between_wide_letters():
    assert wrapped("住房和城乡建设部原副部长", 10) == ["住房和城乡", "建设部原副", "部长"]


def test_wrapped_never_breaks_inside_a_cluster():
    assert wrapped("👩‍👧👩‍👧👩‍👧", 5) == ["👩‍👧👩‍👧", "👩‍👧"]


def test_wrapped_breaks_a_long_word_and_goes_on_after_it():
    assert wrapped("an Environmentalists group", 8) == ["an", "Environm", "entalist", "s group"]


def test_wrapped_without_a_limit_is_one_line():
    assert wrapped("x" * 500, 0) == ["x" * 500]


@given(st.text(alphabet="ab 仇é\u0301👩\u200d", max_size=60), st.integers(2, 20))
def test_wrapped_lines_fit_and_keep_every_letter(text, columns):
    lines = wrapped(text, columns)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line) <= columns for line in lines)
