"""benchmarks/gate.py: what the gate loses is named, and fails the run."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

GATE = Path(__file__).parent.parent / "benchmarks" / "gate.py"
TEXT = "Two people died in Hit. The well of the village ran dry. Five were hurt."


def measure(folder: Path, *sentences: str) -> subprocess.CompletedProcess[str]:
    """What the benchmark says when these sentences of the text are coded as claims."""
    places = [(TEXT.index(sentence), TEXT.index(sentence) + len(sentence)) for sentence in sentences]
    row = {"text": TEXT, "gold": {"claims": [{"start": start, "end": end} for start, end in places]}}
    (folder / "coded.jsonl").write_text(json.dumps(row) + "\n", "utf8")
    command = [sys.executable, str(GATE), str(folder / "coded.jsonl")]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_sentences_that_pass_are_counted(tmp_path: Path) -> None:
    ran = measure(tmp_path, "Two people died in Hit.", "Five were hurt.")
    assert ran.returncode == 0
    assert ran.stdout.startswith("2 of 2 sentences with a coded claim pass")
    assert "2 of 3 sentences pass" in ran.stdout


def test_a_sentence_that_is_lost_is_named_and_fails(tmp_path: Path) -> None:
    ran = measure(tmp_path, "Two people died in Hit.", "The well of the village ran dry.")
    assert ran.returncode == 1
    assert "lost: The well of the village ran dry." in ran.stdout
