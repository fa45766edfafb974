"""
Hosts of a show by their first names: "Wes and Ana talk with Tom Okoro", "Léa et Max reçoivent …".

Only where the document speaks of an episode, and only in front of a verb of talking: two or more single names, or one
that is known as a given name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._names_entries import claims_of_name
from eventkit.announcements.finders._names_sure import NO, SHAPE, sureness, thing_words
from eventkit.announcements.finders._places import known_place
from eventkit.announcements.finders._sample import extent, placed
from eventkit.announcements.finders._shows import is_show
from eventkit.people._pieces import title_word
from eventkit.people.role import HOST

_SHOW = Wording(
    r"\b(?:podcast|episodes?|épisodes?|folge|episodio|show notes|listen|enregistré|aufgenommen|mp3|"
    r"audio editing)\b",
    re.I,
)
_NAME = r"[^\W\d_a-zà-ÿ][\w’'-]{1,20}(?:\s[^\W\d_a-zà-ÿ][\w’'-]{1,20})?(?:\s\([^()\n]{2,25}\))?"
_HOSTS = re.compile(
    rf"(?:^|(?<=[.:,!?”\"»*\n–—])|(?<=\bhosts)|(?<=\bwith)|(?<=\bwhere)|"
    rf"(?<=\bas)|(?<=\b[Tt]his week)|(?<=\b[Tt]his time)|(?<=\b[Tt]his episode)|(?<=\b[Tt]his month)|(?<=\b[Tt]oday)|"
    rf"(?<=\b[Ii]n which))[”\"»*]?\s*(?P<names>{_NAME}(?:,\s+{_NAME}){{0,3}}(?:,?\s(?:and|et|und|y|"
    rf"&)\s{_NAME})?)\s+\Z",
    re.M,
)
_MOST_HOSTS = 300  # characters of them
_ENDS_IN_NAME = re.compile(r"(?:[^\W\d_a-zà-ÿ][\w’'-]{1,20}|\))\s+\Z")
_DO = Wording(
    r"(?:also\s+|then\s+|are\s+joined\s+by|is\s+joined\s+by|"
    r"(?:talks?|chats?|speaks?|sits?\s+down|catch(?:es)?\s+up)\s+(?:with|to|about)|(?:talks?|"
    r"chats?)\b|discuss(?:es)?|interviews?|welcomes?|hosts?\b|invites?|explores?|"
    r"dives?|digs?|answers?|breaks?\s+down|covers?|reviews?|recaps?|are\s+back|is\s+back|"
    r"kick\s+off|rounds?\s+up|reflect|share|reminisce|look\s+back|geek\s+out|nerd\s+out|compare\s+notes|"
    r"get\s+into|tackle|"
    r"discut(?:ent|e)|reçoi(?:vent|t)|parl(?:ent|e)|échang(?:ent|e)|accueill(?:ent|e)|"
    r"interroge(?:nt)?|interviewe(?:nt)?|débatt?ent|revien(?:nent|t)|"
    r"sprechen|spricht|unterhalten|unterhält|begrüß(?:en|t)|diskutieren|diskutiert|plaudern|reden|"
    r"conversan?|charlan?|hablan?|entrevistan?|comentan?|reciben?)\b"
)
# German puts the verb first: "In dieser Folge sprechen Anke und Till mit …".
_VERB_FIRST = Wording(
    rf"\b(?:sprechen|spricht|unterhalten|unterhält|reden|redet|diskutieren|diskutiert|plaudern|"
    rf"plaudert|begrüßen|begrüßt|interviewen|interviewt|haben|hat)\s+"
    rf"(?:sich\s+)?(?P<names>{_NAME}(?:,\s+{_NAME}){{0,3}}(?:\s(?:und|"
    rf"&)\s{_NAME})?)\s+(?:sich\s+)?(?:diesmal\s+|heute\s+)?(?=mit\b|über\b|zu\sGast|Dr|Prof)"
)
# "Ana Vidal joins Wes and Ken to talk about …"
_JOINED = Wording(rf"\bjoin(?:s|ed)?\s+(?P<names>{_NAME}\s(?:and|&)\s{_NAME})\s+(?=to\b|for\b|on\b|in\b)")


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance as host, for each name of the subject."""
    text = document.text
    whole = extent(document)
    called = _SHOW.search(document.beginnings, whole.start, min(whole.end, whole.start + 8000)) is not None
    if not called and not is_show(document):
        return
    found: set[str] = set()
    there = document.beginnings
    others = (pattern.matches(there, whole.start, whole.end) for pattern in (_VERB_FIRST, _JOINED))
    for match in chain(_hosts(document, whole), *others):
        names = [placed(one.span(), match.start("names")) for one in _ONE.finditer(match["names"])]
        while names and text[names[0].start : names[0].end].casefold() in _NOBODY:
            names = names[1:]  # "Later, Kit and Maud …"
        names = [Span(name.start, name.start + len(text[name.start : name.end].partition(" (")[0])) for name in names]
        words = [text[name.start : name.end] for name in names]
        if any(known_place(word) for word in words):
            continue  # "… St. Pauli, Hamburg begrüßen"
        if not words or not all(_may_be(word) for word in words) or (len(words) == 1 and sureness(words[0]) < SHAPE):
            continue
        for name, word in zip(names, words, strict=True):
            if word not in found:
                found.add(word)
                yield from claims_of_name(text, name, HOST, "who talks in a show", 0.45)


def _hosts(document: Document, whole: Span) -> Iterator[re.Match[str]]:
    """The names right before a verb of talking, with what leads to them."""
    text, after = document.text, whole.start
    for verb in _DO.matches(document.beginnings, whole.start, whole.end):
        at, begin = verb.start(), max(after, verb.start() - _MOST_HOSTS)
        if _ENDS_IN_NAME.search(text, max(begin, at - 26), at) and (named := _HOSTS.search(text, begin, at)):
            after = verb.end()
            yield named


_ONE = re.compile(rf"(?!(?:and|et|und|y)\b){_NAME}")


def _may_be(word: str) -> bool:
    if " " in word:
        return sureness(word) > NO
    low = word.casefold()
    return low not in thing_words() and low not in _NOBODY and not title_word(word) and not word.isupper()


_NOBODY = frozenset(
    """
    we they you he she it who this that these those there here today then now let's our your their his her its
    my the a an in on if when while and but so also together both everyone nobody someone others more most many
    some all what how why where nous vous ils elles elle on il wir sie ihr ich nosotros ellos ella él ensemble
    zusammen juntos after before during dans later finally meanwhile additionally plus next first second tonight
    yesterday tomorrow again instead once however besides sometimes usually recently soon dann danach
    später zuerst heute gemeinsam puis ensuite enfin luego después for with as at from to please join listen
    watch read see enjoy get find follow check hosts guests panelists speakers
    """.split()
)
