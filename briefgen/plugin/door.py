"""MkDocs' events in; each is answered by one call of a plain function, which tests call without MkDocs."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Literal

from mkdocs.config.base import ConfigErrors, ConfigWarnings, LegacyConfig, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from briefgen.build import build, level_faults
from briefgen.model.options import Options
from briefgen.model.problem import BriefgenError
from briefgen.plugin.announce import announce, announce_build
from briefgen.plugin.banner import with_banner
from briefgen.plugin.configure import complete_config, refuse_folders
from briefgen.plugin.handwritten import with_links
from briefgen.plugin.hosts import only_for
from briefgen.plugin.navigation import lay_navigation, tie_to_parents
from briefgen.plugin.pages import add_files, add_styles
from briefgen.plugin.repository import edit_address
from briefgen.plugin.showing import Showing, next_showing, with_problems
from briefgen.plugin.staging import FULL_DISK, Staging, abandon_staging, begin_staging, finish_staging
from briefgen.read.chosen import find_today, parse_options
from briefgen.read.desk import Memory


class BriefgenPlugin(BasePlugin[LegacyConfig]):
    """Adds a desk's pages to the site, without ever writing into `docs/`."""

    def __init__(self) -> None:
        self.options = Options()
        self.root = Path()
        self.today = date.min
        self.is_serving = False
        self.is_dirty = False
        self.site_dir = ""
        self.staging: Staging | None = None
        self.memory = Memory()
        self.showing = Showing()
        self.ours: frozenset[str] = frozenset()

    def load_config(
        self, options: dict[str, object], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Type the options of the `briefgen` block; every fault is one of MkDocs' configuration errors."""
        super().load_config({}, config_file_path)
        self.options, faults = parse_options(options)
        self.root = Path(config_file_path).absolute().parent if config_file_path else Path.cwd()
        return [(key, ValidationError(fault)) for key, fault in (*faults, *level_faults(self.options))], []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note whether a person is watching: then a broken file must not end the work."""
        self.is_serving, self.is_dirty = command == "serve", dirty

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Refuse what would cost files before anything is touched, then complete the configuration."""
        try:
            self.today = find_today(self.options, os.environ)
            refuse_folders(config, self.root, self.options)
            # What is served lies in a folder of MkDocs' own, and a dirty build needs the old site.
            self.staging = None if self.is_serving or self.is_dirty else begin_staging(config.site_dir)
        except BriefgenError as error:
            raise PluginError(f"briefgen: {error}") from None
        if self.staging:
            self.site_dir, config.site_dir = config.site_dir, str(self.staging.folder)
        complete_config(config, self.root, self.options)
        return config

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Let the preview answer to this machine alone, whatever name a page elsewhere gives it."""
        del builder
        application = server.get_app()
        if application is not None:
            server.set_app(only_for(config.dev_addr.host, application))
        return server

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Build the desk while the old site still stands, and say everything that is off."""
        try:
            attempt = build(self.root, self.options, today=self.today, memory=self.memory)
        except BriefgenError as error:
            if not self.is_serving:
                raise PluginError(f"briefgen: {error}") from None
            announce(error)
            self.showing = next_showing(self.showing, error, is_serving=True)
        else:
            announce_build(attempt)
            self.showing = next_showing(self.showing, attempt, is_serving=self.is_serving)
        add_styles(config, self.showing.build.site)

    @event_priority(100)  # Before the plugins that look at all files: blog, tags, navigation.
    def _add_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        seeds = self.root / self.options.seeds
        self.ours = add_files(files, config, self.showing.build.site, root=self.root, seeds=seeds)
        return files

    @event_priority(-90)  # After the plugins that add files of their own.
    def _lay_navigation(self, files: Files, *, config: MkDocsConfig) -> Files:
        lay_navigation(files, config, self.ours)
        return files

    on_files = CombinedEvent(_add_files, _lay_navigation)

    @event_priority(-100)  # After the plugins that make the navigation anew.
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Let every page know the index page above it, for breadcrumbs and the active tab."""
        del config
        tie_to_parents(nav, files, self.ours)
        return nav

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """Lead the page's edit button to the place in the YAML or the article that it was made from."""
        del files
        if page.file.src_uri in self.ours:
            made = self.showing.build.site.pages[page.file.src_uri]
            page.edit_url = edit_address(made.edit, config, self.root) or None
        return page

    @event_priority(100)  # Before others, so that places in the file are still those of the file.
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Turn the `[[…]]` of a hand-written page into links and figures."""
        del config, files
        if page.file.src_uri in self.ours:
            return markdown
        text, problems = with_links(markdown, page.file, self.root, self.showing.build, self.options)
        announce(*problems)
        self.showing = with_problems(self.showing, problems)
        return text

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Show on every page what is off, while a person is watching."""
        del page, config
        return with_banner(output, self.showing) if self.is_serving else output

    @event_priority(-1000)  # When everybody has written what they write.
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the finished site in the place of the old one."""
        if self.staging:
            staging, self.staging, config.site_dir = self.staging, None, self.site_dir
            finish_staging(staging)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the old site as it was; say in one line that the disk is to blame, where it is."""
        self.on_shutdown()
        if isinstance(error, OSError) and error.errno in FULL_DISK:
            raise PluginError(f"briefgen: {error.strerror}; the old site still stands") from None

    def on_shutdown(self) -> None:
        """Leave nothing behind, also when a person interrupts a build."""
        if self.staging:
            abandon_staging(self.staging)
            self.staging = None

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Show it on the 404 page too: there may be no other page yet."""
        del config
        is_page = self.is_serving and template_name.endswith(".html")
        return with_banner(output_content, self.showing) if is_page else output_content
