"""Who strikes, by the words of an official release or by the office that publishes it."""

from __future__ import annotations

import re
from functools import lru_cache

from dubsar.extract.releases.hints import holds
from dubsar.model import Actor, Span

# (name, id in the actor table, kind)
Party = tuple[str, str, str]
_STATE = "state force"
_PARTIES: dict[str, Party] = {
    "coalition": ("US-led coalition", "actor:us-led-coalition", "coalition"),
    "us": ("US forces", "actor:us-forces", _STATE),
    "uk": ("UK forces", "actor:gb-forces", _STATE),
    "fr": ("French forces", "actor:fr-forces", _STATE),
    "nl": ("Dutch forces", "actor:nl-forces", _STATE),
    "au": ("Australian forces", "actor:au-forces", _STATE),
    "ru": ("Russian forces", "actor:ru-forces", _STATE),
    "il": ("Israeli forces", "actor:il-forces", _STATE),
    "tr": ("Turkish forces", "actor:tr-forces", _STATE),
}
# Press offices sign in many spellings; each speaks for one party.
_PUBLISHERS: tuple[tuple[str, str], ...] = (
    (r"inherent\s+resolve|cjtf|global\s+coalition", "coalition"),
    (r"central\s+command|centcom|africa\s+command|africom|u\.?s\.?\s+department\s+of\s+defen[cs]e|pentagon", "us"),
    (r"(?:uk|british)\s+ministry\s+of\s+defence|royal\s+air\s+force|\bmod\b|\braf\b", "uk"),
    (r"french\s+(?:ministry|armed)|arm[ée]es", "fr"),
    (r"dutch\s+(?:ministry|armed)|defensie", "nl"),
    (r"australian\s+(?:department\s+of\s+)?(?:defen[cs]e|government\s+defence)", "au"),
    (r"russian\s+(?:ministry|defen[cs]e|federation|aerospace)", "ru"),
    (r"\bidf\b|\biaf\b|israel(?:i)?\s+defen[cs]e\s+forces|israeli\s+air\s+force", "il"),
    (r"t(?:urkish|[uü]rkiye)\b.{0,12}\b(?:ministry|armed|general|defen[cs]e)", "tr"),
)
# Where the coalition fights: what Central Command declares there, it declares for the coalition.
_COALITION_COUNTRIES = frozenset({"IQ", "SY"})
_WORDS = re.compile(
    r"(?P<coalition>\b(?:the\s+)?(?:US|U\.S\.)[- ]led\s+coalition"
    r"|\bCJTF-OIR\b|\bInherent\s+Resolve\b|\b[Cc]oalition(?=\s+(?:military|forces|aircraft|air\b|strikes|jets|artillery)))"
    r"|(?P<us>\bU\.?S\.?(?=\s+(?:and\s+partner\s+nation\s+)?(?:military|forces|Africa|Central|aircraft|air\b|strikes|fighter|remotely)))"
    r"|(?P<uk>\bRoyal\s+Air\s+Force|\bRAF(?=\s)|\bBritish(?=\s+(?:aircraft|jets|forces|Typhoon|Tornado|Reaper)))"
    r"|(?P<fr>\bFrench(?=\s+(?:aircraft|jets|forces|artillery|Rafale|Mirage)))"
    r"|(?P<nl>\bDutch(?=\s+F-\d\d|\s+(?:aircraft|jets|forces)))"
    r"|(?P<ru>\bRussian(?=\s+(?:aircraft|jets|forces|aviation|Aerospace|bombers|warplanes)))"
    r"|(?P<il>\bI[DA]F\b|\bIsraeli(?=\s+(?:aircraft|jets|forces|Air)))"
    r"|(?P<tr>\bTurkish(?=\s+(?:aircraft|jets|forces|warplanes|UC?AVs?|drones?|Armed|Air)))"
)
# Looked for first: most lines name no party, and a search is not free.
_HINTS = (
    *("oalition", "CJTF", "Inherent", "U.S", "US ", "RAF", "Royal", "British", "French", "Dutch", "Russian"),
    *("IDF", "IAF", "Israeli", "Turkish"),
)
_PATTERNS = tuple((re.compile(words, re.IGNORECASE), party) for words, party in _PUBLISHERS)


@lru_cache(maxsize=512)
def publisher_party(publisher: str | None, country: str | None = None) -> Actor | None:
    """The party that a press office speaks for, of strikes in `country`; None where the publisher is no such office.

    Reads "CJTF-OIR", and "U.S. Central Command" on Iraq, as the coalition, Central Command on Yemen as US forces; must
    not read "Business Insider" as anyone.
    """
    for pattern, party in _PATTERNS:
        if publisher and pattern.search(publisher):
            if party == "us" and country in _COALITION_COUNTRIES:
                party = "coalition"
            return Actor(*_PARTIES[party])
    return None


def party_in(text: str, start: int, end: int) -> Actor | None:
    """The party that `text[start:end]` names as striking, with its words; None where it names none.

    Reads "Coalition military forces conducted", and must not read the coalition out of "a coalition of parties".
    """
    words = text[start:end]
    if not holds(words, _HINTS):
        return None
    match = _WORDS.search(text, start, end)
    if match is None or match.lastgroup is None:
        return None
    return Actor(*_PARTIES[match.lastgroup], words=match[0], span=Span(match.start(), match.end(), match[0]))
