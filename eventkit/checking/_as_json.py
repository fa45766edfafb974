"""A report as JSON: the source, the counts, and each finding with its facts."""

from __future__ import annotations

import json
from collections.abc import Sequence

from eventkit.checking.finding import Finding, Severity


def render(source: str, findings: Sequence[Finding]) -> str:
    document = {
        "source": source,
        "counts": {str(severity): sum(found.severity is severity for found in findings) for severity in Severity},
        "findings": [
            {
                "code": found.code,
                "severity": str(found.severity),
                "line": found.line,
                "message": found.message,
                "words": found.words,
                "uid": found.uid,
                **({"suggestion": found.suggestion} if found.suggestion else {}),
            }
            for found in findings
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
