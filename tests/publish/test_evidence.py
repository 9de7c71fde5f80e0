"""Evidence: whose words may be shown, and which of them."""

import pytest
from release_building import TODAY, pair

from dubsar.model import Event, Incident, Place, Span
from dubsar.publish.policy import Policy
from dubsar.publish.redact import redact
from dubsar.publish.release import ReleasedIncident


def only(event: Event, incident: Incident) -> ReleasedIncident:
    (out,) = redact([(event, incident)], Policy(), TODAY).incidents
    return out


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("local sources", "local sources"),
        ("local residents", "local residents"),
        ("his neighbour", "a resident"),
        ("relatives of the dead baker", "a relative"),
        ("a man sheltering in a cellar", "a person"),
        ("the Syrian Observatory for Human Rights", "the Syrian Observatory for Human Rights"),
        ("Omar Salih", "a person"),
        ("a commission of the elders and of the trade guilds in the old town", "a person"),
        ("Dr. Salih", "a health worker"),
        ("@omar", "a person"),
    ],
)
def test_a_speaker_is_an_organisation_a_group_or_a_role(said: str, shown: str) -> None:
    out = only(*pair(f"There, {said} said that 12 people were killed.", "12 people", "were killed", speaker=said))
    assert out.quotes[0].speaker == shown


def test_the_words_of_a_home_are_masked_in_a_quote_however_old() -> None:
    sentence = "There, 12 people were killed in a yellow villa on the hill."
    at = sentence.index("yellow villa")
    villa = Place("yellow villa", words="yellow villa", span=Span.of(sentence, at, at + len("yellow villa")))
    (quote,) = only(*pair(sentence, "12 people", "were killed", where=villa)).quotes
    assert "12 people were killed" in quote.text and "villa" not in quote.text
