from contradict.origins import find_origins
from contradict.types import Document


def documents(*ids: str) -> list[Document]:
    return [Document(one, "") for one in ids]


def test_copies_of_most_claims_are_one_origin_named_after_the_first() -> None:
    copies = [("c", "a"), ("c", "a"), ("a", "c")]
    assert find_origins(documents("a", "b", "c"), copies, (), {"a": 5, "b": 5, "c": 5}) == {
        "a": "a",
        "b": "b",
        "c": "a",
    }


def test_a_shared_quote_is_no_copy() -> None:
    assert find_origins(documents("a", "b"), [("a", "b")] * 2, (), {"a": 5, "b": 9}) == {
        "a": "a",
        "b": "b",
    }


def test_a_short_copy_of_a_long_story_counts_by_the_short_one() -> None:
    copies, sizes = [("long", "short")] * 2, {"long": 40, "short": 3}
    assert find_origins(documents("long", "short"), copies, (), sizes)["short"] == "long"


def test_an_altered_copy_is_an_origin_of_its_own() -> None:
    copies, sizes = [("a", "b"), ("a", "c"), ("b", "c")], dict.fromkeys("abc", 1)
    altered = {("c", "a"), ("b", "c")}
    assert find_origins(documents("a", "b", "c"), copies, altered, sizes) == {
        "a": "a",
        "b": "a",
        "c": "c",
    }


def test_copies_hang_together_in_chains() -> None:
    chain = find_origins(
        documents("a", "b", "c"), [("b", "c"), ("a", "b")], (), dict.fromkeys("abc", 1)
    )
    assert set(chain.values()) == {"a"}


def test_a_claim_repeated_within_one_document_is_no_copy() -> None:
    assert find_origins(documents("a"), [("a", "a")], (), {"a": 1}) == {"a": "a"}
