"""Who is behind an event: bodies by labels, in sentences of five languages, in titles and signatures."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eventkit import read
from eventkit.announcements.claims import Claims
from eventkit.announcements.decisions import bodies as decision
from eventkit.announcements.document import Document, Span
from eventkit.announcements.draft import EventDraft
from eventkit.announcements.finders import (
    _bodies,
    bodies_han,
    bodies_labels,
    bodies_listed,
    bodies_signed,
    bodies_weighed,
    bodies_whose,
)
from eventkit.announcements.finders._body_labels import role_of_label
from eventkit.announcements.finders._names import name_before, names_end
from eventkit.announcements.opening import open_document

FINDERS = (
    bodies_weighed,
    bodies_han,
    bodies_labels,
    bodies_listed,
    bodies_whose,
    bodies_signed,
)


def found(text: str, *finders) -> list[str]:
    """What finders say of a text, "role: name" for each claim, in the order of the words."""
    document = open_document(f"Title\n\n{text}\n")
    claims = sorted((claim for finder in finders or FINDERS for claim in finder.find(document)), key=lambda c: c.span)
    for claim in claims:
        assert claim.value.text in ("", document.words(claim.span))
    return [f"{claim.value.roles[0].name}: {claim.value.name}" for claim in claims]


def decided(text: str, kind: str = "summit") -> list[str]:
    """What is decided for a whole document, "roles: name" for each appearance."""
    document = open_document(text)
    draft = EventDraft(document)
    draft.kind = kind
    decision.decide(document, Claims(claim for finder in FINDERS for claim in finder.find(document)), draft)
    return [
        f"{', '.join(role.name for role in one.roles)}: {one.party if one.organization else one.name}"
        for one in draft.values.get("appearances", [])
    ]


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("organizers", "organizer"),
        ("organisers", "organizer"),
        ("organized by", "organizer"),
        ("conference organizer", "organizer"),
        ("organizing institutions", "organizer"),
        ("hosts", "host"),
        ("hosted by", "host"),
        ("organized and hosted by", "organizer"),
        ("hosts and sponsors", "host"),
        ("co-organizers", "co-organizer"),
        ("our gold sponsors", "sponsor"),
        ("sponsors of the conference", "sponsor"),
        ("media partners", "media-partner"),
        ("in collaboration with", "partner"),
        ("community partners", "partner"),
        ("supporting organizations", "supporter"),
        ("with the support of", "supporter"),
        ("funded by", "funder"),
        ("veranstalter", "organizer"),
        ("ausrichter", "host"),
        ("in kooperation mit", "partner"),
        ("gefördert von", "funder"),
        ("organisé par", "organizer"),
        ("en partenariat avec", "partner"),
        ("organiza", "organizer"),
        ("colaboran", "partner"),
        ("主办单位", "host"),
        ("承办方", "organizer"),
        ("协办", "co-organizer"),
        ("联合主办", "co-organizer"),
        ("支持单位", "supporter"),
        ("合作媒体", "media-partner"),
        ("赞助商", "sponsor"),
        ("指导单位", "guidance"),
        ("主办单位（排名不分先后）", "host"),
    ],
)
def test_a_label_of_bodies_is_known_by_its_words(label, role):
    known = role_of_label(label)
    assert known is not None
    assert known.name == role


@pytest.mark.parametrize(
    "label",
    [
        "date",
        "speakers",
        "guests",
        "venue",
        "contact",
        "moderator",
        "published by",
        "地点",
        "主持人",
        "主讲人",
        "support us",
    ],
)
def test_other_labels_are_none_of_bodies(label):
    assert role_of_label(label) is None


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Organizers: The Alder Project", ["organizer: The Alder Project"]),
        ("Hosted by: Alder Fund", ["host: Alder Fund"]),
        (
            "Sponsored by: Alder Bank, Birch Seeds and Elm Media",
            ["sponsor: Alder Bank", "sponsor: Birch Seeds", "sponsor: Elm Media"],
        ),
        ("Partner: Ministry of Ecology and Environment", ["partner: Ministry of Ecology and Environment"]),
        ("Organizer: Department of Botany, Lake University", ["organizer: Department of Botany, Lake University"]),
        ("Organizers: Alder Fund; Birch Labs", ["organizer: Alder Fund", "organizer: Birch Labs"]),
        ("Organizer | Alder Fund", ["organizer: Alder Fund"]),
        (
            "Organizer: The Alder Labs in collaboration with the Birch Archives",
            ["organizer: The Alder Labs", "partner: Birch Archives"],
        ),
        (
            "Hosts:\n\n- Alder Society (AS)\n- Birch Collections Australia",
            ["host: Alder Society (AS)", "host: Birch Collections Australia"],
        ),
        (
            "## Sponsors\n\n### Gold\n\n- Alder Ltd. (https://alder.example)\n\n### Silver\n\n- Birch AB",
            ["sponsor: Alder Ltd.", "sponsor: Birch AB"],
        ),
        (
            "主办单位：青山协会\n承办单位：绿水大学、白云研究院",
            ["host: 青山协会", "organizer: 绿水大学", "organizer: 白云研究院"],
        ),
        ("主办：青山协会 承办：绿水大学", ["host: 青山协会", "organizer: 绿水大学"]),
        ("Organizers: Ines Vidal and Peter Stone", ["organizer: Ines Vidal", "organizer: Peter Stone"]),
        (
            "Workshop organizers:\n\n- Rune Aldersen, Lake University\n- Peter Stone, Bay College",
            ["organizer: Rune Aldersen", "organizer: Peter Stone"],
        ),
        ("Hosts: Dana Whitlock and Peter Stone", []),
        ("Sponsors: TBA", []),
        ("Partner: https://alder.example", []),
    ],
)
def test_labels_and_headings_name_bodies(text, bodies):
    assert found(text, bodies_labels, bodies_listed) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("The forum is organized by the Alder Fund.", ["organizer: Alder Fund"]),
        (
            "Register for a virtual event co-hosted by the Alder Center of Excellence (ACE), 18B, and the Birch "
            "Community of Practice.",
            ["co-host: Alder Center of Excellence (ACE)", "co-host: 18B", "co-host: Birch Community of Practice"],
        ),
        (
            "This symposium was jointly organised by the Ministry of Trees (“MinTree”) and Birch Labs.",
            ["co-organizer: Ministry of Trees (“MinTree”)", "co-organizer: Birch Labs"],
        ),
        (
            "The talk was part of a seminar organized by the Department of Botany of the University of Elm at Three "
            "Rivers.",
            ["organizer: Department of Botany of the University of Elm at Three Rivers"],
        ),
        ("Hosted by the Alder Fund (AF), the Spring Forum was held in May.", ["host: Alder Fund (AF)"]),
        (
            "The harbor day is made possible thanks to support from the Alder-Elm program and the Birch Fund.",
            ["sponsor: Alder-Elm program", "sponsor: Birch Fund"],
        ),
        (
            "The summit was organized in collaboration with iAlder, ELM, and the National Museum of Trees, Oakton.",
            ["partner: iAlder", "partner: ELM", "partner: National Museum of Trees, Oakton"],
        ),
        (
            "It is hosted by three projects funded by the union – ALDER, BIRCH and Elm4all – and open to all.",
            ["host: ALDER", "host: BIRCH", "host: Elm4all"],
        ),
        (
            "The workshop is a joint initiative of the Alder Library and the Birch Network.",
            ["co-organizer: Alder Library", "co-organizer: Birch Network"],
        ),
        (
            "Die Tagung wird vom Verein für Bäume e.V. organisiert und von der Ulmenstiftung gefördert.",
            ["organizer: Verein für Bäume e.V.", "funder: Ulmenstiftung"],
        ),
        ("Der Vortrag findet in Zusammenarbeit mit dem Verein OpenBaum statt.", ["partner: Verein OpenBaum"]),
        (
            "Le colloque est organisé par le Laboratoire d'écologie urbaine.",
            ["organizer: Laboratoire d'écologie urbaine"],
        ),
        ("La jornada, organizada por el Instituto de Montaña, es gratuita.", ["organizer: Instituto de Montaña"]),
        (
            "The local hosts are Elm University and the Birch Institute.",
            ["host: Elm University", "host: Birch Institute"],
        ),
        ("The forum was held in May. Its host was the Elm Institute (EI).", ["host: Elm Institute (EI)"]),
        (
            "Co-organizers of the workshop were the Alder Museum and Elm College.",
            ["co-organizer: Alder Museum", "co-organizer: Elm College"],
        ),
        (
            "A joint event by the Alder Museum and Elm College.",
            ["co-organizer: Alder Museum", "co-organizer: Elm College"],
        ),
        ("The workshop was run by us with funding from the Birch Foundation.", ["funder: Birch Foundation"]),
        ("You are cordially invited by the Alder Society to the lecture.", ["organizer: Alder Society"]),
        ("The organizers of the contest are Elm Labs and OpenBirch.", ["organizer: Elm Labs", "organizer: OpenBirch"]),
        ("Eine Veranstaltung der Ulmenstiftung.", ["organizer: Ulmenstiftung"]),
        # Not of this event, or of no event at all.
        ("The last forum was hosted by Peru.", []),
        ("The research project is funded by the Alder Fund.", []),
        ("She has spoken at conferences organized by UNESCO.", []),
        ("The episode is hosted by Leandro Silvestri.", []),
        ("It is hosted by Alder Labs community manager Jane Roe.", []),
    ],
)
def test_sentences_say_by_whom_an_event_is(text, bodies):
    assert found(text, bodies_weighed) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Alder Open Labs (AOL) at the Elm Bureau is hosting a virtual conference.", ["host: Alder Open Labs (AOL)"]),
        ("The Alder Consortium is happy to announce Alder Week Online.", ["organizer: Alder Consortium"]),
        ("On Tuesday, January 21, the Alders will host the second of their panels.", ["host: Alders"]),
        (
            "On May 5 and 6, the Alder Community of Practice will bring together scholars.",
            ["organizer: Alder Community of Practice"],
        ),
        (
            "The Alder Museum and Elm College were co-organizers of the workshop.",
            ["co-organizer: Alder Museum", "co-organizer: Elm College"],
        ),
        ("OpenAlder is organizing an online open day.", ["organizer: OpenAlder"]),
        (
            "The Alder Institute and the City of Elm are pleased to invite you to Elm 2031.",
            ["organizer: Alder Institute", "organizer: City of Elm"],
        ),
        ("The Alder Council today announced that it will convene the Tree Summit.", ["organizer: Alder Council"]),
        ("Am 3. März lädt die Gesellschaft für Bäume zu einem Vortrag ein.", ["organizer: Gesellschaft für Bäume"]),
        ("La Ville de Lyon organise la 4e édition des Rencontres du vélo.", ["organizer: Ville de Lyon"]),
        ("La Asociación de Lenguaje Claro organiza un taller.", ["organizer: Asociación de Lenguaje Claro"]),
        ("We will host a webinar.", []),
        ("The Spring Forum will present talks.", []),
        ("Dr. Jane Roe will host a session.", []),
        ("Alder Ltd. announced the winners of the contest.", []),
        ("Alder Ltd. offers a new product for meetings.", []),
        ("Gardeners are welcome in this webinar.", []),
    ],
)
def test_a_body_that_holds_an_event_is_its_subject(text, bodies):
    assert found(text, bodies_weighed) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "2031 年 3 月 15 日下午，由青山大学学生树木协会承办的树木第一课顺利举行。",
            ["organizer: 青山大学学生树木协会"],
        ),
        (
            "Tree Webinar 是由 TreeMesher 社区和 TNCF 联合发起的线上直播活动。",
            ["co-organizer: TreeMesher 社区", "co-organizer: TNCF"],
        ),
        (
            "论坛由青山协会和绿水集团联合主办、白云大学承办。",
            ["co-organizer: 青山协会", "co-organizer: 绿水集团", "organizer: 白云大学"],
        ),
        ("2031 年 10 月 22 日，校学生树木协会举办了一场小聚活动。", ["organizer: 校学生树木协会"]),
        ("公开课是由青山学社联合绿水大学推出的系列讲座。", ["co-organizer: 青山学社", "co-organizer: 绿水大学"]),
        ("感谢青山基金会对本次活动的赞助。", ["sponsor: 青山基金会"]),
        ("去年的论坛由青山协会主办。", []),
        ("本次活动由陈一帆同学主持。", []),
    ],
)
def test_chinese_sentences_name_bodies(text, bodies):
    assert found(text, bodies_han) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("A big thank you to the Alder Foundation for making the week possible.", ["sponsor: Alder Foundation"]),
        ("Many thanks to Paperlane for hosting us, and to all who came.", ["host: Paperlane"]),
        ("We thank Alder University for providing the room.", ["supporter: Alder University"]),
        (
            "Thanks to the Elm Makerspace for hosting us and to Birch Ltd. for the pizza.",
            ["host: Elm Makerspace", "supporter: Birch Ltd."],
        ),
        ("Thanks to Anna for hosting.", []),
    ],
)
def test_who_is_thanked_for_an_event_is_behind_it(text, bodies):
    assert found(text, bodies_weighed) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Join Alder Foundation's open meeting\n\nCome.", ["host: Alder Foundation"]),
        ("Trees\n\nThe annual conference of the Society of Trees is in May.", ["organizer: Society of Trees"]),
        ("Trees\n\nThe first workshop of the ALDER project was held.", ["organizer: ALDER"]),
        ("Trees\n\nThis is our second Nordic-Tree unconference.", ["organizer: Nordic-Tree"]),
        ("Trees\n\nOpenAlder is new. Ask the OpenAlder team.", ["host: OpenAlder"]),
        ("Trees\n\nAsk the OpenAlder team.", []),
        ("Trees\n\nWrite to Lauren Michael (organizer).", ["organizer: Lauren Michael"]),
        ("Minister Tan to attend the Tree Ministers' Meeting\n\nCome.", []),
        ("Trees\n\nThe annual conference of Research Engineers is in May.", []),
    ],
)
def test_an_event_can_be_named_as_that_of_a_body(text, bodies):
    document = open_document(text + "\n")
    claims = bodies_whose.find(document)
    assert [f"{claim.value.roles[0].name}: {claim.value.name}" for claim in claims] == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Kind regards\n\nThe Alder Days Organizing Committee", ["organizer: Alder Days Organizing Committee"]),
        ("Regards,\n\nNoor Vega\non behalf of\nAlder Steering Committee", ["organizer: Alder Steering Committee"]),
        ("期待您的到来。\n\n青山论坛组委会", ["organizer: 青山论坛组委会"]),
        ("Kind regards\n\nThe organizing committee", []),
    ],
)
def test_a_committee_signs(text, bodies):
    assert found(text, bodies_signed) == bodies


def test_one_body_appears_once_by_its_fullest_name_in_the_role_that_weighs_most():
    text = "Tree Days\n\nThe UNELM Chair hosts a series of talks.\n\nOrganizers: UNELM Chair in Urban Trees"
    assert decided(text) == ["organizer: UNELM Chair in Urban Trees"]


def test_one_body_can_be_behind_an_event_in_two_roles():
    assert decided("Days\n\nHost: Alder Fund\n\nSponsor: Alder Fund") == ["host, sponsor: Alder Fund"]


def test_an_acronym_is_spelled_out_where_the_document_does_it():
    text = "Days\n\nA member of the Green Alder Coalition (GAC) spoke. The dialogue was hosted by GAC."
    assert decided(text) == ["host: Green Alder Coalition (GAC)"]


def test_a_hint_counts_only_where_nothing_better_is_known():
    hint = "Trees\n\nThe annual conference of the Society of Trees is in May."
    assert decided(hint) == ["organizer: Society of Trees"]
    assert decided(f"{hint}\n\nHost: Alder Fund") == ["host: Alder Fund"]


def test_sponsors_of_a_podcast_are_not_behind_it():
    text = "Episode 5\n\nSponsors: Alder Ltd.\n\nThis episode is sponsored by Birch Inc."
    assert decided(text, "podcast-episode") == []
    assert decided(text, "event") == ["sponsor: Alder Ltd."]


def test_nothing_is_decided_of_a_text_that_announces_nothing():
    document = open_document("Days\n\nHost: Alder Fund")
    draft = EventDraft(document)
    decision.decide(document, Claims(bodies_labels.find(document)), draft)
    assert draft.values == {}


def test_names_end_where_something_else_begins():
    text = "by the Alder Fund, Birch Labs Co., Ltd. and Elm University in May, and open"
    assert text[3 : names_end(text, 3, len(text))] == "the Alder Fund, Birch Labs Co., Ltd. and Elm University"
    assert names_end("by everyone", 3, 11) == 3
    text = "Alder Labs, a group of gardeners, is hosting"
    assert name_before(text, 0, text.index(" is")) == Span(0, 10)


@given(st.text(st.sampled_from("Ab ,.()“”\"'&-–\n由主办、和A1"), max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_stretch_is_divided_into_stretches_of_itself(text):
    document = Document(text, ())
    for prose in (True, False):
        for span in _bodies.divide(document, Span(0, len(text)), prose=prose):
            assert 0 <= span.start <= span.end <= len(text)


@pytest.mark.parametrize(
    "bit",
    [
        "hosted by the Alder Fund, Birch Labs and Elm in a webinar, ",
        "Organizers: A Fund\n",
        "# Sponsors\n\n- A Fund\n\n",
        "由青山协会主办的活动，",
        "(Alder ",
    ],
)
def test_finding_bodies_is_linear(assert_linear, bit):
    def make(length: int) -> Document:
        return open_document("Title\n\n" + bit * (length // len(bit)))

    assert_linear(lambda document: [list(finder.find(document)) for finder in FINDERS], make, 4_000)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Alder Labs provides the space, Birch Cloud is sponsoring lunch.",
            ["supporter: Alder Labs", "sponsor: Birch Cloud"],
        ),
        (
            "Die Landesbibliothek Elm lädt gemeinsam mit dem Arbeitskreis Ahorn zum Gespräch ein.",
            ["organizer: Landesbibliothek Elm", "co-organizer: Arbeitskreis Ahorn"],
        ),
        ("On Thursday May 3 at 16:00 UTC the Alder Project is hosting its next call.", ["host: Alder Project"]),
        (
            "Join the Alder Community of Practice on May 3, 1:00 pm ET to talk about trees.",
            ["host: Alder Community of Practice"],
        ),
    ],
)
def test_what_a_body_does_for_an_event(text, bodies):
    assert found(text, bodies_weighed) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Sponsors: Alder Systems · Birchwise", ["sponsor: Alder Systems", "sponsor: Birchwise"]),
        ("执行单位：青山协会", ["organizer: 青山协会"]),
    ],
)
def test_lists_of_bodies_behind_labels(text, bodies):
    assert found(f"Trees\n\n{text}", bodies_labels) == bodies


def test_posts_in_the_name_of_a_community_are_of_no_person():
    text = "Trees\n\nHosted by Elm.gov and the Web Managers Community of Alder."
    assert found(text, bodies_weighed) == ["host: Elm.gov", "host: Web Managers Community of Alder"]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        (
            "Organised by the Mud Society. Supported by: National Mud Board, Brick Foundation.",
            ["Mud Society", "National Mud Board", "Brick Foundation"],
        ),
        (
            "Organised by the Ministry of Trade, Industry and Mines and the Mud Fund.",
            ["Ministry of Trade, Industry and Mines", "Mud Fund"],
        ),
        ("Organised by the Department of Mud, Lund University.", ["Department of Mud, Lund University"]),
        ("Organised by the Ministry of Trade, Greenpeace and Shell.", ["Ministry of Trade", "Greenpeace", "Shell"]),
    ],
)
def test_commas_divide_bodies_and_not_what_an_office_is_for(said, names):
    (event,) = read(f"Mud Forum\n\n3 May 2031, Lund.\n\n{said}\n").events
    assert [each.name for each in event.appearances] == names


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("tier 1 sponsors", "sponsor"),
        ("our 2031 headline sponsors", "sponsor"),
        ("a big thank you to our sponsors", "sponsor"),
        ("birch days sponsors", "sponsor"),
        ("with the help of the birch project's fiscal sponsor", "sponsor"),
        ("goldsponsoren", "sponsor"),
        ("hauptsponsor", "sponsor"),
        ("patrocinadores oro", "sponsor"),
        ("金牌赞助商", "sponsor"),
        ("knowledge partners", "partner"),
        ("partenaires institutionnels", "partner"),
        ("entidades colaboradoras", "partner"),
        ("convener", "organizer"),
        ("co-conveners", "co-organizer"),
        ("lead organizer", "organizer"),
    ],
)
def test_a_label_of_bodies_is_known_with_what_stands_around_it(label, role):
    known = role_of_label(label)
    assert known is not None
    assert known.name == role


@pytest.mark.parametrize(
    "label", ["become a sponsor", "information for sponsors", "past sponsors", "call for sponsors", "dance partners"]
)
def test_labels_about_sponsors_name_none(label):
    assert role_of_label(label) is None


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Sponsors\n\nDiamond\n\nAlder Systems\nBirch & Sons\n\nGold\n\nElmwise\n\nMedia Partners\n\nRadio Elm",
            ["sponsor: Alder Systems", "sponsor: Birch & Sons", "sponsor: Elmwise", "media-partner: Radio Elm"],
        ),
        (
            "Unsere Sponsoren\n\nGold\n\n- Hafenwerk GmbH\n\nSilber\n\n- Elmkontor",
            ["sponsor: Hafenwerk GmbH", "sponsor: Elmkontor"],
        ),
        ("Patrocinadores\n\nOro\nTinta Azul\n\nPlata\nNube Serena", ["sponsor: Tinta Azul", "sponsor: Nube Serena"]),
        ("赞助商\n\n金牌赞助\n云杉科技\n\n合作社区\n石榴社区", ["sponsor: 云杉科技", "partner: 石榴社区"]),
        ("Tier 1 Sponsors\n\nAlder Bank | Birch & Elm", ["sponsor: Alder Bank", "sponsor: Birch & Elm"]),
        ("Supported by\n\n[Alder Fund logo]\n[City of Elm logo]", ["supporter: Alder Fund", "supporter: City of Elm"]),
        (
            "Sponsors\n\nAlder Systems\n\nAlder Systems makes boats.\n\nBirch Cloud\n\nTravel\n\nWe pay for some.",
            ["sponsor: Alder Systems", "sponsor: Birch Cloud"],
        ),
        ("Sponsors\n\nGold\n\nLogo on the website\nTen tickets\n\nSilver\n\nTwo tickets", []),
    ],
)
def test_lists_of_bodies_end_where_another_part_begins(text, bodies):
    assert found(f"Trees\n\n{text}", bodies_labels, bodies_listed) == bodies


def test_who_is_listed_as_a_sponsor_is_nobody_who_speaks():
    event = read("Elm Days 2031\n\nOn 3 May 2031 in Oslo.\n\nPatrocinadores\n\nTinta Azul\n\nNube Serena").event
    assert [(each.name, [role.name for role in each.roles]) for each in event.appearances] == [
        ("Tinta Azul", ["sponsor"]),
        ("Nube Serena", ["sponsor"]),
    ]
