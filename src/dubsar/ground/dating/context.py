"""What a text shows of its own time before any of its words is placed: history or news, dateline, order of figures."""

from __future__ import annotations

import re
from datetime import date

from dubsar.ground.dating.clock import Clock
from dubsar.ground.dating.resolve import resolve
from dubsar.ground.dating.scan import Expression
from dubsar.ground.dating.tense import may_look_ahead, tense_beside
from dubsar.ground.dating.words import month_number

FAR = 5
# A file is put on line months after what it tells of.
FILED = 2
MANY = 10_000
NAMELESS = {"weekday", "deictic"}
NEAR = 7
# How long after its publication the news beside a report may be told, in days: within the year that a day names.
GROWTH = 300
HEAD_OF_TEXT = 400
ASIDE_FORMS = {"clock", "decade"}
LOOKS_BACK = {"ago", "earlier", "previously", "prior"}
PREVIOUS = re.compile(r"[Ll]ast|[Tt]he (?:previous|preceding)")
OPENS = re.compile(r"(?:^|[.\n”\"]\s{0,2})(?:(?:In|On|By|At|During|From|Since|Throughout)\s(?:the\s)?)?$")
TWELVE = 12
# Where dates are written month first, and where both ways are usual (Unicode CLDR); all others write the day first.
MONTH_FIRST = frozenset({"US", "PH", "PW", "FM", "MH"})
EITHER_ORDER = frozenset({"CA", "PR", "GU", "KE", "ZA"})
DAY_FORMS = {"iso", "numeric", "day_month", "month_day", "weekday", "deictic"}


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


def grown_until(text: str, found: tuple[Expression, ...], published: date | None) -> date | None:
    """The last day, told with its year and as no plan, of a page that goes on after its publication; else None.

    Reads "Two hurt on February 6, 2022" beside a report of 20 January; not "will be tried on 6 February 2022".
    """
    if published is None or not any(e.year and e.year >= published.year and "day" in e.said for e in found):
        return None
    latest: date | None = None
    for expression in found:
        if (expression.year or 0) < published.year or expression.form not in {"iso", "day_month", "month_day"}:
            continue
        day = resolve(expression.form, expression.said, Clock(published))
        if day is None or day.start is None or not 0 < (day.start - published).days <= GROWTH:
            continue
        ahead = may_look_ahead(text, expression.start, expression.end)
        if not (ahead and tense_beside(text, expression.start, expression.end) == "future"):
            latest = max(latest or day.start, day.start)
    return latest


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


def filed_for(found: tuple[Expression, ...], published: date | None) -> date | None:
    """The first day told, where it is given with its year, lies months back, and no day is told from publication.

    Reads a monitor's file of October 2023, put on line in December 2024; must not take a court's report for one: "The
    raid of 5 October 2023 was lawful, a judge ruled on Tuesday".
    """
    if published is None:
        return None
    first = next((e for e in found if e.form in DAY_FORMS and e.form not in NAMELESS), None)
    if first is None or not FILED <= _months_back(first, published) < MANY:
        return None
    for each in found:
        news = each.form == "weekday" or each.said.get("deictic", "").lower().startswith("yesterday")
        if news or (each.form not in {"year", "decade"} and _months_back(each, published) < FILED):
            return None
    unit = resolve(first.form, first.said, Clock(published))
    return unit.start if unit else None


def _months_back(expression: Expression, published: date) -> int:
    """How many months before publication a day or month that is given with its year lies; many where none is given."""
    words = expression.said.get("month")
    if not expression.year or not words:
        return MANY
    month = int(words) if words.isdigit() else month_number(words)
    return 12 * (published.year - expression.year) + published.month - month


def years_ahead(found: tuple[Expression, ...], asides: frozenset[int]) -> list[int | None]:
    """For each expression the next year, asides apart, that the text gives in digits."""
    ahead: list[int | None] = [None] * len(found)
    year: int | None = None
    for i in range(len(found) - 1, -1, -1):
        ahead[i] = year
        if i not in asides:
            year = found[i].year or year
    return ahead


def asides_of(text: str, found: tuple[Expression, ...]) -> frozenset[int]:
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
