"""Imports go one way (DESIGN, "The flow"): a stage knows those before it and nothing of those behind."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import dubsar

ROOT = Path(dubsar.__file__).parent
# A stage may import itself and every stage of an earlier row; stages of one row do not know each other.
ROWS = (
    ("errors", "settings"),
    ("model",),
    ("text",),
    ("ground",),
    ("extract",),
    ("link",),
    ("tally",),
    ("ledger",),
    ("store", "collect", "publish"),
    ("pipeline",),
    ("screen",),
    ("cli", "web"),
)
RANK = {stage: rank for rank, row in enumerate(ROWS) for stage in row}
FRONT = ("dubsar", "dubsar.__main__")
"""The public face stands above all stages."""


def modules() -> dict[str, ast.Module]:
    """Every module of the package by its dotted name."""
    return {name_of(path): ast.parse(path.read_text("utf-8")) for path in sorted(ROOT.rglob("*.py"))}


def name_of(path: Path) -> str:
    parts = ("dubsar", *path.relative_to(ROOT).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = modules()


def stage_of(module: str) -> str:
    """The folder or file under the package."""
    return module.split(".")[1]


def named(node: ast.AST) -> Iterator[str]:
    """The modules of dubsar that one import statement names."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "dubsar")
    elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "dubsar":
        for alias in node.names:
            submodule = f"{node.module}.{alias.name}"
            yield submodule if submodule in MODULES else node.module or ""


def imported(tree: ast.AST) -> set[str]:
    return {name for node in ast.walk(tree) for name in named(node)}


def test_every_module_belongs_to_a_stage() -> None:
    assert {stage_of(module) for module in MODULES if module not in FRONT} <= set(RANK)


def test_the_walk_sees_the_imports_that_there_are() -> None:
    assert "dubsar.model" in imported(MODULES["dubsar.text.text"])
    assert "dubsar.text.nlp" in imported(MODULES["dubsar.pipeline"])


@pytest.mark.parametrize("module", [module for module in MODULES if module not in FRONT])
def test_a_module_imports_only_from_its_own_stage_and_those_before(module: str) -> None:
    stage = stage_of(module)
    names = imported(MODULES[module])
    assert not names & set(FRONT) or stage in ("screen", "cli", "web")
    wrong = [name for name in names - set(FRONT) if stage_of(name) != stage and not RANK[stage_of(name)] < RANK[stage]]
    assert wrong == []


@pytest.mark.parametrize("module", MODULES)
def test_no_import_of_our_own_is_relative_or_hidden_in_a_function_or_under_a_condition(module: str) -> None:
    """Nor under `if TYPE_CHECKING`: only a heavy library of others may be imported late, or for its types alone."""
    tree = MODULES[module]
    top = {id(node) for node in tree.body}
    hidden = [name for node in ast.walk(tree) if id(node) not in top for name in named(node)]
    relative = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level]
    assert (hidden, relative) == ([], [])


@pytest.mark.parametrize("module", MODULES)
def test_no_module_is_imported_by_its_name_at_run_time(module: str) -> None:
    calls = [ast.unparse(node.func) for node in ast.walk(MODULES[module]) if isinstance(node, ast.Call)]
    assert not {"__import__", "importlib.import_module", "import_module"} & set(calls)


def cycle_from(start: str, graph: dict[str, set[str]]) -> list[str]:
    """The first way from a module back to itself, [] when there is none."""
    ways, seen = [[start]], set()
    while ways:
        way = ways.pop()
        for following in graph.get(way[-1], set()):
            if following == start:
                return [*way, start]
            if following not in seen:
                seen.add(following)
                ways.append([*way, following])
    return []


def test_a_cycle_would_be_found() -> None:
    assert cycle_from("a", {"a": {"b"}, "b": {"c"}, "c": {"a"}}) == ["a", "b", "c", "a"]
    assert cycle_from("a", {"a": {"b"}, "b": {"c"}, "c": {"b"}}) == []


def test_no_two_modules_import_each_other_by_any_way() -> None:
    graph = {module: imported(tree) - {module} for module, tree in MODULES.items()}
    assert [cycle for module in MODULES if (cycle := cycle_from(module, graph))] == []


@pytest.mark.parametrize(
    "module", [module for module in MODULES if len(module.split(".")) > 2 and stage_of(module) == "model"]
)
def test_the_nouns_do_no_input_or_output(module: str) -> None:
    tops = {
        alias.name.split(".")[0]
        for node in ast.walk(MODULES[module])
        if isinstance(node, ast.Import)
        for alias in node.names
    } | {(node.module or "").split(".")[0] for node in ast.walk(MODULES[module]) if isinstance(node, ast.ImportFrom)}
    assert not tops & {"os", "pathlib", "io", "socket", "sqlite3", "sqlalchemy", "random", "time", "urllib", "spacy"}
