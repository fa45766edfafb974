"""What is found while a statement is resolved: problems, candidates, conclusions (Findings)."""

from __future__ import annotations

from eventkit.when.candidate import Candidate
from eventkit.when.context import Context, Inference
from eventkit.when.problem import Problem
from eventkit.when.statement import StatementDraft
from eventkit.when.when import When


class Findings:
    """One statement with its context, and what was found about it so far."""

    def __init__(self, statement: StatementDraft, context: Context) -> None:
        self.statement, self.context, self.text = statement, context, statement.text
        self.problems: list[Problem] = []
        self.inferred: list[Inference] = []
        self.candidates: list[Candidate] = []

    def _note(self, code: str, message: str, start: int = 0, end: int | None = None) -> None:
        stop = len(self.text) if end is None else end
        problem = Problem(code, message, self.text[start:stop], start, stop)
        if problem not in self.problems:
            self.problems.append(problem)

    def _infer(self, inferred: list[Inference]) -> None:
        self.inferred.extend(each for each in inferred if each not in self.inferred)

    def _made(self, **facts: object) -> When:
        return When(
            text=self.text,
            supplied=self.context,
            problems=tuple(self.problems),
            candidates=tuple(self.candidates),
            inferred=tuple(self.inferred),
            tentative=self.statement.tentative,
            **facts,  # type: ignore[arg-type]
        )
