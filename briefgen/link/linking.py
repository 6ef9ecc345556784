"""A desk and its resolution in; every text with its links, every mention and quote, out: the room on one screen."""

from briefgen.link.ambiguous import shared_names
from briefgen.link.articles import link_story
from briefgen.link.fields import text_fields
from briefgen.link.ledger import Ledger
from briefgen.link.linker import Linker
from briefgen.link.names import gather_names
from briefgen.link.passages import Progress
from briefgen.link.quotes import find_quotes
from briefgen.link.suggestions import Suggestions
from briefgen.link.targets import Targets
from briefgen.model.desk import Desk
from briefgen.model.linked import Linked, LinkedArticle
from briefgen.model.passage import Passage
from briefgen.model.problem import Problem, in_order
from briefgen.model.record import Record
from briefgen.model.resolution import Resolution


def link(desk: Desk, resolution: Resolution) -> tuple[Linked, tuple[Problem, ...]]:
    """Return all texts of a desk with references printed and names as links, every mention and every quote.

    Texts are those of the records and of the published briefings. The words of articles stay as they are, but for
    references in Markdown articles. What is off about references and shared names is in the problems.
    """
    gazetteer = gather_names(desk)
    linker = Linker(Targets(desk, resolution, Suggestions(desk, resolution)), gazetteer, Ledger())
    texts: dict[tuple[str, str], Passage] = {}
    articles: dict[str, LinkedArticle] = {}
    for name, records in desk.collections():
        if name != "briefings":
            for owner, record in records.items():
                texts |= {(owner, key): passage for key, passage in _link_record(owner, record, linker).items()}
    for stem, story in resolution.stories.items():
        linked, articles[stem] = link_story(story, linker)
        texts |= {(stem, key): passage for key, passage in linked.items()}
    problems = (*linker.ledger.problems, *shared_names(gazetteer, linker.ledger.undecided))
    quotes = find_quotes(desk, resolution, articles)
    return Linked(texts, articles, linker.ledger.by_target(), quotes), in_order(problems)


def _link_record(owner: str, record: Record, linker: Linker) -> dict[str, Passage]:
    progress = Progress(owner)
    linked = linker.link_fields(text_fields(record), progress)
    linker.close(progress)
    return linked
