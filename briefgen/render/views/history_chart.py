"""A fact's history in, the step chart of its figures out."""

from briefgen.model.history import History
from briefgen.render.edition import Edition


def history_chart(edition: Edition, history: History) -> str:
    """Return the chart as a figure of HTML; empty where there are fewer than two dated numbers."""
    return ""
