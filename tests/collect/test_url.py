import socket
from ipaddress import ip_address

import pytest

from dubsar.collect.url import check_url, is_public, is_url
from dubsar.errors import InputError, UnsafeUrl


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.1",
        "172.16.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:db8::1",
    ],
)
def test_addresses_that_are_not_of_the_open_internet_are_internal(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:8.8.8.8"])
def test_public_addresses_are_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost:8080/admin",
        "http://[::1]/",
        "http://2130706433/",
        "file:///etc/passwd",
        "ftp://news.example/report",
        "http://user:word@127.0.0.1/",
        "http:///no-host",
        "http://[broken/",
        "http://127.0.0.1:notaport/",
    ],
)
def test_what_must_not_be_fetched_is_refused(url: str) -> None:
    with pytest.raises(UnsafeUrl):
        check_url(url)


def test_a_host_with_one_internal_address_is_refused_whatever_its_others_are(monkeypatch: pytest.MonkeyPatch) -> None:
    def answers(*_: object, **__: object) -> list[object]:
        return [(2, 1, 6, "", (address, 80)) for address in ("93.184.215.14", "10.0.0.7")]

    monkeypatch.setattr(socket, "getaddrinfo", answers)
    with pytest.raises(UnsafeUrl, match=r"10\.0\.0\.7"):
        check_url("http://news.example/")


def test_the_address_that_was_checked_is_the_one_that_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(2, 1, 6, "", ("93.184.215.14", 443))])
    target = check_url("https://news.example/a b?q=1#top")
    assert (target.address, target.host, target.port) == ("93.184.215.14", "news.example", 443)
    assert (target.path, target.url) == ("/a%20b?q=1", "https://news.example/a b?q=1")


def test_a_host_that_cannot_be_found_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(*_: object, **__: object) -> list[object]:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", nothing)
    with pytest.raises(InputError, match="cannot be found"):
        check_url("http://news.example/")


def test_a_path_is_no_url() -> None:
    assert is_url("https://news.example/") and is_url("file:///etc/passwd")
    assert not is_url("reports/2017-03-07.txt") and not is_url("-")
