"""read_many: one result for each path, in their order, whatever spreads the work."""

import itertools
import multiprocessing
import pickle
import signal
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from eventkit import LimitExceeded, MalformedSource, ReadError, UnknownFormat, UnreadableTime, read, read_many
from eventkit.bulk import Outcome

ROOT = Path(__file__).parents[1]
GOOD = [*sorted((ROOT / "fixtures").glob("*-20??.toml")), *sorted((ROOT / "fixtures" / "ics").glob("*.ics"))[:5]]


def announcements(folder, count):
    paths = [folder / f"talk-{number}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(
            f"Webinar: Cool roofs, part {number}\n\n{1 + number % 28} May 2031, 7pm CEST\n\nSpeaker: Jane Roe\n"
        )
    return paths


@pytest.fixture
def mixed(tmp_path):
    """Good documents with bad ones between them: not there, of no format, broken, empty."""
    paths = announcements(tmp_path, 7)
    (tmp_path / "broken.toml").write_text("kind = ")
    (tmp_path / "empty.ics").write_bytes(b"")
    (tmp_path / "film.mp4").write_bytes(b"film")
    bad = [tmp_path / name for name in ("gone.txt", "broken.toml", "empty.ics", "film.mp4")]
    return [paths[0], bad[0], *paths[1:4], bad[1], bad[2], *paths[4:], bad[3]]


def summary(outcomes):
    return [
        (outcome.path, outcome.reading.events if outcome.reading else (type(outcome.error), str(outcome.error)))
        for outcome in outcomes
    ]


def one_by_one(paths):
    """What read() says of each."""
    found = []
    for path in paths:
        try:
            found.append(Outcome(path, reading=read(path)))
        except ReadError as error:
            found.append(Outcome(path, error=error))
    return summary(found)


def test_it_says_what_read_says_of_each_and_a_bad_document_costs_no_other(mixed):
    outcomes = list(read_many(mixed))
    assert summary(outcomes) == one_by_one(mixed)
    assert [type(outcome.error) for outcome in outcomes if outcome.reading is None] == [
        ReadError,
        MalformedSource,
        MalformedSource,
        UnknownFormat,
    ]


def test_threads_and_processes_say_the_same_in_the_same_order(mixed):
    expected = one_by_one(mixed)
    context = multiprocessing.get_context("spawn")
    with ThreadPoolExecutor(4) as threads:
        assert summary(read_many(mixed, map=threads.map, lot=3)) == expected
        futures = read_many(mixed, map=lambda work, given: [threads.submit(work, path) for path in given], lot=2)
        assert summary(futures) == expected
    with ProcessPoolExecutor(2, mp_context=context) as processes:
        assert summary(read_many(mixed, map=partial(processes.map, chunksize=2), lot=4)) == expected
    with context.Pool(2) as pool:
        assert summary(read_many(mixed, map=pool.imap, lot=5)) == expected
        assert summary(read_many(mixed, map=pool.map, lot=100)) == expected


def test_what_is_known_holds_for_every_file(tmp_path):
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in paths:
        path.write_text("Webinar: Cool roofs\n\nFriday, 14 May, 7pm")
    found = read_many(paths, published=date(2032, 5, 1), zone="Europe/Berlin")
    assert [outcome.reading.event.when.iso for outcome in found] == ["2032-05-14T19:00+02:00[Europe/Berlin]"] * 2


def test_it_reads_no_further_than_it_is_asked(tmp_path):
    [path] = announcements(tmp_path, 1)
    taken = []
    endless = (taken.append(number) or path for number in itertools.count())
    assert [outcome.path for outcome in itertools.islice(read_many(endless), 3)] == [path] * 3
    assert taken == [0, 1, 2]


def test_an_eager_executor_is_at_most_two_lots_ahead(tmp_path):
    [path] = announcements(tmp_path, 1)
    taken = []
    endless = (taken.append(number) or path for number in itertools.count())
    with ThreadPoolExecutor(2) as threads:
        found = read_many(endless, map=threads.map, lot=10)
        assert taken == []
        for count in range(1, 31):
            next(found)
            assert len(taken) == (20 if count <= 10 else 30 if count <= 20 else 40)


def test_a_path_is_never_taken_for_words_and_no_path_at_all_is_said(tmp_path):
    words = ["Webinar: Cool roofs on 14 May", "", "https://lake.example/talk"]
    assert [str(outcome.error).partition(";")[0] for outcome in read_many(words)] == [
        "cannot read 'Webinar: Cool roofs on 14 May': No such file or directory",
        "cannot read '': no file is named",
        "'https://lake.example/talk' is an address, and nothing is fetched here",
    ]


def test_what_is_wrong_for_every_file_is_raised_at_once():
    with pytest.raises(UnknownFormat):
        read_many([], format="tomml")
    with pytest.raises(UnreadableTime):
        read_many([], zone="Europe/Berlyn")
    with pytest.raises(TypeError, match="several paths"):
        read_many("talk.txt")
    with pytest.raises(ValueError, match="at least 1"):
        read_many([], lot=0)


def test_a_fault_of_ours_is_the_error_of_its_path(mixed, monkeypatch):
    def faulty(path, **known):
        if path == mixed[2]:
            raise KeyError("speakers")
        return read(path, **known)

    monkeypatch.setattr("eventkit.bulk.read", faulty)
    outcomes = list(read_many(mixed))
    assert [outcome.path for outcome in outcomes] == mixed
    assert "KeyError: 'speakers'; this is a fault of eventkit" in str(outcomes[2].error)
    assert outcomes[3].reading is not None


def test_an_executor_that_loses_a_result_says_so_for_that_path(mixed):
    class Pool:
        """Gives one result the way Pool.imap gives one that could not be sent home, and goes on."""

        def imap(self, work, given):
            self.work, self.given = work, iter(given)
            return self

        def __iter__(self):
            return self

        def __next__(self):
            if (path := next(self.given)) == mixed[2]:
                raise OSError("cannot send the result home")
            return self.work(path)

    outcomes = list(read_many(mixed, map=Pool().imap))
    assert str(outcomes[2].error).endswith("the executor lost it: OSError: cannot send the result home")
    rest = [outcome for outcome in outcomes if outcome.path != mixed[2]]
    assert summary(rest) == one_by_one([path for path in mixed if path != mixed[2]])


def die(path, known):
    signal.raise_signal(signal.SIGTERM)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes end otherwise here")
def test_a_pool_that_breaks_gives_an_error_for_each_path_and_does_not_end_the_run(mixed, monkeypatch):
    monkeypatch.setattr("eventkit.bulk._read_one", die)
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as processes:
        outcomes = list(read_many(mixed, map=processes.map, lot=3))
    assert [outcome.path for outcome in outcomes] == mixed
    assert all("the executor lost it" in str(outcome.error) for outcome in outcomes)
    assert "BrokenProcessPool" in str(outcomes[0].error)
    assert "BrokenProcessPool" in str(outcomes[-1].error)


def test_a_map_that_gives_something_else_or_another_order_is_told(mixed):
    with pytest.raises(TypeError, match="in the order of the paths"):
        list(read_many(mixed, map=lambda work, given: [work(path) for path in reversed(given)]))
    with pytest.raises(TypeError, match="map= gave 'done'"):
        list(read_many(mixed, map=lambda work, given: ["done" for _ in given]))
    with pytest.raises(TypeError):
        list(read_many(mixed, map=lambda work: []))


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.name)
def test_a_reading_comes_back_whole_from_a_pickle(path):
    [outcome] = read_many([path])
    assert pickle.loads(pickle.dumps(outcome)) == outcome
    assert outcome.reading == read(path)


def test_so_does_that_of_an_announcement_with_its_evidence():
    paths = [*sorted((ROOT / "fixtures" / "announcements").glob("*.txt"))[::8], *(ROOT / "fixtures").rglob("*.md")]
    assert len(paths) > 10
    for path in paths:
        reading = read(path)
        again = pickle.loads(pickle.dumps(reading))
        assert again == reading
        assert again.explain() == reading.explain()


def test_an_error_with_its_facts_does_too(tmp_path):
    path = tmp_path / "deep.jcal"
    path.write_text("[" * 100_000)
    [outcome] = read_many([path])
    again = pickle.loads(pickle.dumps(outcome)).error
    assert type(again) is type(outcome.error) is LimitExceeded
    assert vars(again) == vars(outcome.error)
