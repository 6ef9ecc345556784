"""Pages of Markdown, most nearly as our templates print them, many a little off, some far off."""

import re

from hypothesis import strategies as st

_WORDS = "a word The harbour é “quoted” – 12,000 3.5 x1 2024 (a) it’s - , . ; ? % @ / 日本 x 1. :) ->".split()
#: What means something to Python-Markdown, to an extension, to an HTML parser or to a stash of either.
ODD = [
    *(
        "** * _ __ *** ` `` \\ \\* \\| [ ] ]( ( ) ! ![x](y.png) <span> </span> <b> </b> <div> </div> <br> <br/> <!-- "
        "--> <!--c--> <a@b.c> <http://x> &amp; &#39; &#39 & &copy &copy; {:.c} {.c} { } | ~~ ^ == ++ $ "
        "$x$ :smile: : (c) "
        "1/2 -- ... \" ' # !!! < > = + ~ --8<-- [TOC] [^1] [x] [x][y] </time> <em> </em> <style> "
        "</style> <script> <p> "
        "<li> </li> 1st c/o &lt; www.x.y https://x.y/z *[a]: </pre> <svg> <hr> &#x41; &zzz; <SPAN> "
        "klzzwxh:0000 &# <? <![ <a"
    ).split(),
    *["{: #i }", "{: .c }", "{: #a .b }", " #", ": ", "  \n", "\n", "\t", "\u00a0", "\x02", "[ ] ", "[x] ", "\r"],
]
_PIECES = (
    "§|[§](b.md)|[§](../c/d.md#e)|[§](b.md 'c')|**§**|**[§](a.md)**|**§**{: #i }|<span "
    "class='x'>§</span>|&#39;|&amp;|"
    "<time datetime='2024-01-02'>§</time>|<em>§</em>|[<span class='s'>§</span>](x.md?a=1&b=2#c)|(§)|[§](i.md)|"
    "<span class='a'><button hidden id='b' aria-label='x: (y) &#91;z'></button></span>|<code>§</code>|*§*|`§`|_§_|"
    "![§](i.png)|\\*§|<sup>§</sup><br>|[§](#i)|**§** §|§ §"
).split("|")
_TITLED = ['[§](a.md "§")', '[§](a.md "b &#58; (c) &d")']
_BLOCKS = (
    (
        "<!-- -->|---|<pre><code>a&#10;b &#42;</code></pre>|<div class='r'>a</div>|<div>\na\n</div>|    "
        "code|```\nx\n```|"
        "!!! note\n    x|??? x\n    y|[x]: http://u|[^1]: note|*[word]: title|: def|Term\n: def|"
        "Title\n===|Title\n---|***|"
        "=== 'T'\n\n    x|[TOC]|    - sub|- |1.|$$\nx\n$$|- [x] a|<div markdown>\nx\n</div>|</div>|<div "
        "class='q' markdown>|"
        "- a\n\n    b|<p>x</p>\ntext|text\n<div>x</div>|/// note\nx\n///|key: value|- # h|- > q|- - x|> "
        "# h|-\n- a|- a\n  b|"
        "- a\nb|-5 b|!x|?y|:z|- -5|<details><summary>x</summary>y</details>|"
        "<figure class='c'><svg viewBox='0 0 1 1'><title id='t'>x</title><style>.a{b:c}</style><path "
        "d='M0'/></svg></figure>"
    )
    .replace("'", '"')
    .split("|")
)
_IDS = ["a", "b-1", "sources", "x2", "2024-x", "a_1", "word", "section"]
_INDENTS = ["", "", "", "    ", "    ", "        ", "  "]
_MARKS = ["- "] * 7 + ["1. ", "* ", "-   "]

_words = st.one_of(*[st.sampled_from(_WORDS)] * 9, st.sampled_from(ODD))
_pieces = st.one_of(
    *[st.tuples(st.sampled_from([piece.replace("'", '"') for piece in _PIECES] + _TITLED), _words)] * 15,
    st.tuples(st.sampled_from(ODD), _words),
).map(lambda pair: pair[0].replace("§", pair[1]))
_lines = st.tuples(st.sampled_from([" ", " ", " ", ""]), st.lists(_pieces, min_size=1, max_size=5)).map(
    lambda pair: pair[0].join(pair[1])
)
_ids = st.sampled_from(_IDS)
_endings = st.one_of(st.just(""), st.just(""), _ids.map(lambda name: f"\n{{: #{name} }}"), st.just("\n{: .a .b }"))
_paragraphs = st.tuples(st.lists(_lines, min_size=1, max_size=2), _endings).map(lambda p: "\n".join(p[0]) + p[1])
_items = st.tuples(st.sampled_from(_INDENTS), st.sampled_from(_MARKS), _lines).map("".join)
_lists = st.one_of(
    st.lists(_lines, min_size=1, max_size=3).map(lambda lines: "\n".join(f"- {line}" for line in lines)),
    st.tuples(_lines, st.lists(_items, max_size=4)).map(lambda pair: "\n".join([f"- {pair[0]}", *pair[1]])),
)
_headings = st.tuples(
    st.integers(1, 6), _lines, st.sampled_from(["", "", " {: #a }", " {: #sources .b }", " #", "{: #z }"])
).map(lambda t: f"{'#' * t[0]} {t[1]}{t[2]}")
_cells = st.tuples(_lines, st.sampled_from(["", "", "", " {: #b-1 }"])).map("".join)
_tables = st.integers(1, 3).flatmap(
    lambda width: st.tuples(
        st.lists(st.sampled_from([" --- ", " :-- ", ":-:", "---:"]), min_size=width, max_size=width),
        st.lists(st.lists(_cells, min_size=max(1, width - 1), max_size=width), min_size=1, max_size=3),
    )
)
_printed_tables = _tables.map(
    lambda t: "\n".join(
        [f"| {' | '.join(t[1][0])} |", f"|{'|'.join(t[0])}|", *(f"| {' | '.join(r)} |" for r in t[1][1:])]
    )
)
_quotes = st.lists(st.one_of(_lines.map(lambda line: f"> {line}"), st.just(">")), min_size=1, max_size=3).map("\n".join)
_cards = st.lists(st.tuples(_ids, _lines), min_size=1, max_size=2).map(
    lambda cards: "\n".join(
        ['<ol class="k" markdown="block">', *(f'<li id="{i}" markdown="span">{t}</li>' for i, t in cards), "</ol>"]
    )
)
_single = st.one_of(
    *[_paragraphs] * 3, *[_lists] * 3, _headings, _headings, _printed_tables, _quotes, _cards, st.sampled_from(_BLOCKS)
)
_gaps = st.sampled_from(["\n\n"] * 9 + ["\n\n\n", "\n", "\n \n\n"])


def _joined(blocks: st.SearchStrategy[str], most: int) -> st.SearchStrategy[str]:
    return st.lists(st.tuples(blocks, _gaps), min_size=1, max_size=most).map(lambda pairs: "".join(sum(pairs, ())))


_openings = st.sampled_from(
    ['<div class="d" markdown>', '<div markdown="1" hidden>', '<div id="a" markdown="block">', '<div markdown="span">']
)
_containers = st.tuples(_openings, _joined(_single, 2)).map(lambda pair: f"{pair[0]}\n\n{pair[1].strip()}\n\n</div>")
#: Whole pages.
pages = _joined(st.one_of(_single, _single, _single, _containers), 3)


def _with_change(words: list[str], place: int, new: str, manner: int) -> str:
    place %= len(words)
    words[place] = ["", new, f"{new}{words[place]}", f"{words[place]}{new}"][manner]
    return "".join(words)


_changes = st.lists(
    st.tuples(
        st.integers(0, 10_000), st.sampled_from([*ODD, "\n\n", " ", "    ", "- ", "# ", "| ", "> "]), st.integers(0, 3)
    ),
    max_size=3,
)


def changed(printed: list[str]) -> st.SearchStrategy[str]:
    """Parts of pages that templates printed, with up to three words changed."""
    blocks = [page.split("\n\n") for page in printed]

    def part(chosen: tuple[int, int, int, list[tuple[int, str, int]]]) -> str:
        number, first, count, changes = chosen
        page = blocks[number]
        text = "\n\n".join(page[first % len(page) :][:count])[:3000]
        for place, new, manner in changes:
            text = _with_change(re.split(r"(\W)", text), place, new, manner)
        return text

    return st.tuples(st.integers(0, len(blocks) - 1), st.integers(0, 10_000), st.integers(1, 5), _changes).map(part)
