"""`python -m benchmarks`: times on a synthetic desk, as ratios between two things run in turn in one run."""

import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path
from statistics import median

import click

from benchmarks.desk import make_desk
from benchmarks.newsroom import make_newsroom
from benchmarks.stages import time_rules, time_stages


def _cpu(command: list[str], folder: Path) -> float:
    """Run a command and return the CPU seconds of it and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _mkdocs(folder: Path) -> Callable[[], float]:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder / "site")]
    return lambda: _cpu(command, folder)


def _plain_twin(desk: Path, folder: Path) -> None:
    """Lay out the same Markdown as hand-written pages of a desk-less MkDocs project with the same theme."""
    subprocess.run(
        [sys.executable, "-m", "briefgen", "write", "--to", str(folder / "docs")],
        cwd=desk,
        check=True,
        capture_output=True,
    )
    extensions = "[tables, attr_list, md_in_html, admonition, {toc: {}}]"
    (folder / "mkdocs.yml").write_text(
        "site_name: Synthetic desk\nsite_url: http://127.0.0.1/\ntheme: {name: material, font: false}\n"
        f"plugins: [search]\nmarkdown_extensions: {extensions}\nnot_in_nav: '*'\nnav: [index.md]\n",
        encoding="utf-8",
    )


def _machine() -> str:
    return (
        f"machine: {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, "
        f"mkdocs {version('mkdocs')}, mkdocs-material {version('mkdocs-material')}"
    )


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = (head, ("---",) * len(head), *rows)
    return "\n".join(f"| {' | '.join(row)} |" for row in lines)


@click.group()
def main() -> None:
    """Measure briefgen; every figure is CPU seconds of whole processes, or a ratio of two of them."""


@main.command()
@click.option("--briefings", default=1000, show_default=True, help="Size of the synthetic desk.")
@click.option("--runs", default=3, show_default=True, help="How often each of the two is run, in turn.")
def build(briefings: int, runs: int) -> None:
    """Cold `mkdocs build` of a desk against plain MkDocs on the very Markdown that briefgen makes."""
    with tempfile.TemporaryDirectory() as name:
        ours, plain = Path(name) / "desk", Path(name) / "plain"
        desk = make_desk(ours, briefings=briefings)
        plain.mkdir()
        _plain_twin(ours, plain)
        times: dict[str, list[float]] = {"briefgen": [], "plain": []}
        runners = {"briefgen": _mkdocs(ours), "plain": _mkdocs(plain)}
        for _ in range(runs):
            for which, run in runners.items():
                shutil.rmtree((ours if which == "briefgen" else plain) / "site", ignore_errors=True)
                times[which].append(run())
        pages = sum(1 for _ in (ours / "site").rglob("*.html"))
    ratios = [one / other for one, other in zip(times["briefgen"], times["plain"], strict=True)]
    click.echo(_machine())
    click.echo(
        f"desk: {desk.briefings} briefings, {desk.entities} entities, {desk.facts} facts, {desk.claims} claims, "
        f"{pages} pages"
    )
    click.echo(f"| what | CPU s, median of {runs} | least | most |\n|---|---|---|---|")
    for which, seconds in times.items():
        click.echo(f"| {which} | {median(seconds):.2f} | {min(seconds):.2f} | {max(seconds):.2f} |")
    click.echo(f"| ratio | {median(ratios):.2f} | {min(ratios):.2f} | {max(ratios):.2f} |")


@main.command()
@click.option("--briefings", default=1000, show_default=True, help="Size of the synthetic desk.")
def stages(briefings: int) -> None:
    """CPU seconds that each room takes for one desk, and for one of half the size, in one process."""
    with tempfile.TemporaryDirectory() as name:
        sizes = (briefings // 2, briefings)
        columns = []
        for size in sizes:
            root = Path(name) / str(size)
            make_desk(root, briefings=size)
            columns.append(time_stages(root))
    click.echo(f"| room | {sizes[0]} briefings, s | {sizes[1]} briefings, s | growth |\n|---|---|---|---|")
    for room in columns[0]:
        half, whole = columns[0][room], columns[1][room]
        click.echo(f"| {room} | {half:.3f} | {whole:.3f} | {whole / half:.2f} |")


@main.command()
@click.option("--articles", default=1000, show_default=True, help="Size of the smaller desk; five claims an article.")
@click.option("--times", default=10, show_default=True, help="How many times as large the other desk is.")
@click.option("--rules", default=8, show_default=True, help="How many of the slowest rules to list.")
def check(articles: int, times: int, rules: int) -> None:
    """CPU seconds of a cold `briefgen check`, and of each room and rule, for two sizes of a desk full of quotes."""
    wholes, rooms, by_rule, sizes = [], [], [], (articles, articles * times)
    click.echo(_machine())
    with tempfile.TemporaryDirectory() as name:
        for size in sizes:
            root = Path(name) / str(size)
            made = make_newsroom(root, articles=size)
            click.echo(
                f"desk: {made.articles} articles, {made.claims} claims of {made.facts} facts, {made.entities} entities"
            )
            wholes.append(_cpu([sys.executable, "-m", "briefgen", "check", "-q", "--exit-zero"], root))
            rooms.append(time_stages(root))
            by_rule.append(time_rules(root))
            shutil.rmtree(root)
    head = (f"{sizes[0]} articles, s", f"{sizes[1]} articles, s", "growth")
    rows = [("`briefgen check`, CPU", *wholes), *((room, *(one[room] for one in rooms)) for room in rooms[0])]
    rows += [(f"rule `{rule}`", *(one[rule] for one in by_rule)) for rule in list(by_rule[1])[:rules]]
    figures = ((what, f"{less:.2f}", f"{more:.2f}", f"{more / max(less, 1e-9):.1f}") for what, less, more in rows)
    click.echo(_table(("what", *head), figures))


if __name__ == "__main__":
    started = time.perf_counter()
    main(standalone_mode=False)
    click.echo(f"({time.perf_counter() - started:.0f} s)", err=True)
