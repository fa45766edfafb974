"""What is announced: the kind of event, or that there is none."""

import pytest

from eventkit.announcements import read_announcement


def kind(text: str) -> str | None:
    reading = read_announcement(text)
    return reading.events[0].kind if reading.events else None


WEBINARS = [
    "Webinar: Quieter Trams\n\nDate: 4 May 2031, 3pm CEST\nSpeaker: Ines Roth",
    "Quieter Trams for Everyone\n\nJoin us on Zoom for a lecture by Ines Roth on 4 May. Register here.",
    "Harbor Data Community Call\n\nOur next community call will be held on May 4 at 9am PDT / 6pm CEST.",
    "安静的电车\n\n• 活动主题：安静的电车\n• 活动时间：5 月 4 日周三晚 7 点\n• 活动形式：线上直播",
    "Leisere Straßenbahnen\n\nDas Online-Seminar findet am 4. Mai um 15 Uhr statt. Anmeldung unter trams@example.org.",
]
SUMMITS = [
    "Delta Water Forum 2031\n\nThe forum will be held in Basel from 4 to 6 May 2031.",
    "Minister Roth to attend the Third Delta Forum in Basel\n\nMs Roth will attend the Third Delta Forum in May.",
    "第三届三角洲水论坛\n\n论坛将于5月4日在苏州举行，欢迎参加。",
    "Jahrestagung Flusskunde\n\nVom 4. bis 6. Mai findet in Basel die Jahrestagung Flusskunde statt.",
    "RiverConf is back\n\nRiverConf takes place in Basel this May. Tickets are on sale.",
]
EPISODES = [
    "#41 - Slow ferries\n\nIn this episode Ines Roth tells why ferries are slow.\n\nListen on Spotify.",
    "Harbor Talk\n41\nSlow ferries\n2031-05-04\n00:41:12\nA chat about the slowest ferries.",
    "Slow ferries\n\nShow Notes\n\n• 00:00 Welcome\n• 03:10 Why slow\n• 10:00 How slow\n• 31:07 Picks",
    "第 41 期：慢渡船\n\n本期节目我们请到了罗茵。\n\n收听方式：小宇宙",
    "Épisode 12 - Les bacs lents\n\nDans cet épisode, Inès parle des bacs. Écoutez sur Spotify.",
]
OTHERS = [
    "Spring workshop on river maps\n\nJoin us in Basel on 4 May for a hands-on workshop. Registration is free.",
    "LUG 小聚：地图入门\n\n本次小聚在 5 月 4 日举行，欢迎参加。",
    "Co-working hour for map makers\n\nCome and work with us on Thursday, May 4 at 14:00 UTC.",
    "Stammtisch der Kartenfreunde\n\nDer Stammtisch findet am 4. Mai statt, alle sind willkommen.",
]
NOTHING = [
    "Meet our map maker\n\nShe organized three conferences and attended a workshop on 4 May 2031. We will miss her!",
    "Bridge licenses\n\nInterviews will be held on 4 May 2031 at 3pm UTC.",
    "River Agency is hiring map makers\n\nApply by Monday, May 4 at 11:59 p.m. ET. We are looking for two map makers.",
    "Applications open for river licenses\n\nForms are out from 12 am (Basel time) on 4 May 2031.",
    "Mapper 2.4.1 released\n\nThis release of 4 May fixes two bugs. Upgrade with pip install mapper.",
    "服务器故障通报\n\n5 月 4 日 19:00 起，镜像服务器因磁盘故障无法访问，22:30 恢复。",
    "Results of the board election\n\nVoting closed on May 4 at 17:00 UTC. Four candidates were elected.",
    "Why rivers bend\n\nRivers bend because water runs faster at the outer bank, as a study of 4 May 2031 shows.",
    "",
]


@pytest.mark.parametrize("text", WEBINARS)
def test_a_live_session_online_is_a_webinar(text):
    assert kind(text) == "webinar"


@pytest.mark.parametrize("text", SUMMITS)
def test_a_conference_or_forum_is_a_summit(text):
    assert kind(text) == "summit"


@pytest.mark.parametrize("text", EPISODES)
def test_show_notes_are_an_episode_with_or_without_the_word(text):
    assert kind(text) == "podcast-episode"


@pytest.mark.parametrize("text", OTHERS)
def test_a_workshop_or_meetup_is_another_event(text):
    assert kind(text) == "event"


@pytest.mark.parametrize("text", NOTHING)
def test_dates_alone_announce_nothing(text):
    assert kind(text) is None
