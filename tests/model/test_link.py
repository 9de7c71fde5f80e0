"""Link: an opinion that two claims speak of one event, with its reasons."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from dubsar.model import Feature, Link

WORDS = st.text(max_size=10)
FEATURES = st.builds(Feature, WORDS, st.none() | WORDS, st.none() | WORDS, WORDS, st.floats(-20, 20))
LINKS = st.builds(Link, WORDS, WORDS, st.floats(0, 1), st.lists(FEATURES, max_size=4).map(tuple), st.none() | WORDS)


@given(LINKS)
def test_a_link_and_every_reason_of_it_survives_json_exactly(link: Link) -> None:
    again = Link.from_dict(json.loads(json.dumps(link.to_dict())))
    assert again == link
    assert hash(again) == hash(link)
