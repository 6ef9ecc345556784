"""A resolved and linked desk in, Markdown pages out."""
