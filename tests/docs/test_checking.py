"""What the guide to checking says of the report for programs, and of fixes, is so."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefgen.cli import main

_BLOCK = re.compile(r'^```\w+ title="([^"]+)"\n(.*?)^```$', flags=re.MULTILINE | re.DOTALL)
FACTS = "seeds/facts/harbour.yml"


@pytest.fixture
def page(root: Path) -> str:
    return (root / "docs" / "guide" / "checking.md").read_text(encoding="utf-8")


def checked(folder: Path, facts: str, *options: str) -> str:
    (folder / "seeds" / "facts").mkdir(parents=True, exist_ok=True)
    (folder / FACTS).write_text(facts, encoding="utf-8")
    (folder / "mkdocs.yml").write_text("site_name: desk\nplugins: [briefgen]\n", encoding="utf-8")
    return (
        CliRunner().invoke(main, ("check", "-f", str(folder / "mkdocs.yml"), *options), catch_exceptions=False).stdout
    )


def test_the_json_of_the_guide_is_what_the_program_prints(page: str, tmp_path: Path) -> None:
    blocks = dict(_BLOCK.findall(page))
    told = checked(tmp_path, blocks[FACTS], "--output-format", "json", "--ignore", "undated-event")
    assert told == blocks["briefgen check --output-format json"]


def keys(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from keys(inner)


def test_every_key_of_the_json_is_told_of(page: str) -> None:
    blocks = dict(_BLOCK.findall(page))
    table = page[page.index("| key | holds |") :]
    told = {key for row in re.findall(r"^\| (`[^|]+) \|", table, re.MULTILINE) for key in re.findall(r"`(\w+)`", row)}
    assert set(keys(json.loads(blocks["briefgen check --output-format json"]))) - {"new"} == told
    assert "give way to `new`" in table


@pytest.mark.parametrize(
    "typed, becomes",
    [
        ("titel: x", "title: x"),
        ("title: x\n    sumary: y", "title: x\n    summary: y"),
        ("title: x\n    date: 2024/3/4", "title: x\n    date: 2024-03-04"),
        ("title: x\n    date: 28.10.2024", "title: x\n    date: 2024-10-28"),
        ("title: x\n    date: 3.4.2024", "title: x\n    date: 3.4.2024"),
        ("title: x\n    status: Happened", "title: x\n    status: happened"),
    ],
)
def test_what_the_guide_says_of_fixes_is_so(typed: str, becomes: str, tmp_path: Path) -> None:
    checked(tmp_path, f"events:\n  strike:\n    {typed}\n", "--fix")
    assert (tmp_path / FACTS).read_text(encoding="utf-8") == f"events:\n  strike:\n    {becomes}\n"


@pytest.mark.parametrize(
    "typed, becomes",
    [("10,000", "10000"), ("12 500", "12500"), ("1.234.567", "1234567"), ("1.234", "1.234"), ("12,500", "12,500")],
)
def test_what_the_guide_says_of_numbers_is_so(typed: str, becomes: str, tmp_path: Path) -> None:
    fact = "facts:\n  ships:\n    label: How many?\n    as_of: 2024\n    value: {}\n"
    checked(tmp_path, fact.format(typed), "--fix")
    assert (tmp_path / FACTS).read_text(encoding="utf-8") == fact.format(becomes)
