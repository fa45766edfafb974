"""What holds whatever sources say and people decide."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from strategies import events

from eventkit import Catalogue, Event, Webinar, errors
from eventkit.tracking.event_data import event_to_data, same_data
from eventkit.tracking.replay import replay

START = datetime(2020, 4, 1, 12, tzinfo=UTC)
FEW = settings(max_examples=20)  # each makes a catalogue
SOURCES = ("", "https://a.example", "https://b.example", "https://c.example")
UID = "talk@example.org"

# Values that meet and contradict one another, so that stories have something to tell.
WHENS = (
    None,
    "May 2020",
    "15 May 2020",
    "15 May 2020, 7pm Beijing time",
    "29 May 2020, 7pm Beijing time",
    "June 2020",
)
SPEAKERS = (
    "Qiu Baoxing, Counselor of the State Council",
    "Mr. Baoxing QIU",
    "Jane Roe, Mayor, Oslo",
    "J. Roe",
    "Ann Poe",
)
STATUSES = ("announced", "confirmed", "cancelled", "postponed", "rescheduled", "happened", "moved-online")


@st.composite
def talks(draw, uid=UID):
    return draw(st.sampled_from((Event, Webinar)))(
        draw(st.sampled_from(("Clean air", "Clean air for cities", "CANCELLED: Clean air"))),
        when=draw(st.sampled_from(WHENS)),
        speakers=draw(st.lists(st.sampled_from(SPEAKERS), unique=True, max_size=3)),
        organizers=draw(st.sampled_from(((), ("Lake Institute",), ("Lake Institute", "Air Fund")))),
        status=draw(st.sampled_from(STATUSES)),
        place=draw(st.sampled_from((None, "Oslo", "City Hall, Oslo", "Beijing"))),
        description=draw(st.sampled_from(("", "A talk.", "Our talk."))),
        categories=draw(st.sampled_from(((), ("air",), ("Air", "cities")))),
        uid=uid,
    )


moments = st.integers(0, 20).map(lambda days: START + timedelta(days=days))
sources = st.sampled_from(SOURCES)
anything = events().map(lambda event: evolve(event, uid=UID))
statements = st.tuples(st.one_of(talks(), talks(), anything), sources, moments)
stories = st.lists(statements, min_size=1, max_size=6)


def told(story):
    catalogue = Catalogue.open(":memory:")
    for event, source, seen in story:
        catalogue.record(event, source=source, seen=seen)
    return catalogue


def plain(known):
    """What is known, whatever the order in which it came to be known."""
    fields = dict(known.fields)
    fields.pop("sequence", None)
    return {name: sorted(map(repr, value)) if isinstance(value, list) else value for name, value in fields.items()}


@FEW
@given(stories)
def test_what_is_recorded_again_changes_nothing(story):
    with told(story) as catalogue:
        before = catalogue.known(UID)
        event, source, seen = story[-1]
        assert catalogue.record(event, source=source, seen=seen) == []
        if source and all(other != source or then <= seen for _, other, then in story):
            assert catalogue.record(event, source=source, seen=seen + timedelta(days=30)) == []
        assert catalogue.known(UID) == before


@FEW
@given(stories)
def test_states_follow_from_revisions_and_earlier_ones_can_be_asked_for(story):
    with told(story) as catalogue:
        history = catalogue.history(UID)
        assert replay(history) == {UID: catalogue.known(UID)}
        assert catalogue.verify() == []
        assert [revision.number for revision in history] == list(range(1, len(history) + 1))
        for one, following in [*pairwise(history), (history[-1], None)]:
            if following is None or following.moment > one.moment:
                assert catalogue.at(one.moment).known(UID) == replay(history[: one.number])[UID]


@FEW
@given(stories)
def test_what_was_told_is_what_changed(story):
    with Catalogue.open(":memory:") as catalogue:
        changes = []
        for event, source, seen in story:
            changes += catalogue.record(event, source=source, seen=seen)
        assert catalogue.changes() == changes
        assert all(str(change) for change in changes)


@FEW
@given(stories)
def test_nothing_that_a_source_said_is_lost(story):
    with told(story) as catalogue:
        said = [statement.said for sighting in catalogue.sightings() for statement in sighting.statements]
    for event, _, _ in story:
        assert any(same_data(event_to_data(event), each) for each in said)


@FEW
@given(stories)
def test_the_sequence_never_falls_and_no_moment_is_before_the_last(story):
    with told(story) as catalogue:
        history = catalogue.history(UID)
        states = [replay(history[:number])[UID] for number in range(1, len(history) + 1)]
        for one, following in pairwise(states):
            assert (one.fields.get("sequence") or 0) <= (following.fields.get("sequence") or 0)
            assert one.moment <= following.moment


@FEW
@given(stories)
def test_undoing_the_last_revision_gives_the_state_before(story):
    with told(story) as catalogue:
        history = catalogue.history(UID)
        assume(len(history) > 1)
        before = replay(history[:-1])[UID]
        try:
            catalogue.undo(history[-1], by="Ada", moment=START + timedelta(days=40))
        except errors.TrackingError:
            # A revision may do no more than raise the number.
            assert {change.field for change in history[-1].changes} == {"sequence"}
            return
        after = catalogue.known(UID)
        assert {**after.fields, "sequence": 0} == {**before.fields, "sequence": 0}
        assert after.locks == before.locks


@FEW
@given(stories, talks(), stories, st.sampled_from(("when", "status", "place", "appearances", "title", "categories")))
def test_nothing_that_a_person_decided_is_changed_by_what_sources_say(story, event, later, field):
    with told(story) as catalogue:
        catalogue.decide(UID, field, getattr(event, field), by="Ada", moment=START + timedelta(days=5))
        decided = catalogue.known(UID).fields.get(field)
        for said, source, seen in later:
            catalogue.record(said, source=source, seen=seen)
        assert catalogue.known(UID).fields.get(field) == decided


# Fields of which each source states some, and none that the other contradicts.
WHOLE = Webinar(
    "Clean air for cities",
    when="15 May 2020, 7pm Beijing time",
    speakers=SPEAKERS[:1],
    organizers=["Lake Institute"],
    place="City Hall, Oslo",
    description="A talk.",
    language="en",
    categories=["air"],
    url="https://lake.example/talk",
    status="cancelled",
    uid=UID,
)
VAGUER = {"when": "May 2020", "place": "Oslo"}
OPTIONAL = ("when", "appearances", "place", "description", "language", "categories", "url", "status")


@st.composite
def parts(draw):
    """The event with only some of its fields, or vaguer ones, and perhaps people whom the other one does not list."""
    fields = {name: getattr(WHOLE, name) for name in OPTIONAL if draw(st.booleans())}
    fields |= {name: vague for name, vague in VAGUER.items() if name in fields and draw(st.booleans())}
    part = draw(st.sampled_from((Event, Webinar)))(WHOLE.title, uid=UID, **fields)
    more = draw(st.lists(st.sampled_from(SPEAKERS[2:3] + SPEAKERS[4:]), unique=True, max_size=2))
    return evolve(part, speakers=[*part.speakers, *more]) if more else part


@FEW
@given(parts(), parts(), st.booleans())
def test_the_order_of_sources_that_do_not_contradict_one_another_does_not_matter(a, b, late):
    first, second = (a, SOURCES[1], START), (b, SOURCES[2], START + timedelta(days=1))
    one = told([first, second])
    # Recorded the other way around: the later one first, or as if it had been seen first.
    other = told([second, first] if late else [(b, SOURCES[2], START), (a, SOURCES[1], START + timedelta(days=1))])
    with one, other:
        assert plain(one.known(UID)) == plain(other.known(UID))


FIELDS = ("kind", "when", "status", "place", "appearances", "title", "speakers", "duration", "previous", "sessions")
OTHER = "other@example.org"
doings = st.one_of(
    st.tuples(st.just("record"), statements),
    st.tuples(st.just("record"), st.tuples(st.one_of(talks(OTHER), anything), sources, moments)),
    st.tuples(st.just("decide"), st.tuples(st.sampled_from(FIELDS), anything)),
    st.tuples(st.just("release"), st.sampled_from(FIELDS)),
    st.tuples(st.just("undo"), st.integers(0, 20)),
    st.tuples(st.just("settle"), st.booleans()),
)


def do(catalogue, what, how, moment):
    """Do what people do; what is refused changes nothing."""
    uid = UID if moment.hour % 2 else OTHER
    try:
        if what == "record":
            event, source, seen = how
            catalogue.record(event, source=source, seen=seen, max_lost=1)
        elif what == "decide":
            field, event = how
            catalogue.decide(uid, field, getattr(event, field, None), by="Ada", moment=moment)
        elif what == "release":
            catalogue.release(uid, how, by="Ada", moment=moment)
        elif what == "undo":
            history = catalogue.history(uid)
            catalogue.undo(history[how % len(history)], by="Ada", moment=moment)
        elif proposals := catalogue.proposals():
            catalogue.settle(proposals[0], same=how, by="Ada", moment=moment)
    except (errors.InvalidField, errors.TrackingError):
        return


@FEW
@given(st.lists(doings, min_size=2, max_size=12))
def test_whatever_is_said_and_decided_the_catalogue_is_well(deeds):
    with Catalogue.open(":memory:") as catalogue:
        for number, (what, how) in enumerate(deeds):
            do(catalogue, what, how, START + timedelta(days=number, hours=number))
        assert catalogue.verify() == []
        assert all(event.uid for event in catalogue.events())
        assert all(str(change) for change in catalogue.changes())
        for known in catalogue.at(START + timedelta(days=60)).all_known():
            assert catalogue.known(known.uid) == known
