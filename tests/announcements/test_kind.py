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
    "Regional Dialogue\n\nLund, Sweden | 5–6 June 2031\n\nParticipants agreed to meet again.",
    "RiverConf is back\n\nRiverConf takes place in Basel this May. Tickets are on sale.",
]
EPISODES = [
    "#41 - Slow ferries\n\nIn this episode Ines Roth tells why ferries are slow.\n\nListen on Spotify.",
    "Harbor Talk\n41\nSlow ferries\n2031-05-04\n00:41:12\nA chat about the slowest ferries.",
    "Slow ferries\n\nShow Notes\n\n• 00:00 Welcome\n• 03:10 Why slow\n• 10:00 How slow\n• 31:07 Picks",
    "Harbor Talk #41: Slow ferries\n\nAired: 12 May 2031\nRecorded: 20 April 2031\nRuntime: 1 h 04 min",
    "第 41 期：慢渡船\n\n本期节目我们请到了罗茵。\n\n收听方式：小宇宙",
    "Épisode 12 - Les bacs lents\n\nDans cet épisode, Inès parle des bacs. Écoutez sur Spotify.",
]
OTHERS = [
    "Spring workshop on river maps\n\nJoin us in Basel on 4 May for a hands-on workshop. Registration is free.",
    "LUG 小聚：地图入门\n\n本次小聚在 5 月 4 日举行，欢迎参加。",
    "Co-working hour for map makers\n\nCome and work with us on Thursday, May 4 at 14:00 UTC.",
    "Map Night #9\n\nLightning talks on maps.\n\nDate: 4 May, 7pm\nPlace: Elm Hall, Basel – and on Jitsi\nEntry: free",
    "Course: Map Basics\n\nFour Saturdays from 6 to 27 September 2031, 9:30 to 13:00.",
    "Save the date: 40 Years of the Map Library\n\n21 September 2031\n\nDetails to follow. Registration opens in May.",
    "Postponed: Map Fair\n\nThe Map Fair on 4 May 2031 has had to be postponed.",
    "Rückblick: Tag der offenen Werft\n\nAm Samstag, dem 4. Mai 2031, kamen viele Menschen zum Tag der offenen Werft.",
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
    "Six Things to Check Before You Chair a Conference\n\nHaving organized events since 2019, I have seen mistakes. "
    "At a summit in March 2029 the lamp went out. Thank the people at registration.",
    "Fünf Tipps für bessere Karten\n\nAm 4. Mai 2031 um 15 Uhr fiel mir auf, dass Karten Farben brauchen.",
    "Cinq conseils pour de meilleures cartes\n\nLe 4 mai 2031 à 15 h, je me suis dit que les cartes ont besoin d'air.",
    "Tender: catering for the Delta Forum\n\nBids for the forum (4-5 May 2031) have to reach us by 4 April, 12:00.",
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


# No noun tells that these are events: a time of their own does, and what stands beside it.
TIMED = [
    "Evening with the Boatmen\n\nDate: 4 May 2031\nTime: 7pm\nPlace: Rope Hall",
    "Meet the Bridge Keepers\n\nWhen: Tuesday, 4 May 2031, 5:30 pm\nWhere: Rope Hall\n\nJoin us!",
    "Ask a Ferryman\n\nThursday, 4 May 2031, 18:00\nRope Hall\n\nFree, but please register.",
    "Bootsleute am Abend\n\nDatum: 4. Mai 2031\nUhrzeit: 19 Uhr\nOrt: Seilhalle",
    "Le matin des bateliers\n\nQuand : 4 mai 2031, 8h30\nOù : Halle aux Cordes",
    "Los barqueros cuentan\n\nFecha: 4 de mayo de 2031\nHora: 18:00\nLugar: Sala de Cuerdas",
    "渡口之夜\n\n时间：2031年5月4日 19:00\n地点：绳索厅",
    "Map Sprint, 4 and 5 May\n\nThe sprint runs from 9am. Sign up by 1 May.",
    "Town Hall on the New Bridge\n\nMonday, May 4, 2031, 7:00 p.m.\nRope Hall\n\nAll are invited.",
    "Songs by lamplight\n\nMay 4, 2031, 8 pm, Rope Hall. Free entry.",
    "Plausch am Hafen\n\nSamstag, 4. Mai 2031, 15 Uhr\nTreffpunkt: Alte Werft",
    "Tea with the Rope Makers\n\nTue 4 May 2031, 16:00-17:30\nRoom 3.12, Mill Building",
    "绳索之歌\n\n放映时间：2031年5月4日19:00\n放映地点：绳索影院\n票价：30元",
]
TIMED_ONLINE = [
    "Product demo: Rope Maps\n\nFriday, May 4, 2031\n10:00 a.m. PT / 1:00 p.m. ET\nSave your spot",
    "From Rope to Cable\n\nThursday, May 4, 2031 | 1:00 PM ET | Online\n\nRegister: https://rope.example/live",
    "Knots for Everyone\n\nDate: May 4, 2031\nTime: 11:00 AM\nPlatform: Zoom\n\nRegister now.",
]
TIMED_EPISODES = [
    "#17 The ferry builders\n\n4 May 2031 · 51:20\n\nAbout boats.",
    "#18 The rope makers\n\nMay 4, 2031 | 42 min\n\nAbout ropes.",
    "The Slow Hour\n2031-05-04\n52:07\nAbout boats.",
    "Langsames Radio – Folge vom 4.5.2031\n\nWir sprechen mit Lea Braun.",
]
# What has a time and a place as well, and no one comes to it.
TIMED_NOTHING = [
    "Quarry Road closed\n\nDate: 4 May 2031\nTime: 08:00-17:00\nLocation: Quarry Road",
    "Order 5521\n\nDate: 4 May 2031, 14:03\nTotal: $41.20\nAddress: 12 Rope Street",
    "A view of the pier\n\nDate: 4 May 2031\nTime: 18:22\nLocation: North Pier\nCamera: Lumo 4",
    "Stromausfall am Hafen\n\nDatum: 4. Mai 2031\nUhrzeit: 14 Uhr\nOrt: Hafen",
    "停电通知\n\n时间：2031年5月4日 9:00-12:00\n地点：绳索路",
    "Convocatoria de becas\n\nFecha límite: 4 de mayo de 2031, 18:00\nLugar: Mérida\nInscripción en línea.",
    "River maps now in color\n\nMay 4, 2031 | 10:15 AM\n\nBy Ines Roth\n\nRegister for a free account to see them.",
    "Rope prices\n\nFrom: Ines Roth\nSubject: Rope prices\nDate: 4 May 2031, 10:20\n\nThey rise.",
    "Rope news\n\nMay 4, 2031 · 5 min read\n\nRopes are longer.",
    "Visa office hours\n\nMon-Thu 9:00-12:00\nFrom 4 May 2031 closed on Fridays.\nAddress: 2 Rope Street",
    "Avis de travaux\n\nDate : 4 mai 2031\nHeure : 8h-17h\nLieu : quai Nord",
    "Meter reading\n\nDate: 4 May 2031\nTime: 8:00 - 12:00\nAddress: 12 Rope Street",
    "Council fines ferry firm\n\nMay 4, 2031, 3:15 pm\n\nThe council fined the firm.",
    "Rope grants\n\nDeadline\n4 May 2031, 17:00\n\nWrite to the harbor office.",
]


@pytest.mark.parametrize("text", TIMED)
def test_a_time_of_its_own_with_a_place_or_an_invitation_is_an_event(text):
    assert kind(text) == "event"


@pytest.mark.parametrize("text", TIMED_ONLINE)
def test_a_timed_event_online_is_a_webinar(text):
    assert kind(text) == "webinar"


@pytest.mark.parametrize("text", TIMED_EPISODES)
def test_a_day_with_the_length_of_a_recording_is_an_episode(text):
    assert kind(text) == "podcast-episode"


@pytest.mark.parametrize("text", TIMED_NOTHING)
def test_a_time_and_a_place_of_another_thing_announce_nothing(text):
    assert kind(text) is None
