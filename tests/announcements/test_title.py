"""The event's own name, without labels, words of announcing and dates."""

import pytest

from eventkit.announcements import read_announcement
from eventkit.announcements.document import Span
from eventkit.announcements.finders._own_name import own_name

NAMES = {
    "Webinar: Quieter Trams": "Quieter Trams",
    "Free Online Workshop - Quieter Trams": "Quieter Trams",
    "CANCELLED: Delta Forum 2031": "Delta Forum 2031",
    "Delta Forum 2031 POSTPONED": "Delta Forum 2031",
    "Delta Forum 2031 (postponed to 4 May 2032)": "Delta Forum 2031",
    "Join us for the Delta Forum!": "Delta Forum",
    "Save the date: Delta Forum 2031, 4-6 May": "Delta Forum 2031",
    "Delta Forum 2031 now open for registration": "Delta Forum 2031",
    "Call for Papers: Delta Forum 2031": "Delta Forum 2031",
    "River mapping workshop in Basel on May 4th-5th": "River mapping workshop",
    "Delta Forum in Basel": "Delta Forum in Basel",
    "Quieter Trams (TransportLab Webinar)": "Quieter Trams",
    "Quieter Trams #TramWeek": "Quieter Trams",
    "Mapping Clinic #3": "Mapping Clinic #3",
    "Terminankündigung: Flusstagung 2031, 4.-6. Mai 2031": "Flusstagung 2031",
    "【活动预告】三角洲水论坛": "三角洲水论坛",
    "三角洲水论坛圆满落幕": "三角洲水论坛",
    "Tram-Webinar-Recording is now available": "Tram-Webinar",
    "“Quieter Trams”": "Quieter Trams",
    "*POSTPONED* Delta Forum": "Delta Forum",
    "ABC Webinar: Quieter Trams": "Quieter Trams",
    "Energy Seminar: Quieter Trams": "Energy Seminar: Quieter Trams",
    "RIVERS Final Event: register now!": "RIVERS Final Event",
    "Quieter Trams – a talk by Ines Roth": "Quieter Trams",
    "Quieter Trams | Free Webinar": "Quieter Trams",
    "Delta Forum 2031 Goes Virtual": "Delta Forum 2031",
    "Tram Hackathon Set for May 4-5": "Tram Hackathon",
    "Harbor Meeting - Third Tuesday": "Harbor Meeting - Third Tuesday",
    "#17 – Quieter Trams": "#17 – Quieter Trams",
    "关于举办三角洲论坛的通知": "三角洲论坛",
    "Join us at the Rope Hall for the third Evening of Sea Songs": "third Evening of Sea Songs",
    "（报名中）绳结之夜": "绳结之夜",
    "绳结之夜第三场小记": "绳结之夜第三场",
    "Próximamente: Congreso de Ríos": "Congreso de Ríos",
    "Meet us at RopeWorld 2031": "RopeWorld 2031",
    "Retour sur le Forum des rivières": "le Forum des rivières",
    "Rivercamp findet nicht statt": "Rivercamp",
    "Fachtagung „Offene Häfen“ am 12. Mai in Bad Kassel": "Fachtagung „Offene Häfen“",
    "直播回放 | 绳结避坑指南": "绳结避坑指南",
    "FINAL REMINDER – Virtual roundtable: Quieter Trams": "Quieter Trams",
    "Schedule – Delta Forum 2031": "Delta Forum 2031",
    "Minutes of the rope club meeting": "rope club meeting",
    'Reminder: Webinar "Quieter Trams" tomorrow': "Quieter Trams",
    "The trams of tomorrow": "The trams of tomorrow",
    "Delta Forum 2031 in numbers": "Delta Forum 2031",
    "Webinar": "Webinar",
}


@pytest.mark.parametrize(("line", "name"), NAMES.items())
def test_what_is_not_the_name_is_taken_off(line, name):
    span, _ = own_name(line, Span(0, len(line)))
    assert line[span.start : span.end] == name


def test_a_date_alone_has_no_name():
    line = "August 25, 2031"
    span, rules = own_name(line, Span(0, len(line)))
    assert not len(span)
    assert rules == ["date"]


READ = {
    "August 25, 2031\n\nDelta Forum 2031\n\nThe forum will be held in Basel.": "Delta Forum 2031",
    "ABC webinar, 15 June 2031\n\nQuieter Trams: How\n\nThis webinar is on Zoom.": "Quieter Trams: How",
    "Minister Roth to attend the Third Delta Forum in Basel\n\nMs Roth will attend the Third Delta Forum in May.": (
        "Third Delta Forum"
    ),
    "Opening Address by Minister Roth at the Delta Rivers Forum 2031\n\nWelcome to the forum, held in Basel.": (
        "Delta Rivers Forum 2031"
    ),
    "Agenda\n\n9:00-9:30 DeltaTalks2031 Opening\n9:30-10:00 Keynote\n10:00-10:30 Poster session": "DeltaTalks2031",
    "Spring on rivers\n\n• Event Name: Delta Forum 2031\n• Date: 4 May 2031\n\nThe forum is free.": "Delta Forum 2031",
    "Announcing our keynote speakers\n\nThe forum will be held in Basel. Join us!": "Announcing our keynote speakers",
    "Webinar series: Slow Rivers\n\nSession 3 – How otters eat\n\n12 May 2031, 15:00 CEST, Zoom": "How otters eat",
    "Slow Rivers webinar series\n\nSession 1: Otters\n\nSession 2: Frogs\n\nMonday 12 May 2031 on Zoom": (
        "Slow Rivers webinar series"
    ),
    "This webinar has been canceled.\n\nQuieter Trams\n\nJoin our webinar on 4 May 2031.": "Quieter Trams",
    "Webinars\n\nUpcoming\n\nQuieter Trams\n\nJoin our webinar on 4 May 2031 at 3pm UTC.": "Quieter Trams",
    "Leise Bahnen\n\nVeranstaltung: 4. Mai 2031, 19 Uhr\n\nDer Vortrag findet im Rathaus statt.": "Leise Bahnen",
    "Join us at the Rope Hall for the third Evening of Sea Songs\n\nOn 4 May 2031 at 19:30 we sing.": (
        "third Evening of Sea Songs"
    ),
    "渡口电台\n第 41 期 2031-05-04\n和罗茵聊聊慢渡船\n\n主播：林一\n嘉宾：罗茵": "和罗茵聊聊慢渡船",
    "CALL FOR ABSTRACTS\n\nRope Users Meeting 2031\n\nThe meeting will be held in Basel on 4 May 2031.": (
        "Rope Users Meeting 2031"
    ),
    "我校师生参加第八届全国绳结论坛\n\n10月18日至20日，第八届全国绳结论坛在武汉举行。": "第八届全国绳结论坛",
    "Dear members,\n\nQuieter Trams\n\nJoin our webinar on 4 May 2031 at 3pm UTC.": "Quieter Trams",
    "Webinar: 15 June\n\nJoin our webinar on 15 June at 3pm UTC.": "Webinar: 15 June",
    "Posted on May 3, 2031 by Ines\n\nWebinar: Quieter Trams\n\nDate: 4 June, 3pm UTC": "Quieter Trams",
    "Last updated: 3 May 2031\n\nQuieter Trams\n\nJoin our webinar on 4 June at 3pm UTC.": "Quieter Trams",
    "Posted by the web team\n\nQuieter Trams\n\nJoin our webinar on 4 June at 3pm UTC.": "Quieter Trams",
    "Publié le 3 mai 2031\n\nAtelier : Trams calmes\n\nL'atelier a lieu le 4 juin à 19 h à Lyon.": "Trams calmes",
    "发布时间：2031-05-03\n\n网络研讨会：慢渡船\n\n时间：6月4日 19:30": "慢渡船",
    "Updated maps for sailors: a webinar\n\nJoin us on 4 June at 3pm UTC.": "Updated maps for sailors: a webinar",
}


def test_a_title_is_never_cut_in_its_middle():
    name = (
        "Harbor Dialogue on Slow Ferries and Quiet Trams and the 2031 Annual Meeting of the Delta River Experts Network"
    )
    text = (
        f"BASEL, May 3 (Delta Wire) -- {'Boats are slow and dear to all. ' * 6}On May 2, captains met in Basel at the "
    )
    assert read_announcement(f"{text}{name}.\nThey spoke of ferries.\n").event.title == name


@pytest.mark.parametrize(("text", "title"), READ.items())
def test_the_title_is_the_name_that_the_text_gives_its_event(text, title):
    (event,) = read_announcement(text).events
    assert event.title == title


@pytest.mark.parametrize("line", ["PRESS RELEASE", "For immediate release", "Medienmitteilung", "Nota de prensa"])
def test_a_first_line_that_only_says_what_kind_of_text_it_is_is_no_title(line):
    text = f"{line}\n\nHarbor Maps Summit 2031\n\nThe summit takes place in Lund on 3 May 2031.\n"
    assert read_announcement(text).events[0].title == "Harbor Maps Summit 2031"


def test_a_body_that_is_called_a_forum_does_not_name_the_event_it_hosts():
    text = (
        "Upcoming Event\nHarbors and Carbon: Lessons from Lund\n\n17 October 2031, 20:00 Singapore time\n\n"
        "This event is co-hosted by the Harbor Policy Forum and the Lagoon Bank.\n"
    )
    assert read_announcement(text).events[0].title == "Harbors and Carbon: Lessons from Lund"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("WEBINAR CANCELLED\n\nThe webinar “Sponge Cities”, planned for 6 May 2031, is cancelled.", "Sponge Cities"),
        (
            "Conference announcement\n\nThe conference 'X' and the conference \"Quiet Harbors\" on 3 May.",
            "Quiet Harbors",
        ),
        ("Einladung\n\nWir laden Sie zum Workshop „Moore retten“ am 3. Mai 2031 ein.", "Moore retten"),
        ("讲座通知\n\n兹定于2031年5月3日14:00举办讲座《湿地的未来》，主讲人：王小明。", "湿地的未来"),
        ('Harbor Forum\n\nThe conference "Quiet Harbors" was last year. We meet on 3 May 2031.', "Harbor Forum"),
    ],
)
def test_a_name_in_quotation_marks_under_a_headline_without_one_is_the_title(text, title):
    assert read_announcement(text).event.title == title


@pytest.mark.parametrize(
    "line",
    [
        "The Harbor Lab presents:",
        "Elm Institute, in partnership with Birch, presents the webinar",
        "Elm Council cordially invites you to its annual lecture",
        "We are excited to announce our next webinar",
        "Join Elm, Birch and the Ministry of Fisheries for a side event at the Ocean Week",
        "You're invited!",
        "Die Stadtwerke Ulm laden ein",
        "La Maison du Lac vous invite à",
        "湖畔学社邀请您参加",
    ],
)
def test_who_invites_above_the_name_is_not_the_name(line: str) -> None:
    text = f"{line}\n\nRivers and Cities: Who Pays?\n\n14 May 2031, 10:00 London\nOnline\n\nSpeaker: Ines Roth\n"
    assert read_announcement(text).event.title == "Rivers and Cities: Who Pays?"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "PRESS RELEASE\n\nGeneva, 4 March 2031 – Ministers will meet in Lund for the Third Global Soil Summit. "
            "The summit, convened by the Soil Alliance, takes place on 14 to 16 April.\n\nMedia contact: Jan Roe",
            "Third Global Soil Summit",
        ),
        (
            "会议通知\n\n各位会员：\n\n协会定于2031年5月20日（星期二）在湖畔会展中心召开“海洋新材料对接会”。\n\n请于5月15日前报名。联系人：陈小姐\n",
            "海洋新材料对接会",
        ),
        ("第六届城市水安全论坛将于2031年9月18日在湖畔会展中心举行。\n\n主持人：李明", "第六届城市水安全论坛"),
        ('Upcoming: "Who pays for floods?" (virtual)\n22 January 2032, 13:00 London', "Who pays for floods?"),
    ],
)
def test_the_name_below_or_inside_a_headline_that_has_none(text: str, title: str) -> None:
    assert read_announcement(text).event.title == title


@pytest.mark.parametrize(
    "line", ["Organized by the Elm Institute", "Veranstaltet von der Stadt Ulm", "Organisé par Amorce"]
)
def test_who_organizes_above_the_name_is_not_the_name(line: str) -> None:
    text = f"{line}\n\nSpring Forum on Soil\nLund, 4 May 2031\n\nSpeakers: Ana Vidal, Tom Okoro"
    assert read_announcement(text).event.title == "Spring Forum on Soil"


BELOW = "\n\nThursday 17 April 2031, 15:00 CEST\nOnline via Zoom\n\nSpeakers:\n- Ines Vermaat, City of Valdemar\n"


@pytest.mark.parametrize(
    "head",
    [
        "Harbor Cities Network\n\nWebinar: Shade on the Quay",
        "Harbor Cities Network\nShade on the Quay: a webinar with two ports",
        "ELM INSTITUTE\nDepartment of Botany\n\nShade on the Quay\nProf. Jana Holt (Lund)",
        "Elm Institute\nFaculty of Law, University of Lund\nPublic lecture\n\nShade on the Quay",
        "Invitation\n\nElm Institute & Birch Fund\n\nPublic lecture\n\nShade on the Quay",
        "# Alder Foundation\n\n## Shade on the Quay",
        "Verein für Hafenkunde\n\nShade on the Quay",
        "Public Lecture by Professor Jana Holt\n\nShade on the Quay",
        "Workshop Announcement\n\nShade on the Quay",
        "Elm Institute | Events | Shade on the Quay",
        "Shade on the Quay | Elm Institute",
        "Webinar on 17 April: Shade on the Quay",
        "Join us for Shade on the Quay, a webinar on ports and heat",
    ],
)
def test_whose_page_it_is_and_what_kind_of_event_are_no_title(head):
    assert read_announcement(head + BELOW).event.title == "Shade on the Quay"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Elm Institute Forum\nRivers and people", "Elm Institute Forum"),
        ("Shade on the Quay\nElm Institute", "Shade on the Quay"),
        ("Birch Fund\nHosted by the Elm Institute", "Birch Fund"),
        ("Women in Public Works | Old Bridges", "Women in Public Works | Old Bridges"),
    ],
)
def test_a_first_line_with_more_than_bodies_is_the_title(head, title):
    assert read_announcement(head + BELOW).event.title == title


@pytest.mark.parametrize(
    "title", ["Annual Meeting 2031 - Community Update", "Port News and Updates", "Tide Table Update"]
)
def test_an_update_is_part_of_a_name(title):
    assert read_announcement(title + BELOW).event.title == title


@pytest.mark.parametrize("headline", ["UPDATED: Old Quays", "Old Quays (updated)", "Old Quays – updated"])
def test_what_was_updated_is_no_part_of_a_name(headline):
    assert read_announcement(headline + BELOW).event.title == "Old Quays"


@pytest.mark.parametrize("what", ["Keynote Speakers", "Speakers", "Program", "Line-up", "Final agenda"])
def test_what_is_announced_of_an_event_is_neither_its_name_nor_a_body(what):
    event = read_announcement(f"HarborCon Lund 2031 {what} Announced{BELOW}").event
    assert (event.title, [str(one) for one in event.appearances]) == (
        "HarborCon Lund 2031",
        ["Ines Vermaat, City of Valdemar"],
    )


@pytest.mark.parametrize(
    "headline", ["Thank you for joining us at Quay Day 2031!", "Thanks for being part of Quay Day 2031"]
)
def test_thanks_are_no_part_of_a_name(headline):
    assert (
        read_announcement(f"{headline}\n\nOn 21 June 2031, 150 people came to the Old Pier.\n").event.title
        == "Quay Day 2031"
    )


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Webinar on 14 May 2031: Old Boats at Sea", "Old Boats at Sea"),
        ("Webinar (14 May 2031, 3pm CET): Old Boats at Sea", "Old Boats at Sea"),
        ("Vortrag am 14. Mai 2031: Alte Boote", "Alte Boote"),
        ("Boat meetup this Thursday (14 May)", "Boat meetup"),
        ("Boat meetup next Wednesday, the 14th!", "Boat meetup"),
        ("Bootstreffen nächsten Donnerstag", "Bootstreffen"),
        ("Tomorrow: Harbor Cleanup", "Harbor Cleanup"),
        ("Subject: Harbor Cleanup, 14 May", "Harbor Cleanup"),
        ("Old Boats Forum moves online", "Old Boats Forum"),
        ("Old Boats Forum is moving online", "Old Boats Forum"),
    ],
)
def test_when_and_how_it_is_held_is_no_part_of_a_headlines_name(headline, title):
    text = f"{headline}\n\nWe meet on 14 May 2031 at 7pm for our event. Everybody is welcome to join us!\n"
    assert read_announcement(text).event.title == title


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("Geophysics Colloquium\n\nWed 5 Nov 2031, 16h15\nRoom B-101, Lake House\n\n", ""),
        ("Elm-Kolloquium\n5. November 2031, 16:15 Uhr\n", ""),
        ("Tea with a Sailor\n\n", 'This is the fifth event in our series "Tea with a Sailor".'),
        ("Tea with a Sailor\n\n", "Other talks of the Tea with a Sailor series are online."),
    ],
)
@pytest.mark.parametrize("by", ["Prof. Anton Reiff, University of Birkental", "with Dr. Anna Reiff", "Anna Reiff"])
def test_the_talk_below_the_name_of_its_series_is_the_title(head, said, by):
    event = read_announcement(
        f"{head}Old Boats at Sea\n{by}\n\n5 November 2031, 16:15\n\nTea is served. {said}\n"
    ).event
    assert (event.title, str(event.series)) == ("Old Boats at Sea", head.split("\n")[0])


def test_a_colloquium_without_a_talk_below_is_the_event():
    text = "Elm Colloquium\n\n5 November 2031, 16:15\nRoom 5, Lake House\n\nWe discuss boats with Dr. Anna Reiff.\n"
    event = read_announcement(text).event
    assert (event.title, event.series) == ("Elm Colloquium", None)


@pytest.mark.parametrize(
    ("headline", "said", "expected"),
    [
        ("Tea Hour, 23 April, 1-2pm ET: Old Boats", "The Tea Hour is our monthly chat.", ("Old Boats", "Tea Hour")),
        (
            "Tea Hour (23 April): Old Boats",
            "Our Tea Hour is for all. Tea Hour meets weekly.",
            ("Old Boats", "Tea Hour"),
        ),
        ("Elm Library, 23 April 2031: Old Boats", "Tea is served.", ("Old Boats", "None")),
        ("BoatCon 2031 - Save the date!", "Tea is served.", ("BoatCon 2031", "None")),
    ],
)
def test_what_stands_before_the_day_in_a_headline(headline, said, expected):
    event = read_announcement(f"{headline}\n\nJoin our online talk on 23 April 2031 at 1pm ET. {said}\n").event
    assert (event.title, str(event.series)) == expected


def test_a_first_sentence_that_says_what_will_be_held_names_it():
    text = (
        "The 9th Annual Conference of the Society for Old Boats will be hosted by Elm University, July 1–4, 2031. "
        'The theme of this year\'s conference is "Taking time".\n\nRegistration opens on April 1.\n'
    )
    assert read_announcement(text).event.title == "The 9th Annual Conference of the Society for Old Boats"


@pytest.mark.parametrize("number", ["S2 E5", "S2E5", "Season 2, Episode 5", "S2 Ep. 5"])
def test_a_number_with_its_season_stands_below_the_show(number):
    text = (
        f"The Boat Room\n\n{number}: Old Boats at Sea\nReleased June 10, 2031\n\nRunning time: 39 minutes\nA podcast.\n"
    )
    event = read_announcement(text).event
    assert (event.title, event.show, event.number) == ("Old Boats at Sea", "The Boat Room", 5)


@pytest.mark.parametrize("title", ["Nordic Open Data Days 2031", "Lund Open Harbor Day 2031"])
def test_open_in_a_name_is_no_verb(title):
    text = f"{title}: registration is open\n\nThe days are held on 30 September and 1 October 2031 in Helsinki.\n"
    assert read_announcement(text).event.title == title
