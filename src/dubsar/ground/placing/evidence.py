"""What speaks for and against a capitalised name being a place, each with its weight; above 0 in sum it is one.

The reasons are words (a mention keeps those that fired), the weights are set by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dubsar.ground.gazetteer import ALTERNATE, EXACT, OWN, PEOPLE, SOUND, Row
from dubsar.ground.placing.names import SOUND_COUNTRIES
from dubsar.ground.placing.tokens import Token, neighbour
from dubsar.ground.placing.words import (
    ARABIC_ARTICLES,
    CUES_BEFORE,
    INSTITUTIONS,
    KIN_AFTER,
    KINDS,
    LOCAL_KINDS,
    NEVER,
    NOT_AFTER,
    SPEECH,
    TITLES,
    WEAK_CUES,
    word_list,
)

Match = tuple[Row, int]
WEIGHTS: dict[str, float] = {
    "known": 0.3,
    "country": 4.0,
    "state": 2.5,
    "county": 3.0,
    "region": 2.0,
    "people": 3.5,
    "curated": 1.0,
    "big": 1.5,
    "town": 0.5,
    "hamlet": -0.5,
    "several words": 0.7,
    "only an alternate": -1.0,
    "only by sound": -2.0,
    "within": 4.0,
    "near": 4.0,
    "cue": 2.2,
    "weak cue": 0.8,
    "kind before": 1.5,
    "party tag": 3.0,
    "after a forename": -4.0,
    "after a title": -3.0,
    "inside a name": -1.2,
    "no place after": -4.0,
    "institution after": 1.5,
    "before a name": -2.0,
    "speech after": -1.0,
    "comma after": 0.3,
    "age after": -4.0,
    "sentence start": -0.3,
    "common word": -2.0,
    "common word at start": -1.0,
    "forename": -2.0,
    "surname": -1.2,
    "also in small letters": -1.5,
    "named as a person": -3.0,
    "forename and surname": -6.0,
    "told by the words around": 1.0,
    "model": 1.5,
    "possessive": 0.3,
    "relative after": -3.0,
    "capitals": 0.0,
}
BIG, TOWN, HAMLET = 250_000, 15_000, 2_000
STATE_COUNTRIES = frozenset(("US", "CA", "AU", "IQ", "SY", "YE", "AF", "PK", "UA", "SD", "SO", "GB", "PS"))


@dataclass(frozen=True)
class Words:
    """What the whole document tells: its tokens, the surnames of its persons, the words it writes small."""

    tokens: Sequence[Token]
    people: frozenset[str]
    small: frozenset[str]


def evidence(first: int, last: int, matches: Sequence[Match], within: bool, words: Words) -> Iterator[str]:
    """The reasons that hold for tokens `first` to `last` (exclusive) with these meanings."""
    if not matches:
        yield "told by the words around"
        return
    named = _by_meaning(matches)
    official = bool(named & {"country", "state", "county", "people"})
    yield from sorted(named)
    if last - first > 1:
        yield "several words"
    if within:
        yield "within"
    yield from _before(first, words)
    yield from _after(first, last, words, "people" in named)
    names = [at for at in range(first, last) if words.tokens[at].bare not in ARABIC_ARTICLES]
    if len(names) == 1:  # "al-Baghdadi" is one word, and more often a person
        yield from _alone(names[0], words, official, within)


def _by_meaning(matches: Sequence[Match]) -> set[str]:
    """By what the name may mean: "Iraqi" is a people, "Anbar" a state, "Hit" a town."""
    reasons = {"known"}
    best = max(matches, key=lambda match: match[0].population)[0]
    for row, how in matches:
        if how == PEOPLE:
            reasons.add("people")
        elif how <= ALTERNATE and row.kind in ("country", "county", "region"):
            reasons.add(row.kind)
        elif how <= ALTERNATE and row.kind == "admin1" and row.country in STATE_COUNTRIES:
            reasons.add("state")
        elif row.id.startswith(("dubsar:", OWN)) and row.kind != "admin1":
            reasons.add("curated")
    hows = {how for _, how in matches}
    if hows == {SOUND}:
        reasons.add("only by sound")
    elif EXACT not in hows and PEOPLE not in hows and best.country not in SOUND_COUNTRIES:
        reasons.add("only an alternate")
    if best.kind == "settlement":
        size = best.population
        reasons.add("big" if size >= BIG else "town" if size >= TOWN else "hamlet" if size < HAMLET else "known")
    return reasons


def _before(first: int, words: Words) -> Iterator[str]:
    """ "near Hit" and "the village of Hit" against "Mary Lincoln" and "Mr. Jackson"."""
    tokens, left = words.tokens, neighbour(words.tokens, first - 1)
    if left is None:
        if _starts(tokens, first):
            yield "sentence start"
        return
    close = tokens[first].start - left.end <= 1
    if left.bare in ("r", "d", "i") and left.word.isupper() and close:
        yield "party tag"
    elif left.bare == "near" or (left.bare == "of" and _is_direction(neighbour(tokens, first - 2))):
        yield "near"
    elif left.bare == "of" and _is_kind(neighbour(tokens, first - 2)):
        yield "near"  # "the town of Harem"
    elif left.bare in CUES_BEFORE:
        yield "cue"
    elif left.bare in WEAK_CUES:
        yield "weak cue"
    elif left.bare in LOCAL_KINDS or (left.bare in KINDS and not left.capital):
        yield "kind before"
    elif (
        left.bare in ARABIC_ARTICLES and not left.capital and close and _capital(before := neighbour(tokens, first - 2))
    ):
        assert before is not None
        forename = before.bare in word_list("forenames")
        yield "after a forename" if forename else "inside a name"  # "Qaid Ahmad al Dhahab"
    elif left.capital and left.bare in word_list("forenames"):
        yield "after a forename"
    elif left.bare in TITLES and left.capital:
        yield "after a title"
    elif left.capital and left.bare not in NEVER and not _starts(tokens, first - 1):
        yield "inside a name"


def _after(first: int, last: int, words: Words, people: bool) -> Iterator[str]:
    """ "Aleppo Military Hospital" against "Boston Globe", "Lincoln Street" and "Paris Smith"."""
    tokens, right = words.tokens, neighbour(words.tokens, last)
    if right is None:
        if last < len(tokens) and tokens[last].word == ",":
            yield "age after" if _is_age(tokens, last + 1) else "comma after"
        return
    if right.start - tokens[last - 1].end == 3:
        yield "relative after" if right.bare in KIN_AFTER else "possessive"
        return
    if right.bare in NOT_AFTER and (right.capital or right.word == "&"):
        yield "no place after"
    elif right.bare in INSTITUTIONS or right.bare in KINDS:
        yield "institution after"
    elif right.capital and not people and right.bare not in NEVER:
        yield "before a name"
    elif right.bare in ARABIC_ARTICLES and not people and _capital(neighbour(words.tokens, last + 1)):
        yield "before a name"  # "Riyad al-Kanj"
    elif right.bare in SPEECH:
        yield "speech after"


def _alone(first: int, words: Words, official: bool, within: bool) -> Iterator[str]:
    """A single word: "Mobile", "Nice" and "Jackson" need more than being a town's name."""
    token = words.tokens[first]
    if token.word.isupper() and len(token.word) > 3:
        yield "capitals"
    if not official:
        if token.bare in word_list("common_words"):
            yield "common word"
            if _starts(words.tokens, first):
                yield "common word at start"
        if token.bare in word_list("forenames"):
            yield "forename"
        if token.bare in word_list("surnames"):
            yield "surname"
        if token.bare in words.small:
            yield "also in small letters"
    right = neighbour(words.tokens, first + 1)
    if token.bare in word_list("forenames") and right and right.capital and right.bare in word_list("surnames"):
        yield "forename and surname"
    if token.bare in words.people and not within:
        yield "named as a person"


def _is_direction(token: Token | None) -> bool:
    return token is not None and token.bare.startswith(("north", "south", "east", "west", "outskirts"))


def _is_age(tokens: Sequence[Token], at: int) -> bool:
    """Whether an age stands here: "Khalil, 12, was hurt"; "in Mosul, 12 were hurt" has no second comma."""
    return (
        at + 1 < len(tokens)
        and tokens[at].word.isdigit()
        and tokens[at].end - tokens[at].start < 3
        and (tokens[at + 1].word == ",")
    )


def _capital(token: Token | None) -> bool:
    return token is not None and token.capital


def _is_kind(token: Token | None) -> bool:
    return token is not None and token.bare in ("town", "city", "village", "hamlet", "district", "towns", "villages")


def _starts(tokens: Sequence[Token], at: int) -> bool:
    return at <= 0 or tokens[at - 1].word in (".", "\n", "!", "?", ":", "“", '"')
