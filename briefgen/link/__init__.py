"""A desk and its resolution in; every text with its links, and every mention, out."""
