"""Where an event is held, how one takes part, and where one joins and registers."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eventkit.announcements import read_announcement
from eventkit.announcements.claims import Claims
from eventkit.announcements.decisions import place as decision
from eventkit.announcements.document import Document
from eventkit.announcements.draft import EventDraft
from eventkit.announcements.finders import (
    attendance_lines,
    attendance_words,
    links_addresses,
    place_han,
    place_labels,
    place_weighed,
    status_words,
)
from eventkit.announcements.finders._online import attendance_of
from eventkit.announcements.finders._places import known_place, place_of
from eventkit.announcements.opening import open_document
from eventkit.events import Place

FINDERS = (
    attendance_lines,
    attendance_words,
    links_addresses,
    place_han,
    place_labels,
    place_weighed,
    status_words,
)


def read(text: str, kind: str = "summit") -> tuple[str, str, str, list[str]]:
    """Place, attendance, join address and registration addresses that are decided for a document."""
    document = open_document(text + "\n")
    draft = EventDraft(document)
    draft.kind = kind
    decision.decide(document, Claims(claim for finder in FINDERS for claim in finder.find(document)), draft)
    place = draft.values.get("place", Place())
    where = "" if str(place) == place.url else str(place)
    links = [value for field, value, _ in draft.evidence if field == "link"]
    return where, str(draft.values.get("attendance", "")), place.url, links


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Oslo", Place(city="Oslo")),
        ("Oslo, Norway", Place(city="Oslo", country="Norway")),
        ("Singapore", Place(city="Singapore")),
        ("Alexandria, Virginia, USA", Place(city="Alexandria, Virginia", country="USA")),
        ("House of Trees, Lund", Place("House of Trees", city="Lund")),
        ("Lund's House of Trees", Place("House of Trees", city="Lund")),
        ("St. John's College", Place("St. John's College")),
        ("Stockholm, at Elm Institute of Technology", Place("Elm Institute of Technology", city="Stockholm")),
        ("Brussels at the European Commission", Place("European Commission", city="Brussels")),
        ("Park Ada Lund in Potsdam", Place("Park Ada Lund", city="Potsdam")),
        (
            "Room 4, House of Trees, 12 Elm Street, Lund, Sweden",
            Place("House of Trees", room="Room 4", address="12 Elm Street", city="Lund", country="Sweden"),
        ),
        ("Hörsaal 3, Universität Ulm", Place("Universität Ulm", room="Hörsaal 3")),
        (
            "House of Trees\n1 Elm Street Pier, Hobart, Tasmania",
            Place("House of Trees", address="1 Elm Street Pier", city="Hobart", country="Tasmania"),
        ),
        ("青山市绿水区云路200号A7栋一楼", Place("青山市绿水区云路200号A7栋一楼")),
        ("北京", Place(city="北京")),
        ("…", None),
    ],
)
def test_a_stated_place_has_parts(words, place):
    assert place_of(words) == place


def test_cities_and_countries_are_known():
    names = ("Oslo", "Norway", "the Netherlands", "VA", "北京", "Oslo Fund", "May")
    assert [known_place(name) for name in names] == ["city", "region", "region", "region", "city", "", ""]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Online", "online"),
        ("Zoom (link follows)", "online"),
        ("Online and in person", "hybrid"),
        ("hybrid", "hybrid"),
        ("线上直播", "online"),
        ("线下活动", "in-person"),
        ("线上线下同步", "hybrid"),
        ("en ligne", "online"),
        ("in Präsenz", "in-person"),
        ("Room 4", "None"),
    ],
)
def test_words_about_taking_part_are_understood(words, said):
    assert str(attendance_of(words)) == said


@pytest.mark.parametrize(
    ("text", "place", "attendance"),
    [
        ("Location: House of Trees, Lund", "House of Trees, Lund", "in-person"),
        ("Where: Elm Hall, 5 Elm Road, Bristol", "Elm Hall, 5 Elm Road, Bristol", "in-person"),
        ("Venue | House of Trees", "House of Trees", "in-person"),
        ("Location\n\nHouse of Trees\n1 Elm Street, Hobart", "House of Trees, 1 Elm Street, Hobart", "in-person"),
        ("Ort: Rathaus Altona, Hamburg", "Rathaus Altona, Hamburg", "in-person"),
        ("Lieu : Maison de la Recherche, Nancy", "Maison de la Recherche, Nancy", "in-person"),
        ("Lugar: Biblioteca Central, Zaragoza", "Biblioteca Central, Zaragoza", "in-person"),
        ("地点：青山市绿水区云路20号", "青山市绿水区云路20号", "in-person"),
        ("When and where: 5 May 2031, 10:00, House of Trees, Lund", "House of Trees, Lund", "in-person"),
        ("Date & Location: 7 April 2031, Microsoft Teams", "", "online"),
        ("Location: Online", "", "online"),
        ("Where: Zoom (link sent after registration)", "", "online"),
        ("Location: TBA", "", ""),
        ("Where: your desk", "", ""),
        ("Where: hybrid (House of Trees, Lund, and online)", "House of Trees, Lund", "hybrid"),
        ("Place: House of Trees, Lund and Zoom", "House of Trees, Lund", "hybrid"),
        ("活动形式：线上直播", "", "online"),
        ("Format: in person", "", "in-person"),
        ("Come along. Venue: House of Trees, Lund.", "House of Trees, Lund", "in-person"),
    ],
)
def test_labels_say_where(text, place, attendance):
    assert read(f"Trees\n\n{text}")[:2] == (place, attendance)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The forum will be held on 20 October 2031 in Singapore.", "Singapore"),
        (
            "The workshop was held in Stockholm, at Elm Institute of Technology.",
            "Elm Institute of Technology, Stockholm",
        ),
        (
            "The summit was held as a part of the Fair for Trade in Services at the Convention Center in Beijing.",
            "Convention Center, Beijing",
        ),
        ("The conference takes place in Geneva at the European Fern Council.", "European Fern Council, Geneva"),
        ("The minister will attend the Tree Forum in Nadi, Fiji, from 5 to 7 March.", "Nadi, Fiji"),
        ("The minister will visit Nairobi, Kenya from 3 to 4 June to attend the forum.", "Nairobi, Kenya"),
        ("The Forum will be moved to Elm Hotel Nanjing.", "Elm Hotel Nanjing"),
        ("Die Tagung findet vom 4. bis 6. Juni 2031 im Park Ada Lund in Potsdam statt.", "Park Ada Lund, Potsdam"),
        ("Le colloque se tiendra à Lyon les 3 et 4 mai.", "Lyon"),
        (
            "La jornada se celebrará el 5 de mayo en el Centro Cultural La Merced, Quito.",
            "Centro Cultural La Merced, Quito",
        ),
        ("9月20日，论坛在青岛国际会议中心成功举办。", "青岛国际会议中心"),
        ("Join us in Porto for three days of talks.", "Porto"),
        ("This year's summit heads to Nairobi, Kenya.", "Nairobi, Kenya"),
        ("Doors open at 18:30 at The Alder Rooms in Dublin.", "Alder Rooms, Dublin"),
        ("沙龙地点在杭州梦想小镇。", "杭州梦想小镇"),
        # No place of this event.
        ("The last forum was held in Zermatt.", ""),
        ("The conference starts at 9 am Melbourne time.", ""),
        ("The webinar discusses the green recovery in China.", ""),
        ("She received her degree in Oslo and spoke at events in Lund.", ""),
        ("The workshop will be held in May.", ""),
    ],
)
def test_sentences_say_where(text, place):
    assert read(f"Trees\n\n{text}")[0] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Tree Forum in Xi’an\n\nCome.", "Xi’an"),
        ("Second workshop in Stockholm on March 3rd\n\nCome.", "Stockholm"),
        ("TreeCon 2031 in Essen\n\nCome.", "Essen"),
        ("Green recovery in China\n\nCome.", ""),
        ("Trees\n\nVienna, Austria\nJune 3–5, 2031", "Vienna, Austria"),
        ("Trees\n\n15–17 September 2031 · Innsbruck, Austria", "Innsbruck, Austria"),
        ("Trees\n\n5 May 2031\nElm Hill, 5 Elm Road, Bonn", "Elm Hill, 5 Elm Road, Bonn"),
        ("Trees\n\nGENEVA, 2 May 2031 – The forum opened today. It met for long and there was much to say.", ""),
    ],
)
def test_the_title_and_the_lines_below_it_say_where(text, place):
    assert read(text)[0] == place


@pytest.mark.parametrize(
    ("text", "attendance"),
    [
        ("Tree Week Online\n\nCome.", "online"),
        ("Trees\n\nOurs will be a virtual, three-day tree conference.", "online"),
        ("Trees\n\nPanels will be held virtually in May.", "online"),
        ("Trees\n\nWe meet online first, at 8:00.", "online"),
        ("Trees\n\nIt will be held via Zoom.", "online"),
        ("Trees\n\nDie Tagung findet online statt.", "online"),
        ("Trees\n\nL'atelier a lieu en ligne.", "online"),
        ("树木\n\n树木第一课在线上顺利举行。", "online"),
        ("Trees\n\nIn Person ,", "in-person"),
        ("Trees\n\nAs before, it is a hybrid conference.", "hybrid"),
        ("Trees\n\nRegister to attend in person or online.", "hybrid"),
        ("Trees\n\nThe event will be held in person, and streamed live.", "hybrid"),
        ("Trees\n\nAll sessions are online.", "online"),
        ("Trees\n\nThe proceedings are available online.", ""),
        ("Trees\n\nPlease register online by Friday.", ""),
        ("Trees\n\nThe Days will move online. They were planned for May in Tallinn.", "online"),
        ("Trees\n\nIf it rains, the night is moved online.", ""),
        ("Trees\n\nWhether a virtual conference could work we still ask ourselves.", ""),
        ("Trees in Oslo\n\nOur Prague 2031 virtual conference will take place as planned.", ""),
        ("Trees\n\nTalks will be recorded and can be seen on YouTube.", ""),
    ],
)
def test_words_say_how_one_takes_part(text, attendance):
    assert read(text)[1] == attendance


def test_a_place_of_an_event_that_moved_online_is_none():
    text = "Trees\n\nThe Days were to be held in Tallinn, Estonia. They will move online."
    assert read(text)[:2] == ("", "online")


def test_a_place_and_a_stream_make_a_hybrid():
    text = "Trees\n\nVenue: House of Trees, Lund\n\nThe forum can also be followed online."
    assert read(text)[:2] == ("House of Trees, Lund", "hybrid")


def test_the_word_online_alone_makes_no_hybrid_of_a_place_behind_a_label():
    text = "Trees\n\nVenue: House of Trees, Lund\n\nThere is an online session for children."
    assert read(text)[:2] == ("House of Trees, Lund", "in-person")


def test_how_one_takes_part_in_what_is_put_off_is_open():
    text = "Postponed: Peat Conference\n\nThe conference planned for 12 March 2031 in Galway, Ireland, is postponed."
    assert read(text)[:2] == ("Galway, Ireland", "")


def test_an_episode_takes_place_nowhere():
    text = "Episode 5\n\nRecorded live in Oslo.\n\nLocation: Oslo\n\nJoin: https://zoom.us/j/1"
    assert read(text, "podcast-episode") == ("", "", "", [])


def test_two_labels_that_name_different_places_are_a_doubt():
    document = open_document("Trees\n\nVenue: House of Trees, Lund\nVenue: Elm Hall, Oslo\n")
    draft = EventDraft(document)
    draft.kind = "summit"
    decision.decide(document, Claims(place_labels.find(document)), draft)
    assert [(doubt.field, doubt.message) for doubt in draft.doubts] == [("place", "several places are named")]
    assert "place" not in draft.values
    assert draft.doubts[0].candidates == (Place("House of Trees", city="Lund"), Place("Elm Hall", city="Oslo"))


def test_that_two_places_are_houses_does_not_make_them_one():
    page = "Workshop: Trees\n\nDate: 4 May 2031\nVenue: Elm House, Lund\nVenue: Birch House, Oslo\n"
    (doubt,) = read_announcement(page).doubts
    assert (doubt.field, doubt.message) == ("place", "several places are named")


def test_what_two_places_agree_on_is_kept():
    document = open_document("Trees\n\nVenue: House of Trees, Lund\nVenue: Elm Hall, Lund\n")
    draft = EventDraft(document)
    draft.kind = "summit"
    decision.decide(document, Claims(place_labels.find(document)), draft)
    assert [doubt.field for doubt in draft.doubts] == ["place"]
    assert draft.values["place"] == Place(city="Lund")


@pytest.mark.parametrize(
    ("labels", "place"),
    [
        ("Venue: Net Loft\nAddress: 5 Quay Street, Bergen", Place("Net Loft", address="5 Quay Street", city="Bergen")),
        ("Place: Bergen\nVenue: Net Loft", Place("Net Loft", city="Bergen")),
        ("Venue: Net Loft\nRoom: 4.1\nCity: Bergen", Place("Net Loft", room="4.1", city="Bergen")),
        ("Ort: Kiel\nAdresse: Hafenstraße 5, 24103 Kiel", Place(address="Hafenstraße 5", city="24103 Kiel")),
    ],
)
def test_labels_that_each_say_a_part_of_the_place_are_put_together(labels, place):
    document = open_document(f"Trees\n\n{labels}\n")
    draft = EventDraft(document)
    draft.kind = "summit"
    decision.decide(document, Claims(place_labels.find(document)), draft)
    assert (draft.values["place"], draft.doubts) == (place, [])


@pytest.mark.parametrize(
    ("text", "join", "links"),
    [
        ("Zoom link: https://zoom.us/j/99887766", "https://zoom.us/j/99887766", []),
        ("Join us on Zoom: zoom.us/j/99887766.", "https://zoom.us/j/99887766", []),
        ("直播间地址：http://live.example.cn/219", "http://live.example.cn/219", []),
        ("Access link\n\nhttps://meet.google.com/abc-defg-hij", "https://meet.google.com/abc-defg-hij", []),
        ("Register: https://forms.example.org/trees", "", ["https://forms.example.org/trees"]),
        ("Register at https://zoom.us/webinar/register/WN_1", "", ["https://zoom.us/webinar/register/WN_1"]),
        ("报名链接：https://example.cn/signup/12", "", ["https://example.cn/signup/12"]),
        ("Anmeldung unter https://example.de/x, bitte bald.", "", ["https://example.de/x"]),
        ("Recording: https://www.youtube.com/watch?v=abc", "", []),
        ("Join our Slack: https://trees.slack.com/x", "", []),
        ("More at https://example.org", "", []),
    ],
)
def test_addresses_are_for_joining_or_registering(text, join, links):
    assert read(f"Trees\n\n{text}", "webinar")[2:] == (join, links)


def test_a_room_online_says_that_one_takes_part_online():
    assert read("Trees\n\nConnect via this link: https://whereby.com/trees")[1] == "online"


@given(st.text(st.sampled_from("AOslo ,.()/:\n-–地点：在举行httpszom.us1"), max_size=80))
@settings(max_examples=200, deadline=None)
def test_every_claim_has_words(text):
    document = open_document(text)
    for finder in FINDERS:
        for claim in finder.find(document):
            assert 0 <= claim.span.start < claim.span.end <= len(document.text)


@pytest.mark.parametrize(
    "bit", ["The forum is held in Oslo, online via Zoom. ", "Venue: Elm. ", "https://zoom.us/j/1 ", "在绿水市举行，"]
)
def test_finding_places_is_linear(assert_linear, bit):
    def make(length: int) -> Document:
        return open_document("Title\n\n" + bit * (length // len(bit)))

    finders = [finder for finder in FINDERS if finder is not status_words]
    assert_linear(lambda document: [list(finder.find(document)) for finder in finders], make, 4_000)


def test_a_town_and_a_date_with_a_bar_between_are_no_table():
    text = (
        "Regional Dialogue on Harbors\n\nLund, Sweden | 5-6 June 2031\n\n"
        "Participants agreed to meet again in Oslo in 2032.\n"
    )
    assert str(read_announcement(text).events[0].place) == "Lund, Sweden"


def test_slides_that_can_be_had_online_say_nothing_of_the_event():
    text = (
        "Rückblick: Hafenkonferenz\n\nDie Teilnehmer kamen am 23.1.2031 in Lund zusammen. Die Folien und Videos zu\n"
        "allen Vorträgen stehen online bereit, ob auf den Seiten der\nKonferenz oder anderswo.\n"
    )
    event = read_announcement(text).events[0]
    assert str(event.attendance) != "online"


@pytest.mark.parametrize(
    ("said", "place", "attendance"),
    [
        ("Due to the storm, the workshop will be held in the form of a webinar", None, "online"),
        (
            "The workshop will be virtual. The internal website is here (fen registration required).",
            None,
            "online",
        ),
        ("This event will take place at the Elm Hall in Lund.", "Elm Hall, Lund", "in-person"),
    ],
)
def test_a_label_for_the_place_with_a_sentence_behind_it(said, place, attendance):
    event = read_announcement(
        f"Mud Workshop\n\nWhen: 26 March 2031, 9:30\n\nWhere: {said}\n\nWhy: we teach mud.\n"
    ).event
    assert (event.place and str(event.place), event.attendance.value) == (place, attendance)


@pytest.mark.parametrize(
    ("words", "place", "attendance"),
    [
        ("When: 3 May 2031, 10:00, Room 5 and via Zoom", "Room 5", "hybrid"),
        (
            "We had to cancel.\nOriginally: 12:15–13:00, Tuesday 3 May 2031, Mud Room B and via Teams.",
            "Mud Room B",
            "hybrid",
        ),
        (
            "When: 3 May 2031, 10:00\nWhere: Elm Hall, Lund\nOnline: https://zoom.example/j/34",
            "Elm Hall, Lund",
            "hybrid",
        ),
        ("When: 3 May 2031, 10:00\nWhere: Elm Hall, Lund\nOnline: www.elm.example", "Elm Hall, Lund", "in-person"),
        ("时间：2031年5月3日10:00\n地点：榆树楼301会议室\n线上：腾讯会议 888-777-666", "榆树楼301会议室", "hybrid"),
    ],
)
def test_a_room_beside_a_way_to_take_part_online_is_hybrid(words, place, attendance):
    (event,) = read_announcement(f"Mud Workshop\n\n{words}\n").events
    assert (str(event.place), str(event.attendance)) == (place, attendance)


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("Room B2 (Elm Institute) / Zoom (link on request)", "Room B2 (Elm Institute)"),
        ("Elm Hall (Room 3) or online (Teams)", "Elm Hall, Room 3"),
        ("湖畔楼（301室）/ 腾讯会议", "湖畔楼（301室）"),
    ],
)
def test_a_bracket_within_a_place_beside_online_is_closed(said, place):
    event = read_announcement(f"Seminar on mud\n\n3 May 2031, 14:00\nVenue: {said}\n\nSpeaker: Ana Vidal\n").event
    assert (str(event.place), event.attendance.value) == (place, "hybrid")
