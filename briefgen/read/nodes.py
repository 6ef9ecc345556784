"""What YAML text turns into before it is a record: texts, lists and mappings, each with its place in the file."""

from typing import NamedTuple

from briefgen.model.span import Span


class TextNode(NamedTuple):
    """A scalar: `text` as meant, `plain` when it was typed without quotes; an empty plain text is a missing value."""

    text: str
    plain: bool
    span: Span

    @property
    def is_absent(self) -> bool:
        """True where a key or a dash has nothing behind it."""
        return self.plain and not self.text


class BrokenNode(NamedTuple):
    """Something that could not be read; the problem that says why is already in the list."""

    span: Span


class ListNode(NamedTuple):
    """A list; `broken` when some of it could not be read."""

    items: "tuple[Node, ...]"
    span: Span
    broken: bool = False


class MapNode(NamedTuple):
    """A mapping in the file's order; `broken` when some of it could not be read, or a key stands in it twice."""

    entries: "tuple[tuple[TextNode, Node], ...]"
    span: Span
    broken: bool = False


Node = TextNode | ListNode | MapNode | BrokenNode
