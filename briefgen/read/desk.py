"""The folder of a desk in; everything in its articles and facts, and everything that is off with them, out."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from briefgen.model.article import Article
from briefgen.model.briefing import Briefing
from briefgen.model.desk import COLLECTIONS, Desk
from briefgen.model.options import Options
from briefgen.model.problem import BriefgenError, Elsewhere, Problem, in_order
from briefgen.model.record import Record
from briefgen.model.span import Span
from briefgen.read.articles import article_stem, is_article, read_article, unreadable_format
from briefgen.read.facts import STEMS, Entry, read_facts
from briefgen.read.files import TextFile, find_files, read_file
from briefgen.read.findings import error
from briefgen.read.references import Known, check_references
from briefgen.read.suggestions import did_you_mean

_YAML = frozenset({".yml", ".yaml"})


@dataclass(slots=True)
class _Gathered:
    """What has been read so far, in the order of paths and lines.

    `stems` says where each article stands, also one that could not be read; `names` the same by folded stem.
    """

    entries: list[Entry] = field(default_factory=list)
    articles: dict[str, Article] = field(default_factory=dict)
    stems: dict[str, Span] = field(default_factory=dict)
    names: dict[str, Span] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    complete: bool = True


def read_desk(root: Path, options: Options) -> tuple[Desk, tuple[Problem, ...]]:
    """Return the desk below `root`, the folder of mkdocs.yml, and all that is off with its files, in order.

    A record with an error is left out whole; its id still counts as known. The order in which a folder yields its
    files does not matter. Raises `BriefgenError` when there is neither an articles nor a facts folder.
    """
    seeds = _seeds(root, options)
    gathered = _Gathered()
    if (seeds / "facts").is_dir():
        _gather_facts(root, seeds / "facts", gathered)
    if (seeds / "articles").is_dir():
        _gather_articles(root, seeds / "articles", gathered)
    return _assemble(gathered)


def watched(root: Path, options: Options) -> tuple[Path, ...]:
    """Return the folders that a desk is made of, as far as they exist."""
    return tuple(folder for folder in (root / options.seeds, root / options.templates) if folder.is_dir())


def _seeds(root: Path, options: Options) -> Path:
    seeds = root / options.seeds
    if not seeds.resolve().is_relative_to(root.resolve()):
        raise BriefgenError(f"the option `seeds: {options.seeds}` leads out of the project; name a folder inside it")
    if not (seeds / "articles").is_dir() and not (seeds / "facts").is_dir():
        raise BriefgenError(
            f"there is neither `{options.seeds}/articles` nor `{options.seeds}/facts` in {root}; make one of them, "
            "or name their folder in the option `seeds`"
        )
    return seeds


def _gather_facts(root: Path, folder: Path, gathered: _Gathered) -> None:
    paths, refused = find_files(root, folder, lambda name: PurePosixPath(name).suffix.casefold() in _YAML)
    gathered.problems.extend(refused)
    gathered.complete = not refused
    for path in paths:
        file = read_file(root, path)
        gathered.problems.extend(file.problems)
        found = read_facts(file.guess if file.failed else file.text, file.path)
        if file.failed:
            # What a broken file would have said is known as ids only, so that nothing else is blamed for it.
            gathered.entries.extend(Entry(entry.collection, entry.id, entry.span) for entry in found.entries)
            gathered.complete &= bool(file.guess)
        else:
            gathered.entries.extend(found.entries)
            gathered.problems.extend(found.problems)
            gathered.complete &= found.complete


def _gather_articles(root: Path, folder: Path, gathered: _Gathered) -> None:
    paths, refused = find_files(root, folder, is_article)
    gathered.problems.extend(refused)
    for path in paths:
        name = path.relative_to(root).as_posix()
        other_format = unreadable_format(name)
        if other_format:
            gathered.problems.append(other_format)
        elif _is_new(name, gathered):
            _gather_article(read_file(root, path), gathered)


def _is_new(name: str, gathered: _Gathered) -> bool:
    """Take note of an article's stem; report it when a file before it has the same one."""
    stem = article_stem(name)
    first = gathered.names.setdefault(_folded(stem), Span(name))
    if first.path == name:
        gathered.stems[stem] = first
        return True
    message, help_ = f"two articles are named `{stem}`", "rename or delete one of them"
    gathered.problems.append(error("duplicate-article", message, Span(name), help_, Elsewhere("the other one", first)))
    return False


def _gather_article(file: TextFile, gathered: _Gathered) -> None:
    gathered.problems.extend(file.problems)
    if not file.failed:
        article, problems = read_article(file.text, file.path)
        gathered.problems.extend(problems)
        if article is not None:
            gathered.articles[article.stem] = article


def _assemble(gathered: _Gathered) -> tuple[Desk, tuple[Problem, ...]]:
    entries = _unique(gathered)
    records: dict[str, dict[str, Record]] = {name: {} for name in COLLECTIONS}
    for entry in sorted(entries, key=lambda entry: entry.id):
        if entry.record is not None:
            records[entry.collection][entry.id] = entry.record
    desk = Desk(**records, articles=dict(sorted(gathered.articles.items())))  # type: ignore[arg-type]  # each collection's own record
    problems = [*gathered.problems, *_orphans(entries, gathered)]
    if gathered.complete:
        known = _known(entries, gathered)
        fronts = [article.front for article in desk.articles.values() if article.front]
        problems.extend(check_references([*_records(desk), *fronts], known))
    return desk, in_order(problems)


def _records(desk: Desk) -> Iterable[Record]:
    return (record for _, records in desk.collections() for record in records.values())


def _unique(gathered: _Gathered) -> list[Entry]:
    """Return the entries whose id no earlier one has; report the others, and articles named like a record."""
    first: dict[str, Entry] = {}
    for entry in sorted(gathered.entries, key=lambda entry: (entry.span, entry.collection)):
        other = first.setdefault(_folded(entry.id), entry)
        if other is not entry:
            message = f"`{entry.id}` is the id of two records"
            elsewhere = Elsewhere(f"the other one, in `{other.collection}`", other.span)
            gathered.problems.append(
                error("duplicate-id", message, entry.span, "give one of them another id", elsewhere)
            )
    for stem, span in gathered.stems.items():
        clash = first.get(_folded(stem))
        if clash and clash.collection not in STEMS:
            message = f"`{clash.id}` is an id in `{clash.collection}` and the name of an article"
            help_ = "give the record another id, or rename the article's file"
            gathered.problems.append(error("duplicate-id", message, clash.span, help_, Elsewhere("the article", span)))
    return list(first.values())


def _folded(identifier: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", identifier).casefold())


def _orphans(entries: Iterable[Entry], gathered: _Gathered) -> list[Problem]:
    """Return a problem for every record under `briefings` whose key is no article's name."""
    otherwise = "the key is the name of the article's file, without its ending"
    return [
        error(
            "unknown-id",
            f"no article is named `{entry.id}`",
            entry.span,
            did_you_mean(entry.id, gathered.stems) or otherwise,
        )
        for entry in entries
        if entry.collection in STEMS and entry.id not in gathered.stems
    ]


def _known(entries: Iterable[Entry], gathered: _Gathered) -> Known:
    ids: dict[str, set[str]] = {name: set() for name in (*COLLECTIONS, "articles")}
    for entry in entries:
        ids[entry.collection].add(entry.id)
        if isinstance(entry.record, Briefing) and entry.record.slug:
            ids["articles"].add(entry.record.slug)
    ids["articles"].update(gathered.stems)
    ids["articles"].update(article.front.slug for article in gathered.articles.values() if article.front)
    return Known({name: frozenset(found - {""}) for name, found in ids.items()})
