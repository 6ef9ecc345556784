"""No word of a plain article is lost or made up, and every anchor leads to the very characters that stand there."""

import re
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.read.anchored import AnchoredText
from briefgen.read.articles import read_article
from briefgen.read.files import decode

WORDS = st.sampled_from(
    "the soldiers said 10,000 “troops” U.S. Kim 북한 cafe\u0301 TL;DR: Summary By Date: Title: - * 1. 2. 12) — • SEOUL "
    "(AP) https://e.org # ** _x_ `c` [[nis]] [a](b.md) ![i](j) <b> &amp; | --- === > ~~z~~ \\* 据说 \u00a0 \t".split(
        " "
    ),
)
PROSE = st.sampled_from(
    "the soldiers said 10,000 “troops” U.S. Kim, 북한 cafe\u0301 ended. * - — # ** _x_ `c` [[nis]] [a](b.md) <b> &amp; "
    "| --- === > ~~z~~ \\* 据说 \u00a0 \t".split(" "),
)
LINES = st.lists(WORDS, max_size=14).map(" ".join)
TEXTS = st.lists(LINES, min_size=1, max_size=14).map("\n".join)


def blocks(article):
    return (*article.tldr, *article.body)


def letters(text):
    """The letters and digits of a text, composed, without anything else."""
    return "".join(character for character in unicodedata.normalize("NFC", text) if character.isalnum())


@given(st.lists(st.lists(PROSE, max_size=14).map(" ".join), min_size=1, max_size=14).map("\n".join))
@settings(max_examples=400)
def test_no_word_is_lost_or_made_up_or_moved(text):
    article = read_article(decode(text.encode(), "a.txt").text, "a.txt").article
    if article is None:
        return
    title = article.title if article.title_basis == "stated" else ""
    assert letters(" ".join([title, *(block.passage.text for block in blocks(article))])) == letters(text)
    assert not article.header


@given(TEXTS, st.sampled_from(["a.txt", "a.md"]))
@settings(max_examples=600)
def test_every_anchor_leads_to_the_characters_that_stand_there(text, path):
    lines = text.split("\n")
    article = read_article(text, path).article
    for block in blocks(article) if article else ():
        if block.kind == "code":
            continue  # its lines keep no indentation, so only the line is right
        offsets = [anchor.offset for anchor in block.anchors]
        assert offsets == sorted(set(offsets))
        assert not block.passage.text or offsets[:1] == [0]
        for anchor in block.anchors if block.passage.text else ():
            stands = unicodedata.normalize("NFC", lines[anchor.line - 1][anchor.column - 1 :])
            said = block.passage.text[anchor.offset : anchor.offset + 1].replace(" ", "")
            assert stands.startswith((said, "\t", " ")), (stands, said)


@given(TEXTS)
@settings(max_examples=400)
def test_marks_lie_inside_the_text_and_never_cross(text):
    article = read_article(text, "a.md").article
    for block in blocks(article) if article else ():
        for passage in (block.passage, *(cell for row in block.rows for cell in row)):
            open_ends = [len(passage.text)]
            assert list(passage.marks) == sorted(passage.marks, key=lambda mark: (mark.start, -mark.end))
            for mark in passage.marks:
                assert 0 <= mark.start < mark.end <= len(passage.text)
                while open_ends[-1] <= mark.start:
                    open_ends.pop()
                assert mark.end <= open_ends[-1]
                open_ends.append(mark.end)


@given(st.text(alphabet="abe\u0301\u0327\u1100\u1161\u11a8가각\u09c7\u09be \t\u00a0", max_size=40))
@settings(max_examples=500)
def test_a_text_is_composed_as_unicode_says_and_its_anchors_stay(text):
    anchored = AnchoredText()
    anchored.add(text, 3, 5)
    words, anchors = anchored.finish()
    assert words == unicodedata.normalize("NFC", re.sub("[ \t]+", " ", text))
    for anchor in anchors:
        rest = text[anchor.column - 5 :]
        assert unicodedata.normalize("NFC", rest)[:1] in {words[anchor.offset : anchor.offset + 1], "\t"}
