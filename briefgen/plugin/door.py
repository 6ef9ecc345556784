"""MkDocs' events in; each is answered by one call of a plain function, which tests call without MkDocs."""

import gc
import os
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from functools import partial
from pathlib import Path
from typing import Literal

import jinja2
from mkdocs.config.base import ConfigErrors, ConfigWarnings, LegacyConfig, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from briefgen.build import Build, build, level_faults
from briefgen.model import page as made
from briefgen.model.options import Options
from briefgen.model.problem import BriefgenError
from briefgen.model.publication import UNPUBLISHED
from briefgen.plugin.afterwork import Afterwork
from briefgen.plugin.announce import announce, announce_build, tell_ways
from briefgen.plugin.banner import with_banner
from briefgen.plugin.configure import complete_config, refuse_folders
from briefgen.plugin.direct import Direct, DirectPage
from briefgen.plugin.handwritten import with_links
from briefgen.plugin.hosts import only_for
from briefgen.plugin.inputs import Inputs, look
from briefgen.plugin.kiosk import Laid
from briefgen.plugin.navigation import lay_navigation, stands_in, tie_to_parents
from briefgen.plugin.pages import add_files, add_styles
from briefgen.plugin.preview import Preview
from briefgen.plugin.repository import publication
from briefgen.plugin.search_direct import DirectSearch
from briefgen.plugin.search_site import SiteSearch
from briefgen.plugin.showing import Showing, errors, next_showing, with_problems
from briefgen.plugin.signals import ended_as_interrupted
from briefgen.plugin.staging import FULL_DISK, Staging, abandon_staging, begin_staging, finish_staging
from briefgen.plugin.theme_faults import without_theme_faults
from briefgen.plugin.watching import want_rebuild, watch_natively
from briefgen.plugin.window import made_on_demand
from briefgen.read.chosen import find_today, parse_options
from briefgen.read.collector import paused_collector
from briefgen.recall import Recollection, recall
from briefgen.render.printing import Printing
from briefgen.summarize import OnDemand

_log = get_plugin_logger("briefgen")


class BriefgenPlugin(BasePlugin[LegacyConfig]):
    """Adds a desk's pages to the site, without ever writing into `docs/`."""

    def __init__(self) -> None:
        self.options = Options()
        self.publication = UNPUBLISHED
        self.root = Path()
        self.today = date.min
        self.is_serving = False
        self.is_dirty = False
        self.site_dir = ""
        self.staging: Staging | None = None
        self.known: Recollection | None = None
        self.showing = Showing()
        self.ours: frozenset[str] = frozenset()
        self.preview = Preview()
        self.server: LiveReloadServer | None = None
        self.is_kept = False
        self.termination, self.afterwork = ExitStack(), Afterwork(self.preview.kiosk)
        self.direct, self.search = Direct(is_on=False), DirectSearch()
        self.site_search = SiteSearch(lambda: self.showing.build)

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
        self.is_serving, self.is_dirty, self.preview = command == "serve", dirty, Preview()
        self.termination = ended_as_interrupted() if self.is_serving else ExitStack()
        self.afterwork = Afterwork(self.preview.kiosk)

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
        self.publication = publication(config, self.root, is_serving=self.is_serving)
        if self.is_serving:
            self.preview.begin(config, self._inputs(config), is_dirty=self.is_dirty, options=self.options)
        return config

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Let the preview answer to this machine alone, and each page be made when it is asked for."""
        application = server.get_app()
        if application is not None:
            if self.preview.is_on_demand:
                application = made_on_demand(application, self.preview.kiosk, mount=server.mount_path)
                server.builder = partial(self.rebuild, builder)
            server.set_app(only_for(config.dev_addr.host, application))
        if self.options.fast:
            watch_natively(server, config.watch)
        self.server = server
        self.afterwork.begin(self.showing.build.summaries, self._settle)
        return server

    def rebuild(self, build_all: Callable[[], None]) -> None:
        """Answer a change: build the desk alone where nothing else has changed, else everything."""
        kiosk, config = self.preview.kiosk, self.preview.config
        with kiosk.changing():
            before = self._inputs(config)
            try:
                why = self.preview.why_all(before) or self._rebuild_desk(kiosk.laid)
            except BaseException:
                kiosk.forget()  # Half of it is there; the next change builds everything.
                raise
            if why:
                if self.preview.is_on_demand:
                    _log.info(f"everything is built: {why}")
                kiosk.forget()
                self.preview.before = before
                build_all()
            self.afterwork.begin(self.showing.build.summaries, self._settle)

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Build the desk while the old site still stands, and say everything that is off."""
        with paused_collector():
            self._build_desk()
            gc.freeze()  # Nothing of the desk goes before its pages are made; the collector need not look at it.
        add_styles(config, self.showing.build.site)
        self.preview.kiosk.search.finish = self.site_search.finish
        self.site_search.begin(config, self.options, is_build=not (self.is_serving or self.is_dirty))
        self.direct, self.search = Direct(is_on=self.options.fast), DirectSearch()
        if self.options.fast:
            self.direct.begin(config)
            self.search.begin(config)

    @event_priority(100)  # Before the plugins that look at all files: blog, tags, navigation.
    def _add_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        seeds = self.root / self.options.seeds
        site = self.showing.build.site
        self.ours = add_files(files, config, site, root=self.root, seeds=seeds, pages=self._page)
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
        self.preview.leave_for_later(nav, files)
        return nav

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """Lead a page's edit button to the place in the YAML or the article that it was made from; set it directly."""
        del config, files
        if page.file.src_uri in self.ours:
            self.direct.take(page)
            pages, path = self.showing.build.site.pages, page.file.src_uri
            edit = pages.edit(path) if isinstance(pages, Printing) else pages[path].edit
            page.edit_url = self.publication.edit_address(edit) or None
        return page

    @event_priority(100)  # Before others, so that places in the file are still those of the file.
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Turn the `[[…]]` of a hand-written page into links and figures."""
        del config, files
        if page.file.src_uri in self.ours:
            return markdown
        return self._with_links(markdown, page.file, is_again=self.preview.kiosk.is_making)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Mend the theme's markup; show on every page what is off, while a person is watching."""
        del config
        if isinstance(page, DirectPage) and page.release():
            return output  # Whoever made it has mended it.
        output = without_theme_faults(output)
        return with_banner(output, self.showing) if self.is_serving else output

    @event_priority(-1000)  # After the plugins that collect what they search for.
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Keep what the search index holds of each page, for when only some are made anew."""
        self.preview.take_entries(page, config)
        self.direct.sharing.look(page, nav, config)
        return context

    @event_priority(-1000)  # After the plugins that change templates.
    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Note what pages are made with."""
        self.preview.env = env
        if not (self.is_serving or self.is_dirty):
            self.direct.sharing.begin(env, files, config, self.search)
        return env

    @event_priority(100)  # Before the search plugin writes its index.
    def _lean_search(self, *, config: MkDocsConfig) -> None:
        self.site_search.lean(config)

    @event_priority(-900)  # After it has.
    def _exchange_search(self, *, config: MkDocsConfig) -> None:
        self.site_search.exchange(config)

    @event_priority(-1000)  # When everybody has written what they write.
    def _put_in_place(self, *, config: MkDocsConfig) -> None:
        """Put the finished site in the place of the old one."""
        gc.unfreeze()
        self.direct.sharing.end()
        self.preview.open(config)
        if self.preview.is_on_demand:
            gc.freeze()  # A look at a whole desk would be a pause of seconds in the midst of an edit.
        tell_ways(self.direct.ways(), self.search.ways())
        if self.staging:
            staging, self.staging, config.site_dir = self.staging, None, self.site_dir
            finish_staging(staging)

    on_post_build = CombinedEvent(_lean_search, _exchange_search, _put_in_place)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the old site as it was; say in one line that the disk is to blame, where it is."""
        self._abandon()
        if isinstance(error, OSError) and error.errno in FULL_DISK:
            raise PluginError(f"briefgen: {error.strerror}; the old site still stands") from None

    def on_shutdown(self) -> None:
        """Leave nothing behind, also when a person interrupts a build."""
        self.termination.close()
        self.preview.kiosk.close()
        self.afterwork.end()
        self._abandon()

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Do the same with the 404 page: there may be no other page yet."""
        del config
        if not template_name.endswith(".html"):
            return output_content
        output = without_theme_faults(output_content)
        return with_banner(output, self.showing) if self.is_serving else output

    def _abandon(self) -> None:
        gc.unfreeze()
        self.direct.sharing.end()
        if self.staging:
            abandon_staging(self.staging)
            self.staging = None

    def _page(self, path: str) -> made.Page:
        return self.showing.build.site.pages[path]

    def _inputs(self, config: MkDocsConfig) -> Inputs:
        return look(config, also=self.root / self.options.templates, but=self.root / self.options.seeds)

    def _attempt(self, *, owing: bool) -> Build:
        """Build the desk; what comes of it may owe summaries to whoever asks for them first."""
        known = self.known = self.known or recall(self.root, self.options)
        return build(
            self.root,
            self.options,
            today=self.today,
            memory=known.memory,
            # Where all templates are known to print, a page is printed when it is looked at, and not kept.
            on_demand=self.options.fast,
            owing=owing,
            publication=self.publication,
        )

    def _build_desk(self) -> None:
        """Build the desk, say everything that is off, and show what came of it."""
        try:
            attempt = self._attempt(owing=self.is_serving and self.preview.is_on_demand)
        except BriefgenError as error:
            if not self.is_serving:
                raise PluginError(f"briefgen: {error}") from None
            announce(error)
            self.showing = next_showing(self.showing, error, is_serving=True)
            return
        if isinstance(attempt.summaries, OnDemand):
            announce(*errors(attempt.problems))  # The rest is said when all of it is known.
        else:
            self._keep()
            announce_build(attempt)
        self.showing = next_showing(self.showing, attempt, is_serving=self.is_serving)

    def _settle(self) -> None:
        """Say what is off when nothing is owed any more; show it where it is an error."""
        attempt, said = self._attempt(owing=False), errors(self.showing.build.problems)
        self._keep()
        announce_build(attempt, known=said)
        if self.server and errors(attempt.problems) != said:
            want_rebuild(self.server)

    def _keep(self) -> None:
        """Keep what the first build that owes nothing remembers."""
        if self.known and not self.is_kept:
            self.is_kept = True
            self.known.keep(today=self.today)
            tell_ways(self.known.said)

    def _rebuild_desk(self, laid: Laid | None) -> str:
        """Build the desk and let all pages be made anew; return why that is not enough, if it is not."""
        before = self.showing.build.site.pages
        self.today = find_today(self.options, os.environ)
        self._build_desk()
        after = self.showing.build.site
        if laid is None or stands_in(laid.nav, before.keys() ^ after.pages.keys()):
            return "a page of the navigation came or went"
        if before.keys() != after.pages.keys():
            self.ours = self.preview.exchange(
                laid, after, root=self.root, seeds=self.root / self.options.seeds, pages=self._page
            )
        self.preview.make_stale(self._with_links)
        return ""

    def _with_links(self, markdown: str, file: File, *, is_again: bool = False) -> str:
        """Return a hand-written page with its `[[…]]` as links and figures; say what is off, but not `is_again`."""
        text, problems = with_links(markdown, file, self.root, self.showing.build, self.options)
        if not is_again:
            announce(*problems)
            self.showing = with_problems(self.showing, problems)
            self.preview.note(file, markdown, text)
        return text
