"""What a short text tells of harm, as one line: "killed 12 civilian airstrike children=3; injured 20+".

A line is a list of claims: outcome, count, then status, cause and scope where they are not unknown, unknown and event,
then parts. Counts: `12`, `12+` (at least), `<12` (at most), `10-15`, `?` (not stated), with `~` for approximate. `_` in
place of status, cause or scope ("status_") leaves that field open. An empty line tells of no harm.
"""

from __future__ import annotations

from typing import get_args

from news_reading import harms

import dubsar
from dubsar.model import Count, Harm
from dubsar.model.kinds import Cause, Status

Row = tuple[str, str]
Told = dict[str, str]
_VALUES = {
    **dict.fromkeys({*get_args(Status)} - {"unknown"}, "status"),
    **dict.fromkeys({*get_args(Cause)} - {"unknown"}, "cause"),
    "cumulative": "scope",
}


def mismatch(reader: dubsar.Reader, row: Row) -> str:
    """What is read and not meant, or meant and not read, of one text; empty where both agree."""
    text, meant = row
    read = [_told(harm) for harm in harms(reader, text)]
    left = [_line(each) for each in meant.split(";") if each.strip()]
    for told in list(read):
        fitting = next((line for line in left if all(told.get(key) == value for key, value in line.items())), None)
        if fitting is not None:
            left.remove(fitting)
            read.remove(told)
    return f"read {read}, meant {left}" if read or left else ""


def _line(words: str) -> Told:
    outcome, count, *rest = words.split()
    line = {"outcome": outcome, "count": count, "status": "unknown", "cause": "unknown", "scope": "event"}
    for word in rest:
        if word.endswith("_"):
            del line[word[:-1]]
        elif "=" in word:
            group, number = word.split("=")
            line[group] = number
        else:
            line[_VALUES[word]] = word
    return line


def _told(harm: Harm) -> Told:
    told = {"outcome": harm.outcome, "status": harm.status, "cause": harm.cause, "scope": harm.scope}
    return told | {"count": _written(harm.count)} | {part.group: _written(part.count) for part in harm.parts}


def _written(count: Count | None) -> str:
    if count is None or not count.known:
        return "?"
    about = "~" if count.approximate else ""
    if count.high is None:
        return f"{count.low}+{about}"
    if count.low is None:
        return f"<{count.high}{about}"
    return f"{about}{count.low}" if count.low == count.high else f"{count.low}-{count.high}{about}"
