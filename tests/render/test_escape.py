"""Each hazard that was tried on Markdown, by hand: what went in comes out, and prose stays readable."""

import html
import json
import re

import pytest

from briefgen.render.escape import (
    escape_attribute,
    escape_block_code,
    escape_code,
    escape_text,
    front_matter,
    json_in_html,
    meta_text,
    safe_target,
)
from tests.as_read import SETS, as_read, rendered

HAZARDS = [
    "# Not a heading",
    "* not an item",
    "- not an item",
    "+ not an item",
    "> not a quote",
    "1. not an item",
    "2024. Not an item either",
    "a) not an item",
    "iv. not an item",
    "XIV. not an item",
    " 1. not an item",
    " - not an item",
    " : not a definition",
    "    not code",
    ": not a definition",
    "---",
    "===",
    "***",
    "a\n===",
    "[^1]: not a note",
    "[^1]",
    "*[HTML]: not an abbreviation",
    "[a]: https://example.org",
    "[a](https://example.org) ![b](c.png) [[d]]",
    "$x$ and $$y$$ and \\(z\\) and \\[w\\]",
    ":smile: :material-account: 12:30:15 5:8ball: 5:100:",
    "==x== ^^x^^ ~~x~~ ~x~ ^x^ ++ctrl++ {++x++} {--x--} {~~a~>b~~} {>>c<<}",
    "(c) (r) (tm) +/- --> <-- =/= 1/2 3/4 4/5 5/6 7/8 1st 22nd c/o",
    '{: onclick="alert(1)" } {#id .class} {@id=1}',
    "{{ config }} {% raw %} {# note #}",
    '--8<-- "pyproject.toml"',
    '!!! note "x"',
    '??? note "x"',
    '=== "tab"',
    "/// note",
    "| a | b |",
    "```python",
    "~~~",
    "`code` ``code``",
    "[TOC]",
    "[ ] task [x] done",
    "[=50% label]",
    "<script>alert(1)</script>",
    "<![CDATA[x]]> <![ <!-- x --> <!DOCTYPE html> <?php x ?>",
    "</title><img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "https://example.org www.example.org desk@example.org @desk #12 desk!12 desk?12",
    "&amp; &#42; &copy; &copy AT&T R&D",
    "\"quoted\" 'quoted' don't '90s... wait -- what --- no",
    "Moscow: officials denied it.",
    "10\u00a0000 and 3\u202f000",
    "C++, C# and (abc",
    "\\*not\\*",
    "deadbeefdeadbeefdeadbeefdeadbeefdeadbeef",
    "a  \nb",
]

# Written for this test, with what English prose holds: figures, times, ratios, brackets, dashes, questions, initials.
NEWS = """
The ministry put the number at 11,000, up from 3,000 in the autumn; a second estimate (12,300) was lower.
At 12:30 p.m. the U.S. envoy, Dr. J. R. Hale, said: “We don’t know yet.” Nobody asked why.
Costs rose by 4.5% to €1.2 billion, a two-thirds jump on 2023/24 – and the auditors’ figure is higher still…
Who decides, and when? The council and/or its chair; not the well-informed but toothless mid- and lower-level panels.
Stop! said the guard. The vote went 7:2 against, 24/7 talks notwithstanding, and the border re-opened on 9/11.
The (unnamed) official — a former minister — spoke of “serious, but not hopeless” terms: first a truce, then talks.
"""


@pytest.mark.parametrize("extensions", SETS)
@pytest.mark.parametrize("text", HAZARDS)
def test_a_hazard_is_shown_as_it_was_typed(text: str, extensions: str) -> None:
    escaped = escape_text(text)
    page = as_read(rendered(f"{escaped}\n\n{escaped}\n\n- {escaped}\n\n## {escaped}", extensions=extensions))
    typed = html.escape(text)
    assert page == as_read(f"<p>{typed}</p><p>{typed}</p><ul><li>{typed}</li></ul><h2>{typed}</h2>")


@pytest.mark.parametrize("paragraph", NEWS.strip().split("\n"))
def test_ordinary_prose_stays_as_it_is(paragraph: str) -> None:
    assert escape_text(paragraph) == paragraph


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("don't", "don&#39;t"),  # smarty would curl the quotes
        ('a "b" c', "a &#34;b&#34; c"),
        ("R&D", "R&#38;D"),
        ("$5", "&#36;5"),
        ("the 21st time", "the 21&#115;t time"),
        ("wait...", "wait.&#46;&#46;"),
        ("yes -- no", "yes -&#45; no"),
        ("half, 1/2", "half, 1&#47;2"),
        ("1/22 and 21/2", "1/22 and 21/2"),
        ("they said this:", "they said this:"),
        ("No!", "No&#33;"),  # a link of ours may follow, and `![` begins an image
        ("2024. A year", "2024&#46; A year"),
        ("Moscow: no", "Moscow&#58; no"),
        ("Nice: and so: on", "Nice&#58; and so: on"),
        ("see http://a.b", "see http&#58;/&#47;a.b"),
        ("10\u00a0000", "10&#160;000"),
        ("a_b", "a&#95;b"),
    ],
)
def test_what_readable_prose_costs_is_known(text: str, escaped: str) -> None:
    assert escape_text(text) == escaped


def test_a_piece_of_a_sentence_keeps_its_blanks_and_commas_beside_a_link() -> None:
    assert f"{escape_text('the ')}[{escape_text('NIS')}](a.md){escape_text(', which')}" == "the [NIS](a.md), which"


@pytest.mark.parametrize("text", ["c", "r", "tm", "c) x", "x (c", "x (tm"])
def test_brackets_of_ours_make_no_sign_of_a_text(text: str) -> None:
    assert as_read(rendered(f"A ({escape_text(text)})")) == as_read(f"<p>A ({text})</p>")


def test_what_no_html_can_hold_becomes_a_replacement_character() -> None:
    assert escape_text("a\x00b\x02c\x1bd\x7fe\x9ff\ud800g") == "a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg"


@pytest.mark.parametrize("blank", "\u00a0\u1680\u2000\u2003\u200a\u202f\u205f\u3000")
def test_a_blank_that_browsers_do_not_fold_is_kept_at_the_edges_too(blank: str) -> None:
    page = rendered(f"- {escape_text(f'{blank}a{blank}{blank}b{blank}')}")
    assert as_read(page) == as_read(f"<ul><li>{blank}a{blank}{blank}b{blank}</li></ul>")


def test_line_ends_and_runs_of_blanks_are_one_space() -> None:
    assert escape_text("a \t b\r\n\nc\u2028d\x85e\v\ff") == "a b c d e f"


def test_an_abbreviation_of_the_desk_changes_no_word() -> None:
    page = rendered(f"{escape_text('NIS said it (NIS).')}\n\n*[NIS]: National Intelligence Service\n")
    assert re.sub("<[^>]*>", "", page) == "NIS said it (NIS)."


def test_code_is_verbatim_on_one_line() -> None:
    assert escape_code("a  *b*\n") == "<code>a &#32;&#42;b&#42;&#10;</code>"
    assert escape_code(" a ") == "<code>&#32;a&#32;</code>"
    assert escape_block_code("a\n\n    b") == "<pre><code>a&#10;&#10; &#32;&#32;&#32;b</code></pre>"


def test_an_attribute_holds_quotes_and_markup() -> None:
    assert escape_attribute('"><b onclick=x> *y*') == "&#34;&#62;&#60;b onclick&#61;x&#62; &#42;y&#42;"


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/a/b-c_d.html?x=1&y=2#part:~text",
        "http://example.org:8080/",
        "HTTPS://example.org",
        "mailto:desk@example.org?subject=a",
        "../facts/troops.md#claim",
        "#part",
        "?q=1",
        "/a/b",
        "a/b:c",
        "https://ko.wikipedia.org/wiki/북한",
        "https://fa.wikipedia.org/wiki/می\u200cشود",
    ],
)
def test_an_ordinary_address_stays_as_it_is(url: str) -> None:
    assert safe_target(url) == url


@pytest.mark.parametrize(
    ("url", "target"),
    [
        (" https://example.org/a b ", "https://example.org/a%20b"),
        ("https://example.org/Kursk_(city)", "https://example.org/Kursk_%28city%29"),
        ("https://example.org/\"'<>[]{}|\\^`*$", "https://example.org/%22%27%3C%3E%5B%5D%7B%7D%7C%5C%5E%60%2A%24"),
        ("https://example.org/50%", "https://example.org/50%25"),
        ("https://example.org/a\n\tb\u200b\u202e\u2028\u2029\u200d\u200cc", "https://example.org/abc"),
        ("https://example.org/a\u00a0b", "https://example.org/a%C2%A0b"),
        ("https://example.org/?a&lt;b", "https://example.org/?a&lt%3Bb"),
        ("javascript&#58;alert(1)", "javascript&%2358;alert%281%29"),
        ("javascript&#x3aalert(1)", "javascript&%23x3aalert%281%29"),
    ],
)
def test_an_address_is_written_so_that_markdown_reads_it(url: str, target: str) -> None:
    assert safe_target(url) == target


@pytest.mark.parametrize(
    "url",
    [
        "",
        "  ",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "java\x00script:alert(1)",
        "\x01javascript:alert(1)",
        "java\u200bscript:alert(1)",
        "java\u200dscript:alert(1)",
        "java\u200d\u200cscript:alert(1)",
        "java\u00adscript:alert(1)",
        "\ufeffjavascript:alert(1)",
        "\u3000javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://example.org",
        "blob:x",
        "a.b:c",
        "//example.org",
        "\\\\example.org",
        "/\\example.org",
        "\\/example.org",
        " //example.org",
        "/\t/example.org",
        "/\u200b/example.org",
    ],
)
def test_an_address_that_must_not_become_a_link_is_none(url: str) -> None:
    assert safe_target(url) == ""


def test_front_matter_quotes_every_text() -> None:
    fields = {
        "title": 'A "b": <c>',
        "tags": ("NO", "12:30"),
        "draft": False,
        "weight": 3,
        "on": "a\nb",
        "date": "2024-10-28",
    }
    assert front_matter(fields) == (
        "---\n"
        'title: "A &quot;b&quot;: &lt;c&gt;"\n'
        'tags: ["NO", "12:30"]\n'
        "draft: false\n"
        "weight: 3\n"
        '"on": "a\\nb"\n'
        'date: "2024-10-28"\n'
        "---\n"
    )


def test_front_matter_holds_no_character_that_a_yaml_parser_refuses_or_drops() -> None:
    assert front_matter({"a": "\x85\u2028\ufeff\uffff\x07"}) == '---\na: "\\u0085\\u2028\\ufeff\\uffff\ufffd"\n---\n'


def test_front_matter_without_fields_is_still_front_matter() -> None:
    assert front_matter({}) == "---\n{}\n---\n"


def test_a_title_cannot_end_the_title_of_the_page() -> None:
    assert meta_text("\u00a0a\x1f") == "\u00a0a\ufffd"
    assert meta_text(" a\n</title><script>x</script> ") == "a &lt;/title&gt;&lt;script&gt;x&lt;/script&gt;"


def test_json_cannot_end_its_script() -> None:
    line = json_in_html({"a": "</script><!-- & \u2028 {{ x }} \ud800", "b": {}})
    assert line == ('{"a": "\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028 \\u007b\\u007b x }} \\ud800", "b": {}}')
    assert json.loads(line)["a"].startswith("</script><!-- & \u2028 {{ x }}")


def test_json_refuses_what_json_has_not() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        json_in_html([float("nan")])
