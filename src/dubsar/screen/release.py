"""What a terminal shows of a strike release: a table by country and place, with totals, flags and what was not read.

Values in, renderables out. Whatever a document says passes `safe`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dubsar.model import Claim, Count, Effect, Strike
from dubsar.publish.wording import country_name
from dubsar.screen.claims import UNKNOWN, claim_block, document_line, safe
from dubsar.screen.facts import as_written, past, when_words
from dubsar.tally.counts import Range
from dubsar.tally.reading import Reading
from dubsar.tally.tolls.ranges import literal, sum_of
from dubsar.tally.tolls.stated import is_running, is_total

WIDE = 110


def release_page(reading: Reading, width: int = WIDE) -> RenderableType:
    """A strike release: the table, then what contradicts itself in it, then what could not be read."""
    strikes = [claim for claim in reading.claims if isinstance(claim, Strike)]
    lines = [claim for claim in strikes if not is_running(claim)]
    parts: list[RenderableType] = [document_line(reading.document), _heading(strikes), release_table(lines, width)]
    running = [claim for claim in strikes if is_running(claim)]
    parts += [_listed("Over a longer time, in no sum", map(_running_words, running), "dim")]
    parts += [*other_claims(reading, Strike), *remarks(reading)]
    return Group(*parts)


@dataclass(frozen=True, slots=True)
class _Line:
    """One row: cells as they are shown, and the style of the whole."""

    where: str
    day: str
    strikes: str
    engagements: str
    said: str
    style: str = ""


def release_table(claims: Sequence[Strike], width: int = WIDE) -> Table:
    """Lines under their country, each country's stated total beside what its lines add up to, and all of them last.

    The days have a column where there are several, the engagements where any are stated.
    """
    rows = list(_rows(claims, wide=width >= WIDE))
    days = {when_words(claim.when) for claim in claims}
    shown = {"day": len(days) > 1, "engagements": any(claim.engagements for claim in claims)}
    table = Table(header_style="bold", box=SIMPLE_HEAD, pad_edge=False, show_lines=False)
    table.add_column("place", no_wrap=False, overflow="fold", min_width=14)
    if shown["day"]:
        table.add_column("day", no_wrap=False, min_width=10)
    table.add_column("strikes", justify="right", no_wrap=True)
    if shown["engagements"]:
        table.add_column("engage-\nments", justify="right", no_wrap=True)
    table.add_column("what they did", overflow="fold", ratio=1)
    for row in rows:
        place = Padding(Text(safe(row.where)), (0, 0, 0, 0 if row.style else 2))
        day, fights = [Text(safe(row.day))] * shown["day"], [Text(row.engagements)] * shown["engagements"]
        table.add_row(place, *day, Text(row.strikes), *fights, Text(safe(row.said)), style=row.style)
    return table


def _rows(claims: Sequence[Strike], *, wide: bool) -> Iterator[_Line]:
    parents = {claim.part_of for claim in claims}
    leaves = [claim for claim in claims if not is_total(claim) and claim.id not in parents]
    countries = dict.fromkeys(_country(claim) for claim in claims if not _overall(claim))
    for country in countries:
        totals = [claim for claim in claims if _country(claim) == country and is_total(claim) and not _overall(claim)]
        lines = [claim for claim in claims if _country(claim) == country and not is_total(claim)]
        yield from _country_rows(country, totals, [claim for claim in leaves if claim in lines])
        yield from (_line(claim, wide=wide) for claim in lines)
        yield _Line("", "", "", "", "")
    for claim in claims:
        if _overall(claim):
            parts = [each for each in claims if each.part_of == claim.id]
            yield _total_row("All", claim, "its parts" if any(map(is_total, parts)) else "its lines", parts)
    if not any(map(_overall, claims)) and len(countries) > 1:
        yield _Line("All", "", range_words(sum_of(literal(c.strikes) for c in leaves)), "", "sum of the lines", "bold")


def _country_rows(country: str | None, totals: Sequence[Strike], lines: Sequence[Strike]) -> Iterator[_Line]:
    """The stated totals of a country; where none is stated the sum of its lines, and that it is one."""
    name = country_name(country) if country else "Country not stated"
    for claim in totals:
        parts = [each for each in lines if each.part_of == claim.id]
        yield _total_row(name, claim, "its lines", parts or [each for each in lines if each.part_of is None])
    if not totals:
        yield _Line(name, "", range_words(sum_of(literal(c.strikes) for c in lines)), "", "sum of the lines", "bold")


def _total_row(name: str, claim: Strike, parts: str, counted: Iterable[Strike]) -> _Line:
    stated, added = literal(claim.strikes), sum_of(literal(each.strikes) for each in counted)
    said = "stated" if added is None else f"stated; {parts} add up to {range_words(added)}"
    differs = added is not None and stated is not None and (added.low, added.high) != (stated.low, stated.high)
    style = "bold yellow" if differs else "bold"
    return _Line(name, when_words(claim.when), count_words(claim.strikes), count_words(claim.engagements), said, style)


def _line(claim: Strike, *, wide: bool) -> _Line:
    """On a narrow screen the place is only as the release writes it."""
    place = claim.where if claim.where is None or wide else replace(claim.where, name=claim.where.words or "")
    where = as_written(place) if place else "place not stated"
    cells = when_words(claim.when), count_words(claim.strikes) or UNKNOWN, count_words(claim.engagements)
    return _Line(where, *cells, effect_words(claim.effects))


def effect_words(effects: Iterable[Effect]) -> str:
    """`engaged 2 tactical units; destroyed 3 fighting positions, 2 vehicles`: the release's own words and counts."""
    grouped: dict[str, list[str]] = {}
    for effect in effects:
        count = count_words(effect.count)
        grouped.setdefault(effect.effect, []).append(f"{count} {effect.target}" if count else effect.target)
    return "; ".join(f"{past(verb)} {', '.join(targets)}" for verb, targets in grouped.items())


def count_words(count: Count | None) -> str:
    """The count as everywhere (`3`, `3+`, `≤3`, `~3`); nothing where no number is stated."""
    return f"{count:,}" if count and count.known else ""


def range_words(found: Range | None) -> str:
    if found is None:
        return UNKNOWN
    ends = f"{found.low:,}" if found.low == found.high else f"{found.low:,}–{found.high:,}"
    return f"{ends}+" if found.open else ends


def _country(claim: Strike) -> str | None:
    return claim.where.country if claim.where else None


def _overall(claim: Strike) -> bool:
    return is_total(claim) and claim.where is None


def _heading(claims: Sequence[Strike]) -> Text:
    """Who declares, and of when, on one line."""
    parties = dict.fromkeys(actor.name for claim in claims for actor in claim.by)
    days = dict.fromkeys(when_words(claim.when) for claim in claims if claim.when and not is_running(claim))
    words = f"Strikes declared by {', '.join(parties) or 'a party that is not named'}"
    if len(days) == 1:
        words += f" on {next(iter(days))}"
    elif not days:
        words += ", on a day that is not stated"
    return Text(safe(words), style="dim")


def _running_words(claim: Strike) -> str:
    return f"{count_words(claim.strikes)} strikes, {when_words(claim.when) or 'since a day that is not stated'}"


def other_claims(reading: Reading, shown: type[Claim]) -> Iterator[RenderableType]:
    """The claims of other kinds, as everywhere."""
    return (claim_block(claim) for claim in reading.claims if not isinstance(claim, shown))


def remarks(reading: Reading) -> Iterator[RenderableType]:
    if reading.flags:
        yield _listed("To look at", reading.flags, "yellow")
    if reading.problems:
        yield _listed("Not read", reading.problems, "yellow")


def _listed(heading: str, lines: Iterable[str], style: str) -> RenderableType:
    """A heading over lines with a mark before each; nothing where there are none."""
    told = list(lines)
    if not told:
        return Text(end="")
    grid = Table.grid(padding=(0, 1))
    for line in told:
        grid.add_row(Text("•", style=style), Text(safe(line), overflow="fold"))
    return Padding(Group(Text(heading, style=f"bold {style}".strip()), grid), (0, 0, 1, 0))
