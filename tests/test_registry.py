"""Formats and forms of other packages: found by entry point, never in the way of ours."""

import importlib.metadata
from types import SimpleNamespace

import pytest

from eventkit import EventkitWarning
from eventkit._registry import plugins

GROUP = "eventkit.rosters"
OURS = ["csv", "html", "json", "markdown", "text", "vcard", "xlsx"]


class Entry:
    """What importlib.metadata gives for an entry point, with the object it would load."""

    def __init__(self, value, loaded):
        self.name, self.value, self.loaded = value, value, loaded

    def load(self):
        if isinstance(self.loaded, Exception):
            raise self.loaded
        return self.loaded


def form(name, suffix):
    return SimpleNamespace(NAME=name, SUFFIXES=(suffix,), MEDIA_TYPE="text/plain")


@pytest.fixture
def offered(monkeypatch):
    def offer(*loaded):
        entries = [Entry(f"other:{number}", item) for number, item in enumerate(loaded)]
        monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: entries)

    return offer


def test_ours_are_the_files_of_the_folder(offered):
    offered()
    assert sorted(plugins(GROUP)) == OURS


def test_another_package_adds_a_form(offered):
    offered(form("latex", ".tex"))
    assert sorted(plugins(GROUP)) == sorted([*OURS, "latex"])


def test_another_package_does_not_replace_ours(offered):
    offered(form("csv", ".csv"))
    assert plugins(GROUP)["csv"].__name__ == "eventkit.rosters.csv"


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        (RuntimeError("no such thing"), "cannot be loaded and is left out: no such thing"),
        (object(), "has no NAME, SUFFIXES"),
    ],
)
def test_what_is_broken_is_left_out_with_a_warning(offered, broken, message):
    offered(broken, form("latex", ".tex"))
    with pytest.warns(EventkitWarning, match=message):
        assert sorted(plugins(GROUP)) == sorted([*OURS, "latex"])
