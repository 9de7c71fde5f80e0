"""Measures every reading task on coded data that other people made, and writes docs/quality.md and docs/quality.json.

usage: python benchmarks/quality.py EVALFOLDER [--tasks TASK ...] [--limit N] [--hours H] [--out FOLDER]

Runs `EVALFOLDER/score.py TASK --json` for one task after another, each in a process of its own, and writes the page
after each, so that an interrupted run keeps what it has. A task that fails or takes too long is a row that says so.
With `--tasks` only those rows are made anew; the raw results of all are kept in quality.json beside the page.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

from quality_page import MEANING, page

import dubsar

Row = dict[str, Any]
_SPEED = re.compile(r"# (\d+) documents, (\d+) words, ([\d.]+) s, (\d+) words/s")


def measure(folder: Path, task: str, limit: int | None, seconds: float) -> Row:
    """The result of one task, or why there is none."""
    command = [sys.executable, str(folder / "score.py"), task, "--json", *(["--limit", str(limit)] if limit else [])]
    start = time.monotonic()
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        return {"failed": f"took more than {seconds / 3600:g} hours and was stopped"}
    took = {"seconds": round(time.monotonic() - start, 1)}
    if done.returncode:
        return took | {"failed": _last_line(done.stderr, folder)}
    try:
        return took | {"result": json.loads(done.stdout.strip().splitlines()[-1]), "words": _words(done.stderr)}
    except (ValueError, IndexError):
        return took | {"failed": "printed no result as JSON"}


def _words(stderr: str) -> Row | None:
    """What the scorer says of the reading alone, without loading; None for a task that reads no whole documents."""
    found = _SPEED.search(stderr)
    return {"words": int(found[2]), "seconds": float(found[3]), "per_second": int(found[4])} if found else None


def _last_line(stderr: str, folder: Path) -> str:
    """The last line of what a task complained of, without the folders of this machine."""
    last = (stderr.strip().splitlines() or ["ended without a word"])[-1]
    for place in {str(folder), str(folder.resolve()), str(Path.cwd())}:
        last = last.replace(place, "...") if len(place) > 1 else last
    return last[:200]


def fingerprint() -> str:
    """Which model and gazetteer read; "unknown" where they cannot be loaded, which then every row says for itself."""
    try:
        return dubsar.Reader().fingerprint
    except dubsar.DubsarError:
        return "unknown"


def commit() -> str:
    """Which state of the code was measured, with "+" where files differ from it."""
    asked = ["git", "-C", str(Path(__file__).parent), "describe", "--always", "--exclude=*", "--dirty=+"]
    found = subprocess.run(asked, capture_output=True, text=True, check=False)
    return found.stdout.strip() or "unknown"


def kept(path: Path) -> dict[str, Row]:
    """The rows of former runs."""
    return json.loads(path.read_text("utf8"))["tasks"] if path.exists() else {}


def write(out: Path, rows: dict[str, Row]) -> None:
    """Both files, in the order of the page, whatever order the tasks were run in."""
    ordered = {task: rows[task] for task in MEANING if task in rows}
    (out / "quality.json").write_text(json.dumps({"tasks": ordered}, indent=1, ensure_ascii=False) + "\n", "utf8")
    (out / "quality.md").write_text(page(ordered), "utf8")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the evaluation folder: score.py, with its data beside it")
    parser.add_argument("--tasks", nargs="+", choices=list(MEANING), default=list(MEANING), metavar="TASK")
    parser.add_argument("--limit", type=int, help="only the first N documents of each task")
    parser.add_argument("--hours", type=float, default=4.0, help="stop a task that takes longer (default 4)")
    parser.add_argument("--out", type=Path, default=Path(__file__).resolve().parent.parent / "docs")
    asked = parser.parse_args()
    if not (asked.folder / "score.py").is_file():
        parser.error(f"There is no score.py in {asked.folder}. Name the evaluation folder: make quality EVAL=FOLDER")
    return asked


def main() -> None:
    asked = arguments()
    rows = kept(asked.out / "quality.json")
    state = {"limit": asked.limit, "reader": fingerprint(), "commit": commit(), "date": date.today().isoformat()}
    failed = 0
    for number, task in enumerate(asked.tasks, 1):
        print(f"{number}/{len(asked.tasks)} {task} ...", end=" ", flush=True)
        row = measure(asked.folder, task, asked.limit, asked.hours * 3600)
        limit = f" --limit {asked.limit}" if asked.limit else ""
        made = f"python benchmarks/quality.py EVALFOLDER --tasks {task}{limit}"
        rows[task] = row | state | {"command": made}
        write(asked.out, rows)
        failed += "failed" in row
        print(row.get("failed") or f"done in {row['seconds']} s", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
