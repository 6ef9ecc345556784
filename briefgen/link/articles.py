"""A briefing's story in; its texts, TL;DR and body with links, out."""

from briefgen.link.blocks import link_blocks
from briefgen.link.fields import TextField, text_fields, title_is_ours
from briefgen.link.ledger import Where
from briefgen.link.linker import Linker
from briefgen.link.passages import Linking, Progress
from briefgen.link.references import Rewritten, rewrite
from briefgen.model.article import Block, BlockKind
from briefgen.model.linked import LinkedArticle
from briefgen.model.passage import Passage
from briefgen.model.resolution import Story
from briefgen.model.span import Span

_TITLE = Linking(terms=False)
#: Fields of a briefing before its body, in the order in which the page shows them; all others come after it.
_BEFORE = ("tldr", "why", "next")


def link_story(story: Story, linker: Linker) -> tuple[dict[str, Passage], LinkedArticle]:
    """Return the texts of a briefing by their keys, and its article; the words stay as they are."""
    progress = Progress(story.stem)
    language = story.record.lang or "en"
    texts = {"title": _link_title(story, progress, linker, language)}
    fields = tuple(text_fields(story.record))
    for name in _BEFORE:
        label = "tldr" if name == "tldr" else ""
        texts |= linker.link_fields(_named(fields, name), progress, language=language, name=label)
    desk_tldr = tuple(texts[field.key] for field in _named(fields, "tldr"))
    tldr = tuple(Block(BlockKind.BULLET, passage, level=1) for passage in desk_tldr)
    if not tldr:
        tldr = link_blocks(story.article.tldr, story, progress, linker, name="tldr")
    body = link_blocks(story.article.body, story, progress, linker, name="body")
    after = (field for field in fields if field.path[0] not in {"title", *_BEFORE})
    texts |= linker.link_fields(after, progress, language=language)
    linker.close(progress)
    return {key: passage for key, passage in texts.items() if passage}, LinkedArticle(tldr, body)


def _named(fields: tuple[TextField, ...], name: str) -> tuple[TextField, ...]:
    return tuple(field for field in fields if field.path[0] == name)


def _link_title(story: Story, progress: Progress, linker: Linker, language: str) -> Passage:
    passage = Passage(story.title)
    if story.title_basis == "derived":
        # The same words stand in the article; told twice, every name in them would be.
        return Passage(rewrite(passage, linker.targets).passage.text) if title_is_ours(story) else passage
    span = story.record.span("title") if story.record.title else Span(story.article.path)
    field = TextField(("title",), story.title, span)
    where = Where(story.stem, "title", field.place, language)
    rewritten = linker.refer(passage, where) if title_is_ours(story) else Rewritten(passage)
    return linker.link(rewritten, progress, where, linking=_TITLE)
