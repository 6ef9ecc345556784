import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from briefgen import __version__
from briefgen.cli import main
from briefgen.cli.program import COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_a_commands_line_in_the_list_is_its_own_first_sentence(name: str) -> None:
    assert isinstance(main, click.Group)
    command = main.get_command(click.Context(main), name)
    assert command is not None
    own = (command.help or "").split("\n\n")[0]
    sentence = " ".join(own.replace("`", "").split())
    assert COMMANDS[name][1].removesuffix(".").replace(":", "")[:20] == sentence.replace(":", "")[:20]


def test_help_answers_without_reading_the_pipeline_in() -> None:
    loaded = "import sys; from briefgen.cli import main; main(['--help'], standalone_mode=False); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert "Commands:" in done.stdout
    modules = set(done.stdout.splitlines()[-1].split())
    assert modules.isdisjoint({"pydantic", "yaml", "jinja2", "mkdocs", "briefgen.build"})


def test_the_module_runs_like_the_command() -> None:
    done = subprocess.run([sys.executable, "-m", "briefgen", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"briefgen {__version__}\n"


@pytest.mark.parametrize("arguments", [["chek"], ["check", "--nope"], ["write"], ["check", "--today", "soon"]])
def test_a_wrong_word_on_the_command_line_is_exit_code_2(arguments: list[str]) -> None:
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 2
    assert "Error: " in done.stderr
