"""dubsar strikes: what parties declare to have struck, by place, by month or by target."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from dubsar.cli.ledger import open_existing
from dubsar.cli.options import DEFAULT_LEDGER, AsJson, LedgerFile
from dubsar.cli.terminal import emit, out, say
from dubsar.errors import NotRecorded
from dubsar.ledger.ledger import Ledger
from dubsar.model import Claim
from dubsar.publish.charts import write_charts
from dubsar.publish.policy import Policy
from dubsar.publish.redact_strikes import redact_strikes
from dubsar.publish.strikes import write_strikes_csv
from dubsar.screen.claims import safe
from dubsar.screen.release import range_words
from dubsar.screen.strikes import strikes_table, targets_table
from dubsar.tally.counts import Range
from dubsar.tally.strikes.declared import Entry, declared_strikes
from dubsar.tally.strikes.tables import Choice, Chosen, Row, TargetRow, by_month, by_place, by_target, overall
from dubsar.tally.tolls.ranges import sum_of

HELP = """Add up the strikes that parties declare in their own releases: by place, by month, or by what was hit.

A statement that several releases print counts once. A total is never added to its lines; what it leaves over is "place
not stated". Numbers are min-max; + is an open top. What others report of a party is shown with --reported, beside
what is declared and never added to it. --out writes strikes.csv and two charts, through redaction.
"""
EXAMPLES = """\b
Examples:
  dubsar strikes --by month
  dubsar strikes --by place --country SY --since 2017-06-01 --until 2017-06-30
  dubsar strikes --by target --party coalition --json
  dubsar strikes --out charts/
"""
DATES = ["%Y-%m-%d"]


class By(StrEnum):
    place = "place"
    month = "month"
    target = "target"


ByWhat = Annotated[By, typer.Option("--by", help="What a row is: a place, a month, or an effect on a kind of target.")]
Country = Annotated[str | None, typer.Option("--country", metavar="CODE", help="Only one country: its code, as IQ.")]
Party = Annotated[
    str | None, typer.Option("--party", metavar="NAME", help="Only a party of this name, or a part of it.")
]
Since = Annotated[datetime | None, typer.Option("--since", metavar="DATE", formats=DATES, help="From this day on.")]
Until = Annotated[datetime | None, typer.Option("--until", metavar="DATE", formats=DATES, help="Up to this day.")]
Reported = Annotated[bool, typer.Option("--reported", help="Also, apart, the strikes that others report.")]
Folder = Annotated[
    Path | None,
    typer.Option("--out", "-o", metavar="DIR", help="Write tables (CSV) and charts (SVG, PNG) to this folder."),
]
Embargo = Annotated[
    int, typer.Option("--embargo-days", min=0, help="How long the places in --out stay no finer than a settlement.")
]


def strikes(
    by: ByWhat = By.month,
    ledger: LedgerFile = DEFAULT_LEDGER,
    country: Country = None,
    party: Party = None,
    since: Since = None,
    until: Until = None,
    reported: Reported = False,
    folder: Folder = None,
    embargo_days: Embargo = 30,
    as_json: AsJson = False,
) -> None:
    chosen = Chosen(party, country_code(country), since.date() if since else None, until.date() if until else None)
    with open_existing(ledger) as book:
        claims, documents = in_force(book), book.documents()
    account = declared_strikes(claims, documents)
    told = chosen.of(account.entries)
    others = chosen.of(declared_strikes(claims, documents, reported=True).entries) if reported else None
    if not told.entries and not (others and others.entries):
        raise NotRecorded(_nothing(account.entries))
    if as_json:
        for basis, choice in (("declared", told), ("reported", others)):
            for row in _rows(choice.entries, by) if choice else ():
                emit({"basis": basis} | _as_json(row))
    else:
        _show(told, by, "declared by")
        if others:
            say("Reported by others, never added to what is declared:\n")
            _show(others, by, "said to be by")
        _notes(told, len(account.running))
    if folder:
        release = redact_strikes(claims, documents, Policy(embargo_days=embargo_days), date.today(), chosen)
        written = [write_strikes_csv(release, folder / "strikes.csv"), *write_charts(release, folder)]
        if as_json:
            emit({"written": [str(path) for path in written], "held_back": release.held_back})
        else:
            say("\n".join(["Written:", *(f"  {path}" for path in written)]))


def country_code(country: str | None) -> str | None:
    if country is None or re.fullmatch("[A-Za-z]{2}", country):
        return country.upper() if country else None
    raise typer.BadParameter(f"{country!r} is no country code. Give its two letters, as IQ.", param_hint="--country")


def in_force(book: Ledger) -> tuple[Claim, ...]:
    """The claims of the readings in force, without those that a person rejected."""
    rejected = {each.claims[0] for each in book.judgements() if each.decision == "reject"}
    return tuple(claim for claim in book.claims() if claim.id not in rejected)


def _nothing(entries: Sequence[Entry]) -> str:
    if not entries:
        return (
            "No strike is declared in this ledger. Record releases with `dubsar add`, "
            "or see what others report with --reported."
        )
    parties = ", ".join(dict.fromkeys(entry.party.name for entry in entries))
    return f"No declared strike fits what you ask for. Ask for less; the ledger has strikes declared by: {parties}."


def _rows(entries: Iterable[Entry], by: By) -> Sequence[Row | TargetRow]:
    if by is By.target:
        return by_target(entries)
    return by_place(entries) if by is By.place else by_month(entries)


def _show(told: Choice, by: By, verb: str) -> None:
    """A table a party, under who declares, in how many releases, over which days."""
    console = out()
    for whole in overall(told.entries):
        mine = [entry for entry in told.entries if entry.party == whole.party]
        releases = f"{len(whole.documents)} document{'' if len(whole.documents) == 1 else 's'}"
        words = f"Strikes {verb} {whole.party.name}: {range_words(whole.strikes)} in {releases}{_days(mine)}"
        say(safe(words))
        if by is By.target:
            console.print(targets_table(by_target(mine)))
        else:
            rows = by_place(mine) if by is By.place else by_month(mine)
            console.print(strikes_table(rows, by, whole, console.width))


def _days(entries: Iterable[Entry]) -> str:
    periods = [entry.when for entry in entries if entry.when and entry.when.start and entry.when.end]
    if not periods:
        return ", of unknown days"
    first, last = min(when.start for when in periods if when.start), max(when.end for when in periods if when.end)
    return f", {first}" if first == last else f", {first} to {last}"


def _notes(told: Choice, running: int) -> None:
    if told.undecided:
        left = sum_of(entry.strikes for entry in told.undecided)
        say(f"Left out: {range_words(left)} strikes whose day is unknown or runs over the days asked for.")
    if running:
        say(f"Left out: {running} total{'' if running == 1 else 's'} over more than 31 days, which belong to no month.")
    if len({entry.party.key for entry in told.entries}) > 1:
        say("Do not add up the tables of allies: each also declares strikes of the other.")


def _as_json(row: Row | TargetRow) -> dict[str, Any]:
    shared = {"party": {"name": row.party.name, "id": row.party.id}}
    tail = {"statements": row.statements, "documents": list(row.documents)}
    if isinstance(row, TargetRow):
        return shared | {"effect": row.effect, "target": row.target, "count": _ends(row.count)} | tail
    numbers = {"strikes": _ends(row.strikes), "engagements": _ends(row.engagements), **tail, "flags": list(row.flags)}
    if row.month is not None:
        return shared | {"month": row.month} | numbers
    place = row.place.to_dict() if row.place else None
    return shared | {"country": row.country, "place": place} | numbers


def _ends(found: Range | None) -> dict[str, Any] | None:
    return {"low": found.low, "high": found.high, "open": found.open} if found else None
