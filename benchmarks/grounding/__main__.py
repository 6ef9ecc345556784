"""`python -m benchmarks.grounding SEEDS`: precision and recall of what is doubted of labelled bullets.

SEEDS is the folder of the real articles that the sets name; those of the example are in `seeds/articles`. A set names
its articles by file and holds faithful bullets and corrupted ones; a bullet counts as found when anything of it is
doubted. `development.yml` and `free.yml` were tuned on; of `held_out.yml` it was read what the check made of it before
the last tuning; `unseen.yml` was only measured on.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import yaml

from briefgen.model.desk import Desk
from briefgen.model.linked import LinkedArticle
from briefgen.model.resolution import Resolution, Story
from briefgen.model.summary import Doubt
from briefgen.read.articles import read_article
from briefgen.summarize.body import Body, read_body
from briefgen.summarize.grounding import doubts
from briefgen.summarize.reading import read_bullet
from briefgen.summarize.source_lines import source_lines

FOLDER = Path(__file__).parent
EXAMPLE = FOLDER.parents[1] / "seeds" / "articles"
#: Sets that the check was tuned on, or whose wrong bullets were read while it was.
TUNED = ("development", "free", "held_out")
SETS = (*TUNED, "unseen")


@dataclass(frozen=True)
class Labelled:
    """A bullet of a set: its kind is `faithful` or what was corrupted; `wrong` are the words that are."""

    article: str
    text: str
    kind: str = "faithful"
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """A labelled bullet with what is doubted of it."""

    bullet: Labelled
    doubts: tuple[Doubt, ...]


def labelled(path: Path) -> Iterator[Labelled]:
    """Yield the bullets of a set."""
    for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
        for text in entry["faithful"]:
            yield Labelled(entry["article"], text)
        for one in entry["corrupted"]:
            yield Labelled(entry["article"], one["text"], one["kind"], tuple(one["words"]))


def body_of(article: str, seeds: Path) -> Body:
    """Return the body of an article; no claims and no desk stand beside it."""
    path = EXAMPLE / article.removeprefix("example/") if article.startswith("example/") else seeds / article
    read = read_article(path.read_text(encoding="utf-8"), path.name).article
    if read is None:
        raise click.ClickException(f"{path} cannot be read")
    story = Story(read.stem, read.stem, read.title, read)
    linked = LinkedArticle((), read.body)
    return read_body(source_lines(story, linked, (), desk=Desk(), resolution=Resolution()))


def outcomes(path: Path, seeds: Path) -> Iterator[Outcome]:
    """Yield what is doubted of each bullet of a set."""
    bodies: dict[str, Body] = {}
    for bullet in labelled(path):
        if bullet.article not in bodies:
            bodies[bullet.article] = body_of(bullet.article, seeds)
        yield Outcome(bullet, doubts(read_bullet(bullet.text, bodies[bullet.article])))


def row(name: str, found: list[Outcome]) -> str:
    """Return a line of the table for one set."""
    total = Counter(one.bullet.kind for one in found)
    caught = Counter(one.bullet.kind for one in found if one.doubts)
    wrong = sum(total.values()) - total["faithful"]
    right = sum(caught.values()) - caught["faithful"]
    precision = right / max(right + caught["faithful"], 1)
    kinds = ", ".join(f"{kind} {caught[kind]}/{total[kind]}" for kind in sorted(total) if kind != "faithful")
    return f"| {name} | {total['faithful']} + {wrong} | {right / max(wrong, 1):.2f} | {precision:.2f} | {kinds} |"


@click.command()
@click.argument("seeds", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--set", "chosen", type=click.Choice(SETS), multiple=True, help="Measure only these sets.")
@click.option("--wrong", is_flag=True, help="List what is missed and what is found for nothing.")
def main(seeds: Path, chosen: tuple[str, ...], *, wrong: bool) -> None:
    """Measure what is doubted of labelled bullets; SEEDS holds the real articles."""
    click.echo("| set | faithful + corrupted | recall | precision | found by kind |\n|---|---|---|---|---|")
    for name in chosen or SETS:
        found = list(outcomes(FOLDER / f"{name}.yml", seeds))
        click.echo(row(name, found))
        for one in found if wrong else ():
            if bool(one.doubts) == (one.bullet.kind == "faithful"):
                text = one.bullet.text
                words = [text[start:end] for doubt in one.doubts for start, end in doubt.words]
                click.echo(f"- {one.bullet.kind} {words or list(one.bullet.wrong)}: {text}", err=True)


if __name__ == "__main__":
    main()
