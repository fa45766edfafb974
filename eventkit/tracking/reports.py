"""
What a report says, in its sentences, of people who did not come or were stood in for: `told_of`.

A list of people cannot say it; only words can ("spoke in place of", "was unable to attend"). Read are phrases of
English, German, French, Spanish and Chinese. What the phrases do not say is not concluded.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal
from unicodedata import normalize

from attrs import frozen

from eventkit.doubts import Evidence

# "X … of Y": X came for Y.
_CAME_FOR = """
    in place of|in the place of|instead of|in lieu of|on behalf of|standing in for|stood in for|stands in for
    filling in for|filled in for|stepped in for|stepping in for|substituted for|substituting for|deputized for
    deputised for|deputizing for|deputising for|took the place of|taking the place of|taking over from|took over from
    replaced|replacing|replaces|represented|representing
    anstelle von|an stelle von|an Stelle von|in Vertretung von|in Vertretung für|stellvertretend für|statt|vertrat
    sprang für|ersetzte
    à la place de|en remplacement de|au nom de|a remplacé|remplaçait|remplaçant|remplace
    en lugar de|en sustitución de|en sustitucion de|en nombre de|en representación de|en representacion de
    sustituyó a|sustituyo a|sustituye a|reemplazó a|reemplazo a|reemplaza a
    代替|代表|替代|顶替
"""
# "Y … by X": X came for Y.
_GAVE_WAY = """
    (?:was|were|is|has been|had been|being)\\s+(?:(?:ably|instead|then)\\s+)?(?:replaced|represented|substituted)\\s+by
    replaced by|represented by|substituted by
    gave way to|handed over to|sent (?:his|her|their) (?:deputy|colleague|representative)
    (?:wurde|wird|ließ sich|war)\\s+(?:durch|von)|vertreten durch|vertreten von|ersetzt durch
    remplacée? par|représentée? par
    sustituid[oa] por|reemplazad[oa] por|representad[oa] por
    由
"""
_ATTEND = r"(?:attend|join|come|speak|appear|participate|travel|make it|be (?:there|present)|take part)"
# "Y …": Y was not there.
_STAYED_AWAY = rf"""
    (?:was|were|is|are|being)\s+(?:unfortunately\s+)?(?:unable|not\s+able)\s+to\s+{_ATTEND}
    (?:could|did)\s*(?:not|n[’']t)\s+(?:in\s+the\s+end\s+)?{_ATTEND}
    (?:was|were)\s+absent|had\s+to\s+(?:cancel|withdraw|pull\s+out)|withdrew|pulled\s+out
    (?:was|were)\s+(?:prevented\s+from|ill\b|sick\b)|(?:fell|fallen|taken)\s+ill
    sent\s+(?:his|her|their)\s+(?:apologies|regrets)
    konnte[n]?\s+(?:leider\s+)?nicht\s+(?:teilnehmen|kommen|dabei\s+sein)
    war(?:en)?\s+(?:leider\s+)?verhindert|musste[n]?\s+absagen|fehlte
    n[’']a\s+(?:malheureusement\s+)?pas\s+pu|était\s+(?:absente?|empêchée?)
    no\s+pudo\s+(?:asistir|participar|acudir)|estuvo\s+ausente
    未能(?:出席|参加|到场)|缺席|因故未
"""
# Somebody takes the place of who was just said not to be there.
_INSTEAD = r"""
    \b(?:instead|in\s+(?:his|her|their)\s+(?:place|stead)|stepped\s+in|filled\s+in|stood\s+in
    |took\s+(?:his|her|their)\s+place|on\s+(?:his|her|their)\s+behalf)\b
    |\b(?:stattdessen|an\s+(?:seiner|ihrer)\s+Stelle|sprang\s+ein|à\s+sa\s+place|en\s+su\s+lugar)\b
"""
# With these words who "could not attend" was there all the same.
_ALL_THE_SAME = r"\b(?:in\s+person|remotely|by\s+video|by\s+phone|recorded|virtually|video\s+message|via\s+zoom)\b"

# Phrases that need a verb of speaking beside them, and verbs whose object is not behind a comma.
_WEAK = re.compile(r"on\s+behalf\s+of|au\s+nom\s+de|en\s+nombre\s+de|en\s+representaci[oó]n\s+de|statt", re.IGNORECASE)
_SPEAKING = re.compile(
    r"""\b(?:spoke|speaks|speaking|delivered|gave|presented|read|joined|attended|appeared|participated|took\s+part
    |sprach|hielt|nahm|intervino|habló|leyó|presentó|a\s+pris|est\s+intervenue?|a\s+parlé|a\s+lu)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_VERB = re.compile(r"replac|represent|ersetz|vertrat|sustituy|reempla|rempla|a\s+remplacé", re.IGNORECASE)

_BULLETS = " \n\t-*•·–"

# Between a name and what is said of it: a title or a body between commas, in brackets or behind "of".
_SAID_OF = re.compile(
    r"(?:\s*\([^)]*\)|\s+(?:of|from|von|aus|de|du|del|der)\s[^,.;]{1,60})?(?:\s*[,，][^.;]*[,，])?"
    r"\s*(?:who|die|der|qui|que|quien|unfortunately|sadly|however|also|leider|先生|女士|教授|博士)?\s*"
)
_NAMES_BETWEEN = re.compile(r"[\s,;、，]*(?:and|und|et|y|e|和|与|&|as well as|sowie)?[\s,]*")
_JOINED = re.compile(r"\s*(?:and|und|et|y|e|和|与|&|as well as|sowie)\s*")
_LONGEST = 2000  # characters of a sentence; what is longer is a list, of which no phrase holds
_TITLES_BETWEEN = 90  # characters between a phrase and the name it is about: a title, a body
_END = re.compile(r"[.!?](?=\s+[^\W\d_a-zà-ÿ])|[.!?](?=\s*$)|[。！？]|\n\s*\n|\n(?=\s*[-*•·–])")
_NO_END = re.compile(r"(?:\b(?:Dr|Mr|Mrs|Ms|Prof|St|Hon|Rev|Sr|Sra|Mme|Gen|Dept|vs|No)|\b\w)\.$")


def _phrases(table: str, *, as_words: bool) -> str:
    parts = [part.strip() for line in table.strip().splitlines() for part in line.strip().split("|")]
    return "|".join(re.escape(part).replace(r"\ ", r"\s+") if as_words else part for part in parts)


def _bounded(expression: str) -> str:
    """Whole words, where the script has spaces."""
    return rf"(?:(?<![^\W\u3400-\u9fff])(?:{expression})(?![^\W\u3400-\u9fff]))"


_RELATIONS = re.compile(
    "(?P<gave>"
    + _bounded("|".join(line.strip().replace(" ", r"\s+") for line in _GAVE_WAY.strip().splitlines()))
    + ")|(?P<came>"
    + _bounded(_phrases(_CAME_FOR, as_words=True))
    + r"|\((?:for|für|pour|por)\s)",
    re.IGNORECASE,
)
_AWAY = re.compile(_bounded("|".join(line.strip() for line in _STAYED_AWAY.strip().splitlines())), re.IGNORECASE)
_STOOD_IN = re.compile(_INSTEAD, re.IGNORECASE | re.VERBOSE)
_PRESENT = re.compile(_ALL_THE_SAME, re.IGNORECASE)


@frozen
class Mentioned:
    """Where somebody (by number) is named in a text."""

    start: int
    end: int
    who: int


@frozen
class Told:
    """What a sentence says of somebody (`who`, by number): replaced, by `others` if they are named, or absent."""

    what: Literal["replaced", "absent"]
    who: int
    others: tuple[int, ...]
    evidence: Evidence


def told_of(text: str, people: Sequence[Iterable[str]], source: str = "") -> list[Told]:
    """
    What a text says of these people, each given by the forms of the name.

    >>> told = told_of("Kari Dahl spoke in place of Mayor Ingrid Solberg.", [["Ingrid Solberg"], ["Kari Dahl"]])
    >>> [(each.what, each.who, each.others) for each in told]
    [('replaced', 0, (1,))]
    """
    mentions = list(_mentions(text, people))
    starts = [each.start for each in mentions]
    sentences = list(_sentences(text))
    found: list[Told] = []
    for place, (start, end) in enumerate(sentences):
        here = mentions[bisect_left(starts, start) : bisect_left(starts, end)]
        if not here or end - start > _LONGEST:
            continue
        evidence = Evidence("sentence of the report", _shown(text[start:end]), start=start, end=end, source=source)
        told = list(_relations(text, start, end, here, evidence))
        if not told:
            after = sentences[place + 1] if place + 1 < len(sentences) else (end, end)
            there = mentions[bisect_left(starts, after[0]) : bisect_left(starts, after[1])]
            told = list(_absences(text, (start, end), here, after, there, evidence))
        found += told
    return found


def named_in(text: str, people: Sequence[Iterable[str]], source: str = "") -> dict[int, tuple[str, Evidence]]:
    """Of those whom a text names, by number: the form of the name that it first has, and that sentence."""
    found: dict[int, tuple[str, Evidence]] = {}
    sentences = list(_sentences(text))
    for each in _mentions(text, people):
        if each.who not in found:
            start, end = sentences[bisect_right(sentences, (each.start, len(text))) - 1]
            evidence = Evidence("named in the report", _shown(text[start:end]), start=start, end=end, source=source)
            found[each.who] = text[each.start : each.end], evidence
    return found


def _shown(sentence: str) -> str:
    return " ".join(sentence.split()).lstrip("-*•· ")


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _END.finditer(text):
        if match[0] == "." and _NO_END.search(text[max(0, match.end() - 8) : match.end()]):
            continue
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def _mentions(text: str, people: Sequence[Iterable[str]]) -> Iterator[Mentioned]:
    """Where the people are named, from the beginning on; of forms that overlap the longest."""
    forms: dict[str, int] = {}
    shared: set[str] = set()
    for who, names in enumerate(people):
        for name in names:
            key = _key(name)
            if key and forms.setdefault(key, who) != who:
                shared.add(key)  # of two people: it tells nobody
    known = sorted((form for form in forms if form not in shared), key=len, reverse=True)
    if not known:
        return
    folded = _folded(text)
    pattern = re.compile("|".join(_bounded(re.escape(form).replace(r"\ ", r"\s+")) for form in known))
    for match in pattern.finditer(folded):
        yield Mentioned(match.start(), match.end(), forms[_key(match[0])])


def _key(name: str) -> str:
    return " ".join(_folded(name).split())


def _folded(text: str) -> str:
    """One letter for one, so that places stay the same: small, without its accent."""
    return text.lower() if text.isascii() else text.translate(_FOLDS)


class _Folds(dict[int, str]):
    def __missing__(self, code: int) -> str:
        letter = chr(code)
        small = normalize("NFD", letter)[0].lower()
        folded = self[code] = small if len(small) == 1 else letter
        return folded


_FOLDS = _Folds()


def _relations(text: str, start: int, end: int, here: Sequence[Mentioned], evidence: Evidence) -> Iterator[Told]:
    for match in _RELATIONS.finditer(text, start, end):
        before = _run([each for each in reversed(here) if each.end <= match.start()], text, match.start(), back=True)
        behind = [each for each in here if each.start >= match.end()]
        if match["gave"]:
            after = _run(behind, text, match.end(), back=False)
            if before and (after or not _is_loose(match[0])):
                yield from (Told("replaced", who, after, evidence) for who in before if who not in after)
            continue
        first = not text[start : match.start()].strip(_BULLETS)  # "In place of Y, X spoke": X comes next
        after = _run(behind, text, match.end(), back=False, joined=_JOINED if first else _NAMES_BETWEEN)
        if not after or not _is_meant(match[0], text, start, end, match.end(), behind[0]):
            continue
        rest = [each.who for each in behind if each.who not in after]
        others = before or (tuple(rest[:1]) if first else ())
        yield from (Told("replaced", who, tuple(o for o in others if o != who), evidence) for who in after)


def _is_meant(phrase: str, text: str, start: int, end: int, edge: int, named: Mentioned) -> bool:
    """Whether a phrase is about the person named behind it, not about a thing of theirs or somebody else."""
    if text[named.end : named.end + 2] in ("'s", "’s"):
        return False
    if _WEAK.search(phrase) and not _SPEAKING.search(text, start, end):
        return False
    bare = _VERB.search(phrase) is not None or not text[start : edge - len(phrase)].strip(_BULLETS)
    return not (bare and "," in text[edge : named.start])


def _is_loose(phrase: str) -> bool:
    """Phrases that say it only between two people."""
    return phrase == "由" or phrase.lower().startswith(("wurde", "wird", "war", "ließ", "handed", "gave", "sent"))


def _run(
    found: Sequence[Mentioned], text: str, edge: int, *, back: bool, joined: re.Pattern[str] = _NAMES_BETWEEN
) -> tuple[int, ...]:
    """The people named next to a phrase: the nearest, and those joined to them by "and" or a comma."""
    run: list[int] = []
    for each in found:
        gap = text[each.end : edge] if back else text[edge : each.start]
        if not run and len(gap) > _TITLES_BETWEEN:
            break
        if run and not joined.fullmatch(gap):
            break
        if each.who not in run:
            run.append(each.who)
        edge = each.start if back else each.end
    return tuple(reversed(run)) if back else tuple(run)


def _absences(
    text: str,
    sentence: tuple[int, int],
    here: Sequence[Mentioned],
    after: tuple[int, int],
    there: Sequence[Mentioned],
    evidence: Evidence,
) -> Iterator[Told]:
    start, end = sentence
    for match in _AWAY.finditer(text, start, end):
        if _PRESENT.search(text, match.start(), end):
            continue
        before = [each for each in reversed(here) if each.end <= match.start()]
        if not before or not _SAID_OF.fullmatch(text, before[0].end, match.start()):
            continue
        away = _run(before, text, match.start(), back=True)
        others: tuple[int, ...] = ()
        if _STOOD_IN.search(text, match.end(), end):
            others = tuple(dict.fromkeys(e.who for e in here if e.start >= match.end() and e.who not in away))[:1]
        elif _STOOD_IN.search(text, *after):
            others = tuple(dict.fromkeys(e.who for e in there if e.who not in away))[:1]
            if others:
                words = f"{evidence.words} {_shown(text[after[0] : after[1]])}"
                evidence = Evidence(evidence.rule, words, start=start, end=after[1], source=evidence.source)
        for who in away:
            yield Told("replaced" if others else "absent", who, others, evidence)
