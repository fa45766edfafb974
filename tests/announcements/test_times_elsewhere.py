"""A day and its hours in different sentences and lines of a page, and which days are told of something else."""

from datetime import UTC, datetime

import pytest

from eventkit.announcements import read_announcement


def told(text):
    when = read_announcement(text).events[0].when
    return when.iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        (
            "Public Meeting on Fog\n\nOn Thursday, June 12, 2031, the Board will meet so as to look at it. "
            "The Board will meet from 9:30 AM to 11:30 AM at the Elm Hall. Comments must be sent by 5:00 p.m. "
            "on Monday, June 9, 2031.\n",
            "2031-06-12T09:30/2031-06-12T11:30",
        ),
        (
            "Workshop: Fog\n\nOn 12 March 2031 we hold a workshop about fog. Doors open from 8:00 to 9:00.\n",
            "2031-03-12",
        ),
        (
            "Webinar: Parallel Fog\n18 March 2031\n\nEver seen fog twice? This webinar is for you!\n\n"
            "On 12 March 2031 the Elm Network hosted a webinar that explored fog. Watch the recording.\n",
            "2031-03-12",
        ),
        (
            "Fog Meetup\nMeet the people behind the fog after the other fogs\nNovember 13, 2031\nTBD\n\n"
            "Are you near? We will be meeting at 5 PM Oslo time for drinks.\n",
            "2031-11-13T17:00+01:00[Europe/Oslo]",
        ),
        ("Meetup: Owls at Night\n\n14 May 2031\n\nTime: 8pm\nBring a torch to the meetup.\n", "2031-05-14T20:00"),
        ("Meetup: Owls at Night\n\n14 May 2031\n\nTime: 8pm on 20 May 2031\nBring a torch.\n", "2031-05-20T20:00"),
    ],
)
def test_hours_are_joined_to_the_day_that_is_said_elsewhere(text, iso):
    assert told(text) == iso


def test_days_of_a_long_way_before_are_not_the_day():
    text = (
        "Webinar: Final Fog Showcase\n\nIt has been a long way since we first met on the 12th of February. "
        "Come to one of two online calls:\n\n• Choice A: how to join - May 6 6:00 - 7:15 pm CET\n"
        "• Choice B: how to join - May 20 6:00 - 7:15 pm CET\n"
    )
    assert told(text) == "XXXX-05-06T18:00[Europe/Berlin]/XXXX-05-20T19:15[Europe/Berlin]"


def test_sessions_say_their_day_in_figures():
    text = (
        "Virtual Fog Workshop\nSeptember 14–15, 2031\n\nThe workshop is held online in two sessions:\n\n"
        "1. Cores and what they keep (Sunday 9/14, 9:00-11:00 AM EDT)\n"
        "2. Open discussion (Monday 9/15, 9:00-10:30 AM EDT)\n"
    )
    assert told(text) == "2031-09-14T09:00-04:00[America/New_York]/2031-09-15T10:30-04:00[America/New_York]"


def test_an_abbreviation_has_the_offset_that_is_said_with_it_once():
    text = (
        "Webinar: Fog\n\nThe webinar will be held on 29 May 2031, at 14:00 BST.\n\n"
        "Register by 3 May 2031, 23:59 BST (GMT+1).\n"
    )
    assert read_announcement(text).events[0].when.instant == datetime(2031, 5, 29, 13, tzinfo=UTC)


def test_what_is_not_as_planned_is_somewhere_else():
    text = (
        "Workshop findet in Lund statt\n\nUnser nächstes Treffen ist nicht wie geplant vom 3.–4. April in Bremen, "
        "sondern vom 8.–9. Juni in Lund.\n"
    )
    event = read_announcement(text).events[0]
    assert (event.when.iso, str(event.place)) == ("XXXX-06-08/XXXX-06-09", "Lund")
    assert [previous.iso for previous in event.previous] == ["XXXX-04-03/XXXX-04-04"]


def test_a_chinese_day_without_its_mark():
    assert told("讲座：雾的历史\n\n2031.05.30\n\n直播时间：5月30 北京时间20：00-21：00\n").startswith(
        "2031-05-30T20:00+08:00"
    )


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        (
            "Lecture: Fog\n\n6:00 to 7:30 in the evening, Monday 5 December 2033.\n",
            "T18:00/2033-12-05T19:30",
        ),
        ("Lecture: Fog\n\nJoin us for the lecture on 5 December 2033 at 7:30 in the evening.\n", "T19:30"),
    ],
)
def test_halves_of_the_day_and_first_days(text, iso):
    assert told(text).partition("T")[2] == iso.partition("T")[2]


@pytest.mark.parametrize(
    "aside",
    [
        "Our office is open from 9:00 to 12:00.",
        "Sessions usually start at 6 PM.",
        "The bus leaves from 8:00 to 9:00.",
        "Tea 6:30pm, film 7pm, panel 8:30pm.",
    ],
)
def test_hours_of_something_else_are_not_those_of_the_event(aside):
    assert told(f"Fog Workshop\n\nThe workshop is on Saturday, 3 May 2031 in Lund. {aside}\n") == "2031-05-03"


@pytest.mark.parametrize(
    "table",
    [
        "2031-08-27\nLos Angeles: Aug. 27, 9:00 AM PDT\nNew York: Aug. 27, 12:00 PM EDT\nSydney: Aug. 28, 2:00 AM AEST",
        "Los Angeles: Wed Aug 27 2031, 9:00 AM\nNew York: Wed Aug 27 2031, 12:00 PM\nSydney: Thu Aug 28 2031, 2:00 AM",
        "August 27, 2031\n- 9:00 AM Los Angeles\n- 12:00 PM New York\n- 2:00 AM Sydney (Aug 28)",
    ],
)
def test_a_table_of_cities_with_their_days_is_one_moment(table: str) -> None:
    when = read_announcement(f"Webinar: Quiet Streets\n{table}\n\nSpeaker: Ines Roth").event.when
    assert when.iso == "2031-08-27T09:00-07:00[America/Los_Angeles]"
    assert [str(zone) for zone in when.zones] == ["America/Los_Angeles", "America/New_York", "Australia/Sydney"]


def test_a_day_beside_the_words_for_a_press_release_is_that_of_the_page() -> None:
    text = (
        "University hosts ferry forum\n\nFriday, 4 July 2031, 2:58 pm\nPress Release: University of Lund\n\nMore than "
    )
    text += "200 captains will come to Lund for the annual conference of the Ferry Society."
    assert told(text) == "XXXX-XX-XX"


@pytest.mark.parametrize(
    "sentence",
    [
        'The panel "Housing after the storm" (originally 12 March 2031) will now be held on 2 April 2031.',
        "The panel, originally planned for 12 March 2031, will now take place on 2 April 2031.",
        "The panel will now take place on 2 April 2031 (was: 12 March 2031).",
        "New date: 2 April 2031 (previously 12 March 2031)",
        "We had to move the panel from 12 March 2031 to 2 April 2031.",
    ],
)
def test_a_new_day_and_the_one_before_it(sentence: str) -> None:
    event = read_announcement(f"Panel: Housing after the storm\n\n{sentence}").event
    assert (event.when.iso, [when.iso for when in event.previous]) == ("2031-04-02", ["2031-03-12"])
    assert str(event.status) == "rescheduled"


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Samstag, 13.09.\n14 Uhr", "XXXX-09-13T14:00"),
        ("Sa., 13.9.\n14 Uhr", "XXXX-09-13T14:00"),
        ("Am 13.09. um 14 Uhr am Brunnen.", "XXXX-09-13T14:00"),
        ("13.09., 14–16 Uhr", "XXXX-09-13T14:00/XXXX-09-13T16:00"),
        ("Sa/So, 13./14.09.", "XXXX-09-13/XXXX-09-14"),
        ("Vom 13.09. bis 15.09. sind wir im Park.", "XXXX-09-13/XXXX-09-15"),
    ],
)
def test_german_days_in_figures_need_no_year(line, iso):
    assert told(f"Stadtführung am Brunnen\n\n{line}\n\nDer Rundgang ist kostenlos.\n") == iso


def test_the_number_of_a_section_is_no_day():
    assert (
        told("Seminar: Fog\n\nJoin our seminar online.\n\nSee section 13.9. of the rules, and tool 3.4. now.\n")
        == "XXXX-XX-XX"
    )


@pytest.mark.parametrize(
    "words",
    [
        "from 9am on Monday, 6 October to noon on Wednesday, 8 October 2031",
        "from 9 a.m. on Monday 6 October until 12:00 on Wednesday 8 October 2031",
        "from Monday, 6 October at 9am to Wednesday, 8 October 2031 at noon",
    ],
)
def test_hours_before_each_of_two_days_are_of_one_range(words):
    assert told(f"Symposium on Fog\n\nThe Symposium on Fog runs {words}.\n") == "2031-10-06T09:00/2031-10-08T12:00"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        # a sentence behind a sentence, a sentence behind a dateline
        ("We are back! On the evening of March 19th, 2031, we meet for short talks.", "2031-03-19[part=evening]"),
        ("Lund, 20 May 2031 - From 14 to 16 May 2031, more than 300 people met in Visby.", "2031-05-14/2031-05-16"),
        # the only hours of the sentence
        ("On 8 November 2031 the mill opens its doors, from 11 am to 5 pm, to all. Coffee at 2 pm.",
         "2031-11-08T11:00/2031-11-08T17:00"),
        ("Am 8. November 2031 öffnet die Werkstatt von 11 bis 17 Uhr ihre Türen. Kaffee gibt es um 14 Uhr.",
         "2031-11-08T11:00/2031-11-08T17:00"),
        # the first of several days
        ("14/15 June 2031\n\nWe begin on Saturday at 9:00 and close on Sunday around 13:00.",
         "2031-06-14T09:00/2031-06-15"),
        ("25. und 26. September 2031\n\nBeginn ist am Donnerstag um 13 Uhr.", "2031-09-25T13:00/2031-09-26"),
        ("14/15 June 2031\n\nWe begin on Sunday at 9:00.", "2031-06-14/2031-06-15"),
        # cells, of which none is the label of the next
        ("Saturday 8 March 2031\nDoors 19:30 | Start 20:00", "2031-03-08T20:00"),
        ("Saturday 8 March 2031\nDoors open 19:30 | Talk starts 20:00", "2031-03-08T20:00"),
    ],
)  # fmt: skip
def test_days_and_hours_of_short_announcements(text, iso):
    assert told(f"Fog Workshop\n\n{text}\n") == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("date: 2031-05-14 18:30:00 +0200\n\nThe sprint takes place on 7 June 2031 at the mill.", "2031-06-07"),
        ("date: 2031-05-14T18:30:00Z\n\nJoin us on 7 June 2031, 10:00, at the mill.", "2031-06-07T10:00"),
        ("Date: 2031-06-07 10:00\n\nWe met on 14 May 2031 to plan it.", "2031-06-07T10:00"),
    ],
)
def test_the_stamp_of_a_post_gives_way_to_what_its_words_say(text, iso):
    assert told(f"title: Docs Sprint\n{text}\n") == iso


@pytest.mark.parametrize(
    "next_one",
    ["The next summit will take place in Elmstadt in 2033.", "Our next meeting is scheduled for 2033."],
)
def test_the_year_of_the_next_one_is_not_that_of_a_report(next_one: str) -> None:
    text = (
        "Mayors meet in Alder City\n\nALDER CITY, 3 June 2031 – Mayors gathered on Monday for the River Summit, hosted "
        f"by the City of Alder. The mayor, Ruth Amsel, opened the summit.\n\n{next_one}\n"
    )
    assert told(text) == "XXXX-XX-XX"


@pytest.mark.parametrize(
    "other",
    ["Schedule announced", "Dates of acceptance", "Registration opens", "Camera-ready date", "Date of decisions"],
)
def test_the_dates_of_what_goes_before_a_conference_are_not_its_own(other: str) -> None:
    text = (
        f"HarborCon moves to Lund\n\nAll days at a glance\n\n- CfP deadline: 2 July 2031\n- {other}: 20 August 2031\n"
        "- Days of the conference: 1 and 2 November 2031\n"
    )
    assert told(text) == "2031-11-01/2031-11-02"


@pytest.mark.parametrize("label", ["Location: Online", "Venue: Elm Hall, Lund", "Where: Zoom"])
def test_a_date_at_the_top_is_the_events_above_its_place(label: str) -> None:
    assert told(f"Reed Registry Annual Conference\n2031-01-26\n{label}\n\nOur second update.\n") == "2031-01-26"


@pytest.mark.parametrize("above", ["River Seminar", "Elm Talk Series", "Autumn workshop"])
def test_a_date_at_the_top_is_the_events_below_the_kind_of_it(above: str) -> None:
    text = (
        f"Low water and those who live by it\n{above}\nMay 19, 2031\n\nIngrid Moe (Engineer, Elm University) "
        "will speak about ten years on the river.\n\nYou can join on Zoom if you sign up.\n"
    )
    assert told(text) == "2031-05-19"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        # a last line under "Dates" that is one more deadline
        ("Elm University, Lund\nAugust 25-26, 2031\n\nDates\nAbstracts due: April 4, 2031\nFinal texts: July 4, 2031",
         "2031-08-25/2031-08-26"),
        ("25–26 August 2031\n\nJoin us in Lund!\n\nDates\nSubmission deadline: 4 April 2031\nRevised: 4 July 2031",
         "2031-08-25/2031-08-26"),
        ("Dates\nSubmission deadline: 4 April 2031\nWorkshop: 25–26 August 2031\n", "2031-08-25/2031-08-26"),
        # an end with its day in the same sentence
        ("It starts on Friday, December 5th, 2031 at 5 PM and ends on Sunday, December 7th at 3 PM.",
         "2031-12-05T17:00/2031-12-07T15:00"),
        ("El taller empieza el 5 de diciembre de 2031 y termina el 7 de diciembre.", "2031-12-05/2031-12-07"),
        # days that a sentence tells of, without a verb that says so
        ("Talheim hosts from 6 to 8 November 2031 all who like fog.", "2031-11-06/2031-11-08"),
        ("Talheim acogerá del 6 al 8 de noviembre de 2031 a todos.", "2031-11-06/2031-11-08"),
        # a dateline behind its dash
        ("OSLO, Norway – 9 May 2031. Mayors met at the Fog Workshop, held on 7–8 May.", "2031-05-07/2031-05-08"),
        ("The workshop planned for 20 May has been moved to 3 June 2031. The time stays the same: 10am to noon CEST.",
         "2031-06-03T10:00+02:00[Europe/Berlin]/2031-06-03T12:00+02:00[Europe/Berlin]"),
        ("Date and time: Friday 13 June 2031, 9.15\nVersion: 3 June 2031, 1.25 of the text", "2031-06-13T09:15"),
    ],
)  # fmt: skip
def test_days_among_deadlines_and_in_sentences(text, iso):
    assert told(f"Fog Workshop\n\n{text}\n") == iso


@pytest.mark.parametrize("title", ["Fog Workshop", "The Fog Talk", "Fog Seminar", "Open Fog Day", "Annual Fog Meeting"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_noun_in_the_line_above_numbers_no_days(title, between):
    assert told(f"{title}{between}25–26 August 2031\n\nJoin us in Lund!\n") == "2031-08-25/2031-08-26"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        # one hour of one of the days
        ("June 17 - 19, 2031 • Lake Hall, Stand 4.217\n\nSee live demos, and join our happy hour on June 18 at 5 pm.",
         "2031-06-17/2031-06-19"),
        ("17–19 June 2031, Lake Hall\n\nThe dinner is on 18 June. Join our party on 18 June at 8 pm in the hall.",
         "2031-06-17/2031-06-19"),
        # a book is no booking
        ("Join us for the launch of the new book on Thursday 2 October, 2031 in Lake Hall. Readings begin at 18:30.",
         "2031-10-02T18:30"),
        ("The workshop is on 2 October 2031 in Lake Hall. Book by 5 September 2031.", "2031-10-02"),
    ],
)  # fmt: skip
def test_days_beside_hours_and_books(text, iso):
    assert told(f"Fog Workshop\n\n{text}\n") == iso


def test_a_bar_divides_a_dateline_from_a_report():
    report = (
        "Mayors meet\n\nVisby, 24 April 2031 | Mayors from 19 towns met in Visby on 23 and 24 April for the Fog Forum, "
        "which was held for the second time. They agreed on a list of rules.\n"
    )
    assert told(report) == "XXXX-XX-XX"  # and not the day on which it was written


@pytest.mark.parametrize("hours", ["7:30 for 8pm", "7.30pm for 8pm", "7:30 for 8:00 p.m."])
def test_the_hour_for_which_one_comes_is_the_hour(hours):
    assert (
        told(f"Fog Workshop\n\nThe workshop will be held on 20 February 2031, {hours}, in Lund.\n")
        == "2031-02-20T20:00"
    )


def test_the_day_on_which_somebody_held_it_goes_before_that_of_a_summit_to_come() -> None:
    text = (
        "What we heard at the Tide Workshop\n2031-05-20\n\nOn 14 May 2031, the Tide Agency of Alder City hosted owners "
        "of boats. They asked what the new lights cost.\n\nMore at the upcoming Open River Summit, taking place on "
        "3-5 November 2031 in Lund.\n"
    )
    assert told(text) == "2031-05-14"


@pytest.mark.parametrize("before", ["During the last meeting of our crew", "At our previous workshop in Lund"])
def test_the_day_of_the_last_meeting_is_not_that_of_the_event(before: str) -> None:
    text = f"Towards ReedCon 2032\n\nWhat will ReedCon 2032 be?\n\n{before} (2031-03-09), we wrote a first plan.\n"
    assert told(text) == "2032"
