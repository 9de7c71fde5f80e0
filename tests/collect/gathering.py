"""What the tests of collecting share: a fixed clock, and both streams of results."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from dubsar.collect import DEFAULT_LIMITS, Failure, Limits, Remark, collect
from dubsar.model import Document

NOW = datetime(2017, 3, 8, 12, tzinfo=UTC)


def gather(
    *inputs: str | Path, limits: Limits = DEFAULT_LIMITS, stdin: bytes = b""
) -> list[Document | Failure | Remark]:
    """Everything that collecting says of these inputs, remarks last."""
    remarks: list[Remark] = []
    found = list(collect(map(str, inputs), now=lambda: NOW, limits=limits, remark=remarks.append, stdin=BytesIO(stdin)))
    return [*found, *remarks]


def document(*inputs: str | Path, limits: Limits = DEFAULT_LIMITS, stdin: bytes = b"") -> Document:
    """The first thing found, which must be a document."""
    found = gather(*inputs, limits=limits, stdin=stdin)[0]
    assert isinstance(found, Document), found
    return found


def failure(*inputs: str | Path, limits: Limits = DEFAULT_LIMITS, stdin: bytes = b"") -> Failure:
    """The only thing found, which must be a failure."""
    (found,) = gather(*inputs, limits=limits, stdin=stdin)
    assert isinstance(found, Failure), found
    return found
