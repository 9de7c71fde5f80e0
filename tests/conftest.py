"""What every test may ask for: one Reader, because loading the language model and the gazetteer takes a second.

Property tests draw the same examples on every run and have no deadline, so that neither chance nor a busy machine
fails them.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import settings

import dubsar
from dubsar import cli
from dubsar.ground.gazetteer import Gazetteer
from running import REPORT, Ran, Run

settings.register_profile("dubsar", deadline=None, derandomize=True, max_examples=60)
settings.load_profile("dubsar")


@pytest.fixture(scope="session")
def reader() -> dubsar.Reader:
    return dubsar.Reader()


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `dubsar` with arguments in a folder of its own, which holds one report."""
    Gazetteer.load()  # a machine that never built it would say so on stderr
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DUBSAR_LEDGER", raising=False)
    (tmp_path / "report.txt").write_text(REPORT)

    def call(*args: str | Path) -> Ran:
        monkeypatch.setattr(sys, "argv", ["dubsar", *map(str, args)])
        code = 0
        try:
            cli.main()
        except SystemExit as stop:
            code = int(stop.code or 0)
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return call
