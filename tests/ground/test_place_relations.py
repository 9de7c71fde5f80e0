"""How an event lies to the place that is named."""

import pytest

from dubsar.ground.placing.relations import Relation, joined, part_start, relation_before


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("A shell fell near ", "near"),
        ("A shell fell 10 km south of ", "10 km south of"),
        ("It crashed 12 miles north-west of the town of ", "12 miles north-west of"),
        ("They fled the outskirts of ", "the outskirts of"),
        ("He lives in ", None),
    ],
)
def test_the_words_before_a_place_say_how_the_event_lies_to_it(before: str, words: str | None) -> None:
    relation = relation_before(before + "Hit", len(before))
    assert (relation.words if relation else None) == words


def test_an_offset_moves_the_point() -> None:
    relation = relation_before("111 km north of Hit", 16)
    assert relation is not None
    lat, lon = relation.moved(33.0, 42.0)
    assert (round(lat, 1), round(lon, 1)) == (34.0, 42.0)


def test_a_direction_without_a_distance_moves_nothing() -> None:
    relation = relation_before("south of Hit", 9)
    assert relation is not None and relation.moved(33.0, 42.0) == (33.0, 42.0)


def test_a_longer_offset_is_less_certain() -> None:
    assert Relation("", 40.0, 0.0).slack_km > Relation("", 10.0, 0.0).slack_km >= 2


def test_a_part_of_a_city_belongs_to_the_words() -> None:
    assert part_start("in western Mosul", 11) == 3
    assert part_start("the midwestern Mosul", 15) == 15


@pytest.mark.parametrize(("gap", "shared"), [(" and ", True), (", ", True), (" said ", False), (". ", False)])
def test_listed_places_share_their_relation(gap: str, shared: bool) -> None:
    assert joined(gap) is shared
