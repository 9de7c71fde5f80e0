from io import BytesIO
from pathlib import Path

from gathering import document, failure
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from dubsar.collect import Limits
from dubsar.collect.pdf import unwrap

LINES = ("At least eleven civilians were killed on Sunday in the", "town of Hawija, residents said.")


def pdf(*lines: str, pages: int = 1, password: str | None = None) -> bytes:
    """A PDF that prints these lines on each page, or nothing."""
    writer = PdfWriter()
    for _ in range(pages):
        page = writer.add_blank_page(600, 800)
        if lines:
            stream = DecodedStreamObject()
            printed = " ".join(f"({each}) Tj 0 -14 Td" for each in lines)
            stream.set_data(f"BT /F1 12 Tf 50 700 Td {printed} ET".encode())
            font = DictionaryObject({NameObject("/Type"): NameObject("/Font")})
            font.update(
                {NameObject("/Subtype"): NameObject("/Type1"), NameObject("/BaseFont"): NameObject("/Helvetica")}
            )
            fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
            page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
            page[NameObject("/Contents")] = writer._add_object(stream)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def test_the_text_of_a_pdf_is_read_whatever_the_file_is_called(tmp_path: Path) -> None:
    (tmp_path / "report.bin").write_bytes(pdf(*LINES))
    found = document(tmp_path / "report.bin")
    assert found.text == " ".join(LINES)
    assert found.published is None


def test_a_pdf_of_pictures_needs_ocr(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(pdf())
    assert "OCR" in failure(tmp_path / "scan.pdf").reason


def test_a_locked_or_broken_or_endless_pdf_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(*LINES, password="secret"))
    assert "password" in failure(tmp_path / "a.pdf").reason
    (tmp_path / "a.pdf").write_bytes(pdf(*LINES, password="secret").replace(b"/Standard", b"/Elsewise"))
    assert "damaged" in failure(tmp_path / "a.pdf").reason
    (tmp_path / "a.pdf").write_bytes(pdf(*LINES)[:300])
    assert "damaged" in failure(tmp_path / "a.pdf").reason
    (tmp_path / "a.pdf").write_bytes(pdf(*LINES, pages=3))
    assert "more than 2 pages" in failure(tmp_path / "a.pdf", limits=Limits(pdf_pages=2)).reason


def test_a_printed_line_runs_on_and_a_bullet_or_a_heading_does_not() -> None:
    page = (
        "STRIKES IN IRAQ\nNear Mosul, three strikes engaged one ISIS tactical\nunit and wrecked a vehicle-\n"
        "borne bomb.\n- Near Hit, one."
    )
    assert unwrap(page).split("\n") == [
        "STRIKES IN IRAQ",
        "Near Mosul, three strikes engaged one ISIS tactical unit and wrecked a vehicle-",
        "borne bomb.",
        "- Near Hit, one.",
    ]
