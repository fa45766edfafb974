"""The Roster: what it takes, how it sorts, who is one person on it, what is wrong with a wrong request."""

from datetime import date

import attrs
import pytest

from eventkit.errors import DuplicateUID, InvalidField, PeopleError, UnknownForm
from eventkit.events import Calendar, Event, Reading
from eventkit.people import Position
from eventkit.rosters import Roster
from eventkit.when import When

from .cases import QIU_AGAIN, calendar, chinese, city_air, episode, green_ports, name, person, roster, western


def stated(roster):
    return [row.stated_name for row in roster]


def names(roster):
    return [person.name for person in roster.people]


# What it takes


def test_roster_takes_an_event_a_calendar_or_events():
    assert len(Roster(city_air())) == 3
    assert len(Roster(calendar())) == len(Roster([city_air(), green_ports(), episode()])) == 11
    assert len(Roster(Reading((city_air(),)))) == 3


def test_roster_of_a_calendar_is_in_its_time_order():
    assert stated(Roster(Calendar("Back to front", [green_ports(), city_air()])))[0] == "Qiu Baoxing"
    assert stated(Roster([green_ports(), city_air()]))[0] == "Mr. Baoxing QIU"


def test_roster_has_the_name_of_its_calendar_or_event():
    assert [Roster(what).name for what in (calendar(), episode(), [episode()])] == [
        "Urban climate",
        "=Parks; “zero”",
        "",
    ]


@pytest.mark.parametrize("what", ["events.toml", None, [city_air(), "x"], 7])
def test_roster_of_anything_else_is_an_error(what):
    with pytest.raises(InvalidField, match=r"^events: expected "):
        Roster(what)


def test_an_event_given_twice_is_refused_since_its_people_would_count_twice():
    event = Event("City air", when="3 May 2021", speakers=["Jane Roe"])
    with pytest.raises(DuplicateUID, match="leave one out"):
        Roster([event, Event("City air", when="4 May 2021")])


@pytest.mark.parametrize("claim", ["confirmed", "separated"])
@pytest.mark.parametrize("index", [1, 9])
def test_a_claim_about_a_row_without_a_person_is_an_error(claim, index):
    """Claims that were kept while the events changed: the row of the index is another now, or none."""
    event = Event("City air", speakers=["Jane Roe", "Experts from Bergen"])
    with pytest.raises(PeopleError, match=rf"{claim}: \(0, {index}\) settles the row {index}, and no person"):
        _ = Roster(event, **{claim: [(0, index)]}).people


def test_roster_is_frozen_and_equal_by_value():
    assert roster() == roster()
    assert attrs.evolve(roster(), bodies=True) == roster(bodies=True) != roster()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        roster().bodies = True


# Order


def test_sorted_by_family_name_has_delegations_and_bodies_last():
    assert stated(roster().sorted("family")) == [
        "Dr. Ana María Núñez",
        "Qiu Baoxing",
        "Mr. Baoxing QIU",
        "J. Roe",
        "Jane Roe",
        "Jane Roe",
        "Sudarsono",
        "Wei Qing",
        "ليلى حداد",
        "Representatives of Oslo, Bergen and Turku",
        "Port of Turku",
    ]


def test_sorted_by_organization_has_those_without_last():
    assert [row.organization for row in roster().sorted("organization")] == [
        "ACME (China) Co., Ltd.",
        "City of Oslo",
        "City of Oslo",
        "Port of Turku",
        "State Council",
        "State Council",
        "WAI",
        *[""] * 4,
    ]


def test_sorted_by_date_has_undated_rows_last_and_an_instant_before_a_later_one():
    people = [person(western(f"given:Jane family:{letter}")) for letter in "ABC"]
    events = [
        Event("Undated", uid="1", appearances=people[:1]),
        Event("Month", uid="2", when=When.from_iso("2021-05"), appearances=people[1:2]),
        Event("Day", uid="3", when=When.on(date(2021, 4, 30)), appearances=people[2:]),
    ]
    assert stated(Roster(events).sorted("date")) == ["Jane C", "Jane B", "Jane A"]


def test_sorted_ignores_accents_case_and_width_alike_everywhere():
    people = [
        person(western(f"given:X family:{family}")) for family in ("Zeta", "ångström", "Ａｄａｍｓ", "Ábel", "adam")
    ]
    event = Event("Letters", uid="u", appearances=people)
    families = [row.family for row in Roster(event).sorted("family")]
    assert families == ["Ábel", "adam", "Ａｄａｍｓ", "ångström", "Zeta"]


def test_sorted_and_back_is_the_same_roster():
    assert roster().sorted("family").sorted("stated").rows == roster().rows


def test_sorted_keeps_who_is_who():
    assert {each.uid for each in roster().people} == {each.uid for each in roster().sorted("family").people}
    assert "Qiu Baoxing" in names(roster().sorted("organization"))


def test_unknown_order_lists_the_orders():
    with pytest.raises(UnknownForm) as caught:
        roster().sorted("surname")
    assert str(caught.value) == "unknown order 'surname'. There are: stated, family, organization, date"


# Who is who


def test_one_person_at_two_events_is_one_with_reasons():
    qiu = roster().people[0]
    assert (qiu.name, [row.stated_name for row in qiu.rows]) == ("Qiu Baoxing", ["Qiu Baoxing", "Mr. Baoxing QIU"])
    assert qiu.events == ("City air | what next?", "Green ports")
    assert (qiu.family, qiu.given, qiu.honorific, qiu.native.full) == ("Qiu", "Baoxing", "Mr.", "仇保兴")
    assert qiu.reasons
    assert {row.person for row in qiu.rows} == {"Qiu Baoxing"}


def test_people_are_listed_once_in_the_order_of_the_rows():
    assert names(roster()) == [
        "Qiu Baoxing",
        "Jane Roe",
        "Wei Qing",
        "Ana María Núñez",
        "J. Roe",
        "Sudarsono",
        "ليلى حداد",
    ]


def test_maybes_are_listed_with_reasons_and_not_merged():
    (maybe,) = roster().maybes
    assert {maybe.a.name, maybe.b.name} == {"Jane Roe", "J. Roe"}
    assert maybe.reasons
    assert str(maybe).startswith("Jane Roe (City air | what next?) and J. Roe (=Parks; “zero”): ")


def test_confirm_makes_one_person_and_settles_the_maybe():
    (maybe,) = roster().maybes
    for settled in (roster().confirm(maybe.a, maybe.b), roster().confirm("Jane Roe", "J. Roe")):
        assert names(settled).count("Jane Roe") == 1
        assert "J. Roe" not in names(settled)
        assert settled.maybes == ()
        assert [row.person for row in settled if row.stated_name == "J. Roe"] == ["Jane Roe"]
    assert len(roster().maybes) == 1


def test_separate_settles_the_maybe_and_takes_back_a_confirm():
    (maybe,) = roster().maybes
    assert roster().separate(maybe.a, maybe.b).maybes == ()
    back = roster().confirm("Jane Roe", "J. Roe").separate("Jane Roe", "J. Roe")
    assert names(back) == names(roster())
    assert back.maybes == ()


def test_confirm_takes_back_a_separate():
    back = roster().separate("Jane Roe", "J. Roe").confirm("J. Roe", "Jane Roe")
    assert "J. Roe" not in names(back)


def test_separate_by_stated_names_splits_a_person():
    split = roster().separate("Qiu Baoxing", "Mr. Baoxing QIU")
    assert names(split).count("Qiu Baoxing") == names(split).count("Baoxing Qiu") == 1
    assert len({each.uid for each in split.people}) == len(split.people) == len(roster().people) + 1


def test_separate_and_confirm_take_rows():
    first, second = roster().people[0].rows
    split = roster().separate(first, second)
    assert len(split.people) == len(roster().people) + 1
    again = split.confirm(*[row for row in split if row.family == "Qiu"])
    assert names(again) == names(roster())


def test_confirm_what_is_so_already_changes_nothing():
    assert names(roster().confirm("Qiu Baoxing", "Mr. Baoxing QIU")) == names(roster())


def test_claims_mean_the_same_rows_with_and_without_bodies_and_in_every_order():
    settled = attrs.evolve(roster().confirm("Jane Roe", "J. Roe"), bodies=True).sorted("family")
    assert "J. Roe" not in names(settled)


def test_persons_with_one_identifier_are_one_and_the_reason_says_so():
    orcid = "https://orcid.org/0000-0002-1825-0097"
    events = [
        Event("One", uid="1", appearances=[person(western("given:Ann family:Poe"), identifiers=(orcid,))]),
        Event("Two", uid="2", appearances=[person(western("given:Anna family:Poe-Smith"), identifiers=(orcid,))]),
    ]
    (ann,) = Roster(events).people
    assert (ann.name, ann.identifiers) == ("Ann Poe", (orcid,))
    assert ann.reasons == (f"identifier in common: {orcid}",)
    assert len(Roster(events).separate("Ann Poe", "Anna Poe-Smith").people) == 2


def test_what_was_confirmed_by_hand_says_so():
    settled = roster().confirm("Jane Roe", "J. Roe")
    assert "confirmed by a person" in settled.people[1].reasons


def test_two_persons_of_one_name_at_one_event_have_two_identifiers():
    who = western("given:Jane family:Roe")
    event = Event("Twins", uid="t", appearances=[person(who, Position("CEO", "A")), person(who, Position("CFO", "B"))])
    twins = Roster(event)
    split = twins.separate(*twins.rows)
    assert len({each.uid for each in split.people}) == 2


def test_uid_of_a_person_does_not_change_when_an_event_is_added():
    before = {each.name: each.uid for each in Roster([city_air()]).people}
    after = {each.name: each.uid for each in Roster([city_air(), green_ports(), episode()]).people}
    assert before.items() <= after.items()
    assert before["Qiu Baoxing"].startswith("urn:uuid:")


@pytest.mark.parametrize(
    ("a", "message"),
    [
        ("Quu Baoxing", "nobody on this roster is called 'Quu Baoxing'; did you mean 'Qiu Baoxing'?"),
        ("Port of Turku", "nobody on this roster is called 'Port of Turku'."),
        (7, "7 is not on a roster; give a person or row of it, or a name"),
    ],
)
def test_confirm_of_somebody_who_is_not_there(a, message):
    with pytest.raises(PeopleError) as caught:
        roster().confirm(a, "Jane Roe")
    assert str(caught.value) == message


def test_confirm_of_a_delegation_is_an_error():
    with pytest.raises(PeopleError) as caught:
        roster().confirm(roster().rows[4], "Jane Roe")
    assert str(caught.value) == (
        "'Representatives of Oslo, Bergen and Turku' is not a person; delegations and bodies are never merged"
    )


def test_confirm_of_a_row_with_itself_is_an_error():
    with pytest.raises(PeopleError, match=r"^'J. Roe' and 'J. Roe' are the same row; give two$"):
        roster().confirm("J. Roe", "J. Roe")


def test_separate_of_the_same_rows_is_an_error():
    with pytest.raises(PeopleError, match=r"are the same rows; give the rows to be told apart$"):
        roster().separate("Jane Roe", roster().people[1])


def test_confirm_of_a_row_of_another_roster_is_an_error():
    with pytest.raises(PeopleError) as caught:
        roster().confirm(Roster(episode()).rows[0], "Jane Roe")
    assert str(caught.value) == "'J. Roe' is of another roster; take it from .people or .rows"


def test_name_of_two_persons_asks_for_the_row():
    split = roster().separate(*roster().people[1].rows)
    with pytest.raises(PeopleError) as caught:
        split.confirm("Jane Roe", "J. Roe")
    assert str(caught.value) == (
        "'Jane Roe' is several persons on this roster, give the row: "
        "Jane Roe (City air | what next?); Jane Roe (Green ports – Shore power)"
    )


def test_different_persons_of_like_names_stay_apart():
    events = [
        Event("One", uid="1", appearances=[person(chinese("family:Liu given:Xiaoshi"), Position("Fellow", "ACME"))]),
        Event("Two", uid="2", appearances=[person(chinese("family:Liu given:Xiaoshu"), Position("Fellow", "ACME"))]),
    ]
    assert len(Roster(events).people) == 2


# What it looks like


def test_repr_is_short():
    assert repr(roster()) == "Roster(11 rows, 7 people, 4 events)"
    assert repr(roster().rows[3]) == "Row('Mr. Baoxing QIU', 'speaker', 'Green ports')"
    assert repr(roster().people[0]) == "RosterPerson('Qiu Baoxing', events=['City air | what next?', 'Green ports'])"
    assert repr(roster().maybes[0]).startswith("Maybe('Jane Roe', 'J. Roe', reasons=[")


def test_str_is_the_text_form():
    assert str(roster()) == roster().render("text").rstrip("\n")


def test_render_without_a_form_is_text():
    assert roster().render() == roster().render("text")


def test_repr_html_is_a_table_with_the_columns_that_people_read():
    fragment = roster()._repr_html_()
    assert fragment.startswith("<table>\n<caption>7 people in 9 rows at 3 events, 2 rows of delegations or bodies.")
    assert fragment.count("<tr>") == 12


def test_repr_html_shows_no_more_than_a_notebook_can():
    crowd = [person(name(f"given:N{n}", order="mononym")) for n in range(100)]
    fragment = Roster(Event("Crowd", uid="c", appearances=crowd))._repr_html_()
    assert fragment.count("<tr>") == 61
    assert fragment.endswith("<p>… and 40 more rows</p>")


def test_rows_keep_the_values_they_were_made_from():
    row = roster().rows[3]
    assert (row.name, row.origin, row.session, row.appearance.positions[0].title) == (
        QIU_AGAIN,
        green_ports(),
        None,
        "counsellor",
    )
