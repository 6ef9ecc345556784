"""The options that every command of ours knows in, one value out."""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec

import click

P = ParamSpec("P")
COLOURS = ("auto", "always", "never")
_DAY = click.DateTime(["%Y-%m-%d"])


@dataclass(frozen=True, slots=True)
class Manner:
    """How to go about the work: where the desk's mkdocs.yml is, how much to say, for which day."""

    config_file: Path | None = None
    is_quiet: bool = False
    is_verbose: bool = False
    colour: str = "auto"
    today: date | None = None

    def say(self, line: str) -> None:
        """Say something beside the work, on stderr; only with `--verbose`."""
        if self.is_verbose:
            click.echo(line, err=True)


def with_manner(command: Callable[Concatenate[Manner, P], None]) -> Callable[P, None]:
    """Give a command the options that all share; it gets them as one value, its first argument."""

    @click.option(
        "-f",
        "--config-file",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="The desk's mkdocs.yml; by default the one in this folder.",
    )
    @click.option("-q", "--quiet", is_flag=True, help="Print results and nothing else.")
    @click.option("-v", "--verbose", is_flag=True, help="Say on stderr what is read.")
    @click.option("--color", type=click.Choice(COLOURS), default="auto", show_default=True, help="Colour the output.")
    @click.option("--today", type=_DAY, metavar="DATE", help="The day to work for, such as 2024-10-28.")
    @wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> None:
        today = kwargs.pop("today")
        manner = Manner(
            config_file=kwargs.pop("config_file"),  # type: ignore[arg-type] # click converted it
            is_quiet=bool(kwargs.pop("quiet")),
            is_verbose=bool(kwargs.pop("verbose")),
            colour=str(kwargs.pop("color")),
            today=today.date() if today else None,  # type: ignore[attr-defined] # click converted it
        )
        command(manner, *args, **kwargs)

    return wrapped


def is_coloured(choice: str, environment: Mapping[str, str], *, is_terminal: bool) -> bool:
    """Tell whether to colour: as chosen, else as NO_COLOR and FORCE_COLOR say, else on a terminal that can."""
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return is_terminal and environment.get("TERM") != "dumb"


def colours_stdout(choice: str) -> bool:
    """Tell whether to colour what goes to stdout."""
    return is_coloured(choice, os.environ, is_terminal=sys.stdout.isatty())
