"""The words beside a name that say which place, or what kind of region, is meant."""

from __future__ import annotations

from collections.abc import Sequence

from dubsar.ground.gazetteer import ALTERNATE, Gazetteer, Row
from dubsar.ground.placing.tokens import Token, neighbour
from dubsar.ground.placing.words import POSTAL, STATES

REGION_WORDS = frozenset(("province", "governorate", "region", "oblast", "countryside", "muhafazat"))
# What only a town has: "the outskirts of Marib" are not those of the governorate of that name.
TOWN_WORDS = frozenset(("outskirts",))
_WAYS = frozenset(
    """northern southern eastern western central northeastern northwestern southeastern southwestern north south east
    west""".split()
)
_SMALL = frozenset("village villages hamlet hamlets town towns".split())


def within_after(text: str, tokens: Sequence[Token], end: int, gazetteer: Gazetteer) -> tuple[Row, ...]:
    """The state or country after a comma, by which "Springfield, Missouri" says which Springfield."""
    if end + 1 >= len(tokens) or tokens[end].word != "," or not tokens[end + 1].capital:
        return ()
    name = tokens[end + 1].word
    full = STATES.get(name) or STATES.get(name + ".") or POSTAL.get(name)
    for last in (end + 3, end + 2):
        words = full or text[tokens[end + 1].start : tokens[min(last, len(tokens)) - 1].end]
        found = [row for row, how in gazetteer.matches(words) if row.kind in ("country", "admin1") and how <= ALTERNATE]
        if found:
            return tuple(found)
    return ()


def region_word(tokens: Sequence[Token], at: int, end: int) -> str | None:
    """The word for a region or town by the name: "Aleppo province", "Aleppo's countryside", "outskirts of Aleppo"."""
    right = neighbour(tokens, end)
    if right and right.bare in _WAYS:
        right = neighbour(tokens, end + 1)
    if right and right.bare in REGION_WORDS:
        return right.bare
    left, second = neighbour(tokens, at - 1), neighbour(tokens, at - 2)
    if left and second and left.bare == "of" and second.bare in REGION_WORDS | TOWN_WORDS:
        return second.bare
    return "countryside" if left and left.bare in _WAYS and _is_in_village(tokens, at - 2) else None


def _is_in_village(tokens: Sequence[Token], at: int) -> bool:
    """Whether "a village in" ends here: "a village in northern Idlib" lies in no town."""
    left, second = neighbour(tokens, at), neighbour(tokens, at - 1)
    return bool(left and second and left.bare == "in" and second.bare in _SMALL)
