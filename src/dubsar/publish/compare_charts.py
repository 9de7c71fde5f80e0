"""Chart of declared against alleged, by month and per place, as SVG and PNG; drawn on this machine.

Above the line the strikes that parties declare, below it the incidents of alleged harm: two measures side by side, on
two axes of their own, since no strike is set off against a dead person. Colours are those of Okabe and Ito.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from dubsar.publish.charts import UNKNOWN, Row, all_months, drawable, first_month, page
from dubsar.publish.compared import ComparisonRelease
from dubsar.publish.files import write_whole
from dubsar.publish.wording import country_name
from dubsar.tally.comparison.compare_tables import Row as Month
from dubsar.tally.comparison.compare_tables import Town

MOST_PLACES = 8
STRIKES = ("harm reported near by", "no harm reported near by", "day or place not stated")
HARM = ("declared, conceded, or may be", "near action declared", "no strike declared near by", "nothing can be said")
STRIKE_COLOURS, HARM_COLOURS = ("#0072B2", "#56B4E9", "#999999"), ("#009E73", "#E69F00", "#D55E00", "#999999")


def write_compare_chart(release: ComparisonRelease, folder: Path) -> list[Path]:
    """Write `compare-by-place` as .svg and .png: all places together, then the places with most harm told of."""
    import vl_convert  # heavy, and only needed where something is drawn

    drawing = compare_chart(release).to_dict()
    svg, png = vl_convert.vegalite_to_svg(drawing), vl_convert.vegalite_to_png(drawing, scale=2)
    return [write_whole(folder / "compare-by-place.svg", svg), write_whole(folder / "compare-by-place.png", png)]


def compare_chart(release: ComparisonRelease) -> Any:
    """A panel for all places, and one for each of the places with the most incidents, then strikes."""
    import altair as alt

    months = [row for row in release.rows if row.month != UNKNOWN]
    names = all_months({first_month(row.month) for row in months})
    by_town: dict[Town, list[Month]] = defaultdict(list)
    for row in months:
        if row.town[1]:
            by_town[row.town].append(row)
    ranked = sorted(by_town, key=lambda town: (-_incidents(by_town[town]), -_strikes(by_town[town]), str(town)))
    whole = _panel(months, names, {"text": "All places"})
    places = [_panel(by_town[town], names, {"text": drawable(_name(town))}) for town in ranked[:MOST_PLACES]]
    below = [alt.concat(*places, columns=2, spacing=36)] if places else []
    return page([whole, *below]).properties(title=_title(release, len(ranked))).resolve_scale(color="shared")


def _panel(rows: Sequence[Month], names: dict[str, str], title: dict[str, Any]) -> Any:
    """Strikes above, incidents below, over the same months."""
    import altair as alt

    above = _bars(list(_declared(rows, names)), list(names.values()), "strikes", below=False)
    under = _bars(list(_alleged(rows, names)), list(names.values()), "incidents", below=True)
    return alt.vconcat(above, under, spacing=4).properties(title=title)


def _bars(values: list[Row], names: list[str], words: str, *, below: bool) -> Any:
    """Stacked bars of one side, growing down where they stand `below`, on an axis of whole numbers."""
    import altair as alt

    month_axis = alt.Axis(labelAngle=0, labelOverlap="greedy") if below else None
    months = alt.X("month:O", title=None, scale=alt.Scale(domain=names), axis=month_axis)
    sums: dict[str, int] = defaultdict(int)
    for value in values:
        sums[value["month"]] += value["number"]
    top = max(sums.values(), default=0) or 1
    ticks = list(range(0, top + 1, -(-top // 3)))
    amount = alt.Y(
        "number:Q",
        title=words,
        scale=alt.Scale(domain=[0, top], reverse=below),
        axis=alt.Axis(values=ticks, format="d"),
    )
    colours = alt.Scale(domain=[*STRIKES, *HARM], range=[*STRIKE_COLOURS, *HARM_COLOURS])
    colour = alt.Color("kind:N", scale=colours, legend=alt.Legend(columns=4, labelLimit=280))
    base = alt.Chart(alt.InlineData(values=values)).mark_bar()
    width = alt.Step(max(8, min(64, 400 // max(1, len(names)))))
    return base.encode(x=months, y=amount, color=colour, order=alt.Order("rank:Q")).properties(width=width, height=80)


def _declared(rows: Iterable[Month], names: dict[str, str]) -> Iterator[Row]:
    """The fewest strikes of each month by what is told near them."""
    sums: dict[tuple[str, int], int] = defaultdict(int)
    for row in rows:
        near, without, whole = row.reported.low, row.unreported.low, row.declared().low
        for rank, number in enumerate((near, without, whole - near - without)):
            sums[first_month(row.month), rank] += number
    for (month, rank), number in sorted(sums.items()):
        yield {"month": names[month], "kind": STRIKES[rank], "number": number, "rank": rank}


def _alleged(rows: Iterable[Month], names: dict[str, str]) -> Iterator[Row]:
    """The incidents of each month by what is declared of them."""
    sums: dict[tuple[str, int], int] = defaultdict(int)
    for row in rows:
        for rank, number in enumerate(row.answers):
            sums[first_month(row.month), rank] += number
    for (month, rank), number in sorted(sums.items()):
        yield {"month": names[month], "kind": HARM[rank], "number": number, "rank": rank}


def _incidents(rows: Sequence[Month]) -> int:
    return sum(row.incidents() for row in rows)


def _strikes(rows: Sequence[Month]) -> int:
    return sum(row.declared().high for row in rows)


def _name(town: Town) -> str:
    return f"{town[1]}, {country_name(town[0])}" if town[0] else str(town[1])


def _title(release: ComparisonRelease, places: int) -> dict[str, Any]:
    parties = ", ".join(sorted({each.party for each in release.strikes})) or "nobody"
    left = [row for row in release.rows if row.month == UNKNOWN]
    lines = [
        f"Above: strikes declared by {parties} (the fewest stated). Below: incidents of alleged harm.",
        "Near in time and place is no finding: what is declared near by need not have done the harm.",
    ]
    if left:
        lines.append(f"Months unknown, left out: {_strikes(left):,} strikes, {_incidents(left):,} incidents.")
    if places > MOST_PLACES:
        lines.append(f"{places - MOST_PLACES} more places are in the first panel and in compare-months.csv.")
    told = f"{release.unreviewed} of {len(release.harm)} incidents are unreviewed"
    lines.append(f"Read by machine; {told}; made {release.made.isoformat()}.")
    return {"text": "Declared strikes against alleged harm", "subtitle": lines}
