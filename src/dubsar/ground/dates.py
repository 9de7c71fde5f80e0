"""Time expressions: found in the words, placed on the calendar, narrowed to the days of the event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from dubsar.ground.dating.calendar import Unit, part_of, shift_days
from dubsar.ground.dating.clock import Clock, comes_soon
from dubsar.ground.dating.context import (
    DAY_FORMS,
    asides_of,
    dateline,
    filed_for,
    grown_until,
    month_first,
    tells_history,
    years_ahead,
)
from dubsar.ground.dating.resolve import resolve
from dubsar.ground.dating.scan import Expression, expressions
from dubsar.ground.dating.tense import Tense, may_look_ahead, tells_verb, tense_beside
from dubsar.model import Span, When
from dubsar.model.when import TimeRelation

_RELATION = re.compile(
    r"(?<![\w-])(?:(?P<as_of>as\sof|by|as\sat)|(?P<since>since|from|between)|(?P<until>until|till|up\sto|through|to)"
    r"|(?P<before>before|prior\sto|ahead\sof|on\sthe\seve\sof)|(?P<after>after|following))\s(?:the\s)?$|(?<=[0-9])(?P<ends>[-–—])$",
    re.IGNORECASE,
)
_LOOK_BACK = 20
# The last letters of the words above and of "the", by which most words are known to be none of them.
_RELATION_ENDS = frozenset("of |by |at |ce |om |en |il |ll |to |gh |re |er |ng |he ".split("|"))
_DASHES = frozenset("-–—")
MOVED_BY_TENSE = {"day_month", "month_day", "weekday", "month", "day_after", "day_before"}
NAMING_FORMS = {"day_month", "month_day", "elsewhere", "feast"}
CLOCK_TO_DAY = re.compile(r"[,)]?(?:\s[A-Za-z()]{1,12}){0,3}\s\(?")
TO_WEEKDAY = re.compile(r"\s(?:to|until|through|till)\s|[-–]")
ANCHORS = {"iso", "numeric", "day_month", "month_day"}
TO_ANCHOR = re.compile(r"\s(?:(?:the|an?|his|her|their|its)\s(?:[^.,;:()\n“”\"]{2,60}\s(?:on|of)\s)?)?")
PERSON = re.compile(r"\s[A-Z][a-z]{2,15}(?:,\s[0-9]|\s(?:was|were|and\s[A-Z]))")
BEFORE_IN_NAME = re.compile(
    r"(?<![.!?]\s)(?<![.!?]\s\s)\b(?!(?:In|On|At|By|During|Since|Until|Before|After|This|Last|Next|Every|Throughout|Holy|The|And|Of)\b)"
    r"[A-Z][a-z'’-]{1,15}\s$"
)
AFTER_IN_NAME = re.compile(
    r"\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Kareem|Mubarak|Offensive)(?:[A-Z][a-z]|al-|[Aa]bu\s)"
)
THING = re.compile(
    r"(?:\s[A-Z][a-z]{2,12})?\s(?:[Aa]lliance|[Mm]ovement|[Cc]oalition|[Bb]rigades?|[Rr]evolution|Battalion|Party|Square|Street|Bridge"
    r"|Mosque|Hospital|School|University|Camp|quarter|neighbou?rhood|bridge|square)\b"
)
HOURS = re.compile(
    r"(?:the\s)?(?:early\s)?(?:dawn|noon|midday|midnight|night|morning|evening|afternoon|hours)", re.IGNORECASE
)
BETWEEN = re.compile(r"\bbetween\s(?:the\s)?$", re.IGNORECASE)
# What stands between a date and words that say it again: "On 9 April 2003, three weeks after the invasion".
BESIDE = {", ", "-", "–", " - ", " – ", " ("}


def find_times(text: str, published: date | None, country: str | None = None) -> tuple[When, ...]:
    """Every time expression of `text`, in text order: the calendar unit that is named, with its part and relation.

    What needs a date of publication, or an earlier date in the text, and has none is given with both ends None.
    `country` is the publisher's (ISO 3166): it tells how 3/4/2017 is meant, unless the text's other dates do.
    """
    found = expressions(text)
    return tuple(_resolved(text, found, dateline(text, found, published) or published, country))


def _resolved(text: str, found: tuple[Expression, ...], published: date | None, country: str | None) -> Iterator[When]:
    order = month_first(found, country)
    history = tells_history(found, published)
    filed = None if history else filed_for(found, published)
    narrative = history or filed is not None
    asides = asides_of(text, found)
    grown = None if narrative else grown_until(text, found, published)
    ahead = years_ahead(found, asides)
    named: Unit | None = None
    last: Unit | None = None
    day: Unit | None = None
    end, opened = 0, False
    for i, expression in enumerate(found):
        between = text[end : expression.start] if expression.start - end <= 6 else ""
        if _names_a_thing(text, expression):
            continue
        tense = None if narrative or published is None else _tense(text, expression, published)
        now = Clock(
            *(published, named, last, day, narrative, expression.lent, ahead[i], between in BESIDE),
            tense,
            order,
            grown,
            filed,
        )
        unit = _from_event(text, found, i, now) or resolve(*_day_meant(text, found, i), now)
        if unit is None:
            continue
        if expression.form == "weekday" and not narrative and i + 1 < len(found):
            unit = _before_the_end(text, expression, found[i + 1], unit, now)
        relation = _relation(text, expression, ends=opened and between in {" and ", ", and "})
        opened = relation == "since" and BETWEEN.search(text[end : expression.start][-12:]) is not None
        end = expression.end
        yield _when(text, expression, unit, relation)
        if unit.start:
            named = unit
            if i not in asides:
                last, day = unit, unit if unit.precision == "day" else day


def _day_meant(text: str, found: tuple[Expression, ...], i: int) -> tuple[str, dict[str, str]]:
    """The form and words that say the day of expression `i`: a time of day hands on to the date that follows it.

    Reads "at 5:30 a.m. local time on 20 March" as the 20th; not "at 5:30 a.m. They left on 20 March".
    """
    here = at = found[i]
    for after in found[i + 1 : i + 3]:
        if at.form != "clock" or not CLOCK_TO_DAY.fullmatch(text, at.end, after.start):
            break
        if after.form in DAY_FORMS:
            return after.form, after.said
        at = after
    return here.form, here.said


def _from_event(text: str, found: tuple[Expression, ...], i: int, clock: Clock) -> Unit | None:
    """ "two days after" an event whose own day is said with it; None where no day is.

    Reads "two days after the bombing on 5 May" and "a day after the 5 May bombing"; not "two days after the bombing,
    on 5 May" nor "two days after the vote a bomb went off on 5 May".
    """
    here = found[i]
    if (
        here.form != "shift"
        or here.said["way"] not in {"before", "after"}
        or "of" not in here.said
        or i + 1 == len(found)
    ):
        return None
    if text.endswith((" for", " for about"), 0, here.start - 1):
        return None  # "missing for ten days before 2 May"
    dated = found[i + 1]
    between = text[here.end : dated.start]
    if dated.form not in ANCHORS or not TO_ANCHOR.fullmatch(between) or tells_verb(between):
        return None
    anchor = resolve(dated.form, dated.said, clock)
    if anchor is None or anchor.start is None:
        return None
    return resolve(here.form, here.said | {"of": "this"}, clock._replace(last=anchor, day=anchor))


def _tense(text: str, expression: Expression, published: date) -> Tense | None:
    """The tense beside an expression that names no year, and that the tense may therefore move.

    The past moves a day that would else be taken as to come; all others only a verb that looks ahead.
    """
    if expression.year or expression.form not in MOVED_BY_TENSE:
        return None
    if not comes_soon(published, expression.said) and not may_look_ahead(text, expression.start, expression.end):
        return None
    return tense_beside(text, expression.start, expression.end)


def _before_the_end(text: str, first: Expression, second: Expression, unit: Unit, clock: Clock) -> Unit:
    """The first weekday of a range, which is before the second.

    Reads "from Monday to Friday", told on a Tuesday, as Monday and Friday of last week; not "on Monday and Friday".
    """
    if second.form != "weekday" or not unit.start or not TO_WEEKDAY.fullmatch(text, first.end, second.start):
        return unit
    end = resolve(second.form, second.said, clock)
    if end is None or end.start is None or unit.start <= end.start:
        return unit
    day = shift_days(unit.start, -7)
    return Unit(day, day, unit.precision, unit.part) if day else unit


def _names_a_thing(text: str, expression: Expression) -> bool:
    """Whether a day is part of a name: "the March 14 alliance", "Sunday Okafor was"; not "on March 14 Alliance men"."""
    if expression.form in {"deictic", "feast"} and _stands_in_a_name(text, expression):
        return True
    if expression.form == "weekday" and not expression.said.keys() & {"head", "which"}:
        named = PERSON.match(text, expression.end)
        return named is not None and not text.endswith(("on ", "On "), 0, expression.start)
    if expression.form not in NAMING_FORMS or expression.year or not THING.match(text, expression.end):
        return False
    return not text.endswith(("on ", "On "), 0, expression.start)


def _when(text: str, expression: Expression, unit: Unit, relation: TimeRelation) -> When:
    span = Span.of(text, expression.start, expression.end)
    return When(unit.start, unit.end, unit.precision, unit.part, relation, span.quote, span)


def _stands_in_a_name(text: str, expression: Expression) -> bool:
    """Reads "Palestine Today said", "Ramadan Odeh, 45" and "Ahmed Ramadan" as names; not "In Ramadan"."""
    word = text[expression.start : expression.end]
    if expression.form == "deictic":
        return (
            word == "Today"
            and BEFORE_IN_NAME.search(text[max(0, expression.start - 20) : expression.start]) is not None
        )
    if word != "Ramadan":
        return False
    before = text[max(0, expression.start - 20) : expression.start]
    return AFTER_IN_NAME.match(text, expression.end) is not None or BEFORE_IN_NAME.search(before) is not None


def _relation(text: str, expression: Expression, *, ends: bool) -> TimeRelation:
    """The relation of an expression; what stands before its hours, not its day, is on that day.

    Reads "before dawn on Sunday" and "after 5 p.m." as on that day; not "before Sunday".
    """
    found = "until" if ends else relation_before(text, expression.start)
    hours = expression.form == "clock" or HOURS.match(expression.said.get("head", ""))
    return "on" if hours and found in {"before", "after"} else found


def relation_before(text: str, start: int) -> TimeRelation:
    """How the words before an expression hang the event on it: "since", "as of", ...; "on" where they do not say."""
    before = text[max(0, start - _LOOK_BACK) : start]
    if before[-3:].lower() not in _RELATION_ENDS and before[-1:] not in _DASHES:
        return "on"
    match = _RELATION.search(before)
    if match is None:
        return "on"
    match match.lastgroup:
        case "as_of":
            return "as of"
        case "since":
            return "since"
        case "until" | "ends":
            return "until"
        case "before":
            return "before"
    return "after"


def narrow(when: When) -> When:
    """The event's own interval: the part of the unit that is meant, open towards where the relation leaves it open.

    "early 2015" is 2015-01-01..2015-04-30, "since January" has no end, "until Monday" and "as of Monday" no start, and
    "before March" ends on the last of February.
    """
    start, end = when.start, when.end
    if start and end and when.part:
        start, end = part_of(start, end, when.part)
    match when.relation:
        case "since" | "after":
            end = None
        case "until" | "as of":
            start = None
        case "before":
            start, end = None, shift_days(start, -1) if start else end
    return replace(when, start=start, end=end)
