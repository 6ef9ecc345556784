"""A mapping and the keys that it may have in; the fixes that spell its keys right, where there is no doubt, out."""

from collections import Counter
from collections.abc import Collection
from functools import cached_property

from briefgen.model.fix import Fix
from briefgen.model.record import Record
from briefgen.read.keys_meant import key_meant
from briefgen.read.mending import word_mended
from briefgen.read.nodes import BrokenNode, ListNode, MapNode, Node, TextNode
from briefgen.read.shapes import Kind, Shape, shapes
from briefgen.read.spelling import slip_of


class KeySlips:
    """The slips among the keys of one mapping, found when they are first asked for, all at once."""

    def __init__(self, around: MapNode, known: Collection[str]) -> None:
        self._around = around
        self._known = known

    def meant(self, name: str) -> str:
        """Return what a key is a slip of.

        Empty when the mapping has that key already or a second slip of it, or when some of the mapping could not be
        read, so that nobody knows what else stands there.
        """
        meant = "" if self._around.broken else slip_of(name, self._known)
        return meant if meant and self._taken[meant] == 1 else ""

    @cached_property
    def _taken(self) -> Counter[str]:
        """How many keys of the mapping are a known one, or a slip of it."""
        names = (name.text for name, _ in self._around.entries)
        return Counter(name if name in self._known else slip_of(name, self._known) for name in names)


def key_mended(key: TextNode, value: Node, record: type[Record], slips: KeySlips) -> Fix | None:
    """Return the fix that writes the one key of a record that `key` is a slip of, where what stands behind it fits."""
    meant = slips.meant(key.text)
    # Where the advice names another key, because the typed one is a word of its own, nothing is sure.
    is_sure = bool(meant) and f"`{meant}`" in key_meant(key.text, record) and _fits(value, shapes(record)[meant])
    return word_mended(key.text, meant, key.span) if is_sure else None


def collection_mended(key: TextNode, value: Node, slips: KeySlips) -> Fix | None:
    """Return the fix that writes the one collection that `key` is a slip of, as far as its file does not have it."""
    meant = slips.meant(key.text) if isinstance(value, MapNode) else ""
    return word_mended(key.text, meant, key.span) if meant else None


def _fits(value: Node, shape: Shape) -> bool:
    if isinstance(value, BrokenNode):
        return False
    if shape.many:
        return isinstance(value, ListNode) or (isinstance(value, TextNode) and shape.single)
    if shape.kind is Kind.RECORD:
        return isinstance(value, MapNode) or (isinstance(value, TextNode) and bool(shape.short))
    return isinstance(value, TextNode) or (shape.kind is Kind.VALUE and isinstance(value, ListNode))
