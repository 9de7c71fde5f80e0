"""What a monthly report counts over all reports, or over all time, is part of no event."""

from __future__ import annotations

from datetime import date

from dubsar.link.within import events
from dubsar.model import Assessment, Caseload, Claim, Count, Document, Harm, Span, Strike, When

REPORT = Document(text="text", published=date(2019, 4, 20))
SPAN = Span(0, 4, "text")
WHOLE = When(date(2014, 8, 1), date(2019, 3, 31), "range")
FINDING = Assessment(document=REPORT.id, span=SPAN, verdict="credible")


def test_caseloads_and_running_totals_belong_to_no_event() -> None:
    claims: list[Claim] = [
        Caseload(document=REPORT.id, span=SPAN, closed=Count.exactly(1)),
        Strike(document=REPORT.id, span=SPAN, strikes=Count.exactly(33_921), when=WHOLE),
        Strike(document=REPORT.id, span=SPAN, strikes=Count.exactly(33_922), scope="cumulative"),
        Harm(document=REPORT.id, span=SPAN, outcome="killed", count=Count(1_190, None), scope="cumulative"),
        FINDING,
    ]
    found, _ = events(claims, REPORT)
    assert [event.claims for event in found] == [(FINDING,)]


def test_a_strike_of_one_day_is_an_event() -> None:
    strike = Strike(document=REPORT.id, span=SPAN, strikes=Count.exactly(2))
    assert [event.claims for event in events([strike], REPORT)[0]] == [(strike,)]
