"""Groups: the events of one document in the making, indexed so that a long list is grouped in nearly linear time.

A group keeps each day, place and toll that its claims state once; a book of groups finds by their days those that a
claim may belong to, instead of asking every one.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from dubsar.link.document.subjects import causes_clash, places_clash, same_day_and_place, same_toll, times_clash
from dubsar.model import Assessment, Claim, Harm, Place, Span, When

REACH = 600
"""Characters from a harm claim to a deed that may be its own without saying so."""
LEAD_KM = 40.0
"""How far the place of a headline may be from that of the sentence below it: a city, and its suburb."""
Day = tuple[date | None, date | None]
Spot = tuple[str, tuple[float, float] | None, str | None]


@dataclass(eq=False)
class Group:
    """One event in the making: the claims that make it, and the deeds and findings that were put to it."""

    claims: list[Claim] = field(default_factory=list)
    deeds: list[Claim] = field(default_factory=list)
    _days: Counter[Day] = field(default_factory=Counter)
    _whens: dict[Day, When] = field(default_factory=dict)
    _spots: Counter[Spot] = field(default_factory=Counter)
    _wheres: dict[Spot, Place] = field(default_factory=dict)
    _settings: dict[tuple[Day, Spot], Claim] = field(default_factory=dict)
    _tolls: dict[tuple[str, int | None, int | None], Harm] = field(default_factory=dict)
    _causes: dict[str, Harm] = field(default_factory=dict)
    _starts: list[int] = field(default_factory=list)
    _told: defaultdict[Span, list[Claim]] = field(default_factory=lambda: defaultdict(list))

    @property
    def start(self) -> int:
        return self._starts[0]

    @property
    def undated(self) -> bool:
        return not self._days

    def harm(self) -> list[Harm]:
        return [claim for claim in self.claims if isinstance(claim, Harm)]

    def told_in(self, sentence: Span) -> Sequence[Claim]:
        """The claims of one sentence."""
        return self._told.get(sentence, ())

    def take(self, claim: Claim) -> None:
        """Make a claim one of those that make the event."""
        self.claims.append(claim)
        insort(self._starts, claim.span.start)
        self._told[claim.span].append(claim)
        day, spot = day_of(claim.when), _spot_of(claim.where)
        if claim.when and day:
            self._days[day] += 1
            self._whens.setdefault(day, claim.when)
        if claim.where and spot:
            self._spots[spot] += 1
            self._wheres.setdefault(spot, claim.where)
        if day and spot:
            self._settings.setdefault((day, spot), claim)
        if isinstance(claim, Harm):
            self._causes.setdefault(claim.cause, claim)
            if claim.count:
                self._tolls.setdefault((claim.outcome, claim.count.low, claim.count.high), claim)

    def clashes(self, claim: Claim) -> bool:
        """Whether day or place keep a claim out: those of more than half of the claims here that state one."""
        if claim.when:
            apart = sum(n for day, n in self._days.items() if times_clash(self._whens[day], claim.when))
            if 2 * apart > self._days.total():
                return True
        if claim.where:
            apart = sum(n for spot, n in self._spots.items() if places_clash(self._wheres[spot], claim.where))
            return 2 * apart > self._spots.total()
        return False

    def tells(self, claim: Harm) -> bool:
        """Whether it gives the claim's toll."""
        return any(same_toll(each, claim) for each in self._tolls.values())

    def is_set_at(self, claim: Claim) -> bool:
        """Whether a claim here says the same day and place."""
        return any(same_day_and_place(each, claim) for each in self._settings.values())

    def is_of_another_kind(self, claim: Harm) -> bool:
        """Whether blasts are told here and the claim tells of shooting, or the other way round."""
        return any(causes_clash(each, claim) for each in self._causes.values())

    def counts(self, outcome: str) -> bool:
        return any(told == outcome for told, _, _ in self._tolls)

    def reaches(self, claim: Claim) -> bool:
        """Whether a claim is told within a few sentences of one that is here; a finding may stand anywhere."""
        gaps = (abs(start - claim.span.start) for start in self._beside(claim.span))
        return isinstance(claim, Assessment) or min(gaps) <= REACH

    def shares_paragraph(self, claim: Claim, text: str) -> bool:
        ends = (sorted((start, claim.span.start)) for start in self._beside(claim.span))
        return any("\n" not in text[start:end] for start, end in ends)

    def _beside(self, span: Span) -> list[int]:
        """Where the claims nearest before and after a span begin."""
        at = bisect_left(self._starts, span.start)
        return self._starts[max(0, at - 1) : at + 1]


class Groups:
    """The groups of a document in the order in which they began, found by sentence, by claim and by day."""

    def __init__(self) -> None:
        self.all: list[Group] = []
        self._order: dict[Group, int] = {}
        self._by_span: defaultdict[Span, list[Group]] = defaultdict(list)
        self._by_claim: dict[str, Group] = {}
        self._by_day: defaultdict[date, set[Group]] = defaultdict(set)
        self._any_day: set[Group] = set()
        self._headlines: list[Harm] = []

    def begin(self) -> Group:
        group = Group()
        self._order[group] = len(self.all)
        self.all.append(group)
        return group

    def put(self, claim: Claim, group: Group) -> None:
        group.take(claim)
        self._by_claim[claim.id] = group
        if group not in self._by_span[claim.span]:
            self._by_span[claim.span].append(group)
        if isinstance(claim, Harm) and claim.zone == "headline":
            self._headlines.append(claim)
        if claim.when and claim.when.day:
            self._by_day[claim.when.day].add(group)
        if group.undated or (claim.when and not claim.when.day):
            self._any_day.add(group)

    def of_sentence(self, span: Span) -> list[Group]:
        return self._ordered(self._by_span.get(span, ()))

    def of_claim(self, claim: str | None) -> Group | None:
        return self._by_claim.get(claim or "")

    def headed_by(self, claim: Harm) -> list[Group]:
        """The groups whose headline gives the claim's toll, for another place but no other day."""
        return [
            self._by_claim[each.id]
            for each in self._headlines
            if same_toll(each, claim) and not times_clash(each.when, claim.when)
        ]

    def under_headline(self, claim: Claim) -> Group | None:
        """The event of the headline for the first claim below it, on one person too and at a place near by.

        Reads "Toddler shot in Largo" above "A girl in Seminole died"; not where the day is another, or the way is long.
        """
        if not isinstance(claim, Harm) or claim.zone == "headline" or not self._headlines:
            return None
        if any(each.zone != "headline" for group in self.all for each in group.claims):
            return None
        if not all(each.count and each.count.exact == 1 for each in (*self._headlines, claim)):
            return None  # whom a list tells of is not known to be whom the headline does
        home = self._by_claim[self._headlines[0].id]
        far = any(_km_apart(each, claim) > LEAD_KM for each in home.claims)
        late = any(times_clash(each.when, claim.when) for each in home.claims)
        return None if far or late or home.is_of_another_kind(claim) else home

    def fitting(self, claim: Claim) -> list[Group]:
        """The groups that neither day nor place keeps the claim out of, in order."""
        day = claim.when.day if claim.when else None
        asked: Iterable[Group] = self.all if day is None else self._ordered(self._by_day[day] | self._any_day)
        return [group for group in asked if not group.clashes(claim)]

    def rank(self, group: Group) -> int:
        return self._order[group]

    def _ordered(self, groups: Iterable[Group]) -> list[Group]:
        return sorted(groups, key=self.rank)

    def __iter__(self) -> Iterator[Group]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)


def _km_apart(headline: Claim, claim: Claim) -> float:
    """How far a claim is from the place that the headline itself names."""
    named = headline.where if headline.where and headline.where.span else None
    own = named is not None and named.span is not None and headline.span.covers(named.span)
    km = named.km_to(claim.where) if named and own and claim.where else None
    return km or 0.0


def day_of(when: When | None) -> Day | None:
    return (when.start, when.end) if when else None


def _spot_of(where: Place | None) -> Spot | None:
    return (where.id or where.name, where.point, where.precision) if where else None
