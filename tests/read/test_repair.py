import pytest

from briefgen.read.nodes import BrokenNode, ListNode, MapNode, TextNode
from briefgen.read.repair import read_yaml


def plain(node):
    """A node as plain values: `…` stands for what could not be read."""
    match node:
        case TextNode():
            return node.text
        case ListNode():
            return [plain(item) for item in node.items]
        case MapNode():
            return {key.text: plain(value) for key, value in node.entries}
        case BrokenNode():
            return "…"
    return None


def test_texts_stay_texts():
    node, problems = read_yaml("a: [NO, yes, 0123, 12:30, 10.000, 2024-10-28, 0o17, .inf, ~, 1_000]\n", "f.yml")
    assert plain(node) == {
        "a": ["NO", "yes", "0123", "12:30", "10.000", "2024-10-28", "0o17", ".inf", "~", "1_000"],
    }
    assert problems == ()


def test_keys_and_texts_know_their_places_in_characters():
    node, _ = read_yaml('이름: 김정은\nlist:\n  - "quoted"\n  - |\n    block\n', "f.yml")
    (name, value), (_, items) = node.entries
    assert (name.span.line, name.span.column, name.span.length) == (1, 1, 2)
    assert (value.span.line, value.span.column, value.span.length) == (1, 5, 3)
    assert [(item.span.line, item.span.column, item.span.length, item.plain) for item in items.items] == [
        (3, 5, 8, False),
        (4, 5, 1, False),
    ]


def test_texts_are_composed():
    node, _ = read_yaml("a: Cafe\u0301\n", "f.yml")
    assert plain(node) == {"a": "Café"}


def test_an_escape_that_cannot_be_printed_is_replaced_and_told():
    node, (problem,) = read_yaml('a: "x\\x07y"\n', "f.yml")
    assert plain(node) == {"a": "x\N{REPLACEMENT CHARACTER}y"}
    assert (problem.rule, problem.level, str(problem.span)) == ("unprintable-character", "warning", "f.yml:1:4")


@pytest.mark.parametrize(
    ("text", "rule", "place", "words"),
    [
        ("a: &x 1\n", "yaml-feature", (1, 4), "`&x` is a YAML anchor"),
        ("a: !!str 1\n", "yaml-feature", (1, 4), "`tag:yaml.org,2002:str` is a YAML tag"),
        ("a: *x\n", "yaml-feature", (1, 4), "`*x` is a YAML alias"),
        ("<<: {a: b}\n", "yaml-feature", (1, 1), "`<<` merges are not read"),
        ("a: 1\n---\nb: 2\n", "yaml-feature", (2, 1), "a second document begins here; a file holds one"),
        ("%YAML 1.2\n---\na: b\n", "yaml-feature", (1, 1), "`%` directives are not read"),
        ("[a, b]: c\n", "non-text-key", (1, 1), "a key is a text"),
        ("a: 1\nb: 2\na: 3\n", "duplicate-key", (3, 1), "`a` stands here twice"),
        ("a: {b: 10,000}\n", "torn-number", (1, 8), "a comma inside brackets ends the number"),
        ("a: {b: 1,000,000, c: 1}\n", "torn-number", (1, 8), "a comma inside brackets ends the number"),
        ("a: [10,000]\n", "torn-number", (1, 5), "a comma inside brackets ends the number"),
        ("a: Kim #2\n", "comment-cuts-text", (1, 8), "`#2` begins a comment, so the text ends before it"),
        ("a: #1 in line\n", "comment-cuts-text", (1, 4), "`#1` begins a comment, so the text ends before it"),
        ("a: two words # of them\n", "comment-cuts-text", (1, 14), "the text ends before ` #`; the rest is a comment"),
        ("a: b: c\n", "yaml-syntax", (1, 5), "a second `: ` cannot stand here"),
        ('a: "b\n', "yaml-syntax", (1, 4), "the quote that opens here is never closed"),
        ("a: [b\n", "yaml-syntax", (1, 4), "the bracket `[` that opens here is never closed"),
        ("a: {b: c\n", "yaml-syntax", (1, 4), "the brace `{` that opens here is never closed"),
        ("a: 'It's so'\n", "yaml-syntax", (1, 8), "the text goes on behind its closing `'`"),
        ("a: [[nis]] said\n", "yaml-syntax", (1, 12), "a text that starts with a reference must stand in quotes"),
        ("a: @nis\n", "yaml-syntax", (1, 4), "a text cannot start with `@`"),
        ("a: *nis* x\n", "yaml-syntax", (1, 4), "a text cannot start with `*`"),
        ("a: |x\n", "yaml-syntax", (1, 5), "nothing may stand behind `|` or `>` on its line"),
        ('a: "\\q"\n', "yaml-syntax", (1, 5), "a backslash in double quotes is an escape, and this one is unknown"),
        ("a:\n\tb: c\n", "yaml-syntax", (2, 1), "a tab cannot indent a line"),
        ("a:\n  b: c\n d: e\n", "yaml-syntax", (3, 2), "this line stands further left than those it goes on from"),
        ("a:\n  b\n  c: d\n", "yaml-syntax", (2, 3), "this line does not begin with `key: ` like those around it"),
        ("a: b\n    c: d\n", "yaml-syntax", (2, 5), "this line is taken for more of the text above it"),
        ("a: `b`\n", "yaml-syntax", (1, 4), "a text cannot start with a backquote"),
        ("x:\n -\t- y\n", "yaml-syntax", (2, 3), "a tab cannot indent a line"),
        ("a: 1\nb:2\n", "yaml-syntax", (2, 1), "there is no blank behind the colon, so this is no key"),
        ("a:\n\u00a0 b: c\n", "yaml-syntax", (2, 1), "this blank is none to YAML: it is the character U+00A0"),
        ("a: 1\n<<<<<<< x\nb: 2\n=======\nb: 3\n>>>>>>>\n", "yaml-syntax", (2, 1), "an unfinished merge begins here"),
    ],
)  # fmt: skip
def test_what_yaml_drops_or_refuses_is_told_in_words(text, rule, place, words):
    _, problems = read_yaml(text, "f.yml")
    (problem,) = problems
    assert (problem.rule, (problem.span.line, problem.span.column), problem.message) == (rule, place, words)
    assert problem.help


@pytest.mark.parametrize(
    "text", ["a: 10000 # as of May\n", "a: 'x' #y\n", "# a: Kim #2\n", "a:\n  # - b #2\n  - c\n", "a: b c #\u00a0\n"]
)
def test_ordinary_comments_are_no_problem(text):
    assert read_yaml(text, "f.yml")[1] == ()


def test_a_torn_number_is_one_broken_value():
    node, problems = read_yaml("a: {b: 1,000,000, c: 1}\nd: [x, 10,000, 2,000.5, y]\n", "f.yml")
    assert plain(node) == {"a": {"b": "…", "c": "1"}, "d": ["x", "…", "…", "y"]}
    assert [(problem.span.line, problem.span.column) for problem in problems] == [(1, 8), (2, 8), (2, 16)]


@pytest.mark.parametrize("text", ["a: [11, 12]\n", "a: [1000,2000]\n", "a: {b: 10, c: 100}\n", 'a: ["10","000"]\n'])
def test_numbers_that_stand_apart_are_not_torn(text):
    assert read_yaml(text, "f.yml")[1] == ()


def test_a_mistake_costs_one_key_and_what_stands_behind_it_is_read():
    text = "a:\n  one: x: y\n  two: [z\n  three:\n    - p\n    - q: 'r's\n    - s\nb: @t\nc: u\n"
    node, problems = read_yaml(text, "f.yml")
    assert plain(node) == {"a": {"one": "…", "two": "…", "three": ["p", {"q": "…"}, "s"]}, "b": "…", "c": "u"}
    assert [(problem.span.line, problem.span.column) for problem in problems] == [(2, 9), (3, 8), (6, 13), (8, 4)]


def test_the_key_of_what_could_not_be_read_knows_its_place():
    node, _ = read_yaml("a:\n  'bee': c: d\n  e: f\n", "f.yml")
    ((_, inner),) = node.entries
    assert [(key.text, key.plain, str(key.span), key.span.length) for key, _ in inner.entries] == [
        ("bee", False, "f.yml:2:3", 5),
        ("e", True, "f.yml:3:3", 1),
    ]


def test_comments_and_blank_lines_between_parts_are_no_parts():
    text = "a:\n  # one\n  b: c: d\n\n# two: x: y\n  - \n  e: f\n    # three\n"
    node, problems = read_yaml(text.replace("  - \n", ""), "f.yml")
    assert plain(node) == {"a": {"b": "…", "e": "f"}}
    assert [problem.span.line for problem in problems] == [3]


def test_the_length_of_what_is_underlined_is_right():
    spans = [problem.span for problem in read_yaml("a: Kim #2 x \nb: some words # x\nc: {d: 10,000}\n", "f.yml")[1]]
    assert [(span.line, span.column, span.length) for span in spans] == [(1, 8, 4), (2, 15, 3), (3, 8, 6)]


def test_a_list_right_under_its_key_is_taken_apart_too():
    node, problems = read_yaml("a:\n- b\n- 'c'd\n- e\nf: g\n", "f.yml")
    assert plain(node) == {"a": ["b", "…", "e"], "f": "g"}
    assert [problem.span.line for problem in problems] == [3]


def test_tabs_and_blanks_in_one_file_keep_their_columns():
    node, problems = read_yaml("a:\n  b:\n    c: d\n\te: Kim #2\n", "f.yml")
    assert plain(node) == {"a": {"b": {"c": "d"}, "e": "Kim"}}
    assert [(problem.rule, problem.span.column) for problem in problems] == [
        ("yaml-syntax", 1),
        ("comment-cuts-text", 9),
    ]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "!!x [", "&a [", "[[], "])
def test_deep_nesting_is_refused_and_never_ends_the_process(opening):
    _, problems = read_yaml("a: 1\nb:\n  " + opening * 30_000, "f.yml")
    assert "too-deep" in {problem.rule for problem in problems}


def test_more_values_than_a_file_may_hold_are_refused():
    _, (problem,) = read_yaml("a: [" + "b, " * 200_001 + "]\n", "f.yml")
    assert (problem.rule, problem.message) == ("too-large", "more than 200,000 values in one file")


def test_aliases_do_not_multiply():
    bomb = "a: &a [x, x]\n" + "".join(
        f"{name}: &{name} [*{before}, *{before}]\n" for before, name in ("ab", "bc", "cd")
    )
    node, problems = read_yaml(bomb, "f.yml")
    assert {problem.rule for problem in problems} == {"yaml-feature"}
    assert plain(node)["d"] == ["…", "…"]


def test_nothing_but_comments_is_nothing():
    assert read_yaml("# nothing\n", "f.yml") == (None, ())


def test_a_line_of_nothing_but_a_tab_is_a_blank_line():
    node, problems = read_yaml("a:\n\t\n  b: c\n", "f.yml")
    assert (plain(node), problems) == ({"a": {"b": "c"}}, ())


def test_a_text_that_ends_inside_a_bracket_is_told_at_its_end():
    _, (problem,) = read_yaml("a: [[", "f.yml")
    assert (problem.message, str(problem.span)) == ("a bracket or brace is never closed", "f.yml:1:6")
