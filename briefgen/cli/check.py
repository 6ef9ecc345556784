"""`briefgen check`: a desk in, everything that is off about it out, or put right."""

import sys
import time
from collections.abc import Iterable

import click

from briefgen.build import rule_fault
from briefgen.cli.desk import OpenDesk, open_desk
from briefgen.cli.excerpt import Excerpt
from briefgen.cli.fixing import fix_all, only_ours, plan
from briefgen.cli.manner import Manner, colours_stdout, with_manner
from briefgen.model.problem import BriefgenError, Level, Problem
from briefgen.read.rule_pages import read_rule_page
from briefgen.report import STYLES, report, summary
from briefgen.report.difference import difference
from briefgen.report.paint import Paint
from briefgen.report.summary import counted

#: What a machine reads must hold nothing else.
_FOR_MACHINES = frozenset({"json", "sarif"})
_NAMED = 3  # files that are named; more are counted
_FOR_PEOPLE = frozenset({"full", "concise"})


@click.command()
@click.option("--output-format", type=click.Choice(STYLES), default=STYLES[0], show_default=True, help="How to say it.")
@click.option("--select", multiple=True, metavar="RULES", help="Say only these; several with commas or repeated.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Leave these out.")
@click.option("--fix", "mending", flag_value="fix", help="Put right what has one sure fix; then say what is left.")
@click.option("--diff", "mending", flag_value="diff", help="Show what --fix would change; write nothing.")
@click.option("--strict", is_flag=True, help="Let warnings count as errors do: exit code 1.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever was found.")
@with_manner
def check(
    manner: Manner,
    output_format: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    mending: str | None,
    *,
    strict: bool,
    exit_zero: bool,
) -> None:
    """Say everything that is off about the desk, with places and what to do.

    --fix changes the files of the facts and nothing else; a fix that may be wrong is never made.

    Exit codes: 0 no errors, 1 errors (with --strict, warnings too; with --diff, something would change), 2 the desk
    could not be checked.
    """
    start = time.monotonic()
    wanted, unwanted = _rules(select), _rules(ignore)

    def chosen(desk: OpenDesk) -> tuple[Problem, ...]:
        said = (problem for problem in desk.problems if not wanted or problem.rule in wanted)
        return only_ours((problem for problem in said if problem.rule not in unwanted), desk)

    desk = open_desk(manner)
    if mending == "diff":
        _show_difference(manner, desk, chosen(desk), exit_zero=exit_zero)
        return
    is_aside = output_format in _FOR_MACHINES
    if mending == "fix":
        fixed = fix_all(desk, reopen=lambda: open_desk(manner), chosen=chosen)
        desk = fixed.desk
        if fixed.count and not manner.is_quiet:
            where = ", ".join(sorted(fixed.files)) if len(fixed.files) <= _NAMED else counted(len(fixed.files), "file")
            click.echo(f"Fixed {counted(fixed.count, 'problem')} in {where}", err=is_aside)
    problems = chosen(desk)
    click.echo(_told(problems, desk, manner, output_format), nl=False, color=True)
    if not manner.is_quiet:
        seconds, advises = time.monotonic() - start, output_format in _FOR_PEOPLE
        click.echo(summary(problems, files=desk.files, seconds=seconds, advises=advises), err=is_aside)
    if not exit_zero and _fails(problems, strict=strict):
        sys.exit(1)


def _told(problems: Iterable[Problem], desk: OpenDesk, manner: Manner, style: str) -> str:
    return report(
        problems,
        style=style,
        excerpt=Excerpt(desk.settings.root),
        colour=colours_stdout(manner.colour),
        rule_page=read_rule_page,
        marks_fixable=True,
    )


def _show_difference(manner: Manner, desk: OpenDesk, problems: Iterable[Problem], *, exit_zero: bool) -> None:
    """Print what fixing would change, and say on stderr how much it is; exit with 1 when it is anything."""
    paint = Paint(colours_stdout(manner.colour))
    files = plan(problems, desk)
    for file in files:
        click.echo(difference(file.path, file.before, file.after, paint=paint), nl=False, color=True)
    if not manner.is_quiet:
        count = sum(len(file.done) for file in files)
        told = f"{counted(count, 'problem')} in {counted(len(files), 'file')}" if count else "nothing"
        click.echo(f"--fix would fix {told}", err=True)
    if files and not exit_zero:
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
