"""`eventkit check`: what it prints, and its exit codes."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from eventkit.cli import command

SAMPLES = Path(__file__).parents[2] / "fixtures" / "check"


def run(*arguments):
    return CliRunner().invoke(command, ["check", *map(str, arguments)])


def test_a_feed_without_a_fault_ends_with_0():
    result = run(SAMPLES / "missing-uid" / "good.ics")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "nothing found\n", "")


def test_an_error_ends_with_1():
    path = SAMPLES / "missing-uid" / "bad.ics"
    result = run(path)
    message = "the event has no UID: give it one that stays for its life"
    assert (result.exit_code, result.stdout) == (1, f"{path}:4: error: {message} [missing-uid]\n1 error\n")


@pytest.mark.parametrize("code", ["strange-uid", "missing-sequence"])
def test_warnings_and_notes_end_with_0(code):
    assert run(SAMPLES / code / "bad.ics").exit_code == 0


def test_findings_that_matter_less_are_not_shown_when_asked():
    result = run(SAMPLES / "missing-sequence" / "bad.ics", "--severity", "warning")
    assert (result.exit_code, result.stdout) == (0, "nothing found\n")


def test_the_exit_code_does_not_depend_on_what_is_shown():
    assert run(SAMPLES / "everything" / "bad.ics", "--severity", "error").exit_code == 1


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_other_forms_are_json_on_standard_output(form):
    result = run(SAMPLES / "strange-uid" / "bad.ics", "--format", form)
    assert "strange-uid" in json.dumps(json.loads(result.stdout))


def test_a_feed_is_compared_with_the_one_before():
    folder = SAMPLES / "uid-changed"
    assert run(folder / "bad.ics").exit_code == 0
    result = run(folder / "bad.ics", "--previous", folder / "before.ics")
    assert result.exit_code == 1
    assert "[uid-changed]" in result.stdout


def test_a_file_that_is_not_there_is_one_line():
    result = run("none.ics")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "eventkit: cannot read 'none.ics': No such file or directory\n"
