"""Checks: where a release contradicts itself. Flags, never repairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from dubsar.extract.releases.grounding import Gazetteer
from dubsar.extract.releases.unread import Unread, unread
from dubsar.extract.releases.where import is_list, neighbours
from dubsar.model import Claim, Count, Strike

__all__ = ["Unread", "check", "unread"]


def check(claims: Iterable[Claim], places: Gazetteer | None = None) -> tuple[str, ...]:
    """One sentence for each contradiction among the Strike claims of a release; other kinds are passed over.

    Totals of strikes and of engagements against the sum of their parts (only where all are exact), engagements against
    strikes (an engagement is one weapon release at least, so a strike has one or more), the day of a part against the
    period of its total, several places for one number, and, where a gazetteer is given, a town that lies in another
    country than its heading says.
    """
    strikes = {claim.id: claim for claim in claims if isinstance(claim, Strike)}
    parts: dict[str, list[Strike]] = defaultdict(list)
    for claim in strikes.values():
        if claim.part_of:
            parts[claim.part_of].append(claim)
    flags = [flag for claim in strikes.values() for flag in (*_fewer_engagements(claim), *_several_places(claim))]
    for total, claim in strikes.items():
        if parts[total]:
            flags.extend(_sum_differs(claim, parts[total], "strikes", lambda part: part.strikes))
            flags.extend(_sum_differs(claim, parts[total], "engagements", lambda part: part.engagements))
            flags.extend(flag for part in parts[total] for flag in _outside_period(claim, part))
    if places:
        flags.extend(flag for claim in strikes.values() for flag in _abroad(claim, places))
    return tuple(flags)


def _fewer_engagements(claim: Strike) -> Iterator[str]:
    strikes = claim.strikes.low if claim.strikes else None
    engagements = claim.engagements.high if claim.engagements else None
    if strikes is not None and engagements is not None and engagements < strikes:
        yield f"fewer engagements than strikes: {engagements} and {strikes} in “{_short(claim)}”"


def _sum_differs(
    total: Strike, parts: list[Strike], unit: str, count: Callable[[Strike], Count | None]
) -> Iterator[str]:
    """A part without a number can only add: then nothing but a sum that is too large is a contradiction.

    Lines seldom give their engagements, so these are summed only where every line does.
    """
    whole, counts = count(total), [count(part) for part in parts]
    stated = whole.exact if whole and not whole.approximate else None
    known = [part.exact for part in counts if part is not None and part.exact is not None and not part.approximate]
    if stated is None or not known or (unit == "engagements" and len(known) < len(parts)):
        return
    complete = len(known) == len(parts)
    if sum(known) > stated or (complete and sum(known) != stated):
        where = f" in {total.where.name}" if total.where else ""
        yield f"total differs from its lines: {stated} {unit}{where}, the lines add up to {sum(known)}"


def _outside_period(total: Strike, part: Strike) -> Iterator[str]:
    if total.when and part.when and not total.when.overlaps(part.when):
        yield f"day outside the period of its total: “{_short(part)}”"


def _several_places(claim: Strike) -> Iterator[str]:
    """The point of the claim is that of the first place (docs/decisions/008)."""
    if claim.where and claim.where.words and claim.where.relation != "between" and is_list(claim.where.words):
        yield f"several places for one number: {' '.join(claim.where.words.split())}, in “{_short(claim)}”"


def _abroad(claim: Strike, places: Gazetteer) -> Iterator[str]:
    """A town unknown in the country that the release states, and known by this very name in a neighbouring one.

    Reads "Raqqah" below "Iraq"; must not read a village that no gazetteer knows, or one known in both countries.
    """
    where = claim.where
    if not where or where.point or not where.country or not where.words or is_list(where.words):
        return
    found = places.resolve(where.words)
    if found.point and found.precision == "settlement" and found.country in neighbours(where.country):
        yield f"place in another country than its heading: {where.words} lies in {found.country}, not {where.country}"


def _short(claim: Strike) -> str:
    quote = " ".join(claim.span.quote.split())
    return quote if len(quote) <= 60 else f"{quote[:59]}…"
