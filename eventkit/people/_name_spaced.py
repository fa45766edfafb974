"""A name in Latin or another script that puts spaces between words: honorifics, commas, credentials, order."""

from __future__ import annotations

import re

from attrs import evolve

from eventkit.doubts import Evidence
from eventkit.people import _honorifics as respect
from eventkit.people import _name_order as ordering
from eventkit.people._name_build import Bracket, Label, ReadWhole, brackets_in, made, refuse, region_of
from eventkit.people._name_shape import looks_like_body, looks_like_role
from eventkit.people._name_tables import tables
from eventkit.people._name_words import Word, script_of
from eventkit.people._order_east import tongue_of
from eventkit.people._order_parts import family_words, is_particle
from eventkit.people._vocabulary import word_set
from eventkit.people.name import Name, Order

_BORN = re.compile(r"(?:née|née|nee|né|born|geb\.?|geborene|nata|nacida|roz\.?|formerly)\s", re.I)
_RULE_CALLER = "order given by the caller"


class SpacedReader:
    """Reads one name in a spaced script; made for one text and thrown away."""

    def __init__(
        self,
        text: str,
        words: list[Word],
        order: Order | None,
        language: str | None,
        hint: str | None,
        *,
        read: ReadWhole,
        shown: str = "",
    ) -> None:
        self.text = text
        self.shown = shown or text
        self.words = words
        self.order = order
        self.language = language
        self.hint = hint
        self.read_whole = read
        self.labels: list[Label] = []
        self.evidence: list[Evidence] = []
        self.titles: list[Word] = []
        self.native: Name | None = None

    def read(self) -> Name:
        """The name, or UnreadableName."""
        words = self._take_brackets(self.words)
        segments = self._segments(words)
        if not segments:
            raise refuse(self.shown, "there is nothing outside the brackets")
        core, given = self._take_after_commas(segments)
        if given:
            return self._comma_order(core, given)
        core = self._take_honorifics(core)
        core = self._take_behind(core)
        return self._ordered(core)

    def _label(self, words: list[Word], kind: str) -> None:
        self.labels += [(w.start, w.end, kind) for w in words]

    def _take_brackets(self, words: list[Word]) -> list[Word]:
        """The words outside brackets and quotes; those inside are labelled, or too much for a name."""
        brackets = brackets_in(self.text)
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
            elif all(respect.is_honorific(w.text) for w in pieces) and not bracket.quote and not pieces[0].english:
                kind = "honorific"
            elif (
                all(respect.is_credential(w.text) or respect.is_generation(w.text) for w in pieces)
                and not bracket.quote
            ):
                self._label(pieces, "credential")
                continue
            elif not bracket.quote and self._is_other_script(pieces):
                self.native = self.read_whole(stripped, None, None)
                kind = "native"
            elif len(pieces) > 4 or looks_like_body(stripped) or looks_like_role(stripped):
                raise refuse(self.shown, f"{stripped!r} in brackets is more than a name")
            elif (
                not bracket.quote
                and stripped.isupper()
                and len(stripped) > 2
                and not self.text.isupper()
                and not self._known_given(pieces)
            ):
                raise refuse(self.shown, f"{stripped!r} in brackets looks like the short name of a body")
            elif not bracket.quote and not self._beside_given(bracket, pieces):
                raise refuse(self.shown, f"{stripped!r} in brackets is more than a name")
            else:
                kind = "nickname"
            self.labels.append((start, end, kind))
        return [w for w in words if not any(b.start <= w.start < b.end for b in brackets)]

    def _is_other_script(self, pieces: list[Word]) -> bool:
        outside = next((w.script for w in self.words if w not in pieces), "")
        return bool(outside) and all(w.script != outside for w in pieces)

    def _beside_given(self, bracket: Bracket, pieces: list[Word]) -> bool:
        """Whether words in brackets can be a nickname: between other words, or a name that is known."""
        if any(w.start > bracket.end for w in self.words if w.text[0].isupper() and not respect.is_credential(w.text)):
            return pieces[0].text[:1].isupper()
        return all(w.english or w.iberian_given or w.surname or w.japanese_given or 0 < w.syllables < 3 for w in pieces)

    @staticmethod
    def _known_given(pieces: list[Word]) -> bool:
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
        core: list[Word] = segments[0]
        given: list[Word] = []
        for segment in segments[1:]:
            if len(segment) == 1 and not segment[0].upper and respect.folded(segment[0].text) in _BEHIND_TOO:
                self._label(segment, "honorific")
                continue
            rest = self._label_behind(segment)
            if not rest:
                continue
            if respect.is_honorific(_text(rest)) and not looks_like_role(_text(rest)):
                self._label(rest, "honorific")
                continue
            if given:
                raise refuse(self.shown, f"{_text(rest)!r} after the second comma is more than a name")
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
        """ "Li, Wei", "Rowe, Peter John, Jr.", "Berg, Anna van"."""
        family = self._take_honorifics(family, alone=False)
        family = self._take_behind(family)
        whole = ordering.decide(family, self.hint) if len(family) > 1 else None
        known = given[0].english or given[0].iberian_given or given[0].initials
        if whole and not known and (whole.native or family[0].english) and not any(w.text.islower() for w in family):
            raise refuse(self.shown, f"after {_text(family)!r} the comma begins something else than a given name")
        if len(given) > 4 or (
            given[0].upper
            and len(given[0].text) > 2
            and not family[0].upper
            and not given[0].surname
            and not given[0].syllables
        ):
            raise refuse(self.shown, f"{_text(given)!r} after the comma is more than a given name")
        given = self._take_honorifics(given, alone=False)
        given = self._take_behind(given, fewest=1)
        # "LEE Ka-chiu, John": a whole name before the comma, an English given name after it.
        complete = whole and whole.native and whole.order == "family-first" and given[0].english
        kinds = whole.kinds if whole and complete else family_words(family)
        self._label_kinds(family, kinds)
        while len(given) > 1 and is_particle(given[-1], 1) and given[-1].text.islower():
            self._label([given[-1]], "particle")
            given = given[:-1]
        self._label(given, "given")
        self._because("comma after the family name", family)
        tongue = whole.language if whole and complete else tongue_of(family[-1:], given)
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
                raise refuse(self.shown, "it is a role or an honorific without a name")
            return taken
        self._label(taken, "honorific")
        self.titles = taken
        return words

    def _is_honorific(self, words: list[Word], rest: list[Word], after_other: bool) -> bool:
        """Whether these words before `rest` are an honorific there; many honorifics are names or initials elsewhere."""
        text = " ".join(w.text for w in words)
        key = respect.folded(text)
        if key == "m" and text == "M.":
            return len(rest) >= 2 and not rest[0].initials and (self.hint == "fr" or rest[0].plain in tables().french)
        if key not in respect.HONORIFICS or (key in _AFTER_OTHERS and not after_other):
            return False
        if key in ("phil", "jur", "med") and "." not in text:
            return False
        if words[0].initials and len(words) == 1 and len(key) > 1 and key not in _LETTERS:
            return False
        if key in ("se", "s e"):
            # Son Excellence, before "M." or another honorific; else initials.
            return bool(rest) and (respect.is_honorific(rest[0].text) or rest[0].text == "M.")
        if not rest or len(words) > 1:
            return True
        dotted = "." in text
        if key == "he":
            return dotted or (text == "HE" and (len(rest) >= 2 or respect.is_honorific(rest[0].text)))
        if key in _DOTTED_ONLY and not dotted and not (key in _OR_CAPITALS and text.isupper() and len(rest) >= 2):
            return key in _BEFORE_KNOWN and len(rest) >= 2 and rest[0].iberian_given and not rest[0].surname
        if key in _CAPITALS_ONLY and not text.isupper():
            return False
        if key in ("don", "dona", "doña", "pan", "pani"):
            spanish = len(rest) >= 2 and rest[0].iberian_given and rest[-1].iberian
            return self.hint in ("es", "pt", "it", "pl", "cs", "sk") or key == "doña" or (key == "don" and spanish)
        if key in ("prince", "princess", "king", "queen") and rest[0].english:
            return True
        if key in respect.NAMES_TOO and not dotted:
            return len([w for w in rest if not respect.is_credential(w.text)]) >= 2 or after_other
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
        """Whether a last word that can be a generation is one here: roman numerals stand in capitals."""
        key = respect.folded(last.text)
        if key in ("v", "vi", "ii", "iii", "iv"):
            return last.text.isupper() and not (key in ("v", "vi") and (len(left) < 2 or "." in last.text))
        return True

    def _credential(self, last: Word, left: list[Word], key: str, shouted: bool) -> bool:
        """Whether a last word that can be a degree is one here: "Jane Smith MA" has one, "Rong MA" a family name."""
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
            raise refuse(self.shown, f"{len(words)} words are more than a name")
        if len(words) == 1:
            return self._single(words[0])
        common = [w for w in words if w.text.islower() and not is_particle(w, 1)]
        if len(common) > 1 and len(common) < len(words):
            raise refuse(self.shown, f"{common[0].text!r} and {common[-1].text!r} are words of a sentence")
        known = any(w.english or w.iberian_given or w.surname or w.japanese_given for w in words)
        if common and not known and words[-1] is common[-1] and len(common) < len(words):
            raise refuse(self.shown, f"{common[-1].text!r} in small letters ends a phrase rather than a name")
        office = next((w for w in words[1:] if respect.folded(w.text) in _NEVER_INSIDE), None)
        if words[0].text in _CHIEFS:
            office = words[0]
        if office:
            raise refuse(self.shown, f"{office.text!r} inside it shows that it is more than a name")
        decision = ordering.decide(words, self.hint or self._tongue_of_titles())
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

    def _tongue_of_titles(self) -> str | None:
        return "es" if any(respect.folded(w.text) in _SPANISH for w in self.titles) else None

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

    def _name(self, order: Order, tongue: str | None, script: str) -> Name:
        language = tongue
        if tongue is None:
            language = self.language
        elif self.hint == tongue.split("-")[0]:
            language = tongue + region_of(self.language)
        return made(
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
_LETTERS = frozenset({"hc", "he", "hrh", "hh", "hm", "yb", "yab", "se", "г-н", "г-жа", "д-р"})
# They say that what follows may be two family names.
_SPANISH = word_set("sra srta dra dña doña don excmo excma lic arq señor señora señorita")
# Without a dot still honorifics before a given name that is known and more: "Sen Kathy Roe", "Ir Paul Wong Mo-yan".
_BEFORE_KNOWN = word_set("sen rep gen col maj ir lt adm gov amb ing engr eng arch lic arq")
# Titles in capitals of Vietnam, Indonesia and Austria; "Ts." and "Kh." begin Mongolian names.
_CAPITALS_ONLY = frozenset({"ts", "gs", "ks", "kh", "pd", "pm"})
# Written behind the name in lists of participants: "LUO Yiran, Ms.".
_BEHIND_TOO = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof"})
# Only behind another title: "Dr. h.c.", "Dr. rer. nat.", "Prof. em."
_AFTER_OTHERS = frozenset(
    {"mult", "hc", "em", "emer", "emeritus", "emerita", "rer nat", "rer pol", "rer oec", "phil", "jur", "med"}
)
# In the middle of a name they show that it is more: "UN Secretary-General …".
_NEVER_INSIDE = word_set(
    "minister president secretary-general director-general ambassador professor chairman chairwoman ceo"
)
# Capitals before a name that are a title, not a family name: "CEO Noor Haddad".
_CHIEFS = frozenset({"CEO", "CTO", "CFO", "COO", "CMO", "CIO", "CSO", "VP", "SVP", "EVP"})
_OR_CAPITALS = word_set("hh hm hr gs ts pd di ir gen col maj lt adm")


def _text(words: list[Word]) -> str:
    return " ".join(w.text for w in words)
