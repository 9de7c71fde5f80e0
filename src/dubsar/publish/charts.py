"""Charts of declared strikes, by month and by place, as SVG and PNG; drawn on this machine, without any network.

Each says what a bar is, what its line is, who declares, and what is left out. Colours are those of Okabe and Ito, which
people with any colour vision tell apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from unicodedata import normalize

from dubsar.publish.files import write_whole
from dubsar.publish.strikes import ReleasedStrikes, StrikeRelease
from dubsar.publish.wording import MONTHS, country_name

COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#999999")
OTHERS = "other countries"
NO_COUNTRY = "country not stated"
MOST_PLACES = 25
MOST_MONTHS = 240
FAR = 0x180  # letters from here on stand in few fonts
UNKNOWN, OVER = "unknown", " to "
Row = dict[str, Any]


def write_charts(release: StrikeRelease, folder: Path) -> list[Path]:
    """Write `strikes-by-month` and `strikes-by-place`, each as .svg and .png; one part a party."""
    import vl_convert  # heavy, and only needed where something is drawn

    written = []
    for name, chart in (("strikes-by-month", month_chart(release)), ("strikes-by-place", place_chart(release))):
        drawing = chart.to_dict()
        svg, png = vl_convert.vegalite_to_svg(drawing), vl_convert.vegalite_to_png(drawing, scale=2)
        written += [write_whole(folder / f"{name}.svg", svg), write_whole(folder / f"{name}.png", png)]
    return written


def month_chart(release: StrikeRelease) -> Any:
    """Bars of the fewest strikes a month, stacked by country, each with a line from the fewest to the most."""
    import altair as alt

    parts = []
    for party in release.parties:
        rows = [row for row in release.of(party) if row.month != UNKNOWN]
        names = all_months({first_month(row.month) for row in rows})
        scale = alt.Scale(domain=list(names.values()))
        months = alt.X("month:O", title=None, scale=scale, axis=alt.Axis(labelAngle=0, labelOverlap="greedy"))
        base = alt.Chart(alt.InlineData(values=list(_by_month(rows, names, release)))).mark_bar()
        amount = alt.Y("low:Q", title="strikes declared in the month", axis=alt.Axis(tickMinStep=1))
        bars = base.encode(x=months, y=amount, color=_colour(release), order=alt.Order("rank:Q"))
        top = alt.Chart(alt.InlineData(values=list(_month_ends(rows, names))))
        line = top.mark_rule(color="#333333", strokeWidth=1.5).encode(x=months, y="low:Q", y2="high:Q")
        step = alt.Step(max(9, min(64, 720 // max(1, len(names)))))
        parts.append((bars + line).properties(width=step, height=260, title=_title(party, release, "by month")))
    return page(parts)


def place_chart(release: StrikeRelease) -> Any:
    """The places with the most strikes, a bar to the fewest and a line on to the most; the rest is told in words."""
    import altair as alt

    parts = []
    for party in release.parties:
        rows, left = _by_place(release.of(party), release)
        base = alt.Chart(alt.InlineData(values=rows))
        names = alt.Y("place:N", sort=[row["place"] for row in rows], title=None, axis=alt.Axis(labelLimit=260))
        amount = alt.X("low:Q", title="strikes declared", axis=alt.Axis(tickMinStep=1))
        bars = base.mark_bar().encode(y=names, x=amount, color=_colour(release))
        line = base.mark_rule(color="#333333", strokeWidth=1.5).encode(y=names, x="low:Q", x2="high:Q")
        words = base.mark_text(align="left", dx=6, color="#333333").encode(y=names, x="high:Q", text="label:N")
        title = _title(party, release, "by place", left)
        parts.append((bars + line + words).properties(width=560, height=alt.Step(20), title=title))
    return page(parts)


def page(parts: list[Any]) -> Any:
    """The parts one under the other, in the house's type and colours."""
    import altair as alt

    chart = alt.vconcat(*parts, spacing=36) if parts else alt.vconcat()
    return (
        chart.configure(font="Liberation Sans, Arial, sans-serif", background="white", padding=16)
        .configure_view(stroke=None)
        .configure_axis(labelFontSize=12, titleFontSize=12, titleFontWeight="normal", gridColor="#e6e6e6")
        .configure_title(anchor="start", fontSize=16, subtitleFontSize=12, subtitleColor="#555555", offset=14)
        .configure_legend(labelFontSize=12, title=None, orient="bottom", direction="horizontal")
    )


def _colour(release: StrikeRelease) -> Any:
    import altair as alt

    names = _countries(release)
    return alt.Color("country:N", title=None, scale=alt.Scale(domain=names, range=list(COLOURS[: len(names)])))


def _countries(release: StrikeRelease) -> list[str]:
    """The countries with a colour of their own, the most struck first, and what stands for all others."""
    strikes: dict[str, int] = defaultdict(int)
    for row in release.rows:
        strikes[_country(row)] += row.high
    ranked = sorted(strikes, key=lambda name: (name == NO_COUNTRY, -strikes[name], name))
    room = len(COLOURS)
    return ranked if len(ranked) <= room else [*ranked[: room - 1], OTHERS]


def _country(row: ReleasedStrikes) -> str:
    return country_name(row.where.country) if row.where.country else NO_COUNTRY


def _by_month(rows: Iterable[ReleasedStrikes], names: dict[str, str], release: StrikeRelease) -> Iterator[Row]:
    """Fewest strikes by month and country; the rank keeps the countries in one order in every bar."""
    countries = _countries(release)
    sums: dict[tuple[str, str], int] = defaultdict(int)
    for row in rows:
        country = _country(row)
        sums[first_month(row.month), country if country in countries else OTHERS] += row.low
    for (month, country), low in sorted(sums.items()):
        yield {"month": names[month], "country": country, "low": low, "rank": countries.index(country)}


def _month_ends(rows: Iterable[ReleasedStrikes], names: dict[str, str]) -> Iterator[Row]:
    """Fewest and most strikes of each month, where they are not the same."""
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row in rows:
        sums[first_month(row.month)][0] += row.low
        sums[first_month(row.month)][1] += row.high
    for month, (low, high) in sorted(sums.items()):
        if low < high:
            yield {"month": names[month], "low": low, "high": high}


def first_month(month: str) -> str:
    """A month, or the first of two that a period runs over."""
    return month.partition(OVER)[0]


def all_months(used: set[str]) -> dict[str, str]:
    """Every month from the first to the last, so that a gap is seen, with its words: `2017-04` is `Apr 2017`.

    Over a span that nobody could look at (a slip of the year) only the months that are used.
    """
    numbers = [int(month[:4]) * 12 + int(month[5:7]) - 1 for month in sorted(used)]
    if numbers and numbers[-1] - numbers[0] < MOST_MONTHS:
        numbers = list(range(numbers[0], numbers[-1] + 1))
    found = ((number // 12, number % 12) for number in numbers)
    return {f"{year:04}-{month + 1:02}": f"{MONTHS[month][:3]} {year}" for year, month in found}


def _by_place(rows: Iterable[ReleasedStrikes], release: StrikeRelease) -> tuple[list[Row], str]:
    """The rows of the chart, most strikes first, and words for what has none."""
    names = _countries(release)
    sums: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    unplaced = [0, 0]
    for row in rows:
        country = _country(row)
        if row.where.name is None:
            unplaced = [unplaced[0] + row.low, unplaced[1] + row.high]
            continue
        ends = sums[row.where.name, country if country in names else OTHERS]
        ends[0], ends[1], ends[2] = ends[0] + row.low, ends[1] + row.high, ends[2] | row.open
    ranked = sorted(sums.items(), key=lambda item: (-item[1][1], -item[1][0], item[0]))
    shown, more = ranked[:MOST_PLACES], ranked[MOST_PLACES:]
    chart = [
        {
            "place": drawable(_name(place, country, ranked)),
            "country": country,
            "low": low,
            "high": high,
            "label": _ends(low, high, top),
        }
        for (place, country), (low, high, top) in shown
    ]
    said = [f"place not stated or not shown: {_ends(unplaced[0], unplaced[1], 0)}"] if any(unplaced) else []
    if more:
        said.append(f"{len(more)} more places: {_ends(sum(e[0] for _, e in more), sum(e[1] for _, e in more), 0)}")
    return chart, "; ".join(said)


def drawable(name: str) -> str:
    """The name without marks that the charts' letters lack, so that no word is drawn in another type.

    `Al Ḩawījah` -> `Al Hawījah`.
    """
    return "".join(sign if ord(sign) < FAR else normalize("NFKD", sign)[0] for sign in name)


def _name(place: str, country: str, ranked: list[tuple[tuple[str, str], list[int]]]) -> str:
    """The name of a place, with its country where another has the same."""
    return place if sum(name == place for (name, _), _ in ranked) == 1 else f"{place} ({country})"


def _ends(low: int, high: int, top: int) -> str:
    return (f"{low:,}" if low == high else f"{low:,}–{high:,}") + ("+" if top else "")


def _title(party: str, release: StrikeRelease, what: str, left: str = "") -> dict[str, Any]:
    """Title and source lines: who declares, in how many releases, and what the bars leave out."""
    rows = release.of(party)
    unknown = [row for row in rows if row.month == UNKNOWN]
    over = [row for row in rows if OVER in row.month]
    printed = dict(release.documents).get(party, 0)
    source = f"Declared by {party}; {printed} release{'' if printed == 1 else 's'}"
    said = [left] if left else []
    if what == "by month":
        if unknown:
            said.append(f"unknown months left out: {_sum(unknown)} strikes")
        if over:
            said.append(f"{_sum(over)} strikes of periods over two months stand in the first")
    lines = [f"{source}; {'; '.join(said)}." if said else f"{source}."]
    if any(row.low != row.high for row in rows):
        lines.append("Bar: fewest strikes stated. Line: up to the most.")
    if any(row.open for row in rows):
        lines.append("Some statements leave the top open or give no number: there may have been more.")
    lines.append(f"Read by machine from the releases, not reviewed; made {release.made.isoformat()}.")
    return {"text": f"Declared strikes {what}", "subtitle": lines}


def _sum(rows: list[ReleasedStrikes]) -> str:
    return _ends(sum(row.low for row in rows), sum(row.high for row in rows), 0)
