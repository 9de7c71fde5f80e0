"""Groups form where pairs speak for them on average, and never across what must stay apart."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from dubsar.link.cluster import MOST, cluster, log_odds

NODES = "abcdefgh"


def test_even_odds_are_zero_and_certainty_is_bounded() -> None:
    assert log_odds(0.5) == 0
    assert (log_odds(1), log_odds(0)) == (MOST, -MOST)


def test_a_chain_of_good_links_does_not_make_one_group() -> None:
    weights = {("a", "b"): 2.0, ("b", "c"): 2.0, ("c", "d"): 2.0}
    assert cluster("abcd", weights) == (("a", "b"), ("c", "d"))


def test_two_groups_join_when_their_pairs_speak_for_it_on_average() -> None:
    weights = {("a", "b"): 6.0, ("b", "c"): 5.0, ("a", "c"): -1.0}
    assert cluster("abc", weights) == (("a", "b", "c"),)


def test_the_strongest_pair_joins_first() -> None:
    weights = {("a", "b"): 1.0, ("b", "c"): 3.0, ("a", "c"): -9.0}
    assert cluster("abc", weights) == (("a",), ("b", "c"))


def test_what_is_apart_stays_apart_whoever_links_it() -> None:
    weights = {("a", "c"): 9.0, ("b", "c"): 8.0, ("a", "b"): 9.0}
    assert cluster("abc", weights, apart=lambda left, right: {left, right} == {"a", "b"}) == (("a", "c"), ("b",))


def test_same_beats_apart_and_forbidden_beats_same() -> None:
    def ever(left: str, right: str) -> bool:
        return True

    assert cluster("ab", {}, same=[("a", "b")], apart=ever) == (("a", "b"),)
    assert cluster("ab", {}, same=[("a", "b")], forbidden=ever) == (("a",), ("b",))


def test_forced_groups_are_weighed_as_a_whole() -> None:
    weights = {("a", "c"): 3.0, ("b", "c"): -8.0}
    assert cluster("abc", weights, same=[("a", "b")]) == (("a", "b"), ("c",))


@given(
    st.dictionaries(st.sampled_from(list(combinations(NODES, 2))), st.integers(-9, 9).map(float), max_size=20),
    st.permutations(NODES),
)
def test_groups_part_the_nodes_and_order_changes_nothing(
    weights: dict[tuple[str, str], float], nodes: list[str]
) -> None:
    groups = cluster(nodes, dict(reversed(weights.items())))
    assert sorted("".join("".join(group) for group in groups)) == list(NODES)
    assert groups == cluster(NODES, weights)
