"""An allow-comment's rule with its reason, and the place where the rule's findings pass."""

from dataclasses import dataclass

from briefgen.model.span import Span


@dataclass(frozen=True, slots=True)
class Allowance:
    """One rule that an editor lets pass at one place, and why.

    `rule` is the name as it was typed, `span` its place in the comment. The findings that pass lie in the same file
    on the lines `first` to `last` (0 and 0 when nothing stands below the comment), or in one of `articles`, files
    named by their paths in the project. With a `line` only that line of the articles is meant.
    """

    rule: str
    reason: str
    span: Span
    first: int = 0
    last: int = 0
    articles: tuple[str, ...] = ()
    line: int = 0

    def covers(self, place: Span) -> bool:
        """Return whether a finding at this place lies where the rule may pass."""
        if self.line:
            return place.path in self.articles and place.line == self.line
        here = place.path == self.span.path and self.first <= place.line <= self.last
        return here or place.path in self.articles
