"""Redaction, field by field: what may never leave, and what is said in its place."""

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from release_building import COALITION, DAY, TEL_AFAR, TODAY, document, event_of, harm, incident_of, pair, span

from dubsar.errors import ReleaseRefused
from dubsar.model import (
    Actor,
    Assessment,
    BelligerentPart,
    Control,
    Count,
    Event,
    Harm,
    Incident,
    Place,
    Presence,
    Span,
    Speaker,
    Toll,
    Tolls,
    Victim,
    When,
)
from dubsar.publish.geo import collection
from dubsar.publish.policy import Policy
from dubsar.publish.redact import redact
from dubsar.publish.release import Release, ReleasedIncident
from dubsar.publish.tables import COLUMNS, EVIDENCE_COLUMNS, as_csv, evidence_rows, incident_row

YOUNG = DAY + timedelta(days=3)
PLAIN = "The monitor said that 12 civilians were killed when jets bombed Tel Afar."


def release(*pairs: tuple[Event, Incident], today: date = TODAY, **choices: bool) -> Release:
    return redact(pairs, Policy(**choices), today)  # type: ignore[arg-type]


def only(event: Event, incident: Incident, today: date = TODAY) -> ReleasedIncident:
    (out,) = release((event, incident), today=today).incidents
    return out


def everything(out: Release) -> str:
    """All that could leave of a release, as one text."""
    rows = [incident_row(incident, out) for incident in out.incidents]
    quotes = [row for incident in out.incidents for row in evidence_rows(incident)]
    return as_csv(COLUMNS, rows) + as_csv(EVIDENCE_COLUMNS, quotes) + json.dumps(collection(out)) + repr(out)


def test_an_unsigned_incident_stays_unless_asked_for_and_is_marked_then() -> None:
    event, signed = pair(PLAIN, "12 civilians", "were killed")
    proposed = replace(signed, state="proposed")
    assert not release((event, proposed)).incidents
    (out,) = release((event, proposed), include_unreviewed=True).incidents
    assert out.unreviewed
    assert incident_row(out, release((event, proposed)))["review"] == "UNREVIEWED"


@pytest.mark.parametrize(("state", "unreviewed"), [("signed", False), ("published", False), ("reopened", True)])
def test_signed_and_published_count_as_reviewed_reopened_does_not(state: str, unreviewed: bool) -> None:
    event, incident = pair(PLAIN, "12 civilians", "were killed")
    out = release((event, replace(incident, state=state)), include_unreviewed=True)  # type: ignore[arg-type]
    assert out.incidents[0].unreviewed is unreviewed


def test_no_id_of_the_ledger_leaves() -> None:
    event, incident = pair(PLAIN, "12 civilians", "were killed")
    text = everything(release((event, incident)))
    for ledger_id in (incident.id, *incident.claims, *incident.documents):
        assert ledger_id not in text
        assert ledger_id.partition(":")[2] not in text


def test_a_code_or_rule_that_is_a_ledger_id_is_left_out() -> None:
    event, incident = pair(PLAIN, "12 civilians", "were killed")
    out = only(event, replace(incident, code=incident.id, strike_rule=f"as {incident.claims[0]}"))
    assert (out.code, out.strike_rule) == (None, None)


def test_the_minted_code_and_the_own_number_leave() -> None:
    out = only(*pair(PLAIN, "12 civilians", "were killed"))
    assert (out.number, out.code) == (1, "DB-0001")


@pytest.mark.parametrize(
    "hidden",
    ["Salma", "Haddad", "uncle", "blind", "four sons", "cellar", "mill", "Nabi", "waited", "three months", "mother"],
)
def test_nothing_of_a_hiding_witness_and_her_family_leaves(hidden: str) -> None:
    sentence = (
        "Salma Haddad — a mother who, with her four sons and a blind uncle, has waited for three months in the cellar "
        "of a flour mill on Nabi Street — told the Gazette that twelve people were killed in Sunday's strike."
    )
    source = document(
        "“Shells fall and we only leave the cellar for water,” Salma Haddad said. " + sentence,
        title="Salma Haddad waits in a cellar",
        url="https://gazette.example.org/salma-haddad-waits-in-a-cellar",
    )
    trapped = Harm(
        document=source.id,
        span=span(source.text, sentence),
        trigger=span(source.text, "has waited"),
        outcome="trapped",
        count=Count(4, 4, span=span(source.text, "four sons")),
        speaker=Speaker("Salma Haddad"),
    )
    killed = harm(source, sentence, "twelve people", "were killed", speaker="Salma Haddad")
    event = event_of((source,), (killed, trapped))
    for today in (YOUNG, TODAY):
        assert hidden not in everything(release((event, incident_of(event)), today=today))


def test_a_witness_still_gives_the_number_with_its_words() -> None:
    out = only(*pair("Omar Salih, a resident, said that 12 people died.", "12 people", "died", speaker="Omar Salih"))
    (quote,) = out.quotes
    assert (quote.text, quote.speaker, quote.figure) == ("…12 people died.", "a resident", "12")
    assert [quote.text[start:end] for start, end in quote.marks] == ["12 people"]


def test_a_victims_name_leaves_in_no_spelling() -> None:
    sentence = "Twelve people died in Tel Afar, among them the baker Noor SALIH and little noor, residents said."
    source = document(sentence, url="https://gazette.example.org/noor-salih-mourned")
    victim = Victim(("Noor Salih", "نور صالح"), age=7)
    claim = harm(source, sentence, "Twelve people", "died", victims=(victim,))
    event = event_of((source,), (claim,))
    text = everything(release((event, incident_of(event)))).casefold()
    assert "noor" not in text
    assert "salih" not in text


def test_a_release_whose_place_bears_a_victims_name_is_refused() -> None:
    sentence = "Twelve people died, Noor Salih among them."
    source = document(sentence, publisher="The Noor Salih Page")
    event = event_of((source,), (harm(source, sentence, "Twelve people", "died", victims=(Victim(("Noor Salih",)),)),))
    with pytest.raises(ReleaseRefused, match="victim's name"):
        release((event, incident_of(event)))


def test_a_place_within_the_embargo_is_no_finer_than_a_settlement() -> None:
    school = Place("Nabi School", "geonames:1", 36.3712, 42.4401, 0.1, "IQ", "Nineveh", "site", words="Nabi School")
    sentence = "In Tel Afar 12 civilians were killed in Nabi School."
    source = document(sentence)
    near = harm(source, sentence, "12 civilians", "were killed", where=school)
    around = harm(source, sentence, "12 civilians", "killed")
    event = event_of((source,), (near, around))
    incident = incident_of(event, where=school)
    young, old = only(event, incident, YOUNG), only(event, incident)
    assert young.where is not None
    assert (young.where.name, young.where.lat, young.where.coarsened) == ("Tel Afar", 36.38, True)
    assert "Nabi" not in repr(young)
    assert old.where is not None
    assert (old.where.name, old.where.lat, old.where.coarsened) == ("Nabi School", 36.3712, False)


@pytest.mark.parametrize(
    "when", [None, When(DAY, None, "range"), When(date(2017, 6, 9), date(2017, 6, 9), "day")], ids=str
)
def test_an_undated_open_or_future_event_counts_as_recent(when: When | None) -> None:
    event, incident = pair(PLAIN, "12 civilians", "were killed")
    assert only(event, replace(incident, when=when)).recent


def test_presence_is_never_quoted_and_control_waits_for_the_embargo() -> None:
    sentence = "Some 4,000 fighters are in Tel Afar after the army took the town, and 12 people were killed."
    source = document(sentence)
    common: dict[str, Any] = {"document": source.id, "span": span(sentence, sentence), "where": TEL_AFAR}
    presence = Presence(**common, who="fighters", count=Count(4000, 4000, span=span(sentence, "4,000 fighters")))
    control = Control(**common, actor=COALITION, verb="captured", trigger=span(sentence, "took the town"))
    event = event_of((source,), (harm(source, sentence, "12 people", "were killed"), presence, control))
    supported = {"old": {"killed", "control"}, "young": {"killed"}}
    assert {quote.supports for quote in only(event, incident_of(event)).quotes} == supported["old"]
    assert {quote.supports for quote in only(event, incident_of(event), YOUNG).quotes} == supported["young"]
    alone = event_of((source,), (presence,))
    assert not release((alone, incident_of(alone))).incidents


@pytest.mark.parametrize("protection", ["internal", "sealed"])
def test_a_protected_document_gives_nothing_not_even_its_number(protection: str) -> None:
    secret = document("A medic counted 40 dead in Tel Afar.", publisher="Field Notes", protection=protection)
    public = document(PLAIN)
    claims = (harm(public, PLAIN, "12 civilians", "were killed"), harm(secret, secret.text, "40 dead", "dead", 40))
    event = event_of((public, secret), claims)
    incident = incident_of(event, roots=("monitor", "medic"))
    out = only(event, incident)
    assert not out.killed.total.known
    assert out.killed.total.withheld
    assert out.roots is None
    assert {"killed", "roots"} <= set(out.withheld)
    assert [source.publisher for source in out.sources] == ["Nineveh Gazette"]
    assert "40" not in repr(out.quotes)
    assert "Field Notes" not in everything(release((event, incident)))


def test_a_number_that_rests_on_public_claims_alone_stays() -> None:
    secret = document("A medic counted 40 dead in Tel Afar.", protection="sealed")
    public = document(PLAIN)
    told = harm(public, PLAIN, "12 civilians", "were killed")
    event = event_of((public, secret), (told, harm(secret, secret.text, "40 dead", "dead", 40)))
    out = only(event, incident_of(event, killed=Tolls(total=Toll(12, 12, because=(told.id,)))))
    assert str(out.killed.total) == "12"


def test_an_event_of_protected_documents_alone_does_not_exist_in_a_release() -> None:
    secret = document(PLAIN, protection="sealed")
    event = event_of((secret,), (harm(secret, PLAIN, "12 civilians", "were killed"),))
    assert not release((event, incident_of(event))).incidents


def test_a_social_post_gives_no_address_no_name_and_no_words() -> None:
    post = document(PLAIN, publisher="Omar from Tel Afar (Facebook)", url="https://m.facebook.com/omar/posts/1")
    event = event_of((post,), (harm(post, PLAIN, "12 civilians", "were killed"),))
    out = only(event, incident_of(event))
    (source,) = out.sources
    assert (source.publisher, source.url, source.social) == ("a social media post", None, True)
    assert not out.quotes
    assert str(out.killed.total) == "11–14+"


def test_a_party_without_a_known_id_that_may_be_a_person_is_unnamed() -> None:
    event, incident = pair(PLAIN, "12 civilians", "were killed")
    parties = (
        BelligerentPart(Actor("Omar Salih"), known=False, because=incident.claims),
        BelligerentPart(Actor("unknown gunmen"), known=False, because=incident.claims),
        BelligerentPart(COALITION, known=True, assessment="credible", because=incident.claims),
    )
    out = only(event, replace(incident, belligerents=parties))
    assert [party.name for party in out.belligerents] == ["unnamed party", "unknown gunmen", "US-led coalition"]
    assert out.belligerents[2].assessment == "found credible"


def test_an_official_finding_is_quoted_with_what_it_concedes() -> None:
    text = "After review the coalition found it more likely than not that 4 civilians were killed in Tel Afar."
    source = document(text)
    finding = Assessment(
        document=source.id,
        span=Span.of(text, 0, len(text)),
        verdict="credible",
        killed=Count(4, 4, span=span(text, "4 civilians")),
    )
    event = event_of((source,), (finding,))
    (quote,) = only(event, incident_of(event)).quotes
    assert (quote.supports, quote.figure) == ("finding", "found credible, 4 killed")


def test_an_incident_of_other_claims_than_its_event_is_refused() -> None:
    event, incident = pair(PLAIN, "12 civilians", "were killed")
    with pytest.raises(ReleaseRefused, match="Tally the event again"):
        release((event, replace(incident, claims=("c:1",))))


def test_the_quotes_of_one_document_never_add_up_to_its_text() -> None:
    sentences = [f"On day {number} the monitor counted 12 civilians who were killed there." for number in range(60)]
    source = document(" ".join(sentences))
    pairs = []
    for sentence in sentences:
        event = event_of((source,), (harm(source, sentence, "12 civilians", "were killed"),))
        pairs.append((event, incident_of(event)))
    out = release(*pairs)
    words = sum(len(quote.text.split()) for incident in out.incidents for quote in incident.quotes)
    assert 0 < words <= Policy().words_per_document


def test_incidents_are_numbered_by_date_and_place_not_by_id() -> None:
    event, incident = pair(PLAIN, "12 civilians", "were killed")
    early = replace(incident, when=When(date(2016, 1, 1), date(2016, 1, 1), "day"), code="DB-0009")
    out = release((event, incident), (event, early))
    assert [(one.number, one.code) for one in out.incidents] == [(1, "DB-0009"), (2, "DB-0001")]


NAMES = st.sampled_from(["Omar", "Salih", "Noor", "Haddad", "Yusuf", "Iman", "Layth", "Zaynab", "al-Hamdani", "Umm"])


@given(first=NAMES, last=NAMES, before=st.sampled_from(["", "the baker ", "Dr. ", "Iraqi farmer ", "On Monday, "]))
def test_whatever_two_names_stand_in_a_sentence_neither_leaves(first: str, last: str, before: str) -> None:
    sentence = f"{before}{first} {last} was among 12 people who were killed in Tel Afar."
    text = everything(release(pair(sentence, "12 people", "were killed")))
    for name in (first, last):
        assert name not in text.replace("Nineveh", "").replace("number", "")


def test_a_place_that_no_gazetteer_knows_leaves_only_when_signed() -> None:
    event, signed = pair(PLAIN, "12 civilians", "were killed")
    unknown = Place("Umm Khalil", admin1="Nineveh", country="IQ", words="Umm Khalil")
    signed = replace(signed, where=unknown)
    (draft,) = release((event, replace(signed, state="proposed")), include_unreviewed=True).incidents
    (final,) = release((event, signed)).incidents
    assert draft.where is not None
    assert final.where is not None
    assert (draft.where.name, draft.where.admin1) == (None, "Nineveh")
    assert final.where.name == "Umm Khalil"
