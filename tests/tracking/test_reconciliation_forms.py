"""The forms of a comparison, read back by parsers that know nothing of them."""

import json
import re

import pytest
from pages import Page

from eventkit import Event, UnknownForm
from eventkit.tracking import reconcile
from eventkit.tracking._forms import form_for_suffix, forms

FOLDER = "eventkit.tracking.reconciliations"
NASTY = 'A|B <b>*x*</b> & "q" \u202e\x07'


@pytest.fixture
def found():
    before = Event("Cool roofs", when="3 May 2021", speakers=["Jane Roe, Mayor, Oslo", "Max Moe"])
    told = "Ann Poe spoke in place of Max Moe."
    after = Event("Cool roofs", when="4 May 2021", speakers=["Jane Roe"], status="happened", description=told)
    return reconcile(before, after)


def test_the_text(found):
    assert str(found).splitlines() == [
        "Announced and reported: Cool roofs",
        "The report says that it took place.",
        "",
        "Time: changed: Monday, 3 May 2021 → Tuesday, 4 May 2021",
        "Place: not announced",
        "Title: held: Cool roofs",
        "",
        "Spoke (1)",
        "  - Jane Roe, Mayor, Oslo",
        "",
        "Replaced (1)",
        "  - Max Moe – “Ann Poe spoke in place of Max Moe.”",
    ]


def test_the_markdown(found):
    assert found.render("markdown") == (
        "# Announced and reported: Cool roofs\n\n"
        "The report says that it took place.\n\n"
        "| | Announced | Reported | |\n"
        "| --- | --- | --- | --- |\n"
        "| Time | Monday, 3 May 2021 | Tuesday, 4 May 2021 | changed |\n"
        "| Place |  |  | not announced |\n"
        "| Title | Cool roofs | Cool roofs | held |\n\n"
        "## Spoke\n\n- Jane Roe, Mayor, Oslo\n\n"
        "## Replaced\n\n- Max Moe – “Ann Poe spoke in place of Max Moe.”\n"
    )


def test_the_page(found):
    text = found.render("html")
    page = Page(text)
    assert page.of("h1") == ["Announced and reported: Cool roofs"]
    assert page.of("td")[:3] == ["Monday, 3 May 2021", "Tuesday, 4 May 2021", "changed"]
    assert page.of("h2") == ["Spoke", "Replaced"]
    assert page.of("li") == ["Jane Roe, Mayor, Oslo", "Max Moe – “Ann Poe spoke in place of Max Moe.”"]
    assert re.findall(r"(?:src|href)=|<script|javascript:|@import|url\(", text) == []
    assert found._repr_html_() in text


def test_the_data(found):
    document = json.loads(found.render("json"))
    assert document["facts"][0] == {
        "field": "time",
        "verdict": "changed",
        "announced": "Monday, 3 May 2021",
        "reported": "Tuesday, 4 May 2021",
        "remark": "",
    }
    assert [(each["name"], each["outcome"], each["words"]) for each in document["people"]] == [
        ("Jane Roe", "spoke", []),
        ("Max Moe", "replaced", ["Ann Poe spoke in place of Max Moe."]),
    ]


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_stated_words_stay_words(form):
    event = Event(NASTY, place=NASTY, speakers=["Jane Roe, Mayor <i>of</i> A|B"], status="happened")
    text = reconcile(event, event).render(form)
    assert "\x07" not in text
    if form == "html":
        assert Page(text).of("li") == ["Jane Roe, Mayor <i>of</i> A|B"]
    if form == "markdown":
        assert "- Jane Roe, Mayor \\<i>of\\</i> A\\|B" in text.splitlines()
        assert "<b>" not in text.replace("\\<b>", "")


def test_sections_say_what_they_do_not_say():
    before = Event("Tea", speakers=["Jane Roe", "Max Moe"])
    text = reconcile(before, Event("Tea", speakers=["Jane Roe"])).render("text")
    assert text.splitlines()[1:2] == ["The report does not say that it took place."]
    assert "The report names them; that they took part is not read from it." in text
    assert "The report does not name them, which does not say that they were absent." in text
    cancelled = reconcile(before, Event("Tea", status="cancelled")).render("text")
    assert cancelled.splitlines()[1] == "The report says that it was cancelled."


def test_forms_are_found_in_their_folder(found):
    assert sorted(forms(FOLDER)) == ["html", "json", "markdown", "text"]
    assert form_for_suffix(FOLDER, ".MD") == "markdown"
    with pytest.raises(UnknownForm, match=r"no form has the suffix '\.doc'; there are \.htm, \.html"):
        form_for_suffix(FOLDER, ".doc")
    with pytest.raises(UnknownForm, match="no form 'htm'; did you mean 'html'"):
        found.render("htm")
    with pytest.raises(UnknownForm, match="the form 'text' has no option 'zone'; it has none"):
        found.render("text", zone="UTC")
