"""Hand-written pages: references are found, code and comments are left alone, names are no links."""

import pytest

from briefgen.link import link_page
from briefgen.model.desk import Desk
from briefgen.model.passage import Mark, MarkKind
from briefgen.model.span import Span
from tests.link.desks import article, entity, resolved

DESK = Desk(entities={"us": entity("United States", "U.S.")}, articles={"piece": article("Body.")})


def linked_page(markdown: str) -> str:
    """The page with `{words}` for each reference."""
    found, _ = link_page(markdown, path="docs/a.md", desk=DESK, resolution=resolved(DESK))
    parts, position = [], 0
    for start, end, passage in found:
        parts += [markdown[position:start], f"{{{passage.text}}}"]
        position = end
    return "".join((*parts, markdown[position:]))


def silent(markdown: str) -> bool:
    """Whether no reference and nothing broken is found."""
    return link_page(markdown, path="a.md", desk=DESK, resolution=resolved(DESK)) == ((), ())


def test_references_are_replaced_and_names_are_not():
    found, problems = link_page("The U.S. is [[us]].", path="docs/a.md", desk=DESK, resolution=resolved(DESK))
    assert problems == ()
    assert [(start, end, passage.text) for start, end, passage in found] == [(12, 18, "United States")]
    assert found[0][2].marks == (Mark(0, 13, MarkKind.REFERENCE, "us"),)


def test_a_problem_tells_line_and_column():
    found, problems = link_page(
        "# A\n\nSee [[uss|them]] and [[x\n", path="docs/a.md", desk=DESK, resolution=resolved(DESK)
    )
    assert [(passage.text, passage.marks) for *_, passage in found] == [("them", ())]
    assert [(each.rule, each.span) for each in problems] == [
        ("unknown-reference", Span("docs/a.md", 3, 5, 12)),
        ("broken-reference", Span("docs/a.md", 3, 22, 2)),
    ]


@pytest.mark.parametrize(
    "markdown",
    [
        "`[[us]]`",
        "``[[us]] ` [[``",
        "a `b\n[[us]]` c",
        "```\n[[us]]\n```",
        "```{.sh title='[[us]]'}\n[[ $a ]]\n```",
        "~~~\n```\n[[us]]\n~~~",
        "````\n```\n[[us]]\n```\n[[us]]\n````",
        "- item\n\n    ```\n    [[us]]\n    ```",
        "!!! note\n\n    ``` sh\n    [[us]]\n    ```\n",
        "> ```\n> [[us]]\n> ```",
        "    [[us]]",
        "text\n\n    [[us]]\n    [[us]]\n\n    [[us]]",
        "\t[[us]]",
        "- item\n\n        [[us]]",
        "!!! note\n    text\n\n        [[us]]",
        "<!-- [[us]] -->",
        "<!--\n\n[[us]]\n```\n\n-->",
        "a <!-- `x --> b `[[us]]`",
        "```\n[[us]]",
    ],
)
def test_code_and_comments_are_left_alone(markdown: str):
    assert silent(markdown)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("text\n    [[us]]", "text\n    {United States}"),
        ("- item\n\n    [[us]]\n\n    [[us]]", "- item\n\n    {United States}\n\n    {United States}"),
        ("1. item\n\n    [[us]]", "1. item\n\n    {United States}"),
        ("!!! note\n\n    [[us]]\n\nEnd\n\n    [[us]]", "!!! note\n\n    {United States}\n\nEnd\n\n    [[us]]"),
        ('??? note "x"\n    [[us]]', '??? note "x"\n    {United States}'),
        ('=== "Tab"\n\n    !!! note\n\n        [[us]]', '=== "Tab"\n\n    !!! note\n\n        {United States}'),
        ("[^1]:\n\n    [[us]]", "[^1]:\n\n    {United States}"),
        ("- a\n- b\n- c\n\n    [[us]]\n", "- a\n- b\n- c\n\n    {United States}\n"),
        ("``` `` [[us]]", "``` `` {United States}"),
        ("a ` b\n\n[[us]] ` c", "a ` b\n\n{United States} ` c"),
        ("\\`[[us]]\\`", "\\`{United States}\\`"),
        ("```\n[[us]]\n```\n[[us]]", "```\n[[us]]\n```\n{United States}"),
        ("`<!--` [[us]] `-->`", "`<!--` {United States} `-->`"),
        ("<!-- a --> [[us]] <!-- [[us]] -->", "<!-- a --> {United States} <!-- [[us]] -->"),
        ("# [[us]]\n\n| [[us]] |\n", "# {United States}\n\n| {United States} |\n"),
        ("[[us]]", "{United States}"),
        ("no brackets", "no brackets"),
    ],
)
def test_everything_else_is_text(markdown: str, expected: str):
    assert linked_page(markdown) == expected


def test_a_long_page_of_ticks_and_brackets_is_read_in_one_go():
    page = "` `` ``` [[ <!-- x --> [[us]] \n" * 3000 + "[" * 100_000
    found, problems = link_page(page, path="a.md", desk=DESK, resolution=resolved(DESK))
    assert len(found) <= 3000
    assert problems
