"""Where no name may become a link, and how links nest with other marks."""

import pytest

from briefgen.model.article import BlockKind
from briefgen.model.desk import Desk
from briefgen.model.passage import Mark, MarkKind
from tests.link.desks import article, block, entity, linked, linked_text, shown

NAMES = {"kim": entity("Kim Jong Un", "Kim", link="always"), "nato": entity("NATO", "nato", link="always")}


def marked(text: str, *marks: Mark) -> str:
    desk = Desk(entities=NAMES, articles={"piece": article(block(text, BlockKind.PARAGRAPH, *marks))})
    return shown(linked(desk)[0].articles["piece"].body[0].passage)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://kim.example/Kim?q=NATO, NATO", "https://kim.example/Kim?q=NATO, {NATO|nato}"),
        ("(http://a.example/Kim) Kim", "(http://a.example/Kim) {Kim|kim}"),
        ("see www.NATO.example/Kim now", "see www.NATO.example/Kim now"),
        ("nato.int/Kim and nato.int and NATO.int", "nato.int/Kim and nato.int and NATO.int"),
        ("mail Kim@nato.example or press-Kim@x.example", "mail Kim@nato.example or press-Kim@x.example"),
        ("@NATO said, by @Kim", "@NATO said, by @Kim"),
        ("NATO. Then Kim.", "{NATO|nato}. Then {Kim|kim}."),
        ("NATO.Then", "{NATO|nato}.Then"),
        ("file.Kim", "file.Kim"),
        ("NATO/Kim, 24/7 Kim", "{NATO|nato}/{Kim|kim}, 24/7 {Kim|kim}"),
        ("NATO，https://x.example/Kim。Kim", "{NATO|nato}，https://x.example/Kim。{Kim|kim}"),
        ("https://x.example/Kim “Kim”", "https://x.example/Kim “{Kim|kim}”"),
    ],
)
def test_addresses_in_running_text_hold_no_names(text: str, expected: str):
    assert linked_text(text, NAMES) == expected


@pytest.mark.parametrize("kind", [MarkKind.LINK, MarkKind.CODE, MarkKind.REFERENCE, MarkKind.FIGURE])
def test_no_name_is_linked_in_touch_with_a_link_or_code(kind: MarkKind):
    text = "Kim said Kim Jong Un knows"
    for start, end in ((9, 20), (9, 12), (13, 17), (18, 24), (5, 12)):
        found = marked(text, Mark(start, end, kind, "there"))
        assert found.startswith("{Kim|kim} ")
        assert found.count("|kim}") == 1


@pytest.mark.parametrize("kind", [MarkKind.EMPHASIS, MarkKind.STRONG, MarkKind.STRIKE])
def test_emphasis_and_links_nest_and_never_cross(kind: MarkKind):
    text = "So Kim Jong Un left"
    assert marked(text, Mark(3, 14, kind)) == "So <{Kim Jong Un|kim}> left"
    assert marked(text, Mark(0, 19, kind)) == "<So {Kim Jong Un|kim} left>"
    assert marked(text, Mark(7, 11, kind)) == "So {Kim <Jong> Un|kim} left"
    assert marked(text, Mark(0, 6, kind)) == "<So Kim> Jong Un left"
    assert marked(text, Mark(7, 19, kind)) == "So Kim <Jong Un left>"


def test_marks_come_sorted_outer_before_inner():
    body = block(
        "So Kim Jong Un left", BlockKind.PARAGRAPH, Mark(3, 14, MarkKind.STRONG), Mark(7, 11, MarkKind.EMPHASIS)
    )
    found, _ = linked(Desk(entities=NAMES, articles={"piece": article(body)}))
    assert found.articles["piece"].body[0].passage.marks == (
        Mark(3, 14, MarkKind.STRONG),
        Mark(3, 14, MarkKind.REFERENCE, "kim"),
        Mark(7, 11, MarkKind.EMPHASIS),
    )


@pytest.mark.parametrize("kind", [BlockKind.HEADING, BlockKind.CODE])
def test_headings_and_code_hold_no_names(kind: BlockKind):
    found, _ = linked(Desk(entities=NAMES, articles={"piece": article(block("Kim", kind))}))
    assert found.articles["piece"].body == (block("Kim", kind),)


@pytest.mark.parametrize("kind", [BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.NUMBER, BlockKind.QUOTE])
def test_all_other_blocks_do(kind: BlockKind):
    found, _ = linked(Desk(entities=NAMES, articles={"piece": article(block("Kim", kind))}))
    assert shown(found.articles["piece"].body[0].passage) == "{Kim|kim}"
