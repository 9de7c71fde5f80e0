"""The report: one HTML file with map, timeline, table and every number's own words. It asks nothing of any network."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dubsar.publish import wording
from dubsar.publish.files import write_whole
from dubsar.publish.outlines import Outline, load_outlines
from dubsar.publish.release import MASK, Release, ReleasedIncident
from dubsar.publish.timeline import draw_timeline
from dubsar.publish.worldmap import draw_map

TITLE = "Reported harm"


def write_report(
    release: Release, path: Path | str, title: str = TITLE, outlines: tuple[Outline, ...] | None = None
) -> Path:
    """Write the report; outlines default to the compiled ones, and the map does without where there are none."""
    return write_whole(Path(path), render_report(release, title, load_outlines() if outlines is None else outlines))


def render_report(release: Release, title: str, outlines: tuple[Outline, ...]) -> str:
    """The report as HTML. Every value is escaped by the template engine; only our own style and script are not."""
    return (
        _environment()
        .get_template("report.html")
        .render(
            release=release,
            title=title,
            map=draw_map(release, outlines),
            timeline=draw_timeline(release),
            headline=wording.headline(release.incidents),
            labels=sorted({incident.label for incident in release.incidents}),
            grades=[grade for grade in wording.GRADES if grade],
            columns=COLUMNS,
            mask=MASK,
            words=wording,
            style=_asset("report.css"),
            script=_asset("report.js"),
        )
    )


COLUMNS = (
    "Incident",
    "Date",
    "Place",
    "Killed",
    "Injured",
    "Blamed",
    "Grade",
    "Strike status",
    "Independent sources",
    "Review",
)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("dubsar.publish"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["blamed"] = blamed
    return environment


def blamed(incident: ReleasedIncident) -> str:
    """The parties in one line; those that conceded or declared it are said to be known."""
    names: Iterable[str] = (f"{party.name}{' (known)' if party.known else ''}" for party in incident.belligerents)
    return ", ".join(names) or "nobody named"


def _asset(name: str) -> Markup:
    """Our own style or script, the only text that goes in unescaped."""
    return Markup((files("dubsar.publish") / "assets" / name).read_text(encoding="utf-8"))
