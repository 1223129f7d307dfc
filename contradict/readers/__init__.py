"""Files, folders and standard input to documents: one file per format, one registry."""

from contradict.readers.reading import Reading, read_documents
from contradict.readers.settings import Columns, ReadSettings

__all__ = ["Columns", "ReadSettings", "Reading", "read_documents"]
