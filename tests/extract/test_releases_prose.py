"""The prose of 2014: places after the count, weekdays, directions; one line of our own for each turn of phrase."""

from __future__ import annotations

from datetime import date

import pytest
from gazetteer_of import FewPlaces

from dubsar.extract.releases.reading import read_release
from dubsar.model import Document

LINES = [
    ("An airstrike near the Haditha Dam destroyed an armed truck.", [("near", "Haditha Dam", 1, 1)]),
    (
        "Two airstrikes southwest of Kirkuk destroyed a Humvee and damaged two posts.",
        [("southwest of", "Kirkuk", 2, 2)],
    ),
    ("One airstrike about 20 kilometers northeast of Hit destroyed a bunker.", [(None, "Hit", 1, 1)]),
    ("In the vicinity of Tal Afar, five airstrikes struck two units.", [("in the vicinity of", "Tal Afar", 5, 1)]),
    ("Three trucks were destroyed by two airstrikes near Amerli.", [("near", "Amerli", 2, 1)]),
    ("Finally, an airstrike east of Zumar destroyed two occupied buildings.", [("east of", "Zumar", 1, 1)]),
    ("In Iraq, seven airstrikes west of the Haditha Dam area hit a unit.", [("west of", "Haditha Dam area", 7, 1)]),
    ("One strike south of the Bayji oil refinery hit fighters.", [("south of", "Bayji oil refinery", 1, 1)]),
    ("Two airstrikes took place south of Hawija which struck a convoy.", [("south of", "Hawija", 2, 1)]),
    ("Another strike occurred east of Rabia and destroyed a checkpoint.", [("east of", "Rabia", 1, 1)]),
    ("There were four airstrikes south of Al-Shadadi damaging an oil depot.", [("south of", "Al-Shadadi", 4, 1)]),
    ("One strike in Syria north of Sinjar destroyed a gun used to shell a village.", [("north of", "Sinjar", 1, 1)]),
    ("One strike against a tank west of Manbij was not successful.", [("west of", "Manbij", 1, 0)]),
    ("Three airstrikes in Kobani destroyed a staging area.", [("in", "Kobani", 3, 1)]),
    ("Southeast of Kirkuk, Iraq, coalition aircraft also struck a unit.", [("southeast of", "Kirkuk", None, 1)]),
    ("Near Deir ez-Zor, four airstrikes destroyed two tanks.", [("near", "Deir ez-Zor", 4, 1)]),
    ("Near al-Qaim, an airstrike destroyed a crane and a trailer.", [("near", "al-Qaim", 1, 2)]),
    ("Near Hit, ten airstrikes destroyed 11 positions, two sheds and struck a unit.", [("near", "Hit", 10, 3)]),
    ("Near Tuz, airstrikes destroyed a vehicle.", [("near", "Tuz", None, 1)]),
    ("Airstrikes near Baiji destroyed two vehicles.", [("near", "Baiji", None, 1)]),
    ("U.S. forces conducted four airstrikes near Rabia, destroying two trucks.", [("near", "Rabia", 4, 1)]),
    (
        "Near Hit, two airstrikes destroyed a boat, and near Tuz, one airstrike hit a car.",
        [("near", "Hit", 2, 1), ("near", "Tuz", 1, 1)],
    ),
    (
        "Two strikes north of Hit struck a camp, while one strike near Tuz hit a van.",
        [("north of", "Hit", 2, 1), ("near", "Tuz", 1, 1)],
    ),
    ("To the west of Mosul, one airstrike destroyed a mortar.", [("to the west of", "Mosul", 1, 1)]),
    ("An airstrike outside Makhmur damaged an armored vehicle.", [("outside", "Makhmur", 1, 1)]),
    ("Four airstrikes between Hit and Haditha destroyed a convoy.", [("between", "Hit and Haditha", 4, 1)]),
    ("All aircraft left the area safely after the strikes.", []),
    ("To conduct these strikes, fighter and bomber aircraft were employed.", []),
    ("The strike damaged a bridge near Hit.", [("near", "Hit", None, 1)]),
    ("Twenty-two airstrikes near Sinjar destroyed 12 vehicles.", [("near", "Sinjar", 22, 1)]),
]


@pytest.mark.parametrize(("line", "expected"), LINES, ids=[line[:40] for line, _ in LINES])
def test_a_line_of_prose(line: str, expected: list[tuple[str | None, str, int | None, int]]) -> None:
    document = Document(text=line, publisher="U.S. Central Command", published=date(2014, 10, 12))
    found = []
    for claim in read_release(document, FewPlaces()):
        claim.check(line)
        where = claim.where
        strikes = claim.strikes.exact if claim.strikes else None
        found.append((where.relation if where else None, where.words if where else None, strikes, len(claim.effects)))
    wanted = [(relation or found[place][0], *rest) for place, (relation, *rest) in enumerate(expected)]
    assert found == wanted


def test_weekdays_are_days_before_publication() -> None:
    text = "Friday and Saturday, U.S. forces conducted six airstrikes in Syria."
    (claim,) = read_release(Document(text=text, published=date(2014, 10, 12)), FewPlaces())
    assert claim.when is not None
    assert (claim.when.start, claim.when.end) == (date(2014, 10, 10), date(2014, 10, 11))
