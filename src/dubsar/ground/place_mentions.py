"""Which words of a text name a place. No parse and no model: the gazetteer, the words around, and the whole document.

A capitalised run of words that the gazetteer knows is a mention unless it looks like something else: a person, a
paper, a street, a common word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from dubsar.ground.gazetteer import EXACT, PEOPLE, SOUND, Gazetteer, Row
from dubsar.ground.place_names import fold
from dubsar.ground.place_words import (
    CONNECTORS,
    CUES_BEFORE,
    INSTITUTIONS,
    KINDS,
    NEVER,
    NOT_AFTER,
    POSTAL,
    STATES,
    TITLES,
    WEAK_CUES,
    word_list,
)

_ABBREVIATION = r"(?:[A-Z]\.\s?){2,4}|W\.\s?Va\.|N\.?Y\.?C\b"
_TOKEN = re.compile(
    rf"{_ABBREVIATION}|(?:St|Ste|Ft|Mt)\.(?=\s[A-Z])|[^\W\d_](?:[^\W_]|['’ʻ`‘](?=[^\W_]))*|[.,;:!?()\n&]|\d+"
)
LONGEST = 6
BIG = 250_000
Match = tuple[Row, int]


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark of the text; `bare` is the word in small letters without a possessive."""

    start: int
    end: int
    word: str
    bare: str
    capital: bool


@dataclass(slots=True)
class Mention:
    """Words that may name a place: tokens `first` to `last` (exclusive), meanings, and region named after."""

    first: int
    last: int
    start: int
    end: int
    words: str
    matches: tuple[Match, ...]
    within: str | None = None
    score: float = 0.0
    reasons: list[str] = field(default_factory=list)


def tokens_of(text: str) -> list[Token]:
    """The words and marks of the text, in order."""
    found = []
    for match in _TOKEN.finditer(text):
        word, end = match[0].rstrip(), match.end() - (len(match[0]) - len(match[0].rstrip()))
        if len(word) > 3 and word[-2:] in ("'s", "’s", "‘s"):
            word, end = word[:-2], end - 2
        found.append(Token(match.start(), end, word, word.lower().rstrip("."), word[0].isupper()))
    return found


def find_mentions(text: str, gazetteer: Gazetteer, marked: Iterable[tuple[int, int]] = ()) -> list[Mention]:
    """Every place mention in text order. `marked` are spans that another voice (a model) holds for places."""
    tokens = tokens_of(text)
    candidates = _candidates(text, tokens, gazetteer)
    people = _people(tokens, candidates)
    small = {token.bare for token in tokens if not token.capital}
    voices = list(marked)
    for mention in candidates:
        _score(mention, tokens, people, small, voices)
    return [mention for mention in candidates if mention.score > 0]


def _candidates(text: str, tokens: list[Token], gazetteer: Gazetteer) -> list[Mention]:
    found, at = [], 0
    while at < len(tokens):
        mention = _longest(text, tokens, at, gazetteer) if _may_start(tokens, at) else None
        if mention:
            found.append(mention)
        at = mention.last if mention else at + 1
    return found


def _may_start(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if token.capital:
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return bool(token.bare in CONNECTORS and following and following.capital and following.start == token.end + 1)


def _longest(text: str, tokens: list[Token], at: int, gazetteer: Gazetteer) -> Mention | None:
    """The longest run of words from here that the gazetteer knows."""
    state = _state(text, tokens, at, gazetteer)
    if state:
        return state
    last = at
    ends = []
    while last < min(len(tokens), at + LONGEST) and _joins(text, tokens, at, last):
        last += 1
        if tokens[last - 1].capital:
            ends.append(last)
    for end in reversed(ends):
        words = text[tokens[at].start : tokens[end - 1].end]
        if end == at + 1 and fold(words) in NEVER and words not in ("US", "U.S.", "UN"):
            continue
        matches = tuple(match for match in gazetteer.matches(words) if _fits(words, match))
        if matches:
            return Mention(at, end, tokens[at].start, tokens[end - 1].end, words, matches, _within(tokens, end))
    return None


def _joins(text: str, tokens: list[Token], first: int, at: int) -> bool:
    token = tokens[at]
    if not (token.capital or (token.bare in CONNECTORS and token.word.isalpha())):
        return False
    if at == first:
        return True
    gap = text[tokens[at - 1].end : token.start]
    return gap in (" ", "-", "\u2011", "\u00a0", "‐")


def _fits(words: str, match: Match) -> bool:
    """Whether the spelling may mean the row: "US" is the country, "Us" is not; sound-alikes need four letters."""
    row, how = match
    letters = [letter for letter in words if letter.isalpha()]
    if len(letters) < 2 or (len(letters) == 2 and (not words.isupper() or row.kind != "country")):
        return len(letters) == 2 and row.kind == "settlement" and how == EXACT and not words.isupper()
    return how != SOUND or len(letters) >= 4


def _state(text: str, tokens: list[Token], at: int, gazetteer: Gazetteer) -> Mention | None:
    """A state by its abbreviation: "W.Va." anywhere, "Ind." and "OH" after a comma. Must not read "Ill. effects"."""
    token = tokens[at]
    words, name = token.word, STATES.get(token.word)
    if name is None and at >= 2 and tokens[at - 1].word == "," and tokens[at - 2].capital:
        name = STATES.get(token.word + ".") or POSTAL.get(token.word)
        if name and text[token.end : token.end + 1] == "." and token.word + "." in STATES:
            words += "."
    if name is None:
        return None
    matches = tuple(match for match in gazetteer.matches(name) if match[0].kind == "admin1")
    return Mention(at, at + 1, token.start, token.start + len(words), words, matches) if matches else None


def _within(tokens: list[Token], end: int) -> str | None:
    """The word after a comma, by which "Springfield, Missouri" says which Springfield."""
    if end + 1 < len(tokens) and tokens[end].word == "," and tokens[end + 1].capital:
        name = tokens[end + 1].word
        second = tokens[end + 2] if end + 2 < len(tokens) else None
        if (
            second
            and second.capital
            and second.start == tokens[end + 1].end + 1
            and name in ("New", "North", "South", "West", "Rhode", "Saudi", "Northern")
        ):
            name = f"{name} {second.word}"
        return STATES.get(name) or STATES.get(name + ".") or POSTAL.get(name) or name
    return None


def _people(tokens: list[Token], candidates: list[Mention]) -> set[str]:
    """Surnames of the persons that the document names in full: the last word after a forename or a title."""
    forenames, found = word_list("forenames"), set()
    for at, token in enumerate(tokens):
        if not token.capital or (token.bare not in forenames and token.bare not in TITLES):
            continue
        last = at + 1
        while (
            last < len(tokens)
            and last <= at + 3
            and tokens[last].capital
            and tokens[last].start - tokens[last - 1].end <= 2
        ):
            last += 1
        if last > at + 1 and tokens[last - 1].bare not in INSTITUTIONS | NOT_AFTER:
            found.add(tokens[last - 1].bare)
    return found


def _neighbour(tokens: list[Token], at: int, side: int) -> Token | None:
    """The word directly beside, None across a mark."""
    return tokens[at] if 0 <= at < len(tokens) and (tokens[at].word[0].isalpha() or tokens[at].word == "&") else None


def _score(
    mention: Mention, tokens: list[Token], people: set[str], small: set[str], marked: list[tuple[int, int]]
) -> None:
    """Sums what speaks for and against the mention; above 0 it is one."""
    left, right = _neighbour(tokens, mention.first - 1, -1), _neighbour(tokens, mention.last, 1)
    best = mention.matches[0][0]
    single = mention.last == mention.first + 1
    bare = tokens[mention.first].bare
    for reason, weight in _evidence(mention, best, single, bare, left, right, tokens, people, small):
        mention.score += weight
        mention.reasons.append(reason)
    if any(start < mention.end and mention.start < end for start, end in marked):
        mention.score += 1.5
        mention.reasons.append("model")


def _evidence(
    mention: Mention,
    best: Row,
    single: bool,
    bare: str,
    left: Token | None,
    right: Token | None,
    tokens: list[Token],
    people: set[str],
    small: set[str],
) -> Iterable[tuple[str, float]]:
    yield "known", 1.0
    kinds = {row.kind for row, _ in mention.matches}
    people_word = any(how == PEOPLE for _, how in mention.matches)
    official = people_word or bool(kinds & {"country", "admin1", "county", "region"})
    if official:
        yield "official", 2.0
    elif best.population >= BIG:
        yield "big", 1.0
    elif not single:
        yield "several words", 0.5
    if mention.within and (mention.within in STATES.values()):
        yield "within", 3.0
    if left and left.bare in CUES_BEFORE:
        yield "cue", 2.0
    elif left and left.bare in WEAK_CUES:
        yield "weak cue", 0.7
    elif left and left.bare in KINDS:
        yield "kind", 1.5
    elif left and left.capital and (left.bare in word_list("forenames") or left.bare in TITLES):
        yield "person", -4.0
    elif left and left.capital and left.bare not in NEVER and tokens[mention.first].start - left.end <= 1:
        yield "inside a name", -1.2
    if right and right.bare in NOT_AFTER and right.capital:
        yield "no place", -4.0
    elif right and right.bare in INSTITUTIONS | KINDS:
        yield "institution", 1.5
    elif right and right.capital and not people_word and right.start == tokens[mention.last - 1].end + 1:
        yield "before a name", -2.0
    if single and not official:
        if bare in word_list("common_words"):
            yield "common word", -0.5 if best.population >= BIG else -2.0
        if bare in word_list("forenames"):
            yield "forename", -2.0
        if bare in word_list("surnames"):
            yield "surname", -1.2
        if bare in small:
            yield "also in small letters", -2.0
        if best.population < 5000 and not official:
            yield "small", -0.4
    if single and bare in people and not (left and left.bare in CUES_BEFORE) and not mention.within:
        yield "named as a person", -3.0
