"""Every error: one tree, drawn where it is defined, with the facts as attributes and a message that says them."""

import copy
import inspect
import pickle
import re

import pytest

from eventkit import errors

ALL = [c for c in vars(errors).values() if inspect.isclass(c) and c.__module__ == errors.__name__]


def test_the_tree_at_the_top_of_the_file_is_the_tree():
    drawn = set(re.findall(r"[├└]── (\w+)|^ {4}(Eventkit\w+)", errors.__doc__, flags=re.M))
    assert {a or b for a, b in drawn} == {c.__name__ for c in ALL}


@pytest.mark.parametrize("cls", ALL, ids=lambda c: c.__name__)
def test_every_error_has_the_base_and_a_docstring(cls):
    assert issubclass(cls, errors.EventkitError | errors.EventkitWarning)
    assert cls.__doc__


@pytest.mark.parametrize(
    ("name", "builtin"),
    [
        ("ReadError", ValueError),
        ("UnknownFormat", LookupError),
        ("TimeError", ValueError),
        ("PeopleError", ValueError),
        ("EventError", ValueError),
        ("WriteError", ValueError),
        ("UnknownForm", LookupError),
        ("MissingExtra", ImportError),
    ],
)
def test_an_error_is_also_the_built_in_that_callers_expect(name, builtin):
    assert issubclass(getattr(errors, name), builtin)


def test_a_malformed_source_says_file_line_and_key():
    error = errors.MalformedSource("expected text", source="a.toml", line=3, key="speakers[0]")
    assert str(error) == "a.toml:3: speakers[0]: expected text"
    assert (error.source, error.line, error.key) == ("a.toml", 3, "speakers[0]")


def test_a_missing_extra_says_how_to_get_it():
    error = errors.MissingExtra("XLSX", extra="xlsx")
    assert str(error) == "XLSX needs the extra 'xlsx'; install it with: pip install 'eventkit-calendar[xlsx]'"
    assert error.extra == "xlsx"


def test_time_errors_carry_their_words_and_facts():
    error = errors.AmbiguousTime("open", candidates=["a"], text="7pm CST", words="CST", start=4, end=7)
    assert (error.text, error.words, error.start, error.end, error.candidates) == ("7pm CST", "CST", 4, 7, ("a",))
    error = errors.ContradictoryTime("no", instants=["a", "b"], text="x")
    assert error.instants == ("a", "b")


def test_an_error_comes_back_whole_from_a_pickle_and_a_copy():
    """Process pools hand errors over so; those with keyword-only facts would fail there."""
    whole = [
        errors.MalformedSource("expected text", source="a.toml", line=3, key="speakers[0]"),
        errors.DuplicateUID("twice", uid="u", titles=("a", "b")),
        errors.MissingExtra("XLSX", extra="xlsx"),
        errors.AmbiguousTime("open", candidates=["a"], text="7pm CST", words="CST", start=4, end=7),
        errors.UnwritableEvent("no", event="Talk", uid="u", field="when"),
    ]
    for error in whole:
        for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
            assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))
