"""
A report as SARIF 2.1.0, the form in which code review tools take what a linter found (OASIS, sections 3.13 to 3.30).

The rules that were broken are described in it, with what the standard says of them.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Any
from urllib.parse import quote

from eventkit.checking.finding import Finding

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(source: str, findings: Sequence[Finding]) -> str:
    codes = sorted({found.code for found in findings})
    run = {
        "tool": {"driver": {"name": "eventkit", "version": _version(), "rules": [_rule(code) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(source or "feed.ics", found, codes.index(found.code)) for found in findings],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str) -> dict[str, Any]:
    from eventkit.checking.rule import LINTS, RULES

    rule = RULES.get(code) or LINTS[code]
    return {
        "id": code,
        "shortDescription": {"text": rule.title + "."},
        "fullDescription": {"text": rule.why},
        "help": {"text": rule.basis},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(source: str, finding: Finding, index: int) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(source.replace("\\", "/"), safe="/:")}}
    if finding.line is not None:
        place["region"] = {"startLine": finding.line}
        if finding.words:
            place["region"]["snippet"] = {"text": finding.words}
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": finding.severity.value,
        "message": {
            "text": f"{finding.message} Write: {finding.suggestion}" if finding.suggestion else finding.message
        },
        "locations": [{"physicalLocation": place}],
    }
    if finding.uid:
        result["properties"] = {"uid": finding.uid}
    return result


def _version() -> str:
    try:
        return version("eventkit-calendar")
    except PackageNotFoundError:  # run from a source tree that was never installed
        return "0"
