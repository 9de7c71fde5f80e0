"""Unread: the lines of a release that speak of strikes or effects and gave no statement, each with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dubsar.extract.releases.lines import Heading, Statement, is_definition, read_lines
from dubsar.extract.releases.verbs import effect_verbs
from dubsar.extract.releases.words import read_words
from dubsar.model import Span

_LISTED = re.compile(r"\s*(?:--|[-–—•*·])\s*\w|Near\s+[A-Z]")
_COUNTED = re.compile(
    r"\b(?:an?|no|one|two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*)\s+(?:[\w-]+\s+){0,2}"
    r"(?:(?:air)?strikes?|sorties|fire\s+missions?)\b",
    re.IGNORECASE,
)
_NOMINAL = re.compile(
    r"\bweapons\s+were\s+(?:deployed|used|released)\b|\bresult(?:ed|ing)\s+in\s+the\s+(?:elimination|destruction|death)",
    re.IGNORECASE,
)
_HARM = re.compile(
    r"\b(?:civilians?|non-?combatants?|service\s*members?|casualties|children|residents|people)\b", re.IGNORECASE
)
_NONE = re.compile(r"\b(?:no|not|without|zero)\b", re.IGNORECASE)
# What every release says below its list.
_STANDING = re.compile(
    r"\bas\s+part\s+of\s+Operation\b|\bnations\s+(?:which|that)\s+have\b|\binitial\s+reports\b|\bunder\s+authority\b"
    r"|\bability\s+to\b|\bsummary\s+of\b|\bparticipated\b|\bassess\s+the\s+outcome\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Unread:
    """A line that was not read, and why."""

    span: Span
    reason: str

    @property
    def quote(self) -> str:
        """The words of the line."""
        return self.span.quote


def unread(text: str) -> Iterator[Unread]:
    """Listed lines and sentences of strikes or effects that no statement was read from, for a person to look at.

    Reads "- Near Hit, destroyed a bridge." and "Weapons were deployed on two occasions." as such; must not read what
    every release says below its list ("These strikes were conducted as part of Operation Inherent Resolve.").
    """
    for line in read_lines(text):
        if isinstance(line, Heading) or (isinstance(line, Statement) and _states(text, line)):
            continue
        reason = _reason(text, line.start, line.end)
        if reason:
            yield Unread(Span(line.start, line.end, text[line.start : line.end]), reason)


def _states(text: str, line: Statement) -> bool:
    """Whether it became a claim; a verb of effect is the quick look, since nearly all have one."""
    return bool(effect_verbs(text, *line.tail)) or read_words(text, line).states


def _reason(text: str, start: int, end: int) -> str | None:
    verbs = effect_verbs(text, start, end)
    if _LISTED.match(text, start, end):
        return "it is listed, but says neither a number of strikes nor who struck"
    if is_definition(text, start, end) or _STANDING.search(text, start, end):
        return None
    if _HARM.search(text, start, end):
        denied = not verbs or _NONE.search(text, start, end)
        return None if denied else "it tells of harm to people who are no target"
    if verbs or _NOMINAL.search(text, start, end):
        return "it tells of effects, but not of strikes or of who struck"
    if _COUNTED.search(text, start, end):
        return "it counts strikes or sorties, but says neither place nor effect"
    return None
