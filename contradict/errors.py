"""The errors that contradict raises.

ContradictError
├── UsageError            a wrong argument, setting or input layout (exit code 2)
│   └── DuplicateIdError  two documents claim one id
├── ReadError             one document or file that can't be read; the run goes on without it
└── CannotCheckError      nothing could be checked: no documents, no model (exit code 3)
    ├── ModelError        an encoder or comparator is missing, broken or answers nonsense
    └── StoreError        a store is missing, empty, broken or made by something newer
        └── BusyError     another run holds the store

Every message says what was wrong (with its value), what was expected, and what to do next. No
message quotes the text of a document: drafts may be embargoed, and messages end up in logs.
"""


class ContradictError(Exception):
    """Root of every error that this package raises on purpose."""


class UsageError(ContradictError):
    """A wrong argument, setting or input layout, for the user to put right."""


class DuplicateIdError(UsageError):
    """Two documents with one id; `id`, `first` and `second` name it and both places."""

    def __init__(self, id: str, first: str, second: str) -> None:
        super().__init__(
            f"duplicate document id {id!r}: first in {first}, again in {second}; "
            "ids must be unique in one run: rename one, or scan the folder above both"
        )
        self.id, self.first, self.second = id, first, second


class ReadError(ContradictError):
    """A file, or one document of a file, that can't be read; the message is the reason."""


class CannotCheckError(ContradictError):
    """Nothing could be checked, which is not the same as nothing found."""


class ModelError(CannotCheckError):
    """An encoder or comparator can't be loaded, failed, or gave numbers that aren't valid."""


class StoreError(CannotCheckError):
    """A store can't be opened, read or written, or does not hold what was asked of it."""


class BusyError(StoreError):
    """Another run holds the store; try again when it is done."""
