"""What cues weigh together: read from tables, and added up."""

from __future__ import annotations

from math import exp, log

import pytest

from eventkit.announcements.weights import Weights, columns, weights

PLACE = Weights(-1.5, {"held there": 1.4, "in a list": -0.7, "a street": 0.8, "in the head": 1.4, "a house": 0.1})


def test_the_sum_begins_with_what_is_weighed_before_any_cue() -> None:
    assert PLACE.sum_of(()) == -1.5
    assert PLACE.sum_of({"held there", "in a list"}) == pytest.approx(-0.8)


def test_a_cue_without_a_weight_changes_nothing() -> None:
    assert PLACE.sum_of({"a street", "on a Sunday"}) == PLACE.sum_of({"a street"})


def test_the_sum_is_the_same_in_any_order() -> None:
    cues = sorted(PLACE.by_cue)
    assert PLACE.sum_of(cues) == PLACE.sum_of(reversed(cues))


def test_the_sum_is_the_logarithm_of_the_odds() -> None:
    assert Weights(log(3), {}).likelihood(()) == pytest.approx(0.75)
    assert Weights(0.0, {"held there": 1.0}).likelihood(["held there"]) == pytest.approx(exp(1) / (1 + exp(1)))


def test_a_rule_names_the_cues_that_weigh_most_and_none_against() -> None:
    assert PLACE.rule_of(PLACE.by_cue) == "cues: held there, in the head, a street"
    assert PLACE.rule_of({"in a list"}) == "cues: "


@pytest.mark.parametrize("table", ["bodies_weights", "people_cues", "place_cues"])
def test_a_table_has_cues_for_and_against_and_none_of_no_weight(table: str) -> None:
    found = weights(table)
    assert found.without_any < 0
    assert {weight > 0 for weight in found.by_cue.values()} == {True, False}
    assert 0.0 not in found.by_cue.values()


def test_a_table_may_have_several_weights_for_a_cue() -> None:
    webinar, summit, event, episode = columns("kind_weights", 4)
    assert webinar.by_cue.keys() == summit.by_cue.keys() == event.by_cue.keys() == episode.by_cue.keys()
    assert episode.by_cue["the form of an episode"] > event.by_cue["the form of an episode"]
