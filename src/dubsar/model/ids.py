"""Ids that depend on content alone: the same on every run, machine and version of Python."""

import hashlib
import json
from typing import Any

LENGTH = 20


def stable_id(prefix: str, *parts: Any) -> str:
    """`prefix:` and 20 hexadecimal digits (80 bits) of the SHA-256 of the parts as canonical JSON.

    >>> stable_id("d", "a text", None) == stable_id("d", "a text", None)
    True
    """
    canonical = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return f"{prefix}:{hashlib.sha256(canonical.encode('utf-8', 'surrogatepass')).hexdigest()[:LENGTH]}"
