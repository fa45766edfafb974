"""
Reading a name: honorifics and what stands behind the name come off, the rest is put in order, and reasons are kept.

`read_name` is what `Name.parse` calls. It refuses (UnreadableName) what is not one person's name, and never refuses a
name for being unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from attrs import evolve, frozen

from eventkit.doubts import Evidence
from eventkit.errors import UnreadableName
from eventkit.people import _honorifics as respect
from eventkit.people import _name_order as ordering
from eventkit.people._name_cjk import read_one, strip_titles
from eventkit.people._name_shape import looks_like_body, looks_like_role, why_not_a_name, without_pronouns
from eventkit.people._name_tables import tables
from eventkit.people._name_words import CJK, Word, clean, script_of, words_of
from eventkit.people._vocabulary import word_set
from eventkit.people.name import Name, NamePart

Labels = dict[tuple[int, int], str]


def read_name(
    text: str, *, order: str | None = None, language: str | None = None, among: Iterable[str | Name] = ()
) -> Name:
    """Name.parse."""
    if order not in (None, "family-first", "given-first", "mononym"):
        raise ValueError(f"no such order of a name: {order!r}; use 'family-first', 'given-first' or 'mononym'")
    name = _read(clean(text), order, language)
    if name.order == "unknown" and order is None:
        others = [among] if isinstance(among, str) else among
        return _settle(name, others, language)
    return name


def _settle(name: Name, among: Iterable[str | Name], language: str | None) -> Name:
    """The reading that follows the order of the other names of the list, if those that have one agree."""
    tally = {"family-first": 0, "given-first": 0}
    comparable = 0
    for other in among:
        if isinstance(other, str):
            try:
                other = _read(clean(other), None, language)
            except UnreadableName:
                continue
        if other.text == name.text or not _tells_order(other):
            continue
        comparable += 1
        if other.order in tally:
            tally[other.order] += 1
    for order, against in (("family-first", "given-first"), ("given-first", "family-first")):
        if tally[order] > comparable / 2 and not tally[against]:
            for reading in name.alternatives:
                if reading.order == order:
                    why = Evidence(f"order of the list ({tally[order]} of {comparable})", name.full)
                    return evolve(reading, evidence=(*name.evidence, why), native=name.native)
    return name


def _tells_order(name: Name) -> bool:
    """Whether the order of this name says something about its list: it stands in Latin letters and could be turned round."""
    if name.script != "Latn" or (name.language or "").split("-")[0] not in ("zh", "ko", "ja", "vi", "hu"):
        return False
    return not any(evidence.rule in _SAYS_NOTHING for evidence in name.evidence)


# English names stand first in any list; initials follow the style of a bibliography.
_SAYS_NOTHING = frozenset(
    {
        "an English given name before a Chinese or Korean family name",
        "an English given name before a whole name",
        "initials before the family name",
        "comma after the family name",
        "one word",
    }
)


def _refuse(text: str, reason: str) -> UnreadableName:
    return UnreadableName(
        f"{text[:80]!r} is not one person's name: {reason}; give the name alone, or make it an Organization or a role",
        text=text,
    )


@lru_cache(maxsize=4096)
def _read(text: str, order: str | None, language: str | None) -> Name:
    reason = why_not_a_name(text)
    if reason:
        raise _refuse(text, reason)
    hint = (language or "").replace("_", "-").split("-")[0].lower() or None
    words = words_of(without_pronouns(text))
    words = [w for w in words if w.script]
    if not words:
        raise _refuse(text, "there is no word in it")
    han = [w for w in words if w.script in CJK]
    if not han:
        return _Reader(text, words, order, language, hint).read()
    if len(han) == len(words):
        return _read_cjk(text, words, order, language, hint)
    return _read_both(text, words, han, order, language, hint)


def _made(
    text: str,
    labels: list[tuple[int, int, str]],
    *,
    order: str,
    language: str | None,
    script: str | None,
    evidence: tuple[Evidence, ...],
    alternatives: tuple[Name, ...] = (),
    native: Name | None = None,
) -> Name:
    """A Name from labelled stretches of its text; what lies between them is separator."""
    parts, at = [], 0
    for start, end, kind in sorted(labels):
        if start > at:
            parts.append(NamePart("separator", text[at:start]))
        parts.append(NamePart(kind, text[start:end]))
        at = end
    if at < len(text):
        parts.append(NamePart("separator", text[at:]))
    return Name(
        text,
        tuple(parts),
        order=order,  # type: ignore[arg-type]
        language=language,
        script=script,
        evidence=evidence,
        alternatives=alternatives,
        native=native,
    )


# Han, kana, Hangul


def _read_cjk(text: str, words: list[Word], order: str | None, language: str | None, hint: str | None) -> Name:
    """A name all in Han, kana or Hangul, with or without spaces, titles before or after, a middle dot between."""
    brackets = _brackets(text)
    outside = [w for w in words if not any(b.start <= w.start < b.end for b in brackets)]
    labels: list[tuple[int, int, str]] = []
    native = None
    for bracket in brackets:
        inner = text[bracket.inner_start : bracket.inner_end].strip()
        if inner in respect.HAN_SUFFIXES or inner in respect.HANGUL_SUFFIXES:
            labels.append((bracket.inner_start, bracket.inner_end, "honorific"))
        elif looks_like_body(inner) or len(inner) > 12:
            raise _refuse(text, f"{inner!r} in brackets is more than a name")
        elif (
            outside
            and {script_of(c) for c in inner} - {""} != {script_of(c) for c in outside[0].text} - {""}
            and hint is None
        ):
            native = _read(inner, None, None)
            labels.append((bracket.inner_start, bracket.inner_end, "native"))
        else:
            labels.append((bracket.inner_start, bracket.inner_end, "nickname"))
    words = outside
    if not words:
        raise _refuse(text, "there is nothing outside the brackets")
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
        raise _refuse(text, "a comma stands in it: it is a list, or more than a name")
    core = text[name_start:name_end]
    dotted = any(c in "·・•‧･" for c in core)
    region = _region(language)
    kana = any(script_of(c) == "Kana" for c in core)
    if len(words) > 1 or dotted:
        pieces = [(max(w.start, name_start), min(w.end, name_end)) for w in words]
        tongue, script = _cjk_language(core, hint)
        if dotted or (tongue == "ko" and len(words[0].text) > 1 and words[0].text not in tables().korean_compound):
            decided = "given-first"
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
        return _made(
            text, labels, order=decided, language=tongue and tongue + region, script=script, evidence=why, native=native
        )
    if hint is None and after in respect.JAPANESE_SUFFIXES:
        hint = "ja"
    reading = read_one(core, hint if not kana else "ja")
    if reading is None:
        raise _refuse(text, "so many characters without a space are no name we can divide")
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
        _made(
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
    return _made(
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


def _region(language: str | None) -> str:
    """ "-HK" of "zh-HK"."""
    for piece in (language or "").replace("_", "-").split("-")[1:]:
        if len(piece) == 2 and piece.isalpha():
            return "-" + piece.upper()
    return ""


# Two scripts beside each other


def _read_both(
    text: str, words: list[Word], han: list[Word], order: str | None, language: str | None, hint: str | None
) -> Name:
    """ "Qiu Baoxing 仇保兴", "仇保兴 (Qiu Baoxing)", "Jack Ma 先生", "Mary 陈"."""
    start, end = han[0].start, han[-1].end
    between = [w for w in words if w.script not in CJK and start < w.start < end]
    if between:
        raise _refuse(text, "two scripts stand mixed in it")
    stretch = text[start:end]
    before, after = text[:start], text[end:]
    if stretch in respect.HAN_SUFFIXES or stretch in respect.HANGUL_SUFFIXES or stretch in respect.HAN_PREFIXES:
        name = _read_stretch(text, start, end, order, language)
        return _with(name, [(start, end, "honorific")])
    latin = [w for w in words if w.script not in CJK]
    if stretch in tables().han and len(latin) == 1 and not before.strip().endswith(("(", "（")):
        given = latin[0]
        labels = [(given.start, given.end, "given"), (start, end, "family")]
        decided = "given-first" if given.start < start else "family-first"
        why = (Evidence("a Han family name beside a given name", text),)
        return _made(text, labels, order=decided, language="zh" + _region(language), script=None, evidence=why)
    try:
        native = _read(stretch.strip(), None, hint if hint in ("zh", "ja", "ko") else None)
    except UnreadableName:
        raise _refuse(text, f"{stretch!r} beside it is no name") from None
    if looks_like_body(stretch):
        raise _refuse(text, f"{stretch!r} beside it is a body")
    if (before.strip(" ()（）[]【】") and after.strip(" ()（）[]【】*,，")) and not _only_titles(after):
        raise _refuse(text, "two scripts stand mixed in it")
    name = _read_stretch(text, start, end, order, language)
    name = _with(name, [(start, end, "native")])
    if order is None:
        name = _by_native(name, native, text)
    return evolve(name, native=native)


def _only_titles(text: str) -> bool:
    return all(
        respect.is_credential(word) or respect.is_generation(word) for word in re.split(r"[\s,，()（）]+", text) if word
    )


def _read_stretch(text: str, start: int, end: int, order: str | None, language: str | None) -> Name:
    """The name in `text` without the stretch between start and end, its places those of the whole text."""
    blank = text[:start] + " " * (end - start) + text[end:]
    inside = _brackets(blank)
    if (
        len(inside) == 1
        and not inside[0].quote
        and not any(w.script for w in words_of(blank) if not inside[0].start <= w.start < inside[0].end)
    ):
        # The Latin form in brackets after the Han form: the brackets say nothing more.
        blank = "".join(" " if i in (inside[0].start, inside[0].end - 1) else c for i, c in enumerate(blank))
    words = [w for w in words_of(without_pronouns(blank)) if w.script]
    hint = (language or "").replace("_", "-").split("-")[0].lower() or None
    return _Reader(blank, words, order, language, hint, shown=text).read()


def _with(name: Name, labels: list[tuple[int, int, str]]) -> Name:
    """The same name with more stretches labelled, in its alternatives too."""

    def relabelled(one: Name) -> Name:
        return _made(
            one.text,
            [*_labels_of(one), *labels],
            order=one.order,
            language=one.language,
            script=one.script,
            evidence=one.evidence,
        )

    return evolve(relabelled(name), alternatives=tuple(relabelled(other) for other in name.alternatives))


def _labels_of(name: Name) -> list[tuple[int, int, str]]:
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


# Latin and other spaced scripts


@frozen
class _Bracket:
    start: int
    end: int
    inner_start: int
    inner_end: int
    quote: bool


_BRACKETS = re.compile(
    r"[(（\[【]([^()（）\[\]【】]{1,80})[)）\]】]|[\"“”„«「『]([^\"“”„«»」』]{1,40})[\"“”»」』]|(?:(?<=\s)|^)['‘’]([^'‘’\s][^'‘’]{0,30})['’](?=\s|$)"
)
_BORN = re.compile(r"(?:née|née|nee|né|born|geb\.?|geborene|nata|nacida|roz\.?|formerly)\s", re.I)
_RULE_CALLER = "order given by the caller"


def _brackets(text: str) -> list[_Bracket]:
    found = []
    for match in _BRACKETS.finditer(text):
        group = match.lastindex or 1
        found.append(_Bracket(match.start(), match.end(), match.start(group), match.end(group), group > 1))
    return found


class _Reader:
    """Reads one name in a spaced script; made for one text and thrown away."""

    def __init__(
        self, text: str, words: list[Word], order: str | None, language: str | None, hint: str | None, shown: str = ""
    ) -> None:
        self.text = text
        self.shown = shown or text
        self.words = words
        self.order = order
        self.language = language
        self.hint = hint
        self.labels: list[tuple[int, int, str]] = []
        self.evidence: list[Evidence] = []
        self.native: Name | None = None

    def read(self) -> Name:
        words = self._take_brackets(self.words)
        segments = self._segments(words)
        if not segments:
            raise _refuse(self.shown, "there is nothing outside the brackets")
        core, given = self._take_after_commas(segments)
        if given:
            return self._comma_order(core, given)
        core = self._take_honorifics(core)
        core = self._take_behind(core)
        return self._ordered(core)

    def _label(self, words: list[Word], kind: str) -> None:
        self.labels += [(w.start, w.end, kind) for w in words]

    def _take_brackets(self, words: list[Word]) -> list[Word]:
        brackets = _brackets(self.text)
        if not brackets:
            return words
        if len(brackets) == 1 and all(brackets[0].start <= w.start < brackets[0].end for w in words):
            return words  # brackets round all of it say nothing
        for bracket in brackets:
            inner = self.text[bracket.inner_start : bracket.inner_end]
            if not any(script_of(c) for c in inner):
                continue
            stripped = inner.strip()
            start = bracket.inner_start + len(inner) - len(inner.lstrip())
            end = start + len(stripped)
            pieces = [w for w in words if bracket.start <= w.start < bracket.end]
            if not pieces:
                continue
            if _BORN.match(stripped):
                kind = "birth-name"
            elif (
                all(respect.is_credential(w.text) or respect.is_generation(w.text) for w in pieces)
                and not bracket.quote
            ):
                self._label(pieces, "credential")
                continue
            elif not bracket.quote and self._is_other_script(pieces):
                self.native = _read(stripped, None, None)
                kind = "native"
            elif len(pieces) > 4 or looks_like_body(stripped) or looks_like_role(stripped):
                raise _refuse(self.shown, f"{stripped!r} in brackets is more than a name")
            elif (
                not bracket.quote
                and stripped.isupper()
                and len(stripped) > 2
                and not self.text.isupper()
                and not self._marks_family(pieces)
            ):
                raise _refuse(self.shown, f"{stripped!r} in brackets looks like the short name of a body")
            elif not bracket.quote and not self._beside_given(bracket, pieces):
                raise _refuse(self.shown, f"{stripped!r} in brackets is more than a name")
            else:
                kind = "nickname"
            self.labels.append((start, end, kind))
        return [w for w in words if not any(b.start <= w.start < b.end for b in brackets)]

    def _is_other_script(self, pieces: list[Word]) -> bool:
        outside = next((w.script for w in self.words if w not in pieces), "")
        return bool(outside) and all(w.script != outside for w in pieces)

    def _beside_given(self, bracket: _Bracket, pieces: list[Word]) -> bool:
        """Whether words in brackets can be a nickname: between other words, or a name that is known."""
        if any(w.start > bracket.end for w in self.words if w.text[0].isupper() and not respect.is_credential(w.text)):
            return pieces[0].text[:1].isupper()
        return all(w.english or w.iberian_given or w.surname or w.japanese_given or 0 < w.syllables < 3 for w in pieces)

    @staticmethod
    def _marks_family(pieces: list[Word]) -> bool:
        return len(pieces) == 1 and pieces[0].english

    def _segments(self, words: list[Word]) -> list[list[Word]]:
        """The words between commas."""
        segments: list[list[Word]] = []
        at = None
        for word in words:
            if at is None or any(c in ",，、" for c in self.text[at : word.start]):
                segments.append([])
            segments[-1].append(word)
            at = word.end
        return segments

    def _take_after_commas(self, segments: list[list[Word]]) -> tuple[list[Word], list[Word]]:
        """What stands after commas: credentials are labelled, one group of words is the given name of "Li, Wei"."""
        core, given = segments[0], []
        for segment in segments[1:]:
            rest = self._label_behind(segment)
            if not rest:
                continue
            if respect.is_honorific(_text(rest)) and not looks_like_role(_text(rest)):
                self._label(rest, "honorific")
                continue
            if given:
                raise _refuse(self.shown, f"{_text(rest)!r} after the second comma is more than a name")
            given = rest
        return core, given

    def _label_behind(self, segment: list[Word]) -> list[Word]:
        """A stretch after a comma without its credentials and generations, which are labelled; all of it, or none."""
        labels: list[tuple[list[Word], str]] = []
        i = 0
        while i < len(segment):
            pair = " ".join(w.text for w in segment[i : i + 2])
            if respect.is_generation(segment[i].text):
                labels.append((segment[i : i + 1], "generation"))
                i += 1
            elif i + 1 < len(segment) and respect.is_credential(pair):
                labels.append((segment[i : i + 2], "credential"))
                i += 2
            elif respect.is_credential(segment[i].text) and (
                segment[i].upper or not segment[i].text.istitle() or len(segment) == 1 or "." in segment[i].text
            ):
                labels.append((segment[i : i + 1], "credential"))
                i += 1
            else:
                break
        if i == len(segment):
            for words, kind in labels:
                self._label(words, kind)
            return []
        return segment

    def _comma_order(self, family: list[Word], given: list[Word]) -> Name:
        """ "Li, Wei", "King, Martin Luther, Jr.", "Beethoven, Ludwig van"."""
        family = self._take_honorifics(family, alone=False)
        family = self._take_behind(family)
        whole = ordering.decide(family, self.hint) if len(family) > 1 else None
        known = given[0].english or given[0].iberian_given or given[0].initials
        if whole and not known and (whole.native or family[0].english) and not any(w.text.islower() for w in family):
            raise _refuse(self.shown, f"after {_text(family)!r} the comma begins something else than a given name")
        if len(given) > 4 or (
            given[0].upper
            and len(given[0].text) > 2
            and not family[0].upper
            and not given[0].surname
            and not given[0].syllables
        ):
            raise _refuse(self.shown, f"{_text(given)!r} after the comma is more than a given name")
        given = self._take_honorifics(given, alone=False)
        given = self._take_behind(given, fewest=1)
        kinds = ordering._family_words(family)
        self.labels += [(w.start, w.end, k) for w, k in zip(family, kinds, strict=True)]
        while len(given) > 1 and ordering.is_particle(given[-1], 1) and given[-1].text.islower():
            self._label([given[-1]], "particle")
            given = given[:-1]
        self._label(given, "given")
        self._because("comma after the family name", family)
        tongue = ordering._tongue(family[-1:], given)
        return self._name("family-first", tongue, family[0].script)

    def _take_honorifics(self, words: list[Word], alone: bool = True) -> list[Word]:
        """The words after those of respect, which are labelled."""
        taken: list[Word] = []
        while words:
            for size in range(min(respect.LONGEST_HONORIFIC, len(words)), 0, -1):
                if self._is_honorific(words[:size], words[size:], bool(taken)) and (alone or words[size:]):
                    break
            else:
                break
            taken += words[:size]
            words = words[size:]
        if not words:
            last = respect.folded(taken[-1].text)
            if last in respect.OFFICES or last not in respect.NAMES_TOO or len(taken) > 1 or "." in taken[-1].text:
                raise _refuse(self.shown, "it is a role or an honorific without a name")
            return taken
        self._label(taken, "honorific")
        self.titles = taken
        return words

    titles: list[Word] = []  # noqa: RUF012 - replaced, never changed

    def _is_honorific(self, words: list[Word], rest: list[Word], after_other: bool) -> bool:
        text = " ".join(w.text for w in words)
        key = respect.folded(text)
        if key == "m" and text == "M.":
            return len(rest) >= 2 and not rest[0].initials and (self.hint == "fr" or rest[0].plain in tables().french)
        if key not in respect.HONORIFICS or (key in ("mult", "hc") and not after_other):
            return False
        if words[0].initials and len(words) == 1 and len(key) > 1 and key not in _LETTERS:
            return False
        if not rest:
            return True
        if len(words) > 1:
            return True
        dotted = "." in text
        if key == "he":
            return dotted or (text == "HE" and (len(rest) >= 2 or respect.is_honorific(rest[0].text)))
        if key in _DOTTED_ONLY and not dotted and not (key in _OR_CAPITALS and text.isupper() and len(rest) >= 2):
            return False
        if key in ("don", "dona", "doña", "pan", "pani"):
            return self.hint in ("es", "pt", "it", "pl", "cs", "sk") or key == "doña"
        if key in ("prince", "princess", "king", "queen") and rest[0].english:
            return True
        if key in respect.NAMES_TOO and not dotted:
            return len([w for w in rest if not respect.is_credential(w.text)]) >= 2 or after_other
        if text.islower() and key in ("me", "on", "di", "ar"):
            return False
        return not (key == "hon" and not dotted and self.hint in ("zh", "ko", "ja"))

    def _take_behind(self, words: list[Word], fewest: int = 1) -> list[Word]:
        """The words before degrees, seats and generations that follow without a comma; those are labelled."""
        shouted = all(w.upper or w.initials for w in words)
        while len(words) > fewest:
            last, left = words[-1], words[:-1]
            key = respect.folded(last.text)
            pair = " ".join(w.text for w in words[-2:])
            if (
                key in respect.GENERATIONS
                and key != "y"
                and (len(left) >= 2 or "." in last.text or last.text.isupper())
                and self._generation(last, left)
            ):
                self._label([last], "generation")
                words = left
            elif len(left) >= 3 and respect.is_credential(pair) and pair[0].isupper():
                self._label(words[-2:], "credential")
                words = words[:-2]
            elif key in respect.CREDENTIALS and self._credential(last, left, key, shouted):
                self._label([last], "credential")
                words = left
            else:
                break
        return words

    @staticmethod
    def _generation(last: Word, left: list[Word]) -> bool:
        key = respect.folded(last.text)
        if key in ("v", "vi", "ii", "iii", "iv"):
            return last.text.isupper() and not (key in ("v", "vi") and (len(left) < 2 or "." in last.text))
        return True

    def _credential(self, last: Word, left: list[Word], key: str, shouted: bool) -> bool:
        dotted = "." in last.text
        if last.text.istitle() and not dotted and key not in ("esq", "esquire", "ret"):
            return False
        if last.text.islower() and key not in ("phd", "esq"):
            return False
        if key in respect.CREDENTIALS_AFTER_COMMA and not (dotted and len(key) > 1):
            if key not in respect.CREDENTIALS_IN_CAPITALS or len(left) < 2 or (shouted and not dotted):
                return False
            if last.surname and all((w.surname or w.east_given) and not w.english for w in left):
                self._because("capitals mark the family name, not a degree", [last])
                return False
            return last.text.isupper()
        if len(left) < 2:
            return (
                dotted or (len(key) > 2 and not last.surname and last.plain not in ("med",)) or not last.text.isupper()
            )
        return not (
            last.surname and last.syllables and not dotted and len(key) <= 2 and all(w.east_given for w in left)
        )

    def _because(self, rule: str, words: list[Word]) -> None:
        start, end = words[0].start, words[-1].end
        self.evidence.append(Evidence(rule, self.shown[start:end], start=start, end=end))

    def _ordered(self, words: list[Word]) -> Name:
        script = words[0].script
        if len(words) > 8:
            raise _refuse(self.shown, f"{len(words)} words are more than a name")
        if len(words) == 1:
            return self._single(words[0])
        decision = ordering.decide(words, self.hint)
        if self.order:
            kinds = decision.kinds if decision.order == self.order else ordering.in_order(words, self.order, self.hint)
            self._label_kinds(words, kinds)
            self._because(_RULE_CALLER, words)
            return self._name(self.order, decision.language, script)
        self._because(decision.rule, words)
        if decision.order != "unknown":
            self._label_kinds(words, decision.kinds)
            return self._name(decision.order, decision.language, script)
        before = list(self.labels)
        readings = []
        for kinds, order in decision.open:
            self.labels = list(before)
            self._label_kinds(words, kinds)
            readings.append(self._name(order, decision.language, script))
        self.labels = list(before)
        self._label_kinds(words, decision.kinds)
        return evolve(self._name("unknown", decision.language, script), alternatives=tuple(readings))

    def _label_kinds(self, words: list[Word], kinds: tuple[str, ...]) -> None:
        self.labels += [(w.start, w.end, k) for w, k in zip(words, kinds, strict=True)]

    def _single(self, word: Word) -> Name:
        """One word: a family name after "Mr.", a given name after "Sir", else the only name there is."""
        kind, rule = "given", "one word"
        if not self.titles and any(kind == "nickname" and end < word.start for _, end, kind in self.labels):
            kind, rule = "family", "one word after a nickname"
        if self.titles:
            last = respect.folded(self.titles[-1].text)
            by_given = self.hint in ("id", "mn", "is", "my", "th", "am", "ti", "ms") or last in respect.BEFORE_GIVEN
            kind = "given" if by_given else "family"
            rule = f"one word after {self.titles[-1].text}"
        self.labels.append((word.start, word.end, kind))
        self._because(rule, [word])
        return self._name("mononym", None, word.script)

    def _name(self, order: str, tongue: str | None, script: str) -> Name:
        language = tongue
        if tongue is None:
            language = self.language
        elif self.hint == tongue.split("-")[0]:
            language = tongue + _region(self.language)
        return _made(
            self.shown,
            self.labels,
            order=order,
            language=language,
            script=script if script != "Zzzz" else None,
            evidence=tuple(self.evidence),
            native=self.native,
        )


# Also ordinary names or words when they stand without a dot.
_DOTTED_ONLY = word_set(
    """
    sen rep gen col maj adv ar mag di me on ir pt kum ven bc sig kh fr hr hh hm pd ks gs ts lic arq eng arch
    cik bu pak lt adm gov amb mw sr ing engr hj
    """
)
# Honorifics that are spelled letter by letter; "M.S." and "D.R." are initials.
_LETTERS = frozenset({"hc", "he", "hrh", "hh", "hm", "yb", "yab"})
_OR_CAPITALS = frozenset({"hh", "hm", "hr", "gs", "ts", "pd", "di", "ir"})


def _text(words: list[Word]) -> str:
    return " ".join(w.text for w in words)
