"""Senses that nothing else in the document bears out: left unresolved, since a wrong point is worse than none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dubsar.ground.gazetteer import Row
from dubsar.ground.placing.home import Home
from dubsar.ground.placing.mentions import Mention
from dubsar.ground.placing.senses import key_of
from dubsar.model.place import great_circle_km

FAR_KM, PART_KM = 1000.0, 60.0
WELL_KNOWN = 100_000
# Reasons by which a mention needs no company.
_TOLD = frozenset(("near", "within", "kind before", "country", "state", "county", "region", "people", "big"))


def borne_out(mentions: Sequence[Mention], senses: Mapping[str, Row], home: Home) -> dict[str, Row]:
    """The senses without strays: a little-known town far from everything else, a part of a town that is not named.

    Reads "Wajid, 9, was hurt in Miranshah" as one place in Pakistan. Must not drop the one place that a text names.
    """
    reasons: dict[str, set[str]] = {}
    count: dict[str, int] = {}
    for mention in mentions:
        name = key_of(mention)
        reasons.setdefault(name, set()).update(mention.reasons)
        count[name] = len(mention.matches)
    rows = list({row.id: row for row in senses.values()}.values())
    kept = {}
    for name, row in senses.items():
        others = [other for other in rows if other.id != row.id]
        if row.kind == "neighbourhood":
            keep = _in_town(row, others, alone=count.get(name, 1) == 1)
        else:
            why = reasons.get(name, set())
            known = "only by sound" not in why and (row.population >= WELL_KNOWN or bool(why & _TOLD))
            keep = row.kind != "settlement" or known
            keep = (
                keep
                or not any(other.kind != "country" for other in others)
                or home.country == row.country
                or _has_company(row, others)
            )
        if keep:
            kept[name] = row
    return kept


def _has_company(row: Row, others: Sequence[Row]) -> bool:
    return any(
        other.country == row.country or great_circle_km(row.lat, row.lon, other.lat, other.lon) < FAR_KM
        for other in others
    )


def _in_town(row: Row, others: Sequence[Row], alone: bool) -> bool:
    """Whether a place of the part's town is named; a name of one sense only needs the country, or no other place."""
    if alone and (not others or any(other.country == row.country for other in others)):
        return True
    return any(
        other.kind not in ("country", "region", "admin1")
        and great_circle_km(row.lat, row.lon, other.lat, other.lon) <= PART_KM
        for other in others
    )
