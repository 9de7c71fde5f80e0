"""Time expressions: found in the words, placed on the calendar, narrowed to the days of the event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from dubsar.ground.calendar import Unit, part_of, shift_days
from dubsar.ground.date_clock import Clock, comes_soon
from dubsar.ground.date_resolve import resolve
from dubsar.ground.date_scan import Expression, expressions
from dubsar.ground.date_tense import Tense, may_look_ahead, tense_beside
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
FAR = 5
NEAR = 7
HEAD_OF_TEXT = 400
ASIDE_FORMS = {"clock", "decade"}
DAY_FORMS = {"iso", "numeric", "day_month", "month_day", "weekday", "deictic"}
MOVED_BY_TENSE = {"day_month", "month_day", "weekday", "month", "day_after", "day_before"}
NAMING_FORMS = {"day_month", "month_day", "elsewhere", "feast"}
CLOCK_TO_DAY = re.compile(r"[,)]?(?:\s[A-Za-z()]{1,12}){0,3}\s\(?")
TO_WEEKDAY = re.compile(r"\s(?:to|until|through|till)\s|[-–]")
PERSON = re.compile(r"\s[A-Z][a-z]{2,15}(?:,\s[0-9]|\s(?:was|were|and\s[A-Z]))")
THING = re.compile(
    r"(?:\s[A-Z][a-z]{2,12})?\s(?:[Aa]lliance|[Mm]ovement|[Cc]oalition|[Bb]rigades?|[Rr]evolution|Battalion|Party|Square|Street|Bridge"
    r"|Mosque|Hospital|School|University|Camp|quarter|neighbou?rhood|bridge|square)\b"
)
# Where dates are written month first, and where both ways are usual (Unicode CLDR); all others write the day first.
MONTH_FIRST = frozenset({"US", "PH", "PW", "FM", "MH"})
EITHER_ORDER = frozenset({"CA", "PR", "GU", "KE", "ZA"})
TWELVE = 12
HOURS = re.compile(
    r"(?:the\s)?(?:early\s)?(?:dawn|noon|midday|midnight|night|morning|evening|afternoon|hours)", re.IGNORECASE
)
BETWEEN = re.compile(r"\bbetween\s(?:the\s)?$", re.IGNORECASE)
LOOKS_BACK = {"ago", "earlier", "previously", "prior"}
PREVIOUS = re.compile(r"[Ll]ast|[Tt]he (?:previous|preceding)")
OPENS = re.compile(r"(?:^|[.\n”\"]\s{0,2})(?:(?:In|On|By|At|During|From|Since|Throughout)\s(?:the\s)?)?$")
# What stands between a date and words that say it again: "On 27 June 1950, two days after the invasion".
BESIDE = {", ", "-", "–", " - ", " – ", " ("}


def find_times(text: str, published: date | None, country: str | None = None) -> tuple[When, ...]:
    """Every time expression of `text`, in text order: the calendar unit that is named, with its part and relation.

    What needs a date of publication, or an earlier date in the text, and has none is given with both ends None.
    `country` is the publisher's (ISO 3166): it tells how 3/4/2017 is meant, unless the text's other dates do.
    """
    found = expressions(text)
    return tuple(_resolved(text, found, dateline(text, found, published) or published, country))


def month_first(found: tuple[Expression, ...], country: str | None) -> bool | None:
    """Whether 3/4/2017 is 4 March: as a date of the same text shows that can be read one way only, else by country.

    None where neither tells, or where dates of the text show both.
    """
    numeric = [e.said for e in found if e.form == "numeric"]
    shown = {int(said["second"]) > TWELVE for said in numeric if max(int(said["first"]), int(said["second"])) > TWELVE}
    if shown:
        return shown.pop() if len(shown) == 1 else None
    return None if country is None or country in EITHER_ORDER else country in MONTH_FIRST


def dateline(text: str, found: tuple[Expression, ...], published: date | None) -> date | None:
    """The date that the text itself bears at its head, where it agrees with the publication to within a week.

    Reads "(July 5, 2022 / JNS)" and "Sunday, 7 August 2022, 13:09" on a line of their own; not "On July 5, 2022, a".
    """
    for expression in found[:3]:
        if expression.start > HEAD_OF_TEXT or expression.form not in {"iso", "day_month", "month_day"}:
            continue
        opens = expression.start == 0 or text[expression.start - 1] in "(\n"
        if not (opens and expression.year and re.match(r"\)|\s/|[,\s\d:]*(?:\n|$)", text[expression.end :][:20])):
            continue
        unit = resolve(expression.form, expression.said, Clock(published))
        if unit and unit.start and (published is None or 0 <= (unit.start - published).days <= NEAR):
            return unit.start
    return None


def _resolved(text: str, found: tuple[Expression, ...], published: date | None, country: str | None) -> Iterator[When]:
    order = month_first(found, country)
    narrative = tells_history(found, published)
    asides = _asides(text, found)
    ahead = _years_ahead(found, asides)
    named: Unit | None = None
    last: Unit | None = None
    day: Unit | None = None
    end, opened = 0, False
    for i, expression in enumerate(found):
        between = text[end : expression.start] if expression.start - end < 6 else ""
        if _names_a_thing(text, expression):
            continue
        tense = None if narrative or published is None else _tense(text, expression, published)
        now = Clock(
            *(published, named, last, day, narrative, expression.lent, ahead[i], between in BESIDE), tense, order
        )
        unit = resolve(*_day_meant(text, found, i), now)
        if unit is None:
            continue
        if expression.form == "weekday" and not narrative and i + 1 < len(found):
            unit = _before_the_end(text, expression, found[i + 1], unit, now)
        relation = _relation(text, expression, ends=opened and between == " and ")
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
    if expression.form == "weekday" and not expression.said.keys() & {"head", "which"}:
        named = PERSON.match(text, expression.end)
        return named is not None and not text.endswith(("on ", "On "), 0, expression.start)
    if expression.form not in NAMING_FORMS or expression.year or not THING.match(text, expression.end):
        return False
    return not text.endswith(("on ", "On "), 0, expression.start)


def _years_ahead(found: tuple[Expression, ...], asides: frozenset[int]) -> list[int | None]:
    """For each expression the next year, asides apart, that the text gives in digits."""
    ahead: list[int | None] = [None] * len(found)
    year: int | None = None
    for i in range(len(found) - 1, -1, -1):
        ahead[i] = year
        if i not in asides:
            year = found[i].year or year
    return ahead


def _asides(text: str, found: tuple[Expression, ...]) -> frozenset[int]:
    """Expressions that do not move the time told: those that look back, and a year that the text leaves at once.

    Reads 1812 as an aside in "In August 1920 ... the war of 1812 ... on 6 September 1920"; not 1920 after 1812.
    """
    asides = {i for i, e in enumerate(found) if e.form in ASIDE_FORMS or e.said.get("way") in LOOKS_BACK}
    asides |= {i for i, e in enumerate(found) if e.form == "unit" and PREVIOUS.match(e.said["which"])}
    dated = [(i, e.year) for i, e in enumerate(found) if e.year]
    last: int | None = None
    for (i, year), (_, after) in zip(dated, [*dated, (0, 0)][1:], strict=True):
        returns = (
            last is not None
            and year != last
            and after == last
            and not OPENS.search(text[max(0, found[i].start - 20) : found[i].start])
        )
        far = last is not None and abs(year - last) > FAR and not (after and abs(year - after) <= FAR)
        if returns or far:
            asides.add(i)
        else:
            last = year
    return frozenset(asides)


def tells_history(found: tuple[Expression, ...], published: date | None) -> bool:
    """Whether the text tells history: more of its dates lie over a year before publication than lie near it.

    "on Tuesday" and "yesterday" count as near, a date without a year as neither; but a history gives a year first.
    """
    if published is None:
        return True
    years = [e.year for e in found if e.year]
    far = sum(published.year - year > 1 for year in years)
    near = len(years) - far + sum(e.form in {"weekday", "deictic"} for e in found)
    placed = any(e.year and published.year - e.year > 1 and {"day", "month"} & e.said.keys() for e in found)
    opens_undated = found[0].form in DAY_FORMS and not found[0].year if found else False
    return far > near and (far > 2 or (placed and near == 0 and not opens_undated))


def _when(text: str, expression: Expression, unit: Unit, relation: TimeRelation) -> When:
    span = Span.of(text, expression.start, expression.end)
    return When(unit.start, unit.end, unit.precision, unit.part, relation, span.quote, span)


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
