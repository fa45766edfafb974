"""Position: title, body and former, read from the words after a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventkit.errors import PeopleError
from eventkit.people import Organization, Position
from eventkit.people.position import to_positions


def read(text: str) -> list[tuple[str, str, bool]]:
    return [(p.title, str(p.organization or ""), p.former) for p in Position.parse(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CEO of Bridgeworks", [("CEO", "Bridgeworks", False)]),
        ("CEO, Bridgeworks", [("CEO", "Bridgeworks", False)]),
        ("Bridgeworks", [("", "Bridgeworks", False)]),
        ("street ecologist", [("street ecologist", "", False)]),
        ("as president of Bridgeworks", [("president", "Bridgeworks", False)]),
        ("ex-Mayor of Lodwar", [("Mayor", "Lodwar", True)]),
        ("Past President, Harbor Society", [("Past President", "Harbor Society", True)]),
        ("Mayor of Lodwar and former Judge", [("Mayor", "Lodwar", False), ("Judge", "", True)]),
        ("Chair; Former Chair, Tide Board", [("Chair", "", False), ("Chair", "Tide Board", True)]),
        ("Chairman and CEO of Green Tram Group", [("Chairman and CEO", "Green Tram Group", False)]),
        ("Judge (Harbor Court)", [("Judge", "Harbor Court", False)]),
        ("Professor (emeritus), Lake University", [("Professor (emeritus)", "Lake University", False)]),
        ("Vice President, Green Tram Co., Ltd. (Wuhan)", [("Vice President", "Green Tram Co., Ltd. (Wuhan)", False)]),
        ("Partner, Weld, Inc.; Adviser, Fiji", [("Partner", "Weld, Inc.", False), ("Adviser", "Fiji", False)]),
        ("前省长", [("前省长", "", True)]),
        ("交通研究所副所长、《江河》杂志主编", [("副所长", "交通研究所", False), ("主编", "《江河》杂志", False)]),
    ],
)  # fmt: skip
def test_position_parse_tells_title_from_body(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert read(text) == expected


def test_position_parse_reads_three_positions() -> None:
    text = "Counselor of the Rivers Council; Former Vice Minister, MOPW; President, Harbor Planning Society of Kenya"
    first, second, third = Position.parse(text)
    assert first == Position("Counselor", "Rivers Council", text="Counselor of the Rivers Council")
    assert second == Position("Vice Minister", "MOPW", former=True, text="Former Vice Minister, MOPW")
    assert str(third) == "President, Harbor Planning Society of Kenya"


def test_position_keeps_the_acronym_with_its_body() -> None:
    (position,) = Position.parse("President of the Harbor Green Development Coalition (HGDC)")
    assert position.organization is not None
    assert position.organization.name == "Harbor Green Development Coalition"
    assert position.organization.acronym == "HGDC"
    assert str(position.organization) == "Harbor Green Development Coalition (HGDC)"


def test_position_shows_its_words_or_is_put_together() -> None:
    assert str(Position("Mayor", "Lodwar", former=True)) == "Former Mayor, Lodwar"
    assert str(Position("原副部长", "交通运输部", former=True)) == "原副部长, 交通运输部"
    assert str(Position(organization="Lodwar")) == "Lodwar"
    assert str(Position("Mayor", "Lodwar", text="mayor (Lodwar)")) == "mayor (Lodwar)"


def test_position_takes_a_body_as_words_or_value() -> None:
    assert Position("Mayor", "HI").organization == Organization("HI")
    assert Position("Mayor", Organization("HI")) == Position("Mayor", "HI")
    assert Position("Mayor", "").organization is None


@pytest.mark.parametrize("text", ["", " ", ";,", "…", "x" * 2001, None])
def test_position_parse_refuses_what_states_none(text: object) -> None:
    with pytest.raises(PeopleError, match="position"):
        Position.parse(text)  # type: ignore[arg-type]


def test_position_needs_something() -> None:
    with pytest.raises(PeopleError, match="needs a title or an organization"):
        Position()


def test_to_positions_takes_words_tables_and_values() -> None:
    mayor, judge = Position("Mayor", "Lodwar"), Position("Judge", former=True)
    assert to_positions([mayor, {"title": "Judge", "former": True}]) == (mayor, judge)
    assert [p.title for p in to_positions("Mayor of Lodwar; Judge")] == ["Mayor", "Judge"]
    assert to_positions(mayor) == (mayor,)
    assert to_positions(None) == () == to_positions("")


@pytest.mark.parametrize(
    "value", [7, [7], {"titel": "Mayor"}, {"title": 7}, {"title": "Mayor", "former": "yes"}, {"organization": 7}]
)
def test_to_positions_says_what_it_cannot_take(value: object) -> None:
    with pytest.raises(PeopleError):
        to_positions(value)


VOCABULARY = (
    "Director of the and former , ; ( ) – at for Harbor Institute Water Board (HI) Mayor Kenya Co., Ltd. 国务院 院长 、"
    " 原 CEO de la über Professor Group 's d'eau"
)
WORDS = st.sampled_from(VOCABULARY.split())
JOINING = {"of", "and", "the", "former", "at", "for", ",", ";", "(", ")", "–", "、", "de", "la", "über"}


@given(st.lists(WORDS, min_size=1, max_size=14).map(" ".join))
def test_position_parse_loses_no_word(text: str) -> None:
    """Every word stands in the text of a position, in order; only joining words may stand between two of them."""
    try:
        positions = Position.parse(text)
    except PeopleError:
        return
    rest = text
    for position in positions:
        assert position.text in rest
        before, rest = rest.split(position.text, 1)
        assert not set(before.split()) - JOINING
    for position in positions:
        assert position.title in position.text
        assert position.organization is None or str(position.organization) in " ".join(position.text.split())


@given(st.text(max_size=60))
def test_position_parse_raises_only_people_errors(text: str) -> None:
    try:
        Position.parse(text)
    except PeopleError:
        return


def test_long_runs_of_white_space_say_nothing_and_cost_nothing():
    """A bracket and spaces once took time with the cube of their number."""
    for words in ("Minister ({}", "Minister{}(ACME)", "Minister ({}ACME{})", "Director, {}ACME"):
        spaced, plain = (words.format(gap, gap) for gap in (" \t" * 450, "  "))
        assert Position.parse(spaced) == Position.parse(plain)


def test_many_brackets_are_read_one_after_the_other():
    """Each of them once doubled the time."""
    words = "城市学院" + "(北京)" * 20 + "院长"
    assert [(p.title, p.organization.name) for p in Position.parse(words)] == [("院长", words[:-2])]
    assert Position.parse("No七 or Haddad " + "(Chair)" * 25)


def test_bodies_given_in_the_same_words_are_one_value() -> None:
    one, other = Position("Director", "Harbor Institute (HI)"), Position("Editor", "Harbor Institute (HI)")
    assert one.organization is other.organization
    assert one.organization == Organization.parse("Harbor Institute (HI)")
    assert Position("Director", " ").organization is None
    assert Position("Director", Organization("Harbor (HI)")).organization == Organization("Harbor (HI)")


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("陌云研发工程师", "研发工程师", "陌云"),
        ("青采前端架构师", "前端架构师", "青采"),
        ("星图云 数据库内核工程师", "数据库内核工程师", "星图云"),
        ("土木工程师", "土木工程师", None),
        ("湖畔图书馆馆员", "馆员", "湖畔图书馆"),
    ],
)
def test_a_firm_stands_before_a_trade(text, title, body):
    (position,) = Position.parse(text)
    assert (position.title, position.organization and position.organization.name, position.former) == (
        title,
        body,
        False,
    )
