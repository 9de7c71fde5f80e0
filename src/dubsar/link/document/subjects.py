"""Subjects: whether two claims of one document can be about one event, and what speaks for it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeVar

from dubsar.ground.placing.relations import COUNTRYSIDE
from dubsar.model import Claim, Count, Damage, Harm, Place, Span, Strike, When
from dubsar.text.cued import Cued

V = TypeVar("V", When, Place)

APART_KM = 25.0
"""Settlements further apart than this are two places, whatever their radii."""
NEAR_KM = 5.0
FINE = ("exact", "site", "neighbourhood", "settlement")
FEW = 10
LINK_LENGTH = 140
_LINE_END = re.compile(r"[.!?:;][\"'”’)\]]*$")
_FULL_STOP = re.compile(r"\w\w[.!?][\"'”’)]*\s")
_WORD = re.compile(r"[^\W\d_]{3,}")
_BLAST = frozenset({"airstrike", "drone", "missile", "shelling", "explosion", "chemical"})
_HANDS = frozenset({"shooting", "ground", "execution"})

_ADDS = re.compile(r"^(?:another|a further|an additional)\b|\b(?:more|others?|additional|further)$", re.IGNORECASE)
_ADDED_TO = re.compile(r"\s*(?:more|others?|additional|further)\b(?! than)", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:another|a further|an additional)\s+$", re.IGNORECASE)
_GENERIC = re.compile(
    r"\b(?:takes?|took|taking) (?:all |any |every |such )?(?:reports?|allegations?|claims?)\b[^.]{0,60}\bserious|"
    r"\b(?:any|all|such|every) (?:reports?|allegations?|claims?) of (?:\w+ ){0,2}(?:casualt|deaths?|harm)|"
    r"\b(?:looking into|investigat\w+|assess\w*|review\w*|aware of) (?:the |all |any |these |such )?"
    r"(?:reports?|allegations?|claims?)\b",
    re.IGNORECASE,
)

# A sentence that turns to another attack than the one before it.
_ANOTHER = Cued(
    r"\b(?:(?:another|separate|other|similar|previous|earlier|subsequent|different|last|latest)\s+(?:\w+\s+){0,3}?"
    r"(?:(?:air)?strikes?|air ?raids?|raids?|attacks?|bombings?|incidents?|shelling|shootings?|explosions?|blasts?|"
    r"massacres?|bombardments?)\b|"
    r"\b(?:days?|weeks?|months?|hours?) (?:before|prior to|earlier than) (?:this|that|the) (?:attack|strike|raid|"
    r"shelling|bombing|shooting|massacre)|"
    r"elsewhere\b|separately\b|meanwhile\b|in an? (?:second|third) (?:attack|incident))",
    re.IGNORECASE,
)


# A sentence that places its attack after another one: "the strike follows a raid in which three died".
_LOOKS_BACK = Cued(
    r"\b(?:strikes?|attacks?|raids?|bombings?|shelling|blasts?|shootings?|incident|violence|it|this) "
    r"(?:(?:has |have )?(?:comes?|came) (?:[\w-]+ ){0,4}?after|follow(?:s|ed)?(?! up))\b|"
    r"\b(?:the|its|their) (?:first|second|third|latest) (?:[\w-]+ ){0,3}?(?:strike|attack|raid|bombing|killing)\b"
    r"[^.;]{0,60}?\b(?:since|after)\b",
    re.IGNORECASE,
)


def is_link_line(span: Span, text: str) -> bool:
    """Whether a sentence is a line that points to another report: a short line of its own without a full stop.

    Reads the line "Two shepherds killed by mine in Selib" under an article, or "Raid kills three in…"; must not read
    the article's own headline, a listed line ("- 3 were killed in Selib"), nor a sentence that ends as one.
    """
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    line = text[start : end if end >= 0 else len(text)].strip()
    words_from, stops_from = _begins(text)
    if start <= max(words_from, stops_from) or len(line) > LINK_LENGTH or line[:1] in "-–•*·":
        return False
    return line.endswith(("…", "...")) or not _LINE_END.search(line)


def is_stray_line(claim: Claim, text: str) -> bool:
    """Whether a claim stands in a short line above the report itself, which is neither its title nor its first line.

    Pages put the headlines of other reports there: "Nine die in floods" above "Two shepherds were killed on Sunday."
    """
    start, end = text.rfind("\n", 0, claim.span.start) + 1, text.find("\n", claim.span.end)
    line = text[start : end if end >= 0 else len(text)].strip()
    words_from, stops_from = _begins(text)
    if claim.zone != "body" or not words_from < start <= stops_from:
        return False
    return len(line) <= LINK_LENGTH and line[:1] not in "-–•*·#" and not _LINE_END.search(line)


@lru_cache(maxsize=1)
def _begins(text: str) -> tuple[int, int]:
    """Where the words of a text begin, and where its first full stop ends. Each claim of a text asks for it in turn."""
    stop = _FULL_STOP.search(text)
    return len(text) - len(text.lstrip()), stop.end() - 1 if stop else len(text)


def turns_away(sentence: str) -> bool:
    """Whether a sentence speaks of an attack other than the one told before.

    Reads "Another raid on the bridge killed two" and "Elsewhere, a mine killed a farmer"; must not read "Another three
    people were wounded", which adds to the same attack.
    """
    return bool(_ANOTHER.search(sentence))


def looks_back(claim: Claim) -> bool:
    """Whether a claim is of what happened before the attack that its sentence speaks of: of another event.

    Reads "the strikes follow a raid in which three died" and "the first strike since a bombing killed nine"; must not
    read "three died in the first strike since May", nor "the strike followed a warning; it killed two".
    """
    back = _LOOKS_BACK.search(claim.span.quote)
    if back is None or claim.trigger is None:
        return False
    told = claim.trigger.start - claim.span.start
    return back.end() <= told and not re.search(r"[;.]", claim.span.quote[back.end() : told])


def times_clash(first: When | None, second: When | None) -> bool:
    """Whether two times cannot be one: no day in both. What is not stated clashes with nothing."""
    return first is not None and second is not None and not first.overlaps(second)


def places_clash(first: Place | None, second: Place | None) -> bool:
    """Whether two places cannot be one: two settlements (or finer) apart.

    A district or country named beside a town is taken for its surroundings, never for another place.
    """
    if first is None or second is None or (first.id and first.id == second.id):
        return False
    km = first.km_to(second)
    if km is None or not (_is_fine(first) and _is_fine(second)):
        return False
    return km > max(NEAR_KM, min(APART_KM, (first.radius_km or 0) + (second.radius_km or 0)))


def _is_fine(place: Place) -> bool:
    """Whether a place is a settlement or finer; the countryside of a town is wider than the town."""
    return place.precision in FINE and place.relation != COUNTRYSIDE


def causes_clash(first: Claim, second: Claim) -> bool:
    """Whether one tells of blasts and the other of shooting or execution."""
    mine, yours = (getattr(claim, "cause", "unknown") for claim in (first, second))
    return (mine in _BLAST and yours in _HANDS) or (mine in _HANDS and yours in _BLAST)


def in_one_breath(first: Harm, second: Harm) -> bool:
    """Whether one sentence tells both of one event: it does unless it names two days or two places for them.

    Reads "The Saturday raid killed 2 and injured 3, officials said on Friday"; must not read "Shells killed 2 in Selib
    and 3 in Tarmun" as one.
    """
    if first.span != second.span:
        return False
    days = _named(first, first.when), _named(second, second.when)
    places = _named(first, first.where), _named(second, second.where)
    if first.outcome == second.outcome and times_clash(*days):
        return False
    return not places_clash(*places)


def _named(claim: Claim, value: V | None) -> V | None:
    """The value where the claim's own sentence says it; what is carried over from another is no word of its own."""
    return value if value and value.span and claim.span.covers(value.span) else None


_SUMMED_UP = re.compile(
    r"\bsources\b[^.;]{0,160}?\b(?:attribut|ascrib|blam|held|hold|responsib|belligerent|perpetrator)\w*", re.IGNORECASE
)


def sums_up_blame(claim: Claim) -> bool:
    """Whether a claim sums up whom all its sources blame, and so speaks of the document's main event.

    Reads "Where a party was named at all, all sources attributed the raid to X"; must not read "residents blamed
    X for the raid", which may be any raid told of before, nor what counts people.
    """
    if not isinstance(claim, Harm) or not claim.by or claim.count is not None or claim.victims:
        return False
    return bool(_SUMMED_UP.search(claim.span.quote))


def adds_on(claim: Harm) -> bool:
    """Whether a claim adds people to those told before: they are of the event being told, and part of a later total.

    Reads "two more bodies", "another three died" and "three others later died"; must not read "more than two died".
    """
    if claim.count is None or claim.count.span is None:
        return False
    start, end = (at - claim.span.start for at in (claim.count.span.start, claim.count.span.end))
    words, sentence = claim.count.words or "", claim.span.quote
    before, after = sentence[max(0, start - 14) : start], sentence[end : end + 18]
    return bool(_ADDS.search(words) or _ADDED_TO.match(after) or _BEFORE.search(before))


def is_generic(claim: Harm) -> bool:
    """Whether a claim only speaks of reports of harm in general: it tells of no harm.

    Reads "the command takes reports of civilian casualties seriously"; must not read "it reported three casualties".
    """
    stated = claim.count is not None and claim.count.exact is not None
    return not stated and not claim.by and bool(_GENERIC.search(claim.span.quote))


def same_toll(first: Harm, second: Harm) -> bool:
    """Whether two claims give the same number of the same outcome, said in numbers."""
    mine, yours = first.count, second.count
    if (
        first.outcome != second.outcome
        or mine is None
        or yours is None
        or not (_in_numbers(mine) and _in_numbers(yours))
    ):
        return False
    return (mine.low, mine.high) == (yours.low, yours.high) or _meets(first, second)


def _in_numbers(count: Count) -> bool:
    """Whether a number is said: "12", "dozens", not "several" or a bare plural, which any two tolls may share."""
    return count.known and not (count.approximate and count.high is None and (count.low or 0) < FEW)


def _meets(first: Harm, second: Harm) -> bool:
    """Whether "at least 12" may be the "13" of the other: close above two dozen or more than five together."""
    mine, yours = first.count, second.count
    assert mine and yours
    low, other = mine.low or mine.high or 0, yours.low or yours.high or 0
    return min(low, other) >= 5 and max(low, other) <= 1.5 * min(low, other)


def same_day_and_place(first: Claim, second: Claim) -> bool:
    """Whether both say one day and one place, and say them both."""
    if not (first.when and second.when and first.where and second.where):
        return False
    known = first.when.day is not None and first.when.day == second.when.day
    return (
        known
        and not places_clash(first.where, second.where)
        and "country"
        not in (
            first.where.precision,
            second.where.precision,
        )
    )


def shared_target(first: Claim, second: Claim) -> bool:
    """Whether strike and damage claims name one thing: "bomb factory" and "VBIED factory", not "two factories"."""
    return not targets(first).isdisjoint(targets(second))


def targets(claim: Claim) -> frozenset[tuple[str, int]]:
    """(head word, number) of what was hit; one where no number is said."""
    if isinstance(claim, Damage):
        hit = [(_head(claim.object), (claim.count.low if claim.count else None) or 1)]
    elif isinstance(claim, Strike):
        hit = [(_head(e.target), (e.count.low if e.count else None) or 1) for e in claim.effects]
    else:
        hit = []
    return frozenset((word, number) for word, number in hit if word)


@lru_cache(maxsize=4096)
def _head(words: str) -> str:
    """The last noun of a name, the thing itself: "a car-bomb factory near the river" is a factory; "" for none."""
    own = re.split(r"\b(?:near|in|at|of|on|used|belonging)\b", words.casefold())[0]
    found = _WORD.findall(own)
    return found[-1] if found else ""
