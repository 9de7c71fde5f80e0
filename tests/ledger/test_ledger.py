from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from bookkeeping import claim_id, decision, document, open_book, reading, reread
from sqlalchemy import event

from dubsar.errors import LedgerError, NotRecorded, ValueRefused
from dubsar.ledger.ledger import Ledger
from dubsar.ledger.records import of_document
from dubsar.model import Incident
from dubsar.store.sql import open_store
from dubsar.tally.reading import Reading


def test_a_reading_comes_back_exactly_as_it_was_added(tmp_path: Path) -> None:
    with open_book(tmp_path / "l.db") as ledger:
        assert ledger.add(reading(3), reader="rules 1, model ab12")
    with open_book(tmp_path / "l.db") as ledger:
        assert ledger.readings() == (reading(3),)
        assert ledger.documents() == (document(3),)
        assert ledger.claims() == reading(3).claims
        assert ledger.reader(document(3).id) == "rules 1, model ab12"
        assert ledger.raw(document(3).id) == document(3).raw


def test_the_same_reading_twice_writes_nothing(tmp_path: Path) -> None:
    with open_book(tmp_path / "l.db") as ledger:
        assert ledger.add(reading(1), reader="one")
        before = ledger.head()
        assert not ledger.add(reading(1), reader="another")
        assert ledger.head() == before


def test_a_document_without_claims_is_recorded_too(tmp_path: Path) -> None:
    empty = Reading(document(1), problems=("no sentence could be read",))
    with open_book(tmp_path / "l.db") as ledger:
        assert ledger.add(empty)
        assert not ledger.add(empty)
        assert ledger.readings() == (empty,)


def test_words_that_no_utf8_holds_are_kept_exactly(tmp_path: Path) -> None:
    odd = Reading(replace(document(1), text="left \ud83d\ude00 right \udcff, ٣ قتلى", raw=None))
    with open_book(tmp_path / "l.db") as ledger:
        ledger.add(odd)
        assert ledger.readings()[0].document == odd.document
        assert ledger.raw(odd.document.id) is None
        assert ledger.verify().ok


def test_another_reading_of_a_document_supersedes_and_stays_in_the_book(tmp_path: Path) -> None:
    with open_book(tmp_path / "l.db") as ledger:
        ledger.add(reading(1))
        first = ledger.head().count
        assert ledger.add(reading(1, low=99))
        assert ledger.readings() == (reading(1, low=99),)
        assert ledger.as_of(first).readings() == (reading(1),)
        assert [entry.kind for entry in ledger.entries()] == ["raw", "document", "reading", "reading"]
        assert ledger.entries()[-1].facts["supersedes"] == 3


def test_adding_again_raises_protection_and_never_lowers_it(tmp_path: Path) -> None:
    sealed = replace(document(1), protection="sealed")
    with open_book(tmp_path / "l.db") as ledger:
        ledger.add(reading(1))
        assert ledger.add(of_document(reading(1), sealed))
        assert ledger.documents()[0].protection == "sealed"
        assert ledger.readings()[0].document.protection == "sealed"
        assert ledger.readings()[0].events[0].documents[0].protection == "sealed"
        assert not ledger.add(reading(1))
        assert ledger.documents()[0].protection == "sealed"


def test_an_event_of_claims_that_the_reading_lacks_is_refused_and_writes_nothing(tmp_path: Path) -> None:
    with open_book(tmp_path / "l.db") as ledger:
        with pytest.raises(ValueRefused, match="Read the document again"):
            ledger.add(replace(reading(1), claims=()))
        assert ledger.head().count == 0


def test_a_judgement_whose_claim_is_gone_returns_to_the_queue(tmp_path: Path) -> None:
    with open_book(tmp_path / "l.db") as ledger:
        ledger.add(reading(1))
        judgement = decision("accept", claim_id(1))
        ledger.judge(judgement)
        assert ledger.judgements() == (judgement,)
        assert ledger.orphaned_judgements() == ()
        ledger.add(reread(1))
        assert ledger.judgements() == ()
        assert ledger.orphaned_judgements() == (judgement,)


def test_a_better_value_of_the_same_words_orphans_no_judgement(tmp_path: Path) -> None:
    with open_book(tmp_path / "l.db") as ledger:
        ledger.add(reading(1))
        ledger.judge(decision("accept", claim_id(1)))
        ledger.add(reading(1, low=2))
        assert len(ledger.judgements()) == 1


def test_a_judgement_supersedes_the_one_on_the_same_claims_in_either_order(tmp_path: Path) -> None:
    with open_book(tmp_path / "l.db") as ledger:
        ledger.add(reading(1))
        ledger.add(reading(2))
        ledger.judge(decision("same", claim_id(1), claim_id(2)))
        ledger.judge(decision("reject", claim_id(1)))
        ledger.judge(decision("different", claim_id(2), claim_id(1)))
        assert [each.decision for each in ledger.judgements()] == ["different", "reject"]
        assert ledger.entries()[-1].author == "Noor"


def test_a_judgement_on_a_claim_that_nobody_reads_is_refused(tmp_path: Path) -> None:
    with open_book(tmp_path / "l.db") as ledger, pytest.raises(NotRecorded, match="c:nowhere"):
        ledger.judge(decision("accept", "c:nowhere"))


def test_an_unread_input_is_recorded_once_for_each_reason(tmp_path: Path) -> None:
    with open_book(tmp_path / "l.db") as ledger:
        assert ledger.record_failure("a.pdf", "It has no text.")
        assert not ledger.record_failure("a.pdf", "It has no text.")
        assert ledger.record_failure("a.pdf", "It is empty.")
        assert [(each.name, each.reason) for each in ledger.failures()] == [("a.pdf", "It is empty.")]


def test_linking_again_records_nothing_new(tmp_path: Path) -> None:
    with open_book(tmp_path / "l.db") as ledger:
        for number in (30, 31, 32):
            ledger.add(reading(number))
        links = ledger.link()
        before = ledger.head()
        assert ledger.link() == links == ledger.links()
        assert ledger.head() == before
    with open_book(tmp_path / "l.db") as ledger:
        assert ledger.links() == links


def test_links_to_claims_that_are_gone_are_in_force_no_more(tmp_path: Path) -> None:
    with open_book(tmp_path / "l.db") as ledger:
        ledger.add(reading(30))
        ledger.add(reading(31))
        ledger.link()
        ledger.add(reread(31))
        ids = {claim.id for claim in ledger.claims()}
        assert all({link.left, link.right} <= ids for link in ledger.links())


def test_incidents_stand_by_date_with_the_undated_last(tmp_path: Path) -> None:
    with open_book(tmp_path / "l.db") as ledger:
        ledger.add(reading(1, year=None, country=None))
        ledger.add(reading(2, year=2018))
        ledger.add(reading(3, year=2015))
        claims = [incident.claims for incident in ledger.incidents()]
        assert claims == [(claim_id(3),), (claim_id(2),), (claim_id(1),)]


def test_each_incident_is_shown_by_code_by_id_and_by_the_beginning_of_an_id(tmp_path: Path) -> None:
    with open_book(tmp_path / "l.db") as ledger:
        ledger.add(reading(1))
        (incident,) = ledger.incidents()
        assert incident.code is not None
        bare = incident.id.partition(":")[2]
        for key in (incident.code, incident.code.lower(), incident.id, incident.id[:10], bare, bare[:9]):
            assert ledger.show(key) == incident
        assert ledger.show(claim_id(1)) == reading(1).claims[0]
        assert ledger.show(document(1).id[:12]) == document(1)


@pytest.mark.parametrize("key", ["", "nothing", "IQ-1999-0001", "c:", "d:ffffffffff"])
def test_what_is_not_recorded_is_said_to_be_not_recorded(tmp_path: Path, key: str) -> None:
    with open_book(tmp_path / "l.db") as ledger:
        ledger.add(reading(1))
        ledger.add(reading(2))
        with pytest.raises(NotRecorded):
            ledger.show(key)


def test_a_signature_holds_until_the_incident_changes(tmp_path: Path) -> None:
    with open_book(tmp_path / "l.db") as ledger:
        ledger.add(reading(1), reader="r1")
        code = ledger.incidents()[0].code or ""
        assert state_of(ledger.show(code)) == "proposed"
        ledger.judge(decision("accept", claim_id(1)))
        assert state_of(ledger.show(code)) == "in_review"
        signature = ledger.sign(code, "Noor", "all sources read")
        assert (signature.author, signature.readers, signature.codebook) == ("Noor", ("r1",), "airwars")
        assert state_of(ledger.show(code)) == "signed"
        ledger.add(reread(1))
        assert ledger.incidents()[0].code == code
        assert state_of(ledger.show(code)) == "reopened"
        ledger.sign(code, "Noor", "read again")
        assert state_of(ledger.show(code)) == "signed"


def state_of(shown: object) -> str:
    assert isinstance(shown, Incident)
    return shown.state


def test_a_merge_into_a_signed_incident_reopens_it(tmp_path: Path) -> None:
    with open_book(tmp_path / "l.db") as ledger:
        ledger.add(reading(1))
        ledger.add(reading(2, year=2017))
        for incident in ledger.incidents():
            ledger.sign(incident.code or "", "Noor", "read")
        ledger.judge(decision("same", claim_id(1), claim_id(2)))
        (merged,) = ledger.incidents()
        assert merged.state == "reopened"
        assert ledger.show("IQ-2016-0001") == ledger.show("IQ-2017-0001") == merged


@pytest.mark.parametrize(("author", "reason"), [("", "read"), ("Noor", " ")])
def test_a_signature_needs_a_name_and_a_reason(tmp_path: Path, author: str, reason: str) -> None:
    with open_book(tmp_path / "l.db") as ledger:
        ledger.add(reading(1))
        with pytest.raises(ValueRefused):
            ledger.sign(ledger.incidents()[0].code or "", author, reason)


def test_an_earlier_moment_is_seen_as_it_was(tmp_path: Path) -> None:
    with open_book(tmp_path / "l.db") as ledger:
        ledger.add(reading(1))
        then, at = ledger.entries()[-1].time, ledger.head()
        shown = ledger.as_of(at.count).incidents()
        ledger.add(reading(2))
        ledger.judge(decision("same", claim_id(1), claim_id(2)))
        ledger.incidents()
        assert ledger.as_of(then).incidents() == ledger.as_of(at.count).incidents() == shown
        assert ledger.as_of(then).head() == at
        assert ledger.as_of(0).documents() == ()


def test_an_erased_document_is_gone_from_the_file_and_the_chain_holds(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    secret = replace(document(1), text="the widow of a baker spoke to us")
    with open_book(path) as ledger:
        ledger.add(Reading(secret))
        ledger.add(reading(2))
        kept = ledger.entries()
        bodies = [ledger._store.body(sequence) or b"none" for sequence in (1, 2, 3)]
        assert all(body in on_disk(path) for body in bodies)
        ledger.erase(secret.id, "a court ordered it")
        assert [each.id for each in ledger.documents()] == [document(2).id]
        assert ledger.raw(secret.id) is None
        assert ledger.as_of(3).readings() == ()
        assert ledger.entries()[: len(kept)] == kept
        report = ledger.verify()
        assert (report.ok, report.erased) == (True, 3)
        assert not any(body in on_disk(path) for body in bodies)
        with pytest.raises(LedgerError, match="was erased"):
            ledger.add(Reading(secret))
        with pytest.raises(NotRecorded, match="already erased"):
            ledger.erase(secret.id, "again")
    with open_book(path) as ledger:
        assert ledger.readings() == (reading(2),)


def on_disk(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in path.parent.iterdir())


def test_an_unknown_document_cannot_be_erased_nor_any_without_a_reason(tmp_path: Path) -> None:
    with open_book(tmp_path / "l.db") as ledger:
        ledger.add(reading(1))
        with pytest.raises(NotRecorded):
            ledger.erase("d:none", "a reason")
        with pytest.raises(ValueRefused):
            ledger.erase(document(1).id, "")


def test_a_clock_without_a_zone_is_refused(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "l.db"))
    with Ledger(store, clock=lambda: datetime(2026, 1, 1)) as ledger:
        with pytest.raises(ValueRefused, match="zone"):
            ledger.add(reading(1))
        assert ledger.head().count == 0


def test_two_open_ledgers_give_one_incident_one_code(tmp_path: Path) -> None:
    with open_book(tmp_path / "l.db") as one, open_book(tmp_path / "l.db") as two:
        one.add(reading(1))
        assert [incident.code for incident in two.incidents()] == ["IQ-2016-0001"]
        one.add(reading(2, year=2015))
        assert [incident.code for incident in one.incidents()] == ["IQ-2015-0001", "IQ-2016-0001"]
        two.add(reading(3))
        assert one.incidents() == two.incidents()
        assert len({incident.code for incident in one.incidents()}) == 3


def test_adding_to_a_long_book_asks_the_store_no_more_than_adding_to_a_short_one(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "l.db"))
    asked: list[int] = []
    event.listen(store._engine, "before_cursor_execute", lambda *said: asked.append(1))
    with Ledger(store) as ledger:
        costs = []
        for number in range(1, 101):
            asked.clear()
            ledger.add(reading(number))
            costs.append(len(asked))
        assert len(set(costs)) == 1
        asked.clear()
        ledger.add(reading(50))
        assert len(asked) < costs[0]
