"""Short texts through the whole reader: what the tests of the news readers share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

import dubsar
from dubsar.extract.news.parsed import Parsed
from dubsar.ground.grounded import GroundedText
from dubsar.model import Actor, Claim, Count, Harm
from dubsar.text.text import Text

TUESDAY = date(2031, 5, 6)
"""The day on which every text of these tests is published."""
SUNDAY = date(2031, 5, 4)
Kind = TypeVar("Kind", bound=Claim)


def claims(reader: dubsar.Reader, text: str, kind: type[Kind]) -> list[Kind]:
    """The claims of one kind, in the order in which they were read."""
    reading = reader.read(dubsar.Document(text, published=TUESDAY, publisher="Gazette"))
    return [claim for claim in reading.claims if isinstance(claim, kind)]


def harms(reader: dubsar.Reader, text: str) -> list[Harm]:
    return claims(reader, text, Harm)


def one_harm(reader: dubsar.Reader, text: str) -> Harm:
    (harm,) = harms(reader, text)
    return harm


def tolls(reader: dubsar.Reader, text: str) -> list[tuple[str, int | None, int | None]]:
    """(outcome, low, high) of each harm claim; (outcome, None, None) where no number is stated."""
    return [(harm.outcome, *ends(harm.count)) for harm in harms(reader, text)]


def ends(count: Count | None) -> tuple[int | None, int | None]:
    return (count.low, count.high) if count else (None, None)


def names(actors: Sequence[Actor]) -> list[str]:
    return [actor.name for actor in actors]


def parsed(reader: dubsar.Reader, sentence: str) -> Parsed:
    """One sentence as an extractor sees it."""
    page = GroundedText(Text(dubsar.Document(sentence, published=TUESDAY), reader.parser), reader.grounding)
    return Parsed.of(page, page.sentences[0])
