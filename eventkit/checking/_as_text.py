"""A report as text: `file:line: severity: message [code]`, as compilers write it, and a last line that counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from eventkit.checking.finding import Finding, Severity


def render(source: str, findings: Sequence[Finding]) -> str:
    lines = [line for finding in findings for line in _lines(source or "feed", finding)]
    counts = {severity: sum(found.severity is severity for found in findings) for severity in Severity}
    said = [f"{count} {severity}{'s' * (count != 1)}" for severity, count in counts.items() if count]
    lines.append(f"{', '.join(said) or 'nothing found'}")
    return "\n".join(lines) + "\n"


def _lines(source: str, finding: Finding) -> Iterator[str]:
    where = source if finding.line is None else f"{source}:{finding.line}"
    yield _printable(f"{where}: {finding.severity}: {finding.message} [{finding.code}]")
    if finding.suggestion:
        yield _printable(f"    write: {finding.suggestion}")


def _printable(line: str) -> str:
    """The line without what a terminal would obey: a feed could hold it."""
    return line if line.isprintable() else "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in line)
