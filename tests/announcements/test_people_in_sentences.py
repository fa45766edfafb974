"""People in sentences: what a talk does, in several languages, with the writer, and in rows with bodies in brackets."""

from __future__ import annotations

import pytest

from eventkit.announcements.finders import (
    people_before_verb,
    people_behind_cue,
    people_dutch,
    people_german,
    people_japanese,
    people_korean,
    people_of_talks,
    people_romance,
    people_with_brackets,
    people_with_writer,
)
from eventkit.announcements.finders._names_sure import KNOWN, NO, sureness
from eventkit.announcements.finders._positions import read_positions
from eventkit.announcements.opening import open_document


def told(finder: object, text: str) -> list[tuple[str, str]]:
    """The name of each person claimed, with their role; short names that add to somebody are left out."""
    return [
        (claim.value.party.name.text, claim.value.roles[0].name)
        for claim in finder.find(open_document(text))  # type: ignore[attr-defined]
        if claim.field == "person" and claim.weight >= 0.4
    ]


@pytest.mark.parametrize(
    "does",
    [
        "dives into tide tables",
        "digs deeper into the ferry data",
        "walks through a harbor map",
        "went over the new buoys",
        "breaks down the timetable",
        "takes us through the history of cranes",
        "showcases the pontoon planner",
        "provides an overview of the docks",
        "gave us a short introduction to knots",
        "offers a glimpse of the lighthouse",
        "touches on winter sailing",
        "covers how a quay is built",
    ],
)
def test_what_a_talk_does(does: str) -> None:
    assert told(people_before_verb, f"Harbor Day\n\nIn the second part, Ines Roth {does}.") == [
        ("Ines Roth", "speaker")
    ]


@pytest.mark.parametrize("does", ["covers shipping for the Lund Herald", "provides a home to two cats"])
def test_what_is_no_talk(does: str) -> None:
    assert told(people_before_verb, f"Harbor Day\n\nThe reporter Ines Roth {does}.") == []


def test_who_hosts_a_meeting_without_a_chair() -> None:
    text = "Cranes at night\n\nLast week, Ines Roth hosted a virtual harbor meetup on cranes."
    assert told(people_before_verb, text) == [("Ines Roth", "host")]
    assert told(people_before_verb, text.replace("Ines Roth", "Lagoon Partners")) == []


ROMANCE = [
    # Italian
    ("Durante l’incontro, Anna Riva (Istituto del Lago) e Marco Lodi ci illustreranno le mappe del porto.", "speaker"),
    ("Nel corso della serata Anna Riva ha descritto le maree e Marco Lodi ha poi spiegato la mappa.", "speaker"),
    ("All’incontro interverranno Anna Riva, direttrice del museo, e Marco Lodi.", "speaker"),
    ("La serata è a cura di Anna Riva e Marco Lodi del museo del mare.", "speaker"),
    # Portuguese
    ("Na quinta-feira, a bióloga Ana Prado fará uma palestra sobre as marés e Tomás Lima falará do porto.", "speaker"),
    ("O encontro contará com a participação de Ana Prado e Tomás Lima, do museu.", "speaker"),
    # Spanish
    ("En la mesa del puerto participan Ana Vidal, directora del museo, y Lucía Paz.", "speaker"),
    ("La bióloga Ana Vidal nos contará la historia de las mareas y Lucía Paz presentó el mapa.", "speaker"),
    ("Se trata de Ana Vidal (directora del Museo del Mar) y Lucía Paz (rectora de la Universidad de Lund).", "speaker"),
    # French
    ("Pour la soirée du port, Nadia Morel nous a présenté les marées et Jean Lefort a parlé de la carte.", "speaker"),
    ("La deuxième partie de la soirée est faite par le duo Nadia Morel et Jean Lefort.", "speaker"),
]


# What a page of each language says besides, since the finder reads texts of these languages alone.
BESIDES = (
    "L’ingresso è libero per tutti, con la mappa del porto nella sala. O evento não é pago, e uma sala do museu fica "
    "para as escolas. La entrada es libre y la sala del museo se abre a las seis para los que llegan. La soirée est "
    "ouverte à tous et le musée est dans la rue des Quais."
)


@pytest.mark.parametrize(("sentence", "role"), ROMANCE)
def test_romance_sentences(sentence: str, role: str) -> None:
    found = told(people_romance, f"Porto 2026\n\n{sentence}\n\n{BESIDES}")
    assert len(found) == 2
    assert {each for _, each in found} == {role}


def test_who_moderates_in_romance_languages() -> None:
    text = "Porto 2026\n\nEn la mesa del puerto de Lund hablarán Ana Vidal y Tomás Roca; modera Lucía Paz en la sala."
    assert told(people_romance, f"{text}\n\n{BESIDES}") == [
        ("Ana Vidal", "speaker"), ("Tomás Roca", "speaker"), ("Lucía Paz", "moderator"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "Il libro di Anna Riva è stato presentato da una casa editrice che la città non conosce per la sua storia.",
        "Per la mappa del porto e per le foto si ringrazia il comitato: Anna Riva presenta le domande alla giunta.",
        "Lago Manager presenta la nuova versione del programma, che è gratuito per le scuole della città.",
        "Fotos de Ana Vidal: la exposición del puerto se puede ver en el museo y en la sala de la universidad.",
        "El comité organizador lo forman Ana Vidal y Lucía Paz, que presentan las bases del premio en la web.",
        "Autoras: Ana Vidal, Lucía Paz y Marta Roca. La guía del puerto para el año se puede leer en la web.",
        "Se trata de Lund, una ciudad que tiene un puerto y una universidad con la que trabajan los museos.",
        "La ville de Lund a proposé une carte du port pour les écoles, et le musée de la mer est dans la rue.",
    ],
)
def test_who_does_not_speak_in_romance_languages(sentence: str) -> None:
    assert told(people_romance, f"Porto 2026\n\n{sentence}\n\n{BESIDES}") == []


def test_an_address_in_brackets_is_nobody() -> None:
    text = (
        "Palestra\n\nNa sexta-feira, na sala 3 do museu (R. Tomás de Lima, 20 – Porto), a professora Ana Prado fará "
        "uma palestra sobre o mar."
    )
    assert told(people_romance, f"{text}\n\n{BESIDES}") == [("Ana Prado", "speaker")]


BESIDES_IN_DUTCH = (
    "De toegang is vrij voor het publiek en een kaartje is niet nodig. Meld je aan op de site van het museum."
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Mieke Roth van het Havenmuseum is de spreker op deze avond.", [("Mieke Roth", "speaker")]),
        ("Docent Joost Lund vertelt over getijden.", [("Joost Lund", "speaker")]),
        ("Op donderdag vertelt Mieke de Wit over haar boten.", [("Mieke de Wit", "speaker")]),
        ("De bibliotheek verwelkomt Joost Lund om 20 uur.", [("Joost Lund", "guest")]),
        (
            "Mieke de Wit en Joost Lund geven een korte lezing met beelden.",
            [("Mieke de Wit", "speaker"), ("Joost Lund", "speaker")],
        ),
        ("Om acht uur is er een lezing door Mieke de Wit.", [("Mieke de Wit", "speaker")]),
        ("De avond staat onder leiding van Joost Lund.", [("Joost Lund", "moderator")]),
        ("Mieke de Wit neemt ons mee langs de kade.", [("Mieke de Wit", "speaker")]),
    ],
)
def test_dutch_sentences(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert told(people_dutch, f"Avond in de haven\n\n{sentence}\n\n{BESIDES_IN_DUTCH}") == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Neem contact op met Mieke de Wit, die vertelt hoe je je aanmeldt.",
        "Het boek van Joost Lund vertelt over de haven.",
        "De tentoonstelling van Mieke de Wit toont oude boten.",
        "De jury met Mieke de Wit en Joost Lund geeft een prijs.",
        "Haven Lund presenteert een nieuw plan voor de kade.",
    ],
)
def test_who_does_not_speak_in_dutch(sentence: str) -> None:
    assert told(people_dutch, f"Avond in de haven\n\n{sentence}\n\n{BESIDES_IN_DUTCH}") == []


def test_bodies_behind_van() -> None:
    for words, name, body in (
        ("Mieke Roth van het Havenmuseum", "Mieke Roth", "Havenmuseum"),
        ("Mieke Roth van Havenhuis Noord", "Mieke Roth", "Havenhuis Noord"),
        ("Mieke van der Wit", "Mieke van der Wit", ""),
        ("Joost Lund uit Gent", "Joost Lund", ""),
    ):
        text = f"Avond in de haven\n\n{words} is de spreker op deze avond.\n\n{BESIDES_IN_DUTCH}"
        claims = list(people_dutch.find(open_document(text)))
        assert [(one.value.party.name.text, str(*one.value.positions)) for one in claims] == [(name, body)]


def test_german_is_no_dutch() -> None:
    text = "Hafentag\n\nDer Abend ist für alle, und die Lesung von Mieke Wit ist ein Teil davon. Das en de het van op."
    assert told(people_dutch, text) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Hear from people who know the harbor: Ines Roth (Lagoon Bank), Tom Okoro (head of maps, Lake Institute), Ana "
        "Vidal (OpenTide).",
        "In this debate, Ines Roth (Lagoon Bank), Tom Okoro (OpenTide) and Ana Vidal (Lake Institute) meet.",
        "With people of the harbor: Ines Roth (Lagoon Bank), Tom Okoro (Lake Institute) and Ana Vidal (OpenTide).",
    ],
)
def test_a_row_of_people_with_bodies_in_brackets(sentence: str) -> None:
    assert told(people_with_brackets, f"Harbor Day\n\n{sentence}") == [
        (name, "speaker") for name in ("Ines Roth", "Tom Okoro", "Ana Vidal")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The program committee: Ines Roth (Lagoon Bank), Tom Okoro (Lake Institute) and Ana Vidal (OpenTide).",
        "This post was written by Ines Roth (Lagoon Bank), Tom Okoro (Lake Institute) and Ana Vidal (OpenTide).",
        "Thanks to Ines Roth (Lagoon Bank), Tom Okoro (Lake Institute) and Ana Vidal (OpenTide) for the boats.",
        "The prize goes to Ines Roth (Lagoon Bank), Tom Okoro (Lake Institute) and Ana Vidal (OpenTide).",
        "Last year Ines Roth (Lagoon Bank), Tom Okoro (Lake Institute) and Ana Vidal (OpenTide) were on the panel.",
        "See the talks on Slow Ferries (2019), Night Cranes (part two) and Tide Tables (in Dutch).",
        "The race was between Ines Roth (Kenya), Tom Okoro (Norway) and Ana Vidal (Chile).",
        "Ines Roth (Lagoon Bank) and Tom Okoro (Lake Institute) live by the sea.",
        "We show boats by Lagoon Bank (Lund), Lake Institute (Basel) and OpenTide (Porto).",
    ],
)
def test_rows_with_brackets_of_others(sentence: str) -> None:
    assert told(people_with_brackets, f"Harbor Day\n\n{sentence}") == []


def test_names_with_an_elision_and_surnames_that_are_words() -> None:
    names = ("Anna d’Arienzo", "Jean d'Orsay", "Anna Blue", "Deep Blue", "d’Arienzo")
    assert [sureness(name) for name in names] == [KNOWN, KNOWN, KNOWN, NO, NO]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ines Roth and I recently gave a workshop on knots.", [("Ines Roth", "speaker")]),
        (
            "Last week Ines Roth and myself wrapped up a boot camp in Lund, a training for beginners.",
            [("Ines Roth", "speaker")],
        ),
        ("It went well, thanks to my great co-instructor, Ines Roth.", [("Ines Roth", "speaker")]),
        ("My co-host Ines Roth asks the questions.", [("Ines Roth", "co-host")]),
        ("Ines Roth and I wrote this post about the conference.", []),
        ("Ines Roth and I live in Lund.", []),
        ("My colleague Ines Roth took the pictures.", []),
        ("Harbor Lund and I run a workshop.", []),
    ],
)
def test_who_does_it_with_the_writer(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert told(people_with_writer, f"Knots\n\n{sentence}") == expected


def test_what_several_people_are_before_their_names() -> None:
    text = "Harbor Day\n\nThe day begins with welcoming the ferry designers, Quirin Dalbo, Ana Vidal and Tom Okoro."
    assert told(people_behind_cue, text) == [(name, "guest") for name in ("Quirin Dalbo", "Ana Vidal", "Tom Okoro")]
    assert told(people_behind_cue, "Harbor Day\n\nWe welcome our partners, Lagoon Bank and Baker Stein.") == []
    assert told(people_behind_cue, "Harbor Day\n\nWe welcome all designers, Slow Ferries and Night Cranes.") == []


def test_a_word_that_begins_a_cue_is_found_however_it_is_written() -> None:
    assert told(people_behind_cue, "Hafenfunk 7: Knoten\n\nWir sprechen mit unserem Gast Jost Ahrens über Kräne.") == [
        ("Jost Ahrens", "guest")
    ]
    assert told(people_behind_cue, "Harbor Day\n\nA speech by Ana Vidal, and a débat entre Tom Okoro et Ina Lund.") == [
        ("Ana Vidal", "speaker"),
        ("Tom Okoro", "speaker"),
        ("Ina Lund", "speaker"),
    ]


def test_who_is_in_the_next_episode() -> None:
    text = "Harbor Podcast 7: Knots\n\nIn this episode we talk to Ana Vidal. The next episode features Tom Okoro."
    assert told(people_behind_cue, text) == [("Ana Vidal", "guest")]
    assert told(people_behind_cue, "Harbor Day\n\nThe next show features Tom Okoro.") == [("Tom Okoro", "guest")]


def test_what_stands_behind_the_people_of_a_talk() -> None:
    text = (
        "Harbor Day\n\nAgenda\n\n• How cranes turn -- Ana Vidal, CraneQ (slides)\n"
        "• What is new in 2.4 -- Tom Okoro, Georgia Tech, and contributors\n• Slow ferries -- Jane Roe (video)\n"
    )
    claims = [one for one in people_of_talks.find(open_document(text)) if one.field == "person"]
    assert [(one.value.party.name.text, *map(str, one.value.positions)) for one in claims] == [
        ("Ana Vidal", "CraneQ"), ("Tom Okoro", "Georgia Tech"), ("Jane Roe",),
    ]  # fmt: skip
    assert (
        told(people_of_talks, "Harbor Day\n\nAgenda\n\n• Oslo – Slow Ferries, Night cranes\n• Lund – Tide Tables\n")
        == []
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Naoya Sato さんをゲストに迎えて、港の話をしました。", [("Naoya Sato さん", "guest")]),
        ("@mimizuku さんをゲストとしてお迎えしました。", [("mimizuku さん", "guest")]),
        (
            "佐藤直也さんと田中花子さんをゲストに迎えて話しました。",
            [("佐藤直也さん", "guest"), ("田中花子さん", "guest")],
        ),
        ("最初に佐藤直也さんが登壇し、船の話をしました。", [("佐藤直也さん", "speaker")]),
        ("次は田中花子さんによる発表です。", [("田中花子さん", "speaker")]),
        ("佐藤直也さんの本を読みました。", []),
        ("参加者の皆さんに感謝します。", []),
        ("記事は田中花子さんが書きました。", []),
    ],
)
def test_japanese_sentences(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert told(people_japanese, f"港の会 7\n\n{sentence}") == expected


BESIDES_IN_GERMAN = "Der Eintritt ist frei, und das Museum ist für alle da. Es wird mit der Bahn zu erreichen sein."


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Im Namen des Hafens wird Mara Stein, eine frühere Schülerin, sich dieser Frage stellen.", ["Mara Stein"]),
        ("Im Museum wird Mara Stein diese Frage stellen.", ["Mara Stein"]),
        ("Am Abend werden Mara Stein und Jonas Lund von ihren Booten erzählen.", ["Mara Stein", "Jonas Lund"]),
        ("Dabei wird Mara Stein auf die Gezeiten eingehen.", ["Mara Stein"]),
        ("Die Frage wird der Hafen Lund beantworten.", []),
    ],
)
def test_what_somebody_will_do_in_german(sentence: str, expected: list[str]) -> None:
    found = told(people_german, f"Hafentag\n\n{sentence}\n\n{BESIDES_IN_GERMAN}")
    assert [name for name, _ in found] == expected


def test_an_abbreviation_before_an_office_ends_no_sentence() -> None:
    text = "Hafentag\n\nMara Stein, ehem. Leiterin im Hafenamt, Vorsitzende der Freunde des Kais, spricht zum Thema."
    assert told(people_before_verb, text) == [("Mara Stein", "speaker")]


def test_people_of_korean_pages() -> None:
    text = (
        "항구 세미나\n\n발표자: 김하늘 (푸른호수연구소), 이바다 교수\n사회: 최나루\n\n일정표\n\n"
        "15:00 | 배와 부두 - 박나루(나루터 대표)\n15:30 | 휴식\n\n정강산 교수님이 마지막 강연을 합니다.\n"
    )
    claims = list(people_korean.find(open_document(text)))
    assert [(one.value.party.name.text, one.value.roles[0].name, *map(str, one.value.positions)) for one in claims] == [
        ("김하늘", "speaker", "푸른호수연구소"),
        ("이바다", "speaker", "교수"),
        ("최나루", "moderator"),
        ("박나루", "speaker", "나루터 대표"),
        ("정강산", "speaker", "교수"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "문의: 김하늘 (푸른호수연구소)",
        "작성자 - 김하늘(푸른호수연구소)",
        "주최: 이바다(연구소)",
        "발표자: 추후 공지",
        "김하늘은 배를 보았다.",
    ],
)
def test_who_does_not_speak_on_korean_pages(line: str) -> None:
    assert told(people_korean, f"항구 세미나\n\n일정표\n\n{line}\n") == []


@pytest.mark.parametrize(
    ("words", "positions"),
    [
        ("Georgia Tech (slides)", ["Georgia Tech"]),
        ("software engineer at Aqualab working on pumps, valves and pipes", ["software engineer at Aqualab"]),
        ("data scientist at CRIM, a research centre in Lund", ["data scientist at CRIM"]),
        (
            "Head of Maps at Harbor Institute, a Fellow of the Tide Society",
            ["Head of Maps at Harbor Institute", "a Fellow of the Tide Society"],
        ),
    ],
)
def test_what_a_body_does_is_no_part_of_it(words: str, positions: list[str]) -> None:
    assert [str(one) for one in read_positions(words)] == positions


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Im Anschluss stellte Mara Stein ihren Roman vor.", [("Mara Stein", "speaker")]),
        ("Am Abend las Mara Stein aus ihrem Buch.", [("Mara Stein", "speaker")]),
        ("Im Saal begrüßte Jonas Lund, Leiter des Museums, die Gäste.", [("Jonas Lund", "opening")]),
        ("Den Abschluss bildeten Mara Stein und Jonas Lund.", [("Mara Stein", "speaker"), ("Jonas Lund", "speaker")]),
        ("Den Abschluss bildete ein Rundgang im Hafen Lund.", []),
        ("Das Boot stellte der Hafen Lund bereit.", []),
    ],
)
def test_what_somebody_did_in_german(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert told(people_german, f"Lesung im Hafen\n\n{sentence}\n\n{BESIDES_IN_GERMAN}") == expected


def test_who_leads_through_an_evening_of_many_nouns() -> None:
    text = (
        "Lesung\n\nIm Saal des Museums am Hafen in der Stadt Lund am Rand der Bucht mit Blick auf die Boote und den "
        "Kai führte Mara Stein durch den Abend. Danach führte Mara Roth das Boot."
    )
    assert told(people_before_verb, text) == []
    text = (
        "Lesung\n\nIm Saal des Museums am Hafen in der Stadt Lund am Rand der Bucht mit Blick auf die Boote saßen die "
        "Gäste, und Mara Stein führte durch den Abend."
    )
    assert told(people_before_verb, text) == [("Mara Stein", "moderator")]


def test_who_was_asked_to_moderate() -> None:
    text = "Harbor Day\n\nOur ferry designer Ines Roth was asked to moderate, and Tom Okoro invited to talk on boats."
    assert told(people_before_verb, text) == [("Ines Roth", "moderator"), ("Tom Okoro", "speaker")]
    assert told(people_before_verb, "Harbor Day\n\nTom Okoro was asked to leave the boat.") == []


def test_who_was_listened_to() -> None:
    text = f"Porto 2026\n\nTra i protagonisti abbiamo ascoltato Anna Riva. È poi intervenuto Marco Lodi.\n\n{BESIDES}"
    assert told(people_romance, text) == [("Anna Riva", "speaker"), ("Marco Lodi", "speaker")]
