"""Capture: the bytes of one input before they are read, and what collecting can say of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Kind = Literal["plain", "html", "jsonl", "json", "pdf"]
KINDS = ".txt .md .html .htm .xhtml .jsonl .ndjson .json .pdf"


@dataclass(frozen=True)
class Capture:
    """One input as it came. `name` is what the user calls it, `charset` what its sender said of its encoding."""

    name: str
    raw: bytes
    kind: Kind
    url: str | None = None
    charset: str | None = None

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.raw).hexdigest()


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be read: it costs only itself. `reason` says what is wrong and what to do."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What a user should know of an input that was read all the same ("no publication date")."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Limits:
    """What one input may cost. `internal_addresses` lets a URL point into a private network: for tests only."""

    max_bytes: int = 20_000_000
    seconds: float = 30.0
    redirects: int = 5
    pdf_pages: int = 2_000
    internal_addresses: bool = False

    @property
    def megabytes(self) -> str:
        return f"{self.max_bytes / 1_000_000:g} MB"


DEFAULT_LIMITS = Limits()
