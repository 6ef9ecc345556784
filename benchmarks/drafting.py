"""Articles with a TL;DR that a person wrote in; how near drafts and other extractive summaries come to it, out.

`python -m benchmarks.drafting [FOLDER]` takes every article in FOLDER (default: the environment variable
BRIEFGEN_REAL_SEEDS) and those of the example desk, cuts off their TL;DR, and compares what is chosen from the rest
with the TL;DR, by ROUGE with stemming. Needs the extra `bench`.
"""

import os
import random
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import mean

from rouge_score.rouge_scorer import RougeScorer
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import get_stop_words

from briefgen.link import link
from briefgen.model.linked import Linked
from briefgen.model.options import Options
from briefgen.model.resolution import Resolution
from briefgen.model.sentences import cut
from briefgen.read import read_desk
from briefgen.resolve import resolve
from briefgen.summarize import drafting
from briefgen.summarize.candidates import CREDIT

EXAMPLE = Path(__file__).resolve().parent.parent / "seeds"
MEASURES = ("rouge1", "rouge2", "rougeL")
SYSTEMS = {"LexRank": LexRankSummarizer, "TextRank": TextRankSummarizer, "LSA": LsaSummarizer}
RESAMPLES = 10_000
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_MKDOCS = "site_name: Bench\nsite_url: http://127.0.0.1/\ntheme: {name: material}\nplugins: [search, briefgen]\n"


@dataclass(frozen=True)
class Desk:
    """A desk without TL;DRs; `references` are the TL;DRs that were cut off, by stem."""

    references: Mapping[str, str]
    resolution: Resolution
    linked: Linked


class Words:
    """Sentences and words by blanks and marks alone, for sumy: its own way wants data that it does not carry."""

    language = "english"

    def to_sentences(self, text: str) -> tuple[str, ...]:
        """Return the sentences as briefgen cuts them, so that all systems choose from the same."""
        starts = cut(text).starts
        return tuple(text[start:end].strip() for start, end in zip(starts, (*starts[1:], len(text)), strict=True))

    def to_words(self, text: str) -> tuple[str, ...]:
        """Return the words."""
        return tuple(_WORD.findall(text))


def load(articles: Path, facts: Path | None = None) -> Desk:
    """Return the desk of all plain-text articles in a folder that begin with a TL;DR of bullets."""
    references: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        (root / "docs").mkdir()
        (root / "seeds" / "articles").mkdir(parents=True)
        (root / "mkdocs.yml").write_text(_MKDOCS, encoding="utf-8")
        for path in sorted(articles.glob("*.txt")):
            head, *lines = path.read_text(encoding="utf-8").splitlines()
            bullets = [line[2:] for line in lines if line.startswith("- ")]
            if head == "TL;DR:" and bullets:
                references[path.stem] = " ".join(bullets)
                rest = "\n".join(lines[len(bullets) :])
                (root / "seeds" / "articles" / path.name).write_text(rest + "\n", encoding="utf-8")
        if facts:
            shutil.copytree(facts, root / "seeds" / "facts")
        desk, _ = read_desk(root, Options())
    resolution, _ = resolve(desk, today=date(2026, 1, 1))
    linked, _ = link(desk, resolution)
    return Desk(references, resolution, linked)


def drafted(desk: Desk, stem: str, count: int = 0) -> tuple[str, ...]:
    """Return the draft of an article, of `count` sentences or as many as readers get."""
    told = drafting.draft(desk.resolution.stories[stem], desk.linked.articles[stem], desk.linked.quotes.get(stem, ()))
    if not count:
        return tuple(bullet.block.passage.text for bullet in told)
    body = drafting.candidates(desk.linked.articles[stem].body, desk.linked.quotes.get(stem, ()), "en")
    blocks = desk.linked.articles[stem].body
    places = [one.place for one in drafting.chosen(body, count)]
    return tuple(blocks[place.block].passage.text[place.start : place.end] for place in places)


def paragraphs(desk: Desk, stem: str) -> list[tuple[str, ...]]:
    """Return the sentences of the body by paragraph, captions left out: a favour to the systems that know none."""
    texts = (block.passage.text for block in desk.linked.articles[stem].body)
    return [Words().to_sentences(text) for text in texts if not CREDIT.search(text)]


def lead(desk: Desk, stem: str, count: int) -> tuple[str, ...]:
    """Return the first sentences."""
    return tuple(sentence for paragraph in paragraphs(desk, stem) for sentence in paragraph)[:count]


def by_sumy(name: str) -> Callable[[Desk, str, int], tuple[str, ...]]:
    """Return one of sumy's summarizers, with its stemmer and stop words for English."""

    def summarize(desk: Desk, stem: str, count: int) -> tuple[str, ...]:
        summarizer = SYSTEMS[name](Stemmer("english"))
        summarizer.stop_words = get_stop_words("english")
        words = Words()
        whole = [Paragraph([Sentence(one, words) for one in each]) for each in paragraphs(desk, stem)]
        return tuple(str(sentence) for sentence in summarizer(ObjectDocumentModel(whole), count))

    return summarize


def scores(reference: str, sentences: Sequence[str], scorer: RougeScorer) -> tuple[float, ...]:
    """Return F1 of the three measures, their recall, and the length in words."""
    said = " ".join(sentences)
    found = scorer.score(reference, said)
    return (
        *(found[measure].fmeasure for measure in MEASURES),
        *(found[measure].recall for measure in MEASURES),
        len(said.split()),
    )


def table(desk: Desk, count: int) -> dict[str, list[tuple[float, ...]]]:
    """Return the scores of every system by article, each asked for `count` sentences; 0: as many as the draft has."""
    scorer = RougeScorer(list(MEASURES), use_stemmer=True)
    found: dict[str, list[tuple[float, ...]]] = {}
    others = {"lead": lead, **{name: by_sumy(name) for name in SYSTEMS}}
    for stem, reference in desk.references.items():
        ours = drafted(desk, stem, count)
        found.setdefault("briefgen", []).append(scores(reference, ours, scorer))
        for name, system in others.items():
            found.setdefault(name, []).append(scores(reference, system(desk, stem, len(ours)), scorer))
    return found


def show(title: str, found: Mapping[str, Sequence[tuple[float, ...]]]) -> None:
    """Print means as Markdown, and how sure the lead over each other system is."""
    print(f"\n{title}\n\n| system | R-1 F | R-2 F | R-L F | R-1 recall | R-2 recall | R-L recall | words |")
    print("|---|---|---|---|---|---|---|---|")
    for name, rows in found.items():
        *rates, words = (mean(column) for column in zip(*rows, strict=True))
        print(f"| {name} | " + " | ".join(f"{rate:.3f}" for rate in rates) + f" | {words:.0f} |")
    print("\n| ahead of | in | difference | least, one article left out | ahead in resamples |\n|---|---|---|---|---|")
    for name, rows in found.items():
        for measure, label in enumerate(("R-1 F", "R-2 F", "R-L F")):
            if name != "briefgen":
                gaps = [one[measure] - other[measure] for one, other in zip(found["briefgen"], rows, strict=True)]
                least = min((sum(gaps) - gap) / (len(gaps) - 1) for gap in gaps)
                print(f"| {name} | {label} | {mean(gaps):+.3f} | {least:+.3f} | {_ahead(gaps):.0%} |")


def _ahead(gaps: Sequence[float]) -> float:
    """Return the share of resamples of the articles (paired bootstrap) in which the mean gap is above 0."""
    chance = random.Random(1)
    return mean(sum(chance.choices(gaps, k=len(gaps))) > 0 for _ in range(RESAMPLES))


def main(folder: str) -> None:
    """Print the tables for the articles of a folder and for those of the example desk."""
    desks = {"example desk": load(EXAMPLE / "articles", EXAMPLE / "facts")}
    if folder:
        desks = {Path(folder).name: load(Path(folder)), **desks}
    for name, desk in desks.items():
        for count in (3, 4, 0):
            words = f"{count} sentences each" if count else "as many sentences each as readers get"
            show(f"{name}, {len(desk.references)} articles, {words}:", table(desk, count))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("BRIEFGEN_REAL_SEEDS", ""))
