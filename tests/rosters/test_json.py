import json

import pytest

from eventkit.rosters import COLUMNS, Roster

from .cases import calendar, hostile, roster

pytestmark = pytest.mark.usefixtures("plain_identity")


def document(**options):
    return json.loads(roster().render("json", **options))


def test_document_has_the_documented_members_in_order():
    assert list(document()) == ["schema", "version", "name", "by", "columns", "rows", "events", "people", "maybes"]
    assert (document()["schema"], document()["version"]) == ("eventkit-roster", 1)


def test_rows_are_objects_named_as_the_columns():
    assert document()["rows"] == [dict(zip(COLUMNS, line, strict=True)) for line in roster().table().texts()]


def test_rows_by_person_have_lists_and_nothing_as_an_empty_one():
    row = document(by="person", columns=["person", "date", "zone", "honorific"])["rows"][0]
    assert row == {
        "person": ["Qiu Baoxing"],
        "date": ["2020-05-15", "2021-09-06"],
        "zone": ["Asia/Shanghai", ""],
        "honorific": ["Mr."],
    }
    assert document(by="person", columns=["title"])["rows"][-1] == {"title": []}


def test_events_are_all_there_with_their_time():
    assert [(each["uid"], each["kind"], each["iso"]) for each in document()["events"]] == [
        (event.uid, event.kind, event.calendar_time.iso) for event in Roster(calendar()).events
    ]
    assert len(document()["events"]) == 4


def test_people_have_their_names_reasons_and_appearances():
    qiu = document()["people"][0]
    assert qiu.pop("uid").startswith("urn:uuid:")
    assert qiu == {
        "name": "Qiu Baoxing",
        "family": "Qiu",
        "given": "Baoxing",
        "names": ["Qiu Baoxing", "Mr. Baoxing QIU"],
        "native": "仇保兴",
        "identifiers": [],
        "reasons": ["the names agree", "shared: State, Council"],
        "appearances": [
            {
                "event_uid": "city-air",
                "event": "City air | what next?",
                "stated_name": "Qiu Baoxing",
                "roles": ["speaker"],
                "positions": [
                    {
                        "title": "Counselor",
                        "organization": "State Council",
                        "former": False,
                        "text": "Counselor of the State Council",
                    },
                    {
                        "title": "Vice Minister",
                        "organization": "MOHURD",
                        "former": True,
                        "text": "Former Vice Minister, MOHURD",
                    },
                ],
            },
            {
                "event_uid": "green-ports",
                "event": "Green ports",
                "stated_name": "Mr. Baoxing QIU",
                "roles": ["speaker"],
                "positions": [
                    {
                        "title": "counsellor",
                        "organization": "State Council",
                        "former": False,
                        "text": "counsellor, State Council",
                    },
                    {
                        "title": "Vice Minister",
                        "organization": "MOHURD",
                        "former": True,
                        "text": "Former Vice Minister, MOHURD",
                    },
                ],
            },
        ],
    }


def test_maybes_name_two_people_by_uid():
    uids = {each["name"]: each["uid"] for each in document()["people"]}
    assert document()["maybes"] == [
        {"a": uids["Jane Roe"], "b": uids["J. Roe"], "reasons": ["J. may be Jane", "no shared body"]}
    ]


def test_letters_are_as_they_are_and_each_row_has_its_line():
    lines = roster().render("json", columns=["person"]).splitlines()
    assert lines[:8] == [
        "{",
        '"schema": "eventkit-roster",',
        '"version": 1,',
        '"name": "Urban climate",',
        '"by": "appearance",',
        '"columns": ["person"],',
        '"rows": [',
        '{"person": "Qiu Baoxing"},',
    ]
    assert any("仇保兴" in line for line in lines)


def test_hostile_words_are_strings():
    assert json.loads(Roster(hostile()).render("json"))["rows"][0]["event"].startswith("=1+1 A\nEND:VCARD\n")
