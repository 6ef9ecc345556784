"""The few ways in which the writer changes a disk, as one small port; bytes in, files out."""

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path

_SUFFIX = ".briefgen-tmp"


class Disk:
    """The real disk. Each method either does the whole of its work or raises `OSError`."""

    def stage(self, target: Path, content: bytes) -> Path:
        """Write `content` to the staged file of `target` and return that file, making folders as needed."""
        staged = staged_beside(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        with staged.open("wb") as file:
            file.write(content)
        return staged

    def replace(self, staged: Path, target: Path) -> None:
        """Put a staged file in its place in one step; whoever reads `target` sees the old bytes or the new ones."""
        os.replace(staged, target)  # noqa: PTH105 - named for what it promises: atomic on every system

    def remove(self, target: Path) -> None:
        """Remove a file; it is no error when it is gone already."""
        target.unlink(missing_ok=True)


def staged_beside(target: Path) -> Path:
    """Return the hidden file beside `target` in which its new bytes wait."""
    return target.with_name(f".{target.name}{_SUFFIX}")


def sweep_staged(folder: Path) -> None:
    """Remove what a writer that was killed left staged anywhere under `folder`."""
    for staged in folder.rglob(f".*{_SUFFIX}"):
        staged.unlink(missing_ok=True)


def prune_empty(folder: Path, parents: set[Path]) -> None:
    """Remove those of `parents` that are empty, and the empty folders above them up to `folder`, which stays."""
    for parent in sorted(parents, key=lambda path: len(path.parts), reverse=True):
        current = parent
        while current != folder and folder in current.parents:
            try:
                current.rmdir()
            except FileNotFoundError:
                pass
            except OSError:
                break  # Not empty, or not ours to remove: either way it stays.
            current = current.parent


def discard_staged(targets: Iterable[Path]) -> None:
    """Remove what is still staged for `targets`, whole or cut short."""
    for target in targets:
        with contextlib.suppress(OSError):
            staged_beside(target).unlink(missing_ok=True)
