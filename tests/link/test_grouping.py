"""What a change does not alter stays the very same, so that nothing is counted for it again."""

from datetime import UTC, datetime

from telling import Told, tell

from dubsar.link.across import Linker
from dubsar.link.grouping import Grouping
from dubsar.model import Judgement, Link

PAPERS = ("Gazette", "Agency", "Post", "Star")


def report(number: int) -> Told:
    text = f"Seven people died when warplanes hit the Zarqan flour mill in Karsa, report {number} said."
    return tell(text, publisher=PAPERS[number])


def parted(one: Told, other: Told) -> Judgement:
    ends = (one.claims[0].id, other.claims[0].id)
    return Judgement("different", ends, "a reviewer", datetime(2031, 5, 9, tzinfo=UTC))


def test_an_event_joined_anew_of_the_same_claims_is_the_one_it_was() -> None:
    told = [report(number) for number in range(3)]
    apart = [parted(told[0], told[1]), parted(told[0], told[2]), parted(told[1], told[2])]
    linker, grouping = Linker(), Grouping()
    linker.update(told[:2])
    grouping.update(told[:2], linker.links(), apart)
    before = grouping.events()
    linker.change({told[2].document.id: told[2]})
    grouping.change({told[2].document.id: told[2]}, linker.moved(), apart)
    assert grouping.together(told[0].claims[0].id) == tuple(sorted(each.claims[0].id for each in told))
    assert all(any(event is each for each in grouping.events()) for event in before)
    assert len(grouping.events()) == 3


def test_told_of_changes_one_by_one_the_events_are_those_of_being_told_all() -> None:
    told = [report(number) for number in range(4)]
    linker, grouping = Linker(), Grouping()
    links: dict[tuple[str, str], Link | None] = {}
    for each in (*told, None):
        moved: dict[str, Told | None] = {each.document.id: each} if each else {told[0].document.id: None}
        linker.change(moved)
        links |= linker.moved()
        grouping.change(moved, linker.moved(), ())
    whole = Grouping()
    whole.update(told[1:], [link for link in links.values() if link], ())
    assert grouping.events() == whole.events()
