import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.collect.decode import decode, refuse_unwritable
from dubsar.errors import InputError

ENGLISH = "“Three people were killed” – the ministry’s spokesman said."
ARABIC = "قتل ثلاثة مدنيين في غارة جوية على حي سكني في مدينة الموصل يوم الأحد بحسب مصادر محلية وشهود عيان"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_english_is_read_in_the_encodings_of_pages(encoding: str) -> None:
    assert decode(ENGLISH.encode(encoding)) == ENGLISH


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1256"])
def test_arabic_is_read_in_the_encodings_of_pages(encoding: str) -> None:
    assert decode(ARABIC.encode(encoding)) == ARABIC


def test_what_the_sender_says_decides_where_utf8_does_not_fit() -> None:
    assert decode("Čapljina".encode("cp1250"), "windows-1250") == "Čapljina"


@pytest.mark.parametrize("charset", ["x-no-such-thing", "undefined", "idna", "zlib", "rot13", "utf-16"])
def test_a_charset_that_does_not_fit_is_passed_over(charset: str) -> None:
    assert decode("a naïve man".encode("cp1252"), charset) == "a naïve man"


def test_line_ends_become_one_character_and_nothing_else_is_changed() -> None:
    assert decode(b"one\r\ntwo\rthree\n") == "one\ntwo\nthree\n"
    assert decode("zero\u200bwidth \u202eturned\x0b".encode()) == "zero\u200bwidth \u202eturned\x0b"


@pytest.mark.parametrize("text", ["with\x00nul", "half \ud800 a pair"])
def test_what_no_database_can_keep_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        refuse_unwritable(text)


@given(st.binary(max_size=300))
def test_any_bytes_give_text_without_nul_or_an_input_error(raw: bytes) -> None:
    try:
        text = decode(raw)
    except InputError:
        return
    assert "\x00" not in text and "\r" not in text
    text.encode("utf-8")
