from datetime import date
from pathlib import Path

import pytest
from gathering import document, gather

from dubsar.collect import Failure, Remark
from dubsar.collect.plain import split_front_matter

BODY = "At least 11 civilians were killed on Sunday, residents said."
FRONT = "Title: Eleven killed in Hawija\nPublisher: Levant Courier\nPublished: 2017-03-07\nURL: https://lc.example/1\n"


def test_front_matter_says_what_the_report_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{FRONT}Language: EN-gb\n\n{BODY}")
    found = document(tmp_path / "a.txt")
    assert found.title == "Eleven killed in Hawija"
    assert (found.publisher, found.published, found.url) == ("Levant Courier", date(2017, 3, 7), "https://lc.example/1")
    assert found.language == "en"


def test_the_title_is_the_first_line_of_the_text_so_that_its_words_can_be_quoted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{FRONT}\n{BODY}")
    assert document(tmp_path / "a.txt").text == f"Eleven killed in Hawija\n\n{BODY}"
    (tmp_path / "b.txt").write_text(f"{FRONT}\nEleven  killed in Hawija\n\n{BODY}")
    assert document(tmp_path / "b.txt").text == f"Eleven  killed in Hawija\n\n{BODY}"


def test_a_first_line_with_a_colon_is_text() -> None:
    for text in (
        "Update: four more bodies were found.\n\nThe search goes on.",
        "Title: a\nSecond line\n\nBody",
        "No end",
    ):
        assert split_front_matter(text) == ({}, text)


def test_a_missing_date_is_remarked_and_stays_unknown(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    found, remark = gather(tmp_path / "a.txt")
    assert not isinstance(found, Failure | Remark) and found.published is None
    assert isinstance(remark, Remark) and "no publication date" in remark.reason


def test_a_date_in_the_future_is_refused_and_the_report_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Published: 2017-03-10\n\n{BODY}")
    found, remark = gather(tmp_path / "a.txt")
    assert not isinstance(found, Failure | Remark) and found.published is None
    assert isinstance(remark, Remark) and "2017-03-10 lies in the future" in remark.reason


def test_a_page_of_tomorrow_in_its_own_time_zone_is_of_today(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Published: 2017-03-09\n\n{BODY}")
    assert document(tmp_path / "a.txt").published == date(2017, 3, 9)


def test_a_date_that_can_be_read_two_ways_is_not_guessed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Published: 7/3/2017\n\n{BODY}")
    found, remark = gather(tmp_path / "a.txt")
    assert not isinstance(found, Failure | Remark) and found.published is None
    assert isinstance(remark, Remark) and "yyyy-mm-dd" in remark.reason


def test_a_protection_level_that_is_not_known_is_never_read_as_public(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Protection: secret\n\n{BODY}")
    (found,) = gather(tmp_path / "a.txt")
    assert isinstance(found, Failure) and "public, internal or sealed" in found.reason
    (tmp_path / "a.txt").write_text(f"Protection: Sealed\n\n{BODY}")
    assert document(tmp_path / "a.txt").protection == "sealed"


@pytest.mark.parametrize("head", ["Author: Noor\nProtection: sealed\n", "---\nprotection: internal\n---\n"])
def test_protection_asked_for_among_lines_that_are_no_fields_is_refused_and_never_lost(
    head: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"{head}\nThree people were killed in the town on Friday.\n")
    (found,) = gather(path)
    assert isinstance(found, Failure) and "public" in found.reason


def test_a_sentence_that_speaks_of_protection_is_text() -> None:
    text = "Protection: the town asks for more of it.\nThree were killed."
    assert split_front_matter(text) == ({}, text)
