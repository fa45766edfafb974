"""The rules for announcements: each finds its fault and nothing else in a page that has just that one."""

import json
from datetime import date

import pytest
from click.testing import CliRunner

from eventkit import lint
from eventkit.checking import LINTS, Severity
from eventkit.cli import command

GOOD = """Webinar: Clean air in small towns

When: Thursday, 3 July 2031, 18:00–19:30 Oslo time

Organized by the Lake Institute. Two speakers tell what worked.

Speakers:
- Jane Roe, Mayor, City of Oslo
- Bo Li, Director, Lake Institute

Register: https://air.example/register
"""


def changed(*pairs: str) -> str:
    """The good page with words replaced, two by two."""
    text = GOOD
    for old, new in zip(pairs[::2], pairs[1::2], strict=True):
        assert old in text
        text = text.replace(old, new)
    return text


WHEN = "Thursday, 3 July 2031, 18:00–19:30 Oslo time"
# The fault, and the line as the rule would have it.
FAULTS = {
    "no-date": (changed(f"When: {WHEN}\n", ""), ""),
    "no-year": (changed("Thursday, 3 July 2031", "3 July"), ""),
    "no-clock-time": (changed(WHEN, "3 July 2031"), ""),
    "no-zone": (changed(" Oslo time", ""), ""),
    "zone-without-city": (
        changed(WHEN, "3 July 2031, 6pm to 7pm CST"),
        "When: 3 July 2031, 6pm to 7pm CST (Shanghai or Chicago or Havana)",
    ),
    "wrong-season-label": (changed(WHEN, "3 July 2031, 6pm to 7pm EST"), "When: 3 July 2031, 6pm to 7pm EDT"),
    "zones-disagree": (changed(WHEN, "3 July 2031, 7pm Beijing | 8am New York, 90 minutes"), ""),
    "dates-disagree": (changed("small towns\n", "small towns, 4 July 2031\n"), ""),
    "weekday-mismatch": (changed("Thursday", "Monday"), f"When: {WHEN}"),
    "unclear-time": (changed(WHEN, "31 June 2031, 18:00–19:30 Oslo time"), ""),
    "no-duration": (changed("18:00–19:30", "18:00"), ""),
    "deadline-after-start": (changed("Register:", "Register by 10 July 2031:"), ""),
    "promised-people": (changed("Two speakers", "Three speakers"), ""),
    "two-spellings": (changed("what worked.", "what worked.\n\nJane Rowe is the mayor of Oslo since 2029."), ""),
    "unclear-person": (changed("Speakers:\n", "Host: Harlow Mercer\n\nSpeakers:\n"), ""),
    "speaker-without-organization": (changed("Bo Li, Director, Lake Institute", "Bo Li"), ""),
    "nothing-announced": ("Applications for the clean air grant close on 3 July 2031.\n", ""),
    "template-left-over": (changed("what worked", "[insert topic]"), ""),
    "no-registration-link": (changed("Register: https://air.example/register\n", ""), ""),
    "no-place": (changed("Webinar: Clean air", "Workshop: Clean air"), ""),
    "no-organizer": (changed("Organized by the Lake Institute. ", ""), ""),
}


def test_nothing_is_found_in_a_good_page():
    assert [str(finding) for finding in lint(GOOD)] == []


@pytest.mark.parametrize(
    ("line", "spelling", "suggestion"),
    [
        ("Moderator: Jone Roe, City of Oslo", "Jone Roe", ""),
        ("We thank Jané Roe, and Jane Roe thanks you.", "Jané Roe", "We thank Jane Roe, and Jane Roe thanks you."),
        ("Jnae Roe and Jane Roe's team will be there.", "Jnae Roe", "Jane Roe and Jane Roe's team will be there."),
        ("JANE ROE and Jane Rowland will be there.", "", ""),
    ],
)
def test_a_name_in_two_spellings_is_found_anywhere_in_the_words(line, spelling, suggestion):
    found = [each for each in lint(changed("what worked.", f"what worked.\n\n{line}")) if each.code == "two-spellings"]
    assert [(spelling in each.message, each.suggestion) for each in found] == ([(True, suggestion)] if spelling else [])


def test_two_people_of_nearly_one_name_are_two():
    page = changed("- Bo Li,", "- Jana Roe, Poet, Mill Press\n- Bo Li,")
    assert "two-spellings" not in {each.code for each in lint(page)}


@pytest.mark.parametrize(
    ("promise", "codes"),
    [("Three experts", ["promised-people"]), ("Hear three experts", ["promised-people"]), ("Three speakers", [])],
)
def test_who_moderates_is_no_promised_expert(promise, codes):
    page = changed("Two speakers", promise, "- Bo Li", "Moderator: Ana Vidal, Editor, Mill Press\n\nSpeakers:\n- Bo Li")
    assert [each.code for each in lint(page)] == codes


def test_every_rule_has_a_fault():
    assert set(FAULTS) == set(LINTS)


@pytest.mark.parametrize("code", FAULTS)
def test_a_rule_finds_its_fault_and_no_other_finds_it(code):
    text, suggestion = FAULTS[code]
    findings = list(lint(text))
    assert [finding.code for finding in findings] == [code], [str(finding) for finding in findings]
    assert findings[0].suggestion == suggestion
    assert findings[0].line is not None
    assert findings[0].words in text


@pytest.mark.parametrize("code", LINTS)
def test_a_rule_says_why_and_on_what_ground(code):
    rule = LINTS[code]
    assert rule.why.endswith(".")
    assert rule.basis


def test_the_day_of_publication_gives_the_year_that_is_meant():
    report = lint(changed("Thursday, 3 July 2031", "3 July"), published=date(2031, 6, 1))
    assert [finding.message for finding in report] == ["the date has no year: add it (2031, if it is meant)"]


def test_the_command_prints_findings_and_ends_with_1_for_an_error(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(FAULTS["weekday-mismatch"][0], encoding="utf-8")
    result = CliRunner().invoke(command, ["lint", str(path)])
    assert result.exit_code == 1
    assert result.stdout == (
        f"{path}:3: error: 2031-07-03 is a Thursday, not a Monday; correct the weekday or the date [weekday-mismatch]\n"
        f"    write: When: {WHEN}\n1 error\n"
    )
    path.write_text(FAULTS["no-duration"][0], encoding="utf-8")
    assert CliRunner().invoke(command, ["lint", str(path)]).exit_code == 0
    assert CliRunner().invoke(command, ["lint", str(path), "--severity", "error"]).stdout == "nothing found\n"


def test_findings_are_json_and_sarif_as_well():
    report = lint(FAULTS["wrong-season-label"][0])
    assert json.loads(report.render("json"))["findings"][0]["suggestion"].endswith("7pm EDT")
    (run,) = json.loads(report.render("sarif"))["runs"]
    assert run["tool"]["driver"]["rules"][0]["id"] == "wrong-season-label"
    assert Severity.WARNING.value == run["results"][0]["level"]


@pytest.mark.parametrize(
    ("words", "code", "suggestion"),
    [
        ("3 July 2031, 6pm to 7pm CET", "wrong-season-label", "When: 3 July 2031, 6pm to 7pm CEST"),
        ("3 July 2031, 6pm to 7pm NZDT", "wrong-season-label", "When: 3 July 2031, 6pm to 7pm NZST"),
        ("3 January 2031, 6pm to 7pm CEST", "wrong-season-label", "When: 3 January 2031, 6pm to 7pm CET"),
        # Another face says the same, so that the time is settled, and the label is wrong all the same.
        ("3 July 2031, 6pm to 7pm EST | 22:00 UTC", "wrong-season-label",
         "When: 3 July 2031, 6pm to 7pm EDT | 22:00 UTC"),
        # In winter it is that of Dhaka, as far as anybody knows.
        ("3 January 2031, 6pm to 7pm BST", "zone-without-city",
         "When: 3 January 2031, 6pm to 7pm BST (Dhaka or Bougainville)"),
    ],
)  # fmt: skip
def test_a_label_of_the_other_half_of_the_year_is_told_from_one_of_several_zones(words, code, suggestion):
    (finding,) = lint(changed(WHEN, words))
    assert (finding.code, finding.suggestion) == (code, suggestion)


def test_a_line_ends_where_the_lines_of_a_document_do():
    """And not at the separators that Python's splitlines() knows besides."""
    text = changed("Two speakers tell", "Two\u2028speakers\x0ctell").replace("what worked", "TODO")
    (found,) = [finding for finding in lint(text).findings if finding.code == "template-left-over"]
    assert (found.line, found.words) == (5, text.split("\n")[4])
