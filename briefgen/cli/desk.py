"""A manner of working in; the desk that it leads to, built, with its hand-written pages linked, out."""

import gc
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefgen.build import Build, at_levels, build, level_faults, link_handwritten
from briefgen.cli.manner import Manner
from briefgen.model.problem import BriefgenError, Problem, in_order
from briefgen.read.chosen import find_today
from briefgen.read.collector import paused_collector
from briefgen.read.handwritten import Handwritten, read_handwritten
from briefgen.read.settings import Settings, read_settings
from briefgen.recall import recall


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """A desk's settings and build, and its hand-written pages as linked Markdown by path under their folder.

    `problems` are those of the build and of the hand-written pages, in order.
    """

    settings: Settings
    today: date
    build: Build
    linked: Mapping[str, str]
    handwritten: Handwritten
    problems: tuple[Problem, ...]

    @property
    def files(self) -> int:
        """Return how many input files were looked at."""
        return self.build.files + len(self.linked)


def open_desk(manner: Manner) -> OpenDesk:
    """Return the desk, built in memory; raise `BriefgenError` when there is none or its settings are not valid."""
    settings = read_settings(manner.config_file, folder=Path.cwd())
    faults = level_faults(settings.options)
    if faults:
        raise BriefgenError("; ".join(f"option `{key}`: {fault}" for key, fault in faults))
    today = manner.today or find_today(settings.options, os.environ)
    manner.say(f"desk {settings.root}, hand-written pages in {settings.docs}, for {today}")
    with paused_collector():
        built, said = _build(settings, today)
        gc.freeze()  # All of it stays until the command is done; the collector need not look at it even once.
    manner.say(said)
    handwritten, problems = read_handwritten(settings.root, settings.docs)
    linked: dict[str, str] = {}
    for page, file in handwritten.pages.items():
        linked[page], found = link_handwritten(file.text, page=page, path=file.path, built=built)
        problems += found
    everything = in_order((*built.problems, *at_levels(problems, settings.options.levels)))
    return OpenDesk(settings, today, built, linked, handwritten, everything)


def _build(settings: Settings, today: date) -> tuple[Build, str]:
    """Return the build of a desk, and how much of it the last process knew."""
    root, options = settings.root, settings.options
    known = recall(root, options)
    # A check looks at no page; what writes pages looks up each.
    built = build(root, options, today=today, memory=known.memory, on_demand=True, publication=settings.publication)
    known.keep(today=today)
    return built, known.said
