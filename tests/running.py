"""What a command says when it is run: two streams and an exit code."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import NamedTuple

REPORT = """Title: Eleven killed in Hawija
Publisher: Levant Courier
Published: 2017-03-07
URL: https://levant-courier.example/hawija

At least 11 civilians were killed on Sunday when coalition warplanes bombed a market in Hawija, residents said.
"""


class Ran(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Ran]
