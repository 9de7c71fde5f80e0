"""Which claims of one document are one event: one test a rule, over sentences of our own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from dubsar.link.document.subjects import looks_back
from dubsar.link.within import events
from dubsar.model import Actor, Assessment, Claim, Count, Damage, Document, Effect, Event, Harm, Place, Strike, When

SATURDAY = When(date(2019, 4, 6), date(2019, 4, 6), "day")
FRIDAY = When(date(2019, 4, 5), date(2019, 4, 5), "day")
TARMUN = Place("Tarmun", "t:1", 35.0, 40.0, 3.0, "SY", "Raqqa", "settlement")
SELIB = Place("Selib", "t:2", 35.9, 38.9, 3.0, "SY", "Aleppo", "settlement")
BAKER = Actor("Baker forces")


def told(*sentences: str) -> Document:
    return Document(text="\n".join(sentences), published=date(2019, 4, 7))


def claim(document: Document, sentence: str, number: int | None = None, outcome: str = "killed", **rest: Any) -> Harm:
    start = document.text.index(sentence)
    span = document.span(start, start + len(sentence))
    count = None
    if number is not None:
        at = document.text.index(str(number), start)
        count = Count(number, number, words=str(number), span=document.span(at, at + len(str(number))))
    return Harm(document=document.id, span=span, outcome=outcome, count=count, **rest)  # type: ignore[arg-type]


def deed(document: Document, sentence: str, kind: Any, **rest: Any) -> Claim:
    start = document.text.index(sentence)
    made: Claim = kind(document=document.id, span=document.span(start, start + len(sentence)), **rest)
    return made


def counts(event: Event) -> list[int | None]:
    return [claim.count.low if claim.count else None for claim in event.claims if isinstance(claim, Harm)]


def test_repeated_mentions_and_undated_ones_are_one_event() -> None:
    texts = ("Shells kill 9 in Tarmun", "On Saturday 9 people died in Tarmun.", "Another 3 people were hurt.")
    document = told(*texts)
    claims = [
        claim(document, texts[0], 9, zone="headline", where=TARMUN),
        claim(document, texts[1], 9, where=TARMUN, when=SATURDAY),
        claim(document, texts[2], 3, "injured"),
    ]
    found, flags = events(claims, document)
    assert [counts(event) for event in found] == [[9, 9, 3]]
    assert flags == ()


def test_attacks_listed_with_their_own_places_are_separate_and_the_headline_leads() -> None:
    texts = ("5 killed in Selib raid", "On Saturday 2 died in Tarmun.", "In Selib 5 people were killed on Saturday.")
    document = told(*texts)
    claims = [
        claim(document, texts[0], 5, zone="headline", where=SELIB),
        claim(document, texts[1], 2, where=TARMUN, when=SATURDAY),
        claim(document, texts[2], 5, where=SELIB, when=SATURDAY),
    ]
    found, _ = events(claims, document)
    assert [counts(event) for event in found] == [[5, 5], [2]]


def test_another_attack_in_the_words_begins_another_event() -> None:
    texts = (
        "A raid on Tarmun killed 6 people.",
        "Another raid on the ferry killed 2.",
        "Most of the 6 were old.",
    )
    document = told(*texts)
    claims = [claim(document, text, number) for text, number in zip(texts, (6, 2, 6), strict=True)]
    found, _ = events(claims, document)
    assert [counts(event) for event in found] == [[6, 6], [2]]


def test_an_earlier_day_is_background_and_never_leads() -> None:
    texts = ("On Saturday 4 died in Tarmun.", "On Friday 30 died in Tarmun.")
    document = told(*texts)
    claims = [
        claim(document, texts[1], 30, when=FRIDAY, where=TARMUN),
        claim(document, texts[0], 4, when=SATURDAY, where=TARMUN),
    ]
    found, _ = events(claims, document)
    assert [counts(event) for event in found] == [[4], [30]]


def test_running_totals_teasers_and_comments_belong_to_no_event() -> None:
    texts = ("300 have died since June.", "READ MORE: 8 die in Selib", "A raid killed 2.")
    document = told(*texts)
    claims = [
        claim(document, texts[0], 300, scope="cumulative"),
        claim(document, texts[1], 8, zone="teaser"),
        claim(document, texts[2], 2),
    ]
    assert [counts(event) for event in events(claims, document)[0]] == [[2]]


def test_people_detained_do_not_lead_over_the_dead() -> None:
    texts = ("Police held 3 men after the raid.", "The raid killed 2.")
    document = told(*texts)
    claims = [claim(document, texts[0], 3, "detained", when=FRIDAY), claim(document, texts[1], 2, when=SATURDAY)]
    assert [counts(event) for event in events(claims, document)[0]] == [[2], [3]]


def test_a_thing_hit_and_told_three_times_is_one_event_without_harm() -> None:
    texts = ("Watch jets destroy a bomb workshop", "On Saturday a strike wiped out a car-bomb workshop in Tarmun.")
    document = told(*texts)
    hit = Effect("destroy", Count.exactly(1), "car-bomb workshop")
    claims = [
        deed(document, texts[0], Damage, object="bomb workshop", effect="destroy", zone="headline"),
        deed(document, texts[1], Strike, effects=(hit,), when=SATURDAY, where=TARMUN),
        deed(document, texts[1], Damage, object="car-bomb workshop", effect="destroy", when=SATURDAY, where=TARMUN),
    ]
    found, _ = events(claims, document)
    assert [len(event.claims) for event in found] == [3]


def test_two_workshops_are_not_the_one() -> None:
    texts = ("A strike destroyed a workshop.", "Five strikes hit two workshops.")
    document = told(*texts)
    claims = [
        deed(document, texts[0], Strike, effects=(Effect("destroy", Count.exactly(1), "workshop"),)),
        deed(document, texts[1], Strike, effects=(Effect("hit", Count.exactly(2), "workshops"),)),
    ]
    assert len(events(claims, document)[0]) == 2


def test_a_strike_of_another_day_does_not_join_the_harm() -> None:
    texts = (
        "On Saturday 4 died in Tarmun.",
        "Baker forces struck Tarmun on Friday.",
        "They struck it on Saturday.",
    )
    document = told(*texts)
    harm = claim(document, texts[0], 4, when=SATURDAY, where=TARMUN)
    other = deed(document, texts[1], Strike, by=(BAKER,), when=FRIDAY, where=TARMUN)
    own = deed(document, texts[2], Strike, by=(BAKER,), when=SATURDAY, where=TARMUN)
    found, _ = events([harm, other, own], document)
    assert [event.claims for event in found] == [(harm, own), (other,)]


def test_a_finding_joins_the_only_event_of_its_document() -> None:
    texts = ("On Saturday 4 died in Tarmun.", "The command found the report credible.")
    document = told(*texts)
    harm = claim(document, texts[0], 4, when=SATURDAY, where=TARMUN)
    finding = deed(document, texts[1], Assessment, verdict="credible", by=(BAKER,))
    assert [event.claims for event in events([harm, finding], document)[0]] == [(harm, finding)]


def test_several_attacks_side_by_side_are_a_roundup() -> None:
    places = (TARMUN, SELIB, replace(TARMUN, name="Qafra", id="t:3", lat=33.0))
    texts = tuple(f"In {place.name} {at} died." for at, place in enumerate(places, 2))
    document = told(*texts)
    pairs = list(zip(texts, places, strict=True))
    claims = [claim(document, text, at, where=place) for at, (text, place) in enumerate(pairs, 2)]
    found, flags = events(claims, document)
    assert [counts(event) for event in found] == [[2], [3], [4]]
    assert flags == ("roundup",)


def test_the_order_of_claims_changes_nothing() -> None:
    texts = ("On Saturday 4 died in Tarmun.", "In Selib 2 died.", "The 4 were brothers.")
    document = told(*texts)
    claims = [
        claim(document, texts[0], 4, when=SATURDAY, where=TARMUN),
        claim(document, texts[1], 2, where=SELIB),
        claim(document, texts[2], 4),
    ]
    assert events(claims, document) == events(claims[::-1], document)


def test_a_line_that_points_to_another_report_is_of_no_event() -> None:
    texts = ("A raid killed 2 in Tarmun.", "Mine kills 5 in Selib", "The mayor counted 2 dead.")
    document = told(*texts)
    claims = [claim(document, text, number) for text, number in zip(texts, (2, 5, 2), strict=True)]
    assert [counts(event) for event in events(claims, document)[0]] == [[2, 2]]


def test_the_lines_of_a_release_stay_apart() -> None:
    texts = ("Near Tarmun, two strikes hit a bunker.", "Near Tarmun, one strike hit a bunker.")
    document = told(*texts)
    bunker = (Effect("hit", Count.exactly(1), "bunker"),)
    claims = [
        deed(document, text, Strike, strikes=Count.exactly(number), effects=bunker, when=SATURDAY, where=TARMUN)
        for text, number in zip(texts, (2, 1), strict=True)
    ]
    assert len(events(claims, document)[0]) == 2


def test_killed_and_injured_of_one_sentence_are_one_event_whatever_day_each_hangs_on() -> None:
    text = "The Saturday raid killed 2 and injured 3, officials said on Friday."
    document = told(text)
    claims = [claim(document, text, 2, when=SATURDAY), claim(document, text, 3, "injured", when=FRIDAY)]
    assert [counts(event) for event in events(claims, document)[0]] == [[2, 3]]


def test_one_sentence_tells_one_event_unless_it_names_two_places() -> None:
    text = "Shells killed 2 in Selib and 3 in Tarmun."
    document = told(text)
    at = {place.name: document.span(text.index(place.name), text.index(place.name) + 5) for place in (SELIB, TARMUN)}
    named = [
        claim(document, text, 2, where=replace(SELIB, span=at["Selib"])),
        claim(document, text, 3, where=replace(TARMUN, span=at["Tarmun"])),
    ]
    carried = [claim(document, text, 2, where=SELIB), claim(document, text, 3, where=TARMUN)]
    assert [counts(event) for event in events(named, document)[0]] == [[2], [3]]
    assert [counts(event) for event in events(carried, document)[0]] == [[2, 3]]


def test_more_bodies_are_of_the_event_being_told() -> None:
    texts = ("On Saturday 12 died in Tarmun.", "Then 2 more bodies were found.")
    document = told(*texts)
    claims = [
        claim(document, texts[0], 12, where=TARMUN, when=SATURDAY),
        claim(document, texts[1], 2, where=SELIB, when=FRIDAY),
    ]
    assert [counts(event) for event in events(claims, document)[0]] == [[12, 2]]


def test_to_take_reports_seriously_is_no_harm() -> None:
    texts = ("The command takes all reports of civilian casualties seriously.", "The command saw 3 casualties.")
    document = told(*texts)
    vague = replace(claim(document, texts[0]), count=Count(2, None, True, "casualties"))
    assert events([vague], document)[0] == ()
    assert len(events([vague, claim(document, texts[1], 3)], document)[0]) == 1


def test_a_long_list_keeps_its_days_and_places_apart() -> None:
    texts = [f"Line {at}: {1 + at % 9} died." for at in range(400)]
    document = told(*texts)
    days = [When(date(2019, 4, 1 + at % 5), date(2019, 4, 1 + at % 5), "day") for at in range(400)]
    places = [TARMUN if at % 2 else SELIB for at in range(400)]
    claims = [
        claim(document, text, 1 + at % 9, when=day, where=place)
        for at, (text, day, place) in enumerate(zip(texts, days, places, strict=True))
    ]
    found, _ = events(claims, document)
    assert len(found) == 10
    assert sum(len(event.claims) for event in found) == 400


def test_a_sentence_that_looks_back_tells_of_another_event() -> None:
    texts = ("The raid killed 4.", "The strikes follow a raid the day before in which 3 villagers died.")
    document = told(*texts)
    back = replace(claim(document, texts[1], 3), trigger=document.span(*_at(document, "died")))
    found, _ = events([claim(document, texts[0], 4), back], document)
    assert [counts(event) for event in found] == [[4], [3]]


def test_the_harm_of_the_attack_that_is_the_first_since_another_is_its_own() -> None:
    texts = ("The raid hit a bus.", "It killed 3 men in the first strike since May.")
    document = told(*texts)
    own = replace(claim(document, texts[1], 3), trigger=document.span(*_at(document, "killed")))
    assert not looks_back(own)


def _at(document: Document, words: str) -> tuple[int, int]:
    start = document.text.index(words)
    return start, start + len(words)
