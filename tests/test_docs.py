"""What the documentation shows runs: the Python of the README as one script, and the examples of every docstring."""

import doctest
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import eventkit

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MODULES = sorted(m.name for m in pkgutil.walk_packages(eventkit.__path__, "eventkit.") if m.name != "eventkit.__main__")
OPTIONS = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS


@pytest.mark.parametrize("name", MODULES)
def test_docstring_examples_run(name):
    module = importlib.import_module(name)
    # The public names are at hand, as they are for a reader of the documentation; the module's own come first.
    extra = {public: getattr(eventkit, public) for public in eventkit.__all__ if not hasattr(module, public)}
    result = doctest.testmod(module, extraglobs=extra, optionflags=OPTIONS)
    assert result.failed == 0


def test_readme_sessions_run(monkeypatch, tmp_path):
    """Blocks marked `pycon` are checked line by line; they run in a copy of the project's folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    blocks = re.findall(r"^```pycon\n(.*?)^```", README, flags=re.M | re.S)
    assert blocks, "the README has no sessions"
    parser, runner = doctest.DocTestParser(), doctest.DocTestRunner(optionflags=OPTIONS)
    globs: dict[str, object] = {}
    for number, block in enumerate(blocks):
        test = parser.get_doctest(block, globs, f"README session {number + 1}", "README.md", 0)
        runner.run(test, clear_globs=False)
        globs = test.globs
    assert runner.summarize(verbose=False).failed == 0


def test_readme_scripts_run(monkeypatch, tmp_path):
    """Blocks marked `python` are scripts, each run from its first line to its last."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    blocks = re.findall(r"^```python\n(.*?)^```", README, flags=re.M | re.S)
    assert blocks, "the README has no scripts"
    for number, block in enumerate(blocks):
        exec(compile(block, f"README script {number + 1}", "exec"), {"__name__": "__main__"})


def blocks(language):
    found = re.findall(rf"^```{language}\n(.*?)^```", README, flags=re.M | re.S)
    assert found, f"the README has no {language}"
    return found


def test_readme_event_files_are_read_without_a_doubt():
    for block in blocks("toml"):
        reading = eventkit.read(block.encode(), format="toml")
        assert reading.event.when.is_settled
        assert reading.doubts == ()


def test_readme_shows_an_event_as_the_feed_has_it():
    [shown] = blocks("text")
    event = eventkit.read(ROOT / "fixtures" / "wri-build-back-better-2020.toml").event
    component = eventkit.write(event, format="ics").text.replace("\r\n ", "")
    described = component.partition("DESCRIPTION:")[2].partition("\r\n")[0]
    told = described.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").splitlines()
    time, title, *lines = shown.splitlines()
    assert (time, title) == ("Fri 15 May 2020, 19:00 (Asia/Shanghai)", event.title)
    assert [line for line in lines if line not in told] == ["- …"]
