"""GeoJSON: longitude first, null where there is no point."""

import json
from dataclasses import replace
from pathlib import Path

from release_building import TODAY, pair

from dubsar.publish.geo import write_geojson
from dubsar.publish.policy import Policy
from dubsar.publish.redact import redact

PLAIN = "The monitor said that 12 civilians were killed when jets bombed Tel Afar."


def test_a_point_is_longitude_latitude_and_a_missing_one_is_null(tmp_path: Path) -> None:
    event, incident = pair(PLAIN, "12 civilians", "were killed")
    release = redact([(event, incident), (event, replace(incident, where=None))], Policy(), TODAY)
    made = json.loads(write_geojson(release, tmp_path / "incidents.geojson").read_text(encoding="utf-8"))
    assert [feature["geometry"] for feature in made["features"]] == [
        {"type": "Point", "coordinates": [42.4486, 36.379]},
        None,
    ]
    assert made["type"] == "FeatureCollection"
    assert "GeoNames" in made["attribution"]
    assert made["features"][0]["properties"]["evidence"][0]["supports"] == "killed"
