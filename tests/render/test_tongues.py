from datetime import date
from pathlib import Path

import pytest

from briefgen.build import build
from briefgen.model.options import Options
from briefgen.model.publication import Publication
from briefgen.render.tongues import tongue

ARTICLE = """\
TL;DR:
- 김정은은 준설을 발표했다

김정은은 2025년 2월 3일 준설이 9주 걸린다고 말했다.
김정은이 항구를 방문했다.
"""
RECORDS = """\
entities:
  kim-jong-un:
    type: person
    name: Kim Jong Un
    aliases:
      - {text: 김정은, lang: ko}
    summary: Kim Jong Un leads.
    link: always
briefings:
  visit:
    title: 준설 계획
    date: 2025-02-04
    lang: ko
"""


@pytest.mark.parametrize(
    ("language", "site", "attributes"),
    [
        ("ko", "en", ' lang="ko"'),
        ("ar", "en", ' lang="ar" dir="rtl"'),
        ("en", "ar", ' lang="en" dir="ltr"'),
        ("he-IL", "ar", ' lang="he-IL" dir="rtl"'),
        ("en-GB", "en", ""),
        ("", "en", ""),
        ('ko" onclick="', "en", ""),
    ],
)
def test_a_text_names_its_language_where_it_is_not_the_sites(language, site, attributes):
    assert tongue(language, on=site) == attributes


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for folder, name, text in (("articles", "visit.txt", ARTICLE), ("facts", "kim.yml", RECORDS)):
        (tmp_path / "seeds" / folder).mkdir(parents=True)
        (tmp_path / "seeds" / folder / name).write_text(text, encoding="utf-8")
    return tmp_path


def printed(desk: Path, page: str, language: str) -> str:
    built = build(desk, Options(), today=date(2025, 3, 1), publication=Publication(language=language))
    return built.site.pages[page].markdown


def test_an_article_links_names_in_its_own_script_with_what_the_language_adds_to_them(desk):
    page = printed(desk, "briefings/visit.md", "en")
    assert "[김정은](../entities/kim-jong-un.md)은 2025년" in page
    assert "[김정은](../entities/kim-jong-un.md)이 항구를" in page


def test_title_summary_and_text_of_an_article_in_another_language_say_so(desk):
    page = printed(desk, "briefings/visit.md", "en")
    assert '# <span lang="ko">준설 계획</span>' in page
    assert page.count('<div lang="ko" markdown>') == len(("summary", "text"))
    assert "lang=" not in printed(desk, "briefings/visit.md", "ko")


def test_a_name_in_another_script_says_its_language(desk):
    assert '<span lang="ko">김정은</span>' in printed(desk, "entities/kim-jong-un.md", "de")


def test_the_sites_language_is_that_of_every_word_around_the_article(desk):
    assert "## 브리핑 본문" in printed(desk, "briefings/visit.md", "ko")
    assert "## Das Briefing" in printed(desk, "briefings/visit.md", "de-AT")
