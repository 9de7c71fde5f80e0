"""Names of places that the gazetteer lacks, told by the words around them: "the village of Zibdaq", "Zibdaq town".

Villages and neighbourhoods of the wars that are reported have no row in any free gazetteer as often as they have one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dubsar.ground.placing.tokens import Token, neighbour
from dubsar.ground.placing.words import (
    ARABIC_ARTICLES,
    CONNECTORS,
    INSTITUTIONS,
    KINDS,
    NEVER,
    NOT_AFTER,
    PARTICLES,
    TITLES,
    VILLAGE_ENDS,
    word_list,
)

Known = Callable[[str], bool]
NOT_NAMES = NEVER | NOT_AFTER | INSTITUTIONS | KINDS | TITLES
# "the village of Zibdaq": reads the name after these and "of". Must not read "the state of Zibdaq's house".
_KIND_OF = frozenset(
    """village villages town towns hamlet hamlets outskirts neighborhood neighborhoods neighbourhood neighbourhoods
    camp district districts subdistrict suburb suburbs countryside vicinity""".split()
)
_SEVERAL = frozenset("villages towns hamlets neighborhoods neighbourhoods districts suburbs frontlines areas".split())
# "Zibdaq village": reads the name before these. Must not read "a school village".
_KIND_AFTER = frozenset(
    """village villages town towns hamlet hamlets neighborhood neighborhoods neighbourhood neighbourhoods subdistrict
    countryside frontline frontlines suburbs""".split()
)
# These make a place only of a name after "in", "near" and the like: "in the Zibdaq district", not "the Zibdaq camp".
_WEAK_AFTER = frozenset("district districts city camp crossing market road axis area areas quarter farms".split())
_LEADING = frozenset("in near at on to into towards toward from outside around targeting hit struck shelled".split())
_CAPITAL_KINDS = frozenset(
    """village town neighborhood neighbourhood city district hamlet villages towns cities neighborhoods neighbourhoods
    districts""".split()
)
# Words that are no names by themselves and open the names of villages: "Sheikh Zayed", "Arab Jubur", "Old Zibdaq".
_NAME_PARTS = frozenset("sheikh shaikh imam prince king arab new old".split())
_BREAKS = frozenset(("and", "in", "on", "of", "the", "upon"))
_BOUND = 12


def told(tokens: Sequence[Token], at: int, end: int, known: Known) -> int | None:
    """Where a name from `at` that ends by `end` at the latest ends, if the words around make it a place; else None.

    Reads "near Zibdaq", "the villages of Zibdaq and Tirmin", "Zibdaq Town" and "in Zibdaq, North Waziristan".
    Must not read "near Main Street", "near Interstate 95" or "Zibdaq said".
    """
    end = next((place for place in range(at + 1, end) if tokens[place].bare in _BREAKS), end)
    while end > at + 1 and tokens[end - 1].bare in _CAPITAL_KINDS:
        end -= 1
    if not _is_name(tokens, at, end) or _goes_on(tokens, end):
        return None
    ends = tokens[end - 1].bare in VILLAGE_ENDS and _led_to(tokens, at)
    return end if ends or _before(tokens, at) or _after(tokens, at, end) or _listed(tokens, at, end, known) else None


def _is_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether every word may be of a place's name: no street, weekday or office."""
    for token in tokens[at:end]:
        if not token.capital:
            if token.bare not in CONNECTORS or token.bare in _BREAKS:
                return False
        elif token.bare in ARABIC_ARTICLES or (end > at + 1 and token.bare in _NAME_PARTS):
            continue
        elif token.bare in NOT_NAMES or len(token.word) < 3 or token.word.isupper():
            return False
    return tokens[end - 1].capital and tokens[end - 1].bare not in ARABIC_ARTICLES


def _goes_on(tokens: Sequence[Token], end: int) -> bool:
    """Whether the name is cut off here: "near Interstate | 95", "near Marks | & Co", "near Zib | Main Street"."""
    if end >= len(tokens):
        return False
    token = tokens[end]
    adjoins = token.start - tokens[end - 1].end <= 1
    if token.bare in _CAPITAL_KINDS:
        return False
    return (token.word[0].isdigit() or token.word == "&" or (token.capital and token.word[0].isalpha())) and adjoins


def _before(tokens: Sequence[Token], at: int) -> bool:
    """Whether "near", "the village of" or "the villages of Zibdaq and" stands before."""
    left, second = neighbour(tokens, at - 1), neighbour(tokens, at - 2)
    if left is None and at > 1 and tokens[at - 1].word == ",":
        return _several_of(tokens, at)
    if left is None:
        return False
    if left.bare == "near" or (left.bare == "of" and second is not None and second.bare in _KIND_OF):
        return True
    return left.bare == "and" and _several_of(tokens, at)


def _led_to(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name that ends as villages do stands behind "in" or a comma, or opens its sentence: "in Mandi Khel"."""
    left = neighbour(tokens, at - 1)
    return left.bare in _LEADING if left is not None else at == 0 or tokens[at - 1].word in (",", ".", "\n")


def _several_of(tokens: Sequence[Token], at: int) -> bool:
    """Whether this is a further name of "the villages of A, B and C"."""
    place = at - 1
    while place > max(0, at - _BOUND):
        token = tokens[place]
        if token.bare == "of":
            return tokens[place - 1].bare in _SEVERAL
        if not (token.capital or token.bare in ("and", ",") or token.bare in ARABIC_ARTICLES):
            return False
        place -= 1
    return False


def _after(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether "village" follows, or "and Tirmin villages"."""
    right = neighbour(tokens, end)
    if right is None or right.start - tokens[end - 1].end > 1:
        return end < len(tokens) and tokens[end].word == "," and _several_after(tokens, end)
    if right.bare in _KIND_AFTER:
        return right.word.islower() or right.bare in _CAPITAL_KINDS
    if right.bare in _WEAK_AFTER or right.bare in _CAPITAL_KINDS:
        after = neighbour(tokens, end + 1)
        if right.bare in ("area", "district") and after is not None and after.bare in ("of", "in"):
            return True
        left = neighbour(tokens, at - 1)
        if left is not None and left.bare == "the":
            left = neighbour(tokens, at - 2)
        common = end == at + 1 and tokens[at].bare in word_list("common_words")
        return left is not None and left.bare in _LEADING and not common
    return right.bare == "and" and _several_after(tokens, end)


def _several_after(tokens: Sequence[Token], end: int) -> bool:
    """Whether the names go on to "villages": "A, B and C villages"."""
    for token in tokens[end : end + _BOUND]:
        if token.bare in _SEVERAL:
            return True
        if not (token.capital or token.bare in ("and", ",") or token.bare in ARABIC_ARTICLES):
            return False
    return False


def _listed(tokens: Sequence[Token], at: int, end: int, known: Known) -> bool:
    """Whether a known region follows after commas: "in Zibdaq, North Waziristan", or as a sentence of places only.

    Must not read "Zibdaq, Lebanon and Syria agreed": nothing leads to it and the sentence goes on.
    """
    left = neighbour(tokens, at - 1)
    leads = left is not None and left.bare in ("in", "near", "at", "on")
    alone = left is None and (at == 0 or tokens[at - 1].word in (".", "\n"))
    if not (leads or alone) or end >= len(tokens) or tokens[end].word != ",":
        return False
    place, last = end, min(len(tokens), end + _BOUND)
    while place < last and tokens[place].word == ",":
        first = place = place + 1
        while place < last and (tokens[place].capital or tokens[place].bare in PARTICLES):
            place += 1
        if place == first:
            return False
        name = " ".join(token.word for token in tokens[first:place])
        ends = place >= len(tokens) or tokens[place].word in (".", "\n")
        if known(name) and (leads or ends):
            return True
    return False
