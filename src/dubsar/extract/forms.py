"""Form: which documents are strike releases or findings, by how they are written; the publisher is weak evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dubsar.extract.assessments.caseload import read_caseloads
from dubsar.extract.assessments.entries import has_heading, read_entries
from dubsar.extract.assessments.toll import read_toll
from dubsar.extract.assessments.verdict import decide
from dubsar.extract.releases.by import publisher_party
from dubsar.extract.releases.lines import Heading, Statement, read_lines
from dubsar.extract.releases.verbs import effect_verbs
from dubsar.extract.releases.where import place_in, place_leading
from dubsar.model import Document

# Words of those who report on strikes rather than declare them.
_REPORTED = re.compile(
    r"\b(?:said|says|told|according\s+to|reportedly|activists?|witness(?:es)?|residents|observatory|sources|alleged(?:ly)?"
    r"|people|civilians?|men|women|child(?:ren)?)\b",
    re.IGNORECASE,
)
_JUDGED = re.compile(r"civilian|CIVCAS|non-?combatant|credib|allegation|\bassess", re.IGNORECASE)
_CASELOAD = re.compile(
    r"\bcarried\s+(?:over|forward)\b|\b(?:remain|still)\w*\s+(?:open|under)\b|\bopen\s+reports\b|\bnon-?credible\b"
    r"|\bunsubstantiated\b",
    re.IGNORECASE,
)
_SAID = re.compile(r"\b(?:said|says|told|according\s+to)\b", re.IGNORECASE)
_LINE_START = re.compile(r"[\s\-–—•*·]*(?:On|Near|In|At|North|South|East|West|Outside)", re.IGNORECASE)
_PROSE = 3  # statements that begin with their count ("Two airstrikes near ...") make a release when there are so many
_CONDUCTED = re.compile(r"\b(?:conduct(?:ed)?|carried\s+out)\b", re.IGNORECASE)
_NO_STRIKES = re.compile(r"\bno\s+reported\s+(?:air)?strikes\b", re.IGNORECASE)
_LONGEST_FRAGMENT = 1500  # characters; a finding without a heading is a paragraph, not a page
_SHARE = 0.5


def is_release(document: Document) -> bool:
    """Whether most of the text declares strikes, line after line, in no one else's words.

    Reads a list of "Near Hit, two strikes destroyed a bridge."; must not take a news story in which an official is
    quoted with such figures, nor a finding on an allegation. From a military's press office one line is enough.
    """
    text = document.text
    official = publisher_party(document.publisher) is not None
    if not official and "trike" not in text and "stike" not in text:
        return False
    if has_heading(text):
        return False
    if official:
        return any(True for _ in _declared(text, official=True))
    declared = list(_declared(text))
    share = sum(line.end - line.start for line in declared) / max(1, len(text.strip()))
    listed = sum(_LINE_START.match(text, *line.lead) is not None for line in declared)
    return share >= _SHARE and (len(declared) >= _PROSE or listed == len(declared))


def is_finding(document: Document) -> bool:
    """Whether the text is an official finding: headings with date, place and who alleged it, or a verdict alone.

    Reads "Jan. 3, 2017, near Hit, Iraq, via media report. ..." and a month's count of reports; without either only a
    short text from a military's press office counts. Must not take a news story that quotes one finding among others.
    """
    text = document.text
    official = publisher_party(document.publisher) is not None
    if has_heading(text):
        return official or _share_of_entries(text) >= _SHARE
    if _counts_reports(document, official=official):
        return True
    if not official or (len(text) > _LONGEST_FRAGMENT and not has_heading(text, alleged=False)):
        return False
    if not _JUDGED.search(text) and any(_declared(text)):
        return False
    toll = read_toll(text, 0, len(text))
    return decide(text, 0, len(text), conceded=toll.words, section=None) is not None


def declares_too(document: Document) -> bool:
    """Whether a finding declares the strike as well: "conducted an airstrike ... we assess that no civilians died".

    Must not take the strikes that a monthly report lists under its headings, nor those that it counts to date.
    """
    text = document.text
    if publisher_party(document.publisher) is None or has_heading(text) or _counts_reports(document, official=True):
        return False
    return any(line.head and _CONDUCTED.search(text, line.start, line.end) for line in _declared(text, official=True))


def _declared(text: str, *, official: bool = False) -> Iterator[Statement]:
    """The statements in which strikes are declared: counted, with a place or an effect, and in no one else's words.

    A press office also declares by "conducted 20 strikes" alone, that there were none, and by what its aircraft did
    where it counts no strikes ("Typhoons struck a truck near Mosul").
    """
    headed = False
    for line in read_lines(text, uncounted=official):
        headed = headed or (isinstance(line, Heading) and line.country is not None)
        if not isinstance(line, Statement) or _REPORTED.search(text, line.start, line.end):
            continue
        if line.head is None:
            yield line
            continue
        placed = headed or place_in(text, *line.lead) or place_leading(text, *line.lead) or place_in(text, *line.tail)
        none = line.head["count"].lower() == "no"
        if (placed and (official or not none or effect_verbs(text, *line.tail))) or (
            official and (_NO_STRIKES if none else _CONDUCTED).search(text, line.start, line.end)
        ):
            yield line


def _counts_reports(document: Document, *, official: bool) -> bool:
    """Whether it states a month's numbers of reports: an office's in any place, else most of a text that quotes nobody.

    Reads "carried over 20 open reports and received two"; must not take "the coalition said it had 20 open reports".
    """
    text = document.text
    if not _CASELOAD.search(text) or (not official and _SAID.search(text)):
        return False
    told = [claim for claim in read_caseloads(document) if claim.scope == "period"]
    covered = sum(claim.span.end - claim.span.start for claim in told)
    return bool(told) and (official or covered >= _SHARE * len(text.strip()))


def _share_of_entries(text: str) -> float:
    entries = sum(entry.end - entry.start for entry in read_entries(text))
    return entries / max(1, len(text.strip()))
