"""How words are divided into blocks by their layout."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventkit.announcements._splitting import split
from eventkit.announcements.document import Document, Kind, sentences
from eventkit.announcements.opening import open_document

T, H, F, B, R, P = Kind.TITLE, Kind.HEADING, Kind.FIELD, Kind.BULLET, Kind.ROW, Kind.PARAGRAPH


def divided(text: str) -> list[tuple[Kind, str, str]]:
    """Kind, label and body of each block."""
    document = open_document(text)
    return [(block.kind, document.label(block), document.words(block.body)) for block in document.blocks]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("Clean air\n\nCome and see.", [(T, "", "Clean air"), (P, "", "Come and see.")]),
        ("# Clean air\nCome and see.", [(T, "", "Clean air"), (P, "", "Come and see.")]),
        ("Webinar: Clean air\n", [(T, "webinar", "Webinar: Clean air")]),
        ("When the air is clean, we\nbreathe.", [(P, "", "When the air is clean, we\nbreathe.")]),
        ("A\n\n## B ##\n\n- Jane Roe\n- Bo Li", [(T, "", "A"), (H, "", "B"), (B, "", "Jane Roe"), (B, "", "Bo Li")]),
        ("A\n\nSpeakers\n--------\n\n1. Jane Roe", [(T, "", "A"), (H, "", "Speakers"), (B, "", "Jane Roe")]),
        ("A\n\n**Speakers:**\n\n• Jane Roe", [(T, "", "A"), (H, "", "Speakers"), (B, "", "Jane Roe")]),
        ("A\n\nSpeakers:\nJane Roe, Mayor", [(T, "", "A"), (H, "", "Speakers"), (P, "", "Jane Roe, Mayor")]),
        ("A\n\nWhen: 3 May, 10:00", [(T, "", "A"), (F, "when", "3 May, 10:00")]),
        ("A\n\n**When:** 3 May", [(T, "", "A"), (F, "when", "3 May")]),
        ("A\n\n- *When*: 3 May", [(T, "", "A"), (B, "when", "3 May")]),
        (
            "A\n\nSponsors: the Alder Fund for the Trees of All Cities, Birch Labs and Elm\nMedia: The Leaf",
            [
                (T, "", "A"),
                (F, "sponsors", "the Alder Fund for the Trees of All Cities, Birch Labs and Elm"),
                (F, "media", "The Leaf"),
            ],
        ),
        ("A\n\n欢迎参加，免费。地点：老馆。", [(T, "", "A"), (P, "", "欢迎参加，免费。地点：老馆。")]),
        ("A\n\n活动时间：2031年5月3日 20:00", [(T, "", "A"), (F, "活动时间", "2031年5月3日 20:00")]),
        ("A\n\nWhen: 7pm Beijing | 7am New York", [(T, "", "A"), (F, "when", "7pm Beijing | 7am New York")]),
        ("A\n\n| When | 3 May |\n|---|---|\n| To | Oslo |", [(T, "", "A"), (R, "when", "3 May"), (R, "to", "Oslo")]),
        ("A\n\nName\tTitle\tBody\n", [(T, "", "A"), (R, "", "Name\tTitle\tBody")]),
        ("A\n\nIt opens at 10:00; we\nbegin later.", [(T, "", "A"), (P, "", "It opens at 10:00; we\nbegin later.")]),
        ("A\n\nSee https://air.example/x for more.", [(T, "", "A"), (P, "", "See https://air.example/x for more.")]),
        ("", []),
        ("\n \n", []),
    ],
)  # fmt: skip
def test_the_layout_says_what_a_line_is(text, blocks):
    assert divided(text) == blocks


def test_a_block_knows_its_heading():
    document = open_document("A\n\n# One\n\nx.\n\n## Two\n\ny.\n\n# Three\n\nz.\n")
    assert [document.heading(block) for block in document.blocks if block.kind is P] == ["one", "two", "three"]
    one = next(n for n, block in enumerate(document.blocks) if document.words(block.body) == "One")
    assert [document.words(block.body) for block in document.under(one)] == ["x.", "Two", "y."]


def test_sentences_end_where_people_end_them():
    text = "Dr. Roe (U.S.) speaks at 10 a.m. on Monday. Who comes? 欢迎。 He said “Stop!” Then e.g. tea."
    block = open_document("A\n\n" + text).blocks[1]
    document = open_document("A\n\n" + text)
    assert [document.words(span) for span in document.sentences(block)] == [
        "Dr. Roe (U.S.) speaks at 10 a.m. on Monday.",
        "Who comes?",
        "欢迎。",
        "He said “Stop!”",
        "Then e.g. tea.",
    ]


def test_a_german_date_ends_no_sentence():
    document = open_document("A\n\nWir treffen uns vom 4. bis 6. Juni in Ulm. Es gibt Tee am 7. Der Eintritt ist frei.")
    assert [document.words(span) for span in document.sentences(document.blocks[1])] == [
        "Wir treffen uns vom 4. bis 6. Juni in Ulm.",
        "Es gibt Tee am 7.",
        "Der Eintritt ist frei.",
    ]


lines = st.lists(
    st.sampled_from(["- a", "# b", "When: c", "| d | e |", "f\tg", "", "h i.", "***", "---", ":", "：", "**j**"])
)


def test_the_furniture_of_a_page_is_left_out():
    page = "Home » Events\nYou are here\n\nClean air\n\nCome and share\nthe news.\n\nSee also:\n\nStay connected\n"
    assert divided(page) == [(T, "", "Clean air"), (P, "", "Come and share\nthe news.")]


@pytest.mark.parametrize(
    "page",
    [
        "Program\nSpeakers\nAna Vidal\n\nClean air, 4 May",  # headings, with somebody below
        "Clean air, 4 May\n\nOrganizers\nElmworks\nPartners\nAlder Fund\nContact\nTom Okoro",
        "Clean air, 4 May\n\nSpeakers\nAna Vidal\nTom Okoro\n",
        "Projects\nHarbor\n\nLight in towns",  # two lines are no menu
        "Slow boats\nQuiet trams\nClean air",  # known for nothing
        "Clean air, 4 May\n\nProgram\nVenue\nSpeakers\n\nAna Vidal, Elmworks",  # not at the top
    ],
)
def test_words_that_a_menu_has_too_are_kept(page):
    blocks = split(page)
    assert [line for block in blocks for line in page[block.span.start : block.span.end].split("\n")] == [
        line for line in page.split("\n") if line
    ]


@given(st.text() | lines.map("\n".join))
def test_blocks_are_in_order_and_nothing_but_white_space_and_rules_is_lost(text):
    blocks = split(text)
    document = Document(text, blocks)
    end = 0
    for block in blocks:
        assert end <= block.span.start <= block.body.start <= block.body.end <= block.span.end
        assert block.heading is None or blocks[block.heading].kind is Kind.HEADING
        left_out = text[end : block.span.start]
        assert not any(c.isalnum() for c in left_out)
        end = block.span.end
        for span in sentences(text, block.body):
            assert block.body.covers(span)
            assert document.words(span).strip() == document.words(span) != ""
    assert not any(c.isalnum() for c in text[end:])


def test_dividing_is_linear(assert_linear):
    text = "A\n\nWhen: 3 May\n- x | y\n" + "word " * 20 + "\n"
    assert_linear(split, lambda size: text * size, 200)


def test_a_question_before_its_answer_is_a_label():
    document = open_document("Harbor workshop\n\nWhen? 5 June 2031\nWhere? Room 3, Elm House\n")
    assert [(document.label(block), document.words(block.body)) for block in document.blocks[1:]] == [
        ("when", "5 June 2031"),
        ("where", "Room 3, Elm House"),
    ]


@pytest.mark.parametrize("gap", ["\n" * 5, "\n   \n\t\n"])
def test_empty_lines_belong_to_no_block(gap):
    text = f"Harbor forum{gap}It is about ferries, and everybody is invited to it.\n"
    assert [text[block.span.start : block.span.end] for block in split(text)] == [
        "Harbor forum",
        "It is about ferries, and everybody is invited to it.",
    ]


def test_what_stands_at_the_margin_below_an_indented_line_is_no_part_of_the_bullet():
    long = "(jointly with Elmworks and the Alder Institute) Talk and walk, Friday 23 May, 13:30"
    page = f"Harbor Days\n- Quiet boats\n  {long}\nCall for boats\nBring yours.\n"
    assert divided(page)[:2] == [(T, "", "Harbor Days"), (B, "", f"Quiet boats\n  {long}")]
