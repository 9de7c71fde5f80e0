"""Statements: what each root says of one outcome in one sentence, and which of them state a toll."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container
from dataclasses import dataclass, replace

from dubsar.link.document.subjects import adds_on
from dubsar.model import Document, Event, Harm
from dubsar.model.kinds import Outcome
from dubsar.tally.parties import own_statement_of, parties
from dubsar.tally.roots.relays import root_key
from dubsar.tally.roots.roots import root_keys
from dubsar.tally.tolls.added import adds_to
from dubsar.tally.tolls.coders_notes import is_coded, is_of_another_row
from dubsar.tally.tolls.living import of_the_living, told_anew
from dubsar.tally.tolls.mentions import (
    is_detail,
    is_own_life,
    is_toll,
)
from dubsar.tally.tolls.tops import position, tops_and_parts
from dubsar.tally.tolls.updates import is_rising, tells_of_rescue

MANY = 3
_DEAD = re.compile(r"\b(?:kill(?:ed|ing|s)|died|dead|deaths?)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Statement:
    """What one root says in one sentence, a toll apart: the claims that count apart (`tops`) and the parts of them.

    `rescue` says that a report of the event, this one or another, tells of people being searched for.
    """

    root: str
    document: Document
    tops: tuple[Harm, ...]
    parts: tuple[Harm, ...]
    detail: bool
    rescue: bool = False

    @property
    def claims(self) -> tuple[Harm, ...]:
        return self.tops + self.parts

    @property
    def states_total(self) -> bool:
        """Whether it counts all of the harmed: not one class of them alone."""
        statuses = {claim.status for claim in self.tops}
        return bool(statuses & {"unknown", "mixed"}) or statuses >= {"civilian", "combatant"}


def statements(event: Event, outcome: Outcome, rules: Container[str] = ("S2",)) -> tuple[list[Statement], list[Harm]]:
    """The statements on one outcome, and beside them the attackers' own (S2: no figures of the harm's size).

    A codebook without S2 takes an attacker's statement as anybody's. Under `own-row` the deaths that a note gives as
    the reason of its event are left out, and under `coded-figure` all figures beside the one said to be coded.
    """
    among = parties(event)
    said: dict[tuple[str, str, int], dict[str, Harm]] = defaultdict(dict)
    attackers: dict[str, Harm] = {}
    documents = {document.id: document for document in event.documents}
    harm = [c for c in event.harm() if c.stance != "denied" and c.zone not in ("teaser", "comment")]
    harm = [claim for claim in harm if not is_of_another_row(claim)] if "own-row" in rules else harm
    coded = (
        [claim for claim in harm if claim.outcome == "killed" and is_coded(claim)] if "coded-figure" in rules else []
    )
    harm = [claim for claim in harm if claim.outcome != "killed"] + coded if coded else harm
    voices, begins = _voices(event, harm), _beginnings(harm)
    for claim in of_the_living(harm, outcome) if outcome == "injured" else told_anew(harm, outcome):
        document = documents[claim.document]
        party = own_statement_of(claim, document, among)
        if party is not None and "S2" in rules:
            attackers[claim.id] = claim
            continue
        told_of = begins.get(claim.part_of or "")
        at, teller = told_of or begins[claim.id]
        voice = root_key(party.name) if party and voices[teller].startswith("voice of") else voices[teller]
        said[voice, claim.document, at][claim.id] = claim
    rescue = any(tells_of_rescue(document.text) for document in event.documents)
    told = [_statement(key[0], documents[key[1]], list(said[key].values()), rescue=rescue) for key in sorted(said)]
    told = _added_up(_without_loose(told, _shared_numbers(harm)), rules)
    return told, [attackers[key] for key in sorted(attackers)]


def _beginnings(harm: list[Harm]) -> dict[str, tuple[int, str]]:
    """By claim id where its statement begins (characters), and the claim itself.

    A toll begins one of its own. Who is told as a part of a claim stands in the statement of that claim, whoever tells
    it and in whatever sentence: "nine died. Three were farmers, a nurse said".
    """
    return {claim.id: (position(claim) if is_toll(claim) else claim.span.start, claim.id) for claim in harm}


def _shared_numbers(harm: list[Harm]) -> set[tuple[str, int]]:
    """Where the numbers stand that are given for dead and injured together ("nearly 40 casualties")."""
    seen: dict[tuple[str, int], set[str]] = defaultdict(set)
    for claim in harm:
        if claim.count and claim.count.span and claim.count.low is None:
            seen[claim.document, claim.count.span.start].add(claim.outcome)
    return {place for place, outcomes in seen.items() if outcomes >= {"killed", "injured"}}


def _without_loose(told: list[Statement], shared: set[tuple[str, int]]) -> list[Statement]:
    """The statements without those that only round off what their own report says in numbers.

    Those are a headline's "many injured" above "four injured", and "40 casualties" beside "nine dead".
    """
    told = _without_victims_alone(told)
    exact = {s.document.id for s in told if _most(s) and not all(_is_loose(claim, shared) for claim in s.tops)}
    return [s for s in told if s.document.id not in exact or not _rounds_off(s, shared)]


def _rounds_off(statement: Statement, shared: set[tuple[str, int]]) -> bool:
    """Whether a statement gives no number of its own; a headline's "kills daughters, self" gives one for him alone."""
    loose = [_is_loose(claim, shared) for claim in statement.tops]
    return all(loose) or (any(loose) and statement.tops[0].zone == "headline")


def _without_victims_alone(told: list[Statement]) -> list[Statement]:
    """The statements without those that count a killer's victims where their report counts him beside them.

    Reads "killed seven people before killing himself" as eight, and "the seven victims" below it as no other toll.
    """
    sums = {(s.document.id, _most(s) - 1) for s in told if len(s.tops) > 1 and any(map(is_own_life, s.tops))}
    beside = [s for s in told if (s.document.id, _most(s)) not in sums or any(map(is_own_life, s.tops))]
    return beside if sums else told


def _is_loose(claim: Harm, shared: set[tuple[str, int]]) -> bool:
    count = claim.count
    if count is None or count.span is None:
        return False
    if (claim.document, count.span.start) in shared:
        return True
    return claim.zone == "headline" and (not count.known or (count.approximate and count.high is None))


def _added_up(told: list[Statement], rules: Container[str]) -> list[Statement]:
    """The statements with those that count other people than the one before them joined to it."""
    joined: list[Statement] = []
    for each in told:
        last = joined[-1] if joined else None
        if last is None or account_of(last) != account_of(each) or not adds_to(last.tops, each.tops, rules):
            joined.append(each)
        else:
            joined[-1] = replace(last, tops=last.tops + each.tops, parts=last.parts + each.parts, detail=False)
    return joined


def _voices(event: Event, harm: list[Harm]) -> dict[str, str]:
    """By claim id the root whose figure it is; what an article says itself after a quoted root is that root's.

    So is the toll that a spoken sentence ends with: "one more died, the hospital said, raising the toll to six".
    """
    keys = {claim: key for claim, (key, _) in root_keys(event, harm).items()}
    tolls = [claim for claim in harm if claim.speaker and claim.count and claim.part_of is None]
    quoted = {(claim.document, _number(claim)): keys[claim.id] for claim in tolls}
    spoken = {(claim.document, claim.span.start): keys[claim.id] for claim in harm if claim.speaker}
    voices = {
        claim.id: keys[claim.id]
        or (is_rising(claim) and spoken.get((claim.document, claim.span.start)))
        or (not claim.speaker and quoted.get((claim.document, _number(claim))))
        or f"voice of {claim.document}"
        for claim in harm
    }
    beside = {claim.span: voices[claim.id] for claim in harm if claim.outcome == "killed" and not is_own_life(claim)}
    return voices | {claim.id: beside.get(claim.span, voices[claim.id]) for claim in harm if is_own_life(claim)}


def _number(claim: Harm) -> tuple[str, int | None, int | None]:
    return claim.outcome, claim.count.low if claim.count else None, claim.count.high if claim.count else None


def _statement(root: str, document: Document, claims: list[Harm], *, rescue: bool) -> Statement:
    tops, parts = tops_and_parts(claims)
    if not tops:
        return Statement(root, document, tuple(parts), (), detail=True, rescue=rescue)
    return Statement(root, document, tuple(tops), tuple(parts), all(is_detail(claim) for claim in tops), rescue)


def wholes(told: list[Statement]) -> list[Statement]:
    """The statements that state a toll; where none does in numbers, the fullest that each root makes beside them.

    "Nine people died" is a toll, and "her son was killed" or "one fighter died" none beside it; alone, they are. So is
    "six children died" beside "two fighters died", since six are no part of two. "Two more bodies" are part of a total.
    """
    stated = [statement for statement in told if not (statement.detail or _is_one_of_many(statement, told))]
    most = max((_most(statement) for statement in stated), default=0)
    if most:
        stated = [each for each in stated if _most(each) == most or not all(map(_is_more, each.tops))]
        return [statement for statement in told if statement in stated or _most(statement) > most]
    rounded = max((_roundly(each) for each in stated), default=0)
    fullest: dict[tuple[str, str], Statement] = {}
    for statement in told:
        if statement.detail and _most(statement) < rounded:
            continue
        kept = fullest.setdefault(account_of(statement), statement)
        if _most(statement) > _most(kept):
            fullest[account_of(statement)] = statement
    return [each for each in told if not each.detail or each in fullest.values()]


def _is_more(claim: Harm) -> bool:
    """Whether a claim adds to people of its own outcome told before: not the injured of "9 dead and 20 others hurt"."""
    return adds_on(claim) and not (claim.outcome == "injured" and _DEAD.search(claim.span.quote))


def account_of(statement: Statement) -> tuple[str, str]:
    """What one root says in one document."""
    return statement.root, statement.document.id


def _is_one_of_many(statement: Statement, told: list[Statement]) -> bool:
    """Whether a statement tells of one person where its own root tells, in that document, of three or more."""
    if _most(statement) != 1:
        return False
    own = [each for each in told if account_of(each) == account_of(statement) and not each.detail]
    return any((claim.count.low or 0) >= MANY for each in own for claim in each.tops if claim.count)


def _roundly(statement: Statement) -> int:
    """The people that a statement rounds off ("dozens", "many"), which hold any few that are told one by one."""
    counts = [claim.count for claim in statement.tops if claim.count]
    return sum(each.low or 0 for each in counts if each.approximate and each.high is None and (each.low or 0) >= MANY)


def _most(statement: Statement) -> int:
    """The most that a statement says in numbers (12, at least 12, up to 12); 0 where it says none."""
    counts = [claim.count for claim in statement.tops if claim.count]
    said = [count for count in counts if not (count.approximate and count.high is None)]
    return sum(count.high or count.low or 0 for count in said)
