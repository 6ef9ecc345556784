from briefgen.model.article import Block, BlockKind
from briefgen.model.passage import Mark, MarkKind, Passage
from briefgen.render.annotations import Annotations, Note
from briefgen.render.blocks import render_blocks


def block(kind: BlockKind, text: str = "", level: int = 0, **more: object) -> Block:
    return Block(kind, Passage(text), level=level, **more)


def shown(*blocks: Block, **options: object) -> str:
    return render_blocks(blocks, page="briefings/first.md", addresses={}, **options)


def test_paragraphs_stand_apart_and_empty_ones_are_left_out():
    blocks = [block(BlockKind.PARAGRAPH, text) for text in ("One.", "", " Two.  ")]
    assert shown(*blocks) == "One.\n\nTwo."


def test_headings_go_down_with_their_page_and_not_below_the_sixth():
    assert shown(block(BlockKind.HEADING, "A", 2), block(BlockKind.HEADING, "B", 6), deeper=1) == "### A\n\n###### B"


def test_items_nest_by_their_level_and_never_skip_one():
    levels = [block(BlockKind.BULLET, str(level), level) for level in (1, 3, 2, 1)]
    assert shown(*levels) == "- 1\n    - 3\n    - 2\n- 1"


def test_a_list_of_bullets_and_a_list_of_numbers_do_not_become_one():
    lists = shown(block(BlockKind.BULLET, "a", 1), block(BlockKind.NUMBER, "b", 1), block(BlockKind.NUMBER, "d", 1))
    assert lists == "- a\n\n<!-- -->\n\n1. b\n1. d"


def test_quotes_that_follow_each_other_are_one_quote():
    assert shown(block(BlockKind.QUOTE, "a"), block(BlockKind.QUOTE, "b")) == "> a\n>\n> b"


def test_code_keeps_its_lines_and_a_rule_is_a_rule():
    assert (
        shown(block(BlockKind.CODE, "a\n\nb"), block(BlockKind.RULE)) == "<pre><code>a&#10;&#10;b</code></pre>\n\n---"
    )


def test_a_table_has_a_head_and_rows_of_equal_length():
    rows = ((Passage("A"), Passage("B")), (Passage("1|2"),))
    assert shown(block(BlockKind.TABLE, rows=rows)) == "| A | B |\n| --- | --- |\n| 1&#124;2 |  |"
    assert shown(block(BlockKind.TABLE)) == ""


def test_a_paragraph_gets_the_anchor_of_its_place():
    text = shown(block(BlockKind.PARAGRAPH, "a"), block(BlockKind.PARAGRAPH, "b"), anchors={1: "p2"})
    assert text == "a\n\nb\n{: #p2 }"


def test_marks_in_blocks_are_printed():
    passage = Passage("so it is", (Mark(0, 2, MarkKind.STRONG),))
    assert shown(Block(BlockKind.BULLET, passage, level=1)) == "- <strong>so</strong> it is"


def test_notes_stand_in_the_block_or_the_cell_that_they_belong_to_and_behind_code():
    row = (Passage("1"), Passage("2"))
    blocks = [
        block(BlockKind.QUOTE, "a"),
        block(BlockKind.NUMBER, "b", 1),
        block(BlockKind.CODE, "x y"),
        block(BlockKind.TABLE, rows=(row, row)),
    ]
    spots = [(0, ()), (1, ()), (2, ()), (3, (1, 0))]
    notes = {spot: Annotations((Note(1, f"<i>{number}</i>"),)) for number, spot in enumerate(spots)}
    assert shown(*blocks, annotations=notes).split("\n\n") == [
        "> a<i>0</i>",
        "1. b<i>1</i>",
        "<pre><code>x y</code></pre>",
        "<i>2</i>",
        "| 1 | 2 |\n| --- | --- |\n| 1<i>3</i> | 2 |",
    ]
