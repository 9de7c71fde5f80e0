"""Listed sources: where one statement is said to be that of several sources at once (CODEBOOK S1, strike status 3)."""

from __future__ import annotations

import re

from dubsar.model import Claim, Harm
from dubsar.text.tellers import are_in_step, are_several

_OUTLETS = r"(?:sources|outlets|agencies|accounts|organi[sz]ations|monitors|newspapers)"
_SEVERAL = re.compile(
    r"\b(?:all|both|multiple|several|many|numerous|most|various|two|three|four|five)(?: of)?(?: the)?"
    rf"(?: [\w-]{{1,20}}){{0,3}}? {_OUTLETS}\b|\b(?:where|when|in cases where) (?:the )?sources\b",
    re.IGNORECASE,
)
_OF_THEM = re.compile(rf"\b(?:{_OUTLETS}|they|them|all)\b", re.IGNORECASE)
_ONLY_ONE = re.compile(r"\b(?:only|a single|one|no) (?:[\w-]{1,20} ){0,2}source\b", re.IGNORECASE)
_SAYS = r"(?:attribut|report|sa(?:id|y)|blam|identif|claim|stat|alleg|accus|held|hold|nam)\w*"
_LIST = re.compile(
    rf"(?:, (?!an? |the |who|which|whose)[^,.;]{{2,60}}){{0,6}},? (?:and|as well as|alongside|along with) "
    rf"(?:the |other sources|others|[A-Z@])[^,.;]{{0,60}}? (?:all |both |also |have |had )?{_SAYS}\b"
)


def speaks_for_several(claim: Claim) -> bool:
    """Whether the claim is said to be the word of two sources or more.

    Reads "all sources attributed the strike to X" and "Quds Radio, Safa and other sources blamed X"; must not read
    "sources said", "only one source blamed X", "two residents said" nor "Dr Saleh, a surgeon and father, said".
    """
    sentence = claim.span.quote
    if claim.speaker is None:
        return isinstance(claim, Harm) and bool(claim.by) and claim.count is None and are_in_step("", sentence)
    name = claim.speaker.name
    if are_several(name) or are_in_step(name, sentence):
        return True
    if _ONLY_ONE.search(sentence):
        return False
    if _OF_THEM.search(name) and _SEVERAL.search(sentence):
        return True
    at = sentence.find(name)
    return at >= 0 and _LIST.match(sentence, at + len(name)) is not None
