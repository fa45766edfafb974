"""What happens to a catalogue when the disk is full, a file may not be written, is damaged, or two write at once."""

import contextlib
import os
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

import kill_nine
import pytest
from making import append, revision, seen

from eventkit import Catalogue, Event
from eventkit.errors import (
    CatalogueBusy,
    DamagedCatalogue,
    NewerCatalogue,
    NotACatalogue,
    ReadOnlyCatalogue,
    StoreFailed,
)
from eventkit.tracking.stores import open_store
from eventkit.tracking.stores.folder import FolderStore
from eventkit.tracking.stores.sqlite import SqliteStore

FILES = ("events.db", "events")  # SQLite, and a folder


@pytest.fixture(params=FILES)
def path(request, tmp_path):
    return tmp_path / request.param


def talks(first, last):
    return [Event(f"Talk {n} on night trains", when="1 May 2030", uid=f"{n}@example.org") for n in range(first, last)]


def recorded(catalogue):
    assert catalogue.verify() == []
    return sorted(int(event.uid.partition("@")[0]) for event in catalogue.events())


# Killed


@pytest.mark.parametrize("store", ["sqlite", "folder"])
def test_nothing_is_lost_or_half_there_when_the_program_is_killed(tmp_path, store):
    """A short form of kill_nine.py, in a process of its own: it forks."""
    command = [sys.executable, kill_nine.__file__, "--store", store, "--recordings", "6", "--longest", "0.05"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "lost 0, half 0, faults 0" in done.stdout


# A full disk


@contextlib.contextmanager
def files_of_at_most(size):
    """No file can grow beyond this size: every further write fails, as on a full disk (setrlimit(2), EFBIG)."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_what_cannot_be_written_leaves_everything_as_it_was(path):
    catalogue = Catalogue.open(path)
    catalogue.record(talks(0, 3), source="https://example.org")
    largest = max(file.stat().st_size for file in (path.rglob("*") if path.is_dir() else [path]) if file.is_file())
    with files_of_at_most(max(largest, 20_000) + 20_000):
        with pytest.raises(StoreFailed, match="nothing was changed"):
            catalogue.record(talks(0, 300), source="https://example.org", content="words " * 40_000)
        assert recorded(catalogue) == [0, 1, 2]
    catalogue.record(talks(0, 5), source="https://example.org")
    assert recorded(catalogue) == [0, 1, 2, 3, 4]
    catalogue.close()
    with Catalogue.open(path) as again:
        assert recorded(again) == [0, 1, 2, 3, 4]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a small disk")
@pytest.mark.parametrize(("name", "size"), [(FILES[0], "600k"), (FILES[1], "150k")])
def test_a_full_disk_is_named_and_harmless(tmp_path, name, size):
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", tmp_path], capture_output=True)
    if mounted.returncode:
        pytest.skip(f"no disk can be mounted here: {mounted.stderr.decode().strip()}")
    try:
        catalogue = Catalogue.open(tmp_path / name)
        catalogue.record(talks(0, 3), source="https://example.org")
        before = recorded(catalogue)

        def fill():
            for first in range(0, 10_000, 100):
                catalogue.record(talks(first, first + 10), source=f"https://example.org/{first}", content="x" * 20_000)
                before[:] = recorded(catalogue)

        with pytest.raises(StoreFailed, match="the disk is full; nothing was changed, make room and try again"):
            fill()
        assert recorded(catalogue) == before
        catalogue.close()
        with Catalogue.open(tmp_path / name) as again:
            assert recorded(again) == before
    finally:
        subprocess.run(["umount", "-l", tmp_path], check=True, capture_output=True)


def test_a_new_catalogue_that_finds_no_room_says_so(path):
    with files_of_at_most(4), pytest.raises(StoreFailed):
        Catalogue.open(path)
    with Catalogue.open(path) as catalogue:
        assert recorded(catalogue) == []


# May not be written


@contextlib.contextmanager
def may_only_be_read(path):
    """We are not root, and everything at the path may only be read."""
    everything = [path, *path.rglob("*")]
    modes = [(each, each.stat().st_mode) for each in everything]
    for each in everything:
        each.chmod(0o555 if each.is_dir() else 0o444)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        for each, mode in modes:
            if each.exists():
                each.chmod(mode & 0o7777)


@pytest.fixture(params=FILES)
def closed(request):
    """A catalogue in a folder that anybody can get at, with its folder."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / request.param
        with Catalogue.open(path) as catalogue:
            catalogue.record(talks(0, 2), source="https://example.org")
            # The package may be where only root can read: all of it that is needed is loaded before.
            for known in (catalogue, warm := Catalogue.open(":memory:")):
                with pytest.raises(ZeroDivisionError):
                    known.store.write(lambda _: 1 / 0)
                assert recorded(known) in ([0, 1], [])
            warm.record(talks(0, 2))
            warm.record(talks(2, 3))
            warm.close()
        yield path


def test_a_catalogue_on_a_disk_that_may_only_be_read_can_be_read(closed):
    before = {file: file.read_bytes() for file in closed.parent.rglob("*") if file.is_file()}
    with may_only_be_read(closed.parent):
        catalogue = Catalogue.open(closed)
        assert recorded(catalogue) == [0, 1]
        with pytest.raises(ReadOnlyCatalogue, match="it may not be written"):
            catalogue.record(talks(2, 3))
        assert recorded(catalogue) == [0, 1]
        catalogue.close()
    after = {file: file.read_bytes() for file in closed.parent.rglob("*") if file.is_file()}
    assert after == before


def test_a_file_that_may_only_be_read_can_be_read(closed):
    """Its folder may be written: another program may be at it."""
    if closed.is_dir():
        pytest.skip("a folder is one thing")
    closed.parent.chmod(0o777)
    closed.chmod(0o444)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        catalogue = Catalogue.open(closed)
        assert recorded(catalogue) == [0, 1]
        with pytest.raises(ReadOnlyCatalogue, match="it may not be written"):
            catalogue.record(talks(2, 3))
        catalogue.close()
    finally:
        if root:
            os.seteuid(0)


def test_where_nothing_may_be_made_nothing_is(closed):
    with may_only_be_read(closed.parent), pytest.raises(StoreFailed):
        Catalogue.open(closed.with_name(f"new-{closed.name}"))
    assert [each.name for each in closed.parent.iterdir()] == [closed.name]


def test_there_is_no_folder_for_the_file(tmp_path):
    with pytest.raises(StoreFailed, match=r"there is no folder .*; make it first"):
        Catalogue.open(tmp_path / "nowhere" / "events.db")


# Two at once

WRITER = """
import sys
from eventkit import Catalogue, Event
catalogue = Catalogue.open(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
for number in range(int(sys.argv[2]), int(sys.argv[3])):
    event = Event(f"Talk {number} on night trains", when="1 May 2030", uid=f"{number}@example.org")
    catalogue.record(event, source=f"https://example.org/{number}")
catalogue.close()
"""


def test_two_processes_that_write_at_once_both_succeed(path):
    command = [sys.executable, "-c", WRITER, path]
    writers = [
        subprocess.Popen([*command, str(first), str(first + 6)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for first in (0, 100)
    ]
    for writer in writers:
        assert writer.stdout.readline() == b"ready\n"
    for writer in writers:
        writer.stdin.write(b"\n")
        writer.stdin.flush()
    for writer in writers:
        writer.communicate(timeout=120)
        assert writer.returncode == 0
    with Catalogue.open(path) as catalogue:
        assert recorded(catalogue) == [*range(6), *range(100, 106)]


@pytest.mark.parametrize(("kind", "name"), [(SqliteStore, "events.db"), (FolderStore, "events")])
def test_who_waits_too_long_is_told(tmp_path, kind, name):
    first, second = kind(tmp_path / name), kind(tmp_path / name, busy=0.1)

    def work(transaction):
        with pytest.raises(CatalogueBusy, match="somebody else is writing to it; try again"):
            append(second, revisions=[revision("2", 1, title="Trams")])

    first.write(work)
    append(second, revisions=[revision("2", 1, title="Trams")])
    assert seen(first, lambda snapshot: list(snapshot.uids())) == ["2"]
    first.close()
    second.close()


# Damage


@pytest.fixture
def database(tmp_path):
    """A closed catalogue in one file, and what is in it."""
    path = tmp_path / "events.db"
    with Catalogue.open(path) as catalogue:
        catalogue.record(talks(0, 40), source="https://example.org", content="words " * 500)
        catalogue.record(talks(20, 40), source="https://example.org/b", content="other words " * 500)
    return path


def contents(path):
    """All that is in a catalogue, and what is wrong with it."""
    with Catalogue.open(path) as catalogue, catalogue.store.read() as snapshot:
        sightings = list(snapshot.sightings())
        documents = [snapshot.document(sighting.digest) for sighting in sightings]
        found = list(snapshot.all_known()), list(snapshot.revisions()), sightings, documents
    with Catalogue.open(path) as catalogue:
        return found, catalogue.verify()


def test_a_file_that_was_cut_off_is_reported_and_left_alone(database):
    whole = database.read_bytes()
    for size in (*range(1, len(whole), len(whole) // 25), len(whole) - 1):
        database.write_bytes(whole[:size])
        with pytest.raises((DamagedCatalogue, NotACatalogue)) as caught:
            contents(database)
        assert str(database) in str(caught.value)
        assert database.read_bytes() == whole[:size]


def test_changed_bytes_are_found_or_mean_nothing(database):
    """Whatever byte is changed: opening or verifying says so, unless all that is kept reads as before."""
    whole = database.read_bytes()
    before, faults = contents(database)
    assert faults == []
    chance = random.Random(5)
    found = 0
    for _ in range(25):
        changed = bytearray(whole)
        at = chance.randrange(len(whole))
        changed[at] ^= 1 << chance.randrange(8)
        database.write_bytes(changed)
        after, faults = None, []
        with contextlib.suppress(DamagedCatalogue, NotACatalogue, NewerCatalogue):
            after, faults = contents(database)
        assert after in (None, before) or faults, at
        found += after is None or bool(faults)
        for beside in ("-wal", "-shm"):
            database.with_name(f"{database.name}{beside}").unlink(missing_ok=True)
    assert found > 5


def test_a_file_of_something_else_is_left_alone(tmp_path):
    import sqlite3

    path = tmp_path / "notes.db"
    path.write_bytes(b"milk, bread\n" * 100)
    with pytest.raises(NotACatalogue, match="the file is no catalogue"):
        open_store(path)
    assert path.read_bytes() == b"milk, bread\n" * 100
    path.unlink()
    with contextlib.closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE notes (words text)")
    before = path.read_bytes()
    with pytest.raises(NotACatalogue, match="a database of something else"):
        open_store(path)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_catalogue(tmp_path):
    (tmp_path / "events.db").touch()
    with Catalogue.open(tmp_path / "events.db") as catalogue:
        assert recorded(catalogue) == []
