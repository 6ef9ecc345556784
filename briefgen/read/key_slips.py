"""A key that its mapping does not know in; the fix that spells it right, where there is no doubt, out."""

from collections.abc import Collection

from briefgen.model.desk import COLLECTIONS
from briefgen.model.fix import Fix
from briefgen.model.record import Record
from briefgen.read.keys_meant import key_meant
from briefgen.read.mending import word_mended
from briefgen.read.nodes import BrokenNode, ListNode, MapNode, Node, TextNode
from briefgen.read.shapes import Kind, Shape, shapes
from briefgen.read.spelling import slip_of


def key_mended(key: TextNode, around: MapNode, record: type[Record]) -> Fix | None:
    """Return the fix that writes the one key that `key` is a slip of.

    There is none when the mapping has that key already or a second slip of it, when what stands behind it does not fit
    it, or when some of the mapping could not be read, so that nobody knows what else stands there.
    """
    known = shapes(record)
    meant = _only_slip(key, around, known)
    # Where the advice names another key, because the typed one is a word of its own, nothing is sure.
    is_sure = bool(meant) and f"`{meant}`" in key_meant(key.text, record)
    values = [value for name, value in around.entries if name == key]
    return word_mended(key.text, meant, key.span) if is_sure and _fits(values[0], known[meant]) else None


def collection_mended(key: TextNode, value: Node, around: MapNode) -> Fix | None:
    """Return the fix that writes the one collection that `key` is a slip of, as far as its file does not have it."""
    meant = _only_slip(key, around, COLLECTIONS)
    return word_mended(key.text, meant, key.span) if meant and isinstance(value, MapNode) else None


def _only_slip(key: TextNode, around: MapNode, known: Collection[str]) -> str:
    """Return what `key` is a slip of; empty when the mapping has that already, or when some of it is not known."""
    meant = slip_of(key.text, known)
    slips = [name.text for name, _ in around.entries if name.text == meant or slip_of(name.text, known) == meant]
    return meant if slips == [key.text] and not around.broken else ""


def _fits(value: Node, shape: Shape) -> bool:
    if isinstance(value, BrokenNode):
        return False
    if shape.many:
        return isinstance(value, ListNode) or (isinstance(value, TextNode) and shape.single)
    if shape.kind is Kind.RECORD:
        return isinstance(value, MapNode) or (isinstance(value, TextNode) and bool(shape.short))
    return isinstance(value, TextNode) or (shape.kind is Kind.VALUE and isinstance(value, ListNode))
