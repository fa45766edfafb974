"""The front door: what `eventkit` offers is what the documentation says, and nothing else."""

import inspect

import pytest

import eventkit
from eventkit import errors

DOCUMENTED = """
    Event Webinar Summit PodcastEpisode Session Series Place Status Attendance
    When Precision
    Person Name Organization Position Appearance Role
    Calendar Roster Recurrence Catalogue
    read read_events read_many write check lint merge to_icalendar from_icalendar Reading Doubt Evidence
""".split()

ERRORS = [
    name
    for name, value in vars(errors).items()
    if inspect.isclass(value) and issubclass(value, errors.EventkitError | errors.EventkitWarning)
]


def test_public_names_are_the_documented_ones_and_the_errors():
    assert sorted(eventkit.__all__) == sorted(DOCUMENTED + ERRORS)


def test_every_public_name_is_there():
    for name in eventkit.__all__:
        assert getattr(eventkit, name).__doc__, f"{name} has no docstring"


def test_nothing_else_looks_public():
    offered = {
        name for name, value in vars(eventkit).items() if not name.startswith("_") and not inspect.ismodule(value)
    }
    assert offered | set(eventkit._LATER) == set(eventkit.__all__)


def test_what_is_loaded_later_is_listed_all_the_same():
    assert dir(eventkit) == sorted(eventkit.__all__)
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        eventkit.chekc  # noqa: B018 - the access is what is tested
