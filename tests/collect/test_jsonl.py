import json
from pathlib import Path

from gathering import document, failure, gather

from dubsar.collect import Failure, Limits
from dubsar.model import Document


def line(text: str = "Three people were killed.", **fields: object) -> str:
    return json.dumps({"text": text, "published": "2017-03-07", **fields})


def test_a_broken_line_is_named_by_its_number_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_text("\n".join([line(), '{"text": "cut off', "", line("Four people were killed.")]))
    first, broken, last = gather(path)
    assert isinstance(first, Document) and isinstance(last, Document)
    assert isinstance(broken, Failure) and broken.name == f"{path}:2"
    assert "broken JSON" in broken.reason and "column" in broken.reason


def test_every_field_of_a_document_can_be_given() -> None:
    fields = {"title": "T", "publisher": "P", "url": "https://p.example/", "language": "en", "protection": "internal"}
    found = document("-", stdin=line(**fields).encode())
    assert {key: getattr(found, key) for key in fields} == fields


def test_a_text_is_taken_as_it_stands() -> None:
    text = "\n Two spaces  \u200band a tab\t\x0b\n"
    assert document("-", stdin=line(text, title="T").encode()).text == text


def test_lines_that_are_no_documents_fail_alone() -> None:
    lines = [
        '{"text": "Good."}',
        "[1]",
        '{"text": 5}',
        '{"title": "no text"}',
        line("nul \x00"),
        '{"text": "half \\ud800"}',
        line(published=20170307),
        line(protection="secret"),
        "[" * 100_000,
        '{"text": "x", "n": ' + "9" * 5_000 + "}",
    ]
    found = [each for each in gather("-", stdin="\n".join(lines).encode()) if isinstance(each, Failure | Document)]
    assert isinstance(found[0], Document)
    assert [each.name for each in found[1:] if isinstance(each, Failure)] == [
        f"standard input:{number}" for number in range(2, len(lines) + 1)
    ]


def test_a_line_that_is_not_utf8_is_refused() -> None:
    found = gather("-", stdin=line().encode() + b'\n{"text": "caf\xe9"}\n')
    assert isinstance(found[1], Failure) and "UTF-8" in found[1].reason


def test_a_file_of_lines_may_be_longer_than_one_document_and_a_line_may_not() -> None:
    limits = Limits(max_bytes=6_000)
    lines = [line("Short. " * 200) for _ in range(20)]
    lines[3] = line("Long. " * 3_000)
    found = [each for each in gather("-", stdin="\n".join(lines).encode(), limits=limits) if not hasattr(each, "zone")]
    assert [isinstance(each, Document) for each in found] == [number != 3 for number in range(20)]


def test_the_raw_bytes_of_a_document_are_its_line() -> None:
    lines = [line("One."), line("Two.")]
    found = gather("-", stdin="\r\n".join(lines).encode())
    assert [each.raw for each in found if isinstance(each, Document)] == [each.encode() for each in lines]


def test_a_misspelt_key_of_protection_is_refused_and_never_read_as_public() -> None:
    (found,) = gather("-", stdin=line(Protection="sealed").encode())
    assert isinstance(found, Failure) and "protection" in found.reason


def test_a_json_file_is_one_document_or_a_list_of_them_or_lines(tmp_path: Path) -> None:
    one, many, lines = (tmp_path / f"{name}.json" for name in ("one", "many", "lines"))
    one.write_text(json.dumps({"text": "One died.", "published": "2017-03-07"}, indent=2))
    assert document(one).text == "One died."
    many.write_text(json.dumps([{"text": "Two."}, {"title": "no text"}, {"text": "half \ud800"}, {"text": "Three."}]))
    found = [each for each in gather(many) if isinstance(each, Failure | Document)]
    assert [each.text if isinstance(each, Document) else each.name for each in found] == [
        "Two.",
        f"{many}:2",
        f"{many}:3",
        "Three.",
    ]
    lines.write_text(f"{line('Four.')}\n{line('Five.')}")
    assert [each.text for each in gather(lines) if isinstance(each, Document)] == ["Four.", "Five."]


def test_a_json_list_without_documents_or_too_deep_is_a_failure(tmp_path: Path) -> None:
    for text, reason in (("[]", "empty list"), ("[" * 100_000, "too deep"), ('["a"]', "no object")):
        (tmp_path / "a.json").write_text(text)
        assert reason in failure(tmp_path / "a.json").reason
