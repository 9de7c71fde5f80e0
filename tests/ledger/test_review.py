from dataclasses import replace

from bookkeeping import START, reading

from dubsar.ledger.codes import Codes
from dubsar.ledger.records import Signature
from dubsar.ledger.review import frozen, reviewed
from dubsar.ledger.succession import Holding
from dubsar.model import Incident

INCIDENT = replace(reading(1).incidents[0], code="IQ-2016-0001")
CODES = Codes({"IQ-2016-0001": Holding.of(reading(1).events[0])})


def state(incident: Incident, signed: Incident, judged: set[str] | None = None) -> str:
    code = signed.code or ""
    signature = Signature(code, signed.codebook, "Noor", START, "read", (), frozen(signed))
    (seen,) = reviewed([incident], {(code, signed.codebook): signature}, judged or set(), CODES)
    return seen.state


def test_a_signature_under_one_codebook_signs_no_other() -> None:
    assert state(INCIDENT, INCIDENT) == "signed"
    assert state(replace(INCIDENT, codebook="ucdp"), INCIDENT) == "proposed"


def test_a_changed_figure_reopens() -> None:
    assert state(replace(INCIDENT, flags=("late",)), INCIDENT) == "reopened"


def test_a_decision_on_one_of_its_claims_brings_an_incident_into_review() -> None:
    other = replace(INCIDENT, codebook="ucdp")
    assert state(INCIDENT, other, {INCIDENT.claims[0]}) == "in_review"
    assert state(INCIDENT, other, {"c:other"}) == "proposed"
