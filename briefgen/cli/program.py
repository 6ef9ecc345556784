"""The name of a command in, the command out, read in only when it is wanted: `briefgen --help` answers at once."""

from importlib import import_module

import click

from briefgen import __version__
from briefgen.cli.failure import in_words

#: Where each command is written, and its one line of help, so that listing them reads none of them in.
COMMANDS = {
    "check": ("briefgen.cli.check", "Say everything that is off about the desk, with places and what to do."),
    "explain": ("briefgen.cli.explain", "Say what a rule sees, why it matters, and how to mend it."),
    "build": ("briefgen.cli.engine", "Build the site: mkdocs build."),
    "serve": ("briefgen.cli.engine", "Show the site while you work on it: mkdocs serve."),
    "write": ("briefgen.cli.write", "Write the site as Markdown files, for any other builder."),
    "schema": ("briefgen.cli.schema", "Print the JSON Schema of the YAML files, for editors."),
}


class Program(click.Group):
    """The commands by name; whatever a person did wrong ends in words and exit code 2, never in a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: object = getattr(import_module(COMMANDS[cmd_name][0]), cmd_name)
        if not isinstance(command, click.Command):
            raise TypeError(f"{cmd_name} is no command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        with in_words():
            return super().invoke(ctx)


@click.command(cls=Program, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s")
def main() -> None:
    """Articles and hand-curated YAML facts in, a cross-linked static briefing site out.

    Options stand in the `briefgen` block under `plugins:` in mkdocs.yml. `mkdocs build`, `mkdocs serve` and
    `mkdocs gh-deploy` work as ever.

    Exit codes: 0 all is well, 1 there are findings, 2 the command could not run.
    """
