"""Appearance: a person, body or delegation in its roles, with the positions of the day."""

import copy
import pickle
from collections.abc import Callable

import attrs
import pytest

from eventkit.errors import AmbiguousParty, PeopleError, UnreadableName
from eventkit.people import Appearance, Delegation, Name, Organization, Person, Position
from eventkit.people.role import CO_ORGANIZER, GUEST, HOST, KEYNOTE, MODERATOR, ORGANIZER, SPEAKER


def test_appearance_has_party_roles_and_positions() -> None:
    appearance = Appearance(Person("Noor Haddad"), ["speaker", MODERATOR], Position("Mayor", "Lodwar"))
    assert appearance.roles == (SPEAKER, MODERATOR)
    assert appearance.positions == (Position("Mayor", "Lodwar"),)
    assert (appearance.person, appearance.organization, appearance.delegation) == (Person("Noor Haddad"), None, None)
    assert str(appearance) == "Noor Haddad, Mayor, Lodwar"
    assert repr(appearance) == "<Appearance 'Noor Haddad': speaker/moderator: Mayor, Lodwar>"


def test_appearance_takes_only_a_party() -> None:
    assert Appearance(Name.parse("Noor Haddad"), "speaker").person == Person("Noor Haddad")
    with pytest.raises(PeopleError, match="cannot appear"):
        Appearance("Noor Haddad", "speaker")  # type: ignore[arg-type]


def test_appearance_is_a_value() -> None:
    one, two = (Appearance.parse("Noor Haddad, HI", role="speaker") for _ in range(2))
    assert one == two
    assert hash(one) == hash(two)
    assert attrs.evolve(one, roles="guest").roles == (GUEST,)


def test_appearance_name_is_as_stated() -> None:
    assert Appearance.parse("Ms. Rong LI, HI", role="speaker").name == "Ms. Rong LI"
    assert Appearance.parse("Harbor Institute (HI)", role="organizer").name == "Harbor Institute (HI)"
    assert Appearance.parse("Officials from Fiji", role="speaker").name == "Officials from Fiji"


@pytest.mark.parametrize(
    ("line", "given", "roles"),
    [
        ("Noor Haddad", SPEAKER, (SPEAKER,)),
        ("Moderator: Noor Haddad", SPEAKER, (MODERATOR,)),
        ("Speaker: Noor Haddad", KEYNOTE, (KEYNOTE,)),
        ("Keynote: Noor Haddad", SPEAKER, (SPEAKER, KEYNOTE)),
        ("Keynote: Noor Haddad", GUEST, (KEYNOTE,)),
        ("协办单位：绿色交通研究所", ORGANIZER, (CO_ORGANIZER,)),
        ("Hosted by Harbor Institute", ORGANIZER, (HOST,)),
    ],
)
def test_appearance_role_of_the_line_is_nearer_than_that_of_the_list(line: str, given: object, roles: object) -> None:
    assert Appearance.parse(line, role=given).roles == roles  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "words",
    [
        "hosted by HITR",
        "Harbor Institute",
        "International Green Tram Association (IGTA)",
        "the Carpenters",
        "Weld & Sons",
        "trams.org",
        "City of Lodwar",
        "绿色交通研究所",
        "Tide Research Group, Lake University",
    ],
)
def test_host_is_a_body_by_its_words(words: str) -> None:
    assert isinstance(Appearance.parse(words, role=HOST).party, Organization)


@pytest.mark.parametrize(
    "words",
    [
        "Rong MA",
        "Ms. Noor Haddad",
        "Wang Xiaoming",
        "Jane Castle",
        "周明远",
        "Noor Haddad, director of Harbor Institute",
        "Hosted by Jane Castle",
    ],
)
def test_host_is_a_person_by_their_words(words: str) -> None:
    assert isinstance(Appearance.parse(words, role=HOST).party, Person)


@pytest.mark.parametrize("words", ["Phoenix Rising", "Quiet Streets", "Civic Nimbus"])
def test_host_that_could_be_either_is_an_error_that_says_so(words: str) -> None:
    with pytest.raises(AmbiguousParty) as caught:
        Appearance.parse(words, role=HOST)
    assert str(caught.value) == (
        f"'{words}' could be a person or a body; say Person('{words}') or Organization('{words}')"
    )
    assert isinstance(Appearance.parse(words, role=HOST, kind="body").party, Organization)
    assert isinstance(Appearance.parse(words, role=HOST, kind="person").party, Person)


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("Phoenix Rising", Organization),
        ("Harbor Institute (HI)", Organization),
        ("Lodwar", Organization),
        ("Dr. Noor Haddad", Person),
        ("Noor Haddad, CEO of Bridgeworks", Person),
        ("Officials from Fiji", Delegation),
    ],
)
def test_organizer_is_a_body_unless_the_words_say_person(words: str, party: type) -> None:
    assert isinstance(Appearance.parse(words, role=ORGANIZER).party, party)


def test_speaker_is_no_body_for_a_surname_that_bodies_have() -> None:
    assert isinstance(Appearance.parse("John Church", role=SPEAKER).party, Person)
    assert isinstance(Appearance.parse("Ana Banks, Bank of Fiji", role=SPEAKER).party, Person)


@pytest.mark.parametrize(
    "words",
    [
        "Panel discussion",
        "We invite you to discover how trams changed the city of Graz.",
        "TBA",
        "TBC, Harbor Institute",
        "Director, Harbor Institute",
        "Mayor of Lodwar",
        "Weld & Sons",
        "Ana Vidal and Tom Okoro",
        "Dr. Ana Vidal; Prof. Tom Okoro",
    ],
)
def test_speaker_that_is_no_name_is_an_error(words: str) -> None:
    with pytest.raises(UnreadableName):
        Appearance.parse(words, role=SPEAKER)


def test_parse_list_reads_each_name_among_the_others() -> None:
    lines = ["Zhou Mingyuan, HI", "Wang Fang, HI", "Zhao Penghui, HI", "Lin Wei, HI"]
    orders = [a.person.name.order for a in Appearance.parse_list(lines, role="speaker") if a.person]
    assert orders == ["family-first"] * 4


def test_parse_list_keeps_order_and_roles() -> None:
    found = Appearance.parse_list(["Moderator: Ana Vidal", "Tom Okoro, HI", "Officials from Fiji"], role="speaker")
    assert [(a.name, a.roles[0].name) for a in found] == [
        ("Ana Vidal", "moderator"),
        ("Tom Okoro", "speaker"),
        ("Officials from Fiji", "speaker"),
    ]


def test_from_fields_puts_a_table_together() -> None:
    appearance = Appearance.from_fields(
        name="Mr. Baoxin QIU",
        role="speaker",
        title="Counselor",
        organization="Rivers Council",
        positions=["Former Vice Minister, MOPW", {"title": "President", "organization": "Harbor Society"}],
        identifiers=["urn:x:1"],
    )
    assert appearance.person == Person("Mr. Baoxin QIU", identifiers=["urn:x:1"])
    assert [(p.title, str(p.organization), p.former) for p in appearance.positions] == [
        ("Counselor", "Rivers Council", False),
        ("Vice Minister", "MOPW", True),
        ("President", "Harbor Society", False),
    ]


@pytest.mark.parametrize(
    ("name", "role", "party"),
    [
        ("Harbor Institute (HI)", "organizer", Organization),
        ("Harbor Institute", "host", Organization),
        ("Officials from Fiji", "speaker", Delegation),
        ("Noor Haddad", "speaker", Person),
    ],
)
def test_from_fields_decides_the_party_as_parse_does(name: str, role: str, party: type) -> None:
    assert isinstance(Appearance.from_fields(name=name, role=role).party, party)


def test_from_fields_says_what_is_wrong() -> None:
    with pytest.raises(PeopleError, match="former is said of a position"):
        Appearance.from_fields(name="Noor Haddad", role="speaker", former=True)
    with pytest.raises(PeopleError, match="not a kind of party"):
        Appearance.from_fields(name="Noor Haddad", role="speaker", kind="animal")
    with pytest.raises(AmbiguousParty):
        Appearance.from_fields(name="Phoenix Rising", role="host")


def test_appearance_schema_org_of_a_body_that_hosts_is_organizer() -> None:
    assert Appearance(Organization("HI"), "host").schema_org == ("organizer",)
    assert Appearance(Person("Noor Haddad"), "host").schema_org == ("contributor",)
    assert Appearance(Person("Noor Haddad"), ["speaker", "guest", "moderator"]).schema_org == (
        "performer",
        "contributor",
    )


def test_a_class_of_ones_own_is_made_as_carefully() -> None:
    @attrs.frozen
    class Seated(Appearance):
        seat: int = attrs.field(default=0, kw_only=True)

    @attrs.frozen
    class Member(Person):
        number: int = attrs.field(default=0, kw_only=True)

    member = Member("Jane Roe", number=7)
    seated = Seated(member, "speaker", "Editor, Harbor Works", seat=3)
    assert (seated.party.name.family, str(member), seated.roles, seated.seat) == ("Roe", "Jane Roe", (SPEAKER,), 3)
    assert seated.positions == Position.parse("Editor, Harbor Works")
    assert Appearance(member, "speaker").name == "Jane Roe"

    class Body(Organization):
        pass

    assert (Body(" Harbor Works ").name, Body("Harbor Works").keys) == ("Harbor Works", {"harbor works"})


@pytest.mark.parametrize(
    "make", [lambda: Organization(7), lambda: Position(7), lambda: Organization("A", acronym=None)]
)
def test_what_is_no_text_is_no_name(make: Callable[[], object]) -> None:
    with pytest.raises(AttributeError, match="strip"):
        make()


@pytest.mark.parametrize("count", [0, 1, 2])
def test_positions_and_identifiers_are_tuples_however_many_there_are(count: int) -> None:
    positions = tuple(Position(title, "Harbor Works") for title in ("Director", "Editor")[:count])
    identifiers = ("urn:x:1", "urn:x:2")[:count]
    person = Person("Jane Roe", identifiers=identifiers)
    assert Person.deferred("Jane Roe", identifiers=list(identifiers)) == person
    given = Appearance(person, "speaker", list(positions))
    for made in (
        given,
        Appearance(person, (SPEAKER,), positions),
        copy.copy(given),
        copy.deepcopy(given),
        pickle.loads(pickle.dumps(given)),
        attrs.evolve(given, text=""),
        attrs.evolve(Appearance(person, "host", "Mayor, Lodwar"), roles="speaker", positions=positions),
    ):
        assert (type(made.positions), made.positions) == (tuple, positions)
        assert (type(made.party.identifiers), made.person and made.person.identifiers) == (tuple, identifiers)
        assert (made, hash(made), repr(made)) == (given, hash(given), repr(given))
        assert attrs.asdict(made, recurse=False) == attrs.asdict(given, recurse=False)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            made.positions = ()  # type: ignore[misc]
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            made.party.identifiers = ()  # type: ignore[misc, union-attr]


def test_what_stands_alone_and_is_no_identifier_is_kept_too() -> None:
    for person in (Person("Jane Roe", identifiers=(7,)), Person.deferred("Jane Roe", identifiers=(7,))):  # type: ignore[arg-type]
        assert person.identifiers == (7,)


def test_what_readers_make_of_words_is_what_the_constructors_give() -> None:
    made = Appearance._of_words("Jane Roe", (SPEAKER,), (Position("Mayor"),), identifiers=("a:1",), text="x")
    person = Person.deferred("Jane Roe", identifiers=("a:1",))
    assert made == Appearance(person, "speaker", Position("Mayor"), text="x")
    assert (made.positions, made.person and made.person.identifiers) == ((Position("Mayor"),), ("a:1",))
    assert pickle.loads(pickle.dumps(made)) == made
    bare = Appearance._of_words("Jane Roe", (SPEAKER,))
    assert (bare.positions, bare.person and bare.person.identifiers) == ((), ())
