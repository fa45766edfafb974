"""A whole name in Han characters, kana or Hangul, with its titles, brackets and middle dots."""

from __future__ import annotations

from eventkit.doubts import Evidence
from eventkit.people import _honorifics as respect
from eventkit.people._name_build import Label, ReadWhole, brackets_in, made, refuse, region_of
from eventkit.people._name_cjk import CJKReading, read_one, strip_titles
from eventkit.people._name_shape import looks_like_body
from eventkit.people._name_tables import tables
from eventkit.people._name_words import Word, script_of
from eventkit.people._vocabulary import word_set
from eventkit.people.name import Name, Order

_DOTS = "·・•‧･"
_RULE_CALLER = "order given by the caller"
# Titles that only persons have: 代表 (representatives) and offices stand behind bodies too.
_PERSONAL = word_set(
    "先生 女士 小姐 太太 夫人 博士 教授 副教授 老师 老師 院士 律师 律師 医生 醫生 法师 法師 氏 様 さん"
)


class UnspacedReader:
    """Reads one name in a script without spaces; made for one text and thrown away."""

    def __init__(
        self, text: str, words: list[Word], order: Order | None, language: str | None, hint: str | None, read: ReadWhole
    ) -> None:
        self.text = text
        self.words = words
        self.order = order
        self.region = region_of(language)
        self.hint = hint
        self.read_whole = read
        self.labels: list[Label] = []
        self.before = self.after = ""
        self.native: Name | None = None

    def read(self) -> Name:
        """The name, or UnreadableName."""
        words = self._take_titles(self._take_brackets())
        first, last = words[0], words[-1]
        before, _, after = strip_titles(last.text)
        start, end = first.start, last.end - len(after)
        if len(words) == 1 and before:
            start += len(before)
            self.labels.append((first.start, start, "honorific"))
            self.before = before
        if after:
            self.labels.append((end, last.end, "honorific"))
            self.after = after
        core = self.text[start:end]
        comma = any(c in ",，、" for c in core)
        if comma and not (len(words) == 2 and first.text in tables().han and len(last.text) <= 2 and "、" not in core):
            raise refuse(self.text, "a comma stands in it: it is a list, or more than a name")
        if len(words) > 1 or any(c in _DOTS for c in core):
            return self._parted([(max(w.start, start), min(w.end, end)) for w in words], start, end)
        return self._run(start, end)

    def _take_brackets(self) -> list[Word]:
        """The words outside brackets; those inside are labelled, or too much for a name."""
        brackets = brackets_in(self.text)
        outside = [w for w in self.words if not any(b.start <= w.start < b.end for b in brackets)]
        if not outside:
            return self.words  # brackets round all of it say nothing
        scripts = _scripts(outside[0].text)
        for bracket in brackets:
            inner = self.text[bracket.inner_start : bracket.inner_end].strip()
            start = self.text.index(inner, bracket.inner_start)
            if _is_title(inner):
                kind = "honorific"
            elif looks_like_body(inner) or len(inner) > 12:
                raise refuse(self.text, f"{inner!r} in brackets is more than a name")
            elif _scripts(inner) != scripts and self.hint is None:
                self.native = self.read_whole(inner, None, None)
                kind = "native"
            else:
                kind = "nickname"
            self.labels.append((start, start + len(inner), kind))
        return outside

    def _take_titles(self, words: list[Word]) -> list[Word]:
        """The words without titles that stand apart, before or after."""

        def take(word: Word) -> None:
            self.labels.append((word.start, word.end, "honorific"))

        while len(words) > 1 and _is_title(words[-1].text):
            take(words[-1])
            words = words[:-1]
            if len(words) > 1 and words[-1].text in ("전", "前", "原"):
                take(words[-1])
                words = words[:-1]
        while len(words) > 1 and (_is_title(words[0].text) or words[0].text in respect.HAN_PREFIXES):
            take(words[0])
            words = words[1:]
        return words

    def _parted(self, pieces: list[tuple[int, int]], start: int, end: int) -> Name:
        """A name whose parts are told by spaces or by the middle dot of a foreign name."""
        core = self.text[start:end]
        language, script = _language_of(core, self.hint)
        first = self.text[pieces[0][0] : pieces[0][1]]
        decided: Order = "given-first"
        if any(c in _DOTS for c in core):
            rule = "a middle dot stands between the parts of a foreign name"
        elif language == "ko" and len(first) > 1 and first not in tables().korean_compound:
            rule = "the first part is no Korean family name"
        else:
            decided, rule = "family-first", "the family name stands first in this script"
        if self.order:
            decided, rule = self.order, _RULE_CALLER
        kinds = ["given"] * len(pieces)
        if decided == "given-first":
            kinds[-1] = "family"
        elif decided == "family-first":
            kinds[0] = "family"
        labels = [(s, e, kind) for (s, e), kind in zip(pieces, kinds, strict=True) if e > s]
        return self._made(labels, decided, language, script, rule, start, end)

    def _run(self, start: int, end: int) -> Name:
        """A name in one run of characters."""
        core = self.text[start:end]
        kana = "Kana" in _scripts(core)
        hint = "ja" if kana or (self.hint is None and self.after in respect.JAPANESE_SUFFIXES) else self.hint
        reading = read_one(core, hint)
        if reading is None:
            raise refuse(self.text, "so many characters without a space are no name we can divide")
        labels = [(start + s, start + e, kind) for s, e, kind in reading.spans]
        language, script = reading.language, reading.script
        if self.order and self.order != reading.order:
            labels = self._turned(reading, start, end)
            return self._made(labels, self.order, language, script, _RULE_CALLER, start, end)
        if self.order:
            return self._made(labels, self.order, language, script, _RULE_CALLER, start, end)
        decided = reading.order
        if self.after and self._is_family_alone(core, reading):
            labels, decided = [(start, end, "family")], "mononym"
        unheard = bool(reading.other) and language == "zh" and reading.spans[0][1] == 1
        if unheard and self.after and self.after not in _PERSONAL:
            raise refuse(
                self.text, f"{core!r} begins with no Chinese family name, and {self.after!r} stands behind bodies too"
            )
        others = tuple(
            self._made(
                [(start + s, start + e, kind) for s, e, kind in spans],
                order,
                language,
                script,
                reading.rule,
                start,
                end,
            )
            for spans, order in reading.other
        )
        if unheard and not self.after and not self.before:
            # A rare family name or a pen name: the characters do not tell.
            likeliest = self._made(labels, decided, language, script, reading.rule, start, end)
            others, labels, decided = (likeliest, *others), [(start, end, "undecided")], "unknown"
        return self._made(labels, decided, language, script, reading.rule, start, end, others)

    def _turned(self, reading: CJKReading, start: int, end: int) -> list[Label]:
        """The labels in the caller's order where the characters suggest another."""
        given = sum(e - s for s, e, kind in reading.spans if kind == "given")
        if self.order == "mononym" or end - start < 2:
            return [(start, end, "given")]
        if reading.order == "family-first":
            cut = start + max(1, given)
            return [(start, cut, "given"), (cut, end, "family")] if cut < end else [(start, end, "given")]
        return [(start, start + 1, "family"), (start + 1, end, "given")]

    def _is_family_alone(self, core: str, reading: CJKReading) -> bool:
        """Whether what stands before a title is a family name only: 田中さん, 小川氏."""
        table = tables()
        if len(core) == 1:
            return reading.spans[0][2] == "given" and (core in table.han or core in table.japanese_han)
        if core not in table.japanese_han or core in table.han:
            return False
        return not (reading.language == "zh" and core[0] in table.han)

    def _made(
        self,
        labels: list[Label],
        order: Order,
        language: str | None,
        script: str,
        rule: str,
        start: int,
        end: int,
        alternatives: tuple[Name, ...] = (),
    ) -> Name:
        return made(
            self.text,
            [*self.labels, *labels],
            order=order,
            language=language and language + self.region,
            script=script,
            evidence=(Evidence(rule, self.text[start:end], start=start, end=end),),
            alternatives=alternatives,
            native=self.native,
        )


def _is_title(text: str) -> bool:
    return text in respect.HAN_SUFFIXES or text in respect.HANGUL_SUFFIXES


def _scripts(text: str) -> set[str]:
    return {script_of(c) for c in text} - {""}


def _language_of(core: str, hint: str | None) -> tuple[str, str]:
    """Language and script of a name in several words."""
    scripts = _scripts(core)
    if "Hang" in scripts:
        return "ko", "Hang"
    if "Kana" in scripts:
        return "ja", "Jpan" if "Hani" in scripts else "Kana"
    if hint in ("ja", "ko"):
        return hint, "Jpan" if hint == "ja" else "Hani"
    first = core.split()[0]
    if hint is None and first in tables().japanese_han and first not in tables().han:
        return "ja", "Jpan"
    return "zh", "Hani"
