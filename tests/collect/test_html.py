from datetime import date
from pathlib import Path

import pytest
from gathering import document, failure

from dubsar.collect.html import _holds_a_sentence

HEAD = """<html lang="en"><head><meta charset="utf-8"><title>Eleven killed in Hawija | Levant Courier</title>
<meta property="og:title" content="Eleven killed in Hawija"><meta property="og:site_name" content="Levant Courier">
<meta name="author" content="Jane Q. Public"><meta property="article:published_time" content="2017-03-06T10:00:00Z">
</head>"""
BODY = """<body><nav><a href="/">Home</a><a href="/sport">Sport</a></nav><article><h1>Eleven killed in Hawija</h1>
<p>At least 11 civilians were killed on Sunday when a market in Hawija was bombed, residents told this paper.</p>
<p>The coalition said that it would look into the report as it does with every such report.</p></article>
<aside><h3>Read also</h3><a href="/x">Ten dead in bus crash</a></aside>
<footer>All rights reserved.</footer></body></html>"""


def test_the_article_is_read_without_what_stands_round_it(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(HEAD + BODY)
    text = document(tmp_path / "page.html").text
    assert text.startswith("Eleven killed in Hawija\n")
    assert "11 civilians" in text and "look into the report" in text
    for boilerplate in ("Home", "Sport", "Read also", "bus crash", "rights reserved", "Jane"):
        assert boilerplate not in text


def test_title_publisher_and_date_are_those_that_the_page_states(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(HEAD + BODY)
    found = document(tmp_path / "page.html")
    assert (found.title, found.publisher, found.published) == (
        "Eleven killed in Hawija",
        "Levant Courier",
        date(2017, 3, 6),
    )


def test_no_date_is_dug_out_of_the_running_text(tmp_path: Path) -> None:
    text = BODY.replace("on Sunday", "on March 2, 2017,")
    (tmp_path / "page.html").write_text(f"<html><head><title>Eleven killed in Hawija</title></head>{text}")
    assert document(tmp_path / "page.html").published is None


def test_the_encoding_that_a_page_names_is_believed_where_utf8_does_not_fit(tmp_path: Path) -> None:
    page = (HEAD + BODY).replace('charset="utf-8"', 'charset="iso-8859-9"').replace("this paper", "Çağrı Şahin")
    (tmp_path / "page.html").write_bytes(page.encode("iso-8859-9"))
    assert "Çağrı Şahin" in document(tmp_path / "page.html").text


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><ul>" + "<li><a href='/'>Front page</a></li>" * 40 + "</ul></body></html>",
        "<html></html>",
        "<div>" * 20_000 + "Three people were killed in the town on Sunday.",
        "<" * 50_000,
        "no page at all",
    ],
)
def test_a_page_without_an_article_is_refused(page: str, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(page)
    assert "No article" in failure(tmp_path / "page.html").reason


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Home · World · Sport", False),
        ("At least 11 people were killed. Read on", True),
        ("Four words stand here.", False),
        ("No stop in this line of words\n. In the next.", False),
        ("قتل أحد عشر شخصا في السوق؟", True),
        ("=charset" * 60_000, False),
    ],
)
def test_a_sentence_has_five_words_and_a_stop(text: str, holds: bool) -> None:
    assert _holds_a_sentence(text) is holds
