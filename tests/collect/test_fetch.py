"""Against a server on this machine, with the check of addresses switched off by its explicit argument."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest
from gathering import document, failure

from dubsar.collect import Limits

HERE = Limits(internal_addresses=True, seconds=5.0, redirects=2, max_bytes=5_000)
SENTENCE = b"Three people were killed when a house near Mosul was hit on Sunday, residents said."
stop = Event()


class Site(BaseHTTPRequestHandler):
    """A few pages, each with one habit."""

    def do_GET(self) -> None:
        page = self.path.strip("/").partition("/")[0]
        getattr(self, f"page_{page}", self.page_missing)()

    def page_report(self) -> None:
        self.answer(200, SENTENCE, "text/plain; charset=utf-8")

    def page_old(self) -> None:
        self.answer(200, "“Three people were killed” – a clerk said.".encode("cp1252"), "text/plain; charset=cp1252")

    def page_missing(self) -> None:
        self.answer(404, b"nothing here", "text/plain")

    def page_moved(self) -> None:
        self.answer(302, b"", "text/plain", to="/report")

    def page_round(self) -> None:
        self.answer(302, b"", "text/plain", to="/round/")

    def page_inside(self) -> None:
        self.answer(302, b"", "text/plain", to="file:///etc/passwd")

    def page_large(self) -> None:
        self.answer(200, b"a b c. " * 1_000, "text/plain")

    def page_packed(self) -> None:
        self.answer(200, b"\x1f\x8b...", "text/plain", packed="gzip")

    def page_short(self) -> None:
        self.answer(200, SENTENCE, "text/plain", length=len(SENTENCE) + 10)

    def page_drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        while not stop.wait(0.05):
            try:
                self.wfile.write(b"a")
            except OSError:
                return

    def answer(
        self, status: int, body: bytes, kind: str, *, length: int = 0, to: str | None = None, packed: str | None = None
    ) -> None:
        self.send_response(status)
        headers = {"Content-Type": kind, "Content-Length": str(length or len(body))}
        headers |= {name: value for name, value in (("Location", to), ("Content-Encoding", packed)) if value}
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        return


@contextmanager
def serving() -> Iterator[Callable[[str], str]]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield lambda page: f"http://127.0.0.1:{server.server_port}/{page}"
    finally:
        stop.set()
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def at() -> Iterator[Callable[[str], str]]:
    with serving() as address:
        yield address


def test_a_page_is_read_and_knows_its_address(at: Callable[[str], str]) -> None:
    found = document(at("report"), limits=HERE)
    assert found.text == SENTENCE.decode()
    assert found.url == at("report")


def test_a_redirect_is_followed_and_the_last_address_kept(at: Callable[[str], str]) -> None:
    assert document(at("moved"), limits=HERE).url == at("report")


def test_the_charset_of_the_server_is_believed(at: Callable[[str], str]) -> None:
    assert document(at("old"), limits=HERE).text == "“Three people were killed” – a clerk said."


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("nowhere", "answers 404"),
        ("round", "redirects more than 2 times"),
        ("inside", "not fetched"),
        ("large", "larger than"),
        ("packed", "packed"),
        ("short", "cannot be fetched|broke off"),
    ],
)
def test_what_cannot_be_had_says_why(page: str, words: str, at: Callable[[str], str]) -> None:
    reason = failure(at(page), limits=HERE).reason
    assert any(each in reason for each in words.split("|")), reason


def test_a_server_that_drips_is_hung_up_on(at: Callable[[str], str]) -> None:
    limits = Limits(internal_addresses=True, seconds=0.3)
    assert "Try again" in failure(at("drip"), limits=limits).reason


def test_a_port_where_nobody_listens_is_one_clear_line() -> None:
    assert "cannot be fetched" in failure("http://127.0.0.1:9/", limits=HERE).reason


def test_without_the_explicit_argument_this_machine_is_not_fetched(at: Callable[[str], str]) -> None:
    assert "internal address" in failure(at("report")).reason
