"""A failure in, one line of words and exit code 2 out."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from briefgen.model.problem import BriefgenError

COULD_NOT_RUN = 2


class CouldNotRun(click.ClickException):
    """The command could not do its work; `message` says why in one line."""

    exit_code = COULD_NOT_RUN


@contextmanager
def in_words() -> Iterator[None]:
    """Turn what a person can mend into `CouldNotRun`; our own bugs keep their traceback."""
    try:
        yield
    except BriefgenError as error:
        raise CouldNotRun(str(error)) from None
    except BrokenPipeError:
        raise  # click ends quietly when the reader of a pipe has gone
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        raise CouldNotRun(f"{place}{error.strerror or error}") from None
