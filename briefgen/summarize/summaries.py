"""A linked desk in; every briefing's summary, each bullet with what stands behind it, out: the room on one screen."""

from briefgen.model.desk import Desk
from briefgen.model.linked import Linked, LinkedArticle
from briefgen.model.resolution import Resolution, Story
from briefgen.model.summary import Basis, Bullet, Summaries, Summary


def summarize(desk: Desk, resolution: Resolution, linked: Linked) -> Summaries:
    """Return a summary for every briefing that has one, by stem."""
    del desk
    told = (
        (stem, _summary(story, linked.articles.get(stem, LinkedArticle())))
        for stem, story in resolution.stories.items()
    )
    return {stem: summary for stem, summary in told if summary.bullets}


def _summary(story: Story, article: LinkedArticle) -> Summary:
    basis = Basis.DESK if story.record.tldr else Basis.ARTICLE
    return Summary(basis, tuple(Bullet(block) for block in article.tldr))
