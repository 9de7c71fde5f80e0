"""dubsar capture-histories, as a person runs it: counts, a verdict, and files through redaction."""

from __future__ import annotations

import csv
from pathlib import Path

from running import Run


def record(run: Run, folder: Path) -> None:
    for number, (publisher, said) in enumerate(
        (("Levant Courier", "residents"), ("Gulf Meridian", "a clinic"), ("@salim_h", "a cousin"))
    ):
        text = (
            f"Seven people were killed when Russian warplanes bombed a bakery in Saraqib on May 3, 2019, {said} said."
        )
        (folder / f"{number}.txt").write_text(f"Publisher: {publisher}\nPublished: 2019-05-0{number + 4}\n\n{text}\n")
        run("add", f"{number}.txt")
    run("link")


def test_the_verdict_is_plain_and_no_number_is_estimated(run: Run, tmp_path: Path) -> None:
    record(run, tmp_path)
    ran = run("capture-histories", "--list", "Levant Courier", "--list", "Gulf Meridian")
    assert ran.code == 0
    assert "These lists carry no multiple-systems estimate:" in ran.out and "No estimate is made here." in ran.out
    *histories, overlap, verdict = run(
        "capture-histories", "--list", "Levant Courier", "--list", "Gulf Meridian", "--json"
    ).rows
    assert [row["lists"] for row in histories] == [{"Gulf Meridian": True, "Levant Courier": True}]
    assert (overlap["both"], verdict["ready"]) == (1, False)


def test_the_files_name_no_account_and_hold_back_what_nobody_signed(run: Run, tmp_path: Path) -> None:
    record(run, tmp_path)
    assert "1 incidents are not written" in run("capture-histories", "--out", "signed").out
    run("capture-histories", "--out", "all", "--unreviewed")
    written = {path.name: path.read_text() for path in (tmp_path / "all").iterdir()}
    assert set(written) == {"capture-histories.csv", "capture-overlaps.csv", "capture-readiness.txt"}
    assert not any("salim" in text for text in written.values())
    (row,) = csv.DictReader(written["capture-histories.csv"].splitlines())
    assert (row["on: Gulf Meridian"], row["on: Levant Courier"], row["month"]) == ("1", "1", "2019-05")
    assert row["review"] == "UNREVIEWED"


def test_a_list_that_holds_nothing_is_said(run: Run, tmp_path: Path) -> None:
    record(run, tmp_path)
    ran = run("capture-histories", "--list", "Nobody's Paper")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
