"""A ledger that grows and shrinks is linked as if all of it had been there at once."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from profiles import by_document, profiles
from telling import TELBA, Told, release, tell

from dubsar.link import candidates, index
from dubsar.link.across import Linker, link_readings
from dubsar.link.comparing import rarity, sides
from dubsar.link.comparing.profile import Profile
from dubsar.link.index import Index
from dubsar.link.train import start

MILL = "Seven people died when warplanes hit the Zarqan flour mill in Karsa."


@pytest.fixture(autouse=True, params=[2.0, 0.0])
def anew(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Never all over, and always all over: the answer is the same."""
    monkeypatch.setattr(index, "ANEW", request.param)


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


def test_what_happened_elsewhere_is_not_compared_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "ANEW", 0.25)
    linker = Linker()
    far = [
        tell(f"Shells hit quarter {n} of Telba.", publisher=f"Paper {n}", where=TELBA, day=n, published=n + 1)
        for n in range(20, 28)
    ]
    linker.link(far)
    linker.link([*far, tell(MILL)])
    assert linker.touched.fresh == 1


@given(st.data(), st.integers(2, 6), st.integers(1, 9))
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_documents_may_come_go_and_come_back_otherwise(data: st.DataObject, crowd: int, turns: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(candidates, "CROWD", crowd)
        patch.setattr(candidates, "UNCOMMON", 2)
        patch.setattr(candidates, "KNOWN", 3)
        for module in (rarity, sides):
            patch.setattr(module, "BOUNDS", (1, 2, 3))
        kept: dict[str, list[Profile]] = {}
        grown = Index(start(), 0.0)
        for _ in range(turns):
            gone = data.draw(st.sets(st.sampled_from(sorted(kept)), max_size=2)) if kept else set()
            come = by_document(data.draw(st.lists(profiles, max_size=5, unique_by=lambda each: each.id)))
            grown.update(gone, come)
            kept = {document: told for document, told in kept.items() if document not in gone} | dict(come)
        anew = Index(start(), 0.0)
        anew.update((), sorted(kept.items()))
        assert list(grown.links()) == list(anew.links())
