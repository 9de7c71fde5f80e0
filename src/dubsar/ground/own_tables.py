"""Tables that users write beside the built-in ones: read from TOML, checked, each fault in one line with its place."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dubsar.errors import TableError
from dubsar.settings import settings

LARGEST = 8_000_000
"""Bytes of a table; the built-in ones have a hundredth of it."""


def toml_of(file: Path) -> dict[str, Any]:
    """The table in that file; TableError where it cannot be read, is too large or is no TOML."""
    try:
        if file.stat().st_size > LARGEST:
            raise TableError(f"{file} is larger than {LARGEST} bytes. A table of names is far smaller: check the path.")
        return tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise TableError(f"{file} cannot be read ({error.strerror}). Check the path in the environment.") from error
    except UnicodeDecodeError as error:
        raise TableError(f"{file} is not UTF-8 at byte {error.start}. Save it as UTF-8.") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise TableError(f"{file} is no TOML: {error}. Correct it there.") from error


def own_tables_version() -> str | None:
    """A hash of the tables that this run's settings name, None where they name none."""
    named = [file for file in (settings().actors, settings().publishers) if file]
    digest = hashlib.sha256()
    for file in named:
        digest.update(repr(toml_of(file)).encode())
    return digest.hexdigest()[:16] if named else None


def rows_of(
    table: dict[str, Any], section: str, fields: frozenset[str], file: str
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Key and row of each entry of [section]; TableError where one is no table or has a field that is not known."""
    rows = table.get(section, {})
    if not isinstance(rows, dict):
        raise TableError(f"{file}: {section} is no table. Write [{section}] and one row a line below it.")
    for key, row in rows.items():
        if not isinstance(row, dict):
            raise TableError(f"{file}: {section}.{key} is no table. Write {key} = {{ ... }}.")
        if unknown := sorted(row.keys() - fields):
            known = ", ".join(sorted(fields))
            raise TableError(f"{file}: {section}.{key}.{unknown[0]} is no known field. Use: {known}.")
        yield key, row


def text_of(row: dict[str, Any], field: str, where: str) -> str | None:
    """A text field, None where it is absent; TableError where it is empty or no text."""
    value = row.get(field)
    if value is not None and not (isinstance(value, str) and value.strip()):
        raise TableError(f'{where}.{field} is no text. Write {field} = "...".')
    return value


def list_of(row: dict[str, Any], field: str, where: str) -> tuple[str, ...]:
    """A field that lists texts, empty where it is absent; TableError where it does not."""
    value = row.get(field, [])
    if not isinstance(value, list) or not all(isinstance(each, str) and each.strip() for each in value):
        raise TableError(f'{where}.{field} is no list of texts. Write {field} = ["...", "..."].')
    return tuple(value)
