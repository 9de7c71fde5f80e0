"""Entries: a report of findings cut into one piece per allegation, each with its heading taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dubsar.extract.assessments.grid import GRID_WORDS, grid_point
from dubsar.extract.releases.where import COUNTRIES, RELATION, country_code
from dubsar.model import Span, When

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_COUNTRY = "|".join(name.title().replace(" ", r"\s+") for name in COUNTRIES)
_DATE = (
    rf"(?P<month>{_MONTH})\.?,?\s+(?P<day>\d{{1,2}})(?:\s*[-–]\s*(?P<last>\d{{1,2}}))?(?:st|nd|rd|th)?,?\s+"
    r"(?P<year>20\d\d)"
)
_PLACE = (
    rf"(?:(?P<relation>(?i:{RELATION}))\s+)?(?P<place>[A-Za-z][^.;:\n]{{1,70}}?),?\s+"
    rf"(?P<country>{_COUNTRY})\b(?:\s*\[sic\])?"
)
_VIA = r"(?:[,\s]+via\s+(?:an?\s+|the\s+)?(?P<via>[^.:;()\n]{2,80}?)(?=[.:;(]|\s+[A-Z]\w+\s+(?:aircraft|forces)|$))?"
_HEADER = re.compile(rf"(?P<date>{_DATE}),?\s+{_PLACE}{_VIA}")
# Where an entry may begin: at the start, on a new line, after a number, or after the references of the one before.
_MAY_BEGIN = re.compile(r"(?:^|\n|[.:;)\]”\"]\s*|\d\s+|\b\d{1,3}\.\s*)[\s“\"(\-–•*.]*(?:On\s+)?$", re.IGNORECASE)
_SECTION = re.compile(
    r"(?P<verdict>Non[- ]?Credible|Not\s+Credible|Credible|Duplicate|Re-?opened|Open)\s+(?:Reports?|Assessments?)\s*:",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"(?<![\w/.-])(?:\((?P<bare>\d{1,4})\)|(?P<numbers>\d{1,4}(?:/[A-Z]{1,4}-?\d+[A-Za-z]?)*))\s*$")
_GRID_END = re.compile(rf"{GRID_WORDS.pattern}\s*[”\")]*\s*(?:\d{{1,3}}\.\s*)?$")
_REFERENCES_FIT = 60  # characters at the end of an entry in which its numbers and grid stand
_REPORT = re.compile(r"\s+(?:reports?|allegations?)$", re.IGNORECASE)
_TAIL = re.compile(r"(?:\s|[”\"]|\b\d{1,3}\.(?=\s*$))*$")


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding: its characters, the verdict its section announces, and the fields of its heading, None if absent.

    `slips` are sentences on what is printed there and cannot be: a day of no calendar, a square of no map.
    """

    start: int
    end: int
    section: str | None = None
    when: When | None = None
    place: Span | None = None
    relation: str | None = None
    country: str | None = None
    via: str | None = None
    references: tuple[str, ...] = ()
    grid: Span | None = None
    slips: tuple[str, ...] = ()


def read_entries(text: str) -> Iterator[Entry]:
    """The findings of a report, in text order; a text without any heading is one finding without one."""
    headers = [header for header in _HEADER.finditer(text) if _begins(text, header)]
    if not headers:
        yield _entry(text, *_whole(text), None, None)
    sections = [(section.start(), section["verdict"].lower()) for section in _SECTION.finditer(text)] if headers else []
    for place, header in enumerate(headers):
        end = headers[place + 1].start() if place + 1 < len(headers) else len(text)
        end = next((at for at, _ in sections if header.end() <= at < end), end)
        section = next((verdict for at, verdict in reversed(sections) if at < header.start()), None)
        yield _entry(text, header.start(), end, header, section)


def slips_in(text: str) -> tuple[str, ...]:
    """The slips of every finding in a text: "Feb. 30, 2018" as a day, "37SFU1234567" as a square."""
    return tuple(slip for entry in read_entries(text) for slip in entry.slips)


def has_heading(text: str, *, alleged: bool = True) -> bool:
    """Whether the text holds a heading of a finding: a full date and a place in a country, where one may begin.

    With `alleged` it must also name who alleged it. Reads "May 4, 2021, near Hajin, Syria, via Airwars report."; must
    not read "on May 4 near Hajin in Syria, he said".
    """
    if alleged and " via " not in text:
        return False
    return any((header["via"] or not alleged) and _begins(text, header) for header in _HEADER.finditer(text))


def _begins(text: str, header: re.Match[str]) -> bool:
    return _MAY_BEGIN.search(text[max(0, header.start() - 24) : header.start()]) is not None


def _whole(text: str) -> tuple[int, int]:
    return len(text) - len(text.lstrip()), len(text.rstrip())


def _entry(text: str, start: int, end: int, header: re.Match[str] | None, section: str | None) -> Entry:
    end = _trimmed(text, start, end)
    last = max(start, end - _REFERENCES_FIT)
    grid = _GRID_END.search(text, last, end)
    numbers = _REFERENCE.search(text, last, grid.start() if grid else end)
    references = tuple((numbers["bare"] or numbers["numbers"]).split("/")) if numbers else ()
    grid_span = Span(grid.start(), grid.end("digits"), text[grid.start() : grid.end("digits")]) if grid else None
    wrong_grid = _wrong_grid(grid_span)
    if header is None:
        return Entry(start, end, references=references, grid=grid_span, slips=wrong_grid)
    when = _when(text, header)
    wrong_day = () if when else (f"The day “{header['date']}” is on no calendar; it is left unknown.",)
    return Entry(
        start,
        end,
        section=section,
        when=when,
        place=Span(*header.span("place"), header["place"]),
        relation=" ".join(header["relation"].lower().split()) if header["relation"] else None,
        country=country_code(header["country"]),
        via=_REPORT.sub("", header["via"].strip(" ,")) if header["via"] else None,
        references=references,
        grid=grid_span,
        slips=wrong_day + wrong_grid,
    )


def _wrong_grid(grid: Span | None) -> tuple[str, ...]:
    if grid is None or grid_point(grid.quote) is not None:
        return ()
    return (f"The grid reference “{grid.quote}” is on no map; its words are kept and give no point.",)


def _trimmed(text: str, start: int, end: int) -> int:
    tail = _TAIL.search(text, max(start, end - 20), end)
    return tail.start() if tail else end


def _when(text: str, header: re.Match[str]) -> When | None:
    month = _MONTHS.index(header["month"][:3].lower()) + 1
    try:
        first = date(int(header["year"]), month, int(header["day"]))
        last = date(int(header["year"]), month, int(header["last"])) if header["last"] else first
    except ValueError:  # "Feb. 30": printed so, and no day
        return None
    if last < first:
        return None
    span = Span(*header.span("date"), header["date"])
    return When(first, last, "day" if first == last else "range", words=span.quote, span=span)
