"""What every test may ask for: one Reader, because loading the language model and the gazetteer takes a second."""

from __future__ import annotations

import pytest

import dubsar


@pytest.fixture(scope="session")
def reader() -> dubsar.Reader:
    return dubsar.Reader()
