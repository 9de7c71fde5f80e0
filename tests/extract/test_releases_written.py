"""What is written from known facts is read back: every manner, mark and slip, with nothing lost and nothing added."""

from __future__ import annotations

from datetime import date

from gazetteer_of import FewPlaces
from hypothesis import given, settings
from release_writing import TARGETS, Fact, Style, facts, styles, write

from dubsar.extract.forms import is_release
from dubsar.extract.releases.checks import check, unread
from dubsar.extract.releases.reading import read_release
from dubsar.model import Document, Strike

ISO = {"Iraq": "IQ", "Syria": "SY"}
Told = tuple[str | None, str | None, int | None, tuple[tuple[str, int | None, str], ...]]


def document(found: list[Fact], style: Style) -> Document:
    return Document(text=write(found, style), publisher="CJTF-OIR", published=date(2017, 11, 9))


def strikes(found: Document) -> list[Strike]:
    claims = list(read_release(found, FewPlaces()))
    for claim in claims:
        claim.check(found.text)
    return claims


def told(claim: Strike) -> Told:
    where = claim.where
    effects = tuple((done.effect, done.count.exact if done.count else None, done.target) for done in claim.effects)
    return (
        where.words if where else None,
        where.country if where else None,
        claim.strikes.exact if claim.strikes else None,
        effects,
    )


def wanted(fact: Fact, style: Style) -> Told:
    verb = {"engage": "strike"} if "struck" in style.slips else {}
    effects = tuple(
        (verb.get(done.lemma, done.lemma), done.count, f"{style.party}{TARGETS[done.target][done.count > 1]}")
        for done in fact.effects
    )
    return fact.town, ISO[fact.country], fact.strikes, effects


@settings(max_examples=150, deadline=None)
@given(facts, styles)
def test_every_line_is_read_back(found: list[Fact], style: Style) -> None:
    lines = [claim for claim in strikes(document(found, style)) if claim.effects]
    assert [told(claim) for claim in lines] == [wanted(fact, style) for fact in found]


@settings(max_examples=60, deadline=None)
@given(facts, styles)
def test_lines_add_up_to_the_totals_they_name(found: list[Fact], style: Style) -> None:
    written = document(found, style)
    claims = strikes(written)
    assert is_release(written)
    assert check(claims) == ()
    assert list(unread(written.text)) == []
    totals = {claim.id for claim in claims if not claim.effects}
    if style.manner in ("totals", "weekly"):
        assert all(claim.part_of in totals for claim in claims if claim.effects)


@settings(max_examples=60, deadline=None)
@given(facts, styles)
def test_a_total_that_is_one_too_many_is_flagged(found: list[Fact], style: Style) -> None:
    style = Style("totals", style.mark, digits=True, noun=style.noun)
    text = document(found, style).text
    first = next(fact.country for fact in found)
    count = sum(fact.strikes for fact in found if fact.country == first)
    wrong = text.replace(
        f"In {first}, coalition military forces conducted {count} ",
        f"In {first}, coalition military forces conducted {count + 1} ",
    )
    claims = strikes(Document(text=wrong, publisher="CJTF-OIR", published=date(2017, 11, 9)))
    assert any(
        flag.startswith(f"total differs from its lines: {count + 1} strikes in {first}") for flag in check(claims)
    )


@settings(max_examples=60, deadline=None)
@given(facts, styles)
def test_the_day_is_that_of_the_total_or_of_the_line(found: list[Fact], style: Style) -> None:
    for claim in strikes(document(found, style)):
        if style.manner == "totals":
            assert claim.when is not None and claim.when.day == date(2017, 11, 8)
        elif style.manner == "weekly" and claim.effects:
            assert claim.when is not None and claim.when.day in {date(2017, 11, day) for day in (5, 6, 7)}
