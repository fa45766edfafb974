"""Every kind of store, for the tests that all of them must pass."""

import pytest

from eventkit.tracking.stores import open_store

STORES = ("memory", "sqlite")


@pytest.fixture(params=STORES)
def place(request, tmp_path):
    """Where a new, empty store is to be."""
    return ":memory:" if request.param == "memory" else str(tmp_path / "events.db")


@pytest.fixture
def store(place):
    """A new, empty store of each kind."""
    opened = open_store(place)
    yield opened
    opened.close()
