"""
Anything at all may be read: spoiled documents end in a reading or an EventkitError, and never take time or memory
out of proportion. Here for some seconds; behind the slow marker longer; with `run.py` as long as one likes.
"""

import pytest
from cost import LOADED, MOST, growth, memory
from growing import FAMILIES
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mutations import MUTATIONS, mutate
from readers import READERS

STEPS = st.lists(
    st.tuples(st.integers(0, len(MUTATIONS) - 1), st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1)),
    min_size=1,
    max_size=8,
)
QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]


def check_spoiled(reader, examples):
    seeds = reader.seeds()

    @settings(max_examples=examples, suppress_health_check=QUIET)
    @given(st.sampled_from(seeds), STEPS)
    def check(seed, steps):
        reader.use(mutate(seed, steps, reader.tokens, seeds)[: reader.limit])

    check()


@pytest.mark.parametrize("name", READERS)
def test_every_document_of_the_fixtures_is_read_or_refused(name):
    for seed in READERS[name].seeds()[:: 1 if name in ("lines", "rule") else 5]:
        READERS[name].use(seed)


@pytest.mark.parametrize("name", READERS)
def test_spoiled_documents_are_read_or_refused(name):
    check_spoiled(READERS[name], 60)


@pytest.mark.slow
@pytest.mark.parametrize("name", READERS)
def test_many_spoiled_documents_are_read_or_refused(name):
    check_spoiled(READERS[name], 5000)


def families(reader, part):
    """Every so many of the reader's families."""
    return list(FAMILIES[reader.name].items())[::part]


def grown(reader, enough, longest, part=1):
    """The families for which reading takes more than its share of time."""
    found = {
        name: growth(reader.read, make, longest=min(longest, reader.limit), enough=enough)
        for name, make in families(reader, part)
    }
    return {name: growth for name, growth in found.items() if growth.exponent >= MOST}


@pytest.mark.parametrize("name", READERS)
def test_time_grows_with_the_input_and_not_with_its_square(name):
    assert grown(READERS[name], 0.004, 200_000, 2) == {}


@pytest.mark.slow
@pytest.mark.parametrize("name", READERS)
def test_time_grows_with_long_inputs_and_not_with_their_square(name):
    assert grown(READERS[name], 0.2, 4_000_000) == {}


def greedy(reader, size, part=1):
    """The families for which reading holds more than the stated multiple, and what it holds for each byte."""
    found = {}
    for name, make in families(reader, part):
        data = make(size)[: reader.limit]
        held = memory(reader.read, data)
        if held > reader.memory * len(data) + LOADED:
            found[name] = held / len(data)
    return found


@pytest.mark.parametrize("name", READERS)
def test_memory_is_bounded_by_a_multiple_of_the_input(name):
    assert greedy(READERS[name], 150, 5) == {}


@pytest.mark.slow
@pytest.mark.parametrize("name", READERS)
def test_memory_is_bounded_for_long_inputs(name):
    assert greedy(READERS[name], 10_000) == {}
