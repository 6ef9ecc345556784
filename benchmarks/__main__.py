"""`python -m benchmarks`: what briefgen costs on synthetic desks, beside other builders in turn in one run."""

import signal
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import click

from benchmarks.desk import ARTICLES_A_STORY, make_desk
from benchmarks.newsroom import make_newsroom
from benchmarks.peers import MISSING
from benchmarks.processes import run
from benchmarks.quick import quick as quick_check
from benchmarks.report import machine, report, table
from benchmarks.runs import KINDS, Plan, measure
from benchmarks.searching import measure_searches, often_named
from benchmarks.stages import time_rules, time_stages

_SIZE = click.option("--briefings", default=1000, show_default=True, help="Size of the synthetic desk.")
_RUNS = click.option("--runs", default=3, show_default=True, help="How often each is run, all in turn.")
_DENSITY = click.option(
    "--articles-a-story",
    default=ARTICLES_A_STORY,
    show_default=True,
    help="Articles that share the records of one dossier; 5 is as dense as the example desk.",
)
_PEERS = click.option(
    "--peers", default=",".join(MISSING), show_default=True, help="Other builders that take part where installed."
)


def _say(line: str) -> None:
    click.echo(line, err=True)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _one(briefings: int, plan: Plan, kind: str) -> None:
    """Measure one thing on one desk and print the report."""
    results, skipped = measure(briefings, replace(plan, kinds=(kind,)), say=_say)
    click.echo(report((results,), commands=f"python -m benchmarks {' '.join(sys.argv[1:])}", notes=skipped))


@click.group()
def main() -> None:
    """Measure briefgen on synthetic desks of any size, made anew in a temporary folder for each run.

    Builds and checks are CPU seconds of whole processes with their children; what a person waits for under
    `mkdocs serve` is seconds on the clock. Machines are noisy: only ratios of two things that were run in turn, in one
    run, say something. It needs Linux.

    A briefing comes with about seven other pages, of its facts and entities; `--articles-a-story 180` makes desks of
    less than two pages a briefing.

    Other builders take part where they are installed, and are left out with a line that says so where not.

    \b
    apt-get install hugo
    npm install -g @11ty/eleventy
    pip install zensical

    \b
    Begin with:
      python -m benchmarks quick
      python -m benchmarks build --briefings 300 --runs 1
      python -m benchmarks all --sizes 1000,10000 --report speed.md
    """  # noqa: D301 - click wants the sign itself


@main.command(name="all")
@click.option("--sizes", default="1000,10000", show_default=True, help="Sizes of the desks, in briefings.")
@click.option("--report", "file", type=click.Path(path_type=Path, dir_okay=False), help="Where to write the report.")
@click.option("--only", default=",".join(KINDS), show_default=True, help="What to measure.")
@click.option("--edits", default=30, show_default=True, help="Edits of each kind under `mkdocs serve`.")
@_RUNS
@_PEERS
@_DENSITY
def measure_all(
    *, sizes: str, file: Path | None, only: str, edits: int, runs: int, peers: str, articles_a_story: int
) -> None:
    """Measure everything, with the aims and whether they are met.

    \b
    What `--only` can name:
      build   cold builds, beside plain MkDocs and others on the same Markdown
      peers   edits of one page under the preview servers of the others
      second  builds in a second process, and over a finished site
      check   `briefgen check`, from nothing and after one edit
      rooms   what each room takes, and how that grows
      serve   our preview: start, every kind of edit, CPU at rest, memory

    Ten thousand briefings, about 78,000 pages, take hours, most of them for the other builders: `--only` and `--peers`
    leave things out. The report is written anew after each size.
    """  # noqa: D301 - click wants the sign itself
    chosen = _words(only)
    if unknown := [kind for kind in chosen if kind not in KINDS]:
        raise click.BadParameter(f"there is no `{unknown[0]}`; choose from {', '.join(KINDS)}")
    plan = Plan(chosen, runs=runs, edits=edits, peers=_words(peers), articles_a_story=articles_a_story)
    done, text = [], ""
    for size in _words(sizes):
        results, skipped = measure(int(size), plan, say=_say)
        done.append(results)
        text = report(done, commands=f"python -m benchmarks {' '.join(sys.argv[1:])}", notes=skipped)
        if file:
            file.write_text(text, encoding="utf-8")
    if not file:
        click.echo(text)


@main.command()
@_SIZE
@_RUNS
@_PEERS
@_DENSITY
def build(*, briefings: int, runs: int, peers: str, articles_a_story: int) -> None:
    """Build from nothing, beside plain MkDocs and others on the same Markdown."""
    _one(briefings, Plan(runs=runs, peers=_words(peers), articles_a_story=articles_a_story), "build")


@main.command()
@_SIZE
@_RUNS
@_DENSITY
def second(*, briefings: int, runs: int, articles_a_story: int) -> None:
    """Build in a second process.

    Once with what was kept but no site, once over a finished site: that counts the files it writes for nothing.
    """
    _one(briefings, Plan(runs=runs, articles_a_story=articles_a_story), "second")


@main.command()
@_SIZE
@click.option("--edits", default=30, show_default=True, help="Edits of each kind.")
@click.option("--longest", default=300.0, show_default=True, help="Seconds after which an edit counts as not shown.")
@_DENSITY
def serve(*, briefings: int, edits: int, longest: float, articles_a_story: int) -> None:
    """Edit under `mkdocs serve`.

    Measures start to first page, each kind of edit to the page that shows it, CPU at rest and memory.
    """
    _one(briefings, Plan(edits=edits, longest=longest, articles_a_story=articles_a_story), "serve")


@main.command()
@_SIZE
@_RUNS
@_DENSITY
def recheck(*, briefings: int, runs: int, articles_a_story: int) -> None:
    """Check from nothing and after one edit."""
    _one(briefings, Plan(runs=runs, articles_a_story=articles_a_story), "check")


@main.command()
@click.option("--sizes", default="500,1000", show_default=True, help="Sizes of the desks, in briefings.")
@_DENSITY
def stages(*, sizes: str, articles_a_story: int) -> None:
    """Time each room, and how it grows.

    CPU seconds in one process; growth is from the first size to the last.
    """
    columns = []
    numbers = [int(size) for size in _words(sizes)]
    for size in numbers:
        with tempfile.TemporaryDirectory() as name:
            make_desk(Path(name), briefings=size, articles_a_story=articles_a_story)
            columns.append(time_stages(Path(name)))
    rows = []
    for room in columns[0]:
        each = [column[room] / size for column, size in zip(columns, numbers, strict=True)]
        rows.append((room, *(f"{column[room]:.3f}" for column in columns), f"{each[-1] / max(each[0], 1e-9):.2f}"))
    click.echo(table(("room", *(f"{size:,} briefings, s" for size in numbers), "a briefing, last / first"), rows))


@main.command()
@click.option("--articles", default=1000, show_default=True, help="Size of the smaller desk; five claims an article.")
@click.option("--times", default=10, show_default=True, help="How many times as large the other desk is.")
@click.option("--rules", default=8, show_default=True, help="How many of the slowest rules to list.")
def check(*, articles: int, times: int, rules: int) -> None:
    """Time a cold check room by room and rule by rule.

    CPU seconds for two sizes of a newsroom in which every claim quotes an article.
    """
    wholes, rooms, by_rule, sizes = [], [], [], (articles, articles * times)
    click.echo(machine())
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            made = make_newsroom(Path(name), articles=size)
            click.echo(
                f"desk: {made.articles} articles, {made.claims} claims of {made.facts} facts, {made.entities} entities"
            )
            wholes.append(run([sys.executable, "-m", "briefgen", "check", "-q", "--exit-zero"], made.root).cpu)
            rooms.append(time_stages(made.root))
            by_rule.append(time_rules(made.root))
    head = (f"{sizes[0]} articles, s", f"{sizes[1]} articles, s", "growth")
    rows: list[tuple[str, float, float]] = [("`briefgen check`, CPU", wholes[0], wholes[1])]
    rows += [(room, rooms[0][room], rooms[1][room]) for room in rooms[0]]
    rows += [(f"rule `{rule}`", by_rule[0][rule], by_rule[1][rule]) for rule in list(by_rule[1])[:rules]]
    figures = ((what, f"{less:.2f}", f"{more:.2f}", f"{more / max(less, 1e-9):.1f}") for what, less, more in rows)
    click.echo(table(("what", *head), figures))


@main.command()
@click.option("--articles", default=1000, show_default=True, help="Size of the newsroom; about three pages an article.")
@click.option("--query", default="", help="What is searched for; a name that many articles have by default.")
def search(*, articles: int, query: str) -> None:
    """Count what a browser fetches for a first search.

    Bytes as they are, and where the server compresses what shrinks by it. It needs Chromium and `pip install
    'briefgen[search]'`.
    """
    rows = []
    with tempfile.TemporaryDirectory() as name:
        made = make_newsroom(Path(name), articles=articles)
        words = query or often_named(made.root)
        for found in measure_searches(made.root, query=words, say=_say):
            for step, fetched in (("opening a page", found.opening), (f"searching {words}", found.query)):
                sizes = (f"{fetched.files}", f"{fetched.bytes / 1000:,.0f}", f"{fetched.compressed / 1000:,.0f}")
                rows.append((found.way, step, *sizes, f"{found.seconds:.1f}" if fetched is found.query else ""))
    click.echo(table(("way", "step", "files", "KB", "KB compressed", "seconds"), rows))


@main.command()
@click.option("--briefings", default=100, show_default=True, help="Size of the synthetic desk.")
def quick(*, briefings: int) -> None:
    """Prove that the fast path changes no byte.

    Looks at no time: the fast path is taken, and the site is the same without it and in a second build.
    """
    with tempfile.TemporaryDirectory() as name:
        seen = quick_check(Path(name), briefings=briefings)
    click.echo(f"{seen.fast[0]} pages were set directly, {seen.fast[1]} by Python-Markdown")
    for fault in seen.faults():
        click.echo(fault, err=True)
    sys.exit(bool(seen.faults()))


@main.command()
@_SIZE
@_DENSITY
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def desk(*, briefings: int, articles_a_story: int, folder: Path) -> None:
    """Write a synthetic desk into FOLDER."""
    made = make_desk(folder, briefings=briefings, articles_a_story=articles_a_story)
    click.echo(f"{made.briefings} briefings, {made.entities} entities, {made.facts} facts, {made.claims} claims")


if __name__ == "__main__":
    # Started in the background, all below us would else be deaf to the interrupt that ends a server.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    # Whoever ends a run ends its servers and removes its desks with it.
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    main()
