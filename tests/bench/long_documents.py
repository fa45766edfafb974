"""
Documents of any length, one shape each: how it begins, and its n-th part (SHAPES, grown).

What announcements look like, and then what files are made of that nobody wrote: one character again and again, a line
without end.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import count
from typing import NamedTuple

FILLING = (
    "The city looks at its streets and roofs, and at what people say of them. A report was made of it, and sixteen "
    "towns wrote down what they had learned. Some of it can be used elsewhere; some of it cannot, and they say why. "
)
HEAD = "Webinar: Slow ferries\n\n3 May 2031, 14:00 UTC\n\n"
PAGE = "<html><head><title>Slow ferries</title></head><body><h1>Webinar: Slow ferries</h1><p>3 May 2031, 14:00 UTC</p>"
MESSAGE = (
    "From: Mara Absen <mara@lagoon.example>\nTo: all@lagoon.example\nSubject: Re: Slow ferries\n"
    "Date: Thu, 1 May 2031 08:00:00 +0000\nMessage-ID: <1@lagoon.example>\n\n" + HEAD
)
FEED = (
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0">'
    "<channel><title>Slow ferries</title><link>https://lagoon.example/</link>"
)
GIVEN = ("Mara", "Tom", "Ana", "Jana", "Kim", "Lena", "Paul")
CHINESE = "王李张刘陈杨赵黄周吴徐孙"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def name(n: int) -> str:
    """A name of its own for each number."""
    family = LETTERS[n % 26].upper() + "".join(LETTERS[n // 26**place % 26] for place in (1, 2, 3))
    return f"{GIVEN[n % 7]} {family}bsen"


def chinese_name(n: int) -> str:
    return CHINESE[n % 12] + chr(0x6C5F + n // 12 % 60) + chr(0x660E + n // 720 % 60)


def said(n: int) -> str:
    return f"{FILLING}In year {n} {name(n)} of the Lagoon Institute said that harbors matter. "


def day(n: int) -> str:
    return f"{1 + n % 28} May {2031 + n // 28 % 50}"


def clock(n: int) -> str:
    return f"{9 + n % 9:02}:{n % 60:02}"


def in_german(n: int) -> str:
    return (
        f"Die Stadt sieht sich ihre Straßen und Dächer an. Am {1 + n % 28}. Mai {2031 + n % 50} um {9 + n % 9} Uhr "
        f"sprach {name(n)}, Leiterin des Hafeninstituts, im Rathaus von Emden über langsame Fähren und über das, was "
        f"man anderswo daraus gelernt hat. Die Moderation übernahm {name(n + 3)}. Veranstalter war der Hafenverein.\n\n"
    )


def in_chinese(n: int) -> str:
    return (
        f"{2031 + n % 50}年5月{1 + n % 28}日下午{1 + n % 9}点，湖滨研究院院长{chinese_name(n)}在杭州出席了"
        f"第{n}届港口论坛，并就慢速渡轮发表演讲。{chinese_name(n + 5)}主持了会议。"
        "本次活动由湖滨研究院主办，港口协会协办，来自各地的代表参加了讨论。\n\n"
    )


def thread(n: int) -> str:
    """Answers within answers, forty deep, and then from the beginning."""
    mark = "> " * (n % 40)
    return (
        f"{mark}On {1 + n % 28} May 2031, at {clock(n)}, {name(n)} <m{n}@lagoon.example> wrote:\n"
        f"{mark}> I like it. Could we have the talk of {name(n + 3)} on {day(n)} at 14:00?\n{mark}>\n"
    )


def passed_on(n: int) -> str:
    return (
        f"From: {name(n)} <m{n}@lagoon.example>\nSent: {day(n)} {clock(n)}\nTo: all@lagoon.example\n"
        f"Subject: Slow ferries {n}\n\n{FILLING}\n\n"
    )


def event_data(n: int) -> str:
    return json.dumps(
        {
            "@context": "https://schema.org",
            "@type": "Event",
            "name": f"Harbor talk {n}",
            "startDate": f"{2031 + n % 50}-05-{1 + n % 28:02}T{clock(n)}:00Z",
            "performer": [{"@type": "Person", "name": name(n)}],
            "location": {"@type": "Place", "name": f"Hall {n}, Oslo"},
        }
    )


def episode(n: int) -> str:
    return (
        f"<item><title>Episode {n}: Harbor {n}</title><guid>e{n}</guid><pubDate>Thu, {1 + n % 28} May 2031 08:00:00 "
        f"+0000</pubDate><podcast:person role='guest'>{name(n)}</podcast:person><description>{FILLING}</description>"
        f"<enclosure url='https://lagoon.example/{n}.mp3' length='1' type='audio/mpeg'/></item>"
    )


class Shape(NamedTuple):
    """How such a document begins, its n-th part, how it ends, and the format that it is read as."""

    head: str
    part: Callable[[int], str]
    tail: str = ""
    format: str = "text"


def _again(unit: str, head: str = HEAD) -> Shape:
    return Shape(head, lambda n: unit * 1000)


SHAPES: dict[str, Shape] = {
    # What people write.
    "article": Shape(HEAD, lambda n: said(n) + "\n\n"),
    "german": Shape(HEAD, in_german),
    "chinese": Shape("网络研讨会：慢速渡轮\n\n2031年5月3日 14:00\n\n", in_chinese),
    "newsletter": Shape(
        "",
        lambda n: (
            f"## Harbor talk {n}\n\nWhen: {1 + n % 28} May 2031, {9 + n % 9}:00 UTC\nWhere: Hall {n}, Oslo\n"
            f"Speaker: {name(n)}, Lagoon Institute\n\n{FILLING}\n\n"
        ),
    ),
    "list": Shape("Upcoming events\n\n", lambda n: f"- Harbor Summit {n}, Oslo, {day(n)}\n"),
    "names": Shape(HEAD + "Speakers:\n", lambda n: f"- {name(n)}, Lagoon Institute {n}\n"),
    "bodies": Shape(HEAD + "Organizers:\n", lambda n: f"- Lagoon Institute {name(n).split()[1]}\n"),
    "people": Shape(
        HEAD,
        lambda n: f"The talk by {name(n)}, director of the Lagoon Institute, was moderated by {name(n + 3)}. ",
    ),
    "agenda": Shape(HEAD + "Agenda\n\n", lambda n: f"{clock(n)} Talk {n} about ferries, {name(n)}\n"),
    "timetable": Shape(
        HEAD + "## Agenda\n\n| Time | Session | Speaker |\n|---|---|---|\n",
        lambda n: f"| {clock(n)}–{clock(n + 20)} | Talk {n} about ferries | {name(n)}, Lagoon Institute |\n",
        format="markdown",
    ),
    "days": Shape(
        HEAD + "# Agenda\n\n",
        lambda n: (
            (f"## {day(n // 10)}\n\n" if n % 10 == 0 else "")
            + f"**{clock(n)} – {clock(n + 20)}** Talk {n} about ferries\nSpeakers: {name(n)}, {name(n + 3)}\n\n"
        ),
        format="markdown",
    ),
    "table": Shape(HEAD, lambda n: f"| {n} | Harbor {n} | {name(n)} | {day(n)} |\n", format="markdown"),
    "chat": Shape(HEAD, lambda n: f"[{clock(n)}] {name(n % 40)}: I like what {name(n)} said of harbor {n}\n"),
    "show notes": Shape(
        "Slow ferries, episode 12\n\nWith Mara Absen of the Lagoon Institute.\n\n",
        lambda n: f"({n // 60:02}:{n % 60:02}) {name(n)} on harbor {n}\n",
    ),
    "thread": Shape(MESSAGE, thread, format="email"),
    "passed on": Shape(MESSAGE, passed_on, format="email"),
    "deep quotes": Shape(MESSAGE, lambda n: "> " * 500 + f"harbor {n}\n", format="email"),
    "html": Shape(
        PAGE,
        lambda n: f"<h2>Part {n}</h2><p>{FILLING}</p><ul><li>{name(n)}, Lagoon Institute</li></ul>",
        format="html",
    ),
    "html rows": Shape(
        PAGE + "<table>",
        lambda n: f"<tr><td>{clock(n)}</td><td><a href='/{n}'>Talk {n}</a></td><td>{name(n)}</td></tr>",
        format="html",
    ),
    "html data": Shape(
        PAGE, lambda n: f'<script type="application/ld+json">{event_data(n)}</script><p>Harbor {n}</p>', format="html"
    ),
    "one object": Shape(
        PAGE + '<script type="application/ld+json">{"@type": "Event", "name": "Slow ferries", '
        '"startDate": "2031-05-03T14:00:00Z", "performer": [{"@type": "Person", "name": "Mara Absen"}',
        lambda n: f', {{"@type": "Person", "name": "{name(n)}"}}',
        "]}</script><p>Words.</p>",
        format="html",
    ),
    "microdata": Shape(
        PAGE + '<div itemscope itemtype="https://schema.org/Event"><b itemprop="name">Slow ferries</b>',
        lambda n: f'<p itemprop="performer" itemscope><b itemprop="name">{name(n)}</b></p>',
        "</div>",
        format="html",
    ),
    "json-ld": Shape("[" + event_data(0), lambda n: "," + event_data(n), "]", format="jsonld"),
    "rss": Shape(FEED, episode, "</channel></rss>", format="rss"),
    # What they write without line breaks.
    "line": Shape(HEAD, said),
    "line of names": Shape(HEAD, lambda n: f"{name(n)}, "),
    "speakers in a line": Shape(HEAD + "Speakers: ", lambda n: f"{name(n)} (Lagoon Institute), "),
    "line of dates": Shape(HEAD, lambda n: f"{day(n)}, "),
    "line of clocks": Shape(HEAD, lambda n: f"{clock(n)} "),
    "line of words": Shape(HEAD, lambda n: f"harbor ferry {n} of the "),
    "line of capitals": Shape(HEAD, lambda n: f"Harbor {name(n).split()[1]} "),
    "line of Chinese": Shape(HEAD, lambda n: in_chinese(n).strip().replace("。", "，")),
    "line of links": Shape(HEAD, lambda n: f"https://lagoon.example/{n} "),
    # What nobody writes.
    "spaces": _again(" "),
    "line ends": _again("\n"),
    "lines of spaces": _again("   \n"),
    "tabs": _again("\t"),
    "wide spaces": _again("\u3000"),
    "one word": _again("x"),
    "one capital word": _again("X"),
    "digits": _again("7"),
    "one Chinese letter": _again("会"),
    **{f"only {mark}": _again(mark) for mark in ".,:;-–_*#>|/\\'\"`~=+!?()[]{}<&%@$“”。，、：（）《》·•"},
}


def grown(shape: str, length: int) -> str:
    """A document of a shape, at least as long as asked for."""
    head, part, tail, _ = SHAPES[shape]
    parts, size = [head], len(head) + len(tail)
    for n in count():
        if size >= length:
            break
        parts.append(part(n))
        size += len(parts[-1])
    return "".join([*parts, tail])
