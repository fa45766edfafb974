"""Stated words made fit for Markdown: they are shown as they are, and form no markup (GitHub Flavored Markdown)."""

import re

# An underscore inside a word is no emphasis (GFM, rule 2 of "Emphasis"): "stated_name" stays readable.
_MARKUP = re.compile(r"[\\|`*\[\]<~$]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w{1,32};)")
_LEADING = re.compile(r"^(?:[#>+-]|\d{1,9}(?=[.)]))")
_SPACES = re.compile(r"[ \t]*\n[ \t\n]*")


def escape(text: str) -> str:
    r"""
    Words so that Markdown shows them as they are.

    >>> print(escape("# 1 *A|B* <script> snake_case _so_"))
    \# 1 \*A\|B\* \<script> snake_case \_so\_
    """
    text = _LEADING.sub(_escaped_start, _MARKUP.sub(r"\\\g<0>", text.strip()))
    return _SPACES.sub("<br>", text) if "\n" in text else text


def _escaped_start(match: re.Match[str]) -> str:
    start = match[0]
    return f"{start}\\" if start[0].isdigit() else f"\\{start}"
