"""What reading dates needs of tokens: what to skip, whether a number is free, the year behind a date (DateTokens)."""

from __future__ import annotations

from eventkit.when.date_drafts import DateDraft
from eventkit.when.tokens import Token
from eventkit.when.zones import ZoneMatch


class DateTokens:
    """The tokens of one text, with looks at a bounded number of them."""

    def __init__(self, tokens: list[Token], folded: str, *, text: str) -> None:
        self.tokens, self.folded, self.text = tokens, folded, text
        self.depth = 0  # of dates inside one another while they are read

    def _plain(self, at: int) -> tuple[DateDraft, int] | None:
        """One date without its weekday; date_words.py has it."""
        raise NotImplementedError

    def _skip(self, at: int, marks: str, kinds: tuple[str, ...], *, most: int) -> int:
        """The index after up to `most` of these marks and words."""
        for _ in range(most):
            token = self.tokens[at]
            if (token.kind in marks and len(token.kind) == 1) or token.has_any(kinds):
                if token.has("month") or token.has("weekday"):
                    break
                if token.has("meridiem") and self.tokens[at - 1].kind == "number":
                    break  # "2am Nov 7" is not the second of November
                at += 1
            else:
                break
        return at

    def _is_free(self, at: int) -> bool:
        """Whether the number is not part of a name: "G20", "COVID-19", "COP26" are."""
        tokens, token = self.tokens, self.tokens[at]
        if at == 0 or token.gap:
            return True
        before = tokens[at - 1]
        if before.kind == "other" and before.end - before.start > 0 and self.folded[before.end - 1] < "\u2e80":
            return False
        if before.kind == "-" and at > 1 and not before.gap:
            named = tokens[at - 2]
            return not (named.kind == "other" and named.end == before.start and self.folded[named.start] < "\u2e80")
        return before.kind not in ("$", "€", "£", "#")

    def _is_month_name(self, at: int) -> bool:
        """Not the word "may" of "6 may attend" (months of other languages have small letters)."""
        token = self.tokens[at]
        words = self.text[token.start : token.end]
        return words not in ("may", "march", "mar") or self.tokens[at + 1].kind != "other"

    def _is_day_number(self, at: int) -> bool:
        """Whether a number behind a month is a day, and not a clock time ("May 7pm", "May 19:00")."""
        number, mark, following = self.tokens[at].number, self.tokens[at + 1], self.tokens[at + 2]
        if mark.kind in ".," and following.kind == "number" and not following.gap and following.digits != 4:
            return False  # "May 4.5 million"
        return 1 <= number <= 99 and not self._is_clock_mark(at + 1, colon=True)

    def _is_clock_mark(self, at: int, *, colon: bool = True) -> bool:
        """Whether the token at this place makes the number before it a clock time."""
        tokens, token = self.tokens, self.tokens[at]
        if colon and token.kind == ":" and tokens[at + 1].kind == "number" and not tokens[at + 1].gap:
            return tokens[at + 1].digits == 2
        if token.has("meridiem") and token.gap and tokens[at - 1].digits == 4:
            return False  # "15 June 2021 pm"
        if token.has("meridiem") or token.has("uhr") or token.has("oclock") or token.has("hour_mark"):
            return True
        if token.kind == "zone":
            kind = token.value.kind if isinstance(token.value, ZoneMatch) else ""
            return kind in ("abbreviation", "offset", "long-name", "iana") and not token.words
        if token.has("hours_mark") or token.has("heures"):
            return not token.gap or token.has("heures") or tokens[at - 1].digits == 4
        return False

    def _year_tail(self, at: int, *, dashed: bool = False) -> tuple[int | None, int]:
        """The year behind a day or month, and the index after it; (None, at) if none is there."""
        tokens = self.tokens
        spot = at
        if tokens[spot].kind in (",", ".") or (dashed and tokens[spot].kind in "-/" and not tokens[spot].gap):
            spot += 1
        spot = self._skip(spot, "", ("of",), most=2)
        token = tokens[spot]
        if token.kind == "'" and tokens[spot + 1].kind == "number" and tokens[spot + 1].digits == 2:
            return 2000 + tokens[spot + 1].number, spot + 2
        if token.kind == "other" and self.folded[token.start : token.end] == "'" and tokens[spot + 1].digits == 2:
            return 2000 + tokens[spot + 1].number, spot + 2
        if token.kind != "number" or token.digits != 4 or not 1800 <= token.number <= 2199:
            return None, at
        if self._is_clock_mark(spot + 1) and tokens[spot - 1].kind not in ",":
            return None, at
        if tokens[spot + 1].kind in "-/" and tokens[spot + 2].kind == "number" and not tokens[spot + 1].gap:
            after = tokens[spot + 3]
            if after.kind == tokens[spot + 1].kind and tokens[spot + 4].kind == "number":
                return None, at  # a date of numbers begins here: "May 15, 2020-05-15"
        end = spot + 1
        if tokens[end].has("year_word") or tokens[end].has("year_mark"):
            end += 1
        return token.number, end
