"""Checks: where a release contradicts itself, and which of its lines were not read. Flags, never repairs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from dubsar.extract.releases.lines import Remark, read_lines
from dubsar.model import Claim, Span, Strike

_LISTED = re.compile(r"\s*(?:--|[-–—•*·])\s*\w|Near\s+[A-Z]")


def check(claims: Iterable[Claim]) -> tuple[str, ...]:
    """One sentence for each contradiction among the Strike claims of a release; other kinds are passed over.

    Total against the sum of its parts (only where both are exact), engagements against strikes (an engagement is one
    weapon release at least, so a strike has one or more), and the day of a part against the period of its total.
    """
    strikes = {claim.id: claim for claim in claims if isinstance(claim, Strike)}
    parts: dict[str, list[Strike]] = defaultdict(list)
    for claim in strikes.values():
        if claim.part_of:
            parts[claim.part_of].append(claim)
    flags = [flag for claim in strikes.values() for flag in _fewer_engagements(claim)]
    for total in strikes:
        if parts[total] and total in strikes:
            flags.extend(_sum_differs(strikes[total], parts[total]))
            flags.extend(flag for part in parts[total] for flag in _outside_period(strikes[total], part))
    return tuple(flags)


def unread(text: str) -> Iterator[Span]:
    """The listed lines of a release that no statement was read from: kept for a person to look at."""
    for line in read_lines(text):
        if isinstance(line, Remark) and _LISTED.match(text, line.start, line.end):
            yield Span(line.start, line.end, text[line.start : line.end])


def _fewer_engagements(claim: Strike) -> Iterator[str]:
    strikes = claim.strikes.low if claim.strikes else None
    engagements = claim.engagements.high if claim.engagements else None
    if strikes is not None and engagements is not None and engagements < strikes:
        yield f"fewer engagements than strikes: {engagements} and {strikes} in “{_short(claim)}”"


def _sum_differs(total: Strike, parts: list[Strike]) -> Iterator[str]:
    stated = total.strikes.exact if total.strikes else None
    counts = [part.strikes.exact for part in parts if part.strikes]
    known = [count for count in counts if count is not None]
    if stated is not None and len(known) == len(counts) and known and sum(known) != stated:
        where = f" in {total.where.name}" if total.where else ""
        yield f"total differs from its lines: {stated} strikes{where}, the lines add up to {sum(known)}"


def _outside_period(total: Strike, part: Strike) -> Iterator[str]:
    if total.when and part.when and not total.when.overlaps(part.when):
        yield f"day outside the period of its total: “{_short(part)}”"


def _short(claim: Strike) -> str:
    quote = " ".join(claim.span.quote.split())
    return quote if len(quote) <= 60 else f"{quote[:59]}…"
