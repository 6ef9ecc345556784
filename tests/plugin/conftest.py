"""A small desk, and MkDocs' own configuration of it as the plugin is handed it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig

from tests.small_desk import lay_desk

Configure = Callable[..., MkDocsConfig]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A small desk in a folder of its own."""
    return lay_desk(tmp_path / "desk")


@pytest.fixture
def configure(desk: Path) -> Configure:
    """Load the desk's mkdocs.yml with settings of one's own on top: `configure(repo_url=…)`."""

    def load(**settings: object) -> MkDocsConfig:
        config = load_config(str(desk / "mkdocs.yml"), **settings)  # type: ignore[arg-type] # as a person types them
        config.plugins._current_plugin = "briefgen"  # what MkDocs sets while it calls one of our hooks
        return config

    return load
