import random
from itertools import islice

import pytest

from contradict.training.lookalikes.filling import draw_values, fill, redraw
from contradict.training.lookalikes.frame import Frame, frames, read_frames
from contradict.training.lookalikes.framed import from_frames
from contradict.training.lookalikes.voices import heard
from contradict.training.material import Material
from contradict.training.pairs import LabelledPair

NOTHING = Material((), (), (), (), ())
TEXT = """
# F0 own shape
@ thing = pond | well
! village
A {village}'s {thing} holds {n} carp.
A There are {n} carp in {village}'s {thing}.
c {village}'s {thing} holds {n.other} carp.
< {village}'s {thing} holds carp.
n {village}'s {thing2} is [deep|dry].
"""


def own_frame() -> Frame:
    (frame,) = read_frames(TEXT)
    return frame


def test_a_frame_is_read_from_its_text() -> None:
    frame = own_frame()
    assert frame.shape == "F0 own shape"
    assert len(frame.facts) == 2
    assert frame.relations() == ("c", "n", "<")
    assert frame.subject == ("village",)


def test_slots_of_one_kind_get_different_values() -> None:
    for seed in range(20):
        values = draw_values(own_frame(), random.Random(seed))
        assert {values["thing"], values["thing2"]} == {"pond", "well"}


def test_another_subject_keeps_every_other_value() -> None:
    frame, draw = own_frame(), random.Random(3)
    values = draw_values(frame, draw)
    other = redraw(frame, values, draw)
    assert [name for name in values if values[name] != other[name]] == ["village"]


def test_lists_of_equal_length_choose_alike() -> None:
    texts = [fill("it [fell|rose], not [rose|fell] at a [open|ash] hut", {}, i) for i in (0, 1)]
    assert texts == [
        "It fell, not rose at an open hut",
        "It rose, not fell at an ash hut",
    ]


@pytest.mark.parametrize("frame", frames(), ids=lambda frame: frame.facts[0][:40])
def test_every_frame_fills(frame: Frame) -> None:
    draw = random.Random(5)
    values = draw_values(frame, draw)
    texts = [*frame.facts, *(line.text for line in frame.lines)]
    filled = [fill(text, values, choice) for text in texts for choice in (0, 1, 2)]
    assert not [text for text in filled if set(text) & set("{}[]|")]
    assert all(text[0].isupper() or not text[0].isalpha() for text in filled)


def test_every_frame_has_more_than_one_label() -> None:
    alone = [f.facts[0] for f in frames() if len(f.facts) < 2 and len(f.relations()) < 2]
    assert alone == []


def test_pairs_of_frames_have_all_labels_and_repeat_under_a_seed() -> None:
    def drawn(seed: int) -> list[LabelledPair]:
        return list(islice(from_frames(NOTHING, random.Random(seed)), 600))

    assert drawn(1) == drawn(1) != drawn(2)
    assert {pair.label for pair in drawn(1)} == {"contradiction", "entailment", "neutral"}


def test_an_aside_never_stands_in_the_hypothesis() -> None:
    pair = LabelledPair("The pond is dry.", "The pond is dry.", "entailment", "own")
    voiced = [heard(pair, random.Random(seed)) for seed in range(300)]
    assert any(len(v.premise.split(". ")) > 1 for v in voiced)
    assert all(len(v.hypothesis.split(". ")) == 1 for v in voiced)
