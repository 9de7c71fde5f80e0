"""Ages: whether those whom a phrase names are minors, by the ages that are given with it or by their kin."""

from __future__ import annotations

import re

from dubsar.extract.news.parsed import Parsed
from dubsar.ground.numbers import NUMBER, number
from dubsar.model import Span
from dubsar.model.victim import ADULT

_AGED = re.compile(rf"\b({NUMBER})[ -]?(?:years?|yrs?|months?)[ -]old\b", re.IGNORECASE)
_AGE_AFTER = re.compile(r"(?:,? [A-Z][\w’'-]+){0,5},? \(?(?:aged? )?(\d{1,2})(?= years? old|[,.)]|$)")
_AGES_AFTER = re.compile(
    r",? \(?(?:both |all )?aged (?:between )?(?P<ages>\w+(?:(?:, | and |, and | to |-)\w+){1,6})\b", re.IGNORECASE
)
# Must not read "a young man" or "two young men" as children.
_YOUNG_KIN = re.compile(
    r"\b(?:young|little|small)\s+(?:brothers|nephews|nieces|cousins|relatives|twins)$|"
    r"\b(?:infant|baby|newborn|toddler|underage|(?:young|little|small|minor)(?=\s+(?:son|daughter|sister|sibling|grand)))\s+"
    r"(?:\w+\s+)?(?:son|daughter|sister|brother|sibling|nephew|niece|grandson|granddaughter|twin)s?$",
    re.IGNORECASE,
)


def are_minors(parsed: Parsed, span: Span, *, one: bool) -> bool:
    """Whether the phrase of one person, or of several, names minors alone."""
    young = _is_minor(parsed, span) if one else _are_minors(parsed, span)
    return young or _YOUNG_KIN.search(span.quote) is not None


def _is_minor(parsed: Parsed, span: Span) -> bool:
    """Whether the phrase, or what stands right behind it, gives an age under 18."""
    end = span.end - parsed.sentence.span.start
    age = _AGED.search(span.quote) or _AGE_AFTER.match(parsed.text, end)
    years = number(age[1]) if age is not None else None
    return age is not None and years is not None and (years < ADULT or "month" in age[0])


def _are_minors(parsed: Parsed, span: Span) -> bool:
    """Whether the ages right behind a phrase for several are all under 18: `his two sons, aged 4 and 7`."""
    before = _AGED.search(span.quote)
    if before is not None:  # "the 13-year-old twins"
        return _is_minor(parsed, span)
    ages = _AGES_AFTER.match(parsed.text, span.end - parsed.sentence.span.start)
    told = [number(word) for word in re.findall(r"\w+", ages["ages"]) if word not in ("and", "to")] if ages else []
    return bool(told) and all(age is not None and age < ADULT for age in told)
