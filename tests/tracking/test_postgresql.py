"""PostgreSQL: transactions that others came before, and what its errors mean."""

import threading
from concurrent.futures import ThreadPoolExecutor
from itertools import count

import psycopg
import pytest
from making import append, revision, seen
from sqlalchemy import create_engine

from eventkit.errors import CatalogueBusy, NewerCatalogue, NotACatalogue, ReadOnlyCatalogue, StoreFailed
from eventkit.tracking.entry import Entry
from eventkit.tracking.stores import open_store
from eventkit.tracking.stores.postgresql import PostgresqlStore, _accept_version


@pytest.fixture
def store(schema):
    opened = open_store(schema)
    yield opened
    opened.close()


def changing(uid, both_have_read, runs):
    """Work that reads two events and changes one of them; the first time, not before the other work has read them."""

    def work(transaction):
        known = transaction.known(["a", "b"])
        first = next(runs) == 0
        if first:
            both_have_read.wait(20)
        titles = sorted(state.title for state in known.values())
        transaction.append(Entry(revisions=(revision(uid, known[uid].number + 1, title="+".join(titles)),)))

    return work


def test_a_transaction_is_run_again_when_another_came_first(store):
    """
    Each reads both events and changes one: no order of the two gives what both saw, so the server refuses one of them
    (SQLSTATE 40001), and it is run again.
    """
    append(store, revisions=[revision("a", 1, title="A"), revision("b", 1, title="B")])
    both_have_read = threading.Barrier(2)
    runs = {uid: count() for uid in "ab"}
    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(store.write, changing(uid, both_have_read, runs[uid])) for uid in "ab"]:
            done.result(60)
    assert sorted(next(runs[uid]) for uid in "ab") == [1, 2]
    titles = seen(store, lambda snapshot: [known.title for known in snapshot.all_known()])
    assert titles in (["A+B", "A+B+B"], ["A+A+B", "A+B"])


def test_the_refusal_that_was_provoked_is_40001(schema):
    """What the test above relies on, without the store's own repetition: the server's error is the one meant."""
    store = PostgresqlStore(schema, busy=0)
    append(store, revisions=[revision("a", 1, title="A"), revision("b", 1, title="B")])
    both_have_read = threading.Barrier(2)
    with ThreadPoolExecutor(2) as pool:
        works = [pool.submit(store.write, changing(uid, both_have_read, count())) for uid in "ab"]
        errors = [error for error in (done.exception(60) for done in works) if error]
    store.close()
    (error,) = errors
    assert isinstance(error, CatalogueBusy)
    assert error.__cause__.orig.sqlstate == "40001"
    assert "nothing was changed; try again" in str(error)


def test_many_writers_lose_nothing(store):
    append(store, revisions=[revision("a", 1, title="0")])

    def add(_):
        def work(transaction):
            known = transaction.known(["a"])["a"]
            title = str(int(known.title) + 1)
            transaction.append(Entry(revisions=(revision("a", known.number + 1, title=title),)))

        store.write(work)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(add, range(20)))
    assert seen(store, lambda snapshot: snapshot.known(["a"])["a"].title) == "20"


def test_a_cursor_misses_nothing_that_comes_to_light_later(store):
    """An entry may have an earlier stamp than one that was seen: its transaction began earlier and ended later."""
    inside, go_on = threading.Event(), threading.Event()

    def slow(transaction):
        transaction.append(Entry(revisions=(revision("slow", 1, title="Slow"),)))
        inside.set()
        go_on.wait(20)

    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(store.write, slow)
        inside.wait(20)
        append(store, revisions=[revision("quick", 1, title="Quick")])
        cursor = seen(store, lambda snapshot: snapshot.cursor())
        go_on.set()
        done.result(60)
    assert seen(store, lambda snapshot: [k.uid for k in snapshot.all_known(changed_since=cursor)]) == ["slow"]


def test_a_row_that_somebody_changed_is_found(schema, store):
    append(store, revisions=[revision("a", 1, title="Trains"), revision("b", 1, title="Trams")])
    assert seen(store, lambda snapshot: list(snapshot.faults())) == []
    with psycopg.connect(schema, autocommit=True) as connection:
        connection.execute("UPDATE revision SET data = replace(data, 'Trains', 'Planes')")
        connection.execute("DELETE FROM likeness WHERE uid = 'b'")
    faults = seen(store, lambda snapshot: list(snapshot.faults()))
    assert [fault.partition(" entry ")[0] for fault in faults] == [
        "what was appended as",
        "the index 'likeness' is not as it follows from the events",
    ]


def test_two_that_open_a_new_catalogue_at_once_both_can(schema):
    with ThreadPoolExecutor(3) as pool:
        for store in [done.result(60) for done in [pool.submit(open_store, schema) for _ in range(3)]]:
            assert seen(store, lambda snapshot: list(snapshot.uids())) == []
            store.close()


def test_a_server_that_is_not_there_is_named_without_the_password():
    with pytest.raises(StoreFailed, match="the server cannot be reached") as caught:
        open_store("postgresql://jane:secret@127.0.0.1:1/events")
    assert "secret" not in str(caught.value)
    assert caught.value.store == "postgresql+psycopg://jane:***@127.0.0.1:1/events"


def test_a_url_that_is_none_says_what_one_looks_like():
    with pytest.raises(StoreFailed, match="give a URL such as postgresql://user@host/database"):
        open_store("postgresql://host:port/x")


def test_there_is_no_such_database(postgresql):
    with pytest.raises(StoreFailed, match="does not exist"):
        open_store(postgresql.removesuffix("postgres") + "nowhere")


def test_a_schema_of_something_else_is_left_alone(schema):
    with psycopg.connect(schema, autocommit=True) as connection:
        connection.execute("CREATE TABLE document (name text)")
    with pytest.raises(NotACatalogue, match=r"tables of something else \(document\)"):
        open_store(schema)


def test_a_newer_schema_is_refused(schema):
    open_store(schema).close()
    with psycopg.connect(schema, autocommit=True) as connection:
        connection.execute("UPDATE catalogue_version SET version_num = '9999'")
    with pytest.raises(NewerCatalogue, match="written by a later version of eventkit"):
        open_store(schema)


@pytest.mark.parametrize(
    ("said", "version"),
    [
        ("PostgreSQL 15.8 (Debian 15.8-0+deb12u1) on x86_64", (15, 8)),
        ("CockroachDB CCL v24.1.0 (x86_64-pc-linux-gnu, built 2024/05/15)", (13, 0)),
        ("PostgreSQL 11.2-YB-2.20.1.0-b0 on x86_64-pc-linux-gnu", (11, 2)),
    ],
)
def test_a_server_may_call_itself_something_else(said, version):
    """SQLAlchemy itself refuses what does not begin with "PostgreSQL" (sqlalchemy-cockroachdb issue 166)."""

    class Connection:
        def exec_driver_sql(self, _):
            return self

        def scalar(self):
            return said

    dialect = create_engine("postgresql+psycopg://").dialect
    _accept_version(dialect)
    assert dialect._get_server_version_info(Connection()) == version


def test_who_may_only_read_can_read(schema, store):
    append(store, revisions=[revision("a", 1, title="A")])
    name = schema.rpartition("%3D")[2]
    with psycopg.connect(schema, autocommit=True) as connection:
        connection.execute(f"CREATE ROLE reader_{name} LOGIN")
        connection.execute(f"GRANT USAGE ON SCHEMA {name} TO reader_{name}")
        connection.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA {name} TO reader_{name}")
    reader = open_store(schema.replace("postgres@", f"reader_{name}@"))
    assert seen(reader, lambda snapshot: list(snapshot.uids())) == ["a"]
    with pytest.raises(ReadOnlyCatalogue, match="the user may not do this"):
        append(reader, revisions=[revision("b", 1, title="B")])
    reader.close()
    with psycopg.connect(schema, autocommit=True) as connection:
        connection.execute(f"DROP OWNED BY reader_{name}")
        connection.execute(f"DROP ROLE reader_{name}")
