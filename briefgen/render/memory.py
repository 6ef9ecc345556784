"""What this room keeps from one build to the next: templates that were read, mentions that were turned round."""

from dataclasses import dataclass, field

from briefgen.model.theme import Theme
from briefgen.render.indexes import MentionMemory
from briefgen.render.press import Press
from briefgen.render.words import Words


@dataclass(slots=True)
class Memory:
    """What the last build was printed from; empty before the first. It holds what no other process can use."""

    mentions: MentionMemory = field(default_factory=MentionMemory)
    press: Press | None = None

    def press_for(self, theme: Theme, words: Words) -> Press:
        """Return what prints with these templates, in these words; the last one where they are the same."""
        if self.press is None or (self.press.theme, self.press.words) != (theme, words):
            self.press = Press(theme, words)
        return self.press

    def __reduce__(self) -> tuple[type["Memory"], tuple[()]]:
        """Keep nothing beyond this process: all of it is made in a moment."""
        return Memory, ()
