"""The committed reference pages are what the definitions say; `pytest tests/docs --update` rewrites them."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.docs import reference

Golden = Callable[[Path, str], None]


@pytest.mark.parametrize("name", ["records", "options", "commands"])
def test_a_reference_page_is_not_stale(name: str, root: Path, golden: Golden) -> None:
    golden(root / "docs" / "reference" / f"{name}.md", getattr(reference, name)())


@pytest.mark.parametrize("name", ["records", "options"])
def test_every_key_and_option_says_what_it_means(name: str) -> None:
    rows = re.findall(
        r"^\| `(\w+)`[^\n]*?\|[^\n|]*(?:\|[^\n|]*)?\|\s*([^\n|]*?)\s*\|$",
        getattr(reference, name)(),
        flags=re.MULTILINE,
    )
    assert rows
    assert [key for key, meaning in rows if not meaning] == []


def test_every_command_and_option_has_a_help_text() -> None:
    page = reference.commands()
    silent = re.findall(r"^  (-\S.*?[A-Z-]+|-\S+)\s*$\n(?!\s{10})", page, flags=re.MULTILINE)
    assert silent == []
