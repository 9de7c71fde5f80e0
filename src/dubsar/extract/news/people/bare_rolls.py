"""Bare rolls: sentences that are nothing but names with ages and kin, and say no verb of their own.

They go on from a sentence that told of the dead ("Ten people were killed. The grandfather Omar Aziz (70), ...").
"""

from __future__ import annotations

import re

from dubsar.extract.news.people.named_people import people_by_name

_AGES = re.compile(
    r"\(\d{1,3}(?: years?(?: old)?)?\)|\b[\w-]+[- ]years?[- ]old\b|\baged \w+|, \d{1,2}(?=[,.;)]| and\b)"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|did|does|will|would|can|could|may|might|say|says|said|told|tells|"
    r"wrote|writes|lost|left|fled|came|went|saw|see|sees|shows?|gave|took|held|made|found|who|whose|"
    r"(?!aged|named|unnamed|called|deceased|married|retired|displaced|disabled|beloved|related|identified|adopted|"
    r"unidentified|so-called)[a-z]{2,}ed)\b"
)
# "Relatives shared the names of six of them:", "The sisters were identified as": what stands before the roll itself.
_OPENING = re.compile(
    r"[^.;]{0,160}?\b(?:names|relatives|victims|deceased|sisters|brothers|siblings|couple|twins|"
    r"famil(?:y|ies))\b[^.;:(]{0,90}?(?::|\b(?:identified|named|listed|given)(?: them)?(?: by [^,:]{3,40})? as:?)\s",
    re.IGNORECASE,
)
FEW = 2
LONGEST = 2_000


def is_bare_roll(text: str) -> bool:
    """Whether a sentence only lists people by name, two or more of them with an age or kin.

    Reads `The grandmother Amal Aziz (66), their son Tariq Aziz (40) and his wife Huda Aziz (35).`, also behind `Their
    names were given as:`; must not read `Omar Aziz, 34, said that his son Adil, 7, was well.`
    """
    if len(text) > LONGEST or not _AGES.search(text):
        return False
    opening = _OPENING.match(text)
    listed = text[opening.end() :] if opening else text
    return not _VERB.search(listed) and len(people_by_name(listed)) >= FEW
