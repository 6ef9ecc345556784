"""The text of one article file in; the article and what is off with it out."""

import os
import unicodedata
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import PurePosixPath

from briefgen.model.allowance import Allowance
from briefgen.model.article import Article, Block
from briefgen.model.problem import Problem
from briefgen.model.span import Span
from briefgen.read.findings import error, warning
from briefgen.read.markdown_text import read_markdown
from briefgen.read.plain_text import read_plain_text
from briefgen.read.reference_fields import Named
from briefgen.read.titles import derived_title
from briefgen.read.wrapping import UNSPACED

ENDINGS = frozenset({".txt", ".text", ".md", ".markdown"})
_MARKDOWN = frozenset({".md", ".markdown"})
_CONVERTIBLE = frozenset({".html", ".htm", ".docx", ".doc", ".odt", ".rtf", ".pdf", ".rst", ".xml", ".epub"})
_ALL = ENDINGS | _CONVERTIBLE | {""}


def article_stem(path: str) -> str:
    """Return the name of an article's file without its ending, composed (NFC)."""
    return unicodedata.normalize("NFC", PurePosixPath(path).stem)


def is_article(name: str) -> bool:
    """Return whether a file's name is an article's, readable or not; a name without an ending may be one."""
    return os.path.splitext(name)[1].casefold() in _ALL  # noqa: PTH122 - a Path costs three times as much


def unreadable_format(path: str) -> Problem | None:
    """Return the problem of an article in a form that is not read, or None."""
    ending = PurePosixPath(path).suffix.casefold()
    if ending in ENDINGS:
        return None
    if not ending:
        return warning("article-format", "articles without an ending are not read", Span(path), "name it .txt or .md")
    return warning("article-format", f"articles in {ending} are not read", Span(path), "convert it to .txt or .md")


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """What one article file says.

    `article` is None when it could not be read; `named` are its front matter's references; `counts` is false for a
    form that is not read at all, beside which the same article may stand in one that is.
    """

    path: str
    stem: str = ""
    article: Article | None = None
    problems: tuple[Problem, ...] = ()
    named: tuple[Named, ...] = ()
    counts: bool = True
    allowances: tuple[Allowance, ...] = ()


def read_article(text: str, path: str) -> ArticleFile:
    """Return the article that a text is; `text` is printable, with line feeds only."""
    if not text.strip():
        empty = error("empty-file", "this article is empty", Span(path), "fill or delete it")
        return ArticleFile(path, article_stem(path), problems=(empty,))
    is_markdown = PurePosixPath(path).suffix.casefold() in _MARKDOWN
    found = read_markdown(text, path) if is_markdown else read_plain_text(text, path)
    front = found.front
    article = Article(
        stem=article_stem(path),
        path=path,
        title=front.title if front and front.title else found.title,
        date=front.date if front and front.date else found.date,
        header=tuple(found.header),
        tldr=tuple(found.tldr),
        body=tuple(found.body),
        front=front,
        words=count_words(found.body),
    )
    if not article.title:
        title = derived_title(article.tldr, article.body) or article.stem
        article = replace(article, title=title, title_basis="derived")
    findings = found.findings
    allowances = tuple(found.allowances)
    return ArticleFile(
        path, article.stem, article, tuple(findings.problems), tuple(findings.named), allowances=allowances
    )


def count_words(blocks: list[Block]) -> int:
    """Return how many words the blocks have; a word holds a letter or a digit.

    In scripts without blanks between words every character counts, as word processors have it.
    """
    return sum(_words(passage.text) for block in blocks for passage in (block.passage, *chain(*block.rows)))


def _words(text: str) -> int:
    words = text.split()
    spaced = len(words) - sum(not word[0].isalnum() and not any(map(str.isalnum, word)) for word in words)
    return spaced if text.isascii() else spaced + len(UNSPACED.findall(text))
