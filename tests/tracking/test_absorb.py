"""What a statement changes of what is known, field by field, and the sentences that tell it."""

from datetime import UTC, datetime, timedelta

import pytest

from eventkit import Event, Place, Session, Status, Webinar, When
from eventkit.tracking.absorb import Statement, absorb, first
from eventkit.tracking.changes import KINDS, changes_of
from eventkit.tracking.event_data import event_to_data
from eventkit.tracking.replay import apply
from eventkit.tracking.revision import Revision

MONDAY = datetime(2020, 5, 4, 12, tzinfo=UTC)
TALK = Webinar(
    "Clean air for cities",
    when="15 May 2020, 7pm Beijing time",
    organizers=["Lake Institute"],
    speakers=["Qiu Baoxing, Counselor of the State Council", "Jane Roe, Mayor, Oslo"],
    place="https://example.org/room",
    uid="talk@example.org",
)


class Story:
    """One event told by sources, one statement after the other."""

    def __init__(self, event):
        self.said = {}
        self.known = None
        self.told = []
        self.doubts = ()
        self.contradictions = ()
        self.record(event)

    def record(self, event, source="page", *, others=(), **how):
        data = event_to_data(event)
        if self.known is None:
            changes = first(data)
        else:
            statement = Statement(data, self.said.get(source), others=lambda: map(event_to_data, others), **how)
            absorbed = absorb(self.known, statement, origin=source)
            changes, self.doubts, self.contradictions = absorbed.changes, absorbed.doubts, absorbed.contradictions
        self.said[source] = data
        if not changes:
            self.told = []
            return self
        number = self.known.number + 1 if self.known else 1
        revision = Revision("talk@example.org", number, MONDAY + timedelta(days=number), changes, origin=source)
        self.told = [
            str(change).removeprefix("'Clean air for cities': ") for change in changes_of(revision, self.known)
        ]
        self.known = apply(self.known, revision)
        return self

    @property
    def event(self):
        return self.known.event


def changed(event=TALK, **fields):
    values = {
        "when": event.when,
        "place": event.place,
        "appearances": event.appearances,
        "uid": event.uid,
        "title": event.title,
    }
    values |= fields
    if {"speakers", "organizers"} & fields.keys():
        del values["appearances"]
    return type(event)(values.pop("title"), **values)


def test_the_same_again_changes_nothing():
    story = Story(TALK)
    assert story.record(TALK).told == []
    assert story.record(TALK, "other page").told == []
    assert story.known.number == 1


def test_a_move_keeps_the_time_before_and_raises_the_sequence():
    story = Story(TALK).record(changed(when="29 May 2020, 7pm Beijing time"))
    assert story.told == ["moved from Friday, 15 May 2020, 19:00 (Shanghai) to Friday, 29 May 2020, 19:00 (Shanghai)"]
    assert story.event.previous == (TALK.when,)
    assert story.event.sequence == 1
    assert story.event.updated == MONDAY + timedelta(days=2)
    assert story.event.created == MONDAY + timedelta(days=1)


@pytest.mark.parametrize("words", ["15 May 2020", "May 2020", "15 May 2020, 7am EDT", "TBA"])
def test_a_time_that_can_be_the_same_does_not_move(words):
    story = Story(TALK).record(changed(when=words), "other page")
    assert (story.told, story.event.when) == ([], TALK.when)


def test_a_more_exact_time_refines():
    story = Story(changed(when="May 2020")).record(TALK)
    assert story.told == ["takes place Friday, 15 May 2020, 19:00 (Shanghai) (so far: May 2020)"]
    assert (story.event.previous, story.event.sequence) == ((), 1)


def test_a_page_that_still_has_the_old_time_does_not_move_it_back():
    story = Story(TALK).record(changed(when="29 May 2020, 7pm Beijing time"))
    assert story.record(TALK, "stale page").told == []
    assert story.record(TALK, "stale page").told == []


def test_two_pages_that_disagree_move_it_once():
    later = changed(when="29 May 2020, 7pm Beijing time")
    story = Story(TALK).record(later, "other page")
    assert len(story.told) == 1
    for _ in range(3):
        assert story.record(TALK, "page").told == []
        assert story.record(later, "other page").told == []
    assert story.event.when == later.when


def test_the_source_itself_can_move_it_back():
    story = Story(TALK).record(changed(when="29 May 2020, 7pm Beijing time")).record(TALK)
    assert len(story.told) == 1
    assert story.event.when == TALK.when
    assert [str(each) for each in story.event.previous] == [str(TALK.when), "29 May 2020, 7pm Beijing time"]


def test_cancelled_is_taken_back_only_by_who_said_it():
    off = changed(status="cancelled")
    story = Story(TALK).record(off)
    assert story.told == ["cancelled"]
    assert story.record(TALK, "other page").told == []
    assert story.record(changed(status="confirmed"), "feed").told == []
    assert story.event.status is Status.CANCELLED
    assert story.record(TALK).told == ["takes place after all"]
    assert story.event.sequence == 2


def test_a_new_time_of_what_was_postponed_reschedules_it():
    story = Story(TALK).record(changed(status="postponed"))
    assert story.told == ["postponed"]
    assert story.record(TALK, "stale page").told == []
    story.record(changed(when="12 June 2020, 7pm Beijing time"), "other page")
    assert story.told == [
        "rescheduled from Friday, 15 May 2020, 19:00 (Shanghai) to Friday, 12 June 2020, 19:00 (Shanghai)"
    ]
    assert story.event.status is Status.RESCHEDULED
    assert story.event.previous == (TALK.when,)


def test_happened_is_not_taken_back_by_a_feed_that_confirms():
    story = Story(TALK).record(changed(status="happened"), "report")
    assert story.told == ["took place"]
    assert story.record(changed(status="confirmed"), "feed").told == []


def test_people_of_two_sources_are_united():
    story = Story(TALK).record(
        changed(speakers=["Mr. Baoxing QIU, counsellor of the State Council", "Ann Poe"], organizers=()), "other page"
    )
    assert story.told == ["'Ann Poe' added (speaker)"]
    assert [one.name for one in story.event.speakers] == ["Qiu Baoxing", "Jane Roe", "Ann Poe"]
    assert [one.name for one in story.event.organizers] == ["Lake Institute"]
    assert story.known.origins["appearances"] == (("page",), ("page",), ("page",), ("other page",))


def test_who_may_be_somebody_known_is_kept_beside_with_a_doubt():
    story = Story(TALK).record(changed(speakers=["J. Roe"], organizers=()), "other page")
    assert story.told == ["'J. Roe' added (speaker)"]
    assert story.doubts == ("J. Roe may be Jane Roe: names fit; initials fit: J., Jane",)


def test_who_is_no_longer_listed_goes_unless_another_source_lists_them():
    fewer = changed(speakers=["Jane Roe, Mayor, Oslo"], organizers=["Lake Institute"])
    assert Story(TALK).record(fewer).told == ["'Qiu Baoxing' no longer listed (speaker)"]
    assert Story(TALK).record(fewer, "other page").told == []
    assert Story(TALK).record(fewer, others=[TALK]).told == []


def test_a_page_that_lists_nobody_removes_nobody():
    assert Story(TALK).record(changed(speakers=(), organizers=["Lake Institute"])).told == []
    assert Story(TALK).record(changed(appearances=())).told == []


def test_positions_change_with_the_source_that_stated_them_and_are_united_with_those_of_others():
    line = "Jane Roe, Minister, Ministry of the Environment"
    story = Story(TALK).record(changed(speakers=[line], organizers=()), "other page")
    assert story.told == ["'Jane Roe' is Mayor, Oslo; Minister, Ministry of the Environment (so far: Mayor, Oslo)"]
    story = Story(TALK).record(changed(speakers=["Qiu Baoxing, Counselor of the State Council", line], organizers=()))
    assert story.told == ["'Jane Roe' is Minister, Ministry of the Environment (so far: Mayor, Oslo)"]


def test_a_place_with_more_words_is_the_same_place():
    story = Story(changed(place=Place(city="Beijing")))
    hall = Place("National Convention Center", city="Beijing")
    assert story.record(changed(place=hall), "a").told == ["at National Convention Center, Beijing (so far: Beijing)"]
    assert story.record(changed(place=Place(city="Beijing")), "b").told == []
    assert story.record(changed(place="Oslo"), "c").told == ["at Oslo (so far: National Convention Center, Beijing)"]
    assert story.event.sequence == 2


def test_wording_follows_the_source_that_it_came_from():
    story = Story(changed(description="A talk.", url="https://example.org/talk"))
    assert story.record(changed(description="Our talk.", url="https://example.com/e/1"), "other page").told == []
    assert [source.url for source in story.event.sources] == ["https://example.com/e/1"]
    assert story.record(changed(description="The talk.")).told == ["description changed: The talk."]


def test_marks_in_a_title_are_no_title():
    assert Story(TALK).record(changed(title="RESCHEDULED: Clean air for cities")).told == []
    story = Story(TALK).record(changed(title="Clean water for cities"))
    assert story.told == ["'Clean water for cities': was called 'Clean air for cities'"]


def test_a_locked_field_stays_and_the_contradiction_is_told():
    story = Story(TALK)
    object.__setattr__(story.known, "locks", {"when": "d1"})
    story.record(changed(when="29 May 2020, 7pm Beijing time"))
    assert story.told == []
    assert [each.field for each in story.contradictions] == ["when"]
    assert story.event.when == TALK.when


def test_what_was_seen_earlier_fills_only_what_is_not_known():
    story = Story(TALK)
    old = changed(when="8 May 2020, 7pm Beijing time", language="en", speakers=["Ann Poe"], organizers=())
    story.record(old, "old page", late=True, newer=frozenset(story.known.fields))
    assert story.told == ["'Ann Poe' added (speaker)", "language known: en"]
    assert story.event.when == TALK.when
    assert (story.event.language, story.event.previous) == ("en", ())


def test_a_kind_is_learned_and_not_unlearned():
    story = Story(changed(Event("Clean air for cities", uid="talk@example.org")))
    story.record(TALK, "other page")
    assert type(story.event) is Webinar
    assert story.record(changed(Event("Clean air for cities", uid="talk@example.org"))).told == []


def test_programs_of_two_sources_are_united():
    a = Session("Opening of the day", when="15 May 2020, 9:00 Beijing time")
    b = Session("Air and water together", speakers=["Ann Poe"])
    story = Story(changed(sessions=[a])).record(changed(sessions=[b]), "other page")
    assert story.event.sessions == (a, b)
    story.record(changed(sessions=[a, Session("Closing of the day")]))
    assert [one.title for one in story.event.sessions] == [a.title, b.title, "Closing of the day"]


def test_the_sequence_is_never_below_what_the_source_says():
    story = Story(changed(sequence=4))
    assert story.record(changed(sequence=7, description="x")).event.sequence == 7
    assert story.record(changed(sequence=7, when=When.parse("16 May 2020, 7pm Beijing time"))).event.sequence == 8


def test_every_kind_of_change_has_a_name_of_its_own_and_a_sentence():
    assert len({kind.name for kind in KINDS}) == len(KINDS)


def test_a_page_that_completes_a_name_means_the_same_person():
    story = Story(changed(speakers=["J. Roe, Mayor, Oslo"], organizers=["Lake Institute"]))
    story.record(changed(speakers=["Jane Roe, Mayor, Oslo"], organizers=["Lake Institute"]))
    assert story.told == ["'Jane Roe' is the name of 'J. Roe'"]
    assert [one.name for one in story.event.speakers] == ["Jane Roe"]
