"""Redaction is the only way out: what writes files never sees the ledger's own values."""

import re
from importlib.resources import files

import pytest

WRITERS = (
    "tables",
    "geo",
    "report",
    "worldmap",
    "timeline",
    "wording",
    "release",
    "files",
    "outlines",
    "strikes",
    "charts",
    "compared",
    "compare_charts",
    "captures",
)


@pytest.mark.parametrize("name", WRITERS)
def test_what_writes_knows_nothing_of_incidents_events_and_documents(name: str) -> None:
    source = (files("dubsar.publish") / f"{name}.py").read_text(encoding="utf-8")
    assert not re.search(r"dubsar\.(?:model|ledger|store|pipeline)\b", source)
