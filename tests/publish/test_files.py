from pathlib import Path

import pytest

from dubsar.errors import InputError
from dubsar.publish.files import write_whole


def test_nothing_half_written_is_left_where_a_file_cannot_be_put(tmp_path: Path) -> None:
    (tmp_path / "incidents.csv").mkdir()
    with pytest.raises(InputError, match="cannot be written"):
        write_whole(tmp_path / "incidents.csv", "code")
    assert [path.name for path in tmp_path.iterdir()] == ["incidents.csv"]
