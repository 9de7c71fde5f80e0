"""Roots: the independent sources of an event (CODEBOOK S1, S2). Outlets that repeat one root are one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dubsar.ground.publishers import publisher_of
from dubsar.link.ancestry import ancestry
from dubsar.link.citations import credited
from dubsar.model import Assessment, Claim, Document, Event, Harm
from dubsar.tally.parties import own_statement_of, parties
from dubsar.tally.roots.listed_sources import speaks_for_several
from dubsar.tally.roots.relays import is_own_detail, prints_others, relayed, root_key, saw_itself

_COMPILED = re.compile(
    r"\b(?:airwars|acled|ucdp|iraq body count|bureau of investigative journalism|long war journal|new america|"
    r"armed conflict location)\b",
    re.IGNORECASE,
)
_ANYBODYS = frozenset({"social", "other"})


@dataclass(frozen=True, slots=True)
class Root:
    """One place where knowledge starts, and what rests on it. `claims` and `documents` are ids."""

    key: str
    name: str
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    several: bool = False
    """Whether the name stands for two sources or more that are not named one by one: "all sources"."""


def roots(event: Event) -> tuple[Root, ...]:
    """The roots of the event's harm, sorted by key; a finding that concedes harm is one (S2)."""
    return roots_for(event, _tells_of_harm)


def _tells_of_harm(claim: Claim) -> bool:
    if isinstance(claim, Assessment):
        return claim.verdict == "credible"
    return isinstance(claim, Harm) and claim.scope == "event" and not _only_sorts(claim)


def _only_sorts(claim: Harm) -> bool:
    """Whether a claim only says of what class so many of those told before were: its trigger is the number itself.

    Reads "all of them were civilians, the mayor said" after a toll of the ministry, of which the mayor is no root.
    """
    counted = claim.count.span if claim.count else None
    return bool(claim.part_of and counted and claim.trigger and claim.trigger.start == counted.start)


def roots_for(event: Event, about: Callable[[Claim], bool]) -> tuple[Root, ...]:
    """The roots of those claims of the event that `about` picks: of the harm, or of the blame.

    Denials are no root of anything; the attacker is one only where it concedes (S2).
    """
    picked = [claim for claim in event.claims if about(claim) and claim.stance != "denied"]
    keys = root_keys(event, picked)
    grouped: dict[str, list[Claim]] = defaultdict(list)
    for claim in picked:
        if keys[claim.id][0]:
            grouped[keys[claim.id][0]].append(claim)
    return tuple(_root(key, grouped[key], keys) for key in sorted(grouped))


def _root(key: str, claims: list[Claim], keys: dict[str, tuple[str, str]]) -> Root:
    names = sorted(keys[claim.id][1] for claim in claims)
    documents = sorted({claim.document for claim in claims})
    several = any(speaks_for_several(claim) for claim in claims)
    return Root(key, names[0], tuple(sorted({claim.id for claim in claims})), tuple(documents), several)


def independent(found: Iterable[Root]) -> int:
    """How many independent sources the roots are at least: "all sources attributed it to X" are two."""
    return sum(2 if root.several else 1 for root in found)


def root_keys(event: Event, claims: Iterable[Claim]) -> dict[str, tuple[str, str]]:
    """(key, name) of the root of each claim; an empty key where the claim has none of its own.

    An article's own voice is a root only where nobody is quoted for the same and nothing is printed word for word from
    an earlier report, or where its reporter was there.
    """
    claims = list(claims)
    quoted = {claim.document for claim in claims if claim.speaker} | prints_others(event)
    papers = papers_of(event.documents)
    among = parties(event)
    said: dict[str, tuple[str, str, str]] = {}
    for claim in claims:
        document = event.document_of(claim)
        party = own_statement_of(claim, document, among)
        name = _one_name(claim.speaker.name) or "" if claim.speaker else party.name if party else ""
        derived = document.id in quoted and not is_own_detail(claim, event)
        name = name or _own_voice(claim, document, papers, derived=derived)
        concedes = claim.stance == "conceded" or isinstance(claim, Assessment)
        key = "" if (party and not concedes) or _COMPILED.search(name) else root_key(name)
        said[claim.id] = (key, name, document.id)
    said |= {headline: said[body] for headline, body in _told_again(claims, said)}
    said = relayed(event, claims, said)
    whole = _fullest({(key, document) for key, _, document in said.values() if key})
    return {claim: (whole.get((key, document), ""), name) for claim, (key, name, document) in said.items()}


def _told_again(claims: list[Claim], said: dict[str, tuple[str, str, str]]) -> Iterator[tuple[str, str]]:
    """(headline claim, body claim) where a headline gives a figure of the body: its short name is no other root.

    Reads "Monitors: seven killed" above "seven people were killed, the Documentation Group said" as the group's word.
    """
    told: dict[tuple[object, ...], str] = {}
    for claim in sorted(claims, key=lambda each: (each.span.start, each.id)):
        if claim.zone == "body" and claim.speaker and said[claim.id][0] and (figure := _figure(claim)):
            told.setdefault(figure, claim.id)
    for claim in claims:
        if claim.zone == "headline" and claim.speaker and (body := told.get(_figure(claim))):
            yield claim.id, body


def _figure(claim: Claim) -> tuple[object, ...]:
    """What two claims of one figure share; () where no number is stated."""
    if not isinstance(claim, Harm) or claim.count is None or not claim.count.known:
        return ()
    return claim.document, claim.outcome, claim.count.low, claim.count.high


def _fullest(said: set[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """For each (key, document id) the key of the root that it shortens, or is a member of.

    Reads "Captain Odeh of the civil defence" and "the city's civil defence" as the civil defence; in one document
    also "the group" after "the Tarmun Reporting Group". Not: "a doctor" here and "a hospital doctor" elsewhere.
    """
    stem: dict[tuple[str, str], str] = {}
    keys = sorted({key for key, _ in said}, key=lambda key: (len(key.split()), key))
    for key, document in sorted(said):
        inside = [k for k, d in sorted(said) if d == document and _shortens(key, k)]
        longest = max(inside, key=lambda k: (len(k.split()), k), default=key)
        stem[key, document] = next((k for k in keys if len(k.split()) > 1 and _ends_with(longest, k)), longest)
    return stem


def _shortens(short: str, long: str) -> bool:
    """Whether one name is another with words left out: "health ministry" or "ministry" for "city health ministry"."""
    words = iter(long.split())
    return short.split()[-1] == long.split()[-1] and all(word in words for word in short.split())


def _ends_with(long: str, short: str) -> bool:
    return long == short or long.endswith(f" {short}")


def _own_voice(claim: Claim, document: Document, papers: dict[str, str], *, derived: bool) -> str:
    """The name under which an article speaks itself: its agency or publisher; "" where it only repeats those quoted."""
    if claim.speaker or (derived and not saw_itself(document.text)):
        return ""
    return papers[document.id]


def papers_of(documents: tuple[Document, ...]) -> dict[str, str]:
    """For each document the name of the paper behind it; copies of one text have that of the earliest."""
    if len(documents) == 1:
        return {documents[0].id: paper(documents[0])}
    names = {document.id: paper(document) for document in documents}
    return {copy: names[original] for copy, original in ancestry(documents).earliest.items()}


def paper(document: Document) -> str:
    """The agency that a text credits, else its publisher, else a name for this one report.

    Reads `GAZA CITY (Reuters) - ...` as Reuters; must not read `told Reuters` in the middle as its author.
    """
    return credited(document.text) or _one_name(document.publisher, document.url) or f"report {document.id}"


def _one_name(publisher: str | None, url: str | None = None) -> str | None:
    """A publisher's name in the table, "AFP" and "Agence France-Presse" being one; a site for anybody names nobody."""
    listed = publisher_of(publisher, url)
    return listed.name if listed and listed.kind not in _ANYBODYS else publisher
