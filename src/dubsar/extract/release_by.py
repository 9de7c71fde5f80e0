"""Who strikes, by the words of an official release or by the office that publishes it."""

from __future__ import annotations

import re
from functools import lru_cache

from dubsar.model import Actor, Span

COALITION = ("US-led coalition", "actor:us-led-coalition", "coalition")

# Publishers speak for one party each; their press offices sign in many spellings.
_PUBLISHERS: tuple[tuple[str, tuple[str, str | None, str]], ...] = (
    (r"central command|centcom|inherent resolve|cjtf|global coalition", COALITION),
    (r"africa command|africom", ("US forces", "actor:us-forces", "state")),
    (r"department of defen[cs]e|pentagon", ("US forces", "actor:us-forces", "state")),
    (r"ministry of defence|royal air force|\bmod\b", ("UK forces", "actor:uk-forces", "state")),
    (r"arm[ée]es|minist[eè]re", ("French forces", "actor:fr-forces", "state")),
    (r"defensie", ("Dutch forces", "actor:nl-forces", "state")),
    (r"russia", ("Russian forces", "actor:ru-forces", "state")),
    (r"\bidf\b|israel", ("Israeli forces", "actor:il-forces", "state")),
    (r"turk", ("Turkish forces", "actor:tr-forces", "state")),
)
_WORDS = re.compile(
    r"(?P<coalition>\b(?:the\s+)?(?:US|U\.S\.)[- ]led\s+coalition"
    r"|\bCoalition(?=\s+(?:military|forces|aircraft|air\b|strikes|jets|artillery)))"
    r"|(?P<us>\bU\.?S\.?(?=\s+(?:and\s+partner\s+nation\s+)?(?:military|forces|Africa|Central|aircraft|air\b|strikes)))"
    r"|(?P<uk>\bRoyal\s+Air\s+Force|\bRAF(?=\s))"
    r"|(?P<fr>\bFrench(?=\s+(?:aircraft|jets|forces|artillery|Rafale|Mirage)))"
    r"|(?P<nl>\bDutch(?=\s+F-16|\s+(?:aircraft|jets|forces)))"
    r"|(?P<ru>\bRussian(?=\s+(?:aircraft|jets|forces|aviation|Aerospace|bombers|warplanes)))"
    r"|(?P<il>\bIDF\b|\bIsraeli(?=\s+(?:aircraft|jets|forces|Air)))"
    r"|(?P<tr>\bTurkish(?=\s+(?:aircraft|jets|forces|Armed|Air)))"
)
_KNOWN: dict[str, tuple[str, str | None, str]] = {
    "coalition": COALITION,
    "us": ("US forces", "actor:us-forces", "state"),
    "uk": ("UK forces", "actor:uk-forces", "state"),
    "fr": ("French forces", "actor:fr-forces", "state"),
    "nl": ("Dutch forces", "actor:nl-forces", "state"),
    "ru": ("Russian forces", "actor:ru-forces", "state"),
    "il": ("Israeli forces", "actor:il-forces", "state"),
    "tr": ("Turkish forces", "actor:tr-forces", "state"),
}
_PATTERNS = tuple((re.compile(words, re.IGNORECASE), party) for words, party in _PUBLISHERS)


@lru_cache(maxsize=512)
def publisher_party(publisher: str | None) -> Actor | None:
    """The party that a press office speaks for; None where the publisher is no party's office.

    Reads "U.S. Central Command" and "CJTF-OIR" as the coalition, and must not read "Business Insider" as anyone.
    """
    for pattern, (name, known, kind) in _PATTERNS:
        if publisher and pattern.search(publisher):
            return Actor(name, known, kind)
    return None


def party_in(text: str, start: int, end: int) -> Actor | None:
    """The party that `text[start:end]` names as striking, with its words; None where it names none.

    Reads "Coalition military forces conducted", and must not read the coalition out of "a coalition of parties".
    """
    match = _WORDS.search(text, start, end)
    if match is None or match.lastgroup is None:
        return None
    name, known, kind = _KNOWN[match.lastgroup]
    return Actor(name, known, kind, words=match[0], span=Span(match.start(), match.end(), match[0]))
