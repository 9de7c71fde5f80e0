"""Stated: the strike claims of documents as statements, each with what makes it the same as one elsewhere."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import sha256

from dubsar.model import Actor, Count, Document, Effect, Place, Strike, When
from dubsar.tally.roots.offices import declarer, striker

Key = tuple[Hashable, ...]
NOBODY = Actor("nobody named")
WEEK = 7
LONG_DAYS = 31
"""A period of more days is no reporting period but a campaign."""
# "Since operations began", without a day of its own: the reader then takes the day of the release.
_CAMPAIGN = re.compile(
    r"\bsince\s+(?:the\s+)?(?:start|beginning|begin\w*|operations?|strikes|air\s*strikes|coalition)|\bto\s+date\b"
    r"|\bso\s+far\b|\bthus\s+far\b",
    re.IGNORECASE,
)
_FACTION = re.compile(r"\b(?:ISI[LS]|Da[’'`]?esh|Islamic State|IS)(?:-held|-used)?\b[’'`]?s?", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Statement:
    """One strike claim with the party that it is counted under, and the statement that it is a part of."""

    claim: Strike
    party: Actor
    key: Key
    parent: Statement | None = None

    @property
    def is_total(self) -> bool:
        return is_total(self.claim)

    @property
    def running(self) -> bool:
        return is_running(self.claim)

    @property
    def place(self) -> Place | None:
        """The place, None where at most a country is stated."""
        where = self.claim.where
        return None if where is None or where.precision == "country" else where

    @property
    def period(self) -> tuple[date, date] | None:
        """First and last day, None where either is not known."""
        when = self.claim.when
        return (when.start, when.end) if when and when.start and when.end else None

    @property
    def lists_nothing(self) -> bool:
        """Whether it only counts the strikes of a week or more, and says nothing of what they did."""
        period = self.period
        return not self.claim.effects and period is not None and (period[1] - period[0]).days >= WEEK - 1

    def holds(self, other: Statement) -> bool:
        """Whether a count over its days and place takes in the strikes of the other, which lie within its days."""
        mine, theirs = self.claim.where, other.claim.where
        if self.place is None:
            return mine is None or (theirs is not None and theirs.country == mine.country)
        return other.place is not None and place_key(other.place) == place_key(self.place)

    def above(self) -> Iterator[Key]:
        """The keys of the totals that it is counted in, nearest first, each once."""
        seen = {self.key}
        each, left = self.parent, 8  # no release nests deeper; a forged one may go in circles
        while each is not None and left:
            if each.key not in seen:
                seen.add(each.key)
                yield each.key
            each, left = each.parent, left - 1


def is_total(claim: Strike) -> bool:
    """Whether it counts strikes of a country or of all: "In Syria, coalition forces conducted seven strikes"."""
    return not claim.effects and (claim.where is None or claim.where.precision == "country")


def is_running(claim: Strike) -> bool:
    """Whether it speaks of a whole campaign, and so belongs to no month.

    Reads "21,400 strikes between August 2014 and late June 2017", "since operations began"; must not read
    "strikes between Oct. 29 and Nov. 4".
    """
    when = claim.when
    if when is not None and (when.start is None or when.end is None or (when.end - when.start).days > LONG_DAYS):
        return True
    return is_total(claim) and _CAMPAIGN.search(claim.span.quote) is not None


def statements_of(
    claims: Iterable[Strike], documents: Mapping[str, Document], *, reported: bool = False
) -> list[Statement]:
    """What parties declare themselves, or what others `reported`; teasers, comments and denials state nothing."""
    told = {claim.id: claim for claim in claims if claim.document in documents and _counts(claim)}
    undated = _first_printed(documents)
    found: dict[str, Statement] = {}
    for claim in told.values():
        party = _party(claim, told)
        own = declarer(claim, documents[claim.document], party)
        if (own is None) == reported:
            under = party or NOBODY if own is None else own
            found[claim.id] = Statement(claim, under, _key(claim, under, undated[claim.document]))
    for each in found.values():
        parent = found.get(each.claim.part_of or "")
        if parent is not None and parent is not each and parent.claim.document == each.claim.document:
            each.parent = None if parent.running else parent
    return list(found.values())


def _counts(claim: Strike) -> bool:
    return claim.zone not in ("teaser", "comment") and claim.stance != "denied"


def _party(claim: Strike, told: Mapping[str, Strike]) -> Actor | None:
    """Who is said to strike: by the claim itself, else by the totals above it."""
    each: Strike | None = claim
    for _ in range(8):
        if each is None:
            return None
        if found := striker(each):
            return found
        each = told.get(each.part_of or "")
    return None


def _first_printed(documents: Mapping[str, Document]) -> dict[str, str]:
    """For each document what stands for the day of a statement without one: the first day its text was printed.

    Only for telling whether two statements are one: such a statement stays undated.
    """
    digests = {id: _digest(document.text) for id, document in documents.items()}
    first: dict[str, str] = {}
    for id, digest in digests.items():
        day = documents[id].published
        if day is not None:
            first[digest] = min(first.get(digest, "9999"), day.isoformat())
    return {id: first.get(digest, digest) for id, digest in digests.items()}


def _digest(text: str) -> str:
    return sha256(" ".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()


def _key(claim: Strike, party: Actor, undated: str) -> Key:
    """What two statements share that are one: party, days, place, counts, effects; of totals only their strikes."""
    where = claim.where
    own = (party.key, _days(claim.when) or undated, where.country if where else None, _ends(claim.strikes))
    if is_total(claim):
        return ("total", *own)
    place = where and where.precision != "country" and (where.relation, place_key(where))
    effects = tuple(sorted(map(_effect, claim.effects)))
    return ("line", *own, place, _ends(claim.engagements), effects)


def place_key(place: Place) -> str:
    """What two mentions of one place share: the id, else the lower-cased name."""
    return place.id or place.name.casefold()


def _days(when: When | None) -> tuple[str, str] | None:
    return (str(when.start), str(when.end)) if when and (when.start or when.end) else None


def _ends(count: Count | None) -> tuple[int, int] | None:
    """Both ends, -1 for an open one, so that they can be sorted."""
    if count is None:
        return None
    return (-1 if count.low is None else count.low, -1 if count.high is None else count.high)


def _effect(effect: Effect) -> tuple[str, tuple[int, int], str]:
    return (effect.effect, _ends(effect.count) or (-2, -2), target_words(effect.target))


@lru_cache(maxsize=8192)
def target_words(words: str) -> str:
    """The words of a target without whose it is, by which offices differ: "ISIL vehicles" and "ISIS vehicles"."""
    return " ".join(_FACTION.sub(" ", words).casefold().split())
