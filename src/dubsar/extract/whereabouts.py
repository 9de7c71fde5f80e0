"""Whereabouts: the place of the event, among the places that a sentence and the sentences around it name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Token

from dubsar.extract.parsed import Parsed, mentions_in
from dubsar.ground.grounded import GroundedText
from dubsar.ground.place_anchors import in_one_run
from dubsar.model import Place, Span
from dubsar.text.text import Sentence

# How many sentences before and after one that names no place it is looked for.
BACK, REACH = 12, 4
# So many places tell in which country a report plays.
MANY = 200
# What is wider is no place of an event that another sentence names.
WIDE_KM = 300.0
# A valley or an oil field of this size is as fine as a district.
SMALL_KM = 25.0
_RANK = {"exact": 0, "site": 0, "neighbourhood": 0, "settlement": 1, "district": 2, "feature": 3, "admin1": 3}
_COUNTRY = 5
_VAGUE = 2
# By how many letters a coarser place has to stand nearer to be taken.
FINER = 60


def where_of(parsed: Parsed, trigger: Token, taken: tuple[Span, ...]) -> Place | None:
    """The place of what the trigger states: the finest of the nearest run of place names ("X, a village in Y").

    Names inside the spans `taken` (speakers, parties) are no places of the event. A sentence that names none takes
    the place of the sentence before that may tell of the event, or, where none does, of the one after.
    """
    page, sentence = parsed.page, parsed.sentence
    places = [place for place in parsed.places() if not any(span.overlaps(_span(place)) for span in taken)]
    own = _event_place(page, sentence, places, sentence.span.start + trigger.idx)
    if own is not None and not _is_aside(page, sentence, own):
        return own
    around = _around(page, sentence)
    return around or (own if own is not None and _is_prefix(page, own) else None)


def _event_place(page: GroundedText, sentence: Sentence, places: Sequence[Place], offset: int) -> Place | None:
    """The finest place of the nearest run; asides only where there is nothing else."""
    named = [place for place in places if place.precision != "country" or _stands_for_itself(sentence, place)]
    clear = [place for place in named if not _is_aside(page, sentence, place)] or named
    runs = list(_runs(page, clear))
    if not runs:
        return None
    return min(
        (_finest(page, run) for run in runs),
        key=lambda place: (_coarse(place), _apart(place, offset) + FINER * (_rank(place) + _is_loose(page, place))),
    )


def _runs(page: GroundedText, places: Sequence[Place]) -> Iterator[list[Place]]:
    """Places in text order, parted where more than "in", "of", "near" and commas stands between them."""
    run: list[Place] = []
    for place in places:
        if run and not in_one_run(page.document.text[_span(run[-1]).end : _span(place).start]):
            yield run
            run = []
        run.append(place)
    if run:
        yield run


def _finest(page: GroundedText, run: Sequence[Place]) -> Place:
    """The first of the finest of a run: "Harem in Idlib" is Harem, "Mosul's Old City" the Old City."""
    owners = {id(one) for one, _ in pairwise(run) if page.document.text[_span(one).end :][:2] in ("'s", "’s")}
    return min(run, key=lambda place: (_rank(place), id(place) in owners))


def _rank(place: Place) -> int:
    if place.precision == "feature" and (place.radius_km or WIDE_KM) <= SMALL_KM:
        return _RANK["district"]
    return 0 if place.id is None else _RANK.get(place.precision or "", _COUNTRY)


def _is_loose(page: GroundedText, place: Place) -> int:
    """2 for the ends of a way, between which it happened: "on the road between Zibdaq and Manbij"."""
    start = _span(place).start
    return 2 if _WAY.search(page.document.text, max(0, start - 40), start) else 0


def _coarse(place: Place) -> int:
    """0 for what is a point on the map of a province, more for the province and the country."""
    return max(0, _rank(place) - _VAGUE)


def _apart(place: Place, offset: int) -> int:
    ahead = _span(place).start - offset
    return ahead if ahead > 0 else -2 * ahead


def _around(page: GroundedText, sentence: Sentence) -> Place | None:
    """The place of the nearest sentence before that may hold a claim, else of the first one after that names a place.

    Reads "Shells fell on Zibdaq. A girl was hurt." Must not read past a sentence that has a place of its own.
    """
    if sentence.zone in ("teaser", "comment") or sentence.text.rstrip().endswith(("…", "|")):
        return None
    sentences = page.sentences
    for other in reversed(sentences[max(0, sentence.index - BACK) : sentence.index]):
        if other.gated and other.zone in ("headline", "body") and (place := _place_in(page, other)):
            return place
    for other in sentences[sentence.index + 1 : sentence.index + 1 + REACH]:
        if other.zone in ("headline", "body") and (place := _place_in(page, other)):
            return place
    headline = next((other for other in sentences[:REACH] if other.zone == "headline"), None)
    return _place_in(page, headline) if headline and headline.index < sentence.index else None


def _theatre(page: GroundedText) -> str | None:
    """The country that most of the places of the document lie in, peoples left aside."""
    some = [place for place in page.places[:MANY] if place.country]
    fine = [place for place in some if place.precision != "country"]
    return max(Counter(place.country for place in fine or some).items(), key=lambda each: each[1], default=(None, 0))[0]


def _place_in(page: GroundedText, sentence: Sentence) -> Place | None:
    """The place of another sentence, without its asides and without countries."""
    places = [
        place
        for place in mentions_in(sentence.span, page.places)
        if place.precision != "country" and (place.radius_km or 0) < WIDE_KM and not _is_aside(page, sentence, place)
    ]
    if places:
        theatre = _theatre(page)
        places = [place for place in places if place.country in (None, theatre)]
    return _event_place(page, sentence, places, sentence.span.start)


_WAY = re.compile(
    r"\b(?:between (?:[\w-]+ and )?|road to |way to |towards? |opposite )(?:the )?(?:[a-z]+ of )?$", re.IGNORECASE
)
_BEFORE_COUNTRY = re.compile(
    r"(?:\b(?:in|across|inside|throughout|into|from|of|over|outside)|,|\(|north|south|east|west\w*)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_IN_COUNTRY = re.compile(r"\b(?:in|across|inside|throughout)\s+(?:the\s+)?$", re.IGNORECASE)


# "Turkish", "Syrians": the people, not the country. Not for "Iran", which is its own name.
_PEOPLE = re.compile(r"(?:an|ish|ese|i|ch|ss|eek|aqi)s?$", re.IGNORECASE)
# "in Iraq on Monday", not "of US special forces".
_AFTER_COUNTRY = re.compile(
    r"\W*(?:$|[.,;:!?)\n—–-]|['’]s\b|(?:[a-z]{1,3}|when|where|since|after|near|with|from|over|this|last|that|have|"
    r"were|said|says|during|while)\b)"
)


def _stands_for_itself(sentence: Sentence, place: Place) -> bool:
    """Whether a country is named as a place: `in Iraq`, not `Iraqi forces` or `US helicopters`."""
    span, text = _span(place), sentence.text
    start, end = span.start - sentence.span.start, span.end - sentence.span.start
    if _PEOPLE.search(span.quote) and not span.quote.casefold().endswith(place.name.casefold()):
        return False
    if _IN_COUNTRY.search(text[max(0, start - 16) : max(0, start)]):
        return True
    if not _AFTER_COUNTRY.match(text[end : end + 16]):
        return False
    return bool(_BEFORE_COUNTRY.search(text[max(0, start - 12) : max(0, start)])) or start <= 0


_ORIGIN = re.compile(
    r"\b(?:from|natives? of|residents? of|stationed (?:in|at)|based in|(?:taken|transferred|rushed|evacuated) to|"
    r"(?:hospitals?|clinic|spokes\w+|reporters?|correspondents?|activists?|sources?) in|born in|buried in|fled to|"
    r"displaced from|returned? to|told)\s+(?:the\s+)?(?:(?:city|town|village) of\s+)?(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
_BODY = re.compile(r"[\s-](?:[\w-]+\s)?(?:media (?:center|centre)|correspondent|military council|brigade)\b", re.I)
# "taken to the Zibdaq hospital"; "shells hit the Zibdaq hospital" is where it happened.
_HOSPITAL = re.compile(r"[\s-](?:[\w-]+\s)?(?:hospital|clinic|medical)", re.I)
_CARRIED = re.compile(
    r"\b(?:taken|transferred|rushed|moved|evacuated|brought|admitted|treated|died)\b[^.]{0,30}$", re.I
)
_PREFIX = re.compile(r"[\w ’'-]{0,24}:\s")
# "IDLIB, Syria (North Agency) –", "Deir Ezzor, SANA-", "ERBIL —": where the reporter sits.
_DATELINE = re.compile(
    r"(?:,? [A-Z][\w. -]{1,24})?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?\s?(?:\([^)]{2,40}\))?,?\s?[A-Z]*\s?[—–-]{1,2}\s?\S"
)


def _is_aside(page: GroundedText, sentence: Sentence, place: Place) -> bool:
    """A place that is not the event's: where somebody is from or sits, a region before a colon (`Aleppo province:`).

    Reads "IDLIB, Syria (Agency) – ", "stationed in Zibdaq", "a man from Homs". Must not read "killed in Zibdaq".
    """
    span, text = _span(place), page.document.text
    if _ORIGIN.search(text, max(sentence.span.start, span.start - 40), span.start):
        return True
    if _BODY.match(text, span.end):
        return True
    if _HOSPITAL.match(text, span.end) and _CARRIED.search(text, max(sentence.span.start, span.start - 50), span.start):
        return True
    if _is_prefix(page, place):
        return True
    opens = not text[max(0, text.rfind("\n", 0, span.start) + 1) : span.start].strip()
    if opens:
        return _DATELINE.match(text, span.end) is not None
    before = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    return len(before) < 30 and before.split(",")[0].isupper() and _DATELINE.match(text, span.end) is not None


def _is_prefix(page: GroundedText, place: Place) -> bool:
    """Whether it is the region that a line opens with: `Aleppo province: `."""
    span, text = _span(place), page.document.text
    line = text.rfind("\n", 0, span.start) + 1
    return not text[line : span.start].strip() and _PREFIX.match(text, span.end) is not None


def _span(place: Place) -> Span:
    assert place.span is not None  # every place of a document has one
    return place.span
