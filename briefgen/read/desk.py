"""The folder of a desk in; everything in its articles and facts, and everything that is off with them, out."""

import os
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from briefgen.model.desk import Desk
from briefgen.model.options import Options
from briefgen.model.problem import BriefgenError, Problem
from briefgen.read.articles import ArticleFile, article_stem, is_article, read_article, unreadable_format
from briefgen.read.assembly import Assembled, Parts, assemble
from briefgen.read.collector import paused_collector
from briefgen.read.facts import Entry, FactsFile, read_facts
from briefgen.read.files import find_names, project_folder, read_file
from briefgen.read.rereading import reread_facts

_YAML = frozenset({".yml", ".yaml"})
#: What tells that a file has not been touched: inode, size, times of content and of anything.
_Signature = tuple[int, int, int, int]


@dataclass(slots=True)
class Memory:
    """What was read of each file, by its path in the project: the next reading opens only what was touched.

    Of a facts file the text is kept as well: of one that was touched, only the record that changed is read again.
    `assembled` is what came of all files.
    """

    facts: dict[str, tuple[_Signature, str, FactsFile]] = field(default_factory=dict)
    articles: dict[str, tuple[_Signature, ArticleFile]] = field(default_factory=dict)
    assembled: Assembled | None = None


def read_desk(root: Path, options: Options, *, memory: Memory | None = None) -> tuple[Desk, tuple[Problem, ...]]:
    """Return the desk below `root`, the folder of mkdocs.yml, and all that is off with its files, in order.

    A record with an error is left out whole; its id still counts as known. The order in which a folder yields its
    files does not matter, nor does what `memory` holds of an earlier reading. Raises `BriefgenError` when there is
    neither an articles nor a facts folder.
    """
    seeds = _seeds(root, options)
    remembered = Memory() if memory is None else memory
    with paused_collector():
        facts, unread = _read_facts(root, seeds / "facts", remembered)
        articles, unread_articles = _read_articles(root, seeds / "articles", remembered)
        parts = Parts(facts, articles, (*unread, *unread_articles), complete=not unread)
        remembered.assembled = assemble(parts, remembered.assembled)
        return remembered.assembled.desk, remembered.assembled.problems


def watched(root: Path, options: Options) -> tuple[Path, ...]:
    """Return the folders that a desk is made of, as far as they exist."""
    return tuple(folder for folder in (root / options.seeds, root / options.templates) if folder.is_dir())


def _seeds(root: Path, options: Options) -> Path:
    seeds = project_folder(root, options.seeds, "seeds")
    if not (seeds / "articles").is_dir() and not (seeds / "facts").is_dir():
        raise BriefgenError(
            f"there is neither `{options.seeds}/articles` nor `{options.seeds}/facts` in {root}; make one of them, "
            "or name their folder in the option `seeds`"
        )
    return seeds


def _read_facts(root: Path, folder: Path, memory: Memory) -> tuple[tuple[FactsFile, ...], tuple[Problem, ...]]:
    """Return the facts files in the order of their paths, and what could not be entered."""
    names, refused = find_names(root, folder, lambda name: PurePosixPath(name).suffix.casefold() in _YAML)
    before, memory.facts = memory.facts, {}
    for name in names:
        signature, known = _signature(f"{root}/{name}"), before.get(name)
        if known is None or known[0] != signature:
            known = (signature, *_read_facts_file(root, root / name, known))
        memory.facts[name] = known
    return tuple(file for _, _, file in memory.facts.values()), refused


def _read_facts_file(root: Path, path: Path, known: tuple[_Signature, str, FactsFile] | None) -> tuple[str, FactsFile]:
    """Return the text of a facts file, empty where it was not quite readable, and what it says."""
    file = read_file(root, path)
    if known and known[1] and file.text and not file.problems:
        again = known[2] if known[1] == file.text else reread_facts(known[2], known[1], file.text, file.path)
        if again:
            return file.text, again
    found = read_facts(file.guess if file.failed else file.text, file.path)
    if not file.failed:
        return ("", replace(found, problems=(*file.problems, *found.problems))) if file.problems else (file.text, found)
    # What an unreadable file would have said is known as ids only, so that nothing else is blamed for it.
    ids = tuple(Entry(entry.collection, entry.id, entry.span) for entry in found.entries)
    return "", FactsFile(ids, file.problems, complete=bool(file.guess))


def _read_articles(root: Path, folder: Path, memory: Memory) -> tuple[tuple[ArticleFile, ...], tuple[Problem, ...]]:
    """Return the article files in the order of their paths, and what could not be entered."""
    names, refused = find_names(root, folder, is_article)
    before, memory.articles = memory.articles, {}
    for name in names:
        signature, known = _signature(f"{root}/{name}"), before.get(name)
        if known is None or known[0] != signature:
            known = (signature, _read_article_file(root, name))
        memory.articles[name] = known
    return tuple(file for _, file in memory.articles.values()), refused


def _read_article_file(root: Path, name: str) -> ArticleFile:
    other_format = unreadable_format(name)
    if other_format:
        return ArticleFile(name, problems=(other_format,), counts=False)
    file = read_file(root, root / name)
    if file.failed:
        return ArticleFile(name, article_stem(name), problems=file.problems)
    found = read_article(file.text, name)
    return replace(found, problems=(*file.problems, *found.problems)) if file.problems else found


def _signature(path: str) -> _Signature:
    try:
        status = os.stat(path)  # noqa: PTH116 - a Path costs more than the look at the file, ten thousand times over
    except OSError:
        return (0, 0, 0, 0)
    return (status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
