"""The word lists of redaction, as data in `words/words.toml`."""

import tomllib
from functools import cache
from importlib.resources import files

FOLDER = files("dubsar.publish") / "words"


@cache
def _lists() -> dict[str, str]:
    return tomllib.loads((FOLDER / "words.toml").read_text(encoding="utf-8"))


def words(name: str) -> frozenset[str]:
    """The list of that name, as lower-case words."""
    return frozenset(_lists()[name].split())
