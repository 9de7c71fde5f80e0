"""Citations: which outlets a report takes its news from, by its own words. An outlet that is cited is no second source.

Outlets are those of the publishers' table and the publishers of the reports at hand; nobody else is taken for one, so
"the mayor said" cites no outlet, and "the Observatory said" cites a monitor, which is a source of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dubsar.ground.publishers import name_key, publisher_of
from dubsar.text.cued import Cued

# Texts of which it is remembered whom they credit.
AT_HAND = 32
NEWS_WORDS = re.compile(r"\b(?:news|agency|tv|television|radio|press|times|post|channel|broadcaster|network)\b", re.I)
_AGENCY = Cued(
    r"\((AP|AFP|Reuters|Xinhua|dpa|ANSA|EFE|TASS|UPI)\)|\bBy (Agence France-Presse|Reuters|The Associated Press)\b|"
    r"^[^\n]{0,80}?\b(AP|AFP|Reuters|Xinhua|dpa|TASS)\s*[-–—:]",
)
_FOOTER = re.compile(
    r"\((?:Additional r|R)eporting by [^()]{3,300}?; ?(?:[Ww]riting|[Ee]diting) by [^()]{3,200}\)|"
    r"^(?:Source|Sources|Via|Agencies|Originally published (?:by|in|on)): ?(?P<source>[^\n]{2,60})$",
    re.MULTILINE,
)
_DESCRIBED = re.compile(r"^the | (?:news agency|newspaper|website|broadcaster|tv channel|channel)$", re.IGNORECASE)
_NAME = r"(?:[Tt]he )?[A-Z][\w.'’-]{0,30}(?: (?:(?:of|the|for|and|al|on) )?[A-Z][\w.'’-]{0,30}){0,4}"
_KIND = r"(?:news agency|newspaper|daily|broadcaster|station|(?:TV )?channel|website|outlet)"
_TITLE = rf"(?:(?:the |a )?(?:\w{{2,15}} )?{_KIND} )?"
_OFTEN = r"(?:has |had |have |also |later |earlier |first |news agency ){0,2}"
_SAYS = r"(?:report(?:ed|s|ing)|quote[sd]|cite[sd]|said|says|wrote|writes|published|broadcast|aired|confirmed)"
_REPORTS = re.compile(
    rf"(?P<who>{_NAME})(?:['’]s? (?:\w{{2,15}} )?correspondents?)?(?:, [^,.;\n]{{3,60}})?,? {_OFTEN}{_SAYS}\b"
)
_FROM = re.compile(
    r"\b(?:[Aa]ccording to|[Cc]iting|[Qq]uoting|told|(?:quoted|cited|reported|carried|published|broadcast) by|"
    rf"(?:a|the) report (?:by|from|in)|[Ii]n an interview with|in a report by) {_TITLE}(?P<who>{_NAME})"
)


@dataclass(frozen=True, slots=True)
class Citation:
    """An outlet that a text takes from. `words` are the words that say so, `credit` that all of the text is its."""

    outlet: str
    start: int
    end: int
    words: str
    credit: bool = False


@lru_cache(maxsize=AT_HAND)
def credited(text: str) -> str | None:
    """The agency whose text this is: by dateline, byline or last line; None where none is credited.

    Reads `GAZA CITY (Reuters) - ...` and "Source: Xinhua"; must not read `told Reuters` in the middle. Kept, since each
    event of a report asks for its paper again.
    """
    found = next((each for each in _credits(text)), None)
    return found.outlet if found else None


def citations(text: str, publishers: frozenset[str] = frozenset()) -> tuple[Citation, ...]:
    """Every outlet that the text credits or cites, in text order. `publishers` are further names of outlets.

    Reads "Reuters reported", "a doctor told the Levant Courier" (if it is a publisher here), "citing AFP"; must not
    read "the ministry said" or "Captain Reuters said".
    """
    found = {(each.start, each.outlet): each for each in _credits(text)}
    for pattern, last in ((_REPORTS, True), (_FROM, False)):
        for match in pattern.finditer(text):
            if name := _outlet_in(match["who"], publishers, last=last):
                found.setdefault((match.start("who"), name), Citation(name, match.start(), match.end(), match[0]))
    return tuple(found[key] for key in sorted(found))


def outlet(name: str | None, publishers: frozenset[str] = frozenset()) -> str | None:
    """The one name of an outlet that relays news, None where the name is nobody's or that of a source of its own."""
    return _outlet(_DESCRIBED.sub("", name.strip()), publishers) if name else None


def _credits(text: str) -> Iterator[Citation]:
    if match := _AGENCY.search(text[:400]):
        agency = next(group for group in match.groups() if group)
        yield Citation(_one_name(agency), match.start(), match.end(), match[0].strip(), credit=True)
    tail = max(0, len(text) - 600)
    if match := _FOOTER.search(text, tail):
        if match["source"] is None:
            yield Citation("Reuters", match.start(), match.end(), match[0][:60], credit=True)
        elif name := _outlet(match["source"].strip(" ."), frozenset()):
            yield Citation(name, match.start(), match.end(), match[0].strip(), credit=True)


def _outlet_in(phrase: str, publishers: frozenset[str], *, last: bool) -> str | None:
    """The outlet that a capitalised phrase ends with ("On Friday Reuters"), or begins with ("Reuters Friday")."""
    words = phrase.split()
    for left in range(len(words)):
        part = words[left:] if last else words[: len(words) - left]
        if name := _outlet(" ".join(part), publishers):
            return name if left == 0 or not _is_title(words[left - 1] if last else "") else None
    return None


def _is_title(word: str) -> bool:
    return word.rstrip(".").casefold() in ("captain", "colonel", "general", "major", "mr", "mrs", "dr", "lieutenant")


@lru_cache(maxsize=8192)
def _outlet(name: str, publishers: frozenset[str]) -> str | None:
    name = re.sub(r"['’]s?$", "", name)
    listed = publisher_of(name)
    if listed is not None:
        relays = listed.kind == "media" or listed.agency or (listed.kind == "government" and NEWS_WORDS.search(name))
        return listed.name if relays else None
    return _by_key(publishers).get(name_key(name))


@lru_cache(maxsize=256)
def _by_key(publishers: frozenset[str]) -> dict[str, str]:
    """The publishers at hand that no table lists, by the key of their name."""
    return {name_key(name): name for name in sorted(publishers) if publisher_of(name) is None}


def _one_name(name: str) -> str:
    listed = publisher_of(name)
    return listed.name if listed else name
