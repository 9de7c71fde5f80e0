"""Sources: which addresses may be shown."""

import pytest
from release_building import document

from dubsar.publish.known import Known
from dubsar.publish.small_names import spells_a_person
from dubsar.publish.sources import is_social, public_url, released_source, spells


@pytest.mark.parametrize(
    "url",
    [
        "https://x.com/omar/status/1",
        "https://mobile.twitter.com/omar/status/1",
        "https://t.me/s/talafar_news/99",
        "https://web.archive.org/web/2017/https://www.facebook.com/omar/posts/1",
        "https://archive.example.org/save?u=https%3A%2F%2Ft.me%2Fomar",
        "https://www.youtube.com/watch?v=1",
    ],
)
def test_posts_and_their_archived_copies_are_social(url: str) -> None:
    assert is_social(document("text", url=url))


@pytest.mark.parametrize("url", ["https://box.com/a", "https://news.example.org/t.me-story", None])
def test_other_addresses_are_not(url: str | None) -> None:
    assert not is_social(document("text", url=url))


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///home/omar/a.html",
        "https://user:word@news.example.org/a",
        "http://10.0.0.7/a",
        "http://intranet/a",
        "http://box.local/a",
        "http://[::1]/",
        "http://news.example.org:99999/",
        "http://news.example.org:8080/",
        "",
        None,
    ],
)
def test_addresses_that_are_not_plainly_public_are_dropped(url: str | None) -> None:
    assert public_url(url) is None


def test_the_fragment_of_an_address_is_dropped() -> None:
    assert public_url("https://news.example.org/a?p=1#:~:text=Omar") == "https://news.example.org/a?p=1"


@pytest.mark.parametrize(
    "url", ["https://n.example/umm-khalil-waits", "https://n.example/%55mm_Khalil", "https://n.example/a?t=umm+khalil"]
)
def test_an_address_that_spells_a_name_is_told(url: str) -> None:
    assert spells(url, ["Umm Khalil"])


def test_an_address_without_the_name_is_not() -> None:
    assert not spells("https://n.example/khalil-umm", ["Umm Khalil"])


@pytest.mark.parametrize(
    ("path", "person"),
    [
        ("/2017/03/karim-haddad-waits", True),
        ("/story?id=4&t=Fatima_Salih", True),
        ("/2017/03/strike-on-mosul-kills-12", False),
        ("/2017/03/will-grant-aid-in-may", False),
        ("/israel-gaza-ali-al", False),
        ("/karim-bridge", False),
    ],
)
def test_an_address_that_spells_what_may_be_a_person_does_not_leave(path: str, person: bool) -> None:
    known = Known.of(["Karim Bridge"])
    url = f"https://news.example.org{path}"
    assert spells_a_person(url, known) is person
    assert (released_source(1, document("text", url=url), (), known).url is None) is person
