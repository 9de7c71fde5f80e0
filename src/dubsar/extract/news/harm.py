"""Harm: people killed, injured, missing, abducted, detained, displaced or trapped, as each sentence says it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dubsar.extract.news.context.attribution import attribute
from dubsar.extract.news.harms.scope import GATHERED_BY_SIZE, is_cumulative
from dubsar.extract.news.harms.trigger import Trigger
from dubsar.extract.news.harms.trigger_words import ADJECTIVES, NOUNS, TRANSITIVE
from dubsar.extract.news.harms.triggers import find_triggers
from dubsar.extract.news.hit import Hit
from dubsar.extract.news.hits import find_hits
from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.bare_rolls import is_bare_roll
from dubsar.extract.news.people.groups import Group
from dubsar.extract.news.people.grown import without_grown
from dubsar.extract.news.people.people import read_groups
from dubsar.extract.news.people.roll_calls import beside, called, names_the_dead, tells_of_loss
from dubsar.extract.news.people.shares import meant_by, shares
from dubsar.extract.news.people.victims import named_victims
from dubsar.extract.news.surroundings import Listing, Surroundings
from dubsar.model import Harm, Span, When
from dubsar.model.kinds import Outcome, Scope
from dubsar.model.victim import Victim

_PAGING = frozenset("prev previous next post posts share related".split())


def read_harm(parsed: Parsed, surroundings: Surroundings) -> Iterator[Harm]:
    """Reads `12 miners, two boys among them, were killed and seven wounded` as two claims.

    Must not read `700,000 civilians remain in the city`, `a deadly battle is feared` or `the death penalty`.
    """
    hits = find_hits(parsed)
    if not hits and surroundings.listing is not None:
        hits = _items(parsed, surroundings.listing)
    if all(hit.group.count is None for hit in hits):
        hits = _shared_out(parsed, surroundings) or hits
    surroundings.listing = _announced(parsed, surroundings.listing if hits else None, surroundings.harmed)
    befell = hits[0].trigger.outcome if hits else surroundings.befell_last()
    bare = not hits and surroundings.told_just_before(parsed.sentence) and is_bare_roll(parsed.text)
    bare = bare and not names_the_dead(parsed.text)
    rolls = called(parsed, befell, bare=bare)
    hits = _with_names(parsed, hits, rolls, bare=bare)
    harmed = tuple(hit.group.span for hit in hits)
    names = tuple(victim.span for told in rolls.values() for victim in told if victim.span)
    for hit in hits:
        claim = _claim(parsed, hit, harmed, names, surroundings)
        first = next(each for each in hits if each.trigger.outcome == hit.trigger.outcome) is hit
        if first and (told := rolls.get(claim.outcome)):
            claim = without_grown(replace(claim, victims=beside(claim.victims, told)))
        whole = hit.whole or (surroundings.harmed if hit.elsewhere else None)
        if whole is not None and _may_hold(whole, claim):
            claim = replace(claim, part_of=whole.id)
        yield claim
        yield from (_part(claim, group) for group in hit.group.within)


def _with_names(parsed: Parsed, hits: list[Hit], rolls: dict[str, tuple[Victim, ...]], *, bare: bool) -> list[Hit]:
    """The hits, with one more for the people of a sentence that tells its dead by name alone.

    Reads `the victims were identified as Omar Aziz, 45, and his son Adil, 7`, `Nur's two daughters Amal and Huda Aziz
    were also killed` and a bare roll; must not read `the owner was identified as Omar Aziz, 45`.
    """
    outcome: Outcome = "killed" if "killed" in rolls else "injured"
    told = rolls.get(outcome)
    if hits or not told or not (bare or names_the_dead(parsed.text) or _tells_of(parsed, outcome)):
        return hits
    span = told[0].span
    token = parsed.token_at(span) if span else None
    return [Hit(Trigger(token, outcome, None), Group(None, "unknown", (), span))] if span and token else hits


def _shared_out(parsed: Parsed, surroundings: Surroundings) -> list[Hit]:
    """The people told just before whom a sentence without a word of harm puts in a class."""
    told = meant_by(parsed.text, surroundings.tolls_before(parsed.sentence))
    if told is None:
        return []
    found = ((group, parsed.token_at(group.span)) for group in shares(parsed, told))
    return [Hit(Trigger(token, told.outcome, None), group, whole=told) for group, token in found if token]


def _tells_of(parsed: Parsed, outcome: Outcome) -> bool:
    """Whether a word of the sentence states the harm, or that kin were lost."""
    if outcome == "killed" and tells_of_loss(parsed.text):
        return True
    return any(trigger.outcome == outcome for trigger in find_triggers(parsed.doc))


def _may_hold(told: Harm, claim: Harm) -> bool:
    """Whether the number told before can count these people: it tells of the same harm and of no other class.

    Reads `the dead included two girls` after `nine people died`; must not put `children were among the dead` into
    `18 fighters were killed`.
    """
    apart = {told.status, claim.status} == {"civilian", "combatant"}
    return told.outcome == claim.outcome and told.stance != "denied" and not apart


def _announced(parsed: Parsed, listing: Listing | None, told: Harm | None) -> Listing | None:
    """The list that a sentence announces by ending in a colon; else the one that goes on.

    Reads `The fatalities are distributed as follows:` and then `Two members of the militia.`, line by line.
    """
    if not parsed.text.rstrip().endswith(":"):
        return listing
    words = parsed.words
    outcome = next((outcome for word, outcome in NOUNS.items() if word in words), None)
    if outcome is None:
        outcome = next((outcome for word, outcome in (TRANSITIVE | ADJECTIVES).items() if word in words), None)
    if outcome is None:
        return None
    gathered = is_cumulative(parsed.text, None) or (told is not None and told.scope == "cumulative")
    return Listing(outcome, "cumulative" if gathered else "event")


def _items(parsed: Parsed, listing: Listing) -> list[Hit]:
    """The people that one line of such a list names; a line with a verb of its own is no item."""
    root = next((token for token in parsed.tokens if token.head == token and not token.is_punct), None)
    if not _PAGING.isdisjoint(parsed.words):
        return []
    if root is None or root.pos_ not in ("NOUN", "PROPN", "NUM") or any(t.pos_ == "AUX" for t in parsed.tokens):
        return []
    return [Hit(Trigger(root, listing.outcome, root), group) for group in read_groups(parsed, root)[:1]]


def _claim(
    parsed: Parsed, hit: Hit, harmed: tuple[Span, ...], names: tuple[Span, ...], surroundings: Surroundings
) -> Harm:
    token, group = hit.trigger.token, hit.group
    said = attribute(parsed, token, surroundings.speaker)
    taken = tuple(span for span in (group.span, said.speaker.span if said.speaker else None) if span)
    taken = (*taken, *names)
    by = surroundings.by(parsed, token, (*taken, *harmed))
    when = surroundings.when(parsed, token)
    scope = _scope(parsed, hit, when, surroundings)
    return Harm(
        document=parsed.page.document.id,
        span=parsed.sentence.span,
        trigger=parsed.span(token, token),
        speaker=said.speaker,
        stance=said.stance,
        zone=parsed.sentence.zone,
        when=when,
        where=surroundings.where(parsed, token, (*taken, *(actor.span for actor in by if actor.span)), scope),
        outcome=hit.trigger.outcome,
        status=group.status,
        count=group.count,
        parts=group.parts,
        victims=named_victims(parsed, group),
        cause=surroundings.cause(parsed, token, hit.trigger.outcome, scope),
        by=by,
        scope=scope,
    )


def _scope(parsed: Parsed, hit: Hit, when: When | None, surroundings: Surroundings) -> Scope:
    """Of its own words where the sentence tells a harm and the toll that it brings; else that of the sentence.

    Reads `a woman died, bringing the toll since May to 90` as an event and a sum.
    """
    count = hit.group.count
    if hit.own is None or surroundings.listing is not None:
        return surroundings.scope(parsed, when, count)
    start, end = hit.own
    many = start > 0 and count is not None and (count.low or count.high or 0) >= GATHERED_BY_SIZE
    return "cumulative" if many or is_cumulative(parsed.text[start:end], None) else "event"


def _part(claim: Harm, group: Group) -> Harm:
    """The claim on people whom the number of another counts with the rest: `25 people, including nine civilians`."""
    return replace(claim, status=group.status, count=group.count, parts=group.parts, part_of=claim.id, victims=())
