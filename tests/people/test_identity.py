"""Who is one person: eventkit.people.identity, and the pairs in fixtures/pairs."""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eventkit.errors import PeopleError
from eventkit.people import Name, Position
from eventkit.people.identity import CONFIRMED, Grouping, Match, Mention, compare, group

FIXTURES = Path(__file__).parents[2] / "fixtures" / "pairs"


def mention(text: str, *, event: str = "") -> Mention:
    name, _, context = (part.strip() for part in text.partition(";"))
    return Mention(name, context=context, event=event)


def pairs() -> list[tuple[str, dict[str, object]]]:
    """Each line of the fixtures ("name | context | name | context", "-" for no context) and its answer."""
    found = []
    for path in sorted(FIXTURES.glob("*.txt")):
        expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        found += list(zip(path.read_text(encoding="utf-8").splitlines(), expected, strict=True))
    return found


def read_pair(line: str) -> tuple[Mention, Mention]:
    a, said_a, b, said_b = (part.strip().removeprefix("-") for part in line.split("|"))
    return Mention(a, context=said_a), Mention(b, context=said_b)


@pytest.mark.parametrize(("line", "expected"), pairs())
def test_compare_answers_as_the_fixture_says(line: str, expected: dict[str, object]) -> None:
    match = compare(*read_pair(line))
    assert {"verdict": match.verdict, "reasons": list(match.reasons)} == expected


@pytest.mark.parametrize("line", [line for line, _ in pairs()])
def test_compare_is_symmetric(line: str) -> None:
    a, b = read_pair(line)
    assert compare(a, b) == compare(b, a)


QIU = Mention(
    "Qiu Baoxing",
    positions="Counselor of the State Council; Former Vice Minister, MOHURD; "
    "President, Urban Planning Society of China",
    event="webinar",
)
BAOXING_QIU = Mention(
    "Mr. Baoxing QIU",
    positions="counsellor of the State Council and "
    "former Vice Minister of Housing and Urban-Rural Development of China",
    event="summit",
)


def test_a_person_of_two_events_is_the_same_with_reasons() -> None:
    assert compare(QIU, BAOXING_QIU) == Match(
        "same",
        (
            "names agree, reversed order",
            "capitals mark QIU as the family name",
            "shared: MOHURD = Ministry of Housing and Urban-Rural Development",
            "shared: counselor of the State Council (counsellor)",
        ),
    )


def test_a_rare_name_in_two_events_needs_a_shared_fact() -> None:
    a, b = mention("Birgit Oestergren", event="a"), mention("Birgit Oestergren", event="b")
    assert compare(a, b) == Match("maybe", ("names agree", "no shared organization or title"))


def test_two_doubts_need_two_shared_facts() -> None:
    """王静 beside Wang Jing: another script, and a very common name."""
    a = Mention("王静", positions=["清华大学", "世界银行"])
    one = Mention("Wang Jing", positions=["Tsinghua University"])
    two = Mention("Wang Jing", positions=["Tsinghua University", "World Bank"])
    assert (compare(a, one).verdict, compare(a, two).verdict) == ("maybe", "same")


def test_a_body_said_twice_is_one_fact() -> None:
    a = Mention("王静", positions=["清华大学", "Tsinghua University"])
    b = Mention("Wang Jing", positions="Professor, Tsinghua University; Dean, Tsinghua University")
    assert compare(a, b).verdict == "maybe"


def test_a_mention_takes_strings_and_values() -> None:
    stated = Mention("Jane Roe", positions=[Position("CEO", "ACME")])
    assert stated == Mention(Name.parse("Jane Roe"), positions=(Position("CEO", "ACME"),))
    with pytest.raises(PeopleError, match="7 is not a name"):
        Mention(7)  # type: ignore[arg-type]


def test_match_reads_as_a_line() -> None:
    assert str(Match("maybe", ("names agree", "a very common name"))) == "maybe: names agree; a very common name"
    assert str(Match("different")) == "different"


# Grouping


def test_group_merges_the_person_of_two_events_and_keeps_the_rest() -> None:
    others = [mention("Linn Lindqvist", event="webinar"), mention("Shen Guofang", event="summit")]
    assert group([QIU, others[0], BAOXING_QIU, others[1]]) == Grouping(
        people=((0, 2), (1,), (3,)), reasons=(compare(QIU, BAOXING_QIU).reasons, (), ()), maybes=()
    )


def test_group_of_nothing_is_empty() -> None:
    assert group([]) == Grouping((), (), ())


def test_two_rows_of_one_name_in_one_event_are_one_person_if_nothing_contradicts() -> None:
    same = [mention("Birgit Oestergren", event="a"), mention("Birgit Oestergren; CEO, Drift Labs", event="a")]
    apart = [mention("Mr. Wang Shuhan", event="a"), mention("Ms. Wang Shuhan", event="a")]
    assert group(same).people == ((0, 1),)
    assert group(apart).people == ((0,), (1,))


CHAIN = [
    mention("Birgit Oestergren; Institute of Rural Water", event="a"),
    Mention("Birgit Oestergren", positions=["Institute of Rural Water", "Drift Labs"], event="b"),
    mention("Birgit Oestergren; Drift Labs", event="c"),
]


def test_a_chain_whose_ends_are_not_the_same_is_not_merged() -> None:
    verdicts = [compare(CHAIN[i], CHAIN[j]).verdict for i, j in ((0, 1), (1, 2), (0, 2))]
    assert verdicts == ["same", "same", "maybe"]
    found = group(CHAIN)
    assert found.people == ((0,), (1,), (2,))
    assert [(i, j, match.verdict, match.reasons[-1]) for i, j, match in found.maybes] == [
        (0, 1, "maybe", "not merged: it would take in others who are not the same"),
        (0, 2, "maybe", "no shared organization or title"),
        (1, 2, "maybe", "not merged: it would take in others who are not the same"),
    ]


def test_a_confirmed_pair_is_merged_through_a_maybe_and_the_chain_with_it() -> None:
    found = group(CHAIN, confirmed=[(2, 0)])
    assert found.people == ((0, 1, 2),)
    assert CONFIRMED in found.reasons[0]
    assert found.maybes == ()


def test_a_confirmed_pair_is_merged_even_where_the_names_differ() -> None:
    found = group([mention("Ada Thornbury", event="a"), mention("Ada Lindqvist", event="b")], confirmed=[(0, 1)])
    assert (found.people, found.reasons) == (((0, 1),), ((CONFIRMED,),))


def test_a_separated_pair_is_never_merged_and_no_maybe() -> None:
    found = group([QIU, BAOXING_QIU], separated=[(1, 0)])
    assert (found.people, found.maybes) == (((0,), (1,)), ())


def test_a_separated_pair_is_not_merged_by_way_of_a_third() -> None:
    three = [Mention("Birgit Oestergren", positions="CEO, Drift Labs", event=event) for event in "abc"]
    assert group(three).people == ((0, 1, 2),)
    assert group(three, separated=[(0, 2)]).people == ((0,), (1,), (2,))


def test_separation_goes_before_confirmation() -> None:
    three = [Mention(name, event=name) for name in ("Ada Thornbury", "Ada Lindqvist", "Ada Moretti")]
    assert group(three, confirmed=[(0, 1), (1, 2)]).people == ((0, 1, 2),)
    assert group(three, confirmed=[(0, 1), (1, 2)], separated=[(0, 2)]).people == ((0,), (1,), (2,))
    assert group(three, confirmed=[(0, 1)], separated=[(0, 1)]).people == ((0,), (1,), (2,))


@pytest.mark.parametrize("pair", [(0, 0), (0, 2), (-1, 0)])
def test_a_decision_about_a_place_that_is_not_there_is_an_error(pair: tuple[int, int]) -> None:
    with pytest.raises(PeopleError, match="two different places from 0 to 1"):
        group([QIU, BAOXING_QIU], confirmed=[pair])


POOL = [
    QIU,
    BAOXING_QIU,
    *CHAIN,
    mention("仇保兴; 国务院", event="d"),
    mention("Baoxing Qiu", event="webinar"),
    mention("Wang Jing", event="a"),
    mention("Wang Jing; NDRC", event="a"),
    mention("Jing Wang; NDRC", event="b"),
    mention("Lin Yang", event="a"),
    mention("Yang Lin", event="a"),
    mention("Marcus Bell Jr.", event="a"),
    mention("Marcus Bell", event="a"),
    mention("M. T. Bell", event="b"),
    mention("Nam Hye-rin", event="a"),
    mention("남혜린", event="a"),
]


def by_content(found: Grouping, order: list[int]) -> tuple[object, ...]:
    """A grouping with places of the pool instead of places in the list."""
    people = sorted((tuple(sorted(order[i] for i in p)), r) for p, r in zip(found.people, found.reasons, strict=True))
    maybes = sorted((tuple(sorted((order[i], order[j]))), match.reasons) for i, j, match in found.maybes)
    return people, maybes


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(len(POOL))))
def test_group_does_not_depend_on_the_order_of_the_mentions(order: list[int]) -> None:
    decided = [(2, 3)]
    at = {place: i for i, place in enumerate(order)}
    shuffled = group([POOL[i] for i in order], confirmed=[(at[i], at[j]) for i, j in decided])
    straight = group(POOL, confirmed=decided)
    assert by_content(shuffled, order) == by_content(straight, list(range(len(POOL))))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, len(POOL) - 1), max_size=8))
def test_every_pair_of_a_merged_person_is_the_same(places: list[int]) -> None:
    mentions = [POOL[i] for i in places]
    found = group(mentions)
    assert sorted(i for person in found.people for i in person) == list(range(len(places)))
    for person in found.people:
        full = [with_all_said(mentions[i], [mentions[j] for j in person]) for i in person]
        assert {compare(a, b).verdict for a in full for b in full if a is not b} <= {"same"}


def with_all_said(one: Mention, person: list[Mention]) -> Mention:
    """A mention with all that is said of its person in its event."""
    said = [other for other in person if other.event == one.event]
    positions = [
        p for other in said for p in (*other.positions, *(Position.parse(other.context) if other.context else ()))
    ]
    return Mention(one.name, positions=positions, event=one.event)


def test_what_two_rows_of_one_event_say_counts_for_both() -> None:
    """A moderator named without a position is the speaker of the same event, and so the one of another event."""
    speaker = mention("Birgit Oestergren; CEO, Drift Labs", event="a")
    moderator = mention("Birgit Oestergren", event="a")
    elsewhere = mention("Oestergren, Birgit; Drift Labs", event="b")
    assert compare(moderator, elsewhere).verdict == "maybe"
    assert group([moderator, elsewhere, speaker]).people == ((0, 1, 2),)


SURNAMES = [
    a + b
    for a in ("Bren", "Kar", "Mol", "Ster", "Wal", "Hag", "Dor", "Fin")
    for b in ("ton", "berg", "ova", "elli", "iak")
]
GIVEN = [
    a + b
    for a in ("Al", "Be", "Ca", "Da", "Ed", "Fe", "Ga", "He")
    for b in ("rik", "nata", "lina", "vid", "ron", "mir")
]


def crowd(size: int, letter: str) -> list[Mention]:
    """So many mentions of persons with names of their own, each person in three events with the same office."""
    return [
        Mention(
            f"{GIVEN[i // 3 % 48]} {SURNAMES[i // 144 % 40]}{letter}",
            positions=f"Director, Office {i // 3 % 700}",
            event=str(i % 97),
        )
        for i in range(size)
    ]


def test_grouping_time_grows_with_the_number_of_mentions(assert_linear: Callable[..., None]) -> None:
    def check(mentions: list[Mention]) -> None:
        assert len(group(mentions).people) == len(mentions) // 3

    assert_linear(check, lambda size: crowd(size, "e"), 450)


@pytest.mark.parametrize("unit", ["-", "a", "a-", "A.", "xianan", "Ao Xi", "王", "가", "a ", "ā́"])
def test_hostile_names_are_compared_in_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    def check(text: str) -> None:
        with suppress(PeopleError):
            compare(Mention(text, context=text), Mention(text, context="x" + text))

    assert_linear(check, lambda length: (unit * length)[:length], 36)
    check(unit * 5000)


# Laws

SYLLABLES = [
    "bao",
    "xing",
    "shi",
    "si",
    "zhen",
    "zheng",
    "min",
    "ming",
    "lan",
    "lang",
    "qin",
    "qing",
    "yu",
    "yuan",
    "fei",
]
HAN = "保宝兴星世思振镇敏明兰岚勤青雨玉菲飞"
FAMILIES = ["Shen", "Peng", "Lü", "Ouyang", "Lindqvist", "O’Malley", "Đỗ", "Белов"]


@given(st.sampled_from(["Shen", "Peng", "Cui"]), *[st.lists(st.sampled_from(SYLLABLES), min_size=2, max_size=2)] * 2)
def test_pinyin_given_names_that_differ_in_a_letter_are_different_persons(
    family: str, one: list[str], other: list[str]
) -> None:
    names = [f"{family} {''.join(syllables).capitalize()}" for syllables in (one, other)]
    verdict = compare(Mention(names[0]), Mention(names[1])).verdict
    assert verdict != "different" if names[0] == names[1] else verdict == "different"


@given(*[st.text(alphabet=HAN, min_size=2, max_size=2)] * 2)
def test_han_given_names_that_differ_in_a_character_are_different_persons(one: str, other: str) -> None:
    verdict = compare(Mention("沈" + one), Mention("沈" + other)).verdict
    assert (verdict == "different") == (one != other)


@given(st.sampled_from(FAMILIES), st.sampled_from(["Aoife", "Ruolin", "Wei", "Thu Trang", "Артём", "J. R.", "Jörg"]))
def test_a_mention_is_never_different_from_itself(family: str, given_name: str) -> None:
    one = Mention(f"{given_name} {family}")
    assert compare(one, one).verdict != "different"


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_words_that_are_names_can_be_compared(one: str, other: str) -> None:
    with suppress(PeopleError):
        a, b = Mention(one, context=other), Mention(other, context=one)
        assert compare(a, b) == compare(b, a)
        assert sorted(i for person in group([a, b]).people for i in person) == [0, 1]
