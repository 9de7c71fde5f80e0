"""dubsar show: who took from whom, and the independent sources that are left."""

from __future__ import annotations

from pathlib import Path

from running import Run

WIRE = """Title: Seven killed in Saraqib
Publisher: Reuters
Published: 2019-05-04

Seven people were killed when Russian warplanes bombed a bakery in Saraqib on May 3, 2019, residents said.
"""
CITES = """Title: Bakery bombed in Saraqib
Publisher: Levant Courier
Published: 2019-05-05

Seven people were killed when Russian warplanes hit a bakery in Saraqib on May 3, 2019, Reuters reported.
"""


def test_show_prints_who_took_from_whom_and_the_sources_left(run: Run, tmp_path: Path) -> None:
    for name, text in (("wire", WIRE), ("cites", CITES)):
        (tmp_path / f"{name}.txt").write_text(text)
        run("add", f"{name}.txt")
    run("link")
    code = str(run("incidents", "--json").rows[0]["code"])
    shown = " ".join(run("show", code).out.split())
    assert "Levant Courier, 2019-05-05 cites Reuters, 2019-05-04 (“Reuters reported”)" in shown
    assert "Independent sources of the harm residents Reuters, 2019-05-04" in shown
    (row,) = run("show", code, "--json").rows
    assert isinstance(row["ancestry"], list) and isinstance(row["sources"], list)
    assert [tie["kind"] for tie in row["ancestry"]] == ["cites"]
    assert [source["name"] for source in row["sources"]] == ["residents"]
