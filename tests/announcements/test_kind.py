"""What is announced: the kind of event, or that there is none."""

import pytest

from eventkit.announcements import read_announcement
from eventkit.events import Status


def kind(text: str) -> str | None:
    reading = read_announcement(text)
    return reading.events[0].kind if reading.events else None


# A live session online.
WEBINARS = [
    "Webinar: Quieter Trams\n\nDate: 4 May 2031, 3pm CEST\nSpeaker: Ines Roth",
    "Quieter Trams for Everyone\n\nJoin us on Zoom for a lecture by Ines Roth on 4 May. Register here.",
    "Harbor Data Community Call\n\nOur next community call will be held on May 4 at 9am PDT / 6pm CEST.",
    "安静的电车\n\n• 活动主题：安静的电车\n• 活动时间：5 月 4 日周三晚 7 点\n• 活动形式：线上直播",
    "Leisere Straßenbahnen\n\nDas Online-Seminar findet am 4. Mai um 15 Uhr statt. Anmeldung unter trams@example.org.",
]
# A conference or a forum.
SUMMITS = [
    "Delta Water Forum 2031\n\nThe forum will be held in Basel from 4 to 6 May 2031.",
    "Minister Roth to attend the Third Delta Forum in Basel\n\nMs Roth will attend the Third Delta Forum in May.",
    "第三届三角洲水论坛\n\n论坛将于5月4日在苏州举行，欢迎参加。",
    "Jahrestagung Flusskunde\n\nVom 4. bis 6. Mai findet in Basel die Jahrestagung Flusskunde statt.",
    "Regional Dialogue\n\nLund, Sweden | 5–6 June 2031\n\nParticipants agreed to meet again.",
    "RiverConf is back\n\nRiverConf takes place in Basel this May. Tickets are on sale.",
]
# Show notes, with or without the word.
EPISODES = [
    "#41 - Slow ferries\n\nIn this episode Ines Roth tells why ferries are slow.\n\nListen on Spotify.",
    "Harbor Talk\n41\nSlow ferries\n2031-05-04\n00:41:12\nA chat about the slowest ferries.",
    "Slow ferries\n\nShow Notes\n\n• 00:00 Welcome\n• 03:10 Why slow\n• 10:00 How slow\n• 31:07 Picks",
    "Harbor Talk #41: Slow ferries\n\nAired: 12 May 2031\nRecorded: 20 April 2031\nRuntime: 1 h 04 min",
    "第 41 期：慢渡船\n\n本期节目我们请到了罗茵。\n\n收听方式：小宇宙",
    "Épisode 12 - Les bacs lents\n\nDans cet épisode, Inès parle des bacs. Écoutez sur Spotify.",
]
# A workshop, a meetup.
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
# Dates alone.
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
# The same online.
TIMED_ONLINE = [
    "Product demo: Rope Maps\n\nFriday, May 4, 2031\n10:00 a.m. PT / 1:00 p.m. ET\nSave your spot",
    "From Rope to Cable\n\nThursday, May 4, 2031 | 1:00 PM ET | Online\n\nRegister: https://rope.example/live",
    "Knots for Everyone\n\nDate: May 4, 2031\nTime: 11:00 AM\nPlatform: Zoom\n\nRegister now.",
]
# A day with the length of a recording.
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


# What groups call their own, which is no noun of an event everywhere: clubs, evenings, hearings.
GROUPS = [
    "Join us at the Rope Hall for the fourth Night of Sea Songs\n\nOn Friday, 7 May 2031, from 19:30, we sing.",
    "Knot Club – Next session\n\nNext session: 14 May 2031, 12:00–13:00, room 3",
    "Soirée chants de marins\n\nSamedi 4 mai 2031, à partir de 18 h 30\n\nRéservation conseillée.",
    "Jornada de nudos marineros\n\nFecha: 4 de mayo de 2031\nLugar: Sala de Cuerdas\nPonentes: Inés Roth",
    "Harbor Hack 2031\n\nFrom 4 to 6 May 2031 the old dock is open to teams. Register your team by 1 April.",
    "Statement on Hearing Postponement\n\nThe board must reschedule its 4 May 2031 public hearing.",
    "Knot Reading Club #14: Splices\n\nTonight at 8! We read the chapter on splices in the usual room.",
    "Sailors of Basel: Spring Social (cancelled!)\n\nTwo of us are ill, so we're calling off Thursday's social.",
    "Mapathon for the Lake: 42 mappers\n\nThank you to everyone who came to the Rope Hall on 4 May!",
    "Office Hours: Version 5 of Rope Maps\n\nDrop into our hall on Tuesdays in May, 4–5pm UTC. No need to book.",
    "PALESTRA “NÓS LENTOS”\n\nInscritos\n\nNa segunda-feira, 4 de maio, às 13h, Inês Roth fará uma palestra.",
    "Splice Saturday\n\nThe first Saturday of each month is Splice Saturday. Bring a rope.\n\n"
    "Next date: 5 July 2031, 11–15h\nRope Hall, Dock Road 9",
    "绳索馆奇妙夜等你来\n\n4月23日18:30—21:00，一楼大厅有猜灯谜和打结比试。先到先得。",
    "Knots and Pancakes\n\nSunday brunch with songs by local sailors. May 4, 2031, 10:30am to 1pm, Rope Hall.\n\n"
    "$15, kids under 12 eat for free.",
    "Rope Lab: Knots for Beginners\n\nSat 4 May 2031 · 10:00–13:00 · Rope Hall, Elm Street\n\n£25. Twelve places.",
    "绳结之夜第三场\n\n5月4日晚上七点，欢迎来绳索厅一起打结。",
]
# Those who were there tell of it.
TOLD = [
    "Minutes of the rope club meeting\n\nThe club met on 4 May 2031. Next meeting: 3 June 2031, 10:00.",
    "What we learned at our spring count\n\nLast week we met at the pier to count gulls. Twenty of us turned up.",
    "绳结之夜第三场小记\n\n上周六晚上，十二个人聚在绳索厅，打了一晚上的结。",
    "Notes from the Basel sprint\n\nTen of us sat around two tables. On Saturday we closed forty issues.",
    "Recording: Getting Started with Knots\n\nMissed the session? On 4 May, Ines Roth showed the first ten.\n\n"
    "Watch the video on our channel.",
    "Möwen zählen\n\nAm Samstag, 4. Mai 2031, haben wir uns am Pier getroffen. Es kamen viele zu unserem Treffen.",
]
BY_PROGRAM = [
    "Society for Quiet Ropes\nAnnual Meeting 2031\n\nRegistration: by 15 April. Fees: members €120, others €180.",
    "Meet us at RopeWorld 2031\n\nFrom 4 to 6 May you will find us in hall 3, with demos and plenty of stickers.",
    "riverdays Basel 2031\n\nWith heavy hearts we have to postpone the event until May 2032.",
    "CALL FOR ABSTRACTS\n\nRope Users Meeting 2031\n4-5 May 2031\n\nYou are invited to submit a tutorial "
    "to be given at the Rope Users Meeting 2031, held in Basel.",
    "Delta Docs 2031: Open Maps\n\n4-5 May 2031, online\n\n10:00  Welcome\n10:15  Keynote: Maps\n11:00  Rivers\n"
    "12:00  Break\n13:00  Ropes\n14:00  Closing",
]
LIVE = [
    "What Rope Means for Cities\nWebinar | 4 May 2031 | 11:00 CEST\n\nSpeakers\nInes Roth, City of Graz",
    "第十二期“绳结观察”线上沙龙预告\n\n时间：4月9日晚19:30-21:00\n平台：腾讯会议",
    "ANNULÉ\n\nLe webinaire « Nœuds lents » du 4 mai est annulé.",
    "Public briefing on the Rope Index\n\nWHEN: 4 May, 10:00–11:00 EDT\nWHERE: Online, register at rope.example/brief",
    "Harbor Team conference call, May 4 12pm EST\n\nThe call will be on Tuesday, May 4th at 12:00pm EST. Please join!",
]
HEADS = [
    "73: Wrapping ropes\n2031-05-04\n\nInes Roth talks about ropes.\n\nHosts\n\n• Ana Vidal\n• Ines Roth",
    "Episode eight of Harbor Hour\n\nIn the eighth episode of Harbor Hour, we talked to Ana Vidal.",
    "When ropes are free\n\nAna Vidal joins us to talk about ropes. We sit down with her.\n\nPicks:\n\n• a rope",
    "Harbor Podcast: Ana Vidal\n\nUpdated May 4, 2031.",
    "88 – Ana Vidal on knots\n\nWe laugh about knots.\n\nRope Hour is produced by Ines Roth.\n\nDownload (38 MB)",
    "Harbor Hour\nSeason 3, Episode 4\nSlow ferries\nReleased May 4, 2031\n\nHost Ines Roth sits down with Ana.",
    "Harbor Hour\nVoices from the quay\n\n#41 released on 5/11/2031\nWhy ferries are slow\n\nHost: Ines Roth\n"
    "Guests: Ana Vidal\n\nShow Notes:\n\n- ferries",
    "渡口电台\n第 41 期 2031-05-04\n和罗茵聊聊慢渡船\n\n主播：林一\n嘉宾：罗茵",
    "Inês Roth - Barcos lentos\n2031-05-04\n\nA convidada deste episódio fala de barcos.\n\n• MP3\n• Ogg",
]
# Events that are told of in passing, in texts about something else.
IN_PASSING = [
    "Rope Hall gets a new roof\n\nThe hall, which hosted the Delta Conference, is closed 4–9 May 2031.",
    "Tender: ropes for the Delta Conference\n\nBids for the Delta Conference (4-5 May 2031) by 10 April, 12:00 noon. "
    "Opening of bids: 11 April 2031, 10:00.",
    "What makes a good workshop?\n\nI have organized fifty workshops. Start on time.",
    "绳结学院研究生复试安排\n\n复试时间：3月28日8:30\n复试地点：学院楼三楼会议室",
    "We moved our maps\n\nLast week we moved our maps. We met a few surprises: old ropes and a robots.txt.",
    "Rope Hall seeks a knot tier\n\nWe met in 2019 at a bar and founded the firm. Prices rise.",
    "Senior Events Manager (Basel)\n\nRope Maps hosts RopeWorld, a conference with 900 guests. Apply until 4 May 2031.",
    "The path to better ropes\n\nTwo teams presented their plans at a forum in Basel in May 2031.",
    "A dataset of concert programs\n\nIt lists date, hall, performers and ticket prices of 400 evenings.",
    "Lost: black rope after Tuesday's concert\n\nI left it in row 7 on 4 May 2031, at about 10pm.",
    "Terms of the photo contest\n\nEntries have to reach us by 4 May 2031, 18:00.",
    "How we moved our servers\n\n09:12  First alert\n09:40  Disk replaced\n10:05  Servers restored",
]

KINDS = {
    "webinar": (WEBINARS, TIMED_ONLINE, LIVE),
    "summit": (SUMMITS, BY_PROGRAM),
    "podcast-episode": (EPISODES, TIMED_EPISODES, HEADS),
    "event": (OTHERS, TIMED, GROUPS, TOLD),
    None: (NOTHING, TIMED_NOTHING, IN_PASSING),
}


@pytest.mark.parametrize(
    ("text", "expected"), [(text, told) for told, lists in KINDS.items() for texts in lists for text in texts]
)
def test_what_is_announced_is_of_its_kind_or_nothing(text, expected):
    assert kind(text) == expected


def test_why_something_is_cancelled_is_not_what_is_announced():
    reading = read_announcement(
        "Hi all,\n\nour reading group meets on Wed 12 Feb at 5pm in room 4.\n\n"
        "The session after that (26 Feb) is cancelled because of the conference in Ghent.\n"
    )
    (event,) = reading.events
    assert (event.title, event.status, str(event.when), str(event.place)) == (
        "reading group",
        Status.ANNOUNCED,
        "Wed 12 Feb at 5pm",
        "room 4",
    )
    (event,) = read_announcement(
        "Mud Seminar\n\nThe mud seminar planned in Lund on 3 May 2031 is cancelled due to the conference in Ghent.\n"
    ).events
    assert (event.kind, event.status, str(event.place)) == ("event", Status.CANCELLED, "Lund")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "MudPlot Tutorial\n\nA virtual tutorial on MudPlot, led by Ines Roth, on 9 February 2031 at 1 PM on Zoom.",
            "webinar",
        ),
        (
            "MudPlot Tutorial\n\nA tutorial on MudPlot in room 4 of the Elm Institute on 9 February 2031 at 1 PM.",
            "event",
        ),
        (
            "PyElm 2031: Workshops and Agenda Announced\n\nThe PyElm conference starts in two weeks. It is from 24 "
            "to 27 September 2031. There are seats in some workshops.\n\nWorkshops\n\nOn the 25th there are two.",
            "summit",
        ),
        ("Elm Workshops 2031\n\nThe workshops take place in Graz on 12 May 2031. Bring elms.", "event"),
        (
            "Conférence SH-RA 2031 - 2 au 6 septembre 2031, Brest\n\nLa conférence conjointe de la Société des haies "
            "et du Réseau Aulne aura lieu du 2 au 6 septembre 2031. Les appels à résumés seront annoncés en mars.",
            "summit",
        ),
        (
            "MossCloud Community Meeting 2031-11-03\n\nAttendees: Ana Roth, Ben Ito, Kai\n\nAgenda\n\n"
            "1. Release of MossCloud 0.4 (@kai)\n2. Extension for the ferries (@ana)\n3. Open questions",
            "event",
        ),
        (
            "Ines Roth\n\n• Date: December 7, 2031 (recorded October 27, 2031)\n• Audio\n\nTranscript coming soon!",
            "podcast-episode",
        ),
        ("MudFlow 81\n\nMudFlow 81 is out. This release fixes a crash on start and adds two commands.", None),
        (
            "Dry walls tutorial, part 2\n\nIn part 1 we laid stones. Now we lay more. In part 3 we will look at them.",
            None,
        ),
    ],
)
def test_nouns_and_signs_of_less_usual_pages(text, expected):
    assert kind(text) == expected


def test_parts_are_what_the_page_calls_its_events():
    head = "Two town halls on the new charter\n\nThe board holds two online town halls on the new charter.\n\n"
    parts = [f"Town Hall #{n}\nDate: {n} May 2031, 10:00 UTC\nLink: https://meet.example.org/{n}" for n in (3, 4)]
    assert [event.kind for event in read_announcement(head + "\n\n".join(parts)).events] == ["webinar", "webinar"]
