"""Compare: score candidate pairs with Splink on DuckDB, and say of each pair what spoke for it and against it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dubsar.link.candidates import holders, keys
from dubsar.link.comparisons import COMPARISONS, Comparison
from dubsar.link.profile import Profile, words_of
from dubsar.link.rarity import Rarity
from dubsar.link.weights import Weights
from dubsar.model import Feature, Link

if TYPE_CHECKING:
    import duckdb
    import pyarrow

TERMS = 120
"""How many of its rarest words stand for a text."""
AKIN = {
    "airstrike": "from the air",
    "drone": "from the air",
    "missile": "explosive",
    "shelling": "explosive",
    "explosion": "explosive",
    "shooting": "on the ground",
    "ground": "on the ground",
    "execution": "on the ground",
}
"""Causes that two reports of one event often name for each other; an airstrike is also akin to explosive ones."""
PAIR_RULE = "l.keys = r.keys and l.document <> r.document and (l.fresh or r.fresh)"
Levels = Mapping[str, str | None]


@dataclass(frozen=True)
class Surroundings:
    """What a pair's score needs of all the others: the keys of each event, and how rare each word is.

    `fresh` are the events whose pairs are wanted: pairs of two others are not compared. None wants all.
    """

    keys: Mapping[str, tuple[str, ...]]
    rarity: Rarity
    fresh: frozenset[str] | None = None

    @classmethod
    def of(cls, profiles: Sequence[Profile]) -> Surroundings:
        """Those of profiles that are all there is."""
        return cls(keys(profiles), Rarity(holders(profiles)))


def compare(
    profiles: Sequence[Profile],
    weights: Weights,
    least: float = 0.0,
    kept: Callable[[str, str, float], bool] = lambda left, right, probability: True,
    within: Surroundings | None = None,
) -> tuple[Link, ...]:
    """Links between profiles of different documents whose probability is at least `least`, in order of their ids.

    `kept` says of a pair (left, right, probability) whether its reasons are worth writing down at all.
    """
    by_id = {each.id: each for each in profiles}
    links = (
        Link(left, right, round(probability, 6), _features(by_id[left], by_id[right], levels, weights), weights.id)
        for left, right, probability, levels in scored(profiles, weights, least, within)
        if kept(left, right, probability)
    )
    return tuple(sorted(links, key=lambda link: (link.left, link.right)))


def scored(
    profiles: Sequence[Profile], weights: Weights, least: float = 0.0, within: Surroundings | None = None
) -> Iterator[tuple[str, str, float, Levels]]:
    """(left id, right id, probability, level by comparison; None where it is unknown) of each candidate pair.

    Pairs below `least` are left out, but for those of a declared strike and something else. Splink numbers the levels
    upwards from the last, and an unknown one -1.
    """
    profiles = sorted(profiles, key=lambda each: each.id)
    if len({each.document for each in profiles}) < 2:
        return
    within = within or Surroundings.of(profiles)
    # Splink and what it brings take seconds to import: only who links pays for them.
    from splink import DuckDBAPI, Linker

    logging.getLogger("splink").setLevel(logging.ERROR)
    named = [(each.name, each.level_names[::-1]) for each in COMPARISONS]
    with _scratch() as connection:
        events = DuckDBAPI(connection=connection).register(_table(profiles, within))
        linker = Linker(events, splink_settings(weights), log_level=None, validate_settings=False)
        predicted = linker.inference.predict(warning_mode="never")
        names = ", ".join(f'"gamma_{comparison.name}"' for comparison in COMPARISONS)
        worth = predicted.as_duckdbpyrelation().filter(f"match_probability >= {least} or strike_l <> strike_r")
        rows = worth.project(f"unique_id_l, unique_id_r, match_probability, {names}")
        for left, right, probability, *gammas in rows.fetchall():
            levels = {
                name: None if gamma < 0 else names[gamma] for (name, names), gamma in zip(named, gammas, strict=True)
            }
            yield left, right, probability, levels


def splink_settings(weights: Weights) -> dict[str, Any]:
    """The settings of Splink for these weights: one blocking rule on shared keys, the comparisons with their shares."""
    return {
        "link_type": "dedupe_only",
        "probability_two_random_records_match": weights.prior,
        "blocking_rules_to_generate_predictions": [{"blocking_rule": PAIR_RULE, "arrays_to_explode": ["keys"]}],
        "comparisons": [_comparison(each, weights) for each in COMPARISONS],
        "retain_matching_columns": True,  # Splink gives the levels only along with what they were made of
        "retain_intermediate_calculation_columns": False,
        "additional_columns_to_retain": ["strike"],
    }


def _comparison(comparison: Comparison, weights: Weights) -> dict[str, Any]:
    levels: list[dict[str, Any]] = [
        {"sql_condition": comparison.unknown, "label_for_charts": "unknown", "is_null_level": True}
    ]
    for level in comparison.levels:
        m, u = weights.levels[comparison.name][level.name]
        levels.append(
            {
                "sql_condition": level.sql,
                "label_for_charts": level.name,
                "m_probability": m,
                "u_probability": u,
            }
        )
    return {"output_column_name": comparison.name, "comparison_levels": levels}


def _scratch() -> duckdb.DuckDBPyConnection:
    """An empty database in memory that reaches no file, no network and no extension."""
    import duckdb  # with Splink: not needed before something is linked

    closed = {
        "enable_external_access": False,
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }
    connection = duckdb.connect(":memory:", config={"threads": 2, **closed})
    connection.execute("SET enable_progress_bar = false")
    return connection


def _table(profiles: Sequence[Profile], within: Surroundings) -> pyarrow.Table:
    import pyarrow  # with Splink: not needed before something is linked

    text, number, real, flag = pyarrow.string(), pyarrow.int32(), pyarrow.float64(), pyarrow.bool_()
    terms = pyarrow.list_(pyarrow.struct([("word", text), ("weight", real)]))
    texts = pyarrow.list_(text)
    columns = {
        **dict.fromkeys(("unique_id", "document", "place", "country", "admin1"), text),
        **dict.fromkeys(("day_first", "day_last", "published"), number),
        **dict.fromkeys(("killed_low", "killed_high", "injured_low", "injured_high"), number),
        **dict.fromkeys(("lat", "lon", "words_norm", "whole_norm"), real),
        **dict.fromkeys(("keys", "causes", "akin", "actors", "names", "rare", "uncommon"), texts),
        **dict.fromkeys(("spots", "around", "lands"), texts),
        **dict.fromkeys(("told", "beside", "news"), pyarrow.list_(number)),
        **dict.fromkeys(("settled", "main", "fresh", "strike"), flag),
        "words": terms,
        "whole": terms,
    }
    rows = [_row(each, within) for each in profiles]
    return pyarrow.Table.from_pylist(rows, schema=pyarrow.schema(list(columns.items())))


def _row(each: Profile, within: Surroundings) -> dict[str, Any]:
    place = each.where
    days, rarity = each.days or (None, None), within.rarity
    words, whole = _terms(each.words, rarity), _terms(each.whole, rarity)
    return {
        "unique_id": each.id,
        "document": each.document,
        "keys": list(within.keys[each.id]),
        "day_first": days[0],
        "day_last": days[1],
        "published": each.published.toordinal() if each.published else None,
        "place": (place.id or place.name.casefold()) if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "country": place.country if place else None,
        "admin1": place.admin1 if place else None,
        "settled": each.settled,
        **{f"killed_{end}": getattr(each.killed, end, None) for end in ("low", "high")},
        **{f"injured_{end}": getattr(each.injured, end, None) for end in ("low", "high")},
        "causes": list(each.causes),
        "akin": _akin(each.causes),
        "actors": list(each.actors),
        "names": list(each.names),
        "spots": list(each.spots),
        "around": list(each.around),
        "told": list(each.told),
        "beside": list(each.beside),
        "news": sorted({*each.beside, *_news(each)}),
        "lands": list(each.lands),
        "main": each.main,
        "strike": each.kind == "strike",
        "fresh": within.fresh is None or each.id in within.fresh,
        **_rare_names(each, rarity),
        "words": words,
        "words_norm": _norm(words),
        "whole": whole,
        "whole_norm": _norm(whole),
    }


def _news(each: Profile) -> tuple[int, ...]:
    """The day of publication and the one before it: when an event that is news is likely to have been."""
    return (each.published.toordinal(), each.published.toordinal() - 1) if each.published else ()


def _rare_names(each: Profile, rarity: Rarity) -> dict[str, list[str]]:
    """The names that few documents hold, without those of the place: that is compared already."""
    place = words_of([each.where.name, each.where.words or ""]) if each.where else ()
    names = sorted({*each.marks, *each.whole}.difference(place))
    return {
        "rare": [name for name in names if rarity.is_rare(name)],
        "uncommon": [name for name in names if rarity.is_uncommon(name)],
    }


def _akin(causes: Iterable[str]) -> list[str]:
    families = {AKIN.get(cause, cause) for cause in causes}
    return sorted(families | {"explosive"} if "from the air" in families else families)


def _terms(words: Sequence[str], rarity: Rarity) -> list[dict[str, Any]]:
    weighed = [(rarity.weight(word), word) for word in words]
    rarest = sorted((each for each in weighed if each[0]), key=lambda each: (-each[0], each[1]))[:TERMS]
    return [{"word": word, "weight": weight} for weight, word in rarest]


def _norm(terms: Sequence[Mapping[str, Any]]) -> float | None:
    return sum(term["weight"] for term in terms) or None


def _features(left: Profile, right: Profile, levels: Levels, weights: Weights) -> tuple[Feature, ...]:
    """What was compared, the strongest reasons first, for or against; what is unknown on a side is left out."""
    known = [
        Feature(name, *_shown(name, left, right), level, round(weights.bits(name, level), 3))
        for name, level in levels.items()
        if level is not None
    ]
    return tuple(sorted(known, key=lambda feature: (-abs(feature.weight), feature.name)))


def _shown(name: str, left: Profile, right: Profile) -> tuple[str | None, str | None]:
    if name in ("words", "text", "rare"):
        mine, yours = (left.words, right.words) if name == "words" else (left.whole, right.whole)
        shared = ", ".join(sorted(set(mine) & set(yours), key=lambda word: (-len(word), word))[:8])
        return shared, shared
    return _value(name, left), _value(name, right)


def _value(name: str, each: Profile) -> str | None:
    if name == "when":
        when = each.when
        return None if when is None else f"{when.start}" if when.day else f"{when.start}..{when.end}"
    if name == "where":
        return each.where.name if each.where else None
    if name == "standing":
        return "the subject" if each.main else "an aside"
    value = getattr(each, {"cause": "causes"}.get(name, name))
    return ", ".join(value) if isinstance(value, tuple) else None if value is None else str(value)
