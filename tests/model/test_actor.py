"""Actor and Speaker: parties and those who speak, as written."""

from __future__ import annotations

from dubsar.model import Actor, Span, Speaker


def test_two_mentions_of_one_known_party_share_its_key() -> None:
    assert Actor("Iraqi forces", "actor:iq-forces").key == Actor("Iraq's army", "actor:iq-forces").key


def test_an_unknown_party_is_known_by_its_name_in_any_case() -> None:
    assert Actor("The Gunmen").key == Actor("the gunmen").key != Actor("gunmen").key


def test_actor_and_speaker_survive_json_exactly() -> None:
    span = Span(4, 10, "gunmen")
    actor = Actor("gunmen", None, "armed group", "contested", "gunmen", span)
    speaker = Speaker("local sources", ("Airwars", "Gazette"), Span(0, 13, "local sources"))
    assert Actor.from_dict(actor.to_dict()) == actor
    assert Speaker.from_dict(speaker.to_dict()) == speaker
    assert Speaker.from_dict({"name": "x"}) == Speaker("x")
