"""A name in two scripts beside each other: "Qiu Baoxing 仇保兴", "QIU Baoxing（仇保兴）", "Mary 陈"."""

from __future__ import annotations

import re

from attrs import evolve

from eventkit.doubts import Evidence
from eventkit.errors import UnreadableName
from eventkit.people import _honorifics as respect
from eventkit.people._name_build import Label, ReadWhole, brackets_in, made, refuse, region_of
from eventkit.people._name_shape import looks_like_body, without_pronouns
from eventkit.people._name_spaced import SpacedReader
from eventkit.people._name_tables import tables
from eventkit.people._name_words import CJK, Word, words_of
from eventkit.people.name import Name, Order


def read_bilingual(
    text: str,
    words: list[Word],
    han: list[Word],
    order: Order | None,
    language: str | None,
    hint: str | None,
    read: ReadWhole,
) -> Name:
    """ "Qiu Baoxing 仇保兴", "仇保兴 (Qiu Baoxing)", "Jack Ma 先生", "Mary 陈"."""
    start, end = han[0].start, han[-1].end
    between = [w for w in words if w.script not in CJK and start < w.start < end]
    if between:
        raise refuse(text, "two scripts stand mixed in it")
    stretch = text[start:end]
    before, after = text[:start], text[end:]
    if stretch in respect.HAN_SUFFIXES or stretch in respect.HANGUL_SUFFIXES or stretch in respect.HAN_PREFIXES:
        name = _read_stretch(text, start, end, order, language, read)
        return _with(name, [(start, end, "honorific")])
    latin = [w for w in words if w.script not in CJK]
    if stretch in tables().han and len(latin) == 1 and order != "mononym" and not _opens_bracket(before):
        other = latin[0]
        family_first = order == "family-first" if order else start < other.start
        # The Han family name is the one at the end that the caller names; without a caller, wherever it stands.
        han_is_family = order is None or family_first == (start < other.start)
        kinds = ("family", "given") if han_is_family else ("given", "family")
        labels = [(start, end, kinds[0]), (other.start, other.end, kinds[1])]
        rule = "order given by the caller" if order else "a Han family name beside a given name"
        decided: Order = "family-first" if family_first else "given-first"
        why = (Evidence(rule, text),)
        return made(text, labels, order=decided, language="zh" + region_of(language), script=None, evidence=why)
    try:
        native = read(stretch.strip(), None, hint if hint in ("zh", "ja", "ko") else None)
    except UnreadableName:
        raise refuse(text, f"{stretch!r} beside it is no name") from None
    if looks_like_body(stretch):
        raise refuse(text, f"{stretch!r} beside it is a body")
    if (before.strip(" ()（）[]【】") and after.strip(" ()（）[]【】*,，")) and not _only_titles(after):
        raise refuse(text, "two scripts stand mixed in it")
    name = _read_stretch(text, start, end, order, language, read)
    name = _with(name, [(start, end, "native")])
    if order is None:
        name = _by_native(name, native, text)
    return evolve(name, native=native)


def _opens_bracket(before: str) -> bool:
    return before.rstrip().endswith(("(", "（"))


def _only_titles(text: str) -> bool:
    return all(
        respect.is_credential(word) or respect.is_generation(word) for word in re.split(r"[\s,，()（）]+", text) if word
    )


def _read_stretch(text: str, start: int, end: int, order: Order | None, language: str | None, read: ReadWhole) -> Name:
    """The name in `text` without the stretch between start and end, its places those of the whole text."""
    blank = text[:start] + " " * (end - start) + text[end:]
    inside = brackets_in(blank)
    if (
        len(inside) == 1
        and not inside[0].quote
        and not any(w.script for w in words_of(blank) if not inside[0].start <= w.start < inside[0].end)
    ):
        # The Latin form in brackets after the Han form: the brackets say nothing more.
        blank = "".join(" " if i in (inside[0].start, inside[0].end - 1) else c for i, c in enumerate(blank))
    words = [w for w in words_of(without_pronouns(blank)) if w.script]
    hint = (language or "").replace("_", "-").split("-")[0].lower() or None
    return SpacedReader(blank, words, order, language, hint, shown=text, read=read).read()


def _with(name: Name, labels: list[Label]) -> Name:
    """The same name with more stretches labelled, in its alternatives too."""

    def relabelled(one: Name) -> Name:
        return made(
            one.text,
            [*_labels_of(one), *labels],
            order=one.order,
            language=one.language,
            script=one.script,
            evidence=one.evidence,
        )

    return evolve(relabelled(name), alternatives=tuple(relabelled(other) for other in name.alternatives))


def _labels_of(name: Name) -> list[Label]:
    labels, at = [], 0
    for part in name.parts:
        if part.kind != "separator":
            labels.append((at, at + len(part.value), part.kind))
        at += len(part.value)
    return labels


def _by_native(name: Name, native: Name, text: str) -> Name:
    """A name whose order is open, settled by the family name of its Han form."""
    if name.order != "unknown":
        return name
    reading = tables().han.get(native.family)
    for other in name.alternatives:
        key = words_of(other.family)[0].pinyin_key if other.family else ""
        if reading and (key == reading or native.family in tables().romanised.get(key, "")):
            given = words_of(other.given)[0].pinyin_key if other.given else ""
            if given != reading:
                why = Evidence(f"the family name in Han beside it is {native.family}", native.text)
                return evolve(other, evidence=(*name.evidence, why))
    return name
