"""What sentences of a report say of people who did not come, or for whom others came."""

import pytest

from eventkit.tracking.reports import named_in, told_of

PEOPLE = [["Ingrid Solberg", "Solberg"], ["Kari Dahl", "Dahl"], ["Paulo Reis", "Reis"], ["李伟民"], ["王芳"]]


def told(text):
    return [(each.what, each.who, each.others) for each in told_of(text, PEOPLE)]


@pytest.mark.parametrize(
    "text",
    [
        "Kari Dahl spoke in place of Mayor Ingrid Solberg.",
        "In place of Ms. Solberg, Kari Dahl spoke.",
        "Kari Dahl, standing in for Ingrid Solberg, described the plan.",
        "Ingrid Solberg was replaced by her adviser Kari Dahl.",
        "Ingrid Solberg, who sent her apologies, was represented by Dr. Kari Dahl, adviser.",
        "Ingrid Solberg was unable to attend; Kari Dahl spoke instead.",
        "Ingrid Solberg could not attend. Her adviser Kari Dahl stepped in.",
        "Kari Dahl delivered the opening on behalf of Ingrid Solberg.",
        "Speakers:\n- Kari Dahl (for Ingrid Solberg)\n- Nora Nilsen",
        "Ingrid Solberg wurde durch Kari Dahl vertreten.",
        "Kari Dahl sprach in Vertretung von Ingrid Solberg.",
        "Kari Dahl a remplacé Ingrid Solberg.",
        "Ingrid Solberg était représentée par Kari Dahl.",
        "Kari Dahl habló en lugar de Ingrid Solberg.",
        "INGRID SOLBERG WAS REPLACED BY KARI DAHL.",
    ],
)
def test_who_came_for_whom(text):
    assert told(text) == [("replaced", 0, (1,))]


def test_who_came_for_whom_in_chinese():
    assert told("王芳代替李伟民发言。") == [("replaced", 3, (4,))]
    assert told("李伟民因故未能出席。") == [("absent", 3, ())]


@pytest.mark.parametrize(
    "text",
    [
        "Ingrid Solberg was unable to attend.",
        "Ingrid Solberg, Deputy Mayor, could not take part in the end.",
        "Ingrid Solberg had to cancel because of a storm.",
        "Ingrid Solberg konnte leider nicht teilnehmen.",
        "Ingrid Solberg n’a malheureusement pas pu venir.",
        "Ingrid Solberg no pudo asistir.",
    ],
)
def test_who_was_absent(text):
    assert told(text) == [("absent", 0, ())]


def test_two_who_were_absent_and_one_who_came_for_both():
    assert told("Paulo Reis and Ingrid Solberg were unable to join.") == [("absent", 2, ()), ("absent", 0, ())]
    assert told("Kari Dahl replaced Ingrid Solberg and Paulo Reis.") == [("replaced", 0, (1,)), ("replaced", 2, (1,))]


def test_who_came_need_not_be_somebody_we_know():
    assert told("Ingrid Solberg was represented by a colleague.") == [("replaced", 0, ())]


@pytest.mark.parametrize(
    "text",
    [
        "Paulo Reis could not attend in person and joined by video.",
        "Kari Dahl represented the City of Bergvik.",
        "Kari Dahl represented Ingrid Solberg's city.",
        "Kari Dahl thanked all on behalf of Ingrid Solberg.",
        "Ingrid Solberg replaced old lamps, said Kari Dahl.",
        "Ingrid Solberg spoke. Instead of coal, Kari Dahl wants wind.",
        "Ingrid Solberg said that her city was unable to attend to every street.",
        "",
    ],
)
def test_what_says_neither(text):
    assert told(text) == []


def test_a_list_of_any_length_is_no_sentence():
    assert told("Ingrid Solberg was unable to attend, " * 5000) == []


def test_the_words_of_the_sentence_are_kept_with_their_place():
    text = "It was full. Dr. Kari Dahl spoke\nin place of Ingrid Solberg. All went well."
    (found,) = told_of(text, PEOPLE, "report.txt")
    evidence = found.evidence
    assert evidence.words == "Dr. Kari Dahl spoke in place of Ingrid Solberg."
    assert " ".join(text[evidence.start : evidence.end].split()) == evidence.words
    assert evidence.source == "report.txt"


def test_a_family_name_of_two_people_names_neither():
    people = [["Ingrid Solberg", "Solberg"], ["Olav Solberg", "Solberg"]]
    assert told_of("Solberg was unable to attend.", people) == []
    assert list(named_in("Solberg was there, and Olav Solberg.", people)) == [1]


def test_who_is_named_and_where_first():
    found = named_in("Ms. Dahl opened. Kari Dahl thanked Reis.", PEOPLE)
    assert {who: (form, sentence.words) for who, (form, sentence) in found.items()} == {
        1: ("Dahl", "Ms. Dahl opened."),
        2: ("Reis", "Kari Dahl thanked Reis."),
    }
