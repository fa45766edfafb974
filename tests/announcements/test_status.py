"""How an event stands, as its title, labels and sentences say it; and what they say of something else."""

import pytest

from eventkit import read
from eventkit.announcements import read_announcement
from eventkit.events import Status

ABOUT = "River Forum 2031\n\n"
SAID = {
    "CANCELLED: River Forum 2031\n\nThe forum was planned for 4 May 2031 in Basel.": Status.CANCELLED,
    ABOUT + "Unfortunately the forum has been cancelled. Tickets will be refunded.": Status.CANCELLED,
    ABOUT + "Das Forum, geplant für den 4. Mai 2031, muss leider abgesagt werden.": Status.CANCELLED,
    "关于取消河流论坛的通知\n\n因天气原因，原定5月4日举行的河流论坛取消。": Status.CANCELLED,
    ABOUT + "The forum has been postponed. A new date will be announced.": Status.POSTPONED,
    ABOUT + "The forum has been postponed to 4 May 2032.": Status.RESCHEDULED,
    ABOUT + "• Date: 4 May 2032 (rescheduled from March)\n• Location: Basel": Status.RESCHEDULED,
    "河流论坛延期通知\n\n河流论坛将推迟至2032年5月4日举行。": Status.RESCHEDULED,
    ABOUT + "The forum on 4 May 2031 is moving online. Join us on Zoom.": Status.MOVED_ONLINE,
    ABOUT + "The forum was held in Basel on 4 May 2031. Participants discussed floods.": Status.HAPPENED,
    "Webinar: Quieter Trams\n\n4 May 2031. A recording of the webinar is available.": Status.HAPPENED,
    "河流论坛圆满落幕\n\n5月4日，河流论坛在苏州成功举办。": Status.HAPPENED,
    ABOUT + "Am 4. Mai 2031 fand in Basel das Forum statt.": Status.HAPPENED,
    ABOUT + "Engineers closed a two-day forum in Basel on 4 May 2031 with a plan.": Status.HAPPENED,
    ABOUT + "The forum in Basel on 4 May 2031 drew more than 240 participants.": Status.HAPPENED,
    "第三届河流论坛在苏州闭幕\n\n5月4日，第三届河流论坛在苏州举行。": Status.HAPPENED,
    "河流论坛\n\n5月4日，河流论坛在苏州举行。来自三个国家的代表围绕水闸展开讨论。": Status.HAPPENED,
    "Retour sur le Forum des rivières\n\nCent habitants se sont retrouvés le 4 mai 2031 à Brest.": Status.HAPPENED,
    "直播回放 | 绳结指南\n\n4月16日晚，罗茵做客直播间，讲解了五类绳结。": Status.HAPPENED,
    ABOUT + "Sad news: we are calling off the forum of 4 May 2031.": Status.CANCELLED,
    "36 Stunden, 12 Teams: das war der Hackathon „Flussklima“\n\nAm Samstag, 3. Mai 2031, lobte die Jury alle.": (
        Status.HAPPENED
    ),
    "Rivercamp findet nicht statt\n\nDas für den 4. Mai 2031 geplante Rivercamp können wir nicht durchführen.": (
        Status.CANCELLED
    ),
    "Colloque Rivières\n\nLe colloque s'est tenu à Brest le 4 mai 2031 et a attiré du monde.": Status.HAPPENED,
    "慢船沙龙活动报告\n\n5月4日，河流协会在苏州举行了慢船沙龙，参加者很多。活动时间比往常推迟了一周。": Status.HAPPENED,
    ABOUT
    + "The forum in May was recorded and is available on YouTube. Ana will speak on floods. Join us!": Status.HAPPENED,
    "Spring count\n\nLast week we met at the pier to count gulls at our spring workshop.": Status.HAPPENED,
    ABOUT + "About 300 persons attended that forum of 4 May 2031.": Status.HAPPENED,
    ABOUT + "The forum will be held in Basel on 4 May 2031.": Status.ANNOUNCED,
    ABOUT + "The forum will be held on 4 May 2031. If the last forum was recorded, the recording is now online.": (
        Status.ANNOUNCED
    ),
    ABOUT + "The forum takes place on 4 May 2031. The deadline for abstracts has been postponed.": Status.ANNOUNCED,
    ABOUT + "The forum will be held on 4 May 2031. Last year's forum was held in Oslo.": Status.ANNOUNCED,
    "FerryCon @ Home\n\nSince FerryCon in Oslo was cancelled, there is FerryCon @ Home. Join us on 4 May 2031!": (
        Status.ANNOUNCED
    ),
}


@pytest.mark.parametrize(("text", "status"), SAID.items())
def test_the_status_is_what_is_said_of_the_event_itself(text, status):
    (event,) = read_announcement(text).events
    assert event.status is status


def test_a_published_episode_has_happened():
    (event,) = read_announcement("#41 - Slow ferries\n\nIn this episode we ride ferries.\n\nListen on Spotify.").events
    assert event.status is Status.HAPPENED


def test_a_talk_that_was_recorded_and_can_be_seen_took_place():
    text = (
        "Harbor Lecture: Mud\n\nRecording\nThe talk was recorded, and is available on the channel of the harbor.\n\n"
        "Ines Roth will give a lecture about mud.\n\nTime: Thursday 26 June 2031, 4pm\n"
    )
    assert str(read_announcement(text).events[0].status) == "happened"


FAR = (
    ABOUT + "The forum will be held in Basel on 4 May 2031. Join us!\n\n" + "Rivers are long, and ropes too.\n\n" * 300
)


def test_a_change_far_behind_the_beginning_of_a_long_text_is_a_doubt():
    reading = read_announcement(FAR + "Update: the forum has been cancelled.\n")
    assert reading.events[0].status is Status.ANNOUNCED
    assert [(doubt.field, doubt.evidence[0].words) for doubt in reading.doubts] == [("status", "cancelled")]
    assert read_announcement(FAR + "The order of ropes was cancelled.\n").doubts == ()
    many = read_announcement(FAR + "The order was cancelled.\n" * 250)
    assert [len(doubt.evidence) for doubt in many.doubts] == [1]


def test_a_long_text_that_is_no_event_by_its_beginning_says_what_was_not_looked_through():
    reading = read_announcement("Rivers are long, and ropes too.\n\n" * 300)
    assert reading.events == ()
    assert reading.leftovers == ("not looked for an event: what stands behind the first 8000 characters",)


@pytest.mark.parametrize(
    ("headline", "status"),
    [
        ("Webinar: Looking back at ten years of cool roofs", Status.ANNOUNCED),
        ("Looking back at the Cool Roofs Forum", Status.HAPPENED),
        ("Vortrag: Rückblick auf zehn Jahre Dachgarten", Status.ANNOUNCED),
        ("Rückblick auf die Fachtagung Kühle Dächer", Status.HAPPENED),
        ("Fachtagung Kühle Dächer 2030, ein kurzer Rückblick", Status.HAPPENED),
        ("Webinar: Key takeaways of the roof census", Status.ANNOUNCED),
        ("Key takeaways from the Cool Roofs Webinar", Status.HAPPENED),
        ("Recap: Cool Roofs Forum", Status.HAPPENED),
        ("讲座：屋顶花园十年回顾", Status.ANNOUNCED),
        ("屋顶花园：回顾与展望研讨会", Status.ANNOUNCED),
        ("屋顶花园论坛精彩回顾", Status.HAPPENED),
        ("活动回顾｜屋顶花园论坛", Status.HAPPENED),
    ],
)
def test_a_look_back_is_a_report_where_it_is_at_an_event(headline, status):
    event = read_announcement(f"{headline}\n\n2030-11-08, 14:00–16:00, Lake Hall\n").event
    assert event.status is status
    if status is Status.ANNOUNCED:
        assert event.title in headline
        assert event.title[-2:] == headline[-2:]


def test_an_episode_that_only_signs_tell_has_been():
    """No rule claims here that it is one: its status rests on what its kind rests on."""
    page = (
        "<html>ǅǅ"
        + "<head></head><body><p>#17 The Ferry Builders\n" * 2
        + "<p>12 March 2031 · 51 min\n<p>Host: Pia Lund\n"
    )
    reading = read(page.replace("Builders\n<head>", "Builders\n<html><head>").encode(), format="html")
    assert [event.status for event in reading.events] == [Status.HAPPENED]


@pytest.mark.parametrize(
    "item", ["Report from the conference in Oslo", "Minutes of the last call", "Notes from our fair"]
)
def test_an_item_of_an_agenda_tells_of_another_event(item):
    text = f"Metadata Group: next call 29 January 2031\n\nThe next call is online. Agenda:\n- News\n- {item}\n- Plans\n"
    assert read_announcement(text).event.status is Status.ANNOUNCED
