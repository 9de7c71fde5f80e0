"""A ledger that grows and shrinks is linked as if all of it had been there at once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telling import TELBA, Told, release, tell

from dubsar.link import candidates
from dubsar.link.across import Linker, link_readings

MILL = "Seven people died when warplanes hit the Zarqan flour mill in Karsa."
TOLD = (
    tell(MILL, "Two died in a second raid, on the Karsa bridge.", killed=(7, 2)),
    tell("An air raid on the Zarqan mill killed seven, rescuers said.", publisher="Agency"),
    tell("A raid on the bridge of Karsa left two dead.", publisher="Post", killed=(2,)),
    tell("Nine died in Telba near the Zarqan depot.", publisher="Herald", where=TELBA, killed=(9,)),
    tell("Seven died at the Zarqan mill.", publisher="Star", where=None),
    tell("Eight died at the Zarqan mill.", publisher="Globe", where=None, killed=(8,)),
    release("One strike near Karsa."),
)


@given(st.permutations(TOLD), st.integers(1, 4))
@settings(max_examples=4, deadline=None)
def test_one_by_one_in_any_order_gives_the_links_of_all_at_once(readings: list[Told], at_once: int) -> None:
    linker = Linker()
    for end in range(at_once, len(readings) + at_once, at_once):
        found = linker.link(readings[:end])
    assert found == link_readings(TOLD)


def test_taking_a_document_out_and_in_again_restores_the_links() -> None:
    linker = Linker()
    before = linker.link(TOLD)
    without = linker.link(TOLD[1:])
    assert without == link_readings(TOLD[1:]) != before
    assert linker.link(TOLD) == before


def test_a_key_that_becomes_crowded_and_is_so_no_more_changes_old_pairs_too(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (candidates,):
        monkeypatch.setattr(module, "CROWD", 4)
    linker = Linker()
    for many in (2, 4, 7, 5, 3):
        assert linker.link(TOLD[:many]) == link_readings(TOLD[:many])


def test_nothing_new_compares_nothing() -> None:
    linker = Linker()
    links = linker.link(TOLD)
    assert linker.link(TOLD) == links
    assert linker.touched == (0, 0)


def test_what_happened_elsewhere_is_not_compared_again() -> None:
    linker = Linker()
    far = [
        tell(f"Shells hit quarter {n} of Telba.", publisher=f"Paper {n}", where=TELBA, day=n, published=n + 1)
        for n in range(20, 28)
    ]
    linker.link(far)
    linker.link([*far, tell(MILL)])
    assert linker.touched.fresh == 1
