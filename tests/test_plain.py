import pytest

from eventkit._plain import drops, one_line, plain


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Urban Futures", "Urban Futures"),
        ("a\r\nb\rc\x85d\u2028e\u2029f\x0bg\x0ch", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("a\x00b\x1bc\x7fd\x9fe", "abcde"),
        ("a\ud800b", "a\ufffdb"),
        ("a\ufffeb\uffffc\ufdd0d\U0001ffffe", "abcde"),
        ("tab\tand 👩\u200d👧 and \u202dmarks\u202c", "tab\tand 👩\u200d👧 and \u202dmarks\u202c"),
    ],
)
def test_plain_leaves_out_what_no_document_may_hold(text, result):
    assert plain(text) == result
    assert drops(text) is (len(result) < len(text.replace("\r\n", "\n")) or "\ufffd" in result)


def test_one_line_has_no_breaks():
    assert one_line("City\tair\n  what next?") == "City air what next?"
