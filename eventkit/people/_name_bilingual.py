"""A name in two scripts beside each other: "Zhou Yan 周岩", "ZHOU Yan（周岩）", "Mary 陈"."""

from __future__ import annotations

import re

from attrs import evolve

from eventkit.doubts import Evidence
from eventkit.errors import UnreadableName
from eventkit.people import _honorifics as respect
from eventkit.people._name_build import Label, ReadWhole, brackets_in, made, refuse, region_of
from eventkit.people._name_cjk import strip_titles
from eventkit.people._name_shape import looks_like_acronym, without_pronouns
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
    """ "Zhou Yan 周岩", "周岩 (Zhou Yan)", "Jack Ma 先生", "Prof. 张伟", "Mary 陈"."""
    han, titles = _without_titles(han)
    latin = [w for w in words if w.script not in CJK]
    if not han:
        return _with(_read_latin(text, titles, order, language, read), titles)
    start, end = han[0].start, han[-1].end
    if any(start < w.start < end for w in latin):
        raise refuse(text, "two scripts stand mixed in it")
    before_han, core, after_han = strip_titles(text[start:end]) if len(han) == 1 else ("", text[start:end], "")
    if before_han:
        titles.append((start, start + len(before_han), "honorific"))
    if after_han:
        titles.append((end - len(after_han), end, "honorific"))
    start, end = start + len(before_han), end - len(after_han)
    before, after = text[:start], text[end:]
    if any(looks_like_acronym(word.text) for word in latin):
        raise refuse(text, "the short name of a body stands beside it")
    lone = len(latin) == 1 and not titles and not respect.is_honorific(latin[0].text)
    if lone and core in tables().han and order != "mononym" and not _opens_bracket(before):
        return _surname_beside(text, latin[0], start, end, order, language)
    try:
        native = read(core, None, hint if hint in ("zh", "ja", "ko") else None)
    except UnreadableName:
        raise refuse(text, f"{core!r} beside it is no name") from None
    respectful = [_respect(word) for word in latin]
    if all(respectful):
        # Only the Han form is a name: "Prof. 张伟", "张伟, PhD".
        titles += [(w.start, w.end, kind) for w, kind in zip(latin, respectful, strict=True)]
        inner = read(core, order, language)
        labels = [(s + start, e + start, kind) for s, e, kind in _labels_of(inner)]
        return made(
            text,
            [*labels, *titles],
            order=inner.order,
            language=inner.language,
            script=inner.script,
            evidence=tuple(evolve(e, start=start, end=end) for e in inner.evidence),
        )
    if latin[0].start < start and latin[-1].start > end and not _only_titles(after):
        raise refuse(text, "two scripts stand mixed in it")
    name = _with(
        _read_latin(text, [*titles, (start, end, "native")], order, language, read), [*titles, (start, end, "native")]
    )
    if order is None:
        name = _by_native(name, native)
    return evolve(name, native=native)


def _without_titles(han: list[Word]) -> tuple[list[Word], list[Label]]:
    """The Han words without the titles that stand by themselves at either end, and the labels of those."""
    titles: list[Label] = []
    rest = list(han)
    while rest and _is_title(rest[-1]):
        titles.append((rest[-1].start, rest[-1].end, "honorific"))
        rest.pop()
    while rest and _is_title(rest[0]):
        titles.append((rest[0].start, rest[0].end, "honorific"))
        rest.pop(0)
    return rest, titles


def _is_title(word: Word) -> bool:
    return (
        word.text in respect.HAN_SUFFIXES or word.text in respect.HANGUL_SUFFIXES or word.text in respect.HAN_PREFIXES
    )


def _respect(word: Word) -> str:
    """What a Latin word beside a Han name is when it is no name itself; "" when it is one."""
    if respect.is_honorific(word.text) and not word.text.islower():
        return "honorific"
    if respect.is_generation(word.text):
        return "generation"
    return "credential" if respect.is_credential(word.text) and not word.text.istitle() else ""


def _surname_beside(text: str, other: Word, start: int, end: int, order: Order | None, language: str | None) -> Name:
    """ "Mary 陈": the family name in Han; a caller who names the order may have it otherwise."""
    family_first = order == "family-first" if order else start < other.start
    han_is_family = order is None or family_first == (start < other.start)
    kinds = ("family", "given") if han_is_family else ("given", "family")
    labels = [(start, end, kinds[0]), (other.start, other.end, kinds[1])]
    rule = "order given by the caller" if order else "a Han family name beside a given name"
    decided: Order = "family-first" if family_first else "given-first"
    why = (Evidence(rule, text),)
    return made(text, labels, order=decided, language="zh" + region_of(language), script=None, evidence=why)


def _opens_bracket(before: str) -> bool:
    return before.rstrip().endswith(("(", "（"))


def _only_titles(text: str) -> bool:
    return all(
        respect.is_credential(word) or respect.is_generation(word) for word in re.split(r"[\s,，()（）]+", text) if word
    )


def _read_latin(text: str, taken: list[Label], order: Order | None, language: str | None, read: ReadWhole) -> Name:
    """The name in `text` without the stretches already taken, its places those of the whole text."""
    blank = text
    for start, end, _ in taken:
        blank = blank[:start] + " " * (end - start) + blank[end:]
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
    """The same name with more stretches labelled, in its alternatives too; what is labelled already stays so."""

    def relabelled(one: Name) -> Name:
        own = _labels_of(one)
        return made(
            one.text,
            [*own, *(label for label in labels if not any(s < label[1] and label[0] < e for s, e, _ in own))],
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


def _by_native(name: Name, native: Name) -> Name:
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
