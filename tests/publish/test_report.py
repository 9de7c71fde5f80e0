"""The report: one page, nothing fetched, everything escaped."""

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from release_building import DAY, TODAY, document, event_of, harm, incident_of, pair

from dubsar.model import Event, Grade, Incident, Place, When
from dubsar.model.incident import Tolls
from dubsar.publish.outlines import Outline
from dubsar.publish.policy import Policy
from dubsar.publish.redact import redact
from dubsar.publish.report import render_report, write_report
from dubsar.publish.timeline import BOTTOM, HEIGHT, draw_timeline

PLAIN = "Local sources said at least 12 civilians were killed when jets bombed Tel Afar."
HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
SQUARE = Outline("Iraq & co", (((38.0, 30.0), (38.0, 38.0), (48.0, 38.0), (48.0, 30.0), (38.0, 30.0)),))
VOID = {"meta", "br", "img", "link", "input", "rect", "path", "circle", "hr"}


class Tree(HTMLParser):
    """Checks that tags nest, and gathers elements, ids and attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID or (tag == "circle"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID and tag != "circle":
            return
        assert self.open.pop() == tag


def page(*pairs: tuple[Event, Incident], title: str = "Report", outlines: tuple[Outline, ...] = (SQUARE,)) -> str:
    return render_report(redact(pairs, Policy(include_unreviewed=True), TODAY), title, outlines)


def test_the_words_behind_a_number_are_marked() -> None:
    assert "<mark>at least 12 civilians</mark> were killed" in page(pair(PLAIN, "at least 12 civilians", "were killed"))


def test_the_page_nests_ids_are_unique_and_inner_links_lead_somewhere() -> None:
    tree = Tree(page(pair(PLAIN, "12 civilians", "were killed"), pair(PLAIN, "12", "killed")))
    assert not tree.open
    ids = [attributes["id"] for _, attributes in tree.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = [href[1:] for _, attributes in tree.elements if (href := attributes.get("href") or "").startswith("#")]
    assert targets
    assert set(targets) <= set(ids)


def test_nothing_is_fetched() -> None:
    made = page(pair(PLAIN, "12 civilians", "were killed"))
    loaded = [name for name, attributes in Tree(made).elements if "src" in attributes or name in ("link", "iframe")]
    assert not loaded
    assert not re.search(r"@import|url\(|fetch\(|XMLHttp|https?://(?!gazette\.example\.org)", made)
    assert "default-src 'none'" in made


@pytest.mark.parametrize("field", ["title", "publisher", "place", "code", "party", "text"])
def test_hostile_markup_is_shown_never_run(field: str) -> None:
    given = {"title": "t", "publisher": "p", "place": "Tel Afar", "code": "DB", "text": "jets"} | {field: HOSTILE}
    sentence = f"At least 12 civilians were killed {given['text']} there."
    source = document(sentence, publisher=given["publisher"])
    where = Place(given["place"], "geonames:1", 36.3, 42.4, 5.0, "IQ", given["place"], "settlement")
    event = event_of((source,), (harm(source, sentence, "12 civilians", "were killed", where=where),))
    incident = incident_of(event, where=where, code=given["code"])
    made = page((event, incident), title=given["title"], outlines=(replace(SQUARE, name=HOSTILE),))
    assert [name for name, _ in Tree(made).elements].count("script") == 1
    assert "<img" not in made


def test_an_address_that_is_script_is_no_link() -> None:
    source = document(PLAIN, url="javascript:alert(1)")
    event = event_of((source,), (harm(source, PLAIN, "12 civilians", "were killed"),))
    assert "javascript:" not in page((event, incident_of(event)))


def test_unsigned_incidents_carry_a_banner_and_no_total_is_made_of_them() -> None:
    event, incident = pair(PLAIN, "12 civilians", "were killed")
    proposed = page((event, replace(incident, state="proposed")))
    assert "1 of 1 incidents" in proposed
    assert "No total is given" in proposed
    signed = page((event, incident))
    assert "At least <strong>11</strong> civilians killed" in signed
    assert 'class="banner"' not in signed


def test_without_outlines_the_map_has_a_graticule_and_says_how_to_get_them() -> None:
    made = page(pair(PLAIN, "12 civilians", "were killed"), outlines=())
    assert "fetch_outlines.py" in made
    assert '<g class="graticule"' in made
    assert "fetch_outlines.py" not in page(pair(PLAIN, "12 civilians", "were killed"))


def test_attribution_and_the_rules_in_plain_words_are_on_the_page() -> None:
    made = page(pair(PLAIN, "12 civilians", "were killed"))
    for words in ("GeoNames (CC BY 4.0)", "Natural Earth", "Two or more independent sources", "by Airwars-like rules"):
        assert words in made


def test_an_incident_of_which_nothing_is_known_still_has_its_page() -> None:
    event, incident = pair(PLAIN, "12 civilians", "were killed")
    bare = Incident(incident.id, incident.claims, incident.documents, "airwars")
    made = page((event, bare))
    assert "place unknown" in made
    assert "date unknown" in made


def test_an_empty_release_says_so(tmp_path: Path) -> None:
    path = write_report(redact([], Policy(), TODAY), tmp_path / "report.html", outlines=())
    assert "This release holds no incident" in path.read_text(encoding="utf-8")


def test_a_long_span_of_time_and_the_whole_world_can_be_drawn() -> None:
    event, incident = pair(PLAIN, "12 civilians", "were killed")
    old, far = When(date(1991, 1, 1), date(1991, 1, 9), "range"), Place("Far", "geonames:3", -41.0, 174.0, 5.0, "NZ")
    grades = [Grade("Weak", "grade 5", incident.claims), None]
    made = page(
        (event, incident),
        (event, replace(incident, when=old, grade=grades[0])),
        (event, replace(incident, where=far, when=When(DAY, None, "day", relation="since"), grade=grades[1])),
    )
    assert made.count("<article") == 3


def test_a_country_is_no_point_on_the_map() -> None:
    event, incident = pair(PLAIN, "12 civilians", "were killed")
    iraq = Place("Iraq", "geonames:99237", 33.0, 44.0, 500.0, "IQ", None, "country")
    made = page((event, replace(incident, where=iraq)))
    assert "<circle class" not in made
    assert "1 of the incidents cannot be placed" in made


def test_an_unknown_number_is_marked_on_the_timeline_and_never_drawn_at_zero() -> None:
    event, incident = pair(PLAIN, "12", "killed")
    whole = page((event, incident), (event, replace(incident, killed=Tolls())))
    timeline = whole.partition('<figure class="timeline">')[2].partition("</figure>")[0]
    assert timeline.count('<text class="unknown"') == 1
    assert timeline.count("<circle") == 1
    assert "? that the number is unknown" in timeline
    assert "? that the number" not in page((event, incident))


def test_a_bar_reaches_from_the_fewest_to_the_most() -> None:
    release = redact([pair(PLAIN, "12", "killed")], Policy(include_unreviewed=True), TODAY)
    (bar,) = draw_timeline(release).bars
    assert bar.high < bar.low < HEIGHT - BOTTOM  # SVG counts downwards
