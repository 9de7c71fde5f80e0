"""Extractor: the one contract of the readers."""

from collections.abc import Iterator
from typing import Protocol

from dubsar.ground.grounded import GroundedText
from dubsar.model import Claim


class Extractor(Protocol):
    """Finds claims in a text.

    It yields only what the words say, each value with its span, and never raises on input.
    """

    def __call__(self, text: GroundedText, /) -> Iterator[Claim]: ...
