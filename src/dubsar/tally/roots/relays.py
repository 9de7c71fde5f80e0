"""Relays: claims that only pass on what an earlier report of the event told (CODEBOOK S1).

A claim that prints an earlier report's sentence, or gives an outlet's figure as that outlet's, tells nothing new: it is
left out before anything is counted, so that adding a copy changes nothing, and an old figure printed again on a later
day never stands for the latest. Where it gives something of its own, it stays, under the root that it took it from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache

from dubsar.ground.publishers import name_key
from dubsar.link.ancestry import Ancestry, Tie, age, ancestry
from dubsar.link.citations import outlet
from dubsar.link.passages import folded, passages, quoted_in
from dubsar.model import Actor, Claim, Event, Harm

Rank = tuple[tuple[date, str], str]
Said = tuple[str, str, str]
"""Key and name of a claim's root, and the id of its document."""
_LEADING = re.compile(r"^(?:(?:the|a|an|some|several|many|two|three|local|other|according|to)\s+)+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_OWN_EYES = re.compile(
    r"\b(?:our|own|an?|the)\s+(?:\w+\s+){0,2}(?:reporters?|correspondents?|journalists?|photographers?)\b[^.]{0,60}"
    r"\b(?:saw|seen|counted|at the scene|witnessed|visited|reports?|reported)\b|\b(?:seen|counted|witnessed) by\b",
    re.IGNORECASE,
)
_VERBATIM = ("copy", "same sentence")


def root_key(name: str) -> str:
    """What two mentions of one speaker share: "local residents" and "the residents" are one."""
    words = [word.casefold() for word in _WORD.findall(_LEADING.sub("", name.strip()))]
    return " ".join(word[:-1] if len(word) > 4 and word.endswith("s") else word for word in words)


def first_told(event: Event) -> Event:
    """The event without the claims that an earlier report of it made already, and that a later one only repeats."""
    if len(event.documents) < 2:
        return event
    lines = ancestry(event.documents)
    if not lines.ties:
        return event
    by_document = _by_document(event.claims)
    before = {claim.id: _told_before(claim, lines, by_document) for claim in event.claims}
    ages = {document.id: age(document) for document in event.documents}
    rank = {claim.id: (ages[claim.document], claim.id) for claim in event.claims}
    repeats = {claim for claim, earlier in before.items() if earlier and _has_origin(claim, before, rank)}
    kept = tuple(claim for claim in event.claims if claim.id not in repeats)
    return replace(event, claims=kept) if repeats else event


def relayed(event: Event, claims: Iterable[Claim], said: Mapping[str, Said]) -> dict[str, Said]:
    """The roots of the claims, with each one that passes on another report's under that report's root.

    A claim that cites an outlet whose own report is in the event, and names its sources there, has no root of its own.
    """
    if len(event.documents) < 2:
        return dict(said)
    claims, lines = list(claims), ancestry(event.documents)
    by_document = _by_document(claims)
    details = {claim.id for claim in claims if is_own_detail(claim, event)}
    taken = {claim.id: ties for claim in claims if claim.id not in details and (ties := _taken_by(claim, lines))}
    own = {
        document: {said[claim.id][0] for claim in told if claim.id not in taken} - {""}
        for document, told in by_document.items()
    }
    found = dict(said)
    for claim in claims:
        tie = next(iter(taken.get(claim.id, ())), None)
        # What is no root anyhow, as the attacker's own word, becomes none by being cited.
        if tie is not None and said[claim.id][0]:
            found[claim.id] = _under(tie, claim, said, by_document, lambda id: bool(_roots_of(id, own, lines)))
    return found


def is_own_detail(claim: Claim, event: Event) -> bool:
    """Whether a report that otherwise only cites outlets names victims itself, whom no other report names.

    Reads "Reuters reported five dead. Among them was Amal Hadid, 9." as a root for her beside Reuters.
    """
    if claim.speaker is not None or not isinstance(claim, Harm) or not claim.victims or len(event.documents) < 2:
        return False
    lines = ancestry(event.documents)
    beside = [each for each in event.claims if each.document == claim.document and each.speaker]
    others = [each for each in event.claims if isinstance(each, Harm) and each.document != claim.document]
    named = {name for each in others for name in _victims(each)}
    cites = any(tie.kind in ("cites", "credits") for tie in lines.of(claim.document))
    return cites and all(cited_outlet(each, lines) for each in beside) and not (_victims(claim) & named)


def prints_others(event: Event) -> set[str]:
    """The ids of the reports that print others word for word, in whole or in part."""
    if len(event.documents) < 2:
        return set()
    return {tie.child for tie in ancestry(event.documents).ties if tie.kind in _VERBATIM}


@lru_cache(maxsize=1024)
def saw_itself(text: str) -> bool:
    """Whether a report's own people were there: "our correspondent counted five bodies"."""
    return _OWN_EYES.search(text) is not None


def cited_outlet(claim: Claim, lines: Ancestry) -> str | None:
    """The outlet that the claim itself is told after: its speaker, where that is a paper, a station or an agency."""
    return outlet(claim.speaker.name, lines.publishers) if claim.speaker else None


def _by_document(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.document, []).append(claim)
    return found


def _told_before(claim: Claim, lines: Ancestry, by_document: Mapping[str, list[Claim]]) -> tuple[str, ...]:
    """The claims of other reports that it repeats: their sentence, or the figure of the outlet that it cites for it."""
    found: list[str] = []
    for tie in _taken_by(claim, lines):
        if tie.kind != "same quotation" and tie.parent is not None:
            alike = _same_sentence if tie.kind in _VERBATIM else _same_figure
            told = by_document.get(tie.parent, ())
            found += [each.id for each in told if alike(claim, each) and _adds_nothing(claim, each)]
    return tuple(found)


def _has_origin(claim: str, before: Mapping[str, tuple[str, ...]], rank: Mapping[str, Rank]) -> bool:
    """Whether what a claim repeats starts elsewhere; where reports cite each other in a circle, at the first."""
    reached, waiting = {claim}, list(before[claim])
    while waiting:
        each = waiting.pop()
        if each not in reached:
            reached.add(each)
            waiting += before[each]
    if any(not before[each] for each in reached):
        return True
    return claim != min(reached, key=lambda each: rank[each])


def _taken_by(claim: Claim, lines: Ancestry) -> tuple[Tie, ...]:
    """The ties by which the claim itself was taken: its sentence, its quotation, or the outlet that it names."""
    return tuple(tie for tie in lines.of(claim.document) if _carries(tie, claim, lines))


def _carries(tie: Tie, claim: Claim, lines: Ancestry) -> bool:
    if tie.kind in ("cites", "credits"):
        name = cited_outlet(claim, lines)
        if name is None:
            return claim.speaker is None and not saw_itself(lines.texts[claim.document])
        return name_key(name) == name_key(tie.outlet or "")
    if tie.parent is None:
        return False
    earlier = passages(lines.texts[tie.parent])
    if tie.kind == "same quotation":
        return bool(quoted_in(claim.span.quote) & earlier.quotations)
    sentence = folded(claim.span.quote)
    return sentence in earlier.sentences or f" {' '.join(sentence)} " in f" {' '.join(earlier.words)} "


def _under(
    tie: Tie,
    claim: Claim,
    said: Mapping[str, Said],
    by_document: Mapping[str, list[Claim]],
    has_roots: Callable[[str], bool],
) -> Said:
    """The root of a claim that was taken by this tie."""
    key, name, document = said[claim.id]
    if tie.kind in ("cites", "credits"):
        if tie.parent is not None and has_roots(tie.parent):
            return "", name, document
        return root_key(tie.outlet or name), tie.outlet or name, document
    for each in by_document.get(tie.parent or "", ()):
        alike = _same_sentence(claim, each) or (quoted_in(claim.span.quote) & quoted_in(each.span.quote))
        if alike and said[each.id][0]:
            return said[each.id][0], said[each.id][1], document
    if tie.kind == "same quotation" or not has_roots(tie.parent or ""):
        return key, name, document
    return "", name, document


def _roots_of(document: str, own: Mapping[str, set[str]], lines: Ancestry) -> set[str]:
    """The roots of a report, and of those that it took from; each report is asked once, so that circles end."""
    found: set[str] = set()
    waiting, asked = [document], set()
    while waiting:
        each = waiting.pop()
        if each not in asked:
            asked.add(each)
            found |= own.get(each, set())
            waiting += [tie.parent for tie in lines.of(each) if tie.parent]
    return found


def _same_sentence(claim: Claim, other: Claim) -> bool:
    mine, yours = folded(claim.span.quote), folded(other.span.quote)
    return _thing(claim) == _thing(other) and (mine == yours)


def _same_figure(claim: Claim, other: Claim) -> bool:
    """Whether both give one number of one outcome; what gives no number is never taken for a repeat."""
    if not (isinstance(claim, Harm) and isinstance(other, Harm)) or claim.count is None or not claim.count.known:
        return False
    return claim.outcome == other.outcome and _thing(claim) == _thing(other)


def _thing(claim: Claim) -> tuple[object, ...]:
    count = getattr(claim, "count", None)
    ends = (count.low, count.high) if count else None
    return claim.kind, getattr(claim, "outcome", None), ends, claim.stance == "denied"


def _adds_nothing(claim: Claim, other: Claim) -> bool:
    """Whether the claim names nobody whom the other does not: no party, and no victim (own detail is a root for it)."""
    if not _parties(claim) <= _parties(other):
        return False
    return not isinstance(claim, Harm) or (isinstance(other, Harm) and _victims(claim) <= _victims(other))


def _parties(claim: Claim) -> set[str]:
    by: tuple[Actor, ...] = getattr(claim, "by", ())
    return {actor.key for actor in by}


def _victims(claim: Harm) -> set[str]:
    return {name.casefold() for victim in claim.victims for name in victim.names}
