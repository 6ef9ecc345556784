"""The folder where a site shall stand in; a folder beside it to build in, and the change of places at the end, out.

MkDocs empties the old site first: whoever pulls the plug, or fills the disk, is left with neither.
"""

import contextlib
import errno
import logging
import os
import shutil
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import log

from briefgen.write.exchange import put_in_place, recover
from briefgen.write.lock import locked
from briefgen.write.unchanged import keep_unchanged

#: What the system says when a site cannot be written, through no fault of anybody's code.
FULL_DISK = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS})


@dataclass(frozen=True, slots=True)
class Staging:
    """A site that is being built in `folder` and shall stand in `site`; `held` undoes what was set up for it."""

    site: Path
    folder: Path
    aside: Path
    held: ExitStack


def begin_staging(site_dir: str) -> Staging | None:
    """Return where to build; None where the old site cannot change places, and MkDocs builds as it always does.

    Raise `BriefgenError` when another build is under way there.
    """
    site = Path(os.path.realpath(site_dir))
    if not _can_change_places(site):
        return None
    lock, folder, aside = (site.with_name(f".{site.name}.briefgen-{what}") for what in ("lock", "building", "old"))
    held = ExitStack()
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        held.enter_context(locked(lock, place=site))
        recover(site, aside=aside)
        folder.mkdir(exist_ok=True)
    except OSError:
        held.close()
        return None  # The folder above may not be written in; the site itself perhaps may.
    said = _SayPlace(str(folder), site_dir)
    log.addFilter(said)
    held.callback(log.removeFilter, said)
    return Staging(site, folder, aside, held)


def finish_staging(staging: Staging) -> None:
    """Put the new site in its place: whoever looks finds the old one or the new one.

    Files that are as they were stay the same files, with their times; where all are, nothing is touched.
    """
    with staging.held:
        with contextlib.suppress(OSError):  # what cannot be compared is new
            if staging.site.is_dir() and keep_unchanged(staging.folder, staging.site):
                shutil.rmtree(staging.folder)
                return
        put_in_place(staging.folder, staging.site, aside=staging.aside)


def abandon_staging(staging: Staging) -> None:
    """Leave the old site as it was, and nothing beside it."""
    with staging.held:
        shutil.rmtree(staging.folder, ignore_errors=True)


class _SayPlace(logging.Filter):
    """Lets MkDocs' log speak of the place where the site will stand."""

    def __init__(self, built: str, said: str) -> None:
        super().__init__()
        self._built, self._said = built, said

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = str(record.msg).replace(self._built, self._said)
        return True


def _can_change_places(site: Path) -> bool:
    """Tell whether nothing ties the folder to its place: a mount, or hidden files, which MkDocs leaves alone."""
    if not site.exists():
        return True
    return site.is_dir() and not site.is_mount() and not any(path.name.startswith(".") for path in site.iterdir())
