"""
The architecture, held: imports point down, siblings do not know one another, and every file is in a layer.

Read with `ast`, so that an import inside a function counts as well; imports for type checkers only count too.
"""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "eventkit"

# From the bottom up. Those of one layer do not import each other, but for the pairs in KNOWS.
LAYERS = [
    ["errors", "doubts", "written", "_collector", "_drafts", "_markdown", "_messages", "_plain", "_slugs"],
    ["_registry", "_files"],
    ["when", "people"],
    ["events"],
    ["schema_org"],
    ["announcements", "formats", "rosters", "tracking"],
    ["feeds"],
    ["io"],
    ["bulk", "fetched"],
    ["checking"],
    ["cli", "__main__"],
]
KNOWS = {("__main__", "cli")}
FRONT_DOOR = "__init__"  # lists the public names of all layers

RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
FILES = sorted(PACKAGE.rglob("*.py"))


def part_of(path: Path) -> str:
    """The part of the architecture that a file belongs to: its package, or its own name."""
    relative = path.relative_to(PACKAGE)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def imported_parts(path: Path) -> set[str]:
    """The parts of eventkit that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide the layer"
            module = node.module or ""
            names = [f"{module}.{alias.name}" for alias in node.names] if module == "eventkit" else [module]
        for name in names:
            head, _, rest = name.partition(".")
            if head == "eventkit":
                found.add(rest.partition(".")[0] or FRONT_DOOR)
    return found


def test_there_are_files_to_hold():
    assert len(FILES) > 20


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_file_is_in_a_layer_and_imports_only_from_below(path):
    part = part_of(path)
    if part == FRONT_DOOR:
        return
    assert part in RANK, f"{part} is in no layer; add it to LAYERS, and say in the design where it belongs"
    for other in imported_parts(path) - {part}:
        assert other in RANK, f"{path.name} imports eventkit.{other}, which is in no layer"
        allowed = RANK[other] < RANK[part] or (part, other) in KNOWS
        assert allowed, f"{path.relative_to(PACKAGE)} ({part}) must not import {other}"


def test_shared_parts_of_siblings_are_private():
    """A file of formats or rosters without an underscore is a format or a form: it has a NAME and SUFFIXES."""
    for package in ("formats", "rosters"):
        for path in (PACKAGE / package).glob("[a-z]*.py"):
            names = {
                target.id
                for node in ast.parse(path.read_text(encoding="utf-8")).body
                if isinstance(node, ast.Assign | ast.AnnAssign)
                for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
                if isinstance(target, ast.Name)
            }
            assert {"NAME", "SUFFIXES", "MEDIA_TYPE"} <= names, f"{path.name} is no {package[:-1]}"
