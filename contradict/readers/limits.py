"""How large an input may be."""

from contradict.errors import ReadError


def check_size(size: int, limit: int, state: str = "") -> None:
    """Check a size in bytes; `state` completes the message ("once uncompressed").

    Raises:
        ReadError: `size` is above `limit`.
    """
    if size > limit:
        raise ReadError(
            f"too large: {size:,} bytes{state and ' '}{state}, above the limit of {limit:,}; "
            "raise it with --max-bytes"
        )
