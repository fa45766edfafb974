"""An announcement beside its report: the list that a careful person would give."""

from pathlib import Path

import pytest

from eventkit import Event, PeopleError, ReadError, Session, read
from eventkit.people import Appearance
from eventkit.tracking import reconcile
from eventkit.tracking.reconciliation import Outcome

TEXTS = Path(__file__).parent / "reports"


def people(reconciliation):
    return [str(each) for each in reconciliation.people]


def of(announced, reported, **given):
    """The people of two lists of speakers, of an event that is reported to have happened."""
    before = Event("Open house", speakers=announced)
    after = Event("Open house", speakers=reported, status="happened", **given)
    return people(reconcile(before, after))


def test_a_report_with_a_list_of_speakers():
    found = reconcile(read(TEXTS / "roofs_announced.txt"), read(TEXTS / "roofs_reported.txt"))
    assert people(found) == [
        "Ana Lima: took part",
        "Dr. Tomás Herrera: spoke",
        "Ingrid Solberg: replaced by Kari Dahl",
        "Li Weimin: spoke",
        "Grace Achieng: spoke",
        "Paulo Reis: not mentioned",
        "Kari Dahl: added in place of Ingrid Solberg",
        "Maya Okafor: added",
    ]
    assert [str(each) for each in found.facts] == [
        "time: held (the report gives no hour)",
        "place: held",
        "title: held",
    ]
    assert found.took_place
    assert [each.words for each in found.happened] == ["Recap:", "held the"]
    (replaced,) = found.who("replaced")
    assert [each.words for each in replaced.evidence] == [
        "Kari Dahl spoke in place of Deputy Mayor Ingrid Solberg, who had been called to a council meeting."
    ]


def test_a_report_in_running_words():
    found = reconcile(read(TEXTS / "walls_announced.txt"), read(TEXTS / "walls_reported.txt"))
    assert people(found) == [
        "Rosa Méndez: spoke",
        "Jonas Weber: spoke",
        "Amina Yusuf: replaced by Bola Adeyemi",
        "Prof. Hiroshi Tanaka: named",
        "Chloé Martin: not mentioned",
        "Bola Adeyemi: added in place of Amina Yusuf",
        "Sunil Rao: added",
    ]
    assert [str(each) for each in found.facts] == [
        "time: held (the report gives no hour)",
        "place: held",
        "title: held (below another headline)",
    ]
    assert [each.remarks for each in found.people[:4]] == [
        ("announced as host, reported as speaker and opening remarks",),
        (),
        (),
        ("by the name Tanaka alone",),
    ]


def test_one_event_beside_itself_has_nothing_new():
    event = Event("Open house", when="3 May 2021", place="Oslo", speakers=["Jane Roe", "Max Moe"], status="happened")
    found = reconcile(event, event)
    assert people(found) == ["Jane Roe: spoke", "Max Moe: spoke"]
    assert [each.verdict for each in found.facts] == ["held", "held", "held"]


def test_nobody_has_spoken_where_the_report_does_not_say_that_it_took_place():
    before = Event("Open house", when="3 May 2021", speakers=["Jane Roe", "Max Moe"])
    found = reconcile(before, Event("Open house", when="3 May 2021", speakers=["Jane Roe", "Ann Poe"]))
    assert people(found) == ["Jane Roe: named", "Max Moe: not mentioned", "Ann Poe: added"]
    assert (found.took_place, found.happened) == (False, ())


def test_two_names_that_may_be_one_persons_are_said_once_as_a_maybe():
    assert of(["Wei Wang, Engineer, Port of Lin"], ["W. Wang, Poet, House of Verse", "Ann Poe"]) == [
        "Wei Wang: maybe W. Wang",
        "Ann Poe: added",
    ]


def test_the_very_same_name_at_one_event_is_one_person_however_many_bear_it():
    assert of(["Rosa Ruiz"], ["Ann Poe", "Rosa Ruiz"]) == ["Rosa Ruiz: spoke", "Ann Poe: added"]
    assert of(["Rosa Ruiz, Mayor, Oslo"], ["Rosa Ruiz, Poet, House of Verse"]) == ["Rosa Ruiz: maybe Rosa Ruiz"]


def test_a_decision_settles_a_maybe():
    before = Event("Open house", speakers=["Wei Wang, Engineer, Port of Lin"])
    after = Event("Open house", speakers=["W. Wang, Poet, House of Verse"], status="happened")
    pair = [("Wei Wang", "W. Wang")]
    assert people(reconcile(before, after, same=pair)) == ["Wei Wang: spoke"]
    assert people(reconcile(before, after, different=pair)) == ["Wei Wang: not mentioned", "W. Wang: added"]


def test_a_decision_about_nobody_is_an_error():
    event = Event("Open house", speakers=["Wei Wang"])
    with pytest.raises(PeopleError, match="nobody is called 'Wei Wong' in either; did you mean 'Wei Wang'"):
        reconcile(event, event, same=[("Wei Wong", "Wei Wang")])


def test_absent_is_who_the_report_says_was_absent():
    told = "Max Moe was unable to attend."
    assert of(["Jane Roe", "Max Moe", "Ann Poe"], ["Jane Roe"], description=told) == [
        "Jane Roe: spoke",
        "Max Moe: absent",
        "Ann Poe: not mentioned",
    ]


def test_who_is_listed_and_said_to_be_replaced_is_replaced():
    told = "Ann Poe spoke in place of Max Moe."
    assert of(["Max Moe"], ["Max Moe", "Ann Poe"], description=told) == [
        "Max Moe: replaced by Ann Poe",
        "Ann Poe: added in place of Max Moe",
    ]


def test_an_announced_speaker_may_come_for_another_one():
    told = "Ann Poe also spoke on behalf of Max Moe."
    before = Event("Open house", speakers=["Max Moe", "Ann Poe"])
    found = reconcile(before, Event("Open house", speakers=["Ann Poe"], status="happened", description=told))
    assert people(found) == ["Max Moe: replaced by Ann Poe", "Ann Poe: spoke"]
    assert found.people[1].remarks == ("also in place of Max Moe",)


def test_who_is_added_from_the_body_of_somebody_not_mentioned_is_a_hint_and_no_claim():
    before = Event("Open house", speakers=["Max Moe, Mayor, City of Oslo"])
    after = Event("Open house", speakers=["Ann Poe, Adviser, City of Oslo"], status="happened")
    found = reconcile(before, after)
    assert people(found) == ["Max Moe: not mentioned", "Ann Poe: added"]
    assert found.people[0].remarks == ("added from the same body: Ann Poe",)


def test_people_of_sessions_and_other_roles_count_and_contacts_do_not():
    before = Event(
        "Forum",
        moderators=["Rosa Ruiz"],
        appearances=[Appearance.parse("Cal Cole", role="contact")],
        sessions=[Session("Opening", speakers=["Jane Roe"])],
    )
    after = Event("Forum", speakers=["Jane Roe", "Rosa Ruiz"], status="happened")
    found = reconcile(before, after)
    assert people(found) == ["Rosa Ruiz: spoke", "Jane Roe: spoke"]
    assert found.people[0].remarks == ("announced as moderator, reported as speaker",)


def test_bodies_count_where_they_speak_and_delegations_by_their_words():
    spoke = Appearance.parse("World Resources Institute (WRI)", role="speaker", kind="body")
    again = Appearance.parse("WRI", role="speaker", kind="body")
    before = Event("Forum", organizers=["City of Oslo"], speakers=[spoke, "Representatives of Oslo"])
    after = Event("Forum", organizers=["City of Bergen"], speakers=[again], status="happened")
    assert people(reconcile(before, after)) == [
        "World Resources Institute (WRI): spoke",
        "Representatives of Oslo: not mentioned",
    ]


def test_a_position_that_is_stated_differently_is_remarked():
    before = Event("Forum", speakers=["Jane Roe, Deputy Mayor, City of Oslo"])
    after = Event("Forum", speakers=["Jane Roe, Professor of Law, Lake University"], status="happened")
    found = reconcile(before, after)
    assert people(found) == ["Jane Roe: spoke"]
    assert found.people[0].remarks == (
        "announced as Deputy Mayor, City of Oslo; reported as Professor of Law, Lake University",
    )


def test_a_reading_must_have_one_event():
    event = Event("Open house")
    with pytest.raises(ReadError, match="no event"):
        reconcile(event, read("Nothing is announced here at all.", format="text"))


def test_outcomes_are_said_as_they_are_called():
    assert [str(each) for each in Outcome] == [
        "spoke",
        "took part",
        "named",
        "replaced",
        "absent",
        "maybe",
        "not mentioned",
        "added",
    ]


def test_what_the_package_lists_is_there():
    from eventkit import tracking

    assert sorted(tracking._LATER) == sorted(tracking.__all__) == dir(tracking)
    for name in tracking.__all__:
        assert getattr(tracking, name).__doc__, f"{name} has no docstring"
    with pytest.raises(AttributeError, match="no attribute 'reconciled'"):
        _ = tracking.reconciled
