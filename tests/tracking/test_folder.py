"""A folder of TOML files: what is in it, how branches are joined, and what damage looks like."""

import shutil
import subprocess

import pytest
from attrs import evolve
from making import HOUR, NOON, append, revision, seen

from eventkit.errors import DamagedCatalogue, NewerCatalogue, NotACatalogue
from eventkit.tracking.document import Document, Sighting, Statement
from eventkit.tracking.entry import Entry
from eventkit.tracking.replay import replay
from eventkit.tracking.revision import FieldChange, Revision
from eventkit.tracking.stores import open_store


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "events"


def log(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.glob("log/*/*.toml"))


def test_a_transaction_is_one_file_that_a_person_can_read(folder):
    store = open_store(folder)
    document = Document.of(b"BEGIN:VCALENDAR", media_type="text/calendar; charset=utf-8")
    sighting = Sighting(
        "https://example.org/a.ics",
        NOON,
        id="5" * 32,
        digest=document.digest,
        statements=(Statement("1", {"title": "夜行列车", "when": {"date": None}}),),
    )
    entry = Entry(
        id="e" * 32,
        recorded=NOON,
        documents=(document,),
        sightings=(sighting,),
        revisions=(revision("1", 1, title="夜行列车\ud800", origin=sighting.id, by="x"),),
    )
    store.write(lambda transaction: transaction.append(entry))
    store.close()
    (name,) = log(folder)
    assert name.startswith(f"log/2026/20260301T120000000000Z-{'e' * 32}-")
    assert (folder / "documents" / f"{document.digest}.ics").read_bytes() == b"BEGIN:VCALENDAR"
    assert (folder / "catalogue.toml").read_text() == 'format = "eventkit catalogue"\nversion = 1\n'
    expected = r"""
[[entry]]
id = "E"
recorded = "2026-03-01T12:00:00+00:00"

[[entry.documents]]
digest = "DIGEST"
media_type = "text/calendar; charset=utf-8"

[[entry.sightings]]
id = "S"
address = "https://example.org/a.ics"
seen = "2026-03-01T12:00:00+00:00"
digest = "DIGEST"
statements = [
    { uid = "1", said = { title = "夜行列车", when = { date = { null = true } } } },
]

[[entry.revisions]]
uid = "1"
number = 1
moment = "2026-03-01T12:00:00+00:00"
changes = [
    { field = "title", new = { json = "\"\\u591c\\u884c\\u5217\\u8f66\\ud800\"" } },
]
by = "x"
origin = "S"
"""
    names = {"DIGEST": document.digest, '"E"': f'"{entry.id}"', '"S"': f'"{sighting.id}"'}
    for short, full in names.items():
        expected = expected.replace(short, full)
    assert (folder / name).read_text("utf-8") == expected.lstrip()


def test_branches_are_joined_by_having_the_files_of_both(folder, tmp_path):
    """Both changed the same events: lists have what each added, of other fields the later change holds."""
    store = open_store(folder)
    append(store, revisions=[revision("1", 1, title="Trains", categories=["rail"]), revision("2", 1, title="Ports")])
    branch = tmp_path / "branch"
    shutil.copytree(folder, branch)
    other = open_store(branch)

    def change(number, moment, title, added):
        rests = (("s1",), ("s2",))
        changes = (FieldChange("title", "Trains", title), FieldChange("categories", ["rail"], ["rail", added], rests))
        return Revision("1", number, moment, changes, origin="s2")

    append(store, revisions=[change(2, NOON + HOUR, "Night trains", "night")])
    cursor = seen(store, lambda snapshot: snapshot.cursor())
    append(other, revisions=[change(2, NOON + 2 * HOUR, "Trains at night", "sleep"), revision("3", 1, title="Trams")])
    append(store, revisions=[Revision("1", 3, NOON + 3 * HOUR, (FieldChange("url", None, "https://example.org"),))])
    for name in log(branch):
        shutil.copy(branch / name, folder / name)
    with store.read() as snapshot:
        known = snapshot.known(["1"])["1"]
        assert (known.number, known.title) == (4, "Trains at night")
        assert known.fields["categories"] == ["rail", "night", "sleep"]
        assert known.fields["url"] == "https://example.org"
        assert known.origins["categories"] == (("s1",), ("s2",), ("s2",))
        assert [r.number for r in snapshot.revisions("1")] == [1, 2, 3, 4]
        assert replay(snapshot.revisions()) == {known.uid: known for known in snapshot.all_known()}
        assert [known.uid for known in snapshot.all_known(changed_since=cursor)] == ["1", "2", "3"]
    for name in log(folder):
        shutil.copy(folder / name, branch / name)
    with store.read() as one, other.read() as two:
        assert list(one.all_known()) == list(two.all_known())
    append(other, revisions=[evolve(revision("1", 5, NOON + 4 * HOUR, title="Last"), undoes=2)])
    shutil.copy(branch / log(branch)[-1], folder / log(branch)[-1])
    assert seen(store, lambda snapshot: snapshot.known(["1"])["1"].title) == "Last"
    store.close()
    other.close()


def test_git_keeps_it(folder, tmp_path):
    if shutil.which("git") is None:
        pytest.skip("there is no git")
    store = open_store(folder)
    append(store, documents=[Document.of(b"a\r\nb\n")], revisions=[revision("1", 1, title="Trains")])
    store.close()

    def git(*words, cwd=folder):
        name = ("-c", "user.name=Jane Roe", "-c", "user.email=jane@example.org", "-c", "core.autocrlf=true")
        subprocess.run(["git", *name, *words], cwd=cwd, check=True, capture_output=True)

    git("init")
    git("add", ".")
    git("commit", "-m", "Events")
    git("clone", str(folder), str(tmp_path / "clone"), cwd=tmp_path)
    again = open_store(tmp_path / "clone")
    assert seen(again, lambda snapshot: list(snapshot.uids())) == ["1"]
    assert seen(again, lambda snapshot: snapshot.document(Document.of(b"a\r\nb\n").digest).content) == b"a\r\nb\n"
    again.close()


def test_a_changed_file_is_named_and_nothing_else_happens(folder):
    store = open_store(folder)
    document = Document.of(b"the words", media_type="text/plain")
    append(store, documents=[document], revisions=[revision("1", 1, title="Trains")])
    store.close()
    (name,) = log(folder)
    before = (folder / name).read_bytes()
    for damaged in (before.replace(b"Trains", b"Trams!"), before[: len(before) // 2], b""):
        (folder / name).write_bytes(damaged)
        with pytest.raises(DamagedCatalogue, match="is not what was written; put back the file that was") as caught:
            open_store(folder)
        assert name in str(caught.value)
        assert (folder / name).read_bytes() == damaged
    (folder / name).write_bytes(before)
    text = folder / "documents" / f"{document.digest}.txt"
    text.write_bytes(b"other words")
    store = open_store(folder)
    with pytest.raises(DamagedCatalogue, match="is not what was written"):
        seen(store, lambda snapshot: snapshot.document(document.digest))
    text.unlink()
    with pytest.raises(DamagedCatalogue, match="is missing; put the file back"):
        seen(store, lambda snapshot: snapshot.document(document.digest))
    store.close()


def test_what_is_half_written_is_not_there(folder):
    store = open_store(folder)
    append(store, revisions=[revision("1", 1, title="Trains")])
    (folder / "log" / "2026").mkdir(exist_ok=True)
    (folder / "log" / "2026" / ".0123456789ab.draft").write_bytes(b"[[entr")
    assert seen(store, lambda snapshot: list(snapshot.uids())) == ["1"]
    store.close()


def test_a_folder_of_something_else_is_left_alone(tmp_path):
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "todo.txt").write_text("milk")
    with pytest.raises(NotACatalogue, match=r"has other files \(todo.txt\)"):
        open_store(tmp_path / "notes")
    assert [path.name for path in (tmp_path / "notes").iterdir()] == ["todo.txt"]
    (tmp_path / "notes" / "catalogue.toml").write_text('format = "books"\n')
    with pytest.raises(NotACatalogue, match="is of something else"):
        open_store(tmp_path / "notes")


def test_a_repository_without_files_can_become_one(tmp_path):
    (tmp_path / "events" / ".git").mkdir(parents=True)
    open_store(tmp_path / "events").close()
    assert (tmp_path / "events" / "catalogue.toml").is_file()


def test_a_later_version_is_refused(folder):
    open_store(folder).close()
    (folder / "catalogue.toml").write_text('format = "eventkit catalogue"\nversion = 2\n')
    with pytest.raises(NewerCatalogue, match="written by a later version"):
        open_store(folder)
    (folder / "catalogue.toml").write_text("format = ")
    with pytest.raises(DamagedCatalogue, match=r"catalogue\.toml cannot be read"):
        open_store(folder)
