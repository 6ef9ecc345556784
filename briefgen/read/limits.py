"""How much the reading room takes in: beyond this a file is refused, so that no input can stall or end a build."""

#: Bytes of one article or facts file.
FILE_BYTES = 2_000_000
#: Lists and mappings inside each other.
YAML_DEPTH = 12
#: Texts, lists and mappings of one file.
YAML_NODES = 200_000
#: Bytes of one file of a theme: pictures and fonts are larger than texts.
ASSET_BYTES = 20_000_000
