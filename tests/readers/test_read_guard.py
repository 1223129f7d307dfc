import warnings

import pytest

from contradict.errors import ReadError, UsageError
from contradict.readers.guard import guard


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "Permission denied"), "can't be opened: Permission denied"),
        (OSError(40, "Too many links", "a.pdf"), "can't be opened: Too many links"),
        (OSError("Couldn't deserialize"), "not a readable PDF file (OSError): it may"),
        (KeyError("the minister resigned"), "not a readable PDF file (KeyError): it may"),
        (RecursionError(), "not a readable PDF file (RecursionError): it may"),
        (MemoryError(), "not a readable PDF file (MemoryError): it may"),
    ],
)
def test_any_exception_becomes_a_read_error(error: Exception, reason: str) -> None:
    with pytest.raises(ReadError) as caught, guard("PDF"):
        raise error
    assert str(caught.value).startswith(reason)
    assert "minister" not in str(caught.value)


def test_errors_of_this_package_pass_as_they_are() -> None:
    error = UsageError("wrong")
    with pytest.raises(UsageError) as caught, guard("PDF"):
        raise error
    assert caught.value is error


def test_warnings_are_held_back_inside_only() -> None:
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        with guard("PDF"):
            warnings.warn("inside", UserWarning, stacklevel=1)
        warnings.warn("outside", UserWarning, stacklevel=1)
    assert [str(warning.message) for warning in seen] == ["outside"]
