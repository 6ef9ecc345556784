from dataclasses import dataclass

import pytest

from briefgen.model.problem import Level, Problem
from briefgen.model.span import Span
from briefgen.model.theme import Theme
from briefgen.render.press import HELP, Press
from tests.render.small_desk import built_in_theme


@dataclass(frozen=True, slots=True)
class Item:
    name: str = "x"
    parts: tuple[str, ...] = ("a", "b")


@dataclass(frozen=True, slots=True)
class View:
    title: str = "A *title*"
    items: tuple[Item, ...] = (Item("one"), Item("two"))


def printed(**templates: str) -> tuple[str | None, tuple[Problem, ...]]:
    texts = {f"{name}.md.j2": text for name, text in templates.items()}
    press = Press(Theme(texts, origins={name: f"mine/{name}" for name in texts}))
    return press.print("page.md.j2", View()), press.problems


def refused(text: str, **others: str) -> tuple[str, Span]:
    out, problems = printed(page=text, **others)
    assert out is None
    (problem,) = problems
    assert (problem.rule, problem.level, problem.help) == ("template-error", Level.ERROR, HELP)
    return problem.message, problem.span


def test_fields_are_printed_as_they_are():
    assert printed(page="# {{ page.title }}") == ("# A *title*\n", ())


def test_there_is_one_blank_line_between_blocks_and_one_line_end():
    assert printed(page="\n\na\n\n\n\nb\n\n")[0] == "a\n\nb\n"


def test_loops_conditions_and_included_templates_work():
    text, problems = printed(
        page='{% for item in page.items %}\n{% if item.name == "two" %}\n{% include "no" %}',
    )
    assert text is None
    assert problems
    text, problems = printed(
        page='{% include "_list.md.j2" %}\n\nend',
        _list='{% for item in page.items %}\n{% if item.name == "two" %}\n{% for part in item.parts %}\n- {{ part }}\n'
        "{% endfor %}\n{% endif %}\n{% endfor %}\n",
    )
    assert (text, problems) == ("- a\n- b\n\nend\n", ())


def test_an_unknown_field_names_template_line_and_a_field_that_may_be_meant():
    assert refused("a\n\n{{ page.titel }}") == (
        "there is no field `titel`, did you mean `title`?",
        Span("mine/page.md.j2", 3),
    )


def test_an_unknown_field_is_told_where_it_stands_in_an_included_template():
    out, problems = printed(page='{% include "_part.md.j2" %}', _part="\n{{ page.nothing_like_it }}")
    assert out is None
    assert [str(problem.span) for problem in problems] == ["mine/_part.md.j2:2:1"]


def test_a_template_that_cannot_be_read_is_told_once_with_its_line():
    message, span = refused("a\n{% if %}")
    assert "Expected an expression" in message
    assert span == Span("mine/page.md.j2", 2)


def test_a_page_without_a_template_is_a_problem():
    press = Press(Theme())
    assert press.print("page.md.j2", View()) is None
    assert [problem.message for problem in press.problems] == ["there is no template `page.md.j2`"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("{{ page.title | upper }}", "a filter"),
        ("{{ page.title.upper() }}", "a call"),
        ("{{ page['title'] }}", "a look-up in brackets"),
        ("{{ 2 ** 9 }}", "arithmetic"),
        ("{{ -1 }}", "arithmetic"),
        ("{{ page.title ~ page.title }}", "joined text"),
        ("{% set a = page.title %}", "an assignment"),
        ("{% macro m() %}{% endmacro %}", "a macro"),
        ('{% extends "other.md.j2" %}', "an inherited template"),
        ('{% import "other.md.j2" as other %}', "an import"),
        ("{{ page.items is defined }}", "a test"),
    ],
)
def test_templates_only_print_fields(text, what):
    message, span = refused(f"a\n{text}", other="")
    assert message == f"templates only print fields, and this is {what}"
    assert span.line == 2


def test_a_loop_inside_another_runs_over_the_items_own_fields():
    message, _ = refused("{% for a in page.items %}\n{% for b in page.items %}{% endfor %}\n{% endfor %}")
    assert message == "a loop inside another runs over a field of the outer one's item, `a`"


def test_a_loop_over_itself_or_over_pairs_is_refused():
    assert refused("{% for a in page.items recursive %}{% endfor %}")[0].startswith("a loop runs over one field")
    assert refused("{% for a, b in page.items %}{% endfor %}")[0].startswith("a loop runs over one field")


def test_included_templates_are_named_outside_of_loops_and_never_include_themselves():
    named = "an included template is named by its file and stands outside of loops"
    assert refused('{% for a in page.items %}{% include "_b.md.j2" %}{% endfor %}', _b="")[0] == named
    assert refused("{% include page.title %}")[0] == named
    circle = refused('a\n{% include "_b.md.j2" %}', _b='{% include "page.md.j2" %}')
    assert circle == ("the template includes itself", Span("mine/page.md.j2", 2))
    assert refused('{% include "_gone.md.j2" %}')[0] == "there is no template `_gone.md.j2`"


def test_parts_that_double_are_refused_before_they_are_printed():
    halves = {f"_{n}": f'{{% include "_{n + 1}.md.j2" %}}{{% include "_{n + 1}.md.j2" %}}' for n in range(40)}
    texts = {f"{name}.md.j2": text for name, text in {**halves, "_40": "x"}.items()}
    press = Press(Theme(texts))
    assert press.print("_0.md.j2", View()) is None
    assert {problem.message for problem in press.problems} == {"the template includes more than 100 others"}
    assert press.print("_36.md.j2", View()) == "x" * 16 + "\n"


def test_a_field_that_cannot_be_looped_over_or_compared_is_a_problem_of_the_template():
    assert refused("a\n{% for item in page.items %}{% for part in item %}{% endfor %}{% endfor %}")[1].line == 2
    assert refused("{% if page.title < 3 %}{% endif %}")[1].line == 1


def test_a_template_that_is_nested_too_deeply_is_refused():
    deep = "".join(f"{{% for a{n} in {'page' if n == 0 else f'a{n - 1}'}.items %}}" for n in range(40))
    assert refused(deep + "{% endfor %}" * 40)[0] == "the template is nested too deeply"
    assert refused("{{ " + "(" * 5000 + "page" + ")" * 5000 + " }}")[0] == "the template is nested too deeply"


def test_private_fields_are_out_of_reach():
    assert refused("{{ page.__class__ }}")[1].line == 1


def test_the_built_in_templates_keep_to_the_rules_that_a_desks_own_must_keep():
    press = Press(built_in_theme())
    for name in built_in_theme().templates:
        press.print(name, object())
    assert {problem.message for problem in press.problems if "field" not in problem.message} == set()
