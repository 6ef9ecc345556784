"""Builders and desks in; rows of a report, each the middle of several runs with the least and the most, out."""

import gzip
import math
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.desk import Desk
from benchmarks.edits import Edit, change_value
from benchmarks.peers import Builder
from benchmarks.processes import CommandFailed, Spent, run, size_of
from benchmarks.serving import Server, home_page_asked_for, serving

_SETTLE = 0.3
_IDLE = 20.0
_INDEX = "search/search_index.json"


@dataclass(frozen=True, slots=True)
class Way:
    """One way of building, and all that its runs have spent, in turn with the other ways."""

    name: str
    pages: int
    spent: tuple[Spent, ...]

    def middle(self, of: str) -> float:
        """Return the median of `cpu`, `wall` or `peak`."""
        return median(getattr(one, of) for one in self.spent)


@dataclass(frozen=True, slots=True)
class Waited:
    """Seconds from writing a file to the page that shows it, for each edit of one kind; what failed, if any did.

    `cpu` is what the server spent meanwhile: where others use the machine too, it says more.
    """

    name: str
    seconds: tuple[float, ...]
    failure: str = ""
    cpu: tuple[float, ...] = ()

    def percentile(self, share: float) -> float:
        """Return the least of the seconds that this share of the edits did not exceed."""
        ordered = sorted(self.seconds)
        return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else math.nan


@dataclass(frozen=True, slots=True)
class Previewed:
    """What one preview server showed: how long its start took, its edits, CPU at rest and its memory."""

    name: str
    starts: Mapping[str, float]
    edits: tuple[Waited, ...]
    idle: float
    peak: float


def build_in_turn(builders: Sequence[Builder], *, runs: int, say: Callable[[str], None]) -> tuple[Way, ...]:
    """Build a site with each builder in turn, as often as `runs` says, everything from nothing."""
    spent: dict[str, list[Spent]] = {builder.name: [] for builder in builders}
    for number in range(runs):
        for builder in builders:
            spent[builder.name].append(builder.cold())
            say(f"cold build {number + 1} of {runs}, {builder.name}: {spent[builder.name][-1].cpu:.1f} s CPU")
    return tuple(Way(one.name, one.pages(), tuple(spent[one.name])) for one in builders)


def rebuild(builder: Builder, *, runs: int) -> tuple[tuple[Way, Way], int]:
    """Build again in a second process: where the site is gone but what was kept is there, and over a finished site.

    Return both, and how many files of the site were written where nothing has changed.
    """
    builder.cold()
    warm = tuple(builder.warm() for _ in range(runs))
    before = _times(builder.folder / builder.leavings[0])
    again = tuple(builder.again() for _ in range(runs))
    after = _times(builder.folder / builder.leavings[0])
    written = sum(before.get(path) != when for path, when in after.items())
    pages = builder.pages()
    return (Way("with what was kept", pages, warm), Way("over a finished site", pages, again)), written


def _times(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def weigh(site: Path) -> dict[str, float]:
    """Return the size of a site in MiB, its pages, and the KiB of its search index as it is and as it is sent."""
    files, size = size_of(site)
    pages, _ = size_of(site, ".html")
    index = (site / _INDEX).read_bytes() if (site / _INDEX).is_file() else b""
    return {
        "files": files,
        "pages": pages,
        "site, MiB": size,
        "search index, KiB": len(index) / 1024,
        "search index gzipped, KiB": len(gzip.compress(index, 6)) / 1024,
    }


def check_in_turn(desk: Desk, command: Sequence[str], *, runs: int) -> tuple[Way, Way]:
    """Run `briefgen check` from nothing, and again after one edit of a fact, in turn."""
    builder = Builder("check", desk.root, tuple(command), (), (".cache",))
    cold, edited = [], []
    for number in range(runs):
        cold.append(builder.cold())
        change_value(desk.wide, 600_000 + number)
        edited.append(run(command, desk.root))
    return Way("`briefgen check`, cold", 0, tuple(cold)), Way("`briefgen check` after one edit", 0, tuple(edited))


def preview(
    builder: Builder, made: Sequence[Edit], *, rounds: int, longest: float, say: Callable[[str], None]
) -> Previewed:
    """Serve a site for the first time and again, and make each of the edits `rounds` times."""
    starts = {}
    builder.clear()
    with serving(builder) as (_, first):
        starts["first time"] = first
    with serving(builder) as (server, warm):
        starts["again"] = warm
        say(f"serve, {builder.name}: {first:.1f} s the first time, {warm:.1f} s again")
        with home_page_asked_for(server):
            waited = tuple(_edit(server, edit, rounds, longest, say) for edit in made)
        time.sleep(2 * _SETTLE)
        before = server.cpu()
        time.sleep(_IDLE)
        return Previewed(builder.name, starts, waited, (server.cpu() - before) / _IDLE, server.peak())


def _edit(server: Server, edit: Edit, rounds: int, longest: float, say: Callable[[str], None]) -> Waited:
    seconds: list[float] = []
    cpu: list[float] = []
    for number in range(1, rounds + 1):
        page = edit.page(number)
        before = server.fetch(page)
        if edit.shows(number, before):
            return Waited(edit.name, tuple(seconds), f"{page} showed the edit before it was made")
        spent = server.cpu()
        edit.make(number)
        try:
            seconds.append(server.wait_for(page, _shown(edit, number), longest=longest))
        except CommandFailed as failure:
            return Waited(edit.name, tuple(seconds), str(failure).splitlines()[0])
        cpu.append(server.cpu() - spent)
        time.sleep(_SETTLE)
    waited = Waited(edit.name, tuple(seconds), cpu=tuple(cpu))
    say(f"{edit.name}: {waited.percentile(0.5):.2f} s, p95 {waited.percentile(0.95):.2f} s, {median(cpu):.2f} s CPU")
    return waited


def _shown(edit: Edit, number: int) -> Callable[..., bool]:
    return lambda answer: edit.shows(number, answer)


def ratios(one: Way, other: Way, of: str) -> tuple[float, ...]:
    """Return the ratio of each run of one way to the run of the other that came next to it."""
    pairs: Iterable[tuple[Spent, Spent]] = zip(one.spent, other.spent, strict=False)
    return tuple(getattr(mine, of) / getattr(theirs, of) for mine, theirs in pairs)
