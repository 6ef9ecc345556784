"""`briefgen build` and `briefgen serve`: MkDocs' own commands, with the options that all our commands know."""

import logging
import os
import sys
from collections.abc import Callable
from datetime import datetime

import click
from mkdocs.__main__ import State, build_command, serve_command

from briefgen.cli.manner import COLOURS, is_coloured
from briefgen.read.chosen import TODAY_VARIABLE

_PLAIN = logging.Formatter("%(levelname)-8s-  %(message)s")


def _hand_on_today(_context: click.Context, _option: click.Parameter, day: datetime | None) -> None:
    # MkDocs makes the plugin, out of our reach: the environment is the one way to it.
    if day is not None:
        os.environ[TODAY_VARIABLE] = day.date().isoformat()


def _colour(context: click.Context, _option: click.Parameter, choice: str) -> None:
    if not is_coloured(choice, os.environ, is_terminal=sys.stderr.isatty()):
        context.ensure_object(State).stream.setFormatter(_PLAIN)


def _ours(engine: click.Command, help_text: str) -> click.Command:
    run: Callable[..., object] | None = engine.callback
    today = click.Option(
        ["--today"],
        type=click.DateTime(["%Y-%m-%d"]),
        metavar="DATE",
        expose_value=False,
        callback=_hand_on_today,
        help="The day to build for, such as 2024-10-28.",
    )
    colour = click.Option(
        ["--color"],
        type=click.Choice(COLOURS),
        default="auto",
        show_default=True,
        expose_value=False,
        callback=_colour,
        help="Colour the log.",
    )
    return click.Command(engine.name, params=[*engine.params, today, colour], callback=run, help=help_text)


build = _ours(build_command, "Build the site: `mkdocs build`, with all its options.")
serve = _ours(serve_command, "Show the site while you work on it: `mkdocs serve`, with all its options.")
