"""dubsar capture-histories: which lists hold which incident, and whether they could carry an estimate."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from dubsar.cli.ledger import open_existing
from dubsar.cli.options import DEFAULT_LEDGER, AsJson, Codebook, LedgerFile
from dubsar.cli.release import Unreviewed, event_incidents, harmful, party_names
from dubsar.cli.strikes import Folder
from dubsar.cli.terminal import counted, emit, out, say
from dubsar.errors import NotRecorded
from dubsar.publish.captures import verdict, write_captures
from dubsar.publish.policy import Policy
from dubsar.publish.redact_captures import redact_captures
from dubsar.screen.captures import overlaps_table, patterns_table
from dubsar.tally.capture import Captures, capture_histories
from dubsar.tally.reading import DEFAULT_CODEBOOK

HELP = """Count which lists (publishers) hold which incidents, and say whether that could carry an estimate.

Multiple-systems estimation needs three or more lists that were made apart and have enough in common. Where one takes
its news from another, or the overlap is too thin, it is refused, with the reasons. No estimate is made. --out writes
the capture histories (0 and 1 by list), the overlaps and the verdict, through redaction.
"""
EXAMPLES = """\b
Examples:
  dubsar capture-histories --ledger mosul.db
  dubsar capture-histories --list "Levant Courier" --list SNHR --list "Gulf Meridian" --out histories/
"""

Lists = Annotated[
    list[str], typer.Option("--list", metavar="NAME", help="A publisher that is a list; several times for several.")
]


def capture(
    names: Lists = [],  # noqa: B006 - typer reads it, nobody writes to it
    ledger: LedgerFile = DEFAULT_LEDGER,
    codebook: Codebook = DEFAULT_CODEBOOK,
    folder: Folder = None,
    unreviewed: Unreviewed = False,
    as_json: AsJson = False,
) -> None:
    with open_existing(ledger) as book:
        told = harmful(event_incidents(book, codebook))
    found = capture_histories(told, names)
    if not found.histories:
        raise NotRecorded(
            "No incident of harm in this ledger is on one of these lists. Name publishers with --list as they are "
            "recorded, or record their reports with `dubsar add`."
        )
    signed = {incident.code or incident.id for _, incident in told if incident.state in ("signed", "published")}
    loose = sum(each.incident not in signed for each in found.histories)
    if as_json:
        _emit(found)
    else:
        _show(found, loose)
    if folder:
        policy = Policy(include_unreviewed=unreviewed, known_names=party_names())
        release = redact_captures(told, policy, date.today(), names)
        written = [str(path) for path in write_captures(release, folder)]
        if as_json:
            emit({"written": written, "incidents": len(release.rows)})
        else:
            left = len(found.histories) - len(release.rows)
            say(
                f"{left} incidents are not written: nobody signed them (--unreviewed writes them, marked)." * (left > 0)
            )
            say("\n".join(["Written:", *(f"  {path}" for path in written)]))


def _emit(found: Captures) -> None:
    for each in found.histories:
        held = {name: name in each.lists for name in found.lists}
        place = {"month": each.month, "country": each.country, "admin1": each.admin1}
        emit({"row": "history", "incident": each.incident} | place | {"lists": held})
    for overlap in found.overlaps:
        emit({"row": "overlap"} | overlap.to_dict())
    emit({"row": "verdict", "ready": not found.refusals, "refusals": list(found.refusals)})


def _show(found: Captures, loose: int) -> None:
    console = out()
    say(f"{counted(len(found.histories), 'incident')} by the lists that hold them")
    console.print(patterns_table(found))
    if found.overlaps:
        say("What each two lists have in common")
        console.print(overlaps_table(found))
    for line in verdict(found.refusals, loose):
        say(line)
