"""The page that shows newcomers around names only rooms and files that are there."""

import re
from pathlib import Path

_PLACE = re.compile(
    r"`(?:briefgen/)?((?:read|resolve|link|check|render|write|report|model|plugin|cli)/[a-z_/]*(?:\.py)?)`"
)


def test_every_place_that_the_house_page_names_is_there(root: Path) -> None:
    places = set(_PLACE.findall((root / "docs" / "house.md").read_text(encoding="utf-8")))
    assert len(places) > 15
    assert sorted(place for place in places if not (root / "briefgen" / place).exists()) == []
