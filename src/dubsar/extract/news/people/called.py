"""Called: the status that the words behind counted people give to all of them ("12 dead, all of them civilians")."""

from __future__ import annotations

import re

from dubsar.extract.news.people.people_words import status_of_word
from dubsar.ground.numbers import NUMBER
from dubsar.model.kinds import Status

_CIVILIANS = re.compile(
    r"(?<!possibly )(?<!perhaps )(?<!either )\b(?:(?:all|both)(?: of (?:them|whom))?|were|was|are)(?: all| both)?"
    r"(?: an?)? (?:innocent )?civilians?\b",
    re.IGNORECASE,
)
_ALL_OF_THEM = re.compile(
    r"[^.;:]{0,40}?(?:,| [-–—]) (?:all|both)(?: of (?:them|whom))?(?: (?:were|are|being))?"
    r"(?: (?:of them|an?|reported|reportedly|alleged|allegedly|suspected|believed to be|said to be|senior|local|"
    r"foreign|named|members of|Taliban|al[ -]Qaeda|al[ -]Shabaab|Islamic State)){0,4} (?P<noun>[a-z-]+)\b",
    re.IGNORECASE,
)
_PERHAPS_CIVILIANS = re.compile(
    r"[^.;:]{0,30}?(?:,| [-–—]) (?:(?:all|some|both) )?(?:possibly|perhaps|maybe)(?: all| some| both)? civilians\b",
    re.IGNORECASE,
)
_SO_MANY = re.compile(
    rf"\b(?:{NUMBER}|some|most|many|several|half|few|none)(?: of (?:them|whom|the dead))? $", re.IGNORECASE
)


def called(status: Status, text: str, start: int, stop: int) -> Status:
    """The status with what the words between two offsets say of all the people counted before them.

    Reads `12 dead, all of them civilians` and `four men, all alleged fighters`; fighters who are `possibly all
    civilians` are mixed; must not read `two killed, possibly all civilians` as civilians.
    """
    if status == "unknown" and _all_civilians(text, start, stop):
        return "civilian"
    if status in ("unknown", "civilian") and _all_fighters(text, start, stop):
        return "combatant"  # a trade gives way to what is said: "a driver and a cook, both fighters"
    if status == "combatant" and _PERHAPS_CIVILIANS.match(text, start, stop):
        return "mixed"
    return status


def _all_civilians(text: str, start: int, stop: int) -> bool:
    """`12 dead, all of them civilians`; not `nine died, of whom four were civilians`."""
    found = _CIVILIANS.search(text, start, stop)
    return found is not None and not _SO_MANY.search(text, start, found.start())


def _all_fighters(text: str, start: int, stop: int) -> bool:
    """`three men, all alleged militants`; not `three men, both of them farmers`."""
    found = _ALL_OF_THEM.match(text, start, stop)
    return found is not None and status_of_word(found["noun"].lower()) == "combatant"
