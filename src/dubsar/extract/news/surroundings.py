"""Surroundings: what the sentences before have said, for those that leave it out.

A time, place or speaker that is carried over keeps the span of its words, so that a reader sees where it comes from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from dubsar.extract.news.context.attack_told import AttackTold
from dubsar.extract.news.context.circumstances import as_told, when_of
from dubsar.extract.news.context.perpetrators import by_of, doing
from dubsar.extract.news.context.whereabouts import where_of
from dubsar.extract.news.harms.causes import cause_near, cause_of_outcome, loose_cause, several_causes
from dubsar.extract.news.harms.scope import goes_on, is_cumulative
from dubsar.extract.news.parsed import Parsed, mentions_in
from dubsar.extract.news.phrases import agent
from dubsar.ground.grounded import GroundedText
from dubsar.model import Actor, Claim, Control, Count, Harm, Place, Span, Speaker, Strike, When
from dubsar.model.kinds import Cause, Outcome, Scope
from dubsar.text.sayings import speaker_in
from dubsar.text.text import Sentence

# How many sentences a time or place is carried on.
REACH = 4
# How many a cause or the beginning of a sum is.
NEAR = 2


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of people that a sentence announces ("The fatalities are as follows:").

    What befell them, over what time.
    """

    outcome: Outcome
    scope: Scope


# "The raids since March number 40. These raids left ...": a sum of those just counted.
_THESE = re.compile(
    r"(?:these|those) (?:\w+ )?(?:attacks|(?:air)?strikes|raids|operations|incidents|bombings)\b", re.IGNORECASE
)
# A line that dates the page, not the event.
_STAMP = re.compile(r"(?:last )?(?:updated|posted|published|modified|created)\b", re.IGNORECASE)


class Surroundings:
    """Moved along a document sentence by sentence. Not shared between documents."""

    def __init__(self, page: GroundedText) -> None:
        self.page = page
        self.speaker: Speaker | None = None
        self.party: Actor | None = None
        self.listing: Listing | None = None
        self.harmed: Harm | None = None
        self._harmed_at = -REACH
        self._tolls: dict[Outcome, Harm] = {}
        self._killed = False
        self._cause: Cause | None = None
        self._cause_at = -REACH
        self._when: When | None = None
        self._when_at = -REACH
        self._attack: AttackTold | None = None
        self._since: When | None = None
        self._since_at = -REACH

    def when(self, parsed: Parsed, token: Token, *, carry: bool = True) -> When | None:
        """The time of what `token` states: of its sentence, else of the sentences just before (see headlines.py)."""
        own = when_of(parsed, token)
        if own is not None or not carry:
            return own
        before = self.harmed
        if self.scope(parsed, None) == "cumulative":
            if self._since is not None and parsed.sentence.index - self._since_at <= NEAR:
                return as_told(self._since, self.page.document.published)
            if before is not None and before.scope == "cumulative":
                return before.when  # a sum that goes on is of the same time
        if parsed.sentence.zone in ("headline", "teaser") or _up_to_now(token):
            return None
        return self._when if parsed.sentence.index - self._when_at <= REACH else None

    def where(self, parsed: Parsed, token: Token, taken: tuple[Span, ...], scope: Scope = "event") -> Place | None:
        """The place of what `token` states, of its sentence or of those around it (see whereabouts.py)."""
        if self.listing is not None and self.harmed is not None:
            return self.harmed.where  # the names in a list of the dead are of their units, not of the place
        own = where_of(parsed, token, taken)
        if self._begins_a_sum(scope):
            return own if own and own.span and parsed.sentence.span.covers(own.span) else None
        return own

    def cause(self, parsed: Parsed, token: Token, outcome: Outcome, scope: Scope) -> Cause:
        """The cause by the sentence's own words, else that of the sentences before, else what a loose word suggests."""
        start, end = token.idx, token.idx + len(token.text)
        if fixed := cause_of_outcome(outcome):
            return fixed
        if scope == "cumulative" and several_causes(parsed.text):
            return "other"
        near = parsed.sentence.index - self._cause_at <= NEAR or self.listing is not None
        before = self._cause if near and not self._begins_a_sum(scope) else None
        return cause_near(parsed.text, start, end) or before or loose_cause(parsed.text, start, end) or "unknown"

    def _begins_a_sum(self, scope: Scope) -> bool:
        """Whether a sum over time follows the harm of one event, whose place and cause are not its own."""
        return scope == "cumulative" and self.harmed is not None and self.harmed.scope == "event"

    def near_harm(self, sentence: Sentence) -> bool:
        """Whether harm was told at most REACH sentences before."""
        return sentence.index - self._harmed_at <= REACH

    def tolls_before(self, sentence: Sentence) -> Mapping[Outcome, Harm]:
        """The dead and the injured whom the sentence right before counts, each its last toll that is no part."""
        return self._tolls if sentence.index - self._harmed_at == 1 else {}

    def told_just_before(self, sentence: Sentence) -> bool:
        """Whether one of the two sentences before told of dead or injured, or went on with a roll of them."""
        return self.harmed is not None and sentence.index - self._harmed_at <= NEAR

    def befell_last(self) -> Outcome:
        """What befell the people told of last: death, where the sentence that told it tells of dead and injured."""
        return "killed" if self._killed or self.harmed is None else self.harmed.outcome

    def by(self, parsed: Parsed, token: Token, taken: tuple[Span, ...], doer: Token | None = None) -> tuple[Actor, ...]:
        """Who did it: by its sentence, else whoever attacked in the sentence just before, unless that is left open."""
        own = by_of(parsed, token, taken, doer)
        if own or self._attack is None or self._is_item(parsed):
            return own
        return self._attack.carried_to(parsed, token, listed=self.listing is not None)

    def _is_item(self, parsed: Parsed) -> bool:
        """Whether the sentence is a line of a list of the dead, without a verb: the names in it are of their units."""
        return self.listing is not None and not any(
            token.pos_ in ("VERB", "AUX") and token.lower_ != "including" for token in parsed.tokens
        )

    def scope(self, parsed: Parsed, when: When | None, count: Count | None = None) -> Scope:
        """Whether a toll is of one event, by its sentence, by the list it stands in, or by what it goes on from."""
        if self.listing is not None:
            return self.listing.scope
        if count is not None and count.exact == 1:
            return "event"  # one person is no sum
        if is_cumulative(parsed.text, when):
            return "cumulative"
        if self._since is not None and self._since_at == parsed.sentence.index - 1 and _THESE.match(parsed.text):
            return "cumulative"
        before = self.harmed
        goes_on_from = before is not None and before.scope == "cumulative" and self.near_harm(parsed.sentence)
        return "cumulative" if goes_on_from and goes_on(parsed.text) else "event"

    def subject_party(self, parsed: Parsed, token: Token) -> tuple[Actor, ...]:
        """The known party that is the subject of `token`."""
        doer = agent(token)
        party = doing(parsed, doer) if doer is not None else None
        return (party,) if party else ()

    def pass_by(self, sentence: Sentence) -> None:
        """Note the time and the speaker of a sentence that holds no claim."""
        if sentence.zone == "body" and (speaker := speaker_in(sentence.span)):
            self.speaker = speaker
        if _STAMP.match(sentence.text):
            return
        here = mentions_in(sentence.span, self.page.times)
        if times := [when for when in here if when.day and when.relation == "on"]:
            self._when, self._when_at = times[-1], sentence.index
        if spans := [when for when in here if when.relation == "since" and when.start]:
            self._since, self._since_at = spans[-1], sentence.index

    def move_on(self, sentence: Sentence, claims: Iterable[Claim]) -> None:
        """Note what the claims of a sentence have said."""
        if sentence.zone in ("teaser", "comment"):
            return
        held = tuple(claims)
        counted = [c for c in held if isinstance(c, Harm) and c.outcome in ("killed", "injured") and c.count]
        if counted:
            apart = {claim.outcome: claim for claim in counted if claim.part_of is None}
            self._tolls = apart or self._tolls
        for claim in held:
            if _tells_when(claim, sentence) and not _sums_up(claim):
                self._when, self._when_at = claim.when, sentence.index
            if isinstance(claim, Control) and claim.actor is not None:
                self.party = claim.actor
            if isinstance(claim, Harm | Strike) and claim.by and self.listing is None:
                self._blame(claim.by, sentence)
            if isinstance(claim, Harm) and (claim.outcome in ("killed", "injured") or self.harmed is None):
                self.harmed, self._harmed_at = claim, sentence.index
                if claim.cause not in ("unknown", "other") or claim.scope == "cumulative":
                    self._cause, self._cause_at = claim.cause, sentence.index
        if any(isinstance(claim, Harm) and claim.outcome in ("killed", "injured") for claim in held):
            self._killed = any(isinstance(claim, Harm) and claim.outcome == "killed" for claim in held)
        speakers = [claim.speaker for claim in held if claim.speaker]
        self.speaker = speakers[-1] if speakers else (None if sentence.zone == "headline" else self.speaker)
        if not held:
            self.pass_by(sentence)

    def note_attack(self, parsed: Parsed) -> None:
        """Note who attacks in a sentence that makes no claim: `Turkish bombardment | Child killed`."""
        root = next(token for token in parsed.tokens if token.head == token)
        parties = by_of(parsed, root, ())
        cause = cause_near(parsed.text, 0, 0) or loose_cause(parsed.text, 0, 0)
        if cause is not None and cause != "other":
            self._cause, self._cause_at = cause, parsed.sentence.index
        if parties:
            self._blame(parties, parsed.sentence)

    def _blame(self, parties: tuple[Actor, ...], sentence: Sentence) -> None:
        told = self._attack
        if told is not None and told.parties == parties and told.sentence.text.rstrip().endswith(":"):
            return  # a line of the list that it announces
        self._attack = AttackTold(parties, sentence)


def _sums_up(claim: Claim) -> bool:
    """Whether a claim counts since a day: `no civilian has been killed since May` dates no attack told after it."""
    since = claim.when is not None and claim.when.relation == "since" and claim.when.precision != "day"
    return since and isinstance(claim, Harm) and claim.scope == "cumulative"


def _tells_when(claim: Claim, sentence: Sentence) -> bool:
    """Whether a claim names its time in the sentence; a year says of no other harm when it was."""
    when = claim.when
    return when is not None and when.span is not None and sentence.span.covers(when.span) and when.precision != "year"


def _up_to_now(token: Token) -> bool:
    """Whether the verb tells how things stand by now (`have been destroyed`, `are thought to remain`)."""
    verb = token
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return bool(auxiliaries & {"have", "has", "’ve", "'ve"}) or verb.tag_ in ("VBZ", "VBP", "VB")
