"""A small desk in; proof that the fast path was taken and that it changes no byte, out. No time is looked at."""

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.desk import make_desk
from benchmarks.processes import environment

_WAYS = re.compile(r"briefgen: (\d+) pages were set directly, (\d+) by Python-Markdown")
#: Of all pages of ours, those that the fast path may leave to Python-Markdown.
_MOST_OTHERS = 0.02


@dataclass(frozen=True, slots=True)
class Quick:
    """What two builds of one desk had in common: pages set directly and not, with the fast path and without it."""

    fast: tuple[int, int]
    slow: tuple[int, int]
    differing: tuple[str, ...]
    rewritten: tuple[str, ...]

    def faults(self) -> tuple[str, ...]:
        """Return in words what does not hold."""
        found = []
        if not self.fast[0] or self.fast[1] > _MOST_OTHERS * sum(self.fast):
            found.append(f"the fast path was not taken: {self.fast[0]} pages directly, {self.fast[1]} not")
        if self.slow[0]:
            found.append(f"`fast: false` did not switch it off: {self.slow[0]} pages directly")
        found += [f"not the same with `fast: false`: {path}" for path in self.differing]
        found += [f"not the same in a second build: {path}" for path in self.rewritten]
        return tuple(found)


def quick(folder: Path, *, briefings: int) -> Quick:
    """Build one desk with the fast path and without it, and once more over the first; return what is not the same."""
    desk = make_desk(folder / "desk", briefings=briefings)
    config = desk.root / "mkdocs.yml"
    fast_text = config.read_text(encoding="utf-8")
    fast = _build(desk.root, folder / "fast")
    before = _files(folder / "fast")
    _build(desk.root, folder / "fast")
    config.write_text(fast_text.replace(", briefgen]", ", briefgen: {fast: false}]"), encoding="utf-8")
    slow = _build(desk.root, folder / "slow")
    return Quick(fast, slow, _unlike(before, _files(folder / "slow")), _unlike(before, _files(folder / "fast")))


def _build(root: Path, site: Path) -> tuple[int, int]:
    """Build a site and return how many pages were set directly and how many were not."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "--verbose", "build", "--site-dir", str(site)],
        cwd=root,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    ways = _WAYS.search(done.stderr)
    return (int(ways[1]), int(ways[2])) if ways else (0, 0)


def _files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def _unlike(one: dict[str, bytes], other: dict[str, bytes]) -> tuple[str, ...]:
    return tuple(sorted(path for path in {*one, *other} if one.get(path) != other.get(path)))
