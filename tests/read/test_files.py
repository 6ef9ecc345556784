import os
import signal
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from briefgen.read.files import decode, find_files, read_file
from tests.read.folders import read, shown, write


def test_a_byte_order_mark_and_foreign_line_ends_are_read_away():
    assert decode(b"\xef\xbb\xbfa\r\nb\rc\n", "f").text == "a\nb\nc\n"


def test_exotic_line_ends_become_blanks_and_keep_the_lines():
    assert decode("a\x0bb\x0cc\x85d\u2028e\u2029f".encode(), "f").text == "a b c d e f"


@pytest.mark.parametrize(
    ("data", "place", "words"),
    [
        (b"ok\nna\xefve", (2, 3), "byte 6 (0xEF) is not UTF-8"),
        (b"\xef\xbb\xbfok\n\x92", (2, 1), "byte 7 (0x92) is not UTF-8"),
        ("é".encode()[:1], (1, 1), "byte 1 (0xC3) is not UTF-8"),
        ("김정".encode() + b"\xff", (1, 3), "byte 7 (0xFF) is not UTF-8"),
        ("a: b".encode("utf-16"), (1, 1), "this file is UTF-16, or no text at all"),
        ("a: b".encode("utf-16-le"), (1, 1), "this file is UTF-16, or no text at all"),
    ],
)
def test_what_is_not_utf_8_is_refused_at_its_byte(data, place, words):
    file = decode(data, "f.txt")
    (problem,) = file.problems
    assert file.failed
    assert (problem.rule, (problem.span.line, problem.span.column), problem.message) == ("encoding", place, words)
    assert problem.span.length == (1 if "byte" in words else 0)


def test_a_cut_file_is_called_cut():
    (problem,) = decode("Kim “".encode()[:-1], "f.txt").problems
    assert problem.help == "the file seems to be cut off in the middle of a character"


def test_unprintable_characters_are_replaced_and_told_where_they_stand():
    file = decode("a\x00b\n\x1bc\ufdd0\n\ufffe".encode(), "f.txt")
    assert (
        file.text
        == "a\N{REPLACEMENT CHARACTER}b\n\N{REPLACEMENT CHARACTER}c\N{REPLACEMENT CHARACTER}\n\N{REPLACEMENT CHARACTER}"
    )
    assert [(problem.span.line, problem.span.column, problem.message) for problem in file.problems] == [
        (1, 2, "the character U+0000 cannot be printed"),
        (2, 1, "the character U+001B cannot be printed"),
        (2, 3, "the character U+FDD0 cannot be printed"),
        (3, 1, "the character U+FFFE cannot be printed"),
    ]


def test_a_file_full_of_them_is_told_of_in_few_lines():
    assert len(decode(b"ab\x01" * 1000, "f.txt").problems) == 20


def test_files_come_sorted_and_without_hidden_ones(tmp_path):
    names = ["b.txt", "a/z.txt", "a.txt", ".hidden.txt", ".git/x.txt", "c.txt~", "c.md"]
    write(tmp_path, dict.fromkeys(names, ""))
    found, problems = find_files(tmp_path, tmp_path, lambda name: name.endswith(".txt"))
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["a.txt", "a/z.txt", "b.txt"]
    assert problems == ()


def test_a_name_that_is_no_utf_8_is_refused_in_a_name_that_can_be_shown(tmp_path):
    root = write(tmp_path, {"seeds/articles/good.txt": "Title\n\nWords.\n"})
    (root / "seeds" / "articles" / os.fsdecode(b"caf\xe9.txt")).write_text("Title\n\nWords.\n")
    desk, problems = read(root, {})
    assert list(desk.articles) == ["good"]
    assert shown(problems) == (
        "articles/caf?.txt:1:1 encoding: the name of this file is not UTF-8\n    give it another name\n"
    )


def test_only_ordinary_files_inside_the_project_are_read(tmp_path):
    outside = tmp_path / "secret.txt"
    outside.write_text("secret")
    root = write(
        tmp_path / "desk", {"seeds/articles/real.txt": "Title\n\nWords.\n", "seeds/articles/in/x.txt": "T\n\nW."}
    )
    articles = root / "seeds" / "articles"
    (articles / "alias.txt").symlink_to(articles / "real.txt")
    (articles / "broken.txt").symlink_to(articles / "nowhere.txt")
    (articles / "circle.txt").symlink_to(articles / "circle.txt")
    (articles / "folder").symlink_to(articles / "in")
    (articles / "out.txt").symlink_to(outside)
    os.mkfifo(articles / "pipe.txt")
    signal.alarm(20)  # a reader that waits on the pipe ends here
    try:
        desk, problems = read(root, {})
    finally:
        signal.alarm(0)
    assert list(desk.articles) == ["alias", "real", "x"]
    assert shown(problems) == (
        "articles/broken.txt:1:1 not-a-file: this link leads nowhere\n"
        "    put the file itself here, or take it out\n"
        "articles/circle.txt:1:1 not-a-file: this link leads nowhere\n"
        "    put the file itself here, or take it out\n"
        "articles/folder:1:1 not-a-file: a link to a folder is not followed\n"
        "    put the file itself here, or take it out\n"
        "articles/out.txt:1:1 not-a-file: this link leads out of the project\n"
        "    put the file itself here, or take it out\n"
        "articles/pipe.txt:1:1 not-a-file: this is not an ordinary file\n"
        "    put the file itself here, or take it out\n"
    )


@contextmanager
def without_privileges():
    """Read as a person does: root, as which CI may run, would be let in everywhere."""
    person = os.geteuid()
    if person == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(person)


def test_what_may_not_be_read_is_told():
    # Not in pytest's own folder, into which another user would not be let at all.
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        root = write(Path(folder), {"seeds/articles/a.txt": "x", "seeds/articles/b/c.txt": "x"})
        (root / "seeds/articles/a.txt").chmod(0)
        (root / "seeds/articles/b").chmod(0)
        with without_privileges():
            _, problems = read(root, {})
        (root / "seeds/articles/b").chmod(0o700)
    assert [problem.rule for problem in problems] == ["unreadable", "unreadable"]


def test_a_file_that_went_away_is_told(tmp_path):
    (problem,) = read_file(tmp_path, tmp_path / "gone.txt").problems
    assert (problem.rule, problem.message) == ("unreadable", "this file cannot be read: No such file or directory")


def test_a_file_larger_than_two_megabytes_is_refused(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 2_000_000)
    assert not read_file(tmp_path, path).failed
    path.write_bytes(b"a" * 2_000_001)
    (problem,) = read_file(tmp_path, path).problems
    assert (problem.rule, problem.message) == ("too-large", "this file is larger than 2,000,000 bytes")
