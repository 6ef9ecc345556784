"""What was read of each file in; one desk, with one namespace of ids, and what is off between the files, out."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain

from briefgen.model.allowance import Allowance
from briefgen.model.article import Article
from briefgen.model.briefing import Briefing
from briefgen.model.desk import COLLECTIONS, Desk
from briefgen.model.problem import Elsewhere, Problem, in_order
from briefgen.model.record import Record
from briefgen.model.span import Span
from briefgen.model.suggestions import Choices, did_you_mean
from briefgen.read.articles import ArticleFile
from briefgen.read.facts import STEMS, Entry, FactsFile
from briefgen.read.findings import error
from briefgen.read.references import Known, check_references


@dataclass(frozen=True, slots=True)
class Parts:
    """The files of a desk in any order, what could not even be opened, and whether that may hold facts."""

    facts: tuple[FactsFile, ...] = ()
    articles: tuple[ArticleFile, ...] = ()
    problems: tuple[Problem, ...] = ()
    complete: bool = True

    def files(self) -> tuple[FactsFile | ArticleFile, ...]:
        """Return all files."""
        return (*self.facts, *self.articles)


@dataclass(frozen=True, slots=True)
class Assembled:
    """What came of the files of a desk: the desk, and all problems in order.

    `between` are those between the files, beside references that lead nowhere: these are `astray`, file by file, none
    where not everything could be read and so nobody knows. `known` has all ids.
    """

    parts: Parts
    desk: Desk
    problems: tuple[Problem, ...]
    between: tuple[Problem, ...]
    astray: tuple[tuple[Problem, ...], ...]
    known: Known


def assemble(parts: Parts, before: Assembled | None = None) -> Assembled:
    """Return the desk and all problems, in order; of two things with one name, the first by path and line counts.

    `before` is what was assembled last: where the files hold the same ids, only what changed is put in its place.
    """
    return (patched(parts, before) if before else None) or _assemble_all(parts)


def _assemble_all(parts: Parts) -> Assembled:
    between: list[Problem] = []
    articles = _unique_articles(parts.articles, between)
    entries = _unique_entries(chain.from_iterable(file.entries for file in parts.facts), articles, between)
    records: dict[str, dict[str, Record]] = {name: {} for name in COLLECTIONS}
    for entry in sorted(entries, key=lambda entry: entry.id):
        if entry.record is not None:
            records[entry.collection][entry.id] = entry.record
    readable = (file.article for _, file in sorted(articles.items()) if file.article is not None)
    unread = {entry.id for entry in entries if entry.record is None}
    unread |= {stem for stem, file in articles.items() if file.article is None}
    desk = Desk(
        **records,  # type: ignore[arg-type]  # each collection's own class
        articles={article.stem: article for article in readable},
        unread=frozenset(identifier.casefold() for identifier in unread),
        is_whole=parts.complete and all(file.complete for file in parts.facts),
        allowances=_allowances(parts, articles),
    )
    between.extend(_orphans(entries, articles))
    known = _known(entries, articles)
    astray = tuple(tuple(check_references(file.named, known)) for file in parts.files()) if desk.is_whole else ()
    return Assembled(parts, desk, all_problems(parts, between, astray), tuple(between), astray, known)


def all_problems(
    parts: Parts, between: Iterable[Problem], astray: Iterable[tuple[Problem, ...]]
) -> tuple[Problem, ...]:
    """Return the problems of the files and those between them, in order."""
    of_files = (problem for file in parts.files() if file.problems for problem in file.problems)
    return in_order((*parts.problems, *of_files, *between, *chain.from_iterable(astray)))


def _unique_articles(files: Iterable[ArticleFile], problems: list[Problem]) -> dict[str, ArticleFile]:
    """Return the articles by stem, unreadable ones too; report those that are named like one before them."""
    first: dict[str, ArticleFile] = {}
    for file in sorted(files, key=lambda file: file.path):
        if not file.counts:
            continue
        other = first.setdefault(_folded(file.stem), file)
        if other is not file:
            message, help_ = f"two articles are named `{file.stem}`", "rename or delete one of them"
            elsewhere = Elsewhere("the other one", Span(other.path))
            problems.append(error("duplicate-article", message, Span(file.path), help_, elsewhere))
    return {file.stem: file for file in first.values()}


def _unique_entries(
    entries: Iterable[Entry], articles: dict[str, ArticleFile], problems: list[Problem]
) -> tuple[Entry, ...]:
    """Return the entries whose id no earlier one has; report the others, and articles named like a record."""
    first: dict[str, Entry] = {}
    for entry in sorted(entries, key=lambda entry: (entry.span, entry.collection)):
        other = first.setdefault(_folded(entry.id), entry)
        if other is not entry and not _is_reported(entry, other):
            message, help_ = f"`{entry.id}` is the id of two records", "give one of them another id"
            elsewhere = Elsewhere(f"the other one, in `{other.collection}`", other.span)
            problems.append(error("duplicate-id", message, entry.span, help_, elsewhere))
    for stem, file in articles.items():
        clash = first.get(_folded(stem))
        if clash and clash.collection not in STEMS:
            message = f"`{clash.id}` is an id in `{clash.collection}` and the name of an article"
            help_ = "give the record another id, or rename the article's file"
            elsewhere = Elsewhere("the article", Span(file.path))
            problems.append(error("duplicate-id", message, clash.span, help_, elsewhere))
    return tuple(first.values())


def _is_reported(entry: Entry, other: Entry) -> bool:
    """Return whether the two are one key twice in one mapping, which the YAML reader has told already."""
    return entry.span.path == other.span.path and (entry.collection, entry.id) == (other.collection, other.id)


def _folded(identifier: str) -> str:
    return unicodedata.normalize("NFC", identifier.casefold())


def _allowances(parts: Parts, articles: dict[str, ArticleFile]) -> tuple[Allowance, ...]:
    """Return the allow-comments of all files; one that covers the key of a briefing covers its article."""
    found = list(chain.from_iterable(file.allowances for file in parts.articles))
    for file in parts.facts:
        if file.allowances:
            briefings = (entry for entry in file.entries if entry.collection in STEMS and entry.id in articles)
            keys = [(entry.span, articles[entry.id].path) for entry in briefings]
            found += (
                replace(one, articles=tuple(path for span, path in keys if one.first <= span.line <= one.last))
                for one in file.allowances
            )
    return tuple(sorted(found, key=lambda one: (one.span, one.rule)))


def _orphans(entries: Iterable[Entry], articles: Iterable[str]) -> list[Problem]:
    """Return a problem for every record under `briefings` whose key is no article's name."""
    stems = frozenset(articles)
    choices = Choices(stems)
    orphans = [entry for entry in entries if entry.collection in STEMS and entry.id not in stems]
    otherwise = "the key is the name of the article's file, without its ending"
    return [
        error(
            "unknown-id", f"no article is named `{entry.id}`", entry.span, did_you_mean(entry.id, choices) or otherwise
        )
        for entry in orphans
    ]


def _known(entries: Iterable[Entry], articles: dict[str, ArticleFile]) -> Known:
    ids: dict[str, set[str]] = {name: set() for name in (*COLLECTIONS, "articles")}
    for entry in entries:
        # `DSHS:` is no id; whoever names `dshs` means it all the same.
        ids[entry.collection] |= {entry.id, entry.id.casefold()}
        if isinstance(entry.record, Briefing):
            ids["articles"].add(entry.record.slug)
    ids["articles"].update(articles)
    fronts = (file.article.front for file in articles.values() if file.article)
    ids["articles"].update(front.slug for front in fronts if front)
    return Known({name: frozenset(found - {""}) for name, found in ids.items()})


def patched(parts: Parts, before: Assembled) -> Assembled | None:
    """Return what assembling the files anew would give; None where another file, id or slug may make a difference."""
    if before.between or before.known.has_been_asked_often or not _is_of_one_shape(before.parts, parts):
        return None
    records: dict[str, dict[str, Record]] = {}
    astray = list(before.astray)
    changed = [
        (number, old, new)
        for number, (old, new) in enumerate(zip(before.parts.files(), parts.files(), strict=True))
        if old is not new
    ]
    articles: dict[str, Article] = {}
    for number, old, new in changed:
        if old.allowances or new.allowances:
            return None
        if astray:
            found = tuple(check_references(new.named, before.known))
            astray[number] = before.astray[number] if found == before.astray[number] else found
        if isinstance(new, ArticleFile):
            articles |= {new.article.stem: new.article} if new.article else {}
            continue
        if len({entry.id for entry in new.entries}) < len(new.entries):
            return None
        for entry, last in zip(new.entries, old.entries if isinstance(old, FactsFile) else (), strict=True):
            if entry.record is not last.record and entry.record is not None:
                records.setdefault(entry.collection, {})[entry.id] = entry.record
    same = all(
        old.problems == new.problems and (not astray or astray[number] is before.astray[number])
        for number, old, new in changed
    )
    problems = before.problems if same and parts.problems == before.parts.problems else all_problems(parts, (), astray)
    moved: dict[str, object] = {name: {**getattr(before.desk, name), **found} for name, found in records.items()}
    if articles:
        moved["articles"] = {**before.desk.articles, **articles}
    desk = replace(before.desk, **moved) if moved else before.desk  # type: ignore[arg-type]  # each its own class
    return Assembled(parts, desk, problems, (), tuple(astray), before.known)


def _is_of_one_shape(before: Parts, now: Parts) -> bool:
    """Return whether the files hold the same ids, stems and slugs in the same order, and as many could be read."""
    if (before.complete, len(before.facts), len(before.articles)) != (now.complete, len(now.facts), len(now.articles)):
        return False
    facts = zip(before.facts, now.facts, strict=True)
    articles = zip(before.articles, now.articles, strict=True)
    return all(old is new or _facts_shape(old) == _facts_shape(new) for old, new in facts) and all(
        old is new or _article_shape(old) == _article_shape(new) for old, new in articles
    )


def _facts_shape(file: FactsFile) -> tuple[object, ...]:
    entries = ((one.collection, one.id, one.record is None, one.span.path) for one in file.entries)
    slugs = (one.record.slug for one in file.entries if isinstance(one.record, Briefing))
    return (file.complete, *entries, *slugs)


def _article_shape(file: ArticleFile) -> tuple[object, ...]:
    front = file.article.front if file.article else None
    return (file.path, file.stem, file.counts, file.article is None, front.slug if front else "")
