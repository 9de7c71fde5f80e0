"""Mentions: whether a harm claim states a toll of the event, or tells of some of its victims."""

from __future__ import annotations

import re
from functools import lru_cache

from dubsar.model import Harm
from dubsar.text.cued import Cued

_INCLUDING = re.compile(
    r"\b(?:includ(?:ing|ed|es)|among (?:them|those|the (?:dead|killed|victims|wounded|injured|casualties))|"
    r"(?:[a-z]+ )?of (?:whom|them|the (?:dead|victims|wounded|casualties)))\b",
    re.IGNORECASE,
)
_THE_OTHERS = re.compile(r"\bthe other $", re.IGNORECASE)
_AMONG_SO_MANY = re.compile(r"\bamong(?:st)? (?:the )?$", re.IGNORECASE)
_AMONG_THE_DEAD = re.compile(
    r" of (?:those|the) (?:shot|killed|dead|victims|wounded|injured|casualties|fatalities)\b|"
    r"[^.;,]{0,24}? (?:were|was|are|is) (?:also )?among "
    r"(?:those|them|the (?:dead|killed|victims|wounded|injured|casualties))\b",
    re.IGNORECASE,
)
_TOLL_ROSE_AFTER = re.compile(
    r"\b(?:tolls?|number of (?:[a-z]+ )?(?:dead|deaths|killed|fatalities|victims))\b[^.;]{0,80}?"
    r"\b(?:rose|risen|rises?|rising|climb\w*|increas\w+|jump\w*|reach\w*|went up|gr[eo]wn?)\b(?: \w+)? (?:to )?"
    r"(?:at least )?[\w,-]+\b[^.;]{0,30}?\bafter (?:the )?(?:another |a further |deaths? of )?$",
    re.IGNORECASE,
)
_BRINGS_TOLL = Cued(
    r"\b(?:raising|bringing|taking|pushing|increasing|lifting)\b[^.;]{0,60}?\b(?:tolls?|number|total|count|dead)\b",
    re.IGNORECASE,
)
_TOLL = re.compile(
    r"\b(?:tolls?|(?:number|total|tally|count) of (?:[a-z-]+ ){0,4}?(?:dead|deaths|killed|fatalities|casualties|"
    r"victims|wounded|injured)|the (?:dead|total|tally|figure)|(?:death|overall) (?:count|total))\b[^.;,]{0,40}"
    r"\b(?:to|at|of|as high as|reached|passed|was|is|now)\b[^.;,]{0,24}$",
    re.IGNORECASE,
)
_KIN = re.compile(
    r"\b(?:child(?:ren)?|wom[ae]n|girls?|boys?|bab(?:y|ies)|infants?|toddlers?|teenagers?|sons?|daughters?|brothers?|"
    r"sisters?|siblings?|wi(?:fe|ves)|husbands?|fathers?|mothers?|parents?|grand\w+|uncles?|aunts?|cousins?|nephews?|"
    r"nieces?|kids?|minors?|journalists?|paramedics?|medics?|doctors?|nurses?|teachers?|m[ae]n|pregnant)\b",
    re.IGNORECASE,
)
_ONE = re.compile(r"(?:1|one|only one|just one|at least one|a single)\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"^\W*(?:at least|at most|up to|about|around|some|nearly|over|more than|as many as|another|all|the|between)?\s*"
    r"(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozen|both|a couple|several)"
    r"(?![\w-]*[- ](?:years?|months?|weeks?|days?)[- ]old)",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"(?:he|she|him|her|they|them|this|that|the (?!first|second|third|other|only)[\w-]+(?: [\w-]+)?)$", re.IGNORECASE
)
_OWN_LIFE = frozenset("himself herself self suicide life gun weapon rifle pistol shotgun handgun firearm".split())
_ONESELF = re.compile(r"\s+(?:himself|herself)\b", re.IGNORECASE)
_AND_OTHERS = re.compile(
    r"(?:,| and)\s+(?:and )?(?:an?|his|her|their|another|at least|\d+|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"several)\s[^.;]{0,80}?\b(?:killed|died|dead|slain|lost|murdered|executed)\b",
    re.IGNORECASE,
)
_ALONG_WITH = re.compile(
    r"\s(?:\w+ ){0,3}?(?:killed|died|dead|slain|shot|injured|wounded|hurt)\b[^.;,]{0,30}?\b(?:along with|together with|"
    r"alongside) (?:an?|his|her|their|another|at least|\d+|one|two|three|four|five|six|several)\s",
    re.IGNORECASE,
)
_AND_HIS = re.compile(
    r"(?: of [A-Z][\w-]+)?,? and (?:his|her|their|an?|one|two|three|four|five|several) "
    r"(?!house|home|car\b|vehicle)[a-z]",
)
_ORDINAL = re.compile(
    r"^an? (?:(?P<figure>\d{1,2})(?:st|nd|rd|th)|"
    r"(?P<word>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))\b",
    re.IGNORECASE,
)
_ORDINALS = {
    word: at for at, word in enumerate("second third fourth fifth sixth seventh eighth ninth tenth".split(), 2)
}
_CIVILIAN = re.compile(r"^[^,.;]*?\bcivilians?\b", re.IGNORECASE)
_MAYBE_CIVILIANS = re.compile(
    r"\b(?:possibly|perhaps|maybe|may|might|could)(?: have)?(?: also)?(?: been| be)?(?: include[ds]?| including)?"
    r"(?: all| some| as many as| up to| at least)?(?: [\w-]+)?(?: of them)? civilians?\b|"
    r"\bpossible civilian (?:deaths?|casualties|victims)\b|"
    r"\bcivilians or (?:alleged |suspected )?(?:militants|fighters|insurgents)\b|"
    r"\b(?:militants|fighters|insurgents) or (?:all )?civilians\b|\beither [^.;]{1,40} or (?:all |only )?civilians\b",
    re.IGNORECASE,
)
CALLED_WITHIN = 70
"""Characters from a number to the word that calls its people civilians ("four of the dead were reportedly ...")."""
_DOUBTFUL = re.compile(
    r"\b(?:may|might|could) have (?:been )?(?:killed|died|wounded|injured)|\bfeared (?:dead|killed)\b|\bpossibly\b",
    re.I,
)


def is_part(claim: Harm) -> bool:
    """Whether the claim counts people of a larger figure in its own sentence.

    Reads "nine people died, including two medics" (the two), "the other two were hurt" (the two) and "the toll rose to
    14 after five died" (the five); must not read "two medics and seven patients died" or "four women
    including a nurse were among 12 dead" (the 12).
    """
    if claim.part_of is not None:
        return True
    start = count_start(claim)
    if start is None or claim.count is None or claim.count.span is None:
        return False
    before, after = (
        claim.span.quote[max(0, start - 40) : start].rsplit(";")[-1],
        claim.span.quote[start + len(claim.count.span.quote) :],
    )
    if _THE_OTHERS.search(before):
        return True
    risen = _TOLL_ROSE_AFTER.search(claim.span.quote, 0, start)
    if _AMONG_SO_MANY.search(before):
        return False
    brought = claim.outcome == "killed" and _BRINGS_TOLL.search(claim.span.quote, start)
    return bool(_INCLUDING.search(before) or _AMONG_THE_DEAD.match(after) or risen or brought)


def ordinal_of(claim: Harm) -> int | None:
    """Which one of several a claim tells of: "a fifth child" is the fifth; None where it says no order."""
    found = _ORDINAL.match(claim.count.words or "") if claim.count else None
    if found is None:
        return None
    return int(found["figure"]) if found["figure"] else _ORDINALS[found["word"].lower()]


def is_toll(claim: Harm) -> bool:
    """Whether the claim is told as a toll, which counts whoever else its sentence tells of.

    Reads "a woman died, bringing the toll to six" (the six) and "four died; some put the toll at nine" (the nine).
    """
    start = count_start(claim)
    if start is None or claim.count is None:
        return False
    inside = len("as high as") if (claim.count.words or "").lower().startswith("as high as") else 0
    return _TOLL.search(claim.span.quote, 0, start + inside) is not None


def is_detail(claim: Harm) -> bool:
    """Whether the claim tells of single victims rather than of the toll: named people, kin, a profession.

    Reads "his brother Adil was killed" and "two medics died"; must not read "one person was killed" or "nine died".
    """
    if is_part(claim) or (claim.victims and (claim.count is None or not _NUMBER.search(claim.count.words or ""))):
        return True
    if claim.trigger is not None and claim.trigger.quote.lower() in ("condition", "critical", "hospital"):
        return True  # "two were in critical condition" tells how some of the injured fare
    if claim.count is None:
        return False
    if claim.count.high == 1 and not _ONE.match(claim.count.words or "1"):
        return True
    start = count_start(claim)
    tail = claim.span.quote[start : start + 60] if start is not None else claim.count.words or ""
    head = re.split(r"[,.;:(]|\b(?:were|was|and|in|when|by|as|after|from|who|including|among)\b", tail)[0]
    return bool(_KIN.search(head))


def is_numbered(claim: Harm) -> bool:
    """Whether the claim counts in words of number: "at least one woman"; not "his wife", nor "a nurse and her sons"."""
    return claim.count is not None and _NUMBER.search(claim.count.words or "") is not None


def is_reference(claim: Harm) -> bool:
    """Whether the claim takes up a person already told of: "he", "the boy". It makes no new victim.

    Reads "the girl was shot twice"; must not read "her son was shot" or "the three were shot".
    """
    words = claim.count.words if claim.count and claim.count.high == 1 else None
    if is_own_life(claim):
        return False
    return bool(words and _REFERENCE.match(words)) and not _is_first_of_list(claim)


def _is_first_of_list(claim: Harm) -> bool:
    """Whether others are told of beside a person of a definite name.

    Reads `the driver and two guards were killed`, `killed the mayor of Selib and his guard` and `the commander was
    killed along with his driver`.
    """
    start = count_start(claim)
    if start is None or claim.count is None or claim.count.span is None:
        return False
    end = start + len(claim.count.span.quote)
    if claim.trigger is not None and claim.trigger.end <= claim.count.span.start:
        return bool(_AND_HIS.match(claim.span.quote, end))
    return bool(_AND_OTHERS.match(claim.span.quote, end) or _ALONG_WITH.match(claim.span.quote, end))


def is_own_life(claim: Harm) -> bool:
    """Whether someone took his own life: who did it is counted beside those whom he killed.

    Reads "killed two before killing himself" (himself) and "then committed suicide"; must not read "shot her brother".
    """
    if claim.outcome != "killed" or claim.trigger is None or not claim.span.covers(claim.trigger):
        return False
    word = claim.trigger.quote.lower()
    after = claim.span.quote[claim.trigger.end - claim.span.start :]
    return word in _OWN_LIFE or _ONESELF.match(after) is not None


@lru_cache(maxsize=4096)
def _doubts(text: str) -> bool:
    return _DOUBTFUL.search(text) is not None


@lru_cache(maxsize=4096)
def _leaves_open(text: str) -> bool:
    return _MAYBE_CIVILIANS.search(text) is not None


def is_doubtful(claim: Harm) -> bool:
    """Whether the harm itself is in doubt: "up to five may have died"."""
    return _doubts(claim.span.quote)


def is_called_civilian(claim: Harm) -> bool:
    """Whether the sentence itself calls the counted people civilians.

    Reads "four people died, including two civilians"; must not read "four people died, including a child".
    """
    start = count_start(claim)
    return (
        claim.status == "civilian"
        and start is not None
        and bool(_CIVILIAN.search(claim.span.quote[start : start + CALLED_WITHIN]))
    )


def may_be_civilians(claim: Harm) -> bool:
    """Whether the sentence leaves it open that the counted people were civilians (V4).

    Reads "eight killed, possibly including civilians" and "four civilians or alleged militants"; must not read "a
    possible drone strike killed three civilians".
    """
    return _leaves_open(claim.span.quote)


def count_start(claim: Harm) -> int | None:
    """Where the count's words begin, in the sentence."""
    if claim.count and claim.count.span and claim.span.covers(claim.count.span):
        return claim.count.span.start - claim.span.start
    return None
