"""The command line: the verbs of the project, thin over its functions.

Results go to stdout, everything else to stderr. Exit codes: 0 done, 1 some of many inputs failed (or a ledger does not
verify), 2 bad usage or nothing could be done, 130 interrupted.
"""

from __future__ import annotations

import logging
import os
import sys
from typing import Annotated

import typer

from dubsar import __version__
from dubsar.cli import demo, ledger, places, reading, release
from dubsar.cli.terminal import INTERRUPTED, NOTHING_DONE, complain
from dubsar.errors import DubsarError

HELP = """Read news reports and military releases into attributed claims, join them into incidents with an honest
min-max toll, and keep the proof.
"""
EPILOG = """Start with:  dubsar demo

Then:  dubsar add reports/ --ledger my.db · dubsar link · dubsar incidents · dubsar show CODE · dubsar publish

The ledger is the file of --ledger, else of $DUBSAR_LEDGER, else dubsar.db in this folder.
"""

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
gazetteer = typer.Typer(help=places.HELP, no_args_is_help=True, rich_markup_mode=None)
app.add_typer(gazetteer, name="gazetteer")


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


app.command(help=reading.READ_HELP, epilog=reading.READ_EXAMPLES)(reading.read)
app.command(help=reading.ADD_HELP, epilog=reading.ADD_EXAMPLES)(reading.add)
app.command(help=ledger.LINK_HELP, epilog=ledger.LINK_EXAMPLES)(ledger.link)
app.command(help=ledger.INCIDENTS_HELP, epilog=ledger.INCIDENTS_EXAMPLES)(ledger.incidents)
app.command(help=ledger.SHOW_HELP, epilog=ledger.SHOW_EXAMPLES)(ledger.show)
app.command(help=ledger.VERIFY_HELP, epilog=ledger.VERIFY_EXAMPLES)(ledger.verify)
app.command(help=release.HELP, epilog=release.EXAMPLES)(release.publish)
app.command(help=demo.HELP, epilog=demo.EXAMPLES)(demo.demo)
gazetteer.command("build", help=places.BUILD_HELP, epilog=places.BUILD_EXAMPLES)(places.build_index)
gazetteer.command(help=places.FIND_HELP, epilog=places.FIND_EXAMPLES)(places.find)


def main() -> None:
    """The outermost edge: an error of ours is one clear line, never a traceback."""
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


def _quiet() -> None:
    """What libraries log of broken input is told by us, once; what an output cannot show is escaped, not fatal."""
    for name in ("pypdf", "trafilatura", "charset_normalizer", "htmldate", "courlan"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
