"""What every test may ask for: one Reader, because loading the language model and the gazetteer takes a second.

Property tests draw the same examples on every run and have no deadline, so that neither chance nor a busy machine
fails them.
"""

from __future__ import annotations

import pytest
from hypothesis import settings

import dubsar

settings.register_profile("dubsar", deadline=None, derandomize=True, max_examples=60)
settings.load_profile("dubsar")


@pytest.fixture(scope="session")
def reader() -> dubsar.Reader:
    return dubsar.Reader()
