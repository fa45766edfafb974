"""A whole name in Han characters, kana or Hangul, with its titles, brackets and middle dots."""

from __future__ import annotations

from eventkit.doubts import Evidence
from eventkit.people import _honorifics as respect
from eventkit.people._name_build import Label, ReadWhole, brackets_in, made, refuse, region_of
from eventkit.people._name_cjk import read_one, strip_titles
from eventkit.people._name_shape import looks_like_body
from eventkit.people._name_tables import tables
from eventkit.people._name_words import Word, script_of
from eventkit.people.name import Name, Order


def read_unspaced(
    text: str, words: list[Word], order: Order | None, language: str | None, hint: str | None, read: ReadWhole
) -> Name:
    """A name all in Han, kana or Hangul, with or without spaces, titles before or after, a middle dot between."""
    brackets = brackets_in(text)
    outside = [w for w in words if not any(b.start <= w.start < b.end for b in brackets)]
    labels: list[Label] = []
    native = None
    for bracket in brackets:
        inner = text[bracket.inner_start : bracket.inner_end].strip()
        if inner in respect.HAN_SUFFIXES or inner in respect.HANGUL_SUFFIXES:
            labels.append((bracket.inner_start, bracket.inner_end, "honorific"))
        elif looks_like_body(inner) or len(inner) > 12:
            raise refuse(text, f"{inner!r} in brackets is more than a name")
        elif (
            outside
            and {script_of(c) for c in inner} - {""} != {script_of(c) for c in outside[0].text} - {""}
            and hint is None
        ):
            native = read(inner, None, None)
            labels.append((bracket.inner_start, bracket.inner_end, "native"))
        else:
            labels.append((bracket.inner_start, bracket.inner_end, "nickname"))
    words = outside
    if not words:
        raise refuse(text, "there is nothing outside the brackets")
    # Titles that stand apart.
    while len(words) > 1 and (words[-1].text in respect.HAN_SUFFIXES or words[-1].text in respect.HANGUL_SUFFIXES):
        labels.append((words[-1].start, words[-1].end, "honorific"))
        words = words[:-1]
        if len(words) > 1 and words[-1].text in ("전", "前", "原"):
            labels.append((words[-1].start, words[-1].end, "honorific"))
            words = words[:-1]
    while len(words) > 1 and words[0].text in respect.HAN_SUFFIXES | respect.HAN_PREFIXES:
        labels.append((words[0].start, words[0].end, "honorific"))
        words = words[1:]
    first, last = words[0], words[-1]
    before, core, after = strip_titles(first.text if len(words) == 1 else last.text)
    if len(words) == 1:
        name_start, name_end = first.start + len(before), first.end - len(after)
        if before:
            labels.append((first.start, name_start, "honorific"))
    else:
        name_start, name_end = first.start, last.end - len(after)
    if after:
        labels.append((name_end, last.end, "honorific"))
    comma = any(c in ",，、" for c in text[name_start:name_end])
    if comma and not (len(words) == 2 and first.text in tables().han and len(last.text) <= 2 and "、" not in text):
        raise refuse(text, "a comma stands in it: it is a list, or more than a name")
    core = text[name_start:name_end]
    dotted = any(c in "·・•‧･" for c in core)
    region = region_of(language)
    kana = any(script_of(c) == "Kana" for c in core)
    if len(words) > 1 or dotted:
        pieces = [(max(w.start, name_start), min(w.end, name_end)) for w in words]
        tongue, script = _cjk_language(core, hint)
        if dotted or (tongue == "ko" and len(words[0].text) > 1 and words[0].text not in tables().korean_compound):
            decided: Order = "given-first"
            rule = (
                "a middle dot stands between the parts of a foreign name"
                if dotted
                else "the first part is no Korean family name"
            )
        else:
            decided, rule = "family-first", "the family name stands first in this script"
        if order:
            decided, rule = order, "order given by the caller"
        kinds = ["given"] * len(pieces)
        if decided == "given-first":
            kinds[-1] = "family"
        elif decided == "family-first":
            kinds[0] = "family"
        labels += [(s, e, k) for (s, e), k in zip(pieces, kinds, strict=True) if e > s]
        why = (Evidence(rule, core, start=name_start, end=name_end),)
        return made(
            text, labels, order=decided, language=tongue and tongue + region, script=script, evidence=why, native=native
        )
    if hint is None and after in respect.JAPANESE_SUFFIXES:
        hint = "ja"
    reading = read_one(core, hint if not kana else "ja")
    if reading is None:
        raise refuse(text, "so many characters without a space are no name we can divide")
    labelled = [(name_start + s, name_start + e, kind) for s, e, kind in reading.spans]
    decided, rule, spans = reading.order, reading.rule, labelled
    if order and order != decided:
        rule, decided = "order given by the caller", order
        if order == "mononym":
            spans = [(name_start, name_end, "given")]
        elif reading.order == "family-first":
            # The other end: as many characters for the given name as were read for it.
            cut = name_start + max(1, name_end - name_start - sum(e - s for s, e, k in spans if k != "given"))
            spans = [(name_start, cut, "given"), (cut, name_end, "family")] if cut < name_end else spans
    if after and decided == "mononym" and len(core) <= 2 and spans[0][2] == "given" and not kana:
        spans = [(name_start, name_end, "family")] if core in tables().han or core in tables().japanese_han else spans
    alone = (
        core in tables().japanese_han
        and core not in tables().han
        and not (reading.language == "zh" and core[0] in tables().han)
    )
    if after and len(core) >= 2 and alone and not order:
        spans, decided = [(name_start, name_end, "family")], "mononym"
    tongue = reading.language and reading.language + region
    why = (Evidence(rule, core, start=name_start, end=name_end),)
    others = tuple(
        made(
            text,
            [*labels, *((name_start + s, name_start + e, k) for s, e, k in other)],
            order=other_order,
            language=tongue,
            script=reading.script,
            evidence=why,
        )
        for other, other_order in reading.other
        if not order
    )
    return made(
        text,
        [*labels, *spans],
        order=decided,
        language=tongue,
        script=reading.script,
        evidence=why,
        alternatives=others,
        native=native,
    )


def _cjk_language(core: str, hint: str | None) -> tuple[str | None, str]:
    scripts = {script_of(c) for c in core} - {""}
    if "Hang" in scripts:
        return "ko", "Hang"
    if "Kana" in scripts:
        return "ja", "Jpan" if "Hani" in scripts else "Kana"
    if hint in ("ja", "ko"):
        return hint, "Jpan" if hint == "ja" else "Hani"
    words = core.split()
    if hint is None and words and words[0] in tables().japanese_han and words[0] not in tables().han:
        return "ja", "Jpan"
    return "zh", "Hani"
