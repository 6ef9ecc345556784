"""What was measured in; a Markdown report with ratios, the machine, the versions and the aims out."""

import os
import platform
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from statistics import median

from benchmarks.desk import Desk
from benchmarks.measures import Previewed, Waited, Way, ratios

_PACKAGES = "briefgen mkdocs mkdocs-material Markdown Jinja2 PyYAML pydantic watchdog zensical".split()
_OURS, _PLAIN, _HUGO = "briefgen", "plain MkDocs", "hugo"


@dataclass(frozen=True)
class Results:
    """All that was measured of one desk; what was left out is empty."""

    desk: Desk
    built: tuple[Way, ...] = ()
    second: tuple[Way, ...] = ()
    written: int = -1
    checked: tuple[Way, ...] = ()
    previewed: tuple[Previewed, ...] = ()
    weights: Mapping[str, float] = field(default_factory=dict)
    rooms: Mapping[str, float] = field(default_factory=dict)

    def way(self, name: str) -> Way | None:
        """Return what is known of one way of building."""
        return next((way for way in self.built if way.name == name), None)


@dataclass(frozen=True, slots=True)
class Aim:
    """One figure that was wanted, and what was found."""

    what: str
    most: float
    found: float
    unit: str = ""


def report(results: Iterable[Results], *, commands: str, notes: Iterable[str] = ()) -> str:
    """Return the whole report, sizes in the order in which they were measured."""
    every = tuple(results)
    parts = ["# How fast briefgen is", machine(), f"Made by `{commands}`.", *notes]
    for one in every:
        parts += [section for section in _sections(one) if section]
    if len(every) > 1 and every[0].rooms:
        parts += ["## Growth of the rooms", _growth(every)]
    for one in every:
        parts += [f"## Aims, {one.desk.briefings:,} briefings", _aims(one)]
    return "\n\n".join(parts) + "\n"


def machine() -> str:
    """Return the machine and the versions of everything that took part."""
    versions = [f"{name} {version(name)}" for name in _PACKAGES if _has(name)]
    for program, *options in (("hugo", "version"), ("eleventy", "--version"), ("node", "--version")):
        if shutil.which(program):
            said = subprocess.run([program, *options], capture_output=True, text=True, check=False).stdout.split()
            versions += [f"{program} {next((word for word in said if word[-1:].isalnum() and word != program), '')}"]
    return (
        f"Machine: {platform.machine()}, {os.cpu_count()} cores, {platform.system()}, Python "
        f"{platform.python_version()}. Load at the end: {_load()}.\nVersions: {', '.join(versions)}."
    )


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Return a Markdown table."""
    lines = (head, ("---",) * len(head), *rows)
    return "\n".join(f"| {' | '.join(row)} |" for row in lines)


def ways(built: tuple[Way, ...]) -> str:
    """Return what commands have spent; where plain MkDocs is among them, each beside it in the same round."""
    plain = next((way for way in built if way.name == _PLAIN), None)
    head = ("way", "CPU s", "wall s", "peak MiB", "CPU ms a page")
    beside = ("CPU / plain", "wall / plain", "peak / plain") if plain else ()
    return table((*head, *beside), [_way(way, plain) for way in built])


def waits(previewed: Previewed) -> str:
    """Return how long edits took to be seen under one server."""
    starts = [(f"start to first page, {which}", seconds) for which, seconds in previewed.starts.items()]
    rows = [(what, f"{seconds:.2f}", "–", "–", "1", "–") for what, seconds in starts]
    rows += [
        (
            one.name,
            *(f"{one.percentile(share):.2f}" for share in (0.5, 0.95)),
            f"{median(one.cpu):.2f}" if one.cpu else "–",
            str(len(one.seconds)),
            one.failure or "–",
        )
        for one in previewed.edits
    ]
    lines = table(("wall seconds", "p50", "p95", "CPU s", "of", "what failed"), rows)
    return f"{lines}\n\nCPU at rest {100 * previewed.idle:.1f} %, peak memory {previewed.peak:.0f} MiB."


def _load() -> str:
    """Return how many processes wanted a core lately; well above what we start, times on the clock mean nothing."""
    return f"{os.getloadavg()[1]:.1f}" if hasattr(os, "getloadavg") else "not known"


def _has(name: str) -> bool:
    try:
        return bool(version(name))
    except ImportError:
        return False


def _way(way: Way, plain: Way | None) -> tuple[str, ...]:
    spent = _spread(tuple(one.cpu for one in way.spent), 1)
    each = f"{1000 * way.middle('cpu') / way.pages:.1f}" if way.pages else "–"
    beside = [_spread(ratios(way, plain, of), 2) for of in ("cpu", "wall", "peak")] if plain else []
    return (way.name, spent, f"{way.middle('wall'):.1f}", f"{way.middle('peak'):.0f}", each, *beside)


def _spread(figures: tuple[float, ...], digits: int) -> str:
    middle, least, most = (f"{of(figures):.{digits}f}" for of in (median, min, max))
    return middle if least == most else f"{middle} ({least}–{most})"


def _sections(one: Results) -> Iterable[str]:
    desk = one.desk
    yield (
        f"## {desk.briefings:,} briefings\n\n{desk.entities:,} entities, {desk.facts:,} facts, {desk.claims:,} claims; "
        + ", ".join(f"{name} {figure:,.0f}" for name, figure in one.weights.items())
    )
    if one.built:
        yield "### Cold build\n\n" + ways(one.built)
    ours = one.way(_OURS)
    if one.second and ours:
        share = one.second[0].middle("cpu") / ours.middle("cpu")
        told = f"CPU / cold: {share:.2f}. Files written where nothing has changed: {one.written:,}."
        yield f"### Second build\n\n{ways(one.second)}\n\n{told}"
    if one.checked:
        yield "### Check\n\n" + ways(one.checked)
    for previewed in one.previewed:
        yield f"### Preview, {previewed.name}\n\n" + waits(previewed)


def _growth(every: tuple[Results, ...]) -> str:
    sizes = tuple(f"{one.desk.briefings:,} briefings, CPU s" for one in every)
    rows = []
    for room in every[0].rooms:
        seconds = tuple(one.rooms.get(room, 0.0) for one in every)
        each = [spent / one.desk.briefings for spent, one in zip(seconds, every, strict=True)]
        rows.append((room, *(f"{spent:.2f}" for spent in seconds), f"{each[-1] / max(each[0], 1e-9):.2f}"))
    return table(("room", *sizes, "a briefing, last / first"), rows)


def _aims(one: Results) -> str:
    rows = [
        (
            aim.what,
            f"{aim.most:g}{aim.unit}",
            f"{aim.found:.2f}{aim.unit}",
            "met" if aim.found <= aim.most else "missed",
        )
        for aim in _aims_of(one)
    ]
    return table(("what", "at most", "measured", ""), rows)


def _aims_of(one: Results) -> Iterable[Aim]:
    ours, plain, hugo = (one.way(name) for name in (_OURS, _PLAIN, _HUGO))
    for previewed in one.previewed:
        if previewed.name == _OURS:
            yield from _aims_of_preview(previewed)
    if ours and plain:
        yield Aim("cold build / plain MkDocs, CPU", 0.20, median(ratios(ours, plain, "cpu")))
        yield Aim("peak memory / plain MkDocs", 1.0, median(ratios(ours, plain, "peak")))
    if ours and hugo:
        yield Aim("cold build / hugo on the same Markdown, CPU", 1.3, median(ratios(ours, hugo, "cpu")))
    if ours and one.second:
        yield Aim("build with what was kept / cold, CPU", 0.4, one.second[0].middle("cpu") / ours.middle("cpu"))
        yield Aim("files written where nothing has changed", 0, one.written)
    if one.checked:
        yield Aim("`briefgen check`, cold, CPU", 20, one.checked[0].middle("cpu"), " s")
        yield Aim("`briefgen check` after one edit, CPU", 1, one.checked[1].middle("cpu"), " s")
    if one.weights:
        yield Aim("search index as it is sent", 200, one.weights["search index gzipped, KiB"], " KiB")


def _aims_of_preview(previewed: Previewed) -> Iterable[Aim]:
    limits = {"one fact": 0.25, "one article": 0.25, "an entity": 2.0, "a template": 2.0}
    for waited in previewed.edits:
        most = next((limit for name, limit in limits.items() if waited.name.startswith(name)), None)
        if most is not None:
            yield Aim(f"{waited.name}: edit to page served, p95", most, _or_never(waited), " s")
    yield Aim("`mkdocs serve`, start again", 2.0, previewed.starts["again"], " s")
    yield Aim("`mkdocs serve`, first start", 6.0, previewed.starts["first time"], " s")
    yield Aim("CPU of `mkdocs serve` at rest", 0.01, previewed.idle)


def _or_never(waited: Waited) -> float:
    return float("inf") if waited.failure or not waited.seconds else waited.percentile(0.95)
