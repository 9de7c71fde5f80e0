"""The two consoles, progress, JSON and the few lines that every command says in the same way."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

from dubsar.screen.claims import safe

PLAIN_WIDTH = 140  # columns where there is no terminal to ask
_UNSHOWN = {code: f"\\u{code:04x}" for code in range(0x7F, 0xA0)}

DONE, SOME_FAILED, NOTHING_DONE, INTERRUPTED = 0, 1, 2, 130


def out() -> Console:
    """The console of results."""
    return Console(width=None if sys.stdout.isatty() else PLAIN_WIDTH, highlight=False, soft_wrap=False)


def err() -> Console:
    """The console of everything that is no result: errors, remarks, progress."""
    return Console(stderr=True, width=None if sys.stderr.isatty() else 10_000, highlight=False)


def say(words: str) -> None:
    """One line of results."""
    out().print(Text(words), soft_wrap=True)


def counted(number: int, noun: str) -> str:
    """`1 incident`, `2 incidents`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def note(words: str) -> None:
    """One line to the side: what is being done, or what to know of an input that was read all the same."""
    err().print(Text(words, style="dim"), soft_wrap=True)


def complain(name: str | None, reason: str) -> None:
    """One clear line: what could not be done, why, and what to do."""
    line = Text("dubsar: ", style="bold red")
    line.append(safe(f"{name}: {reason}" if name else reason), style="")
    err().print(line, soft_wrap=True)


def emit(row: Any) -> None:
    """One JSON value on one line."""
    line = json.dumps(row, ensure_ascii=False).translate(_UNSHOWN)
    typer.echo(line)


@contextmanager
def progress(what: str) -> Iterator[Callable[[int], None]]:
    """A line that counts on while a long work goes on; only where somebody looks on (a terminal on stderr)."""
    console = err()
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.completed}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(what, total=None)
        yield lambda step: bar.advance(task, step)
