"""`briefgen write`: a desk in, its whole site as Markdown files in a folder out."""

import os
import sys
from pathlib import Path

import click

from briefgen.cli.desk import OpenDesk, open_desk
from briefgen.cli.excerpt import Excerpt
from briefgen.cli.manner import Manner, with_manner
from briefgen.model.page import Page, Site
from briefgen.model.problem import Level
from briefgen.read.overrides import read_overrides
from briefgen.report import report
from briefgen.write import refuse_overlap, write_site


@click.command()
@click.option(
    "--to",
    "folder",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Where to write; made if need be.",
)
@click.option(
    "--theme",
    "overrides",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Also write the theme overrides for `theme: custom_dir:`, which make link previews.",
)
@click.option("--force", is_flag=True, help="Overwrite pages that were edited after briefgen wrote them.")
@with_manner
def write(manner: Manner, folder: Path, overrides: Path | None, *, force: bool) -> None:
    """Write the site as Markdown files, for any other builder.

    Hand-written pages are written along, with their `[[…]]` as links; into the documentation folder itself only the
    generated pages are. Only what changed is written, what an earlier run wrote and is no longer part of the site is
    removed, and a hand-written file is never touched.

    Exit codes: 0 written, 1 written but the desk has errors, 2 nothing was written.
    """
    desk = open_desk(manner)
    settings = desk.settings
    inputs = [settings.root / settings.options.seeds, settings.root / settings.options.templates]
    is_docs = os.path.realpath(folder) == os.path.realpath(settings.docs)
    refuse_overlap(folder, name="--to", root=settings.root, inputs=inputs if is_docs else [*inputs, settings.docs])
    if overrides is not None:
        refuse_overlap(overrides, name="--theme", root=settings.root, inputs=[*inputs, settings.docs, folder])
    done = [(folder, write_site(desk.build.site if is_docs else _with_handwritten(desk), folder, force=force))]
    if overrides is not None:
        done.append((overrides, write_site(Site(assets=read_overrides()), overrides, force=force)))
    text = report(desk.problems, style="concise", excerpt=Excerpt(settings.root), colour=False)
    click.echo(text, nl=False, err=True)
    if not manner.is_quiet:
        for where, what in done:
            counts = f"{len(what.written)} written, {len(what.unchanged)} unchanged, {len(what.removed)} removed"
            click.echo(f"{where}: {counts}")
    if any(problem.level is Level.ERROR for problem in desk.problems):
        sys.exit(1)


def _with_handwritten(desk: OpenDesk) -> Site:
    """Return the site with the hand-written pages and their files; at the same path they win, as in the plugin."""
    made = desk.build.site
    pages = {path: Page(path, path, "handwritten", markdown) for path, markdown in desk.linked.items()}
    others = {path: (desk.settings.docs / path).read_bytes() for path in desk.handwritten.others}
    return Site({**made.pages, **pages}, {**made.assets, **others}, made.addresses)
