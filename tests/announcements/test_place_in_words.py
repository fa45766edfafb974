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
    ],
)
def test_a_house_of_something_else_is_no_place(sentence: str) -> None:
    assert read(f"Reef Workshop\n\n{sentence}\n")[0] == ""


def test_a_bare_line_below_the_time() -> None:
    page = "Seminar: Reefs\n\nDate: 9 October 2031\nTime: 4pm\nLecture Theater 2, Quay Building, Plymouth\n"
    place, attendance = read(page)
    assert (place, attendance) == ("Lecture Theater 2, Quay Building, Plymouth", "in-person")


def test_a_speaker_below_the_time_is_no_place() -> None:
    assert read("Seminar: Reefs\n\nDate: 9 October 2031\nTime: 4pm\nAnn Lee, University of Hull\n")[0] == ""


def test_a_house_with_its_room_in_brackets() -> None:
    page = "Journée d'étude\n\nJeudi 6 février 2031, 9h30–17h\nUniversité de Pau (salle 204, bâtiment B)\n"
    assert read(page)[0] == "salle 204, Université de Pau, bâtiment B"


def test_labels_for_being_there_and_elsewhere() -> None:
    page = "Open Maps Workshop\n\nWhen: 3 March 2030, 17:00\nIn person: Harbor Library, Aarhus\nOnline: {}\n"
    assert read(page.format("https://maps.example.org/live")) == ("Harbor Library, Aarhus", "hybrid")
    fees = "Open Maps Workshop\n\nWhen: 3 March 2030, 17:00\nIn person: €20 at the Aarhus door\nOnline: €5\n"
    assert read(fees) == ("", "hybrid")


def test_the_number_of_an_online_room_beside_a_place() -> None:
    page = "学术讲座\n\n时间：2031年4月9日 14:30\n会场：青岛大学图书馆报告厅\n腾讯会议ID：123-456-789\n"
    assert read(page) == ("青岛大学图书馆报告厅", "hybrid")


def test_streamed_beside_a_place() -> None:
    page = "Fachtag\n\nDer Fachtag findet am 12. Mai 2030 im Rathaus in Bonn statt. "
    page += "Die Vorträge werden außerdem live auf YouTube übertragen.\n"
    assert read(page)[1] == "hybrid"


def test_an_offer_to_those_who_cannot_come() -> None:
    page = "Reef Symposium\n\nThe symposium will be held at the Elm Hall in Lund on 2 June 2031. "
    assert read(page + "If you cannot travel, you can also take part online.\n")[1] == "hybrid"
    assert read(page + "If you cannot travel, recordings will also be online.\n")[1] == "in-person"


def test_a_channel_is_no_place() -> None:
    page = "Ask the Maintainers\n\nDate: 2031-03-11, 16:00 UTC\nWhere: our Discord server (voice channel)\n"
    assert read(page) == ("", "online")


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
