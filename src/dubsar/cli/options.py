"""The options that several commands share, each declared once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT", help="Files (.txt .md .html .jsonl .json .pdf), folders, URLs, or - for standard input."
    ),
]
LedgerFile = Annotated[
    str,
    typer.Option("--ledger", metavar="FILE", envvar="DUBSAR_LEDGER", help="The ledger: one file, made when absent."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON, one value per line, for other programs.")]
Codebook = Annotated[
    str, typer.Option("--codebook", metavar="NAME", help="The rules by which claims become tolls and grades.")
]
OutFolder = Annotated[
    Path, typer.Option("--out", "-o", metavar="DIR", help="The folder to write to, made when absent.")
]
DEFAULT_LEDGER = "dubsar.db"
