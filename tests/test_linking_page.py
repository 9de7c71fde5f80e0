"""The figures of docs/link.md are those that the benchmark measured."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
RENEWED = """
import json, pathlib, sys
from linking_page import renewed
page, rows = (pathlib.Path(each).read_text("utf-8") for each in sys.argv[1:])
sys.stdout.write(renewed(page, json.loads(rows)))
"""


def renewed(page: Path, rows: Path) -> str:
    command = [sys.executable, "-c", RENEWED, str(page), str(rows)]
    made = subprocess.run(command, cwd=ROOT / "benchmarks", capture_output=True, check=True)
    return made.stdout.decode("utf-8").replace("\r\n", "\n")


def test_the_table_of_the_page_is_made_of_what_was_measured() -> None:
    page, rows = ROOT / "docs" / "link.md", ROOT / "docs" / "linking.json"
    assert renewed(page, rows) == page.read_text("utf-8")


def test_another_measurement_makes_another_table(tmp_path: Path) -> None:
    rows = json.loads((ROOT / "docs" / "linking.json").read_text("utf-8"))
    rows[0]["linked"]["own"] = 4321.0
    (tmp_path / "rows.json").write_text(json.dumps(rows), "utf-8")
    assert "4321" in renewed(ROOT / "docs" / "link.md", tmp_path / "rows.json")
