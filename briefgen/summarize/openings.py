"""A sentence in; whether a reader who sees nothing else knows of whom and of what it speaks, out."""

import re

from briefgen.summarize.words import tokens

#: Words that, at the head of a sentence, point back to the one before it, by language.
_BACKWARD = {
    "en": """
        he she it they him her them his hers its their theirs this that these those such here then so but and or nor
        yet however meanwhile moreover furthermore also additionally likewise similarly therefore thus hence
        consequently accordingly still instead otherwise besides nevertheless nonetheless finally afterward afterwards
        later earlier again indeed another other others too even who which rather
        """,
    "de": """
        er sie es ihn ihm ihr ihnen ihre seine sein dies diese dieser dieses diesem diesen jene jener jenes solche
        dort hier dann danach dabei dazu dafür dagegen daraus darauf darin damit daher deshalb deswegen doch aber
        jedoch und oder denn auch außerdem zudem allerdings dennoch trotzdem so somit beide andere
        """,
    "fr": """
        il elle ils elles celui celle ceux celles cela ceci ça ce cet cette ces son sa ses leur leurs lui y en mais et
        ou or donc car cependant toutefois pourtant ainsi alors puis ensuite enfin aussi néanmoins
        """,
    "es": """
        él ella ellos ellas ello este esta estos estas esto ese esa esos esas eso aquel aquella su sus le les pero y o
        sino entonces luego después además también así ambos otro otra otros otras
        """,
}
#: "Das sagte", where `das` is no article.
_GERMAN = re.compile(
    r"Das (?:bedeutet|berichtete|geht|gilt|hat|hatte|heißt|ist|kann|sagte|sei|soll|teilte|war|wäre|wird|würde)\b"
)
_HEADS = {language: frozenset(words.split()) for language, words in _BACKWARD.items()}
_HEAD = re.compile(r"[^\W\d_]+")
_PREPOSITION = (
    "About|After|Against|Although|Among|As|At|Because|Before|Beyond|By|Despite|During|For|From|If|In|Like|Of|On|Once"
    "|Over|Since|Though|Through|To|Under|Unlike|Until|When|Where|While|With|Within|Without"
)
_DAY = "January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]+day"
_POINTING = re.compile(
    # "In this case", "Despite their attempts", "On 2 March it said"; in "Canada lost its status" its owner is named.
    rf"(?:{_PREPOSITION}) (?:(?:[a-z][\w-]*|\d[\d,]*|mid-\w+|{_DAY}),? ){{0,3}}"
    r"(?:he|she|it|they|this|that|these|those|such|his|her|hers|its|their|theirs|him|them)\b"
    # "The latter", "At the same time", "In the second case".
    r"|(?:\w+ )?[Tt]he (?:latter|former|same|other|others|(?:first|second|third) (?:case|one|instance|example))\b"
    # "Of the 40", "Some were", "One of them"; but "Some ships".
    r"|Of the \d"
    r"|\w+ of (?:them|these|those)\b"
    r"|(?:All|Both|Each|Either|Few|Many|Most|Neither|None|One|Several|Some|Two|Three)"
    r" (?:is|are|was|were|has|have|had|will|would|can|could|may|might|do|does|did|say|says|said)\b"
    # "Both sides"; but "Both Oslo and Bergen".
    r"|(?:Both|Either|Neither) (?!(?:of )?the |[^\W\d_a-z])"
)
#: "The board said about 40", "There were 124 on 26 February": nobody knows of what.
_BARE_NUMBER = re.compile(
    r"\b(?:[Tt]here (?:was|were|are|is)|said|says|gave|gives|had|has)"
    r"(?: about| around| at least| fewer than| more than| nearly| only| over| some| up to)?"
    r" \d++(?:,\d{3})*+(?:\.\d+)?+(?: (?:and|as|at|by|in|on|since|to)\b|[.,;])"
)
_DIGIT = re.compile(r"\d")
#: A thing that is spoken of as known, where only names, or nothing, stand before it: "Smith and Jones signed it".
_THING = re.compile(r"\b(?:it|them)(?: (?:as|at|by|for|from|in|on|to|with)\b|[.,;])")
#: "I", "we", "you": without a speaker, nobody is meant.
_SPEAKING = re.compile(r"\b(?:I|[Ww]e|us|[Oo]ur|[Mm]y|me|[Yy]ou|[Yy]our)\b")
#: A person who is not named before: a name begins with a capital, and not at the head.
_PERSON = re.compile(r"\b(?:he|she|him|his|her)\b")
#: A noun and the verb after it.
_NAMED_THING = 2
_NAME = re.compile(r"\W[^\W\d_a-z]")


def stands_alone(sentence: str, language: str = "en") -> bool:
    """Return whether a sentence points to nothing before it, as far as its words show.

    `sentence` begins with a word and is without words in quotation marks. English is looked at closely; of German,
    French and Spanish only the first word is, and of other languages nothing is known.
    """
    code = language.partition("-")[0].lower()
    head = _HEAD.search(sentence)
    if head is None or head[0].casefold() in _HEADS.get(code, frozenset()):
        return False
    if code != "en":
        return code != "de" or not _GERMAN.match(sentence)
    if _POINTING.match(sentence) or _SPEAKING.search(sentence):
        return False
    if _DIGIT.search(sentence) and _BARE_NUMBER.search(sentence):
        return False
    person, thing = _PERSON.search(sentence), _THING.search(sentence)
    if person and not _NAME.search(sentence, 0, person.start()):
        return False
    return thing is None or _things(sentence[: thing.start()]) >= _NAMED_THING


def _things(text: str) -> int:
    """Return how many words of a text carry meaning and are no names."""
    return sum(1 for token in tokens(text) if token.is_content and not token.is_capital)
