import os
from hashlib import sha256
from pathlib import Path

import pytest
from gathering import NOW, document, failure, gather

from dubsar.collect import Failure, Limits
from dubsar.model import Document

SENTENCE = "Three people were killed when a house near Mosul was hit on Sunday, residents said."


def test_a_text_file_becomes_a_document_that_proves_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(SENTENCE)
    found = document(path)
    assert (found.text, found.language, found.retrieved) == (SENTENCE, "en", NOW)
    assert found.raw == SENTENCE.encode()
    assert found.sha256 == sha256(SENTENCE.encode()).hexdigest()


def test_a_folder_is_read_through_its_folders_in_sorted_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/y.md", ".hidden.txt", ".git/config.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"{name}: {SENTENCE}")
    texts = [found.text.partition(":")[0] for found in gather(tmp_path) if isinstance(found, Document)]
    assert texts == ["b.txt", "a/y.md", "a/z.txt"]


def test_a_file_of_another_kind_in_a_folder_is_named_and_not_dropped_in_silence(tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    (tmp_path / "report.txt").write_text(SENTENCE)
    photo, report, _ = gather(tmp_path)
    assert isinstance(photo, Failure) and "not read" in photo.reason
    assert isinstance(report, Document)


def test_a_pipe_in_a_folder_does_not_hang_the_reading(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "no ordinary file" in failure(tmp_path).reason


def test_an_empty_folder_is_a_failure(tmp_path: Path) -> None:
    assert "no files" in failure(tmp_path).reason


def test_standard_input_is_read_by_what_it_holds() -> None:
    assert document("-", stdin=SENTENCE.encode()).text == SENTENCE
    assert document("-", stdin=b'{"text": "One line."}\n').text == "One line."
    page = f"<!doctype html><html><body><article><p>{SENTENCE}</p></article></body></html>"
    assert document("-", stdin=page.encode()).text == SENTENCE


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "empty"),
        (b" \n\n ", "empty"),
        (b"PK\x03\x04rest of an archive", "not opened"),
        (b"\x1f\x8brest of an archive", "not opened"),
        (b"\x89PNG\r\n", "PNG image"),
        (b"three\x00people", "NUL"),
        (bytes(range(1, 32)) * 40, "no text in any known encoding"),
        (b"%PDF-1.4 and then rubbish", "damaged"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line_that_says_what_to_do(raw: bytes, words: str, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_bytes(raw)
    reason = failure(tmp_path / "report.txt").reason
    assert words in reason
    assert "\n" not in reason and reason.count(". ") >= 1


def test_a_file_larger_than_the_limit_is_refused_without_reading_all_of_it(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000_000)  # a sparse file: reading it whole would not end
        file.seek(0)
        file.write(SENTENCE.encode())
    assert "larger than 20 MB" in failure(path).reason
    assert "larger than 0.001 MB" in failure("-", stdin=b"a b " * 300, limits=Limits(max_bytes=1_000)).reason


@pytest.mark.parametrize("name", ["nowhere.txt", "a" * 300, "with\x00nul", "\x1b[31m"])
def test_a_name_that_is_no_file_costs_only_itself(name: str, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(f"Published: 2017-03-07\n\n{SENTENCE}")
    bad, good = gather(name, tmp_path / "report.txt")
    assert isinstance(bad, Failure) and bad.name == name
    assert isinstance(good, Document)


def test_a_link_to_a_folder_is_named_and_not_dropped_in_silence(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    inside = tmp_path / "reports"
    inside.mkdir()
    (inside / "old").symlink_to(tmp_path / "elsewhere")
    assert failure(inside).reason.startswith("It is a link to a folder")


def test_a_folder_that_may_not_be_looked_into_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed").mkdir()
    scan = os.scandir

    def guarded(path: str) -> object:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", guarded)
    assert failure(tmp_path).name.endswith("closed")
