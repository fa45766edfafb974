"""Catalogues of older versions are brought up to date when they are opened; those of later versions are left alone."""

import shutil
import sqlite3

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from making import append, revision, seen
from sqlalchemy import text

from eventkit.errors import NewerCatalogue, StoreFailed
from eventkit.tracking import keys
from eventkit.tracking.stores import _migrate, _schema, _sql, _transaction, open_store
from eventkit.tracking.stores._migrate import VERSION_TABLE

NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    op.add_column("document", sa.Column("language", sa.Text, nullable=False, server_default="und"))
    op.create_table("again", sa.Column("name", sa.Text, primary_key=True))
    if {fails}:
        raise ValueError("the disk is full")
"""


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request, tmp_path):
    return str(tmp_path / "events.db") if request.param == "sqlite" else request.getfixturevalue("schema")


@pytest.fixture
def next_version(tmp_path, monkeypatch):
    """Makes this the version of eventkit after a change of its tables."""

    def come(fails=False):
        scripts = tmp_path / "scripts"
        shutil.copytree(_migrate.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
        (scripts / "versions" / "0002_next.py").write_text(NEXT.format(fails=fails))
        monkeypatch.setattr(_migrate, "SCRIPTS", scripts)
        monkeypatch.setattr(_schema, "HEAD", "0002")

    return come


def tables_of(store):
    with store._reading() as connection:
        question = (
            "SELECT language FROM document" if store._version(connection) == "0002" else "SELECT 'no' FROM document"
        )
        return store._version(connection), connection.execute(text(question)).scalars().all()


def fill(place):
    from eventkit.tracking.document import Document

    store = open_store(place)
    append(store, documents=[Document.of(b"abc")], revisions=[revision("1", 1, title="Night trains")])
    store.close()


def test_the_migrations_make_the_tables_that_are_used(place):
    store = open_store(place)
    with store._reading() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        assert compare_metadata(context, _schema.metadata) == []
        assert store._version(connection) == _schema.HEAD
    store.close()


def test_a_catalogue_of_an_older_version_is_brought_up_to_date(place, next_version):
    fill(place)
    next_version()
    store = open_store(place)
    assert tables_of(store) == ("0002", ["und"])
    assert seen(store, lambda snapshot: snapshot.known(["1"])["1"].title) == "Night trains"
    append(store, revisions=[revision("2", 1, title="Trams")])
    store.close()
    store = open_store(place)
    assert seen(store, lambda snapshot: list(snapshot.uids())) == ["1", "2"]
    store.close()


def test_a_migration_that_fails_changes_nothing(place, next_version, monkeypatch):
    fill(place)
    with monkeypatch.context() as patched:
        next_version(fails=True)
        with pytest.raises(ValueError, match="the disk is full"):
            open_store(place)
        patched.undo()
    monkeypatch.undo()
    store = open_store(place)
    assert tables_of(store) == ("0001", ["no"])
    assert seen(store, lambda snapshot: list(snapshot.faults())) == []
    store.close()


def test_a_catalogue_of_a_later_version_is_left_alone(place, next_version, monkeypatch):
    fill(place)
    next_version()
    open_store(place).close()
    monkeypatch.undo()
    with pytest.raises(NewerCatalogue, match=r"its tables are at '0002'\); install that version") as caught:
        open_store(place)
    assert isinstance(caught.value, StoreFailed)
    next_version()
    store = open_store(place)
    assert tables_of(store) == ("0002", ["und"])
    store.close()


def test_the_first_version_of_a_file_is_still_read(tmp_path):
    """The tables as version 0001 made them, written down: this stays as it is, whatever later versions do."""
    path = tmp_path / "events.db"
    with sqlite3.connect(path) as made:
        made.executescript(FIRST)
    made.close()
    store = open_store(path)
    with store.read() as snapshot:
        assert snapshot.known(["1", "a"])["a"].event.title == "Night trains"
        assert [(r.uid, r.number) for r in snapshot.revisions()] == [("1", 1)]
        (sighting,) = snapshot.sightings()
        assert sighting.statements[0].said == {"title": "Night trains"}
        assert list(snapshot.faults()) == []
        assert snapshot.alike(key_set := keys.keys_of(snapshot.known(["1"])["1"])) == {key: ["1"] for key in key_set}
    append(store, revisions=[revision("1", 2, url="https://example.org")])
    assert seen(store, lambda snapshot: list(snapshot.faults())) == []
    store.close()


def test_the_index_of_look_alikes_is_made_anew_for_other_keys(place, monkeypatch):
    fill(place)
    for module in (_sql, _transaction):
        monkeypatch.setattr(module, "VERSION", keys.VERSION + 1)
    monkeypatch.setattr(_transaction, "keys_of", lambda known: frozenset({f"title {known.title}"}))
    store = open_store(place)
    assert seen(store, lambda snapshot: snapshot.alike(["title Night trains"])) == {"title Night trains": ["1"]}
    store.close()


FIRST = """
CREATE TABLE catalogue_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);
INSERT INTO catalogue_version VALUES ('0001');
CREATE TABLE catalogue (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO catalogue VALUES ('keys', '0');
CREATE TABLE entry (id TEXT NOT NULL PRIMARY KEY, recorded BIGINT NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX entry_recorded ON entry (recorded);
INSERT INTO entry VALUES ('e1', 1772366400000000, '{"sum":"d60126bf5fed3be728ccf81a1df13af4"}');
CREATE TABLE document (digest TEXT NOT NULL PRIMARY KEY, data TEXT NOT NULL, content BLOB NOT NULL);
CREATE TABLE sighting (id TEXT NOT NULL PRIMARY KEY, address TEXT NOT NULL, seen BIGINT NOT NULL, entry TEXT NOT NULL,
    data TEXT NOT NULL);
CREATE INDEX sighting_address ON sighting (address, seen, id);
INSERT INTO sighting VALUES ('s1', 'https://example.org', 1772366400000000, 'e1',
    '{"id":"s1","address":"https://example.org","seen":"2026-03-01T12:00:00+00:00"}');
CREATE TABLE said (digest TEXT NOT NULL PRIMARY KEY, data TEXT NOT NULL);
INSERT INTO said VALUES ('b0ca976338bfac3cb6d234f9f83dc61e', '{"title":"Night trains"}');
CREATE TABLE statement (sighting TEXT NOT NULL, position INTEGER NOT NULL, uid TEXT NOT NULL, said TEXT NOT NULL,
    data TEXT NOT NULL, PRIMARY KEY (sighting, position)) WITHOUT ROWID;
CREATE INDEX statement_uid ON statement (uid);
INSERT INTO statement VALUES ('s1', 0, '1', 'b0ca976338bfac3cb6d234f9f83dc61e', '{"uid":"1"}');
CREATE TABLE revision (uid TEXT NOT NULL, number INTEGER NOT NULL, moment BIGINT NOT NULL, entry TEXT NOT NULL,
    data TEXT NOT NULL, PRIMARY KEY (uid, number));
CREATE INDEX revision_moment ON revision (moment, uid, number);
INSERT INTO revision VALUES ('1', 1, 1772366400000000, 'e1',
    '{"uid":"1","number":1,"moment":"2026-03-01T12:00:00+00:00","changes":[{"field":"title","new":"Night trains"},\
{"field":"aliases","new":["a"]}],"by":"https://example.org","origin":"s1"}');
CREATE TABLE known (uid TEXT NOT NULL PRIMARY KEY, changed BIGINT NOT NULL, entry TEXT NOT NULL,
    merged_into TEXT NOT NULL, data TEXT NOT NULL);
CREATE INDEX known_changed ON known (changed);
INSERT INTO known VALUES ('1', 1772366400000000, 'e1', '',
    '{"uid":"1","number":1,"moment":"2026-03-01T12:00:00+00:00","first":"2026-03-01T12:00:00+00:00",\
"fields":{"title":"Night trains"},"origins":["s1"],"aliases":["a"]}');
CREATE TABLE alias (alias TEXT NOT NULL PRIMARY KEY, uid TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO alias VALUES ('a', '1');
CREATE TABLE likeness ("key" TEXT NOT NULL, uid TEXT NOT NULL, PRIMARY KEY ("key", uid)) WITHOUT ROWID;
CREATE TABLE proposal (id TEXT NOT NULL PRIMARY KEY, moment BIGINT NOT NULL, entry TEXT NOT NULL, data TEXT NOT NULL);
CREATE TABLE decision (id TEXT NOT NULL PRIMARY KEY, moment BIGINT NOT NULL, proposal TEXT NOT NULL,
    entry TEXT NOT NULL, data TEXT NOT NULL);
CREATE TABLE disagreement (id TEXT NOT NULL PRIMARY KEY, uid TEXT NOT NULL, moment BIGINT NOT NULL,
    entry TEXT NOT NULL, data TEXT NOT NULL);
CREATE INDEX disagreement_uid ON disagreement (uid);
PRAGMA application_id = 1702259572;
"""
