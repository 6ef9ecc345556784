"""PyYAML's own parser, for machines whose PyYAML came without libyaml: text in, events out."""

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner


class SlowParser(Reader, Scanner, Parser):
    """Reader, scanner and parser in one, without composer and constructor: it yields events and builds nothing."""

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)
