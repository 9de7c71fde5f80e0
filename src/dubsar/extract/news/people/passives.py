"""Passives: a number with its people before "were killed" or "were wounded", where the parse lost one for the other.

Long asides part subject and verb ("At least 12 people, most of them pupils of the school, were wounded"), and "ten were
killed and between 20 and 30, including two nurses, were wounded" joins two subjects.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.groups import Group
from dubsar.extract.news.people.people_words import GROUPS, status_of_word
from dubsar.ground.counts import Quantity
from dubsar.model import Part, Span
from dubsar.model.kinds import Status

_BETWEEN = re.compile(
    r"(?:\s?[,–—-]\s(?:includ|among|members?\b|all\b|at least|(?:\w+ ){0,2}of (?:whom|them)|most|many|some|mainly|half|"
    r"as well as|along with|together with|neighbour|relative|resident)[^;.:]{2,260}?)?"
    r"(?<!\bwho)(?<!\bwhich)(?<!\bthat)(?<!\bwhom)\s(?:were|was|had been|have been)\s"
    r"(?:(?:also|all|both|reportedly|allegedly|then|later|either)\s){0,2}"
)
_WHO = re.compile(r"\s(?P<who>[a-z][\w-]*(?:\s[a-z][\w-]*){0,3}?)(?=\s?[,–—-]|\s(?:were|was|had|have)\b)")
_INSIDE = re.compile(
    r"\b(?:including|includes?|among (?:them|whom)|of (?:whom|them)|those|the|these|with|of)\s+"
    r"(?:(?:at least|about|around|some|up to|also)\s+)?$",
    re.IGNORECASE,
)


def passives(parsed: Parsed, verbs: dict[int, str]) -> Iterator[tuple[int, Group]]:
    """The people before each verb of harm (by where it begins) that the parse gave nobody.

    Reads `between 20 and 30, including five children, were wounded`; must not read `nine people, including two men who
    were wounded` nor `the six were killed`.
    """
    for quantity in parsed.quantities:
        if _INSIDE.search(parsed.text, 0, quantity.start):
            continue
        who = _WHO.match(parsed.text, quantity.end)
        behind = who.end() if who else quantity.end
        aside = parsed.text[behind : behind + 2].lstrip()[:1] in (",", "–", "—", "-")
        verb = next((at for at in sorted(verbs) if _BETWEEN.fullmatch(parsed.text, behind, at)), None)
        if verb is None or not (who or aside):
            continue
        group = _group(parsed, quantity, who["who"].split() if who else [])
        if group is not None:
            yield verb, group


def _group(parsed: Parsed, quantity: Quantity, words: list[str]) -> Group | None:
    nouns = [word for word in words if status_of_word(word) is not None]
    if (words and not nouns) or quantity.count.exact == 0:
        return None
    statuses = [status_of_word(noun) for noun in nouns]
    status: Status = "civilian" if "civilian" in statuses else (statuses[-1] if statuses else None) or "unknown"
    span = parsed.shifted(Span.of(parsed.text, quantity.start, quantity.end))
    count = replace(quantity.count, span=span)
    part = GROUPS.get(nouns[-1]) if nouns else None
    return Group(count, status, (Part(part, count),) if part else (), span)
