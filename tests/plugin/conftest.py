"""A small desk, and MkDocs' own configuration of it as the plugin is handed it."""

from collections.abc import Callable
from pathlib import Path

import click
import pytest
from mkdocs.commands.build import build
from mkdocs.config.base import load_config
from mkdocs.config.config_options import Plugins
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from briefgen.model.page import Site
from briefgen.plugin.door import BriefgenPlugin
from briefgen.plugin.pages import add_files
from tests.small_desk import lay_desk

Configure = Callable[..., MkDocsConfig]


def put_in(files: Files, config: MkDocsConfig, site: Site) -> frozenset[str]:
    """Add a site's pages to MkDocs' files as the plugin does for the desk of this configuration."""
    root = Path(config.config_file_path).parent
    return add_files(files, config, site, root=root, seeds=root / "seeds")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A small desk in a folder of its own."""
    return lay_desk(tmp_path / "desk")


@pytest.fixture
def configure(desk: Path) -> Configure:
    """Load the desk's mkdocs.yml with settings of one's own on top: `configure(repo_url=…)`."""

    def load(**settings: object) -> MkDocsConfig:
        plugins: object = MkDocsConfig.plugins
        assert isinstance(plugins, Plugins)
        plugins.plugin_cache.clear()  # as in a process of its own
        config = load_config(str(desk / "mkdocs.yml"), **settings)  # type: ignore[arg-type] # as a person types them
        config.plugins._current_plugin = "briefgen"  # what MkDocs sets while it calls one of our hooks
        return config

    return load


@pytest.fixture
def preview(configure: Configure, tmp_path: Path) -> tuple[BriefgenPlugin, Path]:
    """The plugin after the first build of `mkdocs serve`, and the folder that is served."""
    with click.Context(click.Command("serve")) as context:
        context.params = {"livereload": True, "watch_theme": False}
        config = configure(site_dir=str(tmp_path / "served"), site_url="http://127.0.0.1/")
        config.plugins.on_startup(command="serve", dirty=False)
        build(config, serve_url="http://127.0.0.1/")
    plugin = config.plugins["briefgen"]
    assert isinstance(plugin, BriefgenPlugin)
    return plugin, tmp_path / "served"
