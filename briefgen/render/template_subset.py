"""A template in, whatever in it does more than print fields out.

Templates print fields: they test, loop over and print what a view holds, and include other templates by name.
So every template ends, in time that is bounded by the size of the view: a loop inside another runs over the items of
the outer one's item, nothing is called, nothing is computed, and no template includes itself or too many others.
What is left is the part of Jinja that other engines of its kind share.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from jinja2 import nodes

#: So many templates may make up one page; halves that include halves would otherwise double without end.
MOST_PARTS = 100
_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.Const,
    nodes.For,
    nodes.If,
    nodes.CondExpr,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Compare,
    nodes.Operand,
    nodes.Include,
)


class Fault(NamedTuple):
    """What a template does that it must not do, and on which line."""

    line: int
    message: str


def faults(tree: nodes.Template) -> Iterator[Fault]:
    """Yield everything in a template that is more than printing fields."""
    yield from _walk(tree, ())


def included(tree: nodes.Template) -> tuple[tuple[str, int], ...]:
    """Return the names of the templates that this one includes, with the lines."""
    return tuple(
        (node.template.value, node.lineno)
        for node in tree.find_all(nodes.Include)
        if isinstance(node.template, nodes.Const)
    )


def reaches_itself(name: str, inclusions: Mapping[str, tuple[tuple[str, int], ...]]) -> bool:
    """Return whether a template includes itself, directly or through others."""
    seen: set[str] = set()
    ahead = [one for one, _ in inclusions.get(name, ())]
    while ahead:
        one = ahead.pop()
        if one == name:
            return True
        if one not in seen:
            seen.add(one)
            ahead += [further for further, _ in inclusions.get(one, ())]
    return False


def parts_printed(name: str, inclusions: Mapping[str, tuple[tuple[str, int], ...]]) -> int:
    """Return how many templates are printed where this one is, itself among them; none may include itself."""
    counts: dict[str, int] = {}

    def count(one: str) -> int:
        if one not in counts:
            counts[one] = 1 + sum(count(part) for part, _ in inclusions.get(one, ()))
        return counts[one]

    return count(name)


def _walk(node: nodes.Node, items: tuple[str, ...]) -> Iterator[Fault]:
    """Check a node and what is in it; `items` are the loop variables around it, outermost first."""
    if not isinstance(node, _ALLOWED):
        yield Fault(node.lineno, f"templates only print fields, and this is {_named(node)}")
        return
    if isinstance(node, nodes.For):
        yield from _loop(node, items)
        return
    if isinstance(node, nodes.Include) and not (isinstance(node.template, nodes.Const) and not items):
        yield Fault(node.lineno, "an included template is named by its file and stands outside of loops")
    for child in node.iter_child_nodes():
        yield from _walk(child, items)


def _loop(node: nodes.For, items: tuple[str, ...]) -> Iterator[Fault]:
    if node.recursive or not isinstance(node.target, nodes.Name):
        yield Fault(node.lineno, "a loop runs over one field with one name, and never over itself")
        return
    if items and _root(node.iter) != items[-1]:
        yield Fault(node.lineno, f"a loop inside another runs over a field of the outer one's item, `{items[-1]}`")
    inner = (*items, node.target.name)
    yield from _walk(node.iter, items)
    if node.test:
        yield from _walk(node.test, inner)
    for child in node.body:
        yield from _walk(child, inner)
    for child in node.else_:
        yield from _walk(child, items)


def _root(node: nodes.Node) -> str:
    while isinstance(node, nodes.Getattr):
        node = node.node
    return node.name if isinstance(node, nodes.Name) else ""


_NAMES: dict[type[nodes.Node], str] = {
    nodes.Call: "a call",
    nodes.Filter: "a filter",
    nodes.Test: "a test",
    nodes.Macro: "a macro",
    nodes.Assign: "an assignment",
    nodes.AssignBlock: "an assignment",
    nodes.Getitem: "a look-up in brackets",
    nodes.Concat: "joined text",
    nodes.Import: "an import",
    nodes.FromImport: "an import",
    nodes.Extends: "an inherited template",
    nodes.Block: "a block to be inherited",
}


def _named(node: nodes.Node) -> str:
    if isinstance(node, nodes.BinExpr | nodes.UnaryExpr):
        return "arithmetic"
    return _NAMES.get(type(node), f"a {type(node).__name__.lower()}")
