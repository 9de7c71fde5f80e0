"""Outlines: TopoJSON decoded, simplified and kept small."""

import json
from pathlib import Path
from typing import Any

import pytest

from dubsar.errors import InputError
from dubsar.publish.outlines import compile_outlines, decode_arcs, load_outlines, simplify

# Two squares that share the arc 0: the right one takes it backwards (~0).
ATLAS: dict[str, Any] = {
    "type": "Topology",
    "transform": {"scale": [0.5, 0.5], "translate": [40, 30]},
    "arcs": [[[4, 0], [0, 4]], [[4, 4], [-4, 0], [0, -4], [4, 0]], [[4, 0], [4, 0], [0, 4], [-4, 0]]],
    "objects": {
        "countries": {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "Polygon", "arcs": [[0, 1]], "properties": {"name": "Westland"}},
                {"type": "MultiPolygon", "arcs": [[[2, -1]]], "properties": {"name": "Eastland"}},
                {"type": None, "properties": {"name": "Nowhere"}},
            ],
        }
    },
}


def compiled(tmp_path: Path, atlas: object = ATLAS) -> Path:
    (tmp_path / "atlas.json").write_text(json.dumps(atlas), encoding="utf-8")
    compile_outlines(tmp_path / "atlas.json", tmp_path / "outlines.json")
    return tmp_path / "outlines.json"


def test_arcs_are_sums_of_steps_scaled_and_shifted() -> None:
    assert decode_arcs(ATLAS)[0] == [(42.0, 30.0), (42.0, 32.0)]


def test_rings_are_stitched_and_close_also_over_an_arc_taken_backwards(tmp_path: Path) -> None:
    east, west = load_outlines(compiled(tmp_path))
    assert (east.name, west.name) == ("Eastland", "Westland")
    assert west.rings == (((42.0, 30.0), (42.0, 32.0), (40.0, 32.0), (40.0, 30.0), (42.0, 30.0)),)
    assert east.rings[0][0] == east.rings[0][-1] == (42.0, 30.0)
    assert east.box == (42.0, 30.0, 44.0, 32.0)


def test_simplifying_drops_what_lies_on_the_line_and_keeps_the_ends() -> None:
    assert simplify([(0, 0), (1, 0.001), (2, 0), (2, 2)], 0.01) == [(0, 0), (2, 0), (2, 2)]


def test_simplifying_keeps_a_closed_arc_open_to_the_eye() -> None:
    ring = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0)]
    assert simplify(ring, 0.01) == ring


def test_no_outlines_are_no_error(tmp_path: Path) -> None:
    assert load_outlines(tmp_path / "none.json") == ()


@pytest.mark.parametrize("text", ["", "[]", '{"format": 0, "countries": []}'])
def test_a_broken_file_says_what_to_do(tmp_path: Path, text: str) -> None:
    (tmp_path / "outlines.json").write_text(text)
    with pytest.raises(InputError, match="set the outlines up again"):
        load_outlines(tmp_path / "outlines.json")


def test_what_is_no_topojson_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="not a TopoJSON"):
        compiled(tmp_path, {"type": "FeatureCollection"})
