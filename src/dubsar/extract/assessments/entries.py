"""Entries: a report of findings cut into one piece per allegation, each with its heading taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from dubsar.extract.assessments.grid import GRID_WORDS, grid_point
from dubsar.extract.releases.where import COUNTRIES, RELATION, country_code, place_in
from dubsar.model import Span, When

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_COUNTRY = "|".join(name.title().replace(" ", r"\s+") for name in COUNTRIES)
_TH = r"(?:st|nd|rd|th)?"
_TO = r"\s*(?:[-–—]|\bto\b|\band\b|\bthrough\b)\s*"
_DATE = (
    rf"(?:(?P<month>{_MONTH})\.?,?\s+(?P<day>\d{{1,2}}){_TH}(?:,?\s+(?P<first_year>20\d\d))?"
    rf"(?:{_TO}(?:(?P<last_month>{_MONTH})\.?\s+)?(?P<last>\d{{1,2}}){_TH})?,?\s+(?P<year>20\d\d)"
    rf"|(?P<uk_day>\d{{1,2}}){_TH}(?:{_TO}(?P<uk_last>\d{{1,2}}){_TH})?\s+(?P<uk_month>{_MONTH})\.?,?\s+(?P<uk_year>20\d\d))"
)
# A place without "near" or "in" before it is a name: "Yakla, Yemen", not "an aircraft engaged fighters in Syria".
_BARE_NAME = r"(?:the\s+)?[A-Z][\w’'‘`-]*(?:,?\s+(?:[A-Z][\w’'‘`-]*|al|el|ad|as|ar|az|ez|of|the|al-\w+)){0,7}?"
_PLACE = (
    rf"(?:(?P<relation>(?i:(?:in\s+)?(?:the\s+)?vicinity\s+of|{RELATION}))\s+(?P<place>[A-Za-z][^.;:\n]{{1,70}}?)"
    rf"|(?P<bare>{_BARE_NAME})),?\s+(?P<country>{_COUNTRY})\b(?:\s*\[sic\])?"
    rf"|(?P<only>{_COUNTRY})(?=\s*[:.–—-]|,?\s+via\b)"
)
_VIA = r"(?:[,\s]+via\s+(?:an?\s+|the\s+)?(?P<via>[^.:;()\n]{2,80}?)(?=[.:;(]|\s+[A-Z]\w+\s+(?:aircraft|forces)|$))?"
_HEADER = re.compile(rf"(?P<date>{_DATE})\s*[,:–—-]?\s+(?:Location\s*:\s*)?(?:{_PLACE}){_VIA}")
_DATED = re.compile(rf"\b(?P<date>{_DATE})\b")
# Who alleged it, where the text says so after the heading.
_RECEIVED = re.compile(
    r"(?:\b(?:received|reported|submitted|raised|alleged|made)\s+(?:via|by|through|from)|\bSource\s*:)\s+(?:an?\s+|the\s+)?"
    r"(?P<via>[A-Z\d]?[^.:;,()\n]{2,60}?)(?=[.:;,()\n]|\s+(?:and|that|of|on|in|which)\b|$)",
    re.IGNORECASE,
)
_RECEIVED_FITS = 200  # characters after the heading in which it stands
# Where an entry may begin: at the start, on a new line, after a number, or after the references of the one before.
_MAY_BEGIN = re.compile(r"(?:^|\n|[.:;)\]”\"]\s*|\d\s+|\b\d{1,3}\.\s*)[\s“\"(\-–•*.]*(?:On\s+)?$", re.IGNORECASE)
_SECTION = re.compile(
    r"(?P<verdict>Non[- ]?Credible|Not\s+Credible|Credible|Duplicate|Re-?opened|Open)\s+(?:Reports?|Assessments?)\s*:",
    re.IGNORECASE,
)
_NUMBERED = r"(?:(?:Report|Allegation|Case|Reference|Ref|No)\b\.?\s*(?:No\.?\s*|number\s+)?#?\s*)"
_REFERENCE = re.compile(
    rf"(?<![\w/.-])(?:\({_NUMBERED}?(?P<bare>\d{{1,5}})\)\.?|{_NUMBERED}(?P<named>\d{{1,5}})\.?"
    r"|(?P<numbers>\d{1,5}(?:/[A-Z]{1,4}-?\d+[A-Za-z]?)*))\s*$"
)
_GRID_END = re.compile(rf"{GRID_WORDS.pattern}\s*[”\")]*\s*(?:\d{{1,3}}\.\s*)?$")
# The numbers of a finding that end a line end the finding, unless more of them stand on the next line.
_GRID_ALONE = GRID_WORDS.pattern.replace("?P<digits>", "?:")
_LAST_LINE = re.compile(rf"(?:\b\d{{1,5}}(?:/[A-Z]{{1,4}}-?\d+[A-Za-z]?)+|{_GRID_ALONE})[ \t.]*\n(?!\s*\(?\d)")
_REFERENCES_FIT = 60  # characters at the end of an entry in which its numbers and grid stand
_REPORT = re.compile(r"\s+(?:reports?|allegations?)$", re.IGNORECASE)
_TAIL = re.compile(r"(?:\s|[”\"]|\b\d{1,3}\.(?=\s*$))*$")
_LAST_TAIL = re.compile(r"(?:\s|[”\"])*$")
_SELF = re.compile(r"\bself$", re.IGNORECASE)


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
    headed: bool = False


def read_entries(text: str) -> Iterator[Entry]:
    """The findings of a report, in text order; a text without any heading is one finding without one."""
    headers = [header for header in _HEADER.finditer(text) if _begins(text, header)]
    if not headers:
        yield _entry(text, *_whole(text), None, None, last=True)
    sections = [(section.start(), section["verdict"].lower()) for section in _SECTION.finditer(text)] if headers else []
    for place, header in enumerate(headers):
        end = headers[place + 1].start() if place + 1 < len(headers) else len(text)
        end = next((at for at, _ in sections if header.end() <= at < end), end)
        line = _LAST_LINE.search(text, header.end(), end)
        end = line.end() if line else end
        section = next((verdict for at, verdict in reversed(sections) if at < header.start()), None)
        yield _entry(text, header.start(), end, header, section, last=place + 1 == len(headers))


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


def _entry(text: str, start: int, end: int, header: re.Match[str] | None, section: str | None, *, last: bool) -> Entry:
    end = _trimmed(text, start, end, last=last)
    foot = max(start, end - _REFERENCES_FIT)
    grid = _GRID_END.search(text, foot, end)
    numbers = _REFERENCE.search(text, foot, grid.start() if grid else end)
    references = tuple((numbers["bare"] or numbers["named"] or numbers["numbers"]).split("/")) if numbers else ()
    grid_span = Span(grid.start(), grid.end("digits"), text[grid.start() : grid.end("digits")]) if grid else None
    wrong_grid = _wrong_grid(grid_span)
    if header is None:
        return _unheaded(text, Entry(start, end, references=references, grid=grid_span, slips=wrong_grid))
    when = _when(text, header)
    named = next(name for name in ("place", "bare", "only") if header[name])
    wrong_day = () if when else (f"The day “{header['date']}” is on no calendar; it is left unknown.",)
    return Entry(
        start,
        end,
        section=section,
        when=when,
        place=Span(*header.span(named), header[named]),
        relation=" ".join(header["relation"].lower().split()) if header["relation"] else None,
        country=country_code(header["country"] or header["only"]),
        via=_via(text, header.end(), end, header["via"]),
        references=references,
        grid=grid_span,
        slips=wrong_day + wrong_grid,
        headed=True,
    )


def _unheaded(text: str, entry: Entry) -> Entry:
    """A finding in prose: the first full day that it names and its first place.

    Reads "On 20 September 2015 a Dutch F-16 bombed a house in Mosul, Iraq."; must not read a month alone as a day.
    """
    told = _DATED.search(text, entry.start, entry.end)
    where = place_in(text, entry.start, entry.end)
    return replace(
        entry,
        when=_when(text, told) if told else None,
        place=Span(where.start, where.end, text[where.start : where.end]) if where else None,
        relation=where.relation if where else None,
        country=where.country if where else None,
        via=_via(text, entry.start, entry.end, None),
    )


def _wrong_grid(grid: Span | None) -> tuple[str, ...]:
    if grid is None or grid_point(grid.quote) is not None:
        return ()
    return (f"The grid reference “{grid.quote}” is on no map; its words are kept and give no point.",)


def _via(text: str, start: int, end: int, words: str | None) -> str | None:
    """Who alleged it: "Airwars" of "via Airwars report", "online media" of "received via online media"."""
    if words is None:
        received = _RECEIVED.search(text, start, min(end, start + _RECEIVED_FITS))
        words = received["via"] if received else None
    if words is None:
        return None
    return _SELF.sub("self-report", _REPORT.sub("", words.strip(" ,")))


def _trimmed(text: str, start: int, end: int, *, last: bool) -> int:
    """Without the number that begins the next finding; the last one has none ("... and injured 5.")."""
    tail = (_LAST_TAIL if last else _TAIL).search(text, max(start, end - 20), end)
    return tail.start() if tail else end


def _when(text: str, header: re.Match[str]) -> When | None:
    """The day or days of a heading; None for a day of no calendar ("Feb. 30") and for days that run backwards."""
    if header["month"]:
        month, day, year = header["month"], header["day"], header["first_year"] or header["year"]
        last_month, last, last_year = header["last_month"] or month, header["last"] or day, header["year"]
    else:
        month, day, year = header["uk_month"], header["uk_day"], header["uk_year"]
        last_month, last, last_year = month, header["uk_last"] or day, year
    first_year = year
    if header["month"] and not header["first_year"] and _number(last_month) < _number(month):
        first_year = str(int(year) - 1)  # "Dec. 31 - Jan. 1, 2017"
    try:
        first, end = (
            date(int(first_year), _number(month), int(day)),
            date(int(last_year), _number(last_month), int(last)),
        )
    except ValueError:
        return None
    if end < first:
        return None
    span = Span(*header.span("date"), header["date"])
    return When(first, end, "day" if first == end else "range", words=span.quote, span=span)


def _number(month: str) -> int:
    return _MONTHS.index(month[:3].lower()) + 1
