"""GeoJSON (RFC 7946): one feature an incident, [longitude, latitude] in WGS 84; no point where none may be shown."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from dubsar.publish.files import write_whole
from dubsar.publish.release import Release, ReleasedIncident
from dubsar.publish.tables import evidence_rows, incident_row


def write_geojson(release: Release, path: Path | str) -> Path:
    """Write a FeatureCollection; its properties are the columns of the CSV, with sources and evidence as lists."""
    return write_whole(Path(path), json.dumps(collection(release), ensure_ascii=False, indent=1) + "\n")


def collection(release: Release) -> dict[str, Any]:
    """The release as a GeoJSON object."""
    return {
        "type": "FeatureCollection",
        "attribution": release.attribution,
        "released": release.made.isoformat(),
        "unreviewed": release.unreviewed,
        "features": [feature(incident, release) for incident in release.incidents],
    }


def feature(incident: ReleasedIncident, release: Release) -> dict[str, Any]:
    """One incident; geometry is null where it has no point, never [0, 0]."""
    point = incident.where.point if incident.where else None
    sources = [
        {
            "number": source.number,
            "publisher": source.publisher,
            "published": source.published.isoformat() if source.published else None,
            "url": source.url,
        }
        for source in incident.sources
    ]
    return {
        "type": "Feature",
        "id": incident.number,
        "geometry": {"type": "Point", "coordinates": [point[1], point[0]]} if point else None,
        "properties": incident_row(incident, release) | {"sources": sources, "evidence": list(evidence_rows(incident))},
    }
