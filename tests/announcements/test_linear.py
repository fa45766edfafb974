"""Reading grows with the length of a document and not with the square of it, whatever the document is made of."""

from datetime import date

import pytest

from eventkit.announcements import read_announcement

HEAD = "Webinar: Slow ferries\n\n3 May 2031, 14:00 UTC\n\n"
GIVEN = ("Mara", "Tom", "Ana", "Jana", "Kim", "Lena", "Paul")


def name(n: int) -> str:
    """A name of its own for each number."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    return f"{GIVEN[n % 7]} {letters[n % 26].upper()}{letters[n // 26 % 26]}{letters[n // 676 % 26]}bsen"


def day(n: int) -> str:
    """A day of its own for each number up to 30,000."""
    month = "January February March April May June July August September October November December".split()[
        n // 28 % 12
    ]
    return f"{n % 28 + 1} {month} {2000 + n // 336 % 90}"


FAMILIES = {
    "one line without spaces": lambda n: HEAD + "x" * 100 * n,
    "opened brackets": lambda n: HEAD + "(" * 100 * n,
    "full stops": lambda n: HEAD + "He said so" + "." * 100 * n,
    "spaces": lambda n: HEAD + "# a" + " " * 100 * n + "| b",
    "empty lines": lambda n: HEAD + "\n" * 100 * n + "b",
    "lines of white space": lambda n: HEAD + "\r\n" * 50 * n + "b",
    "words": lambda n: HEAD + "with the " * 10 * n,
    "Chinese": lambda n: HEAD + "港口与城市" * 20 * n,
    "bullets": lambda n: HEAD + "- Harbor talk\n" * n,
    "headings": lambda n: HEAD + "## Harbor\n\n" * n,
    "running words in a line": lambda n: (
        HEAD + "".join(f"In year {i} {name(i)} said that harbors matter. " for i in range(n))
    ),
    "capitals in a word": lambda n: HEAD + "SeJi" * 25 * n,
    "words of two letters": lambda n: HEAD + "of to in at by " * 10 * n,
    "stems": lambda n: HEAD + "it will be held, hosted and organized online, " * 2 * n,
    "people in a list": lambda n: HEAD + "Speakers:\n" + "".join(f"- {name(i)}, Lagoon Institute\n" for i in range(n)),
    "people in a sentence": lambda n: HEAD + "The webinar features " + ", ".join(map(name, range(n))) + ".",
    "bodies in a sentence": lambda n: HEAD + "Organized by " + ", ".join(f"the Harbor Institute {i}" for i in range(n)),
    "bodies behind the last of a list": lambda n: HEAD + "Hosted by Elm Labs and Night Ferries" + ", A" * 2 * n,
    "sentences": lambda n: HEAD + "Tom Okoro, Director of the Lagoon Institute, will speak about ferries. " * n,
    "sessions": lambda n: (
        HEAD + "Agenda\n\n" + "".join(f"{9 + i % 9:02}:{i % 60:02} Talk {i}, Tom Okoro\n" for i in range(n))
    ),
    "agendas far from one another": lambda n: (
        HEAD + "".join(f"{day(i)}\n\n9:00 Doors\n9:15 Talk\n" + f"\n{day(i)}, harbor\n" * 10 for i in range(n))
    ),
    "rows": lambda n: HEAD + "".join(f"| {9 + i % 9:02}:00 | Tom Okoro | Talk {i} |\n" for i in range(n)),
    "cells": lambda n: HEAD + "| a " * 10 * n,
    "ever deeper bullets": lambda n: HEAD + "".join(" " * (i % 300) + "- item\n" for i in range(n)),
    "clock times": lambda n: HEAD + "14:00 " * n,
    "days in a line": lambda n: HEAD + "3 May 2031, " * n,
    "dates in sentences": lambda n: HEAD + "".join(f"The webinar will be held on {day(i)}. " for i in range(n)),
    "earlier dates": lambda n: HEAD + "".join(f"It was originally planned for {day(i)}.\n\n" for i in range(n)),
    "dates above clock times": lambda n: (
        "Webinar: Slow ferries\n\n" + "".join(f"{day(i)}\n{9 + i % 9}:{i % 60:02}\n" for i in range(n))
    ),
    "events of a newsletter": lambda n: "".join(f"## Harbor {i}\n\nWhen: 3 May 2031\n\n" for i in range(n // 2)),
    "a year before capitals in a row": lambda size: HEAD + "2021 CI" + "FT" * size * 10 + ".",
    "capitals behind a last and": lambda n: HEAD + "Organized by the Center for Elm and " + "KF" * n + " of Lund",
    "full stops between capitals before a house": lambda n: HEAD + "At Quay" + ".T" * n + " a Hall\n",
    "figures in lines of their own": lambda n: "Harbor Talk\n" + "1\n" * 20 * n,
    "what is liked in a chat": lambda n: HEAD + "".join(f"[9:{i % 60:02}] {name(i)}: I like it\n" for i in range(n)),
    "values behind a label": lambda n: HEAD + "Termin: " + "14. Mai 2031, 19:30 Uhr, Elmhaus Lund " * n,
    "a sentence of days": lambda n: HEAD + "2031 年 5 月 6 日下午，分享会在南京举行，" * n,
    "a sentence in German": lambda n: HEAD + "Jost Ahrens hält einen Vortrag, moderiert von Ruth Keller " * n,
    "one place again and again": lambda n: HEAD + "Venue: Slow Hall, Lund\n" * n,
    "bodies and days in sentences": lambda n: (
        HEAD + "".join(f"It was hosted by the {name(i).split()[1]} Institute on {day(i)}. " for i in range(n))
    ),
    "labels in a line": lambda n: HEAD + "Host: Alder Labs" + "; Host: Alder Labs" * n,
    "bodies beside bodies": lambda n: HEAD + "Host: Alder Labs" + " in collaboration with Birch Labs" * n,
    "a headline of figures": lambda size: "# PyHarbor 2" + "1" * size * 20 + "\n\nOpen house",
}


@pytest.mark.parametrize("family", FAMILIES)
def test_reading_is_linear(family, assert_linear):
    assert_linear(read_announcement, FAMILIES[family], 60)


@pytest.mark.parametrize(
    "line",
    [
        "Host: Alder Labs" + "; Host: Alder Labs" * 1500,
        "Host: Alder Labs" + " in collaboration with Alder Labs" * 1500,
        "Speakers: Ana Vidal" + ", moderated by Tom Okoro" * 800,
        "The webinar features Ana Vidal" + " (of it)" * 1500 + " and Tom Okoro.",
    ],
    ids=["labels", "bodies", "moderators", "brackets"],
)
def test_what_stands_a_thousand_times_in_a_line_is_not_read_within_itself(line):
    assert read_announcement(HEAD + line).event.title == "Slow ferries"


def test_days_that_count_from_the_publication_take_no_more_than_their_share(assert_linear):
    assert_linear(
        lambda text: read_announcement(text, published=date(2031, 4, 7)),
        lambda size: HEAD + "We meet tomorrow at 9:00 or on 3 May 2031. " * size,
        100,
    )


def test_white_space_in_a_title_takes_no_more_than_its_share(assert_linear):
    assert_linear(read_announcement, lambda size: f"Study day on{' ' * size}drawing, 3 May 2031\n", 30)


def test_white_space_between_people_takes_no_more_than_its_share(assert_linear):
    assert_linear(
        read_announcement, lambda size: f"{HEAD}Moderator:, February 8, 6am{' ' * size}PST | 9am EST | 2pm UTC\n", 30
    )


def test_white_space_in_a_chinese_line_takes_no_more_than_its_share(assert_linear):
    assert_linear(read_announcement, lambda size: f"湖畔讲座\n\n讲座将于 2031 年 5 月 6{' ' * size}日举行\n", 30)


def test_white_space_behind_a_word_for_online_takes_no_more_than_its_share(assert_linear):
    assert_linear(
        read_announcement, lambda size: f"{HEAD}Join us online{' ' * size}for the launch of the reef library.\n", 30
    )


@pytest.mark.parametrize(
    ("words", "behind"),
    [
        ("Travel grants for", "are provided by us"),
        ("Funding for this", "is provided by us"),
        ("If you have registered, you need", "is for you"),
    ],
)
def test_white_space_where_a_wording_leaves_room_takes_no_more_than_its_share(words, behind, assert_linear):
    assert_linear(read_announcement, lambda size: f"{HEAD}{words}{' ' * size}x. It {behind}.\n", 60)
