"""Updates: figures that a report calls early, and figures that replace a lower one ("the toll rose to 14")."""

from __future__ import annotations

import re
from functools import lru_cache

from dubsar.model import Document, Harm
from dubsar.tally.tolls.mentions import count_start
from dubsar.text.cued import Cued

_INITIAL = re.compile(
    r"\b(?:so far|initial(?:ly)?|preliminary|early reports?|first reports?|at first|earlier reports?|"
    r"reported earlier|originally)\b",
    re.IGNORECASE,
)
_RISING = Cued(
    r"\b(?:ris(?:en|es|ing)|rais(?:ed|es|ing)|rose|climb\w*|increas\w+|jump\w*|up|updated|revised)\b[^.;]{0,30}?\b(?:to|from)\b|"
    r"\b(?:now stands at|later (?:died|succumbed)|final (?:death )?toll)\b",
    re.IGNORECASE,
)
_REACH = 30
"""Characters between "rose to" and the number that it rose to ("rose on Sunday to at least 14")."""
_RESCUE = re.compile(
    r"\b(?:still (?:digging|searching|pulling|trapped|under)|search(?:es|ing)? (?:for|through) |under the rubble|"
    r"digging|rescue (?:work|effort|operation|team)s?|toll (?:is|was) expected to rise)\b",
    re.IGNORECASE,
)


def is_initial(claim: Harm, document: Document, *, rescue: bool) -> bool:
    """Whether T1 lets the figure fall once a root gives more: called initial, or told on the day amid the rescue.

    `rescue` says that some report of the event tells of rescue work: a figure of the day itself was then an early one.
    """
    if _is_called_initial(claim.span.quote):
        return True
    day = claim.when.day if claim.when else None
    return rescue and day is not None and document.published == day


# Each class and codebook of a toll asks the same of the same sentences: the answers are kept.
@lru_cache(maxsize=4096)
def _is_called_initial(text: str) -> bool:
    return _INITIAL.search(text) is not None


@lru_cache(maxsize=4096)
def _tells_of_rise(text: str) -> bool:
    return _RISING.search(text) is not None


@lru_cache(maxsize=1024)
def tells_of_rescue(text: str) -> bool:
    """Whether people were still being searched for: "the search for survivors ended on Thursday"."""
    return bool(_RESCUE.search(text))


def is_rising(claim: Harm) -> bool:
    """Whether the claim's number is the one that replaces a lower one: "the toll rose to 14".

    Must not read so the nine of "a clinic said that the toll rose to 14, a neighbour that nine died".
    """
    if not _tells_of_rise(claim.span.quote):
        return False
    start = count_start(claim)
    if start is None:
        return True
    sentence = claim.span.quote
    near = [match.end() for match in _RISING.finditer(sentence) if match.end() <= start + _REACH]
    return bool(near) and start - near[-1] <= _REACH


def is_updated(claim: Harm) -> bool:
    """Whether the sentence tells of a toll that moved: "the toll rose to 14"; not "up to 14 died", which is a top."""
    return any(not match[0].lower().startswith("up to") for match in _RISING.finditer(claim.span.quote))
