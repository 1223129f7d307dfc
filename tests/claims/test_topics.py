from collections.abc import Sequence
from dataclasses import replace

from contradict.claims.topics import FEW, distinctive
from contradict.types import Claim


def claim(document: str, *topic: str) -> Claim:
    return Claim(document, 0, 4, "Yes.", "Yes.", topic=topic)


def documents(count: int, *topic: str, first: int = 0) -> list[Claim]:
    return [claim(f"d{first + number}", *topic) for number in range(count)]


def topics(claims: Sequence[Claim]) -> set[tuple[str, ...]]:
    return {one.topic for one in distinctive(claims)}


def test_a_running_story_keeps_its_name() -> None:
    assert topics(documents(FEW, "Astrid")) == {("Astrid",)}


def test_a_name_that_too_many_open_with_is_left_out_and_others_stay_in_order() -> None:
    claims = [*documents(FEW, "Reuters"), claim("last", "Moss", "Reuters", "Astrid")]
    assert [one.topic for one in distinctive(claims)] == [()] * FEW + [("Moss", "Astrid")]


def test_in_a_large_collection_one_in_a_hundred_may_share_a_name() -> None:
    others = documents(1800, first=1000)
    assert topics([*documents(18, "Astrid"), *others]) == {("Astrid",), ()}
    assert topics([*documents(19, "Astrid"), *others]) == {()}


def test_documents_are_counted_and_not_their_claims() -> None:
    assert topics([claim("one", "Astrid")] * (FEW + 1)) == {("Astrid",)}


def test_all_else_of_a_claim_stays_as_it_was() -> None:
    claims = documents(FEW + 1, "Reuters")
    assert list(distinctive(claims)) == [replace(one, topic=()) for one in claims]
    assert list(distinctive([])) == []
