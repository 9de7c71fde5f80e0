"""Numbers of reports are no evidence of an incident: no policy lets them out."""

from __future__ import annotations

import pytest

from dubsar.errors import ReleaseRefused
from dubsar.model import Caseload, Count, Span
from dubsar.publish.evidence import supports
from dubsar.publish.policy import Policy


def test_a_caseload_is_never_quoted() -> None:
    claim = Caseload(document="d:1", span=Span(0, 4, "text"), closed=Count.exactly(3))
    assert supports(claim, Policy(), recent=False) is None
    with pytest.raises(ReleaseRefused, match="caseload"):
        Policy(kinds=("harm", "caseload"))
