"""The contract of a store, on every kind of store."""

import pytest
from making import HOUR, NOON, append, revision, seen

from eventkit.errors import DamagedCatalogue
from eventkit.tracking.decision import Decision, Disagreement, Proposal
from eventkit.tracking.document import Document, Sighting, Statement
from eventkit.tracking.entry import Entry
from eventkit.tracking.keys import keys_of_data
from eventkit.tracking.known import Known
from eventkit.tracking.revision import FieldChange, Revision


def by_keys(snapshot, uid):
    """The events that share a key with this one; every key of it finds it."""
    found = snapshot.alike(keys := keys_of_data(snapshot.known([uid])[uid].fields))
    assert keys
    assert all(uid in found[key] for key in keys)
    return {other for uids in found.values() for other in uids}


def test_a_new_store_is_empty(store):
    with store.read() as snapshot:
        assert snapshot.known(["1"]) == {}
        assert list(snapshot.uids()) == []
        assert list(snapshot.all_known()) == []
        assert list(snapshot.revisions()) == []
        assert list(snapshot.sightings()) == []
        assert snapshot.last_sighting("https://example.org") is None
        assert snapshot.sighting("s1") is None
        assert snapshot.sources() == []
        assert snapshot.document("0" * 64) is None
        assert snapshot.proposals() == []
        assert snapshot.decisions() == []
        assert snapshot.disagreements() == []
        assert snapshot.alike(["w:trains"]) == {}


def test_what_was_appended_is_what_is_read(store):
    document = Document.of(b"BEGIN:VCALENDAR\r\n\x00\xff", media_type="text/calendar")
    statements = (
        Statement("1", {"title": "Night trains", "uid": "a@example.org"}, ("the year is not stated",)),
        Statement("2", {"title": "夜行列车\ud800\x00"}),
    )
    sighting = Sighting(
        "https://example.org/feed.ics",
        NOON,
        digest=document.digest,
        title="Feed",
        etag='"1"',
        modified="Sun, 01 Mar 2026 12:00:00 GMT",
        statements=statements,
    )
    first = revision("1", 1, title="Night trains", status="confirmed")
    other = revision("2", 1, title="夜行列车\ud800\x00")
    proposal = Proposal("1", "2", ("the same words", "other years"), NOON)
    decision = Decision("lock", NOON, "Jane Roe", "I asked them", uid="1", field="status", value=None)
    disagreement = Disagreement("1", "status", "confirmed", None, NOON, decision=decision.id, sighting=sighting.id)
    append(
        store,
        documents=[document],
        sightings=[sighting],
        revisions=[first, other],
        proposals=[proposal],
        decisions=[decision],
        disagreements=[disagreement],
    )
    with store.read() as snapshot:
        assert snapshot.document(document.digest) == document
        assert list(snapshot.sightings()) == [sighting]
        assert snapshot.last_sighting(sighting.address) == sighting
        assert snapshot.sighting(sighting.id) == sighting
        assert list(snapshot.revisions()) == [first, other]
        assert snapshot.proposals() == [proposal]
        assert snapshot.decisions() == [decision]
        assert snapshot.disagreements() == [disagreement]
        assert snapshot.disagreements("2") == []
        assert snapshot.known(["1", "2", "3"]) == {
            "1": Known(
                "1",
                1,
                NOON,
                NOON,
                {"title": "Night trains", "status": "confirmed"},
                origins={"title": (("s1",),), "status": (("s1",),)},
            ),
            "2": Known("2", 1, NOON, NOON, {"title": "夜行列车\ud800\x00"}, origins={"title": (("s1",),)}),
        }


def test_states_follow_the_revisions(store):
    append(store, revisions=[revision("1", 1, title="Trains", categories=["rail"])])
    second = Revision(
        "1",
        2,
        NOON + HOUR,
        (
            FieldChange("title", "Trains", "Night trains"),
            FieldChange("categories", ["rail"], ["rail", "night"], (("s1",), ("s1", "s2"))),
            FieldChange("locks", {}, {"title": "d1"}),
            FieldChange("url", None, "https://example.org"),
        ),
        by="Jane Roe",
        why="she knows",
        origin="s2",
        undoes=1,
    )
    append(store, revisions=[second, Revision("1", 3, NOON + HOUR, (FieldChange("url", "https://example.org", None),))])
    with store.read() as snapshot:
        (known,) = snapshot.all_known()
        assert known == Known(
            "1",
            3,
            NOON + HOUR,
            NOON,
            {"title": "Night trains", "categories": ["rail", "night"]},
            origins={"title": (("s2",),), "categories": (("s1",), ("s1", "s2"))},
            locks={"title": "d1"},
        )
        assert known.event.title == "Night trains"
        assert (known.event.created, known.event.updated) == (NOON, NOON + HOUR)
        assert list(snapshot.revisions("1"))[1] == second


def test_revisions_that_do_not_follow_are_refused_and_nothing_is_kept(store):
    append(store, revisions=[revision("1", 1, title="Trains")])
    for wrong in (revision("1", 1, title="x"), revision("1", 3, title="x"), revision("2", 2, title="x")):
        with pytest.raises(DamagedCatalogue):
            append(store, revisions=[revision("3", 1, title="y"), wrong])
    assert seen(store, lambda snapshot: list(snapshot.uids())) == ["1"]
    assert seen(store, lambda snapshot: len(list(snapshot.revisions()))) == 1


def test_what_fails_keeps_nothing(store):
    def work(transaction):
        transaction.append(Entry(revisions=(revision("1", 1, title="Trains"),)))
        assert transaction.known(["1"])["1"].title == "Trains"
        raise KeyError("changed my mind")

    with pytest.raises(KeyError):
        store.write(work)
    assert seen(store, lambda snapshot: list(snapshot.uids())) == []
    append(store, revisions=[revision("1", 1, title="Trains")])


def test_a_transaction_gives_back_what_its_work_gave(store):
    assert store.write(lambda transaction: 7) == 7


def test_several_entries_of_one_transaction(store):
    def work(transaction):
        transaction.append(Entry(revisions=(revision("1", 1, title="Trains"),)))
        transaction.append(Entry(revisions=(revision("1", 2, title="Night trains"),)))
        return transaction.known(["1"])["1"]

    assert store.write(work).title == "Night trains"
    assert seen(store, lambda snapshot: snapshot.known(["1"])["1"].number) == 2


def test_a_view_does_not_change_while_it_is_read(store):
    append(store, revisions=[revision(str(n), 1, title=f"Talk {n}") for n in range(3)])
    with store.read() as snapshot:
        events = snapshot.all_known()
        first = next(events)
        append(store, revisions=[revision(str(n), 2, title="Moved") for n in range(3)])
        append(store, revisions=[revision("9", 1, title="New")])
        assert [first.title, *(known.title for known in events)] == ["Talk 0", "Talk 1", "Talk 2"]
        assert snapshot.known(["1"])["1"].title == "Talk 1"
        with store.read() as later:
            assert [known.title for known in later.all_known()] == ["Moved", "Moved", "Moved", "New"]
        assert len(list(snapshot.revisions())) == 3


def test_an_event_that_turned_out_to_be_another_is_found_by_both(store):
    append(store, revisions=[revision(uid, 1, title="Night trains") for uid in ("a", "b", "c")])
    cursor = seen(store, lambda snapshot: snapshot.cursor())
    append(
        store,
        revisions=[
            Revision("a", 2, NOON, (FieldChange("aliases", None, ["b"]),)),
            Revision("b", 2, NOON, (FieldChange("merged_into", None, "a"),)),
        ],
    )
    append(
        store,
        revisions=[
            Revision("c", 2, NOON, (FieldChange("aliases", None, ["a", "x"]),)),
            Revision("a", 3, NOON, (FieldChange("merged_into", None, "c"),)),
        ],
    )
    with store.read() as snapshot:
        found = snapshot.known(["a", "b", "c", "x", "y"])
        assert {asked: known.uid for asked, known in found.items()} == {"a": "c", "b": "c", "c": "c", "x": "c"}
        assert list(snapshot.uids()) == ["c"]
        assert [known.uid for known in snapshot.all_known()] == ["c"]
        assert [known.uid for known in snapshot.all_known(changed_since=cursor)] == ["a", "b", "c"]
        assert by_keys(snapshot, "c") == {"c"}
    append(
        store,
        revisions=[
            Revision("c", 3, NOON, (FieldChange("aliases", ["a", "x"], ["x"]),)),
            Revision("a", 4, NOON, (FieldChange("merged_into", "c", None),)),
        ],
    )
    with store.read() as snapshot:
        found = snapshot.known(["a", "b", "c", "x"])
        assert {asked: known.uid for asked, known in found.items()} == {"a": "a", "b": "a", "c": "c", "x": "c"}
        assert by_keys(snapshot, "a") == {"a", "c"}


def test_the_look_alikes_follow_the_states(store):
    append(store, revisions=[revision("2", 1, title="Night trains"), revision("1", 1, title="Night trains")])
    with store.read() as snapshot:
        keys = keys_of_data(snapshot.known(["2"])["2"].fields)
        assert snapshot.alike([*keys, "none"]) == {key: ["1", "2"] for key in keys}
    append(store, revisions=[Revision("1", 2, NOON, (FieldChange("title", "Night trains", "Open house"),))])
    with store.read() as snapshot:
        assert snapshot.alike(keys) == {key: ["2"] for key in keys}
        changed = keys_of_data(snapshot.known(["1"])["1"].fields)
        assert snapshot.alike(changed) == {key: ["1"] for key in changed}


def test_a_cursor_shows_what_is_new(store):
    append(store, revisions=[revision("1", 1, title="One"), revision("2", 1, title="Two")])
    cursor = seen(store, lambda snapshot: snapshot.cursor())
    assert seen(store, lambda snapshot: list(snapshot.all_known(changed_since=cursor))) == []
    append(store, revisions=[revision("2", 2, title="Three"), revision("3", 1, title="Four")])
    append(store, sightings=[Sighting("https://example.org", NOON)])
    with store.read() as snapshot:
        assert [known.title for known in snapshot.all_known(changed_since=cursor)] == ["Three", "Four"]
        assert list(snapshot.all_known(changed_since=snapshot.cursor())) == []


def test_revisions_come_by_moment_identifier_and_number(store):
    append(store, revisions=[revision("b", 1, NOON), revision("B", 1, NOON), revision("c", 1, NOON - HOUR)])
    append(store, revisions=[revision("a", 1, NOON), revision("b", 2, NOON), revision("c", 2, NOON + HOUR)])

    def ask(**bounds):
        return seen(store, lambda snapshot: [(r.uid, r.number) for r in snapshot.revisions(**bounds)])

    assert ask() == [("c", 1), ("B", 1), ("a", 1), ("b", 1), ("b", 2), ("c", 2)]
    assert ask(uid="b") == [("b", 1), ("b", 2)]
    assert ask(since=NOON) == [("c", 2)]
    assert ask(until=NOON, since=NOON - HOUR) == [("B", 1), ("a", 1), ("b", 1), ("b", 2)]
    assert ask(uid="c", until=NOON) == [("c", 1)]


def test_the_number_of_the_newest_revision_at_a_moment(store):
    first, second, third = (revision("1", number + 1, NOON + number * HOUR, title=f"{number}") for number in range(3))
    append(store, revisions=(first, second, third, revision("2", 1, NOON + HOUR, title="b")))
    with store.read() as snapshot:
        assert snapshot.numbers(["1", "2", "3"]) == {"1": (3, NOON + 2 * HOUR, 3), "2": (1, NOON + HOUR, 1)}
        assert snapshot.numbers(["1", "2", "3"], until=NOON) == {"1": (1, NOON, 3)}
        assert list(snapshot.revisions_of(["2", "1"], since=NOON, until=NOON + HOUR)) == [
            second,
            revision("2", 1, NOON + HOUR, title="b"),
        ]


def test_sightings_in_which_events_were_missing(store):
    one = Sighting("https://example.org", NOON + HOUR, missing=("1", "2"))
    other = Sighting("https://example.org/b", NOON, missing=("3",))
    none = Sighting("https://example.org", NOON, title='"missing"', statements=(Statement("1", {"title": "a"}),))
    append(store, sightings=(one, other, none))
    with store.read() as snapshot:
        assert list(snapshot.missing()) == [other, one]
        assert list(snapshot.missing(since=NOON)) == [one]
        assert list(snapshot.missing(until=NOON)) == [other]


def test_sightings_are_found_by_source_and_by_event(store):
    first = Sighting("https://example.org/a", NOON, statements=(Statement("1", {}), Statement("2", {"title": "Two"})))
    again = Sighting("https://example.org/a", NOON + HOUR, again=first.id)
    other = Sighting("https://example.org/b", NOON - HOUR, statements=(Statement("2", {"title": "Two"}),))
    append(store, sightings=[first, other])
    append(store, sightings=[again])
    with store.read() as snapshot:
        assert list(snapshot.sightings()) == [again, first, other]
        assert list(snapshot.sightings(address="https://example.org/a")) == [again, first]
        assert [(found.id, found.statements) for found in snapshot.sightings(uid="2")] == [
            (first.id, first.statements[1:]),
            (other.id, other.statements),
        ]
        assert snapshot.last_sighting("https://example.org/a") == again
        assert snapshot.sighting(first.id) == first
        assert [(found.address, found.id, found.statements) for found in snapshot.sources()] == [
            ("https://example.org/a", again.id, ()),
            ("https://example.org/b", other.id, ()),
        ]


def test_a_proposal_is_open_until_it_is_settled(store):
    one, two = Proposal("1", "2", (), NOON + HOUR), Proposal("1", "3", (), NOON)
    append(store, proposals=[one, two])
    assert seen(store, lambda snapshot: snapshot.proposals()) == [two, one]
    append(store, decisions=[Decision("same event", NOON, "Jane Roe", uid="1", other="2", proposal=one.id)])
    assert seen(store, lambda snapshot: snapshot.proposals()) == [two]
    assert seen(store, lambda snapshot: snapshot.proposals(open=False)) == [two, one]


def test_a_document_is_kept_once(store):
    document = Document.of(b"the same")
    append(store, documents=[document])
    append(store, documents=[document])
    assert seen(store, lambda snapshot: snapshot.document(document.digest)) == document


@pytest.mark.parametrize("uid", ["x" * 5000, "É" * 3000, "a b~c", "%_'\"\\"], ids=["long", "accents", "odd", "signs"])
def test_any_identifier_and_address_is_kept(store, uid):
    address = f"https://example.org/{uid}\0\ud800"
    sighting = Sighting(address, NOON, statements=(Statement(uid, {"title": "T"}),))
    append(store, sightings=[sighting], revisions=[revision(uid, 1, title="Night " + "long" * 900, url=address)])
    append(store, revisions=[Revision(uid, 2, NOON, (FieldChange("aliases", None, [uid + "!"]),))])
    with store.read() as snapshot:
        assert list(snapshot.uids()) == [uid]
        assert [known.uid for known in snapshot.all_known()] == [uid]
        assert {known.uid for known in snapshot.known([uid, uid + "!"]).values()} == {uid}
        assert list(snapshot.sightings(address=address)) == [sighting]
        assert list(snapshot.sightings(uid=uid)) == [sighting]
        assert snapshot.sources()[0].address == address
        assert [r.number for r in snapshot.revisions(uid)] == [1, 2]
        assert by_keys(snapshot, uid) == {uid}


def test_many_events_in_bulk(store):
    append(store, revisions=[revision(f"{n:04}", 1, title=f"Talk {n:04}") for n in range(1200)])
    with store.read() as snapshot:
        assert len(snapshot.known([f"{n:04}" for n in range(1300)])) == 1200
        assert list(snapshot.uids()) == [f"{n:04}" for n in range(1200)]
        assert [known.uid for known in snapshot.all_known()] == [f"{n:04}" for n in range(1200)]
        assert len(list(snapshot.revisions())) == 1200
        assert by_keys(snapshot, "0007") >= {"0007"}


def test_what_is_kept_is_there_when_it_is_opened_again(store, place):
    if place == ":memory:":
        pytest.skip("what is in memory is gone when it is closed")
    from eventkit.tracking.stores import open_store

    append(store, revisions=[revision("1", 1, title="Trains")])
    with store.read() as snapshot:
        before = snapshot.known(["1"]), list(snapshot.revisions()), snapshot.cursor()
    again = open_store(place)
    with again.read() as snapshot:
        assert (snapshot.known(["1"]), list(snapshot.revisions()), snapshot.cursor()) == before
    append(again, revisions=[revision("1", 2, title="Night trains")])
    again.close()
    assert seen(store, lambda snapshot: snapshot.known(["1"])["1"].title) == "Night trains"


def test_the_place_is_named(store, place):
    assert store.place == place
