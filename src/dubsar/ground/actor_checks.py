"""What a user's own table of parties must be: each fault said in one line that names file, row and field."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from dubsar.errors import TableError
from dubsar.ground.own_tables import list_of, rows_of, text_of

KINDS = ("state", "state force", "non-state armed group", "coalition", "monitor", "media", "un", "ngo", "government")
_SECTIONS = ("states", "actors", "generics")
_ACTOR = frozenset({"kind", "names", "parent", "country", "sides", "active"})
_STATE = frozenset({"name", "adjectives", "sides", "forces", "government", "until"})
_GENERIC = frozenset({"names", "of", "cues", "lands"})
_CODE = re.compile(r"[A-Z]{2}")
_KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")


def checked(own: dict[str, Any], file: str, table: dict[str, Any]) -> dict[str, Any]:
    """`own` itself where it can be read over `table`, the built-in one; TableError at its first fault."""
    if unknown := sorted(own.keys() - set(_SECTIONS)):
        raise TableError(f"{file}: [{unknown[0]}] is no section. Use: {', '.join(_SECTIONS)}.")
    known = _keys(table) | _keys(own)
    for code, state in rows_of(own, "states", _STATE, file):
        _check_state(code, state, f"{file}: states.{code}")
    for key, row in rows_of(own, "actors", _ACTOR, file):
        _check_actor(key, row, f"{file}: actors.{key}", known)
    for key, row in rows_of(own, "generics", _GENERIC, file):
        _check_generic(row, f"{file}: generics.{key}", known)
    _check_lineage(own, table, file)
    return own


def _check_lineage(own: dict[str, Any], table: dict[str, Any], file: str) -> None:
    """No party may be above itself: who belongs to whom is asked until there is nobody above."""
    parents = {key: row.get("parent") for key, row in (table["actors"] | _table(own, "actors")).items()}
    for key in _table(own, "actors"):
        above, seen = parents[key], {key}
        while above is not None and above not in seen:
            seen.add(above)
            above = parents.get(above)
        if above is not None:
            raise TableError(f"{file}: actors.{key}.parent leads back to {above}. Remove one parent of the ring.")


def _keys(table: dict[str, Any]) -> set[str]:
    states = [code.lower() for code in _table(table, "states")]
    return {*_table(table, "actors"), *states, *(f"{code}-forces" for code in states)}


def _table(table: dict[str, Any], section: str) -> dict[str, Any]:
    rows = table.get(section, {})
    return rows if isinstance(rows, dict) else {}


def _check_state(code: str, row: dict[str, Any], where: str) -> None:
    if not _CODE.fullmatch(code):
        raise TableError(f"{where} is no country code. Use the two capital letters of ISO 3166, as in IQ.")
    if not text_of(row, "name", where):
        raise TableError(f"{where}.name is missing. Give the name of the state.")
    _check_names(row, "adjectives", where)
    for field in ("forces", "government", "sides"):
        _check_words(list_of(row, field, where), f"{where}.{field}")
    _check_year(row.get("until"), f"{where}.until")


def _check_actor(key: str, row: dict[str, Any], where: str, known: set[str]) -> None:
    if not _KEY.fullmatch(key):
        raise TableError(f"{where} is no key. Use small letters, digits and hyphens, as in islamic-state.")
    if (kind := text_of(row, "kind", where)) not in KINDS:
        raise TableError(f"{where}.kind is {kind!r}. Use one of: {', '.join(KINDS)}.")
    _check_names(row, "names", where)
    list_of(row, "sides", where)
    country, parent = text_of(row, "country", where), text_of(row, "parent", where)
    if country and not _CODE.fullmatch(country):
        raise TableError(f"{where}.country is {country!r}. Use the two capital letters of ISO 3166, as in IQ.")
    if parent:
        _check_known([parent], f"{where}.parent", known - {key})
    years = row.get("active", [])
    if not isinstance(years, list) or len(years) > 2:
        raise TableError(f"{where}.active is no list of years. Write [2014] or [2014, 2019].")
    for year in years:
        _check_year(year, f"{where}.active")


def _check_generic(row: dict[str, Any], where: str, known: set[str]) -> None:
    _check_names(row, "names", where)
    _check_known(list_of(row, "of", where), f"{where}.of", known)
    cues, lands = row.get("cues", {}), row.get("lands", {})
    if not isinstance(cues, dict) or not all(isinstance(key, str) for key in cues.values()):
        raise TableError(f'{where}.cues is no table of words. Write cues = {{ Syria = "sdf" }}.')
    _check_known(cues.values(), f"{where}.cues", known)
    if not isinstance(lands, dict):
        raise TableError(f'{where}.lands is no table of countries. Write lands = {{ SY = ["sdf"] }}.')
    for code in lands:
        _check_known(list_of(lands, code, f"{where}.lands"), f"{where}.lands.{code}", known)


def _check_names(row: dict[str, Any], field: str, where: str) -> None:
    names = list_of(row, field, where)
    if not names:
        raise TableError(f"{where}.{field} is missing. List the names that texts use, the party's own first.")
    _check_words(names, f"{where}.{field}")


def _check_words(names: Iterable[str], where: str) -> None:
    wrong = next((name for name in names if not re.search(r"\w", name) or name != name.strip()), None)
    if wrong is not None:
        raise TableError(f"{where} holds {wrong!r}, which no text can name. Correct or remove it.")


def _check_known(keys: Iterable[str], where: str, known: set[str]) -> None:
    wrong = next((key for key in keys if key not in known), None)
    if wrong is not None:
        raise TableError(f"{where} names {wrong!r}, which is no other row. Use the key of a row, as in iq-forces.")


def _check_year(year: object, where: str) -> None:
    if year is not None and not (type(year) is int and 1 <= year <= 9999):
        raise TableError(f"{where} is {year!r}. Give a year, as in 2014.")
