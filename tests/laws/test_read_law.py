"""Whatever an editor's files hold, reading ends in problems at places, never in an exception; order never matters."""

import random
import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model.options import Options
from briefgen.read import read_desk
from briefgen.read.articles import read_article
from briefgen.read.facts import read_facts
from briefgen.read.files import decode
from tests.read.folders import write
from tests.read.test_mistakes import FACTS, PEOPLE, SOURCES

WHOLE = """\
# a comment
sources:
  wsj: {title: "The Wall Street Journal", url: https://example.org/a?b=c#d, authors: [A B, 'C D']}
entities:
  nis:
    type: organization
    name: National Intelligence Service
    aliases:
      - NIS
      - {text: spy agency, sense: name, context: [Seoul]}
    relations:
    - {type: works-for, target: south-korea, since: 2024-10~}
  south-korea: {type: country, name: South Korea, coordinates: [37.57, 126.98]}
facts:
  troops:
    label: How many soldiers?
    about: [nis, south-korea]
    window: 30
    claims:
      - as_of: 2024-10-23
        value: [1000, 3000]
        by: nis
        text: >
          Folded words of it, with a [[nis]] in them,
          over two lines.
      - as_of: 2024-10-28
        value: 10000
        qualifier: about
        by: [nis, south-korea]
        sources: [wsj, {id: wsj, locator: p. 3}]
        change: {kind: revision, reason: "new count"}
briefings:
  article:
    tldr:
      - One point
      - "[[fact:troops]] soldiers"
"""
TEXTS = (WHOLE, PEOPLE, FACTS, SOURCES)
FRAGMENTS = (
    *"[]{}:,-#&*!|>'\"%@`?~ \t\n\r\0\x07\x85\u2028\ufeff\u00a0=<.",
    *": |- |\n|\n  |\n\t|---\n|...\n|<<: |&a |*a|!!python/object:os |? |[[|]]|{{|%}".split("|"),
    *"null|~|10,000|'''|\"\"\"|\\x00|북한|e\u0301|- - - |a: a: a: |=======\n|>>>>>>> x\n".split("|"),
    *("<<<<<<< HEAD\n", "\U0001f600", "[" * 20, "{a: " * 20),
)  # fmt: skip


def mutated(text, source):
    """The text after one to four accidents: pieces cut, doubled, moved, put in, lines indented or swapped."""
    for _ in range(source.randint(1, 4)):
        start = source.randrange(len(text) + 1)
        end = min(len(text), start + source.choice((0, 1, 1, 2, 5, 30)))
        lines = text.split("\n")
        line = source.randrange(len(lines))
        match source.randrange(7):
            case 0:
                text = text[:start] + text[end:]
            case 1:
                text = text[:end] + text[start:]
            case 2 | 3:
                text = text[:start] + source.choice(FRAGMENTS) + text[end:]
            case 4:
                lines[line] = source.choice((" ", "  ", "\t", "")) + lines[line].removeprefix(
                    source.choice(("", " ", "  "))
                )
                text = "\n".join(lines)
            case 5:
                other = source.randrange(len(lines))
                lines[line], lines[other] = lines[other], lines[line]
                text = "\n".join(lines)
            case 6:
                text = "\n".join((*lines[:line], *lines[line + 1 :]))
    return text


def hold_to_the_law(text):
    """Read a text as facts and check all that is promised of it."""
    file = decode(text.encode("utf-8", "surrogatepass"), "f.yml")
    found = read_facts(file.text, "f.yml")
    lines = file.text.split("\n")
    for problem in (*file.problems, *found.problems):
        assert problem.span.path == "f.yml"
        assert 1 <= problem.span.line <= len(lines)
        assert 1 <= problem.span.column <= len(lines[problem.span.line - 1]) + 1
        assert problem.message
        assert "\n" not in problem.message
        assert not problem.message.endswith(".")
    errors = [problem for problem in found.problems if problem.level == "error"]
    assert errors or all(entry.record is not None for entry in found.entries)
    assert found.complete or errors
    assert read_facts(file.text, "f.yml") == found


def run(rounds):
    for seed in range(rounds):
        source = random.Random(seed)  # noqa: S311 - a fixed seed is the point
        text = mutated(source.choice(TEXTS), source)
        try:
            hold_to_the_law(text)
        except BaseException as error:
            error.add_note(f"seed {seed}: {text!r}")
            raise


def test_mutated_files_end_in_problems_at_places():
    run(600)


@pytest.mark.slow
def test_thirty_thousand_mutated_files_end_in_problems_at_places():
    run(30_000)


@given(st.binary(max_size=300))
@settings(max_examples=200)
def test_any_bytes_end_in_problems(data):
    file = decode(data, "f.yml")
    assert file.failed == (not file.text and bool(file.problems) and file.problems[0].rule == "encoding")
    read_facts(file.guess if file.failed else file.text, "f.yml")


@given(st.text(max_size=300), st.sampled_from(["a.txt", "a.md"]))
@settings(max_examples=300)
def test_any_text_is_an_article_or_empty(text, path):
    file = decode(text.encode("utf-8", "surrogatepass"), path)
    found = read_article(file.text, path)
    assert (found.article is None) == (not file.text.strip())


def test_the_order_in_which_folders_yield_files_never_matters(tmp_path):
    files = {
        "facts/a.yml": WHOLE, "facts/b.yml": FACTS, "facts/sub/c.yml": PEOPLE, "facts/sub/d.yaml": SOURCES,
        "articles/article.txt": "TL;DR:\n- One\nBody.\n", "articles/b/article.md": "# T\n", "articles/x.txt": b"\xff",
        "articles/nis.txt": "Title\n\nBody.\n",
    }  # fmt: skip
    results = set()
    for round_ in range(6):
        order = list(files)
        random.Random(round_).shuffle(order)  # noqa: S311 - a fixed seed is the point
        root = tmp_path / "desk"
        write(root, {f"seeds/{name}": files[name] for name in order})
        results.add(repr(read_desk(root, Options())))
        shutil.rmtree(root)
    assert len(results) == 1
