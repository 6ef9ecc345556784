"""An output folder in; nothing out, or a refusal where writing there could cost someone their files."""

import os
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from briefgen.model.problem import BriefgenError

#: One of these stands in every built site, whole or half made: static files are copied first.
_SIGNS_OF_A_SITE = ("index.html", "404.html", "sitemap.xml", "assets")
_SHOWN = 3


def refuse_overlap(folder: Path, *, name: str, root: Path, inputs: Iterable[Path]) -> None:
    """Raise `BriefgenError` if `folder` is, holds or lies in one of `inputs`, or is or holds the project's `root`.

    `name` is what the person calls the folder (`site_dir`, `--to`). Links are followed before comparing.
    """
    real, home = _real(folder), _real(root)
    if real == home or real in home.parents:
        raise BriefgenError(f"{name} `{folder}` is or holds the project itself; choose a folder of its own")
    for each in inputs:
        source = _real(each)
        if real == source or real in source.parents or source in real.parents:
            raise BriefgenError(f"{name} `{folder}` and the input `{each}` lie in each other; choose another folder")


def refuse_foreign(folder: Path, *, name: str) -> None:
    """Raise `BriefgenError` if `folder` holds files that are no built site, for the builder empties it first."""
    try:
        held = sorted(entry for entry in os.listdir(folder) if not entry.startswith("."))  # noqa: PTH208 - names only
    except OSError:
        return  # It does not exist yet, or the builder itself will say why it cannot be used.
    if held and not any(sign in held for sign in _SIGNS_OF_A_SITE):
        shown = ", ".join(held[:_SHOWN]) + (", …" if len(held) > _SHOWN else "")
        raise BriefgenError(
            f"{name} `{folder}` holds files that are no site ({shown}) and would be emptied; choose an empty folder"
        )


def refuse_escapes(folder: Path, paths: Iterable[str]) -> None:
    """Raise `BriefgenError` if one of `paths` leads out of `folder`, by its own words or through a link on disk."""
    home = _real(folder)
    safe: set[PurePosixPath] = set()
    for path in paths:
        pure = PurePosixPath(path)
        if pure.is_absolute() or ".." in pure.parts or "\\" in path or not pure.parts:
            raise BriefgenError(f"`{path}` is no path inside the output folder")
        if pure.parent in safe:
            continue
        parent = _real(folder / pure.parent)
        if parent != home and home not in parent.parents:
            raise BriefgenError(f"`{folder / pure.parent}` leads out of `{folder}` through a link; remove the link")
        safe.add(pure.parent)


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))
