"""The docs say what is: examples are read again, every key, kind and command is named, every link leads somewhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import click
import pytest
import typer.main

from dubsar import Claim, Document, Reader
from dubsar.cli import app
from dubsar.ground.counts import parse_count

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"])
CLAIMS = (DOCS / "claim-json.md").read_text("utf8")
EXAMPLES = re.findall(r"```text\n(.+?)\n```\n\n```json\n(.+?)\n```", CLAIMS, re.DOTALL)
LITERAL = re.findall(r"^\| `([^`]+)` \| (\d+|–) \| (\d+|–) \| (yes|no) \|$", CLAIMS, re.MULTILINE)
CODE_FILE = re.compile(r"`((?:[\w-]+/)*\w+\.py)`")
LINK = re.compile(r"\[[^\]]*\]\((?!https?:)([^)#\s]*)(#[^)\s]*)?\)")


def kinds() -> list[type[Claim]]:
    """The kinds of the package itself, not those that a test has made."""
    return [cls for _, cls in sorted(Claim.kinds.items()) if cls.__module__.startswith("dubsar.")]


@pytest.mark.parametrize(("text", "example"), EXAMPLES)
def test_an_example_of_the_page_is_a_claim_and_comes_back_as_it_was(text: str, example: str) -> None:
    row = json.loads(example)
    claim = Claim.from_dict(row).check(text)
    assert claim.to_dict() == row


@pytest.mark.parametrize(("text", "example"), EXAMPLES)
def test_the_reader_makes_this_claim_of_this_sentence(reader: Reader, text: str, example: str) -> None:
    row = json.loads(example)
    found = reader.read(Document(text=text, published=date(2017, 3, 7))).claims
    assert row["id"] in [claim.id for claim in found], json.dumps([claim.to_dict() for claim in found])


def test_every_kind_has_an_example() -> None:
    assert {json.loads(example)["kind"] for _, example in EXAMPLES} == {cls.kind for cls in kinds()}


@pytest.mark.parametrize("kind", kinds(), ids=lambda cls: cls.kind)
def test_every_key_of_a_kind_is_explained(kind: type[Claim]) -> None:
    assert [field.name for field in fields(kind) if f"`{field.name}`" not in CLAIMS] == []


@pytest.mark.parametrize(("words", "low", "high", "approximate"), LITERAL)
def test_words_count_as_the_page_says(words: str, low: str, high: str, approximate: str) -> None:
    count = parse_count(f"{words} people")
    ends = [None if end == "–" else int(end) for end in (low, high)]
    assert count is not None
    assert ([count.low, count.high], count.approximate) == (ends, approximate == "yes")


def test_the_table_of_counts_is_read_whole() -> None:
    assert len(LITERAL) >= 26


def commands(group: click.Group, before: str) -> Iterator[str]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{before}{name} ")
        else:
            yield before + name


def test_every_command_is_explained() -> None:
    root: Any = typer.main.get_command(app)
    page = (DOCS / "command-line.md").read_text("utf8")
    assert [name for name in commands(root, "") if f"dubsar {name}" not in page] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text("utf8"))
    assert [path for path, _ in links if path and not (page.parent / path).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_to_a_heading_finds_it(page: Path) -> None:
    for path, heading in LINK.findall(page.read_text("utf8")):
        if heading:
            target = page.parent / path if path else page
            assert heading[1:] in set(headings(target)), f"{page.name} -> {path}{heading}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_code_file_that_a_page_names_exists(page: Path) -> None:
    files = [
        path.as_posix()
        for folder in ("src", "tests", "scripts", "benchmarks")
        for path in ROOT.glob(f"{folder}/**/*.py")
    ]
    named = CODE_FILE.findall(page.read_text("utf8"))
    assert [name for name in named if not any(path.endswith(f"/{name}") for path in files)] == []


def test_the_python_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = re.findall(r"```python\n(.+?)\n```", (ROOT / "README.md").read_text("utf8"), re.DOTALL)
    monkeypatch.chdir(tmp_path)
    exec(compile(code, "README.md", "exec"), {})


def headings(page: Path) -> Iterator[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    for line in re.findall(r"^#+ (.+)$", page.read_text("utf8"), re.MULTILINE):
        yield re.sub(r"[^\w -]", "", line.lower()).replace(" ", "-")


def test_the_map_of_the_docs_names_every_page() -> None:
    index = (DOCS / "index.md").read_text("utf8")
    pages = [page.relative_to(DOCS).as_posix() for page in DOCS.rglob("*.md") if page.name != "index.md"]
    assert [page for page in pages if f"({page})" not in index] == []
