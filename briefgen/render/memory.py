"""What this room keeps from one build to the next: templates that were read, mentions that were turned round."""

from dataclasses import dataclass, field

from briefgen.model.theme import Theme
from briefgen.render.indexes import MentionMemory
from briefgen.render.press import Press


@dataclass(slots=True)
class Memory:
    """What the last build was printed from; empty before the first. It holds what no other process can use."""

    mentions: MentionMemory = field(default_factory=MentionMemory)
    press: Press | None = None

    def press_for(self, theme: Theme) -> Press:
        """Return what prints with these templates; the last one where they are the same."""
        if self.press is None or self.press.theme != theme:
            self.press = Press(theme)
        return self.press

    def __reduce__(self) -> tuple[type["Memory"], tuple[()]]:
        """Keep nothing beyond this process: all of it is made in a moment."""
        return Memory, ()
