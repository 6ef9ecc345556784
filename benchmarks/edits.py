"""A synthetic desk in; what a person changes in it, each with the page that shows it and how to know it, out."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.desk import Desk, Shown
from benchmarks.records import article_id
from benchmarks.serving import Answer
from briefgen.read.theme import builtin_templates

_VALUE = re.compile(r"(?<=        value: )\d+")
#: Far above what the generator counts to, so that a new figure stands nowhere else.
_NARROW_VALUE, _WIDE_VALUE = 700_000, 800_000
HANDWRITTEN = "docs/about.md"
_TEMPLATE = "briefing.md.j2"


@dataclass(frozen=True, slots=True)
class Edit:
    """One kind of edit: `make` does it for the n-th time; then `page` is right when `shows` says so."""

    name: str
    page: Callable[[int], str]
    make: Callable[[int], None]
    shows: Callable[[int, Answer], bool]


def edits(desk: Desk) -> tuple[Edit, ...]:
    """Return all edits, those last that change how all pages are printed."""
    article = desk.root / f"seeds/articles/{article_id(0)}.txt"
    return (
        _fact("one fact, shown in one briefing", desk.narrow, _NARROW_VALUE),
        _fact(f"one fact, shown in {-(-desk.briefings // 4):,} briefings", desk.wide, _WIDE_VALUE),
        _words(
            "one article",
            "story",
            f"briefings/{article_id(0)}/",
            lambda number: _change_last_line(article, "story", number),
        ),
        _words("an entity's alias", "alias", desk.entity.page, lambda number: _change_alias(desk.entity, number)),
        _words("a hand-written page", "page", "about/", lambda number: _write_handwritten(desk, number)),
        Edit(
            "a new article",
            lambda number: f"briefings/new-{number}/",
            lambda number: _new_article(desk.root, number, article.read_text(encoding="utf-8")),
            lambda number, answer: answer.status == 200 and _mark("news", number) in answer.text,
        ),
        Edit(
            "a deleted article",
            lambda number: f"briefings/new-{number}/",
            lambda number: _new_path(desk.root, number).unlink(),
            lambda _, answer: answer.status == 404,
        ),
        _words(
            "a template", "print", f"briefings/{article_id(0)}/", lambda number: _change_template(desk.root, number)
        ),
    )


def markdown_edit(folder: Path) -> Edit:
    """Return the edit of one page of Markdown, for builders that know nothing of desks."""
    page = f"briefings/{article_id(0)}"
    return _words(
        "one page", "text", f"{page}/", lambda number: _change_last_line(folder / f"{page}.md", "text", number)
    )


def prepare(desk: Desk) -> None:
    """Lay down what edits need: a hand-written page, and a folder for templates, which is watched if it is there."""
    (desk.root / "templates").mkdir(exist_ok=True)
    _write_handwritten(desk, 0)


def _write_handwritten(desk: Desk, number: int) -> None:
    text = f"# About this desk\n\n{_mark('page', number)} was [[fact:{desk.wide.id}]].\n"
    (desk.root / HANDWRITTEN).write_text(text, encoding="utf-8")


def change_value(shown: Shown, value: int) -> None:
    """Give the newest claim of a fact another value."""
    text = shown.file.read_text(encoding="utf-8")
    start = text.index(f"  {shown.id}:\n")
    end = text.find("\n\n", start) % (len(text) + 1)
    last = [*_VALUE.finditer(text, start, end)][-1]
    shown.file.write_text(f"{text[: last.start()]}{value}{text[last.end() :]}", encoding="utf-8")


def _mark(what: str, number: int) -> str:
    return f"Round {number} of the {what}"


def _fact(name: str, shown: Shown, first: int) -> Edit:
    return Edit(
        name,
        lambda _: shown.page,
        lambda number: change_value(shown, first + number),
        lambda number, answer: f"{first + number:,}" in answer.text,
    )


def _words(name: str, what: str, page: str, make: Callable[[int], None]) -> Edit:
    return Edit(name, lambda _: page, make, lambda number, answer: _mark(what, number) in answer.text)


def _change_last_line(path: Path, what: str, number: int) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = lines[:-1] if lines[-1].startswith("Round ") else lines
    path.write_text("\n".join([*kept, f"{_mark(what, number)} ended late.", ""]), encoding="utf-8")


def _change_alias(shown: Shown, number: int) -> None:
    text = shown.file.read_text(encoding="utf-8")
    start = text.index(f"  {shown.id}:\n")
    changed = re.sub(r"(?<=      - ).*", _mark("alias", number), text[start:], count=1)
    shown.file.write_text(text[:start] + changed, encoding="utf-8")


def _new_path(root: Path, number: int) -> Path:
    return root / f"seeds/articles/new-{number}.txt"


def _new_article(root: Path, number: int, like: str) -> None:
    text = "\n".join(line for line in like.splitlines() if not line.startswith("Round "))
    _new_path(root, number).write_text(f"{text}\n{_mark('news', number)} ended late.\n", encoding="utf-8")


def _change_template(root: Path, number: int) -> None:
    text = (builtin_templates() / _TEMPLATE).read_text(encoding="utf-8")
    (root / "templates" / _TEMPLATE).write_text(f"{text}\n{_mark('print', number)}.\n", encoding="utf-8")
