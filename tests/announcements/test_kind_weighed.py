"""What many general signs together say of a text, where no wording of an announcement does."""

import pytest

from eventkit.announcements import read_announcement
from eventkit.announcements.claims import Claim, Claims
from eventkit.announcements.decisions._weighed import KINDS, Weighed
from eventkit.announcements.document import Span
from eventkit.announcements.finders.kind_weighed import find
from eventkit.announcements.opening import open_document

MENTIONED = [
    "Travel grants for students\n\nThe society offers grants to students who present a paper at an international "
    "conference. Applications consist of the abstract, a budget and a letter. The committee decides within six weeks. "
    "Those who receive a grant write a short report on the meeting. Last year eleven grants were awarded.",
    "Hire our hall\n\nThe main room seats 220 guests and has a stage and a sound system. Two smaller rooms can be used "
    "for workshops. Prices start at 340 euros for half a day. The office is closed on Fridays. The hall can be reached "
    "by tram 4; parking is behind the building.",
    "Eine Stelle am Institut\n\nZum 1. Oktober 2031 ist eine Stelle zu besetzen. Zu den Aufgaben gehört die Betreuung "
    "von Seminaren und Tagungen. Bewerbungen bis zum 15. Juli 2031 an Prof. Karl Weiß. Die Gespräche finden in der 31. "
    "Woche statt. Die Vergütung richtet sich nach dem Tarif.",
]


def signs(text: str) -> dict[str, str]:
    document = open_document(text)
    return {claim.value: document.words(claim.span) for claim in find(document)}


def test_signs_are_words_of_a_class_nouns_with_their_company_and_times():
    told = signs("Map Workshop\n4 May 2031, 15:00 CEST\n\nThe workshop will be held in Basel. Attendees bring a map.")
    assert {name: told[name] for name in ("other in the title", "event of the title in the text", "audience")} == {
        "other in the title": "Workshop",
        "event of the title in the text": "workshop",
        "audience": "Attendees",
    }
    assert {"a day with its hour", "an hour with its zone", "an event that is held", "this event"} <= told.keys()
    assert "an event with its day" not in told


def test_words_of_other_genres_are_signs_as_well():
    assert {"releasing", "releasing in the title", "no event in the title", "no event in the text"} <= signs(
        "Rope 2.4 released\n\nThis release fixes a bug. Install it with care.\n"
    ).keys()


def test_a_text_without_blocks_has_no_signs():
    assert signs("") == {}


def test_signs_add_up_for_each_kind():
    def weighed(*names):
        return Weighed(Claims(Claim("sign", name, Span(0, 1), name, 0.0) for name in names))

    nothing, one, two = weighed(), weighed("webinar at the head"), weighed("webinar at the head", "hours from and to")
    assert nothing.event < one.event < two.event
    assert max(KINDS, key=lambda kind: two.kinds[kind]) == "webinar"
    assert [claim.value for claim in two.grounds("webinar", 1)] == ["webinar at the head"]
    assert weighed("an unknown sign").kinds == nothing.kinds


@pytest.mark.parametrize("text", MENTIONED)
def test_events_that_are_mentioned_are_not_announced(text):
    assert read_announcement(text).events == ()


def test_where_it_is_close_that_is_told():
    reading = read_announcement("A walk on the ice\n\nSaturday, the old pier. Bring a lamp.")
    told = [doubt.message for doubt in reading.doubts if doubt.field == "kind"] + list(reading.leftovers)
    assert len(told) == 1
    assert told[0].startswith("may ")


@pytest.mark.parametrize(
    "deadline",
    [
        "Applications (two pages and a CV) must arrive by 15 March 2031, 12:00 CET.",
        "Applications are accepted until Saturday, 15 March 2031, 12:00 CET.",
        "Send your application no later than 15 March 2031 at 12:00 CET.",
    ],
)
def test_the_hour_of_a_deadline_makes_no_event(deadline):
    text = (
        "Call for applications: Summer fellows 2031\n\nThe Elm Institute invites applications for five summer "
        "fellowships in Lund.\n\nFellows work on a project of their own, give one talk in our seminar and take part in "
        f"its life. They receive a room.\n\n{deadline} Online interviews are planned for April.\n"
    )
    assert read_announcement(text).events == ()
