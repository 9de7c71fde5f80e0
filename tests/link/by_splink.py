"""The same profiles compared by Splink on DuckDB, every one with every one: slow, and made by others."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import duckdb
import pyarrow
from plain_keys import holders
from plain_words import marks_of, words_of
from splink import DuckDBAPI, Linker
from sql_levels import COMPARISONS, Comparison

from dubsar.link.comparing.columns import AKIN
from dubsar.link.comparing.profile import Profile
from dubsar.link.comparing.rarity import BOUNDS, WEIGHTS
from dubsar.link.weights import Weights

Levels = dict[str, str | None]


def by_splink(profiles: Sequence[Profile], weights: Weights) -> dict[tuple[str, str], tuple[float, Levels]]:
    """(probability, levels) of each pair of profiles of two documents.

    Splink numbers the levels upwards from the last, and an unknown one -1.
    """
    logging.getLogger("splink").setLevel(logging.ERROR)
    with _scratch() as connection:
        events = DuckDBAPI(connection=connection).register(_table(profiles, holders(profiles)))
        linker = Linker(events, _settings(weights), log_level=None, validate_settings=False)
        predicted = linker.inference.predict(warning_mode="never").as_duckdbpyrelation()
        gammas = ", ".join(f'"gamma_{each.name}"' for each in COMPARISONS)
        rows = predicted.project(f"unique_id_l, unique_id_r, match_probability, {gammas}").fetchall()
    return {(left, right): (probability, _named(gammas)) for left, right, probability, *gammas in rows}


def _named(gammas: Sequence[int]) -> Levels:
    each = zip(COMPARISONS, gammas, strict=True)
    return {one.name: None if gamma < 0 else one.level_names[::-1][gamma] for one, gamma in each}


def _settings(weights: Weights) -> dict[str, Any]:
    return {
        "link_type": "dedupe_only",
        "probability_two_random_records_match": weights.prior,
        "blocking_rules_to_generate_predictions": ["l.document <> r.document"],
        "comparisons": [_comparison(each, weights) for each in COMPARISONS],
        "retain_matching_columns": True,  # Splink gives the levels only along with what they were made of
        "retain_intermediate_calculation_columns": False,
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


def _table(profiles: Sequence[Profile], held: Counter[str]) -> pyarrow.Table:
    import pyarrow  # with Splink: not needed before something is linked

    text, number, real, flag = pyarrow.string(), pyarrow.int32(), pyarrow.float64(), pyarrow.bool_()
    terms = pyarrow.list_(pyarrow.struct([("word", text), ("weight", real)]))
    texts = pyarrow.list_(text)
    columns = {
        **dict.fromkeys(("unique_id", "document", "place", "country", "admin1"), text),
        **dict.fromkeys(("day_first", "day_last", "published"), number),
        **dict.fromkeys(("killed_low", "killed_high", "injured_low", "injured_high"), number),
        **dict.fromkeys(("lat", "lon", "words_norm", "whole_norm"), real),
        **dict.fromkeys(("causes", "akin", "actors", "names", "rare", "uncommon"), texts),
        **dict.fromkeys(("spots", "around", "lands"), texts),
        **dict.fromkeys(("told", "beside", "news"), pyarrow.list_(number)),
        **dict.fromkeys(("settled", "main"), flag),
        "words": terms,
        "whole": terms,
    }
    rows = [_row(each, held) for each in profiles]
    return pyarrow.Table.from_pylist(rows, schema=pyarrow.schema(list(columns.items())))


def _row(each: Profile, held: Counter[str]) -> dict[str, Any]:
    place = each.where
    days = each.days or (None, None)
    words, whole = _terms(words_of(each.sentences), held), _terms(marks_of(each.texts), held)
    return {
        "unique_id": each.id,
        "document": each.document,
        "day_first": days[0],
        "day_last": days[1],
        "published": each.published.toordinal() if each.published else None,
        "place": (place.id or place.name.casefold()) if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "country": place.country if place else None,
        "admin1": place.admin1 if place else None,
        "settled": each.settled is not None,
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
        **_rare_names(each, held),
        "words": words,
        "words_norm": _norm(words),
        "whole": whole,
        "whole_norm": _norm(whole),
    }


def _news(each: Profile) -> tuple[int, ...]:
    """The day of publication and the one before it: when an event that is news is likely to have been."""
    return (each.published.toordinal(), each.published.toordinal() - 1) if each.published else ()


def _rare_names(each: Profile, held: Counter[str]) -> dict[str, list[str]]:
    """The names that few documents hold, without those of the place."""
    place = words_of([each.where.name, each.where.words or ""]) if each.where else ()
    names = sorted({*marks_of(each.sentences), *marks_of(each.texts)}.difference(place))
    return {
        "rare": [name for name in names if held[name] <= BOUNDS[0]],
        "uncommon": [name for name in names if held[name] <= BOUNDS[1]],
    }


def _akin(causes: Iterable[str]) -> list[str]:
    return sorted({family for cause in causes for family in AKIN.get(cause, (cause,))})


def _terms(words: Sequence[str], held: Counter[str]) -> list[dict[str, Any]]:
    return [{"word": word, "weight": WEIGHTS[sum(held[word] > bound for bound in BOUNDS)]} for word in words]


def _norm(terms: Sequence[Mapping[str, Any]]) -> float | None:
    return sum(term["weight"] for term in terms) or None
