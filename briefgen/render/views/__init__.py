"""One module per page kind: records in, a frozen value whose fields are Markdown that is ready to print out."""
