"""Every kind of store, for the tests that all of them must pass."""

import os
from uuid import uuid4

import postgresql_server
import pytest

from eventkit.tracking.stores import open_store

STORES = ("memory", "sqlite", "folder", "postgresql")


@pytest.fixture(scope="session")
def postgresql():
    """
    The URL of a PostgreSQL server that is there for the tests, or of one that somebody names to try another engine:
    EVENTKIT_TEST_POSTGRESQL=postgresql://… pytest tests/tracking/test_every_store.py
    """
    if url := os.environ.get("EVENTKIT_TEST_POSTGRESQL"):
        yield url
        return
    if postgresql_server.programs() is None:
        reason = "there is no PostgreSQL server on this machine; install Debian's package 'postgresql'"
        assert not os.environ.get("CI"), reason
        pytest.skip(reason)
    with postgresql_server.running() as url:
        yield url


@pytest.fixture
def schema(postgresql):
    """The URL of an empty schema on the server."""
    import psycopg

    name = f"test_{uuid4().hex}"
    with psycopg.connect(postgresql, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}")
    yield f"{postgresql}?options=-csearch_path%3D{name}"
    with psycopg.connect(postgresql, autocommit=True) as connection:
        connection.execute(f"DROP SCHEMA {name} CASCADE")


@pytest.fixture(params=STORES)
def place(request, tmp_path):
    """Where a new, empty store is to be."""
    if request.param == "postgresql":
        return request.getfixturevalue("schema")
    places = {"memory": ":memory:", "sqlite": tmp_path / "events.db", "folder": tmp_path / "events"}
    return str(places[request.param])


@pytest.fixture
def store(place):
    """A new, empty store of each kind."""
    opened = open_store(place)
    yield opened
    opened.close()
