"""Times in announcements: which of the dates on a page is the event's, and what stands elsewhere joined to it."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from eventkit.announcements import read_announcement
from eventkit.announcements._splitting import split
from eventkit.announcements.document import Document
from eventkit.announcements.finders import (
    durations,
    times,
    times_in_cities,
    times_without_day,
    times_year,
    times_zone,
)
from eventkit.announcements.finders._time_phrases import phrases
from eventkit.events.status import Status
from eventkit.when import When
from eventkit.when.zones import of_place


def document(text):
    return Document(text, split(text))


def found(text, finder=times):
    """The claims of a finder as (field, words)."""
    doc = document(text)
    return [(claim.field, doc.words(claim.span)) for claim in finder.find(doc)]


def when(text, **context):
    return read_announcement(text, **context).events[0].when


# Where a text speaks of a time


@pytest.mark.parametrize(
    "words",
    [
        "Tuesday, 6 June 2023, 14:00–15:30 CEST / 8am EDT",
        "June 6, 2023 from 2 to 3:30 pm (Eastern)",
        "6–8 October 2022",
        "Saturday 22 & Sunday 23 October 2022, 10am to 6pm",
        "2023-06-06 13:00 UTC",
        "4. bis 6. Juni 2019",
        "mardi 8 mars 2022, 13h-14h",
        "18 de agosto de 2021",
        "2023年4月15日（周六）14:00-16:30（北京时间）",
        "5 月 6 日周四晚 8 点",
        "Beijing 19:00 / New York 7:00 am",
        "7am PST / 10am EST / 2am AEST (next day)",
        "Q3 2024",
        "3 June 2031, 4-5:30pm ET (1 PT, 22 CEST)",
        "3 June 2031 at 5pm CEST / 4 BST / 11am EDT",
        "9 PT / 12 ET on 7 May 2031",
        "11 May 2031, 1400 - 1800",
        "21 May 2031 from 1000hrs to 1130hrs (SGT)",
        "spring 2022",
        "10am ET on Thursday, May 16",
        "Vendredi 4 Février 2022 de 9h à 12h30",
        "2031-06-04T10:00:00+02:00",
        "2031-06-04T10:00Z/PT1H",
        "2031-06-04 09:00+00:00",
        "Wed, 04 Jun 2031 16:00:00 +0000",
        "2031年6月4日下午两点",
        "6月4日下午两点半到四点",
        "10 月 21 日晚上七点至九点三刻",
        "3月5日晚十一点",
        "May5, 2031, at 7pm",
        "Oct21 2031 noon",
        "1900 hrs on 3 May 2031",
    ],
)
def test_a_stretch_of_time_is_found_whole_among_other_words(words):
    text = f"Title\n\nWe meet {words} as always."
    (phrase,) = phrases(document(text))
    assert text[phrase.start : phrase.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "Release 3.10.2 has 1:1 parity and 12 themes",
        "see https://example.org/2021-04-14-workshop for 10 tips",
        "It may 5 times be seen",
        "The paper (Lake Press, 2019) has 240 pages",
    ],
)
def test_numbers_that_are_no_time_are_none(text):
    assert phrases(document(f"Title\n\n{text}.")) == ()


def test_a_date_may_begin_right_behind_letters_where_chinese_follows():
    text = "Title\n\n湖畔GIS2031年5月10日举办。"
    assert [text[each.start : each.end] for each in phrases(document(text))] == ["2031年5月10日"]


def test_two_dates_with_clock_times_are_two_stretches_and_a_range_is_one():
    text = "Title\n\nTalks: 3 May 10:00 UTC and 4 May 20:00 UTC; camp 5 May 10:00 – 6 May 18:00."
    assert [text[each.start : each.end] for each in phrases(document(text))] == [
        "3 May 10:00 UTC",
        "4 May 20:00 UTC",
        "5 May 10:00 – 6 May 18:00",
    ]


# What a time is the time of


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Date: 6 June 2023", "when"),
        ("活动时间：2023年6月6日", "when"),
        ("Wann: 6. Juni 2023", "when"),
        ("The forum will be held on 6 June 2023 in Oslo.", "when"),
        ("Le colloque aura lieu le 6 juin 2023.", "when"),
        ("La jornada se celebrará el 6 de junio de 2023.", "when"),
        ("论坛将于2023年6月6日在武汉举行。", "when"),
        ("Registration closes on 6 June 2023.", "deadline"),
        ("Submission deadline: 6 June 2023", "deadline"),
        ("The 6 June 2023 deadline for posters has passed.", "deadline"),
        ("The deadline for abstracts will be extended to 6 June 2023.", "deadline"),
        ("Anmeldeschluss: 6. Juni 2023", "deadline"),
        ("报名截止时间为2023年6月6日。", "deadline"),
        ("Last updated 6 June 2023", "published_page"),
        ("6 June 2023 Posted in News", "published_page"),
        ("发布时间：2023-06-06", "published_page"),
        ("It was originally scheduled for 6 June 2023.", "previous"),
        ("The talk on fog, 6 June 2023 (postponed)", "previous"),
        ("Ursprünglich geplant war der 6. Juni 2023.", "previous"),
        ("Recorded on 6 June 2023.", "recorded"),
        ("Recorded live at the Fog Forum in Lund on 6 June 2023.", "recorded"),
        ("Enregistré le 6 juin 2023", "recorded"),
        ("Released: 6 June 2023", "released"),
        ("Last year's forum was held in Turku on 6 June 2023.", "other_time"),
        ("She joined the institute on 6 June 2023.", "other_time"),
        ("Results will be announced on 6 June 2023.", "other_time"),
        ("Notification of acceptance: 6 June 2023", "other_time"),
        ("Geneva, 6 June 2023 – The forum opened.", "dateline"),
    ],
)
def test_the_words_beside_a_time_say_what_it_is_the_time_of(text, field):
    claims = [claim for claim in found(f"Harbor Forum\n\n{text}") if "2023" in claim[1]]
    assert [name for name, _ in claims] == [field]


def test_what_an_event_was_moved_to_is_its_time_and_the_other_the_previous_one():
    assert (
        when("Webinar: Fog\n\nThe webinar planned for 6 May 2023 has been postponed to 8 June 2023.").iso
        == "2023-06-08"
    )


@pytest.mark.parametrize(
    ("words", "previous", "now"),
    [
        ("The forum has been moved from 3 May 2031 to 7 June 2031.", ["2031-05-03"], "2031-06-07"),
        ("It was postponed from Friday, 3 May to Saturday, 7 June 2031.", ["XXXX-05-03"], "2031-06-07"),
        (
            "It was postponed from 3 to 5 May 2031 to 7 to 9 June 2031.",
            ["2031-05-03/2031-05-05"],
            "2031-06-07/2031-06-09",
        ),
        ("The forum has been moved from 3 to 7 June 2031.", ["2031-06-03"], "2031-06-07"),
        ("Die Tagung wird vom 3. Mai 2031 auf den 7. Juni 2031 verschoben.", ["2031-05-03"], "2031-06-07"),
        ("Die Tagung wird auf den 7. Juni 2031 verlegt.", [], "2031-06-07"),
        ("Le colloque est reporté du 3 mai 2031 au 7 juin 2031.", ["2031-05-03"], "2031-06-07"),
        ("El congreso se aplaza del 3 de mayo de 2031 al 7 de junio de 2031.", ["2031-05-03"], "2031-06-07"),
        ("论坛由2031年5月3日延期至2031年6月7日举行。", ["2031-05-03"], "2031-06-07"),
    ],
)
def test_from_one_day_to_another_is_no_range_where_it_says_what_was_moved(words, previous, now):
    (event,) = read_announcement(f"Fog Forum\n\n{words}\n").events
    assert ([each.iso for each in event.previous], event.when.iso) == (previous, now)
    assert event.status is Status.RESCHEDULED


def test_months_seasons_and_years_that_an_event_was_moved_to_are_found():
    assert found("Fog\n\nIt is postponed until spring 2022.", times_without_day) == [("when", "spring 2022")]
    assert found("Fog\n\nIt is moved from January to May.", times_without_day) == [
        ("previous", "January"),
        ("when", "May"),
    ]
    assert found("雾论坛\n\n论坛推迟至2022年。", times_without_day) == [("when", "2022年")]


def test_a_zone_for_all_times_is_found():
    assert found("Fog\n\nAll times are in UTC.", times_zone) == [("zone", "UTC")]
    assert found("Fog\n\nTime zone: Central European Time", times_zone) == [("zone", "Central European Time")]


@pytest.mark.parametrize(
    "words",
    [
        "Les assises se sont tenues à Brest, au Couvent des Ormes, les 5 et 6 octobre 2031.",
        "Les assises ont eu lieu à Brest les 5 et 6 octobre 2031.",
        "Las jornadas tuvieron lugar en Vigo el 5 y 6 de octubre de 2031.",
        "Las jornadas se llevaron a cabo en Vigo el 5 y 6 de octubre de 2031.",
    ],
)
def test_what_was_held_in_french_and_spanish_has_its_days(words):
    assert when(f"Assises de la haie\n\n{words}\n").iso == "2031-10-05/2031-10-06"


def test_the_day_until_which_something_ran_is_no_start():
    assert (
        when("Rail Congress\n\nThe congress takes place on 8 June 2031. The fair ran until 6 June.").iso == "2031-06-08"
    )


def test_a_line_of_day_and_hour_goes_before_the_next_one_of_the_series():
    text = (
        "Maps Webinar, Session 3\n\nWednesday, May 15 | 12:00–1:00 p.m. ET | Virtual\n\nSession 4 follows on June 12.\n"
    )
    assert when(text).iso == "XXXX-05-15T12:00[America/New_York]/XXXX-05-15T13:00[America/New_York]"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        (
            "Course: Walls\n\nFrom 7 to 28 May 2031, 9:30 to 13:00.\n\nThe next course starts on 5 June 2031.",
            "2031-05-07",
        ),
        (
            "Webinar: Soil\n\nEpisode 1 took place on 4 May 2031. Episode 2 will be on 2 June 2031 at 4pm UTC.",
            "2031-06-02",
        ),
        ("Save the date: Library Fair\n\n21 September 2031\n\nDetails follow.", "2031-09-21"),
        (
            "Hackathon results\n\nTwo teams coded at the Old Brewery on 18 May 2031. They meet again in June.",
            "2031-05-18",
        ),
    ],
)
def test_of_several_dates_that_of_this_event_is_taken(text, iso):
    assert when(text).iso.startswith(iso)


def test_what_follows_a_lecture_is_not_its_beginning():
    text = (
        "Wind Lecture\n\nThe lecture takes place on Monday 4 November 2030. "
        "It begins at 6.15pm and will be followed by a reception at 7.30pm.\n"
    )
    assert when(text).iso == "2030-11-04T18:15"


def test_a_spanish_dateline_gives_the_year():
    said = "El foro concluyó ayer. Las sesiones, celebradas los días 10 y 11 de noviembre, fueron largas."
    text = f"Foro Rural\n\nSoria, 12 nov. 2031.- {said}\n"
    assert when(text).iso == "2031-11-10/2031-11-11"


def test_the_clock_times_of_an_agenda_without_a_day_are_no_time_of_the_event():
    assert when("Reed Forum\n\n09:00 – 09:30 Welcome\n\n09:30 – 10:30 Reeds\n").start is None


def test_the_end_of_a_time_of_an_ambiguous_zone_is_kept():
    text = "Webinar: Reeds\n\nWe start at 10:30 BST on 25 April 2031 and finish at 15:00 BST.\n"
    assert when(text).iso == "2031-04-25T10:30/2031-04-25T15:00"


def test_lengths_of_events_are_found_and_other_lengths_are_not():
    def lengths(text):
        return [claim.value for claim in durations.find(document(f"Fog\n\n{text}"))]

    assert lengths("Duration: 90 minutes") == [timedelta(minutes=90)]
    assert lengths("This one-hour webinar is free.") == [timedelta(hours=1)]
    assert lengths("25:59") == [timedelta(minutes=25, seconds=59)]
    assert lengths("Der Vortrag dauert 45 Minuten.") == [timedelta(minutes=45)]
    assert lengths("时长：60分钟") == [timedelta(hours=1)]
    assert lengths("霧についての 40 分です。") == [timedelta(minutes=40)]
    assert lengths("約2時間半の配信です。") == [timedelta(minutes=150)]
    assert lengths("駅から徒歩で5分です。開始は14時40分です。") == []
    assert lengths("2031-10-19 | 33:20") == [timedelta(minutes=33, seconds=20)]
    assert lengths("2031-10-19 | 19:30") == []
    assert lengths("The call is at 18:00. We have 90 minutes.") == [timedelta(minutes=90)]
    assert lengths("We have 30 minutes for questions.") == []
    assert lengths("Veröffentlicht am 9. Februar 2031 · 52 Minuten") == [timedelta(minutes=52)]
    assert lengths("The venue is a 45 minutes drive from the airport.") == []


def test_years_in_the_headline_and_in_what_the_words_speak_of_are_found():
    assert found("Fog Forum 2022\n\nDuring 2021 we rested.", times_year) == [("year", "2022")]


# The time of the event


def test_the_date_of_a_label_is_joined_with_the_clock_time_of_another():
    text = "Webinar: Reading Clouds\n\nDate: Thursday, November 12\n\nTime: 1:00pm - 2:00pm (PST)\n"
    read = when(text)
    assert read.iso == "XXXX-11-12T13:00[America/Los_Angeles]/XXXX-11-12T14:00[America/Los_Angeles]"
    assert read.text == "Thursday, November 12, 1:00pm - 2:00pm (PST)"


def test_deadlines_and_page_dates_are_told_apart_from_the_time():
    text = (
        "Harbor Forum 2023\n\nLast updated 3 May 2023\n\nThe forum takes place from 20 to 22 September. "
        "Register before 31 July.\n"
    )
    reading = read_announcement(text)
    assert reading.events[0].when.iso == "2023-09-20/2023-09-22"
    facts = {fact.field: fact.value.iso for fact in reading.fields if fact.field in ("deadline", "published_page")}
    assert facts == {"deadline": "XXXX-07-31", "published_page": "2023-05-03"}


@pytest.mark.parametrize(
    "text",
    [
        "Webinar: Fog in June 2023\n\nJoin us on 14 June at 15:00 UTC.\n",
        "Fog Webinar Week 2023\n\nThe webinar takes place on 14 June at 15:00 UTC.\n",
        "Webinar: Fog\n\nDuring 2023 we meet each month.\n\nDate: 14 June at 15:00 UTC\n",
        "Webinar: Fog\n\nTurku, 2 June 2023 – Join our webinar on 14 June at 15:00 UTC.\n",
    ],
)
def test_a_year_that_stands_elsewhere_is_used_and_its_source_is_told(text):
    read = when(text)
    assert read.iso == "2023-06-14T15:00Z"
    assert [inference.field for inference in read.inferred] == ["year"]
    assert "caller" not in read.inferred[0].reason


@pytest.mark.parametrize(
    ("day", "said", "iso", "reason"),
    [
        ("14 February 2024", "will be held on 7 March", "2024-03-07", "2024-02-14"),
        ("14 December 2023", "will be held on 7 January", "2024-01-07", "2023-12-14"),
        (
            "14 February 2024",
            "will be held on Thursday, March 7",
            "2024-03-07",
            "2024-02-14, and the day is a Thursday",
        ),
        ("3 December 2023", "was held on 5 November", "2023-11-05", "2023-12-03"),
    ],
)
def test_the_date_of_the_page_gives_the_nearest_year_as_that_of_the_caller_does(day, said, iso, reason):
    read = when(f"Fog Forum\nPosted on {day}\n\nThe Fog Forum {said}.\n")
    assert read.iso == iso
    (inference,) = read.inferred
    assert inference.field == "year"
    assert inference.reason == f"nearest to the publication on {reason}, which the words state: {day!r}"


@pytest.mark.parametrize(
    ("page", "said", "message"),
    [
        ("Posted on 14 February 2024", "will be held on Monday, March 7.",
         "the year is not said, and 7 March is no Monday in 2023, 2024 or 2025; check the weekday, or state the year"),
        ("Posted on 14 December 2023", "was held on 7 May.",
         "the year is not said: 2024-05-07 (nearest to the publication on 2023-12-14, which the words state: "
         "'14 December 2023') does not fit what is told to be over"),
        ("Posted on 14 December 2023", "will be held on 7 July.",
         "the year is not said: 2023-07-07 (nearest to the publication on 2023-12-14, which the words state: "
         "'14 December 2023') does not fit what is told to be to come"),
    ],
)  # fmt: skip
def test_a_year_by_the_date_of_the_page_that_does_not_fit_is_a_doubt(page, said, message):
    reading = read_announcement(f"Fog Forum\n{page}\n\nThe Fog Forum {said}\n")
    assert reading.events[0].when.iso.startswith("XXXX-")
    assert [doubt.message for doubt in reading.doubts] == [message]


def test_the_day_on_which_a_page_was_changed_gives_no_year():
    assert when("Fog Forum\nLast updated: 14 December 2023\n\nIt will be held on 7 January.\n").iso == "XXXX-01-07"


@pytest.mark.parametrize(
    "words",
    [
        "It builds on the Deep Water Forum 2019 in Turku. Join us for a workshop on 5 May.",
        "After the Harbor Summit 2019 in Oslo, we meet again on 5 May for a workshop.",
        "During 2019 we rested. The workshop will be held on 5 May.",
    ],
)
def test_the_year_of_another_event_is_not_that_of_this_one(words):
    assert when(f"Harbor Workshop\n\n{words}\n").iso == "XXXX-05-05"


@pytest.mark.parametrize(
    "words",
    [
        "The Harbor Summit 2019 will be held from 3 to 5 May in Turku.",
        "This year, the Boat Days 2019 return to us. They take place from 3 to 5 May.",
    ],
)
def test_the_year_in_the_name_of_the_event_is_that_of_its_date(words):
    assert when(f"Boat Days come back\n\n{words}\n").iso == "2019-05-03/2019-05-05"


def test_a_report_without_a_headline_begins_with_its_dateline():
    read = when("GENEVA, 2 May 2022 – The Fog Conference will take place from 3 to 5 May in Turku.\n")
    assert read.iso == "2022-05-03/2022-05-05"


def test_no_year_is_guessed():
    assert when("Webinar: Fog\n\nJoin us on 14 June at 15:00 UTC. In 2019 fog was rare.\n").iso == "XXXX-06-14T15:00Z"


def test_the_caller_may_give_the_day_of_publication():
    read = when("Webinar: Fog\n\nJoin us on 14 June at 15:00 UTC.\n", published=date(2023, 6, 1))
    assert (read.iso, [one.field for one in read.inferred]) == ("2023-06-14T15:00Z", ["year"])


@pytest.mark.parametrize(
    "text",
    [
        "Webinar: River Maps\n\nDate: 21 September 2023\n\nThe webinar will take place on 22 September 2023.",
        "水论坛\n\n时间：2023年9月21日\n\n水论坛将于2023年9月22日在武汉举行。",
        "Fachtagung Wasser\n\nTermin: 21. September 2023\n\nDie Fachtagung findet am 22. September 2023 in Kiel statt.",
        "Colloque Eau\n\nDate : 21 septembre 2023\n\nLe colloque aura lieu le 22 septembre 2023 à Brest.",
        "Foro Agua\n\nFecha: 21 de septiembre de 2023\n\nEl foro tendrá lugar el 22 de septiembre de 2023 en Vigo.",
    ],
)
def test_a_sentence_about_the_event_itself_contradicts_the_label_of_its_date(text):
    reading = read_announcement(text)
    (doubt,) = (doubt for doubt in reading.doubts if doubt.field == "when")
    assert [each.start.day for each in doubt.candidates] == [21, 22]
    assert [evidence.words for evidence in doubt.evidence] == [each.text for each in doubt.candidates]
    assert reading.events[0].when == When.unknown()


@pytest.mark.parametrize(
    "beside",
    [
        "The next forum will be held on 19 October 2023.",
        "The pre-forum workshop will take place on 20 September 2023.",
        "The dinner will be held on 20 September 2023.",
        "Join us again on 28 September for part two.",
        "Last year's forum was held on 9 May 2022.",
        "Register by 20 September. The recording will be available on 25 September.",
        "The Boat Fair takes place on 29 September 2023.",
        "The forum will be held on the afternoon of 21 September.",
    ],
)
def test_the_date_of_something_else_contradicts_nothing(beside):
    reading = read_announcement(f"River Forum\n\nDate: 21 September 2023\n\n{beside}\n")
    assert reading.events[0].when.iso.startswith("2023-09-21")
    assert list(reading.doubts) == []


def test_the_clock_time_of_two_dates_that_contradict_one_another_stands():
    reading = read_announcement(
        "Webinar: Maps\n\nDate: 21 May 2023\nTime: 16:00 UTC\n\nThe webinar takes place on 22 May 2023.\n"
    )
    assert reading.events[0].when.iso == "T16:00Z"
    assert [doubt.field for doubt in reading.doubts] == ["when"]


def test_two_dates_that_contradict_one_another_are_a_doubt_and_no_time():
    reading = read_announcement("River Webinar - 12 May 2021\n\nDate: 13 May 2021, 15:00 UTC\n")
    (event,) = reading.events
    (doubt,) = (doubt for doubt in reading.doubts if doubt.field == "when")
    assert event.when.start is None
    assert [candidate.iso for candidate in doubt.candidates] == ["2021-05-13T15:00Z", "2021-05-12"]


def test_zones_that_cannot_both_hold_are_a_doubt():
    reading = read_announcement("Webinar: Fog\n\nDate: 14 June 2023, 3pm UTC / 3pm EDT\n")
    assert reading.events[0].when.instant is None
    assert [doubt.field for doubt in reading.doubts] == ["when"]


def test_an_ambiguous_zone_is_settled_by_the_place_of_the_event_and_the_reading_says_so():
    reading = read_announcement("Workshop: Prairie Grasses\n\nDate: 14 June 2023, 3pm CDT\nPlace: Minneapolis\n")
    read = reading.events[0].when
    assert read.iso == "2023-06-14T15:00-05:00[America/Chicago]"
    assert [one.reason for one in read.inferred] == ["the place 'Minneapolis'"]
    (grounds,) = [fact.evidence for fact in reading.fields if fact.field == "when"]
    assert [each.words for each in grounds] == ["14 June 2023, 3pm CDT", "Minneapolis"]


def test_a_place_settles_an_abbreviation_whose_usual_meaning_is_elsewhere():
    read = when("Workshop: Reef Gardens\n\nDate: 14 June 2023, 3pm PST\nPlace: Manila\n")
    assert read.iso == "2023-06-14T15:00+08:00[Asia/Manila]"


@pytest.mark.parametrize(
    ("label", "mention", "zones"),
    [
        ("CDT", "Hosted by a library in Minneapolis.", {"America/Chicago", "America/Havana"}),
        ("IST", "Speaker: Jo Roe, Dublin City University", {"Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"}),
        ("BST", "Everybody is welcome.", {"Europe/London", "Asia/Dhaka", "Pacific/Bougainville"}),
    ],
)
def test_an_ambiguous_zone_is_a_doubt_whatever_cities_are_mentioned_and_however_usual_one_of_its_meanings(
    label, mention, zones
):
    reading = read_announcement(f"Webinar: Prairie Grasses\n\nDate: 14 June 2023, 3pm {label}\n\n{mention}\n")
    assert reading.events[0].when.instant is None
    (doubt,) = [doubt for doubt in reading.doubts if doubt.field == "when"]
    assert {candidate.zone for candidate in doubt.candidates} - {""} == zones


def test_an_ambiguous_zone_without_any_place_stays_open():
    reading = read_announcement("Webinar: Grasses\n\nDate: 14 June 2023, 3pm CST\n")
    assert reading.events[0].when.instant is None
    assert [doubt.field for doubt in reading.doubts] == ["when"]


def test_several_sessions_go_from_the_first_start_to_the_last_end():
    text = (
        "Webinar: Teaching Fog\n\nTwo sessions are held:\n\n"
        "- Tuesday, 18 May 2021, 22:00–23:00 UTC\n- Wednesday, 19 May 2021, 10:00–11:00 UTC\n"
    )
    assert when(text).iso == "2021-05-18T22:00Z/2021-05-19T11:00Z"


def test_later_meetings_in_a_list_are_not_the_next_one():
    text = (
        "Fog Community Meeting\n\nJoin us on Zoom. Our next meeting will be on 2026.08.18 at 17:00 CEST.\n\n"
        "- 2026.09.22 at 18:00 CEST. Workshop of the members.\n- 2026.10.20 at 18:00 CEST. To be decided.\n"
    )
    assert when(text).iso == "2026-08-18T17:00+02:00[Europe/Berlin]"


def test_postponed_without_a_new_date_keeps_only_the_previous_one():
    reading = read_announcement("POSTPONED: Fog Webinar\n\nThe webinar was planned for 14 June 2023, 3pm UTC.\n")
    assert reading.events[0].when.start is None
    assert [when.iso for when in reading.events[0].previous] == ["2023-06-14T15:00Z"]


def test_an_episode_has_its_publication_its_recording_and_its_length():
    text = "Episode 12: Fog\n2021-06-03\n38:12\n\nIn this episode we talk. Recorded on 1 June 2021.\n\n00:00 Intro\n"
    (episode,) = read_announcement(text).events
    assert (episode.published.iso, episode.recorded.iso) == ("2021-06-03", "2021-06-01")
    assert (episode.duration, episode.when.start) == (timedelta(minutes=38, seconds=12), None)


def test_the_length_that_is_stated_beside_the_start_is_kept():
    read = when("Webinar: Fog\n\nThis 45-minute session is free. Join us on 4 August 2021 at 5 p.m. UTC.\n")
    assert read.stated_duration == timedelta(minutes=45)


def test_a_table_of_cities_is_one_moment_in_all_its_zones():
    text = "Webinar: Sounds of the Sea\n\n25 March 2021\n- 09:00 Los Angeles\n- 12:00 New York\n- 17:00 Paris\n"
    read = when(text)
    assert read.iso == "2021-03-25T09:00-07:00[America/Los_Angeles]"
    assert [zone.key for zone in read.zones] == ["America/Los_Angeles", "America/New_York", "Europe/Paris"]


def test_the_new_date_and_the_planned_one_are_told_apart():
    text = (
        "Fog Conference 2020 postponed\n\nThe conference (planned for 20-23 April 2020 in Turku) is postponed. "
        "The new date is 12-15 April 2021.\n"
    )
    reading = read_announcement(text)
    assert reading.events[0].when.iso == "2021-04-12/2021-04-15"
    assert [when.iso for when in reading.events[0].previous] == ["2020-04-20/2020-04-23"]


def test_a_part_of_a_newsletter_has_its_own_times_only():
    text = (
        "Fog News\n\n## Webinar: Fog at Sea\n\nWhen: 3 May 2023, 10:00 UTC\n\nDuration: 45 minutes\n\n"
        "## Webinar: Fog on Land\n\nWhen: 9 May 2023, 12:00 UTC\n\nRegister by 5 May 2023.\n"
    )
    reading = read_announcement(text)
    assert [event.when.start.isoformat() for event in reading.events] == [
        "2023-05-03T10:00:00+00:00",
        "2023-05-09T12:00:00+00:00",
    ]
    assert [(fact.event, fact.value.iso) for fact in reading.fields if fact.field == "deadline"] == [(1, "2023-05-05")]
    assert [event.when.stated_duration for event in reading.events] == [timedelta(minutes=45), None]


def test_days_that_count_from_the_publication_are_read_where_that_is_known():
    text = "Webinar: Fog at Sea\n\nJoin us this Thursday at 3pm UTC on Zoom.\n"
    assert when(text, published=date(2023, 5, 10)).iso == "2023-05-11T15:00Z"
    assert when(text).iso == "XXXX-WXX-4T15:00Z"


def test_the_number_of_a_part_is_no_day():
    text = "Webinar: Soil for Schools\n\nPart 1 – 5 October 2021, 16:00 UTC\nPart 2 – 12 October 2021, 16:00 UTC\n"
    assert when(text).iso == "2021-10-05T16:00Z/2021-10-12"


@pytest.mark.parametrize(
    "words",
    [
        "The program committee met on 12 January 2022.",
        "Hotel rooms can be booked until 1 August 2021.",
        "Videos will be online from 1 July 2019.",
        "Authors will be notified by 20 January 2023.",
        "Proposals should be sent by 5 March 2022.",
    ],
)
def test_what_else_happens_on_a_day_is_not_taken_for_the_event(words):
    (event,) = read_announcement(f"River Basin Summit\n\nThe summit will be held in Cusco.\n\n{words}\n").events
    assert event.when.start is None


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ("6 June 2023, afternoon", "afternoon"),
        ("6 June 2023 (evening)", "evening"),
        ("6 June 2023 in the morning", "morning"),
        ("6. Juni 2023 nachmittags", "afternoon"),
        ("6 juin 2023, l'après-midi", "afternoon"),
        ("6 de junio de 2023 por la tarde", "afternoon"),
        ("2023年6月6日下午", "afternoon"),
        ("2023年6月6日（周二）上午", "morning"),
    ],
)
def test_a_part_of_the_day_may_stand_behind_the_date(said, part):
    assert when(f"Webinar: Fog\n\nDate: {said}\n").iso == f"2023-06-06[part={part}]"


def test_what_takes_place_in_the_evening_is_no_part_of_the_date():
    assert when("Webinar: Fog\n\nThe webinar is on 6 June 2023, evening drinks are on us.").iso == "2023-06-06"
    assert when("雾研讨会\n\n研讨会于2023年6月6日在线举行，2023年6月6日晚宴另行通知。").iso == "2023-06-06"


# Nothing is left out because there is much of it


def test_each_deadline_and_each_earlier_time_of_the_event_is_told():
    deadlines = "".join(f"Deadline for part {n}: {n} May 2031\n" for n in range(1, 9))
    moves = "It was originally planned for 3 March 2030, then postponed from 4 April 2030 to 5 June 2031."
    text = f"Fog Forum\n\n{moves}\n\n{deadlines}"
    reading = read_announcement(text)
    (event,) = reading.events
    assert event.when.iso == "2031-06-05"
    assert [each.iso for each in event.previous] == ["2030-03-03", "2030-04-04"]
    said = [fact.value.iso for fact in reading.fields if fact.field == "deadline"]
    assert said == [f"2031-05-{n:02}" for n in range(1, 9)]


def test_a_deadline_of_which_only_the_month_is_said_is_told():
    reading = read_announcement("Fog Forum\n\nDate: 5 June 2031\nDeadline: May 2031\n")
    assert [fact.value.iso for fact in reading.fields if fact.field == "deadline"] == ["2031-05"]


def test_the_last_of_many_dates_is_the_end():
    days = [date(2031, 1, 1) + timedelta(days=n) for n in range(60)]
    text = "Online Fog Webinar\n\n" + "".join(f"- {day:%d %B %Y}, 10:00 UTC: Part {n}\n" for n, day in enumerate(days))
    assert when(text).iso == "2031-01-01T10:00Z/2031-03-01"


def test_clock_times_in_thirty_cities_are_one_time():
    cities = (
        "London Dublin Lisbon Oslo Berlin Paris Rome Madrid Vienna Prague Warsaw Brussels Zurich Copenhagen".split()
    )
    cities += "Stockholm Amsterdam Budapest Athens Helsinki Riga Tallinn Vilnius Sofia Bucharest Cairo Lagos".split()
    noon = datetime(2031, 1, 14, 12, tzinfo=UTC)
    lines = [f"{city}: {noon.astimezone(ZoneInfo(of_place(city)[0])):%H:%M}\n" for city in cities]
    assert len(when("Webinar: Fog\n\nDate: 14 January 2031\n\n" + "".join(lines)).zones) == len(cities)


def test_the_last_day_of_an_event_whose_agenda_ends_before_it_is_kept():
    agenda = "Wednesday, 6 May\n- 9:00 Opening\n- 10:00 Pumps\n\nThursday, 7 May\n- 9:00 Field trip\n- 14:00 Leaks\n"
    assert when(f"PipeConf 2026\n\n6–8 May 2026 · Hall B, Graz\n\n{agenda}").iso == "2026-05-06T09:00/2026-05-08"


# Days and hours in lists


def test_lines_of_an_agenda_may_end_with_their_hours():
    text = (
        "种子开放日活动\n\n活动时间：2031年4月6日\n\n01. 开幕致辞 (13:00-13:30)\n02. 种子展示（岚山园 13:30-14:20）\n"
        "03. 交流 (14:20-15:00)\n"
    )
    event = read_announcement(text).events[0]
    assert event.when.iso == "2031-04-06T13:00/2031-04-06T15:00"
    assert [session.title for session in event.sessions] == ["开幕致辞", "种子展示", "交流"]


def test_a_label_may_stand_behind_its_picture():
    text = "Webinar: Seedlings\n\n🎉 Join us!\n\n📅 Date: 6 April 2031\n⏰ Time: 15:00 - 15:40 CEST\n📍 Where: Online\n"
    assert when(text).iso == "2031-04-06T15:00+02:00[Europe/Berlin]/2031-04-06T15:40+02:00[Europe/Berlin]"


# Where the day is said twice, vaguely and fully, or was never kept


def test_the_year_stands_with_the_same_day_in_the_last_line():
    text = (
        "Saatgut-Tagung am 14. Mai\n\nWir freuen uns auf die Tagung. Kommt zahlreich!\n\n"
        "Saatgut-Tagung - 14. Mai 2031, Kornhaus, Hafenweg 4, 48155 Münster\n"
    )
    assert when(text).iso == "2031-05-14"


def test_a_year_to_which_an_event_was_moved_is_made_whole_by_its_new_days():
    text = (
        "Seed Forum Turku postponed to 2032\n\nWe have decided to postpone the Seed Forum set to take place June 8-12."
        " Therefore we have secured dates at the Harbor Center to hold the Seed Forum on February 16-20, 2032.\n"
    )
    assert when(text).iso == "2032-02-16/2032-02-20"


def test_an_event_is_postponed_until_a_month():
    text = "Seed Days Workshop 2031\n\nWe are forced to make the decision to postpone the workshop until March 2032.\n"
    assert when(text).iso == "2032-03"


def test_a_cancelled_event_keeps_the_time_that_it_was_scheduled_for():
    text = (
        "Seed Workshop cancelled\n\nWe must announce the cancellation of the Seed Workshop in Lund, originally "
        "scheduled for March 2-6. Our next workshop will be in Turku on September 21-25.\n"
    )
    event = read_announcement(text).events[0]
    assert (event.status, event.when.iso, event.previous) == (Status.CANCELLED, "XXXX-03-02/XXXX-03-06", ())


def test_an_edition_of_an_event_is_one_as_its_noun_is():
    text = "Talks on Seeds at HarborCon 2031\n\nSeveral of our team will be at HarborCon 2031 in Lund on 6-8 March.\n"
    assert when(text).iso == "2031-03-06/2031-03-08"


# Words that tell hours apart


@pytest.mark.parametrize(
    ("sentence", "iso"),
    [
        ("Doors open at 8:30, talks start at 9:15 and we close at 18:00.", "2031-05-07T09:15/2031-05-07T18:00"),
        ("Doors opened at 18:00, and the talks ran from 18:30 until 20:00.", "2031-05-07T18:30/2031-05-07T20:00"),
        ("Beginn ist um 18:30 Uhr, Einlass ab 18 Uhr. Ende gegen 21 Uhr.", "2031-05-07T18:30/2031-05-07T21:00"),
        ("Empezamos a las 10:00 y terminamos a las 14:00.", "2031-05-07T10:00/2031-05-07T14:00"),
    ],
)
def test_words_for_doors_beginning_and_end_tell_hours_apart(sentence, iso):
    assert when(f"Reef Meetup\n\nDate: 2031-05-07\n\n{sentence}\n").iso == iso


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2031年1月13日—14日，每天上午九点至下午五点", "2031-01-13T09:00/2031-01-14T17:00"),
        ("January 13-14, 2031, daily 9am-5pm", "2031-01-13T09:00/2031-01-14T17:00"),
        ("13.-14. Januar 2031, jeweils 9-17 Uhr", "2031-01-13T09:00/2031-01-14T17:00"),
    ],
)
def test_hours_of_each_day_are_from_the_first_to_the_last(words, iso):
    assert when(f"Reef Workshop\n\nDate: {words}\n").iso == iso


def test_a_new_month_is_not_taken_for_a_day_of_another_year():
    text = (
        "Reef Days Workshop 2031\n\nOn March 12th the ministry officially declared a ban on meetings.\n"
        "We have to postpone the workshop until March 2032.\n"
    )
    assert when(text).iso == "2032-03"


def test_an_agenda_goes_by_the_clock_of_its_event():
    text = (
        "Reef Webinar\n\nDate: 2 July 2031\nTime: 10:00 (Lima)\n\nAgenda\n\n"
        "10:00 - 10:20 | Welcome\n10:20 - 11:15 | Reefs\n11:15 - 11:30 | Questions\n"
    )
    assert when(text).iso == "2031-07-02T10:00-05:00[America/Lima]/2031-07-02T11:30-05:00[America/Lima]"


# How long


@pytest.mark.parametrize(
    ("sentence", "minutes"),
    [
        ("The webinar is 45 minutes long.", 45),
        ("Each call is one hour.", 60),
        ("It lasts an hour and a half, and newcomers get a tour.", 90),
        ("Der 90-minütige Workshop ist kostenlos.", 90),
        ("Die zweistündige Veranstaltung ist kostenlos.", 120),
        ("Der Workshop dauert eineinhalb Stunden.", 90),
        ("Le webinaire dure une heure et demie.", 90),
        ("Le webinaire dure 1h30.", 90),
        ("Venez ! Durée prévue : 2 heures.", 120),
        ("Un webinaire d'une heure est proposé.", 60),
        ("Un atelier de deux heures est proposé.", 120),
        ("Un taller de dos horas y media.", 150),
        ("El taller dura hora y media.", 90),
        ("讲座为期一个半小时。", 90),
        ("两小时的工作坊免费参加。", 120),
        ("本次直播约90分钟。", 90),
        ("Lunch lasts an hour.", None),
        ("The drive takes two hours.", None),
        ("Die Fahrt dorthin braucht zwei Stunden.", None),
        ("从车站步行约十分钟，全程两小时。", None),
    ],
)
def test_a_sentence_says_how_long_it_is_in_every_language(sentence, minutes):
    doc = document(f"Webinar: Reefs\n\nJoin us on 7 May 2031.\n\n{sentence}\n")
    lengths = {claim.value for claim in durations.find(doc)}
    assert lengths == (set() if minutes is None else {timedelta(minutes=minutes)})


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Join the mud community online on November 6 & 7 for Mud Summit Again.", "XXXX-11-06/XXXX-11-07"),
        ("The Mud Hub will bring towns together on Friday, Oct. 14 to discuss mud.", "XXXX-10-14"),
        ("Join our mailing list on 3 May 2031.\n\nThe webinar is on 5 June 2031.", "2031-06-05"),
        ("The ministry will publish on Friday, 2 May 2031.\n\nThe webinar is on 5 June 2031.", "2031-06-05"),
    ],
)
def test_a_day_to_join_on_and_a_day_of_the_week_that_is_planned(text, iso):
    assert when(f"Mud Webinar\n\n{text}").iso == iso


def test_french_hours_may_stand_apart_from_their_minutes():
    assert when("Table ronde\n\nJeudi 15 mai 2031, de 12 h à 13 h 30 (heure de Paris)").iso == (
        "2031-05-15T12:00+02:00[Europe/Paris]/2031-05-15T13:30+02:00[Europe/Paris]"
    )
    assert when("Table ronde\n\nJeudi 15 mai 2031 à 18 h 30\nDurée : 1 h 30").iso == "2031-05-15T18:30/PT1H30M"
    assert when("Table ronde\n\nJeudi 15 mai 2031 à 18 h, 30 places").iso == "2031-05-15T18:00"


@pytest.mark.parametrize(
    ("report", "iso"),
    [
        ("The Mud Forum was held in Lund.\n\nThe next Mud Forum will take place in Graz on 3 June 2032.", "XXXX-XX-XX"),
        ("5月8日，泥土论坛在成都圆满落幕。下一届论坛将于2033年6月3日在苏州举办。", "XXXX-05-08"),
    ],
)
def test_a_report_is_not_of_the_next_one(report, iso):
    assert when(f"Mud Forum a success\n\n{report}").iso == iso


def test_an_announcement_is_of_the_next_one():
    assert (
        when("Mud Walk Group\n\nThe next workshop will take place on 3 June 2032 at 10:00.").iso == "2032-06-03T10:00"
    )


def test_lines_of_cities_that_stand_together_are_one_table():
    table = "Harbor call\n\n3 May 2031\n\nLondon 14:00\nManila 21:00"
    assert found(table, times_in_cities) == [("city clocks", "London 14:00"), ("city clocks", "Manila 21:00")]
    alone = "Harbor call\n\n3 May 2031\n\nLondon 14:00\n\nOnline.\n\nAll are welcome.\n\nManila 21:00"
    assert found(alone, times_in_cities) == []
    among_others = "Harbor call\n\n3 May 2031\n\nDoors open 14:00\nLondon 15:00"
    assert found(among_others, times_in_cities) == []


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("时间：2031年5月20日——22日", "2031-05-20/2031-05-22"),
        ("时间：2031年5月20日14:00——16:30", "2031-05-20T14:00/2031-05-20T16:30"),
        ("時間：2031年5月20日（二）下午2:00－4:00", "2031-05-20T14:00/2031-05-20T16:00"),
        ("时间：2031年5月20日 14:00－16:30", "2031-05-20T14:00/2031-05-20T16:30"),
        ("时间：2031年5月20日－22日", "2031-05-20/2031-05-22"),
        ("定于2031年5月20日（星期二）14:00—16:30在湖畔会展中心召开", "2031-05-20T14:00/2031-05-20T16:30"),
        ("Date: 14 May 2031, 14:00 -- 16:30", "2031-05-14T14:00/2031-05-14T16:30"),
    ],
)
def test_a_dash_of_two_strokes_is_one(words: str, iso: str) -> None:
    assert when(f"湖畔会议\n\n{words}\n").iso == iso


@pytest.mark.parametrize("head", ["Day 1 – Tuesday 21 October 2031", "Tag 1 – Dienstag, 21. Oktober 2031"])
def test_the_number_of_a_day_begins_no_range(head: str) -> None:
    text = f"Port Symposium\n\nLund, 21-22 October 2031\n\n{head}\n\n09:00 Welcome: Ana Vidal\n09:20 Tides: Tom Okoro\n"
    found = read_announcement(text).event.sessions
    assert [one.when.iso for one in found if one.when] == ["2031-10-21T09:00", "2031-10-21T09:20"]


@pytest.mark.parametrize("words", ["9 + 10 October 2031", "9. + 10. Oktober 2031", "October 9 + 10, 2031"])
def test_days_joined_by_a_plus(words: str) -> None:
    assert when(f"TideTalks Conference\n\nWhen: {words}\n").iso == "2031-10-09/2031-10-10"


@pytest.mark.parametrize(
    "last", ["See you on 2 October 2032!", "Next meeting: 2 October 2032", "Wir sehen uns am 2.10.2032!"]
)
def test_a_report_takes_neither_day_nor_year_from_the_next_one(last: str) -> None:
    met = "Sixty members met at the Old Mill in Lund. Chair Pieter Roth looked back at the year."
    assert when(f"Thank you to all who came to our annual meeting on 3 October! {met} {last}").iso == "XXXX-10-03"
    assert when(f"Annual meeting 2031\n\nOn 3 October, s{met[1:]} {last}").iso == "2031-10-03"
