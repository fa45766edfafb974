"""`eventkit read`: what it prints, where doubts go, its exit codes, and the answers that --review takes."""

import json
import re
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
    assert refused.exit_code == 2
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


def test_the_chosen_zone_stands_with_the_end_and_the_words(run):
    words = "3 May 2031, 10am to 11am CST"
    result = run("answer:1\n", "--review", page=OPEN.replace("3 May 2031, 7pm CST", words))
    assert tomllib.loads(result.stdout)["when"] == {
        "text": words,
        "iso": "2031-05-03T10:00+08:00[Asia/Shanghai]/2031-05-03T11:00+08:00[Asia/Shanghai]",
    }
    result = run("answer:1\n", "--review", page=OPEN.replace(" 2031", ""))
    assert tomllib.loads(result.stdout)["when"]["iso"] == "XXXX-05-03T19:00[Asia/Shanghai]"


def test_the_chosen_day_keeps_the_hour(run):
    result = run("answer:2\n", "--review", page=OPEN.replace("3 May 2031, 7pm CST", "3/6/2031, 7pm Oslo time"))
    assert tomllib.loads(result.stdout)["when"]["iso"] == "2031-03-06T19:00+01:00[Europe/Oslo]"


def test_an_answer_without_a_day_is_on_the_day_that_was_read(run):
    result = run("answer:7pm China time\n", "--review", page=OPEN)
    assert tomllib.loads(result.stdout)["when"]["iso"] == "2031-05-03T19:00+08:00[Asia/Shanghai]"


def test_where_the_answers_end_the_rest_stays_open_and_is_written(run):
    result = run("answer:", "--review", page=OPEN)
    assert result.exit_code == 1
    assert tomllib.loads(result.stdout)["title"] == "Clean air in small towns"
    assert "page.txt:3: when:" in result.stderr


def test_of_several_events_each_has_its_own_answers(run, tmp_path):
    page = "# Spring\n\n## Webinar: Clean air\n\nWhen: 3 May 2031, 7pm Oslo time\n\n## Webinar: Quiet streets\n\n"
    out = tmp_path / "out"
    result = run("answer:1\n", "--review", "--out", str(out), "--to", "toml", page=page + "When: 4 May 2031, 7pm CST\n")
    assert result.exit_code == 0, result.stderr
    times = {path.stem: tomllib.loads(path.read_text())["when"] for path in out.glob("*.toml")}
    assert times["clean-air"] == "3 May 2031, 7pm Oslo time"
    assert times["quiet-streets"]["iso"] == "2031-05-04T19:00+08:00[Asia/Shanghai]"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--zone", "Oslo"], "unknown zone 'Oslo'; pass an IANA id .*; did you mean 'Europe/Oslo'?"),
        (["--format", "txt"], "no format 'txt' can be read"),
        (["--published", "14.5.2031"], "'14.5.2031' is no day of the calendar; write it as 2031-05-14"),
        (["--published", "2031-02-30"], "'2031-02-30' is no day of the calendar"),
        (["--year", "0"], "0 is not in the range"),
        (["--out", "somewhere"], "--out needs --to"),
        (["--review", "-"], "give the announcement as a file"),
        (["--to", "ics", "--review"], "--review writes event files"),
    ],
)
def test_a_command_that_is_called_wrongly_says_so_once(run, arguments, message):
    result = run(*arguments, a=CLEAR, b=CLEAR)
    assert (result.exit_code, result.stdout) == (2, "")
    assert re.search(message, " ".join(result.stderr.split()))
    assert result.stderr.count("Error") == 1


def test_the_suffix_of_the_output_says_what_it_is(run, tmp_path):
    for suffix, beginning in ((".toml", "title = "), (".ics", "BEGIN:VCALENDAR"), (".json", "[")):
        out = tmp_path / f"out{suffix}"
        assert run("--out", str(out), page=CLEAR).exit_code == 0
        assert out.read_text().startswith(beginning)


def test_an_output_that_cannot_be_written_is_told(run, tmp_path):
    for arguments in (["--to", "toml", "--out", "page.txt/x"], ["--html", "nowhere/page.html"]):
        arguments[-1] = str(tmp_path / arguments[-1])
        result = run(*arguments, page=CLEAR)
        assert result.exit_code == 2
        assert f"{tmp_path}" in "".join(result.stderr.split())


def test_two_documents_of_one_event_are_written_once_and_told(run, tmp_path):
    result = run("--to", "toml", "--out", str(tmp_path / "out"), a=CLEAR, b=CLEAR + "\nCome early.\n")
    assert result.exit_code == 2
    assert "b.txt: 'Clean air in small towns' is not written" in " ".join(result.stderr.split())
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["clean-air-in-small-towns.toml"]


def test_addresses_folders_and_nothing_say_what_to_do(run, tmp_path):
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.txt").write_text(CLEAR)
    (tmp_path / "page.docx").write_bytes(b"PK")
    for source, message in (
        ("https://air.example/page", "'https://air.example/page' is an address, and nothing is fetched here"),
        (str(tmp_path / "pages"), "the announcements in it are passed over: give their paths"),
        (str(tmp_path / "page.docx"), "save it as text, a web page or PDF"),
        ("-", "standard input: is empty"),
    ):
        result = run(source)
        assert result.exit_code == 2
        assert message in " ".join(result.stderr.split())


def test_links_are_relative_to_the_base(run, tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<h1>Webinar: Clean air</h1><p>3 May 2031, 10:00 Oslo time</p><a href='/join'>Register here</a>")
    assert "https://air.example/join" in run(str(page), "--explain", "--base", "https://air.example/x").stdout


@pytest.mark.parametrize("base", ["nonsense", "air.example/x", "/x", "mailto:a@air.example", "https:", "http://[x"])
def test_a_base_that_is_no_address_is_refused(run, base):
    result = run("--base", base, page=CLEAR)
    assert result.exit_code == 2
    assert "write it as https://example.org/page" in " ".join(result.stderr.split())


def test_a_page_that_announces_nothing_says_so(run):
    result = run(page="The application deadline for the grant is 3 May 2031.\n")
    assert "Nothing is announced here." in result.stdout
