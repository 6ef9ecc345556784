"""What another process has made of a page is taken when MkDocs writes the page, or not at all."""

import logging

from briefgen.plugin.direct import Direct
from briefgen.plugin.sharing import collect_records


def test_nothing_is_taken_where_nothing_is_shared() -> None:
    sharing = Direct(is_on=True).sharing
    assert sharing.take("facts/ships.md") is None
    sharing.end()


def test_what_is_logged_is_kept_as_words_once() -> None:
    above, below = logging.getLogger("harbour"), logging.getLogger("harbour.quay")
    handlers = {logger: logger.handlers for logger in (logging.root, *_with_handlers())}
    try:
        for logger in (above, below):
            logger.addHandler(logging.NullHandler())
        kept = collect_records()
        below.warning("%d ships wait", 40)
        assert [(record.name, record.getMessage(), record.args) for record in kept] == [
            ("harbour.quay", "40 ships wait", None)
        ]
    finally:
        for logger, before in handlers.items():
            logger.handlers = before
        above.handlers, below.handlers = [], []


def _with_handlers() -> list[logging.Logger]:
    loggers = (logging.getLogger(name) for name in logging.root.manager.loggerDict)
    return [logger for logger in loggers if logger.handlers]
