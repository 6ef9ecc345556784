"""Labelled bullets in; how many of the corrupted ones are found, and how many findings are right, out."""
