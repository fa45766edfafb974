"""Where announcements come from: the words and links of pages, Markdown and messages, and what is refused."""

from email.message import EmailMessage

import pytest

from eventkit import read
from eventkit.announcements.sources import sources
from eventkit.errors import LimitExceeded, MalformedSource
from eventkit.when import Context


def document(kind: str, content: str | bytes, base: str = ""):
    raw = content.encode() if isinstance(content, str) else content
    return sources()[kind].document(raw, context=Context(), base=base, source="page")


PAGE = """<!doctype html><html><head><title>Green roofs | Lake Institute</title>
<meta property="article:published_time" content="2031-02-01T09:00:00Z"></head>
<body><nav><ul><li><a href="/">Home</a></li></ul></nav><div class="cookie-notice">We use cookies</div>
<main><p class="kicker">Webinar</p><h1>Green <em>roofs</em></h1>
<p>Join us on <b>10&nbsp;March</b>,<br>14:00 in Oslo. There are many more words here, so that this is the main part.</p>
<h2>Speakers</h2><ul><li>Jane Roe, Director, <a href="https://lake.example">Lake Institute</a></li><li>Bo Li</li></ul>
<dl><dt>Where</dt><dd>Online</dd><dt>Cost:</dt><dd>none</dd></dl>
<table><tr><th>Time</th><th>What</th></tr><tr><td>14:00</td><td>Opening <a href="/x">x</a></td></tr></table>
<p style="display: none">hidden</p><p aria-hidden="true">hidden</p></main><footer>Imprint</footer></body></html>"""


def test_a_page_is_its_words_without_the_navigation():
    page = document("html", PAGE, base="https://example.org/a/")
    assert page.text == (
        "# Green roofs\n\nWebinar\n\nJoin us on 10 March,\n14:00 in Oslo. There are many more words here, so that"
        " this is the main part.\n\n## Speakers\n\n• Jane Roe, Director, Lake Institute\n• Bo Li\n\n"
        "Where: Online\nCost: none\n\n"
        "Time | What\n14:00 | Opening x\n"
    )
    assert [(page.words(span), url) for span, url in page.links] == [
        ("Lake Institute", "https://lake.example"),
        ("", "https://example.org/x"),
    ]
    assert page.context.published.isoformat() == "2031-02-01"


def test_a_page_without_a_main_part_is_read_whole():
    assert document("html", "<p>One<p>Two <b>three</b>four").text == "One\n\nTwo threefour\n"


@pytest.mark.parametrize("encoding", ["gb18030", "iso-8859-1", "utf-8"])
def test_a_page_is_read_in_the_encoding_that_it_names(encoding):
    words = "5 Zürich" if encoding == "iso-8859-1" else "活动时间"
    page = f'<html><head><meta charset="{encoding}"></head><body><p>{words}</p></body></html>'.encode(encoding)
    assert document("html", page).text == f"{words}\n"


def test_a_page_is_read_as_browsers_read_the_encoding_that_it_names():
    assert document("html", '<meta charset="gb2312"><p>朱镕基'.encode("gbk")).text == "朱镕基\n"
    assert document("html", '<meta charset="iso-8859-1"><p>“Clean”'.encode("cp1252")).text == "“Clean”\n"


def test_deep_pages_are_read():
    assert "words" in document("html", "<div>" * 3000 + "words").text


@pytest.mark.parametrize(
    "front",
    [
        "---\nlayout: post\ntitle: Clean air\nplace: 'Elm Hall, Ghent'\ntags:\n  - air\ndraft: false\n---\n",
        '+++\nlayout = "post"\ntitle = "Clean air"\nplace = "Elm Hall, Ghent"\ntags = ["air"]\ndraft = false\n+++\n',
    ],
)
def test_front_matter_is_the_title_and_the_labels_that_a_page_shows(front):
    page = document("markdown", f"{front}\nJoin us for a meeting.\n")
    assert page.text == "Clean air\n\nplace: Elm Hall, Ghent\n\nJoin us for a meeting.\n"
    assert [block.kind.name for block in page.blocks] == ["TITLE", "FIELD", "PARAGRAPH"]
    assert page.leftovers[0] == "front matter: layout: post"
    assert any("air" in line for line in page.leftovers)
    assert page.leftovers[-1] == "front matter: draft: false"


def test_front_matter_that_does_not_end_is_text():
    assert document("markdown", "---\ntitle: Clean air\n\nJoin us.\n").text == "---\ntitle: Clean air\n\nJoin us.\n"


@pytest.mark.parametrize("unit", ["<div>", "<ul><li>a", "<x-y>", "<div/>", "<svg><p><path/>"])
def test_pages_that_are_deeper_than_any_are_refused(unit):
    with pytest.raises(LimitExceeded, match="more than 5,000 elements"):
        document("html", unit * 6000)


@pytest.mark.parametrize("unit", ["<p>Words<br>", "<div>Words</div>", "<p>Words<svg><path d=''/><g/></svg>"])
def test_elements_that_end_are_as_many_as_they_are(unit):
    page = f"{unit * 6000}<svg>{'<path/>' * 6000}</svg>"
    assert document("html", page).text.split() == ["Words"] * 6000


def test_markdown_keeps_its_words_and_its_links():
    page = document(
        "markdown",
        "---\ntitle: Clean air\n---\n\n# Clean air\n\n"
        "<!-- no -->Join [the room](https://room.example/1) ![x](a.png)now.\n",
    )
    assert page.text == "# Clean air\n\nJoin the room now.\n"
    assert [(page.words(span), url) for span, url in page.links] == [("the room", "https://room.example/1")]


def message(plain: str = "", html: str = "", **headers: str) -> bytes:
    made = EmailMessage()
    made["From"], made["Subject"], made["Date"] = "a@example.org", "Clean air", "Mon, 03 Mar 2031 09:00:00 +0100"
    for name, value in headers.items():
        made[name] = value
    if plain:
        made.set_content(plain)
    if html:
        made.add_alternative(html, subtype="html")
    return made.as_bytes()


def test_a_message_is_its_subject_and_its_words_on_the_day_it_was_sent():
    mail = document("email", message("Come on Monday.\n"))
    assert mail.text == "Clean air\n\nCome on Monday.\n"
    assert mail.context.published.isoformat() == "2031-03-03"


def test_a_message_that_is_a_page_is_read_as_one():
    assert document("email", message(html="<p>Come on <b>Monday</b>.</p>")).text == "# Clean air\n\nCome on Monday.\n"


def test_a_message_whose_plain_form_only_says_that_there_is_another_is_read_as_a_page():
    rich = "<p>Come on <b>Monday, 5 May 2031</b>, at 10 o'clock to the old fire station in Lake Town.</p>"
    mail = document("email", message("Please view this in HTML.", html=rich))
    assert (
        mail.text == "# Clean air\n\nCome on Monday, 5 May 2031, at 10 o'clock to the old fire station in Lake Town.\n"
    )
    assert mail.leftovers == ("the plain form of the message: Please view this in HTML.",)


def test_a_message_that_is_passed_on_is_without_the_heads_and_marks_of_that():
    words = (
        "Worth a look!\n\n---------- Forwarded message ---------\nFrom: Noor Haddad <noor@lake.example>\n"
        "Date: Mon, 28 Apr 2031 at 09:00\nSubject: Clean air\nTo: <all@lake.example>\n\nCome on 5 May.\n"
    )
    mail = document(
        "email", message(words, **{"X-Kind": "passed on"}).replace(b"Subject: Clean", b"Subject: Fwd: RE: Clean", 1)
    )
    assert mail.text == "Clean air\n\nWorth a look!\n\n\nCome on 5 May.\n"
    assert mail.leftovers == (
        "head of a message within the message: From: Noor Haddad <noor@lake.example>; Date: Mon, 28 Apr 2031 at 09:00;"
        " Subject: Clean air; To: <all@lake.example>",
    )


def test_labels_that_are_no_head_of_a_message_stay():
    words = "From: 5 May 2031\nTo: 7 May 2031\nPlace: Lake Town\n"
    assert document("email", message(words)).text == f"Clean air\n\n{words}"


LENGTH = "base64 encoded sequence had an incorrect length"


@pytest.mark.parametrize(
    ("head", "body", "words", "leftovers"),
    [
        ("charset=iso-8859-1", "Zürich, “Rathaus”".encode("cp1252"), "Zürich, “Rathaus”", ()),
        ("charset=gb2312", "朱镕基".encode("gbk"), "朱镕基", ()),
        ("charset=us-ascii", "Zürich".encode(), "Zürich", ()),
        ("charset=klingon", "Zürich".encode(), "Zürich", ()),
        (
            "charset=utf-8",
            "Zürich".encode("latin-1"),
            "Z\N{REPLACEMENT CHARACTER}rich",
            ("the message is not in utf-8, the encoding that it names: 1 characters are lost",),
        ),
        (
            "charset=utf-8\nContent-Transfer-Encoding: base64",
            b"Q29tZSE",
            "Come!",
            (f"a part of the message is damaged, and its words may end early: {LENGTH}",),
        ),
    ],
)
def test_a_message_is_read_in_the_encoding_that_it_names(head, body, words, leftovers):
    mail = document("email", f"From: a@example.org\nSubject: Air\nContent-Type: text/plain; {head}\n\n".encode() + body)
    assert (mail.text, mail.leftovers) == (f"Air\n\n{words}", leftovers)


def test_attachments_are_listed():
    made = EmailMessage()
    made["From"], made["Subject"] = "a@example.org", "Clean air"
    made.set_content("Come.")
    made.add_attachment(b"BEGIN:VCALENDAR", maintype="text", subtype="calendar", filename="a.ics")
    assert document("email", made.as_bytes()).leftovers == ("attachment: a.ics (text/calendar)",)


def pdf(text: str) -> bytes:
    """A PDF of one page with one line of text, put together by hand (ISO 32000-1 §7.5)."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = "%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return (out + f"xref\n0 6\n0000000000 65535 f \n{table}" + end).encode()


def test_a_pdf_is_its_text_layer():
    assert document("pdf", pdf("Webinar: Clean air, 3 May 2031")).text == "Webinar: Clean air, 3 May 2031"


@pytest.mark.parametrize(
    ("kind", "content", "message"),
    [
        ("pdf", b"%PDF-1.4 broken", "is no PDF"),
        ("pdf", pdf(""), "only pictures"),
        ("html", b"<html><body></body></html>", "without words"),
        ("html", b'<meta charset="utf-8"><p>caf\xe9', "page:1: is not UTF-8"),
        ("html", b'<meta charset="gb2312"><p>caf\xff', "is not in gb2312, the encoding that it names"),
        ("html", b'<meta charset="klingon"><p>x', "is not in klingon, the encoding that it names: unknown encoding"),
        ("email", b"\n\nwords", "begins without headers"),
        (
            "text",
            b"one\ncaf\xe9",
            r"page:2: is not UTF-8: the byte 0xe9; it may be windows-1252: save it as UTF-8 \(iconv",
        ),
        ("text", "讲座：清洁空气，地点：线上".encode("gbk"), "it may be GB18030: save it as UTF-8"),
        ("text", "講座：潔淨空氣".encode("big5"), "0xc1; save it as UTF-8, or decode it"),
        ("text", bytes(range(256)), "no words but data"),
    ],
)
def test_what_cannot_be_read_says_why(kind, content, message):
    with pytest.raises(MalformedSource, match=message):
        document(kind, content)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PAGE.encode(), "html"),
        (message("Come."), "email"),
        (b"# Clean air\n\nCome.", "markdown"),
        (pdf("x"), "pdf"),
        (b"<!-- saved from the web -->\n<!DOCTYPE html><p>Come.", "html"),
        (b'<?xml version="1.0" encoding="utf-8"?>\n<html><body>Come.</body></html>', "html"),
        ("活动时间：5月3日".encode(), "text"),
        ("Clean air".encode("utf-16"), "text"),
        ("Clean air".encode("utf-16-le"), "text"),
        ("Clean air".encode("utf-16-be"), "text"),
    ],
)
def test_the_content_tells_the_kind(content, kind):
    assert next(name for name, source in sources().items() if source.recognizes(content)) == kind
    assert read(content).text


def test_a_message_saved_as_text_is_a_message(tmp_path):
    path = tmp_path / "moved.txt"
    path.write_text("From: Office <office@elm.example>\nSubject: Brown bag on rivers\n\nOn 5 March 2031, 12:30.\n")
    assert read(path).event.title == "Brown bag on rivers"


@pytest.mark.parametrize(
    ("subject", "to", "bare"),
    [
        ("[elm-talks] Lecture on salt, 4 May", "elm-talks@lists.elm.example", "Lecture on salt, 4 May"),
        ("Re: [elm-talks] Fwd: Lecture on salt", "Elm <elm-talks@lists.elm.example>", "Lecture on salt"),
        ("[Elm Talks] Lecture on salt", "elm-talks@lists.elm.example", "Lecture on salt"),
        ("[Webinar] Salt and snow", "elm-talks@lists.elm.example", "[Webinar] Salt and snow"),
        ("[elm-talks]", "elm-talks@lists.elm.example", "[elm-talks]"),
    ],
)
def test_the_mark_of_a_mailing_list_is_no_part_of_the_subject(subject, to, bare):
    mail = f"From: a@example.org\nTo: {to}\nSubject: {subject}\n\nCome.\n"
    assert document("email", mail).text == f"{bare}\n\nCome.\n"


@pytest.mark.parametrize(
    ("below", "leftovers"),
    [
        ("-- \nMara Lund\nElm Institute\n", ("card of the sender: Mara Lund / Elm Institute",)),
        ("--\n\nMara Lund, Director\n", ("card of the sender: Mara Lund, Director",)),
        (
            "____________________________\nelm-talks mailing list\nhttps://elm.example/listinfo\n",
            ("foot of a mailing list: elm-talks mailing list / https://elm.example/listinfo",),
        ),
        (
            "--\nMara Lund\n\n_______________________\nTo unsubscribe, write to elm@elm.example\n",
            (
                "foot of a mailing list: To unsubscribe, write to elm@elm.example",
                "card of the sender: Mara Lund",
            ),
        ),
    ],
)
def test_the_card_of_a_sender_and_the_foot_of_a_list_are_left_over(below, leftovers):
    mail = document("email", f"From: a@example.org\nSubject: Salt\n\nCome on Monday.\n{below}")
    assert (mail.text.rstrip(), mail.leftovers) == ("Salt\n\nCome on Monday.", leftovers)


@pytest.mark.parametrize(
    "words",
    [
        "First talk\n--\nSecond talk\n--\nThird talk\n",
        "Talks\n--\n" + "Another line about the talk\n" * 20,
        "Talks\n____________________________\nSecond talk, on Tuesday\n",
    ],
)
def test_lines_that_divide_a_message_end_nothing(words):
    mail = document("email", f"From: a@example.org\nSubject: Salt\n\n{words}")
    assert (mail.text, mail.leftovers) == (f"Salt\n\n{words}", ())


def test_cards_of_a_page_stand_apart():
    page = (
        '<div class="who"><div>Mara Lund</div><div>Elm Institute</div></div>'
        '<div class="who"><div>Noor Haddad</div><div>Lake Lab</div></div>'
        '<div class="day"><span class="d">5</span><span class="m">June</span></div>'
    )
    assert document("html", page).text == "Mara Lund\nElm Institute\n\nNoor Haddad\nLake Lab\n\n5 June\n"


@pytest.mark.parametrize("tag", ["s", "del", "strike"])
def test_what_a_page_has_struck_out_is_left_over(tag):
    page = document("html", f"<p>Date: <{tag}>Monday, 5 May</{tag}> Tuesday, 6 May</p>")
    assert (page.text, page.leftovers) == ("Date: Tuesday, 6 May\n", ("struck out: Monday, 5 May",))


def test_a_table_that_only_lays_out_is_no_rows():
    page = (
        "<table><tr><td><a href='#'>View in browser</a></td></tr><tr><td><h2>Breakfast</h2><p>6 November<br>8:30</p>"
        "</td></tr><tr><td><table><tr><th>8:30</th><td>Coffee<br>and tea</td></tr><tr><td colspan=2>Break</td></tr>"
        "</table></td><td>Elm Hall</td></tr></table>"
    )
    assert document("html", page).text == (
        "View in browser\n\n## Breakfast\n\n6 November\n8:30\n\n8:30 | Coffee and tea\nBreak\n\nElm Hall\n"
    )


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ('<div><span class="label">Ort</span><span class="value">Lund</span></div>', "Ort: Lund"),
        ('<p><b class="field-label">Ort:</b> <b>Lund</b></p>', "Ort: Lund"),
        ("<div><span>Hosted by</span><span>Mara Lund</span></div>", "Hosted by Mara Lund"),
        ("<p>The <span>r</span><span>oof</span> of it</p>", "The roof of it"),
    ],
)
def test_boxes_beside_one_another_are_words_apart(page, words):
    assert document("html", page).text == f"{words}\n"


def test_the_card_of_a_sender_in_a_page_is_told_and_what_is_only_called_like_it_is_read():
    page = (
        "<body><h1>Seminar on mud</h1><p>3 May 2031, 14:00, Elm Hall, Lund</p>"
        "<div class='signature-talk'>Speaker: Mara Lund</div>"
        "<div class='gmail_signature'>Anna Lindqvist<br>Elm Institute</div></body>"
    )
    reading = read(page.encode(), format="html")
    assert [str(one) for one in reading.event.appearances] == ["Mara Lund"]
    assert reading.leftovers == ("card of the sender: Anna Lindqvist Elm Institute",)
