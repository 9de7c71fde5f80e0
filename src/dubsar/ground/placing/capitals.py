"""Capitals that stand for their governments: "Washington leads a coalition" tells of no place."""

from __future__ import annotations

import re

from dubsar.model import Place

_SEATS = frozenset(
    """washington moscow kyiv kiev ankara tehran baghdad damascus riyadh beirut jerusalem london paris berlin brussels
    beijing islamabad kabul sanaa khartoum tripoli mogadishu cairo amman doha delhi canberra ottawa rome madrid
    warsaw kremlin pentagon""".split()
)
# "Moscow says", "Ankara has denied", "Washington's envoy"; not "Damascus was hit".
_ACTS = re.compile(
    r"\s(?:(?:also|later|then|repeatedly|often|regularly|rarely|has|have|had|itself)\s)?(?:said|says|saw|sees|"
    r"den(?:y|ies|ied)|claim(?:s|ed)?|confirm(?:s|ed)?|blame[sd]?|accuse[sd]?|insist(?:s|ed)?|leads?|led|backs?|backed|"
    r"supports?|supported|views?|viewed|considers?|considered|launched|launches|warn(?:s|ed)?|want(?:s|ed)?|calls?|"
    r"called|maintains?|describe[sd]?|deem(?:s|ed)|threaten(?:s|ed)?|vow(?:s|ed)?|welcome[sd]?|condemn(?:s|ed)?|"
    r"announce[sd]?|acknowledge[sd]?|admit(?:s|ted)?|responded|replied|argue[sd]?|hopes?|fears?|regards?|treats?|"
    r"signed|agreed|sent|sends|deployed|intervened|joined|has \d[\d,]* (?:troops|soldiers))\b"
)


def stands_for_a_government(text: str, place: Place) -> bool:
    """Whether a capital is named as a government that speaks or acts.

    Reads "Moscow says it killed 40" and "Ankara has denied it"; must not read "shells hit Damascus", "Kyiv was hit".
    """
    span = place.span
    if span is None or span.quote.casefold() not in _SEATS:
        return False
    return _ACTS.match(text, span.end) is not None
