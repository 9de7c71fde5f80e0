"""Background: harm of another, earlier attack that a report recalls beside the one it tells (U3, T3)."""

from __future__ import annotations

import re

from dubsar.model import Harm

# "The attack comes two days after raids killed seven": what follows is an earlier attack.
_AFTER = re.compile(
    r"\b(?:comes?|came|coming|follows|followed|happened|occurred|took place)\b[^.;]{0,40}?\bafter\b|"
    r"\b(?:attack|strike|raid|incident|shooting|shelling|killing|death)s? follow(?:s|ed) (?:an?|another|last|the|two|"
    r"three|several|other)\b|"
    r"\b(?P<unit>days?|weeks?|months?|years?) after\b",
    re.IGNORECASE,
)
# "Two days after a raid killed seven, rescuers ...": the report goes on with that very attack.
_FOLLOW_UP = re.compile(r"\W*(?:[\w-]+ ){0,4}$")
_RECALLS = re.compile(
    r"^\W*(?:(?:the|reliable|local|some|its) )?(?:[\w’'-]+ ){0,3}had (?:also |earlier |previously |just )?"
    r"(?:documented|reported|recorded|monitored|announced|said)\b",
    re.IGNORECASE,
)
_OF_WOUNDS = re.compile(
    r"\b(?:died|dies|dying|death|passed away)\b[^.;]{0,50}?\b(?:of|from|to|because of|due to) "
    r"(?:his|her|their|the|these) (?:\w+ )?(?:wounds?|injur(?:y|ies))\b|\bsuccumbed\b|"
    r"\b(?:hospitali[sz]ed|wounded|injured)\b[^.;]{0,60}?\bdied\b(?: \w+){0,2} later\b|"
    r"\bdied\b(?: \w+){0,2} later\b[^.;]{0,40}?\b(?:wounds?|injuries)\b",
    re.IGNORECASE,
)
_OPENS_WITH_TIME = 16
"""A time that begins so few characters behind the start of a sentence opens it."""
FEW = 2
"""So many at most die later of one attack in one sentence; more are a toll."""
_MOVES = re.compile(
    r"\b(?:ris(?:en|es|ing)|rose|climb\w*|increas\w*|update\w*|bring\w*|brought|now stands?|toll)\b", re.I
)
_IN_THE_ATTACK = re.compile(
    r"\b(?:in|by|during|from) the (?:same )?(?:shooting|attack|strike|raid|blast|explosion|bombing|gunfire|shelling|"
    r"incident|crossfire)\b(?!\s+(?:on|in|of|at|near|that|which|against)\b)",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\bothers?\b", re.IGNORECASE)
_MEANWHILE = re.compile(r"^\W*meanwhile\b", re.IGNORECASE)


def is_recalled(claim: Harm) -> bool:
    """Whether the words before a harm put it before the attack that the sentence is about.

    Reads "The shelling comes two days after raids killed seven" (the seven); must not read "He died two days after the
    raid", nor "Two days after a raid killed seven, the army spoke", where the report goes on with that raid.
    """
    trigger = claim.trigger.start - claim.span.start if claim.trigger else 0
    found = _AFTER.search(claim.span.quote, 0, trigger)
    if found is None:
        return False
    return not (found["unit"] and _FOLLOW_UP.match(claim.span.quote, 0, found.start()))


def dies_later(claim: Harm) -> bool:
    """Whether single victims die of what was done to them before: of the same event, on whatever day (T4).

    Reads "He died of his wounds on 15 October"; must not read "Three died on 15 October", nor a toll of many.
    """
    few = claim.count is None or (claim.count.high is not None and claim.count.high <= FEW)
    return claim.outcome == "killed" and few and _OF_WOUNDS.search(claim.span.quote) is not None


def opens_another(claim: Harm, told: list[Harm]) -> bool:
    """Whether a sentence that opens with a day of its own, or in the pluperfect, tells of more people than `told`.

    It then tells of another attack, since they can be no part of those. Reads "On May 3, six soldiers died" after "A
    child was killed"; must not read "On Sunday the toll rose to six", nor a smaller number, which may be a detail.
    """
    if not (_names_its_day(claim) or _RECALLS.match(claim.span.quote)) or _MOVES.search(claim.span.quote):
        return False
    number = claim.count.low if claim.count else None
    counts = [each.count for each in told if each.outcome == claim.outcome and each.count]
    if number is None or any(count.approximate for count in counts):
        return False
    most = [count.high if count.high is not None else count.low for count in counts]
    return bool(most) and all(each is not None and number > each for each in most)


def _names_its_day(claim: Harm) -> bool:
    span = claim.when.span if claim.when else None
    return span is not None and claim.span.start <= span.start < claim.span.start + _OPENS_WITH_TIME


def goes_on_with(claim: Harm, told: list[Harm]) -> bool:
    """Whether a sentence without a place or day of its own tells who else was hurt in the attack just told.

    Reads "Three others were injured" and "Two men were hurt in the shooting" after "A man was killed"; must not read
    "Two men were hurt in the shooting on Elm Street" or "Two were hurt in the shootings".
    """
    if claim.outcome != "injured" or not any(each.outcome == "killed" for each in told) or _has_setting(claim):
        return False
    return bool(_IN_THE_ATTACK.search(claim.span.quote) or (claim.count and _OTHERS.search(_counted(claim))))


def _counted(claim: Harm) -> str:
    """The words of the number, with those right behind it."""
    span = claim.count.span if claim.count else None
    at = span.start - claim.span.start if span and claim.span.covers(span) else None
    return claim.span.quote[at : at + len(span.quote) + 8] if span and at is not None else ""


def _has_setting(claim: Harm) -> bool:
    return any(value and value.span and claim.span.covers(value.span) for value in (claim.when, claim.where))


def goes_on_meanwhile(claim: Harm, told: list[Harm]) -> bool:
    """Whether "meanwhile" only turns to others whom the same attack harmed.

    Reads "Meanwhile, 30 others were injured" after "Nine were killed"; must not read "Meanwhile, a mine in Selib killed
    two", which has a place of its own, nor a second number of dead.
    """
    if not _MEANWHILE.match(claim.span.quote) or any(each.outcome == claim.outcome for each in told):
        return False
    return not _has_setting(claim)
