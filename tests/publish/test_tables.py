"""CSV: rows that a spreadsheet opens without running them."""

import csv
from pathlib import Path

import pytest
from release_building import TODAY, document, event_of, harm, incident_of, pair

from dubsar.errors import InputError
from dubsar.publish.policy import Policy
from dubsar.publish.redact import redact
from dubsar.publish.tables import COLUMNS, harmless, write_csv, write_evidence_csv

PLAIN = "The monitor said that 12 civilians were killed when jets bombed Tel Afar."


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "  =", "＝"])
def test_text_that_begins_like_a_formula_gets_an_apostrophe(start: str) -> None:
    assert harmless(f"{start}cmd()") == f"'{start}cmd()"


def test_numbers_and_plain_text_stay() -> None:
    assert [harmless(cell) for cell in (-3.5, "a=b", None, 0)] == [-3.5, "a=b", None, 0]


def test_a_row_says_whose_rules_it_follows_and_whether_it_was_reviewed(tmp_path: Path) -> None:
    release = redact([pair(PLAIN, "12 civilians", "were killed")], Policy(), TODAY)
    (row,) = read(write_csv(release, tmp_path / "incidents.csv"))
    assert tuple(row) == COLUMNS
    expected = {"rules": "by Airwars-like rules", "review": "signed", "killed_min": "11", "killed_max": "14"}
    assert expected.items() <= row.items()
    assert (row["killed_open"], row["children_killed_min"], row["injured_min"]) == ("yes", "", "")


def test_a_publisher_cannot_smuggle_in_a_formula(tmp_path: Path) -> None:
    source = document(PLAIN, publisher="=HYPERLINK(1)")
    event = event_of((source,), (harm(source, PLAIN, "12 civilians", "were killed"),))
    release = redact([(event, incident_of(event))], Policy(), TODAY)
    (row,) = read(write_csv(release, tmp_path / "incidents.csv"))
    assert row["sources"].startswith("'=")


def test_each_quotation_is_a_row_with_its_words_marked(tmp_path: Path) -> None:
    release = redact([pair(PLAIN, "12 civilians", "were killed")], Policy(), TODAY)
    (row,) = read(write_evidence_csv(release, tmp_path / "evidence.csv"))
    assert "⟦12 civilians⟧ were killed" in row["quote"]


def test_a_place_that_cannot_be_written_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    release = redact([], Policy(), TODAY)
    with pytest.raises(InputError, match="cannot be written"):
        write_csv(release, tmp_path / "file" / "incidents.csv")
