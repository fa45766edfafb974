"""What was read, where it stood, and what stayed open: Evidence and Doubt."""

from attrs import field, frozen


@frozen
class Evidence:
    """
    Why a value reads as it does: the words, where they stood, and the rule that read them.

    `start` and `end` are character offsets in the text that was read (end exclusive), or None when the
    value came from the caller. `source` names the document or file, `line` its line, counted from 1.
    """

    rule: str
    words: str = ""
    start: int | None = field(default=None, kw_only=True)
    end: int | None = field(default=None, kw_only=True)
    source: str = field(default="", kw_only=True)
    line: int | None = field(default=None, kw_only=True)

    def __str__(self) -> str:
        return f"{self.rule}: {self.words!r}" if self.words else self.rule


@frozen
class Doubt:
    """
    Something a reader could not decide: which field, what is open, and the words it rests on.

    `candidates` are the values that remain possible, best known first; empty when nothing can be offered.
    A doubt is a result. A strict call raises an error for the same words.
    """

    field: str
    message: str
    evidence: tuple[Evidence, ...] = ()
    candidates: tuple[object, ...] = ()

    def __str__(self) -> str:
        first = next((e for e in self.evidence if e.source or e.line is not None), Evidence(""))
        where = first.source
        if first.line is not None:
            where = f"{where}:{first.line}" if where else f"line {first.line}"
        return ": ".join(filter(None, (where, self.field, self.message)))
