from pathlib import Path

import pytest

from briefgen.model.problem import BriefgenError, Level
from briefgen.read.settings import Settings, read_settings


def settings(folder: Path, text: str) -> Settings:
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return read_settings(None, folder=folder)


def test_without_a_file_the_defaults_hold_in_the_folder_itself(tmp_path: Path) -> None:
    found = read_settings(None, folder=tmp_path)
    assert (found.root, found.docs, found.options.seeds) == (tmp_path, tmp_path / "docs", "seeds")


@pytest.mark.parametrize(
    "plugins",
    ["- search\n- briefgen:\n    seeds: data", "briefgen: {seeds: data}\nsearch: {}", "- briefgen: {seeds: data}"],
)
def test_options_stand_in_the_plugins_block_whatever_its_form(tmp_path: Path, plugins: str) -> None:
    text = "site_name: x\ndocs_dir: pages\nplugins:\n" + "\n".join(f"  {line}" for line in plugins.split("\n"))
    found = settings(tmp_path, text)
    assert (found.options.seeds, found.docs) == ("data", tmp_path / "pages")


@pytest.mark.parametrize(
    "text", ["", "site_name: x", "plugins: []", "plugins:\n  - briefgen", "plugins:\n  - briefgen:"]
)
def test_no_block_means_the_defaults(tmp_path: Path, text: str) -> None:
    assert settings(tmp_path, text).options.seeds == "seeds"


def test_code_in_the_file_is_not_run(tmp_path: Path) -> None:
    target = tmp_path / "ran"
    text = (
        f"site_name: !!python/object/apply:pathlib.Path.touch [!!python/object/apply:pathlib.Path ['{target}']]\n"
        "emoji: !!python/name:material.extensions.emoji.twemoji\nbase: !relative $docs_dir\nother: !mine {a: 1}\n"
        "plugins:\n  - briefgen: {own_page_from: 3}\n"
    )
    assert settings(tmp_path, text).options.own_page_from == 3
    assert not target.exists()


def test_an_environment_variable_is_read_as_mkdocs_reads_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_SEEDS", "elsewhere")
    assert settings(tmp_path, "plugins:\n  - briefgen: {seeds: !ENV [DESK_SEEDS, seeds]}").options.seeds == "elsewhere"


def test_what_is_inherited_lies_underneath(tmp_path: Path) -> None:
    (tmp_path / "base.yml").write_text("docs_dir: pages\nplugins: {briefgen: {seeds: data, home: false}}")
    found = settings(tmp_path, "INHERIT: base.yml\nplugins: {briefgen: {seeds: own}}")
    assert (found.docs, found.options.seeds, found.options.home) == (tmp_path / "pages", "own", False)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: [", r"mkdocs\.yml:1:5: "),
        ("a: b: c", r"mkdocs\.yml:1:5: mapping values are not allowed"),
        ("- a", "must hold `key: value` lines"),
        ("a: \0", "is not valid YAML"),
        ("a: 2024-99-99", "is not valid YAML"),
        ("a: " + "[" * 20_000, "cannot be read"),
        ("INHERIT: mkdocs.yml", "circle"),
        ("INHERIT: missing.yml", r"missing\.yml does not exist"),
        ("plugins:\n  - briefgen: seeds", "must hold `option: value` lines"),
        ("plugins:\n  - briefgen: {seedz: x}", "option `seedz`: there is no such option; did you mean `seeds`"),
        ("plugins:\n  - briefgen: {zzz: 1}", "the options are seeds, templates, today"),
        ("plugins:\n  - briefgen: {own_page_from: -1}", "option `own_page_from`: Input should be greater"),
        ("plugins:\n  - briefgen: {levels: {stale-fact: warn}}", "`warn` is no level; did you mean `warning`"),
        ("plugins:\n  - briefgen: {levels: {stale-fact: 3}}", "`3` is no level; write error, warning, note or null"),
        ("plugins:\n  - briefgen: {today: soon}", "option `today`: Input should be a valid date"),
    ],
)
def test_a_file_that_cannot_be_used_is_one_line_of_words(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(BriefgenError, match=words) as caught:
        settings(tmp_path, text)
    assert "\n" not in str(caught.value)


def test_a_file_that_was_asked_for_must_exist(tmp_path: Path) -> None:
    with pytest.raises(BriefgenError, match=r"other\.yml does not exist"):
        read_settings(tmp_path / "other.yml", folder=tmp_path)


def test_a_rule_is_switched_off_by_null_and_by_off(tmp_path: Path) -> None:
    found = settings(tmp_path, "plugins:\n  - briefgen: {levels: {a: off, b: null, c: note}}")
    assert found.options.levels == {"a": None, "b": None, "c": Level.NOTE}


@pytest.mark.parametrize(
    ("theme", "language"),
    [
        ("{name: material, language: ko}", "ko"),
        ("{name: mkdocs, locale: de}", "de"),
        ("material", "en"),
        ("{name: material}", "en"),
    ],
)
def test_the_site_speaks_the_language_of_its_theme(tmp_path, theme, language):
    file = tmp_path / "mkdocs.yml"
    file.write_text(f"site_name: A\ntheme: {theme}\n", encoding="utf-8")
    assert read_settings(file, folder=tmp_path).publication.language == language
