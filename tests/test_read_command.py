"""`eventkit read`: what it prints, where doubts go, its exit codes, and the answers that --review takes."""

import json
import tomllib

import pytest
from click.testing import CliRunner

from eventkit.cli import command

CLEAR = (
    "Webinar: Clean air in small towns\n\nWhen: 3 May 2031, 10:00 Europe/Oslo\n\nSpeakers:\n- Jane Roe, Mayor, Oslo\n"
)
OPEN = "Webinar: Clean air in small towns\n\nWhen: 3 May 2031, 7pm CST\n"


@pytest.fixture
def run(tmp_path):
    def run(*arguments: str, **files: str):
        paths = []
        for name, text in files.items():
            path = tmp_path / f"{name}.txt"
            path.write_text(text, encoding="utf-8")
            paths.append(str(path))
        answers = None
        if arguments and arguments[0].startswith("answer:"):
            answers, arguments = arguments[0].removeprefix("answer:"), arguments[1:]
        return CliRunner().invoke(command, ["read", *paths, *arguments], input=answers)

    return run


def test_a_clear_announcement_is_shown_and_ends_with_0(run):
    result = run(page=CLEAR)
    assert result.exit_code == 0, result.stderr
    assert "Clean air in small towns" in result.stdout
    assert "Jane Roe, Mayor, Oslo" in result.stdout
    assert result.stderr == ""


def test_doubts_go_to_standard_error_and_end_with_1(run):
    result = run(page=OPEN)
    assert result.exit_code == 1
    assert "page.txt:3: when:" in result.stderr


def test_what_cannot_be_read_ends_with_2_and_costs_no_other(run, tmp_path):
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"caf\xe9 3 May")
    result = run(str(broken), page=CLEAR)
    assert result.exit_code == 2
    assert "Clean air in small towns" in result.stdout
    assert "broken.txt:1: is not UTF-8" in " ".join(result.stderr.split())


def test_event_files_feeds_and_json_are_printed(run):
    assert tomllib.loads(run("--to", "toml", page=CLEAR).stdout)["kind"] == "webinar"
    assert "BEGIN:VEVENT" in run("--to", "ics", page=CLEAR).stdout
    (found,) = json.loads(run("--to", "json", page=CLEAR).stdout)
    assert found["kind"] == "webinar"
    assert {fact["field"] for fact in found["fields"]} >= {"kind", "title", "when", "appearances[0]"}
    assert all(fact["evidence"] for fact in found["fields"])


def test_what_no_field_holds_is_told(run):
    result = run("--to", "toml", page=CLEAR + "\nRegistration closes on 1 May 2031.\n")
    assert "Clean air in small towns: deadline: Thursday, 1 May 2031" in result.stderr


def test_several_events_are_event_files_in_a_folder(run, tmp_path):
    other = CLEAR.replace("Clean air", "Quiet streets")
    refused = run("--to", "toml", a=CLEAR, b=other)
    assert refused.exit_code == 1
    assert "name a folder for them with --out" in refused.stderr
    out = tmp_path / "out"
    assert run("--to", "toml", "--out", str(out), a=CLEAR, b=other).exit_code == 0
    assert len(list(out.glob("*.toml"))) == 2


def test_explain_and_the_marked_page_say_what_each_field_rests_on(run, tmp_path):
    page = tmp_path / "page.html"
    result = run("--explain", "--html", str(page), page=CLEAR)
    assert result.exit_code == 0
    assert "'3 May 2031, 10:00 Europe/Oslo' (line 3: " in result.stdout
    assert "<mark" in page.read_text(encoding="utf-8")


def test_context_settles_what_the_words_leave_open(run):
    text = CLEAR.replace(" 2031", "").replace(" Europe/Oslo", "")
    result = run("--published", "2031-04-01", "--zone", "Europe/Oslo", "--to", "json", page=text)
    (found,) = json.loads(result.stdout)
    assert found["events"][0]["when"]["iso"] == "2031-05-03T10:00+02:00[Europe/Oslo]"
    assert any("2031" in inference for inference in found["events"][0]["when"]["inferred"])


def test_standard_input_is_read(run):
    result = run("answer:" + CLEAR, "-")
    assert result.exit_code == 0
    assert "Clean air in small towns" in result.stdout


def test_review_asks_about_each_doubt_and_writes_the_answer(run):
    result = run("answer:3 Maybe\n3 May 2031, 7pm Beijing time\n", "--review", page=OPEN)
    assert "3 Maybe" not in result.stdout
    written = tomllib.loads(result.stdout)
    assert "2031-05-03T19:00+08:00[Asia/Shanghai]" in str(written["when"])
    assert result.exit_code == 0


def test_review_leaves_open_what_is_not_answered(run):
    result = run("answer:\n", "--review", page=OPEN)
    assert result.exit_code == 1


def test_a_page_that_announces_nothing_says_so(run):
    result = run(page="The application deadline for the grant is 3 May 2031.\n")
    assert "Nothing is announced here." in result.stdout
