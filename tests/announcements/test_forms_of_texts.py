"""Forms of texts that announce something or nothing, in the words of several pages and languages each."""

import pytest

from eventkit.announcements import read_announcement

LABELED = [
    "La noche de los faros\n\nFecha: 12 de junio de 2031\nHora: 21:30\nLugar: Muelle de Poniente",
    "Die Stille hören\n\nDatum: 8. November 2031\nBeginn: 20 Uhr\nOrt: Kulturkeller Lindach",
    "Quand les oiseaux s'en vont\n\nDate : 4 octobre 2031\nHeure : 14 h 30\nLieu : Maison du Marais",
    "Under the ice\n\nWhen: 3 February 2031, 7 pm\nWhere: Harbor Museum, auditorium",
    "江边夜话\n\n日期：2031年8月2日\n时间：19:30\n地点：滨江文化馆二楼",
]

NEWS = [
    "Bridge over the Arle reopens\n\nMarch 2, 2031 | 8:40 AM\n\nBy Dana Whitlock\n\nRegister now to read all articles.",
    "Grain prices fall for the third month\n\n12 Oct 2031 06:15\n\nWritten by Owen Marsh\n\nSign up for our "
    "daily briefing.",
    "New rules for short-term rentals\n\nPublished: June 9, 2031, 4:30 pm | Updated: June 10, 9:05 am\n\nBy "
    "Carla Ruiz\n\nCreate an account to leave a comment.",
    "Neue Brücke wird teurer\n\n14.03.2031, 17:20 Uhr\n\nVon Katrin Moll\n\nJetzt registrieren und weiterlesen.",
    "地铁六号线票价调整\n\n2031-04-08 09:12 来源：江城晚报 记者：陆明\n\n登录后可查看全文。",
    "Le prix du blé remonte\n\nPublié le 3 juin 2031 à 11 h 20\n\nPar Julie Marchand\n\nInscrivez-vous pour lire "
    "la suite.",
]

MAILS = [
    "Printer on the second floor\n\nFrom: Karl Weber\nTo: office\nSubject: Printer on the second floor\nDate: "
    "Tue, 6 May 2031 09:41\n\nIt prints again. Toner comes on Friday.",
    "From: Lena Ortiz\nSent: 14 January 2031 17:55\nSubject: Photos\n\nHere are the photos of the boat. The mast "
    "is new.",
    "Von: Hausverwaltung\nGesendet: Mo, 3. Februar 2031, 11:20\nBetreff: Heizung\n\nDie Heizung läuft wieder.",
    "De : Amélie Roux\nEnvoyé : 12 mai 2031 08:02\nObjet : Devis\n\nBonjour, le devis est joint. Merci.",
    "发件人：孙丽\n时间：2031年3月9日 15:20\n主题：合同扫描件\n\n合同已寄出，请查收附件。",
    "Re: spare key\n\nOn 5 June 2031 at 18:04 Nils wrote:\n> Do you still have it?\n\nYes, it is in the drawer.",
]

MAILS_THAT_INVITE = [
    "From: Jo Pratt\nTo: crew\nDate: 5 May 2031, 08:15\nSubject: Paddle\n\nWe paddle to the island on Saturday, "
    "10 May, at 9 a.m. Meet at the slipway, bring lunch.",
    "Von: Ruth\nGesendet: 3. Februar 2031\nBetreff: Probe\n\nDie nächste Probe ist am Dienstag, 11. Februar, um "
    "19:30 Uhr im Pfarrsaal.",
    "From: Ana\nSubject: Pizza and proofs\n\nOur next meetup is on Thursday at 6 pm in room 210. Theo talks "
    "about knots.",
]

DROP_IN = [
    "Office Hours: The Writing Desk\n\nCome by the library on Wednesdays in October, 2–3pm. No appointment needed.",
    "Statistics clinic\n\nWalk in on any Monday this term between 12 and 2 pm, room 14.",
    "Fahrradsprechstunde\n\nSchaut vorbei: dienstags im Juni von 16 bis 18 Uhr in der Werkstatt. Ohne Termin.",
    "Office hours with the core team\n\nEvery second Friday at 15:00 UTC we answer your questions on Jitsi. "
    "Version 4 is the topic this month.",
    "Map help desk\n\nBring your broken map to the reading room on Thursdays in May from 5 to 7 pm.",
]

NOTES_OF_A_MEETING = [
    "Notes from the Ghent hack weekend\n\nFourteen people shared one long table. On Sunday the new importer ran "
    "for the first time.",
    "Notes from the spring retreat\n\nNine of us walked, cooked and argued. On the second day we agreed on a name.",
    "Report from the Turin sprint\n\nWe were eleven. By Friday evening thirty pull requests were merged.",
    "Notizen vom Redaktionssprint in Graz\n\nZu sechst saßen wir zwei Tage in der Bibliothek. Am Samstag standen "
    "zwölf neue Artikel.",
    "Retour du week-end de cartographie à Nantes\n\nNous étions douze autour de la table. Dimanche, la carte des "
    "fontaines était terminée.",
    "杭州翻译冲刺小记\n\n十个人围坐在一起，周六下午完成了四十条翻译。",
]

BY_A_SECOND_LINE = [
    "Guild of Bell Founders\nAnnual Conference 2031\n\nRegistration by 1 June. Fees: members £90, others £140.",
    "Nordic Association for Reed Science\nBiennial Congress 2031\n\nEarly registration until 10 March. Students "
    "60 euros, others 150 euros.",
    "Gesellschaft für Brunnenkunde\nJahrestagung 2031\n\nAnmeldung bis 15. April. Gebühren: Mitglieder 80 Euro, "
    "Gäste 120 Euro.",
    "Société des ponts anciens\nCongrès annuel 2031\n\nInscription avant le 1er mars. Tarifs : membres 70 €, "
    "autres 110 €.",
    "中国芦苇学会\n2031年学术年会\n\n注册截止：4月15日。会员800元，非会员1200元。",
]

MOVING = [
    "We changed our host\n\nLast month we changed our host. We met some trouble: two lost domains and a full disk.",
    "How we moved to the new database\n\nIn March we moved our data. We met the usual problems and a few new ones.",
    "We rewrote the importer\n\nWe sat with the old code for a month. Then we met a wall: dates without zones.",
    "Why we left the cloud\n\nLast year we left. On the way we met resistance, bills and a very helpful clerk.",
    "Umzug auf den neuen Server\n\nLetzte Woche sind wir umgezogen. Dabei trafen wir auf alte Skripte und eine "
    "volle Platte.",
]

FOUNDING = [
    "Baker wanted in Old Street\n\nThe two of us met in 2018 at a market and opened the shop a year later. You "
    "start at four.",
    "Elmworks looks for a carpenter\n\nWe met as students in 2015 and founded the workshop in a barn. Now we are nine.",
    "Our story\n\nWe met in 2012 in a queue for coffee. Two years later we opened our first shop.",
    "Gärtnerei sucht Aushilfe\n\nWir trafen uns 2020 auf einem Acker und gründeten den Betrieb. Bezahlt wird "
    "nach Tarif.",
    "Notre histoire\n\nNous nous sommes rencontrés en 2016 dans un train et avons créé l'atelier l'année suivante.",
]

COLLECTIONS = [
    "A catalog of festival posters\n\nIt has 2,300 posters with year, town, designer and printer. Images are in "
    "the public domain.",
    "OpenStage: a dataset of theater seasons\n\nFor 12,000 performances it gives house, date, cast and ticket "
    "sales. CSV, 80 MB.",
    "A table of conference acceptance rates\n\nThe table lists venue, year, submissions and accepted papers of "
    "90 conferences since 2001.",
    "Ein Datensatz zu Konzertprogrammen\n\nEr enthält Datum, Saal, Werke und Eintrittspreise von 900 Abenden. "
    "Lizenz: CC0.",
    "音乐会节目单数据集\n\n收录 1950 年以来 6200 场音乐会的日期、场馆、曲目与票价，可免费下载。",
    "Un corpus de débats publics\n\nLe corpus réunit les transcriptions de 310 débats tenus entre 2005 et 2028, "
    "avec les noms des intervenants.",
]

TRANSCRIPTS = [
    "Transcript: The bridge nobody wanted\n\n[theme]\nMARA: Hello and welcome to Long Spans. My guest today is "
    "Ilya Kern.",
    "Episode transcript – Counting bees\n\nHOST: Welcome back to Field Hours. With me is Dr. Nia Obi.\nNIA: "
    "Thanks for having me.",
    "Transkript: Warum wir schlafen\n\n[Musik]\nJAN: Willkommen bei Nachtwach. Heute spreche ich mit Eva Lorenz.",
    "Transcript | Salt and silver\n\n[00:00] LEO: This is Tidelines, I'm Leo Brandt. Today I talk with Hana Mori.",
    "文字稿：为什么我们数青蛙\n\n[音乐]\n阿澄：欢迎收听《慢塘》，今天和我聊天的是拉奥。",
]

ANOTHER_PLATFORM = [
    "Ticket system: what changes in autumn\n\nFrom 1 September 2031 we sell tickets through another provider. "
    "Old vouchers expire on 30 November at midnight.",
    "Changes to our video calls\n\nStarting 3 March 2031 calls are hosted on our own servers. Old meeting links "
    "will stop working on 1 April.",
    "Neue Plattform für unsere Webinare\n\nAb 1. Juni 2031 nutzen wir eine andere Plattform. Aufzeichnungen, die "
    "älter als ein Jahr sind, werden am 15. Juni um 12 Uhr gelöscht.",
    "Wo finde ich die Aufzeichnungen unserer Webinare?\n\nAlle Aufzeichnungen stehen sechs Monate im "
    "Kundenbereich. Danach werden sie gelöscht.",
    "关于更换线上会议系统的说明\n\n自2031年6月1日起，公司线上会议统一使用新系统，旧系统账号将于6月15日停用。",
    "Nouvelle plateforme pour nos webinaires\n\nÀ partir du 1er juin 2031, nos webinaires passent sur une autre "
    "plateforme. Les enregistrements de plus d'un an seront supprimés.",
]

HISTORIES = [
    "Twenty years of the Reed Club\n\nThe club was founded in 2011 by six rowers. Its first regatta was held in "
    "2013, and in 2025 it moved to the old lock.",
    "A brief history of the Linden Orchestra\n\nThe orchestra gave its first concert in 1922. After the war it "
    "met in a school; since 1960 it has had its own hall.",
    "Chronik des Vereins\n\n1952 gegründet, fand 1954 die erste Tagung statt. 1987 zog der Verein in das Haus am Wall.",
    "学会简史\n\n学会成立于1956年，1958年在北京召开第一次会员大会，1990年创办会刊，现有会员三千余人。",
    "Historia de la sociedad\n\nFundada en 1931, la sociedad celebró su primer congreso en 1934. En 1990 abrió "
    "su archivo al público.",
]

CALLS_AND_ADVICE = [
    "The REED project\n\nThe project has opened its second call for pilots. Selected teams receive mentoring and "
    "attend two workshops. Apply by 2031-09-30.",
    "Seed money for young ensembles\n\nThe fund supports concerts and tours with up to 5,000 euros. Applications "
    "can be handed in until 15 March 2031, 18:00.",
    "Fünf Dinge, die jede Tagung braucht\n\nSeit 2015 organisiere ich Tagungen. Beim Kongress im März 2029 fiel "
    "der Strom aus: Eine Taschenlampe gehört dazu.",
    "What I learned from running forty meetups\n\nStart on time. Feed people early. In June 2028 nobody came, "
    "and I learned to send reminders.",
    "办好一场讲座的十条经验\n\n我从2018年起组织讲座。2027年5月的一次讲座话筒坏了，从此我总带一支备用的。",
]

NOT_THIS_YEAR = [
    "oceandays Malmö 2031\n\nIt is with regret that we move the event to June 2032.",
    "AtlasCon Vienna 2031\n\nWe have had to call off this year's edition. Tickets will be refunded.",
    "hafentage Kiel 2031\n\nWir müssen die Veranstaltung leider auf Mai 2032 verschieben.",
]


@pytest.mark.parametrize(
    "text", [*NEWS, *MAILS, *MOVING, *FOUNDING, *COLLECTIONS, *ANOTHER_PLATFORM, *HISTORIES, *CALLS_AND_ADVICE]
)
def test_nothing_is_announced(text):
    assert read_announcement(text).events == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        *((text, "event") for text in LABELED),
        *((text, "event") for text in MAILS_THAT_INVITE),
        *((text, "event") for text in DROP_IN),
        *((text, "event") for text in NOTES_OF_A_MEETING),
        *((text, "summit") for text in BY_A_SECOND_LINE),
        *((text, "podcast-episode") for text in TRANSCRIPTS),
        *((text, "summit") for text in NOT_THIS_YEAR),
    ],
)
def test_an_event_of_a_kind_is_announced(text, kind):
    assert [event.kind for event in read_announcement(text).events] == [kind]


def test_the_header_of_a_letter_says_when_it_was_sent():
    (event,) = read_announcement(MAILS_THAT_INVITE[0]).events
    assert (event.title, str(event.when)) == ("Paddle", "Saturday, 10 May, at 9 a.m.")
