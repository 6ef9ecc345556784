"""One page of every kind that the example site has, by its path."""

KINDS = {
    "home": "",
    "briefing": "briefings/troops-training-in-eastern-russia/",
    "briefings": "briefings/",
    "fact": "facts/troops-in-russia/",
    "facts": "facts/",
    "entity": "entities/pentagon/",
    "place": "entities/kursk-region/",
    "names": "entities/",
    "dossier": "dossiers/dprk-troops/",
    "dossiers": "dossiers/",
    "timeline": "timeline/",
    "archive": "archive/",
    "month": "archive/2024-10/",
    "sources": "sources/",
    "glossary": "glossary/",
    "corrections": "corrections/",
    "methods": "methods/",
    "hand-written": "guide/articles/",
    "reference": "reference/options/",
    "not-found": "404.html",
}
