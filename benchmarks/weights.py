"""`python -m benchmarks.weights SEEDS`: the weights of `summarize/oddity.py`, fitted to the labelled bullets.

A word counts as wrong where it stands among the words that were added to a corrupted bullet; the words of faithful
bullets are right. Weights are also fitted without each tenth of the articles, to say how well the others tell what is
wrong with those: those figures are to be believed. It needs np.
"""

from collections.abc import Sequence
from pathlib import Path

import click
import numpy as np

from benchmarks.grounding.__main__ import FOLDER, TUNED, body_of, labelled
from briefgen.summarize.oddity import Evidence, evidence
from briefgen.summarize.reading import read_bullet
from briefgen.summarize.wording import TOO_MUCH, is_too_much

#: How much a large weight costs, in how many parts the articles are left out, and how many steps are taken at most.
RIDGE, PARTS, STEPS = 3.0, 10, 30


def fitted(features: np.ndarray, wrong: np.ndarray) -> np.ndarray:
    """Return the bias and the weights of a logistic model, by Newton's steps, each feature as wide as it varies."""
    mean, width = features.mean(0), features.std(0) + 1e-9
    rows = np.hstack([np.ones((len(features), 1)), (features - mean) / width])
    cost = np.diag([0.0] + [RIDGE] * features.shape[1])
    found = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-rows @ found))
        slope = rows.T @ (likely - wrong) + cost @ found
        step = np.linalg.solve((rows * (likely * (1 - likely))[:, None]).T @ rows + cost, slope)
        found -= step
    weights = found[1:] / width
    return np.concatenate([[found[0] - weights @ mean], weights])


def read_words(seeds: Path, chosen: Sequence[str]) -> list[tuple[str, str, np.ndarray, np.ndarray]]:
    """Return for each bullet its article, its kind, the features of its words, and which of them are wrong."""
    found, bodies = [], {}
    for bullet in (one for name in chosen for one in labelled(FOLDER / f"{name}.yml")):
        if bullet.article not in bodies:
            bodies[bullet.article] = body_of(bullet.article, seeds)
        known = evidence(read_bullet(bullet.text, bodies[bullet.article]))
        spans = [(at, at + len(words)) for words in bullet.wrong if (at := bullet.text.find(words)) >= 0]
        wrong = [any(start <= word.token.start < end for start, end in spans) for word, _ in known]
        rows = np.array([list(row) for _, row in known]).reshape(len(known), len(Evidence._fields))
        found.append((bullet.article, bullet.kind, rows, np.array(wrong, dtype=bool)))
    return found


def fit(bullets: Sequence[tuple[str, str, np.ndarray, np.ndarray]]) -> np.ndarray:
    """Return the bias and the weights for the bullets that are faithful or have a detail too many."""
    meant = [one for one in bullets if one[1] in {"faithful", "detail"}]
    return fitted(np.vstack([one[2] for one in meant]), np.concatenate([one[3] for one in meant]))


@click.command()
@click.argument("seeds", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--set", "chosen", type=click.Choice(TUNED), multiple=True, help="Fit to these sets alone.")
def main(seeds: Path, chosen: tuple[str, ...]) -> None:
    """Fit the weights to labelled bullets; SEEDS holds the real articles."""
    bullets = read_words(seeds, chosen or TUNED)
    articles = sorted({one[0] for one in bullets})
    caught = []
    for part in range(PARTS):
        left_out = set(articles[part::PARTS])
        weights = fit([one for one in bullets if one[0] not in left_out])
        for article, kind, rows, _ in bullets:
            if article in left_out:
                caught.append((kind, is_too_much([float(weights[0] + row @ weights[1:]) for row in rows], TOO_MUCH)))
    shares = {
        kind: sum(hit for one, hit in caught if one == kind) / max(sum(one == kind for one, _ in caught), 1)
        for kind in ("faithful", "detail")
    }
    click.echo(f"of added details {shares['detail']:.2f}, of faithful bullets {shares['faithful']:.2f}")
    weights = fit(bullets)
    click.echo(f"BIAS = {weights[0]:.2f}")
    for name, weight in zip(Evidence._fields, weights[1:], strict=True):
        click.echo(f"    {name}={weight:.2f},")


if __name__ == "__main__":
    main()
