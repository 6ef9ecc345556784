"""`briefgen explain`: the name of a rule in, its page for the terminal out; all rules where none is named."""

import shutil

import click

from briefgen.cli.manner import Manner, colours_stdout, with_manner
from briefgen.model.problem import BriefgenError
from briefgen.read.rule_pages import read_rule_page
from briefgen.report import RULES
from briefgen.report.explain import explain as explained
from briefgen.report.explain import list_rules
from briefgen.report.paint import Paint
from briefgen.report.rule_page import parse_rule_page
from briefgen.report.rules import rule_fault

_WIDEST = 100  # columns in which prose reads well


@click.command()
@click.argument("rule", required=False)
@with_manner
def explain(manner: Manner, rule: str | None) -> None:
    """Say what a rule sees, why it matters, and how to mend it.

    The page of RULE is shown, with an example that is flagged and one that is mended; without RULE, all rules are
    listed with their levels.

    Exit codes: 0 explained, 2 there is no such rule.
    """
    paint = Paint(colours_stdout(manner.colour))
    if rule is None:
        pages = (parse_rule_page(read_rule_page(name)) for name in sorted(RULES))
        click.echo(list_rules((page for page in pages if page), paint=paint), nl=False, color=True)
        return
    fault = rule_fault(rule)
    page = "" if fault else read_rule_page(rule)
    if not page:
        raise BriefgenError(fault or f"the page of `{rule}` is missing: reinstall briefgen")
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    click.echo(explained(page, paint=paint, width=width), nl=False, color=True)
