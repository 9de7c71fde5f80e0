"""The part of docs/link.md that is measured: a table, a chart beside the page, and the raw numbers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from dubsar.publish.charts import page as drawn
from dubsar.publish.files import write_whole

Row = dict[str, Any]
BEGIN, END = "<!-- measured by benchmarks/linking.py, do not edit -->", "<!-- end of what is measured -->"
STEPS = {"linked": "linked", "explained": "with reasons", "joined": "with events"}
"""Each step with all before it, as the chart calls it."""
COLOURS = ("#0072B2", "#E69F00", "#009E73", "#999999")


def write_page(rows: list[Row], path: Path) -> None:
    """Write linking.json and images/linking.svg beside the page, and its table anew."""
    import vl_convert  # heavy, and only needed where something is drawn

    rows = sorted(rows, key=lambda row: int(row["claims"]))
    write_whole(path.with_name("linking.json"), json.dumps(rows, indent=1) + "\n")
    write_whole(path.parent / "images" / "linking.svg", vl_convert.vegalite_to_svg(chart(rows).to_dict()))
    write_whole(path, renewed(path.read_text("utf-8"), rows))


def renewed(text: str, rows: list[Row]) -> str:
    """The page with the table of these rows between its marks."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{table(rows)}\n{END}{after}"


def table(rows: list[Row]) -> str:
    """Seconds of the processor and, in brackets, on the wall."""
    lines = [
        "| claims | linked | all reasons written out | joined | one more, with event and code "
        "| one more where most hang together | GB when linked, at most |",
        "|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        links, events = f"{row['explained']['links']:,} links", f"{row['joined']['events']:,} events"
        one, worst = row["one more"], row["worst more"]
        cells = [
            f"{row['claims']:,}",
            _took(row["linked"]),
            f"{_took(row['explained'])}, {links}",
            f"{_took(row['joined'])}, {events}",
            f"{one['own']:.1f} ({one['wall']:.1f})",
            f"{worst['own']:.1f} ({worst['wall']:.1f}), {worst['together']:,} together",
            f"{row['linked']['gigabytes']:.1f}, {worst['gigabytes']:.1f}",
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _took(step: Row) -> str:
    return f"{step['own']:.0f} ({step['wall']:.0f})"


def chart(rows: list[Row]) -> Any:
    """Seconds of the processor and memory against claims, both axes logarithmic: a slope of 1 is linear growth."""
    seconds = [
        {"claims": row["claims"], "what": name, "amount": sum(row[each]["own"] for each in list(STEPS)[: at + 1])}
        for row in rows
        for at, name in enumerate(STEPS.values())
    ]
    memory = [{"claims": row["claims"], "what": "linked", "amount": row["linked"]["gigabytes"]} for row in rows]
    memory += [{"claims": row["claims"], "what": "with events", "amount": row["joined"]["gigabytes"]} for row in rows]
    parts = [_panel(seconds, "seconds of the processor", "Time"), _panel(memory, "GB at most", "Memory")]
    return drawn(parts)


def _panel(points: list[Row], unit: str, title: str) -> Any:
    """Lines through the points, and a grey one of slope 1 through the first of them."""
    import altair as alt

    first = min(points, key=lambda each: (each["claims"], each["what"] != "linked"))
    most = max(each["claims"] for each in points)
    slope = [
        {"claims": claims, "what": "slope 1", "amount": first["amount"] * claims / first["claims"]}
        for claims in (first["claims"], most)
    ]
    names = [*STEPS.values(), "slope 1"]
    axis = alt.Axis(format=",d", values=sorted({each["claims"] for each in points}))
    claims = alt.X("claims:Q", scale=alt.Scale(type="log", nice=False), title="claims", axis=axis)
    amount = alt.Y("amount:Q", scale=alt.Scale(type="log"), title=unit)
    colour = alt.Color(
        "what:N", scale=alt.Scale(domain=names, range=list(COLOURS)), title=None, legend=alt.Legend(orient="bottom")
    )
    lines = alt.Chart(alt.InlineData(values=points)).mark_line(point=True).encode(x=claims, y=amount, color=colour)
    even = alt.Chart(alt.InlineData(values=slope)).mark_line(strokeDash=[5, 4])
    return (lines + even.encode(x=claims, y=amount, color=colour)).properties(width=560, height=260, title=title)
