"""Fetch one page: checked at every redirect, from the address that was checked, within a size and a time."""

from __future__ import annotations

import socket
import ssl
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from threading import Event, Timer
from urllib.parse import urljoin

from dubsar.collect.capture import Limits
from dubsar.collect.url import Target, check_url
from dubsar.errors import InputError

_REDIRECTS = {301, 302, 303, 307, 308}
_HEADERS = {
    "User-Agent": "dubsar (reads reports for casualty recording)",
    "Accept": "text/html,application/xhtml+xml,text/plain,application/pdf;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "identity",  # nothing is unpacked, so nothing can blow up on unpacking
}


@dataclass(frozen=True, slots=True)
class Page:
    """What came: `url` is the last one after redirects, `media_type` and `charset` what the server says of it."""

    url: str
    body: bytes
    media_type: str
    charset: str | None


def fetch(url: str, limits: Limits) -> Page:
    """The page at `url`; InputError (UnsafeUrl for a refused address) says in one line why there is none.

    Proxies of the environment are not used: a proxy would look the host up again, behind the check.
    """
    for _ in range(limits.redirects + 1):
        target = check_url(url, internal_addresses=limits.internal_addresses)
        try:
            found = _get(target, limits)
        except (OSError, HTTPException, ValueError) as error:
            raise InputError(
                f"The page cannot be fetched ({_words(error)}). Try again, or save it and read the file."
            ) from error
        if isinstance(found, Page):
            return found
        url = urljoin(target.url, found)
    raise InputError(f"The page redirects more than {limits.redirects} times. Name the page that it leads to.")


def _get(target: Target, limits: Limits) -> Page | str:
    """One request: the page, or the place that it redirects to. The watchdog ends a server that drips."""
    with closing(_connect(target, limits.seconds)) as connection:
        late = Event()
        watchdog = Timer(limits.seconds, _hang_up, (connection.sock, late))
        watchdog.daemon = True
        watchdog.start()
        try:
            connection.request("GET", target.path, headers=_HEADERS)
            response = connection.getresponse()
            location = response.getheader("Location")
            if response.status in _REDIRECTS and location:
                return location
            page = _page(target, response, limits)
            if late.is_set():
                raise TimeoutError  # a page without a stated length would else seem whole
            return page
        finally:
            watchdog.cancel()


def _connect(target: Target, seconds: float) -> HTTPConnection:
    """A connection to the checked address, under the host's own name (for its certificate and its Host header)."""
    sock = socket.create_connection((target.address, target.port), timeout=seconds)
    if target.scheme == "http":
        connection = HTTPConnection(target.host, target.port)
    else:
        context = ssl.create_default_context()
        sock = context.wrap_socket(sock, server_hostname=target.host)
        connection = HTTPSConnection(target.host, target.port, context=context)
    connection.sock = sock
    return connection


def _page(target: Target, response: HTTPResponse, limits: Limits) -> Page:
    if response.status != 200:
        raise InputError(
            f"The server answers {response.status} {response.reason}. Check the address, or save the page."
        )
    if (response.getheader("Content-Encoding") or "identity").lower() != "identity":
        raise InputError("The server sends the page packed only. Save it with a browser and read the file.")
    body = response.read(limits.max_bytes + 1)
    if len(body) > limits.max_bytes:
        raise InputError(f"The page is larger than {limits.megabytes}. Save the part that you need and read the file.")
    if response.length:
        raise InputError("The page broke off before its end. Try again, or save it and read the file.")
    headers = response.headers
    return Page(target.url, body, headers.get_content_type(), headers.get_content_charset())


def _hang_up(sock: socket.socket, late: Event) -> None:
    late.set()
    try:
        sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # already closed


def _words(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "no answer in time"
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return str(reason).split("\n")[0][:120]
