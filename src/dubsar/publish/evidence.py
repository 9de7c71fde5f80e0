"""Evidence: the quotations of one incident, each tied to the number it stands behind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dubsar.model import Assessment, Claim, Control, Count, Damage, Document, Harm, Incident, Span, Strike
from dubsar.publish.known import Known
from dubsar.publish.places import is_fine, is_home
from dubsar.publish.policy import Policy
from dubsar.publish.quotes import excerpt
from dubsar.publish.release import ReleasedQuote, ReleasedToll
from dubsar.publish.sources import is_social
from dubsar.publish.speakers import is_official, is_private, released_speaker
from dubsar.publish.support import Support
from dubsar.publish.window import Guard

VERDICTS = {
    "credible": "found credible",
    "non_credible": "found non-credible",
    "open": "still under assessment",
    "duplicate": "found a duplicate",
    "reopened": "reopened",
    "denied": "denied",
}


@dataclass
class Budget:
    """How many words of each document a release may still quote, counted over all of its incidents."""

    words: int
    used: dict[str, int] = field(default_factory=dict)

    def takes(self, document: Document, text: str) -> bool:
        """Whether the words fit in; when they do they are spent."""
        spent = self.used.get(document.id, 0) + len(text.split())
        if spent > self.words:
            return False
        self.used[document.id] = spent
        return True


def evidence(
    incident: Incident, support: Support, known: Known, policy: Policy, budget: Budget, *, recent: bool
) -> tuple[ReleasedQuote, ...]:
    """The quotes of an incident: first those of the claims that made its numbers, then in order of the sources."""
    numbers = {document.id: number for number, document in enumerate(support.documents, 1)}
    by_id = {document.id: document for document in support.documents}
    made = {claim_id for toll in (incident.killed.total, incident.injured.total) for claim_id in toll.because}
    claims = sorted(
        (claim for claim in support.claims if supports(claim, policy, recent=recent)),
        key=lambda claim: (claim.id not in made, numbers[claim.document], claim.span.start, claim.kind),
    )
    found: dict[tuple[str, str, int], ReleasedQuote] = {}
    for claim in claims:
        document = by_id[claim.document]
        if is_social(document):
            continue
        quote = _quote(claim, document, numbers[document.id], known, policy, recent=recent)
        key = (quote.supports, quote.text, quote.source) if quote else ("", "", 0)
        if quote and key not in found and budget.takes(document, quote.text):
            found[key] = quote
    return tuple(found.values())


def supports(claim: Claim, policy: Policy, *, recent: bool) -> str | None:
    """What a claim stands behind; None where it is not quoted: presence, rules, the living (trapped, displaced)."""
    if claim.kind not in policy.kinds or claim.zone in ("teaser", "comment"):
        return None
    match claim:
        case Harm(outcome="killed" | "injured" as outcome, scope="event"):
            numbered = claim.parts or not claim.by or (claim.count and (claim.count.known or claim.count.words))
            return outcome if numbered else "blame"
        case Strike():
            return "strike"
        case Assessment():
            return "finding"
        case Damage():
            return "damage"
        case Control() if not recent:
            return "control"
        case _:
            return None


def _quote(
    claim: Claim, document: Document, number: int, known: Known, policy: Policy, *, recent: bool
) -> ReleasedQuote | None:
    guard = Guard(is_private(claim, document, known), recent, policy.quote_words, is_official(claim, document, known))
    cut = excerpt(claim, known, guard, _too_fine(claim, recent=recent))
    label = supports(claim, policy, recent=recent)
    if cut is None or label is None:
        return None
    speaker = released_speaker(claim, document, known)
    return ReleasedQuote(*cut, label, figure(claim), number, speaker, claim.stance)


def _too_fine(claim: Claim, *, recent: bool) -> Iterator[Span]:
    """The words of places that are homes, or finer than may be shown."""
    place = claim.where
    if place and place.span and (is_home(place) or (recent and is_fine(place))):
        yield place.span


def figure(claim: Claim) -> str:
    """The number as the speaker gave it, in plain words."""
    match claim:
        case Harm():
            return count_words(claim.count)
        case Strike():
            strikes = _of("strikes", claim.strikes)
            return ", ".join(part for part in (strikes, _of("engagements", claim.engagements)) if part) or "strike"
        case Assessment():
            tolls = (_of("killed", claim.killed), _of("injured", claim.injured))
            return ", ".join(part for part in (VERDICTS[claim.verdict], *tolls) if part)
        case Control():
            return str(claim.verb)
        case _:
            return count_words(claim.count) if isinstance(claim, Damage) and claim.count else claim.kind


def _of(noun: str, count: Count | None) -> str | None:
    if count is None or not count.known:
        return None
    return f"{count_words(count)} {noun.removesuffix('s') if count.exact == 1 else noun}"


def count_words(count: Count | None) -> str:
    """ "12", "at least 12", "up to 130", "10–15", "about 50"; "no number" where none is stated."""
    if count is None or not count.known:
        return "no number"
    about = "about " if count.approximate else ""
    if count.high is None:
        return f"{about or 'at least '}{count.low}" + (" or more" if about else "")
    if count.low is None:
        return f"up to {count.high}"
    return about + str(ReleasedToll(count.low, count.high))
