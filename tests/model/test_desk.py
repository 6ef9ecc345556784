from briefgen.model.article import Article
from briefgen.model.briefing import Briefing
from briefgen.model.desk import Desk
from briefgen.model.source import Source

NOTICE = Source(title="Notice")


def article(front: Briefing | None = None) -> Article:
    return Article(stem="strike", path="seeds/articles/strike.md", title="Strike", front=front)


def test_a_source_is_an_article_where_either_names_the_other():
    sources = {"notice": NOTICE, "text": Source(title="Text", article="strike")}
    on = Desk(sources=sources, articles={"strike": article()})
    assert [id_ for id_ in (*sources, "nowhere") if on.is_text_of(id_, "strike")] == ["text"]
    assert not on.is_text_of("text", "other")
    by_desk = Desk(sources=sources, articles={"strike": article()}, briefings={"strike": Briefing(source="notice")})
    by_front = Desk(sources=sources, articles={"strike": article(Briefing(source="notice"))})
    assert by_desk.is_text_of("notice", "strike")
    assert by_front.is_text_of("notice", "strike")
