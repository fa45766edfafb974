"""What holds for every form of the roster; new forms are found by themselves."""

import inspect
import os
from pathlib import Path

import pytest

from eventkit.errors import UnknownForm
from eventkit.events import Calendar
from eventkit.rosters import COLUMNS, VIEWS, Roster, forms

from .cases import calendar, hostile, roster

FORMS = [pytest.param(form, id=form.NAME) for form in forms()]
TABLES = [
    pytest.param(form, id=form.NAME) for form in forms() if "columns" in inspect.signature(form.render).parameters
]
EXPECTED = Path(__file__).parent / "expected"

pytestmark = pytest.mark.usefixtures("plain_identity")


def as_bytes(content):
    return content if isinstance(content, bytes) else content.encode()


@pytest.mark.parametrize("form", FORMS)
def test_form_says_what_it_is_and_what_it_cannot_say(form):
    assert form.__name__.rpartition(".")[2] == form.NAME
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in form.SUFFIXES)
    assert "/" in form.MEDIA_TYPE
    assert "What it cannot say:" in form.__doc__


@pytest.mark.parametrize("form", FORMS)
def test_options_are_keywords(form):
    _, *options = inspect.signature(form.render).parameters.values()
    assert all(option.kind is option.KEYWORD_ONLY and option.default is not option.empty for option in options)


@pytest.mark.parametrize("form", FORMS)
def test_equal_rosters_give_equal_bytes(form):
    assert as_bytes(roster().render(form.NAME)) == as_bytes(roster().render(form.NAME))


@pytest.mark.parametrize("form", FORMS)
def test_a_roster_without_rows_is_a_whole_document(form):
    content = as_bytes(Roster(Calendar("Nothing yet")).render(form.NAME))
    assert bool(content) == (form.NAME != "vcard")


@pytest.mark.parametrize("form", FORMS)
def test_unknown_option_is_an_error_that_lists_the_options(form):
    with pytest.raises(UnknownForm, match=f"unknown option of the form '{form.NAME}': 'colunms'"):
        roster().render(form.NAME, colunms=["event"])


@pytest.mark.parametrize("form", FORMS)
def test_hostile_words_are_written_whole_and_as_words(form):
    """Control characters, half characters, line breaks and markup in every field neither fail nor break out."""
    content = Roster(hostile()).render(form.NAME)
    assert as_bytes(content)
    if isinstance(content, str):
        assert not set(content) & {"\x00", "\x1b", "\ud800", "\u2028", "\x85"}
        content.encode()


@pytest.mark.parametrize("by", VIEWS)
@pytest.mark.parametrize("form", TABLES)
def test_every_table_has_every_view(form, by):
    assert as_bytes(roster().render(form.NAME, by=by)) != b""


@pytest.mark.parametrize("form", TABLES)
def test_unknown_view_is_an_error(form):
    with pytest.raises(UnknownForm) as caught:
        roster().render(form.NAME, by="persons")
    assert (
        str(caught.value)
        == "unknown view 'persons'; did you mean 'person'? There are: appearance, person, organization"
    )


@pytest.mark.parametrize("form", TABLES)
def test_unknown_column_is_an_error(form):
    with pytest.raises(UnknownForm) as caught:
        roster().render(form.NAME, columns=["organisation"])
    assert str(caught.value).startswith(
        "unknown column 'organisation'; did you mean 'organization'? There are: event, "
    )


@pytest.mark.parametrize(
    ("form", "options", "message"),
    [
        (5, {}, "unknown roster form 5"),
        ("csv", {"columns": 5}, "unknown column 5"),
        ("html", {"lang": 5}, "lang=5 is not a language tag"),
        ("text", {"wrap": "narrow"}, "wrap='narrow' is no width"),
    ],
)
def test_an_option_of_another_type_is_an_error_that_says_so(form, options, message):
    with pytest.raises(UnknownForm) as caught:
        roster().render(form, **options)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("form", TABLES)
def test_columns_can_be_chosen_by_list_by_words_and_all(form):
    assert roster().render(form.NAME, columns=["date", "person"]) == roster().render(form.NAME, columns="date, person")
    assert roster().render(form.NAME, columns=COLUMNS) == roster().render(form.NAME, columns="all")


def cases():
    for form in forms():
        if form.NAME == "xlsx":
            continue  # its cells are looked at in test_xlsx.py
        views = VIEWS if "columns" in inspect.signature(form.render).parameters else ("person",)
        for by in views:
            yield pytest.param(form, {"by": by}, f"by-{by}{form.SUFFIXES[0]}", id=f"{form.NAME}-{by}")
    for form in forms():
        if form.NAME == "vcard":
            yield pytest.param(form, {"version": "4.0"}, "version-4.vcf", id="vcard-4.0")


@pytest.mark.parametrize(("form", "options", "file"), list(cases()))
def test_the_case_gives_the_expected_file(form, options, file):
    """The events of cases.py, and what should come out; EVENTKIT_WRITE_EXPECTED=1 writes the files anew, to be read."""
    content = as_bytes(Roster(calendar()).render(form.NAME, **options))
    path = EXPECTED / file
    if os.environ.get("EVENTKIT_WRITE_EXPECTED"):
        path.write_bytes(content)
    assert content.decode() == path.read_bytes().decode()


def test_no_expected_file_is_forgotten():
    written = {file for _, _, file in (case.values for case in cases())}
    assert {path.name for path in EXPECTED.glob("[a-z]*")} == written
