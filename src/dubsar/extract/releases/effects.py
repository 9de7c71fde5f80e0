"""Effects: what a strike is said to have done, as (lemma, count, target words), from the words after its verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dubsar.extract.releases.counts import DETERMINER, QUALIFIER, count_of, shifted
from dubsar.extract.releases.targets import is_modifier, is_target_noun
from dubsar.extract.releases.verbs import LEMMAS, auxiliary, effect_verbs, weaker
from dubsar.model import Count, Effect, Span

_FACTION = r"(?:ISI[LS]|IS|Da[’'`]?esh|al[- ]Qa|AQ|enemy|Taliban|Houthi|al[- ]Shabaab)"

_SEPARATOR = re.compile(
    r"[,;](?!\d)\s*(?:(?:and|as\s+well\s+as|plus|also)\s+)*"
    r"|\s(?:\s*(?:and(?:\s+(?:also|and))?|&|as\s+well\s+as|along\s+with|plus)\s+"
    rf"|\s*(?=(?:an?|one|two|three|four|five|six|seven|eight|nine|\d+)\s+{_FACTION}))"
)
_COUNTED = re.compile(
    rf"(?:(?P<qualifier>{QUALIFIER})\s+)?(?P<count>{DETERMINER})\s+(?:\(\d+\)\s+|an?\s+)?(?:(?:separate|additional|more|other|different|of)\s+)*",
    re.IGNORECASE,
)
_COMMON = re.compile(r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s")  # the quick look first
_COUNT_ALONE = re.compile(rf"\s+(?P<count>{DETERMINER})(?:\s+(?:more|others?))?[\s.,;]*(?:and)?\s*", re.IGNORECASE)
_BARE = re.compile(r"(?:the|additional|other|more|some|separate)\s+", re.IGNORECASE)
_CUT = re.compile(
    r"\s*\(?\b(?:used\s+(?:to|for|by|as|in)|manning|operated|located|engaged|belonging|being|that|which|who|where|housing"
    r"|carrying|containing|to|including|preparing|attempting|near|between|throughout|across|in|at|on"
    r"|along|from|by|with|under|after|during|for"
    r"|outside|inside|while|when|as|conducting|capable|consisting\s+of|comprising|concealed|hidden|launched"
    r"|firing\s+(?:on|at|upon)"
    r"|(?:north|south|east|west|northeast|northwest|southeast|southwest)\s+of"
    r"|(?:yesterday|today|overnight)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:Jan|Feb|March|April|Aug|Sept|Oct|Nov|Dec)\w*\.?\s+\d"
    r")\b(?!-)",
    re.IGNORECASE,
)
# What follows names examples of the things before it, not further things.
_LIKE = re.compile(r"(?:to\s+include|including|such\s+as)\b", re.IGNORECASE)
_MADE_OF = re.compile(
    r"\b(?:consisting\s+of|comprising|made\s+up\s+of)\b|[,(]\s*(?:to\s+include|including|such\s+as|among\s+them)\b",
    re.IGNORECASE,
)
_HANGING = re.compile(
    rf"(?:^|\s)(?:{QUALIFIER}|from|by|of|to|in|near|against|on|with|for|at|through|into|toward)$", re.IGNORECASE
)
_BETWEEN = re.compile(r"\b[Bb]etween\s+\S+$")
_ADVERBIAL = re.compile(
    r"(?:within|in|on|during|as|near|at|since|after|following|by|with|under|for|from|until|thanks|due)\s", re.IGNORECASE
)
_JOIN = re.compile(r"[\s,;]*(?:and|while|whereas)\s+", re.IGNORECASE)
_DISTANCE = re.compile(
    r"(?:(?:located|about|approximately|some)\s+)*[\d.,]+\s*(?:km|kilomet(?:er|re)s?|miles?)\b", re.IGNORECASE
)
_SIZES = re.compile(r"(?:(?:ISI[LS]|Daesh)\s+)?(?:large|small|larger|smaller|medium|tactical)", re.IGNORECASE)
_NO_TARGET = re.compile(r"\b(?:was|were|is|are|had|has|have|returned|departed|exited|reported|results?|assessed)\b")
_INNER_NUMBER = re.compile(rf"\bto\s+(?P<count>{DETERMINER})\s", re.IGNORECASE)
_LONGEST_COUNT = 40
_EDGE = " \t\n,;.:[]…-–—"


@dataclass(slots=True)
class Item:
    """One noun phrase of a list of targets: where it stands, where its noun begins, and its count."""

    start: int
    noun: int
    end: int
    count: Count | None


def read_passive(text: str, start: int, end: int) -> Iterator[Effect]:
    """Reads "two trucks were destroyed by" before the strikes that did it; must not read an active verb there."""
    for verb in effect_verbs(text, start, end):
        aux = auxiliary(text, start, verb.start())
        if aux is not None:
            yield from read_targets(text, LEMMAS[verb[0]], start, aux)


def read_effects(text: str, start: int, end: int, verbs: list[re.Match[str]]) -> Iterator[Effect]:
    """Every effect stated in `text[start:end]`, in text order, given its effect verbs.

    Reads "engaged two units; destroyed a bridge and three boats" as three effects, "two trucks were damaged" as one;
    must not read "such as car bombs" after the things that were destroyed as another.
    """
    before, last, either = start, "", ""
    for place, verb in enumerate(verbs):
        after = verbs[place + 1].start() if place + 1 < len(verbs) else end
        lemma = weaker(either, LEMMAS[verb[0]]) if either else LEMMAS[verb[0]]
        between = text[verb.end() : after]
        either = lemma if between == " or " else ""
        if between in (
            " or ",
            " and ",
        ):  # "struck and destroyed a truck" is one truck, and the last verb tells its fate
            continue
        aux = auxiliary(text, before, verb.start())
        if aux is not None:
            join = _JOIN.match(text, before, aux)
            effects = read_targets(text, lemma, join.end() if join else before, aux)
        elif lemma == "deny":
            effects = _denied(text, verb.end(), after)
        else:
            effects = read_targets(text, lemma, verb.end(), after, last)
        for effect in effects:
            yield effect
            last = effect.target
        before = verb.end()


def _denied(text: str, start: int, end: int) -> Iterator[Effect]:
    """Reads "denied ISIL access to two separate locations": the count stands inside; the words are kept whole."""
    stop = re.compile(r"[,;.]|\s+and\s|$").search(text, start, end)
    span = _trimmed(text, start, stop.start() if stop else end)
    if span:
        inner = _INNER_NUMBER.search(text, span.start, span.end)
        count = count_of(text, (-1, -1), inner.span("count")) if inner else None
        yield Effect("deny", count, span.quote, span)


def read_targets(text: str, lemma: str, start: int, end: int, noun: str = "") -> Iterator[Effect]:
    """One effect `lemma` for each thing in a list of targets; a count alone ("wounding one") counts `noun`."""
    only = _COUNT_ALONE.fullmatch(text, start, end) if end - start < _LONGEST_COUNT else None
    if only:
        count = count_of(text, (-1, -1), only.span("count"))
        yield Effect(lemma, count, noun or only["count"], Span(*only.span("count"), only["count"]))
        return
    items = list(_items(text, start, end))
    for place, item in enumerate(items):
        words = text[item.noun : item.end]
        if _SIZES.fullmatch(words) and place + 1 < len(items):
            words = f"{words} {_shared_noun(text, items[place + 1])}"
        yield Effect(lemma, item.count, words, Span(item.start, item.end, text[item.start : item.end]))


def _shared_noun(text: str, item: Item) -> str:
    """Reads "one large and two small ISIL units": the noun of the second is the first one's too."""
    words = text[item.noun : item.end]
    size = _SIZES.match(words)
    return words[size.end() :].strip() if size else words


def _items(text: str, start: int, end: int) -> Iterator[Item]:
    last: Item | None = None
    for begin, stop in _pieces(text, start, end):
        if _LIKE.match(text, begin, stop) or _DISTANCE.match(text, begin, stop):
            return
        item = _item(text, begin, stop, last)
        if item:
            yield item
            last = item
        if stop - begin > 20 and _MADE_OF.search(text, begin, stop):
            return


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cuts a list at its commas and "and", but not inside "command and control node"."""
    while start < end and text[start] in _EDGE:
        start += 1
    begin, between = start, "etween" in text[start:end]
    for separator in _SEPARATOR.finditer(text, start, end):
        if (between or separator[0].isspace()) and _hangs(text, begin, separator):
            continue
        if separator.start() <= begin or _parts(text, begin, separator, end):
            if separator.start() > begin:
                yield begin, separator.start()
            begin = separator.end()
    if begin < end:
        yield begin, end


def _hangs(text: str, begin: int, separator: re.Match[str]) -> bool:
    """Reads on over "approximately | 30 fighters", "from | a Houthi base" and "between 4 | and 5 p.m."."""
    before = text[begin : separator.start()]
    return (_HANGING if separator[0].isspace() else _BETWEEN).search(before) is not None


def _parts(text: str, begin: int, separator: re.Match[str], end: int) -> bool:
    """Whether the separator parts two targets."""
    at = separator.end()
    if at >= end or _COMMON.match(text, at, end) or _COUNTED.match(text, at, end):
        return True
    if _SIZES.fullmatch(text[begin : separator.start()].split(None, 1)[-1]):
        return True
    word = text[begin : separator.start()].rsplit(None, 1)[-1]
    if separator[0].strip().startswith((",", ";")):
        return is_target_noun(word) or word.endswith(("s", ")"))
    following = _SEPARATOR.search(text, separator.end(), end)
    single = " " not in text[separator.end() : following.start() if following else end].strip(_EDGE)
    return is_target_noun(word) and (single or not is_modifier(word))


def _item(text: str, start: int, end: int, last: Item | None) -> Item | None:
    phrase = _phrase(text[start:end])
    if phrase is None:
        return None
    noun, stop = start + phrase.noun, start + phrase.end
    if phrase.count is None:
        return Item(noun, noun, stop, _bare_count(text[noun:stop], last))
    return Item(start, noun, stop, shifted(phrase.count, start))


@dataclass(frozen=True, slots=True)
class Phrase:
    """The parts of "at least two supply caches", counted from its own start; `count` is None for a bare noun."""

    count: Count | None
    noun: int
    end: int


@lru_cache(maxsize=8192)
def _phrase(words: str) -> Phrase | None:
    """The parts of one noun phrase, None for what is none. Releases repeat themselves, so most are known already."""
    counted = _COUNTED.match(words)
    noun = counted.end() if counted else 0
    if not counted and _ADVERBIAL.match(words):
        return None
    if not counted and (bare := _BARE.match(words)):
        noun = bare.end()
    cut = _CUT.search(words, noun)
    span = _trimmed(words, noun, cut.start() if cut else len(words))
    if span is None or len(span.quote) < 3 or len(span.quote.split()) > 12 or _NO_TARGET.search(span.quote):
        return None
    count = count_of(words, counted.span("qualifier"), counted.span("count")) if counted else None
    return Phrase(count, span.start, span.end)


def _bare_count(words: str, last: Item | None) -> Count | None:
    """A noun without article: "a truck and bunker" is one bunker, "trucks and bunkers" are two or more of each."""
    if words.endswith("s") and not words.endswith("ss"):
        return Count(2, None, approximate=True)
    return Count(1, 1) if last and last.count and last.count.exact == 1 else None


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end, text[start:end]) if start < end else None
