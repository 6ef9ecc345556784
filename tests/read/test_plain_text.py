import pytest

from briefgen.model.article import BlockKind
from briefgen.read.articles import read_article

SEED = """\
TL;DR:
- Pentagon confirms North Korea sent 10,000 troops to Russia
- Some of them are already in Kursk
North Korean soldiers are reportedly being prepared for the front lines of Russia’s war. Nobody else confirmed it.
“Some residents have voiced fears,” the lawmakers reported.
"""


def article(text):
    found = read_article(text, "a.txt")
    assert found.article is not None
    return found.article


def body(text):
    """The blocks of the body as (kind, text), paragraphs as plain texts."""
    return [
        block.passage.text if block.kind is BlockKind.PARAGRAPH else (str(block.kind), block.passage.text)
        for block in article(text).body
    ]


def tldr(text):
    return [block.passage.text for block in article(text).tldr]


def test_the_seeds_form_is_bullets_and_one_paragraph_a_line():
    read = article(SEED)
    assert tldr(SEED) == [
        "Pentagon confirms North Korea sent 10,000 troops to Russia",
        "Some of them are already in Kursk",
    ]
    assert [block.kind for block in read.body] == [BlockKind.PARAGRAPH] * 2
    assert (read.title, read.title_basis, read.date, read.header) == (
        "Pentagon confirms North Korea sent 10,000 troops to Russia", "derived", None, (),
    )  # fmt: skip
    assert read.words == 26
    assert [(block.anchors[0].line, block.anchors[0].column) for block in (*read.tldr, *read.body)] == [
        (2, 3), (3, 3), (4, 1), (5, 1),
    ]  # fmt: skip


def test_the_real_seed_reads_as_four_bullets_and_ten_paragraphs(real_seeds):
    (path,) = real_seeds.glob("000_*.txt")
    text = path.read_text(encoding="utf-8")
    read = read_article(text, path.name).article
    assert len(read.tldr) == 4
    assert [block.kind for block in read.body] == [BlockKind.PARAGRAPH] * 10
    assert read.title == "Pentagon confirms North Korea sent 10,000 troops to Russia to join the war against Ukraine"
    assert "\n".join(block.passage.text for block in read.body) == text.split("\n", 5)[5]


def test_twelve_real_articles_keep_every_line_as_a_paragraph(real_seeds):
    paths = sorted((real_seeds / "wikinews").glob("*.txt"))
    assert len(paths) == 12
    for path in paths:
        lines = path.read_text(encoding="utf-8").strip().split("\n")
        read = read_article("\n".join(lines), path.name).article
        assert len(read.tldr) == 1, path.name
        assert [block.passage.text for block in read.body] == [" ".join(line.split()) for line in lines[2:]], path.name


WRAPPED = """\
North Korea Sends Troops to Russia
==================================

By Jane Doe and John Q. Public, Reuters
October 29, 2024 10:15 AM EDT

SEOUL, Oct. 29 (Yonhap) -- North Korean soldiers are reportedly being
prepared for potential deployment to the front lines of Russia's war in
Ukraine, according to South Korean lawmakers briefed by intelligence
officials, who said that this is a long-
term problem.

  This development marks a significant escalation in North Korea's
involvement in the conflict.
  It raises concerns.

- a bullet that goes on for quite some time and is wrapped by hand onto
  a second line
- another
"""


def test_hard_wrapped_lines_make_paragraphs_with_anchors_for_every_line():
    read = article(WRAPPED)
    first = " ".join(WRAPPED.split("\n")[6:11]).replace("long- term", "long-term")
    assert body(WRAPPED) == [
        first,
        "This development marks a significant escalation in North Korea's involvement in the conflict.",
        "It raises concerns.",
        ("bullet", "a bullet that goes on for quite some time and is wrapped by hand onto a second line"),
        ("bullet", "another"),
    ]
    assert [(anchor.line, anchor.column) for anchor in read.body[0].anchors] == [
        (7, 1),
        (8, 1),
        (9, 1),
        (10, 1),
        (11, 1),
    ]
    start = read.body[0].passage.text.index("Ukraine")
    assert str(read.body[0].span("a.txt", start, start + 7)) == "a.txt:9:1"
    assert str(read.body[1].span("a.txt")) == "a.txt:13:3"


def test_paragraphs_of_one_line_that_are_equally_long_stay_apart():
    line = "Lawmakers said that the soldiers had been seen in the east of the country, and nobody denied it {}."
    assert len(body("".join(f"{line}\n".format(day) for day in ("then", "twice", "later", "again")))) == 4


def test_title_byline_date_and_dateline_are_taken_from_the_top():
    read = article(WRAPPED)
    assert (read.title, read.title_basis) == ("North Korea Sends Troops to Russia", "stated")
    assert str(read.date) == "2024-10-29"
    assert read.header == (
        ("byline", "Jane Doe and John Q. Public, Reuters"),
        ("date", "October 29, 2024 10:15 AM EDT"),
        ("dateline", "SEOUL, Oct. 29 (Yonhap)"),
    )


LABELLED = """\
Source: Yonhap
URL: https://example.org/x?y=z
Title: A title: with a colon
Author: Kim
Published: 28 Oct. 2024
Updated: 2024-10-30

Words of it.
"""


def test_labelled_header_lines_are_taken_in_any_order():
    read = article(LABELLED)
    assert (read.title, str(read.date)) == ("A title: with a colon", "2024-10-28")
    assert dict(read.header) == {
        "publisher": "Yonhap", "url": "https://example.org/x?y=z", "byline": "Kim", "date": "28 Oct. 2024",
        "updated": "2024-10-30",
    }  # fmt: skip
    assert [block.passage.text for block in read.body] == ["Words of it."]


@pytest.mark.parametrize("value", ["10/11/2024", "last Tuesday", "Oct 32, 2024"])
def test_a_date_that_says_no_day_is_a_finding_and_stays_in_the_header(value):
    found = read_article(f"Title\nDate: {value}\n\nWords.\n", "a.txt")
    (problem,) = found.problems
    assert (problem.rule, str(problem.level), str(problem.span)) == ("bad-date", "warning", "a.txt:2:7")
    assert found.article.date is None
    assert found.article.header == (("date", value),)


@pytest.mark.parametrize(
    "text",
    [
        "TL;DR\n- One\n- Two\n\nBody.\n",
        "TL;DR:\n* One\n* Two\nBody.\n",
        "tldr\n• One\n\n• Two\n\nBody.\n",
        "Title\n\nTLDR:\n– One\n– Two\nBody.\n",
        "Summary:\n1. One\n2. Two\n\nBody.\n",
        "Key points:\n1) One\n2) Two\n\nBody.\n",
        "KEY TAKEAWAYS\n- One\n- Two\n\nBody.\n",
        "In brief:\n· One\n· Two\n\nBody.\n",
        "What to know\n- One\n- Two\n\nBody.\n",
        "TL;DR: One\n- Two\n\nBody.\n",
        "Body.\n\nKey takeaways:\n- One\n- Two\n",
        "Body.\n\nTL;DR\n- One\n- Two\n",
    ],
)
def test_a_tldr_has_many_names_and_bullets(text):
    assert tldr(text) == ["One", "Two"]
    assert body(text) == ["Body."]


@pytest.mark.parametrize(
    ("text", "short", "rest"),
    [
        ("TL;DR: One sentence.\n\nBody.\n", ["One sentence."], ["Body."]),
        ("Summary\n\nOne sentence.\n\nBody.\n", ["One sentence."], ["Body."]),
        ("TL;DR:\nOne sentence.\nBody.\n", ["One sentence."], ["Body."]),
        ("Body.\n\nSummary: not a short version here.\n", [], ["Body.", "Summary: not a short version here."]),
        ("Body.\n\nHighlights\n- a\n", [], ["Body.", "Highlights", ("bullet", "a")]),
        ("Words only.\nMore words.\n", [], ["Words only.", "More words."]),
        ("- a\n- b\n", [], [("bullet", "a"), ("bullet", "b")]),
    ],
)
def test_prose_and_missing_tldrs(text, short, rest):
    assert tldr(text) == short
    assert body(text) == rest


@pytest.mark.parametrize(
    "text",
    [
        "2024. was a good year.\n",
        "1. A heading\n\nText.\n\n2. Another\n",
        "— Hello, he said.\n\nText.\n",
        "-5 degrees were measured.\n",
        "# not Markdown *at all* <b>x</b> [[nis]] &amp;\n\n> x\n",
        "Dear all,\nshort lines\nstay apart.\n",
        "Roses are red,\nViolets are blue.\n",
        "By Tuesday the troops had arrived.\nMore.\n",
        "NATO — the alliance — said no.\n",
    ],
)
def test_words_that_look_like_something_else_stay_as_they_stand(text):
    read = article(text)
    lines = [line for line in text.split("\n") if line]
    title = [read.title] if read.title_basis == "stated" else []
    kept = [block.passage.text for block in read.body]
    assert [*title, *kept] == [
        line.lstrip("# ") if number == 0 and title else line for number, line in enumerate(lines)
    ]


def test_blanks_are_folded_and_words_composed_with_anchors_that_stay_right():
    text = "Title\n\nI\u00a0said:  cafe\u0301\t\u1112\u1161\u11ab\u1100\u116e\u11a8 end\n"
    (block,) = article(text).body
    assert block.passage.text == "I\u00a0said: café 한국 end"
    for word, column in (("said", 3), ("café", 10), ("한국", 16), ("국", 19), ("end", 23)):
        assert str(block.span("a.txt", block.passage.text.index(word))) == f"a.txt:3:{column}"


def test_chinese_lines_are_joined_without_a_blank():
    line = "据韩国议员说他们听取了情报官员的简报这一发展标志着升级北韩士兵据报正准备部署到俄罗斯对乌克兰战争的前线"
    assert body(f"{line}\n{line}\n{line}。\n") == [f"{line}{line}{line}。"]


def test_an_empty_article_is_an_error_and_no_article():
    found = read_article(" \n\t\n", "a.txt")
    assert found.article is None
    assert [problem.rule for problem in found.problems] == ["empty-file"]


def test_nested_bullets_keep_their_depth():
    assert [block.level for block in article("- a\n  - b\n    - c\n- d\n - e\n").body] == [1, 2, 3, 1, 1]
    assert [block.level for block in article("- a\n\t- b\n\t\t- c\n\t- d\n").body] == [1, 2, 3, 2]
    assert [block.level for block in article("    - a\n\nText.\n\n- b\n").body] == [1, 0, 1]


def test_items_and_short_versions_on_one_line_know_their_places():
    read = article("Title\n\nTL;DR: One thing.\n\n1. first\n12) no item\n2. second\n")
    assert [str(block.span("a.txt")) for block in (*read.tldr, *read.body)] == [
        "a.txt:3:8",
        "a.txt:5:1",
        "a.txt:6:1",
        "a.txt:7:1",
    ]
    read = article("1. first\n  2) second\n     goes on\n")
    assert [(str(block.kind), block.passage.text) for block in read.body] == [
        ("number", "first"), ("number", "second goes on"),
    ]  # fmt: skip
    assert [(anchor.line, anchor.column) for block in read.body for anchor in block.anchors] == [(1, 4), (2, 6), (3, 6)]


def test_words_are_counted_without_signs_that_stand_alone():
    assert article("One — two & “three” 4, 북한.\n- five\n").words == 6
    assert article("Title\n\n据说如此。\n").words == 6


def test_a_title_is_no_paragraph_and_a_paragraph_no_title():
    assert article("Only line").title_basis == "derived"
    assert article(f"{'long ' * 40}\n\nBody.\n").title_basis == "derived"
    assert article(f"{'word ' * 29}word\n\nBody.\n").title_basis == "stated"
    assert article("SEOUL (AP) — Troops left\n\nBody.\n").title_basis == "derived"


def test_a_paragraph_that_stands_for_bullets_is_one():
    for text in ("Summary\n\nOne thing.\n\nBody.\n", "TL;DR: One thing.\n\nBody.\n"):
        (block,) = article(text).tldr
        assert (block.kind, block.level) == (BlockKind.BULLET, 1)


def test_rules_are_rules():
    assert body("One.\n\n* * *\n\nTwo.\n\n-----\n\nThree.\n") == ["One.", ("rule", ""), "Two.", ("rule", ""), "Three."]
