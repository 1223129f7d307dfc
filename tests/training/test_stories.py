import random
from collections import Counter

import pytest

from contradict.training.stories import from_stories
from contradict.training.stories.pairing import TAKEN, pairs_of, tellings_of
from contradict.training.stories.story import Story, read_stories, stories, variants

TEXT = """
# ferry aground
A1 The ferry Solveig ran aground off Halden at dawn with 112 people on board.
A2 Nobody was hurt, the coastguard said.
B1 It was still night when the Solveig struck the rocks.
B2 All passengers and crew came through unscathed.
B3 The ferry is called Solveig.
1!1
2=2
1>3
2?1

# next
A1 One.
B1 Two.
"""


def test_a_story_is_read_from_its_text() -> None:
    ferry, following = read_stories(TEXT)
    assert ferry.title == "ferry aground"
    assert (len(ferry.first), len(ferry.second)) == (2, 3)
    assert ferry.relations == {(0, 0): "!", (1, 1): "=", (0, 2): ">", (1, 0): "?"}
    assert following == Story("next", ("One.",), ("Two.",), {})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# t\nA2 Later.", "A2 is not the next sentence"),
        ("# t\nA1 One.\nB1 Two.\n1!2", "1!2 names no such pair"),
        ("# t\nA1 One.\nB1 Two.\n0!1", "0!1 names no such pair"),
        ("# t\nA1 One.\nB1 Two.\n1!1\n1=1", "1=1 names no such pair, or one named before"),
        ("# t\nA1 One.\nC1 Two.", "'C1 Two.' is neither a sentence nor a relation"),
    ],
)
def test_what_is_wrong_in_a_story_is_named(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        list(read_stories(text))


def test_listed_pairs_come_both_ways_round_and_the_others_once() -> None:
    ferry, _ = read_stories(TEXT)
    night, ferry_is, aground = ferry.second[0], ferry.second[2], ferry.first[0]
    found = Counter((p.premise, p.hypothesis, p.label) for p in pairs_of(ferry, random.Random(1)))
    assert found[aground, night, "contradiction"] == TAKEN
    assert found[night, aground, "contradiction"] == TAKEN
    assert found[aground, ferry_is, "entailment"] == TAKEN
    assert found[ferry_is, aground, "neutral"] == 1
    assert sum(found.values()) == 5 * TAKEN + 1 + 2  # the arguable one is left out


def test_tellings_of_one_fact_follow_from_each_other() -> None:
    ferry, _ = read_stories(TEXT)
    found = Counter((p.premise, p.hypothesis, p.label) for p in tellings_of(ferry))
    aground, unhurt = ferry.first
    both = {(aground, unhurt, "entailment"): TAKEN, (unhurt, aground, "entailment"): TAKEN}
    assert found == both


def test_equal_seeds_give_equal_pairs() -> None:
    assert list(from_stories(4)) == list(from_stories(4))


@pytest.mark.parametrize("story", stories(), ids=lambda story: story.title)
def test_every_story_agrees_somewhere_and_differs_somewhere(story: Story) -> None:
    signs = set(story.relations.values())
    assert "!" in signs
    assert signs & set("=<>")
    texts = (*story.first, *story.second)
    assert len(set(texts)) == len(texts)
    assert len(story.relations) < len(story.first) * len(story.second) / 2


@pytest.mark.parametrize("variant", variants(), ids=lambda variant: variant.title)
def test_every_variant_has_right_and_wrong_versions_and_others(variant: Story) -> None:
    signs = set(variant.relations.values())
    assert len(variant.first) > 1
    assert "!" in signs
    assert signs & set("=<>")
    others = set(range(len(variant.second))) - {there for _, there in variant.relations}
    assert others
    texts = (*variant.first, *variant.second)
    assert len(set(texts)) == len(texts)
