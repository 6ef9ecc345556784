"""HTML among the Markdown is set as Python-Markdown sets it, whether its content is Markdown or not."""

import pytest

from tests.python_markdown import Judge

CHART = (
    '<figure class="c"><svg viewBox="0 0 4 4" style="max-width:4px"><title id="t">A &#42; b</title>'
    '<style>.c{font-size:2px}</style><g><path d="M0 1H2"/><text x="1">é</text></g></svg></figure>'
)
SET = {
    "a container": '<div class="a" markdown>\n\nb\n\n- c\n\n</div>\n\nd',
    "its attributes in order": '<div id="z" data-a="" hidden class="b" markdown="1">\n\nc\n\n</div>',
    "a container of other names": '<section markdown="block">\n\n# a\n\n</section>\n\n<nav markdown>\n\nb\n\n</nav>',
    "a container in a container": '<div markdown>\n\na\n\n<div class="b" markdown>\n\n- c\n\n</div>\n\nd\n\n</div>',
    "an empty container": '<div class="a" markdown>\n\n</div>\n\nb',
    "a list on either side of a container": "- a\n\n<div markdown>\n\n- b\n\n</div>\n\n- c",
    "cards": (
        '<div markdown>\n\n**a**{: .b }\n\n<ol class="c" markdown="block">\n'
        '<li id="d" class="e" markdown="span">[f](g.md) **h** <span class="i">j</span>&#42;</li>\n'
        '<li popover="auto" markdown="span"></li>\n</ol>\n\n</div>'
    ),
    "cards outside a container": '<ul markdown="block">\n<li markdown="span">- a</li>\n</ul>\n\nb',
    "a chart": f"# a\n\n{CHART}\n\nb",
    "a chart that ends a page": f"a\n\n{CHART}",
    "two charts": f"{CHART}\n\n{CHART}",
    "code in one line": "<pre><code>a&#10;&#10;    b &#42;</code></pre>\n\nc",
    "code that speaks of Markdown": "<pre><code>a markdown b</code></pre>",
    "raw HTML of several lines": '<div class="a">\nb\n<p>c</p> d\n</div>\n\ne',
    "a comment": "a\n\n<!-- more -->\n\nb",
    "a comment in a container": "<div markdown>\n\n- a\n\n<!-- -->\n\n- b\n\n</div>",
    "tags in a line": '<span class="a" hidden>b</span> <time datetime="2025">c</time><em>d</em><sup>e</sup>',
    "a tag that is not closed": "a <span> b\n\nc </span> d",
}
REFUSED = {
    "a container that is not closed": "<div markdown>\n\na",
    "very many containers in each other": "\n\n".join(["<div markdown>"] * 60 + ["a"] + ["</div>"] * 60),
    "a container that is closed twice": "<div markdown>\n\na\n\n</div>\n\n</div>",
    "a container closed as another": "<div markdown>\n\na\n\n</section>",
    "a container with words on its line": "<div markdown>a</div>",
    "a container of span": '<div markdown="span">\n\na\n\n</div>',
    "an attribute twice": '<div id="a" id="b" markdown>\n\nc\n\n</div>',
    "a reference in an attribute": '<div title="&quot;" markdown>\n\na\n\n</div>',
    "raw HTML in a container": f"<div markdown>\n\n{CHART}\n\n</div>",
    "raw HTML that is not closed": '<div class="a">\n\nb',
    "raw HTML with words behind it": "<div>a</div> b",
    "raw HTML closed in another order": "<div><p>a</div></p>",
    "raw HTML with an address": '<div><a href="b">c</a></div>',
    "raw HTML with a lone ampersand": "<div>a & b</div>",
    "a script": "<script>a</script>",
    "a tag among the text of a title": "<div><title><b></title></div>",
    "a comment with tags": "<!-- <div> -->",
    "a comment with words behind it": "<!-- --> a",
    "a block in a line": "a <div>b</div>",
    "a link in an attribute": '<span title="[a](b)">c</span>',
    "strong words in an attribute": '<div title="**a**" markdown>\n\n**b**\n\n</div>',
    "an address": '<a name="b">c</a>',
    "a tag of several lines": '<span\nclass="a">b</span>',
    "a list after cards": '<ol markdown="block">\n<li markdown="span">a</li>\n</ol>\n\n- b',
}


@pytest.mark.parametrize("markdown", SET.values(), ids=SET)
def test_html_of_our_own_is_set_as_python_markdown_sets_it(markdown: str) -> None:
    assert Judge().directly(markdown, others=False) == Judge().slowly(markdown)


@pytest.mark.parametrize("markdown", REFUSED.values(), ids=REFUSED)
def test_html_that_is_read_in_its_own_way_is_refused(markdown: str) -> None:
    assert Judge().directly(f"{markdown}\n\nWords.") is None
