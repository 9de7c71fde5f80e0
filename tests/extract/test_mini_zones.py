"""Mini-reports: pages with headlines, teasers, captions and comments around the story."""

from __future__ import annotations

import pytest
from mini_reports import Row, check, zone

import dubsar

BODY = "The town of Hajin was hit on Sunday, local people said, and the market burned down."

PAGES: list[Row] = [
    (f"Strike kills nine in Hajin\n\n{BODY}", "headline"),
    (f"{BODY}\n\nRead also: Bomb kills four in Kirkuk\n\nThe market is closed.", "teaser"),
    (f"{BODY}\n\nRelated: Bomb kills four in Kirkuk", "teaser"),
    (f"{BODY}\n\nREAD MORE: Four killed in Kirkuk bombing", "teaser"),
    (f"{BODY}\n\nSee also: Four killed in Kirkuk bombing", "teaser"),
    (f"{BODY}\n\nRecommended stories\n\nFour killed in Kirkuk bombing", "teaser"),
    (f"{BODY}\n\nMore from the region:\n\nFour killed in Kirkuk bombing\n\nTwo shot dead in Basra", "teaser"),
    (f"{BODY}\n\nAlso read: Four killed in Kirkuk bombing", "teaser"),
    (f"{BODY}\n\nYou may also like: Four killed in Kirkuk bombing", "teaser"),
    (f"{BODY}\n\nA house where four people were killed. (Photo: Omar Said)\n\nThe market is closed.", "caption"),
    (f"{BODY}\n\nFile photo: rescuers at a house where four people were killed\n\nThe market is closed.", "caption"),
    (f"{BODY}\n\nImage: A house where four people were killed [Omar Said/Gazette]\n\nThe end.", "caption"),
    (
        f"{BODY}\n\nMourners carry the four people killed in Kirkuk. Photograph: Omar Said/Gazette\n\nThe end.",
        "caption",
    ),
    (f"Breaking: Strike kills nine in Hajin\n\n{BODY}", "headline"),
    (f"{BODY}\n\nComments\n\nomar77: they killed 500 people there in 2017", "comment"),
    (f"{BODY}\n\nLeave a comment\n\nReader: four people were killed in my street too", "comment"),
    (f"By Omar Said\n\nFour people were killed in Hajin on Sunday, the local council said.\n\n{BODY}", "body"),
    (f"Share on Facebook\nTweet\nFour people were killed in Hajin on Sunday, the local council said.\n{BODY}", "body"),
    (f"{BODY}\n\nFour people were killed and the market was closed, the local council said.", "body"),
    (f"{BODY}\n\nThe council read also a list of the four nurses killed in the raid.", "body"),
    (f"{BODY}\n\nThe photo shows the four people who were killed on Sunday in the market.", "body"),
]


@pytest.mark.parametrize("row", PAGES)
def test_the_part_of_the_page_is_known(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, zone)
