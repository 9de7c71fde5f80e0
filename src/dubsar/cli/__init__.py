"""The command line: the verbs of the project, thin over its functions.

Results go to stdout, everything else to stderr. Exit codes: 0 done, 1 some of many inputs failed (or a ledger does not
verify), 2 bad usage or nothing could be done, 130 interrupted.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from dubsar import __version__
from dubsar.cli import captures, compare, demo, layers, ledger, places, reading, release, strikes, training
from dubsar.cli.terminal import INTERRUPTED, NOTHING_DONE, complain
from dubsar.errors import DubsarError

HELP = """Read news reports and military releases into attributed claims, join them into incidents with an honest
min-max toll, and keep the proof.
"""
EPILOG = """\b
Start with:
  dubsar demo
Then:
  dubsar add reports/
  dubsar link
  dubsar incidents
  dubsar show CODE
  dubsar publish --format report -o release/

The ledger is the file of --ledger, else of $DUBSAR_LEDGER, else dubsar.db in this folder.
"""

REPORT_IT = "Set DUBSAR_DEBUG=1, run it again, and report what it prints."

app = typer.Typer(
    name="dubsar",
    help=HELP,
    epilog=EPILOG,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)
gazetteer = typer.Typer(
    help=places.HELP,
    short_help="Build, extend and ask the index of place names.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.add_typer(gazetteer, name="gazetteer", short_help="Compile the index of place names, extend or ask it.")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"dubsar {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and stop.")
    ] = False,
) -> None:
    return None


def _teach(group: typer.Typer, name: str, work: Callable[..., None], words: str, examples: str) -> None:
    """Put a command in its group. The list of commands shows the first sentence of its help."""
    first = words.strip().split("\n")[0]
    group.command(name, help=words, short_help=first, epilog=examples)(work)


_teach(app, "read", reading.read, reading.READ_HELP, reading.READ_EXAMPLES)
_teach(app, "add", reading.add, reading.ADD_HELP, reading.ADD_EXAMPLES)
_teach(app, "link", ledger.link, ledger.LINK_HELP, ledger.LINK_EXAMPLES)
_teach(app, "train", training.train, training.HELP, training.EXAMPLES)
_teach(app, "incidents", ledger.incidents, ledger.INCIDENTS_HELP, ledger.INCIDENTS_EXAMPLES)
_teach(app, "show", ledger.show, ledger.SHOW_HELP, ledger.SHOW_EXAMPLES)
_teach(app, "verify", ledger.verify, ledger.VERIFY_HELP, ledger.VERIFY_EXAMPLES)
_teach(app, "strikes", strikes.strikes, strikes.HELP, strikes.EXAMPLES)
_teach(app, "compare", compare.compare, compare.HELP, compare.EXAMPLES)
_teach(app, "capture-histories", captures.capture, captures.HELP, captures.EXAMPLES)
_teach(app, "publish", release.publish, release.HELP, release.EXAMPLES)
_teach(app, "demo", demo.demo, demo.HELP, demo.EXAMPLES)
_teach(gazetteer, "build", places.build_index, places.BUILD_HELP, places.BUILD_EXAMPLES)
_teach(gazetteer, "find", places.find, places.FIND_HELP, places.FIND_EXAMPLES)
_teach(gazetteer, "add", layers.add, layers.ADD_HELP, layers.ADD_EXAMPLES)
_teach(gazetteer, "list", layers.list_added, layers.LIST_HELP, layers.LIST_EXAMPLES)
_teach(gazetteer, "remove", layers.remove, layers.REMOVE_HELP, layers.REMOVE_EXAMPLES)


def main() -> None:
    """The outermost edge: an error of ours is one clear line, never a traceback."""
    _open_closed()
    _quiet()
    try:
        app(prog_name="dubsar")
    except DubsarError as error:
        complain(None, str(error))
        sys.exit(NOTHING_DONE)
    except KeyboardInterrupt:
        complain(None, "Interrupted. What was reported as done is done; run the command again for the rest.")
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that the last flush has somewhere to go
        sys.exit(NOTHING_DONE)
    except Exception as error:
        if os.environ.get("DUBSAR_DEBUG"):
            raise
        complain(None, f"A fault of Dubsar itself ({type(error).__name__}: {error}). {REPORT_IT}")
        sys.exit(NOTHING_DONE)


def _open_closed() -> None:
    """Where the caller closed an output (`>&-`), what is said goes nowhere, and the work is done all the same."""
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w")  # noqa: SIM115 - open until the process ends
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w")  # noqa: SIM115


def _quiet() -> None:
    """What libraries log of broken input is told by us, once; what an output cannot show is escaped, not fatal."""
    for name in ("pypdf", "trafilatura", "charset_normalizer", "htmldate", "courlan"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
