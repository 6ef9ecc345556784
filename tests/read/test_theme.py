import pytest

from briefgen.model.options import Options
from briefgen.model.problem import BriefgenError
from briefgen.read import read_theme
from briefgen.read.theme import builtin_templates, is_builtin
from tests.read.folders import write


def test_the_built_in_templates_are_there(tmp_path):
    theme, problems = read_theme(tmp_path, Options())
    assert problems == ()
    assert "fact.md.j2" in theme.templates
    assert theme.origins["fact.md.j2"] == "built-in fact.md.j2"
    assert not any(name.startswith(("starter/", "assets/")) for name in theme.templates)


def test_a_desks_own_template_and_asset_replace_the_built_in_ones(tmp_path):
    write(tmp_path, {"mine/fact.md.j2": "own", "mine/_part.md.j2": "part", "mine/assets/x/logo.svg": b"<svg/>",
                     "mine/starter/a.md.j2": "never", "mine/notes.txt": "never"})  # fmt: skip
    theme, problems = read_theme(tmp_path, Options(templates="mine"))
    assert problems == ()
    assert theme.templates["fact.md.j2"] == "own"
    assert theme.origins["fact.md.j2"] == "mine/fact.md.j2"
    assert theme.templates["_part.md.j2"] == "part"
    assert theme.assets["assets/x/logo.svg"] == b"<svg/>"
    assert list(theme.templates) == sorted(theme.templates)
    assert "starter/a.md.j2" not in theme.templates
    assert "notes.txt" not in (*theme.templates, *theme.assets)


def test_a_template_that_replaces_nothing_is_probably_misspelt(tmp_path):
    write(tmp_path, {"templates/fackt.md.j2": "own"})
    _, (problem,) = read_theme(tmp_path, Options())
    assert (problem.rule, str(problem.level), str(problem.span)) == (
        "unknown-template", "warning", "templates/fackt.md.j2:1:1",
    )  # fmt: skip
    assert problem.help == "did you mean `fact.md.j2`?"


def test_a_template_that_is_no_utf_8_is_told_and_the_built_in_one_stays(tmp_path):
    write(tmp_path, {"templates/fact.md.j2": b"\xff"})
    theme, (problem,) = read_theme(tmp_path, Options())
    assert (problem.rule, problem.span.path) == ("encoding", "templates/fact.md.j2")
    assert theme.origins["fact.md.j2"] == "built-in fact.md.j2"


def test_the_folder_of_the_built_in_templates_may_be_the_desks_own():
    root = builtin_templates().parent
    theme, problems = read_theme(root, Options(templates=builtin_templates().name))
    assert problems == ()
    assert theme == read_theme(root, Options(templates="no-such-folder"))[0]


def test_an_asset_that_is_no_file_of_the_project_is_told(tmp_path):
    root = write(tmp_path / "desk", {"templates/assets/a.css": "a"})
    (tmp_path / "secret").write_text("secret")
    (root / "templates/assets/b.css").symlink_to(tmp_path / "secret")
    theme, (problem,) = read_theme(root, Options())
    assert (problem.rule, problem.span.path) == ("not-a-file", "templates/assets/b.css")
    assert theme.assets["assets/a.css"] == b"a"
    assert "assets/b.css" not in theme.assets


def test_templates_outside_the_project_are_refused(tmp_path):
    write(tmp_path, {"mine/fact.md.j2": "own", "desk/mkdocs.yml": ""})
    with pytest.raises(BriefgenError, match=r"`templates: \.\./mine` leads out of the project"):
        read_theme(tmp_path / "desk", Options(templates="../mine"))


def test_a_theme_is_built_in_until_the_desk_has_one_template_of_its_own(tmp_path):
    theme, _ = read_theme(tmp_path, Options())
    assert is_builtin(theme)
    write(tmp_path, {"built-in mine/_part.md.j2": "part"})
    own, _ = read_theme(tmp_path, Options(templates="built-in mine"))
    assert not is_builtin(own)
