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
        (
            "        text: The union counts forty jobs at risk.\n",
            (
                "        text: The union counts forty jobs at risk.\n      - as_of: 2025-02-20\n        value: 60\n"
                "        by: dockers-union\n        sources: [union-letter]\n"
            ),
            (
                "        text: The union counts forty jobs at risk.\n      - as_of: 2025-02-20\n        value: 60\n"
                "        by: harbour-board\n        evidence: [{article: harbour, quote: forty jobs at risk}]\n"
            ),
            "        likelihood: perhaps\n",
        ),
        (
            "    summary: The board runs the harbour.\n",
            "    summary: The board runs the harbour. It counted 40 jobs at risk.\n",
            "    summary: Now the board runs the harbour.\n    speaks_for: dockers-union\n",
            "    aliases: [{text: board, context: [channel]}]\n",
        ),
        (
            "    summary: The union of those who load and unload ships.\n",
            "    summary: It is likely, with high confidence, that the union is large.\n    part_of: harbour-board\n",
            "    summary: See [[jobs-at-risk]] and [[fact:dredging-weeks@2025-02-10]], [[harbour]] and [[harbor]].\n",
        ),
        ("    title: Notice to mariners\n", "    title: Notice\n    origin: union-letter\n", "    title: ''\n"),
        (
            "dossiers:\n",
            (
                "events:\n  closing:\n    title: The harbour board closes the channel\n    date: 2025-02-10\n"
                "    entities: [harbour-board]\n    evidence: [{article: harbour, quote: north channel}]\n\ndossiers:\n"
            ),
            "events:\n  closing:\n    title: The channel closes\n\ndossiers:\n",
            "glossary:\n  dredging:\n    term: dredging\n    definition: Digging under water.\n\ndossiers:\n",
            "glossary:\n  dredging:\n    term: channel\n    definition: Where ships go.\n\ndossiers:\n",
        ),
        (
            "    status: active\n",
            "    status: dormant\n",
            "    tldr: [The harbour board digs., The harbour board waits.]\n",
        ),
        ("briefings:\n  harbour:\n", "briefings:\n  harbour: # briefgen: allow quote-not-found: on purpose\n"),
        (
            "    title: Nine weeks",
            "    draft: true\n    title: Nine weeks",
            "    source: union-letter\n    title: Nine weeks",
        ),
        ("  dockers-union:\n    type", "  the-union:\n    type"),
        ("    unit: jobs\n", "    unit: posts\n    review_by: 2025-02-20\n", "    headline: nothing\n"),
    ),
    ARTICLE_FILE: (
        ("nine weeks\n- The", "ten weeks\n- The", "nine weeks\n- "),
        ("forty jobs at risk while", "fifty jobs at risk while"),
        ("TL;DR:\n", "TL;DR:\n- One more\n"),
    ),
}
MARKDOWN = "---\ntitle: Second thoughts\nslug: second\n---\n\nThe [[harbour-board]] took [[fact:dredging-weeks]].\n"
#: What may happen to a file.
FILE_MOVES = ("rename", "copy", "delete", "write", "break", "mend")
SPOTS = [(path, words) for path, all_words in CHOICES.items() for words in all_words]
MOVES = st.tuples(st.sampled_from(SPOTS), st.integers(0, 3), st.sampled_from(["", "", "", *FILE_MOVES]))


def edit(desk: Path, move: tuple[tuple[str, tuple[str, ...]], int, str]) -> None:
    (name, words), choice, file_move = move
    path = desk / name
    text = path.read_text(encoding="utf-8")
    standing = next((each for each in sorted(words, key=len, reverse=True) if each in text), None)
    if standing:
        path.write_text(text.replace(standing, words[choice % len(words)], 1), encoding="utf-8")
    move_file(desk, file_move)


def move_file(desk: Path, move: str) -> None:
    article, other, extra = desk / ARTICLE_FILE, desk / "seeds/articles/other.txt", desk / "seeds/facts/extra.yml"
    match move:
        case "copy":
            other.write_text(article.read_text(encoding="utf-8"), encoding="utf-8")
        case "rename" if other.exists():
            other.rename(desk / "seeds/articles/another.txt")
        case "delete":
            other.unlink(missing_ok=True)
        case "write":
            (desk / "seeds/articles/second.md").write_text(MARKDOWN, encoding="utf-8")
        case "break":
            extra.write_text("facts:\n  harbour-jobs: [\n", encoding="utf-8")
        case "mend":
            extra.write_text(
                "briefings:\n  second:\n    date: 2025-02-28\n    tldr: ['[[harbour]]']\n", encoding="utf-8"
            )


def parts(built: Build) -> tuple[object, ...]:
    pages = {path: built.site.pages[path] for path in built.site.pages}
    rest = (built.summaries, built.site.addresses, built.problems, built.files, built.is_whole)
    return (built.desk, built.resolution, built.linked, pages, *rest)


@settings(max_examples=15, deadline=None)
@given(st.lists(MOVES, min_size=1, max_size=7))
def test_what_is_remembered_changes_nothing(moves: list[tuple[tuple[str, tuple[str, ...]], int, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk, memory = lay_desk(Path(folder) / "desk"), Memory()
        build(desk, Options(), today=TODAY, memory=memory, on_demand=True)
        for move in moves:
            edit(desk, move)
            remembered = build(desk, Options(), today=TODAY, memory=memory, on_demand=True)
            assert parts(remembered) == parts(build(desk, Options(), today=TODAY))
