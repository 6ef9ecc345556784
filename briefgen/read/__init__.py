"""Files in, a desk of frozen records and a list of problems out."""

from briefgen.read.desk import Memory, read_desk, watched
from briefgen.read.schema import json_schema
from briefgen.read.theme import read_theme

__all__ = ["Memory", "json_schema", "read_desk", "read_theme", "watched"]
