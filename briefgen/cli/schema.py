"""`briefgen schema`: the JSON Schema of the YAML files out, to the terminal or a file."""

import json
import sys
from pathlib import Path

import click

from briefgen.cli.manner import Manner, with_manner
from briefgen.model.problem import BriefgenError
from briefgen.read import json_schema


@click.command()
@click.option(
    "--to", "file", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Write to a file instead."
)
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 when the file is stale.")
@with_manner
def schema(manner: Manner, file: Path | None, *, check: bool) -> None:
    """Print the JSON Schema of the YAML files, for editors that complete and check while typing.

    Exit codes: 0 printed, written or fresh, 1 stale (with --check), 2 it could not be written.
    """
    text = json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"
    if file is None:
        if check:
            raise BriefgenError("--check needs --to FILE: the file that is to be checked")
        click.echo(text, nl=False)
        return
    if (file.read_text(encoding="utf-8") if file.is_file() else None) == text:
        manner.say(f"{file} is fresh")
    elif check:
        click.echo(f"{file} is stale; write it anew with `briefgen schema --to {file}`", err=True)
        sys.exit(1)
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        manner.say(f"wrote {file}")
