"""Words in; the same words out, in colour where colour is wanted."""

from dataclasses import dataclass

from briefgen.model.problem import Level

_OF_LEVEL = {Level.ERROR: "31", Level.WARNING: "33", Level.NOTE: "36"}


@dataclass(frozen=True, slots=True)
class Paint:
    """Colours by ANSI sequences when `wanted`; nothing else in the reports ever makes one."""

    wanted: bool

    def level(self, level: Level, text: str) -> str:
        """Return a text in the bold colour of its level."""
        return self._in(f"1;{_OF_LEVEL[level]}", text)

    def mark(self) -> str:
        """Return the sign of a problem that can be fixed, green."""
        return self._in("32", "[*]")

    def frame(self, text: str) -> str:
        """Return an arrow or gutter, blue."""
        return self._in("34", text)

    def strong(self, text: str) -> str:
        """Return a text in bold."""
        return self._in("1", text)

    def added(self, text: str) -> str:
        """Return a line that is written in, green."""
        return self._in("32", text)

    def removed(self, text: str) -> str:
        """Return a line that goes, red."""
        return self._in("31", text)

    def _in(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.wanted and text else text
