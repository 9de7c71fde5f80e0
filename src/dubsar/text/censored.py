"""Censored spellings.

Words that writers break up so that a platform's filter does not see them ("kil*led", "exec-uted").
"""

import re
from functools import lru_cache

_WORDS = frozenset(
    """kill kills killed killing killings killer murder murders murdered die dies died dead death deaths execute
    executed execution executions explosion explosions explode exploded explosive bomb bombs bombed bombing shot
    shoot shooting wounded injured injury injuries blood bloody massacre massacres terrorist terrorists landmine
    landmines mine mines attack attacks attacked suicide weapon weapons torture tortured slaughter slaughtered
    behead beheaded isis""".split()
)
MEMO = 64
_MARKS = "*@#-"
_INITIALS = re.compile(r"[A-Z](?:\*[A-Z]){1,5}")
_BROKEN = re.compile(r"\b[A-Za-z]+[*@#-][A-Za-z*@#-]*[A-Za-z]\b")


@lru_cache(maxsize=MEMO)
def uncensored(text: str) -> str:
    """The text with broken words made whole, of the same length: what is saved stands as spaces behind the word.

    Reads `kil*led`, `exec-uted` and `S*N*A`; must not touch `air-strike`, `al-Bab` or `5*3`. Kept, since several
    readers ask it of one sentence.
    """
    return _BROKEN.sub(_whole, text) if any(mark in text for mark in _MARKS) else text


def _whole(match: re.Match[str]) -> str:
    word = re.sub(r"[*@#-]", "", match[0])
    whole = word.lower() in _WORDS or _INITIALS.fullmatch(match[0])
    return word.ljust(len(match[0])) if whole else match[0]
