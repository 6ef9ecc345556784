"""A build that remembers the one before gives what a build from nothing gives, whatever was edited between them."""

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.build import Build, Memory, build
from briefgen.model.options import Options
from tests.small_desk import FACTS_FILE, lay_desk

ARTICLE_FILE = "seeds/articles/harbour.txt"
TODAY = date(2025, 3, 1)
#: Places and what may stand there; the first is what stands there at the beginning.
CHOICES = {
    FACTS_FILE: (
        (
            "        value: 9\n",
            "        value: 12\n",
            "        value: 9\n        status: retracted\n",
            "        value: [9\n",
        ),
        ("value: 40", "value: 45", "value: about forty"),
        ("name: Harbour Board", "name: The Board", "name: Nine weeks"),
        ("aliases: [the dockers’ union]", "aliases: [the dockers’ union, The union]", "aliases: [north channel]"),
        ("text: The board plans nine weeks of dredging.", "text: The board plans it with [[dockers-union]]."),
        ("quote: dredging of the north channel will", "quote: the north channel will", "quote: no such words"),
        ("label: How many jobs are at risk?", "label: How many will lose their jobs?"),
        ("    date_basis: stated\n", "    date_basis: stated\n    slug: channel\n", "    lang: de\n"),
        ("    date_basis: stated\n    slug", "    tldr: ['The board: [[fact:dredging-weeks]]']\n    slug"),
        ("sources:\n  board-notice", "# Lines move.\nsources:\n  board-notice"),
        ("published: 2025-02-05", "published: 2025-02-05\n    article: harbour"),
    ),
    ARTICLE_FILE: (
        ("nine weeks\n- The", "ten weeks\n- The", "nine weeks\n- "),
        ("forty jobs at risk while", "fifty jobs at risk while"),
        ("TL;DR:\n", "TL;DR:\n- One more\n"),
    ),
}
SPOTS = [(path, words) for path, all_words in CHOICES.items() for words in all_words]
MOVES = st.tuples(st.sampled_from(SPOTS), st.integers(0, 3), st.sampled_from(["", "", "", "rename", "copy"]))


def edit(desk: Path, move: tuple[tuple[str, tuple[str, ...]], int, str]) -> None:
    (name, words), choice, file_move = move
    path = desk / name
    text = path.read_text(encoding="utf-8")
    standing = next((each for each in sorted(words, key=len, reverse=True) if each in text), None)
    if standing:
        path.write_text(text.replace(standing, words[choice % len(words)], 1), encoding="utf-8")
    article, other = desk / ARTICLE_FILE, desk / "seeds/articles/other.txt"
    if file_move == "copy":
        other.write_text(article.read_text(encoding="utf-8"), encoding="utf-8")
    elif file_move == "rename" and other.exists():
        other.rename(desk / "seeds/articles/another.txt")


def parts(built: Build) -> tuple[object, ...]:
    pages = {path: built.site.pages[path] for path in built.site.pages}
    rest = (built.summaries, built.site.addresses, built.problems, built.files, built.is_whole)
    return (built.desk, built.resolution, built.linked, pages, *rest)


@settings(max_examples=12, deadline=None)
@given(st.lists(MOVES, min_size=1, max_size=5))
def test_what_is_remembered_changes_nothing(moves: list[tuple[tuple[str, tuple[str, ...]], int, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk, memory = lay_desk(Path(folder) / "desk"), Memory()
        build(desk, Options(), today=TODAY, memory=memory, on_demand=True)
        for move in moves:
            edit(desk, move)
            remembered = build(desk, Options(), today=TODAY, memory=memory, on_demand=True)
            assert parts(remembered) == parts(build(desk, Options(), today=TODAY))
