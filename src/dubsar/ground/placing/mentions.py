"""Which words of a text name a place. No parse and no model: the gazetteer, the words around, and the whole document.

A capitalised run of words that the gazetteer knows is a mention unless it looks like something else: a person, a
paper, a street, a common word (`place_evidence`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dubsar.ground.gazetteer import ALTERNATE, EXACT, SOUND, Gazetteer, Row
from dubsar.ground.placing.evidence import WEIGHTS, Match, Words, evidence
from dubsar.ground.placing.names import SOUND_COUNTRIES, fold
from dubsar.ground.placing.outlines import outlines
from dubsar.ground.placing.regions import region_word, within_after
from dubsar.ground.placing.tokens import Token, tokens_of
from dubsar.ground.placing.unknown import NOT_NAMES, told
from dubsar.ground.placing.words import (
    ARABIC_ARTICLES,
    CONNECTORS,
    CUES_BEFORE,
    INSTITUTIONS,
    KIN_AFTER,
    NEVER,
    NO_PLACES,
    NOT_AFTER,
    PARTICLES,
    POSTAL,
    STATES,
    TITLES,
    VILLAGE_ENDS,
    word_list,
)

LONGEST = 6
SURE, DOUBTFUL, AGAIN = 1.5, -1.6, 1.7
REGIONS = frozenset(("admin1", "district", "county", "country", "area"))
_STUBS = ARABIC_ARTICLES | frozenset(("abu", "umm", "bin", "ibn", "beni", "bani"))
_OPENERS = NEVER | CUES_BEFORE
_NO_SURNAMES = INSTITUTIONS | NOT_AFTER
ARTICLES = frozenset(("the", "a", "an", "in", "on", "and", "of", "for", "at", "as"))
# Names that are written in small letters.
_AREAS = re.compile(r"\b[Dd]e-escalation (?:zone|area)\b")
THE_PLACES = frozenset(("the hague", "the bronx", "the woodlands", "the dalles", "the villages", "the gambia"))


@dataclass(slots=True)
class Mention:
    """Words that may name a place: tokens `first` to `last` (exclusive) and what they may mean.

    `within` are the state or country named right after it ("Springfield, Missouri"), `kind` the word for a region that
    follows ("Aleppo province").
    """

    first: int
    last: int
    start: int
    end: int
    words: str
    matches: tuple[Match, ...]
    within: tuple[Row, ...] = ()
    kind: str | None = None
    score: float = 0.0
    reasons: list[str] = field(default_factory=list)


def find_mentions(text: str, gazetteer: Gazetteer, marked: Iterable[tuple[int, int]] = ()) -> list[Mention]:
    """Every place mention in text order. `marked` are spans that another voice (a model) holds for places."""
    tokens = tokens_of(text)
    candidates = _with_areas(text, _candidates(text, tokens, gazetteer), gazetteer)
    small = frozenset(token.bare for token in tokens if not token.capital)
    words = Words(tokens, _people(tokens), small)
    voices = list(marked)
    for mention in candidates:
        _weigh(mention, words, voices)
    _agree(candidates)
    return [mention for mention in candidates if mention.score > 0]


def _weigh(mention: Mention, words: Words, marked: Sequence[tuple[int, int]]) -> None:
    if mention.first < 0:
        return
    mention.reasons = list(evidence(mention.first, mention.last, mention.matches, _is_within(mention), words))
    if any(start < mention.end and mention.start < end for start, end in marked):
        mention.reasons.append("model")
    mention.score = sum(WEIGHTS[reason] for reason in mention.reasons)


def _is_within(mention: Mention) -> bool:
    return any(holds(region, row) for region in mention.within for row, _ in mention.matches)


def holds(region: Row, row: Row) -> bool:
    """Whether the state or country `region` holds the place `row`: by the name of its region, else by its outline."""
    if region.country != row.country or region.id == row.id or row.kind == "country":
        return False
    if region.kind == "country" or region.name == row.admin1:
        return True
    return region.kind == "admin1" and row.kind != "admin1" and bool(outlines().holds(region.id, row.lat, row.lon))


def _agree(mentions: list[Mention]) -> None:
    """A name that is surely a place once is one where it is doubtful, but not where much speaks against it."""
    sure = {fold(mention.words) for mention in mentions if mention.score >= SURE}
    for mention in mentions:
        opens = "common word at start" in mention.reasons
        if DOUBTFUL < mention.score <= 0 and fold(mention.words) in sure and not opens:
            mention.score += AGAIN
            mention.reasons.append("again")


def _candidates(text: str, tokens: list[Token], gazetteer: Gazetteer) -> list[Mention]:
    found, at = [], 0
    while at < len(tokens):
        if not tokens[at].capital and tokens[at].bare not in CONNECTORS:
            at += 1
            continue
        mention = _longest(text, tokens, at, gazetteer) if _may_start(tokens, at) else None
        if mention:
            found.append(mention)
        at = mention.last if mention else at + 1
    return found


def _with_areas(text: str, found: list[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """The mentions with the areas that are named in small letters: "the de-escalation zone" in a report on Syria.

    Must not read one of another country: its country has to be named by another place.
    """
    areas = []
    for match in _AREAS.finditer(text):
        meant = tuple(gazetteer.matches(" ".join(match[0].split()).lower()))
        countries = {row.country for row, _ in meant}
        if any(row.country in countries for mention in found for row, _ in mention.matches[:1]):
            areas.append(Mention(-1, -1, match.start(), match.end(), match[0], meant, score=SURE, reasons=["area"]))
    if not areas:
        return found
    return sorted((*found, *areas), key=lambda mention: mention.start)


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
    last, bound = at, min(len(tokens), at + LONGEST)
    ends = []
    while last < bound and _joins(text, tokens, at, last):
        last += 1
        if tokens[last - 1].capital and (last == at + 1 or tokens[last - 1].bare not in ARABIC_ARTICLES):
            ends.append(last)
    for end in reversed(ends):
        words = text[tokens[at].start : tokens[end - 1].end]
        if end > at + 1 and tokens[at].bare in ARTICLES and not _with_article(words):
            continue
        if end == at + 1 and (tokens[at].bare in NEVER or tokens[at].bare in _STUBS):
            continue
        matches = _fitting(words, gazetteer.matches(words))
        by_sound = bool(matches) and matches[0][1] == SOUND
        if by_sound:
            matches = tuple(match for match in matches if _as_long(words, match[0]))
        if by_sound and (tokens[at].bare in _OPENERS or _plain(tokens[at:end])):
            continue
        if matches and not by_sound and all(row.country in SOUND_COUNTRIES for row, _ in matches):
            matches += tuple(
                match for match in gazetteer.sounding(words) if match[0] not in {row for row, _ in matches}
            )
        if matches and end < ends[-1] and tokens[end].bare in VILLAGE_ENDS:
            continue
        if matches and end < ends[-1]:
            longer = _unknown(text, tokens, at, ends[-1], gazetteer)
            if longer and longer.last > end:
                return longer  # "near Wadi Zibdaq" is not Wadi, but "near Mosul on Sunday" is Mosul
        if matches:
            within = within_after(text, tokens, end, gazetteer)
            return Mention(
                at, end, tokens[at].start, tokens[end - 1].end, words, matches, within, region_word(tokens, at, end)
            )
    return _unknown(text, tokens, at, ends[-1], gazetteer) if ends else None


def _unknown(text: str, tokens: list[Token], at: int, end: int, gazetteer: Gazetteer) -> Mention | None:
    """A name that the gazetteer lacks, where the words around say that it is a place (`place_unknown`)."""
    last = told(tokens, at, end, lambda name: _is_region(name, gazetteer))
    if last is None:
        return None
    return Mention(at, last, tokens[at].start, tokens[last - 1].end, text[tokens[at].start : tokens[last - 1].end], ())


def _is_region(name: str, gazetteer: Gazetteer) -> bool:
    return any(row.kind in REGIONS and how <= ALTERNATE for row, how in gazetteer.matches(name))


def _plain(run: Sequence[Token]) -> bool:
    """Whether a run of several words holds an English word or a stub, so that its sound proves nothing: "NE Syria"."""
    words = [token.bare for token in run if token.bare not in PARTICLES and token.bare not in CONNECTORS]
    common = word_list("common_words")
    return len(run) > 1 and any(len(word) < 3 or word in NOT_NAMES or word in common for word in words)


def _as_long(words: str, row: Row) -> bool:
    """Whether a sound-alike has as many words, articles left aside: "Um Hawsh" is not Homs."""
    return _words_in(words) == _words_in(row.name) or _words_in(words) == 1


def _words_in(name: str) -> int:
    return sum(word not in CONNECTORS for word in fold(name).split(" "))


def _with_article(words: str) -> bool:
    """Whether a name that begins like an article is one: "The Hague" and "As Suwayda", not "The City"."""
    return fold(words) in THE_PLACES or (fold(words).split(" ")[0] in ("as", "an", "at") and words[0].isupper())


def _joins(text: str, tokens: list[Token], first: int, at: int) -> bool:
    token = tokens[at]
    if not (token.capital or (token.bare in CONNECTORS and token.word.isalpha())):
        return False
    if at == first:
        return True
    gap = text[tokens[at - 1].end : token.start]
    return gap in (" ", "-", "\u2011", "\u00a0", "‐")


def _fitting(words: str, matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """The rows that the spelling may mean: "US" is the country, "Us" is not; sound-alikes need four letters."""
    if not matches or fold(words) in NO_PLACES:
        return ()
    letters = len(words) if words.isalpha() else sum(letter.isalpha() for letter in words)
    if letters >= 5:
        return matches
    upper = words.isupper()
    return tuple(match for match in matches if _fits(letters, upper, *match))


def _fits(letters: int, upper: bool, row: Row, how: int) -> bool:
    if upper and row.kind == "settlement":
        return False
    if letters < 2 or (letters == 2 and (not upper or row.kind != "country")):
        return letters == 2 and row.kind == "settlement" and how == EXACT and not upper
    return how != SOUND or letters >= 4


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


def _people(tokens: list[Token]) -> frozenset[str]:
    """Names of persons: the last word after a forename or a title, and whose wife or son is told of ("Aziz's wife")."""
    forenames = word_list("forenames")
    found: set[str] = set()
    for at, token in enumerate(tokens):
        if not token.capital or token.bare in ARABIC_ARTICLES:  # "Al-Atarib" is no Al
            continue
        kin = tokens[at + 1] if at + 1 < len(tokens) else None
        if kin is not None and kin.start - token.end == 3 and kin.bare in KIN_AFTER and not kin.bare.endswith("s"):
            found.add(token.bare)
        if token.bare not in forenames and token.bare not in TITLES:
            continue
        last = at + 1
        while (
            last < len(tokens)
            and last <= at + 3
            and tokens[last].capital
            and tokens[last].start - tokens[last - 1].end <= 2
        ):
            last += 1
        if last > at + 1 and tokens[last - 1].bare not in _NO_SURNAMES:
            found.add(tokens[last - 1].bare)
    return frozenset(found)
