"""The recipe for Dask, on a local cluster: order, bad documents, and a worker that is killed in the middle."""

import os
import signal
import time
from pathlib import Path

import pytest

from eventkit import read_many
from eventkit.bulk import Outcome

distributed = pytest.importorskip("distributed", reason="needs dask[distributed]; it is in the extra 'test'")

# What the libraries beneath it say of themselves is theirs.
pytestmark = pytest.mark.filterwarnings("default")


@pytest.fixture(scope="module")
def client():
    """Two worker processes on this machine, which start again when they are lost; nothing listens elsewhere."""
    settings = {"n_workers": 2, "threads_per_worker": 1, "processes": True, "dashboard_address": "127.0.0.1:0"}
    with distributed.LocalCluster(host="127.0.0.1", **settings) as cluster, distributed.Client(cluster) as client:
        yield client


@pytest.fixture
def paths(tmp_path):
    """Thirty announcements; one of them is not there, and one is of no format."""
    made = []
    for number in range(30):
        path = tmp_path / (f"talk-{number}.mp4" if number == 17 else f"talk-{number}.txt")
        if number != 11:
            path.write_text(f"Webinar: Cool roofs, part {number}\n\n{1 + number % 28} May 2031, 7pm CEST\n")
        made.append(path)
    return made


def summary(outcomes):
    return [(outcome.path, outcome.reading, str(outcome.error)) for outcome in outcomes]


def test_a_cluster_gives_what_one_process_gives_in_the_same_order(client, paths):
    outcomes = list(read_many(paths, map=client.map, lot=8))
    assert summary(outcomes) == summary(read_many(paths))
    assert [number for number, outcome in enumerate(outcomes) if outcome.reading is None] == [11, 17]


def test_a_worker_that_is_killed_costs_no_document(client, paths):
    workers = client.run(os.getpid)
    outcomes = read_many(paths, map=client.map, lot=10)
    first = next(outcomes)  # by now two lots are on the workers
    os.kill(next(iter(workers.values())), signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    assert summary([first, *outcomes]) == summary(read_many(paths))
    deadline = time.monotonic() + 60
    while set(client.run(os.getpid).values()) == set(workers.values()) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert set(client.run(os.getpid).values()) != set(workers.values()), "no worker was lost"


def deadly(path: Path, known: object) -> Outcome:
    """A document that ends the process that reads it, as a fault of a library in C would."""
    if path.name == "talk-2.txt":
        os._exit(1)
    return Outcome(path)


def test_a_document_that_kills_its_workers_is_the_only_one_that_is_lost(client, paths, monkeypatch):
    import cloudpickle

    monkeypatch.setattr("eventkit.bulk._read_one", deadly)
    module = __import__(__name__)
    cloudpickle.register_pickle_by_value(module)  # the workers do not have the tests
    try:
        outcomes = list(read_many(paths[:6], map=client.map, lot=1))
    finally:
        cloudpickle.unregister_pickle_by_value(module)
    assert [outcome.path for outcome in outcomes] == paths[:6]
    assert [outcome.error is not None for outcome in outcomes] == [False, False, True, False, False, False]
    assert "the executor lost it: KilledWorker" in str(outcomes[2].error)
