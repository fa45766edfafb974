"""The one-line form, and what of ISO 8601, RFC 9557 and EDTF is read."""

from datetime import date

import pytest

from eventkit.errors import ContradictoryTime, ImpossibleTime, UnreadableTime
from eventkit.when import When


@pytest.mark.parametrize(
    ("text", "iso", "edtf"),
    [
        ("2021-06-08T18:00+08:00[Asia/Shanghai]", "2021-06-08T18:00+08:00[Asia/Shanghai]", "2021-06-08T18:00:00+08:00"),
        ("2021-06-08T10:00Z[Asia/Shanghai]", "2021-06-08T18:00+08:00[Asia/Shanghai]", "2021-06-08T18:00:00+08:00"),
        ("2021-06-08T18:00[Asia/Shanghai]", "2021-06-08T18:00+08:00[Asia/Shanghai]", "2021-06-08T18:00:00+08:00"),
        ("2021-06-08T18:00:30.25Z", "2021-06-08T18:00:30.250000Z", "2021-06-08T18:00:30Z"),
        ("20210608T100000Z", "2021-06-08T10:00Z", "2021-06-08T10:00:00Z"),
        ("2021-06-08T18:00+0800", "2021-06-08T18:00+08:00", "2021-06-08T18:00:00+08:00"),
        ("2021-06-08T18:00", "2021-06-08T18:00", "2021-06-08T18:00:00"),
        ("T18:00[Asia/Shanghai]", "T18:00[Asia/Shanghai]", None),
        ("XXXX-06-08T18:00Z", "XXXX-06-08T18:00Z", None),
        ("2021-06-08T18:00Z/2021-06-08T19:30Z", "2021-06-08T18:00Z/2021-06-08T19:30Z", None),
        ("2021-06-08T18:00Z/PT90M", "2021-06-08T18:00Z/2021-06-08T19:30Z", None),
        ("2021-06-08T18:00/PT90M", "2021-06-08T18:00/PT1H30M", "2021-06-08T18:00:00"),
        ("2021-06-08", "2021-06-08", "2021-06-08"),
        ("20210608", "2021-06-08", "2021-06-08"),
        ("2021-159", "2021-06-08", "2021-06-08"),
        ("2021-W23-2", "2021-06-08", "2021-06-08"),
        ("XXXX-WXX-5", "XXXX-WXX-5", "XXXX-XX-XX"),
        ("XXXX-WXX-5T14:00", "XXXX-WXX-5T14:00", None),
        ("2021-W23", "2021-W23", "2021-06-07/2021-06-13"),
        ("2021-06", "2021-06", "2021-06"),
        ("2021-22", "2021-22", "2021-22"),
        ("201X", "201X", "201X"),
        ("2021-06-XX", "2021-06-XX", "2021-06-XX"),
        ("2021-06?", "2021-06?", "2021-06?"),
        ("2021-06-08~", "2021-06-08~", "2021-06-08~"),
        ("2021-06%", "2021-06%", "2021-06%"),
        ("2021-06-08/2021-06-10", "2021-06-08/2021-06-10", "2021-06-08/2021-06-10"),
        ("2021-06/2021-06-10", "2021-06/2021-06-10", "2021-06/2021-06-10"),
        ("2021/..", "2021/..", "2021/.."),
        ("../2021-06-08", "../2021-06-08", "../2021-06-08"),
        ("2021-06-08/", "2021-06-08/..", "2021-06-08/.."),
        ("2021-06-08T18:00Z/2021-06-09", "2021-06-08T18:00Z/2021-06-09", None),
        ("2021-06-08T18:00/2021-06-09", "2021-06-08T18:00/2021-06-09", None),
        ("[2021-06-08..2021-06-10]", "[2021-06-08..2021-06-10]", "[2021-06-08..2021-06-10]"),
        ("[2021-06-08,2021-06-10]", "[2021-06-08,2021-06-10]", "[2021-06-08,2021-06-10]"),
        ("{2021-06-08,2021-06-10}", "{2021-06-08,2021-06-10}", "{2021-06-08,2021-06-10}"),
        ("2021-06-08[part=evening]", "2021-06-08[part=evening]", "2021-06-08"),
        ("PT90M", "PT1H30M", None),
        ("XXXX-XX-XX", "XXXX-XX-XX", None),
    ],
)
def test_from_iso_reads_and_iso_writes(text, iso, edtf):
    when = When.from_iso(text)
    assert (when.iso, when.edtf) == (iso, edtf)
    assert When.from_iso(iso) == when
    assert when.text == ""


def test_a_span_of_days_without_a_year_comes_back():
    when = When.read("some time between 6 May and 8 June")
    assert when.iso == "[XXXX-05-06..XXXX-06-08]"
    again = When.from_iso(when.iso)
    assert (again.start, again.end, again.shape) == (when.start, when.end, when.shape)


@pytest.mark.parametrize(
    "text",
    [
        "", "7pm", "2021-6-8", "2021-06-08T18", "2021-06-08T18:00+08:00[Nowhere/Atall]", "2021/06/08", "T", "[", "[]",
        "/", "../..", "2021-06-08[part=teatime]", "2021-06-08/2021-06-09T18:00Z", "x" * 500,
        "2021-06-08T18:00[u-ca=hebrew][Asia/Shanghai]x",
    ],
)  # fmt: skip
def test_from_iso_refuses_other_forms(text):
    with pytest.raises(UnreadableTime):
        When.from_iso(text)


@pytest.mark.parametrize(
    "text", ["2021-02-30", "2021-13-01", "2021-W54", "2021-366", "2021-06-08T25:00Z", "0000-01-01"]
)
def test_from_iso_refuses_what_cannot_be(text):
    with pytest.raises(ImpossibleTime):
        When.from_iso(text)


def test_an_offset_that_the_zone_does_not_have_is_an_error():
    with pytest.raises(ContradictoryTime, match=r"Asia/Shanghai is at \+08:00 then, not \+09:00"):
        When.from_iso("2021-06-08T18:00+09:00[Asia/Shanghai]")


def test_tentative_days_carry_the_question_mark_and_times_a_tag():
    assert When.parse("6 March 2023 (TBC)").iso == "2023-03-06?"
    assert When.parse("6 March 2023, 2pm ET (tbc)").iso == "2023-03-06T14:00-05:00[America/New_York][tentative=true]"
    assert When.from_iso("2023-03-06?").start == date(2023, 3, 6)
    assert When.from_iso("2023-03-06?").tentative
