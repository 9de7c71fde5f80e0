"""What a short text tells of the dead, of the children and women among them, and of the injured."""

from __future__ import annotations

from datetime import date

import dubsar
from dubsar.model import Toll


def mismatch(reader: dubsar.Reader, text: str, meant: str) -> dict[str, str]:
    """What is read of the keys of `meant` ("killed 3; children 1-2"), where it is not what is meant."""
    document = dubsar.Document(text, published=date(2018, 6, 9), publisher="Monitor", language="en")
    incident = reader.read(document).incidents[0]
    killed, injured = incident.killed, incident.injured
    read = {
        "killed": _ends(killed.civilian if killed.civilian.low is not None else killed.total),
        "injured": _ends(injured.civilian if injured.civilian.low is not None else injured.total),
        "children": _ends(killed.children),
        "women": _ends(killed.women),
    }
    wanted = dict(each.split() for each in meant.split(";"))
    return {key: read[key] for key in wanted if read[key] != wanted[key]}


def _ends(toll: Toll) -> str:
    return str(toll.low) if toll.low == toll.high else f"{toll.low}-{toll.high}"
