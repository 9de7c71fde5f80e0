"""Declared strikes: what parties say they struck, each statement counted once and no total on top of its parts.

A sum over strikes is honest only under five rules, all kept here: a statement that several documents print counts once;
a total never stands beside the lines that it counts, only what it leaves over does; a total over a long period
("since August 2014") is in no sum; what others report of a party is never added to what it declares itself; parties
of one alliance are never added up, since each also speaks of the other's aircraft.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dubsar.model import Actor, Claim, Document, Effect, Place, Strike, When
from dubsar.tally.counts import Range
from dubsar.tally.strikes.totals import Rests, Told, gather, over_days, totals_of
from dubsar.tally.tolls.ranges import envelope, literal, times_over
from dubsar.tally.tolls.stated import Key, Statement, statements_of

REST = "rest of a stated total"
TOGETHER = "engagements of several places together"
EXCEEDED = "the lines add up to more than the stated total"
UNCOUNTED = "a number of strikes is not stated"
APPROXIMATE = "approximate"
DIFFER = "documents differ on the engagements"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing declared, in no other entry: the rows of every table are sums of entries.

    `place` is None where none is stated, `country` too; `statements` tells how often its documents make it, at least
    once; `strikes` is None where no number is stated; `claim` is the id of the first claim that makes it.
    """

    party: Actor
    country: str | None
    place: Place | None
    when: When | None
    strikes: Range | None
    engagements: Range | None
    effects: tuple[Effect, ...]
    statements: int
    documents: tuple[str, ...]
    claim: str
    flags: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Who, when, where, how many, and the claim and documents behind it; effects are told by the claim."""
        return {
            "claim": self.claim,
            "party": {"name": self.party.name, "id": self.party.id},
            "when": self.when.to_dict() if self.when else None,
            "country": self.country,
            "where": self.place.to_dict() if self.place else None,
            "strikes": self.strikes.to_dict() if self.strikes else None,
            "documents": list(self.documents),
            "flags": list(self.flags),
        }


@dataclass(frozen=True, slots=True)
class Account:
    """All entries, by party, day and place, and the statements over long periods that are in none of them."""

    entries: tuple[Entry, ...]
    running: tuple[Strike, ...]


def declared_strikes(claims: Iterable[Claim], documents: Iterable[Document], *, reported: bool = False) -> Account:
    """The account of the strikes that parties declare in these documents, or of those that others `reported`.

    Nothing depends on the order of documents, and a copy of a document adds nothing but itself to `documents`.
    """
    known = {document.id: document for document in documents}
    told = statements_of((claim for claim in claims if isinstance(claim, Strike)), known, reported=reported)
    running = sorted((each.claim for each in told if each.running), key=lambda claim: claim.id)
    lasting = [each for each in told if not each.running]
    return Account(tuple(_entries(lasting)), tuple(running))


def _entries(statements: list[Statement]) -> list[Entry]:
    by_document: dict[str, list[Statement]] = defaultdict(list)
    for each in sorted(statements, key=lambda each: each.claim.id):
        by_document[each.claim.document].append(each)
    inner = {each.parent.key for each in statements if each.parent}
    told = gather(by_document, inner)
    totals = totals_of(by_document, inner)
    totals |= over_days(told, totals)
    rests = Rests(told, totals)
    exceeded = {leaf for key in totals if rests.exceeded(key) for leaf in totals[key].leaves}
    found = [_leaf(each, exceeded=key in exceeded) for key, each in told.items() if key not in totals]
    found += [entry for key in totals if (entry := _rest(told[key], rests, key))]
    return sorted(found, key=_order)


def _rest(told: Told, rests: Rests, key: Key) -> Entry | None:
    """What a total leaves over, as an entry whose place is not stated; None where nothing is."""
    strikes, fights = rests.rest(key, fights=False), rests.rest(key, fights=True)
    if strikes is None and fights is None:
        return None
    claim = told.first.claim
    flags = {REST if strikes else TOGETHER} | _flags(claim) | ({DIFFER} if len(told.engagements) > 1 else set())
    return Entry(
        told.first.party,
        claim.where.country if claim.where else None,
        None,
        claim.when,
        strikes or Range(0, 0),
        fights,
        (),
        0,
        tuple(sorted(told.documents)),
        claim.id,
        tuple(sorted(flags)),
    )


def _leaf(told: Told, *, exceeded: bool) -> Entry:
    claim = told.first.claim
    flags = _flags(claim) | ({EXCEEDED} if exceeded else set()) | ({DIFFER} if len(told.engagements) > 1 else set())
    return Entry(
        told.first.party,
        claim.where.country if claim.where else None,
        told.first.place,
        claim.when,
        times_over(literal(claim.strikes), told.times),
        times_over(envelope(told.engagements), told.times),
        claim.effects * told.times,
        told.times,
        tuple(sorted(told.documents)),
        claim.id,
        tuple(sorted(flags)),
    )


def _flags(claim: Strike) -> set[str]:
    if claim.strikes is None or not claim.strikes.known:
        return {UNCOUNTED}
    return {APPROXIMATE} if claim.strikes.approximate else set()


def _order(entry: Entry) -> tuple[tuple[str, ...], tuple[int, ...], str]:
    """By party, day and place; the rest only makes the order the same on every run."""
    day = entry.when.start.isoformat() if entry.when and entry.when.start else "9999"
    place = entry.place
    words = (entry.party.name, day, entry.country or "~", place.name if place else "~", *entry.documents)
    ends = (entry.strikes.low, entry.strikes.high) if entry.strikes else (-1, -1)
    fights = (entry.engagements.low, entry.engagements.high) if entry.engagements else (-1, -1)
    return words, ends + fights, entry.claim
