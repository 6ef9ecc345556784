import json
import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config.base import load_config
from mkdocs.exceptions import Abort, PluginError

from tests.plugin.conftest import Configure
from tests.small_desk import FACTS, FACTS_FILE, MKDOCS

Log = pytest.LogCaptureFixture


@pytest.fixture
def log(caplog: Log, monkeypatch: pytest.MonkeyPatch) -> Log:
    """MkDocs' log, which its own command line would otherwise keep to itself."""
    monkeypatch.setattr(logging.getLogger("mkdocs"), "propagate", True)
    caplog.set_level("INFO", logger="mkdocs")
    return caplog


def options(desk: Path, block: str) -> Callable[[], object]:
    (desk / "mkdocs.yml").write_text(MKDOCS.replace("today: 2025-03-01", block), encoding="utf-8")
    return lambda: load_config(str(desk / "mkdocs.yml"))


@pytest.mark.parametrize(
    ("block", "words"),
    [
        ("seedz: x", "Plugin 'briefgen' option 'seedz': there is no such option; did you mean `seeds`?"),
        ("own_page_from: many", "Plugin 'briefgen' option 'own_page_from': Input should be a valid integer"),
        ("levels: {stale-facts: note}", "there is no rule `stale-facts`; did you mean `stale-fact`?"),
        ("levels: {stale-fact: loud}", "option 'levels.stale-fact': `loud` is no level"),
    ],
)
def test_a_wrong_option_is_an_error_of_the_configuration(desk: Path, log: Log, block: str, words: str) -> None:
    with pytest.raises(Abort, match="configuration error"):
        options(desk, block)()
    assert words in log.text


def test_a_bad_setting_is_refused_before_anything_is_touched(
    configure: Configure, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = configure()
    (desk / "site").mkdir()
    (desk / "site" / "index.html").write_text("the old site")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "abc")
    with pytest.raises((PluginError, Abort)):
        build(config)
    assert (desk / "site" / "index.html").read_text() == "the old site"


def test_a_desk_without_seeds_leaves_the_old_site(configure: Configure, desk: Path, log: Log) -> None:
    config = configure()
    build(config)
    before = (desk / "site" / "index.html").read_bytes()
    (desk / "seeds").rename(desk / "elsewhere")
    with pytest.raises(Abort):
        build(configure())
    assert "briefgen: there is neither `seeds/articles` nor `seeds/facts`" in log.text
    assert (desk / "site" / "index.html").read_bytes() == before


def test_a_strict_build_of_a_sound_desk_succeeds(configure: Configure, desk: Path, log: Log) -> None:
    build(configure(strict=True))
    assert (desk / "site" / "facts" / "dredging-weeks" / "index.html").is_file()
    assert "briefgen: " in log.text


@pytest.mark.parametrize(("strict", "ends"), [(False, False), (True, True)])
def test_errors_are_all_said_and_fail_a_strict_build_alone(
    configure: Configure, desk: Path, log: Log, *, strict: bool, ends: bool
) -> None:
    broken = FACTS.replace("by: harbour-board", "by: harbor-board").replace("unit: jobs", "units: jobs")
    (desk / FACTS_FILE).write_text(broken, encoding="utf-8")
    if ends:
        with pytest.raises(Abort, match="strict mode"):
            build(configure(strict=strict))
    else:
        build(configure(strict=strict))
    said = [record for record in log.records if record.levelno == logging.ERROR]
    assert any("error[unknown-key] `units`" in record.getMessage() for record in said)
    assert any(f"{FACTS_FILE}:" in record.getMessage() and "harbor-board" in record.getMessage() for record in said)
    assert (desk / "site" / "index.html").is_file()


def test_notes_never_fail_a_strict_build(configure: Configure, desk: Path, log: Log) -> None:
    (desk / "mkdocs.yml").write_text(MKDOCS.replace("today: 2025-03-01", "levels: {derived-title: note}"))
    build(configure(strict=True))
    assert [record for record in log.records if record.levelno >= logging.WARNING] == []


def test_hand_written_pages_get_their_links(configure: Configure, desk: Path) -> None:
    build(configure())
    page = (desk / "site" / "guide" / "index.html").read_text(encoding="utf-8")
    assert '<a href="../entities/harbour-board/">Harbour Board</a>' in page
    assert ">9 weeks</a>" in page


def test_the_edit_button_leads_to_the_yaml(configure: Configure, desk: Path) -> None:
    features = ["content.action.edit"]
    theme = {"name": "material", "font": False, "features": features}
    build(configure(theme=theme, repo_url="https://github.com/desk/desk", edit_uri="edit/main/docs/"))
    line = FACTS.split("\n").index("  jobs-at-risk:") + 1
    page = (desk / "site" / "facts" / "jobs-at-risk" / "index.html").read_text(encoding="utf-8")
    assert f'href="https://github.com/desk/desk/edit/main/{FACTS_FILE}#L{line}"' in page
    guide = (desk / "site" / "guide" / "index.html").read_text(encoding="utf-8")
    assert 'href="https://github.com/desk/desk/edit/main/docs/guide/index.md"' in guide


def test_titles_run_no_script_anywhere(configure: Configure, desk: Path) -> None:
    evil = '</title><script>alert(1)</script>" onload="x'
    quoted = json.dumps(evil)
    facts = FACTS.replace("label: How many jobs are at risk?", f"label: {quoted}")
    (desk / FACTS_FILE).write_text(facts.replace("name: Harbour Board", f"name: {quoted}"), encoding="utf-8")
    build(configure(site_url="http://127.0.0.1/desk/"))
    for path in (desk / "site").rglob("*.html"):
        assert "<script>alert" not in path.read_text(encoding="utf-8"), path
    page = (desk / "site" / "facts" / "jobs-at-risk" / "index.html").read_text(encoding="utf-8")
    safe = "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#34; onload=&#34;x"
    assert f'<meta property="og:title" content="{safe}">' in page
    assert '<meta property="og:url" content="http://127.0.0.1/desk/facts/jobs-at-risk/">' in page
    assert '<meta property="og:type" content="website">' in page


def test_a_briefing_is_an_article_to_link_previews(configure: Configure, desk: Path) -> None:
    build(configure())
    page = (desk / "site" / "briefings" / "harbour" / "index.html").read_text(encoding="utf-8")
    assert '<meta property="og:title" content="Nine weeks without the north channel">' in page
    assert '<meta property="og:type" content="article">' in page


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_other_themes_build_too(configure: Configure, desk: Path, theme: str) -> None:
    build(configure(theme=theme))
    page = (desk / "site" / "facts" / "jobs-at-risk" / "index.html").read_text(encoding="utf-8")
    assert "How many jobs are at risk?" in page
    assert 'property="og:title"' in page
