"""Which addresses may be fetched: public ones, over http or https."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

from dubsar.errors import InputError, UnsafeUrl

Address = IPv4Address | IPv6Address
_PORTS = {"http": 80, "https": 443}
_TRANSLATED = ip_network("64:ff9b::/96")  # IPv4 inside IPv6, RFC 6052


@dataclass(frozen=True, slots=True)
class Target:
    """A URL that may be fetched, and the one address at which: a second DNS answer is never asked for."""

    url: str
    scheme: str
    host: str
    port: int
    path: str
    address: str


def is_url(name: str) -> bool:
    """Whether an input is meant as an address (`https://...`, also one of a scheme that is refused), not as a file."""
    return "://" in name[:20]


def check_url(url: str, *, internal_addresses: bool = False) -> Target:
    """Where to fetch `url`; UnsafeUrl when its scheme or one of its host's addresses is not for fetching.

    A host with several addresses must have only public ones, so that no answer is chosen in an attacker's favour.
    """
    parts, host, port = _split(url)
    addresses = _resolve(host, port)
    if not internal_addresses:
        for address in addresses:
            if not is_public(address):
                raise UnsafeUrl(f"{host} is an internal address ({address}), which is not fetched. Name a public page.")
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._") + (
        "?" + quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]") if parts.query else ""
    )
    clean = urlunsplit((parts.scheme, parts.netloc, parts.path, parts.query, ""))
    return Target(clean, parts.scheme, host, port, path, str(addresses[0]))


def is_public(address: Address) -> bool:
    """Whether an address is one of the open internet: not loopback, private, link-local, multicast or reserved.

    IPv4 addresses that are wrapped in IPv6 (mapped, 6to4, NAT64) are judged as the IPv4 address that they are.
    """
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address in _TRANSLATED:
            inner = IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast and not address.is_reserved


def _split(url: str) -> tuple[SplitResult, str, int]:
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
        ascii_host = host.encode("idna").decode("ascii") if host and not host.isascii() else host
    except ValueError as error:
        raise UnsafeUrl("It is no URL that can be read. Check its spelling.") from error
    if parts.scheme not in _PORTS:
        raise UnsafeUrl(
            f"Addresses of the kind {parts.scheme}:// are not fetched. Use http or https, or save the page."
        )
    if not ascii_host:
        raise UnsafeUrl("The URL names no host. Check its spelling.")
    if parts.username or parts.password:
        raise UnsafeUrl(
            "The URL holds a user name or password, which would be recorded. Save the page and read the file."
        )
    return parts, ascii_host, port or _PORTS[parts.scheme]


def _resolve(host: str, port: int) -> list[Address]:
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise InputError(f"The host {host} cannot be found. Check the spelling and the connection.") from error
    return [ip_address(str(answer[4][0]).split("%")[0]) for answer in answers]
