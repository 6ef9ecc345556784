import os
import time

import pytest

from briefgen.model.options import Options
from briefgen.model.problem import BriefgenError
from briefgen.read import read_desk, watched
from briefgen.read.desk import Memory
from tests.read.folders import read, shown, write

FACTS = "entities:\n  nis: {type: organization, name: NIS}\n"


def test_a_desk_without_folders_says_what_to_make(tmp_path):
    with pytest.raises(BriefgenError, match="neither `seeds/articles` nor `seeds/facts`"):
        read_desk(tmp_path, Options())


def test_either_folder_is_enough(tmp_path):
    desk, problems = read(tmp_path / "a", {"facts/a.yml": FACTS})
    assert (list(desk.entities), desk.articles, problems) == (["nis"], {}, ())
    desk, problems = read(tmp_path / "b", {"articles/a.txt": "Title\n\nWords.\n"})
    assert (list(desk.articles), problems) == (["a"], ())


def test_seeds_outside_the_project_are_refused(tmp_path):
    write(tmp_path, {"seeds/facts/a.yml": FACTS, "desk/mkdocs.yml": ""})
    with pytest.raises(BriefgenError, match=r"`seeds: \.\./seeds` leads out of the project"):
        read_desk(tmp_path / "desk", Options(seeds="../seeds"))


def test_collections_may_be_split_over_any_number_of_files(tmp_path):
    desk, problems = read(
        tmp_path,
        {
            "facts/z.YML": "entities:\n  b: {type: person, name: B}\n",
            "facts/deep/er/a.yaml": "entities:\n  a: {type: person, name: A, part_of: b}\n",
            "facts/readme.md": "no facts",
        },
    )
    assert list(desk.entities) == ["a", "b"]
    assert problems == ()


def test_an_id_is_unique_over_files_collections_and_spellings(tmp_path):
    _, problems = read(
        tmp_path,
        {
            "facts/a.yml": "entities:\n  kim: {type: person, name: Kim}\n",
            "facts/b.yml": "facts:\n  kim: {label: Kim?, value: 1}\nsources:\n  Kim: {title: K}\n",
            "articles/kim.txt": "Title\n\nWords.\n",
        },
    )
    assert shown(problems) == (
        "facts/a.yml:2:3 duplicate-id: `kim` is an id in `entities` and the name of an article\n"
        "    give the record another id, or rename the article's file\n"
        "facts/b.yml:2:3 duplicate-id: `kim` is the id of two records\n"
        "    give one of them another id\n"
        "facts/b.yml:4:3 bad-id: `Kim` is not an id\n"
        "    use a-z, 0-9 and hyphens, at most 64, starting with a letter or digit\n"
        "facts/b.yml:4:3 duplicate-id: `Kim` is the id of two records\n"
        "    give one of them another id\n"
    )
    assert [str(problem.elsewhere[0].span) for problem in problems if problem.elsewhere] == [
        "seeds/articles/kim.txt:1:1",
        "seeds/facts/a.yml:2:3",
        "seeds/facts/a.yml:2:3",
    ]


def test_two_articles_of_one_name_are_told_with_both_files(tmp_path):
    files = {
        f"articles/{name}": "Title\n\nWords.\n" for name in ("a.txt", "sub/a.md", "Caf\u00e9.txt", "sub/Cafe\u0301.txt")
    }
    desk, problems = read(tmp_path, files)
    assert list(desk.articles) == ["Café", "a"]
    assert [(problem.rule, problem.message, str(problem.elsewhere[0].span)) for problem in problems] == [
        ("duplicate-article", "two articles are named `Café`", "seeds/articles/Caf\u00e9.txt:1:1"),
        ("duplicate-article", "two articles are named `a`", "seeds/articles/a.txt:1:1"),
    ]


def test_what_is_wrong_with_one_article_never_keeps_the_others_from_being_read(tmp_path):
    desk, problems = read(
        tmp_path,
        {
            "articles/good.txt": "Title\n\nWords.\n",
            "articles/empty.txt": " \n\n",
            "articles/latin.txt": "caf\xe9".encode("latin-1"),
            "articles/page.html": "<p>Words</p>",
            "articles/good.pdf": b"%PDF",
            "articles/notes.rst~": "x",
            "articles/bare": "Words.",
            "articles/picture.png": b"x",
        },
    )
    assert list(desk.articles) == ["good"]
    assert [(problem.span.path.rpartition("/")[2], problem.rule, str(problem.level)) for problem in problems] == [
        ("bare", "article-format", "warning"),
        ("empty.txt", "empty-file", "error"),
        ("good.pdf", "article-format", "warning"),
        ("latin.txt", "encoding", "error"),
        ("page.html", "article-format", "warning"),
    ]


def test_an_article_that_cannot_be_read_is_still_known_by_name(tmp_path):
    files = {"articles/a.txt": b"\xff", "facts/a.yml": "sources:\n  s: {title: S, article: a}\nbriefings:\n  a: {}\n"}
    _, problems = read(tmp_path, files)
    assert [problem.rule for problem in problems] == ["encoding"]


def test_a_second_reading_opens_only_what_was_touched_and_says_the_same(tmp_path):
    files = {"facts/a.yml": FACTS, "facts/b.yml": "facts:\n  x: {label: X, value: 1, by: niss}\n",
             "articles/a.txt": "Title\n\nWords.\n", "articles/b.md": "# B\n"}  # fmt: skip
    memory = Memory()
    root = write(tmp_path, {f"seeds/{name}": text for name, text in files.items()})
    first = read_desk(root, Options(), memory=memory)
    assert read_desk(root, Options(), memory=memory) == first
    before = dict(memory.facts), dict(memory.articles)
    (root / "seeds/facts/a.yml").write_text(FACTS.replace("nis:", "niss:"))
    (root / "seeds/articles/b.md").unlink()
    again = read_desk(root, Options(), memory=memory)
    assert again == read_desk(root, Options())
    assert again != first
    kept = "seeds/facts/b.yml"
    assert memory.facts[kept] is before[0][kept]
    assert list(memory.articles) == ["seeds/articles/a.txt"]


def test_a_touch_that_keeps_size_and_time_is_seen(tmp_path):
    root = write(tmp_path, {"seeds/facts/a.yml": FACTS})
    path, memory = root / "seeds/facts/a.yml", Memory()
    read_desk(root, Options(), memory=memory)
    status = path.stat()
    time.sleep(0.02)
    path.write_text(FACTS.replace("NIS", "SIN"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    desk, _ = read_desk(root, Options(), memory=memory)
    assert desk.entities["nis"].name == "SIN"


def test_what_is_watched_is_what_is_there(tmp_path):
    write(tmp_path, {"seeds/facts/a.yml": FACTS})
    assert watched(tmp_path, Options()) == (tmp_path / "seeds",)
    write(tmp_path, {"templates/fact.md.j2": ""})
    assert watched(tmp_path, Options()) == (tmp_path / "seeds", tmp_path / "templates")


def test_the_desk_of_this_project_has_no_mistakes(root):
    desk, problems = read_desk(root, Options())
    assert [problem for problem in problems if problem.level != "note"] == []
    assert len(desk.facts) > 100
