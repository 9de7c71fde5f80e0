"""The report as a person meets it: opened from a file in a real browser."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright
from release_building import TODAY, pair

from dubsar.publish.policy import Policy
from dubsar.publish.redact import redact
from dubsar.publish.report import write_report

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FEW = "Local sources said at least 3 civilians were killed when jets bombed Tel Afar."
MANY = "Local sources said at least 40 civilians were killed when jets bombed Tel Afar."


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pairs = [pair(FEW, "at least 3", "killed", count=3), pair(MANY, "at least 40", "killed", count=40)]
    path = tmp_path_factory.mktemp("release") / "report.html"
    write_report(redact(pairs, Policy(), TODAY), path, title=f"Reported harm, {date(2017, 3, 7):%B %Y}")
    return path


@pytest.fixture(scope="module")
def browser_page() -> Iterator[Page]:
    # Without a browser this fails and says what to do: `make test` installs one.
    assert CHROMIUM, "Chromium is not installed. As root, run: apt-get install chromium"
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=quiet)
        yield browser.new_page()
        browser.close()


def test_the_page_asks_for_nothing_but_itself_and_has_no_fault(browser_page: Page, report: Path) -> None:
    asked: list[str] = []
    faults: list[str] = []
    browser_page.on("request", lambda request: asked.append(request.url))
    browser_page.on("pageerror", lambda fault: faults.append(str(fault)))
    browser_page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    browser_page.goto(report.as_uri())
    assert asked == [report.as_uri()]
    assert faults == []


def test_a_click_on_a_heading_sorts_the_table(browser_page: Page, report: Path) -> None:
    browser_page.goto(report.as_uri())
    heading = browser_page.locator("table thead th", has_text="Incident")
    orders = []
    for _ in range(2):
        (heading.locator("button") if heading.locator("button").count() else heading).first.click()
        orders.append(browser_page.locator("table tbody tr th").all_inner_texts())
    assert len(orders[0]) == 2 and orders[0] == orders[1][::-1]


def test_the_words_behind_a_number_are_marked(browser_page: Page, report: Path) -> None:
    browser_page.goto(report.as_uri())
    assert any("40" in words for words in browser_page.locator("mark").all_inner_texts())


@pytest.mark.parametrize("width", [360, 800, 1400])
def test_nothing_runs_off_the_side(browser_page: Page, report: Path, width: int) -> None:
    browser_page.set_viewport_size({"width": width, "height": 900})
    browser_page.goto(report.as_uri())
    assert browser_page.evaluate("document.documentElement.scrollWidth") <= width
