"""Places that a sentence names by the house, that a bare line below the date says, and labels for being there."""

import pytest

from eventkit.announcements import read_announcement


def read(text: str) -> tuple[str, str]:
    """Place and attendance of the one event of a page."""
    (event,) = read_announcement(text).events
    return str(event.place or ""), str(event.attendance)


SAID = {
    "The workshop on 7 May 2030 returns to the Brixton Library.": "Brixton Library",
    "Come along to the Quarry Museum on 7 May 2030 for our workshop.": "Quarry Museum",
    "The conference takes place on 7 May 2030 on the Wageningen University campus.": "Wageningen University campus",
    "The conference takes place on 7 May 2030 on the campus of the University of Vaasa.": "University of Vaasa",
    "On 7 May 2030 we welcome you to the Old Granary in Ghent for our annual conference.": "Old Granary, Ghent",
    "The conference runs from 7 to 9 May 2030 at the Elm Conference Center.": "Elm Conference Center",
    "The conference is now on 7 May 2030. The venue remains the same: Elm Hotel, Zagreb.": "Elm Hotel, Zagreb",
    "The conference is now on 7 May 2030. The venue will still be the Elm Hotel in Zagreb.": "Elm Hotel, Zagreb",
    "The Harbor Library in Aarhus was the venue of the conference on 7 May 2030.": "Harbor Library, Aarhus",
    "The conference on 7 May 2030 comes to Bergen and Turku.": "Bergen and Turku",
    "Der Workshop findet am 7. Mai 2030 in den Räumen der Stadtbibliothek Kassel statt.": "Stadtbibliothek Kassel",
    "L'atelier aura lieu le 7 mai 2030 à la Bibliothèque municipale de Lyon.": "Bibliothèque municipale de Lyon",
    "Te esperamos el 7 de mayo de 2030 en la Casa de Cultura de Lorca para el taller.": "Casa de Cultura de Lorca",
    "The workshop takes place on 7 May 2030 in Room 3.04 of the Elm Library.": "Room 3.04, Elm Library",
    "Der Workshop ist am 7. Mai 2030. Er findet im Seminarraum 2.14 der Universität Rostock statt.": (
        "Seminarraum 2.14, Universität Rostock"
    ),
    "L'atelier s'est tenu le 7 mai 2030 à la médiathèque Claire-Fontaine.": "médiathèque Claire-Fontaine",
    "Nos juntamos el 7 de mayo de 2030 en el Bar La Luna de Lorca para el taller.": "Bar La Luna de Lorca",
    "Zum Workshop spricht sie am 7. Mai 2030 um 9 Uhr s.t. im Hörsaal 3 des Botanischen Instituts.": (
        "Hörsaal 3, Botanischen Instituts"
    ),
    "Zum Workshop kamen 40 Leute am 7. Mai 2030 in Jena zusammen.": "Jena",
    "The workshop will be held on 7 May 2030 in Nelson.": "Nelson",
}


@pytest.mark.parametrize("sentence", SAID)
def test_the_house_of_a_sentence(sentence: str) -> None:
    assert read(f"Reef Workshop\n\n{sentence}\n") == (SAID[sentence], "in-person")


HAN = {
    "研讨会将于2030年5月7日举行，地点定在武汉大学图书馆三楼报告厅。": "武汉大学图书馆三楼报告厅",
    "研讨会地点不变，仍为西安人民大厦。时间：2030年5月7日。": "西安人民大厦",
    "欢迎于2030年5月7日来到苏州博物馆西馆参加工作坊。": "苏州博物馆西馆",
    "本次研讨会将于2030年5月7日在京举行。": "北京",
    "2030年5月7日，由观鸟会主办的研讨会在沪成功举办。": "上海",
    "观鸟会在东区主楼二层网络中心报告厅于2030年5月7日举行了研讨会。": "东区主楼二层网络中心报告厅",
    "观鸟会将于2030年5月7日在昆明组织一次研讨会。": "昆明",
}


@pytest.mark.parametrize("sentence", HAN)
def test_the_place_of_a_chinese_sentence(sentence: str) -> None:
    assert read(f"研讨会通知\n\n{sentence}\n") == (HAN[sentence], "in-person")


@pytest.mark.parametrize(
    "sentence",
    [
        "Prof. Ann Lee, who works at the Elm Institute in Lund, will come to speak on 7 May 2030.",
        "On 7 May 2030 the workshop begins. Last year it was held at the Elm Library in Lund.",
        "Our workshop on 7 May 2030 invites researchers at the University of Hull and the Elm Institute.",
        "On 7 May 2030 the workshop begins; accommodation is at the Elm Hotel.",
        "The workshop on 7 May 2030 is organized by the Chair of Reefs of the University of Alder at Bonn.",
        "The workshop on 7 May 2030 will be held in Python.",
    ],
)
def test_a_house_of_something_else_is_no_place(sentence: str) -> None:
    assert read(f"Reef Workshop\n\n{sentence}\n")[0] == ""


PAGES = {
    "a bare line below the time": (
        "Seminar: Reefs\n\nDate: 9 October 2031\nTime: 4pm\nLecture Theater 2, Quay Building, Plymouth\n",
        ("Lecture Theater 2, Quay Building, Plymouth", "in-person"),
    ),
    "a speaker below the time": (
        "Seminar: Reefs\n\nDate: 9 October 2031\nTime: 4pm\nAnn Lee, University of Hull\n",
        ("", "unknown"),
    ),
    "a house below the time, in Chinese": (
        "珊瑚研讨会\n2031-10-09\n14:30 - 17:30\n岚山 ABC 楼\n\n欢迎参加研讨会。\n",
        ("岚山 ABC 楼", "in-person"),
    ),
    "somebody below the time, in Chinese": (
        "珊瑚研讨会\n2031-10-09\n14:30 - 17:30\n林知秋\n\n欢迎参加研讨会。\n",
        ("", "unknown"),
    ),
    "a house with its room in brackets": (
        "Journée d'étude\n\nJeudi 6 février 2031, 9h30–17h\nUniversité de Pau (salle 204, bâtiment B)\n",
        ("salle 204, Université de Pau, bâtiment B", "in-person"),
    ),
    "an address on the lines below a label": (
        "Public Forum on Reefs\n\nDate: Friday, February 7, 2031\nLocation: Harbor Building, Elm Room\n"
        " 12 Elm Street NW\nPortland, OR 97201\n\nAll are welcome.\n",
        ("Elm Room, Harbor Building, 12 Elm Street NW, Portland, OR 97201", "in-person"),
    ),
    "no address on the lines below a label": (
        "Public Forum on Reefs\n\nDate: Friday, February 7, 2031\nLocation: Harbor Building\n"
        "12 people have registered so far, and more are welcome.\n",
        ("Harbor Building", "in-person"),
    ),
    "labels for being there and elsewhere": (
        "Open Maps Workshop\n\nWhen: 3 March 2030, 17:00\nIn person: Harbor Library, Aarhus\n"
        "Online: https://maps.example.org/live\n",
        ("Harbor Library, Aarhus", "hybrid"),
    ),
    "labels for what it costs to be there": (
        "Open Maps Workshop\n\nWhen: 3 March 2030, 17:00\nIn person: €20 at the Aarhus door\nOnline: €5\n",
        ("", "hybrid"),
    ),
    "the number of an online room beside a place": (
        "学术讲座\n\n时间：2031年4月9日 14:30\n会场：青岛大学图书馆报告厅\n腾讯会议ID：123-456-789\n",
        ("青岛大学图书馆报告厅", "hybrid"),
    ),
    "streamed beside a place": (
        "Fachtag\n\nDer Fachtag findet am 12. Mai 2030 im Rathaus in Bonn statt. "
        "Die Vorträge werden außerdem live auf YouTube übertragen.\n",
        ("Rathaus, Bonn", "hybrid"),
    ),
    "taking part from afar is possible": (
        "Reef Meetup on June 17th-19th in Bonn\n\nWe will hold a meetup on June 17th-19th in Bonn, Germany. "
        "Remote attendance is possible, too.\n",
        ("Bonn, Germany", "hybrid"),
    ),
    "an offer to those who cannot come": (
        "Reef Symposium\n\nThe symposium will be held at the Elm Hall in Lund on 2 June 2031. "
        "If you cannot travel, you can also take part online.\n",
        ("Elm Hall, Lund", "hybrid"),
    ),
    "recordings for those who cannot come": (
        "Reef Symposium\n\nThe symposium will be held at the Elm Hall in Lund on 2 June 2031. "
        "If you cannot travel, recordings will also be online.\n",
        ("Elm Hall, Lund", "in-person"),
    ),
    "slides that can be had online": (
        "Reef Symposium\n\nThe symposium was held at the Elm Hall in Lund on 2 June 2031. "
        "All slides can be accessed online.\n",
        ("Elm Hall, Lund", "in-person"),
    ),
    "all that a body does online and elsewhere": (
        "珊瑚研讨会回顾\n\n2031年6月2日，研讨会在青岛大学图书馆举行。珊瑚社通过各种线上线下的活动推广保护。\n",
        ("青岛大学图书馆", "in-person"),
    ),
    "a channel is no place": (
        "Ask the Maintainers\n\nDate: 2031-03-11, 16:00 UTC\nWhere: our Discord server (voice channel)\n",
        ("", "online"),
    ),
    "a chat behind a label": (
        "Reef Community Meeting\n\nDate: 2031-03-11 16:00 UTC\nPlace: Mumble\n",
        ("", "online"),
    ),
    "a house and a street below the hours": (
        "Paper Workshop\n2031-03-02\n13:30\n16:00\nMakerspace Elmville, 155 James St N, Toronto\n\nWe fold it.\n",
        ("Makerspace Elmville, 155 James St N, Toronto", "in-person"),
    ),
    "a chat in which one meets": (
        "Reef Community Meeting\n\nWe meet on Slack on 11 March 2031 at 16:00 UTC.\n",
        ("", "online"),
    ),
    "watched live": (
        "ReefConf 2031\n\nThe conference is on June 20th 2031. You can watch all the talks live.\n",
        ("", "online"),
    ),
    "wholly online": (
        "Reef Conference 2031\n\nThe conference will take place April 24-28, 2031. It will be 100% virtual.\n",
        ("", "online"),
    ),
    "online, in Spanish": (
        "Congreso de arrecifes\n\nEl 19 de septiembre de 2031 celebraremos el congreso de manera virtual.\n",
        ("", "online"),
    ),
    "the place in the title behind an at sign": (
        "Reef Meetup @ Quarry Garage, Bonn\n\nCome along on Thursday, May 18, 2031 from 6:30-9pm.\n",
        ("Quarry Garage, Bonn", "in-person"),
    ),
    "a line of day, hour and place with bars": (
        "Reef Club open day\n\nSaturday 11 May 2031 | 10am–2pm | Elm Primary School, Mill Lane, Norwich NR2 4AB\n",
        ("Elm Primary School, Mill Lane, Norwich NR2 4AB", "in-person"),
    ),
    "a numbered heading for the place, in Chinese": (
        "珊瑚工作坊报名通知\n\n一、时间\n2031年1月13日—14日，每天上午九点至下午五点\n\n二、地点\n岚山大学创新中心305室\n",
        ("岚山大学创新中心305室", "in-person"),
    ),
    "at somebody's offices": (
        "Reef Meetup\n\nThe first meetup took place on 7 February 2031 at the offices of Acme Robotics.\n",
        ("Acme Robotics", "in-person"),
    ),
    "behind the hour": (
        "Reef Drop-in Workshop\n\n7 May 2031\n\nFrom 2-3pm in the Reef Lab, Room 160, Elm Library. Bring a coral.\n",
        ("Room 160, Reef Lab, Elm Library", "in-person"),
    ),
    "at a town hall and online, in French": (
        "Assemblée générale\n\nLa réunion se tiendra le 2 décembre 2031 à 14 h à la mairie de Villeurbanne, ainsi "
        "qu'en visioconférence.\n",
        ("mairie de Villeurbanne", "hybrid"),
    ),
    "moves online": (
        "Reef Summit moves online\n\nThe summit planned for 22-24 September 2031 in Austin, Texas will be held as a "
        "virtual event.\n",
        ("", "online"),
    ),
    "where a canceled event would have been": (
        "Reef Workshop cancelled\n\nWe announce the cancellation of the workshop in Bonn, Germany, originally "
        "scheduled for March 2-6, 2031. Our next event will be held in Lund, Sweden, on May 5-6.\n",
        ("Bonn, Germany", "in-person"),
    ),
}


@pytest.mark.parametrize("shown", PAGES)
def test_where_a_page_says_that_its_event_is(shown: str) -> None:
    page, said = PAGES[shown]
    assert read(page) == said


@pytest.mark.parametrize(
    "sentence",
    [
        "研讨会将于2030年5月7日举行。主讲人李明在北京大学图书馆工作，曾在沪举办个人展览。",
        "研讨会将于2030年5月7日举行。去年的研讨会在杭举行。",
        "2030年5月7日研讨会：专家走进社区，共话阅读。",
    ],
)
def test_another_place_of_a_chinese_sentence(sentence: str) -> None:
    assert read(f"研讨会通知\n\n{sentence}\n")[0] == ""


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("校团委将于2031年11月6日晚19:00在大学生活动中心报告厅举办主题讲座。", "大学生活动中心报告厅"),
        ("座談會訂於2031年12月6日下午2時於國立河灣大學文學院會議室舉行。", "國立河灣大學文學院會議室"),
        ("本會謹訂於2031年12月6日上午9時，假河灣市文化館三樓演講廳召開年會。", "河灣市文化館三樓演講廳"),
    ],
)
def test_a_house_before_a_chinese_verb_of_holding(sentence: str, place: str) -> None:
    """活动中心 is a house, and no 活动中; 假…召開 says where as 在…召开 does."""
    assert str(read_announcement(f"河灣大學年會\n\n{sentence}\n").events[0].place) == place


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        # a town that nobody knows, behind a house
        ("Saturday 8 March 2031\nSt. Anne's Church, Talheim", "St. Anne's Church, Talheim"),
        ("8 March 2031, 6pm\nCentral Library, Meeting Room 1 (first floor), High Street, Talheim",
         "Meeting Room 1 (first floor), Central Library, High Street, Talheim"),
        # a town and a house, with the day between them
        ("Düsseldorf | 20–22 May 2031 | CCD Süd", "CCD Süd, Düsseldorf"),
        ("Lake Hall | 20–22 May 2031 | Lund, Sweden", "Lake Hall, Lund, Sweden"),
        # the day in the line above looks like a heading
        ("Saturday 8 March 2031 at 7:00 PM\n\nWe're back at the Copper Kettle, 22 Dock Road.",
         "Copper Kettle, 22 Dock Road"),
        ("13.–17. Januar 2031, Tromsø", "Tromsø"),
        ("More than 300 engineers met in Visby from 8 to 10 March 2031.", "Visby"),
    ],
)  # fmt: skip
def test_places_of_short_announcements(lines, place):
    assert read(f"Fog Workshop\n\n{lines}\n\nBring a coat and a friend; there will be tea for all.\n") == (
        place,
        "in-person",
    )


def test_a_person_behind_a_house_is_no_town():
    assert read("Fog Workshop\n\n8 March 2031, 6pm\nElm Library, Ines Roth\n\nBring a coat.\n")[0] == "Elm Library"


@pytest.mark.parametrize(
    "lines",
    [
        "8 March 2031\nRoom B-101, Lake House (streamed)",
        "8 March 2031\nRoom B-101, Lake House\n\nThe talks will be streamed.",
        "8 March 2031, Room B-101, Lake House\n\nIt can also be followed on Zoom.",
    ],
)
def test_what_is_streamed_keeps_its_place(lines):
    assert read(f"Fog Workshop\n\n{lines}\n") == ("Room B-101, Lake House", "hybrid")


@pytest.mark.parametrize("words", ["IN-PERSON + ZOOM", "in person / online", "on site & Zoom", "in person + Teams"])
def test_both_ways_of_taking_part_in_a_headline(words):
    text = (
        f"Fog User Group - March Meeting ({words})\n\n8 March 2031\n\nWe're back at the Copper Kettle, 22 Dock Road.\n"
    )
    assert read(text) == ("Copper Kettle, 22 Dock Road", "hybrid")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("We start at half past six (18:30) on 8 March 2031 in Meeting Room B of the Alder Library.",
         "Meeting Room B, Alder Library"),
        ("Das Treffen ist am 8. März 2031 in der Kulturscheune Altweiler.", "Kulturscheune Altweiler"),
        ("The sessions of 8 March 2031 concluded in Lund.", "Lund"),
    ],
)  # fmt: skip
def test_houses_behind_half_past_and_in_german(text, place):
    assert read(f"Fog Workshop\n\n{text}\n")[0] == place


@pytest.mark.parametrize("line", ["Sprint in Lund\nAmy looks for rooms for the sprint in Lund from 14 to 16 March."])
@pytest.mark.parametrize(
    "title", ["Core team meeting, 16 January 2031", "16 January 2031: notes from the team meeting"]
)
def test_the_town_of_another_event_in_minutes_is_not_the_place(title, line):
    assert read(f"{title}\n\nTime: 16:00 UTC, on Jitsi\n\nRelease\nTwo bugs are left.\n\n{line}\n") == ("", "online")
