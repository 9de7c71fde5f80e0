"""Mini-reports: one to five sentences with what must come out of them, and how the two are compared.

The tables of `test_mini_*.py` hold rows (text, wanted). A wanted value is that of every harm claim of the text, or a
tuple with one value per harm claim in text order. None: the text names nobody, no day, no place.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from news_reading import harms

import dubsar
from dubsar.model import Harm

Wanted = str | None | tuple[str | None, ...]
Row = tuple[str, Wanted]
Value = Callable[[Harm], str | None]

_PARTIES = frozenset(
    "russian russia syrian syria israeli israel turkish turkey us american america saudi coalition is isis "
    "isil daesh iraqi iraq "
    "regime houthi houthis taliban afghan shabaab sdf hts army police ukrainian ukraine sudanese rsf emirati uae hamas "
    "british french jordanian iranian iran nato hezbollah gunmen militants rebels opposition pkk ypg pmf haram".split()
)
_FILLERS = frozenset("the a an of by in at on and s".split())


def _words(value: str) -> list[str]:
    return [word for word in re.findall(r"[\w-]+", value.casefold().replace("’", " ")) if word not in _FILLERS]


def by(harm: Harm) -> str | None:
    return " + ".join(actor.words or actor.name for actor in harm.by) or None


def speaker(harm: Harm) -> str | None:
    return harm.speaker.name if harm.speaker else None


def via(harm: Harm) -> str | None:
    return " + ".join(harm.speaker.via) or None if harm.speaker else None


def stance(harm: Harm) -> str | None:
    return harm.stance


def zone(harm: Harm) -> str | None:
    return harm.zone


def when(harm: Harm) -> str | None:
    """`05-04`, or `05-02..05-04`; None where no day is said or the day is that of publication."""
    if not harm.when or not harm.when.start:
        return None
    start, end = harm.when.start.strftime("%m-%d"), (harm.when.end or harm.when.start).strftime("%m-%d")
    return start if start == end else f"{start}..{end}"


def where(harm: Harm) -> str | None:
    return (harm.where.words or harm.where.name) if harm.where else None


def agrees(wanted: str | None, got: str | None) -> bool:
    """Every wanted word is there, at most six more are, and none of those names another party."""
    if wanted is None or got is None:
        return wanted == got
    needed, found = _words(wanted), _words(got)
    spare = [word for word in found if word not in needed]
    return set(needed) <= set(found) and len(spare) <= 6 and not _PARTIES.intersection(spare)


def check(reader: dubsar.Reader, row: Row, value: Value) -> None:
    """The claims of the row's text have the wanted values; at least one claim is read."""
    text, wanted = row
    read = harms(reader, text)
    assert read, "no harm was read"
    got = [value(harm) for harm in read]
    needed = list(wanted) if isinstance(wanted, tuple) else [wanted] * len(got)
    assert len(got) == len(needed), got
    assert all(map(agrees, needed, got)), got
