"""Which forms there are, and how they are asked for."""

import importlib.metadata
from types import SimpleNamespace

import pytest

from eventkit.errors import UnknownForm
from eventkit.rosters import _forms, form_for_suffix, form_named, forms


def test_forms_are_found_in_the_folder_by_name():
    assert [form.NAME for form in forms()] == ["csv", "html", "json", "markdown", "text", "vcard", "xlsx"]


def test_form_named_answers_whatever_the_case():
    assert form_named("Markdown").SUFFIXES == (".md", ".markdown")


def test_form_named_lists_what_there_is_and_what_was_probably_meant():
    with pytest.raises(UnknownForm) as caught:
        form_named("markdwon")
    assert str(caught.value) == (
        "unknown roster form 'markdwon'; did you mean 'markdown'? "
        "There are: csv, html, json, markdown, text, vcard, xlsx"
    )


@pytest.mark.parametrize("suffix", [".vcf", "vcf", ".VCF"])
def test_form_for_suffix_takes_it_with_and_without_the_dot(suffix):
    assert form_for_suffix(suffix).NAME == "vcard"


def test_form_for_suffix_lists_the_suffixes_there_are():
    with pytest.raises(UnknownForm) as caught:
        form_for_suffix(".xls")
    assert str(caught.value) == (
        "unknown roster suffix '.xls'; did you mean '.xlsx'? There are: "
        ".csv, .html, .htm, .json, .md, .markdown, .txt, .vcf, .vcard, .xlsx"
    )


def test_forms_of_other_packages_come_by_entry_point(monkeypatch):
    badges = SimpleNamespace(NAME="badges", SUFFIXES=(".badges",), MEDIA_TYPE="text/plain", render=lambda roster: "")
    point = SimpleNamespace(name="badges", value="badges", load=lambda: badges)
    monkeypatch.setattr(
        importlib.metadata, "entry_points", lambda group: [point] if group == "eventkit.rosters" else []
    )
    _forms.forms.cache_clear()
    try:
        assert form_for_suffix(".badges") is badges
    finally:
        _forms.forms.cache_clear()
