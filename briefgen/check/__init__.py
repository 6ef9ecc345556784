"""Everything known about a desk in, problems out: one rule a file."""
