"""`eventkit reconcile`: an announcement beside its report, in every form, with its exit codes."""

import json

import pytest
from click.testing import CliRunner

from eventkit.cli import command

ANNOUNCED = """
kind = "webinar"
title = "Cool roofs for old towns"
when = "14 May 2031, 7pm Oslo time"
speakers = ["Jane Roe, Mayor, Oslo", "Max Moe, Lake Institute"]
"""
REPORTED = """
kind = "webinar"
title = "Cool roofs for old towns"
when = "14 May 2031"
status = "happened"
speakers = ["Jane Roe", "Ann Poe"]
"""


@pytest.fixture
def run(tmp_path):
    def run(*arguments, announced=ANNOUNCED, reported=REPORTED):
        paths = [tmp_path / "announced.toml", tmp_path / "reported.toml"]
        for path, words in zip(paths, (announced, reported), strict=True):
            path.write_text(words, encoding="utf-8")
        return CliRunner().invoke(command, ["reconcile", *map(str, paths), *arguments])

    return run


def test_it_says_who_spoke_who_was_added_and_who_is_not_mentioned(run):
    result = run()
    assert result.exit_code == 0, result.stderr
    assert result.stderr == ""
    for words in ("Jane Roe", "Max Moe", "Ann Poe", "Not mentioned", "Added", "Spoke"):
        assert words in result.stdout


@pytest.mark.parametrize(("form", "start"), [("markdown", "#"), ("html", "<!DOCTYPE html>"), ("json", "{")])
def test_forms_are_printed_or_written_to_a_file_of_their_suffix(run, tmp_path, form, start):
    suffix = {"markdown": ".md", "html": ".html", "json": ".json"}[form]
    printed = run("--format", form).stdout
    assert printed.startswith(start)
    target = tmp_path / f"what-became-of-it{suffix}"
    assert run("--to", str(target)).stdout == ""
    assert target.read_text(encoding="utf-8") == printed


def test_somebody_who_may_be_one_of_those_announced_is_left_to_a_person(run):
    result = run(reported=REPORTED.replace("Ann Poe", "M. Moe"))
    assert result.exit_code == 3


def test_what_is_not_one_event_is_an_error_in_one_line(run):
    result = run(reported="kind = ")
    assert result.exit_code == 1
    assert result.stderr.startswith("eventkit: ")
    assert run("--to", "report.docx").exit_code == 1


def test_json_has_the_facts(run):
    assert json.loads(run("--format", "json").stdout)
