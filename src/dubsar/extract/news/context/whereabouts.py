"""Whereabouts: the place of the event, among the places that a sentence and the sentences around it name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Token

from dubsar.extract.news.context.asides import is_aside, is_home, is_loose, is_prefix, span_of, stands_for_itself
from dubsar.extract.news.context.scenes import goes_on_with_attack, is_finer_within, says_little
from dubsar.extract.news.parsed import Parsed, mentions_in
from dubsar.ground.grounded import GroundedText
from dubsar.ground.placing.anchors import in_one_run
from dubsar.ground.placing.capitals import stands_for_a_government
from dubsar.model import Place, Span
from dubsar.text.text import Sentence

# How many sentences before and after one that names no place it is looked for.
BACK, REACH = 12, 4
# In how many of the next ones the scene of what is said to be in a country.
NEXT = 3
# What is wider is no place of an event that another sentence names.
WIDE_KM, WIDE_PROVINCE_KM = 300.0, 470.0
# A valley or an oil field of this size is as fine as a district.
SMALL_KM = 25.0
_RANK = {"exact": 0, "site": 0, "neighbourhood": 0, "settlement": 1, "district": 2, "feature": 3, "admin1": 3}
_COUNTRY = 5
_VAGUE = 2
# By how many letters a coarser place has to stand nearer to be taken.
FINER = 60
# What hangs on the words of the harm itself is taken before a finer place that does not.
UNBOUND = 2


def where_of(parsed: Parsed, trigger: Token, taken: tuple[Span, ...]) -> Place | None:
    """The place of what the trigger states: the finest of the nearest run of place names ("X, a village in Y").

    A country says too little where a sentence beside tells the place in it ("inside Pakistan. ... Wana, Waziristan").
    Names inside the spans `taken` (speakers, parties) are no places of the event. A sentence that names none takes
    the place of the sentence before that may tell of the event, or, where none does, of the one after.
    """
    page, sentence = parsed.page, parsed.sentence
    places = [place for place in parsed.places() if not any(span.overlaps(span_of(place)) for span in taken)]
    own = _event_place(page, sentence, places, sentence.span.start + trigger.idx, _bound(parsed, trigger, places))
    if own is not None and not is_aside(page.document.text, sentence, own):
        return _told_more_finely(page, sentence, own) or own
    around = _around(page, sentence)
    return around or (own if own is not None and is_prefix(page.document.text, own) else None)


def _bound(parsed: Parsed, trigger: Token, places: Sequence[Place]) -> frozenset[int]:
    """The starts of the places that hang on the trigger itself: `a Homs court heard of four men killed in Zibdaq`."""
    held = set()
    for place in places:
        token = parsed.token_at(span_of(place))
        while token is not None and token != trigger and token.pos_ not in ("VERB", "AUX") and token.head != token:
            token = token.head
        if token == trigger:
            held.add(span_of(place).start)
    return frozenset(held)


def _event_place(
    page: GroundedText, sentence: Sentence, places: Sequence[Place], offset: int, bound: frozenset[int] = frozenset()
) -> Place | None:
    """The finest place of the nearest run; asides only where there is nothing else."""
    named = [place for place in places if place.precision != "country" or stands_for_itself(sentence, place)]
    clear = _without_asides(page, sentence, named) or named
    runs = list(_runs(page, clear))
    if not runs:
        return None
    text = page.document.text
    elsewhere = [bool(bound) and not any(span_of(place).start in bound for place in run) for run in runs]
    finest = [_finest(page, run) for run in runs]
    return min(
        zip(finest, elsewhere, strict=True),
        key=lambda each: (
            _coarse(each[0]) + UNBOUND * each[1],
            _apart(each[0], offset) + FINER * (_rank(each[0]) + is_loose(text, each[0])),
        ),
    )[0]


def _without_asides(page: GroundedText, sentence: Sentence, places: Sequence[Place]) -> list[Place]:
    """The places without the asides; somebody's home goes with the run of places that says where it lies.

    Reads "a girl from Zibdaq village in southern Aleppo was killed in Azaz" as Azaz alone.
    """
    text = page.document.text
    clear: list[Place] = []
    home: Place | None = None
    for place in places:
        if home and in_one_run(text[span_of(home).end : span_of(place).start]):
            home = place
            continue
        home = place if is_home(text, sentence, place) else None
        if not is_aside(text, sentence, place) and not stands_for_a_government(text, place):
            clear.append(place)
    return clear


def _told_more_finely(page: GroundedText, sentence: Sentence, own: Place) -> Place | None:
    """The town in that country or province which the next sentences name as the scene of the same attack.

    Reads "Three died in Yemen. The bomb went off in Zabid." as Zabid; must not read "Three died in Yemen. Another raid
    hit Zabid", nor a sentence that tells of other people.
    """
    if sentence.zone != "body" or not says_little(own):
        return None
    for other in page.sentences[sentence.index + 1 : sentence.index + 1 + NEXT]:
        place = (
            _place_in(page, other) if other.zone == "body" and goes_on_with_attack(other.text, sentence.text) else None
        )
        if place is not None and is_finer_within(place, own):
            return place
    return None


def _runs(page: GroundedText, places: Sequence[Place]) -> Iterator[list[Place]]:
    """Places in text order, parted where more than "in", "of", "near" and commas stands between them."""
    run: list[Place] = []
    for place in places:
        if run and not in_one_run(page.document.text[span_of(run[-1]).end : span_of(place).start]):
            yield run
            run = []
        run.append(place)
    if run:
        yield run


def _finest(page: GroundedText, run: Sequence[Place]) -> Place:
    """The first of the finest of a run: "Harem in Idlib" is Harem, "Mosul's Old City" the Old City."""
    owners = {id(one) for one, _ in pairwise(run) if page.document.text.startswith(("'s", "’s"), span_of(one).end)}
    return min(run, key=lambda place: (_rank(place), id(place) in owners))


def _rank(place: Place) -> int:
    if place.precision == "feature" and (place.radius_km or WIDE_KM) <= SMALL_KM:
        return _RANK["district"]
    return 0 if place.id is None else _RANK.get(place.precision or "", _COUNTRY)


def _coarse(place: Place) -> int:
    """0 for what is a point on the map of a province, more for the province and the country."""
    return max(0, _rank(place) - _VAGUE)


def _apart(place: Place, offset: int) -> int:
    ahead = span_of(place).start - offset
    return ahead if ahead > 0 else -2 * ahead


def _around(page: GroundedText, sentence: Sentence) -> Place | None:
    """The place of the nearest sentence before that may hold a claim, else of the first one after that names a place.

    Reads "Shells fell on Zibdaq. A girl was hurt." Must not read past a sentence that has a place of its own.
    """
    before = page.sentences[sentence.index - 1] if sentence.index else None
    barred = before is not None and before.text.endswith("|") and before.paragraph == sentence.paragraph
    if barred and before is not None and sentence.zone != "headline" and (place := _place_in(page, before)):
        return place  # "Idlib countryside | Two children hurt"
    if sentence.zone in ("teaser", "comment") or sentence.text.rstrip().endswith(("…", "|")):
        return None
    sentences = page.sentences
    for other in reversed(sentences[max(0, sentence.index - BACK) : sentence.index]):
        if other.gated and other.zone in ("headline", "body") and (place := _place_in(page, other)):
            return place
    for other in sentences[sentence.index + 1 : sentence.index + 1 + REACH]:
        told = other.zone == "headline" or (other.zone == "body" and other.closes)
        if told and (place := _place_in(page, other)):
            return place
    headline = next((other for other in sentences[:REACH] if other.zone == "headline"), None)
    return _place_in(page, headline) if headline and headline.index < sentence.index else None


def _is_wide(place: Place) -> bool:
    """Whether a place says too little to be lent; the radius of a province reaches its farthest corner."""
    return (place.radius_km or 0) >= (WIDE_PROVINCE_KM if place.precision == "admin1" else WIDE_KM)


def _place_in(page: GroundedText, sentence: Sentence) -> Place | None:
    """The place of another sentence, without its asides and without countries."""
    here = (place for place in mentions_in(sentence.span, page.places) if place.precision != "country")
    places = [p for p in _without_asides(page, sentence, tuple(here)) if not _is_wide(p)]
    if places:
        places = [place for place in places if place.country in (None, page.theatre)]
    return _event_place(page, sentence, places, sentence.span.start)
