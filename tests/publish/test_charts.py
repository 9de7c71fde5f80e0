"""The charts: what they show, what they leave out in words, and that no text of a release is more than text in them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from dubsar.publish.charts import COLOURS, drawable, month_chart, place_chart, write_charts
from dubsar.publish.release import ReleasedPlace
from dubsar.publish.strikes import ReleasedStrikes, StrikeRelease


def strikes(month: str, place: str | None, low: int, high: int | None = None, country: str = "SY") -> ReleasedStrikes:
    return ReleasedStrikes(
        month, ReleasedPlace(place, country), "US-led coalition", low, high or low, False, None, 1, 1
    )


def release(*rows: ReleasedStrikes) -> StrikeRelease:
    return StrikeRelease(rows, date(2017, 6, 1), (("US-led coalition", 3),))


FOUND = release(
    strikes("2017-03", "Raqqa", 4, 6),
    strikes("2017-05", "Mosul", 3, country="IQ"),
    strikes("2017-05 to 2017-06", "Mosul", 2, country="IQ"),
    strikes("unknown", None, 5),
)


def values(chart: dict[str, Any]) -> list[dict[str, Any]]:
    """Every row of data of a drawing, wherever it stands."""
    return [row for rows in chart["datasets"].values() for row in rows] if "datasets" in chart else list(found(chart))


def found(part: Any) -> Any:
    if isinstance(part, dict):
        yield from part["data"]["values"] if "values" in part.get("data", {}) else ()
        for each in part.values():
            yield from found(each)
    elif isinstance(part, list):
        for each in part:
            yield from found(each)


def words(chart: dict[str, Any]) -> str:
    return " ".join(chart["vconcat"][0]["title"]["subtitle"])


def test_a_bar_is_the_fewest_and_a_line_goes_to_the_most() -> None:
    drawn = values(month_chart(FOUND).to_dict())
    assert {"month": "Mar 2017", "country": "Syria", "low": 4, "rank": 0} in drawn
    assert {"month": "Mar 2017", "low": 4, "high": 6} in drawn


def test_months_without_strikes_are_gaps() -> None:
    drawing = month_chart(FOUND).to_dict()
    domain = drawing["vconcat"][0]["layer"][0]["encoding"]["x"]["scale"]["domain"]
    assert domain == ["Mar 2017", "Apr 2017", "May 2017"]


def test_the_source_line_says_who_declares_and_what_is_left_out() -> None:
    said = words(month_chart(FOUND).to_dict())
    assert "Declared by US-led coalition; 3 releases; unknown months left out: 5 strikes" in said
    assert "2 strikes of periods over two months stand in the first" in said
    assert "place not stated or not shown: 5" in words(place_chart(FOUND).to_dict())


def test_places_are_ranked_and_a_long_tail_is_told_in_words() -> None:
    many = release(*(strikes("2017-03", f"Town {number:02}", 40 - number) for number in range(30)))
    drawing = place_chart(many).to_dict()
    places = [row["place"] for row in found(drawing["vconcat"][0]["layer"][0])] or [r["place"] for r in values(drawing)]
    assert places[:2] == ["Town 00", "Town 01"]
    assert "5 more places: 65" in words(drawing)


def test_an_absurd_year_draws_no_thousand_months() -> None:
    drawing = month_chart(release(strikes("0017-03", "Raqqa", 1), strikes("2017-03", "Raqqa", 1))).to_dict()
    assert len(drawing["vconcat"][0]["layer"][0]["encoding"]["x"]["scale"]["domain"]) == 2


def test_more_countries_than_colours_share_the_last_one() -> None:
    codes = ("SY", "IQ", "YE", "SO", "LY", "AF", "PK", "ML", "NE")
    many = release(*(strikes("2017-03", code, 1, country=code) for code in codes))
    scale = place_chart(many).to_dict()["vconcat"][0]["layer"][0]["encoding"]["color"]["scale"]
    assert len(scale["domain"]) == len(scale["range"]) == len(COLOURS)
    assert scale["domain"][-1] == "other countries"


def test_the_files_are_whole_and_a_hostile_name_is_only_text(tmp_path: Path) -> None:
    hostile = release(strikes("2017-03", "<script>alert(1)</script>", 1))
    written = write_charts(hostile, tmp_path / "charts")
    assert [path.name for path in written] == [
        f"strikes-by-{what}.{kind}" for what in ("month", "place") for kind in ("svg", "png")
    ]
    for path in written:
        if path.suffix == ".svg":
            assert not [each for each in ElementTree.parse(path).iter() if each.tag.endswith("script")]
        else:
            assert path.read_bytes().startswith(b"\x89PNG")


def test_a_release_without_strikes_draws_an_empty_page(tmp_path: Path) -> None:
    assert len(write_charts(release(), tmp_path)) == 4


def test_a_name_is_drawn_in_the_letters_that_fonts_have() -> None:
    assert [drawable(name) for name in ("Al Ḩawījah", "Aţ Ţārmīyah", "Tall ‘Afar", "Zürich")] == [
        "Al Hawījah",
        "Aţ Ţārmīyah",
        "Tall ‘Afar",
        "Zürich",
    ]
