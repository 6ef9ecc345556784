"""The places of a record in; the same in few bytes, and places that are worked out only when one is asked for, out.

Half of all that is known of a desk are places, and hardly any of them is looked at again.
"""

from array import array
from collections.abc import Iterator, Mapping

from briefgen.model.span import Places, Span

#: Path, line, column and length of the record; names of its fields, and three numbers for each.
Packed = tuple[str, int, int, int, tuple[str, ...], bytes]
_NUMBERS = "I"  # unsigned, of four bytes
_EACH = 3


class KeptSpans(Mapping[str, Span]):
    """Places of fields by name, all of one file."""

    __slots__ = ("_found", "_names", "_numbers", "_path")

    def __init__(self, path: str, names: tuple[str, ...], numbers: bytes) -> None:
        self._path, self._names, self._numbers = path, names, numbers
        self._found: dict[str, Span] | None = None

    def __getitem__(self, name: str) -> Span:
        return self._spans()[name]

    def get(self, name: str, other: Span | None = None) -> Span | None:  # type: ignore[override] # it is asked often
        """Return the place of a field, or another."""
        return self._spans().get(name, other)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def packed(self) -> tuple[str, tuple[str, ...], bytes]:
        """Return what it was made of."""
        return self._path, self._names, self._numbers

    def _spans(self) -> dict[str, Span]:
        if self._found is None:
            numbers = array(_NUMBERS)
            numbers.frombytes(self._numbers)
            path = self._path
            self._found = {
                name: Span(path, *numbers[_EACH * index : _EACH * (index + 1)])
                for index, name in enumerate(self._names)
            }
        return self._found


def pack(places: Places) -> Packed | None:
    """Return the places in few bytes; None where they are not all of one file, or of no ordinary one."""
    record, fields = places.record, places.fields
    if isinstance(fields, KeptSpans):
        path, names, packed = fields.packed()
        return (record.path, record.line, record.column, record.length, names, packed) if path == record.path else None
    spans = fields.values()
    if any(span.path != record.path for span in spans):
        return None
    try:
        numbers = array(_NUMBERS, [number for span in spans for number in (span.line, span.column, span.length)])
    except OverflowError:
        return None
    return (record.path, record.line, record.column, record.length, tuple(fields), numbers.tobytes())


def unpack(*packed: object) -> Places:
    """Return the places again; raise `ValueError` for what `pack` never returns."""
    match packed:
        case (str(path), int(line), int(column), int(length), tuple(names), bytes(numbers)):
            if len(numbers) == len(names) * _EACH * array(_NUMBERS).itemsize:
                return Places(Span(path, line, column, length), KeptSpans(path, names, numbers))
        case (Span() as record, dict(fields)):
            return Places(record, fields)
    raise ValueError("these are no places")
