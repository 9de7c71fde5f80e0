"""The whole flow: one war report with every kind of claim, and what a Reader promises."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

import dubsar
from dubsar.model import Claim, Control, Count, Damage, Harm, Presence, Rule, Strike

PUBLISHED = date(2031, 5, 6)
Kind = TypeVar("Kind", bound=Claim)
REPORT = """See how a US-led airstrike destroys an ISIS rocket factory near Raqqa

Syrian rebels launched an offensive against ISIS in Raqqa on April 20.

In the footage below, a US-led strike on May 3 destroys an ISIS rocket factory near Raqqa.

There were 12 airstrikes, with a total of 46 engagements, in Syria on May 3. Four of those strikes were near Raqqa, targeting ISIS tactical units, fighting positions, vehicles, and a tunnel.

Those four strikes also targeted two bunkers.

Local sources said as many as 60 civilians died when shells hit a school in Aleppo on May 4. Russian forces were cited for the attack.

The Russian army denied that its forces had killed civilians in Aleppo.

According to the monitoring group Sahr, hundreds of civilians had allegedly been killed in nine separate incidents in April.

Iraqi forces captured two of the five bridges of Mosul on Sunday. All five bridges have been destroyed in the fighting.

The 60,000 or so civilians still in town have little food. Tens of thousands of people have fled the western districts.

Hundreds of people are trapped in cellars, the mayor said.

Several thousand ISIS fighters are thought to remain in Mosul.

The US-led coalition recently loosened its rules of engagement, allowing advisers to call in airstrikes.

NOW WATCH: Drone kills ten in Gaza
"""  # noqa: E501


def document(text: str = REPORT, **more: object) -> dubsar.Document:
    return replace(dubsar.Document(text, published=PUBLISHED, publisher="Gazette"), **more)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def reading(reader: dubsar.Reader) -> dubsar.Reading:
    return reader.read(document())


def of_kind(reading: dubsar.Reading, kind: type[Kind]) -> list[Kind]:
    return [claim for claim in reading.claims if isinstance(claim, kind)]


def said(claims: list[Harm], words: str) -> Harm:
    (claim,) = [claim for claim in claims if words in claim.span.quote]
    return claim


def ends(count: Count | None) -> tuple[int | None, int | None]:
    return (count.low, count.high) if count else (None, None)


def test_every_kind_of_claim_of_news_is_read_from_one_report(reading: dubsar.Reading) -> None:
    assert {claim.kind for claim in reading.claims} == {"harm", "strike", "damage", "control", "presence", "rule"}


def test_every_claim_of_the_report_quotes_it_and_survives_json(reading: dubsar.Reading) -> None:
    for claim in reading.claims:
        assert claim.check(REPORT)
        assert dubsar.Claim.from_dict(claim.to_dict()) == claim


def test_the_declared_day_of_strikes_is_read_with_its_engagements(reading: dubsar.Reading) -> None:
    (day,) = [strike for strike in of_kind(reading, Strike) if strike.engagements]
    assert (ends(day.strikes), ends(day.engagements)) == ((12, 12), (46, 46))
    assert day.when and day.when.day == date(2031, 5, 3)


def test_the_strikes_near_the_town_are_read_with_what_they_hit(reading: dubsar.Reading) -> None:
    near = [strike for strike in of_kind(reading, Strike) if strike.strikes and strike.strikes.exact == 4]
    hit = [effect.target for strike in near for effect in strike.effects]
    assert ["bunkers" in target for target in hit].count(True) == 1
    assert any("tactical units" in target for target in hit)
    assert any("tunnel" in target for target in hit)


def test_the_toll_is_read_with_its_speaker_its_bound_and_its_day(reading: dubsar.Reading) -> None:
    toll = said(of_kind(reading, Harm), "as many as 60")
    assert (toll.outcome, toll.status, ends(toll.count)) == ("killed", "civilian", (None, 60))
    assert toll.speaker and toll.speaker.name == "Local sources"
    assert (toll.when and toll.when.day, toll.where and toll.where.words) == (date(2031, 5, 4), "Aleppo")


def test_the_party_that_is_cited_is_read_and_its_denial_too(reading: dubsar.Reading) -> None:
    harms = of_kind(reading, Harm)
    blamed, denial = said(harms, "were cited"), said(harms, "denied")
    assert ([actor.id for actor in blamed.by], blamed.stance) == (["actor:ru-forces"], "hedged")
    assert denial.stance == "denied"
    assert denial.speaker and "Russian army" in denial.speaker.name


def test_the_monitors_total_is_hedged_and_cumulative(reading: dubsar.Reading) -> None:
    total = said(of_kind(reading, Harm), "hundreds of civilians")
    assert (total.stance, total.scope, ends(total.count)) == ("hedged", "cumulative", (200, None))
    assert total.speaker and "Sahr" in total.speaker.name


def test_the_displaced_and_the_trapped_are_read(reading: dubsar.Reading) -> None:
    harms = {harm.outcome: ends(harm.count) for harm in of_kind(reading, Harm)}
    assert (harms["displaced"], harms["trapped"]) == ((20_000, None), (200, None))


def test_the_ground_taken_is_read(reading: dubsar.Reading) -> None:
    controls = {control.verb: control for control in of_kind(reading, Control)}
    assert set(controls) == {"began", "captured"}
    assert ends(controls["captured"].count) == (2, 2)
    assert controls["captured"].actor and controls["captured"].actor.id == "actor:iq-forces"


def test_the_bridges_destroyed_are_read(reading: dubsar.Reading) -> None:
    (bridges,) = [damage for damage in of_kind(reading, Damage) if "bridges" in damage.object]
    assert (ends(bridges.count), bridges.effect) == ((5, 5), "destroy")


def test_civilians_and_fighters_present_are_read(reading: dubsar.Reading) -> None:
    present = {presence.status: ends(presence.count) for presence in of_kind(reading, Presence)}
    assert present == {"civilian": (60_000, 60_000), "combatant": (3000, None)}


def test_people_present_are_in_no_claim_of_harm_and_in_no_toll(reading: dubsar.Reading) -> None:
    assert not any(harm.count and 60_000 in (harm.count.low, harm.count.high) for harm in of_kind(reading, Harm))
    for incident in reading.incidents:
        assert not any(toll.high and toll.high > 1000 for toll in (incident.killed.total, incident.injured.total))


def test_the_changed_rule_is_read(reading: dubsar.Reading) -> None:
    (rule,) = of_kind(reading, Rule)
    assert [actor.id for actor in rule.by] == ["actor:us-led-coalition"]


def test_the_teaser_is_read_marked_and_in_no_event(reading: dubsar.Reading) -> None:
    (teaser,) = [claim for claim in reading.claims if claim.zone == "teaser"]
    assert all(teaser not in event.claims for event in reading.events)


def test_the_factory_told_twice_is_one_event(reading: dubsar.Reading) -> None:
    telling = [event for event in reading.events if any("factory" in claim.span.quote for claim in event.claims)]
    assert len(telling) == 1
    assert len({claim.span for claim in telling[0].claims if "factory" in claim.span.quote}) == 2


THRICE = """US-led airstrike destroys ISIS bomb factory near Raqqa

A US-led strike on May 3 destroyed an ISIS bomb factory near Raqqa.

The talks in Geneva went on all week.

The US-led airstrike on May 3 wiped out the ISIS bomb factory near Raqqa, the coalition said.
"""


def test_a_factory_told_three_times_is_one_event(reader: dubsar.Reader) -> None:
    reading = reader.read(document(THRICE))
    assert len({claim.span for claim in reading.claims if isinstance(claim, Strike | Damage)}) == 3
    assert len(reading.events) == 1


def test_the_headlines_event_comes_first_and_the_rest_in_text_order(reader: dubsar.Reader) -> None:
    mine, raid = "A mine killed two in Idlib on May 1.", "Nine people died in a raid on Homs on May 4."
    text = f"Raid on Homs kills nine\n\n{mine}\n\n{raid}"
    first, second = reader.read(document(text)).incidents
    assert (first.killed.total.high, second.killed.total.high) == (9, 2)


def test_another_codebook_counts_the_same_incidents(reading: dubsar.Reading) -> None:
    airwars, acled = reading.incidents, reading.tally("acled")
    assert [incident.claims for incident in airwars] == [incident.claims for incident in acled]
    assert {incident.codebook for incident in acled} == {"acled"}
    with pytest.raises(dubsar.DubsarError):
        reading.tally("nobody's")


def test_reading_the_same_document_twice_gives_the_same(reader: dubsar.Reader, reading: dubsar.Reading) -> None:
    assert reader.read(document()) == reading


def test_the_order_and_company_of_documents_changes_no_reading(reader: dubsar.Reader, reading: dubsar.Reading) -> None:
    other = document("Five people died in Homs.")
    assert list(reader.read_many([other, document(), other]))[1] == reading


def test_each_document_has_exactly_one_reading_in_order(reader: dubsar.Reader) -> None:
    texts = ["" if place % 7 == 0 else f"{place} people died in Homs." for place in range(70)]
    readings = list(reader.read_many(document(text) for text in texts))
    assert [reading.document.text for reading in readings] == texts
    assert all(reading.problems for reading in readings[::7])


def test_documents_are_read_as_a_stream(reader: dubsar.Reader) -> None:
    taken: list[int] = []

    def endless() -> Iterator[dubsar.Document]:
        while True:
            taken.append(len(taken))
            yield document(f"{len(taken)} people died.")

    first = next(reader.read_many(endless()))
    assert first.claims
    assert len(taken) < 200


@pytest.mark.parametrize("text", ["", " ", "\n\n\t"])
def test_an_empty_document_is_a_stated_problem(text: str, reader: dubsar.Reader) -> None:
    reading = reader.read(document(text))
    assert (reading.claims, reading.events, len(reading.problems)) == ((), (), 1)
    assert "no text" in reading.problems[0]


@pytest.mark.parametrize("language", ["ar", "ru", "xx", None])
def test_another_language_gives_a_stated_problem_and_never_bad_claims(
    language: str | None, reader: dubsar.Reader
) -> None:
    reading = reader.read(document("Five people died in Homs.", language=language))
    assert reading.claims == ()
    assert "en" in reading.problems[0]


def test_a_missing_date_leaves_relative_days_unknown_and_says_so(reader: dubsar.Reader) -> None:
    reading = reader.read(document("Five people died on Sunday.", published=None))
    (claim,) = reading.claims
    assert claim.when is None or claim.when.start is None
    assert any("date" in problem for problem in reading.problems)


def test_a_stated_day_needs_no_publication_date(reader: dubsar.Reader) -> None:
    (claim,) = reader.read(document("Five people died on 3 May 2031.", published=None)).claims
    assert claim.when and claim.when.day == date(2031, 5, 3)


RELEASE = """On May 3, near Raqqa, four strikes engaged two bands of ISIS fighters and destroyed three vehicles.
Near Palmyra, two strikes destroyed a bunker."""
FINDING = """May 3, 2031, near Raqqa, Syria, via media report. After a review of available information the allegation
was assessed to be non-credible, as no coalition strikes were conducted in the area."""


@pytest.mark.parametrize(("text", "kind"), [(RELEASE, "strike"), (FINDING, "assessment")])
def test_a_release_and_a_finding_have_readers_of_their_own(text: str, kind: str, reader: dubsar.Reader) -> None:
    claims = reader.read(document(text, publisher="U.S. Central Command")).claims
    assert claims
    assert {claim.kind for claim in claims} == {kind}


def test_places_and_times_are_given_with_their_spans(reader: dubsar.Reader) -> None:
    text = "Five people died near Mosul on Sunday."
    (place,), (when,) = reader.places(document(text)), reader.times(document(text))
    assert place.span and when.span
    assert (place.span.check(text).quote, when.day) == ("Mosul", date(2031, 5, 4))
    assert when.span.check(text)
    assert place.to_dict()["words"] == "Mosul"


def test_the_reader_says_what_its_readings_depend_on(reader: dubsar.Reader) -> None:
    assert reader.parser.model in reader.fingerprint
    assert reader.gazetteer.version in reader.fingerprint


def test_a_reading_goes_into_a_ledger_and_comes_out_as_incidents(reader: dubsar.Reader, tmp_path: Path) -> None:
    with dubsar.open_ledger(str(tmp_path / "book.db")) as ledger:
        ledger.add(reader.read(document("Five people died in a raid on Homs on May 4.")))
        ledger.link()
        (incident,) = ledger.incidents(codebook="airwars")
    assert (incident.killed.total.low, incident.killed.total.high) == (5, 5)
