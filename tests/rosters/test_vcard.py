"""The vCard form, read back by vobject."""

import re
from datetime import UTC, date, datetime

import attrs
import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from eventkit.errors import UnknownForm
from eventkit.events import Event
from eventkit.people import Position
from eventkit.rosters import Roster
from eventkit.rosters._vcard_lines import folded, quoted, text
from eventkit.when import When

from .cases import hostile, name, person, roster, western

pytestmark = pytest.mark.usefixtures("plain_identity")


def cards(content):
    return list(vobject.readComponents(content))


def card_of(*appearances, version="3.0", **fields):
    event = Event("City air", uid="u", appearances=appearances, **fields)
    return lines_of(Roster(event).render("vcard", version=version))


def lines_of(content):
    return content.replace("\r\n ", "").split("\r\n")[:-1]


def test_an_identifier_that_is_no_page_is_in_the_note():
    jane = person(
        western("given:Jane family:Roe"), identifiers=("https://roe.example", "https://roe.example/a b", "x:1")
    )
    lines = card_of(jane)
    assert [line for line in lines if line.startswith("URL")] == ["URL:https://roe.example"]
    [note] = [line for line in lines if line.startswith("NOTE")]
    assert note.endswith("Identifier: https://roe.example/a b\\nIdentifier: x:1")


# Lines


@pytest.mark.parametrize(
    ("value", "escaped"),
    [
        ("a,b;c\\d", "a\\,b\\;c\\\\d"),
        ("a\r\nb\nc\u2028d\x85e", "a\\nb\\nc\\nd\\ne"),
        ("a\x00\x1bb: c", "ab: c"),
    ],
)
def test_text_escapes_what_has_a_meaning(value, escaped):
    assert text(value) == escaped


def test_quoted_holds_no_quote_and_no_line_break():
    assert quoted('a"b\r\nc,d;e:f') == '"a\'b c,d;e:f"'


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=300))
def test_folded_lines_have_75_octets_at_most_and_whole_characters(value):
    physical = folded(value).encode().split(b"\r\n")
    assert physical[-1] == b""
    assert all(len(line) <= 75 and line.decode() is not None for line in physical)
    assert folded(value).replace("\r\n ", "") == value + "\r\n"


def test_folded_uses_the_whole_line():
    assert folded("x" * 200).split("\r\n") == ["x" * 75, " " + "x" * 74, " " + "x" * 51, ""]


# Cards


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_there_is_one_valid_card_for_each_person(version):
    found = cards(roster().render("vcard", version=version))
    assert [card.fn.value for card in found] == [each.name for each in roster().people]
    assert {card.version.value for card in found} == {version}
    assert all(card.validate(raiseException=True) for card in found)


def test_card_has_name_position_notes_and_uid():
    qiu = roster().people[0]
    card = cards(roster().render("vcard"))[0]
    parts = card.n.value
    assert (parts.family, parts.given, parts.additional, parts.prefix, parts.suffix) == (
        "Qiu",
        "Baoxing",
        "",
        "Mr.",
        "",
    )
    assert (card.title.value, card.org.value, card.uid.value) == ("counsellor", ["State Council"], qiu.uid)
    assert card.note.value == (
        "2020-05-15 19:00 Asia/Shanghai, City air | what next? (speaker): "
        "Counselor of the State Council; Former Vice Minister, MOHURD\n"
        "2021-09-06 afternoon, Green ports (speaker, as Mr. Baoxing QIU): "
        "counsellor, State Council; Former Vice Minister, MOHURD\n"
        "One person: the names agree; shared: State, Council\n"
        "Also written: 仇保兴"
    )
    assert set(card.contents) == {
        "version", "prodid", "uid", "fn", "n", "sort-string", "org", "title", "note", "rev"
    }  # fmt: skip


def test_version_3_sorts_by_a_property_and_version_4_by_a_parameter():
    assert "SORT-STRING:Roe Jane" in card_of(person(western("given:Jane family:Roe")))
    assert 'N;SORT-AS="Roe,Jane":Roe;Jane;;;' in card_of(person(western("given:Jane family:Roe")), version="4.0")


def test_version_4_has_the_name_in_another_script_beside_it():
    lines = lines_of(roster().render("vcard", version="4.0"))
    assert lines[:8] == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "PRODID:-//eventkit//rosters//EN",
        f"UID:{roster().people[0].uid}",
        "KIND:individual",
        "FN;ALTID=1;LANGUAGE=zh-Latn:Qiu Baoxing",
        "FN;ALTID=1;LANGUAGE=zh-Hans:仇保兴",
        'N;LANGUAGE=zh-Latn;SORT-AS="Qiu,Baoxing":Qiu;Baoxing;;Mr.;',
    ]


def test_name_without_a_settled_order_stands_whole_and_unsorted():
    lines = card_of(person(name("undecided:Wei undecided:Qing")))
    assert lines[4:6] == ["FN:Wei Qing", "N:Wei Qing;;;;"]
    assert not [line for line in lines if line.startswith("SORT")]


def test_mononym_is_what_it_was_read_as():
    assert "N:;Sudarsono;;;" in card_of(person(name("given:Sudarsono", order="mononym")))


def test_suffixes_are_generation_and_credentials():
    who = name("given:Jane family:Roe generation:Jr. credential:PhD", order="given-first")
    assert "N:Roe;Jane;;;Jr.\\, PhD" in card_of(person(who))


def test_second_position_is_grouped_where_both_are_whole():
    who = western("given:Jane family:Roe")
    lines = card_of(person(who, Position("CEO", "ACME"), Position("Chair", "Air Club")))
    assert [line for line in lines if "ORG" in line or "TITLE" in line] == [
        "ORG:ACME",
        "TITLE:CEO",
        "item2.ORG:Air Club",
        "item2.TITLE:Chair",
    ]


def test_title_and_organization_of_two_positions_are_never_paired():
    who = western("given:Jane family:Roe")
    lines = card_of(person(who, Position("Counselor"), Position("Chair", "Air Club")))
    assert [line for line in lines if "ORG" in line or "TITLE" in line] == ["TITLE:Counselor"]


def test_former_positions_are_in_the_note_only():
    lines = card_of(person(western("given:Jane family:Roe"), Position("Mayor", "Oslo", former=True)))
    assert [line for line in lines if "Mayor" in line] == ["NOTE:City air (speaker): Former Mayor\\, Oslo"]


def test_position_is_that_of_the_latest_dated_event():
    who = western("given:Jane family:Roe")
    events = [
        Event(
            "Late", uid="1", when=When.on(date(2023, 1, 1)), appearances=[person(who, Position("Minister", "Norway"))]
        ),
        Event("Early", uid="2", when=When.on(date(2020, 1, 1)), appearances=[person(who, Position("Mayor", "Oslo"))]),
        Event("Undated", uid="3", appearances=[person(who, Position("Student", "Bergen"))]),
    ]
    assert "TITLE:Minister" in lines_of(Roster(events).render("vcard"))
    assert "TITLE:Student" in lines_of(Roster(events[2:]).render("vcard"))


def test_rev_is_of_the_data_or_absent():
    who = person(western("given:Jane family:Roe"))
    updated = datetime(2021, 5, 3, 12, 0, tzinfo=UTC)
    assert "REV:2021-05-03T12:00:00Z" in card_of(who, updated=updated)
    assert "REV:20210503T120000Z" in card_of(who, updated=updated, version="4.0")
    assert not [line for line in card_of(who) if line.startswith("REV")]


def test_identifiers_are_urls_or_notes_and_no_address_is_invented():
    who = person(western("given:Jane family:Roe"), identifiers=("https://orcid.org/0000-0002-1825-0097", "wikidata:Q1"))
    lines = card_of(who)
    assert "URL:https://orcid.org/0000-0002-1825-0097" in lines
    assert "NOTE:City air (speaker)\\nIdentifier: wikidata:Q1" in lines
    assert not [line for line in lines if re.match("EMAIL|TEL|ADR|PHOTO", line)]


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_hostile_words_never_become_a_property(version):
    """The words try to end the card and to begin another."""
    content = Roster(hostile()).render("vcard", version=version)
    names = [re.split("[:;]", line)[0] for line in lines_of(content)]
    assert names.count("BEGIN") == names.count("END") == 1
    assert set(names) <= {
        "BEGIN", "VERSION", "PRODID", "UID", "KIND", "FN", "N", "SORT-STRING", "ORG", "TITLE", "NOTE", "END"
    }  # fmt: skip
    assert all(len(line.encode()) <= 75 for line in content.split("\r\n"))
    assert content.count("\n") == content.count("\r\n")


def test_other_versions_and_views_are_errors():
    with pytest.raises(UnknownForm, match=r"^unknown vCard version '2.1'\. There are: 3.0, 4.0$"):
        roster().render("vcard", version="2.1")
    with pytest.raises(UnknownForm, match="one card per person"):
        roster().render("vcard", by="appearance")


def test_uid_stays_when_the_order_changes():
    def uids(of):
        return {line for line in lines_of(of.render("vcard")) if line.startswith("UID")}

    assert uids(roster()) == uids(roster().sorted("family")) == uids(attrs.evolve(roster(), bodies=True))
