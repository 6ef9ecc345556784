"""Files in, a desk of frozen records and a list of problems out."""
