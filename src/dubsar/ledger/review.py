"""Review: what people's decisions make of an incident. Pure: the ledger records the decisions, this reads them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import replace
from typing import Any

from dubsar.ledger.codes import Codes
from dubsar.ledger.records import Signature
from dubsar.model import Incident, Judgement
from dubsar.model.incident import ReviewState

MOVING = ("code", "state")


def orphaned(judgement: Judgement, claims: Collection[str]) -> bool:
    """Whether a claim that it judges is no longer read: such a decision returns to the queue."""
    return not all(claim in claims for claim in judgement.claims)


def frozen(incident: Incident) -> dict[str, Any]:
    """What a signature signs: all of the incident's JSON but its code and state, which live on."""
    return {key: value for key, value in incident.to_dict().items() if key not in MOVING}


def reviewed(
    incidents: Sequence[Incident],
    signatures: Mapping[tuple[str, str], Signature],
    judged: Set[str],
    codes: Codes,
) -> tuple[Incident, ...]:
    """The incidents, each with the state that the signatures under its codebook and the judgements give it."""
    signed: dict[tuple[str, str], list[Signature]] = {}
    for signature in signatures.values():
        signed.setdefault((codes.resolve(signature.code), signature.codebook), []).append(signature)
    states = (_state(each, signed.get((each.code or "", each.codebook), []), judged) for each in incidents)
    return tuple(
        each if each.state == state else replace(each, state=state)
        for each, state in zip(incidents, states, strict=True)
    )


def _state(incident: Incident, signatures: Iterable[Signature], judged: Set[str]) -> ReviewState:
    """`signed` while what was signed is what stands there; `reopened` once it differs, a merge included."""
    signatures = list(signatures)
    if signatures:
        now = frozen(incident)
        return "signed" if all(_stands(signature, now) for signature in signatures) else "reopened"
    return "in_review" if not judged.isdisjoint(incident.claims) else "proposed"


def _stands(signature: Signature, now: Mapping[str, Any]) -> bool:
    """Whether all that was signed is so today; a field that a later version adds was not signed and breaks nothing."""
    return all(key in now and now[key] == value for key, value in signature.incident.items())
