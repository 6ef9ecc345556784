"""Problems in, words for people and machines out: one format a file."""
