"""News: one walk over the sentences of a report, each read for every kind of claim from one shared parse."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dubsar.extract.news.blame import read_blame
from dubsar.extract.news.control import read_control
from dubsar.extract.news.damage import read_damage
from dubsar.extract.news.harm import read_harm
from dubsar.extract.news.headlines import as_told_below
from dubsar.extract.news.namesakes import without_namesakes
from dubsar.extract.news.owned import read_owned
from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.bare_rolls import is_bare_roll
from dubsar.extract.news.presence import read_presence
from dubsar.extract.news.rules import read_rules
from dubsar.extract.news.strikes import read_strikes
from dubsar.extract.news.surroundings import Surroundings
from dubsar.ground.grounded import GroundedText
from dubsar.model import Claim, Harm, Strike
from dubsar.text.text import Sentence

SentenceReader = Callable[[Parsed, Surroundings], Iterator[Claim]]
READERS: tuple[SentenceReader, ...] = (
    read_strikes,
    read_harm,
    read_blame,
    read_owned,
    read_damage,
    read_control,
    read_presence,
    read_rules,
)


class News:
    """The Extractor of news, monitors' reports and narratives. It keeps nothing between documents."""

    def __call__(self, page: GroundedText) -> Iterator[Claim]:
        headlines: list[Claim] = []
        told: list[Claim] = []
        for claims in self._sentences(page):
            for claim in claims:
                (headlines if claim.zone == "headline" else told).append(claim)
        told = without_namesakes(told)
        yield from as_told_below(headlines, told)
        yield from told

    def _sentences(self, page: GroundedText) -> Iterator[list[Claim]]:
        surroundings = Surroundings(page)
        for sentence in page.sentences:
            if not (sentence.gated or surroundings.listing or _goes_on_by_name(sentence, surroundings)):
                surroundings.pass_by(sentence)
                continue
            parsed = Parsed.of(page, sentence)
            claims = [claim for read in READERS for claim in read(parsed, surroundings)]
            surroundings.move_on(sentence, claims)
            if not any(isinstance(claim, Harm | Strike) for claim in claims):
                surroundings.note_attack(parsed)
            yield claims


def _goes_on_by_name(sentence: Sentence, surroundings: Surroundings) -> bool:
    """Whether a sentence without a word of harm lists those of whom the sentence before told."""
    return surroundings.told_just_before(sentence) and is_bare_roll(sentence.text)
