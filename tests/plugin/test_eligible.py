from pathlib import Path

import click
import pytest

from briefgen.plugin.eligible import is_reloading, why_whole
from tests.plugin.conftest import Configure


def test_a_site_of_pages_that_stand_alone_is_shown_page_by_page(configure: Configure) -> None:
    assert why_whole(configure()) == ""
    assert why_whole(configure(theme="readthedocs", plugins=["search", "minify", "glightbox", "briefgen"])) == ""


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"plugins": ["search", "tags", "briefgen"]}, "the plugin `material/tags`"),
        ({"strict": True}, "strict builds"),
        ({"extra_templates": ["feed.xml"]}, "`feed.xml`"),
    ],
)
def test_what_may_tie_pages_together_is_named(configure: Configure, settings: dict[str, object], words: str) -> None:
    assert why_whole(configure(**settings)).startswith(words)


@pytest.mark.parametrize(("text", "is_whole"), [("{% for one in pages %}", True), ("{{ page.title }}", False)])
def test_overrides_are_looked_at(configure: Configure, desk: Path, text: str, *, is_whole: bool) -> None:
    (desk / "overrides").mkdir()
    (desk / "overrides" / "main.html").write_text(text, encoding="utf-8")
    why = why_whole(configure(theme={"name": "material", "custom_dir": "overrides"}))
    assert bool(why) == is_whole


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"livereload": True, "watch_theme": False}, True),
        ({"livereload": False, "watch_theme": False}, False),
        ({"livereload": True, "watch_theme": True}, False),
        ({}, False),
    ],
)
def test_only_a_command_that_reloads_hands_us_its_server(parameters: dict[str, bool], *, expected: bool) -> None:
    with click.Context(click.Command("serve")) as context:
        context.params = dict(parameters)
        assert is_reloading() == expected
    assert not is_reloading()
