"""`briefgen check`: a desk in, everything that is off about it out."""

import sys
import time
from collections.abc import Iterable

import click

from briefgen.build import rule_fault
from briefgen.cli.desk import open_desk
from briefgen.cli.excerpt import Excerpt
from briefgen.cli.manner import Manner, colours_stdout, with_manner
from briefgen.model.problem import BriefgenError, Level, Problem
from briefgen.report import STYLES, report, summary

#: What a machine reads must hold nothing else.
_FOR_MACHINES = frozenset({"json", "sarif"})


@click.command()
@click.option("--output-format", type=click.Choice(STYLES), default=STYLES[0], show_default=True, help="How to say it.")
@click.option("--select", multiple=True, metavar="RULES", help="Say only these; several with commas or repeated.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Leave these out.")
@click.option("--strict", is_flag=True, help="Let warnings count as errors do: exit code 1.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever was found.")
@with_manner
def check(
    manner: Manner,
    output_format: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    *,
    strict: bool,
    exit_zero: bool,
) -> None:
    """Say everything that is off about the desk, with places and what to do.

    Exit codes: 0 no errors, 1 errors (with --strict, warnings too), 2 the desk could not be checked.
    """
    start = time.monotonic()
    wanted, unwanted = _rules(select), _rules(ignore)
    desk = open_desk(manner)
    problems = tuple(
        problem for problem in desk.problems if (not wanted or problem.rule in wanted) and problem.rule not in unwanted
    )
    text = report(
        problems, style=output_format, excerpt=Excerpt(desk.settings.root), colour=colours_stdout(manner.colour)
    )
    click.echo(text, nl=False, color=True)
    if not manner.is_quiet:
        last = summary(problems, files=desk.files, seconds=time.monotonic() - start)
        click.echo(last, err=output_format in _FOR_MACHINES)
    if not exit_zero and _fails(problems, strict=strict):
        sys.exit(1)


def _rules(typed: Iterable[str]) -> frozenset[str]:
    names = [name.strip() for each in typed for name in each.split(",") if name.strip()]
    for name in names:
        fault = rule_fault(name)
        if fault:
            raise BriefgenError(fault)
    return frozenset(names)


def _fails(problems: Iterable[Problem], *, strict: bool) -> bool:
    failing = {Level.ERROR, Level.WARNING} if strict else {Level.ERROR}
    return any(problem.level in failing for problem in problems)
