"""A site in, its files under a folder out: the old files or the new ones, never half of one."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefgen.model.page import Site
from briefgen.model.problem import BriefgenError
from briefgen.write.disk import Disk, discard_staged, prune_empty, sweep_staged
from briefgen.write.folder import refuse_escapes
from briefgen.write.lock import LOCK, locked
from briefgen.write.manifest import MANIFEST, Manifest, digest_of, read_manifest
from briefgen.write.plan import Plan, plan_writes

_DISK = Disk()


@dataclass(frozen=True, slots=True)
class Written:
    """Paths relative to the folder, sorted: what was written, what already stood there, what was removed."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def write_site(site: Site, folder: Path, *, force: bool = False, disk: Disk = _DISK) -> Written:
    """Make `folder` hold the site's pages and assets, and none that an earlier write left behind.

    Files with the same bytes are not touched, hand-written ones never. Files that were edited after we wrote them are
    overwritten or removed only with `force`. Raise `BriefgenError` when something stands in the way, when someone
    else is writing there, or when the disk refuses; then every file is as it was before, or as it should be now.
    """
    wanted = _contents(site)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        refuse_escapes(folder, wanted)
        with locked(folder / LOCK, place=folder) as died:
            if died:
                sweep_staged(folder)
            manifest = read_manifest(folder)
            refuse_escapes(folder, manifest.files.keys() | manifest.replaced.keys())
            plan = plan_writes(wanted, folder, manifest, force=force)
            _carry_out(plan, wanted, folder, manifest, disk)
    except OSError as error:
        raise BriefgenError(f"cannot write to `{folder}`: {error.strerror or error}") from error
    return Written(plan.write, plan.keep, plan.remove)


def _contents(site: Site) -> Mapping[str, bytes]:
    pages = {path: page.markdown.encode() for path, page in site.pages.items()}
    return {**pages, **site.assets}


def _carry_out(plan: Plan, wanted: Mapping[str, bytes], folder: Path, manifest: Manifest, disk: Disk) -> None:
    hashes = {path: digest_of(content) for path, content in wanted.items()}
    final = Manifest(hashes)
    if not plan.write and not plan.remove and final == manifest:
        return
    journal = Manifest(hashes, replaced={**manifest.files, **manifest.replaced})
    record = folder / MANIFEST
    parents = {(folder / path).parent for path in (*plan.write, *plan.remove)}
    try:
        # Everything that needs room on the disk happens first, beside the old files.
        staged = [(disk.stage(folder / path, wanted[path]), folder / path) for path in plan.write]
        # The journal goes before the files: whatever cuts us short, the next run knows both versions as ours and
        # finishes the work. From here on names change, and in the end the record of them.
        disk.replace(disk.stage(record, journal.to_bytes()), record)
        for source, target in staged:
            disk.replace(source, target)
        for path in plan.remove:
            disk.remove(folder / path)
        disk.replace(disk.stage(record, final.to_bytes()), record)
    finally:
        discard_staged((*(folder / path for path in plan.write), record))
        prune_empty(folder, parents)
