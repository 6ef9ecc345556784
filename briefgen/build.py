"""A desk's folder and options in; its site, and everything that is off about it, out: the pipeline on one screen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from briefgen.check import Memory as CheckMemory
from briefgen.check import check
from briefgen.link import Memory as LinkMemory
from briefgen.link import link, link_page
from briefgen.model.desk import Desk
from briefgen.model.linked import Linked
from briefgen.model.options import Options
from briefgen.model.page import Site
from briefgen.model.problem import Level, Problem, in_order
from briefgen.model.publication import UNPUBLISHED, Publication
from briefgen.model.remembered import differing
from briefgen.model.resolution import Resolution
from briefgen.model.suggestions import did_you_mean
from briefgen.model.summary import Summaries, Summary
from briefgen.read import Memory as ReadMemory
from briefgen.read import read_desk, read_theme
from briefgen.read.collector import paused_collector
from briefgen.read.markdown_allowances import read_markdown_allowances
from briefgen.read.theme import is_builtin
from briefgen.render import Memory as RenderMemory
from briefgen.render import render, render_on_demand, render_passage
from briefgen.report import RULES, let_pass
from briefgen.resolve import Memory as ResolveMemory
from briefgen.resolve import resolve
from briefgen.summarize import OnDemand, summarize

#: So many summaries are made in less time than anybody notices.
_OWED_FROM = 20


@dataclass(frozen=True, slots=True)
class Build:
    """What a desk holds, what follows from it, and the site that came of it.

    `problems` are in order, at the levels that the desk chose. `files` counts the input files that hold a record, an
    article or a problem. `is_whole` is false when some input could not be read, so that pages may be missing.
    """

    desk: Desk = field(default_factory=Desk)
    resolution: Resolution = field(default_factory=Resolution)
    linked: Linked = field(default_factory=Linked)
    summaries: Summaries = field(default_factory=dict)
    site: Site = field(default_factory=Site)
    problems: tuple[Problem, ...] = ()
    files: int = 0
    is_whole: bool = True


@dataclass(slots=True)
class SummaryMemory:
    """What the last summaries were made from, what each of them rested on, by stem, and the summaries.

    `owed` are those of which the summaries are from before a later change, or missing.
    """

    known: tuple[Desk, Resolution, Linked] = (Desk(), Resolution(), Linked())
    earlier: dict[str, tuple[object, Summary]] = field(default_factory=dict)
    summaries: Summaries = field(default_factory=dict)
    owed: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Memory:
    """What every room remembers of the last build; empty before the first. The next build does again what changed."""

    read: ReadMemory = field(default_factory=ReadMemory)
    resolve: ResolveMemory = field(default_factory=ResolveMemory)
    link: LinkMemory = field(default_factory=LinkMemory)
    summarize: SummaryMemory = field(default_factory=SummaryMemory)
    check: CheckMemory = field(default_factory=CheckMemory)
    render: RenderMemory = field(default_factory=RenderMemory)

    def forget(self) -> None:
        """Begin anew: a build that was broken off may have left half of what it found."""
        self.read, self.resolve, self.link = ReadMemory(), ResolveMemory(), LinkMemory()
        self.summarize, self.check, self.render = SummaryMemory(), CheckMemory(), RenderMemory()


def build(
    root: Path,
    options: Options,
    *,
    today: date,
    memory: Memory | None = None,
    on_demand: bool = False,
    owing: bool = False,
    publication: Publication = UNPUBLISHED,
) -> Build:
    """Return the whole build of the desk in `root`, with all its problems; raise `BriefgenError` if there is none.

    With the `memory` of an earlier build, only what was touched since is read, and only what follows from that is
    worked out again; the result is the same.
    `on_demand` leaves pages unprinted until they are looked up, unless the desk has templates of its own: what is off
    with those is found by printing. `owing` leaves many summaries unmade until they are looked up, and what is off with
    them unsaid; the next build without it says so. `publication` says where the site will stand, for its pages to tell.
    """
    remembered = Memory() if memory is None else memory
    with paused_collector():
        try:
            return _build(
                root,
                options,
                today=today,
                memory=remembered,
                on_demand=on_demand,
                owing=owing,
                publication=publication,
            )
        except BaseException:
            remembered.forget()
            raise


def _build(
    root: Path, options: Options, *, today: date, memory: Memory, on_demand: bool, owing: bool, publication: Publication
) -> Build:
    desk, unreadable = read_desk(root, options, memory=memory.read)
    theme, unusable = read_theme(root, options)
    resolution, unresolved = resolve(desk, today=today, memory=memory.resolve)
    linked, unlinked = link(desk, resolution, memory=memory.link)
    # A desk's own templates are printed to see what is off with them, and pages print all summaries.
    owing = owing and on_demand and is_builtin(theme)
    summaries = _summarize(desk, resolution, linked, memory.summarize, owing=owing)
    unsound = check(desk, resolution, linked, memory.summarize.summaries, today=today, memory=memory.check)
    known = (desk, resolution, linked, summaries)
    if on_demand and is_builtin(theme):
        kept = memory.render
        site = render_on_demand(*known, theme=theme, options=options, today=today, publication=publication, memory=kept)
    else:
        site, _ = render(*known, theme=theme, options=options, today=today, publication=publication)
    unread = frozenset(problem for problem in (*unreadable, *unusable) if problem.level is Level.ERROR)
    found = (*unreadable, *unusable, *unresolved, *unlinked, *unsound, *site.problems)
    levels = options.levels
    problems = let_pass(found, desk.allowances, unread=unread, is_whole=not unread, levels=levels)
    return Build(
        desk=desk,
        resolution=resolution,
        linked=linked,
        summaries=summaries,
        site=site,
        problems=at_levels(problems, levels),
        files=len(_files(desk, found)),
        is_whole=not unread,
    )


def _summarize(desk: Desk, resolution: Resolution, linked: Linked, memory: SummaryMemory, *, owing: bool) -> Summaries:
    """Return all summaries; the room is asked only for those that a change since the last time may reach.

    Where many are reached and may be owed, what is remembered are those of before that still fit their articles.
    """
    before = memory.known[2].articles
    reached = _to_summarize(memory.known, (desk, resolution, linked)) | memory.owed
    if owing and len(reached) > _OWED_FROM:
        memory.known, memory.owed = (desk, resolution, linked), reached
        memory.summaries = {
            stem: memory.summaries[stem]
            for stem in resolution.stories
            if stem in memory.summaries and (stem not in reached or before.get(stem) is linked.articles.get(stem))
        }
        known = {stem: one for stem, one in memory.summaries.items() if stem not in reached}
        return OnDemand(desk, resolution, linked, known=known, owed=reached, earlier=memory.earlier)
    memory.owed = set()
    stories = {stem: story for stem, story in resolution.stories.items() if stem in reached}
    earlier = {stem: memory.earlier.pop(stem) for stem in reached if stem in memory.earlier}
    found = summarize(desk, replace(resolution, stories=stories), linked, earlier=earlier)
    memory.earlier.update(earlier)
    last = memory.summaries
    both = {**{stem: one for stem, one in last.items() if stem not in reached}, **found}
    memory.known = (desk, resolution, linked)
    memory.summaries = {stem: both[stem] for stem in resolution.stories if stem in both} if reached else last
    return memory.summaries


def _to_summarize(before: tuple[Desk, Resolution, Linked], now: tuple[Desk, Resolution, Linked]) -> set[str]:
    """Return the briefings, those that are gone too, of which the article, the quotes or the facts have changed.

    What sources and speakers are called stands in the lines of many claims: then it is all of them.
    """
    (desk_before, told_before, linked_before), (desk, told, linked) = before, now
    renamed = (
        id_ for id_ in differing(desk_before.entities, desk.entities) if _name(id_, desk_before) != _name(id_, desk)
    )
    if any(renamed) or differing(desk_before.sources, desk.sources):
        return {*told.stories, *told_before.stories}
    facts = differing(told_before.histories, told.histories)
    reached = differing(linked_before.articles, linked.articles) | differing(linked_before.quotes, linked.quotes)
    for stem in differing(told_before.stories, told.stories):
        one, other = told_before.stories.get(stem), told.stories.get(stem)
        same = one and other and one.record is other.record and (one.facts, one.date) == (other.facts, other.date)
        reached |= set() if same else {stem}
    return reached.union(stem for stem, story in told.stories.items() if not facts.isdisjoint(story.facts))


def _name(entity: str, desk: Desk) -> str:
    return desk.entities[entity].name if entity in desk.entities else ""


def link_handwritten(
    markdown: str, *, page: str, path: str, built: Build, lines_above: int = 0, found: tuple[Problem, ...] = ()
) -> tuple[str, tuple[Problem, ...]]:
    """Return a hand-written page with its `[[…]]` as Markdown links and figures, and what is off about them.

    `page` is its path under the documentation folder, `path` the one under the project, `lines_above` how many lines
    of the file (its front matter) stand above `markdown`, `found` what a door has found on the page. What the page's
    own comments allow passes.
    """
    replacements, problems = link_page(markdown, path=path, desk=built.desk, resolution=built.resolution)
    pieces, place = [], 0
    for start, end, passage in replacements:
        pieces += [markdown[place:start], render_passage(passage, page=page, addresses=built.site.addresses)]
        place = end
    allowances, faults, _ = read_markdown_allowances(markdown, path)
    left = let_pass((*problems, *found), allowances, is_whole=built.is_whole)
    return "".join((*pieces, markdown[place:])), tuple(_moved(problem, lines_above) for problem in (*left, *faults))


def at_levels(problems: Iterable[Problem], levels: Mapping[str, Level | None]) -> tuple[Problem, ...]:
    """Return the problems in order, at the levels chosen for their rules; rules without a level are left out."""
    if not levels:
        return in_order(problems)
    chosen = ((problem, levels.get(problem.rule, problem.level)) for problem in problems)
    return in_order(
        problem if level is problem.level else replace(problem, level=level)
        for problem, level in chosen
        if level is not None
    )


def rule_fault(name: str) -> str:
    """Return why `name` is no rule, with the one that was probably meant; an empty string when it is one."""
    return (
        "" if name in RULES else f"there is no rule `{name}`; {did_you_mean(name, RULES) or 'see the list of checks'}"
    )


def level_faults(options: Options) -> tuple[tuple[str, str], ...]:
    """Return what is wrong with the chosen levels, as pairs of the option's name and words."""
    return tuple((f"levels.{name}", rule_fault(name)) for name in options.levels if rule_fault(name))


def _moved(problem: Problem, lines: int) -> Problem:
    return (
        replace(problem, span=replace(problem.span, line=problem.span.line + lines)) if problem.span.path else problem
    )


def _files(desk: Desk, problems: Iterable[Problem]) -> frozenset[str]:
    records = (record.at.record.path for _, collection in desk.collections() for record in collection.values())
    articles = (article.path for article in desk.articles.values())
    return frozenset({*records, *articles, *(problem.span.path for problem in problems)} - {""})
