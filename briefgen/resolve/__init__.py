"""A desk in; fact histories, relations, timeline and stories out."""
