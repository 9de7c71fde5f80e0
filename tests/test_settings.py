"""Settings: which folder is meant, by which variable."""

from pathlib import Path

from dubsar.settings import Settings


def test_the_own_variable_wins() -> None:
    assert Settings.of({"DUBSAR_HOME": "/a", "XDG_CACHE_HOME": "/b"}).cache == Path("/a")


def test_the_shared_cache_gets_a_folder_of_our_own() -> None:
    assert Settings.of({"XDG_CACHE_HOME": "/b"}).cache == Path("/b/dubsar")


def test_an_empty_variable_counts_as_absent() -> None:
    assert Settings.of({"DUBSAR_HOME": "", "XDG_CACHE_HOME": ""}).cache == Path.home() / ".cache" / "dubsar"


def test_another_index_may_be_named() -> None:
    assert Settings.of({"DUBSAR_GAZETTEER": "/x.idx"}).gazetteer == Path("/x.idx")
    assert Settings.of({}).gazetteer is None


def test_the_own_layers_lie_apart_from_what_can_be_built_again() -> None:
    assert Settings.of({"DUBSAR_HOME": "/a", "XDG_DATA_HOME": "/d"}).layers == Path("/a/layers")
    assert Settings.of({"XDG_DATA_HOME": "/d", "XDG_CACHE_HOME": "/b"}).layers == Path("/d/dubsar/layers")
