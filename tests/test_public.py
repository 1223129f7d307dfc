import contradict
from contradict import errors


def test_the_public_list_is_complete_and_loads() -> None:
    assert contradict.__all__ == sorted(contradict.__all__)
    for name in contradict.__all__:
        assert getattr(contradict, name).__name__ == name


def test_every_error_is_public_and_in_one_tree() -> None:
    classes = {
        name
        for name, thing in vars(errors).items()
        if isinstance(thing, type) and issubclass(thing, Exception)
    }
    assert classes <= set(contradict.__all__)
    assert all(issubclass(getattr(errors, name), errors.ContradictError) for name in classes)


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(contradict, "scna")
