"""What a check gives: the findings, in order, and the forms they are shown in (Report)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from attrs import evolve, field, frozen

from eventkit._messages import did_you_mean
from eventkit.checking import _as_json, _as_sarif, _as_text
from eventkit.checking.finding import Finding, Severity
from eventkit.errors import UnknownForm

FORMS = {"text": _as_text.render, "json": _as_json.render, "sarif": _as_sarif.render}


@frozen
class Report:
    """
    The findings of a check, in the order of the lines, and the name of what was checked.

    Iterates over the findings.

    >>> from eventkit.checking import check
    >>> report = check(b"BEGIN:VCALENDAR\\r\\nVERSION:2.0\\r\\nPRODID:a\\r\\nMETHOD:CANCEL\\r\\nEND:VCALENDAR\\r\\n")
    >>> report.ok, [finding.code for finding in report]
    (False, ['method-in-feed'])
    """

    findings: tuple[Finding, ...] = field(default=())
    source: str = field(default="", kw_only=True)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    @property
    def ok(self) -> bool:
        """Whether there is no error; warnings and notes may be there."""
        return not any(finding.severity is Severity.ERROR for finding in self.findings)

    @property
    def counts(self) -> dict[Severity, int]:
        """How many findings there are of each severity."""
        counts = Counter(finding.severity for finding in self.findings)
        return {severity: counts[severity] for severity in Severity}

    def at_least(self, severity: Severity | str) -> Report:
        """The report without the findings that matter less: `at_least("warning")` has no notes."""
        least = Severity(severity).rank
        return evolve(self, findings=tuple(found for found in self.findings if found.severity.rank <= least))

    def render(self, form: str = "text") -> str:
        """
        The report as "text" (a line for each finding), "json", or "sarif" (SARIF 2.1.0, for code review tools).

        Raises:
            UnknownForm: another form.
        """
        if form not in FORMS:
            raise UnknownForm(f"a report has no form {form!r}, only {', '.join(FORMS)}{did_you_mean(form, FORMS)}")
        return FORMS[form](self.source, self.findings)

    def __str__(self) -> str:
        return self.render("text")
