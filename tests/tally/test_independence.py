"""S1 across documents, each rule on reports of its own through the whole line: what is one root and what is two."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from reading_sets import the_one, told

from dubsar import Document, Reader

WHERE = "a bakery in Saraqib on May 3, 2019"
WIRE = told("Reuters", 4, f"Seven people were killed when Russian warplanes bombed {WHERE}, residents said.")
QUOTE = "We pulled six bodies out of the house and two of them were small children"


def axes(reader: Reader, *documents: Document) -> tuple[str, str | None, str | None, int]:
    found = the_one(reader, *documents)
    grade = found.grade.value if found.grade else None
    return str(found.killed.total), found.strike_status, grade, len(found.roots)


def test_a_paper_that_cites_an_agency_is_the_agencys_sources(reader: Reader) -> None:
    cites = told("Levant Courier", 5, f"Seven people were killed when Russian warplanes hit {WHERE}, Reuters reported.")
    assert axes(reader, WIRE, cites) == ("7", "single source claim", "Weak", 1)


def test_what_a_paper_says_itself_after_citing_an_agency_is_the_agencys(reader: Reader) -> None:
    cites = told("Levant Courier", 5, f"Reuters reported on a raid on {WHERE}. Seven people died in the raid.")
    assert axes(reader, WIRE, cites)[3] == 1


def test_citations_in_a_chain_and_in_a_circle_are_one_root(reader: Reader) -> None:
    first = told("Harbour News", 5, f"Seven people died in a Russian raid on {WHERE}, Reuters reported.")
    second = told("Village Times", 6, f"Seven people died in a Russian raid on {WHERE}, according to Harbour News.")
    assert axes(reader, WIRE, first, second)[3] == 1
    circle = replace(first, text=first.text.replace("Reuters", "Village Times"))
    assert axes(reader, circle, second) == ("7", "single source claim", "Weak", 1)


def test_who_talked_to_two_papers_is_one_root(reader: Reader) -> None:
    first = told(
        "Gulf Meridian",
        4,
        "Six people were killed when a strike hit a house in Saada on May 3, 2019, a doctor told AFP.",
    )
    second = told(
        "Orient Wire", 5, "A doctor said six people were killed when a strike hit a house in Saada on May 3, 2019."
    )
    assert axes(reader, first, second)[3] == 1


def test_one_quotation_under_two_names_is_one_root(reader: Reader) -> None:
    head = "Six people were killed in an air strike on a house in Saada on May 3, 2019."
    first = told("Gulf Meridian", 4, f'{head} "{QUOTE}," said a rescuer, Salim Nasser.')
    second = told("Orient Wire", 5, f'{head[:-1]}, we hear. "{QUOTE}," a member of the civil defence said.')
    assert axes(reader, first, second)[3] == 1


def test_another_source_of_its_own_is_a_second_root(reader: Reader) -> None:
    other = told(
        "Levant Courier", 5, f"At least nine people were killed in the air strike on {WHERE}, the civil defence said."
    )
    assert axes(reader, WIRE, other)[2:] == ("Fair", 2)


def test_condolences_for_different_dead_are_two_roots_and_two_dead(reader: Reader) -> None:
    text = "We mourn with great sorrow our neighbour {}, killed by the coalition strike on Raqqa on May 3, 2019."
    first, second = told("Facebook", 4, text.format("Salim Haddad")), told("Twitter", 4, text.format("Karim Nasser"))
    assert axes(reader, first, second) == ("2", "likely strike", "Fair", 2)


def test_own_detail_is_a_root_for_the_harm_and_not_for_the_blame(reader: Reader) -> None:
    text = f"Seven people were killed when Russian warplanes hit {WHERE}, Reuters reported."
    text += " Amal Hadid, 9, was among the dead."
    assert axes(reader, WIRE, told("Levant Courier", 5, text)) == ("7", "single source claim", "Fair", 2)


def test_a_compiled_dataset_is_no_root(reader: Reader) -> None:
    compiled = told("Airwars", 20, f"Seven civilians were killed in an alleged Russian strike on {WHERE}.")
    assert axes(reader, WIRE, compiled)[3] == 1


def test_a_monitor_is_one_root_under_its_several_names(reader: Reader) -> None:
    first = told("Levant Courier", 4, f"Seven people died in a Russian raid on {WHERE}, SOHR said.")
    second = told(
        "Gulf Meridian",
        5,
        f"The Syrian Observatory for Human Rights said a Russian raid on {WHERE} killed seven people.",
    )
    assert axes(reader, first, second)[3] == 1


def test_an_old_figure_printed_again_does_not_stand_for_the_latest(reader: Reader) -> None:
    later = told("Reuters", 6, f"Eleven people were killed in the Russian raid on {WHERE}, residents said.")
    copy = replace(
        WIRE, publisher="Lantern Herald", published=later.published.replace(day=9) if later.published else None
    )
    assert axes(reader, WIRE, later, copy)[0] == "11"


@settings(max_examples=8, deadline=None)
@given(st.permutations(range(3)), st.integers(5, 28))
def test_adding_a_copy_changes_nothing_but_the_list_of_documents(reader: Reader, order: list[int], day: int) -> None:
    other = told(
        "Levant Courier", 5, f"At least nine people were killed in the air strike on {WHERE}, the civil defence said."
    )
    copy = replace(WIRE, publisher="Lantern Herald", published=told("", day, "x").published)
    documents = [WIRE, other, copy]
    with_copy = the_one(reader, *(documents[at] for at in order))
    without = the_one(reader, WIRE, other)
    kept = ("killed", "injured", "belligerents", "roots", "strike_status", "grade", "when", "where", "flags")
    assert {name: getattr(with_copy, name) for name in kept} == {name: getattr(without, name) for name in kept}
