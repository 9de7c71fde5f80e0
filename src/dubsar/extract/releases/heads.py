"""Heads: the words that count strikes, around which a sentence of a release is read ("fives separate airstrikes")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dubsar.extract.releases.counts import DETERMINER, QUALIFIER
from dubsar.extract.releases.hints import holds
from dubsar.extract.releases.verbs import effect_verbs
from dubsar.extract.releases.where import RELATION, place_in

_NOUN = r"(?:(?:air|drone|artillery|missile|rocket)[\s-]?)?(?:strikes?|stikes?|srtikes?|srikes?)\b"
_ADJECTIVES = (
    r"(?:(?:separate|additional|more|further|other|Coalition|U\.?S\.?(?:-led)?|allied|partner|precision|reported|successful"
    r"|military|defensive|targeted|lethal|kinetic|collective|unilateral|deliberate|dynamic|combined|precise|massive|retaliatory|self-defen[cs]e|new|such"
    r"|of\s+(?:these|those|the)(?:\s+\w+)?)\s+)"
)
_FIND = re.compile(r"ikes?\b")  # a literal to search for; _HEAD reads the whole word and its slips
_HEAD = re.compile(
    rf"(?:\b(?P<demonstrative>these|those|the)\s+)?(?:(?P<qualifier>{QUALIFIER})\s+)?"
    rf"(?P<count>\b{DETERMINER}|\bno\b)\s+(?:\(\d+\)\s+)?{_ADJECTIVES}{{0,4}}(?P<noun>{_NOUN})",
    re.IGNORECASE,
)
_LOOK_BACK = 70
_GAP = re.compile(r"[\s(“\"—–-]+")
# "in a strike", "to a strike": the strike is a circumstance there, not what the sentence states.
# "by two airstrikes" is one only where nothing "was destroyed" by them, "with ten strikes" where nobody is supported.
_CIRCUMSTANCE = re.compile(r"\b(?:in|during|of|after|from|following|to|for|with|(?<!ed )by)\s+$", re.IGNORECASE)
_SUPPORTED = re.compile(r"\b(?:support(?:ed|s)|assisted|backed|responded)\b[^,;]{0,80}\bwith\s+$", re.IGNORECASE)
_NO_HEAD_AFTER = re.compile(r"\s+(?:groups?|forces?|aircraft|areas?|teams?|videos?|packages?|drones?)\b", re.IGNORECASE)
_NAMELESS = r"(?P<demonstrative>(?!))?(?P<qualifier>(?!))?"
_WORDS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|another|\d{1,3})"
_OF_THOSE = re.compile(
    rf"\bof\s+(?:these|those|the)\s+(?:[\w,]+\s+)?(?:air)?strikes,?\s+{_NAMELESS}(?P<noun>(?P<count>{_WORDS}))\s+"
    r"(?=(?:ha(?:ve|s)\s+been|were|was|took|targeted|struck|hit|destroyed)\b)",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    rf"(?:(?P<colon>:)\s+|[;,]\s+(?:and\s+|while\s+)?|\b(?:and|while)\s+){_NAMELESS}(?P<noun>(?P<count>{_WORDS}))"
    rf"(?=\s+(?P<support>in\s+support\s+of\s|{RELATION}\s))",
    re.IGNORECASE,
)
# What a place may stand after: looked for first, since most sentences count strikes once.
_PLACED = (" near", " of ", " in ", " outside ", " around ", " over ", " between ", " along ", " at ", " inside ")
_LONGEST_PLACE = 90


def find_heads(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The heads of a sentence in text order.

    Reads "two strikes near Hit ..., and one near Tuz destroyed ..." and "Of those 68 airstrikes, 35 have been near" as
    two heads each; must not read "in a strike", "a strike group" or the "one" of "two tanks, and one near a school".
    """
    heads = [*_counted(text, start, end)]
    lead = _OF_THOSE.search(text, start, end) if "f th" in text[start:end] else None
    if lead and not any(head.start() < lead.end() for head in heads):
        heads.insert(0, lead)
    if not heads:
        return heads
    again = [*_again(text, heads, end)]
    return sorted((*heads, *again), key=lambda head: head.start()) if again else heads


def _counted(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Reads "five separate airstrikes" and "fives strikes"; must not read "in a strike" or "a strike group"."""
    done = start
    for noun in _FIND.finditer(text, start, end):
        head = _head(text, done, noun.end())
        if head is None or _NO_HEAD_AFTER.match(text, noun.end()):
            continue
        aside = _CIRCUMSTANCE.search(text, max(start, head.start() - 12), head.start())
        if not aside or _SUPPORTED.search(text, max(start, head.start() - 120), head.start()):
            yield head
            done = head.end()


def _head(text: str, start: int, end: int) -> re.Match[str] | None:
    """The head that ends at `end`, begun at the earliest word that can begin it."""
    at = start
    if end - start > _LOOK_BACK:
        at = text.find(" ", end - _LOOK_BACK) + 1
    while start <= at < end:
        head = _HEAD.match(text, at, end)
        if head and head.end() == end:
            return head
        space = _GAP.search(text, at, end)
        if space is None:
            return None
        at = space.end()
    return None


def _again(text: str, heads: list[re.Match[str]], end: int) -> Iterator[re.Match[str]]:
    """Counts whose "strikes" is left out: with a place that a verb of effect follows, or in a list after a colon."""
    words = text[heads[0].end() : end]
    if not holds(words, _PLACED):
        return
    listed = False
    for match in _AGAIN.finditer(text, heads[0].end(), end):
        before = max((head.end() for head in heads if head.end() <= match.start()), default=heads[0].end())
        if match["colon"]:
            listed = not effect_verbs(text, before, match.start())
        place = place_in(text, match.end(), min(end, match.end() + _LONGEST_PLACE))
        if place is None or any(head.start() < place.last and match.start() < head.end() for head in heads):
            continue
        verbs = effect_verbs(text, place.last, min(end, place.last + 40))
        if listed or (
            not match["support"].startswith("in ") and verbs and _adjoins(text, place.last, verbs[0].start())
        ):
            yield match


def _adjoins(text: str, start: int, end: int) -> bool:
    return len(text[start:end].split()) <= 2 and not re.search(r"[,;.]", text[start:end])
