"""Collecting: bytes, files, folders, pages and JSON lines become documents."""

from dubsar.collect.capture import DEFAULT_LIMITS, Failure, Limits, Remark
from dubsar.collect.documents import collect, utc_now

__all__ = ["DEFAULT_LIMITS", "Failure", "Limits", "Remark", "collect", "utc_now"]
