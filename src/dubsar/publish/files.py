"""Writing a published file: whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from dubsar.errors import InputError


def write_whole(path: Path, text: str | bytes) -> Path:
    """Write text (as UTF-8) or bytes so that no reader ever sees half of it; InputError where that cannot be done."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
        beside.replace(path)
    except OSError as error:
        raise InputError(
            f"{path} cannot be written ({error.strerror}). Name a folder that you may write to."
        ) from error
    finally:
        with suppress(OSError):  # The half-written file, where it did not become the whole one.
            beside.unlink(missing_ok=True)
    return path
