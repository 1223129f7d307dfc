"""What a person can set about reading."""

from dataclasses import dataclass, field

from contradict.errors import UsageError


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table (csv, jsonl, parquet) are called; only `text` must be there."""

    id: str = "id"
    source: str = "source"
    title: str = "title"
    published: str = "published"
    text: str = "text"


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """The columns of tables, and the size in bytes above which a file is left unread.

    Raises:
        UsageError: `max_bytes` is below 1.
    """

    columns: Columns = field(default_factory=Columns)
    max_bytes: int = 50_000_000

    def __post_init__(self) -> None:
        if self.max_bytes < 1:
            raise UsageError(
                f"max_bytes is {self.max_bytes}, expected 1 or more: give --max-bytes a size in "
                "bytes, such as 50000000"
            )


DEFAULTS = ReadSettings()
