"""A passage of a page in; the passage that readers get, with everything noted in the ledger, out."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.link.fields import TextField
from briefgen.link.ledger import Ledger, Where
from briefgen.link.names import Gazetteer
from briefgen.link.passages import EVERYTHING, Linking, Progress, link_names
from briefgen.link.references import Rewritten, rewrite
from briefgen.link.targets import Targets
from briefgen.model.passage import Passage

#: Fields at the head of a page; a term explained there would be lost, for headings print plain.
_TITLES = frozenset(("title", "label"))


@dataclass(frozen=True, slots=True)
class Linker:
    """Everything that linking a text needs to look at, and the ledger that it writes into."""

    targets: Targets
    gazetteer: Gazetteer
    ledger: Ledger

    def link(self, rewritten: Rewritten, progress: Progress, where: Where, *, linking: Linking = EVERYTHING) -> Passage:
        """Return a passage whose references are printed with its names as links."""
        linked, uses = link_names(rewritten.passage, self.gazetteer, progress, linking)
        self.ledger.note_uses(uses, rewritten, where)
        return linked

    def refer(self, passage: Passage, where: Where) -> Rewritten:
        """Return a passage with its references printed."""
        rewritten = rewrite(passage, self.targets)
        self.ledger.note_references(rewritten, passage.text, where)
        return rewritten

    def link_fields(
        self, fields: Iterable[TextField], progress: Progress, *, language: str = "", name: str = ""
    ) -> dict[str, Passage]:
        """Return the text fields of a record by their keys; every field is a section, all items of a list are one.

        The title is read first. `name` is what mentions call all these fields; by default each goes by its key.
        """
        linked: dict[str, Passage] = {}
        fields = sorted(fields, key=lambda field: field.key not in _TITLES)
        last: tuple[str | int, ...] = ()
        for field in fields:
            # `tldr.0` and `tldr.1` are one section; `claims.0.text` and `claims.1.text` are two.
            section = field.path if isinstance(field.path[-1], str) else field.path[:-1]
            if section != last:
                progress.begin_section()
            last = section
            where = Where(progress.owner, name or field.key, field.place, language)
            linking = Linking(terms=field.key not in _TITLES)
            linked[field.key] = self.link(self.refer(Passage(field.text), where), progress, where, linking=linking)
        return linked

    def close(self, progress: Progress) -> None:
        """Take down what stayed undecided on a page that has been read to its end."""
        self.ledger.undecided.update(progress.undecided)
