"""Words typed in a terminal in, work done and an exit code out: the door for people."""

from briefgen.cli.program import main

__all__ = ["main"]
