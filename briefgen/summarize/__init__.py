"""Articles, claims and summaries in; each summary held against its source, and drafted where there is none, out."""

from briefgen.summarize.on_demand import OnDemand
from briefgen.summarize.summaries import summarize

__all__ = ["OnDemand", "summarize"]
