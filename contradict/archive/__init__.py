"""The claims of a whole run, kept so that drafts can be held against them in seconds."""

from contradict.archive.archive import Archive
from contradict.archive.header import Header

__all__ = ["Archive", "Header"]
