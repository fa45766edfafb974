"""How the folder of finders is made: the names and the independence that its docstring promises."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from eventkit.announcements import decisions, finders

FOLDER = Path(finders.__file__).parent
FINDERS = sorted(path for path in FOLDER.glob("*.py") if not path.stem.startswith("_"))
THEMES = {theme for line in re.findall(r"^    ([a-z ]+?)  ", finders.__doc__ or "", re.M) for theme in line.split()}


@pytest.mark.parametrize("path", FINDERS, ids=lambda path: path.stem)
def test_a_finder_is_named_by_its_theme_says_what_it_finds_and_knows_no_other(path: Path) -> None:
    assert path.stem.split("_")[0] in THEMES
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
    modules = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    ours = [module.removeprefix(f"{finders.__name__}.") for module in modules if module.startswith(finders.__name__)]
    assert all(name.startswith("_") for name in ours)


def test_every_theme_has_a_finder() -> None:
    assert {path.stem.split("_")[0] for path in FINDERS} == THEMES


def test_every_decision_is_taken() -> None:
    folder = Path(decisions.__file__).parent
    assert {path.stem for path in folder.glob("*.py") if not path.stem.startswith("_")} == set(decisions.ORDER)
