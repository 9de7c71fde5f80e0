"""Reasons: the rules that a toll names are those of its codebook, each once."""

from __future__ import annotations

from dataclasses import fields, replace

from dubsar.model import Toll, Tolls
from dubsar.tally.codebooks import Codebook


def by_its_rules(tolls: Tolls, codebook: Codebook) -> Tolls:
    """The tolls, each naming only rules that the codebook has switched on."""

    def kept(toll: Toll) -> Toll:
        return replace(toll, rules=tuple(rule for rule in dict.fromkeys(toll.rules) if codebook.has(rule)))

    return Tolls(*(kept(getattr(tolls, each.name)) for each in fields(Tolls)))
