"""Pairs: a toll told as two numbers side by side ("5 civs killed & 8 wounded"), whatever the grammar around it.

Posts, headlines and translated notices leave out verbs, so that a parser joins the numbers to the wrong words; the
order of the words alone says what they count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.people_words import COMBATANT_MODIFIERS, status_of_word
from dubsar.model import Count, Span
from dubsar.model.kinds import Outcome, Status
from dubsar.text.censored import uncensored
from dubsar.text.cued import Cued

_DEAD = r"(?:killed|dead|deaths?|martyred|martyrs?|fatalities|slain|kia|lives lost)"
_HURT = r"(?:wounded|injured|injuries|wounds?|hurt|wia)"
_PEOPLE = r"(?:(?:of )?(?:the )?(?:[a-z-]+ ){0,3}?)"
_JOINED = r"(?:\s*(?:,|&|;|/|\+|\||–|-)\s*(?:and |& )?|\s+(?:and|with|as well as|in addition to)\s+)"
# A first number with its word of harm, and what opens the second number.
_PAIR = re.compile(
    rf"\s+(?P<first>{_PEOPLE})(?:were |was |are |got )?(?P<harm>{_DEAD}|{_HURT})(?P<tail> people| persons| civilians)?"
    rf"{_JOINED}(?:also |another |some |the )?",
    re.IGNORECASE,
)
_SECOND = re.compile(
    rf"(?:\s+(?P<second>{_PEOPLE})|\s+)(?:were |was |are |got )?(?:(?:seriously|critically|badly|lightly) )?"
    rf"(?P<harm>{_DEAD}|{_HURT})\b",
    re.IGNORECASE,
)
_NO_NUMBER = re.compile(r"(?P<a>an?)(?= (?:martyr|dead|killed|wounded|injured)\b)|(?P<many>others)\b", re.IGNORECASE)
_DEFINITE = (" the", " those", " these", "especially", "mostly")
_COUNTED_IN = re.compile(
    r"\b(?:including|incl|among them|among whom|of whom)\b(?:(?!killed|injured|wounded)[^.;]){0,60}$", re.I
)
_DEADLY = re.compile(_DEAD, re.IGNORECASE)
_BOTH = (Cued(_DEAD, re.IGNORECASE), Cued(_HURT, re.IGNORECASE))
_DESCRIBING = COMBATANT_MODIFIERS | frozenset("unarmed innocent displaced young local elderly reportedly".split())


@dataclass(frozen=True, slots=True)
class Half:
    """One number of a pair, the place of its word of harm in the sentence, and who is counted."""

    outcome: Outcome
    count: Count
    span: Span
    harm: int
    status: Status


def find_pairs(parsed: Parsed) -> Iterator[tuple[Half, Half]]:
    """Every two numbers side by side, one of the dead and one of the injured.

    Reads `8 martyrs and a number of wounded`, `7 DEAD, 15 WOUNDED`, `3 civilians martyred and others wounded`; must not
    read `12 killed and wounded` (one number), `two killed and five houses hit`, or `five of the 12 killed`.
    """
    text = uncensored(parsed.text)
    if not all(harm.search(text) for harm in _BOTH):
        return
    found = list(_numbers(parsed, text))
    for (first, count), (second, other) in pairwise(found):
        left = _PAIR.match(text, first[1])
        right = _SECOND.match(text, second[1])
        if left is None or right is None or left.end() != second[0]:
            continue
        if bool(_DEADLY.fullmatch(left["harm"])) == bool(_DEADLY.fullmatch(right["harm"])):
            continue
        one = _half(parsed, first, count, left["first"], left)
        two = _half(parsed, second, other, right["second"] or "", right)
        if one is not None and two is not None:
            same = one.status if two.status == "unknown" else two.status
            yield one, replace(two, status=same)


def _numbers(parsed: Parsed, text: str) -> Iterator[tuple[tuple[int, int], Count]]:
    """The numbers of a sentence in order, with `a` and `others` before words of harm."""
    said = [((q.start, q.end), q.count) for q in parsed.quantities if q.count.exact != 0]
    for match in _NO_NUMBER.finditer(text):
        if not any(start < match.end() and match.start() < end for (start, end), _ in said):
            one = Count(1, 1, False, match[0]) if match["a"] else Count(2, None, True, match[0])
            said.append((match.span(), one))
    return iter(sorted(said, key=lambda each: each[0]))


def _half(parsed: Parsed, at: tuple[int, int], count: Count, words: str, match: re.Match[str]) -> Half | None:
    """None where other words than for people, or the definite article, stand between the number and its harm."""
    named = [word for word in words.lower().split() if word not in ("of", "the", "other", "more", "others")]
    if any(status_of_word(word) is None and word not in _DESCRIBING for word in named) or " the " in f" {words} ":
        return None
    before = parsed.text[: at[0]].rstrip().lower()
    if _COUNTED_IN.search(before) or before.endswith(_DEFINITE) or before in ("the", "those", "these"):
        return None
    span = parsed.shifted(Span.of(parsed.text, at[0], at[1]))
    nouns = [found for word in named if (found := status_of_word(word)) is not None]
    status: Status = nouns[-1] if nouns else "unknown"
    if status == "unknown" and any(word in COMBATANT_MODIFIERS for word in named):
        status = "combatant"
    outcome: Outcome = "killed" if _DEADLY.fullmatch(match["harm"]) else "injured"
    return Half(outcome, replace(count, span=span), span, match.start("harm"), status)
