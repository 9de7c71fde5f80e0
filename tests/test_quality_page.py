"""make quality: a task that fails is a row that says so, and what was measured before stays."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

QUALITY = Path(__file__).parent.parent / "benchmarks" / "quality.py"
SCORER = """
import json, sys
task = sys.argv[1]
if task == "places":
    raise ValueError("no | places in " + __file__)
print("# 2 documents, 100 words, 0.5 s, 200 words/s", file=sys.stderr)
print(json.dumps({"task": task, "documents": 2, "found": {"P": 50.0, "R": 25.0, "F1": 33.3, "n": 4}, "lost": {"n": 3}}))
"""


def measure(folder: Path, *tasks: str) -> subprocess.CompletedProcess[str]:
    (folder / "score.py").write_text(SCORER, "utf8")
    command = [sys.executable, str(QUALITY), str(folder), "--out", str(folder), "--tasks", *tasks]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_failed_task_is_a_row_and_the_others_are_measured(tmp_path: Path) -> None:
    assert measure(tmp_path, "places", "dates").returncode == 1
    page = (tmp_path / "quality.md").read_text("utf8")
    assert "| dates | 2 | found | F1 33.3 (P 50.0, R 25.0) | 4 | 200 |" in page
    assert "|  |  | lost | 3 | – |  |" in page
    assert "| places | – | **failed**: ValueError: no \\| places in .../score.py |" in page
    assert "do not edit" in page and str(tmp_path) not in page


def test_only_the_tasks_asked_for_are_measured_anew(tmp_path: Path) -> None:
    kept = {"tasks": {"seed": {"failed": "before", "date": "2031-05-06", "command": "c", "reader": "r"}}}
    (tmp_path / "quality.json").write_text(json.dumps(kept), "utf8")
    assert measure(tmp_path, "dates").returncode == 0
    rows = json.loads((tmp_path / "quality.json").read_text("utf8"))["tasks"]
    assert list(rows) == ["seed", "dates"]
    assert rows["seed"] == kept["tasks"]["seed"]
    assert rows["dates"]["words"] == {"words": 100, "seconds": 0.5, "per_second": 200}


def test_a_folder_without_a_scorer_is_refused_in_one_sentence(tmp_path: Path) -> None:
    ran = subprocess.run([sys.executable, str(QUALITY), str(tmp_path)], capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert "no score.py" in ran.stderr
